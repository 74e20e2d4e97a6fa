package org.intertwiner.verify.basis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.certificate.Certifier;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/** Kernel spaces by the words of the command line, and documents as text. */
final class Kernels {
  private Kernels() {}

  static KernelSpace solve(String group, String in, String out, int maxDegree) {
    return solve(GroupNotation.parse(group), in, out, maxDegree, false);
  }

  static KernelSpace solveOverComplex(String group, String in, String out, int maxDegree) {
    return solve(GroupNotation.parse(group), in, out, maxDegree, true);
  }

  private static <G> KernelSpace solve(
      NamedGroup<G> group, String in, String out, int maxDegree, boolean complex) {
    Representation<G> action =
        group.name().equals("SU2") ? RepresentationNotation.parse("vector", group) : group.action();
    var request =
        KernelSpace.on(action)
            .from(RepresentationNotation.parse(in, group, complex))
            .to(RepresentationNotation.parse(out, group, complex));
    return (complex ? request.overComplex() : request).upToDegree(maxDegree);
  }

  /** The symbols |ξ|^{2k}·K(ξ) up to an order. */
  static OperatorDocument operators(KernelSpace kernels) {
    List<BasisBlock> blocks = new ArrayList<>();
    for (BasisBlock block : kernels.blocks()) {
      List<PolynomialMatrix> symbols = new ArrayList<>();
      for (PolynomialMatrix kernel : block.elements()) {
        for (int k = 0; kernel.degree() + 2 * k <= kernels.maxDegree(); k++) {
          symbols.add(kernel.multiply(Form.normSquared(kernel.variables(), k)));
        }
      }
      symbols.sort(java.util.Comparator.comparingInt(PolynomialMatrix::degree));
      blocks.add(new BasisBlock(block.rows(), block.columns(), symbols, block.placements()));
    }
    Certificate certificate =
        Certifier.of(kernels.action(), kernels.in(), kernels.out())
            .ofAllForms()
            .upToDegree(kernels.maxDegree())
            .check(blocks);
    return BasisDocument.ofOperators(kernels, blocks, certificate);
  }

  static String text(BasisDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static BasisDocument read(String text) {
    return read(text, DocumentLimits.DEFAULT);
  }

  static BasisDocument read(String text, DocumentLimits limits) {
    try {
      return BasisDocument.read(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

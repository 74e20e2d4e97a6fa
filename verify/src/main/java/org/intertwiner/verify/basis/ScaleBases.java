package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.scale.GaussianForm;
import org.intertwiner.harmonic.scale.ScaleKernel;
import org.intertwiner.harmonic.scale.ScaleKernelSpace;

/** What documents keep of kernels on scale space. */
final class ScaleBases {
  private ScaleBases() {}

  static ScaleDocument of(ScaleKernelSpace space) {
    KernelSpace base = space.base();
    int order = space.order();
    List<BasisBlock> blocks = new ArrayList<>();
    for (BasisBlock block : base.blocks()) {
      List<PolynomialMatrix> elements =
          block.elements().stream().filter(e -> e.degree() <= order).toList();
      blocks.add(new BasisBlock(block.rows(), block.columns(), elements, block.placements()));
    }
    PolynomialBasis steerable =
        new PolynomialBasis(
            GroupDescription.of(base.action().group()),
            RepresentationDescription.of(base.action()),
            RepresentationDescription.of(base.in()),
            RepresentationDescription.of(base.out()),
            order,
            base.certificate().counted().subList(0, order + 1),
            base.certificate().expected().subList(0, order + 1),
            blocks);
    return new ScaleDocument(scales(space), steerable);
  }

  private static ScaleDocument.Scales scales(ScaleKernelSpace space) {
    int levels = space.axis().levels();
    Map<List<Integer>, ScaleDocument.Profile> profiles =
        new TreeMap<>(
            Comparator.<List<Integer>>comparingInt(key -> key.get(0))
                .thenComparingInt(key -> key.get(1)));
    for (ScaleKernel kernel : space.basis()) {
      profiles.computeIfAbsent(
          List.of(kernel.element().degree(), kernel.radial()), key -> profile(kernel, levels));
    }
    Cyclotomic narrow = Cyclotomic.of(space.squaredWidth().inverse());
    return new ScaleDocument.Scales(
        space.axis().base(),
        levels,
        space.isLifting(),
        space.firstOffset(),
        space.lastOffset(),
        space.squaredWidth(),
        IntStream.range(0, levels)
            .mapToObj(k -> space.axis().factor(-2 * k).multiply(narrow))
            .toList(),
        List.copyOf(profiles.values()),
        space.dimensionsByOrder().stream().map(Integer::longValue).toList());
  }

  private static ScaleDocument.Profile profile(ScaleKernel kernel, int levels) {
    return new ScaleDocument.Profile(
        kernel.element().degree(),
        kernel.radial(),
        IntStream.range(0, levels).mapToObj(k -> coefficients(kernel, k)).toList());
  }

  /** The factors of |x|²ⁱ K in the function of a scale. */
  private static List<Cyclotomic> coefficients(ScaleKernel kernel, int level) {
    PolynomialMatrix element = kernel.element().matrix();
    GaussianForm function = kernel.profile(level);
    List<Cyclotomic> coefficients = new ArrayList<>();
    for (int i = 0; i < function.parts().size(); i++) {
      PolynomialMatrix power = element.multiply(Form.normSquared(element.variables(), i));
      Cyclotomic whole = function.parts().get(i).entries().get(0).factor();
      coefficients.add(whole.divide(power.entries().get(0).factor()));
    }
    return coefficients;
  }
}

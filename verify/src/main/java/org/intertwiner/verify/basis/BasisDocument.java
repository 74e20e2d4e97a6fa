package org.intertwiner.verify.basis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.harmonic.homogeneous.SectionKernels;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.lattice.LatticeKernelSpace;
import org.intertwiner.harmonic.scale.ScaleKernelSpace;
import org.intertwiner.verify.basis.pseudo.PseudoBasis;

/**
 * An exact basis that can be checked again without the solver that found it, as a JSON document.
 *
 * <p>The document is one object with these fields, in this order:
 *
 * <ul>
 *   <li>{@code schema}: the string {@value #SCHEMA};
 *   <li>{@code kind}: {@code kernels} or {@code operators}; the other kinds are described below;
 *   <li>{@code group}: {@code name}; for a finite group {@code degree} and {@code generators}, a
 *       list of {@code {"name", "permutation": images counted from 1}}; for a Lie group {@code
 *       generators}, a list of {@code {"name", "infinitesimal": boolean}};
 *   <li>{@code action}, {@code in}, {@code out}: {@code name}, {@code size} and {@code parts}, the
 *       diagonal blocks, each with {@code copies}, {@code size}, {@code norms} unless all are 1,
 *       and one entry per generator in either {@code permutations} (images counted from 1) or
 *       {@code matrices} (lists of {@code [row, column, number]}, from 0);
 *   <li>{@code maxDegree}, {@code counted}, {@code expected}: the degrees and the number of
 *       elements by degree, as counted and by the character formula;
 *   <li>{@code blocks}: a list of {@code rows}, {@code columns}, {@code placements} ({@code out}:
 *       the rows, {@code in}: the columns of the whole where the block stands, from 0), {@code
 *       polynomials} ({@code degree}, {@code terms}: {@code [exponents, number]}) and {@code
 *       elements} ({@code degree}, {@code entries}: {@code [row, column, polynomial, factor,
 *       square]} for factor · √square · polynomial);
 *   <li>{@code digest}: {@code sha256:} and the hash of the bytes before it; it may be left out.
 * </ul>
 *
 * <p>{@code sections} and {@code lattice} (kernels between fields over points) have, after {@code
 * kind} and {@code group}, for lattices {@code crystal} ({@code gram}, and for each generator in
 * {@code operations} its {@code linear} and {@code translation}); {@code in} and {@code out}, each
 * with {@code fibres} (their dimensions), {@code permutations} of the points, for lattices {@code
 * sites}, and {@code representation}, the action on all fibres; {@code shells} (squared lengths),
 * {@code counted} and {@code expected} by shell, and {@code elements}, each a list of {@code
 * target}, {@code source}, for lattices {@code cell}, and {@code entries}. {@code scale} has {@code
 * scales} before {@code group}: {@code base}, {@code levels}, {@code lifting}, {@code firstOffset},
 * {@code lastOffset}, {@code squaredWidth}, {@code rates}, {@code profiles} ({@code degree}, {@code
 * number}, {@code levels}: the coefficients at each scale) and {@code counted} by order.
 *
 * <p>{@code homogeneous} (kernels between fields over homogeneous spaces of a compact Lie group)
 * has, after {@code group}, {@code field} (real or complex), {@code maxDegree} (the irreps are all
 * up to this degree; null where nothing is said of others), {@code in} and {@code out}, each with
 * {@code space}, {@code group} (the stabiliser), {@code images} (where its generators go: {@code
 * derivative} or {@code turn}, coordinates in the Lie algebra, a turn with {@code n} and {@code k}
 * being exp(2π(k/n)X); {@code generator}, a number; {@code matrix} with its {@code size}) and
 * {@code fibre}; {@code counted} and {@code expected} by irrep, and {@code irreps}, each {@code
 * irrep}, {@code endomorphisms}, {@code synthesis} and {@code analysis}. {@code pseudo} (operators
 * on a space with an indefinite metric) has in {@code group} the {@code name}, {@code positive} and
 * {@code negative} axes and {@code part} (connected, special or full); {@code points}, {@code in}
 * and {@code out}, each with {@code name}, {@code size}, {@code algebra} and {@code components},
 * the matrices on a basis of the Lie algebra and on one element of each component; {@code counted}
 * and {@code expected} by order, and {@code operators}, each {@code order} and {@code entries},
 * {@code [row, column, terms]}.
 *
 * <p>Numbers are {@code "p/q"} or {@code {"n": n, "c": [[e, "q"], …]}} = Σ q·exp(2πi e/n).
 *
 * <p><i>Accuracy:</i> exact. <i>Complexity:</i> linear in the entries of the blocks; copies of a
 * block are one placement each. <i>Example:</i>
 *
 * <pre>{@code
 * BasisDocument.of(space).write(Path.of("basis.json"), false);
 * BasisDocument.read(Path.of("basis.json")).recheck().report().verdict();   // PROVED
 * }</pre>
 */
public sealed interface BasisDocument
    permits PolynomialDocument,
        SectionDocument,
        LatticeDocument,
        ScaleDocument,
        HomogeneousDocument,
        PseudoDocument {
  /** The version of what is written. */
  String SCHEMA = "intertwiner.basis/1";

  /**
   * The digest that the document carried when it was read.
   *
   * @return {@code sha256:…}, empty where it carried none or was not read
   */
  Optional<String> digest();

  /**
   * The kind of basis, as it stands in the document.
   *
   * @return {@code kernels}, {@code operators}, {@code sections}, {@code lattice}, {@code scale},
   *     {@code homogeneous} or {@code pseudo}
   */
  String kind();

  /**
   * The document of a kernel space.
   *
   * @param space the solved space
   * @return its document
   * @throws InvalidInput where the group is neither finite nor a named compact Lie group
   */
  static KernelDocument of(KernelSpace space) {
    return new KernelDocument(basis(space, space.maxDegree(), space.blocks(), space.certificate()));
  }

  /**
   * The document of differential operators: polynomial matrices among all forms.
   *
   * @param kernels the kernels whose group and representations the operators have
   * @param blocks the symbols by blocks
   * @param certificate what was proved about the symbols
   * @return their document
   * @throws InvalidInput where the group is neither finite nor a named compact Lie group
   */
  static OperatorDocument ofOperators(
      KernelSpace kernels, List<BasisBlock> blocks, Certificate certificate) {
    return new OperatorDocument(
        basis(kernels, certificate.counted().size() - 1, blocks, certificate));
  }

  /**
   * The document of kernels between fields over finite sets.
   *
   * @param kernels the solved space
   * @return its document
   */
  static SectionDocument of(SectionKernels<?> kernels) {
    return new SectionDocument(PairBases.of(kernels));
  }

  /**
   * The document of kernels between fields on the sites of a crystal.
   *
   * @param space the solved space
   * @return its document
   */
  static LatticeDocument of(LatticeKernelSpace<?> space) {
    return new LatticeDocument(PairBases.of(space));
  }

  /**
   * The document of kernels on scale space.
   *
   * @param space the solved space
   * @return its document
   * @throws InvalidInput where the group is neither finite nor a named compact Lie group
   */
  static ScaleDocument of(ScaleKernelSpace space) {
    return ScaleBases.of(space);
  }

  /**
   * The document of kernels between fields over compact homogeneous spaces.
   *
   * @param basis the basis, {@link HomogeneousBasis#of} of a solved space
   * @return its document
   */
  static BasisDocument of(HomogeneousBasis basis) {
    return new HomogeneousDocument(basis, Optional.empty());
  }

  /**
   * The document of operators on a space with an indefinite metric.
   *
   * @param basis the basis
   * @return its document
   */
  static BasisDocument of(PseudoBasis basis) {
    return new PseudoDocument(basis, Optional.empty());
  }

  private static PolynomialBasis basis(
      KernelSpace space, int maxDegree, List<BasisBlock> blocks, Certificate certificate) {
    return new PolynomialBasis(
        GroupDescription.of(space.action().group()),
        RepresentationDescription.of(space.action()),
        RepresentationDescription.of(space.in()),
        RepresentationDescription.of(space.out()),
        maxDegree,
        certificate.counted(),
        certificate.expected(),
        blocks);
  }

  /**
   * Reads a document within the usual limits.
   *
   * @param file a file that {@link #write(Path, boolean)} has written
   * @return the document
   * @throws InvalidInput where it is no such document
   * @throws LimitExceeded where it is too large
   * @throws IOException where the file cannot be read
   */
  static BasisDocument read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, DocumentLimits.DEFAULT);
    }
  }

  /**
   * Reads a document.
   *
   * @param in the bytes of the document; not closed
   * @param limits what it may spend
   * @return the document
   * @throws InvalidInput where it is no such document
   * @throws LimitExceeded where it is too large
   * @throws IOException where the bytes cannot be read
   */
  static BasisDocument read(InputStream in, DocumentLimits limits) throws IOException {
    return DocumentReader.read(in, limits);
  }

  /**
   * Writes the document; the file appears under its name only when it is complete.
   *
   * @param file where to
   * @param overwrite whether a file of this name may be replaced
   * @throws InvalidInput where it exists and may not be replaced
   * @throws IOException where it cannot be written
   */
  default void write(Path file, boolean overwrite) throws IOException {
    AtomicFile.write(file, overwrite, this::write);
  }

  /**
   * Writes the document, block by block.
   *
   * @param out where to; not closed
   * @throws IOException where it cannot be written
   */
  default void write(OutputStream out) throws IOException {
    DocumentWriter.write(this, out);
  }

  /**
   * Checks the basis again: the matrices represent the group, the constraint holds exactly on the
   * generators, the elements are independent, and there are as many as the character formula says;
   * then the same a second time by evaluation at random points of a prime field.
   *
   * @return what holds
   */
  default Recheck recheck() {
    return recheck(DocumentLimits.DEFAULT);
  }

  /**
   * Checks the basis again within limits.
   *
   * @param limits what the group may spend
   * @return what holds
   */
  default Recheck recheck(DocumentLimits limits) {
    if (this instanceof PolynomialDocument polynomials) {
      return new Rechecking(polynomials, limits, new Findings()).run();
    }
    if (this instanceof ScaleDocument scale) {
      return new ScaleChecking(scale, limits).run();
    }
    if (this instanceof HomogeneousDocument homogeneous) {
      return new HomogeneousChecking(homogeneous, limits).run();
    }
    if (this instanceof PseudoDocument pseudo) {
      return new PseudoChecking(pseudo, limits).run();
    }
    PairBasis pairs =
        this instanceof SectionDocument sections
            ? sections.basis()
            : ((LatticeDocument) this).basis();
    return new PairChecking(this, pairs, limits).run();
  }
}

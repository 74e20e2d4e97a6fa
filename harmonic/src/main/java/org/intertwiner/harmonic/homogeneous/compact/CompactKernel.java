package org.intertwiner.harmonic.homogeneous.compact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * One kernel between fields over compact homogeneous spaces, K(g) = B J(g) A.
 *
 * <p><em>Formula:</em> K(h₂gh₁) = σ₂(h₂) K(g) σ₁(h₁); on fields (Kf)(u) = ∫ K(u⁻¹g) f(g) dg.
 * <em>Shape:</em> dim V₂ × dim V₁. <em>Accuracy:</em> A and B are exact in seminormal bases; values
 * are rounded as those of J are.
 *
 * @param <G> the group elements
 */
public final class CompactKernel<G> {
  private final IrrepKernels<G> part;
  private final Representation<?> in;
  private final Representation<?> out;
  private final SparseMatrix<Cyclotomic> synthesis;
  private final SparseMatrix<Cyclotomic> analysis;

  CompactKernel(
      IrrepKernels<G> part,
      Representation<?> in,
      Representation<?> out,
      SparseMatrix<Cyclotomic> synthesis,
      SparseMatrix<Cyclotomic> analysis) {
    this.part = part;
    this.in = in;
    this.out = out;
    this.synthesis = synthesis;
    this.analysis = analysis;
  }

  /** {@return J} */
  public LieRepresentation<G> irrep() {
    return part.irrep();
  }

  /** {@return B in seminormal bases, dim V₂ × dim J, an endomorphism multiplied in} */
  public SparseMatrix<Cyclotomic> synthesis() {
    return synthesis;
  }

  /** {@return A in seminormal bases, dim J × dim V₁} */
  public SparseMatrix<Cyclotomic> analysis() {
    return analysis;
  }

  /**
   * The value at a group element, rounded.
   *
   * @param g a group element
   * @return Re K(g) and Im K(g), row by row
   */
  public double[][][] at(G g) {
    List<Rational> middle = irrep().norms();
    CompactParts b = CompactParts.rounded(synthesis, out.norms(), middle);
    CompactParts a = CompactParts.rounded(analysis, middle, in.norms());
    CompactParts j = new CompactParts(irrep().realFrom(g), irrep().imaginaryFrom(g));
    return b.multiply(j).multiply(a).toArrays();
  }

  /**
   * The value of a real kernel at a group element, rounded.
   *
   * @param g a group element
   * @return K(g), row by row
   * @throws InvalidInput where the kernel is complex
   */
  public double[][] from(G g) {
    boolean real = irrep().isReal() && synthesis.all(Cyclotomic::isReal);
    if (!real || !analysis.all(Cyclotomic::isReal)) {
      throw new InvalidInput(
          "value of a kernel", "a complex kernel", "a real one", "ask for at(g), two matrices");
    }
    return at(g)[0];
  }

  /**
   * The composition of two kernels, ∫ K₂(h) K₁(h⁻¹g) dh over the group of volume 1.
   *
   * <p><em>Formula:</em> B₂ C J(g) A₁ with C the mean of J(h) A₂B₁ J(h)⁻¹, the endomorphism with tr
   * CE = tr A₂B₁E for all endomorphisms E (Schur).
   *
   * @param first K₁, which gives the fields that this one takes
   * @return the composition; nothing where it is zero because the irreps differ
   * @throws InvalidInput where the fibres do not fit
   */
  public Optional<CompactKernel<G>> after(CompactKernel<G> first) {
    if (first.synthesis.rows() != analysis.columns()) {
      throw new InvalidInput(
          "composition of kernels",
          first.synthesis.rows() + " numbers a point",
          analysis.columns() + " numbers a point, what this kernel takes",
          "the fields in between must be the same");
    }
    if (irrep() != first.irrep()) {
      return Optional.empty();
    }
    SparseMatrix<Cyclotomic> mean = mean(analysis.multiply(first.synthesis));
    return Optional.of(
        new CompactKernel<>(part, first.in, out, synthesis.multiply(mean), first.analysis));
  }

  private SparseMatrix<Cyclotomic> mean(SparseMatrix<Cyclotomic> x) {
    List<SparseMatrix<Cyclotomic>> units = part.endomorphisms();
    int e = units.size();
    Matrix<Cyclotomic> gram =
        Matrix.of(Cyclotomics.FIELD, e, e, (s, r) -> units.get(r).traceOfProduct(units.get(s)));
    Matrix<Cyclotomic> right =
        Matrix.of(Cyclotomics.FIELD, e, 1, (s, c) -> x.traceOfProduct(units.get(s)));
    Matrix<Cyclotomic> factors =
        ExactLinearAlgebra.solve(Cyclotomics.FIELD, gram, right).orElseThrow();
    List<SparseMatrix<Cyclotomic>> terms = new ArrayList<>();
    for (int r = 0; r < e; r++) {
      terms.add(units.get(r).scale(factors.at(r, 0)));
    }
    return terms.stream().reduce(SparseMatrix::add).orElseThrow();
  }

  @Override
  public String toString() {
    return "B·" + irrep().name() + "·A";
  }
}

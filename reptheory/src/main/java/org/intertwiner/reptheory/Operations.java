package org.intertwiner.reptheory;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.power.Power;
import org.intertwiner.reptheory.power.PowerLimits;

/** How the matrices of new representations of a finite group are made from given ones. */
final class Operations {
  private Operations() {}

  /** The sum whose summands are the images of the summands. */
  static <G, H> FiniteBody<H> eachSummand(
      FiniteGroup<H> group,
      Structure.Sum<G> sum,
      Function<FiniteRepresentation<G>, FiniteRepresentation<H>> map) {
    List<Structure.Summand<H>> summands = new ArrayList<>();
    for (Structure.Summand<G> s : sum.summands()) {
      FiniteRepresentation<H> image = map.apply((FiniteRepresentation<G>) s.representation());
      summands.add(new Structure.Summand<>(image, s.copies()));
    }
    return FiniteBody.sum(group, summands);
  }

  /** ρ ⊗ σ; sums on the left are distributed, which keeps the order of the Kronecker product. */
  static <G> FiniteBody<G> tensor(FiniteRepresentation<G> left, FiniteRepresentation<G> right) {
    FiniteGroup<G> group = left.group();
    int size = productDimension(left, right);
    if (left.body() instanceof FiniteBody.Sum<G> sum) {
      return eachSummand(group, sum.structure(), s -> s.tensor(right));
    }
    if (left.dimension() == 1 && right.body() instanceof FiniteBody.Sum<G> sum) {
      return eachSummand(group, sum.structure(), left::tensor);
    }
    if (left.isPermutation() && right.isPermutation()) {
      return permuting(group, size, g -> product(left.permutationAt(g), right.permutationAt(g)));
    }
    FiniteBody<G> a = left.body();
    FiniteBody<G> b = right.body();
    return new DerivedBody<>(
        group,
        size,
        g -> a.sparseAt(g).kronecker(b.sparseAt(g)),
        g -> a.trace(g).multiply(b.trace(g)));
  }

  private static int productDimension(FiniteRepresentation<?> left, FiniteRepresentation<?> right) {
    BigInteger size =
        BigInteger.valueOf(left.dimension()).multiply(BigInteger.valueOf(right.dimension()));
    return PowerLimits.DEFAULT.requireDimension("the tensor product", size);
  }

  private static int[] product(int[] first, int[] second) {
    int[] images = new int[first.length * second.length];
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < second.length; j++) {
        images[i * second.length + j] = first[i] * second.length + second[j];
      }
    }
    return images;
  }

  /** A permutation representation by its images on generators. */
  static <G> FiniteBody<G> permuting(
      FiniteGroup<G> group, int dimension, java.util.function.IntFunction<int[]> images) {
    List<Permutation> generators =
        IntStream.range(0, group.generators().size())
            .mapToObj(k -> Permutation.of(images.apply(group.generatorIndex(k))))
            .toList();
    return FiniteBody.permuting(group, dimension, generators);
  }

  static <G> FiniteBody<G> power(FiniteRepresentation<G> rho, Power power) {
    FiniteGroup<G> group = rho.group();
    FiniteBody<G> body = rho.body();
    if (!power.isExterior() && rho.isPermutation()) {
      return permuting(group, power.dimension(), g -> power.ofPermutation(rho.permutationAt(g)));
    }
    return new DerivedBody<>(
        group,
        power.dimension(),
        g -> power.of(body.sparseAt(g)),
        g -> power.trace(j -> body.trace(group.power(g, j))));
  }

  /** g ↦ ρ(g⁻¹)ᵀ. */
  static <G> FiniteBody<G> dual(FiniteRepresentation<G> rho) {
    FiniteGroup<G> group = rho.group();
    FiniteBody<G> body = rho.body();
    if (rho.isOrthogonal()) {
      return body;
    }
    if (body instanceof FiniteBody.Sum<G> sum) {
      return eachSummand(group, sum.structure(), FiniteRepresentation::dual);
    }
    if (body instanceof FiniteBody.Dense<G>) {
      return dense(rho, g -> body.at(group.inverse(g)).transpose());
    }
    return new DerivedBody<>(
        group,
        rho.dimension(),
        g -> body.sparseAt(group.inverse(g)).transpose(),
        g -> body.trace(group.inverse(g)));
  }

  static <G> FiniteBody<G> conjugate(FiniteRepresentation<G> rho) {
    FiniteBody<G> body = rho.body();
    if (rho.isReal()) {
      return body;
    }
    if (body instanceof FiniteBody.Sum<G> sum) {
      return eachSummand(rho.group(), sum.structure(), FiniteRepresentation::conjugate);
    }
    if (body instanceof FiniteBody.Dense<G>) {
      return dense(rho, g -> body.at(g).map(Cyclotomics.FIELD, Cyclotomic::conjugate));
    }
    return new DerivedBody<>(
        rho.group(),
        rho.dimension(),
        g -> body.sparseAt(g).conjugate(),
        g -> body.trace(g).conjugate());
  }

  private static <G> FiniteBody<G> dense(
      FiniteRepresentation<G> rho, java.util.function.IntFunction<Matrix<Cyclotomic>> matrix) {
    FiniteGroup<G> group = rho.group();
    List<Matrix<Cyclotomic>> generators =
        IntStream.range(0, group.generators().size())
            .mapToObj(k -> matrix.apply(group.generatorIndex(k)))
            .toList();
    return FiniteBody.dense(group, rho.dimension(), generators);
  }

  /** L ρ(g) B where L B = 1 and the columns of B span an invariant subspace, which is checked. */
  static <G> FiniteBody<G> onSubspace(FiniteRepresentation<G> rho, SparseMatrix<Cyclotomic> basis) {
    if (basis.rows() != rho.dimension() || basis.columns() == 0) {
      throw new InvalidInput(
          "basis of a subspace of " + rho.name(),
          basis.rows() + " × " + basis.columns() + " entries",
          "at least one column of length " + rho.dimension(),
          "the columns are vectors of the representation space");
    }
    SparseMatrix<Cyclotomic> left = leftInverse(rho, basis);
    FiniteGroup<G> group = rho.group();
    FiniteBody<G> body = rho.body();
    for (int k = 0; k < group.generators().size(); k++) {
      SparseMatrix<Cyclotomic> moved = body.sparseAt(group.generatorIndex(k)).multiply(basis);
      if (!basis.multiply(left.multiply(moved)).equals(moved)) {
        throw new InvalidInput(
            "basis of a subspace of " + rho.name(),
            "a subspace that " + group.generatorNames().get(k) + " does not keep",
            "an invariant subspace",
            "span the images of its vectors under the group first");
      }
    }
    boolean whole = basis.columns() == basis.rows();
    return new DerivedBody<>(
        group,
        basis.columns(),
        g -> left.multiply(body.sparseAt(g).multiply(basis)),
        g -> whole ? body.trace(g) : traceOn(left, body.sparseAt(g), basis));
  }

  /** tr(L·M·B) without the product with L. */
  private static Cyclotomic traceOn(
      SparseMatrix<Cyclotomic> left,
      SparseMatrix<Cyclotomic> matrix,
      SparseMatrix<Cyclotomic> basis) {
    return left.traceOfProduct(matrix.multiply(basis));
  }

  /** (BᴴB)⁻¹Bᴴ. */
  private static SparseMatrix<Cyclotomic> leftInverse(
      FiniteRepresentation<?> rho, SparseMatrix<Cyclotomic> basis) {
    SparseMatrix<Cyclotomic> adjoint = basis.adjoint();
    SparseMatrix<Cyclotomic> gram = adjoint.multiply(basis);
    if (isDiagonal(gram)) {
      Cyclotomic[] inverse = new Cyclotomic[gram.rows()];
      Arrays.setAll(inverse, j -> gram.value(j).inverse());
      return SparseMatrix.diagonal(Cyclotomics.FIELD, List.of(inverse)).multiply(adjoint);
    }
    return ExactLinearAlgebra.inverse(Cyclotomics.FIELD, gram.toMatrix())
        .map(inverse -> SparseMatrix.of(inverse).multiply(adjoint))
        .orElseThrow(
            () ->
                new InvalidInput(
                    "basis of a subspace of " + rho.name(),
                    basis.columns() + " columns that depend on each other linearly",
                    "independent columns",
                    "a change of basis needs an invertible matrix"));
  }

  private static boolean isDiagonal(SparseMatrix<Cyclotomic> gram) {
    return IntStream.range(0, gram.columns())
        .allMatch(j -> gram.count(j) == 1 && gram.place(gram.start(j)) == j);
  }

  /**
   * (1/|G|) Σ_g ρ(g)* ρ(g), coset by coset: for H ≤ K and K = ∪ H t the sum over K is Σ_t ρ(t)* F_H
   * ρ(t).
   */
  static <G> Matrix<Cyclotomic> averagedForm(FiniteRepresentation<G> rho) {
    FiniteGroup<G> group = rho.group();
    Subgroup subgroup = group.subgroup();
    Matrix<Cyclotomic> form = Exact.identity(rho.dimension());
    for (int k = 0; k < group.generators().size(); k++) {
      Subgroup larger = subgroup.extendedBy(group.generatorIndex(k));
      SparseMatrix<Cyclotomic> smaller = SparseMatrix.of(form);
      Matrix<Cyclotomic> sum = Exact.zero(rho.dimension());
      for (int t : subgroup.leftCosets().transversal()) {
        if (larger.contains(t)) {
          SparseMatrix<Cyclotomic> m = rho.sparseAt(group.inverse(t));
          sum = sum.add(m.adjoint().multiply(smaller).multiply(m).toMatrix());
        }
      }
      form = sum;
      subgroup = larger;
    }
    return form.scale(Cyclotomic.of(Rational.of(1, group.order())));
  }
}

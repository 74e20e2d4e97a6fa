package org.intertwiner.harmonic.homogeneous.compact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.module.HighestWeightMatrices;

/**
 * Irreps by highest weight, and those of O(n) out of those of SO(n).
 *
 * <p>With s = diag(−1, 1, …, 1) and ρˢ(g) = ρ(sgs): if ρ and ρˢ are equivalent by T with T² = 1,
 * then s ↦ ±T are the irreps of O(n) over ρ, two of them if ρ is of real type, and one, as i turns
 * T into −T, if it is of complex type; otherwise there is one on ρ ⊕ ρˢ, with s the exchange. T is
 * found as an equivariant map and scaled, which over the rational numbers is possible because all
 * irreps of O(n) are.
 */
final class OrthogonalIrreps {
  private static final int SEARCH = 12;

  private OrthogonalIrreps() {}

  /** The irrep with a highest weight, over ℂ or the real one that contains it. */
  static <G> LieRepresentation<G> ofWeight(
      CompactLieGroup<G> group, Weight weight, boolean complex) {
    HighestWeightMatrices module = HighestWeightMatrices.of(group, weight);
    HighestWeightMatrices used = complex ? module : module.real();
    List<Matrix<Cyclotomic>> all = used.onAlgebra();
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (Generator<G> generator : group.topologicalGenerators()) {
      if (generator instanceof Generator.Infinitesimal<G> x) {
        matrices.add(all.get(x.index()));
      }
    }
    String name = (complex ? "weight:" : "realweight:") + text(weight);
    return LieRepresentation.seminormal(group, name, matrices, used.form());
  }

  private static String text(Weight weight) {
    return String.join(",", weight.labels().stream().map(String::valueOf).toList());
  }

  /** The irreps of O(n) that contain a real irrep of SO(n). */
  static List<LieRepresentation<DenseMatrix>> extensions(
      CompactLieGroup<DenseMatrix> group, LieRepresentation<DenseMatrix> rho) {
    List<Matrix<Cyclotomic>> plain = new ArrayList<>();
    List<Matrix<Cyclotomic>> mirrored = new ArrayList<>();
    CompactLieGroup<?> rotations = (CompactLieGroup<?>) rho.group();
    int k = 0;
    for (Generator<?> generator : rotations.topologicalGenerators()) {
      int index = ((Generator.Infinitesimal<?>) generator).index();
      Matrix<Cyclotomic> derivative = rho.seminormalOnGenerator(k++);
      // s commutes with a basis element that leaves the first axis alone and inverts the others
      boolean moved =
          !group.algebra().basis().get(index).row(0).stream().allMatch(Cyclotomic::isZero);
      plain.add(derivative);
      mirrored.add(moved ? derivative.negate() : derivative);
    }
    LieRepresentation<DenseMatrix> twisted =
        LieRepresentation.seminormal(rho.group(), rho.name(), mirrored, rho.norms());
    if (rho.character().inner(twisted.character()).isZero()) {
      return List.of(exchanged(group, rho, plain, mirrored));
    }
    List<SparseMatrix<Cyclotomic>> maps =
        HomSpaces.basis(rho, twisted, CompactKernels.DEFAULT_UNKNOWNS);
    Matrix<Cyclotomic> t = involution(rho, maps);
    LieRepresentation<DenseMatrix> plus = extended(group, rho, plain, t, "+");
    return maps.size() > 1
        ? List.of(plus)
        : List.of(plus, extended(group, rho, plain, t.negate(), "-"));
  }

  private static LieRepresentation<DenseMatrix> extended(
      CompactLieGroup<DenseMatrix> group,
      LieRepresentation<DenseMatrix> rho,
      List<Matrix<Cyclotomic>> plain,
      Matrix<Cyclotomic> t,
      String sign) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>(plain);
    matrices.add(t);
    return LieRepresentation.seminormal(group, rho.name() + sign, matrices, rho.norms());
  }

  private static LieRepresentation<DenseMatrix> exchanged(
      CompactLieGroup<DenseMatrix> group,
      LieRepresentation<DenseMatrix> rho,
      List<Matrix<Cyclotomic>> plain,
      List<Matrix<Cyclotomic>> mirrored) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < plain.size(); k++) {
      matrices.add(plain.get(k).directSum(mirrored.get(k)));
    }
    int d = rho.dimension();
    int[] images = java.util.stream.IntStream.range(0, 2 * d).map(i -> (i + d) % (2 * d)).toArray();
    matrices.add(SparseMatrix.permutation(Cyclotomics.FIELD, images).toMatrix());
    List<Rational> norms = new ArrayList<>(rho.norms());
    norms.addAll(rho.norms());
    return LieRepresentation.seminormal(group, rho.name() + "*", matrices, norms);
  }

  /** A T from ρ to ρˢ with T² = 1, its first entry that is not zero positive. */
  private static Matrix<Cyclotomic> involution(
      LieRepresentation<DenseMatrix> rho, List<SparseMatrix<Cyclotomic>> maps) {
    for (int size = 0; size <= SEARCH; size++) {
      for (int a = size; a >= 0; a--) {
        for (int b : a == size ? range(size) : new int[] {size, -size}) {
          SparseMatrix<Cyclotomic> t = maps.get(0).scale(Cyclotomic.of((long) a));
          if (maps.size() > 1) {
            t = t.add(maps.get(1).scale(Cyclotomic.of((long) b)));
          }
          Optional<Matrix<Cyclotomic>> scaled = t.isZero() ? Optional.empty() : scaled(t);
          if (scaled.isPresent()) {
            return scaled.get();
          }
        }
      }
    }
    throw new LimitExceeded(
        "reflection in " + rho.name(),
        "no rational involution among small combinations",
        "combinations of numbers up to " + SEARCH,
        "give the irreps of O(n) by matrices");
  }

  private static int[] range(int size) {
    return java.util.stream.IntStream.rangeClosed(-size, size).toArray();
  }

  private static Optional<Matrix<Cyclotomic>> scaled(SparseMatrix<Cyclotomic> t) {
    Cyclotomic square = t.multiply(t).at(0, 0);
    if (!square.isRational() || square.signum() <= 0) {
      return Optional.empty();
    }
    Rational value = square.toRational();
    BigInteger above = value.numerator().sqrt();
    BigInteger below = value.denominator().sqrt();
    if (!above.multiply(above).equals(value.numerator())
        || !below.multiply(below).equals(value.denominator())) {
      return Optional.empty();
    }
    Rational factor = Rational.of(below, above);
    Matrix<Cyclotomic> unit = t.scale(Cyclotomic.of(factor)).toMatrix();
    return unit.multiply(unit).isIdentity()
        ? Optional.of(t.first().value().signum() > 0 ? unit : unit.negate())
        : Optional.empty();
  }
}

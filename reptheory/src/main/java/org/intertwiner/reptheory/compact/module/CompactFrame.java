package org.intertwiner.reptheory.compact.module;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * Chevalley's generators inside the complexified algebra of a named compact group: Eᵢ in its
 * defining matrices, Fᵢ = Eᵢ*, and Hermitian matrices T of the centre with their unit of charge.
 *
 * <p>The torus of SU(n) and U(n) is diagonal; that of SO(n) turns the planes 12, 34, …, the vector
 * x_{2a−1} + i x_{2a} having the weight εₐ under i·R; that of Sp(2n) is spanned by the units k of
 * the diagonal blocks.
 */
final class CompactFrame {

  /** A simple factor with its Eᵢ. */
  record Factor(CartanType type, List<Matrix<Cyclotomic>> raising) {}

  private final int size;
  private final List<Factor> factors;
  private final List<Matrix<Cyclotomic>> charges;
  private final Predicate<int[]> admitted;

  private CompactFrame(
      int size, List<Factor> factors, List<Matrix<Cyclotomic>> charges, Predicate<int[]> admitted) {
    this.size = size;
    this.factors = factors;
    this.charges = charges;
    this.admitted = admitted;
  }

  List<Factor> factors() {
    return factors;
  }

  /** Matrices T on which a representation has the charge as its value. */
  List<Matrix<Cyclotomic>> charges() {
    return charges;
  }

  /** The number of labels of a weight: those of the factors, then the charges. */
  int rank() {
    return factors.stream().mapToInt(f -> f.type().rank()).sum() + charges.size();
  }

  /** Whether labels belong to a representation of the group itself. */
  boolean admits(int[] labels) {
    return admitted.test(labels);
  }

  static CompactFrame of(CompactLieGroup<?> group) {
    if (group instanceof CompactProductLieGroup<?, ?> product) {
      return product(of(product.first()), of(product.second()));
    }
    String name = group.name();
    String family = name.replaceAll("[0-9()]+$", "");
    int n = group.algebra().size();
    return switch (family) {
      case "SU" -> unitary(n, true);
      case "U" -> unitary(n, false);
      case "SO" -> orthogonal(n);
      case "Sp" -> symplectic(n / 2);
      case "Spin" -> unitary(2, true);
      default ->
          throw new InvalidInput(
              "group with representations by highest weight",
              name,
              "SU(n), U(n), SO(n), Sp(2n), Spin(3) or a product of them",
              group.isConnected() ? "" : "the group is not connected");
    };
  }

  private static CompactFrame unitary(int n, boolean special) {
    List<Matrix<Cyclotomic>> raising = new ArrayList<>();
    for (int i = 0; i + 1 < n; i++) {
      raising.add(unit(n, i, i + 1));
    }
    List<Factor> factors =
        n < 2 ? List.of() : List.of(new Factor(new CartanType('A', n - 1), raising));
    return special
        ? new CompactFrame(n, factors, List.of(), labels -> true)
        : new CompactFrame(
            n, factors, List.of(Matrix.identity(Cyclotomics.FIELD, n)), labels -> fits(labels, n));
  }

  /** The charge Σmᵢ of a partition with these differences is Σ kλₖ up to multiples of n. */
  private static boolean fits(int[] labels, int n) {
    long sum = -labels[n - 1];
    for (int k = 1; k < n; k++) {
      sum += (long) k * labels[k - 1];
    }
    return sum % n == 0;
  }

  private static CompactFrame symplectic(int n) {
    List<Matrix<Cyclotomic>> raising = new ArrayList<>();
    for (int a = 0; a + 1 < n; a++) {
      raising.add(unit(2 * n, 2 * a, 2 * a + 2).subtract(unit(2 * n, 2 * a + 3, 2 * a + 1)));
    }
    raising.add(unit(2 * n, 2 * n - 2, 2 * n - 1));
    CartanType type = n == 1 ? new CartanType('A', 1) : new CartanType('C', n);
    return new CompactFrame(2 * n, List.of(new Factor(type, raising)), List.of(), labels -> true);
  }

  private static CompactFrame orthogonal(int n) {
    int rank = n / 2;
    if (n == 1) {
      return new CompactFrame(1, List.of(), List.of(), labels -> true);
    }
    if (n == 2) {
      Matrix<Cyclotomic> turn = unit(2, 1, 0).subtract(unit(2, 0, 1)).scale(Cyclotomic.I);
      return new CompactFrame(2, List.of(), List.of(turn), labels -> true);
    }
    List<Matrix<Cyclotomic>> raising = new ArrayList<>();
    for (int a = 1; a < rank; a++) {
      raising.add(root(n, a, -(a + 1)));
    }
    raising.add(n % 2 == 0 ? root(n, rank - 1, rank) : shortRoot(n, rank));
    if (n == 4) {
      CartanType type = new CartanType('A', 1);
      return new CompactFrame(
          4,
          List.of(new Factor(type, raising.subList(0, 1)), new Factor(type, raising.subList(1, 2))),
          List.of(),
          labels -> (labels[0] + labels[1]) % 2 == 0);
    }
    CartanType type =
        n == 3 ? new CartanType('A', 1) : new CartanType(n % 2 == 0 ? 'D' : 'B', rank);
    return new CompactFrame(
        n,
        List.of(new Factor(type, raising)),
        List.of(),
        labels -> (labels[rank - 1] + (n % 2 == 0 ? labels[rank - 2] : 0)) % 2 == 0);
  }

  /** ½(uₐ u₋ᵦ* − uᵦ u₋ₐ*), the root vector of εₐ + εᵦ; a negative index stands for −ε. */
  private static Matrix<Cyclotomic> root(int n, int a, int b) {
    return outer(n, a, -b).subtract(outer(n, b, -a)).scale(Cyclotomic.of(Rational.of(1, 2)));
  }

  /** uₐ e₀ᵀ − e₀ u₋ₐ*, the root vector of εₐ, e₀ the last axis. */
  private static Matrix<Cyclotomic> shortRoot(int n, int a) {
    Matrix<Cyclotomic> last =
        Matrix.of(Cyclotomics.FIELD, 1, n, (i, j) -> j == n - 1 ? Cyclotomic.ONE : Cyclotomic.ZERO);
    return vector(n, a).multiply(last).subtract(last.transpose().multiply(vector(n, -a).adjoint()));
  }

  private static Matrix<Cyclotomic> outer(int n, int a, int b) {
    return vector(n, a).multiply(vector(n, b).adjoint());
  }

  /** x_{2a−1} + i x_{2a}, or its conjugate for a negative index. */
  private static Matrix<Cyclotomic> vector(int n, int a) {
    int plane = Math.abs(a) - 1;
    return Matrix.of(
        Cyclotomics.FIELD,
        n,
        1,
        (i, j) -> {
          if (i == 2 * plane) {
            return Cyclotomic.ONE;
          }
          Cyclotomic second = a > 0 ? Cyclotomic.I : Cyclotomic.I.negate();
          return i == 2 * plane + 1 ? second : Cyclotomic.ZERO;
        });
  }

  private static Matrix<Cyclotomic> unit(int n, int row, int column) {
    return Matrix.of(
        Cyclotomics.FIELD,
        n,
        n,
        (i, j) -> i == row && j == column ? Cyclotomic.ONE : Cyclotomic.ZERO);
  }

  private static CompactFrame product(CompactFrame a, CompactFrame b) {
    Matrix<Cyclotomic> zeroA = Matrix.zero(Cyclotomics.FIELD, a.size, a.size);
    Matrix<Cyclotomic> zeroB = Matrix.zero(Cyclotomics.FIELD, b.size, b.size);
    List<Factor> factors = new ArrayList<>();
    a.factors.forEach(
        f ->
            factors.add(
                new Factor(f.type(), f.raising().stream().map(m -> m.directSum(zeroB)).toList())));
    b.factors.forEach(
        f ->
            factors.add(new Factor(f.type(), f.raising().stream().map(zeroA::directSum).toList())));
    List<Matrix<Cyclotomic>> charges = new ArrayList<>();
    a.charges.forEach(m -> charges.add(m.directSum(zeroB)));
    b.charges.forEach(m -> charges.add(zeroA.directSum(m)));
    return new CompactFrame(
        a.size + b.size,
        factors,
        charges,
        labels -> a.admits(part(labels, a, b, true)) && b.admits(part(labels, a, b, false)));
  }

  /** The labels of one of the two: all simple factors come first, then all charges. */
  private static int[] part(int[] labels, CompactFrame a, CompactFrame b, boolean first) {
    int simpleA = a.rank() - a.charges.size();
    int simpleB = b.rank() - b.charges.size();
    CompactFrame frame = first ? a : b;
    int simple = first ? simpleA : simpleB;
    int[] part = new int[frame.rank()];
    System.arraycopy(labels, first ? 0 : simpleA, part, 0, simple);
    int charge = simpleA + simpleB + (first ? 0 : a.charges.size());
    System.arraycopy(labels, charge, part, simple, frame.charges.size());
    return part;
  }
}

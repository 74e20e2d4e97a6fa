package org.intertwiner.algebra.group.family;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.FiniteField;

/**
 * Generators of isometry groups of forms in a basis e₁ … e_m, w₁ …, f_m … f₁ with ⟨eᵢ, fᵢ⟩ = 1: a
 * Levi factor that moves the e, root elements, and a reflection of the first pair.
 */
final class FormGenerators {
  private final FiniteField field;
  private final int n;
  private final int pairs;
  private final boolean hermitian;

  FormGenerators(FiniteField field, int n, int pairs, boolean hermitian) {
    this.field = field;
    this.n = n;
    this.pairs = pairs;
    this.hermitian = hermitian;
  }

  /** x ↦ x^√q for Hermitian forms over 𝔽_q, else x. */
  long conjugate(long x) {
    return hermitian ? field.frobenius(x, field.degree() / 2) : x;
  }

  private long negative(long x) {
    return field.negate(x);
  }

  private static final class Entries {
    private final long[][] rows;

    Entries(int n) {
      rows = new long[n][n];
      for (int i = 0; i < n; i++) {
        rows[i][i] = 1;
      }
    }
  }

  private Matrix<Long> matrix(Entries entries) {
    return Matrix.of(field, n, n, (i, j) -> entries.rows[i][j]);
  }

  private int f(int i) {
    return n - 1 - i;
  }

  /** A on the e, its inverse conjugate transpose on the f, and a factor on w₁ where n is odd. */
  Matrix<Long> levi(Matrix<Long> a, long middle) {
    Matrix<Long> dual =
        ExactLinearAlgebra.inverse(field, a).orElseThrow().transpose().map(field, this::conjugate);
    Entries entries = new Entries(n);
    for (int i = 0; i < pairs; i++) {
      for (int j = 0; j < pairs; j++) {
        entries.rows[i][j] = a.at(i, j);
        entries.rows[f(i)][f(j)] = dual.at(i, j);
      }
    }
    if (n % 2 == 1) {
      entries.rows[pairs][pairs] = middle;
    }
    return matrix(entries);
  }

  /** f₁ ↦ f₁ + a e₁. */
  private Matrix<Long> longRoot(long a) {
    Entries entries = new Entries(n);
    entries.rows[0][f(0)] = a;
    return matrix(entries);
  }

  /** f₁ ↦ c e₁, e₁ ↦ d f₁, and w₁ ↦ m w₁ where n is odd. */
  private Matrix<Long> swap(long c, long d, long middle) {
    Entries entries = new Entries(n);
    entries.rows[0][0] = 0;
    entries.rows[f(0)][f(0)] = 0;
    entries.rows[0][f(0)] = c;
    entries.rows[f(0)][0] = d;
    if (n % 2 == 1) {
      entries.rows[pairs][pairs] = middle;
    }
    return matrix(entries);
  }

  /** Sp(2m, q) for the alternating form. */
  List<Matrix<Long>> symplectic() {
    List<Matrix<Long>> generators = new ArrayList<>();
    for (Matrix<Long> a : LinearGroups.generalGenerators(field, pairs)) {
      generators.add(levi(a, 1));
    }
    generators.add(longRoot(1));
    generators.add(swap(1, negative(1), 1));
    return generators;
  }

  private Matrix<Long> scalar(long a) {
    return Matrix.of(field, 1, 1, (i, j) -> a);
  }

  private Matrix<Long> firstScaled(long a) {
    return Matrix.of(field, pairs, pairs, (i, j) -> i != j ? 0L : i == 0 ? a : 1L);
  }

  /** SU(n, q₀) over 𝔽_q, q = q₀². */
  List<Matrix<Long>> specialUnitary() {
    List<Matrix<Long>> generators = new ArrayList<>();
    if (n == 1) {
      return generators;
    }
    long norm = root();
    if (n % 2 == 0) {
      for (Matrix<Long> a : LinearGroups.specialGenerators(field, pairs)) {
        generators.add(levi(a, 1));
      }
      long fixed = field.power(field.generator(), norm + 1);
      if (fixed != 1) {
        generators.add(levi(pairs == 1 ? scalar(fixed) : firstScaled(fixed), 1));
      }
      boolean even = field.characteristic() == 2;
      long a = even ? 1 : field.power(field.generator(), (norm + 1) / 2);
      generators.add(longRoot(a));
      generators.add(swap(a, negative(field.inverse(a)), 1));
      return generators;
    }
    for (Matrix<Long> a : LinearGroups.generalGenerators(field, pairs)) {
      long determinant = ExactLinearAlgebra.determinant(field, a);
      generators.add(levi(a, field.power(determinant, norm - 1)));
    }
    generators.add(unipotent(1));
    if (n == 3 && norm == 2) {
      // the torus of SU(3, 2) is central and moves no root element to another
      generators.add(unipotent(field.generator()));
    }
    generators.add(swap(1, 1, negative(1)));
    return generators;
  }

  private long root() {
    long q = 1;
    for (int i = 0; i < field.degree() / 2; i++) {
      q *= field.characteristic();
    }
    return q;
  }

  /** w₁ ↦ w₁ + a e₁, f₁ ↦ f₁ − ā w₁ + b e₁ with b + b̄ = −aā. */
  private Matrix<Long> unipotent(long a) {
    long norm = field.product(a, conjugate(a));
    long b = 0;
    while (field.sum(field.sum(b, conjugate(b)), norm) != 0) {
      b++;
    }
    Entries entries = new Entries(n);
    entries.rows[0][pairs] = a;
    entries.rows[0][f(0)] = b;
    entries.rows[pairs][f(0)] = negative(conjugate(a));
    return matrix(entries);
  }

  /** GU(n, q₀): SU and an element whose determinant generates the norm-one group. */
  List<Matrix<Long>> generalUnitary() {
    List<Matrix<Long>> generators = new ArrayList<>(specialUnitary());
    long zeta = field.generator();
    if (n % 2 == 0) {
      generators.add(levi(firstScaled(zeta), 1));
    } else {
      Entries entries = new Entries(n);
      entries.rows[pairs][pairs] = field.power(zeta, root() - 1);
      generators.add(matrix(entries));
    }
    return generators;
  }

  /** The bilinear form of the quadratic form Σ xᵢyᵢ + (z² or z₁² + z₁z₂ + c z₂²). */
  private long[][] bilinear() {
    long[][] form = new long[n][n];
    for (int i = 0; i < pairs; i++) {
      form[i][f(i)] = 1;
      form[f(i)][i] = 1;
    }
    long two = field.sum(1, 1);
    if (n - 2 * pairs >= 1) {
      form[pairs][pairs] = two;
    }
    if (n - 2 * pairs == 2) {
      form[pairs][pairs + 1] = 1;
      form[pairs + 1][pairs] = 1;
      form[pairs + 1][pairs + 1] = field.product(two, anisotropic());
    }
    return form;
  }

  /** c for which t² + t + c has no root. */
  private long anisotropic() {
    boolean[] taken = new boolean[(int) field.order()];
    for (long t = 0; t < field.order(); t++) {
      taken[(int) (long) field.negate(field.sum(field.product(t, t), t))] = true;
    }
    int c = 0;
    while (taken[c]) {
      c++;
    }
    return c;
  }

  private long quadratic(int unit) {
    int rest = n - 2 * pairs;
    if (unit < pairs || unit >= pairs + rest) {
      return 0;
    }
    return unit == pairs ? 1 : anisotropic();
  }

  /** x ↦ x + ⟨x, w⟩u − ⟨x, u⟩w − Q(w)⟨x, u⟩u for w = a·unit (Siegel's transformation). */
  private Matrix<Long> siegel(int u, int unit, long a, long[][] form) {
    long value = field.product(field.product(a, a), quadratic(unit));
    Entries entries = new Entries(n);
    for (int x = 0; x < n; x++) {
      long xu = form[x][u];
      long xw = field.product(a, form[x][unit]);
      long along = field.sum(xw, negative(field.product(value, xu)));
      entries.rows[u][x] = field.sum(entries.rows[u][x], along);
      long back = negative(field.product(a, xu));
      entries.rows[unit][x] = field.sum(entries.rows[unit][x], back);
    }
    return matrix(entries);
  }

  /** Ω(V), by Siegel's transformations of the first pair. */
  List<Matrix<Long>> omega() {
    long[][] form = bilinear();
    List<Matrix<Long>> generators = new ArrayList<>();
    for (int u : new int[] {0, f(0)}) {
      for (int unit = 1; unit < n - 1; unit++) {
        for (long a : SmallGroups.basis(field)) {
          generators.add(siegel(u, unit, a, form));
        }
      }
    }
    return generators;
  }

  /** SO(V) for odd q: Ω and the torus element diag(ζ, 1, …, 1, ζ⁻¹). */
  List<Matrix<Long>> specialOrthogonal() {
    List<Matrix<Long>> generators = new ArrayList<>(omega());
    generators.add(
        levi(pairs == 1 ? scalar(field.generator()) : firstScaled(field.generator()), 1));
    return generators;
  }

  /** GO(V): the isometries; SO, or Ω for even q, and the reflection that swaps e₁ and f₁. */
  List<Matrix<Long>> generalOrthogonal() {
    List<Matrix<Long>> generators =
        new ArrayList<>(field.characteristic() == 2 ? omega() : specialOrthogonal());
    generators.add(swap(1, 1, 1));
    return generators;
  }

  /** Suzuki's group in four dimensions over 𝔽_q, q = 2^(2m+1). */
  static List<Matrix<Long>> suzuki(FiniteField field) {
    int m = field.degree() / 2;
    long zeta = field.generator();
    long high = field.power(zeta, (1L << m) + 1);
    long low = field.power(zeta, 1L << m);
    List<Long> torus = List.of(high, low, field.inverse(low), field.inverse(high));
    return List.of(
        suzukiRoot(field, 1, 0, m),
        suzukiRoot(field, 0, 1, m),
        Matrix.diagonal(field, torus),
        Matrix.of(field, 4, 4, (i, j) -> i + j == 3 ? 1L : 0L));
  }

  private static Matrix<Long> suzukiRoot(FiniteField field, long a, long b, int m) {
    long at = field.frobenius(a, m + 1);
    long bt = field.frobenius(b, m + 1);
    long corner =
        field.sum(field.sum(field.product(field.product(a, a), at), field.product(a, b)), bt);
    long[][] rows = {
      {1, 0, 0, 0},
      {a, 1, 0, 0},
      {b, at, 1, 0},
      {corner, field.sum(field.product(a, at), b), a, 1}
    };
    return Matrix.of(field, 4, 4, (i, j) -> rows[i][j]);
  }
}

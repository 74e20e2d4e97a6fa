package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Random crystallographic objects. */
final class CrystalSamples {
  private static final int[] DENOMINATORS = {1, 1, 2, 3, 4, 6, 8, 12, 5};

  private CrystalSamples() {}

  static Rational fraction(RandomGenerator random) {
    int d = DENOMINATORS[random.nextInt(DENOMINATORS.length)];
    return Rational.of(random.nextInt(-2 * d, 2 * d + 1), d);
  }

  static List<Rational> point(RandomGenerator random, int n) {
    List<Rational> point = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      point.add(fraction(random));
    }
    return point;
  }

  /** A random matrix of determinant ±1: a product of elementary ones and a sign. */
  static Matrix<Rational> unimodular(RandomGenerator random, int n) {
    Matrix<Rational> m = Matrix.identity(Rationals.Q, n);
    for (int step = 0; step < 2 * n && n > 1; step++) {
      int i = random.nextInt(n);
      int j = (i + 1 + random.nextInt(n - 1)) % n;
      Rational factor = Rational.of(random.nextInt(-2, 3));
      m =
          m.multiply(
              Matrix.of(
                  Rationals.Q,
                  n,
                  n,
                  (r, c) -> r == c ? Rational.ONE : r == i && c == j ? factor : Rational.ZERO));
    }
    return random.nextBoolean() ? m : m.negate();
  }

  /** The rotation of a whole-numbered quaternion other than 0. */
  static Matrix<Rational> rotation(RandomGenerator random) {
    long a = random.nextInt(1, 5);
    long b = random.nextInt(-4, 5);
    long c = random.nextInt(-4, 5);
    long d = random.nextInt(-4, 5);
    long[][] m = {
      {a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)},
      {2 * (b * c + a * d), a * a - b * b + c * c - d * d, 2 * (c * d - a * b)},
      {2 * (b * d - a * c), 2 * (c * d + a * b), a * a - b * b - c * c + d * d}
    };
    long norm = a * a + b * b + c * c + d * d;
    return Matrix.of(Rationals.Q, 3, 3, (i, j) -> Rational.of(m[i][j], norm));
  }

  static Matrix<Cyclotomic> cyclotomic(Matrix<Rational> m) {
    return m.map(Cyclotomics.FIELD, Cyclotomic::of);
  }

  /** Random elements that generate the group. */
  static <G> List<G> generators(RandomGenerator random, FiniteGroup<G> group) {
    List<G> chosen = new ArrayList<>();
    int[] indices = {};
    while (group.subgroup(indices).order() < group.order()) {
      indices = java.util.Arrays.copyOf(indices, indices.length + 1);
      indices[indices.length - 1] = random.nextInt((int) group.order());
      chosen.add(group.element(indices[indices.length - 1]));
    }
    return chosen;
  }
}

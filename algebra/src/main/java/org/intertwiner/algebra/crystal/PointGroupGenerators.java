package org.intertwiner.algebra.crystal;

import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** Exact orthogonal generators of the point groups in their standard orientation. */
final class PointGroupGenerators {
  private PointGroupGenerators() {}

  static List<Matrix<Cyclotomic>> of(PointGroup group) {
    int n = group.n();
    return switch (group.family()) {
      case C -> List.of(rotation(n));
      case CV -> List.of(rotation(n), diagonal(1, -1, 1));
      case CH -> n == 1 ? List.of(diagonal(1, 1, -1)) : List.of(rotation(n), diagonal(1, 1, -1));
      case S -> List.of(rotoreflection(2 * n));
      case D -> List.of(rotation(n), diagonal(1, -1, -1));
      case DH -> List.of(rotation(n), diagonal(1, -1, -1), diagonal(1, 1, -1));
      case DD -> List.of(rotoreflection(2 * n), diagonal(1, -1, -1));
      case T -> List.of(diagonal(-1, -1, 1), cycle());
      case TD -> List.of(rotoreflection(4), cycle());
      case TH -> List.of(diagonal(-1, -1, 1), cycle(), diagonal(-1, -1, -1));
      case O -> List.of(rotation(4), cycle());
      case OH -> List.of(rotation(4), cycle(), diagonal(-1, -1, -1));
      case I -> List.of(fivefold(), cycle());
      case IH -> List.of(fivefold(), cycle(), diagonal(-1, -1, -1));
    };
  }

  private static Matrix<Cyclotomic> rotation(int n) {
    return aboutZ(n, Cyclotomic.ONE);
  }

  /** The rotation by 2π/n about z after z → −z. */
  private static Matrix<Cyclotomic> rotoreflection(int n) {
    return aboutZ(n, Cyclotomic.of(-1));
  }

  private static Matrix<Cyclotomic> aboutZ(int n, Cyclotomic z) {
    Cyclotomic cos = Cyclotomic.cos2pi(n, 1);
    Cyclotomic sin = Cyclotomic.sin2pi(n, 1);
    Cyclotomic zero = Cyclotomic.ZERO;
    return matrix(
        List.of(List.of(cos, sin.negate(), zero), List.of(sin, cos, zero), List.of(zero, zero, z)));
  }

  /** (x, y, z) ↦ (z, x, y), the third of a turn about (1, 1, 1). */
  private static Matrix<Cyclotomic> cycle() {
    return Matrix.of(
        Cyclotomics.FIELD, 3, 3, (i, j) -> i == (j + 1) % 3 ? Cyclotomic.ONE : Cyclotomic.ZERO);
  }

  private static Matrix<Cyclotomic> diagonal(long x, long y, long z) {
    return Matrix.diagonal(
        Cyclotomics.FIELD, List.of(Cyclotomic.of(x), Cyclotomic.of(y), Cyclotomic.of(z)));
  }

  /** The fifth of a turn about the vertex (0, 1, φ) of the icosahedron. */
  private static Matrix<Cyclotomic> fivefold() {
    Rational half = Rational.of(1, 2);
    Cyclotomic one = Cyclotomic.of(half);
    Cyclotomic golden = Cyclotomic.ONE.add(Cyclotomic.sqrt(5)).scale(Rational.of(1, 4));
    Cyclotomic small = golden.subtract(one);
    return matrix(
        List.of(
            List.of(small, golden.negate(), one),
            List.of(golden, one, small),
            List.of(one.negate(), small, golden)));
  }

  private static Matrix<Cyclotomic> matrix(List<List<Cyclotomic>> rows) {
    return Matrix.of(Cyclotomics.FIELD, rows);
  }
}

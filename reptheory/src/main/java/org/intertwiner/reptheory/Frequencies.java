package org.intertwiner.reptheory;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.plane.PlaneGroup;

/** The real irreducible representations of C_N, D_N, SO(2) and O(2) by frequency. */
final class Frequencies {
  private Frequencies() {}

  static <G> FiniteRepresentation<G> cyclic(PlaneGroup<G> plane, int k) {
    int n = plane.rotations();
    String name = "freq:" + k;
    if (plane.hasReflections()) {
      throw refusal(
          name, plane.name(), "freq:j,k", "D_N needs j for the reflection and k for the rotation");
    }
    if (k < 0 || 2L * k > n) {
      throw refusal(name, plane.name(), "0 ≤ k ≤ " + n / 2, folded(n, k));
    }
    if (k == 0) {
      return signs(plane, name, 1, 1);
    }
    return 2 * k == n ? signs(plane, name, -1, 1) : rotating(plane, name, k);
  }

  private static String folded(int n, int k) {
    int folded = Math.floorMod(k, n);
    return "frequency " + k + " is the same as freq:" + Math.min(folded, n - folded);
  }

  static <G> FiniteRepresentation<G> dihedral(PlaneGroup<G> plane, int j, int k) {
    int n = plane.rotations();
    String name = "freq:" + j + "," + k;
    if (!plane.hasReflections()) {
      throw refusal(name, plane.name(), "freq:k", "C_N has no reflection");
    }
    requireParity(name, plane.name(), j);
    if (k < 0 || 2L * k > n) {
      throw refusal(name, plane.name(), "0 ≤ k ≤ " + n / 2, "frequencies repeat after N");
    }
    int sign = j == 0 ? 1 : -1;
    if (k == 0) {
      return signs(plane, name, 1, sign);
    }
    if (2 * k == n) {
      return signs(plane, name, -1, sign);
    }
    if (j == 0) {
      throw notTwice(name, plane.name(), k);
    }
    return rotating(plane, name, k);
  }

  private static <G> FiniteRepresentation<G> signs(
      PlaneGroup<G> plane, String name, int rotation, int reflection) {
    return onGenerators(
        plane,
        name,
        1,
        g -> {
          long turn = plane.turns(g) % 2 == 0 ? 1 : rotation;
          return Exact.diagonal(plane.isReflection(g) ? turn * reflection : turn);
        });
  }

  private static <G> FiniteRepresentation<G> rotating(PlaneGroup<G> plane, String name, int k) {
    Matrix<Cyclotomic> mirror = Exact.diagonal(1, -1);
    return onGenerators(plane, name, 2, g -> turned(plane, g, k, mirror));
  }

  /** The plane with s = diag(−1, 1). */
  static <G> FiniteRepresentation<G> vector(PlaneGroup<G> plane) {
    Matrix<Cyclotomic> mirror = Exact.diagonal(-1, 1);
    return onGenerators(plane, "vector", 2, g -> turned(plane, g, 1, mirror));
  }

  private static <G> Matrix<Cyclotomic> turned(
      PlaneGroup<G> plane, int g, int k, Matrix<Cyclotomic> mirror) {
    Matrix<Cyclotomic> turn = Exact.rotation(plane.rotations(), (long) k * plane.turns(g));
    return plane.isReflection(g) ? turn.multiply(mirror) : turn;
  }

  private static <G> FiniteRepresentation<G> onGenerators(
      PlaneGroup<G> plane,
      String name,
      int dimension,
      java.util.function.IntFunction<Matrix<Cyclotomic>> matrix) {
    FiniteGroup<G> group = plane.group();
    List<Matrix<Cyclotomic>> matrices =
        java.util.stream.IntStream.range(0, group.generators().size())
            .map(group::generatorIndex)
            .mapToObj(matrix)
            .toList();
    return Representations.trusted(group, name, dimension, matrices);
  }

  static <G> LieRepresentation<G> circle(CompactGroup<G> group, int k) {
    String name = "freq:" + k;
    if (group instanceof O2) {
      throw refusal(
          name, group.name(), "freq:j,k", "O2 needs j for the reflection and k for the rotation");
    }
    requireCircle(name, group);
    if (k < 0) {
      throw refusal(
          name, group.name(), "k ≥ 0", "over the reals freq:" + k + " is freq:" + -(long) k);
    }
    return LieRepresentation.dense(group, name, List.of(k == 0 ? Exact.zero(1) : turning(k)));
  }

  static <G> LieRepresentation<G> orthogonal(CompactGroup<G> group, int j, int k) {
    String name = "freq:" + j + "," + k;
    if (group instanceof SO2) {
      throw refusal(name, group.name(), "freq:k", "SO2 has no reflection");
    }
    requireCircle(name, group);
    requireParity(name, group.name(), j);
    if (k < 0) {
      throw refusal(name, group.name(), "k ≥ 0", "over the reals k and −k are the same");
    }
    if (k == 0) {
      List<Matrix<Cyclotomic>> signs = List.of(Exact.zero(1), Exact.diagonal(j == 0 ? 1 : -1));
      return LieRepresentation.dense(group, name, signs);
    }
    if (j == 0) {
      throw notTwice(name, group.name(), k);
    }
    return LieRepresentation.dense(group, name, List.of(turning(k), Exact.diagonal(1, -1)));
  }

  static <G> LieRepresentation<G> vector(CompactGroup<G> group) {
    requireCircle("vector", group);
    List<Matrix<Cyclotomic>> matrices =
        group instanceof O2 ? List.of(turning(1), Exact.diagonal(-1, 1)) : List.of(turning(1));
    return LieRepresentation.dense(group, "vector", matrices);
  }

  /** kJ with J the derivative of R(θ) at 0. */
  private static Matrix<Cyclotomic> turning(int k) {
    Cyclotomic frequency = Cyclotomic.of(Rational.of(k));
    return Exact.of(
        new Cyclotomic[][] {{Cyclotomic.ZERO, frequency.negate()}, {frequency, Cyclotomic.ZERO}});
  }

  private static void requireCircle(String name, CompactGroup<?> group) {
    if (!(group instanceof SO2) && !(group instanceof O2)) {
      throw refusal(
          name,
          group.name(),
          "a group C_N, D_N, SO2 or O2",
          "irrep:k names the irreps of any finite group");
    }
  }

  private static void requireParity(String name, String group, int j) {
    if (j != 0 && j != 1) {
      throw refusal(name, group, "j = 0 or j = 1", "s acts by (−1)ʲ where r acts trivially");
    }
  }

  private static InvalidInput notTwice(String name, String group, int k) {
    return refusal(
        name,
        group,
        "j = 1 for this k",
        "the two signs of the reflection give equivalent representations; write freq:1," + k);
  }

  private static InvalidInput refusal(String name, String group, String expected, String hint) {
    return new InvalidInput("representation " + name, name + " of " + group, expected, hint);
  }
}

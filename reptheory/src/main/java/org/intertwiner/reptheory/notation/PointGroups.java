package org.intertwiner.reptheory.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * Exact generators of the finite groups of rotations and reflections of space by their Schoenflies
 * symbol.
 *
 * <p>The main axis is z. C_n and S_2n turn about it; D_n adds the half turn about the x axis; the
 * index h adds the mirror z → −z, v the mirror y → −y, d the turn by π/n joined with z → −z. T, O
 * and I turn the cube with edges along the axes and the icosahedron with vertices (0, ±1, ±φ) and
 * their cyclic permutations; T_d, T_h, O_h, I_h add S₄ or the inversion. <em>Source:</em>
 * Schoenflies, Krystallsysteme und Krystallstructur (1891); Conway and Smith, On Quaternions and
 * Octonions (2003), chapter 3.
 */
final class PointGroups {
  private static final Pattern AXIAL = Pattern.compile("([CDS])([1-9][0-9]{0,5})([vhd]?)");

  private static final Map<String, List<Matrix<Cyclotomic>>> SPECIAL =
      Map.ofEntries(
          Map.entry("Cs", List.of(diagonal(1, 1, -1))),
          Map.entry("Ci", List.of(diagonal(-1, -1, -1))),
          Map.entry("T", List.of(diagonal(-1, -1, 1), cycle())),
          Map.entry("Td", List.of(rotoreflection(4), cycle())),
          Map.entry("Th", List.of(diagonal(-1, -1, 1), cycle(), diagonal(-1, -1, -1))),
          Map.entry("O", List.of(rotation(4), cycle())),
          Map.entry("Oh", List.of(rotation(4), cycle(), diagonal(-1, -1, -1))),
          Map.entry("I", List.of(fivefold(), cycle())),
          Map.entry("Ih", List.of(fivefold(), cycle(), diagonal(-1, -1, -1))));

  private PointGroups() {}

  /** What is understood, for messages. */
  static String known() {
    return "Cn, Cnv, Cnh, Dn, Dnd, Dnh, S2n for any n, Cs, Ci, T, Td, Th, O, Oh, I or Ih";
  }

  /** Generators of the group, or nothing where the symbol names none. */
  static Optional<List<Matrix<Cyclotomic>>> generators(String symbol) {
    if (SPECIAL.containsKey(symbol)) {
      return Optional.of(SPECIAL.get(symbol));
    }
    Matcher axial = AXIAL.matcher(symbol);
    if (!axial.matches()) {
      return Optional.empty();
    }
    int n = Integer.parseInt(axial.group(2));
    String index = axial.group(3);
    return switch (axial.group(1)) {
      case "C" -> cyclic(n, index);
      case "D" -> dihedral(n, index);
      default ->
          n % 2 == 0 && index.isEmpty()
              ? Optional.of(List.of(rotoreflection(n)))
              : Optional.empty();
    };
  }

  private static Optional<List<Matrix<Cyclotomic>>> cyclic(int n, String index) {
    return switch (index) {
      case "" -> Optional.of(List.of(rotation(n)));
      case "v" -> Optional.of(List.of(rotation(n), diagonal(1, -1, 1)));
      case "h" -> Optional.of(List.of(rotation(n), diagonal(1, 1, -1)));
      default -> Optional.empty();
    };
  }

  private static Optional<List<Matrix<Cyclotomic>>> dihedral(int n, String index) {
    Matrix<Cyclotomic> halfTurn = diagonal(1, -1, -1);
    List<Matrix<Cyclotomic>> generators = new ArrayList<>(List.of(rotation(n), halfTurn));
    switch (index) {
      case "" -> {}
      case "h" -> generators.add(diagonal(1, 1, -1));
      case "d" -> generators.set(0, rotoreflection(2 * n));
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(generators));
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

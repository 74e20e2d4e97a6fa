package org.intertwiner.reptheory.name;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;

/** The symbols of Mulliken of the rows of a table, one family of point groups after the other. */
final class MullikenSymbols {
  private static final Matrix<Cyclotomic> HALF_TURN_X = diagonal(1, -1, -1);
  private static final Matrix<Cyclotomic> HALF_TURN_Y = diagonal(-1, 1, -1);
  private static final Matrix<Cyclotomic> HALF_TURN_Z = diagonal(-1, -1, 1);
  private static final Matrix<Cyclotomic> MIRROR_Y = diagonal(1, -1, 1);
  private static final Matrix<Cyclotomic> MIRROR_Z = diagonal(1, 1, -1);
  private static final Matrix<Cyclotomic> INVERSION = diagonal(-1, -1, -1);

  private final FiniteGroup<Matrix<Cyclotomic>> geometry;
  private final PointGroup type;
  private final Matrix<Cyclotomic> toStandard;
  private final Matrix<Cyclotomic> fromStandard;

  private MullikenSymbols(FiniteGroup<Matrix<Cyclotomic>> geometry) {
    this.geometry = geometry;
    this.type = PointGroup.recognize(geometry);
    this.toStandard =
        geometry.generators().stream().allMatch(type.group()::contains)
            ? Matrix.identity(Cyclotomics.FIELD, 3)
            : PointGroup.standardCoordinates(geometry);
    this.fromStandard = ExactLinearAlgebra.inverse(Cyclotomics.FIELD, toStandard).orElseThrow();
  }

  static List<MullikenSymbol> of(
      CharacterTable<?> table, FiniteGroup<Matrix<Cyclotomic>> geometry) {
    MullikenSymbols symbols = new MullikenSymbols(geometry);
    List<MullikenSymbol> found = new ArrayList<>();
    for (FiniteCharacter<?> character : table.irreps()) {
      found.add(symbols.symbol(character));
    }
    return List.copyOf(found);
  }

  private static Matrix<Cyclotomic> diagonal(long x, long y, long z) {
    return Matrix.diagonal(
        Cyclotomics.FIELD, List.of(Cyclotomic.of(x), Cyclotomic.of(y), Cyclotomic.of(z)));
  }

  /** The value of a character at the element with this matrix in standard coordinates. */
  private Cyclotomic at(FiniteCharacter<?> character, Matrix<Cyclotomic> standard) {
    return character.atElement(
        geometry.indexOf(fromStandard.multiply(standard).multiply(toStandard)));
  }

  private boolean isPositive(FiniteCharacter<?> character, Matrix<Cyclotomic> standard) {
    return at(character, standard).signum() > 0;
  }

  private MullikenSymbol symbol(FiniteCharacter<?> character) {
    return unsigned(character).withSuffix(suffix(character));
  }

  private MullikenSymbol unsigned(FiniteCharacter<?> character) {
    return switch (type.family()) {
      case C, CH, S -> axial(character);
      case CV -> withIndex(axial(character), isPositive(character, MIRROR_Y) ? 1 : 2);
      case D, DH -> type.n() == 2 ? orthorhombic(character) : dihedral(character);
      case DD -> dihedral(character);
      case T, TH -> tetrahedral(character);
      case TD, O, OH -> cubic(character);
      case I, IH -> icosahedral(character);
    };
  }

  private String suffix(FiniteCharacter<?> character) {
    if (type.isCentrosymmetric()) {
      return isPositive(character, INVERSION) ? "g" : "u";
    }
    return switch (type.family()) {
      case CH, DH -> isPositive(character, MIRROR_Z) ? "'" : "''";
      default -> "";
    };
  }

  /** The index of A and B; that of E stands. */
  private static MullikenSymbol withIndex(MullikenSymbol symbol, int index) {
    return symbol.letter().equals("E") ? symbol : plain(symbol.letter(), index);
  }

  private static MullikenSymbol plain(String letter, int index) {
    return new MullikenSymbol(0, letter, index, "");
  }

  private MullikenSymbol dihedral(FiniteCharacter<?> character) {
    return withIndex(axial(character), isPositive(character, HALF_TURN_X) ? 1 : 2);
  }

  private MullikenSymbol orthorhombic(FiniteCharacter<?> character) {
    boolean z = isPositive(character, HALF_TURN_Z);
    boolean y = isPositive(character, HALF_TURN_Y);
    if (z && y) {
      return plain("A", 0);
    }
    return plain("B", z ? 1 : y ? 2 : 3);
  }

  /** A, B or E by the value at the generator c of the turns about the main axis. */
  private MullikenSymbol axial(FiniteCharacter<?> character) {
    boolean improper =
        switch (type.family()) {
          case S, DD -> type.n() % 2 == 0;
          default -> false;
        };
    int order = improper ? 2 * type.n() : type.n();
    Cyclotomic value = at(character, turn(order, improper));
    boolean single = order == 3 || order == 4;
    if (character.degree() == 2) {
      for (int k = 1; 2 * k < order; k++) {
        if (value.equals(Cyclotomic.cos2pi(order, k).add(Cyclotomic.cos2pi(order, k)))) {
          return plain("E", single ? 0 : k);
        }
      }
    }
    for (int k = 0; k < order && character.degree() == 1; k++) {
      if (value.equals(Cyclotomic.zeta(order, k))) {
        return linear(k, order, single);
      }
    }
    throw new IllegalStateException("no irreducible character of " + type + ": " + character);
  }

  private static MullikenSymbol linear(int k, int order, boolean single) {
    if (k == 0 || 2 * k == order) {
      return plain(k == 0 ? "A" : "B", 0);
    }
    boolean first = 2 * k < order;
    int index = single ? 0 : first ? k : order - k;
    return new MullikenSymbol(first ? 2 : 1, "E", index, "");
  }

  private static Matrix<Cyclotomic> turn(int order, boolean improper) {
    Cyclotomic cos = Cyclotomic.cos2pi(order, 1);
    Cyclotomic sin = Cyclotomic.sin2pi(order, 1);
    Cyclotomic zero = Cyclotomic.ZERO;
    Cyclotomic z = Cyclotomic.of(improper ? -1 : 1);
    return Matrix.of(
        Cyclotomics.FIELD,
        List.of(List.of(cos, sin.negate(), zero), List.of(sin, cos, zero), List.of(zero, zero, z)));
  }

  private MullikenSymbol tetrahedral(FiniteCharacter<?> character) {
    if (character.degree() == 3) {
      return plain("T", 0);
    }
    Matrix<Cyclotomic> third =
        Matrix.of(
            Cyclotomics.FIELD, 3, 3, (i, j) -> i == (j + 1) % 3 ? Cyclotomic.ONE : Cyclotomic.ZERO);
    Cyclotomic value = at(character, third);
    if (value.isOne()) {
      return plain("A", 0);
    }
    return new MullikenSymbol(value.equals(Cyclotomic.zeta(3, 1)) ? 2 : 1, "E", 0, "");
  }

  private MullikenSymbol cubic(FiniteCharacter<?> character) {
    if (character.degree() == 2) {
      return plain("E", 0);
    }
    boolean improper = type.family() == PointGroup.Family.TD;
    int index = isPositive(character, turn(4, improper)) ? 1 : 2;
    return plain(character.degree() == 1 ? "A" : "T", index);
  }

  private MullikenSymbol icosahedral(FiniteCharacter<?> character) {
    return switch ((int) character.degree()) {
      case 1 -> plain("A", 0);
      case 3 -> plain("T", isPositive(character, type.generators().get(0)) ? 1 : 2);
      case 4 -> plain("G", 0);
      default -> plain("H", 0);
    };
  }
}

package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;

/**
 * How a lattice is centred: the lattice points in the cell of the conventional basis.
 *
 * <p><em>Source:</em> International Tables for Crystallography A, table 2.1.1.2; S. R. Hall, Acta
 * Cryst. A37 (1981) 517, for S and T.
 */
public enum Centring {
  /** Primitive; in any dimension. */
  P("0,0,0"),
  /** The face of b and c. */
  A("0,0,0; 0,1/2,1/2"),
  /** The face of a and c. */
  B("0,0,0; 1/2,0,1/2"),
  /** The face of a and b. */
  C("0,0,0; 1/2,1/2,0"),
  /** The body. */
  I("0,0,0; 1/2,1/2,1/2"),
  /** All faces. */
  F("0,0,0; 0,1/2,1/2; 1/2,0,1/2; 1/2,1/2,0"),
  /** Rhombohedral on hexagonal axes, obverse: along c. */
  R("0,0,0; 2/3,1/3,1/3; 1/3,2/3,2/3"),
  /** Rhombohedral, Hall's letter S: ⅓ ⅓ ⅔ and ⅔ ⅔ ⅓. */
  S("0,0,0; 1/3,1/3,2/3; 2/3,2/3,1/3"),
  /** Rhombohedral, Hall's letter T: ⅓ ⅔ ⅓ and ⅔ ⅓ ⅔, on hexagonal axes the reverse setting. */
  T("0,0,0; 1/3,2/3,1/3; 2/3,1/3,2/3"),
  /** Hexagonal, tripled in the plane of a and b. */
  H("0,0,0; 2/3,1/3,0; 1/3,2/3,0");

  private final String points;

  Centring(String points) {
    this.points = points;
  }

  /**
   * The centring of a letter.
   *
   * @param letter P, A, B, C, I, F, R, S, T, H; in the plane p or c
   * @return the centring
   * @throws InvalidInput where there is no such letter
   */
  public static Centring parse(String letter) {
    for (Centring centring : values()) {
      if (centring.name().equalsIgnoreCase(letter.strip())) {
        return centring;
      }
    }
    throw new InvalidInput(
        "centring",
        "\"" + CrystalText.shortened(letter) + "\"",
        "one of P A B C I F R S T H, or p, c in the plane",
        "");
  }

  /**
   * The lattice points in the cell.
   *
   * @param dimension 3; also 2 for P and C, and any for P
   * @return vectors with 0 ≤ coordinates &lt; 1, the origin first
   * @throws InvalidInput where the centring has no meaning in this dimension
   */
  public List<List<Rational>> vectors(int dimension) {
    if (this == P) {
      return List.of(AffineOperation.identity(dimension).translation());
    }
    if (dimension != 3 && !(dimension == 2 && this == C)) {
      throw new InvalidInput(
          "centring " + this, dimension + " dimensions", "3 dimensions, or 2 for C", "");
    }
    List<List<Rational>> vectors = new ArrayList<>();
    for (String point : points.split(";", -1)) {
      List<Rational> all = Arrays.stream(point.split(",", -1)).map(Rational::parse).toList();
      vectors.add(List.copyOf(all.subList(0, dimension)));
    }
    return List.copyOf(vectors);
  }
}

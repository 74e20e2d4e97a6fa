package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * The other settings of a space group and their symbols, by rule.
 *
 * <p>A setting is a change of basis; the letters of a symbol follow their vectors: the glide c is
 * c/2, the centring A is (b + c)/2, and each place moves with its axis. <em>Source:</em>
 * International Tables for Crystallography A, section 4.3 and table 5.1.3.1.
 */
final class SpaceGroupSettings {
  private static final String AXES = "abc";
  private static final String FACES = "ABC";
  private static final Rational HALF = Rational.of(1, 2);

  private SpaceGroupSettings() {}

  /** All settings of a listed symbol, the listed one first. */
  static List<SpaceGroupSymbol> of(int number, String symbol, String setting, String hall) {
    Map<String, SpaceGroupSymbol> settings = new LinkedHashMap<>();
    for (Map.Entry<String, Matrix<Rational>> basis : bases(number, symbol, setting).entrySet()) {
      Matrix<Rational> back =
          ExactLinearAlgebra.inverse(Rationals.Q, basis.getValue()).orElseThrow();
      AffineOperation change = AffineOperation.of(back, AffineOperation.identity(3).translation());
      String name = transformed(symbol, basis.getValue(), back);
      boolean rhombohedral = basis.getKey().equals("R");
      settings.putIfAbsent(
          rhombohedral ? name + ":R" : name,
          new SpaceGroupSymbol(number, name, basis.getKey(), hall, change));
    }
    return List.copyOf(settings.values());
  }

  /** The new basis vectors as columns, by the label of the setting. */
  private static Map<String, Matrix<Rational>> bases(int number, String symbol, String setting) {
    Map<String, Matrix<Rational>> bases = new LinkedHashMap<>();
    if (number >= 3 && number <= 15) {
      monoclinic(bases);
    } else if (number >= 16 && number <= 74) {
      orthorhombic(bases, setting);
    } else if (symbol.startsWith("R")) {
      bases.put("H", columns("x,y,z"));
      bases.put("R", columns("2/3*x-1/3*y-1/3*z,1/3*x+1/3*y-2/3*z,1/3*x+1/3*y+1/3*z"));
    } else {
      bases.put(setting, columns("x,y,z"));
    }
    return bases;
  }

  private static Matrix<Rational> columns(String coordinates) {
    return AffineOperation.parse(coordinates).linear();
  }

  /** Unique axes b, c, a, each with the cell choices 1 2 3 and their mirror images. */
  private static void monoclinic(Map<String, Matrix<Rational>> bases) {
    Matrix<Rational> nextCell = columns("-x+z,y,-x");
    Matrix<Rational> mirrored = columns("z,-y,x");
    Map<String, Matrix<Rational>> axes = new LinkedHashMap<>();
    axes.put("b", columns("x,y,z"));
    axes.put("c", columns("y,z,x"));
    axes.put("a", columns("z,x,y"));
    for (Map.Entry<String, Matrix<Rational>> axis : axes.entrySet()) {
      for (int k = 0; k < 6; k++) {
        Matrix<Rational> cell = nextCell.pow(k % 3);
        Matrix<Rational> chosen = k < 3 ? cell : cell.multiply(mirrored);
        String label = (k < 3 ? "" : "-") + axis.getKey() + (k % 3 + 1);
        bases.put(label, chosen.multiply(axis.getValue()));
      }
    }
  }

  private static void orthorhombic(Map<String, Matrix<Rational>> bases, String setting) {
    bases.put(setting, columns("x,y,z"));
    bases.put(setting + "ba-c", columns("y,x,-z"));
    bases.put(setting + "cab", columns("y,z,x"));
    bases.put(setting + "-cba", columns("z,y,-x"));
    bases.put(setting + "bca", columns("z,x,y"));
    bases.put(setting + "a-cb", columns("x,z,-y"));
  }

  private static String transformed(String symbol, Matrix<Rational> basis, Matrix<Rational> back) {
    String[] old = symbol.split(" ", -1);
    if (old.length != 4 || basis.isIdentity() || old[0].equals("R")) {
      return symbol;
    }
    List<String> places = new ArrayList<>(List.of(centring(old[0], back)));
    for (int j = 0; j < 3; j++) {
      int parallel = -1;
      for (int i = 0; i < 3; i++) {
        if (axis(i).scale(basis.at(i, j)).column(0).equals(basis.column(j))) {
          parallel = i;
        }
      }
      places.add(parallel < 0 ? "1" : glides(old[parallel + 1], back));
    }
    return String.join(" ", places);
  }

  private static Matrix<Rational> axis(int i) {
    return Matrix.of(Rationals.Q, 3, 1, (r, c) -> r == i ? Rational.ONE : Rational.ZERO);
  }

  private static String glides(String place, Matrix<Rational> back) {
    StringBuilder mapped = new StringBuilder();
    for (int k = 0; k < place.length(); k++) {
      char letter = place.charAt(k);
      int i = AXES.indexOf(letter);
      mapped.append(i < 0 ? letter : glide(halves(axis(i).scale(HALF), back)));
    }
    return mapped.toString();
  }

  private static char glide(List<Integer> halves) {
    return halves.size() == 1 ? AXES.charAt(halves.get(0)) : 'n';
  }

  private static String centring(String letter, Matrix<Rational> back) {
    int face = FACES.indexOf(letter);
    if (face < 0) {
      return letter;
    }
    Matrix<Rational> vector =
        Matrix.of(Rationals.Q, 3, 1, (r, c) -> r == face ? Rational.ZERO : HALF);
    List<Integer> halves = halves(vector, back);
    return halves.size() == 3
        ? "I"
        : FACES.substring(3 - halves.get(0) - halves.get(1), 4 - halves.get(0) - halves.get(1));
  }

  /** The coordinates that are ½ modulo 1 in the new basis. */
  private static List<Integer> halves(Matrix<Rational> vector, Matrix<Rational> back) {
    List<Rational> image = back.multiply(vector).column(0);
    List<Integer> halves = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if (!image.get(i).isInteger()) {
        halves.add(i);
      }
    }
    return halves;
  }
}

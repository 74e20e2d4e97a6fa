package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Hall's notation: {@code -P 2ybc}, a lattice letter and generators N with an axis and a
 * translation.
 *
 * <p>A sign before the lattice adds the inversion at the origin. N is 1, 2, 3, 4 or 6, with a sign
 * for rotoinversions; its axis is x, y, z, one of the diagonals ' and " across the axis before, or
 * the diagonal * of the cube. Without a mark the first axis is z; a 2 in second place turns about x
 * after 2 or 4 and about a − b after 3 or 6; a 3 in third place turns about a + b + c. Translations
 * are a b c n (halves), u v w d (quarters) and digits, parts of the screw along the axis. In
 * parentheses follows a shift in twelfths, or new coordinates, applied to the whole.
 * <em>Source:</em> S. R. Hall, Acta Cryst. A37 (1981) 517; International Tables B, appendix 1.4.
 */
final class HallSymbol {
  private static final String AXES = "xyz'\"*";
  private static final String SHIFTS = "abcnuvwd";
  private static final List<String> VECTORS =
      List.of(
          "1/2,0,0",
          "0,1/2,0",
          "0,0,1/2",
          "1/2,1/2,1/2",
          "1/4,0,0",
          "0,1/4,0",
          "0,0,1/4",
          "1/4,1/4,1/4");
  private static final Pattern CHANGE = Pattern.compile("([^(]*)\\(([^()]*)\\)\\s*");
  private static final Pattern TWELFTHS = Pattern.compile("\\s*-?\\d{1,4}(\\s+-?\\d{1,4}){2}\\s*");
  private static final List<Rational> ORIGIN = AffineOperation.identity(3).translation();

  private final String symbol;
  private final CrystalText text;
  private final List<AffineOperation> generators = new ArrayList<>();
  private char axisBefore = 'z';
  private int orderBefore;

  private HallSymbol(String symbol, String body) {
    this.symbol = symbol;
    this.text = new CrystalText("Hall symbol", body);
  }

  static SpaceGroup parse(String symbol) {
    String plain = symbol.strip().replace('_', ' ').replace("″", "\"").replace("′", "'");
    Matcher change = CHANGE.matcher(plain);
    boolean changed = change.matches();
    HallSymbol hall = new HallSymbol(symbol, changed ? change.group(1) : plain);
    hall.read();
    SpaceGroup group = SpaceGroup.of(3, hall.generators);
    return (changed ? group.transformed(change(symbol, change.group(2))) : group)
        .withName("Hall " + symbol.strip());
  }

  private static AffineOperation change(String symbol, String text) {
    if (text.indexOf(',') >= 0) {
      AffineOperation change = AffineOperation.parse(text);
      if (change.dimension() != 3 || change.determinant().isZero()) {
        throw new InvalidInput(
            "Hall symbol \"" + symbol + "\"",
            "the change of basis " + change,
            "three independent coordinates",
            "");
      }
      return change;
    }
    if (!TWELFTHS.matcher(text).matches()) {
      throw new InvalidInput(
          "Hall symbol \"" + CrystalText.shortened(symbol) + "\"",
          "\"(" + CrystalText.shortened(text) + ")\"",
          "a shift in twelfths such as (0 0 1), or coordinates such as (x,y,z+1/4)",
          "");
    }
    return AffineOperation.translation(
        Arrays.stream(text.strip().split("\\s+", -1))
            .map(t -> Rational.of(Long.parseLong(t), 12))
            .toList());
  }

  private void read() {
    boolean inversion = text.take('-');
    char letter = Character.toUpperCase(text.peek());
    if (letter == 0 || "PABCIFRSTH".indexOf(letter) < 0) {
      throw text.unexpected("a lattice letter P A B C I F R S T or H", "for example -P 2ybc");
    }
    text.next();
    Centring.parse(String.valueOf(letter)).vectors(3).stream()
        .skip(1)
        .map(AffineOperation::translation)
        .forEach(generators::add);
    if (text.atEnd()) {
      throw text.unexpected("a generator such as 1, 2y or -4", "P 1 is the least");
    }
    List<AffineOperation> rotations = new ArrayList<>();
    while (!text.atEnd()) {
      rotations.add(generator(rotations.size()));
    }
    generators.addAll(0, rotations);
    if (inversion) {
      Matrix<Rational> minus = Matrix.identity(Rationals.Q, 3).negate();
      generators.add(rotations.size(), AffineOperation.of(minus, ORIGIN));
    }
  }

  private AffineOperation generator(int place) {
    boolean bar = text.take('-');
    char digit = text.peek();
    if (digit == 0 || "12346".indexOf(digit) < 0) {
      throw text.unexpected("an order 1, 2, 3, 4 or 6", "");
    }
    text.next();
    int order = digit - '0';
    char axis = 0;
    int screw = 0;
    List<Rational> shift = ORIGIN;
    while (text.peekHere() != 0 && !Character.isWhitespace(text.peekHere())) {
      char c = text.peekHere();
      if (AXES.indexOf(c) >= 0 && axis == 0) {
        axis = c;
      } else if (SHIFTS.indexOf(c) >= 0) {
        shift = plus(shift, VECTORS.get(SHIFTS.indexOf(c)));
      } else if (c > '0' && c < '0' + order && screw == 0) {
        screw = c - '0';
      } else {
        throw text.unexpected(
            "an axis of x y z ' \" *, a translation of a b c n u v w d, or a screw below the order",
            "");
      }
      text.next();
    }
    axis = axis == 0 ? defaultAxis(place, order) : axis;
    Matrix<Rational> rotation = rotation(order, axis);
    AffineOperation result =
        AffineOperation.of(bar ? rotation.negate() : rotation, screw(shift, screw, order, axis));
    if (order > 1) {
      axisBefore = axis == 'x' || axis == 'y' ? axis : 'z';
      orderBefore = order;
    }
    return result;
  }

  private char defaultAxis(int place, int order) {
    if (place == 1 && order == 2) {
      return orderBefore == 3 || orderBefore == 6 ? '\'' : 'x';
    }
    return place == 2 && order == 3 ? '*' : 'z';
  }

  private static List<Rational> plus(List<Rational> shift, String vector) {
    return AffineOperation.translation(shift).apply(AffineOperation.parse(vector).translation());
  }

  private List<Rational> screw(List<Rational> shift, int screw, int order, char axis) {
    if (screw == 0) {
      return shift;
    }
    int along = "xyz".indexOf(axis);
    if (along < 0) {
      throw new InvalidInput(
          "Hall symbol \"" + symbol + "\"", "a screw about a diagonal", "letters", "");
    }
    List<Rational> sum = new ArrayList<>(shift);
    sum.set(along, sum.get(along).add(Rational.of(screw, order)));
    return sum;
  }

  /** The rotation about an axis, from that about z by turning the names of the coordinates. */
  private Matrix<Rational> rotation(int order, char axis) {
    return switch (axis) {
      case '*' -> diagonal(order, '*', "z,x,y");
      case '\'' -> along(axisBefore, diagonal(order, axis, "-y,-x,-z"));
      case '"' -> along(axisBefore, diagonal(order, axis, "y,x,-z"));
      default -> along(axis, aboutZ(order));
    };
  }

  private Matrix<Rational> diagonal(int order, char axis, String coordinates) {
    int only = axis == '*' ? 3 : 2;
    if (order != only) {
      throw new InvalidInput(
          "Hall symbol \"" + symbol + "\"",
          "an axis " + axis + " of order " + order,
          "order " + only,
          "");
    }
    return AffineOperation.parse(coordinates).linear();
  }

  private static Matrix<Rational> aboutZ(int order) {
    String coordinates =
        switch (order) {
          case 1 -> "x,y,z";
          case 2 -> "-x,-y,z";
          case 3 -> "-y,x-y,z";
          case 4 -> "-y,x,z";
          default -> "x-y,x,z";
        };
    return AffineOperation.parse(coordinates).linear();
  }

  private static Matrix<Rational> along(char axis, Matrix<Rational> aboutZ) {
    Matrix<Rational> turn = AffineOperation.parse("z,x,y").linear();
    Matrix<Rational> power = turn.pow(axis == 'x' ? 1 : axis == 'y' ? 2 : 0);
    return power.multiply(aboutZ).multiply(power.transpose());
  }
}

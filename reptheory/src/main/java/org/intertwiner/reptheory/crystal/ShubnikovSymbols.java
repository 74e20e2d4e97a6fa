package org.intertwiner.reptheory.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * Symbols of Hermann and Mauguin with primes: {@code 4'/mm'm}.
 *
 * <p>A sign of the symbol stands for operations about one direction; it has a prime where they
 * occur with time reversal. Directions: z first; then x, y (half of the groups without a main axis,
 * and with sixfold axes) or x, (1, 1, 0) with fourfold ones; z, (1, 1, 1), (1, 1, 0) in the cubic
 * groups.
 */
final class ShubnikovSymbols {
  private static final Pattern SIGN = Pattern.compile("/?(-?[12346]|m)");

  private final PointGroup type;
  private final FiniteGroup<Matrix<Cyclotomic>> group;
  private final List<String> signs = new ArrayList<>();
  private final List<Integer> operations = new ArrayList<>();

  private ShubnikovSymbols(PointGroup type, FiniteGroup<Matrix<Cyclotomic>> group) {
    this.type = type;
    this.group = group;
    Matcher matcher = SIGN.matcher(type.hermannMauguin());
    while (matcher.find()) {
      signs.add(matcher.group());
    }
    boolean second = false;
    for (int i = 0; i < signs.size(); i++) {
      List<int[]> choices = directions(i);
      Optional<Integer> found = find(signs.get(i), choices.get(second ? choices.size() - 1 : 0));
      if (found.isEmpty() && choices.size() > 1) {
        second = !second;
        found = find(signs.get(i), choices.get(second ? choices.size() - 1 : 0));
      }
      operations.add(found.orElseThrow());
    }
  }

  /**
   * The symbol of a group with time reversal in some operations.
   *
   * @param type a crystallographic type
   * @param group its operations in standard orientation
   * @param reversed by number, whether an operation occurs with time reversal
   */
  static String of(PointGroup type, FiniteGroup<Matrix<Cyclotomic>> group, boolean[] reversed) {
    ShubnikovSymbols symbols = new ShubnikovSymbols(type.canonical(), group);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < symbols.signs.size(); i++) {
      text.append(symbols.signs.get(i)).append(reversed[symbols.operations.get(i)] ? "'" : "");
    }
    return text.toString();
  }

  /** The directions that a sign may stand for; the later of two signs takes what is left. */
  private List<int[]> directions(int i) {
    int[] z = {0, 0, 1};
    int[] x = {1, 0, 0};
    int[] y = {0, 1, 0};
    int[] diagonal = {1, 1, 0};
    int place = i - (signs.size() > 1 && signs.get(1).startsWith("/") && i > 0 ? 1 : 0);
    return switch (type.family()) {
      case T, TH, TD, O, OH ->
          List.of(place == 0 ? z : place == 1 ? new int[] {1, 1, 1} : diagonal);
      default -> {
        boolean main = signs.stream().anyMatch(s -> s.matches("-?[346]"));
        if (!main && signs.size() == 3) {
          yield List.of(place == 0 ? x : place == 1 ? y : z);
        }
        if (place == 0) {
          yield List.of(z);
        }
        int[] other = signs.get(0).endsWith("4") ? diagonal : y;
        yield place == 1 ? List.of(x, other) : List.of(other, x);
      }
    };
  }

  /** The first operation of a kind about a direction. */
  private Optional<Integer> find(String sign, int[] direction) {
    String kind = sign.startsWith("/") ? sign.substring(1) : sign;
    boolean improper = kind.equals("m") || kind.startsWith("-");
    int order = kind.equals("m") ? 2 : Math.abs(Integer.parseInt(kind));
    List<Cyclotomic> axis =
        List.of(
            Cyclotomic.of(direction[0]), Cyclotomic.of(direction[1]), Cyclotomic.of(direction[2]));
    for (int g = 0; g < group.order(); g++) {
      Matrix<Cyclotomic> m = improper ? group.element(g).negate() : group.element(g);
      if (m.apply(axis).equals(axis) && orderOf(m) == order) {
        return Optional.of(g);
      }
    }
    return Optional.empty();
  }

  /** The order of a rotation, 0 for a reflection. */
  private static int orderOf(Matrix<Cyclotomic> m) {
    Cyclotomic trace = m.trace();
    for (int n = 1; n <= 6; n++) {
      Cyclotomic expected =
          Cyclotomic.cos2pi(n, 1).add(Cyclotomic.cos2pi(n, 1)).add(Cyclotomic.ONE);
      if (n != 5 && expected.equals(trace) && m.pow(n).isIdentity()) {
        return n;
      }
    }
    return 0;
  }
}

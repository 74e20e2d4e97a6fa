package org.intertwiner.reptheory.table;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Primes;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;

/** Numbers and tables as text that GAP reads. */
public final class GapText {
  private GapText() {}

  /**
   * A cyclotomic number.
   *
   * @param number a number
   * @return for instance {@code -E(5)^2-E(5)^3}, {@code 1/2*E(3)}, {@code 7}
   */
  public static String of(Cyclotomic number) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Integer, Rational> term : number.coefficients().entrySet()) {
      Rational c = term.getValue();
      String root = root(number.conductor(), term.getKey());
      String size = c.abs().toString();
      text.append(c.signum() < 0 ? "-" : text.isEmpty() ? "" : "+");
      if (root.isEmpty()) {
        text.append(size);
      } else {
        text.append(size.equals("1") ? "" : size + "*").append(root);
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  private static String root(int n, int exponent) {
    if (exponent == 0) {
      return "";
    }
    return "E(" + n + ")" + (exponent == 1 ? "" : "^" + exponent);
  }

  /**
   * A character table, classes and rows in their order here, classes counted from 1.
   *
   * @param table a table
   * @return a call of {@code ConvertToCharacterTable} with centralisers, element orders, power maps
   *     for the primes that divide the order, and rows
   */
  public static String of(CharacterTable<?> table) {
    ConjugacyClasses classes = table.classes();
    long order = table.group().order();
    int k = table.size();
    StringJoiner maps = new StringJoiner(",", "[", "]");
    long last = Primes.factor(order).keySet().stream().reduce(1L, Math::max);
    for (int p = 1; p <= last; p++) {
      int prime = p;
      maps.add(
          order % p == 0 && Primes.isPrime(p) ? list(k, c -> classes.power(c, prime) + 1) : "");
    }
    StringJoiner rows = new StringJoiner(",\n", "[\n", "]");
    for (int i = 0; i < k; i++) {
      List<Cyclotomic> values = table.irrep(i).values();
      rows.add(texts(k, c -> of(values.get(c))));
    }
    String name = table.group().name().replace("\\", "\\\\").replace("\"", "\\\"");
    return "ConvertToCharacterTable(rec(\n"
        + String.join(
            ",\n",
            List.of(
                "UnderlyingCharacteristic:=0",
                "Identifier:=\"" + name + "\"",
                "Size:=" + order,
                "SizesCentralizers:=" + texts(k, c -> Long.toString(order / classes.size(c))),
                "OrdersClassRepresentatives:=" + list(k, classes::elementOrder),
                "ComputedPowerMaps:=" + maps,
                "Irr:=" + rows))
        + "))";
  }

  private static String list(int k, IntUnaryOperator entry) {
    return texts(k, c -> Integer.toString(entry.applyAsInt(c)));
  }

  private static String texts(int k, IntFunction<String> entry) {
    StringJoiner text = new StringJoiner(",", "[", "]");
    IntStream.range(0, k).mapToObj(entry).forEach(text::add);
    return text.toString();
  }
}

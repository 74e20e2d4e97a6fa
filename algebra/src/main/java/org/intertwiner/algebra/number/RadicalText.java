package org.intertwiner.algebra.number;

import java.math.BigInteger;
import java.util.Optional;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.text.Expressions;
import org.intertwiner.algebra.text.Sums;

/** Text of {@link Radical}. */
final class RadicalText {
  private RadicalText() {}

  static String print(Radical x, boolean latex) {
    StringBuilder out = new StringBuilder();
    x.terms()
        .forEach(
            (d, q) -> Sums.append(out, latex ? q.toLatex() : q.toString(), root(d, latex), latex));
    return out.length() == 0 ? "0" : out.toString();
  }

  private static String root(BigInteger d, boolean latex) {
    String unit = d.signum() < 0 ? "i" : "";
    if (d.abs().equals(BigInteger.ONE)) {
      return unit;
    }
    String root = latex ? "\\sqrt{" + d.abs() + "}" : "sqrt(" + d.abs() + ")";
    return unit.isEmpty() ? root : unit + (latex ? "" : "*") + root;
  }

  static Radical parse(String text) {
    return Expressions.parse("sum of square roots", text, new Meaning(), Expressions.DEFAULT);
  }

  private record Meaning() implements Expressions.Meaning<Radical> {
    @Override
    public Optional<Radical> atom(String atom) {
      if (atom.equals("i")) {
        return Optional.of(Radical.I);
      }
      boolean word = atom.startsWith("sqrt(") && atom.endsWith(")");
      if (word || atom.startsWith("√")) {
        String inside = atom.substring(word ? 4 : 1);
        boolean bracket = inside.startsWith("(") && inside.endsWith(")");
        return Optional.of(
            Radical.sqrt(
                Rational.parse(bracket ? inside.substring(1, inside.length() - 1) : inside)));
      }
      return Character.isDigit(atom.charAt(0))
          ? Optional.of(Radical.of(Rational.parse(atom)))
          : Optional.empty();
    }

    @Override
    public Radical add(Radical a, Radical b) {
      return a.add(b);
    }

    @Override
    public Radical negate(Radical a) {
      return a.negate();
    }

    @Override
    public Radical multiply(Radical a, Radical b) {
      return a.multiply(b);
    }

    @Override
    public Radical divide(Radical a, Radical b) {
      return a.divide(b);
    }

    @Override
    public Radical power(Radical a, int exponent) {
      return a.pow(exponent);
    }

    @Override
    public String atoms() {
      return "a number, sqrt(d) or i";
    }
  }
}

package org.intertwiner.algebra.ring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.text.Expressions;
import org.intertwiner.algebra.text.Sums;

/** Text of polynomials, term by term in order. */
final class PolynomialText {
  private static final Expressions.Limits LIMITS =
      new Expressions.Limits(20_000, 100, 100_000, 100);

  private PolynomialText() {}

  static <E> String print(Polynomial<E> polynomial, boolean latex) {
    Ring<E> ring = polynomial.ring();
    StringBuilder out = new StringBuilder();
    for (Map.Entry<List<Integer>, E> term : polynomial.terms().entrySet()) {
      E c = term.getValue();
      String coefficient = latex ? ring.toLatex(c) : ring.format(c);
      Sums.append(out, coefficient, monomial(term.getKey(), latex), latex);
    }
    return out.length() == 0 ? "0" : out.toString();
  }

  private static String name(int variables, int i, boolean latex) {
    if (variables <= 3) {
      return "xyz".substring(i, i + 1);
    }
    return "x" + (latex ? "_{" + (i + 1) + "}" : Integer.toString(i + 1));
  }

  private static String monomial(List<Integer> exponents, boolean latex) {
    int variables = exponents.size();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < variables; i++) {
      int a = exponents.get(i);
      if (a > 0) {
        String power = latex ? "^{" + a + "}" : "^" + a;
        out.append(out.length() > 0 && !latex ? "*" : "")
            .append(name(variables, i, latex))
            .append(a > 1 ? power : "");
      }
    }
    return out.toString();
  }

  static <E> Polynomial<E> parse(Ring<E> ring, int variables, String text) {
    return Expressions.parse("polynomial", text, new Meaning<>(ring, variables), LIMITS);
  }

  private record Meaning<E>(Ring<E> ring, int variables)
      implements Expressions.Meaning<Polynomial<E>> {

    @Override
    public Optional<Polynomial<E>> atom(String atom) {
      for (int i = 0; i < variables; i++) {
        if (atom.equals(name(variables, i, false))) {
          return Optional.of(Polynomial.variable(ring, variables, i));
        }
      }
      return Optional.of(Polynomial.constant(ring, variables, ring.parse(atom)));
    }

    @Override
    public Polynomial<E> add(Polynomial<E> a, Polynomial<E> b) {
      return a.add(b);
    }

    @Override
    public Polynomial<E> negate(Polynomial<E> a) {
      return a.map(ring, ring::negate);
    }

    @Override
    public Polynomial<E> multiply(Polynomial<E> a, Polynomial<E> b) {
      return a.multiply(b);
    }

    @Override
    public Polynomial<E> divide(Polynomial<E> a, Polynomial<E> b) {
      return a.exactQuotient(b)
          .orElseThrow(
              () -> new InvalidInput("quotient", "/ " + b, "a divisor of what is before it", ""));
    }

    @Override
    public Polynomial<E> power(Polynomial<E> a, int exponent) {
      if (exponent < 0 && a.degree() == 0) {
        return divide(Polynomial.constant(ring, variables, ring.one()), a.pow(-exponent));
      }
      return a.pow(exponent);
    }

    @Override
    public String atoms() {
      String last =
          variables == 0 ? "" : " or a variable up to " + name(variables, variables - 1, false);
      return "a number of " + ring + last;
    }
  }
}

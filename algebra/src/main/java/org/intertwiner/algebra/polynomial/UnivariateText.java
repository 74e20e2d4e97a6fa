package org.intertwiner.algebra.polynomial;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Field;
import org.intertwiner.algebra.ring.Ring;
import org.intertwiner.algebra.text.Expressions;
import org.intertwiner.algebra.text.Sums;

/** Text of polynomials in one variable, the highest degree first. */
final class UnivariateText {
  private static final Expressions.Limits LIMITS =
      new Expressions.Limits(20_000, 100, 100_000, 1000);

  /** The largest degree a power of several terms may be written to have. */
  private static final int POWER_DEGREE = 2000;

  private UnivariateText() {}

  static <E> String print(UnivariatePolynomial<E> p, String variable, boolean latex) {
    Ring<E> ring = p.ring();
    StringBuilder out = new StringBuilder();
    for (int i = p.degree(); i >= 0; i--) {
      E c = p.coefficient(i);
      if (!ring.isZero(c)) {
        String power = latex ? "^{" + i + "}" : "^" + i;
        String monomial = i == 0 ? "" : variable + (i == 1 ? "" : power);
        Sums.append(out, latex ? ring.toLatex(c) : ring.format(c), monomial, latex);
      }
    }
    return out.length() == 0 ? "0" : out.toString();
  }

  static <E> UnivariatePolynomial<E> parse(Ring<E> ring, String variable, String text) {
    return Expressions.parse(
        "polynomial in " + variable, text, new Meaning<>(ring, variable), LIMITS);
  }

  private record Meaning<E>(Ring<E> ring, String variable)
      implements Expressions.Meaning<UnivariatePolynomial<E>> {

    @Override
    public Optional<UnivariatePolynomial<E>> atom(String atom) {
      return Optional.of(
          atom.equals(variable)
              ? UnivariatePolynomial.variable(ring)
              : UnivariatePolynomial.constant(ring, ring.parse(atom)));
    }

    @Override
    public UnivariatePolynomial<E> add(UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
      return a.add(b);
    }

    @Override
    public UnivariatePolynomial<E> negate(UnivariatePolynomial<E> a) {
      return a.negate();
    }

    @Override
    public UnivariatePolynomial<E> multiply(UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
      return a.multiply(b);
    }

    @Override
    public UnivariatePolynomial<E> divide(UnivariatePolynomial<E> a, UnivariatePolynomial<E> b) {
      if (b.degree() == 0 && ring instanceof Field<E> field) {
        return a.scale(field.inverse(b.leadingCoefficient()));
      }
      return a.exactQuotient(b)
          .orElseThrow(
              () -> new InvalidInput("quotient", "/ " + b, "a divisor of what is before it", ""));
    }

    @Override
    public UnivariatePolynomial<E> power(UnivariatePolynomial<E> a, int exponent) {
      if (exponent >= 0) {
        boolean term = a.coefficients().stream().filter(c -> !ring.isZero(c)).count() < 2;
        if (!term && (long) a.degree() * exponent > POWER_DEGREE) {
          throw new LimitExceeded(
              "power of a polynomial",
              "degree " + (long) a.degree() * exponent,
              "at most " + POWER_DEGREE,
              "use pow");
        }
        return a.pow(exponent);
      }
      if (a.degree() == 0 && ring instanceof Field<E> field) {
        return UnivariatePolynomial.constant(ring, field.inverse(a.leadingCoefficient()))
            .pow(-exponent);
      }
      throw new InvalidInput("exponent", Integer.toString(exponent), "a number ≥ 0", "");
    }

    @Override
    public String atoms() {
      return "a number of " + ring + " or " + variable;
    }
  }
}

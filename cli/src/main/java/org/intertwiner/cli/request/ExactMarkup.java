package org.intertwiner.cli.request;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * Exact numbers in MathML: sums of square roots where they are that, sums of roots of unity
 * otherwise, ζ with its order below and the exponent above.
 */
final class ExactMarkup {
  private final StringBuilder out = new StringBuilder("<math><mrow>");
  private boolean empty = true;

  private ExactMarkup() {}

  /** {@return a {@code math} element} */
  static String of(Cyclotomic value) {
    ExactMarkup markup = new ExactMarkup();
    Optional<Radical> radical = Radical.find(value);
    if (radical.isPresent()) {
      radical.get().terms().forEach(markup::root);
    } else {
      terms(value).forEach((e, c) -> markup.rootOfUnity(c, value.conductor(), e));
    }
    if (markup.empty) {
      markup.out.append("<mn>0</mn>");
    }
    return markup.out.append("</mrow></math>").toString();
  }

  /** The coefficients by exponents; a root of unity is one term, in whatever basis it is kept. */
  private static Map<Integer, Rational> terms(Cyclotomic value) {
    int n = value.conductor();
    if (value.coefficients().size() > 1 && value.multiply(value.conjugate()).isOne()) {
      for (int e = 1; e < n; e++) {
        Cyclotomic root = Cyclotomic.zeta(n, e);
        if (value.equals(root) || value.equals(root.negate())) {
          return Map.of(e, value.equals(root) ? Rational.ONE : Rational.ONE.negate());
        }
      }
    }
    return value.coefficients();
  }

  private void root(BigInteger square, Rational factor) {
    boolean imaginary = square.signum() < 0;
    BigInteger size = square.abs();
    String surd = size.equals(BigInteger.ONE) ? "" : "<msqrt><mn>" + size + "</mn></msqrt>";
    term(factor, (imaginary ? "<mi>i</mi>" : "") + surd);
  }

  private void rootOfUnity(Rational factor, int order, int exponent) {
    String symbol =
        exponent == 1
            ? "<msub><mi>ζ</mi><mn>" + order + "</mn></msub>"
            : "<msubsup><mi>ζ</mi><mn>" + order + "</mn><mn>" + exponent + "</mn></msubsup>";
    term(factor, exponent == 0 ? "" : symbol);
  }

  /** A fraction p/q times a symbol, which is empty for 1. */
  private void term(Rational factor, String symbol) {
    if (factor.signum() < 0) {
      out.append("<mo").append(empty ? " form=\"prefix\"" : "").append(">−</mo>");
    } else if (!empty) {
      out.append("<mo>+</mo>");
    }
    empty = false;
    Rational size = factor.abs();
    boolean one = size.numerator().equals(BigInteger.ONE) && !symbol.isEmpty();
    String above = (one ? "" : "<mn>" + size.numerator() + "</mn>") + symbol;
    if (size.isInteger()) {
      out.append(above);
    } else {
      out.append("<mfrac><mrow>").append(above).append("</mrow><mn>");
      out.append(size.denominator()).append("</mn></mfrac>");
    }
  }
}

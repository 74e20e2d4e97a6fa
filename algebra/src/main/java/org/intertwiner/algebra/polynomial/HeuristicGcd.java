package org.intertwiner.algebra.polynomial;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Polynomial;

/**
 * Greatest common divisors in ℤ[x₁, …, xₙ] by evaluation at large integers.
 *
 * <p>For ξ ≥ 2·min(‖f‖∞, ‖g‖∞) + 2 the gcd of f(ξ) and g(ξ), written in base ξ with symmetric
 * digits and made primitive, is the gcd of f and g as soon as it divides both. Source: Char, Geddes
 * and Gonnet, J. Symb. Comp. 7 (1989), theorem 1; Geddes, Czapor and Labahn, Algorithms for
 * Computer Algebra (1992), theorem 7.7, for several variables.
 */
final class HeuristicGcd {
  private static final int TRIES = 6;

  /** Evaluated numbers longer than this are left to other algorithms. */
  private static final long MAX_BITS = 400_000;

  private HeuristicGcd() {}

  /** The canonical gcd, or empty when the attempt was given up. */
  static Optional<Polynomial<BigInteger>> gcd(Polynomial<BigInteger> a, Polynomial<BigInteger> b) {
    BigInteger contentA = IntegerGcd.content(new ArrayList<>(a.terms().values()));
    BigInteger contentB = IntegerGcd.content(new ArrayList<>(b.terms().values()));
    Polynomial<BigInteger> f = a.map(Integers.Z, c -> c.divide(contentA));
    Polynomial<BigInteger> g = b.map(Integers.Z, c -> c.divide(contentB));
    BigInteger content = contentA.gcd(contentB);
    return primitive(f, g, f.variables() - 1).map(h -> positive(h).scale(content));
  }

  private static Polynomial<BigInteger> positive(Polynomial<BigInteger> h) {
    return h.leadingCoefficient().signum() < 0 ? h.scale(BigInteger.ONE.negate()) : h;
  }

  private static BigInteger size(Polynomial<BigInteger> p) {
    BigInteger size = BigInteger.ZERO;
    for (BigInteger c : p.terms().values()) {
      size = size.max(c.abs());
    }
    return size;
  }

  /** The gcd of polynomials in the variables 0 … last, the integer content included. */
  private static Optional<Polynomial<BigInteger>> primitive(
      Polynomial<BigInteger> f, Polynomial<BigInteger> g, int last) {
    int variable = last;
    while (variable >= 0 && f.degree(variable) < 1 && g.degree(variable) < 1) {
      variable--;
    }
    if (variable < 0) {
      BigInteger constant = f.leadingCoefficient().gcd(g.leadingCoefficient());
      return Optional.of(Polynomial.constant(Integers.Z, f.variables(), constant));
    }
    BigInteger contentF = IntegerGcd.content(new ArrayList<>(f.terms().values()));
    BigInteger contentG = IntegerGcd.content(new ArrayList<>(g.terms().values()));
    Polynomial<BigInteger> x = f.map(Integers.Z, c -> c.divide(contentF));
    Polynomial<BigInteger> y = g.map(Integers.Z, c -> c.divide(contentG));
    BigInteger content = contentF.gcd(contentG);
    BigInteger xi = size(x).min(size(y)).shiftLeft(1).add(BigInteger.valueOf(29));
    int degree = Math.max(x.degree(variable), y.degree(variable));
    for (int i = 0; i < TRIES; i++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while computing a gcd of polynomials");
      }
      if ((long) xi.bitLength() * degree > MAX_BITS) {
        return Optional.empty();
      }
      Polynomial<BigInteger> fx = x.substitute(variable, xi);
      Polynomial<BigInteger> gx = y.substitute(variable, xi);
      if (!fx.isZero() && !gx.isZero()) {
        Optional<Polynomial<BigInteger>> image = primitive(fx, gx, variable - 1);
        if (image.isEmpty()) {
          return image;
        }
        Polynomial<BigInteger> h = digits(image.get(), xi, variable);
        BigInteger own = IntegerGcd.content(new ArrayList<>(h.terms().values()));
        Polynomial<BigInteger> candidate = h.map(Integers.Z, c -> c.divide(own));
        if (x.exactQuotient(candidate).isPresent() && y.exactQuotient(candidate).isPresent()) {
          return Optional.of(candidate.scale(content));
        }
      }
      xi = xi.multiply(BigInteger.valueOf(73794)).divide(BigInteger.valueOf(27011));
    }
    return Optional.empty();
  }

  /** The polynomial in one more variable whose value at ξ is given, with digits in (−ξ/2, ξ/2]. */
  private static Polynomial<BigInteger> digits(
      Polynomial<BigInteger> value, BigInteger xi, int variable) {
    List<Polynomial<BigInteger>> coefficients = new ArrayList<>();
    BigInteger half = xi.shiftRight(1);
    Polynomial<BigInteger> rest = value;
    while (!rest.isZero()) {
      Polynomial<BigInteger> digit =
          rest.map(
              Integers.Z,
              c -> {
                BigInteger r = c.mod(xi);
                return r.compareTo(half) > 0 ? r.subtract(xi) : r;
              });
      coefficients.add(digit);
      rest = rest.subtract(digit).map(Integers.Z, c -> c.divide(xi));
    }
    return Polynomial.join(Integers.Z, value.variables(), variable, coefficients);
  }
}

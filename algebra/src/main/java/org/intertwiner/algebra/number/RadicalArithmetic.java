package org.intertwiner.algebra.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Rational;

/** Products and inverses of {@link Radical}. */
final class RadicalArithmetic {
  private RadicalArithmetic() {}

  static void accumulate(SortedMap<BigInteger, Rational> sum, BigInteger d, Rational q) {
    Rational value = sum.getOrDefault(d, Rational.ZERO).add(q);
    if (value.isZero()) {
      sum.remove(d);
    } else {
      sum.put(d, value);
    }
  }

  static Radical filter(Radical x, Predicate<BigInteger> kept) {
    SortedMap<BigInteger, Rational> map = new TreeMap<>(x.terms());
    map.keySet().removeIf(kept.negate());
    return new Radical(map);
  }

  /** √a·√b = ±g·√(ab/g²), g = gcd(a, b), minus when both are negative. */
  static Radical multiply(Radical x, Radical y) {
    SortedMap<BigInteger, Rational> product = new TreeMap<>(Radical.ORDER);
    for (Map.Entry<BigInteger, Rational> s : x.terms().entrySet()) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while multiplying radicals");
      }
      for (Map.Entry<BigInteger, Rational> t : y.terms().entrySet()) {
        BigInteger a = s.getKey();
        BigInteger b = t.getKey();
        BigInteger g = a.gcd(b);
        boolean one = g.equals(BigInteger.ONE);
        BigInteger radicand = one ? a.multiply(b) : a.divide(g).multiply(b.divide(g));
        Rational q = s.getValue().multiply(t.getValue());
        boolean minus = a.signum() < 0 && b.signum() < 0;
        if (!one || minus) {
          q = q.multiply(Rational.of(minus ? g.negate() : g, BigInteger.ONE));
        }
        accumulate(product, radicand, q);
      }
    }
    return new Radical(product);
  }

  /**
   * For each q of a coprime base of the radicands, x·σ(x) with σ: √q ↦ −√q is free of q; after the
   * last it is rational.
   */
  static Radical inverse(Radical x, int termLimit) {
    if (x.isZero()) {
      throw new InvalidInput("inverse", "0", "a number other than 0", "0 has no inverse");
    }
    List<BigInteger> base = coprimeBase(x);
    if (base.size() > 30 || 1L << base.size() > termLimit) {
      throw new LimitExceeded(
          "inverse of a sum of square roots",
          base.size() + " independent radicands",
          "at most " + termLimit + " terms, 2 to that number",
          "Radicals.withTermLimit sets the limit");
    }
    Radical cofactor = Radical.ONE;
    Radical norm = x;
    for (BigInteger q : base) {
      Radical image = flip(norm, q);
      if (!image.equals(norm)) {
        cofactor = cofactor.multiply(image);
        norm = norm.multiply(image);
      }
    }
    return cofactor.scale(norm.toRational().inverse());
  }

  /** The automorphism √q ↦ −√q. */
  private static Radical flip(Radical x, BigInteger q) {
    SortedMap<BigInteger, Rational> map = new TreeMap<>(Radical.ORDER);
    x.terms()
        .forEach(
            (d, c) -> {
              boolean odd = q.signum() < 0 ? d.signum() < 0 : d.mod(q).signum() == 0;
              map.put(d, odd ? c.negate() : c);
            });
    return new Radical(map);
  }

  /** Pairwise coprime numbers, and −1, such that every radicand is a product of some. */
  private static List<BigInteger> coprimeBase(Radical x) {
    List<BigInteger> base = new ArrayList<>();
    boolean minus = false;
    for (BigInteger d : x.terms().keySet()) {
      minus |= d.signum() < 0;
      BigInteger rest = d.abs();
      List<BigInteger> refined = new ArrayList<>();
      for (BigInteger b : base) {
        BigInteger g = rest.gcd(b);
        rest = rest.divide(g);
        add(refined, g);
        add(refined, b.divide(g));
      }
      add(refined, rest);
      base = refined;
    }
    if (minus) {
      base.add(BigInteger.ONE.negate());
    }
    return base;
  }

  private static void add(List<BigInteger> base, BigInteger b) {
    if (!b.equals(BigInteger.ONE)) {
      base.add(b);
    }
  }
}

package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** Arithmetic of {@link Cyclotomic} on its parts. */
final class CyclotomicArithmetic {
  private static final int LONG_BITS = 62;

  /** Up to this conductor products are first formed with exponents up to twice the conductor. */
  private static final int FOLD = 256;

  private CyclotomicArithmetic() {}

  static InvalidInput badOrder(int n) {
    return new InvalidInput("order of a root of unity", Integer.toString(n), "a number ≥ 1", "");
  }

  static int lcm(int m, int n, int limit) {
    long lcm = m == n ? m : m / Rational.gcd(m, n) * n;
    if (lcm > limit) {
      throw conductorLimit(lcm, limit);
    }
    return (int) lcm;
  }

  static LimitExceeded conductorLimit(long n, int limit) {
    return new LimitExceeded(
        "conductor of a cyclotomic number",
        Long.toString(n),
        "at most " + limit,
        "Cyclotomics.withConductorLimit sets the limit");
  }

  static Cyclotomic ofTerms(int n, Map<Integer, Rational> terms, int limit) {
    if (n < 1) {
      throw badOrder(n);
    }
    if (n > limit) {
      throw conductorLimit(n, limit);
    }
    BigInteger denominator = BigInteger.ONE;
    for (Rational c : terms.values()) {
      BigInteger d = c.denominator();
      denominator = denominator.divide(denominator.gcd(d)).multiply(d);
    }
    BigInteger[] sum = zeros(n);
    for (Map.Entry<Integer, Rational> term : terms.entrySet()) {
      int e = Math.floorMod(term.getKey(), n);
      Rational c = term.getValue();
      sum[e] = sum[e].add(c.numerator().multiply(denominator.divide(c.denominator())));
    }
    return ofSum(n, sum, denominator);
  }

  private static BigInteger[] zeros(int n) {
    BigInteger[] a = new BigInteger[n];
    Arrays.fill(a, BigInteger.ZERO);
    return a;
  }

  /** Bits of the largest absolute value. */
  private static int bits(long[] values) {
    long all = 0;
    for (long v : values) {
      all |= v < 0 ? -v : v;
    }
    return Long.SIZE - Long.numberOfLeadingZeros(all);
  }

  private static int bits(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(value);
  }

  static Cyclotomic add(Cyclotomic a, Cyclotomic b, int limit) {
    if (a.isZero()) {
      return b;
    }
    if (b.isZero()) {
      return a;
    }
    int n = lcm(a.conductor(), b.conductor(), limit);
    if (a.isLong() && b.isLong()) {
      long da = a.longDenominator();
      long db = b.longDenominator();
      long g = da == db ? da : Rational.gcd(da, db);
      long fa = db / g;
      long fb = da / g;
      if (bits(a.longNumerators()) + bits(fa) <= LONG_BITS - 1
          && bits(b.longNumerators()) + bits(fb) <= LONG_BITS - 1
          && bits(da) + bits(fa) <= LONG_BITS) {
        return mergeLong(n, a, fa, b, fb, da * fa);
      }
    }
    return mergeBig(n, a, b);
  }

  private static Cyclotomic mergeLong(
      int n, Cyclotomic a, long fa, Cyclotomic b, long fb, long denominator) {
    int[] ea = a.exponents();
    int[] eb = b.exponents();
    long[] va = a.longNumerators();
    long[] vb = b.longNumerators();
    int sa = n / a.conductor();
    int sb = n / b.conductor();
    int[] exponents = new int[ea.length + eb.length];
    long[] values = new long[exponents.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < ea.length || j < eb.length) {
      int x = i < ea.length ? ea[i] * sa : Integer.MAX_VALUE;
      int y = j < eb.length ? eb[j] * sb : Integer.MAX_VALUE;
      long value = 0;
      if (x <= y) {
        value += va[i++] * fa;
      }
      if (y <= x) {
        value += vb[j++] * fb;
      }
      if (value != 0) {
        exponents[count] = Math.min(x, y);
        values[count++] = value;
      }
    }
    return finish(n, exponents, values, count, denominator);
  }

  private static Cyclotomic mergeBig(int n, Cyclotomic a, Cyclotomic b) {
    BigInteger da = a.bigDenominator();
    BigInteger db = b.bigDenominator();
    BigInteger g = da.gcd(db);
    BigInteger[] sum = zeros(n);
    scatter(sum, a, n / a.conductor(), db.divide(g));
    scatter(sum, b, n / b.conductor(), da.divide(g));
    return ofReduced(n, sum, da.divide(g).multiply(db));
  }

  private static void scatter(BigInteger[] sum, Cyclotomic a, int scale, BigInteger factor) {
    int[] exponents = a.exponents();
    BigInteger[] values = a.bigNumerators();
    for (int i = 0; i < exponents.length; i++) {
      int e = exponents[i] * scale;
      sum[e] = sum[e].add(values[i].multiply(factor));
    }
  }

  /** Descends to the conductor and cancels; the first {@code count} entries are ascending. */
  private static Cyclotomic finish(
      int n, int[] exponents, long[] values, int count, long denominator) {
    if (count == 0) {
      return Cyclotomic.ZERO;
    }
    long g = n;
    for (int i = 0; i < count && g > 1; i++) {
      g = Rational.gcd(g, exponents[i]);
    }
    long content = content(values, count, denominator);
    int[] e = count == exponents.length ? exponents : Arrays.copyOf(exponents, count);
    long[] v = count == values.length ? values : Arrays.copyOf(values, count);
    if (g > 1) {
      for (int i = 0; i < count; i++) {
        e[i] = (int) (e[i] / g);
      }
    }
    if (content > 1) {
      for (int i = 0; i < count; i++) {
        v[i] /= content;
      }
    }
    return Cyclotomic.ofCanonical((int) (n / g), e, v, denominator / content);
  }

  private static Cyclotomic ofReduced(int n, BigInteger[] sum, BigInteger denominator) {
    int[] basis = CyclotomicBasis.of(n).exponents();
    int[] exponents = new int[basis.length];
    BigInteger[] values = new BigInteger[basis.length];
    int count = 0;
    long g = n;
    BigInteger content = denominator;
    for (int e : basis) {
      if (sum[e].signum() != 0) {
        exponents[count] = e;
        values[count++] = sum[e];
        g = Rational.gcd(g, e);
        content = content.equals(BigInteger.ONE) ? content : content.gcd(sum[e]);
      }
    }
    if (count == 0) {
      return Cyclotomic.ZERO;
    }
    boolean small = true;
    boolean cancels = !content.equals(BigInteger.ONE);
    for (int i = 0; i < count; i++) {
      exponents[i] = (int) (exponents[i] / g);
      values[i] = cancels ? values[i].divide(content) : values[i];
      small &= values[i].abs().bitLength() <= LONG_BITS;
    }
    int conductor = (int) (n / g);
    int[] e = Arrays.copyOf(exponents, count);
    BigInteger[] v = Arrays.copyOf(values, count);
    BigInteger d = denominator.divide(content);
    if (small && d.bitLength() <= LONG_BITS) {
      long[] longs = Arrays.stream(v).mapToLong(BigInteger::longValue).toArray();
      return Cyclotomic.ofCanonical(conductor, e, longs, d.longValue());
    }
    return Cyclotomic.ofCanonical(conductor, e, new Cyclotomic.Big(v, d));
  }

  static Cyclotomic ofSum(int n, BigInteger[] sum, BigInteger denominator) {
    CyclotomicBasis.of(n).reduce(sum);
    return ofReduced(n, sum, denominator);
  }

  /** Σ sum[e]·ζₙᵉ over the denominator; |sum[e]| &lt; 2^(61 − primes); the array is used up. */
  static Cyclotomic ofSum(int n, long[] sum, long denominator) {
    return ofSum(CyclotomicBasis.of(n), n, sum, denominator);
  }

  private static Cyclotomic ofSum(CyclotomicBasis basis, int n, long[] sum, long denominator) {
    basis.reduce(sum);
    int[] all = basis.exponents();
    int count = 0;
    for (int e : all) {
      count += sum[e] != 0 ? 1 : 0;
    }
    if (count == all.length && n > 1) {
      return ofDense(n, all, sum, denominator);
    }
    int[] exponents = new int[count];
    long[] values = new long[count];
    int i = 0;
    for (int e : all) {
      if (sum[e] != 0) {
        exponents[i] = e;
        values[i++] = sum[e];
      }
    }
    return finish(n, exponents, values, count, denominator);
  }

  /** Where no coefficient is 0 the conductor is n, and the exponents are the basis itself. */
  private static Cyclotomic ofDense(int n, int[] all, long[] sum, long denominator) {
    long[] values = new long[all.length];
    for (int i = 0; i < all.length; i++) {
      values[i] = sum[all[i]];
    }
    long content = content(values, values.length, denominator);
    if (content > 1) {
      for (int i = 0; i < values.length; i++) {
        values[i] /= content;
      }
    }
    return Cyclotomic.ofCanonical(n, all, values, denominator / content);
  }

  private static long content(long[] values, int count, long denominator) {
    long content = denominator;
    for (int i = 0; i < count && content > 1; i++) {
      content = Rational.gcd(content, values[i]);
    }
    return content;
  }

  static Cyclotomic multiply(Cyclotomic a, Cyclotomic b, int limit) {
    if (a.isZero() || b.isZero()) {
      return Cyclotomic.ZERO;
    }
    if (a.conductor() == 1) {
      return scale(b, a.toRational());
    }
    if (b.conductor() == 1) {
      return scale(a, b.toRational());
    }
    int n = lcm(a.conductor(), b.conductor(), limit);
    if (a.isLong() && b.isLong()) {
      CyclotomicBasis basis = CyclotomicBasis.of(n);
      int terms = Math.min(a.exponents().length, b.exponents().length);
      int size = bits(a.longNumerators()) + bits(b.longNumerators()) + bits((long) terms);
      if (size + basis.growthBits() <= LONG_BITS
          && bits(a.longDenominator()) + bits(b.longDenominator()) <= LONG_BITS) {
        long denominator = a.longDenominator() * b.longDenominator();
        return ofSum(basis, n, convolve(n, a, b), denominator);
      }
    }
    return multiplyBig(n, a, b);
  }

  private static long[] convolve(int n, Cyclotomic a, Cyclotomic b) {
    int[] ea = a.exponents();
    int[] eb = b.exponents();
    long[] va = a.longNumerators();
    long[] vb = b.longNumerators();
    int sa = n / a.conductor();
    int sb = n / b.conductor();
    if (n <= FOLD) {
      return convolveAndFold(n, ea, va, sa, eb, vb, sb);
    }
    long[] sum = new long[n];
    for (int i = 0; i < ea.length; i++) {
      int shift = ea[i] * sa;
      long factor = va[i];
      for (int j = 0; j < eb.length; j++) {
        int e = shift + eb[j] * sb;
        sum[e < n ? e : e - n] += factor * vb[j];
      }
    }
    return sum;
  }

  /** Without a branch in the inner loop: exponents up to 2n, then n folded down. */
  private static long[] convolveAndFold(
      int n, int[] ea, long[] va, int sa, int[] eb, long[] vb, int sb) {
    long[] sum = new long[2 * n];
    for (int i = 0; i < ea.length; i++) {
      int shift = ea[i] * sa;
      long factor = va[i];
      for (int j = 0; j < eb.length; j++) {
        sum[shift + eb[j] * sb] += factor * vb[j];
      }
    }
    for (int e = 0; e < n; e++) {
      sum[e] += sum[e + n];
    }
    return sum;
  }

  private static Cyclotomic multiplyBig(int n, Cyclotomic a, Cyclotomic b) {
    int[] ea = a.exponents();
    int[] eb = b.exponents();
    BigInteger[] va = a.bigNumerators();
    BigInteger[] vb = b.bigNumerators();
    int sa = n / a.conductor();
    int sb = n / b.conductor();
    BigInteger[] sum = zeros(n);
    for (int i = 0; i < ea.length; i++) {
      for (int j = 0; j < eb.length; j++) {
        int e = (int) (((long) ea[i] * sa + (long) eb[j] * sb) % n);
        sum[e] = sum[e].add(va[i].multiply(vb[j]));
      }
    }
    return ofSum(n, sum, a.bigDenominator().multiply(b.bigDenominator()));
  }

  static Cyclotomic scale(Cyclotomic a, Rational factor) {
    if (factor.isZero() || a.isZero()) {
      return Cyclotomic.ZERO;
    }
    if (factor.isOne()) {
      return a;
    }
    if (a.isLong() && factor.isLong()) {
      long p = factor.longNumerator();
      long q = factor.longDenominator();
      if (bits(a.longNumerators()) + bits(Math.abs(p)) <= LONG_BITS
          && bits(a.longDenominator()) + bits(q) <= LONG_BITS) {
        long[] values = new long[a.longNumerators().length];
        for (int i = 0; i < values.length; i++) {
          values[i] = a.longNumerators()[i] * p;
        }
        int[] exponents = a.exponents().clone();
        return finish(a.conductor(), exponents, values, values.length, a.longDenominator() * q);
      }
    }
    BigInteger[] sum = zeros(a.conductor());
    scatter(sum, a, 1, factor.numerator());
    return ofReduced(a.conductor(), sum, a.bigDenominator().multiply(factor.denominator()));
  }

  static Cyclotomic galois(Cyclotomic a, int k) {
    int n = a.conductor();
    long factor = Math.floorMod(k, n);
    if (n == 1) {
      return a;
    }
    if (Rational.gcd(factor, n) != 1) {
      throw new InvalidInput(
          "Galois map of conductor " + n, "ζ ↦ ζ^" + k, "an exponent prime to " + n, "");
    }
    int[] exponents = a.exponents();
    if (a.isLong() && bits(a.longNumerators()) + CyclotomicBasis.of(n).growthBits() <= LONG_BITS) {
      long[] sum = new long[n];
      for (int i = 0; i < exponents.length; i++) {
        sum[(int) (exponents[i] * factor % n)] = a.longNumerators()[i];
      }
      return ofSum(n, sum, a.longDenominator());
    }
    BigInteger[] sum = zeros(n);
    BigInteger[] values = a.bigNumerators();
    for (int i = 0; i < exponents.length; i++) {
      sum[(int) (exponents[i] * factor % n)] = values[i];
    }
    return ofSum(n, sum, a.bigDenominator());
  }

  static Cyclotomic inverse(Cyclotomic x) {
    if (x.isZero()) {
      throw new InvalidInput("inverse", "0", "a number other than 0", "0 has no inverse");
    }
    if (x.isRational()) {
      return Cyclotomic.of(x.toRational().inverse());
    }
    Cyclotomic conjugate = x.conjugate();
    Cyclotomic square = x.multiply(conjugate);
    if (square.isRational()) {
      return conjugate.scale(square.toRational().inverse());
    }
    Cyclotomic cofactor = Cyclotomic.ONE;
    Cyclotomic norm = x;
    for (int g : galoisGenerators(x.conductor())) {
      if (!norm.isRational()) {
        Cyclotomic part = otherConjugates(norm, g);
        cofactor = cofactor.multiply(part);
        norm = norm.multiply(part);
      }
    }
    return cofactor.scale(norm.toRational().inverse());
  }

  /** ∏ σᵏ(x) over 1 ≤ k &lt; r, where σ: ζ ↦ ζᵍ and r is the length of the orbit of x. */
  private static Cyclotomic otherConjugates(Cyclotomic x, int g) {
    int r = 1;
    for (Cyclotomic y = galoisAny(x, g); !y.equals(x); y = galoisAny(y, g)) {
      r++;
    }
    if (r == 1) {
      return Cyclotomic.ONE;
    }
    Cyclotomic product = x;
    long power = g;
    int length = 1;
    for (int bit = Integer.highestOneBit(r - 1) >> 1; bit > 0; bit >>= 1) {
      product = product.multiply(galoisAny(product, power));
      length *= 2;
      if ((r - 1 & bit) != 0) {
        product = x.multiply(galoisAny(product, g));
        length++;
      }
      power = powerModulo(g, length, x.conductor());
    }
    return galoisAny(product, g);
  }

  private static Cyclotomic galoisAny(Cyclotomic x, long k) {
    return galois(x, (int) (k % x.conductor()));
  }

  private static long powerModulo(long base, int exponent, long modulus) {
    long result = 1 % modulus;
    long square = base % modulus;
    for (int e = exponent; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = result * square % modulus;
      }
      square = square * square % modulus;
    }
    return result;
  }

  /** Generators of (ℤ/n)ˣ, one or two for each prime power. */
  static List<Integer> galoisGenerators(int n) {
    List<Integer> generators = new ArrayList<>();
    for (int p : CyclotomicBasis.of(n).primes()) {
      int q = p;
      while (n % ((long) q * p) == 0) {
        q *= p;
      }
      if (p == 2) {
        if (q >= 4) {
          generators.add(chineseRemainder(q - 1, q, n));
        }
        if (q >= 8) {
          generators.add(chineseRemainder(5, q, n));
        }
      } else {
        int g = (int) Primes.primitiveRoot(p);
        boolean lifts = q == p || powerModulo(g, p - 1, (long) p * p) != 1;
        generators.add(chineseRemainder(lifts ? g : g + p, q, n));
      }
    }
    return generators;
  }

  /** The number modulo n that is a modulo q and 1 modulo n/q. */
  private static int chineseRemainder(int a, int q, int n) {
    int rest = n / q;
    BigInteger inverse = BigInteger.valueOf(rest).modInverse(BigInteger.valueOf(q));
    long t = Math.floorMod((a - 1) * inverse.longValue(), (long) q);
    return (int) ((1 + t * rest) % n);
  }
}

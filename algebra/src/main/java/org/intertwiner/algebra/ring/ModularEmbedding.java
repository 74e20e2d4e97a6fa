package org.intertwiner.algebra.ring;

import java.math.BigInteger;
import org.intertwiner.algebra.InvalidInput;

/**
 * The ring map ℤ_(p)[ζₙ] → 𝔽_p that sends ζₙ to a chosen root of unity w of order n.
 *
 * <p>The φ(n) maps of one prime are indexed by k prime to n: ζₙ ↦ wᵏ. Together they are injective
 * on numbers modulo p. Accuracy: exact. Complexity: one multiplication per term.
 */
public final class ModularEmbedding {
  private final PrimeField field;
  private final long p;
  private final int order;
  private final int index;
  private final long[] powers;

  private ModularEmbedding(PrimeField field, int order, int index, long[] powers) {
    this.field = field;
    this.p = field.characteristic();
    this.order = order;
    this.index = index;
    this.powers = powers;
  }

  /**
   * The embedding ζₙ ↦ wᵏ with w = {@code field.rootOfUnity(order)}.
   *
   * @param field 𝔽_p with p ≡ 1 modulo n
   * @param order n, a multiple of the conductor of every number to be mapped
   * @param index k, prime to n
   * @return the embedding
   * @throws InvalidInput when n does not divide p − 1 or k is not prime to n
   */
  public static ModularEmbedding of(PrimeField field, int order, int index) {
    if (Rational.gcd(order, index) != 1) {
      throw new InvalidInput(
          "modular embedding", "ζ ↦ w^" + index, "an exponent prime to " + order, "");
    }
    long p = field.characteristic();
    long w = Primes.powerModulo(field.rootOfUnity(order), Math.floorMod(index, order), p);
    long[] powers = new long[order];
    long value = 1;
    for (int i = 0; i < order; i++) {
      powers[i] = value;
      value = value * w % p;
    }
    return new ModularEmbedding(field, order, index, powers);
  }

  /**
   * Another embedding at the same prime.
   *
   * @param k a number prime to n
   * @return the embedding whose root of unity is the k-th power of this one's
   * @throws InvalidInput when k is not prime to n
   */
  public ModularEmbedding conjugate(int k) {
    int factor = Math.floorMod(k, order);
    if (Rational.gcd(order, factor) != 1) {
      throw new InvalidInput(
          "modular embedding", "ζ ↦ w^" + k, "an exponent prime to " + order, "");
    }
    long[] others = new long[order];
    int e = 0;
    for (int i = 0; i < order; i++) {
      others[i] = powers[e];
      e = (int) (((long) e + factor) % order);
    }
    int product = (int) ((long) index * factor % order);
    return new ModularEmbedding(field, order, order == 1 ? 1 : product, others);
  }

  /**
   * The field mapped into.
   *
   * @return 𝔽_p
   */
  public PrimeField field() {
    return field;
  }

  /**
   * The order of the root of unity.
   *
   * @return n
   */
  public int order() {
    return order;
  }

  /**
   * Which embedding this is.
   *
   * @return k
   */
  public int index() {
    return index;
  }

  /**
   * Image of ζₙᵉ.
   *
   * @param e any exponent
   * @return wᵏᵉ
   */
  public long zeta(long e) {
    return powers[(int) Math.floorMod(e, (long) order)];
  }

  /**
   * Whether a number has an image: p does not divide its denominator.
   *
   * @param x a number
   * @return x is integral at p
   */
  public boolean isDefinedAt(Cyclotomic x) {
    return x.isLong()
        ? x.longDenominator() % p != 0
        : x.bigDenominator().mod(BigInteger.valueOf(p)).signum() != 0;
  }

  /**
   * The image of a number.
   *
   * @param x a number whose conductor divides n
   * @return its residue in [0, p)
   * @throws InvalidInput when the conductor does not divide n or p divides the denominator
   */
  public long at(Cyclotomic x) {
    int conductor = x.conductor();
    if (order % conductor != 0 || !isDefinedAt(x)) {
      throw new InvalidInput(
          "image modulo " + p,
          x.toString(),
          "a conductor dividing " + order + " and a denominator prime to p",
          "choose another prime or order");
    }
    int step = order / conductor;
    int[] exponents = x.exponents();
    long sum = 0;
    if (x.isLong()) {
      long[] values = x.longNumerators();
      for (int i = 0; i < exponents.length; i++) {
        sum = (sum + values[i] % p * powers[exponents[i] * step]) % p;
      }
      long denominator = x.longDenominator();
      sum = Math.floorMod(sum, p);
      return denominator == 1 ? sum : sum * field.inverse(denominator % p) % p;
    }
    BigInteger modulus = BigInteger.valueOf(p);
    BigInteger[] values = x.bigNumerators();
    for (int i = 0; i < exponents.length; i++) {
      sum = (sum + values[i].mod(modulus).longValue() * powers[exponents[i] * step]) % p;
    }
    return sum * field.inverse(x.bigDenominator().mod(modulus).longValue()) % p;
  }
}

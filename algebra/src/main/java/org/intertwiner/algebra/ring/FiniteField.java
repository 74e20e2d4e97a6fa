package org.intertwiner.algebra.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.text.Expressions;
import org.jspecify.annotations.Nullable;

/**
 * The field 𝔽_q, q = pᵏ, as 𝔽_p[a] modulo a primitive polynomial; an element c₀ + c₁a + … is the
 * number Σ cᵢpⁱ in 0 … q − 1.
 *
 * <p>The polynomial is Conway's, found by its definition, for q ≤ 2¹⁶ (so the fields of one
 * characteristic embed compatibly), and the first primitive polynomial in the same order above; a
 * is the root and generates the multiplicative group. Accuracy: exact. Complexity: table look-ups
 * for q ≤ 2¹⁶, O(k²) machine operations a product above (O(k) for p = 2). The involution is the
 * identity.
 *
 * <p>Example: {@code FiniteField.of(3, 2).format(5L)} is {@code a+2}.
 *
 * <p>Source: Lidl and Niederreiter, Finite Fields (1997); Nickel, Endliche Körper in dem
 * gruppentheoretischen Programmsystem GAP (1988), for Conway polynomials.
 */
public final class FiniteField implements Field<Long> {
  /** Fields up to this order are computed with logarithms. */
  static final long TABLE_LIMIT = 1L << 16;

  private static final long ORDER_LIMIT = 1L << 62;
  private static final int MEMO = 256;
  private static final ConcurrentHashMap<List<Long>, FiniteField> KNOWN = new ConcurrentHashMap<>();

  private final long p;
  private final int degree;
  private final long order;
  private final FiniteFieldArithmetic arithmetic;

  private FiniteField(long p, long[] modulus) {
    this.p = p;
    this.degree = modulus.length - 1;
    long q = 1;
    for (int i = 0; i < degree; i++) {
      q *= p;
    }
    this.order = q;
    FiniteFieldArithmetic plain = FiniteFieldArithmetic.plain(p, modulus);
    this.arithmetic =
        degree > 1 && q <= TABLE_LIMIT ? FiniteFieldArithmetic.tabulated(plain, (int) q) : plain;
  }

  /**
   * The field with pᵏ elements.
   *
   * @param p a prime
   * @param degree k ≥ 1
   * @return 𝔽_q
   * @throws InvalidInput when p is not prime or k &lt; 1
   * @throws LimitExceeded when q exceeds 2⁶² (or p exceeds 3 037 000 493 for k = 1)
   */
  public static FiniteField of(long p, int degree) {
    if (!Primes.isPrime(p)) {
      throw new InvalidInput(
          "characteristic of a finite field", Long.toString(p), "a prime", "the order is pᵏ");
    }
    if (degree < 1) {
      throw new InvalidInput(
          "degree of a finite field", Integer.toString(degree), "a number ≥ 1", "");
    }
    if (exceeds(p, degree)) {
      throw new LimitExceeded(
          "order of a finite field", p + "^" + degree, "below 2^62, p ≤ " + PrimeField.MAX, "");
    }
    List<Long> key = List.of(p, (long) degree);
    FiniteField known = KNOWN.get(key);
    if (known == null) {
      known = new FiniteField(p, ConwayPolynomials.modulus(p, degree));
      if (KNOWN.size() < MEMO) {
        KNOWN.put(key, known);
      }
    }
    return known;
  }

  private static boolean exceeds(long p, int degree) {
    if (degree == 1) {
      return p > PrimeField.MAX;
    }
    long rest = ORDER_LIMIT;
    for (int i = 0; i < degree && rest > 0; i++) {
      rest /= p;
    }
    return rest == 0;
  }

  /**
   * The field with q elements.
   *
   * @param order q, a power of a prime
   * @return 𝔽_q
   * @throws InvalidInput when q is no power of a prime
   * @throws LimitExceeded when q is too large
   */
  public static FiniteField ofOrder(long order) {
    SortedMap<Long, Integer> factors = order < 2 ? new java.util.TreeMap<>() : Primes.factor(order);
    if (factors.size() != 1) {
      throw new InvalidInput(
          "order of a finite field", Long.toString(order), "a power of a prime", "");
    }
    long p = factors.firstKey();
    return of(p, factors.get(p));
  }

  /**
   * The number of elements.
   *
   * @return q = pᵏ
   */
  public long order() {
    return order;
  }

  /**
   * The characteristic.
   *
   * @return p
   */
  public long characteristic() {
    return p;
  }

  /**
   * The degree over the prime field.
   *
   * @return k
   */
  public int degree() {
    return degree;
  }

  /**
   * The monic polynomial whose root the elements are written in.
   *
   * @return its k + 1 coefficients in 0 … p − 1, from low to high; primitive
   */
  public List<Long> modulus() {
    return java.util.Arrays.stream(arithmetic.modulus()).boxed().toList();
  }

  /**
   * The element a, or the smallest primitive root for k = 1.
   *
   * @return a generator of the multiplicative group, always the same one
   */
  public Long generator() {
    return arithmetic.generator();
  }

  /**
   * Sum of two codes.
   *
   * @param a a code in 0 … q − 1
   * @param b a code in 0 … q − 1
   * @return the code of the sum
   */
  public long sum(long a, long b) {
    return arithmetic.add(a, b);
  }

  /**
   * Product of two codes.
   *
   * @param a a code in 0 … q − 1
   * @param b a code in 0 … q − 1
   * @return the code of the product
   */
  public long product(long a, long b) {
    return arithmetic.multiply(a, b);
  }

  @Override
  public Long zero() {
    return 0L;
  }

  @Override
  public Long one() {
    return 1L;
  }

  @Override
  public Long ofLong(long value) {
    return Math.floorMod(value, p);
  }

  @Override
  public Long add(Long a, Long b) {
    return arithmetic.add(a, b);
  }

  @Override
  public Long subtract(Long a, Long b) {
    return arithmetic.add(a, arithmetic.negate(b));
  }

  @Override
  public Long negate(Long a) {
    return arithmetic.negate(a);
  }

  @Override
  public Long multiply(Long a, Long b) {
    return arithmetic.multiply(a, b);
  }

  @Override
  public boolean isZero(Long a) {
    return a == 0;
  }

  @Override
  public boolean isOne(Long a) {
    return a == 1;
  }

  @Override
  public boolean areEqual(Long a, Long b) {
    return a.longValue() == b.longValue();
  }

  @Override
  public Long conjugate(Long a) {
    return a;
  }

  @Override
  public Long inverse(Long a) {
    if (a == 0) {
      throw new InvalidInput("inverse in " + this, "0", "an element other than 0", "");
    }
    return arithmetic.inverse(a);
  }

  /**
   * Refuses what is no code of an element.
   *
   * @param code a number
   * @return the same number
   * @throws InvalidInput when it does not lie in 0 … q − 1
   */
  public Long element(long code) {
    if (code < 0 || code >= order) {
      throw new InvalidInput(
          "element of " + this, Long.toString(code), "a code in 0 … " + (order - 1), "");
    }
    return code;
  }

  /**
   * The coefficients of an element.
   *
   * @param a an element
   * @return c₀ … c_{k−1} with a = Σ cᵢaⁱ
   */
  public List<Long> coordinates(Long a) {
    List<Long> digits = new ArrayList<>(degree);
    long rest = element(a);
    for (int i = 0; i < degree; i++) {
      digits.add(rest % p);
      rest /= p;
    }
    return List.copyOf(digits);
  }

  /**
   * The element with given coefficients.
   *
   * @param coordinates c₀ … c_{k−1}, any whole numbers
   * @return Σ cᵢaⁱ
   * @throws InvalidInput when there are not k of them
   */
  public Long ofCoordinates(List<Long> coordinates) {
    if (coordinates.size() != degree) {
      throw new InvalidInput(
          "coordinates in " + this, coordinates.size() + " numbers", Integer.toString(degree), "");
    }
    long code = 0;
    for (int i = degree - 1; i >= 0; i--) {
      code = code * p + Math.floorMod(coordinates.get(i), p);
    }
    return code;
  }

  /**
   * The Frobenius automorphism.
   *
   * @param a an element
   * @return aᵖ
   */
  public Long frobenius(Long a) {
    return power(a, p);
  }

  /**
   * A power of the Frobenius automorphism.
   *
   * @param a an element
   * @param times n, any whole number
   * @return a to the power pⁿ
   */
  public Long frobenius(Long a, int times) {
    Long image = a;
    for (int i = Math.floorMod(times, degree); i > 0; i--) {
      image = frobenius(image);
    }
    return image;
  }

  /**
   * The trace to the prime field.
   *
   * @param a an element
   * @return a + aᵖ + … + a^{p^{k−1}}, in 0 … p − 1
   */
  public long trace(Long a) {
    long sum = 0;
    Long image = a;
    for (int i = 0; i < degree; i++) {
      sum = arithmetic.add(sum, image);
      image = frobenius(image);
    }
    return sum;
  }

  /**
   * The norm to the prime field.
   *
   * @param a an element
   * @return a^{(q−1)/(p−1)}, in 0 … p − 1
   */
  public long norm(Long a) {
    return power(a, (order - 1) / (p - 1));
  }

  /**
   * The order in the multiplicative group.
   *
   * <p>Complexity: a factorisation of q − 1 and O(log² q) products.
   *
   * @param a an element ≠ 0
   * @return the smallest n ≥ 1 with aⁿ = 1
   * @throws InvalidInput when a = 0
   */
  public long multiplicativeOrder(Long a) {
    if (a == 0) {
      throw new InvalidInput("multiplicative order in " + this, "0", "an element other than 0", "");
    }
    long n = order - 1;
    for (long r : Primes.factor(order - 1).keySet()) {
      while (n % r == 0 && power(a, n / r) == 1) {
        n /= r;
      }
    }
    return n;
  }

  /**
   * The monic polynomial of least degree over 𝔽_p with a given root.
   *
   * @param a an element
   * @return its coefficients in 0 … p − 1, from low to high
   */
  public List<Long> minimalPolynomial(Long a) {
    List<Long> polynomial = new ArrayList<>(List.of(1L));
    Long image = element(a);
    do {
      polynomial.add(0, 0L);
      for (int i = 0; i + 1 < polynomial.size(); i++) {
        Long term = multiply(image, polynomial.get(i + 1));
        polynomial.set(i, subtract(polynomial.get(i), term));
      }
      image = frobenius(image);
    } while (!image.equals(a));
    return List.copyOf(polynomial);
  }

  /**
   * The embedding of a subfield: its generator goes to a root of its polynomial here.
   *
   * <p>Where both polynomials are Conway's this is the canonical embedding, and towers commute.
   *
   * @param subfield 𝔽 of order p^d with d | k
   * @return the ring map
   * @throws InvalidInput when the other field is no subfield
   */
  public FieldEmbedding embedding(FiniteField subfield) {
    return FieldEmbedding.of(subfield, this);
  }

  /**
   * A ring map between finite fields.
   *
   * @param source the smaller field
   * @param target the larger field
   * @param image where the root a of the source's polynomial goes
   */
  public record FieldEmbedding(FiniteField source, FiniteField target, Long image) {
    private static FieldEmbedding of(FiniteField source, FiniteField target) {
      if (source.p != target.p || target.degree % source.degree != 0) {
        throw new InvalidInput(
            "embedding into " + target, source.toString(), "a subfield 𝔽 of order p^d, d | k", "");
      }
      if (source.degree == 1) {
        return new FieldEmbedding(source, target, source.generator());
      }
      return new FieldEmbedding(source, target, FiniteFieldRoots.imageOfGenerator(source, target));
    }

    /**
     * The image of an element.
     *
     * @param a an element of the source
     * @return its image in the target
     */
    public Long at(Long a) {
      if (source.degree == 1) {
        return source.element(a);
      }
      List<Long> coordinates = source.coordinates(a);
      Long value = 0L;
      for (int i = source.degree - 1; i >= 0; i--) {
        value = target.add(target.multiply(value, image), coordinates.get(i));
      }
      return value;
    }
  }

  /** A polynomial in a with coefficients 0 … p − 1, for example {@code 2*a^2+1}. */
  @Override
  public String format(Long a) {
    return FiniteFieldText.print(this, a, false);
  }

  @Override
  public Long parse(String text) {
    return Expressions.parse(
        "element of " + this, text, FiniteFieldText.meaning(this), Expressions.DEFAULT);
  }

  @Override
  public String toLatex(Long a) {
    return FiniteFieldText.print(this, a, true);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof FiniteField other && other.p == p && other.degree == degree;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(p) + degree;
  }

  @Override
  public String toString() {
    return "𝔽_" + order;
  }
}

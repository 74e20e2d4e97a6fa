package org.intertwiner.reptheory.compact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.reptheory.classical.Partition;

/**
 * The irreducible representations of a connected compact group, simple factors and a torus, by
 * highest weight: characters, products of several factors, symmetric and exterior powers and all
 * other powers of a tableau's shape.
 *
 * <p><em>Formula:</em> a character Σ m(ν) e^ν is Σ m(ν) sgn(w) V(w(ν+ρ) − ρ); k Symᵏ = Σᵢ ψⁱ Symᵏ⁻ⁱ
 * and k Altᵏ = Σᵢ (−1)ⁱ⁻¹ ψⁱ Altᵏ⁻ⁱ (Newton), the shape λ of size k gives Σ_μ χ^λ(μ)/z_μ ∏ ψ^{μᵢ}
 * (Frobenius), where ψⁱ multiplies weights by i. <em>Accuracy:</em> exact; a decomposition is
 * returned only if nothing is negative and its dimensions add up. <em>Complexity:</em> a product
 * with ψⁱV costs the number of weights of V for each highest weight. <em>Source:</em> Brauer
 * (1937), Klimyk (1968); I. G. Macdonald, Symmetric Functions and Hall Polynomials (1995), I.2 and
 * I.8.
 *
 * <p>Example: {@code ReductiveWeights.of(ReductiveType.parse("SU3")).exteriorPower(Weight.of(1, 0),
 * 3)} is the trivial representation.
 */
public final class ReductiveWeights {
  private final ReductiveType type;
  private final List<HighestWeights> factors;

  private ReductiveWeights(ReductiveType type) {
    this.type = type;
    this.factors = type.factors().stream().map(HighestWeights::of).toList();
  }

  /**
   * The representations of a type.
   *
   * @param type the type
   * @return its representations
   */
  public static ReductiveWeights of(ReductiveType type) {
    return new ReductiveWeights(type);
  }

  /**
   * The representations of a simple group.
   *
   * @param type its Cartan type
   * @return its representations
   */
  public static ReductiveWeights of(CartanType type) {
    return new ReductiveWeights(ReductiveType.of(type));
  }

  /** {@return the type} */
  public ReductiveType type() {
    return type;
  }

  /** {@return the trivial highest weight} */
  public Weight zero() {
    return new Weight(new int[type.rank()]);
  }

  Weight part(Weight weight, int factor) {
    int start = type.start(factor);
    return new Weight(
        Arrays.copyOfRange(weight.toArray(), start, start + type.factors().get(factor).rank()));
  }

  void require(Weight weight) {
    if (weight.rank() != type.rank()) {
      throw new InvalidInput(
          "highest weight of type " + type,
          weight + ", " + weight.rank() + " labels",
          type.rank() + " labels",
          "Dynkin labels of the factors, then charges");
    }
    for (int i = 0; i < type.simpleRank(); i++) {
      if (weight.label(i) < 0) {
        throw new InvalidInput(
            "highest weight of type " + type, weight.toString(), "labels not negative", "");
      }
    }
  }

  /**
   * The dimension, by Weyl's formula.
   *
   * @param highest labels, then charges
   * @return the product over the factors
   * @throws InvalidInput if the weight has another rank or is not dominant
   */
  public BigInteger dimension(Weight highest) {
    require(highest);
    BigInteger product = BigInteger.ONE;
    for (int f = 0; f < factors.size(); f++) {
      product = product.multiply(factors.get(f).dimension(part(highest, f)));
    }
    return product;
  }

  /**
   * The dual representation.
   *
   * @param highest labels, then charges
   * @return the dual of each factor, the opposite charges
   * @throws InvalidInput if the weight has another rank or is not dominant
   */
  public Weight dual(Weight highest) {
    require(highest);
    int[] labels = highest.toArray();
    for (int f = 0; f < factors.size(); f++) {
      int[] part = factors.get(f).dual(part(highest, f)).toArray();
      System.arraycopy(part, 0, labels, type.start(f), part.length);
    }
    for (int i = type.simpleRank(); i < labels.length; i++) {
      labels[i] = -labels[i];
    }
    return new Weight(labels);
  }

  /**
   * The Frobenius–Schur indicator.
   *
   * @param highest labels, then charges
   * @return the product over the factors; 0 with a charge
   * @throws InvalidInput if the weight has another rank or is not dominant
   */
  public int frobeniusSchur(Weight highest) {
    require(highest);
    int product = 1;
    for (int f = 0; f < factors.size(); f++) {
      product *= factors.get(f).frobeniusSchur(part(highest, f));
    }
    for (int i = type.simpleRank(); i < type.rank(); i++) {
      product *= highest.label(i) == 0 ? 1 : 0;
    }
    return product;
  }

  /**
   * The character of an irreducible representation, by Freudenthal's formula.
   *
   * @param highest labels, then charges
   * @return all weights with multiplicities
   * @throws InvalidInput if the weight has another rank or is not dominant
   * @throws LimitExceeded if there are too many
   * @throws CancellationException if the thread is interrupted
   */
  public FormalCharacter character(Weight highest) {
    require(highest);
    int[] start = highest.toArray();
    Arrays.fill(start, 0, type.simpleRank(), 0);
    Map<Weight, Long> terms = new TreeMap<>(Map.of(new Weight(start), 1L));
    for (int f = 0; f < factors.size(); f++) {
      Map<Weight, Long> part = factors.get(f).multiplicities(part(highest, f));
      Map<Weight, Long> product = new TreeMap<>();
      int offset = type.start(f);
      if ((long) terms.size() * part.size() > HighestWeights.DEFAULT_MAX_WEIGHTS) {
        throw new LimitExceeded(
            "representation " + highest + " of type " + type,
            terms.size() + " · " + part.size() + " weights",
            "at most " + HighestWeights.DEFAULT_MAX_WEIGHTS,
            "");
      }
      terms.forEach(
          (a, m) ->
              part.forEach(
                  (b, n) -> {
                    int[] labels = a.toArray();
                    System.arraycopy(b.toArray(), 0, labels, offset, b.rank());
                    product.put(new Weight(labels), m * n);
                  }));
      terms = product;
    }
    return FormalCharacter.of(type.rank(), terms);
  }

  /**
   * The character of a sum of irreducible representations.
   *
   * @param parts multiplicity by highest weight
   * @return the sum of their characters
   * @throws InvalidInput if a weight has another rank or is not dominant
   * @throws LimitExceeded if there are too many weights
   * @throws CancellationException if the thread is interrupted
   */
  public FormalCharacter character(Map<Weight, Long> parts) {
    FormalCharacter sum = FormalCharacter.of(type.rank(), Map.of());
    for (Map.Entry<Weight, Long> part : parts.entrySet()) {
      sum = sum.plus(character(part.getKey()).times((long) part.getValue()));
    }
    return sum;
  }

  /**
   * The dimension of a sum.
   *
   * @param parts multiplicity by highest weight
   * @return Σ m dim V
   * @throws InvalidInput if a weight has another rank or is not dominant
   */
  public BigInteger dimension(Map<Weight, Long> parts) {
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<Weight, Long> part : parts.entrySet()) {
      sum = sum.add(dimension(part.getKey()).multiply(BigInteger.valueOf(part.getValue())));
    }
    return sum;
  }

  /**
   * The irreducible parts of a character that is invariant under the reflections.
   *
   * @param character multiplicity by weight
   * @return multiplicity by highest weight, in ascending order; negative for virtual parts
   * @throws InvalidInput if the rank differs or the character is not invariant: the dimensions of
   *     the parts do not add up
   */
  public SortedMap<Weight, Long> decompose(FormalCharacter character) {
    if (character.rank() != type.rank()) {
      throw new InvalidInput(
          "character of type " + type, character.rank() + " labels", type.rank() + " labels", "");
    }
    SortedMap<Weight, Long> parts = new TreeMap<>();
    character.multiplicities().forEach((w, m) -> addReflected(parts, w.toArray(), m));
    BigInteger sum = dimension(parts);
    if (!sum.equals(BigInteger.valueOf(character.dimension()))) {
      throw new InvalidInput(
          "character of type " + type,
          "dimension " + character.dimension() + ", parts of dimension " + sum,
          "weights that reflections permute",
          "");
    }
    return Collections.unmodifiableSortedMap(parts);
  }

  /** Adds times·sgn(w) at w(λ+ρ) − ρ, which consumes the labels. */
  void addReflected(SortedMap<Weight, Long> parts, int[] labels, long times) {
    int reflections = 0;
    for (int f = 0; f < factors.size(); f++) {
      int start = type.start(f);
      int[] part = Arrays.copyOfRange(labels, start, start + type.factors().get(f).rank());
      for (int i = 0; i < part.length; i++) {
        part[i]++;
      }
      reflections += factors.get(f).roots().makeDominant(part);
      for (int i = 0; i < part.length; i++) {
        if (part[i] == 0) {
          return;
        }
        labels[start + i] = part[i] - 1;
      }
    }
    long signed = reflections % 2 == 0 ? times : -times;
    parts.merge(new Weight(labels), signed, ReductiveWeights::sum);
  }

  private static @org.jspecify.annotations.Nullable Long sum(Long a, Long b) {
    long sum = Math.addExact(a, b);
    return sum == 0 ? null : (Long) sum;
  }

  /**
   * The decomposition of a tensor product of several factors.
   *
   * @param factors highest weights; none for the trivial representation
   * @return multiplicity by highest weight, in ascending order
   * @throws InvalidInput if a weight has another rank or is not dominant
   * @throws LimitExceeded if a factor has too many weights
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Weight, Long> tensor(Weight... factors) {
    List<Weight> sorted = new ArrayList<>(List.of(factors));
    BigInteger dimension = BigInteger.ONE;
    for (Weight factor : factors) {
      dimension = dimension.multiply(dimension(factor));
    }
    sorted.sort((a, b) -> dimension(b).compareTo(dimension(a)));
    SortedMap<Weight, Long> parts =
        new TreeMap<>(Map.of(sorted.isEmpty() ? zero() : sorted.get(0), 1L));
    for (int k = 1; k < sorted.size(); k++) {
      parts = times(parts, character(sorted.get(k)), 1, 1);
    }
    return checked(parts, dimension, Arrays.toString(factors));
  }

  /** factor · parts · ψᵏ of a character. */
  private SortedMap<Weight, Long> times(
      Map<Weight, Long> parts, FormalCharacter character, int k, long factor) {
    SortedMap<Weight, Long> product = new TreeMap<>();
    for (Map.Entry<Weight, Long> part : parts.entrySet()) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while multiplying representations");
      }
      long times = Math.multiplyExact(factor, part.getValue());
      character
          .multiplicities()
          .forEach(
              (w, m) -> {
                int[] labels = part.getKey().toArray();
                for (int i = 0; i < labels.length; i++) {
                  labels[i] += Math.multiplyExact(k, w.label(i));
                }
                addReflected(product, labels, Math.multiplyExact(times, m));
              });
    }
    return product;
  }

  /**
   * The decomposition of a symmetric power.
   *
   * @param highest labels, then charges
   * @param k the power, at least 0
   * @return multiplicity by highest weight, in ascending order
   * @throws InvalidInput if the weight is no highest weight, or k is negative
   * @throws LimitExceeded if the representation has too many weights
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Weight, Long> symmetricPower(Weight highest, int k) {
    return power(highest, k, 1);
  }

  /**
   * The decomposition of an exterior power.
   *
   * @param highest labels, then charges
   * @param k the power, at least 0
   * @return multiplicity by highest weight, in ascending order; empty beyond the dimension
   * @throws InvalidInput if the weight is no highest weight, or k is negative
   * @throws LimitExceeded if the representation has too many weights
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Weight, Long> exteriorPower(Weight highest, int k) {
    return power(highest, k, -1);
  }

  private SortedMap<Weight, Long> power(Weight highest, int k, int sign) {
    if (k < 0) {
      throw new InvalidInput("power of a representation", "" + k, "at least 0", "");
    }
    BigInteger d = dimension(highest);
    FormalCharacter character = character(highest);
    List<SortedMap<Weight, Long>> powers = new ArrayList<>();
    powers.add(new TreeMap<>(Map.of(zero(), 1L)));
    BigInteger dimension = BigInteger.ONE;
    for (int n = 1; n <= k; n++) {
      SortedMap<Weight, Long> sum = new TreeMap<>();
      for (int i = 1; i <= n; i++) {
        long factor = i % 2 == 1 ? 1 : sign;
        times(powers.get(n - i), character, i, factor)
            .forEach((w, m) -> sum.merge(w, m, ReductiveWeights::sum));
      }
      divide(sum, n);
      BigInteger next = d.add(BigInteger.valueOf((long) sign * (n - 1)));
      dimension = dimension.multiply(next.max(BigInteger.ZERO)).divide(BigInteger.valueOf(n));
      powers.add(checked(sum, dimension, "power " + n + " of " + highest));
    }
    return powers.get(k);
  }

  private static void divide(SortedMap<Weight, Long> sum, long n) {
    sum.replaceAll(
        (w, m) -> {
          if (m % n != 0) {
            throw new IllegalStateException(m + " at " + w + " is no multiple of " + n);
          }
          return m / n;
        });
  }

  /**
   * The decomposition of the power of a shape: the part of V^⊗k on which the permutations of the
   * factors act by the irreducible representation of the shape, over that representation.
   *
   * @param shape a partition of k; one row is the symmetric, one column the exterior power
   * @param highest labels, then charges
   * @return multiplicity by highest weight, in ascending order
   * @throws InvalidInput if the weight is no highest weight
   * @throws LimitExceeded if k is above 12 or the representation has too many weights
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Weight, Long> schurPower(Partition shape, Weight highest) {
    return checked(
        SchurPowers.of(shape, zero(), (parts, k) -> times(parts, character(highest), k, 1)),
        SchurPowers.dimension(shape, dimension(highest)),
        "power " + shape + " of " + highest);
  }

  private SortedMap<Weight, Long> checked(
      SortedMap<Weight, Long> parts, BigInteger dimension, String what) {
    BigInteger sum = dimension(parts);
    if (parts.values().stream().anyMatch(m -> m < 0) || !sum.equals(dimension)) {
      throw new IllegalStateException(
          what + " has dimension " + dimension + ", its parts add up to " + sum);
    }
    return Collections.unmodifiableSortedMap(parts);
  }
}

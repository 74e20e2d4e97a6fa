package org.intertwiner.reptheory.compact;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.group.family.RootSystem;

/**
 * The irreducible representations of the simply connected compact group of a Cartan type, by
 * highest weight.
 *
 * <p><em>Formula:</em> dim V(Λ) = ∏_{α&gt;0} ⟨Λ+ρ, α^∨⟩ / ⟨ρ, α^∨⟩ (Weyl); V(Λ) ⊗ V(Λ') = Σ_ν m'(ν)
 * sgn(w) V(w(Λ+ν+ρ) − ρ) over the weights ν of V(Λ') (Brauer, Klimyk); Sym² and Alt² are half the
 * sum and half the difference of V⊗V and ψ²V, whose weights are 2ν (Adams). <em>Accuracy:</em>
 * exact, and a decomposition is returned only if its dimensions add up. <em>Complexity:</em>
 * proportional to the number of weights of the smaller factor.
 *
 * <p>Example: {@code HighestWeights.of(CartanType.parse("A2")).tensor(Weight.of(1, 1), Weight.of(1,
 * 1))} has V(1,1) twice.
 */
public final class HighestWeights {
  /** Up to so many weights are listed for one representation unless another limit is chosen. */
  public static final int DEFAULT_MAX_WEIGHTS = 2_000_000;

  private final RootSystem roots;
  private final int maxWeights;

  private HighestWeights(RootSystem roots, int maxWeights) {
    this.roots = roots;
    this.maxWeights = maxWeights;
  }

  /**
   * The representations of a type.
   *
   * @param type the Cartan type
   * @return its representations
   */
  public static HighestWeights of(CartanType type) {
    return new HighestWeights(RootSystem.of(type), DEFAULT_MAX_WEIGHTS);
  }

  /**
   * The same with another limit.
   *
   * @param limit how many weights may be listed for one representation, at least 1
   * @return the representations
   * @throws InvalidInput if the limit is not positive
   */
  public HighestWeights withMaxWeights(int limit) {
    if (limit < 1) {
      throw new InvalidInput("limit of weights", "" + limit, "at least 1", "");
    }
    return new HighestWeights(roots, limit);
  }

  /**
   * The root system.
   *
   * @return its roots
   */
  public RootSystem roots() {
    return roots;
  }

  /**
   * The dimension of a representation, by Weyl's formula.
   *
   * @param highest a dominant weight
   * @return dim V(Λ)
   * @throws InvalidInput if the weight has another rank or is not dominant
   */
  public BigInteger dimension(Weight highest) {
    require(highest);
    BigInteger numerator = BigInteger.ONE;
    BigInteger denominator = BigInteger.ONE;
    for (int k = 0; k < roots.positiveRootCount(); k++) {
      int[] root = roots.positiveRoot(k);
      long top = 0;
      long bottom = 0;
      for (int i = 0; i < root.length; i++) {
        // ⟨λ, α^∨⟩ is proportional to (λ, α) = Σ aᵢ λᵢ (αᵢ,αᵢ)/2
        long weight = (long) root[i] * roots.halfSquare(i);
        top += weight * (highest.label(i) + 1L);
        bottom += weight;
      }
      numerator = numerator.multiply(BigInteger.valueOf(top));
      denominator = denominator.multiply(BigInteger.valueOf(bottom));
    }
    return numerator.divide(denominator);
  }

  /**
   * The dual representation.
   *
   * @param highest a dominant weight
   * @return the highest weight −w₀Λ
   * @throws InvalidInput if the weight has another rank or is not dominant
   */
  public Weight dual(Weight highest) {
    require(highest);
    int[] nodes = roots.opposition();
    int[] labels = new int[nodes.length];
    for (int i = 0; i < labels.length; i++) {
      labels[nodes[i]] = highest.label(i);
    }
    return new Weight(labels);
  }

  /**
   * The Frobenius–Schur indicator: 1 for real, −1 for quaternionic, 0 for complex representations.
   *
   * <p><em>Formula:</em> 0 unless Λ is self-dual, else (−1)^⟨Λ, 2ρ^∨⟩. <em>Source:</em> Dynkin
   * (1950); Bourbaki, Groupes et algèbres de Lie, chapter VIII, section 7, proposition 12.
   *
   * @param highest a dominant weight
   * @return 1, 0 or −1
   * @throws InvalidInput if the weight has another rank or is not dominant
   */
  public int frobeniusSchur(Weight highest) {
    if (!dual(highest).equals(highest)) {
      return 0;
    }
    long sum = 0;
    for (int k = 0; k < roots.positiveRootCount(); k++) {
      int[] root = roots.positiveRoot(k);
      for (int i = 0; i < root.length; i++) {
        // α^∨ = Σ aᵢ (αᵢ,αᵢ)/(α,α) αᵢ^∨
        long coroot = (long) root[i] * roots.halfSquare(i) / roots.halfSquareOfRoot(k);
        sum += coroot * highest.label(i);
      }
    }
    return sum % 2 == 0 ? 1 : -1;
  }

  /**
   * The dominant weights of a representation with their multiplicities, by Freudenthal's formula;
   * the others are their images under the reflection group.
   *
   * @param highest a dominant weight
   * @return multiplicity by weight
   * @throws InvalidInput if the weight has another rank or is not dominant
   * @throws LimitExceeded if there are too many
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Weight, Long> dominantMultiplicities(Weight highest) {
    require(highest);
    return Collections.unmodifiableSortedMap(
        new TreeMap<>(Freudenthal.dominant(roots, highest, maxWeights)));
  }

  /**
   * All weights of a representation with their multiplicities.
   *
   * @param highest a dominant weight
   * @return multiplicity by weight; the multiplicities add up to the dimension
   * @throws InvalidInput if the weight has another rank or is not dominant
   * @throws LimitExceeded if there are too many
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Weight, Long> multiplicities(Weight highest) {
    SortedMap<Weight, Long> all = new TreeMap<>();
    forEachWeight(highest, (labels, times) -> all.put(new Weight(labels.clone()), times));
    return Collections.unmodifiableSortedMap(all);
  }

  private void forEachWeight(Weight highest, BiConsumer<int[], Long> action) {
    int count = 0;
    for (Map.Entry<Weight, Long> entry : dominantMultiplicities(highest).entrySet()) {
      Set<Weight> orbit = images(entry.getKey());
      count += orbit.size();
      if (count > maxWeights) {
        throw tooMany(highest);
      }
      for (Weight weight : orbit) {
        action.accept(weight.toArray(), entry.getValue());
      }
    }
  }

  /**
   * The images of a dominant weight under the reflection group; only downward reflections are
   * needed to reach them all.
   *
   * @param dominant a dominant weight
   * @return its orbit
   * @throws InvalidInput if the weight has another rank or is not dominant
   * @throws LimitExceeded if there are too many
   * @throws CancellationException if the thread is interrupted
   */
  public SortedSet<Weight> orbit(Weight dominant) {
    require(dominant);
    return Collections.unmodifiableSortedSet(new TreeSet<>(images(dominant)));
  }

  private Set<Weight> images(Weight dominant) {
    Set<Weight> orbit = new HashSet<>(Set.of(dominant));
    Deque<Weight> queue = new ArrayDeque<>(orbit);
    while (!queue.isEmpty()) {
      Weight weight = queue.remove();
      for (int i = 0; i < roots.rank(); i++) {
        if (weight.label(i) > 0) {
          int[] image = weight.toArray();
          roots.reflect(i, image);
          Weight next = new Weight(image);
          if (orbit.add(next)) {
            queue.add(next);
          }
        }
      }
      if (orbit.size() > maxWeights) {
        throw tooMany(dominant);
      }
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted among the images of " + dominant);
      }
    }
    return orbit;
  }

  private LimitExceeded tooMany(Weight weight) {
    return new LimitExceeded(
        "representation " + weight + " of type " + roots.type(),
        "more than " + maxWeights + " weights",
        "at most " + maxWeights + " weights",
        "its dimension, dual and indicator need none of them");
  }

  /**
   * The decomposition of a tensor product.
   *
   * @param left a dominant weight
   * @param right a dominant weight
   * @return multiplicity by highest weight, in ascending order
   * @throws InvalidInput if a weight has another rank or is not dominant
   * @throws LimitExceeded if the smaller factor has too many weights
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Weight, Long> tensor(Weight left, Weight right) {
    boolean swap = dimension(right).compareTo(dimension(left)) > 0;
    Weight large = swap ? right : left;
    Weight small = swap ? left : right;
    SortedMap<Weight, Long> parts = new TreeMap<>();
    forEachWeight(small, (weight, times) -> add(parts, large, weight, 1, times));
    return checked(parts, dimension(left).multiply(dimension(right)), large + " ⊗ " + small);
  }

  /** Adds the multiplicity at w(base + factor·ν + ρ) − ρ, with the sign of w. */
  private void add(
      SortedMap<Weight, Long> parts, Weight base, int[] weight, int factor, long times) {
    int[] shifted = base.toArray();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += factor * weight[i] + 1;
    }
    int reflections = roots.makeDominant(shifted);
    for (int i = 0; i < shifted.length; i++) {
      if (shifted[i]-- == 0) {
        return; // on a wall: the terms of the two sides cancel
      }
    }
    long signed = reflections % 2 == 0 ? times : -times;
    parts.merge(new Weight(shifted), signed, (a, b) -> a + b == 0 ? null : Long.valueOf(a + b));
  }

  /**
   * The decomposition of the symmetric square.
   *
   * @param highest a dominant weight
   * @return multiplicity by highest weight, in ascending order
   * @throws InvalidInput if the weight has another rank or is not dominant
   * @throws LimitExceeded if the representation has too many weights
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Weight, Long> symmetricSquare(Weight highest) {
    BigInteger d = dimension(highest);
    return square(highest, 1, d.multiply(d.add(BigInteger.ONE)).shiftRight(1), "Sym² ");
  }

  /**
   * The decomposition of the exterior square.
   *
   * @param highest a dominant weight
   * @return multiplicity by highest weight, in ascending order
   * @throws InvalidInput if the weight has another rank or is not dominant
   * @throws LimitExceeded if the representation has too many weights
   * @throws CancellationException if the thread is interrupted
   */
  public SortedMap<Weight, Long> exteriorSquare(Weight highest) {
    BigInteger d = dimension(highest);
    return square(highest, -1, d.multiply(d.subtract(BigInteger.ONE)).shiftRight(1), "Alt² ");
  }

  private SortedMap<Weight, Long> square(
      Weight highest, int sign, BigInteger dimension, String name) {
    SortedMap<Weight, Long> parts = new TreeMap<>(tensor(highest, highest));
    Weight zero = new Weight(new int[roots.rank()]);
    forEachWeight(highest, (weight, times) -> add(parts, zero, weight, 2, sign * times));
    parts.replaceAll((weight, times) -> times / 2);
    return checked(parts, dimension, name + highest);
  }

  /** The parts, if none is negative and their dimensions add up. */
  private SortedMap<Weight, Long> checked(
      SortedMap<Weight, Long> parts, BigInteger dimension, String what) {
    BigInteger sum = BigInteger.ZERO;
    for (Map.Entry<Weight, Long> part : parts.entrySet()) {
      sum = sum.add(dimension(part.getKey()).multiply(BigInteger.valueOf(part.getValue())));
    }
    boolean negative = parts.values().stream().anyMatch(times -> times < 0);
    if (negative || !sum.equals(dimension)) {
      throw new IllegalStateException(
          what + " has dimension " + dimension + ", its parts add up to " + sum);
    }
    return Collections.unmodifiableSortedMap(parts);
  }

  private void require(Weight weight) {
    if (weight.rank() != roots.rank()) {
      throw new InvalidInput(
          "highest weight of type " + roots.type(),
          weight + ", " + weight.rank() + " labels",
          roots.rank() + " labels",
          "Dynkin labels in Bourbaki's numbering");
    }
    if (!weight.isDominant()) {
      throw new InvalidInput(
          "highest weight of type " + roots.type(), weight.toString(), "labels not negative", "");
    }
  }
}

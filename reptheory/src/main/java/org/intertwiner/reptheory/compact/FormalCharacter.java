package org.intertwiner.reptheory.compact;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A character as a Laurent polynomial: an integer for each weight; negative ones belong to virtual
 * representations.
 *
 * <p><em>Formula:</em> χ = Σ m(λ) e^λ. <em>Accuracy:</em> exact. <em>Complexity:</em> sums cost the
 * number of weights, products the number of pairs.
 *
 * <p>Example: {@code all.character(Weight.of(1, 0)).adams(2)} has the weights 2ν.
 */
public final class FormalCharacter {
  /** The largest number of weights of a product. */
  public static final int MAX_WEIGHTS = 5_000_000;

  private final int rank;
  private final SortedMap<Weight, Long> terms;

  private FormalCharacter(int rank, Map<Weight, Long> terms) {
    this.rank = rank;
    SortedMap<Weight, Long> sorted = new TreeMap<>(terms);
    sorted.values().removeIf(m -> m == 0);
    this.terms = Collections.unmodifiableSortedMap(sorted);
  }

  /**
   * A character.
   *
   * @param rank the number of labels
   * @param terms multiplicity by weight
   * @return the character
   * @throws InvalidInput if a weight has another number of labels
   */
  public static FormalCharacter of(int rank, Map<Weight, Long> terms) {
    for (Weight weight : terms.keySet()) {
      if (weight.rank() != rank) {
        throw new InvalidInput("weight of a character", weight.toString(), rank + " labels", "");
      }
    }
    return new FormalCharacter(rank, terms);
  }

  /** {@return the number of labels} */
  public int rank() {
    return rank;
  }

  /** {@return multiplicity by weight, in ascending order, without zeros} */
  public SortedMap<Weight, Long> multiplicities() {
    return terms;
  }

  /** {@return the value at the identity: the dimension} */
  public long dimension() {
    return terms.values().stream().mapToLong(m -> m).reduce(0, Math::addExact);
  }

  /**
   * The sum.
   *
   * @param other a character of the same rank
   * @return χ + χ'
   * @throws InvalidInput if the ranks differ
   */
  public FormalCharacter plus(FormalCharacter other) {
    requireSame(other);
    Map<Weight, Long> sum = new HashMap<>(terms);
    other.terms.forEach((w, m) -> sum.merge(w, m, Math::addExact));
    return new FormalCharacter(rank, sum);
  }

  /**
   * A multiple.
   *
   * @param factor an integer
   * @return factor·χ
   */
  public FormalCharacter times(long factor) {
    Map<Weight, Long> scaled = new HashMap<>();
    terms.forEach((w, m) -> scaled.put(w, Math.multiplyExact(factor, m)));
    return new FormalCharacter(rank, scaled);
  }

  /**
   * The product: the character of the tensor product.
   *
   * @param other a character of the same rank
   * @return χχ'
   * @throws InvalidInput if the ranks differ
   * @throws LimitExceeded if there are more than {@link #MAX_WEIGHTS} weights
   * @throws CancellationException if the thread is interrupted
   */
  public FormalCharacter times(FormalCharacter other) {
    requireSame(other);
    Map<Weight, Long> product = new HashMap<>();
    for (Map.Entry<Weight, Long> a : terms.entrySet()) {
      for (Map.Entry<Weight, Long> b : other.terms.entrySet()) {
        int[] sum = a.getKey().toArray();
        for (int i = 0; i < rank; i++) {
          sum[i] = Math.addExact(sum[i], b.getKey().label(i));
        }
        product.merge(
            new Weight(sum), Math.multiplyExact(a.getValue(), b.getValue()), Math::addExact);
      }
      if (product.size() > MAX_WEIGHTS) {
        throw new LimitExceeded(
            "product of characters",
            "more than " + MAX_WEIGHTS + " weights",
            "at most " + MAX_WEIGHTS,
            "products of highest weights need no characters");
      }
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while multiplying characters");
      }
    }
    return new FormalCharacter(rank, product);
  }

  /**
   * The Adams operation.
   *
   * @param k an integer; −1 gives the dual
   * @return ψᵏχ = Σ m(λ) e^{kλ}, the function g ↦ χ(gᵏ)
   */
  public FormalCharacter adams(int k) {
    Map<Weight, Long> powers = new HashMap<>();
    terms.forEach(
        (w, m) -> {
          int[] labels = w.toArray();
          for (int i = 0; i < rank; i++) {
            labels[i] = Math.multiplyExact(labels[i], k);
          }
          powers.merge(new Weight(labels), m, Math::addExact);
        });
    return new FormalCharacter(rank, powers);
  }

  /**
   * The image under a linear map of weights.
   *
   * @param matrix one row for each label of the image
   * @return Σ m(λ) e^{Pλ}
   * @throws InvalidInput if a row has another length than the rank
   */
  public FormalCharacter mapped(int[][] matrix) {
    for (int[] row : matrix) {
      if (row.length != rank) {
        throw new InvalidInput(
            "row of a projection of weights", row.length + " entries", rank + " entries", "");
      }
    }
    Map<Weight, Long> image = new HashMap<>();
    terms.forEach((w, m) -> image.merge(image(matrix, w), m, Math::addExact));
    return new FormalCharacter(matrix.length, image);
  }

  static Weight image(int[][] matrix, Weight weight) {
    int[] labels = new int[matrix.length];
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < weight.rank(); j++) {
        labels[i] = Math.addExact(labels[i], Math.multiplyExact(matrix[i][j], weight.label(j)));
      }
    }
    return new Weight(labels);
  }

  /**
   * The value at an element of the torus.
   *
   * @param coordinates zᵢ, the value of e^{ωᵢ}; roots of unity on the compact torus
   * @return Σ m(λ) ∏ zᵢ^{λᵢ}
   * @throws InvalidInput if their number is not the rank
   */
  public Cyclotomic at(List<Cyclotomic> coordinates) {
    requireCount(coordinates.size());
    Cyclotomic sum = Cyclotomic.ZERO;
    for (Map.Entry<Weight, Long> term : terms.entrySet()) {
      Cyclotomic product = Cyclotomic.of((long) term.getValue());
      for (int i = 0; i < rank; i++) {
        product = product.multiply(coordinates.get(i).pow(term.getKey().label(i)));
      }
      sum = sum.add(product);
    }
    return sum;
  }

  /**
   * The value at an element of finite order of the torus, by its coordinates in coroots.
   *
   * @param turns rational parts of a turn θᵢ
   * @return Σ m(λ) exp(2πi Σ θᵢλᵢ), the value at exp(2πi Σ θᵢHᵢ)
   * @throws InvalidInput if their number is not the rank
   */
  public Cyclotomic atTurns(List<Rational> turns) {
    requireCount(turns.size());
    return at(
        turns.stream()
            .map(
                t ->
                    Cyclotomic.zeta(
                        Math.toIntExact(t.denominator().longValueExact()),
                        t.numerator().mod(t.denominator()).intValueExact()))
            .toList());
  }

  private void requireCount(int count) {
    if (count != rank) {
      throw new InvalidInput("element of a torus", count + " coordinates", "" + rank, "");
    }
  }

  private void requireSame(FormalCharacter other) {
    if (other.rank != rank) {
      throw new InvalidInput(
          "pair of characters", "ranks " + rank + " and " + other.rank, "one rank", "");
    }
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof FormalCharacter c && c.rank == rank && c.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /**
   * The character in text.
   *
   * @return for instance {@code {(-1)=1, (1)=1}}
   */
  @Override
  public String toString() {
    return terms.toString();
  }
}

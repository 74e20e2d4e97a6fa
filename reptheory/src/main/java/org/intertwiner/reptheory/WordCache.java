package org.intertwiner.reptheory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BinaryOperator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.jspecify.annotations.Nullable;

/**
 * Values of a homomorphism at the elements of a finite group, multiplied together along the words
 * of the group's breadth-first tree and remembered while they fit.
 *
 * @param <T> the values
 */
final class WordCache<T> {
  /** Numbers kept at most, over all elements. */
  private static final long CAPACITY = 1L << 23;

  private final FiniteGroup<?> group;
  private final T identity;
  private final List<T> generators;
  private final BinaryOperator<T> product;
  private final AtomicReferenceArray<T> values;

  /**
   * @param weight how many numbers one value holds
   */
  WordCache(
      FiniteGroup<?> group,
      T identity,
      List<T> generators,
      BinaryOperator<T> product,
      long weight) {
    this.group = group;
    this.identity = identity;
    this.generators = generators;
    this.product = product;
    boolean fits = group.order() * Math.max(1, weight) <= CAPACITY;
    this.values = new AtomicReferenceArray<>(fits ? (int) group.order() : 0);
  }

  T at(int element) {
    @Nullable T known = lookUp(element);
    if (known != null) {
      return known;
    }
    Deque<Integer> path = new ArrayDeque<>();
    T value = identity;
    for (int g = element; g != 0; g = group.parent(g)) {
      @Nullable T found = lookUp(g);
      if (found != null) {
        value = found;
        break;
      }
      path.push(g);
    }
    for (int g : path) {
      value = product.apply(value, generators.get(group.lastLetter(g)));
      if (values.length() > 0) {
        values.set(g, value);
      }
    }
    return value;
  }

  private @Nullable T lookUp(int element) {
    return values.length() == 0 ? null : values.get(element);
  }
}

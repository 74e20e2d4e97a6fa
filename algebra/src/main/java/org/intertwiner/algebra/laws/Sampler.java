package org.intertwiner.algebra.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A source of random values which knows simpler variants of each.
 *
 * <p>Shrinking must be well-founded: following {@link #shrink} from any value must come to an end.
 *
 * @param <T> the values
 */
@FunctionalInterface
public interface Sampler<T> {

  /**
   * Draws a value.
   *
   * @param random the source of randomness
   * @return a value
   */
  T sample(RandomGenerator random);

  /**
   * Strictly simpler variants of a value, the simplest first.
   *
   * @param value a value that was drawn or shrunk
   * @return variants; empty where there is none
   */
  default List<T> shrink(T value) {
    return List.of();
  }

  /**
   * A sampler with a shrinking rule.
   *
   * @param <T> the values
   * @param draw draws a value
   * @param shrink strictly simpler variants of a value, the simplest first
   * @return the sampler
   */
  static <T> Sampler<T> of(Function<RandomGenerator, T> draw, Function<T, List<T>> shrink) {
    return new Sampler<>() {
      @Override
      public T sample(RandomGenerator random) {
        return draw.apply(random);
      }

      @Override
      public List<T> shrink(T value) {
        return shrink.apply(value);
      }
    };
  }

  /**
   * Independent tuples of values; a tuple shrinks in one place at a time.
   *
   * @param count how many values stand in a tuple
   * @return a sampler of lists of that length
   */
  default Sampler<List<T>> tuples(int count) {
    Sampler<T> single = this;
    return of(
        random -> {
          List<T> tuple = new ArrayList<>(count);
          for (int i = 0; i < count; i++) {
            tuple.add(single.sample(random));
          }
          return List.copyOf(tuple);
        },
        tuple -> {
          List<List<T>> simpler = new ArrayList<>();
          for (int i = 0; i < tuple.size(); i++) {
            int place = i;
            single.shrink(tuple.get(i)).stream()
                .map(value -> replace(tuple, place, value))
                .forEach(simpler::add);
          }
          return simpler;
        });
  }

  private static <T> List<T> replace(List<T> tuple, int place, T value) {
    List<T> copy = new ArrayList<>(tuple);
    copy.set(place, value);
    return List.copyOf(copy);
  }
}

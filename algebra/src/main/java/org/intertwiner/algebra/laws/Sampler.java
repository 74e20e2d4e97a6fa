package org.intertwiner.algebra.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * A source of random values which knows simpler variants of each.
 *
 * <p>Shrinking must be well-founded: following {@link #shrink} from any value must come to an end.
 * The samplers made here are so when the ones they are made of are. Example: {@code
 * Sampler.integers(-9, 9).lists(4)} draws lists that shrink towards the empty one.
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
   * Integers of a range, all equally likely; they shrink towards 0, or towards the end of the range
   * that is nearest to 0, and a negative number also to its absolute value.
   *
   * @param from the least
   * @param to the greatest
   * @return the sampler
   * @throws InvalidInput when the range is empty
   */
  static Sampler<Long> integers(long from, long to) {
    if (from > to) {
      throw new InvalidInput("range of integers", from + " … " + to, "a range with members", "");
    }
    long simplest = from > 0 ? from : Math.min(to, 0);
    return of(
        random -> to == Long.MAX_VALUE ? wide(random, from) : random.nextLong(from, to + 1),
        value -> Shrinking.integers(value, simplest, from, to));
  }

  private static long wide(RandomGenerator random, long from) {
    return from == Long.MIN_VALUE
        ? random.nextLong()
        : random.nextLong(from - 1, Long.MAX_VALUE) + 1;
  }

  /**
   * One of several values, all equally likely; a value shrinks to those listed before it.
   *
   * @param <T> the values
   * @param values at least one, the simplest first
   * @return the sampler
   * @throws InvalidInput when there is none
   */
  static <T> Sampler<T> choice(List<T> values) {
    List<T> copy = List.copyOf(values);
    if (copy.isEmpty()) {
      throw new InvalidInput("choice", "no values", "at least one", "");
    }
    return of(
        random -> copy.get(random.nextInt(copy.size())),
        value -> copy.subList(0, Math.max(0, copy.indexOf(value))));
  }

  /**
   * Lists of 0 … maxLength values; a list shrinks by leaving values out, then in one place at a
   * time.
   *
   * @param maxLength the greatest length
   * @return a sampler of unmodifiable lists
   * @throws InvalidInput when the length is negative
   */
  default Sampler<List<T>> lists(int maxLength) {
    if (maxLength < 0) {
      throw new InvalidInput("length", Integer.toString(maxLength), "a number ≥ 0", "");
    }
    Sampler<T> single = this;
    return of(
        random -> single.tuples(random.nextInt(maxLength + 1)).sample(random),
        list -> {
          List<List<T>> simpler = new ArrayList<>(Shrinking.shorter(list));
          simpler.addAll(single.tuples(list.size()).shrink(list));
          return simpler;
        });
  }

  /**
   * Pairs of independent values that are made into one; the pair shrinks in one part at a time.
   *
   * @param <U> values of the other sampler
   * @param <V> the combined values
   * @param other draws the second part
   * @param make the combined value of two parts
   * @param first the first part of a combined value
   * @param second the second part of a combined value
   * @return the sampler
   */
  default <U, V> Sampler<V> with(
      Sampler<U> other,
      BiFunction<? super T, ? super U, ? extends V> make,
      Function<? super V, ? extends T> first,
      Function<? super V, ? extends U> second) {
    Sampler<T> single = this;
    return of(
        random -> {
          T t = single.sample(random);
          return make.apply(t, other.sample(random));
        },
        value -> {
          T t = first.apply(value);
          U u = second.apply(value);
          List<V> simpler = new ArrayList<>();
          single.shrink(t).forEach(s -> simpler.add(make.apply(s, u)));
          other.shrink(u).forEach(s -> simpler.add(make.apply(t, s)));
          return simpler;
        });
  }

  /**
   * The same values in another form.
   *
   * @param <U> the other form
   * @param to the other form of a value
   * @param from the value of another form; shrinking goes through it
   * @return the sampler
   */
  default <U> Sampler<U> map(
      Function<? super T, ? extends U> to, Function<? super U, ? extends T> from) {
    Sampler<T> single = this;
    return of(
        random -> to.apply(single.sample(random)),
        value -> {
          List<U> simpler = new ArrayList<>();
          single.shrink(from.apply(value)).forEach(s -> simpler.add(to.apply(s)));
          return simpler;
        });
  }

  /**
   * Only the values that satisfy a condition, by drawing until one does.
   *
   * @param condition what a value must satisfy
   * @return a sampler that gives up after 10 000 draws
   */
  default Sampler<T> filter(Predicate<? super T> condition) {
    Sampler<T> single = this;
    return of(
        random -> {
          for (int i = 0; i < Shrinking.MAX_DRAWS; i++) {
            T value = single.sample(random);
            if (condition.test(value)) {
              return value;
            }
          }
          throw new LimitExceeded(
              "draws of a filtered sampler",
              "no value in " + Shrinking.MAX_DRAWS,
              "one that satisfies the condition",
              "draw such values directly");
        },
        value -> {
          List<T> simpler = new ArrayList<>();
          for (T candidate : single.shrink(value)) {
            if (condition.test(candidate)) {
              simpler.add(candidate);
            } else {
              // what lies just below a value that is left out must stay within reach
              single.shrink(candidate).stream().filter(condition).forEach(simpler::add);
            }
          }
          return simpler;
        });
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

package org.intertwiner.verify.jqwik;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A value and the simpler ones below it.
 *
 * <p>The engine follows only candidates that are nearer to its target. The distance here is the
 * number of steps that are left, so that every step counts as progress, whatever the values are.
 */
final class Descent<T> implements Shrinkable<T> {
  /** More steps than any descent makes. */
  private static final long TOP = 1_000_000_000L;

  private final T value;
  private final Function<T, Stream<T>> simpler;
  private final UnaryOperator<T> copy;
  private final long height;

  private Descent(T value, Function<T, Stream<T>> simpler, UnaryOperator<T> copy, long height) {
    this.value = value;
    this.simpler = simpler;
    this.copy = copy;
    this.height = height;
  }

  static <T> Descent<T> from(T value, Function<T, Stream<T>> simpler, UnaryOperator<T> copy) {
    return new Descent<>(value, simpler, copy, TOP);
  }

  @Override
  public T value() {
    return copy.apply(value);
  }

  @Override
  public Stream<Shrinkable<T>> shrink() {
    return height == 0
        ? Stream.empty()
        : simpler.apply(value).map(v -> new Descent<>(v, simpler, copy, height - 1));
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(height);
  }

  @Override
  public String toString() {
    return "descent from " + value;
  }
}

package org.intertwiner.verify.jqwik;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.action.Space;

/** Arbitraries from samplers. */
public final class Samplers {
  private Samplers() {}

  /**
   * The values of a sampler, which shrink by its rule.
   *
   * <p>Example: {@code Samplers.arbitrary(Sampler.integers(-9, 9).lists(4))}.
   *
   * @param <T> the values
   * @param sampler draws and shrinks values; these must not be changed by a property
   * @return an arbitrary without edge cases
   */
  public static <T> Arbitrary<T> arbitrary(Sampler<T> sampler) {
    return arbitrary(sampler, List.of());
  }

  /**
   * The values of a sampler and edge cases, all of which shrink by its rule.
   *
   * @param <T> the values
   * @param sampler draws and shrinks values; these must not be changed by a property
   * @param edges values worth trying first
   * @return the arbitrary
   */
  public static <T> Arbitrary<T> arbitrary(Sampler<T> sampler, List<T> edges) {
    return new LadderArbitrary<>(
        sampler::sample,
        List.copyOf(edges),
        value -> sampler.shrink(value).stream(),
        UnaryOperator.identity(),
        Optional.empty());
  }

  /**
   * Values that are made of numbers: first shrunk by the sampler's own rule, then towards few
   * numbers that are not zero, and these to ones. Every property run gets a fresh value.
   *
   * @param <T> the values
   * @param space how values are read as numbers
   * @param sampler draws values
   * @return an arbitrary; edge cases are zero and all ones, in the form of a first sample
   */
  public static <T> Arbitrary<T> arbitrary(Space<T> space, Sampler<T> sampler) {
    T form = sampler.sample(new java.util.Random(0));
    Function<double[], T> with = numbers -> space.with(form, numbers);
    int size = space.coordinates(form).length;
    double[] ones = new double[size];
    java.util.Arrays.fill(ones, 1);
    return new LadderArbitrary<>(
        sampler::sample,
        List.of(with.apply(new double[size]), with.apply(ones)),
        value ->
            java.util.stream.Stream.concat(
                sampler.shrink(value).stream(),
                Sparsening.simpler(space.coordinates(value)).map(x -> space.with(value, x))),
        value -> space.with(value, space.coordinates(value)),
        Optional.empty());
  }
}

package org.intertwiner.verify.jqwik;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ExhaustiveGenerator;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * Random values, edge cases and all values, which shrink alike. (Edge cases that are added to an
 * arbitrary by its configuration do not shrink.)
 */
record LadderArbitrary<T>(
    Function<Random, T> draw,
    List<T> edges,
    Function<T, Stream<T>> simpler,
    UnaryOperator<T> copy,
    Optional<Listing<T>> listing)
    implements Arbitrary<T> {

  /** All values there are, the simplest first. */
  record Listing<T>(long count, IntFunction<T> at) {}

  private Shrinkable<T> shrinkable(T value) {
    return Descent.from(value, simpler, copy);
  }

  @Override
  public RandomGenerator<T> generator(int size) {
    return random -> shrinkable(draw.apply(random));
  }

  @Override
  public EdgeCases<T> edgeCases(int most) {
    return EdgeCases.fromSuppliers(
        edges.stream()
            .limit(Math.max(0, most))
            .map(edge -> (Supplier<Shrinkable<T>>) () -> shrinkable(edge))
            .toList());
  }

  @Override
  public Optional<ExhaustiveGenerator<T>> exhaustive(long most) {
    return listing
        .filter(all -> all.count() <= Math.min(most, Integer.MAX_VALUE))
        .map(
            all ->
                new ExhaustiveGenerator<T>() {
                  @Override
                  public long maxCount() {
                    return all.count();
                  }

                  @Override
                  public Iterator<T> iterator() {
                    return IntStream.range(0, (int) all.count()).mapToObj(all.at()).iterator();
                  }
                });
  }
}

package org.intertwiner.verify.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.action.EquivariantMap;

/**
 * A map between data on which a group acts, claimed to be equivariant: f(g·x) = g·f(x).
 *
 * <p>The claim is what {@link org.intertwiner.verify.Equivariance} checks; making one of these
 * proves nothing. What is declared about a map (linear, random, evaluated in batches) decides how
 * it is checked.
 *
 * @param <G> the group elements
 * @param <X> the inputs
 * @param <Y> the outputs
 */
public final class NumericMap<G, X, Y> implements EquivariantMap<G, X, Y> {
  private static final int DEFAULT_BATCH = 64;
  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final String name;
  private final DataAction<G, X> source;
  private final DataAction<G, Y> target;
  private final BiFunction<? super X, RandomGenerator, ? extends Y> function;
  private final Kind kind;
  private final Batches<X, Y> batches;

  /** What is declared about the function. */
  private enum Kind {
    GENERAL,
    LINEAR,
    RANDOM
  }

  /** The function on several inputs at once; of size 1 where there is none. */
  private record Batches<X, Y>(int size, Function<List<X>, List<Y>> function) {}

  private NumericMap(
      String name,
      DataAction<G, X> source,
      DataAction<G, Y> target,
      BiFunction<? super X, RandomGenerator, ? extends Y> function,
      Kind kind,
      Batches<X, Y> batches) {
    this.name = name;
    this.source = source;
    this.target = target;
    this.function = function;
    this.kind = kind;
    this.batches = batches;
  }

  /**
   * A function with the actions on its inputs and outputs.
   *
   * @param <G> the group elements
   * @param <X> the inputs
   * @param <Y> the outputs
   * @param name what reports call the map
   * @param source the action on inputs
   * @param target the action on outputs
   * @param function the map; it gets a fresh input at every call
   * @return the map
   */
  public static <G, X, Y> NumericMap<G, X, Y> of(
      String name,
      DataAction<G, X> source,
      DataAction<G, Y> target,
      Function<? super X, ? extends Y> function) {
    return new NumericMap<>(
        name,
        source,
        target,
        (x, random) -> function.apply(x),
        Kind.GENERAL,
        new Batches<>(1, inputs -> List.of()));
  }

  /**
   * A random function: f(g·x) and g·f(x) are compared as distributions.
   *
   * @param <G> the group elements
   * @param <X> the inputs
   * @param <Y> the outputs
   * @param name what reports call the map
   * @param source the action on inputs
   * @param target the action on outputs
   * @param function the map and its only source of randomness
   * @return the map, declared random
   */
  public static <G, X, Y> NumericMap<G, X, Y> random(
      String name,
      DataAction<G, X> source,
      DataAction<G, Y> target,
      BiFunction<? super X, RandomGenerator, ? extends Y> function) {
    return new NumericMap<>(
        name, source, target, function, Kind.RANDOM, new Batches<>(1, inputs -> List.of()));
  }

  /**
   * The same map, declared to be linear, so that it is checked on a basis and can be certified.
   *
   * @return a copy with the declaration
   */
  public NumericMap<G, X, Y> declaredLinear() {
    return new NumericMap<>(name, source, target, function, Kind.LINEAR, batches);
  }

  /**
   * The same map, declared to be random by means of its own (dropout, a sampler, a model that draws
   * noise): every call is taken as an independent draw.
   *
   * @return a copy with the declaration
   */
  public NumericMap<G, X, Y> declaredRandom() {
    return new NumericMap<>(name, source, target, function, Kind.RANDOM, batches);
  }

  /**
   * The same map with a way to evaluate many inputs at once, 64 of them.
   *
   * @param batch takes a list of inputs, gives as many outputs in the same order
   * @return a copy that is evaluated in batches where a check has many inputs at hand
   */
  public NumericMap<G, X, Y> batched(Function<List<X>, List<Y>> batch) {
    return batched(batch, DEFAULT_BATCH);
  }

  /**
   * The same map with a way to evaluate many inputs at once.
   *
   * <p>The report is the same as without, as far as an output does not depend on the other inputs
   * of its batch; {@code BatchComposition} of the package above checks just that.
   *
   * @param batch takes a list of inputs, gives as many outputs in the same order
   * @param size the largest number of inputs in a list, at least 1
   * @return a copy that is evaluated in batches where a check has many inputs at hand
   * @throws InvalidInput if the size is below 1
   */
  public NumericMap<G, X, Y> batched(Function<List<X>, List<Y>> batch, int size) {
    if (size < 1) {
      throw new InvalidInput("size of a batch", Integer.toString(size), "at least 1", "");
    }
    return new NumericMap<>(name, source, target, function, kind, new Batches<>(size, batch));
  }

  /**
   * What reports call the map.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Whether the map was declared linear.
   *
   * @return true after {@link #declaredLinear()}
   */
  public boolean isDeclaredLinear() {
    return kind == Kind.LINEAR;
  }

  /**
   * Whether the map was declared random.
   *
   * @return true after {@link #declaredRandom()} and for {@link #random}
   */
  public boolean isDeclaredRandom() {
    return kind == Kind.RANDOM;
  }

  /**
   * How many inputs are evaluated at once.
   *
   * @return 1 unless the map was given a batched evaluation
   */
  public int batchSize() {
    return batches.size();
  }

  @Override
  public DataAction<G, X> source() {
    return source;
  }

  @Override
  public DataAction<G, Y> target() {
    return target;
  }

  /**
   * The value at one input; of a random map one draw, always the same unless the map has randomness
   * of its own.
   */
  @Override
  public Y apply(X x) {
    return function.apply(x, kind == Kind.RANDOM ? FACTORY.create(0) : NoRandomness.INSTANCE);
  }

  /**
   * One draw of a random map.
   *
   * @param x the input
   * @param random the source of randomness; without effect on maps that are not random or have
   *     randomness of their own
   * @return a value
   */
  public Y draw(X x, RandomGenerator random) {
    return function.apply(x, random);
  }

  /**
   * The values at several inputs, in batches where the map offers them.
   *
   * @param inputs any number of inputs
   * @return as many outputs in the same order
   * @throws InvalidInput if a batch gives another number of outputs
   */
  public List<Y> applyAll(List<X> inputs) {
    List<Y> out = new ArrayList<>(inputs.size());
    if (batches.size() == 1) {
      inputs.forEach(x -> out.add(apply(x)));
      return out;
    }
    for (int at = 0; at < inputs.size(); at += batches.size()) {
      List<X> part = inputs.subList(at, Math.min(inputs.size(), at + batches.size()));
      List<Y> values = batches.function().apply(List.copyOf(part));
      if (values.size() != part.size()) {
        throw new InvalidInput(
            "number of outputs of a batch of '" + name + "'",
            Integer.toString(values.size()),
            Integer.toString(part.size()),
            "one output for every input, in the same order");
      }
      out.addAll(values);
    }
    return out;
  }

  /** Stands where a function that is not random is given no generator. */
  private enum NoRandomness implements RandomGenerator {
    INSTANCE;

    @Override
    public long nextLong() {
      throw new IllegalStateException("a map that is not declared random drew a random number");
    }
  }
}

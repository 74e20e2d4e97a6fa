package org.intertwiner.verify.action;

import java.util.function.Function;
import org.intertwiner.algebra.action.EquivariantMap;

/**
 * A map between data on which a group acts, claimed to be equivariant: f(g·x) = g·f(x).
 *
 * <p>The claim is what {@link org.intertwiner.verify.Equivariance} checks; making one of these
 * proves nothing.
 *
 * @param <G> the group elements
 * @param <X> the inputs
 * @param <Y> the outputs
 */
public final class NumericMap<G, X, Y> implements EquivariantMap<G, X, Y> {
  private final String name;
  private final DataAction<G, X> source;
  private final DataAction<G, Y> target;
  private final Function<? super X, ? extends Y> function;
  private final boolean linear;

  private NumericMap(
      String name,
      DataAction<G, X> source,
      DataAction<G, Y> target,
      Function<? super X, ? extends Y> function,
      boolean linear) {
    this.name = name;
    this.source = source;
    this.target = target;
    this.function = function;
    this.linear = linear;
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
    return new NumericMap<>(name, source, target, function, false);
  }

  /**
   * The same map, declared to be linear, so that it is checked on a basis and can be certified.
   *
   * @return a copy with the declaration
   */
  public NumericMap<G, X, Y> declaredLinear() {
    return new NumericMap<>(name, source, target, function, true);
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
    return linear;
  }

  @Override
  public DataAction<G, X> source() {
    return source;
  }

  @Override
  public DataAction<G, Y> target() {
    return target;
  }

  @Override
  public Y apply(X x) {
    return function.apply(x);
  }
}

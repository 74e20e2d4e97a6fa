package org.intertwiner.verify.action;

import java.util.Optional;
import org.intertwiner.algebra.action.Action;

/**
 * An action of a group on data that are read as real numbers.
 *
 * <p>(gh)·x = g·(h·x) and 1·x = x, up to rounding where the element acts {@linkplain Discretisation
 * exactly}.
 *
 * @param <G> the group elements
 * @param <X> the data
 */
public interface DataAction<G, X> extends Action<G, X> {

  /**
   * How the data are read as numbers.
   *
   * @return the space acted upon
   */
  Space<X> space();

  /**
   * How exactly an element acts.
   *
   * @param g a group element
   * @return exact, spectral or interpolated
   */
  Discretisation discretisation(G g);

  /**
   * What an element does to the data, in words.
   *
   * @param g a group element
   * @return for example {@code rotation by 90°}; empty where there is nothing to add to the
   *     element's own name
   */
  default Optional<String> describe(G g) {
    return Optional.empty();
  }

  /**
   * The derivative of the action along a Lie algebra generator, d/dt exp(tX)·x at t = 0.
   *
   * @param generator the number of an infinitesimal generator among the group's topological
   *     generators
   * @param x data
   * @return the derivative; empty where the action cannot be differentiated exactly
   */
  default Optional<X> derivative(int generator, X x) {
    return Optional.empty();
  }
}

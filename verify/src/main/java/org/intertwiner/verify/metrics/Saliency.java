package org.intertwiner.verify.metrics;

import java.util.function.BiFunction;
import org.intertwiner.algebra.InvalidInput;

/**
 * How the saliency ∇f_c of a class is found.
 *
 * <p>Example: {@code Saliency.finiteDifferences()}.
 *
 * @param <X> the inputs
 */
public sealed interface Saliency<X> {

  /**
   * Not at all: the metrics of saliency are left out.
   *
   * @param <X> the inputs
   * @return no saliency
   */
  static <X> Saliency<X> none() {
    return new None<>();
  }

  /**
   * By a function that knows the gradient. Then SIS compares ∇f_c(x) with g⁻¹·∇f_c(g·x), which
   * makes sense where the group acts linearly and orthogonally, and the singular values of the
   * Jacobian are computed from the gradients of all classes.
   *
   * @param <X> the inputs
   * @param gradient (x, c) ↦ ∇f_c(x), of the form of x
   * @return the saliency by this function
   */
  static <X> Saliency<X> gradient(BiFunction<? super X, Integer, ? extends X> gradient) {
    return new Gradient<>(gradient);
  }

  /**
   * By central differences in every coordinate, four evaluations each, with a step from the noise
   * floor of the model. The gradient of x ↦ f_c(g·x) is taken, which equals g⁻¹·∇f_c(g·x) where g
   * acts orthogonally, and is right for every action.
   *
   * @param <X> the inputs
   * @return the saliency by differences
   */
  static <X> Saliency<X> finiteDifferences() {
    return new FiniteDifferences<>();
  }

  /**
   * By central differences along a few random directions, the same ones for x ↦ f_c(x) and x ↦
   * f_c(g·x): for inputs of very many coordinates. Equal gradients give exactly equal derivatives;
   * otherwise the cosine of the derivatives estimates that of the gradients with a standard error
   * of about (1 − SIS²)/√count.
   *
   * @param <X> the inputs
   * @param count the number of directions, at least 2
   * @return the saliency by a sketch
   * @throws InvalidInput if there are fewer than 2
   */
  static <X> Saliency<X> directions(int count) {
    return new Directions<>(count);
  }

  /**
   * No saliency.
   *
   * @param <X> the inputs
   */
  record None<X>() implements Saliency<X> {}

  /**
   * Saliency by a function.
   *
   * @param <X> the inputs
   * @param gradient (x, c) ↦ ∇f_c(x)
   */
  record Gradient<X>(BiFunction<? super X, Integer, ? extends X> gradient) implements Saliency<X> {}

  /**
   * Saliency by differences in every coordinate.
   *
   * @param <X> the inputs
   */
  record FiniteDifferences<X>() implements Saliency<X> {}

  /**
   * Saliency by differences along random directions.
   *
   * @param <X> the inputs
   * @param count the number of directions, at least 2
   */
  record Directions<X>(int count) implements Saliency<X> {
    /**
     * Checks the number.
     *
     * @param count the number of directions, at least 2
     * @throws InvalidInput if there are fewer than 2
     */
    public Directions {
      if (count < 2) {
        throw new InvalidInput(
            "directions of a saliency sketch",
            Integer.toString(count),
            "at least 2",
            "64 give a standard error of about 1/8");
      }
    }
  }
}

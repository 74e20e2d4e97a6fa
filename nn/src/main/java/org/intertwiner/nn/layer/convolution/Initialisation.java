package org.intertwiner.nn.layer.convolution;

import java.util.function.DoubleUnaryOperator;
import org.intertwiner.algebra.InvalidInput;

/**
 * First values of weights that keep the mean square of features from layer to layer: He's rule for
 * maps Σ_b w_b B_b over any basis.
 *
 * <p>Formula: for independent weights of variance σ² and inputs with E[x xᵀ] = v·1 an output field
 * of dimension d has the mean square σ² v Σ_b ‖B_b‖²/d, where ‖B_b‖ is the Frobenius norm over its
 * d rows, all inputs and all points of the kernel. Hence σ² = gain·d/Σ_b ‖B_b‖², the sum over every
 * element that leads to that field, from whatever input. With one-hot elements (plain convolutions
 * and linear maps) this is He's gain/fan-in; multiplicities, rings and dimensions may all differ.
 *
 * <p>The <i>gain</i> makes up for what the non-linearity behind the layer takes away: 1/E[f(z)²]
 * for standard normal z.
 *
 * <p><i>Source:</i> K. He et al., "Delving deep into rectifiers" (2015), equation 10; M. Weiler, F.
 * A. Hamprecht and M. Storath (CVPR 2018), appendix B, for steerable bases.
 *
 * <pre>{@code
 * double sigma = Initialisation.deviation(Initialisation.gain(Math::tanh), 8, 1000);
 * }</pre>
 */
public final class Initialisation {
  /** The gain before a rectifier: it takes away half of the mean square. */
  public static final double RECTIFIER = 2;

  private static final double RANGE = 12;
  private static final int STEPS = 4800;

  private Initialisation() {}

  /**
   * The deviation of weights of elements of norm one.
   *
   * @param gain mean square of the outputs for inputs of mean square one
   * @param dimension coordinates d of the output field
   * @param elements how many elements, over all inputs, lead to one output field
   * @return √(gain·d/elements)
   * @throws InvalidInput unless all are positive
   */
  public static double deviation(double gain, int dimension, int elements) {
    return deviation(gain, dimension, (double) elements);
  }

  /**
   * The deviation of weights of elements of any norm.
   *
   * @param gain mean square of the outputs for inputs of mean square one
   * @param dimension coordinates d of the output field
   * @param squares Σ_b ‖B_b‖² over all elements that lead to one output field
   * @return √(gain·d/squares)
   * @throws InvalidInput unless all are positive and finite
   */
  public static double deviation(double gain, int dimension, double squares) {
    boolean positive = gain > 0 && dimension > 0 && squares > 0;
    double deviation = Math.sqrt(gain * dimension / squares);
    if (!positive || !Double.isFinite(deviation) || deviation == 0) {
      throw new InvalidInput(
          "first values",
          "gain " + gain + ", dimension " + dimension + ", squared norms " + squares,
          "positive finite numbers",
          "a field that no element leads to has no weights");
    }
    return deviation;
  }

  /**
   * The gain of a function of single channels.
   *
   * <p><i>Accuracy</i>: about 10⁻¹² for smooth functions and 10⁻⁶ with kinks or jumps away from
   * zero; the trapezoidal rule with 400 points per unit.
   *
   * @param function the non-linearity f
   * @return 1/E[f(z)²] for standard normal z
   * @throws InvalidInput if the function is zero almost everywhere, or not square integrable
   */
  public static double gain(DoubleUnaryOperator function) {
    double step = 2 * RANGE / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double z = (i - STEPS / 2) * step;
      double f = function.applyAsDouble(z);
      sum += f * f * Math.exp(-0.5 * z * z);
    }
    double square = sum * step / Math.sqrt(2 * Math.PI);
    if (!(square > 0) || Double.isInfinite(square)) {
      throw new InvalidInput(
          "gain of a non-linearity",
          "E[f(z)²] = " + square,
          "a positive finite number",
          "the function must not vanish and must grow slower than exp(z²/4)");
    }
    return 1 / square;
  }
}

package org.intertwiner.nn.layer.convolution;

import java.util.function.DoubleUnaryOperator;
import org.intertwiner.algebra.InvalidInput;

/**
 * First values of weights that keep the mean square of features from layer to layer: He's rule for
 * maps Σ_b w_b B_b over any basis.
 *
 * <p>Formula: for independent weights of variance σ² a stationary input of spectral density v(k)
 * gives an output field of dimension d the mean square σ²/d · ∫ S(k) v(k) dk with the response S(k)
 * = Σ_b ‖B̂_b(k)‖², the sum over every element that leads to that field, from whatever input, ‖·‖
 * the Frobenius norm over its d rows and all inputs. Two choices of σ follow.
 *
 * <ul>
 *   <li>{@link Inputs#INDEPENDENT}: v is constant, and σ² = gain·d/Σ_b ‖B_b‖². With one-hot
 *       elements (plain convolutions, linear maps) S is constant and this is He's gain/fan-in,
 *       exact for every input.
 *   <li>{@link Inputs#SMOOTH}: band-limited kernels respond most to smooth inputs, two to three
 *       times as strongly as on average, and what deep layers receive has passed many of them. σ² =
 *       gain·d/max_k S(k) gives the strongest wave (most often the constant) exactly the gain and
 *       no input more, so that deep networks neither explode nor fade; independent inputs lose the
 *       ratio of mean and maximum once, in the first layers.
 * </ul>
 *
 * <p>Both are the same for kernels of one cell. Multiplicities, rings and dimensions may all
 * differ. The <i>gain</i> makes up for what the non-linearity behind the layer takes away:
 * 1/E[f(z)²] for standard normal z.
 *
 * <p><i>Source:</i> K. He et al., "Delving deep into rectifiers" (2015), equation 10; M. Weiler, F.
 * A. Hamprecht and M. Storath (CVPR 2018), appendix B, for steerable bases.
 *
 * <pre>{@code
 * double sigma = Initialisation.deviation(Initialisation.gain(Math::tanh), 8, 1000);
 * }</pre>
 *
 * @param gain mean square of the outputs for inputs of mean square one
 * @param inputs for which inputs that holds
 */
public record Initialisation(double gain, Inputs inputs) {
  /** For which inputs the mean square is kept exactly. */
  public enum Inputs {
    /** Independent numbers of equal variance. */
    INDEPENDENT,
    /** The waves to which the kernels respond most strongly. */
    SMOOTH
  }

  /** The gain before a rectifier: it takes away half of the mean square. */
  public static final double RECTIFIER = 2;

  private static final double RANGE = 12;
  private static final int STEPS = 4800;

  /**
   * Checks the gain.
   *
   * @param gain mean square of the outputs for inputs of mean square one
   * @param inputs for which inputs that holds
   * @throws InvalidInput unless the gain is positive and finite
   */
  public Initialisation {
    deviation(gain, 1, 1);
  }

  /**
   * The deviation of the weights of a convolution.
   *
   * @param window how the kernel moves
   * @param dimension coordinates d of the output field
   * @param response of all elements, over all inputs, that lead to one output field
   * @return √(gain·d/S) with the mean or the maximum S of the response
   * @throws InvalidInput if the response is zero
   */
  public double deviation(KernelWindow window, int dimension, Response response) {
    // an adjoint with steps reaches each output with one in stride^d cells of its kernel only
    int steps = window.transposed() ? window.stride() : 1;
    double strength = inputs == Inputs.SMOOTH ? response.peak(steps) : response.mean();
    return deviation(gain * Math.pow(steps, window.dimension()), dimension, strength);
  }

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
    double edge = 0;
    for (int i = 0; i <= STEPS; i++) {
      double z = (i - STEPS / 2) * step;
      double f = function.applyAsDouble(z);
      double density = f * f * Math.exp(-0.5 * z * z);
      sum += density;
      edge = i % STEPS == 0 ? edge + density : edge;
    }
    double square = sum * step / Math.sqrt(2 * Math.PI);
    if (!(square > 0) || Double.isInfinite(square) || edge > 1e-9 * sum) {
      throw new InvalidInput(
          "gain of a non-linearity",
          "E[f(z)²] = " + square,
          "a positive finite number",
          "the function must not vanish and must grow slower than exp(z²/4)");
    }
    return 1 / square;
  }
}

package org.intertwiner.nn.layer.nonlinearity;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A function of one real number that layers apply to many, with what is known about it: whether it
 * is odd, whether it is a polynomial, and how much its slope varies.
 *
 * <p>Oddness decides which representations it commutes with ({@link Pointwise}), degree and slope
 * how well it is sampled ({@link FourierNonlinearity}).
 *
 * <p>Example: {@code Pointwise.of(type, Activation.leakyRelu(0.1))}.
 */
public final class Activation {
  private static final double SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);
  private static final double GELU_CUBE = 0.044715;

  private final String name;
  private final UnaryOperator<Tensor> map;
  private final boolean odd;
  private final int degree;
  private final double lowestSlope;
  private final double highestSlope;
  private final double slopeVariation;

  private Activation(
      String name,
      UnaryOperator<Tensor> map,
      boolean odd,
      int degree,
      double lowestSlope,
      double highestSlope,
      double slopeVariation) {
    this.name = name;
    this.map = map;
    this.odd = odd;
    this.degree = degree;
    this.lowestSlope = lowestSlope;
    this.highestSlope = highestSlope;
    this.slopeVariation = slopeVariation;
  }

  private static Activation general(
      String name, UnaryOperator<Tensor> map, double low, double high, double variation) {
    return new Activation(name, map, false, 0, low, high, variation);
  }

  /**
   * The exponential linear unit: x for x &gt; 0, eˣ − 1 otherwise.
   *
   * @return the function
   */
  public static Activation elu() {
    return general("elu", Tensor::elu, 0, 1, 1);
  }

  /**
   * The rectifier: max(x, 0).
   *
   * @return the function
   */
  public static Activation relu() {
    return general("relu", Tensor::relu, 0, 1, 1);
  }

  /**
   * The leaky rectifier: x for x &gt; 0, s·x otherwise.
   *
   * @param slope s, at least 0 and below 1
   * @return the function
   * @throws InvalidInput if the slope is out of range
   */
  public static Activation leakyRelu(double slope) {
    if (!(slope >= 0 && slope < 1)) {
      throw new InvalidInput("slope of a leaky rectifier", "" + slope, "0 ≤ slope < 1", "");
    }
    return general("leaky-relu", x -> x.maximum(x.scale(slope)), slope, 1, 1 - slope);
  }

  /**
   * The sigmoid linear unit, also called swish: x/(1 + e⁻ˣ).
   *
   * @return the function
   */
  public static Activation silu() {
    return general("silu", x -> x.multiply(x.sigmoid()), -0.0999, 1.0999, 1.3994);
  }

  /**
   * The Gaussian error linear unit in its usual form by the hyperbolic tangent: ½x(1 + tanh(√(2/π)
   * (x + 0.044715 x³))).
   *
   * @return the function
   */
  public static Activation gelu() {
    return general(
        "gelu",
        x -> {
          Tensor inner = x.square().affine(GELU_CUBE, 1).multiply(x).scale(SQRT_2_OVER_PI);
          return x.scale(0.5).multiply(inner.tanh().add(1));
        },
        -0.1293,
        1.1293,
        1.5171);
  }

  /**
   * The hyperbolic tangent, an odd function.
   *
   * @return the function
   */
  public static Activation tanh() {
    return new Activation("tanh", Tensor::tanh, true, 0, 0, 1, 2);
  }

  /**
   * The smooth rectifier: ln(1 + eˣ).
   *
   * @return the function
   */
  public static Activation softplus() {
    return general("softplus", Tensor::softplus, 0, 1, 1);
  }

  /**
   * The logistic function: 1/(1 + e⁻ˣ).
   *
   * @return the function
   */
  public static Activation sigmoid() {
    return general("sigmoid", Tensor::sigmoid, 0, 0.25, 0.5);
  }

  /**
   * Soft thresholding, an odd function: sign(x)·max(|x| − t, 0).
   *
   * @param threshold t, at least 0
   * @return the function
   * @throws InvalidInput if the threshold is negative or not finite
   */
  public static Activation softShrink(double threshold) {
    if (!(threshold >= 0 && threshold < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput("threshold of soft shrinking", "" + threshold, "a number ≥ 0", "");
    }
    return new Activation(
        "soft-shrink",
        x -> x.add(-threshold).relu().subtract(x.negate().add(-threshold).relu()),
        true,
        0,
        0,
        1,
        2);
  }

  /**
   * A polynomial c₀ + c₁x + c₂x² + …; slopes are those on [−1, 1].
   *
   * @param coefficients by ascending power, up to 16 of them; the last is not zero
   * @return the function
   * @throws InvalidInput if the degree is not in 1 … 15, or a coefficient is not finite
   */
  public static Activation polynomial(double... coefficients) {
    double[] c = coefficients.clone();
    int degree = c.length - 1;
    boolean finite = Arrays.stream(c).allMatch(Double::isFinite);
    if (degree < 1 || degree > 15 || !finite || c[degree] == 0) {
      throw new InvalidInput(
          "polynomial non-linearity",
          Arrays.toString(c),
          "finite coefficients of degree 1 … 15, the last not zero",
          "coefficients stand by ascending power");
    }
    boolean odd = true;
    double slope = 0;
    double variation = 0;
    for (int k = 0; k <= degree; k++) {
      odd &= k % 2 == 1 || c[k] == 0;
      slope += k * Math.abs(c[k]);
      variation += 2.0 * k * (k - 1) * Math.abs(c[k]);
    }
    String name = "polynomial-of-degree-" + degree;
    return new Activation(name, x -> horner(x, c), odd, degree, -slope, slope, variation);
  }

  private static Tensor horner(Tensor x, double... c) {
    int top = c.length - 1;
    Tensor y = x.affine(c[top], c[top - 1]);
    for (int k = top - 2; k >= 0; k--) {
      y = y.multiply(x).add(c[k]);
    }
    return y;
  }

  /**
   * A short name.
   *
   * @return lower-case words with hyphens
   */
  public String name() {
    return name;
  }

  /**
   * Applies the function to every number.
   *
   * @param x any shape
   * @return of the same shape
   */
  public Tensor apply(Tensor x) {
    return map.apply(x);
  }

  /**
   * Whether f(−x) = −f(x), so that the function commutes with changes of sign.
   *
   * @return true for odd functions
   */
  public boolean isOdd() {
    return odd;
  }

  /**
   * The degree of a polynomial.
   *
   * @return the degree, or 0 for other functions
   */
  public int degree() {
    return degree;
  }

  /**
   * The least slope.
   *
   * @return a lower bound of f′, on [−1, 1] for polynomials
   */
  public double lowestSlope() {
    return lowestSlope;
  }

  /**
   * The greatest slope.
   *
   * @return an upper bound of f′, on [−1, 1] for polynomials
   */
  public double highestSlope() {
    return highestSlope;
  }

  /**
   * How much the slope goes up and down.
   *
   * @return an upper bound of the total variation of f′, on [−1, 1] for polynomials
   */
  public double slopeVariation() {
    return slopeVariation;
  }

  /**
   * The name.
   *
   * @return {@link #name}
   */
  @Override
  public String toString() {
    return name;
  }
}

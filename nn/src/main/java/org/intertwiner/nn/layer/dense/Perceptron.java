package org.intertwiner.nn.layer.dense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Linear maps with a function of single numbers between them, for features that the group does not
 * move: the learned part of messages, radial weights and read-outs.
 *
 * <p>Formula: y = W_L f(W_{L−1} … f(W₁ x + b₁) …) + b_L.
 *
 * <p><i>Shape</i>: {@code (batch, inputs)} to {@code (batch, outputs)}; the batch may be empty.
 * <i>First values</i>: W₁ normal of variance 1/inputs, later ones of variance 2/inputs (1/inputs
 * after odd functions), b zero. <i>Complexity</i>: Σ widthₗ·widthₗ₊₁ products an item.
 * <i>Source</i>: He et al. 2015, equation 10.
 *
 * <p>Example: {@code Perceptron.of(65, 64, 64)} has one hidden layer of 64 and 64 outputs.
 */
public final class Perceptron implements Parametrised {
  private static final double EPSILON = 1e-5;
  private static final int MOST = 1 << 16;

  private final int[] widths;
  private final Activation activation;
  private final boolean endBias;
  private final boolean endActivation;
  private final boolean normalised;
  private final double endScale;

  private Perceptron(
      int[] widths,
      Activation activation,
      boolean endBias,
      boolean endActivation,
      boolean normalised,
      double endScale) {
    this.widths = widths;
    this.activation = activation;
    this.endBias = endBias;
    this.endActivation = endActivation;
    this.normalised = normalised;
    this.endScale = endScale;
  }

  /**
   * A perceptron with f(x) = x·σ(x) between linear maps that all have a bias.
   *
   * @param inputs the number of features that come in
   * @param widths the widths of the hidden layers, then the number of outputs
   * @return the perceptron
   * @throws InvalidInput if there is no output, or a width is not in 1 … 65536
   */
  public static Perceptron of(int inputs, int... widths) {
    int[] all = new int[widths.length + 1];
    all[0] = inputs;
    System.arraycopy(widths, 0, all, 1, widths.length);
    if (widths.length == 0 || Arrays.stream(all).anyMatch(w -> w < 1 || w > MOST)) {
      throw new InvalidInput(
          "widths of a perceptron",
          Arrays.toString(all),
          "inputs and at least one width, each in 1 … " + MOST,
          "the last width is the number of outputs");
    }
    return new Perceptron(all, Activation.silu(), true, false, false, 1);
  }

  /**
   * The same with another function.
   *
   * @param other f
   * @return a copy
   */
  public Perceptron withActivation(Activation other) {
    return new Perceptron(widths, other, endBias, endActivation, normalised, endScale);
  }

  /**
   * The same without b_L, as vectors' factors and radial weights that vanish with the basis want.
   *
   * @return a copy
   */
  public Perceptron withoutEndBias() {
    return new Perceptron(widths, activation, false, endActivation, normalised, endScale);
  }

  /**
   * The same with f after the last linear map too.
   *
   * @return a copy
   */
  public Perceptron withEndActivation() {
    return new Perceptron(widths, activation, endBias, true, normalised, endScale);
  }

  /**
   * The same with the first values of W_L multiplied; a small factor starts a residual map near the
   * identity.
   *
   * @param factor not negative
   * @return a copy
   * @throws InvalidInput if the factor is negative or not finite
   */
  public Perceptron withEndScale(double factor) {
    if (!(factor >= 0) || Double.isInfinite(factor)) {
      throw new InvalidInput(
          "factor of a perceptron's last first values", "" + factor, "a number of at least 0", "");
    }
    return new Perceptron(widths, activation, endBias, endActivation, normalised, factor);
  }

  /**
   * The same with layer normalisation, without learned scales, before each f between the maps: z ↦
   * (z − mean z)/√(var z + 10⁻⁵).
   *
   * @return a copy
   */
  public Perceptron withNormalisation() {
    return new Perceptron(widths, activation, endBias, endActivation, true, endScale);
  }

  /**
   * The number of features that come in.
   *
   * @return at least 1
   */
  public int inputs() {
    return widths[0];
  }

  /**
   * The number of features that go out.
   *
   * @return at least 1
   */
  public int outputs() {
    return widths[widths.length - 1];
  }

  @Override
  public String kind() {
    return "perceptron";
  }

  @Override
  public List<Weight> weights() {
    List<Weight> weights = new ArrayList<>();
    int layers = widths.length - 1;
    for (int l = 0; l < layers; l++) {
      double gain = l == 0 || activation.isOdd() ? 1 : 2;
      double deviation = Math.sqrt(gain / widths[l]) * (l == layers - 1 ? endScale : 1);
      weights.add(Weight.normal("weights" + l, Shape.of(widths[l + 1], widths[l]), deviation));
      if (l < layers - 1 || endBias) {
        weights.add(Weight.constant("bias" + l, Shape.of(1, widths[l + 1]), Weight.Use.OFFSET, 0));
      }
    }
    return List.copyOf(weights);
  }

  /**
   * Binds the perceptron to numbers.
   *
   * @param scope where the numbers come from
   * @return the map from {@code (batch, inputs)} to {@code (batch, outputs)}
   */
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> apply(scope, x);
  }

  private Tensor apply(Scope scope, Tensor x) {
    if (x.rank() != 2 || x.shape().at(1) != inputs()) {
      throw new InvalidInput(
          "input of a perceptron", "shape " + x.shape(), "(batch, " + inputs() + ")", "");
    }
    int layers = widths.length - 1;
    int next = 0;
    Tensor y = x;
    for (int l = 0; l < layers; l++) {
      boolean last = l == layers - 1;
      y = y.matmul(false, scope.value(next++), true);
      if (!last || endBias) {
        y = y.add(scope.value(next++));
      }
      if (!last && normalised) {
        y = normalise(y);
      }
      if (!last || endActivation) {
        y = activation.apply(y);
      }
    }
    return y;
  }

  private static Tensor normalise(Tensor y) {
    Tensor centred = y.subtract(y.meanKeep(1));
    Tensor variance = centred.square().meanKeep(1);
    return centred.multiply(variance.add(EPSILON).sqrt().reciprocal());
  }

  /**
   * Names the widths, for example {@code perceptron 65→64→64 (silu)}.
   *
   * @return the perceptron for people
   */
  @Override
  public String toString() {
    String arrows = String.join("→", Arrays.stream(widths).mapToObj(Integer::toString).toList());
    return kind() + " " + arrows + " (" + activation.name() + ")";
  }
}

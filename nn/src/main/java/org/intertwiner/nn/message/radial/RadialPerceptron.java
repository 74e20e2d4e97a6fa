package org.intertwiner.nn.message.radial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Learned functions of distance, made of a radial basis: W_n σ(W_{n−1} … σ(W_1 b)) without offsets,
 * σ(x) = c·x/(1 + e⁻ˣ).
 *
 * <p>Where the basis vanishes, so do the functions, and as smoothly. c makes the mean square of σ 1
 * for standard normal numbers, so that first values keep the size of their input at any depth.
 *
 * <p><i>Shape</i>: {@code (e, inputs)} to {@code (e, outputs)}. <i>First values</i>: normal of
 * variance 1/width.
 *
 * <pre>{@code
 * RadialPerceptron weights = RadialPerceptron.of(8, product.weightCount(), 64, 64);
 * }</pre>
 */
public final class RadialPerceptron implements Parametrised {
  /** 1/√(mean of (x/(1 + e⁻ˣ))² for standard normal x). */
  private static final double GAIN = 1.6765324703310212;

  private static final int MOST = 1 << 20;

  private final int[] widths;

  private RadialPerceptron(int[] widths) {
    this.widths = widths;
  }

  /**
   * Learned functions of distance.
   *
   * @param inputs the size of the basis
   * @param outputs how many functions
   * @param hidden the widths in between; none for a linear combination
   * @return the perceptron
   * @throws InvalidInput if a width is not positive or too large
   */
  public static RadialPerceptron of(int inputs, int outputs, int... hidden) {
    int[] widths = new int[hidden.length + 2];
    widths[0] = inputs;
    System.arraycopy(hidden, 0, widths, 1, hidden.length);
    widths[widths.length - 1] = outputs;
    if (Arrays.stream(widths).anyMatch(w -> w < 1 || w > MOST)) {
      throw new InvalidInput(
          "radial perceptron", "widths " + Arrays.toString(widths), "widths in 1 … " + MOST, "");
    }
    return new RadialPerceptron(widths);
  }

  /**
   * The numbers that come in.
   *
   * @return the size of the basis
   */
  public int inputs() {
    return widths[0];
  }

  /**
   * The numbers that go out.
   *
   * @return how many functions
   */
  public int outputs() {
    return widths[widths.length - 1];
  }

  @Override
  public String kind() {
    return "radial-perceptron";
  }

  @Override
  public List<Weight> weights() {
    List<Weight> weights = new ArrayList<>();
    for (int i = 1; i < widths.length; i++) {
      Shape shape = Shape.of(widths[i], widths[i - 1]);
      weights.add(Weight.normal("weights" + i, shape, 1 / Math.sqrt(widths[i - 1])));
    }
    return List.copyOf(weights);
  }

  /**
   * Binds the perceptron to numbers.
   *
   * @param scope where they come from
   * @return the map from {@code (e, inputs)} to {@code (e, outputs)}
   */
  public UnaryOperator<Tensor> bind(Scope scope) {
    return basis -> {
      if (basis.rank() != 2 || basis.shape().at(1) != inputs()) {
        throw new InvalidInput(
            "radial perceptron",
            "radial numbers of shape " + basis.shape(),
            "(edges, " + inputs() + ")",
            "");
      }
      Tensor y = basis;
      for (int i = 0; i < widths.length - 1; i++) {
        y = i == 0 ? y : y.multiply(y.sigmoid()).scale(GAIN);
        y = y.matmul(false, scope.value(i), true);
      }
      return y;
    };
  }

  @Override
  public String toString() {
    return kind() + " " + Arrays.toString(widths);
  }
}

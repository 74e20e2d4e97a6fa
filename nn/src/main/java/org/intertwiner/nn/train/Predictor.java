package org.intertwiner.nn.train;

import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * A network with fixed weights as a function from arrays to arrays: kernels are expanded once, when
 * it is made.
 *
 * <p><i>Shape</i>: {@code (batch, channels, rows, columns)} to {@code (batch, outputs)}, row-major.
 * Safe for use by many threads.
 */
public final class Predictor {
  private static final int BATCH = 100;

  private final Engine engine;
  private final Weights weights;
  private final UnaryOperator<Tensor> map;
  private final int channels;

  private Predictor(Weights weights, UnaryOperator<Tensor> map, int channels) {
    this.engine = weights.engine();
    this.weights = weights;
    this.map = map;
    this.channels = channels;
  }

  /**
   * A network with its weights as they are now. To be made outside of engine steps.
   *
   * @param network the network
   * @param weights its numbers; changing them later leaves the predictor in an undefined mixture
   * @return the function
   */
  public static Predictor of(Network network, Weights weights) {
    return new Predictor(weights, network.bind(weights), network.input().channels());
  }

  /**
   * Applies the network.
   *
   * @param fields input fields
   * @param rows height
   * @param columns width
   * @return the outputs of every item of the batch
   * @throws InvalidInput if the number of values is no multiple of one item
   */
  public float[] apply(float[] fields, int rows, int columns) {
    int item = channels * rows * columns;
    if (item == 0 || fields.length % item != 0) {
      throw new InvalidInput(
          "input of a network",
          fields.length + " values",
          "a multiple of " + channels + "·" + rows + "·" + columns,
          "the order is (batch, channel, row, column)");
    }
    int count = fields.length / item;
    float[] outputs = {};
    int each = 0;
    for (int from = 0; from < count; from += BATCH) {
      int some = Math.min(BATCH, count - from);
      float[] part = batch(fields, from * item, Shape.of(some, channels, rows, columns));
      if (from == 0) {
        each = part.length / some;
        outputs = new float[count * each];
      }
      System.arraycopy(part, 0, outputs, from * each, part.length);
    }
    return outputs;
  }

  private float[] batch(float[] fields, int offset, Shape shape) {
    Step step = engine.step();
    try {
      Tensor x = Tensors.of(engine, shape, fields, offset).to(weights.type());
      return Tape.withoutGradients(() -> map.apply(x).toFloats());
    } finally {
      step.close();
    }
  }

  /**
   * The fraction of pictures whose largest output is that of their label.
   *
   * @param images pictures with labels
   * @return the accuracy, in [0, 1]
   */
  public double accuracy(LabelledImages images) {
    int size = images.rows() * images.columns();
    float[] pixels = new float[images.count() * size];
    for (int n = 0; n < images.count(); n++) {
      images.copyImage(n, pixels, n * size);
    }
    float[] outputs = apply(pixels, images.rows(), images.columns());
    int classes = outputs.length / images.count();
    int right = 0;
    for (int n = 0; n < images.count(); n++) {
      int best = 0;
      for (int k = 1; k < classes; k++) {
        best = outputs[n * classes + k] > outputs[n * classes + best] ? k : best;
      }
      right += best == images.label(n) ? 1 : 0;
    }
    return (double) right / images.count();
  }
}

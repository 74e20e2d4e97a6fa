package org.intertwiner.nn.train;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.LabelledFields;
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
 * <p><i>Shape</i>: {@code (batch, channels, …space)} to {@code (batch, outputs)}, row-major. Safe
 * for use by many threads.
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
   * @param space cells along each axis of space; none for features without space
   * @return the outputs of every item of the batch
   * @throws InvalidInput if the number of values is no multiple of one item
   */
  public float[] apply(float[] fields, int... space) {
    Shape item = item(space);
    if (item.size() == 0 || fields.length % item.size() != 0) {
      throw new InvalidInput(
          "input of a network",
          fields.length + " values",
          "a multiple of " + item.size() + ", the size of " + item,
          "the order is (batch, channel, …space)");
    }
    int count = fields.length / item.size();
    float[] outputs = {};
    int each = 0;
    for (int from = 0; from < count; from += BATCH) {
      int some = Math.min(BATCH, count - from);
      float[] part = batch(fields, from * item.size(), batched(some, item));
      if (from == 0) {
        each = part.length / some;
        outputs = new float[count * each];
      }
      System.arraycopy(part, 0, outputs, from * each, part.length);
    }
    return outputs;
  }

  private Shape item(int... space) {
    int[] extents = new int[space.length + 1];
    extents[0] = channels;
    System.arraycopy(space, 0, extents, 1, space.length);
    return Shape.of(extents);
  }

  private static Shape batched(int count, Shape item) {
    int[] extents = new int[item.rank() + 1];
    extents[0] = count;
    System.arraycopy(item.toArray(), 0, extents, 1, item.rank());
    return Shape.of(extents);
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
   * The class of largest output of every field.
   *
   * @param data fields of the network's input
   * @return one class for each, the first of several largest
   * @throws InvalidInput if the fields do not fit the network
   */
  public int[] classes(LabelledFields data) {
    int[] chosen = new int[data.count()];
    int size = data.shape().size();
    int[] space = Arrays.copyOfRange(data.shape().toArray(), 1, data.shape().rank());
    for (int from = 0; from < data.count(); from += BATCH) {
      int some = Math.min(BATCH, data.count() - from);
      float[] fields = new float[some * size];
      for (int n = 0; n < some; n++) {
        data.copyField(from + n, fields, n * size);
      }
      float[] outputs = apply(fields, space);
      int each = outputs.length / some;
      for (int n = 0; n < some; n++) {
        int best = 0;
        for (int k = 1; k < each; k++) {
          best = outputs[n * each + k] > outputs[n * each + best] ? k : best;
        }
        chosen[from + n] = best;
      }
    }
    return chosen;
  }

  /**
   * The fraction of fields whose largest output is that of their label.
   *
   * @param data fields with labels
   * @return the accuracy, in [0, 1]
   * @throws InvalidInput if there are none, or the fields do not fit the network
   */
  public double accuracy(LabelledFields data) {
    if (data.count() == 0) {
      throw new InvalidInput("accuracy", "no fields", "at least one", "");
    }
    int[] chosen = classes(data);
    int right = 0;
    for (int n = 0; n < chosen.length; n++) {
      right += chosen[n] == data.label(n) ? 1 : 0;
    }
    return (double) right / chosen.length;
  }
}

package org.intertwiner.nn.product.aligned;

import java.util.function.BinaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Into the frame, a map there, and back; edges without direction take the invariant part of the
 * map.
 */
final class FrameMap {
  private final Layout input;
  private final Layout output;
  private final Turning into;
  private final Turning back;

  FrameMap(Layout input, Layout output) {
    this.input = input;
    this.output = output;
    this.into = new Turning(input);
    this.back = new Turning(output);
  }

  Layout input() {
    return input;
  }

  Layout output() {
    return output;
  }

  /** The largest degree on either side. */
  int degree() {
    return Math.max(Pieces.maxDegree(input.pieces()), Pieces.maxDegree(output.pieces()));
  }

  /**
   * The whole map.
   *
   * @param numbers one row, or one for each edge
   * @param inFrame from features in the frame and numbers to messages in the frame
   * @param still the same without direction
   */
  Tensor apply(
      EdgeFrames frames,
      Tensor x,
      Tensor numbers,
      BinaryOperator<Tensor> inFrame,
      BinaryOperator<Tensor> still) {
    requireFits(frames, x);
    Tensor y = turned(frames, x, numbers, inFrame);
    int[] zeros = frames.zeros();
    if (zeros.length == 0) {
      return y;
    }
    Tensor where = Tensors.indices(x.engine(), Shape.of(zeros.length), zeros);
    boolean shared = numbers.shape().at(0) == 1;
    Tensor rest = shared ? numbers : numbers.gather(0, where);
    EdgeFrames none = EdgeFrames.still(x, zeros.length, degree());
    Tensor invariant = turned(none, x.gather(0, where), rest, still);
    double[] mask = new double[frames.edges()];
    java.util.Arrays.fill(mask, 1);
    for (int edge : zeros) {
      mask[edge] = 0;
    }
    Tensor present = Tensors.from(x.engine(), x.type(), Shape.of(mask.length, 1), mask);
    return y.multiply(present).add(invariant.scatterAdd(0, where, mask.length));
  }

  private Tensor turned(
      EdgeFrames frames, Tensor x, Tensor numbers, BinaryOperator<Tensor> inFrame) {
    Tensor turned = into.into(frames.wigner(), x);
    return back.back(frames.wigner(), inFrame.apply(turned, numbers));
  }

  private void requireFits(EdgeFrames frames, Tensor x) {
    if (x.rank() != 2
        || x.shape().at(1) != input.fieldChannels()
        || x.shape().at(0) != frames.edges()) {
      throw new InvalidInput(
          "features along edges",
          "shape " + x.shape(),
          "(" + frames.edges() + ", " + input.fieldChannels() + ")",
          "gather the features of the sources first");
    }
    if (frames.maxDegree() < degree()) {
      throw new InvalidInput(
          "frames of edges",
          "degrees up to " + frames.maxDegree(),
          "up to " + degree(),
          "EdgeFrames.of(vectors, " + degree() + ")");
    }
    if (frames.wigner().type() != x.type()) {
      throw new InvalidInput(
          "frames of edges",
          frames.wigner().type() + " for features of kind " + x.type(),
          "one kind of number",
          "convert the vectors with to(…)");
    }
  }

  /** Refuses numbers of another shape. */
  static void requireNumbers(String what, Tensor numbers, int edges, int count) {
    if (numbers.rank() != 2
        || numbers.shape().at(1) != count
        || (numbers.shape().at(0) != edges && numbers.shape().at(0) != 1)) {
      throw new InvalidInput(
          what, "shape " + numbers.shape(), "(" + edges + " or 1, " + count + ")", "");
    }
  }
}

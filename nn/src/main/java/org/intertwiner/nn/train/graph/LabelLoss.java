package org.intertwiner.nn.train.graph;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.train.Outcome;
import org.intertwiner.nn.train.loss.CrossEntropy;
import org.intertwiner.nn.train.loss.Targets;

/**
 * The cross-entropy of the class of each graph, with the outputs of the model as logits.
 *
 * <p>Example: {@code LabelLoss.plain()} for the shapes of Tetris.
 *
 * @param loss the cross-entropy
 */
public record LabelLoss(CrossEntropy loss) implements GraphLoss {
  /**
   * Without smoothing.
   *
   * @return the loss
   */
  public static LabelLoss plain() {
    return new LabelLoss(CrossEntropy.plain());
  }

  @Override
  public void requireFits(GraphModel model, GraphSample sample) {
    boolean one = sample.target().length == 1 && model.level() == Level.GRAPHS;
    int classes = model.output().channels();
    if (!one || !isLabel(sample.target()[0], classes)) {
      throw new InvalidInput(
          "class of a graph",
          Arrays.toString(sample.target()) + " for a value of " + model.level(),
          "one whole label from 0 to " + (classes - 1) + " and a model of graphs",
          "withLabel");
    }
  }

  private static boolean isLabel(double x, int classes) {
    return x >= 0 && x < classes && x == Math.rint(x);
  }

  @Override
  public int known(GraphBatch batch) {
    return batch.samples().size();
  }

  @Override
  public Outcome outcome(
      Function<GraphInput, Tensor> map, GraphInput input, GraphBatch batch, boolean training) {
    int[] classes = batch.samples().stream().mapToInt(s -> (int) s.target()[0]).toArray();
    Targets.Labels labels = new Targets.Labels(classes);
    Tensor output = map.apply(input);
    return new Outcome(
        loss.value(output, labels), classes.length, OptionalInt.of(labels.right(output)));
  }

  @Override
  public boolean differentiates() {
    return false;
  }
}

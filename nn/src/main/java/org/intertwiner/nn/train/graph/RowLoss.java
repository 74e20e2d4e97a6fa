package org.intertwiner.nn.train.graph;

import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.train.Outcome;
import org.intertwiner.nn.train.loss.FieldLoss;
import org.intertwiner.nn.train.loss.Targets;

/**
 * The mean of φ(y − y*) over all numbers of all rows: nodes or graphs, as the model has it. Targets
 * are rounded to float32.
 *
 * <p>Example: {@code RowLoss.squared()} is the mean square error of positions of charged bodies.
 *
 * @param loss φ
 */
public record RowLoss(FieldLoss loss) implements GraphLoss {
  /**
   * The mean square error.
   *
   * @return φ(d) = d²
   */
  public static RowLoss squared() {
    return new RowLoss(FieldLoss.squared());
  }

  /**
   * The mean absolute error.
   *
   * @return φ(d) = |d|
   */
  public static RowLoss absolute() {
    return new RowLoss(FieldLoss.absolute());
  }

  @Override
  public void requireFits(GraphModel model, GraphSample sample) {
    int rows = model.level() == Level.NODES ? sample.graph().nodes() : 1;
    int wanted = rows * model.output().channels();
    if (sample.target().length != wanted) {
      throw new InvalidInput(
          "target of a graph of " + sample.graph().nodes() + " nodes",
          sample.target().length + " numbers",
          wanted + " for the outputs of " + model.kind(),
          "withRows");
    }
  }

  @Override
  public int known(GraphBatch batch) {
    return batch.targets().length;
  }

  @Override
  public Outcome outcome(
      Function<GraphInput, Tensor> map, GraphInput input, GraphBatch batch, boolean training) {
    float[] targets = batch.targets();
    Tensor value = loss.value(map.apply(input), new Targets.Values(targets, new float[0]));
    return Outcome.of(value, targets.length);
  }

  @Override
  public boolean differentiates() {
    return false;
  }
}

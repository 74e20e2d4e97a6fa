package org.intertwiner.nn.train.graph;

import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.train.Outcome;

/** How far a model on graphs is from its targets: an immutable value. */
public sealed interface GraphLoss permits RowLoss, LabelLoss, ForceLoss {
  /**
   * Refuses a model or sample that this loss cannot judge.
   *
   * @param model the model
   * @param sample one of its samples
   * @throws InvalidInput if they do not fit
   */
  void requireFits(GraphModel model, GraphSample sample);

  /**
   * Over how many the loss of a batch is a mean.
   *
   * @param batch some samples
   * @return numbers, labels or graphs
   */
  int known(GraphBatch batch);

  /**
   * Judges a model on a batch.
   *
   * @param map the model with its numbers
   * @param input the batch on its engine
   * @param batch the batch with its targets
   * @param training whether the loss will be differentiated in the weights
   * @return the outcome
   */
  Outcome outcome(
      Function<GraphInput, Tensor> map, GraphInput input, GraphBatch batch, boolean training);

  /**
   * Whether the model is differentiated to be judged.
   *
   * @return true for forces
   */
  boolean differentiates();
}

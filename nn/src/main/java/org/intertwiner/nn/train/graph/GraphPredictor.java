package org.intertwiner.nn.train.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A trained model on graphs as a function of samples, in evaluation mode.
 *
 * <pre>{@code
 * double[] logits = GraphPredictor.of(model, run.chosen()).outputs(List.of(sample), 1).get(0);
 * }</pre>
 */
public final class GraphPredictor {
  private final GraphModel model;
  private final Weights weights;

  private GraphPredictor(GraphModel model, Weights weights) {
    this.model = model;
    this.weights = weights;
  }

  /**
   * A model with its numbers.
   *
   * @param model the model
   * @param weights its numbers, not copied
   * @return the function
   */
  public static GraphPredictor of(GraphModel model, Weights weights) {
    return new GraphPredictor(model, weights);
  }

  /**
   * The outputs for some samples.
   *
   * @param samples graphs with features; targets are not looked at
   * @param batch graphs computed together, at least 1
   * @return for each sample its rows, one after the other: those of its nodes, or its own
   * @throws InvalidInput if the batch is empty
   */
  public List<double[]> outputs(List<GraphSample> samples, int batch) {
    if (batch < 1) {
      throw new InvalidInput("batch", Integer.toString(batch), "at least 1 graph", "");
    }
    Function<GraphInput, Tensor> map = model.bind(weights.scope(false, new SplittableRandom(0)));
    List<double[]> all = new ArrayList<>();
    for (int from = 0; from < samples.size(); from += batch) {
      List<GraphSample> some = samples.subList(from, Math.min(samples.size(), from + batch));
      Step step = weights.engine().step();
      try {
        GraphInput input = GraphBatch.of(some).on(weights.engine(), weights.type());
        Tensor rows = Tape.withoutGradients(() -> map.apply(input));
        split(some, rows.toDoubles(), all);
      } finally {
        step.close();
      }
    }
    return List.copyOf(all);
  }

  private void split(List<GraphSample> some, double[] rows, List<double[]> all) {
    int channels = model.output().channels();
    int at = 0;
    for (GraphSample sample : some) {
      int size = channels * (model.level() == Level.NODES ? sample.graph().nodes() : 1);
      all.add(Arrays.copyOfRange(rows, at, at + size));
      at += size;
    }
  }
}

package org.intertwiner.nn.train;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.nn.train.loss.Loss;
import org.intertwiner.nn.train.loss.Targets;
import org.intertwiner.nn.train.pipeline.Batch;
import org.intertwiner.nn.train.pipeline.Samples;

/**
 * How well a network does on a set of samples.
 *
 * @param loss mean loss over all known targets
 * @param accuracy fraction of labels whose output is the largest; empty without classes
 */
public record Evaluation(double loss, OptionalDouble accuracy) {

  /**
   * Judges a network on labelled fields, in evaluation mode.
   *
   * @param network the network
   * @param weights its numbers
   * @param data samples
   * @param loss what to measure
   * @param batch samples computed together
   * @return loss and accuracy
   * @throws InvalidInput if there are no samples
   */
  public static Evaluation of(
      Network network, Weights weights, LabelledFields data, Loss loss, int batch) {
    return of(network, weights, new Samples.Labelled(data), loss, batch);
  }

  static Evaluation of(Network network, Weights weights, Samples data, Loss loss, int batch) {
    if (data.count() == 0) {
      throw new InvalidInput("evaluation", "no samples", "at least one", "");
    }
    UnaryOperator<Tensor> map = network.bind(weights);
    double sum = 0;
    long known = 0;
    long right = 0;
    Optional<Targets> last = Optional.empty();
    for (int from = 0; from < data.count(); from += batch) {
      int to = Math.min(data.count(), from + batch);
      Batch some = data.batch(IntStream.range(from, to).toArray());
      int count = some.targets().known();
      Step step = weights.engine().step();
      try {
        Tensor x = Tensors.of(weights.engine(), some.shape(), some.fields()).to(weights.type());
        Tensor y = Tape.withoutGradients(() -> map.apply(x));
        sum += count * Tape.withoutGradients(() -> loss.value(y, some.targets())).item();
        right += right(y, some.targets());
      } finally {
        step.close();
      }
      known += count;
      last = Optional.of(some.targets());
    }
    boolean classes = last.isPresent() && last.get() instanceof Targets.Labels;
    return new Evaluation(
        sum / Math.max(1, known),
        classes ? OptionalDouble.of((double) right / Math.max(1, known)) : OptionalDouble.empty());
  }

  /** How many known labels have the largest output; 0 if targets are numbers. */
  static int right(Tensor output, Targets targets) {
    if (!(targets instanceof Targets.Labels labels)) {
      return 0;
    }
    int[] chosen = Tape.withoutGradients(() -> output.detach().argmax(1)).toInts();
    int right = 0;
    for (int i = 0; i < chosen.length; i++) {
      right += chosen[i] == labels.classes()[i] ? 1 : 0;
    }
    return right;
  }
}

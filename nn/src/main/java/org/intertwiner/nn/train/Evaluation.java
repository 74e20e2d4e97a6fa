package org.intertwiner.nn.train;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.train.loss.Loss;
import org.intertwiner.nn.train.pipeline.Examples;
import org.intertwiner.nn.train.pipeline.Samples;

/**
 * How well a model does on a set of samples.
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
    Samples samples = new Samples.Labelled(data);
    FieldSubject subject =
        new FieldSubject(network, samples, Optional.empty(), loss, Optional.empty());
    return of(subject, weights, samples, batch);
  }

  /**
   * Judges the model of a subject on examples, in evaluation mode.
   *
   * @param <B> a batch
   * @param subject model and loss
   * @param weights its numbers
   * @param data examples
   * @param batch examples computed together
   * @return loss and accuracy
   * @throws InvalidInput if there are no examples
   */
  public static <B> Evaluation of(
      Subject<B> subject, Weights weights, Examples<B> data, int batch) {
    if (data.count() == 0) {
      throw new InvalidInput("evaluation", "no samples", "at least one", "");
    }
    Function<B, Outcome> map =
        subject.bind(
            weights.engine(), weights.type(), weights.scope(false, new SplittableRandom(0)));
    double sum = 0;
    long known = 0;
    long right = 0;
    boolean classes = false;
    for (int from = 0; from < data.count(); from += batch) {
      int to = Math.min(data.count(), from + batch);
      B some = data.batch(IntStream.range(from, to).toArray());
      Step step = weights.engine().step();
      try {
        Outcome outcome =
            subject.differentiates()
                ? map.apply(some)
                : Tape.withoutGradients(() -> map.apply(some));
        sum += outcome.known() * outcome.loss().item();
        known += outcome.known();
        right += outcome.right().orElse(0);
        classes = outcome.right().isPresent();
      } finally {
        step.close();
      }
    }
    return new Evaluation(
        sum / Math.max(1, known),
        classes ? OptionalDouble.of((double) right / Math.max(1, known)) : OptionalDouble.empty());
  }
}

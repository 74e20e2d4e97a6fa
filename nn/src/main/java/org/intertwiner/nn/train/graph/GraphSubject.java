package org.intertwiner.nn.train.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.train.Outcome;
import org.intertwiner.nn.train.Subject;
import org.intertwiner.nn.train.pipeline.Examples;

/**
 * A model on graphs with its samples and loss.
 *
 * <pre>{@code
 * GraphSubject subject =
 *     GraphSubject.of(model, training, RowLoss.squared()).validatedOn(others);
 * TrainingRun run = Trainer.of(subject, Adam.at(5e-4)).batch(100).epochs(50).run();
 * }</pre>
 *
 * @param model what learns
 * @param training what it learns from, at least one sample
 * @param loss what is made small
 * @param others by what it is judged; no sample if it is not
 * @param details what else tells models of equal types and weights apart, such as a cut-off
 */
public record GraphSubject(
    GraphModel model, GraphSamples training, GraphLoss loss, GraphSamples others, String details)
    implements Subject<GraphBatch> {
  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]+(?![0-9A-Za-z])");

  /**
   * Checks that everything fits.
   *
   * @param model what learns
   * @param training what it learns from, at least one sample
   * @param loss what is made small
   * @param others by what it is judged; no sample if it is not
   * @param details what else tells models of equal types and weights apart, such as a cut-off
   * @throws InvalidInput if there is no sample, or features or targets do not fit the model
   */
  public GraphSubject {
    if (training.count() == 0) {
      throw new InvalidInput("training on graphs", "no sample", "at least one", "");
    }
    for (GraphSamples list : List.of(training, others)) {
      for (GraphSample sample : list.samples()) {
        requireFits(model, sample);
        loss.requireFits(model, sample);
      }
    }
  }

  /**
   * A model to be trained.
   *
   * @param model what learns
   * @param training what it learns from, at least one sample
   * @param loss what is made small
   * @return the subject
   * @throws InvalidInput if there is no sample, or features or targets do not fit the model
   */
  public static GraphSubject of(GraphModel model, List<GraphSample> training, GraphLoss loss) {
    return new GraphSubject(
        model, new GraphSamples(training), loss, new GraphSamples(List.of()), "");
  }

  /**
   * The same, judged on other samples after every epoch.
   *
   * @param samples at least one
   * @return a copy
   * @throws InvalidInput if there is none or they do not fit
   */
  public GraphSubject validatedOn(List<GraphSample> samples) {
    if (samples.isEmpty()) {
      throw new InvalidInput("validation on graphs", "no sample", "at least one", "");
    }
    return new GraphSubject(model, training, loss, new GraphSamples(samples), details);
  }

  /**
   * The same with a text that tells it apart from others, so that a run is not resumed from a
   * checkpoint of another model.
   *
   * @param text names what types and weights do not show
   * @return a copy
   */
  public GraphSubject withDetails(String text) {
    return new GraphSubject(model, training, loss, others, text);
  }

  private static void requireFits(GraphModel model, GraphSample sample) {
    int dimension = model.input().dimension();
    boolean fits =
        sample.channels() == model.input().channels() && sample.graph().dimension() == dimension;
    if (!fits) {
      throw new InvalidInput(
          "sample of " + sample.channels() + " features",
          "a graph in dimension " + sample.graph().dimension(),
          "features of " + model.input() + " in dimension " + dimension,
          "");
    }
  }

  @Override
  public String objective() {
    return loss.toString();
  }

  @Override
  public String structure() {
    return String.join(
        "\n",
        model.kind(),
        model.input() + " → " + model.output() + " of " + model.level(),
        model.weights().toString(),
        // without the identity that an object without a text of its own prints
        IDENTITY.matcher(model.toString()).replaceAll(""),
        Long.toHexString(checkSum(model.constants())),
        details);
  }

  private static long checkSum(List<Constant> constants) {
    Engine engine = Engines.named("java");
    CRC32 sum = new CRC32();
    for (Constant constant : constants) {
      Tensor numbers = constant.on(engine, DType.FLOAT64);
      sum.update(numbers.shape().toString().getBytes(StandardCharsets.UTF_8));
      double[] values = numbers.toDoubles();
      ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Double.BYTES));
      bytes.asDoubleBuffer().put(values);
      sum.update(bytes);
    }
    return sum.getValue();
  }

  @Override
  public Optional<Examples<GraphBatch>> validation() {
    return others.count() == 0 ? Optional.empty() : Optional.of(others);
  }

  @Override
  public int known(GraphBatch batch) {
    return loss.known(batch);
  }

  @Override
  public Function<GraphBatch, Outcome> bind(Engine engine, DType type, Scope scope) {
    Function<GraphInput, Tensor> map = model.bind(scope);
    return batch -> loss.outcome(map, batch.on(engine, type), batch, scope.training());
  }

  @Override
  public boolean differentiates() {
    return loss.differentiates();
  }

  /** Also tries the outputs, on copied buffers. */
  @Override
  public Optional<String> firstNotFinite(
      Weights weights, SplittableRandom random, GraphBatch batch) {
    Optional<String> first = Subject.super.firstNotFinite(weights, random, batch);
    if (first.isPresent()) {
      return first;
    }
    Function<GraphInput, Tensor> map = model.bind(weights.copy().scope(true, random));
    boolean finite = map.apply(batch.on(weights.engine(), weights.type())).isFinite();
    return finite ? Optional.empty() : Optional.of("first in the outputs of " + model.kind());
  }
}

package org.intertwiner.nn.train;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.nn.train.loss.Targets;
import org.intertwiner.nn.train.optimiser.Clipping;
import org.intertwiner.nn.train.optimiser.Optimiser;
import org.intertwiner.nn.train.pipeline.Batch;

/** One step: loss, gradient, limit, change of the weights. */
record TrainingStep(Plan plan, TrainingState state) {
  private static final long STREAM = 0xd1342543de82ef95L;

  /** What a step measured. */
  record Result(double loss, OptionalDouble accuracy, double norm) {}

  private record Part(double loss, int right, List<Tensor> gradients) {}

  Result take(Batch batch, int number, double rate) {
    Step arena = plan.engine().step();
    try {
      return within(batch, number, rate);
    } finally {
      arena.close();
    }
  }

  private Result within(Batch batch, int number, double rate) {
    int parts = plan.settings().parts;
    SplittableRandom random = new SplittableRandom(plan.settings().seed ^ (STREAM * (number + 1L)));
    Part sum = part(batch, number, random, 0);
    for (int i = 1; i < parts; i++) {
      Part next = part(batch, number, random, i);
      List<Tensor> before = sum.gradients;
      List<Tensor> gradients =
          Tape.withoutGradients(
              () -> {
                List<Tensor> all = new java.util.ArrayList<>();
                for (int g = 0; g < before.size(); g++) {
                  all.add(before.get(g).add(next.gradients.get(g)));
                }
                return List.copyOf(all);
              });
      sum = new Part(sum.loss + next.loss, sum.right + next.right, gradients);
    }
    double norm = Clipping.norm(sum.gradients);
    if (!Double.isFinite(norm)) {
      throw diverged("gradient", norm, batch, number, firstGradient(sum.gradients));
    }
    update(plan.settings().clipping.apply(sum.gradients, norm), number, rate);
    boolean classes = batch.targets() instanceof Targets.Labels && batch.targets().known() > 0;
    OptionalDouble accuracy =
        classes
            ? OptionalDouble.of((double) sum.right / batch.targets().known())
            : OptionalDouble.empty();
    return new Result(sum.loss, accuracy, norm);
  }

  private Part part(Batch batch, int number, SplittableRandom random, int index) {
    int parts = plan.settings().parts;
    if (parts == 1) {
      return gradients(batch, 1, number, random.split());
    }
    Batch some = slice(batch, index, parts);
    double share = (double) some.targets().known() / Math.max(1, batch.targets().known());
    Step inner = plan.engine().step();
    try {
      Part part = gradients(some, share, number, random.split());
      part.gradients.forEach(Tensor::keep);
      return part;
    } finally {
      inner.close();
    }
  }

  /** The share of a part of a batch in loss and gradient of the whole. */
  private Part gradients(Batch part, double share, int number, SplittableRandom random) {
    Weights weights = state.weights();
    Settings settings = plan.settings();
    Tensor output = plan.network().bindTraining(weights, random).apply(input(part, settings));
    Tensor loss = penalised(settings.loss.value(output, part.targets()));
    double value = loss.item();
    if (!Double.isFinite(value)) {
      throw diverged("loss", value, part, number, "first in the loss");
    }
    double factor = settings.lossScale * share;
    Tensor scaled = factor == 1 ? loss : loss.scale(factor);
    List<Tensor> values = weights.learned().stream().map(Parameter::value).toList();
    List<Tensor> gradients = Tape.gradients(scaled, values);
    if (settings.lossScale != 1) {
      gradients = gradients.stream().map(g -> g.detach().scale(1 / settings.lossScale)).toList();
    }
    return new Part(value * share, Evaluation.right(output, part.targets()), gradients);
  }

  private Tensor penalised(Tensor loss) {
    return plan.settings()
        .penalty
        .map(
            p -> {
              Scope scope = state.weights().scope(true, new SplittableRandom(0));
              return loss.add(p.value().apply(scope).reshape().scale(p.strength()));
            })
        .orElse(loss);
  }

  private Tensor input(Batch batch, Settings settings) {
    Engine engine = plan.engine();
    return Tensors.of(engine, batch.shape(), batch.fields()).to(settings.type);
  }

  private static Batch slice(Batch batch, int index, int parts) {
    int[] extents = batch.shape().toArray();
    extents[0] /= parts;
    return new Batch(
        Shape.of(extents),
        cut(batch.fields(), index, parts),
        batch.targets() instanceof Targets.Labels labels
            ? new Targets.Labels(cut(labels.classes(), index, parts))
            : cut((Targets.Values) batch.targets(), index, parts));
  }

  private static Targets cut(Targets.Values values, int index, int parts) {
    return new Targets.Values(
        cut(values.numbers(), index, parts), cut(values.mask(), index, parts));
  }

  private static float[] cut(float[] all, int index, int parts) {
    int size = all.length / parts;
    return Arrays.copyOfRange(all, index * size, (index + 1) * size);
  }

  private static int[] cut(int[] all, int index, int parts) {
    int size = all.length / parts;
    return Arrays.copyOfRange(all, index * size, (index + 1) * size);
  }

  private void update(List<Tensor> gradients, int number, double rate) {
    Optimiser optimiser = plan.optimiser();
    List<Parameter> learned = state.weights().learned();
    List<Weight> weights = state.weights().learnedWeights();
    for (int i = 0; i < learned.size(); i++) {
      double decay = optimiser.decay().of(weights.get(i));
      optimiser.step(
          learned.get(i),
          gradients.get(i),
          state.optimiser(i),
          new Optimiser.Numbers(rate, decay, number + 1L));
    }
  }

  private String firstGradient(List<Tensor> gradients) {
    List<Parameter> learned = state.weights().learned();
    for (int i = 0; i < learned.size(); i++) {
      if (!gradients.get(i).isFinite()) {
        return "first in the gradient of " + learned.get(i).name();
      }
    }
    return "first in the norm of the gradient, whose square is too large";
  }

  private InvalidInput diverged(
      String what, double value, Batch batch, int number, String otherwise) {
    SplittableRandom random = new SplittableRandom(plan.settings().seed ^ (STREAM * (number + 1L)));
    String where =
        Diagnosis.firstNotFinite(
                plan.network(), state.weights(), input(batch, plan.settings()), random.split())
            .orElse(otherwise);
    return new InvalidInput(
        what + " in step " + (number + 1) + " of " + plan.steps(),
        Double.toString(value),
        "a finite number",
        where + "; the last checkpoint is kept; lower the learning rate or look at the data");
  }
}

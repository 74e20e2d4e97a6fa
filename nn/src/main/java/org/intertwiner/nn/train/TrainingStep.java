package org.intertwiner.nn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.train.optimiser.Clipping;
import org.intertwiner.nn.train.optimiser.Optimiser;

/** One step: loss, gradient, limit, change of the weights. */
record TrainingStep<B>(Plan<B> plan, TrainingState state) {
  private static final long STREAM = 0xd1342543de82ef95L;

  /** What a step measured. */
  record Result(double loss, OptionalDouble accuracy, double norm) {}

  private record Part(double loss, OptionalInt right, List<Tensor> gradients) {
    Part and(Part next) {
      List<Tensor> sums = new ArrayList<>();
      for (int g = 0; g < gradients.size(); g++) {
        sums.add(gradients.get(g).add(next.gradients.get(g)));
      }
      OptionalInt both =
          right.isPresent() && next.right.isPresent()
              ? OptionalInt.of(right.getAsInt() + next.right.getAsInt())
              : OptionalInt.empty();
      return new Part(loss + next.loss, both, List.copyOf(sums));
    }
  }

  /** The parts of a batch, one after the other. */
  Result take(List<B> batch, int number, double rate) {
    Step arena = plan.engine().step();
    try {
      return within(batch, number, rate);
    } finally {
      arena.close();
    }
  }

  private Result within(List<B> batch, int number, double rate) {
    SplittableRandom random = random(number);
    int known = batch.stream().mapToInt(plan.subject()::known).sum();
    Part sum = part(batch, known, number, random, 0);
    for (int i = 1; i < batch.size(); i++) {
      Part before = sum;
      Part next = part(batch, known, number, random, i);
      sum = Tape.withoutGradients(() -> before.and(next));
    }
    double norm = Clipping.norm(sum.gradients);
    if (!Double.isFinite(norm)) {
      throw diverged("gradient", norm, batch.get(0), number, firstGradient(sum.gradients));
    }
    update(plan.settings().clipping.apply(sum.gradients, norm), number, rate);
    OptionalDouble accuracy =
        sum.right.isPresent() && known > 0
            ? OptionalDouble.of((double) sum.right.getAsInt() / known)
            : OptionalDouble.empty();
    return new Result(sum.loss, accuracy, norm);
  }

  private SplittableRandom random(int number) {
    return new SplittableRandom(plan.settings().seed ^ (STREAM * (number + 1L)));
  }

  private Part part(List<B> batch, int known, int number, SplittableRandom random, int index) {
    B some = batch.get(index);
    if (batch.size() == 1) {
      return gradients(some, 1, number, random.split());
    }
    double share = (double) plan.subject().known(some) / Math.max(1, known);
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
  private Part gradients(B part, double share, int number, SplittableRandom random) {
    Weights weights = state.weights();
    Settings settings = plan.settings();
    Outcome outcome =
        plan.subject().bind(plan.engine(), settings.type, weights.scope(true, random)).apply(part);
    Tensor loss = penalised(outcome.loss());
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
    return new Part(value * share, outcome.right(), gradients);
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

  private InvalidInput diverged(String what, double value, B batch, int number, String otherwise) {
    String where =
        plan.subject()
            .firstNotFinite(state.weights(), random(number).split(), batch)
            .orElse(otherwise);
    return new InvalidInput(
        what + " in step " + (number + 1) + " of " + plan.steps(),
        Double.toString(value),
        "a finite number",
        where + "; the last checkpoint is kept; lower the learning rate or look at the data");
  }
}

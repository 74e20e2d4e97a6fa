package org.intertwiner.nn.train.optimiser;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.train.schedule.Schedule;
import org.intertwiner.nn.train.schedule.Schedules;

/**
 * Adam: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², p ← p − rate·(m̂/(√v̂ + ε) + λp) with m̂ = m/(1
 * − β₁ᵗ), v̂ = v/(1 − β₂ᵗ): the decay λ is decoupled (AdamW). With coupled decay g + λp takes the
 * place of g, and λp that of 0, which is the first form of the method.
 *
 * <p>Example: {@code Adam.at(1e-3).withSchedule(Schedules.oneCycle(0.2)).withDecay(1e-4)}.
 *
 * <p><b>Source.</b> Kingma and Ba 2015, algorithm 1; Loshchilov and Hutter 2019, algorithm 2.
 *
 * @param rate the largest learning rate, positive
 * @param beta1 decay of the first moment, in [0, 1)
 * @param beta2 decay of the second moment, in [0, 1)
 * @param epsilon added to the root, positive
 * @param decoupled whether the weight decay stays out of the moments
 * @param schedule how the learning rate changes
 * @param decay the decay of each weight
 */
public record Adam(
    double rate,
    double beta1,
    double beta2,
    double epsilon,
    boolean decoupled,
    Schedule schedule,
    WeightDecay decay)
    implements Optimiser {

  /**
   * Checks the numbers.
   *
   * @param rate the largest learning rate, positive
   * @param beta1 decay of the first moment, in [0, 1)
   * @param beta2 decay of the second moment, in [0, 1)
   * @param epsilon added to the root, positive
   * @param decoupled whether the weight decay stays out of the moments
   * @param schedule how the learning rate changes
   * @param decay the decay of each weight
   * @throws InvalidInput if one is out of range
   */
  public Adam {
    boolean moments = beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1;
    if (!(rate > 0) || !Double.isFinite(rate) || !moments || !(epsilon > 0)) {
      throw new InvalidInput(
          "settings of Adam",
          "rate " + rate + ", β₁ " + beta1 + ", β₂ " + beta2 + ", ε " + epsilon,
          "a positive rate, β in [0, 1), ε > 0",
          "0.001, 0.9, 0.999 and 1e-8 are usual");
    }
  }

  /**
   * The usual settings with a constant learning rate.
   *
   * @param rate the learning rate
   * @return β₁ = 0.9, β₂ = 0.999, ε = 1e-8, no decay
   * @throws InvalidInput if the rate is not positive
   */
  public static Adam at(double rate) {
    return new Adam(rate, 0.9, 0.999, 1e-8, true, Schedules.constant(), WeightDecay.none());
  }

  /**
   * The same settings with another schedule.
   *
   * @param other how the learning rate changes
   * @return a copy
   */
  public Adam withSchedule(Schedule other) {
    return new Adam(rate, beta1, beta2, epsilon, decoupled, other, decay);
  }

  /**
   * The same settings with another decay.
   *
   * @param other the decay of each weight
   * @return a copy
   */
  public Adam withDecay(WeightDecay other) {
    return new Adam(rate, beta1, beta2, epsilon, decoupled, schedule, other);
  }

  /**
   * The same settings with one decay for all weights (not for biases and scales).
   *
   * @param strength λ
   * @return a copy
   * @throws InvalidInput if it is negative
   */
  public Adam withDecay(double strength) {
    return withDecay(WeightDecay.of(strength));
  }

  /**
   * The same settings with the decay as part of the gradient.
   *
   * @return a copy
   */
  public Adam coupled() {
    return new Adam(rate, beta1, beta2, epsilon, false, schedule, decay);
  }

  /**
   * The same settings with other moments.
   *
   * @param first β₁
   * @param second β₂
   * @return a copy
   * @throws InvalidInput if one is not in [0, 1)
   */
  public Adam withMoments(double first, double second) {
    return new Adam(rate, first, second, epsilon, decoupled, schedule, decay);
  }

  @Override
  public List<String> state() {
    return List.of("first", "second");
  }

  @Override
  public void step(Parameter parameter, Tensor gradient, List<Parameter> state, Numbers numbers) {
    double late = decoupled ? numbers.decay() : 0;
    double early = decoupled ? 0 : numbers.decay();
    AdamRates rates = new AdamRates(numbers.rate(), beta1, beta2, epsilon, late, numbers.time());
    Tensor g =
        early == 0
            ? gradient
            : Tape.withoutGradients(() -> gradient.add(parameter.value().scale(early)));
    parameter.adam(g, state.get(0), state.get(1), rates);
  }
}

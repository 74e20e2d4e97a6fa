package org.intertwiner.nn.train.optimiser;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.train.schedule.Schedule;
import org.intertwiner.nn.train.schedule.Schedules;

/**
 * Stochastic gradient descent with momentum: h = g + λp, v ← μv + h, p ← p − rate·v, or p ← p −
 * rate·(h + μv) in Nesterov's form.
 *
 * <p>Example: {@code Sgd.at(0.1).withMomentum(0.9).nesterov().withDecay(5e-4)}, the settings of
 * wide residual networks.
 *
 * <p><b>Source.</b> Polyak 1964; Nesterov 1983, in the form of Sutskever et al. 2013, section 2.
 *
 * @param rate the largest learning rate, positive
 * @param momentum μ in [0, 1); 0 for none
 * @param ahead whether Nesterov's form is used
 * @param schedule how the learning rate changes
 * @param decay λ of each weight
 */
public record Sgd(double rate, double momentum, boolean ahead, Schedule schedule, WeightDecay decay)
    implements Optimiser {

  /**
   * Checks the numbers.
   *
   * @param rate the largest learning rate, positive
   * @param momentum μ in [0, 1); 0 for none
   * @param ahead whether Nesterov's form is used
   * @param schedule how the learning rate changes
   * @param decay λ of each weight
   * @throws InvalidInput if one is out of range, or Nesterov's form has no momentum
   */
  public Sgd {
    boolean fits = rate > 0 && Double.isFinite(rate) && momentum >= 0 && momentum < 1;
    if (!fits || (ahead && momentum == 0)) {
      throw new InvalidInput(
          "settings of gradient descent",
          "rate " + rate + ", momentum " + momentum + (ahead ? " in Nesterov's form" : ""),
          "a positive rate and a momentum in [0, 1), not 0 in Nesterov's form",
          "0.1 and 0.9 are usual");
    }
  }

  /**
   * Plain gradient descent with a constant learning rate.
   *
   * @param rate the learning rate
   * @return no momentum, no decay
   * @throws InvalidInput if the rate is not positive
   */
  public static Sgd at(double rate) {
    return new Sgd(rate, 0, false, Schedules.constant(), WeightDecay.none());
  }

  /**
   * The same settings with another momentum.
   *
   * @param other μ in [0, 1)
   * @return a copy
   * @throws InvalidInput if it is out of range
   */
  public Sgd withMomentum(double other) {
    return new Sgd(rate, other, ahead, schedule, decay);
  }

  /**
   * The same settings in Nesterov's form.
   *
   * @return a copy
   * @throws InvalidInput if there is no momentum
   */
  public Sgd nesterov() {
    return new Sgd(rate, momentum, true, schedule, decay);
  }

  /**
   * The same settings with another schedule.
   *
   * @param other how the learning rate changes
   * @return a copy
   */
  public Sgd withSchedule(Schedule other) {
    return new Sgd(rate, momentum, ahead, other, decay);
  }

  /**
   * The same settings with another decay.
   *
   * @param other the decay of each weight
   * @return a copy
   */
  public Sgd withDecay(WeightDecay other) {
    return new Sgd(rate, momentum, ahead, schedule, other);
  }

  /**
   * The same settings with one decay for all weights (not for biases and scales).
   *
   * @param strength λ
   * @return a copy
   * @throws InvalidInput if it is negative
   */
  public Sgd withDecay(double strength) {
    return withDecay(WeightDecay.of(strength));
  }

  @Override
  public List<String> state() {
    return momentum == 0 ? List.of() : List.of("momentum");
  }

  @Override
  public void step(Parameter parameter, Tensor gradient, List<Parameter> state, Numbers numbers) {
    Tape.withoutGradients(
        () -> {
          Tensor value = parameter.value();
          Tensor h = numbers.decay() == 0 ? gradient : gradient.add(value.scale(numbers.decay()));
          if (momentum == 0) {
            parameter.accumulate(1, h, -numbers.rate());
            return;
          }
          Parameter velocity = state.get(0);
          velocity.accumulate(momentum, h, 1);
          if (ahead) {
            parameter.accumulate(1, h, -numbers.rate());
          }
          double along = ahead ? momentum : 1;
          parameter.accumulate(1, velocity.value(), -numbers.rate() * along);
        });
  }
}

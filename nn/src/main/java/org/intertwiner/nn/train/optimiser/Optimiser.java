package org.intertwiner.nn.train.optimiser;

import java.util.List;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.train.schedule.Schedule;

/** A rule by which parameters follow their gradients: an immutable value. */
public sealed interface Optimiser permits Adam, Sgd {
  /**
   * The largest learning rate.
   *
   * @return positive
   */
  double rate();

  /**
   * How the learning rate changes.
   *
   * @return the schedule
   */
  Schedule schedule();

  /**
   * How weights are drawn to zero.
   *
   * @return the decay of each weight
   */
  WeightDecay decay();

  /**
   * What is remembered of each parameter from step to step.
   *
   * @return names of arrays of the parameter's shape, all zero at first
   */
  List<String> state();

  /**
   * Makes one step of one parameter.
   *
   * @param parameter changed
   * @param gradient its gradient
   * @param state one array for each of {@link #state()}, changed
   * @param numbers learning rate, decay and time
   */
  void step(Parameter parameter, Tensor gradient, List<Parameter> state, Numbers numbers);

  /**
   * The numbers of one step of one parameter.
   *
   * @param rate the learning rate
   * @param decay the weight decay of this parameter, 0 for none
   * @param time the number of the step, from 1
   */
  record Numbers(double rate, double decay, long time) {}

  /**
   * The learning rate of one step.
   *
   * @param step number of the step, from 0
   * @param steps number of all steps
   * @return peak times the schedule's factor
   */
  default double rate(long step, long steps) {
    return rate() * schedule().factor(step, steps);
  }
}

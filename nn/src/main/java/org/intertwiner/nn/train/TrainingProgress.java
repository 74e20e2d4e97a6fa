package org.intertwiner.nn.train;

/**
 * Where a training run stands.
 *
 * @param step steps done, resumed ones included
 * @param steps steps in all
 * @param epoch number of the epoch, from 1
 * @param epochs epochs in all
 * @param loss mean loss of the last steps
 * @param secondsElapsed seconds since this run started or resumed
 * @param secondsLeft estimated seconds to the end
 * @param last what the last step measured
 */
public record TrainingProgress(
    long step,
    long steps,
    int epoch,
    int epochs,
    double loss,
    double secondsElapsed,
    double secondsLeft,
    StepMetrics last) {}

package org.intertwiner.nn.train;

import java.util.OptionalDouble;

/**
 * A point of the learning curve.
 *
 * @param epoch number of epochs done
 * @param loss mean training loss of its steps
 * @param accuracy mean training accuracy of its steps; empty without classes
 * @param validationLoss loss on the validation set after the epoch; empty without such a set
 * @param validationAccuracy accuracy there; empty without such a set or without classes
 */
public record EpochMetrics(
    int epoch,
    double loss,
    OptionalDouble accuracy,
    OptionalDouble validationLoss,
    OptionalDouble validationAccuracy) {}

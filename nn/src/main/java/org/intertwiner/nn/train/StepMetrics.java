package org.intertwiner.nn.train;

import java.util.OptionalDouble;

/**
 * What one training step measured.
 *
 * @param step number of the step, from 1
 * @param epoch number of the epoch, from 1
 * @param loss mean loss of the batch before the step
 * @param accuracy fraction of the batch that was told right; empty without classes
 * @param rate the learning rate
 * @param gradientNorm Euclidean norm of all gradients together, before any limit
 * @param examplesPerSecond samples over the time the step took
 */
public record StepMetrics(
    long step,
    int epoch,
    double loss,
    OptionalDouble accuracy,
    double rate,
    double gradientNorm,
    double examplesPerSecond) {}

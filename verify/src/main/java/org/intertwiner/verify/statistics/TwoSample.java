package org.intertwiner.verify.statistics;

/**
 * The outcome of comparing two random samples.
 *
 * @param test the name of the test
 * @param samples how many independent comparisons entered
 * @param pValue the probability of so large a difference or larger if both distributions are equal
 * @param level the probability at most with which equal distributions are called different
 * @param effect the size of the planted difference that the power refers to, in standard deviations
 *     of the output
 * @param power the measured fraction of planted differences of this size that were detected
 */
public record TwoSample(
    String test, long samples, double pValue, double level, double effect, double power) {}

package org.intertwiner.verify.locate;

/**
 * How far one intermediate value is from transforming by a representation.
 *
 * @param node the step that makes it
 * @param op what the step does
 * @param tensor the name of the value
 * @param residual the relative error of the best fit t(g·x) = R(g)·t(x) on samples that the fit did
 *     not see
 * @param share the part of the error of the output that arises in this step, 0 … 1; not a number
 *     where it could not be attributed
 * @param representation what R is, in words: {@code spatial, 8 channels by 2*regular}; empty where
 *     it is not known
 */
public record LayerResidual(
    String node, String op, String tensor, double residual, double share, String representation) {}

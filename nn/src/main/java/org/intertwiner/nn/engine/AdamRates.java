package org.intertwiner.nn.engine;

/**
 * The numbers of one Adam step (Kingma and Ba 2015, algorithm 1, with decoupled weight decay after
 * Loshchilov and Hutter 2019): m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², p ← p − rate·(m̂/(√v̂ +
 * ε) + decay·p), m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ).
 *
 * @param rate the learning rate
 * @param beta1 decay of the first moment, in [0, 1)
 * @param beta2 decay of the second moment, in [0, 1)
 * @param epsilon added to the root, positive
 * @param decay decoupled weight decay, 0 for plain Adam
 * @param time the number t of this step, from 1
 */
public record AdamRates(
    double rate, double beta1, double beta2, double epsilon, double decay, long time) {}

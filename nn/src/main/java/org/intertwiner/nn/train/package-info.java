/**
 * Training: the loop, what it measures, and how it survives being stopped.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.train.Trainer} (describes and does a run),
 * {@link org.intertwiner.nn.train.TrainingRun} (what came of it), {@link
 * org.intertwiner.nn.train.History} (the data of learning curves), {@link
 * org.intertwiner.nn.train.Predictor} (a trained network as a function of arrays), {@link
 * org.intertwiner.nn.train.Evaluation} (how well it does). Parts: {@code optimiser}, {@code
 * schedule}, {@code loss}, {@code pipeline}, {@code checkpoint}.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.train.Trainer#run}: a run that is killed at any
 * moment and resumed from its checkpoint ends with the same bits as one that was never stopped, on
 * one engine.
 *
 * <p><b>Notes.</b> Everything random is a function of the seed and the number of the step, epoch or
 * sample, so a state consists of the weights, what the optimiser remembers, the running average and
 * best weights if wanted, and the history. <i>What is guaranteed</i>: engines are deterministic, so
 * two runs of equal network, settings, data and engine have equal bits on one machine, whatever the
 * number of loading threads; between engines, kinds of processor or releases sums may be taken in
 * another order, and runs agree only to rounding at first and then part. A checkpoint of another
 * engine is therefore refused, and one of another number of engine threads goes on with a notice.
 * To go on with a run by hand, start it again with the same settings and {@link
 * org.intertwiner.nn.train.Trainer#resuming()}.
 *
 * <p><b>Sources.</b> B. Polyak, A. Juditsky, "Acceleration of stochastic approximation by
 * averaging" (1992); L. Prechelt, "Early stopping — but when?" (1998).
 */
@NullMarked
package org.intertwiner.nn.train;

import org.jspecify.annotations.NullMarked;

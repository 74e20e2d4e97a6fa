/**
 * Training: losses, schedules, the loop, checkpoints.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.train.Trainer} (the loop), {@link
 * org.intertwiner.nn.train.TrainingPlan} (what it does), {@link org.intertwiner.nn.train.Adam} and
 * {@link org.intertwiner.nn.train.OneCycle} (how weights move), {@link
 * org.intertwiner.nn.train.Predictor} (a trained network as a function of arrays).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.train.Trainer#run}: a run that is stopped and
 * resumed from its checkpoint ends with the same bits as one that was never stopped, on one engine.
 *
 * <p><b>Notes.</b> Everything random is a function of the seed and the number of the step, so a
 * state consists of the weights, the moments of Adam and the number of steps alone.
 *
 * <p><b>Sources.</b> D. Kingma, J. Ba, "Adam" (2015); I. Loshchilov, F. Hutter, "Decoupled weight
 * decay regularization" (2019); L. Smith, N. Topin, "Super-convergence" (2018).
 */
@NullMarked
package org.intertwiner.nn.train;

import org.jspecify.annotations.NullMarked;

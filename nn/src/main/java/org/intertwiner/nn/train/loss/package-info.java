/**
 * What training makes small.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.train.loss.Loss}: {@link
 * org.intertwiner.nn.train.loss.CrossEntropy} of classes with label smoothing, {@link
 * org.intertwiner.nn.train.loss.FieldLoss} of numbers (squared, absolute, Huber); {@link
 * org.intertwiner.nn.train.loss.Targets}, what outputs are compared with.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.train.loss.Loss#value}: a mean over what is
 * known; masked entries change neither the loss nor any gradient.
 *
 * <p><b>Sources.</b> C. Szegedy et al., "Rethinking the Inception architecture" (2016), section 7;
 * P. Huber, "Robust estimation of a location parameter" (1964).
 */
@NullMarked
package org.intertwiner.nn.train.loss;

import org.jspecify.annotations.NullMarked;

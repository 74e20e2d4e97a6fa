/**
 * How the learning rate changes in the course of a run.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.train.schedule.Schedule}, made by {@link
 * org.intertwiner.nn.train.schedule.Schedules}: constant, steps, exponential, cosine, one cycle,
 * warm-up before any of them.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.train.schedule.Schedule#factor} is a pure
 * function of the number of the step, so a resumed run needs no state of its schedule.
 *
 * <p><b>Notes.</b> Positions are fractions of the run, so that a schedule keeps its form when the
 * number of epochs changes. Schedules that look at the loss are left out on purpose.
 *
 * <p><b>Sources.</b> I. Loshchilov, F. Hutter, "SGDR" (2017); L. Smith, N. Topin,
 * "Super-convergence" (2018).
 */
@NullMarked
package org.intertwiner.nn.train.schedule;

import org.jspecify.annotations.NullMarked;

/**
 * Experiments in space that end in a table: what is learned from generated data, by which models,
 * and how well.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.task.TetrisTask} (eight shapes, told apart in
 * any rotation, mirror images too), {@link org.intertwiner.nn.task.ChargedMotion} (where charged
 * bodies will be, by five kinds of model), {@link org.intertwiner.nn.task.PotentialFit} (an
 * interatomic potential, and whether it keeps the energy). Each takes a plan and a {@link
 * org.intertwiner.nn.task.Workbench} and returns a report; the published recipe is the usual plan.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.task.ChargedMotion#run}: mean and deviation of
 * the error over seeds, with learning curves, for all models on the same bodies.
 *
 * <p><b>Notes.</b> A task is a function of its plan and engine, bit for bit. Interrupting the
 * thread ends it with a {@link java.util.concurrent.CancellationException}; with a folder for
 * checkpoints it goes on where it was. Models are judged by the weights of the epoch of least
 * validation loss.
 *
 * <p><b>Sources.</b> N. Thomas et al., "Tensor field networks" (2018); V. Garcia Satorras, E.
 * Hoogeboom, M. Welling, "E(n) equivariant graph neural networks" (2021); S. Batzner et al.,
 * "E(3)-equivariant graph neural networks for data-efficient and accurate interatomic potentials"
 * (2022).
 */
@NullMarked
package org.intertwiner.nn.task;

import org.jspecify.annotations.NullMarked;

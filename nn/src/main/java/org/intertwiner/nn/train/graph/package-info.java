/**
 * Training of models on graphs in space.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.train.graph.GraphSubject} (model, samples and
 * loss, for {@link org.intertwiner.nn.train.Trainer#of(org.intertwiner.nn.train.Subject,
 * org.intertwiner.nn.train.optimiser.Optimiser)}), {@link
 * org.intertwiner.nn.train.graph.GraphSample} (a graph with positions, features and a target),
 * {@link org.intertwiner.nn.train.graph.GraphLoss} (rows of numbers, classes, or energies with
 * their forces).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.train.graph.ForceLoss}: forces are minus the
 * gradient of the energy, and the loss is differentiated through them.
 *
 * <p><b>Notes.</b> Graphs of a batch lie side by side, unjoined; a batch is made by loading
 * threads. Optimisers, schedules, checkpoints and exact resume are those of fields.
 *
 * <p><b>Sources.</b> S. Batzner et al., "E(3)-equivariant graph neural networks for data-efficient
 * and accurate interatomic potentials" (2022), for losses of energies and forces.
 */
@NullMarked
package org.intertwiner.nn.train.graph;

import org.jspecify.annotations.NullMarked;

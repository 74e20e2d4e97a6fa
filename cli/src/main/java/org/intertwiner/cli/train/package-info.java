/**
 * Training from the command line: what a configuration file says, the runs it asks for, and the
 * folder they leave behind.
 *
 * <p><b>Defined</b>: {@link org.intertwiner.cli.train.TrainRequest}, {@link
 * org.intertwiner.cli.train.EvalRequest}, {@link org.intertwiner.cli.train.ExportRequest}, {@link
 * org.intertwiner.cli.train.SummaryRequest}; a configuration is data, model and training, with an
 * optional sweep over any of their fields.
 *
 * <p><b>Key result</b>: a folder of runs can be killed at any moment and taken up again: finished
 * runs are kept, the run that was cut goes on from its checkpoint to the same bits.
 *
 * <p><b>Notes</b>: figures over seeds are means and sample standard deviations.
 *
 * <p><b>Sources</b>: M. Weiler and G. Cesa, General E(2)-equivariant steerable CNNs (2019), for the
 * experiments that the shipped configurations repeat in miniature.
 */
@NullMarked
package org.intertwiner.cli.train;

import org.jspecify.annotations.NullMarked;

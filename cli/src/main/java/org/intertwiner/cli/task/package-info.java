/**
 * What {@code train} does with a configuration that names a task: shapes of blocks, charged bodies,
 * digits on the sphere, potentials.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.cli.task.TaskRequest}, which reads the
 * configuration, runs the task and leaves a table, a JSON file, learning curves and checkpoints in
 * a folder.
 *
 * <p><b>Key result.</b> A task that was stopped goes on from its checkpoints when the same command
 * is given again, and ends with the same numbers.
 *
 * <p><b>Notes.</b> The tasks themselves are in {@code org.intertwiner.nn.task}; here they are asked
 * and told.
 *
 * <p><b>Sources.</b> Those of the tasks.
 */
@NullMarked
package org.intertwiner.cli.task;

import org.jspecify.annotations.NullMarked;

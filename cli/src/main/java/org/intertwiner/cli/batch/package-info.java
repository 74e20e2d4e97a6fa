/**
 * The batch protocol: one JSON request a line in, one JSON reply a line out, in the same order.
 *
 * <p>Defined here: {@link org.intertwiner.cli.batch.Batch} and the limits of a line.
 *
 * <p>Key result: a bad line costs only itself. Whatever a request does, the next one is read, and
 * each reply is flushed before that.
 */
@NullMarked
package org.intertwiner.cli.batch;

import org.jspecify.annotations.NullMarked;

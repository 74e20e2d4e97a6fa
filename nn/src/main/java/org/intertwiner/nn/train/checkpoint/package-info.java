/**
 * Files that survive a kill at any moment.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.train.checkpoint.CheckpointFile}: a safetensors
 * file with a digest of its contents, and the one before it beside it.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.train.checkpoint.CheckpointFile#write}: at every
 * moment at least one complete file stands under the name or the name of the previous one; {@link
 * org.intertwiner.nn.train.checkpoint.CheckpointFile#read} finds the newest good one and says so if
 * that is not the last one written.
 *
 * <p><b>Notes.</b> Order of a write: temporary file, forced to the disc; link of the old file to
 * the previous name; rename over the old file; folder forced to the disc.
 *
 * <p><b>Sources.</b> T. Pillai et al., "All file systems are not created equal" (2014).
 */
@NullMarked
package org.intertwiner.nn.train.checkpoint;

import org.jspecify.annotations.NullMarked;

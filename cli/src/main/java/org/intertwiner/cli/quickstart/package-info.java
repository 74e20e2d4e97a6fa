/**
 * The main job end to end: derive, prove, train, measure, report.
 *
 * <p>Defined here: {@link org.intertwiner.cli.quickstart.QuickstartRequest} (what is asked), its
 * progress on a terminal and in a pipe, the stop that leaves a checkpoint, and the report folder.
 *
 * <p>Key result: the numbers of the page and those of {@code report.json} come from one {@code
 * QuickstartReport}; nothing is computed here.
 *
 * <p>Notes: drawing and writing only; the experiment itself is {@code org.intertwiner.nn.model}.
 */
@NullMarked
package org.intertwiner.cli.quickstart;

import org.jspecify.annotations.NullMarked;

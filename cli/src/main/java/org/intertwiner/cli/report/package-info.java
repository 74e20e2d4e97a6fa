/**
 * Self-contained report pages and the pictures on them.
 *
 * <p>Defined here: {@link org.intertwiner.cli.report.HtmlPage} (one file, no network, light and
 * dark), {@link org.intertwiner.cli.report.LineChart} (curves), {@link
 * org.intertwiner.cli.report.KernelGallery} (sampled kernels as signed heat maps), {@link
 * org.intertwiner.cli.report.ReportFolder} (files that appear whole or not at all) and {@link
 * org.intertwiner.cli.report.FolderLock} (one process at a time).
 *
 * <p>Key result: a folder written by {@link org.intertwiner.cli.report.ReportFolder} never holds a
 * half-written file, and nothing in it is replaced unless the caller asked for that.
 *
 * <p>Notes: the lower modules hand out numbers; only this package draws.
 *
 * <p>Sources: the signed colour scale follows the diverging red–blue scheme of C. A. Brewer, "Color
 * use guidelines for mapping and visualization" (1994).
 */
@NullMarked
package org.intertwiner.cli.report;

import org.jspecify.annotations.NullMarked;

/**
 * The documentation of the project as one folder of pages that needs no network.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.site.Main} reads the Markdown under {@code docs}
 * and the pages at the top of the repository, and writes a folder with a menu, a table of contents
 * on every page, formulas, pictures and a search.
 *
 * <p><b>Key result.</b> A link, an anchor or a picture that leads nowhere ends the run.
 *
 * <p><b>Sources.</b> Markdown is read by flexmark, formulas are set by KaTeX, code is coloured by
 * highlight.js, searched is with lunr; all of them are copied into the folder.
 */
@NullMarked
package org.intertwiner.site;

import org.jspecify.annotations.NullMarked;

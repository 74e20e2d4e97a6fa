/**
 * A page to play with: a web server for one person on one machine, and the page it serves.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.cli.explore.ExploreServer}. It hands a request of
 * the batch protocol to {@link org.intertwiner.cli.batch.Batch} and files to the code that writes
 * them for the command line; it knows no mathematics.
 *
 * <p><b>Key result.</b> It listens on the loopback interface only, and answers nobody who does not
 * know the secret in its address, or who comes from another page.
 *
 * <p><b>Notes.</b> Requests are small, answered a few at a time, each within a time limit, and can
 * be cancelled. Nothing is kept: a download is written to a folder that only its owner reads, sent
 * and deleted.
 *
 * <p><b>Sources.</b> The server is that of the JDK, module {@code jdk.httpserver}.
 */
@NullMarked
package org.intertwiner.cli.explore;

import org.jspecify.annotations.NullMarked;

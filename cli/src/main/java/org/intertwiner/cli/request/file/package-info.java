/**
 * The files that answers are written to.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.cli.request.file.BasisFiles}, arrays, documents
 * and pictures of a basis.
 */
@NullMarked
package org.intertwiner.cli.request.file;

import org.jspecify.annotations.NullMarked;

/**
 * Differential operators as weights on a grid.
 *
 * <p><em>Defined here:</em> {@link org.intertwiner.cli.request.operator.Discretisation}, how
 * operators are made into stencils and what is said of these.
 */
@NullMarked
package org.intertwiner.cli.request.operator;

import org.jspecify.annotations.NullMarked;

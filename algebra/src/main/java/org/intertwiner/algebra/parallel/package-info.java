/**
 * Loops that several threads share.
 *
 * <p>{@link org.intertwiner.algebra.parallel.Workers} is a team of threads whose size is chosen by
 * whoever creates it; a result does not depend on the size, because a loop is cut where the loop
 * says so.
 */
@NullMarked
package org.intertwiner.algebra.parallel;

import org.jspecify.annotations.NullMarked;

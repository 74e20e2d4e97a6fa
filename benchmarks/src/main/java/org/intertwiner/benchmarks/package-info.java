/**
 * Benchmarks, not published.
 *
 * <p>Defined here: JMH benchmarks of the cases whose speed the project promises. They compare
 * within one run; a figure from another machine says nothing.
 *
 * <p>Notes: {@code benchmarks/run KernelBasis} builds and runs one of them, {@code benchmarks/run
 * -l} lists them.
 */
@NullMarked
package org.intertwiner.benchmarks;

import org.jspecify.annotations.NullMarked;

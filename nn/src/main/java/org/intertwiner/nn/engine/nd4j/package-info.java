/**
 * The default engine: tensors in Java arrays, matrix products and convolutions by ND4J with oneDNN.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.engine.nd4j.Nd4jEngineProvider}, found by
 * {@link java.util.ServiceLoader} under the name {@code nd4j}.
 *
 * <p><b>Key result.</b> Nothing is allocated by ND4J in a steady step: images and kernels are
 * copied into native staging memory that is kept, every native operation writes into an output
 * named beforehand, and operations are prepared once per size.
 *
 * <p><b>Notes.</b> A batch is cut into one part per thread and each part runs its own
 * single-threaded native operation. That equals the speed of the library's own threads, and unlike
 * those it does not stall when another process uses a core. ND4J types stay inside this package.
 *
 * <p><b>Sources.</b> ND4J 1.0.0-M2.1 (Apache-2.0), oneDNN.
 */
@NullMarked
package org.intertwiner.nn.engine.nd4j;

import org.jspecify.annotations.NullMarked;

/**
 * Files of numbers: weights and training states.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.io.Safetensors} (named arrays with text
 * metadata in the safetensors format), {@link org.intertwiner.nn.io.Npz} (NumPy archives and
 * arrays) and {@link org.intertwiner.nn.io.NamedArray} (one such array).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.io.Safetensors#write}: a file is complete or not
 * there; it is written beside its place, forced to the disc and moved there in one step, so that a
 * process killed at any moment leaves the last complete file readable.
 *
 * <p><b>Notes.</b> A safetensors file is: the length of the header as an unsigned little-endian
 * 64-bit integer; the header, a JSON object that gives for each name the type of number, the shape
 * and the first and last byte; then the numbers, little-endian and row-major, without gaps.
 *
 * <p><b>Sources.</b> The published description of the safetensors format, version 0.4; the NumPy
 * documentation, {@code numpy.lib.format}.
 */
@NullMarked
package org.intertwiner.nn.io;

import org.jspecify.annotations.NullMarked;

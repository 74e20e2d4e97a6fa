/**
 * The wire format of protocol buffers: tagged fields, without any schema.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.onnx.wire.Slice}: a part of an array of bytes;
 *   <li>{@link org.intertwiner.verify.onnx.wire.WireReader}: the fields of a message, one by one;
 *   <li>{@link org.intertwiner.verify.onnx.wire.WireWriter}: messages written field by field.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.onnx.wire.WireReader#next}: nothing is read beyond the end of a
 * message and no memory is set aside for lengths that bytes only claim.
 *
 * <h2>Notes</h2>
 *
 * <p>The reader is stricter than the format asks: a field that may occur once must not occur twice
 * where the caller says so, so that nobody reads the same bytes differently.
 *
 * <h2>Sources</h2>
 *
 * <p>Protocol Buffers, encoding.
 */
@NullMarked
package org.intertwiner.verify.onnx.wire;

import org.jspecify.annotations.NullMarked;

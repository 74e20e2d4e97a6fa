/**
 * Foreign models: reading, opening up, cutting and running ONNX files.
 *
 * <h2>What is defined</h2>
 *
 * <ul>
 *   <li>{@link org.intertwiner.verify.onnx.Onnx}: the place to start;
 *   <li>{@link org.intertwiner.verify.onnx.OnnxModel}: a model that runs, shows its intermediate
 *       values and can be cut;
 *   <li>{@link org.intertwiner.verify.onnx.OnnxGraph}, {@link
 *       org.intertwiner.verify.onnx.OnnxNode}, {@link org.intertwiner.verify.onnx.OnnxAttribute},
 *       {@link org.intertwiner.verify.onnx.OnnxBody}, {@link
 *       org.intertwiner.verify.onnx.OnnxConstant}: what the file says;
 *   <li>{@link org.intertwiner.verify.onnx.OnnxLimits}: what is refused.
 * </ul>
 *
 * <h2>Key result</h2>
 *
 * <p>{@link org.intertwiner.verify.onnx.OnnxModel#trace}: every intermediate value is seen without
 * changing the model, by a few bytes after its end. In the wire format a second message of a field
 * is merged into the first, so a second graph that holds nothing but outputs adds these outputs.
 *
 * <h2>Notes</h2>
 *
 * <p>Reading needs no library. Running needs ONNX Runtime (artifact {@code
 * com.microsoft.onnxruntime:onnxruntime}), which is an optional dependency; without it a graph can
 * still be read. Models run unoptimised, in one thread and with deterministic kernels, because the
 * optimiser itself moves intermediate values by 10⁻⁵.
 *
 * <h2>Sources</h2>
 *
 * <p>ONNX: Open Neural Network Exchange, intermediate representation specification; Protocol
 * Buffers encoding.
 */
@NullMarked
package org.intertwiner.verify.onnx;

import org.jspecify.annotations.NullMarked;

/**
 * Networks as ONNX models of plain operators, which run without this library.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.io.onnx.OnnxExport}.
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.io.onnx.OnnxExport#write}: any layer whose
 * evaluation is a straight line of primitives is exported; no layer knows of the format. Group and
 * field types stand in the metadata, so that the symmetry of the file can be checked.
 *
 * <p><b>Notes.</b> The batch is found to be a symbol by recording at two sizes: an extent is a
 * number if it does not change and a multiple of the batch if it changes in proportion.
 *
 * <p><b>Sources.</b> The ONNX operator reference, operator set 17; {@code onnx.proto}, IR version
 * 8.
 */
@NullMarked
package org.intertwiner.nn.io.onnx;

import org.jspecify.annotations.NullMarked;

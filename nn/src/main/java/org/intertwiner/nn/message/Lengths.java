package org.intertwiner.nn.message;

import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Lengths and directions of vectors that may be zero.
 *
 * <p>A vector shorter than 10⁻¹⁵ (float32) or 10⁻¹⁴⁰ (float64), whose square has no accurate
 * reciprocal, counts as zero: length 0, direction 0, both with derivative 0.
 *
 * @param values {@code (e, 1)}
 * @param inverse 1/length, and 0 for zero vectors, {@code (e, 1)}
 */
record Lengths(Tensor values, Tensor inverse) {
  static Lengths of(Tensor vectors) {
    Tensor squares = vectors.productSumKeep(vectors, 1);
    Tensor there = Tensors.present(squares);
    Tensor safe = squares.multiply(there).add(there.affine(-1, 1));
    Tensor root = safe.sqrt();
    return new Lengths(root.multiply(there), root.reciprocal().multiply(there));
  }

  Tensor directions(Tensor vectors) {
    return vectors.multiply(inverse);
  }
}

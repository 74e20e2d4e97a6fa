package org.intertwiner.nn.message;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.message.radial.ClosedFamily;
import org.intertwiner.nn.tensor.Products;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The values of solid harmonics, degree by degree: h_l = B_l(h_{l−1}, v).
 *
 * @param constant the harmonic of degree 0
 * @param steps B_1 … B_L
 * @param derivative of all harmonics
 */
record HarmonicRecursion(double constant, List<SparseProduct> steps, SparseProduct derivative) {
  static HarmonicRecursion of(HarmonicTables tables) {
    return new HarmonicRecursion(tables.constant(), tables.recursion(), tables.derivative());
  }

  /** One operation on the tape; its derivative is made of the values. */
  Tensor of(Tensor vectors) {
    return ClosedFamily.record("harmonics", vectors, this::values, derivative);
  }

  private Tensor values(Tensor vectors) {
    Tensor last =
        Tensors.full(vectors.engine(), vectors.type(), vectors.shape().with(1, 1), constant);
    List<Tensor> degrees = new ArrayList<>();
    degrees.add(last);
    for (SparseProduct step : steps) {
      last = Products.multiply(step, List.of(last, vectors));
      degrees.add(last);
    }
    return degrees.size() == 1 ? last : Tensors.concat(1, degrees);
  }
}

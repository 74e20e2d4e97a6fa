package org.intertwiner.nn.message;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.message.radial.ClosedFamily;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The values of solid harmonics, degree by degree: h_l = (h_{l−1} ⊗ v) B_l.
 *
 * @param dimension of space
 * @param degree the highest
 * @param constants those of {@link HarmonicTables#constants}
 */
record HarmonicRecursion(int dimension, int degree, List<Tensor> constants) {
  /** One operation on the tape; its derivative is made of the values. */
  Tensor of(Tensor vectors) {
    return ClosedFamily.record("harmonics", vectors, this::values, constants.get(degree + 1));
  }

  private Tensor values(Tensor vectors) {
    int edges = vectors.shape().at(0);
    Tensor last = constants.get(0).broadcastTo(vectors.shape().with(1, 1));
    List<Tensor> degrees = new ArrayList<>();
    degrees.add(last);
    Tensor factor = vectors.reshape(edges, 1, dimension);
    for (int l = 1; l <= degree; l++) {
      int count = last.shape().at(1);
      Tensor products = last.reshape(edges, count, 1).multiply(factor);
      last = products.reshape(edges, count * dimension).matmul(constants.get(l));
      degrees.add(last);
    }
    return degrees.size() == 1 ? last : Tensors.concat(1, degrees);
  }
}

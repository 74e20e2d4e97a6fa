package org.intertwiner.nn.product;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.tensor.Tensor;

/** Checks on what products are applied to. */
final class Operands {
  private Operands() {}

  /** The common batch of two or three operands, of which each may have batch 1. */
  static int batch(TensorProduct<?> product, Tensor left, Tensor right) {
    requireFields(product, "left", left, product.left());
    requireFields(product, "right", right, product.right());
    return common(product, left.shape().at(0), right);
  }

  private static void requireFields(
      TensorProduct<?> product, String side, Tensor x, FieldType<?> type) {
    if (x.rank() != 2 || x.shape().at(1) != type.channels()) {
      throw new InvalidInput(
          side + " factor of a " + product.kind(),
          "shape " + x.shape(),
          "(batch, " + type.channels() + ") for " + type,
          "");
    }
  }

  static int common(TensorProduct<?> product, int batch, Tensor x) {
    int own = x.shape().at(0);
    if (own != 1 && batch != 1 && own != batch) {
      throw new InvalidInput(
          "factors of a " + product.kind(),
          "batches of " + batch + " and " + own,
          "equal batches, or one of 1",
          "");
    }
    return own == 1 ? batch : own;
  }

  static int withWeights(TensorProduct<?> product, int batch, Tensor weights) {
    int count = product.weightCount();
    if (product.source() != TensorProduct.WeightSource.EXTERNAL) {
      throw new InvalidInput(
          product.kind(), "weights from outside", "two operands", "withExternalWeights()");
    }
    if (weights.rank() != 2 || weights.shape().at(1) != count) {
      throw new InvalidInput(
          "weights of a " + product.kind(),
          "shape " + weights.shape(),
          "(batch, " + count + ")",
          "as many as weightCount()");
    }
    return common(product, batch, weights);
  }

  static void requireOwnWeights(TensorProduct<?> product) {
    if (product.source() == TensorProduct.WeightSource.EXTERNAL) {
      throw new InvalidInput(
          product.kind(), "no weights", "weights from outside", "apply(left, right, weights)");
    }
  }
}

package org.intertwiner.nn.layer.structure;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/** Matrices that never change, applied to every field of a part. */
final class FixedMaps {
  private FixedMaps() {}

  static Constant constant(double[][] rows) {
    int columns = rows[0].length;
    double[] flat = new double[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * columns, columns);
    }
    return Constant.of(Shape.of(1, rows.length, columns), flat);
  }

  /** Q v for fields v of shape (batch, copies, dimension, cells). */
  static Tensor apply(Tensor matrix, Tensor v) {
    Shape s = v.shape();
    int rows = matrix.shape().at(1);
    Tensor flat = v.reshape(s.at(0) * s.at(1), s.at(2), s.at(3));
    return matrix.matmul(flat).reshape(s.at(0), s.at(1), rows, s.at(3));
  }

  /** Channels of fields (batch, channels, …) in the shape of a batch with other channels. */
  static Tensor channels(Tensor v, Tensor like) {
    int[] extents = like.shape().toArray();
    extents[1] = v.shape().at(1) * v.shape().at(2);
    return v.reshape(extents);
  }

  static Tensor join(List<Tensor> parts) {
    return parts.size() == 1 ? parts.get(0) : Tensors.concat(1, new ArrayList<>(parts));
  }

  static void requireChannels(String layer, FieldType<?> type, Tensor x) {
    if (x.rank() < 2 || x.shape().at(1) != type.channels()) {
      throw new InvalidInput(
          layer, "fields of shape " + x.shape(), "(batch, " + type.channels() + ", …space)", "");
    }
  }
}

package org.intertwiner.nn.sphere;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Maps of the copies of each degree, the same for every m: what Schur's lemma leaves of linear
 * intertwiners. Fields are turned once so that the batch runs fastest; then each degree is one
 * matrix product.
 */
final class Blocks {
  private Blocks() {}

  /**
   * The fields with the batch last.
   *
   * @param type the type
   * @param x shape {@code (batch, channels)}
   * @param layer who asks
   * @return shape {@code (channels, batch)}
   * @throws InvalidInput if the fields do not fit the type
   */
  static Tensor turned(FieldType<?> type, Tensor x, String layer) {
    if (x.rank() != 2 || x.shape().at(1) != type.channels()) {
      throw new InvalidInput(
          layer,
          "fields of shape " + x.shape(),
          "(batch, " + type.channels() + ") for " + type,
          "coefficients have no axes of space");
    }
    return x.permute(1, 0);
  }

  /** The part of one degree, shape (copies, (2l + 1)·batch). */
  static Tensor part(FieldType<?> type, Tensor turned, int l) {
    FieldType.Part<?> part = type.parts().get(l);
    int from = type.offset(l);
    Tensor own = turned.slice(0, from, from + part.channels());
    return own.reshape(part.copies(), (2 * l + 1) * turned.shape().at(1));
  }

  /**
   * Multiplies each degree by a matrix.
   *
   * @param type the input
   * @param x shape {@code (batch, channels)}
   * @param maps for each degree that goes out (copies out, copies in)
   * @param bias added to degree 0, shape {@code (copies out, 1)}
   * @return shape {@code (batch, channels out)}
   */
  static Tensor multiply(FieldType<?> type, Tensor x, List<Tensor> maps, Tensor bias) {
    Tensor turned = turned(type, x, "map of degrees");
    int batch = turned.shape().at(1);
    List<Tensor> parts = new ArrayList<>();
    for (int l = 0; l < maps.size(); l++) {
      Tensor map = maps.get(l);
      Tensor y = map.matmul(part(type, turned, l).to(map.type())).to(x.type());
      Tensor whole = l == 0 ? y.add(bias) : y;
      parts.add(whole.reshape(map.shape().at(0) * (2 * l + 1), batch));
    }
    Tensor all = parts.size() == 1 ? parts.get(0) : Tensors.concat(0, parts);
    return all.permute(1, 0);
  }
}

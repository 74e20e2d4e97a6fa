package org.intertwiner.nn.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Taking a batch of fields apart: each part of the type becomes an array {@code (batch, copies,
 * dimension, cells)}.
 */
public final class FieldParts {
  private FieldParts() {}

  /**
   * Whether a function of single channels commutes with the group on a part.
   *
   * @param <G> the group elements
   * @param part the part
   * @return true for trivial and permutation representations
   */
  public static <G> boolean isPointwise(FieldType.Part<G> part) {
    return part.isTrivial() || part.representation().isPermutation();
  }

  /**
   * Applies a map to each part and joins the results along the channels.
   *
   * @param <G> the group elements
   * @param type the type of the fields
   * @param x fields, shape {@code (batch, channels, …space)} or {@code (batch, channels)}
   * @param map from the number of a part and its fields {@code (batch, copies, dimension, cells)}
   *     to {@code (batch, copies, any, cells)}
   * @return the joined results, of the rank of {@code x}
   * @throws InvalidInput if the fields do not fit the type
   */
  public static <G> Tensor map(
      FieldType<G> type, Tensor x, BiFunction<Integer, Tensor, Tensor> map) {
    requireFits(type, x);
    List<Tensor> results = new ArrayList<>();
    for (int p = 0; p < type.parts().size(); p++) {
      Tensor y = map.apply(p, part(type, x, p));
      results.add(join(y, x));
    }
    return results.size() == 1 ? results.get(0) : Tensors.concat(1, results);
  }

  /**
   * The fields of one part.
   *
   * @param <G> the group elements
   * @param type the type of the fields
   * @param x fields, shape {@code (batch, channels, …)}; further channels may follow
   * @param p the part
   * @return shape {@code (batch, copies, dimension, cells)}
   */
  public static <G> Tensor part(FieldType<G> type, Tensor x, int p) {
    FieldType.Part<G> part = type.parts().get(p);
    int from = type.offset(p);
    boolean all = part.channels() == x.shape().at(1);
    Tensor own = all ? x : x.slice(1, from, from + part.channels());
    return own.reshape(x.shape().at(0), part.copies(), part.representation().dimension(), cells(x));
  }

  /**
   * The number of cells of space.
   *
   * @param x fields, shape {@code (batch, channels, …space)}
   * @return the product of the extents of space; 1 without space
   */
  public static int cells(Tensor x) {
    int cells = 1;
    for (int axis = 2; axis < x.rank(); axis++) {
      cells *= x.shape().at(axis);
    }
    return cells;
  }

  private static Tensor join(Tensor y, Tensor x) {
    int[] extents = x.shape().toArray();
    extents[1] = y.shape().at(1) * y.shape().at(2);
    return y.reshape(extents);
  }

  private static <G> void requireFits(FieldType<G> type, Tensor x) {
    boolean ranked = x.rank() == type.dimension() + 2 || x.rank() == 2;
    if (!ranked || x.shape().at(1) != type.channels()) {
      throw new InvalidInput(
          "fields of type " + type,
          "shape " + x.shape(),
          "(batch, "
              + type.channels()
              + ") followed by "
              + type.dimension()
              + " axes of space or none",
          "");
    }
  }
}

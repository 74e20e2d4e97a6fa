package org.intertwiner.nn.io.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;

/**
 * A shape whose extents are numbers or multiples of the batch.
 *
 * <p>Found from the shapes of one array at two batch sizes: an extent that does not change is a
 * number, one that changes in proportion is a multiple.
 *
 * @param fixed the extent on axes that do not depend on the batch, else 0
 * @param perBatch the extent for each field of the batch on axes that do, else 0
 */
record Extents(List<Long> fixed, List<Long> perBatch) {
  static Extents of(Shape one, Shape other, int batch, int otherBatch) {
    boolean proportional = one.rank() == other.rank();
    List<Long> fixed = new ArrayList<>();
    List<Long> perBatch = new ArrayList<>();
    for (int i = 0; proportional && i < one.rank(); i++) {
      boolean same = one.at(i) == other.at(i);
      proportional =
          same || (one.at(i) % batch == 0 && one.at(i) / batch * otherBatch == other.at(i));
      fixed.add(same ? (long) one.at(i) : 0L);
      perBatch.add(same ? 0L : (long) one.at(i) / batch);
    }
    if (!proportional) {
      throw new InvalidInput(
          "ONNX export",
          "an array of shape "
              + one
              + " for a batch of "
              + batch
              + " and "
              + other
              + " for "
              + otherBatch,
          "extents that are fixed or proportional to the batch",
          "the layer treats the batch as something else than a number of fields");
    }
    return new Extents(List.copyOf(fixed), List.copyOf(perBatch));
  }

  static Extents fixed(long... extents) {
    return new Extents(
        LongStream.of(extents).boxed().toList(), LongStream.of(extents).mapToObj(e -> 0L).toList());
  }

  int rank() {
    return fixed.size();
  }

  boolean isFixed() {
    return perBatch.stream().allMatch(k -> k == 0);
  }

  boolean isOne(int axis) {
    return fixed.get(axis) == 1;
  }

  boolean sameAt(int axis, Extents other, int otherAxis) {
    return fixed.get(axis).equals(other.fixed.get(otherAxis))
        && perBatch.get(axis).equals(other.perBatch.get(otherAxis));
  }

  /** Without one axis. */
  Extents without(int axis) {
    List<Long> f = new ArrayList<>(fixed);
    List<Long> p = new ArrayList<>(perBatch);
    f.remove(axis);
    p.remove(axis);
    return new Extents(List.copyOf(f), List.copyOf(p));
  }

  long[] numbers() {
    return fixed.stream().mapToLong(Long::longValue).toArray();
  }
}

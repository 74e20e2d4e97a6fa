package org.intertwiner.verify.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.verify.tensor.NumericArray;

/** The operators that only move numbers about; empty where the operands do not fit. */
final class Rearranging {
  private Rearranging() {}

  static Optional<NumericArray> reshape(NumericArray x, int[] target, boolean zeroIsZero) {
    List<Integer> shape = new ArrayList<>();
    int free = -1;
    double product = 1;
    for (int i = 0; i < target.length; i++) {
      boolean copy = target[i] == 0 && !zeroIsZero;
      if (copy && i >= x.shape().size()) {
        return Optional.empty();
      }
      int length = copy ? x.shape().get(i) : target[i];
      free = length < 0 ? i : free;
      product *= Math.abs(length);
      shape.add(Math.max(length, 0));
    }
    if (free >= 0 && product == 0) {
      return Optional.empty();
    }
    if (free >= 0) {
      shape.set(free, (int) (x.size() / product));
    }
    return reshaped(x, shape);
  }

  static Optional<NumericArray> flatten(NumericArray x, long axis) {
    long at = axis < 0 ? axis + x.shape().size() : axis;
    if (at < 0 || at > x.shape().size()) {
      return Optional.empty();
    }
    int rows = x.shape().stream().limit(at).reduce(1, (a, b) -> a * b);
    return reshaped(x, List.of(rows, rows == 0 ? 0 : x.size() / rows));
  }

  static Optional<NumericArray> squeeze(NumericArray x, int[] axes) {
    List<Integer> shape = new ArrayList<>(x.shape());
    int rank = shape.size();
    for (int axis : axes) {
      int at = axis < 0 ? axis + rank : axis;
      if (at < 0 || at >= rank) {
        return Optional.empty();
      }
      shape.set(at, -1);
    }
    shape.removeIf(d -> d < 0);
    return reshaped(x, shape);
  }

  static Optional<NumericArray> unsqueeze(NumericArray x, int[] axes) {
    int rank = x.shape().size() + axes.length;
    List<Integer> shape = new ArrayList<>(x.shape());
    int[] sorted = Arrays.stream(axes).map(a -> a < 0 ? a + rank : a).sorted().toArray();
    for (int axis : sorted) {
      if (axis < 0 || axis > shape.size()) {
        return Optional.empty();
      }
      shape.add(axis, 1);
    }
    return reshaped(x, shape);
  }

  static Optional<NumericArray> transpose(NumericArray x, Optional<int[]> perm) {
    int rank = x.shape().size();
    int[] p = perm.orElseGet(() -> IntStream.range(0, rank).map(i -> rank - 1 - i).toArray());
    int[] sorted = p.clone();
    Arrays.sort(sorted);
    if (!Arrays.equals(sorted, IntStream.range(0, rank).toArray())) {
      return Optional.empty();
    }
    int[] strides = strides(x.shape());
    List<Integer> shape = Arrays.stream(p).mapToObj(x.shape()::get).toList();
    int[] moved = Arrays.stream(p).map(a -> strides[a]).toArray();
    double[] out = new double[x.size()];
    for (int k = 0; k < out.length; k++) {
      out[k] = x.at(place(k, shape, moved));
    }
    return Optional.of(NumericArray.of(x.type(), shape, out));
  }

  /** x[…, i, …] for all i of a list of any shape. */
  static Optional<NumericArray> gather(NumericArray x, NumericArray indices, int axis) {
    int rank = x.shape().size();
    int at = axis < 0 ? axis + rank : axis;
    if (at < 0 || at >= rank) {
      return Optional.empty();
    }
    int length = x.shape().get(at);
    int[] picked = new int[indices.size()];
    for (int i = 0; i < picked.length; i++) {
      double index = indices.at(i) < 0 ? indices.at(i) + length : indices.at(i);
      if (index < 0 || index >= length) {
        return Optional.empty();
      }
      picked[i] = (int) index;
    }
    List<Integer> shape = new ArrayList<>(x.shape().subList(0, at));
    shape.addAll(indices.shape());
    shape.addAll(x.shape().subList(at + 1, rank));
    return pick(x, at, picked, shape);
  }

  static Optional<NumericArray> slice(NumericArray x, int axis, int start, int end, int step) {
    int rank = x.shape().size();
    int at = axis < 0 ? axis + rank : axis;
    if (at < 0 || at >= rank || step == 0) {
      return Optional.empty();
    }
    int length = x.shape().get(at);
    // downwards, the end may lie before the first entry
    int low = step > 0 ? 0 : -1;
    int high = step > 0 ? length : length - 1;
    long from = bound(start, length, Math.max(low, 0), high);
    long to = bound(end, length, low, high);
    int many = (int) Math.max(0, Math.ceil((to - from) / (double) step));
    int[] picked = IntStream.range(0, many).map(i -> (int) (from + (long) i * step)).toArray();
    List<Integer> shape = new ArrayList<>(x.shape());
    shape.set(at, many);
    return pick(x, at, picked, shape);
  }

  private static long bound(int index, int length, int low, int high) {
    long from = index < 0 ? (long) index + length : index;
    return Math.max(low, Math.min(high, from));
  }

  private static Optional<NumericArray> pick(
      NumericArray x, int axis, int[] picked, List<Integer> shape) {
    int inner = x.shape().stream().skip(axis + 1L).reduce(1, (a, b) -> a * b);
    int outer = x.shape().stream().limit(axis).reduce(1, (a, b) -> a * b);
    int length = x.shape().get(axis);
    double[] out = new double[Math.multiplyExact(Math.multiplyExact(outer, picked.length), inner)];
    int k = 0;
    for (int o = 0; o < outer; o++) {
      for (int index : picked) {
        for (int i = 0; i < inner; i++) {
          out[k++] = x.at((o * length + index) * inner + i);
        }
      }
    }
    return Optional.of(NumericArray.of(x.type(), shape, out));
  }

  static Optional<NumericArray> concat(List<NumericArray> parts, int axis) {
    NumericArray first = parts.get(0);
    int rank = first.shape().size();
    int at = axis < 0 ? axis + rank : axis;
    if (at < 0 || at >= rank || parts.stream().anyMatch(p -> !alike(p, first, at))) {
      return Optional.empty();
    }
    int outer = first.shape().stream().limit(at).reduce(1, (a, b) -> a * b);
    List<Integer> shape = new ArrayList<>(first.shape());
    shape.set(at, parts.stream().mapToInt(p -> p.shape().get(at)).sum());
    double[] out = new double[parts.stream().mapToInt(NumericArray::size).sum()];
    int k = 0;
    for (int o = 0; o < outer; o++) {
      for (NumericArray part : parts) {
        int row = part.size() / outer;
        for (int i = 0; i < row; i++) {
          out[k++] = part.at(o * row + i);
        }
      }
    }
    return Optional.of(NumericArray.of(first.type(), shape, out));
  }

  private static boolean alike(NumericArray a, NumericArray b, int axis) {
    List<Integer> left = new ArrayList<>(a.shape());
    List<Integer> right = new ArrayList<>(b.shape());
    return a.type() == b.type()
        && left.size() == right.size()
        && left.set(axis, 0) >= 0
        && right.set(axis, 0) >= 0
        && left.equals(right);
  }

  /** Number by number, axes of length 1 being repeated. */
  static Optional<NumericArray> broadcast(
      NumericArray a, NumericArray b, DoubleBinaryOperator op, int most) {
    int rank = Math.max(a.shape().size(), b.shape().size());
    List<Integer> left = padded(a.shape(), rank);
    List<Integer> right = padded(b.shape(), rank);
    List<Integer> shape = new ArrayList<>();
    double size = 1;
    for (int i = 0; i < rank; i++) {
      int l = left.get(i);
      int r = right.get(i);
      if (l != r && l != 1 && r != 1) {
        return Optional.empty();
      }
      shape.add(l == 1 ? r : l);
      size *= shape.get(i);
    }
    if (size > most) {
      return Optional.empty();
    }
    int[] p = repeating(left);
    int[] q = repeating(right);
    double[] out = new double[(int) size];
    for (int k = 0; k < out.length; k++) {
      out[k] = op.applyAsDouble(a.at(place(k, shape, p)), b.at(place(k, shape, q)));
    }
    return Optional.of(NumericArray.of(a.type(), shape, out));
  }

  private static List<Integer> padded(List<Integer> shape, int rank) {
    List<Integer> out = new ArrayList<>(shape);
    while (out.size() < rank) {
      out.add(0, 1);
    }
    return out;
  }

  private static int[] repeating(List<Integer> shape) {
    int[] strides = strides(shape);
    return IntStream.range(0, strides.length)
        .map(i -> shape.get(i) == 1 ? 0 : strides[i])
        .toArray();
  }

  private static int[] strides(List<Integer> shape) {
    int[] strides = new int[shape.size()];
    int stride = 1;
    for (int i = strides.length - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= shape.get(i);
    }
    return strides;
  }

  /** Where the k-th number of an array of a shape lies in memory with other strides. */
  private static int place(int k, List<Integer> shape, int[] strides) {
    int rest = k;
    int at = 0;
    for (int i = strides.length - 1; i >= 0; i--) {
      at += rest % shape.get(i) * strides[i];
      rest /= shape.get(i);
    }
    return at;
  }

  private static Optional<NumericArray> reshaped(NumericArray x, List<Integer> shape) {
    double size = shape.stream().mapToDouble(i -> i).reduce(1, (a, b) -> a * b);
    return size == x.size()
        ? Optional.of(NumericArray.of(x.type(), shape, x.values()))
        : Optional.empty();
  }
}

package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;

/** The operations of small test networks, as plain loops. */
final class Ops {
  private Ops() {}

  static NumericArray array(List<Integer> shape, double[] values) {
    return NumericArray.of(ElementType.FLOAT64, shape, values);
  }

  static NumericArray map(NumericArray a, DoubleUnaryOperator f) {
    return a.with(Arrays.stream(a.values()).map(f).toArray());
  }

  static NumericArray relu(NumericArray a) {
    return map(a, v -> Math.max(0, v));
  }

  /** Element by element, axes of length 1 repeated as needed; equal ranks. */
  static NumericArray zip(NumericArray a, NumericArray b, DoubleBinaryOperator f) {
    int n = a.shape().size();
    List<Integer> shape =
        IntStream.range(0, n).mapToObj(i -> Math.max(a.shape().get(i), b.shape().get(i))).toList();
    double[] out = new double[shape.stream().reduce(1, (x, y) -> x * y)];
    for (int p = 0; p < out.length; p++) {
      int rest = p;
      int ia = 0;
      int ib = 0;
      int sa = 1;
      int sb = 1;
      for (int d = n - 1; d >= 0; d--) {
        int at = rest % shape.get(d);
        rest /= shape.get(d);
        ia += (a.shape().get(d) == 1 ? 0 : at) * sa;
        ib += (b.shape().get(d) == 1 ? 0 : at) * sb;
        sa *= a.shape().get(d);
        sb *= b.shape().get(d);
      }
      out[p] = f.applyAsDouble(a.at(ia), b.at(ib));
    }
    return array(shape, out);
  }

  static NumericArray add(NumericArray a, NumericArray b) {
    return zip(a, b, Double::sum);
  }

  static NumericArray times(NumericArray a, NumericArray b) {
    return zip(a, b, (x, y) -> x * y);
  }

  static NumericArray reshape(NumericArray a, Integer... shape) {
    return array(List.of(shape), a.values());
  }

  /** Swaps the two last axes. */
  static NumericArray transpose(NumericArray a) {
    int n = a.shape().size();
    int rows = a.shape().get(n - 2);
    int columns = a.shape().get(n - 1);
    double[] out = new double[a.size()];
    for (int p = 0; p < out.length; p++) {
      int block = p / (rows * columns);
      int i = p / columns % rows;
      int j = p % columns;
      out[block * rows * columns + j * rows + i] = a.at(p);
    }
    List<Integer> shape = new ArrayList<>(a.shape());
    shape.set(n - 2, columns);
    shape.set(n - 1, rows);
    return array(shape, out);
  }

  /** A sum over one axis, which keeps length 1. */
  static NumericArray sum(NumericArray a, int axis) {
    int inner = a.shape().subList(axis + 1, a.shape().size()).stream().reduce(1, (x, y) -> x * y);
    int length = a.shape().get(axis);
    List<Integer> shape = new ArrayList<>(a.shape());
    shape.set(axis, 1);
    double[] out = new double[a.size() / length];
    for (int p = 0; p < a.size(); p++) {
      out[p / (inner * length) * inner + p % inner] += a.at(p);
    }
    return array(shape, out);
  }

  /** Joins along axis 1. */
  static NumericArray concat(List<NumericArray> parts) {
    int batch = parts.get(0).shape().get(0);
    List<Integer> shape = new ArrayList<>(parts.get(0).shape());
    shape.set(1, parts.stream().mapToInt(a -> a.shape().get(1)).sum());
    double[] out = new double[parts.stream().mapToInt(NumericArray::size).sum()];
    int at = 0;
    for (int b = 0; b < batch; b++) {
      for (NumericArray part : parts) {
        int each = part.size() / batch;
        System.arraycopy(part.values(), b * each, out, at, each);
        at += each;
      }
    }
    return array(shape, out);
  }

  /** The last axis through a matrix of rows out × in. */
  static NumericArray dense(NumericArray a, double[][] w) {
    int in = w[0].length;
    double[] out = new double[a.size() / in * w.length];
    for (int p = 0; p < out.length; p++) {
      for (int j = 0; j < in; j++) {
        out[p] += w[p % w.length][j] * a.at(p / w.length * in + j);
      }
    }
    List<Integer> shape = new ArrayList<>(a.shape());
    shape.set(shape.size() - 1, w.length);
    return array(shape, out);
  }

  /** A cross-correlation of images with kernels [out][in][k·k], zeros before and after. */
  static NumericArray conv(
      NumericArray a, double[][][] w, int before, int after, int stride, double[] bias) {
    int k = (int) Math.round(Math.sqrt(w[0][0].length));
    int n = a.shape().get(2);
    int m = (n + before + after - k) / stride + 1;
    int channels = a.shape().get(1);
    double[] out = new double[a.shape().get(0) * w.length * m * m];
    for (int p = 0; p < out.length; p++) {
      int o = p / (m * m) % w.length;
      int b = p / (m * m) / w.length;
      int top = p / m % m * stride - before;
      int left = p % m * stride - before;
      out[p] = bias.length == 0 ? 0 : bias[o];
      for (int c = 0; c < channels; c++) {
        for (int i = Math.max(0, top); i < Math.min(n, top + k); i++) {
          int row = ((b * channels + c) * n + i) * n;
          for (int j = Math.max(0, left); j < Math.min(n, left + k); j++) {
            out[p] += w[o][c][(i - top) * k + j - left] * a.at(row + j);
          }
        }
      }
    }
    return array(List.of(a.shape().get(0), w.length, m, m), out);
  }

  static NumericArray conv(NumericArray a, double[][][] w) {
    return conv(a, w, 1, 1, 1, new double[0]);
  }

  /** The largest of blocks of 2 × 2 cells; a last row and column without partner are dropped. */
  static NumericArray maxPool(NumericArray a) {
    int n = a.shape().get(2);
    int m = n / 2;
    double[] out = new double[a.size() / (n * n) * m * m];
    for (int p = 0; p < out.length; p++) {
      int at = p / (m * m) * n * n + 2 * (p / m % m) * n + 2 * (p % m);
      out[p] = Math.max(Math.max(a.at(at), a.at(at + 1)), Math.max(a.at(at + n), a.at(at + n + 1)));
    }
    return array(List.of(a.shape().get(0), a.shape().get(1), m, m), out);
  }

  /** The mean over the cells. */
  static NumericArray mean(NumericArray a) {
    int cells = a.shape().get(2) * a.shape().get(3);
    double[] out = new double[a.size() / cells];
    for (int p = 0; p < a.size(); p++) {
      out[p / cells] += a.at(p) / cells;
    }
    return array(a.shape().subList(0, 2), out);
  }

  static double[][][] kernels(int out, int in, int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] w = new double[out][in][];
    for (double[][] row : w) {
      for (int c = 0; c < in; c++) {
        row[c] = random.doubles((long) size * size, -1, 1).toArray();
      }
    }
    return w;
  }

  /** Kernels of 3 × 3 cells that turning by 90° and reflecting leave as they are. */
  static double[][][] isotropic(int out, int in, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] w = new double[out][in][];
    for (double[][] row : w) {
      for (int c = 0; c < in; c++) {
        double[] v = random.doubles(3, -1, 1).toArray();
        row[c] = new double[] {v[0], v[1], v[0], v[1], v[2], v[1], v[0], v[1], v[0]};
      }
    }
    return w;
  }

  /** A kernel turned by r quarter turns. */
  static double[] turned(double[] w, int r) {
    int k = (int) Math.round(Math.sqrt(w.length));
    double[] out = w.clone();
    for (int t = 0; t < r; t++) {
      double[] next = new double[w.length];
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          next[(k - 1 - j) * k + i] = out[i * k + j];
        }
      }
      out = next;
    }
    return out;
  }

  static double[][] matrix(int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] w = new double[rows][];
    for (int i = 0; i < rows; i++) {
      w[i] = random.doubles(columns, -1, 1).toArray();
    }
    return w;
  }
}

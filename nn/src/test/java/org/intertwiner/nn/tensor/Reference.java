package org.intertwiner.nn.tensor;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;

/**
 * A float64 array with every primitive written straight from its formula, index by index, sharing
 * no code with the engines.
 *
 * @param extents the shape
 * @param values row-major entries
 */
record Reference(int[] extents, double[] values) {

  static Reference random(RandomGenerator random, int... extents) {
    Reference r = zeros(extents);
    for (int i = 0; i < r.values.length; i++) {
      // Rounded to float32 so that both kinds of engine see the same numbers.
      r.values[i] = (float) random.nextGaussian();
    }
    return r;
  }

  static Reference zeros(int... extents) {
    return new Reference(
        extents.clone(), new double[Arrays.stream(extents).reduce(1, (a, b) -> a * b)]);
  }

  Tensor on(Engine engine, DType type) {
    return Tensors.from(engine, type, Shape.of(extents), values);
  }

  int[] index(int flat) {
    int[] index = new int[extents.length];
    for (int i = extents.length - 1; i >= 0; i--) {
      index[i] = flat % extents[i];
      flat /= extents[i];
    }
    return index;
  }

  int flat(int... index) {
    int flat = 0;
    for (int i = 0; i < extents.length; i++) {
      flat = flat * extents[i] + index[i];
    }
    return flat;
  }

  double at(int... index) {
    return values[flat(index)];
  }

  /** The entry that an index of a larger shape falls on. */
  double broadcastAt(int[] index) {
    int[] own = new int[extents.length];
    int shift = index.length - own.length;
    for (int i = 0; i < own.length; i++) {
      own[i] = extents[i] == 1 ? 0 : index[i + shift];
    }
    return at(own);
  }

  Reference map(DoubleUnaryOperator f) {
    return new Reference(extents, Arrays.stream(values).map(f).toArray());
  }

  static Reference zip(int[] extents, Reference a, Reference b, DoubleBinaryOperator f) {
    Reference r = zeros(extents);
    for (int i = 0; i < r.values.length; i++) {
      int[] index = r.index(i);
      r.values[i] = f.applyAsDouble(a.broadcastAt(index), b.broadcastAt(index));
    }
    return r;
  }

  Reference sumKeep(int... axes) {
    int[] kept = extents.clone();
    for (int axis : axes) {
      kept[axis] = 1;
    }
    Reference r = zeros(kept);
    for (int i = 0; i < values.length; i++) {
      int[] index = index(i);
      for (int axis : axes) {
        index[axis] = 0;
      }
      r.values[r.flat(index)] += values[i];
    }
    return r;
  }

  Reference permute(int... axes) {
    int[] e = new int[axes.length];
    for (int i = 0; i < e.length; i++) {
      e[i] = extents[axes[i]];
    }
    Reference r = zeros(e);
    for (int i = 0; i < r.values.length; i++) {
      int[] to = r.index(i);
      int[] from = new int[e.length];
      for (int k = 0; k < e.length; k++) {
        from[axes[k]] = to[k];
      }
      r.values[i] = at(from);
    }
    return r;
  }

  Reference slice(int axis, int from, int to) {
    int[] e = extents.clone();
    e[axis] = to - from;
    Reference r = zeros(e);
    for (int i = 0; i < r.values.length; i++) {
      int[] index = r.index(i);
      index[axis] += from;
      r.values[i] = at(index);
    }
    return r;
  }

  Reference gather(int axis, int... k) {
    int[] e = extents.clone();
    e[axis] = k.length;
    Reference r = zeros(e);
    for (int i = 0; i < r.values.length; i++) {
      int[] index = r.index(i);
      index[axis] = k[index[axis]];
      r.values[i] = at(index);
    }
    return r;
  }

  Reference scatterAdd(int axis, int[] k, int extent) {
    int[] e = extents.clone();
    e[axis] = extent;
    Reference r = zeros(e);
    for (int i = 0; i < values.length; i++) {
      int[] index = index(i);
      index[axis] = k[index[axis]];
      r.values[r.flat(index)] += values[i];
    }
    return r;
  }

  /** Rank 3 each; a batch of one repeats. */
  static Reference matmul(Reference a, boolean ta, Reference b, boolean tb) {
    int batch = Math.max(a.extents[0], b.extents[0]);
    int inner = a.extents[ta ? 1 : 2];
    Reference r = zeros(batch, a.extents[ta ? 2 : 1], b.extents[tb ? 1 : 2]);
    for (int i = 0; i < r.values.length; i++) {
      int[] at = r.index(i);
      int na = a.extents[0] == 1 ? 0 : at[0];
      int nb = b.extents[0] == 1 ? 0 : at[0];
      for (int k = 0; k < inner; k++) {
        double x = ta ? a.at(na, k, at[1]) : a.at(na, at[1], k);
        double y = tb ? b.at(nb, at[2], k) : b.at(nb, k, at[2]);
        r.values[i] += x * y;
      }
    }
    return r;
  }

  /** Who meets whom in a convolution: result entry, image entry, kernel entry. */
  private interface Meeting {
    void meet(int y, int x, int w);
  }

  private static void convolve(Reference x, Reference w, Reference y, Window v, Meeting meeting) {
    int perGroup = w.extents[1];
    int outputsPerGroup = w.extents[0] / v.groups();
    Reference kernel = zeros(Arrays.copyOfRange(w.extents, 1, w.extents.length));
    for (int i = 0; i < y.values.length; i++) {
      int[] at = y.index(i);
      for (int k = 0; k < kernel.values.length; k++) {
        int[] tap = kernel.index(k);
        int[] from = at.clone();
        from[1] = at[1] / outputsPerGroup * perGroup + tap[0];
        boolean inside = true;
        for (int a = 0; a < v.dimension(); a++) {
          from[a + 2] = at[a + 2] * v.stride(a) + tap[a + 1] * v.dilation(a) - v.padding(a);
          inside &= from[a + 2] >= 0 && from[a + 2] < x.extents[a + 2];
        }
        if (inside) {
          meeting.meet(i, x.flat(from), at[1] * kernel.values.length + k);
        }
      }
    }
  }

  private static Reference outputs(Reference x, int channels, int[] taps, Window v) {
    int[] e = x.extents.clone();
    e[1] = channels;
    for (int a = 0; a < v.dimension(); a++) {
      e[a + 2] = v.output(a, e[a + 2], taps[a]);
    }
    return zeros(e);
  }

  /** (batch, channels, …space) with (outputs, channels/groups, …taps), 1 to 3 axes of space. */
  static Reference convolution(Reference x, Reference w, Window v) {
    int[] taps = Arrays.copyOfRange(w.extents, 2, w.extents.length);
    Reference y = outputs(x, w.extents[0], taps, v);
    convolve(x, w, y, v, (i, j, k) -> y.values[i] += x.values[j] * w.values[k]);
    return y;
  }

  static Reference inputGradient(Reference x, Reference w, Reference g, Window v) {
    Reference r = zeros(x.extents);
    convolve(x, w, g, v, (i, j, k) -> r.values[j] += g.values[i] * w.values[k]);
    return r;
  }

  static Reference weightGradient(Reference x, Reference w, Reference g, Window v) {
    Reference r = zeros(w.extents);
    convolve(x, w, g, v, (i, j, k) -> r.values[k] += g.values[i] * x.values[j]);
    return r;
  }

  static Reference maxPool(Reference x, int[] taps, Window v) {
    int[] kernel = new int[taps.length + 2];
    kernel[0] = x.extents[1];
    kernel[1] = 1;
    System.arraycopy(taps, 0, kernel, 2, taps.length);
    Reference y = outputs(x, x.extents[1], taps, v);
    Arrays.fill(y.values, Double.NEGATIVE_INFINITY);
    convolve(
        x,
        zeros(kernel),
        y,
        v.withGroups(x.extents[1]),
        (i, j, k) -> y.values[i] = Math.max(y.values[i], x.values[j]));
    return y;
  }
}

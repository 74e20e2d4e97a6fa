package org.intertwiner.nn.engine.torch;

import static org.intertwiner.nn.engine.torch.TorchStorage.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Memory;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;

/** Sums and largest entries. */
final class TorchReductions {
  private final TorchDevice device;
  private final Memory memory;

  TorchReductions(TorchDevice device, Memory memory) {
    this.device = device;
    this.memory = memory;
  }

  void sum(Array x, Array out) {
    sum(tensor(x), x.shape(), out);
  }

  private static void sum(Tensor x, Shape from, Array out) {
    Shape to = out.shape();
    long[] axes =
        IntStream.range(0, from.rank())
            .filter(i -> to.at(i) == 1 && from.at(i) != 1)
            .asLongStream()
            .toArray();
    if (axes.length == 0) {
      tensor(out).copy_(x);
    } else {
      torch.sum_out(tensor(out), x, axes, true, TorchDevice.sameKind());
    }
  }

  void productSum(Array x, Array z, Array out) {
    try (Scratch scratch = new Scratch(memory)) {
      Tensor product = scratch.like(x);
      torch.mul_out(product, tensor(x), tensor(z));
      sum(product, x.shape(), out);
    }
  }

  void squaredDeviation(Array x, Array m, Array out) {
    try (Scratch scratch = new Scratch(memory)) {
      Tensor d = scratch.like(x);
      torch.sub_out(d, tensor(x), tensor(m), device.scalar(1));
      d.mul_(d);
      sum(d, x.shape(), out);
    }
  }

  void argmax(Array x, int axis, Array out) {
    if (out.shape().size() == 0) {
      return;
    }
    try (Scratch scratch = new Scratch(memory)) {
      torch.max_out(scratch.of(x.type(), out.shape()), tensor(out), tensor(x), axis, true);
    }
  }

  void logSoftmax(Array x, Array out) {
    if (x.shape().size() > 0) {
      torch.log_softmax_out(tensor(out), tensor(x), -1, TorchDevice.sameKind());
    }
  }

  /** The window over three axes of space; a missing axis has extent 1. */
  private record Pooling(long[] taps, long[] stride, long[] padding, long[] dilation) {
    boolean isPaddedByAtMostHalf() {
      return IntStream.range(0, taps.length).allMatch(i -> 2 * padding[i] <= taps[i]);
    }
  }

  private static int[] array(List<Integer> values) {
    return values.stream().mapToInt(i -> i).toArray();
  }

  private static long[] tail(int[] values, long missing) {
    long[] three = {missing, missing, missing};
    for (int i = 0; i < values.length; i++) {
      three[3 - values.length + i] = values[i];
    }
    return three;
  }

  /** (batch, channels, three axes of space). */
  private static Shape spread(Shape s) {
    int[] space =
        Arrays.stream(tail(Arrays.copyOfRange(s.toArray(), 2, s.rank()), 1))
            .mapToInt(Math::toIntExact)
            .toArray();
    return Shape.of(s.at(0), s.at(1), space[0], space[1], space[2]);
  }

  void argmaxPool(Array x, int[] taps, Window window, Array out) {
    if (out.shape().size() == 0) {
      return;
    }
    Pooling p =
        new Pooling(
            tail(taps, 1),
            tail(array(window.stride()), 1),
            tail(array(window.padding()), 0),
            tail(array(window.dilation()), 1));
    Shape from = spread(x.shape());
    Shape to = spread(out.shape());
    Tensor index = TorchStorage.storage(out).view(to);
    try (Scratch scratch = new Scratch(memory)) {
      Tensor value = scratch.of(x.type(), to);
      if (p.isPaddedByAtMostHalf()) {
        Tensor field = TorchStorage.storage(x).view(from);
        torch.max_pool3d_with_indices_out(
            value, index, field, p.taps, p.stride, p.padding, p.dilation, false);
      } else {
        padded(x, from, p, scratch, value, index);
      }
    }
  }

  /** LibTorch pads by half a window at most: pads by itself, and counts cells back. */
  private void padded(Array x, Shape from, Pooling p, Scratch scratch, Tensor value, Tensor index) {
    int[] e = from.toArray();
    for (int i = 0; i < 3; i++) {
      e[i + 2] = Math.toIntExact(e[i + 2] + 2 * p.padding[i]);
    }
    Tensor a = scratch.of(x.type(), Shape.of(e));
    a.fill_(device.scalar(Double.NEGATIVE_INFINITY));
    try (Tensor planes = a.narrow(2, p.padding[0], from.at(2));
        Tensor rows = planes.narrow(3, p.padding[1], from.at(3));
        Tensor middle = rows.narrow(4, p.padding[2], from.at(4));
        ScalarOptional least = new ScalarOptional(device.scalar(-largest(x.type())));
        ScalarOptional none = new ScalarOptional()) {
      // so that a field of infinite entries still beats the padding
      torch.clamp_out(middle, TorchStorage.storage(x).view(from), least, none);
      torch.max_pool3d_with_indices_out(
          value, index, a, p.taps, p.stride, new long[3], p.dilation, false);
    }
    countBack(index, from, e, p.padding);
  }

  private static double largest(DType type) {
    return switch (type) {
      case FLOAT64 -> Double.MAX_VALUE;
      case FLOAT16 -> 65504;
      case BFLOAT16 -> 0x1.FEp127;
      default -> Float.MAX_VALUE;
    };
  }

  /** Turns row-major numbers of cells of the padded space into those of the space. */
  private void countBack(Tensor index, Shape space, int[] padded, long[] padding) {
    long first = (padding[0] * space.at(3) + padding[1]) * space.at(4) + padding[2];
    try (Tensor column = index.remainder(device.whole(padded[4]));
        Tensor line = index.floor_divide(device.whole(padded[4]));
        Tensor row = line.remainder(device.whole(padded[3]));
        Tensor plane = line.floor_divide(device.whole(padded[3]))) {
      index.copy_(plane);
      index.mul_(device.whole(space.at(3))).add_(row, device.whole(1));
      index.mul_(device.whole(space.at(4))).add_(column, device.whole(1));
      index.sub_(device.whole(first), device.whole(1));
    }
  }
}

package org.intertwiner.nn.engine.torch;

import static org.intertwiner.nn.engine.torch.TorchStorage.tensor;

import java.util.stream.IntStream;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Shape;

/** What moves numbers. */
final class TorchMoves {
  private final TorchDevice device;

  TorchMoves(TorchDevice device) {
    this.device = device;
  }

  void copy(Array x, Array out) {
    tensor(out).copy_(tensor(x));
  }

  void permute(Array x, int[] axes, Array out) {
    try (Tensor turned = tensor(x).permute(TorchStorage.longs(axes))) {
      tensor(out).copy_(turned);
    }
  }

  void slice(Array x, int[] starts, Array out) {
    if (out.shape().size() > 0) {
      try (Tensor block = block(x, starts, out.shape())) {
        tensor(out).copy_(block);
      }
    }
  }

  void place(Array x, int[] starts, Array out) {
    if (x.shape().size() > 0) {
      try (Tensor block = block(out, starts, x.shape())) {
        block.copy_(tensor(x));
      }
    }
  }

  private static Tensor block(Array whole, int[] starts, Shape extents) {
    int[] strides = whole.shape().strides();
    long first =
        IntStream.range(0, starts.length).mapToLong(i -> (long) starts[i] * strides[i]).sum();
    long before = TorchStorage.storage(whole).offset();
    try (LongOptional offset = new LongOptional(before + first)) {
      return tensor(whole)
          .as_strided(TorchStorage.longs(extents.toArray()), TorchStorage.longs(strides), offset);
    }
  }

  void gather(Array x, int axis, Array index, Array out) {
    checked(
        "gather",
        index,
        x.shape().at(axis),
        () -> gather(tensor(x), axis, tensor(index), tensor(out)));
  }

  private static void gather(Tensor x, int axis, Tensor index, Tensor out) {
    if (out.numel() > 0) {
      torch.index_select_out(out, x, axis, index);
    }
  }

  void scatterAdd(Array x, int axis, Array index, Array out) {
    tensor(out).zero_();
    if (x.shape().size() > 0) {
      checked(
          "scatter-add",
          index,
          out.shape().at(axis),
          () -> tensor(out).index_add_(axis, tensor(index), tensor(x)));
    }
  }

  void gatherAlong(Array x, int axis, Array index, Array out) {
    if (out.shape().size() > 0) {
      checked(
          "gather along",
          index,
          x.shape().at(axis),
          () -> torch.gather_out(tensor(out), tensor(x), axis, tensor(index)));
    }
  }

  void scatterAddAlong(Array x, int axis, Array index, Array out) {
    tensor(out).zero_();
    if (x.shape().size() > 0) {
      checked(
          "scatter-add along",
          index,
          out.shape().at(axis),
          () -> tensor(out).scatter_add_(axis, tensor(index), tensor(x)));
    }
  }

  /**
   * On the processor LibTorch looks at indices itself and the offender is only sought to be named;
   * on a card a wrong one would end the program.
   */
  private void checked(String operation, Array index, int extent, Runnable move) {
    if (device.isCuda()) {
      check(operation, index, extent);
    }
    try {
      move.run();
    } catch (RuntimeException e) {
      check(operation, index, extent);
      throw e;
    }
  }

  private void check(String operation, Array index, int extent) {
    int[] values = new int[index.shape().size()];
    new TorchTransfers(device).read(index, values, 0);
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0 || values[i] >= extent) {
        throw new InvalidInput(
            operation, "index " + values[i] + " at position " + i, "0 … " + (extent - 1), "");
      }
    }
  }
}

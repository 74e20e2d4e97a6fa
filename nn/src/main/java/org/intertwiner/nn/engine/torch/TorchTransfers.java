package org.intertwiner.nn.engine.torch;

import java.lang.ref.Reference;
import java.nio.LongBuffer;
import org.bytedeco.pytorch.Tensor;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;

/**
 * Copies numbers between Java arrays and LibTorch's memory. Where the processor can address the
 * memory and the kinds agree, that is one copy; otherwise a tensor of the Java kind stands between.
 */
final class TorchTransfers {
  private final TorchDevice device;

  TorchTransfers(TorchDevice device) {
    this.device = device;
  }

  private static boolean direct(Array x, DType type) {
    return x.type() == type && TorchStorage.storage(x).onHost() && x.shape().size() > 0;
  }

  void write(float[] source, int offset, Array out) {
    int n = out.shape().size();
    TorchStorage s = TorchStorage.storage(out);
    try {
      if (direct(out, DType.FLOAT32)) {
        s.floats().put(0, source, offset, n);
      } else if (n > 0) {
        try (Tensor staged = device.onHost(DType.FLOAT32, n)) {
          staged.data_ptr_float().put(source, offset, n);
          arrive(staged, out);
        }
      }
    } finally {
      Reference.reachabilityFence(s);
    }
  }

  void write(double[] source, int offset, Array out) {
    int n = out.shape().size();
    TorchStorage s = TorchStorage.storage(out);
    try {
      if (direct(out, DType.FLOAT64)) {
        s.doubles().put(0, source, offset, n);
      } else if (n > 0) {
        try (Tensor staged = device.onHost(DType.FLOAT64, n)) {
          staged.data_ptr_double().put(source, offset, n);
          arrive(staged, out);
        }
      }
    } finally {
      Reference.reachabilityFence(s);
    }
  }

  void write(int[] source, int offset, Array out) {
    int n = out.shape().size();
    TorchStorage s = TorchStorage.storage(out);
    try {
      if (direct(out, DType.INT32)) {
        LongBuffer longs = s.longs();
        for (int i = 0; i < n; i++) {
          longs.put(i, source[offset + i]);
        }
      } else if (n > 0) {
        try (Tensor staged = device.onHost(DType.INT32, n)) {
          LongBuffer longs = staged.data_ptr_long().capacity(n).asBuffer();
          for (int i = 0; i < n; i++) {
            longs.put(i, source[offset + i]);
          }
          arrive(staged, out);
        }
      }
    } finally {
      Reference.reachabilityFence(s);
    }
  }

  private static void arrive(Tensor staged, Array out) {
    try (Tensor shaped = staged.view_as(TorchStorage.tensor(out))) {
      TorchStorage.tensor(out).copy_(shaped);
    }
  }

  void read(Array x, float[] target, int offset) {
    int n = x.shape().size();
    TorchStorage s = TorchStorage.storage(x);
    try {
      if (direct(x, DType.FLOAT32)) {
        s.floats().get(0, target, offset, n);
      } else if (n > 0) {
        try (Tensor staged = departed(x, DType.FLOAT32)) {
          staged.data_ptr_float().get(target, offset, n);
        }
      }
    } finally {
      Reference.reachabilityFence(s);
    }
  }

  void read(Array x, double[] target, int offset) {
    int n = x.shape().size();
    TorchStorage s = TorchStorage.storage(x);
    try {
      if (direct(x, DType.FLOAT64)) {
        s.doubles().get(0, target, offset, n);
      } else if (n > 0) {
        try (Tensor staged = departed(x, DType.FLOAT64)) {
          staged.data_ptr_double().get(target, offset, n);
        }
      }
    } finally {
      Reference.reachabilityFence(s);
    }
  }

  void read(Array x, int[] target, int offset) {
    int n = x.shape().size();
    TorchStorage s = TorchStorage.storage(x);
    try {
      if (direct(x, DType.INT32)) {
        narrow(s.longs(), target, offset, n);
      } else if (n > 0) {
        try (Tensor staged = departed(x, DType.INT32)) {
          narrow(staged.data_ptr_long().capacity(n).asBuffer(), target, offset, n);
        }
      }
    } finally {
      Reference.reachabilityFence(s);
    }
  }

  private static void narrow(LongBuffer from, int[] target, int offset, int n) {
    for (int i = 0; i < n; i++) {
      target[offset + i] = (int) from.get(i);
    }
  }

  private Tensor departed(Array x, DType type) {
    Tensor staged = device.onHost(type, x.shape().size());
    try (Tensor shaped = staged.view_as(TorchStorage.tensor(x))) {
      shaped.copy_(TorchStorage.tensor(x));
    }
    return staged;
  }
}

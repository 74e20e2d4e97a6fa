package org.intertwiner.nn.engine.torch;

import static org.intertwiner.nn.engine.torch.TorchStorage.tensor;

import org.bytedeco.javacpp.BoolPointer;
import org.bytedeco.pytorch.LongArrayRefOptional;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;

/**
 * Matrix products, convolutions and their adjoints. LibTorch's convolutions make their result; it
 * is copied into the caller's array, a fortieth of the time of the sizes that matter.
 *
 * <p>On the processor a half precision kind without fast instructions is computed in float32 and
 * rounded once.
 */
final class TorchContractions {
  private static final TensorOptional NO_BIAS = new TensorOptional();
  private static final LongArrayRefOptional NO_BIAS_SIZES = new LongArrayRefOptional();
  private static final BoolPointer FIELD = mask(true, false);
  private static final BoolPointer KERNEL = mask(false, true);
  private static final BoolPointer BOTH = mask(true, true);

  private final boolean cuda;
  private final boolean fastBfloat;

  TorchContractions(TorchDevice device) {
    this.cuda = device.isCuda();
    this.fastBfloat = torch.get_cpu_capability().getString().contains("AVX512");
  }

  private static BoolPointer mask(boolean field, boolean kernel) {
    return new BoolPointer(3).put(0, field).put(1, kernel).put(2, false);
  }

  /** Whether products of a kind are computed in float32. */
  private boolean isWidened(Array x) {
    boolean slow = x.type() == DType.FLOAT16 || (x.type() == DType.BFLOAT16 && !fastBfloat);
    return slow && !cuda;
  }

  /** An operand as it is computed with; to be closed if it is a copy. */
  private record Operand(Tensor tensor, boolean copied) implements AutoCloseable {
    @Override
    public void close() {
      if (copied) {
        tensor.close();
      }
    }
  }

  private Operand operand(Array x) {
    Tensor t = tensor(x);
    return isWidened(x) ? new Operand(t.to(ScalarType.Float), true) : new Operand(t, false);
  }

  void matmul(Array a, boolean transposeA, Array b, boolean transposeB, Array out) {
    Shape s = out.shape();
    if (s.size() == 0 || a.shape().size() == 0) {
      tensor(out).zero_();
    } else if (isWidened(a)) {
      try (Tensor x = tensor(a).to(ScalarType.Float);
          Tensor z = tensor(b).to(ScalarType.Float);
          Tensor p = repeated(x, transposeA, s.at(0));
          Tensor q = repeated(z, transposeB, s.at(0));
          Tensor product = torch.bmm(p, q)) {
        tensor(out).copy_(product);
      }
    } else if (s.at(0) == 1) {
      Tensor y = TorchStorage.storage(out).view(Shape.of(s.at(1), s.at(2)));
      torch.mm_out(y, matrix(a, transposeA), matrix(b, transposeB));
    } else {
      try (Tensor p = repeated(tensor(a), transposeA, s.at(0));
          Tensor q = repeated(tensor(b), transposeB, s.at(0))) {
        torch.bmm_out(tensor(out), p, q);
      }
    }
  }

  /** The only matrix of an array of rank 3. */
  private static Tensor matrix(Array x, boolean transposed) {
    Shape s = Shape.of(x.shape().at(1), x.shape().at(2));
    TorchStorage storage = TorchStorage.storage(x);
    return transposed ? storage.transposed(s) : storage.view(s);
  }

  /** Matrices of rank 3, of which a single one repeats. */
  private static Tensor repeated(Tensor x, boolean transposed, int batch) {
    try (Tensor all = x.expand(new long[] {batch, x.size(1), x.size(2)})) {
      return transposed ? all.transpose(1, 2) : all.alias();
    }
  }

  void convolve(Array x, Array w, Window v, Array y) {
    if (isEmpty(x, w, y)) {
      tensor(y).zero_();
      return;
    }
    Steps s = new Steps(v);
    try (Operand field = operand(x);
        Operand kernel = operand(w);
        Tensor result =
            torch.convolution(
                field.tensor,
                kernel.tensor,
                NO_BIAS,
                s.stride,
                s.padding,
                s.dilation,
                false,
                s.nothing,
                v.groups())) {
      tensor(y).copy_(result);
    }
  }

  void inputGradient(Array gy, Array w, Window v, Array gx) {
    if (isEmpty(gx, w, gy)) {
      tensor(gx).zero_();
      return;
    }
    // only the shape of the field matters
    try (Operand g = operand(gy);
        Operand field = operand(gx);
        Operand kernel = operand(w);
        T_TensorTensorTensor_T result = backward(g, field, kernel, v, FIELD)) {
      tensor(gx).copy_(result.get0());
    }
  }

  void weightGradient(Array x, Array gy, Window v, Array gw) {
    if (isEmpty(x, gw, gy)) {
      tensor(gw).zero_();
      return;
    }
    try (Operand g = operand(gy);
        Operand field = operand(x);
        Operand kernel = operand(gw);
        T_TensorTensorTensor_T result = backward(g, field, kernel, v, KERNEL)) {
      tensor(gw).copy_(result.get1());
    }
  }

  void gradients(Array x, Array w, Array gy, Window v, Array gx, Array gw) {
    if (isEmpty(x, w, gy)) {
      tensor(gx).zero_();
      tensor(gw).zero_();
      return;
    }
    try (Operand g = operand(gy);
        Operand field = operand(x);
        Operand kernel = operand(w);
        T_TensorTensorTensor_T result = backward(g, field, kernel, v, BOTH)) {
      tensor(gx).copy_(result.get0());
      tensor(gw).copy_(result.get1());
    }
  }

  private static T_TensorTensorTensor_T backward(
      Operand g, Operand field, Operand kernel, Window v, BoolPointer wanted) {
    Steps s = new Steps(v);
    return torch.convolution_backward(
        g.tensor,
        field.tensor,
        kernel.tensor,
        NO_BIAS_SIZES,
        s.stride,
        s.padding,
        s.dilation,
        false,
        s.nothing,
        v.groups(),
        wanted);
  }

  private static boolean isEmpty(Array x, Array w, Array y) {
    return x.shape().size() == 0 || w.shape().size() == 0 || y.shape().size() == 0;
  }

  /** A window as LibTorch takes it. */
  private static final class Steps {
    final long[] stride;
    final long[] padding;
    final long[] dilation;
    final long[] nothing;

    Steps(Window v) {
      stride = v.stride().stream().mapToLong(i -> i).toArray();
      padding = v.padding().stream().mapToLong(i -> i).toArray();
      dilation = v.dilation().stream().mapToLong(i -> i).toArray();
      nothing = new long[stride.length];
    }
  }
}

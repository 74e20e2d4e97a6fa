package org.intertwiner.nn.engine.torch;

import static org.intertwiner.nn.engine.torch.TorchStorage.tensor;

import org.bytedeco.pytorch.LongArrayRefOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.intertwiner.nn.engine.AdamRates;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Memory;
import org.intertwiner.nn.engine.Unary;

/** What acts on every entry alone. */
final class TorchEntrywise {
  private final TorchDevice device;
  private final Memory memory;
  private final Scalar zero;
  private final Scalar one;
  private final Scalar infinity;
  private final LongArrayRefOptional allAxes = new LongArrayRefOptional();

  TorchEntrywise(TorchDevice device, Memory memory) {
    this.device = device;
    this.memory = memory;
    this.zero = device.scalar(0);
    this.one = device.scalar(1);
    this.infinity = device.scalar(Double.POSITIVE_INFINITY);
  }

  void fill(Array out, double value) {
    if (value == 0) {
      tensor(out).zero_();
    } else {
      tensor(out).fill_(device.scalar(out.type() == DType.INT32 ? (int) value : value));
    }
  }

  boolean isFinite(Array x) {
    if (x.shape().size() == 0) {
      return true;
    }
    try (Tensor largest =
        torch.linalg_vector_norm(tensor(x), infinity, allAxes, false, TorchDevice.sameKind())) {
      return Double.isFinite(largest.item_double());
    }
  }

  void unary(Unary op, Array x, Array out) {
    Tensor a = tensor(x);
    Tensor y = tensor(out);
    switch (op) {
      case NEGATE -> torch.neg_out(y, a);
      case ABS -> torch.abs_out(y, a);
      case SIGN -> torch.sign_out(y, a);
      case EXP -> torch.exp_out(y, a);
      case LOG -> torch.log_out(y, a);
      case SQRT -> torch.sqrt_out(y, a);
      case RECIPROCAL -> torch.reciprocal_out(y, a);
      case SQUARE -> torch.mul_out(y, a, a);
      case TANH -> torch.tanh_out(y, a);
      case SIGMOID -> torch.sigmoid_out(y, a);
      case SOFTPLUS -> torch.softplus_out(y, a, one, device.scalar(linearFrom(x.type())));
      case RELU -> torch.relu_out(y, a);
      case STEP -> torch.gt_out(y, a, zero);
      case ELU -> torch.elu_out(y, a);
      case SIN -> torch.sin_out(y, a);
      case COS -> torch.cos_out(y, a);
    }
  }

  /** Where ln(1 + eˣ) is x to the last bit, and before eˣ overflows. */
  private static double linearFrom(DType type) {
    return type == DType.FLOAT64 ? 40 : 20;
  }

  void affine(Array x, double scale, double shift, Array out) {
    if (shift == 0) {
      torch.mul_out(tensor(out), tensor(x), device.scalar(scale));
    } else {
      Tensor constant = device.constant(x.type(), shift);
      torch.add_out(tensor(out), constant, tensor(x), device.scalar(scale));
    }
  }

  void binary(Binary op, Array a, Array b, Array out) {
    Tensor x = tensor(a);
    Tensor z = tensor(b);
    Tensor y = tensor(out);
    switch (op) {
      case ADD -> torch.add_out(y, x, z, one);
      case SUBTRACT -> torch.sub_out(y, x, z, one);
      case MULTIPLY -> torch.mul_out(y, x, z);
      case DIVIDE -> torch.div_out(y, x, z);
      case MAXIMUM -> torch.maximum_out(y, x, z);
      case MINIMUM -> torch.minimum_out(y, x, z);
      case GATE -> torch.threshold_backward_out(y, x, z, zero);
      case ELU_GRADIENT -> torch.elu_backward_out(y, x, one, one, one, true, z);
    }
  }

  void scaleShift(Array x, Array a, Array b, Array out) {
    Tensor y = tensor(out);
    torch.mul_out(y, tensor(x), tensor(a));
    y.add_(tensor(b), one);
  }

  void combine(Array x, Array a, Array z, Array b, Array c, Array out) {
    Tensor y = tensor(out);
    try (Scratch scratch = new Scratch(memory)) {
      Tensor product = scratch.like(z);
      torch.mul_out(y, tensor(x), tensor(a));
      torch.mul_out(product, tensor(z), tensor(b));
      y.add_(product, one);
      y.add_(tensor(c), one);
    }
  }

  void accumulate(Array target, double beta, Array x, double alpha) {
    Tensor y = tensor(target);
    if (beta == 0) {
      torch.mul_out(y, tensor(x), device.scalar(alpha));
    } else {
      if (beta != 1) {
        y.mul_(device.scalar(beta));
      }
      y.add_(tensor(x), device.scalar(alpha));
    }
  }

  void adam(Array parameter, Array gradient, Array first, Array second, AdamRates r) {
    Tensor p = tensor(parameter);
    Tensor g = tensor(gradient);
    Tensor m = tensor(first);
    Tensor v = tensor(second);
    double time = (double) r.time();
    double root = 1 / Math.sqrt(1 - Math.pow(r.beta2(), time));
    double step = r.rate() / (1 - Math.pow(r.beta1(), time));
    m.lerp_(g, device.scalar(1 - r.beta1()));
    v.mul_(device.scalar(r.beta2()));
    v.addcmul_(g, g, device.scalar(1 - r.beta2()));
    // these numbers are new in every step: not kept
    try (Scratch scratch = new Scratch(memory);
        Scalar factor = new Scalar(root);
        Scalar keep = new Scalar(1 - r.rate() * r.decay());
        Scalar back = new Scalar(-step)) {
      Tensor t = scratch.like(parameter);
      torch.sqrt_out(t, v);
      torch.add_out(t, device.constant(parameter.type(), r.epsilon()), t, factor);
      if (r.decay() != 0) {
        p.mul_(keep);
      }
      p.addcdiv_(m, t, back);
    }
  }
}

package org.intertwiner.nn.engine.torch;

import java.lang.ref.Cleaner;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.Context;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Storage;

/**
 * Where LibTorch computes, with how many threads, and the memory it takes there. Numbers passed to
 * operations are kept, since making one costs more than a small operation.
 */
final class TorchDevice {
  private static final int KEPT = 1024;
  private static final int COLLECTIONS = 5;
  private static final Cleaner CLEANER = Cleaner.create();

  private final boolean cuda;
  private final int threads;
  private final long available;
  private final AtomicLong bytes = new AtomicLong();
  private final Map<DType, TensorOptions> options = new EnumMap<>(DType.class);
  private final Map<DType, TensorOptions> host = new EnumMap<>(DType.class);
  private final Map<Double, Scalar> scalars = new ConcurrentHashMap<>();
  private final Map<Long, Scalar> wholes = new ConcurrentHashMap<>();
  private final Map<Constant, Tensor> constants = new ConcurrentHashMap<>();

  private record Constant(DType type, double value) {}

  /**
   * Prepares a device.
   *
   * @param cuda the graphics card instead of the processor
   * @param threads threads of the processor that share an operation
   * @param available bytes of memory that may be in use
   */
  TorchDevice(boolean cuda, int threads, long available) {
    this.cuda = cuda;
    this.threads = threads;
    this.available = available;
    Context context = torch.globalContext();
    // LibTorch refuses matrix products on a card in strict mode unless the environment sets this up
    boolean warnOnly = cuda && System.getenv("CUBLAS_WORKSPACE_CONFIG") == null;
    context.setDeterministicAlgorithms(true, warnOnly);
    context.setDeterministicFillUninitializedMemory(false);
    context.setDeterministicCuDNN(true);
    context.setBenchmarkCuDNN(false);
    context.setAllowTF32CuDNN(false);
    context.setAllowTF32CuBLAS(false);
    // the threads of OpenBLAS and those of convolutions are two crowds on the same processors; in
    // a network they would wake each other's idle members at every small product
    openblas_nolapack.blas_set_num_threads(1);
    torch.set_num_threads(threads);
    Device device = new Device(cuda ? DeviceType.CUDA : DeviceType.CPU);
    for (DType type : DType.values()) {
      TensorOptions plain = new TensorOptions(kind(type));
      host.put(type, plain);
      options.put(type, plain.device(new DeviceOptional(device)));
    }
  }

  static ScalarType kind(DType type) {
    return switch (type) {
      case FLOAT32 -> ScalarType.Float;
      case FLOAT64 -> ScalarType.Double;
      case INT32 -> ScalarType.Long;
      case FLOAT16 -> ScalarType.Half;
      case BFLOAT16 -> ScalarType.BFloat16;
    };
  }

  boolean isCuda() {
    return cuda;
  }

  int threads() {
    return threads;
  }

  /**
   * Sets the number of threads, which belongs to the calling thread and which other libraries of
   * the same OpenMP change. Sums depend on it in their last bits.
   */
  void ready() {
    if (torch.get_num_threads() != threads) {
      torch.set_num_threads(threads);
    }
  }

  /** A number as operations take it. */
  Scalar scalar(double value) {
    Scalar known = scalars.get(value);
    if (known == null) {
      known = new Scalar(value);
      if (scalars.size() < KEPT) {
        scalars.put(value, known);
      }
    }
    return known;
  }

  /** A whole number as operations on indices take it. */
  Scalar whole(long value) {
    Scalar known = wholes.get(value);
    if (known == null) {
      known = new Scalar(value);
      if (wholes.size() < KEPT) {
        wholes.put(value, known);
      }
    }
    return known;
  }

  /** A number as a tensor of rank 0. It lives on the host: every device takes such an operand. */
  Tensor constant(DType type, double value) {
    Constant key = new Constant(type, value);
    Tensor known = constants.get(key);
    if (known == null) {
      known = torch.scalar_tensor(scalar(value), host.get(type));
      if (constants.size() < KEPT) {
        constants.put(key, known);
      }
    }
    return known;
  }

  /** A fresh tensor of rank 1 that the processor can address. */
  Tensor onHost(DType type, long size) {
    return torch.empty(new long[] {size}, host.get(type), Nothing.FORMAT);
  }

  /** A copy on the device, outside of all pools. */
  Tensor moved(Tensor onHost, DType type) {
    Tensor here = torch.empty(onHost.sizes().vec().get(), options.get(type), Nothing.FORMAT);
    return here.copy_(onHost);
  }

  /**
   * Asks for memory.
   *
   * @throws OutOfMemoryError if there is not enough, even after collecting garbage
   */
  Storage allocate(DType type, int capacity) {
    long size = (long) capacity * (type == DType.INT32 ? Long.BYTES : type.bytes());
    for (int i = 0; i < COLLECTIONS && bytes.get() + size > available; i++) {
      collect();
    }
    if (bytes.get() + size > available) {
      throw new OutOfMemoryError(bytes.get() + " bytes in use, " + size + " more asked for");
    }
    TorchStorage storage = new TorchStorage(type, capacity, fresh(type, capacity), !cuda);
    AtomicLong counter = bytes;
    counter.addAndGet(size);
    CLEANER.register(storage, () -> counter.addAndGet(-size));
    return storage;
  }

  private Tensor fresh(DType type, int capacity) {
    long[] extents = {capacity};
    try {
      return torch.empty(extents, options.get(type), Nothing.FORMAT);
    } catch (RuntimeException first) {
      collect();
      try {
        return torch.empty(extents, options.get(type), Nothing.FORMAT);
      } catch (RuntimeException e) {
        OutOfMemoryError error = new OutOfMemoryError("LibTorch refuses " + capacity + " numbers");
        error.initCause(e);
        throw error;
      }
    }
  }

  /** Storages that nothing refers to give their memory back shortly after a collection. */
  private static void collect() {
    System.gc();
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Pointer.trimMemory();
  }

  /** No kind of number named: that of the operands. */
  static ScalarTypeOptional sameKind() {
    return Nothing.KIND;
  }

  /** Optional arguments that are absent, made once. */
  private static final class Nothing {
    static final ScalarTypeOptional KIND = new ScalarTypeOptional();
    static final MemoryFormatOptional FORMAT = new MemoryFormatOptional();

    private Nothing() {}
  }
}

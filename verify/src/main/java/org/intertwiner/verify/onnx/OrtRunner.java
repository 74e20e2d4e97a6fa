package org.intertwiner.verify.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * A loaded model. The only class that knows ONNX Runtime, so that nothing else needs it.
 *
 * <p>Any number of threads may run it; closing waits for them.
 */
final class OrtRunner implements AutoCloseable {
  /** Native objects that are open: sessions, tensors, results and options of runs. */
  private static final AtomicLong OPEN = new AtomicLong();

  private final OnnxLimits limits;
  private final OrtSession session;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  private OrtRunner(OnnxLimits limits, OrtSession session) {
    this.limits = limits;
    this.session = session;
  }

  static long open() {
    return OPEN.get();
  }

  static String version() {
    return OrtLibrary.environment().getVersion();
  }

  /** Loads a model unoptimised, in one thread, with deterministic kernels. */
  static OrtRunner load(byte[] model, OnnxLimits limits) {
    OrtEnvironment environment = OrtLibrary.environment(); // before anything else of the library
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setDeterministicCompute(true);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      options.setCPUArenaAllocator(false);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      // bytes that start like ONNX Runtime's own format must not be read as such
      options.addConfigEntry("session.load_model_format", "ONNX");
      OrtSession session = environment.createSession(model, options);
      OPEN.incrementAndGet();
      return new OrtRunner(limits, session);
    } catch (OrtException e) {
      throw new InvalidInput(
          "model", clean(e), "a model that ONNX Runtime loads", "the words are ONNX Runtime's");
    }
  }

  /** What the outputs look like as far as ONNX Runtime knows; those of other types are left out. */
  Map<String, TensorSpec> outputs() {
    Map<String, TensorSpec> specs = new LinkedHashMap<>();
    try {
      session
          .getOutputInfo()
          .forEach(
              (name, node) -> {
                if (node.getInfo() instanceof TensorInfo info) {
                  kind(info)
                      .flatMap(DataKind::type)
                      .ifPresent(t -> specs.put(name, spec(name, info, t)));
                }
              });
    } catch (OrtException e) {
      throw new InvalidInput("outputs of the model", clean(e), "types", "");
    }
    return specs;
  }

  private static TensorSpec spec(
      String name, TensorInfo info, org.intertwiner.verify.tensor.ElementType type) {
    long[] lengths = info.getShape();
    if (lengths.length == 0) {
      // a single number and an unknown shape look the same
      return TensorSpec.unranked(name, type);
    }
    List<Dimension> shape = new ArrayList<>();
    String[] names = info.getDimensionNames();
    for (int i = 0; i < lengths.length; i++) {
      String symbol = i < names.length && !names[i].isEmpty() ? names[i] : name + "." + i;
      shape.add(lengths[i] >= 0 ? Dimension.of((int) lengths[i]) : Dimension.of(symbol));
    }
    return new TensorSpec(name, type, shape);
  }

  private static Optional<DataKind> kind(TensorInfo info) {
    String title = info.onnxType.name().replace("ONNX_TENSOR_ELEMENT_DATA_TYPE_", "");
    for (DataKind kind : DataKind.values()) {
      if (kind.name().equals(title)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Runs the model; wanted values that are no arrays of numbers are left out. */
  Map<String, NumericArray> run(Map<String, NumericArray> inputs, Set<String> wanted) {
    Interruption.check();
    lock.readLock().lock();
    try {
      if (closed) {
        throw new InvalidInput("model", "closed", "open", "run it before it is closed");
      }
      return runOpen(inputs, wanted);
    } finally {
      lock.readLock().unlock();
    }
  }

  private Map<String, NumericArray> runOpen(Map<String, NumericArray> inputs, Set<String> wanted) {
    Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
    try (OrtSession.RunOptions options = opened(new OrtSession.RunOptions());
        Watchdog.Run run = Watchdog.over(limits.timeout(), () -> terminate(options))) {
      try {
        Buffers buffers = Buffers.of(inputs.values());
        for (Map.Entry<String, NumericArray> input : inputs.entrySet()) {
          tensors.put(input.getKey(), opened(tensor(input.getValue(), buffers)));
        }
        return evaluate(tensors, wanted, options);
      } catch (OrtException e) {
        switch (run.cause()) {
          case INTERRUPTION -> Interruption.check();
          case TIMEOUT ->
              throw new LimitExceeded(
                  "time of a run",
                  "more",
                  "at most " + limits.timeout(),
                  "raise OnnxLimits.timeout");
          case NONE -> {
            // refused below
          }
        }
        throw new InvalidInput(
            "run of the model", clean(e), "a result", "the words are ONNX Runtime's");
      }
    } catch (OrtException e) {
      throw new InvalidInput("options of a run", clean(e), "options", "");
    } finally {
      tensors.values().forEach(OnnxTensor::close);
      // the options are closed as well by now
      OPEN.addAndGet(-tensors.size() - 1L);
    }
  }

  private Map<String, NumericArray> evaluate(
      Map<String, OnnxTensor> tensors, Set<String> wanted, OrtSession.RunOptions options)
      throws OrtException {
    Map<String, NumericArray> out = new LinkedHashMap<>();
    try (OrtSession.Result result = session.run(tensors, wanted, options)) {
      for (Map.Entry<String, OnnxValue> entry : result) {
        if (entry.getValue() instanceof OnnxTensor tensor) {
          array(entry.getKey(), tensor).ifPresent(a -> out.put(entry.getKey(), a));
        }
      }
    }
    return out;
  }

  private static <T> T opened(T handle) {
    OPEN.incrementAndGet();
    return handle;
  }

  private static void terminate(OrtSession.RunOptions options) {
    try {
      options.setTerminate(true);
    } catch (OrtException e) {
      // nothing else can end the run; the watchdog has others to look after
    }
  }

  private static OnnxTensor tensor(NumericArray array, Buffers buffers) throws OrtException {
    ByteBuffer buffer = buffers.next(array);
    long[] shape = array.shape().stream().mapToLong(i -> i).toArray();
    OnnxJavaType type =
        switch (array.type()) {
          case FLOAT64 -> OnnxJavaType.DOUBLE;
          case FLOAT32 -> OnnxJavaType.FLOAT;
          default -> OnnxJavaType.valueOf(array.type().name());
        };
    return OnnxTensor.createTensor(OrtLibrary.environment(), buffer, shape, type);
  }

  private Optional<NumericArray> array(String name, OnnxTensor tensor) {
    TensorInfo info = tensor.getInfo();
    Optional<DataKind> kind = kind(info).filter(k -> k.type().isPresent());
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> shape = new ArrayList<>();
    long size = 1;
    for (long length : info.getShape()) {
      size *= length;
      if (size > limits.maxValues() || length > Integer.MAX_VALUE) {
        throw new LimitExceeded(
            "size of '" + name + "'", "more", "at most " + limits.maxValues() + " numbers", "");
      }
      shape.add((int) length);
    }
    double[] values = new double[(int) size];
    if (size > 0) {
      OnnxConstant.unpack(
          kind.get(), tensor.getByteBuffer().order(ByteOrder.nativeOrder()), values);
    }
    return Optional.of(NumericArray.of(kind.get().type().orElseThrow(), shape, values));
  }

  /** What ONNX Runtime said, without control characters and not too long. */
  private static String clean(OrtException e) {
    String message = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
    return message.length() <= 400 ? message : message.substring(0, 400) + "…";
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
        OPEN.decrementAndGet();
      }
    } catch (OrtException e) {
      throw new InvalidInput("closing of the model", clean(e), "no objection", "");
    } finally {
      lock.writeLock().unlock();
    }
  }
}

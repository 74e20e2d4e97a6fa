package org.intertwiner.verify.onnx;

import java.util.function.Supplier;
import org.intertwiner.algebra.InvalidInput;

/** Goes to ONNX Runtime, or says that it is missing. */
final class Runtime {
  private Runtime() {}

  static OrtRunner load(byte[] model, OnnxLimits limits) {
    return ask(() -> OrtRunner.load(model, limits));
  }

  static String version() {
    return ask(OrtRunner::version);
  }

  private static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (LinkageError e) {
      throw new InvalidInput(
          "ONNX Runtime",
          e.toString(),
          "its Java library on the class path",
          "add the dependency com.microsoft.onnxruntime:onnxruntime:1.29.0");
    }
  }
}

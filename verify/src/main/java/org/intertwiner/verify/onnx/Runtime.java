package org.intertwiner.verify.onnx;

import org.intertwiner.algebra.InvalidInput;

/** Loads models, or says what is missing for it. */
final class Runtime {
  private Runtime() {}

  static OrtRunner load(byte[] model, OnnxLimits limits) {
    try {
      return OrtRunner.load(model, limits);
    } catch (LinkageError e) {
      throw new InvalidInput(
          "ONNX Runtime",
          e.toString(),
          "its Java library on the class path",
          "add the dependency com.microsoft.onnxruntime:onnxruntime:1.29.0");
    }
  }
}

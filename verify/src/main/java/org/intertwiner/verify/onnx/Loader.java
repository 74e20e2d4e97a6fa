package org.intertwiner.verify.onnx;

import org.intertwiner.algebra.InvalidInput;

/** Goes to ONNX Runtime, or says that it is missing. */
final class Loader {
  private Loader() {}

  static OrtRunner load(byte[] model, OnnxLimits limits) {
    try {
      return OrtRunner.load(model, limits);
    } catch (LinkageError e) {
      throw missing(e);
    }
  }

  static String version() {
    try {
      return OrtRunner.version();
    } catch (LinkageError e) {
      throw missing(e);
    }
  }

  private static InvalidInput missing(LinkageError e) {
    return new InvalidInput(
        "ONNX Runtime",
        e.toString(),
        "its Java library on the class path",
        "add the dependency com.microsoft.onnxruntime:onnxruntime:1.29.0");
  }
}

package org.intertwiner.verify.onnx;

import java.nio.file.Path;

/** The place to start with foreign models. Example: {@code Onnx.model(path).graph().nodes()}. */
public final class Onnx {
  private Onnx() {}

  /**
   * Opens a model with {@link OnnxLimits#DEFAULT}.
   *
   * @param file an ONNX file
   * @return the model, to be closed by the caller
   * @throws org.intertwiner.algebra.InvalidInput if it is no model that can be checked
   * @throws org.intertwiner.algebra.LimitExceeded if it is too large
   */
  public static OnnxModel model(Path file) {
    return OnnxModel.open(file, OnnxLimits.DEFAULT);
  }
}

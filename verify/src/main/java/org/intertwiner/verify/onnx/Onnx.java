package org.intertwiner.verify.onnx;

import java.nio.file.Path;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;

/**
 * The place to start with foreign models.
 *
 * <p>Example: {@code Onnx.model(path).as("D4", "image(3*trivial)", "image(3*trivial)")} is a check
 * of the claim that the model commutes with the symmetries of the square.
 */
public final class Onnx {
  private Onnx() {}

  /**
   * Opens a model with {@link OnnxLimits#DEFAULT}.
   *
   * @param file an ONNX file
   * @return the model, to be closed by the caller
   * @throws InvalidInput if it is no model that can be checked
   * @throws org.intertwiner.algebra.LimitExceeded if it is too large
   */
  public static OnnxModel model(Path file) {
    return OnnxModel.open(file, OnnxLimits.DEFAULT);
  }

  /**
   * The version of ONNX Runtime.
   *
   * @return for example {@code 1.29.0}; empty if it is not on the class path or does not run here
   */
  public static Optional<String> runtime() {
    try {
      return Optional.of(Loader.version());
    } catch (InvalidInput e) {
      return Optional.empty();
    }
  }
}

package org.intertwiner.verify.foreign;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.verify.lint.OnnxLint;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.TracedMap;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.intertwiner.verify.onnx.OnnxModel;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.TensorSpec;

/** An ONNX model, run by ONNX Runtime; all of its intermediate values can be seen. */
public final class OnnxForeign implements ForeignModel {
  private final OnnxModel model;
  private final String name;
  private final String fingerprint;

  private OnnxForeign(OnnxModel model, String name) {
    this.model = model;
    this.name = name;
    this.fingerprint = "onnx sha256 " + Fingerprint.of(model.toBytes());
  }

  /**
   * Opens a file.
   *
   * @param file the model
   * @param limits how large it may be
   * @return the model, to be closed
   * @throws org.intertwiner.algebra.InvalidInput if the file is no model that can be run
   * @throws org.intertwiner.algebra.LimitExceeded if it is beyond the limits
   */
  public static OnnxForeign open(Path file, OnnxLimits limits) {
    return of(
        OnnxModel.open(file, limits),
        Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("model"));
  }

  /**
   * A model that is open.
   *
   * @param model the model; closing this closes it
   * @param name what reports call it
   * @return the model
   */
  public static OnnxForeign of(OnnxModel model, String name) {
    return new OnnxForeign(model, name);
  }

  /**
   * The model itself.
   *
   * @return its graph, its values
   */
  public OnnxModel model() {
    return model;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public List<TensorSpec> inputs() {
    return model.graph().inputs();
  }

  @Override
  public List<TensorSpec> outputs() {
    return model.graph().outputs();
  }

  @Override
  public ArrayTuple run(ArrayTuple inputs) {
    return model.run(inputs);
  }

  @Override
  public Optional<TracedMap> traced() {
    return Optional.of(model);
  }

  @Override
  public Optional<String> cause(FirstOffender offender, Map<String, List<Integer>> shapes) {
    return OnnxLint.cause(model.graph(), offender, shapes);
  }

  @Override
  public boolean isThreadSafe() {
    return true;
  }

  @Override
  public void close() {
    model.close();
  }
}

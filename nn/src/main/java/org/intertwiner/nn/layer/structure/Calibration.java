package org.intertwiner.nn.layer.structure;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/**
 * First values scaled by measurement: every layer with weights, the innermost parts of networks and
 * of residual and parallel layers included, returns fields of mean square one for a given batch.
 *
 * <p>The closed rules of {@code Initialisation} keep the mean square in the mean over all weights
 * and for the inputs they are stated for; a network draws its weights once, and deep layers receive
 * neither independent nor constant fields. Here each layer's weights are multiplied by one number
 * s, the solution of mean ‖y(s·w)‖² = 1 for that layer's own input, layer after layer from the
 * first to the last. One number for a whole layer commutes with every group, and leaves the ratios
 * that the closed rules give to representations.
 *
 * <p><i>Accuracy</i>: the mean square is one up to {@value #TOLERANCE}, relative, for the batch
 * given. <i>Complexity</i>: two to three evaluations of each layer. Layers that answer to no scale
 * of their weights (a normalisation follows inside) are left as they are. <i>Source</i>: D. Mishkin
 * and J. Matas, "All you need is a good init" (2016), algorithm 1, with the norm of fields in place
 * of the variance of channels.
 *
 * <pre>{@code
 * Calibration.of(network, weights).on(firstBatch);
 * }</pre>
 *
 * @param layer a network, or any other layer
 * @param weights its numbers, which are changed
 */
public record Calibration(Layer layer, Weights weights) {
  /** How far a mean square may be from one. */
  public static final double TOLERANCE = 1e-5;

  private static final int ATTEMPTS = 12;

  /**
   * Names what is to be calibrated.
   *
   * @param layer a network, or any other layer
   * @param weights its numbers
   * @return the calibration, not yet made
   */
  public static Calibration of(Layer layer, Weights weights) {
    return new Calibration(layer, weights);
  }

  /**
   * Scales the weights; buffers and offsets are not changed.
   *
   * @param batch fields, shape {@code (batch, layer.input().channels(), …space)}
   * @throws InvalidInput if the fields of some layer vanish or are not finite; then no weight is
   *     changed
   */
  public void on(Tensor batch) {
    Weights trial = weights.copy();
    Step step = weights.engine().step();
    try {
      Tape.withoutGradients(
          () -> {
            through(layer, trial.scope(true, new SplittableRandom(0)), batch);
            adopt(trial);
          });
    } finally {
      step.close();
    }
  }

  private void adopt(Weights trial) {
    List<Weight> kinds = layer.weights();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).use() == Weight.Use.WEIGHT) {
        weights.all().get(i).assign(trial.all().get(i).value());
      }
    }
  }

  private static Tensor through(Layer layer, Scope scope, Tensor x) {
    List<Layer> parts = layer.children();
    if (layer instanceof Network) {
      List<Scope> scopes = scope.split(parts);
      Tensor at = x;
      for (int i = 0; i < parts.size(); i++) {
        at = through(parts.get(i), scopes.get(i), at);
      }
      return at;
    }
    if (layer instanceof Residual || layer instanceof Parallel || layer instanceof Checkpointed) {
      List<Scope> scopes = scope.split(parts);
      for (int i = 0; i < parts.size(); i++) {
        through(parts.get(i), scopes.get(i), x);
      }
    } else if (layer.weights().stream().anyMatch(w -> w.use() == Weight.Use.WEIGHT)) {
      fit(layer, scope, x);
    }
    return layer.bind(scope).apply(x);
  }

  /** The secant method for log m(log s), which is a straight line where layers are linear. */
  private static void fit(Layer layer, Scope scope, Tensor x) {
    double slope = 2;
    double log = Math.log(measure(layer, scope, x));
    for (int attempt = 0; attempt < ATTEMPTS && Math.abs(log) > TOLERANCE / 2; attempt++) {
      double change = -log / slope;
      scale(layer, scope, Math.exp(change));
      double next = Math.log(measure(layer, scope, x));
      if (Math.abs(next - log) < 0.01 * Math.abs(change)) {
        scale(layer, scope, Math.exp(-change));
        return;
      }
      slope = (next - log) / change;
      log = next;
    }
  }

  private static double measure(Layer layer, Scope scope, Tensor x) {
    double square = layer.bind(scope).apply(x).square().mean().item();
    if (!(square > 0) || Double.isInfinite(square)) {
      throw new InvalidInput(
          "calibration of " + layer.kind() + " " + layer.input() + " → " + layer.output(),
          "mean square " + square + " behind it",
          "a positive finite number",
          "give a batch that does not vanish, and first values that reach this layer");
    }
    return square;
  }

  private static void scale(Layer layer, Scope scope, double factor) {
    List<Weight> kinds = layer.weights();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i).use() == Weight.Use.WEIGHT) {
        Parameter p = scope.parameter(i);
        p.assign(p.value().scale(factor));
      }
    }
  }
}

package org.intertwiner.nn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.relaxed.RelaxedConv;
import org.intertwiner.nn.tensor.Tensor;

/**
 * What is added to the loss because of the weights alone: strength · value(weights).
 *
 * <p>Example: {@code Trainer.of(network, adam).penalising(Penalty.ofDeparture(network, 0.01))}.
 *
 * @param name what it is, to tell runs apart
 * @param strength its factor, not negative
 * @param value one number, differentiable, from what the network sees of its weights
 */
public record Penalty(String name, double strength, Function<Scope, Tensor> value) {

  /**
   * Checks the strength.
   *
   * @param name what it is, to tell runs apart
   * @param strength its factor, not negative
   * @param value one number, differentiable, from what the network sees of its weights
   * @throws InvalidInput if the strength is negative or not finite
   */
  public Penalty {
    if (!(strength >= 0) || !Double.isFinite(strength)) {
      throw new InvalidInput(
          "strength of penalty " + name, Double.toString(strength), "a number ≥ 0", "");
    }
  }

  /**
   * How far the relaxed layers of a network have left their steerable kernels: Σ ‖D − PD‖².
   *
   * @param network holds relaxed convolutions, at any depth
   * @param strength the factor
   * @return the penalty
   * @throws InvalidInput if there are none
   */
  public static Penalty ofDeparture(Network network, double strength) {
    if (!isRelaxed(network)) {
      throw new InvalidInput(
          "penalty on the departure from equivariance",
          "a network without relaxed layers",
          "at least one RelaxedConv",
          "other layers cannot depart");
    }
    return new Penalty(
        "departure",
        strength,
        scope -> {
          List<Tensor> parts = new ArrayList<>();
          collect(network, scope, parts);
          return parts.stream().reduce(Tensor::add).orElseThrow();
        });
  }

  private static boolean isRelaxed(Layer layer) {
    return layer instanceof RelaxedConv<?>
        || layer.children().stream().anyMatch(Penalty::isRelaxed);
  }

  private static void collect(Layer layer, Scope scope, List<Tensor> parts) {
    if (layer instanceof RelaxedConv<?> relaxed) {
      parts.add(relaxed.penalty(scope));
    }
    List<Layer> children = layer.children();
    if (!children.isEmpty()) {
      List<Scope> scopes = scope.split(children);
      for (int i = 0; i < children.size(); i++) {
        collect(children.get(i), scopes.get(i), parts);
      }
    }
  }
}

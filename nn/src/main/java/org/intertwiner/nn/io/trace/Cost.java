package org.intertwiner.nn.io.trace;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;

/**
 * What a recorded program takes: counted, not measured.
 *
 * <p><i>Accuracy</i>: the counts are exact for the program; {@code bufferBytes} is exactly what the
 * memory of an engine asks the machine for in the first such step, because the same memory runs
 * through the same allocations and releases without the numbers. Scratch memory inside an engine's
 * primitives is not in it.
 *
 * <pre>{@code
 * Cost step = Cost.ofTrainingStep(network, DType.FLOAT32, 64, 29, 29);
 * if (step.bufferBytes() > Runtime.getRuntime().maxMemory()) { … }
 * }</pre>
 *
 * @param multiplyAdds multiplications with additions in convolutions and matrix products that
 *     depend on the input
 * @param results entries computed by all other operations that depend on the input
 * @param constantBytes what depends on weights alone and is used together with the input: kernels,
 *     biases, indices
 * @param activationBytes all values that depend on the input
 * @param peakBytes the most that lives at one time when every value is dropped after its last use,
 *     constants included
 * @param bufferBytes what the step asks the machine for; values live until the step ends or the
 *     tape lets them go
 */
public record Cost(
    long multiplyAdds,
    long results,
    long constantBytes,
    long activationBytes,
    long peakBytes,
    long bufferBytes) {

  /**
   * The cost of evaluating one field with given numbers.
   *
   * @param layer the layer; a network is one
   * @param weights its numbers
   * @param space cells along each axis; none for features without space
   * @return the cost
   * @throws InvalidInput if the layer does not take such fields
   */
  public static Cost of(Layer layer, Weights weights, int... space) {
    return ofEvaluation(layer, weights.type(), 1, space);
  }

  /**
   * The cost of evaluating a layer once its numbers are bound.
   *
   * @param layer the layer; a network is one
   * @param type the kind of number
   * @param batch fields at a time
   * @param space cells along each axis; none for features without space
   * @return the cost
   * @throws InvalidInput if the layer does not take such fields
   */
  public static Cost ofEvaluation(Layer layer, DType type, int batch, int... space) {
    return Recording.of(layer, type, shape(layer, batch, space)).cost();
  }

  /**
   * The cost of one training step: the numbers are bound, the layer is evaluated, and all
   * derivatives of a function of its output in its learned numbers are taken. The optimiser's own
   * arrays (none to two of the size of the weights) live outside of the step.
   *
   * @param layer the layer; a network is one
   * @param type the kind of number
   * @param batch fields at a time
   * @param space cells along each axis; none for features without space
   * @return the cost; {@code constantBytes} are the learned numbers, bases and indices
   * @throws InvalidInput if the layer does not take such fields
   */
  public static Cost ofTrainingStep(Layer layer, DType type, int batch, int... space) {
    return Recording.ofTrainingStep(layer, type, shape(layer, batch, space)).cost();
  }

  /**
   * The cost of evaluating each layer of a network.
   *
   * @param network the network
   * @param type the kind of number
   * @param batch fields at a time
   * @param space cells along each axis; none for features without space
   * @return one cost for each of {@link Network#layers}
   * @throws InvalidInput if the network does not take such fields
   */
  public static List<Cost> ofLayers(Network network, DType type, int batch, int... space) {
    Shape at = shape(network, batch, space);
    List<Cost> costs = new ArrayList<>();
    for (Layer layer : network.layers()) {
      Recording recording = Recording.of(layer, type, at);
      costs.add(recording.cost());
      at = recording.outputs().get(0).shape();
    }
    return List.copyOf(costs);
  }

  /** The shape (batch, channels, …space) of a layer's input. */
  static Shape shape(Layer layer, int batch, int... space) {
    int[] extents = new int[space.length + 2];
    extents[0] = batch;
    extents[1] = layer.input().channels();
    System.arraycopy(space, 0, extents, 2, space.length);
    return Shape.of(extents);
  }
}

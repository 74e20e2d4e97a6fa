package org.intertwiner.nn.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/** Layers with planted mistakes: the negative controls that a check has to refute. */
final class Mistakes {
  private static final Engine ENGINE = Engines.named("java");

  private Mistakes() {}

  /** A layer over other fields than it is claimed to be over, with as many channels. */
  static <G> Layer claimed(Layer other, FieldType<G> input, FieldType<G> output) {
    return new Wrong(other, input, output, other.constants(), UnaryOperator.identity());
  }

  /** A layer that treats the channels of a type as trivial fields: coordinate by coordinate. */
  static <G> FieldType<G> coordinates(FieldType<G> type) {
    return FieldType.trivial(type.action(), type.channels());
  }

  /** The layer with noise of one percent on the bases, filters and maps it computes with. */
  static Layer noisy(Layer layer) {
    SplittableRandom random = new SplittableRandom(8);
    List<Constant> constants = new ArrayList<>();
    for (Constant constant : layer.constants()) {
      if (!(constant instanceof Constant.Numbers)) {
        constants.add(constant);
        continue;
      }
      Tensor tensor = constant.on(ENGINE, DType.FLOAT64);
      double[] values = tensor.toDoubles();
      for (int i = 0; i < values.length; i++) {
        values[i] *= 1 + 0.01 * random.nextGaussian();
      }
      constants.add(Constant.of(tensor.shape(), values));
    }
    return new Wrong(layer, layer.input(), layer.output(), constants, UnaryOperator.identity());
  }

  /** The layer, then a bias on the first channel that the group moves. */
  static Layer biased(Layer layer) {
    int channel = movedChannel(layer.output());
    return new Wrong(
        layer, layer.input(), layer.output(), layer.constants(), y -> raised(y, channel));
  }

  /** A bias on the first channel that the group moves, then the layer. */
  static Layer biasedBefore(Layer layer) {
    int channel = movedChannel(layer.input());
    return new Before(layer, x -> raised(x, channel));
  }

  /** The first cell counts twice, then the layer. */
  static Layer marked(Layer layer) {
    return new Before(layer, Mistakes::doubledCorner);
  }

  private static <G> int movedChannel(FieldType<G> type) {
    for (int p = 0; p < type.parts().size(); p++) {
      if (!type.parts().get(p).isTrivial()) {
        return type.offset(p);
      }
    }
    throw new AssertionError("nothing is moved in " + type);
  }

  private static Tensor raised(Tensor x, int channel) {
    double[] values = x.toDoubles();
    int cells = cells(x);
    int channels = x.shape().at(1);
    for (int i = 0; i < values.length; i++) {
      values[i] += i / cells % channels == channel ? 0.5 : 0;
    }
    return Tensors.from(x.engine(), x.type(), x.shape(), values);
  }

  private static Tensor doubledCorner(Tensor x) {
    double[] values = x.toDoubles();
    int cells = cells(x);
    for (int i = 0; i < values.length; i += cells) {
      values[i] *= 2;
    }
    return Tensors.from(x.engine(), x.type(), x.shape(), values);
  }

  private static int cells(Tensor x) {
    Shape shape = x.shape();
    int cells = 1;
    for (int axis = 2; axis < shape.rank(); axis++) {
      cells *= shape.at(axis);
    }
    return cells;
  }

  private record Wrong(
      Layer layer,
      FieldType<?> input,
      FieldType<?> output,
      List<Constant> constants,
      UnaryOperator<Tensor> after)
      implements Layer {
    @Override
    public String kind() {
      return "wrong-" + layer.kind();
    }

    @Override
    public List<Weight> weights() {
      return layer.weights();
    }

    @Override
    public UnaryOperator<Tensor> bind(Scope scope) {
      UnaryOperator<Tensor> map = layer.bind(scope);
      return x -> after.apply(map.apply(x));
    }
  }

  private record Before(Layer layer, UnaryOperator<Tensor> before) implements Layer {
    @Override
    public String kind() {
      return "wrong-" + layer.kind();
    }

    @Override
    public FieldType<?> input() {
      return layer.input();
    }

    @Override
    public FieldType<?> output() {
      return layer.output();
    }

    @Override
    public List<Weight> weights() {
      return layer.weights();
    }

    @Override
    public List<Constant> constants() {
      return layer.constants();
    }

    @Override
    public UnaryOperator<Tensor> bind(Scope scope) {
      UnaryOperator<Tensor> map = layer.bind(scope);
      return x -> map.apply(before.apply(x));
    }
  }
}

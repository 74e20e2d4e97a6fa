package org.intertwiner.nn.io.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.io.trace.Recording;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.onnx.OnnxLimits;
import org.intertwiner.verify.onnx.OnnxModel;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;

/** Exports layers, runs the files in ONNX Runtime and compares. */
public final class ExportLab {
  static final Engine ENGINE = Engines.named("java");
  private static final int[] BATCHES = {1, 2, 7};

  private ExportLab() {}

  /** A layer without weights that applies a function. */
  record Function(FieldType<?> input, FieldType<?> output, UnaryOperator<Tensor> map)
      implements Layer {
    /** A function of channels over a group whose elements all act trivially on them. */
    static Function of(int in, int out, UnaryOperator<Tensor> map) {
      var action = Representations.plane(Groups.cyclic(4));
      return new Function(FieldType.trivial(action, in), FieldType.trivial(action, out), map);
    }

    @Override
    public String kind() {
      return "function";
    }

    @Override
    public List<Weight> weights() {
      return List.of();
    }

    @Override
    public UnaryOperator<Tensor> bind(Scope scope) {
      return map;
    }
  }

  /** A layer without weights that applies a function of trivial fields. */
  public static Layer function(int in, int out, UnaryOperator<Tensor> map) {
    return Function.of(in, out, map);
  }

  /** Float32 weights with random values everywhere; variances stay positive. */
  public static Weights randomWeights(Layer layer, long seed) {
    Weights weights = Weights.initial(layer, ENGINE, DType.FLOAT32, seed);
    SplittableRandom random = new SplittableRandom(seed + 1);
    for (Parameter p : weights.all()) {
      double[] values = p.value().toDoubles();
      for (int k = 0; k < values.length; k++) {
        boolean positive = p.name().contains("variance");
        values[k] += positive ? random.nextDouble() : 0.3 * random.nextGaussian();
      }
      p.assign(Tensors.from(ENGINE, DType.FLOAT32, p.value().shape(), values));
    }
    return weights;
  }

  /** Requires that the exported layer and the layer agree for several batches. */
  public static void assertAgrees(Layer layer, int... space) {
    Weights weights = randomWeights(layer, 11);
    assertAgrees(layer, weights, space);
    assertRecorded(layer, weights, space);
  }

  /** Requires that the recorded program gives the bits of the layer. */
  private static void assertRecorded(Layer layer, Weights weights, int... space) {
    Shape shape = shape(layer, 2, space);
    Tensor x = Tensors.normal(ENGINE, DType.FLOAT32, shape, 1, new SplittableRandom(2));
    UnaryOperator<Tensor> map = layer.bind(weights.scope(false, new SplittableRandom(0)));
    Tensor y = Tape.withoutGradients(() -> map.apply(x));
    assertThat(Recording.of(layer, weights, shape).evaluate(x).toFloats()).isEqualTo(y.toFloats());
  }

  private static Shape shape(Layer layer, int batch, int... space) {
    int[] extents = new int[space.length + 2];
    extents[0] = batch;
    extents[1] = layer.input().channels();
    System.arraycopy(space, 0, extents, 2, space.length);
    return Shape.of(extents);
  }

  static void assertAgrees(Layer layer, Weights weights, int... space) {
    byte[] bytes = OnnxExport.of(layer, weights).toBytes(space);
    UnaryOperator<Tensor> map = layer.bind(weights.scope(false, new SplittableRandom(0)));
    try (OnnxModel model = OnnxModel.of(bytes, OnnxLimits.DEFAULT)) {
      for (int batch : BATCHES) {
        assertAgrees(layer, map, model, shape(layer, batch, space));
      }
    }
  }

  private static void assertAgrees(
      Layer layer, UnaryOperator<Tensor> map, OnnxModel model, Shape shape) {
    SplittableRandom random = new SplittableRandom(shape.at(0));
    float[] x = new float[shape.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    Tensor y = Tape.withoutGradients(() -> map.apply(Tensors.of(ENGINE, shape, x)));
    NumericArray got = run(model, shape, x);
    assertThat(got.shape())
        .as(layer.toString())
        .isEqualTo(Arrays.stream(y.shape().toArray()).boxed().toList());
    double[] expected = y.toDoubles();
    double[] values = got.values();
    double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    assertThat(scale).as("size of the output of %s", layer.kind()).isGreaterThan(0);
    double worst =
        IntStream.range(0, expected.length)
            .mapToDouble(i -> Math.abs(expected[i] - values[i]))
            .max()
            .orElse(0);
    assertThat(worst / scale).as("%s on %s", layer.kind(), shape).isLessThan(5e-6);
  }

  static NumericArray run(OnnxModel model, Shape shape, float[] x) {
    List<Integer> extents = Arrays.stream(shape.toArray()).boxed().toList();
    double[] values = IntStream.range(0, x.length).mapToDouble(i -> x[i]).toArray();
    NumericArray in = NumericArray.of(ElementType.FLOAT32, extents, values);
    return model.run(ArrayTuple.of("input", in)).arrays().get("output");
  }
}

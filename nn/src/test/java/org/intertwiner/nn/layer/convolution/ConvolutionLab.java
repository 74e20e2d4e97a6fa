package org.intertwiner.nn.layer.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.params.provider.Arguments;

/** What the tests of convolutions share: types in one to three dimensions, numbers, checks. */
final class ConvolutionLab {
  static final Engine ENGINE = Engines.named("java");

  private ConvolutionLab() {}

  /** Small field types with two copies of every part, so that two groups are possible. */
  static Stream<Arguments> types() {
    FiniteGroup<Permutation> flip = Groups.cyclic(2);
    Representation<Permutation> sign = Representations.realIrreducible(flip, 1);
    return Stream.of(
        Arguments.of("line, sign and regular", line(sign, flip)),
        Arguments.of("plane, C1", type("C1", 2, "4*trivial")),
        Arguments.of("plane, C4 regular", type("C4", 2, "2*regular")),
        Arguments.of("plane, SO2 irreps", type("SO2", 2, "2*(trivial+freq:1)")));
  }

  /** Larger ones; every second, or all with {@code -Dthorough}. */
  static Stream<Arguments> moreTypes() {
    List<Arguments> all = largerTypes().toList();
    int step = Boolean.getBoolean("thorough") ? 1 : 2;
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get);
  }

  private static Stream<Arguments> largerTypes() {
    return Stream.of(
        Arguments.of("plane, D4 regular", type("D4", 2, "2*regular")),
        Arguments.of("plane, D8 regular", type("D8", 2, "2*regular")),
        Arguments.of("plane, O2 irreps", type("O2", 2, "2*(trivial+freq:1,0+freq:1,1+freq:1,2)")),
        Arguments.of("space, SO3 irreps", type("SO3", 3, "2x0+2x1")),
        Arguments.of("space, octahedral", type("point:O", 3, "2*vector+2*trivial")),
        Arguments.of("space, O3 irreps", type("O3", 3, "2x0e+2x1o+2x2e")));
  }

  private static FieldType<Permutation> line(
      Representation<Permutation> sign, FiniteGroup<Permutation> flip) {
    return FieldType.of(sign, Representations.trivial(flip), 2)
        .plus(FieldType.of(sign, sign, 2))
        .plus(FieldType.of(sign, Representations.regular(flip), 2));
  }

  static FieldType<?> type(String group, int dimension, String fields) {
    return type(GroupNotation.parse(group), dimension, fields);
  }

  private static <G> FieldType<G> type(NamedGroup<G> group, int dimension, String fields) {
    return FieldType.of(group.action(dimension), RepresentationNotation.parse(fields, group));
  }

  /** A steerable layer from a type to itself. */
  static <G> SteerableConv<G> layer(FieldType<G> type, int size) {
    return SteerableConv.from(type).to(type).kernelSize(size);
  }

  /** A plain layer from a type to itself. */
  static <G> Conv<G> plain(FieldType<G> type, int size) {
    return Conv.of(type, type, size);
  }

  /** Random values in every array, biases included. */
  static Weights random(Layer layer, long seed) {
    Weights weights = Weights.initial(layer, ENGINE, DType.FLOAT64, seed);
    long stream = seed;
    for (Parameter p : weights.all()) {
      double[] values = p.value().toDoubles();
      double[] more = gaussian(values.length, ++stream);
      for (int i = 0; i < values.length; i++) {
        values[i] += 0.3 * more[i];
      }
      p.assign(Tensors.from(ENGINE, DType.FLOAT64, p.value().shape(), values));
    }
    return weights;
  }

  static double[] gaussian(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }

  /** Whether the layer commutes with every element of its group that keeps the grid. */
  static boolean holds(Layer layer, int cells) {
    int[] space = new int[layer.input().dimension()];
    Arrays.fill(space, cells);
    return LayerCheck.of(layer, random(layer, 5))
        .on(space)
        .samples(layer.input().dimension() == 3 ? 4 : 12)
        .check()
        .verdict()
        .holds();
  }

  static Tensor field(FieldType<?> type, int batch, int cells, double... values) {
    int[] extents = new int[type.dimension() + 2];
    Arrays.fill(extents, cells);
    extents[0] = batch;
    extents[1] = type.channels();
    return Tensors.from(ENGINE, DType.FLOAT64, Shape.of(extents), values);
  }

  static Tensor randomField(FieldType<?> type, int batch, int cells, long seed) {
    int size = batch * type.channels();
    for (int axis = 0; axis < type.dimension(); axis++) {
      size *= cells;
    }
    return field(type, batch, cells, gaussian(size, seed));
  }

  static Tensor evaluate(Layer layer, Weights weights, Tensor x) {
    return Tape.withoutGradients(
        () -> layer.bind(weights.scope(false, new SplittableRandom(1))).apply(x));
  }

  /** Every option of a steerable layer from a type to itself, with a size that fits it. */
  static <G> List<Case> options(FieldType<G> type) {
    SteerableConv<G> plain = SteerableConv.from(type).to(type).kernelSize(3);
    List<Case> cases = new ArrayList<>();
    cases.add(new Case("plain", plain.withBias(), 4));
    cases.add(new Case("stride", plain.withStride(2), 5));
    cases.add(new Case("no padding", plain.withPadding(0), 4));
    cases.add(new Case("reflect", plain.withPadding(PaddingMode.REFLECT), 4));
    cases.add(new Case("circular", plain.withPadding(PaddingMode.CIRCULAR).withBias(), 3));
    cases.add(
        new Case(
            "circular, stride",
            plain.withPadding(PaddingMode.CIRCULAR).withPadding(1).withStride(2),
            5));
    cases.add(new Case("dilation", plain.withDilation(2), 5));
    cases.add(
        new Case("reflect, dilation", plain.withPadding(PaddingMode.REFLECT).withDilation(2), 4));
    cases.add(new Case("groups", plain.withGroups(2).withBias(), 4));
    cases.add(new Case("transposed", plain.transposed().withStride(2).withBias(), 3));
    cases.add(new Case("transposed, groups", plain.withGroups(2).transposed(), 3));
    SteerableConv<G> even = SteerableConv.from(type).to(type).kernelSize(4);
    cases.add(new Case("even", even, 4));
    cases.add(new Case("even, stride", even.withStride(2), 4));
    cases.add(new Case("even, transposed", even.withStride(2).transposed(), 2));
    return cases;
  }

  /**
   * One layer on one size.
   *
   * @param name what is special
   * @param layer the layer
   * @param cells along each axis
   */
  record Case(String name, SteerableConv<?> layer, int cells) {}
}

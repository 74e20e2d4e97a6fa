package org.intertwiner.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.data.Interpolation;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineStatus;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldAction;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What half and mixed precision do to equivariance: rounding is within a few units of roundoff of
 * the narrow kind, and the symmetry suffers no more than the values.
 */
class HalfPrecisionTest {
  private static final EngineStatus STATUS =
      Engines.statuses().stream().filter(s -> s.name().equals("torch")).findFirst().orElseThrow();

  @BeforeEach
  void skipWhereNoEngineHoldsHalfPrecision() {
    assumeTrue(STATUS.available(), STATUS.explanation());
  }

  /** Kind of the numbers, kind of the contractions. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(DType.FLOAT32, DType.FLOAT32),
        Arguments.of(DType.FLOAT16, DType.FLOAT16),
        Arguments.of(DType.BFLOAT16, DType.BFLOAT16),
        Arguments.of(DType.FLOAT32, DType.FLOAT16),
        Arguments.of(DType.FLOAT32, DType.BFLOAT16));
  }

  private static Weights weights(Layer layer, DType type, DType computing) {
    return Weights.initial(layer, Engines.named("torch"), type, 5).computingIn(computing);
  }

  /** A layer on LibTorch as a map of float64 tensors. */
  private static UnaryOperator<Tensor> map(Layer layer, DType type, DType computing) {
    Weights w = weights(layer, type, computing);
    UnaryOperator<Tensor> narrow = layer.bind(w.scope(false, new SplittableRandom(1)));
    return x -> {
      Tensor y = narrow.apply(Tensors.from(w.engine(), type, x.shape(), x.toDoubles()));
      return Tensors.from(x.engine(), DType.FLOAT64, y.shape(), y.toDoubles());
    };
  }

  private static double difference(double[] a, double[] b) {
    double worst = 0;
    double scale = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
      scale = Math.max(scale, Math.abs(b[i]));
    }
    return worst / scale;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void convolutionsKeepTheGridSymmetry(DType type, DType computing) {
    double u = computing.roundoff();
    for (FieldType<?> fields : List.of(regular(), irreducible())) {
      Network network = network(fields);
      double error = LayerLab.equivarianceError(network, map(network, type, computing), 11);
      // half precision is added up in float32 and rounded once; float32 itself rounds every sum
      double bound = computing == DType.FLOAT32 ? 32 * u : 4 * u;
      assertThat(error).as("%s over %s", fields, u).isLessThanOrEqualTo(bound);
      UnaryOperator<Tensor> precise = map(network, DType.FLOAT64, DType.FLOAT64);
      Tensor x =
          Tensors.from(
              LayerLab.ENGINE, DType.FLOAT64, Shape.of(2, 1, 11, 11), LayerLab.random(2 * 121, 8));
      double[] near =
          Tape.withoutGradients(() -> map(network, type, computing).apply(x)).toDoubles();
      double[] far = Tape.withoutGradients(() -> precise.apply(x)).toDoubles();
      assertThat(difference(near, far)).isLessThanOrEqualTo(2 * bound);
    }
  }

  /** One format by itself and one mixed; the others with {@code -Dthorough}. */
  static Stream<Arguments> checkedKinds() {
    return Boolean.getBoolean("thorough") ? kinds() : kinds().skip(2).limit(2);
  }

  @ParameterizedTest
  @MethodSource("checkedKinds")
  void theCheckAllowsForTheBitsThatThereAre(DType type, DType computing) {
    var group = Groups.dihedral(4);
    FieldType<?> fields =
        FieldType.of(Representations.plane(group), Representations.regular(group), 2);
    Network network = network(fields);
    SteerableConv<?> first = (SteerableConv<?>) network.layers().get(0);
    Layer control = first.withShuffledBasis(new SplittableRandom(2));
    assertThat(verdict(network, type, computing)).isEqualTo("TESTED");
    assertThat(verdict(control, type, computing)).isEqualTo("REFUTED");
  }

  private static String verdict(Layer layer, DType type, DType computing) {
    LayerCheck check = LayerCheck.of(layer, weights(layer, type, computing)).on(9, 9);
    return check.samples(8).check().verdict().word();
  }

  private static FieldType<?> regular() {
    var group = Groups.dihedral(4);
    return FieldType.of(Representations.plane(group), Representations.regular(group), 4);
  }

  private static FieldType<?> irreducible() {
    SO2 group = SO2.group();
    Representation<PlaneRotation> all =
        Representations.trivial(group)
            .directSum(Representations.frequency(group, 1))
            .directSum(Representations.frequency(group, 2));
    return FieldType.of(Representations.plane(group), all, 4);
  }

  private static <G> Network network(FieldType<G> fields) {
    FieldType<G> grey = FieldType.trivial(fields.action(), 1);
    SteerableConv<G> first = SteerableConv.from(grey).to(fields).kernelSize(5).withPadding(2);
    SteerableConv<G> second = SteerableConv.from(fields).to(fields).kernelSize(3).withPadding(1);
    return Network.of(first, second);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void linearMapsKeepTheSymmetryOfEveryAngle(DType type, DType computing) {
    FieldType<PlaneRotation> fields =
        FieldType.of(Representations.plane(SO2.group()), frequencies(), 8);
    Intertwiner<PlaneRotation> layer = Intertwiner.from(fields).to(fields);
    UnaryOperator<Tensor> map = map(layer, type, computing);
    double[] x = LayerLab.random(3 * fields.channels(), 4);
    double u = computing.roundoff();
    double worst = 0;
    for (int k = 1; k < 12; k++) {
      FieldAction<PlaneRotation> action =
          FieldAction.of(fields, new PlaneRotation(0.37 * k), Interpolation.BILINEAR);
      double[] left = apply(map, action.applyToValues(x), fields.channels());
      double[] right = action.applyToValues(apply(map, x, fields.channels()));
      worst = Math.max(worst, difference(left, right));
    }
    assertThat(worst).isBetween(0.01 * u, 6 * u);
  }

  private static Representation<PlaneRotation> frequencies() {
    return Representations.frequency(SO2.group(), 1)
        .directSum(Representations.frequency(SO2.group(), 2));
  }

  private static double[] apply(UnaryOperator<Tensor> map, double[] x, int channels) {
    Shape shape = Shape.of(x.length / channels, channels);
    Tensor in = Tensors.from(LayerLab.ENGINE, DType.FLOAT64, shape, x);
    return Tape.withoutGradients(() -> map.apply(in)).toDoubles();
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT32", "FLOAT16", "BFLOAT16"})
  void gradientsOfMixedPrecisionAreThoseOfTheWeights(DType computing) {
    var group = Groups.cyclic(8);
    FieldType<?> fields =
        FieldType.of(Representations.plane(group), Representations.regular(group), 2);
    Network network = Network.of(network(fields).layers().get(0), Pointwise.elu(fields));
    double[] got = gradient(network, DType.FLOAT32, computing);
    double[] want = gradient(network, DType.FLOAT64, DType.FLOAT64);
    assertThat(difference(got, want)).isLessThanOrEqualTo(16 * computing.roundoff());
  }

  private static double[] gradient(Network network, DType type, DType computing) {
    Weights w = weights(network, type, computing);
    Engine engine = w.engine();
    Tensor x = Tensors.from(engine, type, Shape.of(2, 1, 9, 9), LayerLab.random(2 * 81, 3));
    Tensor y = network.bind(w.scope(true, new SplittableRandom(1))).apply(x);
    assertThat(y.type()).isEqualTo(type);
    List<Tensor> values = w.learned().stream().map(p -> p.value()).toList();
    List<Tensor> gradients = Tape.gradients(y.square().mean(), values);
    assertThat(gradients).allMatch(g -> g.type() == type && g.isFinite());
    return gradients.stream().flatMapToDouble(g -> Arrays.stream(g.toDoubles())).toArray();
  }
}

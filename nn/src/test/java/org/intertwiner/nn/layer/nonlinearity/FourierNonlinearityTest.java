package org.intertwiner.nn.layer.nonlinearity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.CheckLab;
import org.intertwiner.nn.layer.LayerLab;
import org.intertwiner.nn.layer.SampleTypes;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FourierNonlinearityTest {
  private static final Activation SQUARE = Activation.polynomial(0, 0, 1);
  private static final Activation CUBIC = Activation.polynomial(0, 1, 0, 1);

  static Stream<FieldType<?>> finite() {
    FiniteGroup<Permutation> c4 = Groups.cyclic(4);
    return Stream.of(
        SampleTypes.signs(),
        everyIrrep(Groups.dihedral(4)),
        everyIrrep(Groups.dihedral(8)),
        FieldType.of(Representations.plane(c4), Representations.regular(c4), 3),
        SampleTypes.vectors(SampleTypes.finite("point:m-3m")),
        SampleTypes.vectors(SampleTypes.finite("point:I")));
  }

  /** Each irreducible representation of a dihedral group twice. */
  private static FieldType<Permutation> everyIrrep(FiniteGroup<Permutation> group) {
    int n = Math.toIntExact(group.order() / 2);
    List<Representation<Permutation>> irreps = new ArrayList<>();
    for (int k = 0; k <= n / 2; k++) {
      irreps.add(Representations.frequency(group, 1, k));
      if (k == 0 || 2 * k == n) {
        irreps.add(Representations.frequency(group, 0, k));
      }
    }
    return SampleTypes.type(Representations.plane(group), irreps);
  }

  /** The largest error over random elements of the group, relative to the largest output. */
  private static <G> double error(FourierNonlinearity<G> layer) {
    FieldType<G> type = layer.input();
    SplittableRandom random = new SplittableRandom(2);
    Tensor x = CheckLab.random(layer, 20, 0, 7);
    var map = layer.bind(CheckLab.evaluation(layer));
    double worst = 0;
    for (int i = 0; i < 20; i++) {
      worst = Math.max(worst, CheckLab.error(type, type, map, type.group().random(random), x));
    }
    return worst;
  }

  @ParameterizedTest
  @MethodSource("finite")
  <G> void finiteGroupsAreExact(FieldType<G> type) {
    for (Activation function : List.of(Activation.relu(), Activation.elu(), CUBIC)) {
      FourierNonlinearity<G> layer = FourierNonlinearity.of(type, function);
      assertThat(layer.samplingBound()).isZero();
      assertThat(layer.samples()).isEqualTo(((FiniteGroup<G>) type.group()).order());
      assertThat(CheckLab.verdictWithoutSpace(layer)).isEqualTo("TESTED");
    }
  }

  @Test
  void onAllIrreducibleFieldsTheValuesOnTheGroupAreMappedOneByOne() {
    FiniteGroup<Permutation> group = Groups.dihedral(4);
    FieldType<Permutation> type = everyIrrep(group);
    FourierNonlinearity<Permutation> layer = FourierNonlinearity.of(type, Activation.relu());
    // the plane occurs twice in a function, so that both copies of it go into the first
    assertThat(layer.functions()).isEqualTo(2);
    FourierNonlinearity<Permutation> regular =
        FourierNonlinearity.of(
            FieldType.of(type.action(), Representations.regular(group), 2), Activation.relu());
    Tensor x = CheckLab.random(regular, 3, 0, 5);
    double[] relu = x.relu().toDoubles();
    double[] got = regular.bind(CheckLab.evaluation(regular)).apply(x).toDoubles();
    for (int i = 0; i < got.length; i++) {
      assertThat(got[i]).isCloseTo(relu[i], Offset.offset(1e-13));
    }
  }

  @Test
  void linearFunctionsChangeNothing() {
    Activation identity = Activation.polynomial(0, 1);
    List<FourierNonlinearity<?>> layers =
        List.of(
            FourierNonlinearity.of(SampleTypes.rotations(0, 1, 3), identity, 7),
            FourierNonlinearity.of(SampleTypes.reflections(), identity, 6),
            FourierNonlinearity.of(SampleTypes.spins(0, 1, 2), identity, 5),
            FourierNonlinearity.of(SampleTypes.parities(), identity, 5),
            FourierNonlinearity.onSphere(SampleTypes.spins(0, 1, 2), identity, 5),
            FourierNonlinearity.of(everyIrrep(Groups.dihedral(8)), identity));
    for (FourierNonlinearity<?> layer : layers) {
      for (int side : new int[] {0, 2}) {
        Tensor x = CheckLab.random(layer, 2, side, 4);
        Tensor y = layer.bind(CheckLab.evaluation(layer)).apply(x);
        assertThat(Arrays.stream(y.subtract(x).abs().toDoubles()).max().orElseThrow())
            .isLessThan(1e-12);
      }
      assertThat(layer.samplingBound()).isZero();
    }
  }

  @Test
  void onTheCirclePolynomialsAreExactFromTheStatedNumberOfSamplesOn() {
    FieldType<?> type = SampleTypes.rotations(0, 1, 2);
    // (d + 1)·L + 1 with L = 2
    assertExactFrom(7, n -> FourierNonlinearity.of(type, SQUARE, n));
    assertExactFrom(9, n -> FourierNonlinearity.of(type, CUBIC, n));
    FieldType<?> signed = SampleTypes.reflections();
    assertExactFrom(7, n -> FourierNonlinearity.of(signed, SQUARE, n));
  }

  @Test
  void onRotationsAndTheSphereToo() {
    FieldType<?> spins = SampleTypes.spins(0, 1, 2);
    FieldType<?> every = everyColumn(SampleTypes.spins(0, 1, 2));
    assertExactFrom(7, n -> FourierNonlinearity.of(every, SQUARE, n));
    assertExactFrom(7, n -> FourierNonlinearity.onSphere(spins, SQUARE, n));
    assertExactFrom(9, n -> FourierNonlinearity.onSphere(spins, CUBIC, n));
  }

  /** As many copies of each representation as its dimension: all functions of the band. */
  private static <G> FieldType<G> everyColumn(FieldType<G> type) {
    FieldType<G> all = FieldType.trivial(type.action(), 1);
    for (FieldType.Part<G> part : type.parts().subList(1, type.parts().size())) {
      Representation<G> rho = part.representation();
      all = all.plus(FieldType.of(type.action(), rho, rho.dimension()));
    }
    return all;
  }

  private static void assertExactFrom(int samples, IntFunction<FourierNonlinearity<?>> layer) {
    assertThat(layer.apply(samples).samplingBound()).isZero();
    assertThat(error(layer.apply(samples))).isLessThan(1e-12);
    assertThat(error(layer.apply(samples + 3))).isLessThan(1e-12);
    FourierNonlinearity<?> coarse = layer.apply(samples - 1);
    assertThat(coarse.samplingBound()).isPositive();
    assertThat(error(coarse)).isGreaterThan(1e-4);
  }

  @Test
  void theErrorOfTheRectifierFallsWithTheSamplesBelowTheBound() {
    FieldType<?> type = SampleTypes.rotations(0, 1, 2);
    int[] samples = {5, 7, 11, 21, 101};
    double[] measured = {0.358, 0.0877, 0.0333, 0.0090, 0.00038};
    double boundBefore = Double.POSITIVE_INFINITY;
    for (int i = 0; i < samples.length; i++) {
      FourierNonlinearity<?> layer = FourierNonlinearity.of(type, Activation.relu(), samples[i]);
      double error = rootMeanSquareError(layer);
      assertThat(error).isCloseTo(measured[i], Percentage.withPercentage(5));
      assertThat(layer.samplingBound()).isLessThan(boundBefore);
      assertThat(normError(layer)).isLessThan(layer.samplingBound());
      boundBefore = layer.samplingBound();
    }
    assertThat(CheckLab.verdictWithoutSpace(FourierNonlinearity.of(type, Activation.relu(), 5)))
        .isEqualTo("REFUTED");
  }

  /** Over random functions and elements, relative to the output. */
  private static <G> double rootMeanSquareError(FourierNonlinearity<G> layer) {
    FieldType<G> type = layer.input();
    SplittableRandom random = new SplittableRandom(3);
    Tensor x = CheckLab.random(layer, 300, 0, 9);
    var map = layer.bind(CheckLab.evaluation(layer));
    Tensor y = map.apply(x);
    double sum = 0;
    for (int i = 0; i < 20; i++) {
      G g = type.group().random(random);
      Tensor error = map.apply(CheckLab.turned(type, g, x)).subtract(CheckLab.turned(type, g, y));
      sum += error.square().sum().item() / y.square().sum().item() / 20;
    }
    return Math.sqrt(sum);
  }

  @Test
  void boundsHoldOnEverySpace() {
    List<FourierNonlinearity<?>> layers =
        List.of(
            FourierNonlinearity.of(SampleTypes.reflections(), Activation.elu(), 12),
            FourierNonlinearity.onSphere(SampleTypes.rotations(0, 1, 3), Activation.tanh(), 9),
            FourierNonlinearity.of(SampleTypes.rotations(1, 2), SQUARE, 5),
            FourierNonlinearity.of(SampleTypes.spins(0, 1), Activation.relu(), 7),
            FourierNonlinearity.onSphere(SampleTypes.spins(0, 1, 2), Activation.silu(), 12),
            FourierNonlinearity.of(SampleTypes.parities(), Activation.gelu(), 6));
    for (FourierNonlinearity<?> layer : layers) {
      double error = normError(layer);
      assertThat(error).isGreaterThan(1e-9).isLessThan(layer.samplingBound());
    }
  }

  /** max |Φ(gc) − gΦ(c)| over random functions with |c| = 1 and elements g. */
  private static <G> double normError(FourierNonlinearity<G> layer) {
    FieldType<G> type = layer.input();
    SplittableRandom random = new SplittableRandom(2);
    Tensor x = CheckLab.random(layer, 100, 0, 9);
    // both copies at once: their norms together bound each of them
    Tensor unit = x.divide(x.productSumKeep(x, 1).sqrt());
    var map = layer.bind(CheckLab.evaluation(layer));
    double worst = 0;
    for (int i = 0; i < 20; i++) {
      G g = type.group().random(random);
      Tensor error =
          map.apply(CheckLab.turned(type, g, unit))
              .subtract(CheckLab.turned(type, g, map.apply(unit)));
      for (double square : error.productSumKeep(error, 1).toDoubles()) {
        worst = Math.max(worst, Math.sqrt(square / layer.functions()));
      }
    }
    return worst;
  }

  @Test
  void multiplicitiesNeedNotBeEqual() {
    FieldType<?> circle = SampleTypes.rotations(0, 1, 2);
    FieldType<?> ragged = ragged(circle);
    FourierNonlinearity<?> layer = FourierNonlinearity.of(ragged, SQUARE, 7);
    assertThat(layer.functions()).isEqualTo(5);
    assertThat(error(layer)).isLessThan(1e-12);
    CheckLab.assertCommutes(layer, 3);
    CheckLab.assertDerivatives(layer, 2);
  }

  private static <G> FieldType<G> ragged(FieldType<G> type) {
    Representation<G> one = type.parts().get(1).representation();
    return type.plus(FieldType.of(type.action(), one, 3)).plus(FieldType.trivial(type.action(), 1));
  }

  @Test
  void varianceIsThatOfTheFunction() {
    FieldType<?> type = SampleTypes.rotations(0, 1, 2, 3);
    FourierNonlinearity<?> layer = FourierNonlinearity.of(type, Activation.tanh(), 64);
    Tensor x = CheckLab.random(layer, 4000, 0, 3);
    double in = x.square().mean().item();
    double out = layer.bind(CheckLab.evaluation(layer)).apply(x).square().mean().item();
    // samples are standard normal, so that E tanh² = 0.394 less what leaves the band
    assertThat(in).isCloseTo(1, Offset.offset(0.05));
    assertThat(out).isBetween(0.3, 0.4);
  }

  @Test
  void derivatives() {
    CheckLab.assertDerivatives(
        FourierNonlinearity.of(SampleTypes.rotations(0, 1), Activation.tanh(), 6), 2);
    CheckLab.assertDerivatives(FourierNonlinearity.of(SampleTypes.signs(), Activation.silu()), 2);
  }

  @Test
  void floatsAreKept() {
    FourierNonlinearity<?> layer =
        FourierNonlinearity.of(SampleTypes.rotations(0, 1), Activation.elu(), 8);
    Weights weights = Weights.initial(layer, LayerLab.ENGINE, DType.FLOAT32, 1);
    Tensor x = Tensors.full(LayerLab.ENGINE, DType.FLOAT32, Shape.of(2, 6, 3, 3), 1);
    Tensor y = layer.bind(weights.scope(false, new SplittableRandom(1))).apply(x);
    assertThat(y.type()).isEqualTo(DType.FLOAT32);
    assertThat(y.shape()).isEqualTo(x.shape());
  }

  @Test
  void whatDoesNotFitIsRefused() {
    FieldType<?> circle = SampleTypes.rotations(0, 3);
    assertThatThrownBy(() -> FourierNonlinearity.of(circle, SQUARE, 6))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at least 7");
    assertThatThrownBy(() -> FourierNonlinearity.of(circle, SQUARE, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FourierNonlinearity.of(circle, SQUARE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("finite group");
    // the sign of reflections vanishes on the circle, axial vectors on the sphere
    assertThatThrownBy(() -> FourierNonlinearity.onSphere(SampleTypes.reflections(), SQUARE, 9))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("stabiliser");
    assertThatThrownBy(() -> FourierNonlinearity.onSphere(SampleTypes.parities(), SQUARE, 9))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FourierNonlinearity.of(SampleTypes.spins(0, 2), SQUARE, 400))
        .isInstanceOf(LimitExceeded.class);
    FieldType<?> finite = SampleTypes.pointwise().skip(2).findFirst().orElseThrow();
    assertThatThrownBy(() -> FourierNonlinearity.of(finite, SQUARE, 9))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("SO(2)");
  }

  @Test
  void reduciblePartsAndPlentyOfSamplesAreRefused() {
    FieldType<PlaneRotation> vectors = SampleTypes.rotations(1);
    Representation<PlaneRotation> vector = vectors.parts().get(0).representation();
    FieldType<PlaneRotation> products = FieldType.of(vectors.action(), vector.tensor(vector), 1);
    assertThatThrownBy(() -> FourierNonlinearity.of(products, SQUARE, 9))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("irreducible");
    FieldType<?> wide = SampleTypes.spins(0, 1, 2, 3, 4, 5);
    assertThatThrownBy(() -> FourierNonlinearity.of(wide, SQUARE, 50))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("fewer samples");
  }
}

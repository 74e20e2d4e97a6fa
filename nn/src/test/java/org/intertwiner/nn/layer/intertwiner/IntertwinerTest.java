package org.intertwiner.nn.layer.intertwiner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.LayerLab;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.structure.FieldLab;
import org.intertwiner.nn.layer.structure.Relabelled;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.intertwiner.IntertwinerSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntertwinerTest {
  private final FiniteGroup<Permutation> d4 = Groups.dihedral(4);
  private final Representation<Permutation> plane = Representations.plane(d4);
  private final FieldType<Permutation> regular =
      FieldType.of(plane, Representations.regular(d4), 2);
  private final FieldType<Permutation> vectors = FieldType.of(plane, plane, 3);

  static Stream<FieldType<?>> types() {
    return Stream.concat(FieldLab.planar().stream(), FieldLab.spatial().stream());
  }

  private static <G> Intertwiner<G> to(FieldType<G> type) {
    return Intertwiner.from(type).to(type).withBias();
  }

  @ParameterizedTest
  @MethodSource("types")
  void mapsCommuteWithTheWholeGroupAndOnTheGrid(FieldType<?> type) {
    Intertwiner<?> layer = to(type);
    assertThat(FieldLab.check(layer).verdict().holds()).isTrue();
    int[] space = new int[type.dimension()];
    Arrays.fill(space, 3);
    assertThat(FieldLab.check(layer, space).verdict().holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("types")
  void thereIsOneWeightForEveryDimensionOfHom(FieldType<?> type) {
    int weights =
        Intertwiner.from(type).to(alike(type)).weights().stream()
            .mapToInt(w -> w.shape().size())
            .sum();
    assertThat((long) weights).isEqualTo(intertwiners(type));
  }

  @SuppressWarnings("unchecked")
  private static <G> FieldType<G> alike(FieldType<?> type) {
    return (FieldType<G>) type;
  }

  private static <G> long intertwiners(FieldType<G> type) {
    var character = type.representation().character();
    return character.intertwiners(character);
  }

  @Test
  void theSpaceIsThatOfTheIndependentSolver() {
    var source = (FiniteRepresentation<Permutation>) regular.plus(vectors).representation();
    IntertwinerSpace<Permutation> space = IntertwinerSpace.of(source, source);
    Intertwiner<Permutation> layer =
        Intertwiner.from(regular.plus(vectors)).to(regular.plus(vectors));
    assertThat(Network.of(layer).parameterCount()).isEqualTo(space.dimension());
    // every matrix that the layer makes is a combination of the other solver's basis
    double[] w = matrix(layer, 5).toDoubles();
    int n = source.dimension();
    double[] rest = w.clone();
    for (var map : space.basis()) {
      double share = w[map.first().row() * n + map.first().column()];
      map.entries().forEach(e -> rest[e.row() * n + e.column()] -= share * e.value().re());
    }
    assertThat(Arrays.stream(rest).map(Math::abs).max().orElseThrow()).isLessThan(1e-13);
    assertThat(Arrays.stream(w).map(Math::abs).max().orElseThrow()).isGreaterThan(0.1);
  }

  private static <G> Tensor matrix(Intertwiner<G> layer, long seed) {
    Weights weights = FieldLab.weights(layer, seed);
    return Tape.withoutGradients(() -> layer.matrix(weights.scope(false, new SplittableRandom(1))));
  }

  @Test
  void weightsAreArrangedByMultiplicities() {
    var so2 = SO2.group();
    var rotation = Representations.plane(so2);
    var one = FieldType.of(rotation, Representations.frequency(so2, 1), 3);
    var four = FieldType.of(rotation, Representations.frequency(so2, 1), 4);
    List<Weight> weights = Intertwiner.from(one).to(four).weights();
    // two endomorphisms of frequency 1 for each of 4·3 pairs
    assertThat(weights).hasSize(1);
    assertThat(weights.get(0).shape().toArray()).containsExactly(12, 2);
    assertThat(weights.get(0).label()).isEqualTo("freq:1→freq:1");
  }

  @Test
  void firstValuesKeepTheMeanSquare() {
    for (FieldType<?> type : List.of(FieldLab.dihedral(8), FieldLab.o2(), FieldLab.spatial("O3"))) {
      assertThat(gain(wide(type), 1)).isCloseTo(1, within(0.15));
    }
    Intertwiner<Permutation> layer = Intertwiner.from(regular).to(regular).withGain(2);
    assertThat(gain(layer)).isCloseTo(2, within(0.4));
  }

  private static <G> Intertwiner<G> wide(FieldType<G> type) {
    FieldType<G> many = type;
    for (int i = 0; i < 3; i++) {
      many = many.plus(type);
    }
    return Intertwiner.from(many).to(many);
  }

  private static double gain(Intertwiner<?> layer, int unused) {
    return gain(layer) * unused;
  }

  private static double gain(Intertwiner<?> layer) {
    double sum = 0;
    int rounds = 12;
    for (int seed = 0; seed < rounds; seed++) {
      Weights weights = Weights.initial(layer, FieldLab.ENGINE, DType.FLOAT64, seed);
      Tensor x = FieldLab.normal(seed + 50, 30, layer.input().channels());
      sum += FieldLab.meanSquare(FieldLab.evaluate(layer, weights, x));
    }
    return sum / rounds;
  }

  @Test
  void gradientsAreThoseOfCentralDifferences() {
    Network network = Network.of(to(regular.plus(vectors)));
    assertThat(LayerLab.gradientError(network, 3, 4)).isLessThan(1e-6);
  }

  @Test
  void secondDerivativesAreThoseOfAQuadraticForm() {
    Intertwiner<Permutation> layer = Intertwiner.from(regular).to(regular);
    Weights weights = FieldLab.weights(layer, 2);
    Tensor x = FieldLab.normal(4, 3, 16).asVariable();
    Tensor y = layer.bind(weights.scope(true, new SplittableRandom(1))).apply(x);
    List<Tensor> w = weights.learned().stream().map(Parameter::value).toList();
    Tensor first = Tape.differentiableGradients(y.square().sum(), List.of(x)).get(0);
    // ∂/∂w of |∂y²/∂x|² is four times that of |Wᵀ W x|²: both are homogeneous of degree 4 in w
    Tensor energy = first.square().sum();
    List<Tensor> second = Tape.gradients(energy, w);
    double euler = 0;
    for (int i = 0; i < w.size(); i++) {
      euler += second.get(i).multiply(w.get(i).detach()).sum().item();
    }
    assertThat(euler).isCloseTo(4 * energy.item(), within(1e-9 * energy.item()));
  }

  @Test
  void constantsAreInvariantOnly() {
    assertThat(InvariantBias.of(vectors).isEmpty()).isTrue();
    assertThat(InvariantBias.of(regular).weights()).hasSize(1);
    assertThat(Intertwiner.from(vectors).to(vectors).withBias().weights())
        .hasSameSizeAs(Intertwiner.from(vectors).to(vectors).weights());
  }

  @Test
  void aMatrixOfAnotherTypeIsRefuted() {
    FieldType<Permutation> scalars = FieldType.trivial(plane, 6);
    Intertwiner<Permutation> free = Intertwiner.from(scalars).to(scalars);
    assertThat(FieldLab.check(free).verdict().holds()).isTrue();
    assertThat(FieldLab.check(new Relabelled(to(vectors), scalars)).verdict().holds()).isFalse();
  }

  @Test
  void typesWithoutACommonPartAreRefused() {
    assertThatThrownBy(() -> Intertwiner.from(vectors).to(FieldType.trivial(plane, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("only the zero map");
    FiniteGroup<Permutation> c4 = Groups.cyclic(4);
    FieldType<Permutation> other = FieldType.trivial(Representations.plane(c4), 1);
    assertThatThrownBy(() -> Intertwiner.from(vectors).to(other)).isInstanceOf(InvalidInput.class);
    Intertwiner<Permutation> layer = to(vectors);
    assertThatThrownBy(
            () ->
                FieldLab.evaluate(
                    layer, FieldLab.weights(layer, 1), FieldLab.normal(1, 2, 5, 3, 3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("(batch, 6, …space)");
    assertThatThrownBy(() -> to(vectors).withGain(0)).isInstanceOf(InvalidInput.class);
    assertThat(layer.toString()).contains("intertwiner from");
    FieldType<Permutation> many = FieldType.trivial(plane, 1 << 14);
    assertThatThrownBy(() -> BlockExpansion.of(many, many, 1, List.of()))
        .isInstanceOf(LimitExceeded.class);
  }
}

package org.intertwiner.nn.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.graph.Cell;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.potential.reference.Crystals;
import org.intertwiner.nn.potential.reference.ThermalMotion;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What energies must keep, of tensor convolutions and cluster expansions. */
class AtomicNetworksTest {
  private static final double RADIUS = 1.5;
  private static final Potential CONVOLUTIONS =
      Potential.of(NetworkLab.convolutions("3x0e+1x0o+2x1o+1x1e+1x2e", 2, 3, 2, RADIUS), 11, 17);
  private static final Potential CLUSTERS =
      Potential.of(NetworkLab.clusters("3x0e+3x1o", 2, 2, 2, 3, RADIUS), 11, 17)
          .withScale(2)
          .withAtomicEnergies(-7, 4);

  static Stream<Potential> potentials() {
    return Stream.of(CONVOLUTIONS, CLUSTERS);
  }

  private static LearnedSurface surface(Potential potential) {
    return NetworkLab.surface(potential, DType.FLOAT64);
  }

  private static Structure salt() {
    return ThermalMotion.displaced(
        Crystals.rockSalt(11, 17, 2, 1, 1, 1), 0.05, new SplittableRandom(1));
  }

  private static Structure molecule() {
    double[] x = {0, 0, 0, 1, 0.1, 0, 0.2, 1.1, 0.1, -0.1, 0.3, 1, 0.9, 0.8, 0.9};
    return Structure.of(3, x, 11, 17, 17, 11, 17);
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void forcesAndStrainGradientAreDerivatives(Potential potential) {
    LearnedSurface surface = surface(potential);
    assertThat(SurfaceLab.forceError(surface, molecule(), 2e-4)).isLessThan(1e-8);
    assertThat(SurfaceLab.strainError(surface, salt(), 2e-4)).isLessThan(1e-7);
    assertThat(SurfaceLab.momentumError(surface, molecule())).isLessThan(1e-12);
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void motionsOfSpaceMoveForcesAlong(Potential potential) {
    SplittableRandom random = new SplittableRandom(3);
    LearnedSurface surface = surface(potential);
    for (int i = 0; i < 4; i++) {
      assertThat(SurfaceLab.motionError(surface, molecule(), random)).isLessThan(1e-11);
    }
    assertThat(SurfaceLab.motionError(surface, salt(), random)).isLessThan(1e-10);
    LearnedSurface coarse = NetworkLab.surface(potential, DType.FLOAT32);
    assertThat(SurfaceLab.motionError(coarse, molecule(), random)).isBetween(1e-9, 1e-3);
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void supercellsAndOtherCellsAreTheSameCrystal(Potential potential) {
    LearnedSurface surface = surface(potential);
    EnergyAndForces one = surface.at(salt());
    EnergyAndForces two = surface.at(salt().repeated(2, 1, 1));
    assertThat(two.energy()).isCloseTo(2 * one.energy(), within(1e-10));
    assertThat(two.force(10)[1]).isCloseTo(one.force(2)[1], within(1e-11));
    Cell cell = salt().cell().orElseThrow();
    Cell skew = cell.combined(new int[] {1, 0, 0}, new int[] {1, 1, 0}, new int[] {-2, 1, 1});
    assertThat(surface.at(salt().withCell(skew)).energy()).isCloseTo(one.energy(), within(1e-10));
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void partsThatLieApartAddUp(Potential potential) {
    LearnedSurface surface = surface(potential);
    double[] x = molecule().positions();
    double[] both = java.util.Arrays.copyOf(x, 2 * x.length);
    for (int i = 0; i < x.length; i++) {
      both[x.length + i] = (i % 3 == 0 ? -x[i] : x[i]) + 10;
    }
    Structure two = Structure.of(3, both, 11, 17, 17, 11, 17, 11, 17, 17, 11, 17);
    double energy = surface.at(molecule()).energy();
    assertThat(surface.at(two).energy()).isCloseTo(2 * energy, within(1e-11));
    List<EnergyAndForces> batch = surface.at(List.of(molecule(), salt(), molecule()));
    assertThat(batch.get(2).energy()).isCloseTo(energy, within(1e-11));
    assertThat(batch.get(2).force(3)[0])
        .isCloseTo(surface.at(molecule()).force(3)[0], within(1e-12));
  }

  /** An atom comes in from outside: energy, force and its slope begin at zero. */
  @ParameterizedTest
  @MethodSource("potentials")
  void energiesAreSmoothAtTheRadius(Potential potential) {
    LearnedSurface surface = surface(potential);
    double outside = surface.at(pair(RADIUS + 1e-9)).energy();
    double before = Double.POSITIVE_INFINITY;
    for (double h : new double[] {0.04, 0.02, 0.01}) {
      double bend =
          surface.at(pair(RADIUS - 2 * h)).energy()
              - 2 * surface.at(pair(RADIUS - h)).energy()
              + outside;
      double second = Math.abs(bend) / (h * h);
      assertThat(second).isLessThan(before / 2);
      before = second;
    }
    assertThat(surface.at(pair(RADIUS + 1)).energy()).isEqualTo(outside);
    assertThat(Math.abs(surface.at(pair(RADIUS - 1e-3)).force(3)[0])).isLessThan(1e-5);
    assertThat(Math.abs(surface.at(pair(1)).force(3)[0])).isGreaterThan(1e-4);
  }

  /** Three atoms in a row and a fourth at a distance from the last, seen by no other. */
  private static Structure pair(double r) {
    return Structure.of(
        3, new double[] {-1, 0.3, 0, 0, 0, 0, -1, -0.9, 0, r, 0, 0}, 11, 17, 17, 11);
  }

  @Test
  void anAtomAloneHasTheEnergyOfAFreeAtom() {
    EnergyAndForces one = surface(CLUSTERS).at(Structure.of(3, new double[3], 17));
    assertThat(one.energy()).isEqualTo(4);
    assertThat(one.force(0)).containsOnly(0);
    double free = surface(CONVOLUTIONS).at(Structure.of(3, new double[3], 17)).energy();
    assertThat(free).isFinite();
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void lossesOfForcesHaveTheRightGradient(Potential potential) {
    Weights weights = Weights.initial(potential, NetworkLab.ENGINE, DType.FLOAT64, 7);
    List<Parameter> learned = weights.learned();
    Tensor loss = forceLoss(potential, weights);
    List<Tensor> values = learned.stream().map(Parameter::value).toList();
    List<Tensor> gradients = Tape.gradients(loss, values);
    SplittableRandom random = new SplittableRandom(9);
    for (int trial = 0; trial < 6; trial++) {
      int p = random.nextInt(learned.size());
      Tensor value = values.get(p).detach();
      Tensor way =
          Tensors.normal(NetworkLab.ENGINE, DType.FLOAT64, value.shape(), 1, random).detach();
      double h = 1e-5;
      double up = moved(potential, weights, learned.get(p), value, way.scale(h));
      double down = moved(potential, weights, learned.get(p), value, way.scale(-h));
      double expected = gradients.get(p).multiply(way).sum().item();
      double scale = 1e-7 * (1 + Math.abs(expected));
      assertThat((up - down) / (2 * h)).isCloseTo(expected, within(scale));
    }
  }

  private static double moved(
      Potential potential, Weights weights, Parameter parameter, Tensor value, Tensor by) {
    Tensor kept = value.scale(1);
    Tape.withoutGradients(() -> parameter.assign(kept.add(by)));
    double loss = forceLoss(potential, weights).item();
    Tape.withoutGradients(() -> parameter.assign(kept));
    return loss;
  }

  private static Tensor forceLoss(Potential potential, Weights weights) {
    GraphInput in = potential.batch(List.of(molecule()), NetworkLab.ENGINE, DType.FLOAT64);
    Tensor positions = in.positions().asVariable();
    Tensor energy =
        potential
            .bind(weights.scope(true, new SplittableRandom(0)))
            .apply(new GraphInput(in.incidence(), positions, in.nodes()));
    Tensor forces = Tape.differentiableGradients(energy.sum(), List.of(positions)).get(0);
    return forces.square().sum();
  }

  @Test
  void refusesWhatHasNoMeaning() {
    assertThatThrownBy(() -> NetworkLab.convolutions("2x1o", 1, 1, 1, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("invariant");
    assertThatThrownBy(() -> NetworkLab.convolutions("2x0e", 1, 0, 1, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> NetworkLab.clusters("2x0e+3x1o", 1, 2, 1, 2, 1))
        .isInstanceOf(InvalidInput.class);
    assertThat(CONVOLUTIONS.network().toString()).contains("3 layers");
    assertThat(CLUSTERS.network().toString()).contains("degree 3");
    assertThat(CLUSTERS.network().kind()).isEqualTo("cluster-expansion-network");
  }
}

package org.intertwiner.nn.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.graph.Cell;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.potential.reference.Clusters;
import org.intertwiner.nn.potential.reference.Crystals;
import org.intertwiner.nn.potential.reference.LennardJones;
import org.intertwiner.nn.potential.reference.PairPotential;
import org.intertwiner.nn.potential.reference.ThermalMotion;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.train.Trainer;
import org.intertwiner.nn.train.graph.ForceLoss;
import org.intertwiner.nn.train.graph.GraphSubject;
import org.intertwiner.nn.train.optimiser.Adam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Energies, forces and stress by the tape, of a network of distances. */
class PotentialTest {
  private static final Engine ENGINE = Engines.named("java");
  private static final Potential POTENTIAL =
      Potential.of(PairNetwork.of(2, 1.7, false), 11, 17).withScale(3).withAtomicEnergies(-100, 40);
  private static final LearnedSurface SURFACE = surface(POTENTIAL, DType.FLOAT64);

  private static LearnedSurface surface(Potential potential, DType type) {
    return LearnedSurface.of(potential, Weights.initial(potential, ENGINE, type, 3));
  }

  private static Structure salt() {
    return ThermalMotion.displaced(
        Crystals.rockSalt(11, 17, 2, 1, 1, 1), 0.05, new SplittableRandom(1));
  }

  private static Structure cluster() {
    int[] species = {11, 17, 11, 17, 17, 11, 11, 17, 11, 17, 17, 11, 17};
    Structure thirteen = Structure.of(3, Clusters.icosahedron(0, 1.1, 1).positions(), species);
    return ThermalMotion.displaced(thirteen, 0.05, new SplittableRandom(2));
  }

  @Test
  void forcesAndStrainGradientAreDerivatives() {
    assertThat(SurfaceLab.forceError(SURFACE, salt(), 2e-4)).isLessThan(1e-8);
    assertThat(SurfaceLab.strainError(SURFACE, salt(), 2e-4)).isLessThan(1e-7);
    assertThat(SurfaceLab.forceError(SURFACE, cluster(), 2e-4)).isLessThan(1e-8);
    assertThat(SurfaceLab.strainError(SURFACE, cluster(), 2e-4)).isLessThan(1e-7);
  }

  @Test
  void motionsOfSpaceMoveForcesAlongAndAMutantIsFound() {
    SplittableRandom random = new SplittableRandom(3);
    assertThat(SurfaceLab.motionError(SURFACE, salt(), random)).isLessThan(1e-11);
    assertThat(SurfaceLab.motionError(SURFACE, cluster(), random)).isLessThan(1e-11);
    assertThat(SurfaceLab.momentumError(SURFACE, cluster())).isLessThan(1e-12);
    LearnedSurface mutant =
        surface(Potential.of(PairNetwork.of(2, 1.7, true), 11, 17), DType.FLOAT64);
    assertThat(SurfaceLab.motionError(mutant, cluster(), random)).isGreaterThan(1e-3);
    double coarse = SurfaceLab.motionError(surface(POTENTIAL, DType.FLOAT32), cluster(), random);
    assertThat(coarse).isBetween(1e-8, 1e-2);
  }

  @Test
  void batchesAreManyAtOnce() {
    List<EnergyAndForces> both = SURFACE.at(List.of(salt(), cluster()));
    EnergyAndForces one = SURFACE.at(cluster());
    assertThat(both.get(1).energy()).isCloseTo(one.energy(), within(1e-11));
    assertThat(both.get(1).force(5)[2]).isCloseTo(one.force(5)[2], within(1e-12));
    assertThat(both.get(0).strainGradient()[3])
        .isCloseTo(SURFACE.at(salt()).strainGradient()[3], within(1e-11));
  }

  @Test
  void theModelGivesTheSameEnergiesAndForces() {
    Weights weights = Weights.initial(POTENTIAL, ENGINE, DType.FLOAT64, 3);
    GraphInput in = POTENTIAL.batch(List.of(salt(), cluster()), ENGINE, DType.FLOAT64);
    Tensor positions = in.positions().asVariable();
    Tensor energies =
        POTENTIAL
            .bind(weights.scope(true, new SplittableRandom(0)))
            .apply(new GraphInput(in.incidence(), positions, in.nodes()));
    assertThat(energies.shape().toArray()).containsExactly(2, 1);
    assertThat(energies.toDoubles()[1]).isCloseTo(SURFACE.at(cluster()).energy(), within(1e-11));
    double[] gradient = Tape.gradients(energies.sum(), List.of(positions)).get(0).toDoubles();
    assertThat(gradient[3 * 8 + 4]).isCloseTo(-SURFACE.at(cluster()).force(1)[1], within(1e-12));
    assertThat(POTENTIAL.level()).isEqualTo(Level.GRAPHS);
    assertThat(POTENTIAL.output().channels()).isEqualTo(1);
    assertThat(POTENTIAL.toString()).contains("scale 3.0");
  }

  private static GraphSubject subject(Potential potential) {
    Structure labelled = PairPotential.of(LennardJones.unit()).labelled(cluster());
    return GraphSubject.of(potential, List.of(potential.sample(labelled)), new ForceLoss(1, 1));
  }

  @Test
  void aRunIsNotResumedWithAnotherPotential(@TempDir Path folder) {
    Path file = folder.resolve("potential.safetensors");
    AtomicNetwork network = PairNetwork.of(2, 1.7, false);
    Potential one = Potential.of(network, 11, 17).withScale(1);
    assertThat(trainer(one, file).run().isComplete()).isTrue();
    assertThat(trainer(Potential.of(network, 11, 17), file).run().isComplete()).isTrue();
    List<Potential> others =
        List.of(
            one.withScale(2),
            one.withAtomicEnergies(0, 1),
            Potential.of(network, 17, 11),
            Potential.of(PairNetwork.of(2, 1.6, false), 11, 17));
    for (Potential other : others) {
      assertThatThrownBy(trainer(other, file)::run)
          .as(other.toString())
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("a run with");
    }
  }

  private static Trainer trainer(Potential potential, Path file) {
    return Trainer.of(subject(potential), Adam.at(0.1))
        .epochs(1)
        .batch(1)
        .onEngine(ENGINE)
        .checkpointTo(file)
        .resuming();
  }

  @Test
  void freeAtomsHaveTheirEnergyInAClusterExpansion() {
    Structure atom = Structure.of(3, new double[3], 17);
    Potential clusters =
        Potential.of(NetworkLab.clusters("2x0e+2x1o", 2, 2, 1, 2, 2.0), 11, 17)
            .withScale(3)
            .withAtomicEnergies(-100, 40);
    assertThat(NetworkLab.surface(clusters, DType.FLOAT64).at(atom).energy()).isEqualTo(40);
    Potential wide =
        Potential.of(NetworkLab.clusters("2x0e+2x1o", 2, 2, 1, 2, 2.5), 11, 17)
            .withScale(3)
            .withAtomicEnergies(-100, 40);
    assertThat(subject(wide).structure()).isNotEqualTo(subject(clusters).structure());
  }

  @Test
  void atomsAloneHaveTheRightLimit() {
    Structure one = Structure.of(3, new double[3], 17);
    EnergyAndForces at = SURFACE.at(one);
    assertThat(at.force(0)).containsOnly(0);
    assertThat(at.strainGradient()).containsOnly(0);
    Structure far = Structure.of(3, new double[] {0, 0, 0, 9, 0, 0}, 17, 17);
    assertThat(SURFACE.at(far).energy()).isCloseTo(2 * at.energy(), within(1e-12));
    Structure lonely = one.withCell(Cell.cubic(5));
    assertThat(SURFACE.at(lonely).energy()).isCloseTo(at.energy(), within(1e-12));
  }

  @Test
  void supercellsAndWrappedAtomsAreTheSameCrystal() {
    EnergyAndForces one = SURFACE.at(salt());
    EnergyAndForces eight = SURFACE.at(salt().repeated(2, 2, 2));
    assertThat(eight.energy()).isCloseTo(8 * one.energy(), within(1e-9));
    assertThat(eight.force(19)[0]).isCloseTo(one.force(3)[0], within(1e-11));
    double[] x = salt().positions();
    x[0] += 4;
    x[4] -= 2;
    assertThat(SURFACE.at(salt().withPositions(x)).energy()).isCloseTo(one.energy(), within(1e-10));
    Structure skew =
        salt()
            .withCell(
                salt()
                    .cell()
                    .orElseThrow()
                    .combined(new int[] {1, 0, 0}, new int[] {1, 1, 0}, new int[] {-2, 1, 1}));
    assertThat(SURFACE.at(skew).energy()).isCloseTo(one.energy(), within(1e-10));
  }

  @Test
  void statisticsFindWhatStructuresWereMadeOf() {
    EnergySurface plain =
        at -> {
          double energy = 0;
          for (int z : at.species()) {
            energy += z == 11 ? -3 : 5;
          }
          double[] energies = new double[at.nodes()];
          energies[0] = energy;
          double[] forces = new double[3 * at.nodes()];
          java.util.Arrays.fill(forces, 2);
          return EnergyAndForces.of(3, energies, forces, new double[9]);
        };
    List<Structure> two = List.of(plain.labelled(salt()), plain.labelled(cluster()));
    PotentialStatistics found = PotentialStatistics.of(two, 1.2, 11, 17);
    assertThat(found.atomicEnergies()[0]).isCloseTo(-3, within(1e-10));
    assertThat(found.atomicEnergies()[1]).isCloseTo(5, within(1e-10));
    assertThat(found.forceScale()).isCloseTo(2, within(1e-12));
    assertThat(found.averageNeighbours()).isBetween(4.0, 8.0);
    PotentialStatistics mean = PotentialStatistics.of(List.of(plain.labelled(salt())), 1.2, 11, 17);
    assertThat(mean.atomicEnergies()).containsExactly(new double[] {1, 1}, within(1e-10));
    assertThatThrownBy(() -> PotentialStatistics.of(List.of(), 1, 11))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> PotentialStatistics.of(two, 1, 11)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void errorsAreMeasuredAgainstLabels() {
    EnergySurface argon = PairPotential.of(LennardJones.unit()).switched(1.4, 1.7);
    List<Structure> labelled = List.of(argon.labelled(salt()), argon.labelled(cluster()));
    SurfaceErrors none = SurfaceErrors.of(argon, labelled);
    assertThat(none.structures()).isEqualTo(2);
    assertThat(none.energyMean() + none.forceRoot()).isZero();
    SurfaceErrors some = SurfaceErrors.of(SURFACE, labelled);
    assertThat(some.energyRoot()).isGreaterThanOrEqualTo(some.energyMean());
    assertThat(some.forceRoot()).isGreaterThanOrEqualTo(some.forceMean()).isPositive();
    assertThatThrownBy(() -> SurfaceErrors.of(SURFACE, List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SurfaceErrors.of(SURFACE, List.of(salt())))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusesWhatHasNoMeaning() {
    Structure twice = Structure.of(3, new double[6], 11, 17);
    assertThatThrownBy(() -> SURFACE.at(twice)).isInstanceOf(InvalidInput.class);
    Structure through = Structure.of(3, new double[] {0, 0, 0, 2, 0, 0}, 11, 17);
    assertThatThrownBy(() -> SURFACE.at(through.withCell(Cell.cubic(2))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SURFACE.at(Structure.of(3, new double[3], 18)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("[11, 17]");
    assertThatThrownBy(() -> SURFACE.at(Structure.of(2, new double[2], 11)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SURFACE.at(List.of())).isInstanceOf(InvalidInput.class);
    PairNetwork<?> network = PairNetwork.of(2, 1.7, false);
    assertThatThrownBy(() -> Potential.of(network, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Potential.of(network, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> POTENTIAL.withScale(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> POTENTIAL.withAtomicEnergies(1)).isInstanceOf(InvalidInput.class);
    assertThat(POTENTIAL.species()).containsExactly(11, 17);
    assertThat(POTENTIAL.network().kind()).isEqualTo("pairs");
  }
}

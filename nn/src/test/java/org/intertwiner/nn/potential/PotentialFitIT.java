package org.intertwiner.nn.potential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.potential.reference.Clusters;
import org.intertwiner.nn.potential.reference.Crystals;
import org.intertwiner.nn.potential.reference.LennardJones;
import org.intertwiner.nn.potential.reference.PairPotential;
import org.intertwiner.nn.potential.reference.ThermalMotion;
import org.intertwiner.nn.train.Trainer;
import org.intertwiner.nn.train.TrainingRun;
import org.intertwiner.nn.train.graph.ForceLoss;
import org.intertwiner.nn.train.graph.GraphSubject;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.nn.train.schedule.Schedules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both networks learn a Lennard-Jones surface, and atoms on what they learned keep their energy.
 */
class PotentialFitIT {
  private static final EnergySurface ARGON =
      PairPotential.of(LennardJones.unit()).switched(1.4, 1.9);

  private static List<Structure> shaken(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Structure> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double wide = 1 + 0.06 * random.nextDouble();
      Structure rest =
          i % 2 == 0
              ? Clusters.icosahedron(18, 1.08 * wide, 1)
              : Crystals.faceCentred(18, 1.53 * wide, 1, 1, 2);
      double deviation = 0.01 + 0.04 * random.nextDouble();
      all.add(ARGON.labelled(ThermalMotion.displaced(rest, deviation, random)));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"convolutions", "clusters"})
  void aNetworkLearnsLennardJones(String kind) {
    List<Structure> training = shaken(24, 1);
    PotentialStatistics statistics = PotentialStatistics.of(training, 1.9, 18);
    AtomicNetwork network =
        kind.equals("convolutions")
            ? NetworkLab.convolutions("8x0e+4x1o", 1, 2, 1, 1.9)
            : NetworkLab.clusters("4x0e+4x1o", 1, 1, 2, 2, 1.9);
    Potential potential =
        Potential.of(network, 18)
            .withScale(0.3 * statistics.forceScale())
            .withAtomicEnergies(statistics.atomicEnergies());
    GraphSubject subject =
        GraphSubject.of(
            potential, training.stream().map(potential::sample).toList(), new ForceLoss(1, 0.1));
    TrainingRun run =
        Trainer.of(subject, Adam.at(0.02).withSchedule(Schedules.cosine(0.01)))
            .batch(3)
            .epochs(30)
            .seed(3)
            .onEngine(NetworkLab.ENGINE)
            .inType(DType.FLOAT32)
            .run();
    LearnedSurface learned = LearnedSurface.of(potential, run.chosen());
    List<Structure> test = shaken(20, 2);
    SurfaceErrors errors = SurfaceErrors.of(learned, test);
    double scale = PotentialStatistics.of(test, 1.9, 18).forceScale();
    assertThat(errors.forceRoot()).isLessThan(0.2 * scale);
    assertThat(errors.energyMean()).isLessThan(0.2);

    Structure crystal = Crystals.faceCentred(18, 1.55, 1, 1, 2);
    double[] heat = ThermalMotion.velocities(crystal, s -> 1, 0.1, new SplittableRandom(8));
    EnergyDrift drift = Verlet.of(learned, 0.005).run(crystal, heat, 200).drift();
    assertThat(drift.largest()).isLessThan(0.02);
    assertThat(drift.relativeTo(1.05)).isLessThan(1e-3);
  }
}

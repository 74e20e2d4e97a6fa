package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.nn.check.GraphCheck;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.graph.file.Xyz;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.potential.LearnedSurface;
import org.intertwiner.nn.potential.Potential;
import org.intertwiner.nn.potential.PotentialStatistics;
import org.intertwiner.nn.potential.TensorConvolutionNetwork;
import org.intertwiner.nn.potential.reference.Crystals;
import org.intertwiner.nn.potential.reference.LennardJones;
import org.intertwiner.nn.potential.reference.PairPotential;
import org.intertwiner.nn.potential.reference.ThermalMotion;
import org.intertwiner.nn.train.Trainer;
import org.intertwiner.nn.train.graph.ForceLoss;
import org.intertwiner.nn.train.graph.GraphSubject;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java example of the page about space, run; {@link GuideTest} holds that it is the same text.
 */
class SpaceExampleTest {
  @TempDir private Path folder;

  @Test
  void aPotentialIsLearnedAndChecked() {
    Path file = folder.resolve("crystals.xyz");
    var o3 = GroupNotation.of(LieGroups.orthogonal(3));
    var exact = PairPotential.of(LennardJones.unit()).switched(1.4, 1.8);
    var crystal = Crystals.faceCentred(18, 1.56, 2, 2, 2);

    var structures = new ArrayList<Structure>();
    for (int i = 0; i < 8; i++) {
      structures.add(
          exact.labelled(ThermalMotion.displaced(crystal, 0.05, new SplittableRandom(i))));
    }
    Xyz.write(file, structures);

    var edges = EdgeEmbedding.of(o3.action(3), 2, 8, 1.8);
    var hidden = FieldType.of(o3.action(3), RepresentationNotation.parse("8x0e+4x1o+2x2e", o3));
    var known = PotentialStatistics.of(structures, 1.8, 18);
    var network = TensorConvolutionNetwork.of(edges, hidden, 1, 2, known.averageNeighbours(), 16);
    var potential =
        Potential.of(network, 18)
            .withScale(known.forceScale())
            .withAtomicEnergies(known.atomicEnergies());

    var samples = structures.stream().map(potential::sample).toList();
    var subject = GraphSubject.of(potential, samples, new ForceLoss(1, 1));
    var run = Trainer.of(subject, Adam.at(1e-2)).epochs(2).batch(4).run();

    var learned = LearnedSurface.of(potential, run.weights());
    double[] forces = learned.at(crystal).forces();
    GraphCheck.of(potential, run.weights(), crystal, potential::graph)
        .features(potential.features(crystal))
        .assertHolds();

    // a perfect crystal pulls at no atom
    assertThat(forces).hasSize(96).usingComparatorWithPrecision(1e-2).containsOnly(0);
    assertThat(run.losses()).hasSize(4).allSatisfy(loss -> assertThat(loss).isFinite());
    assertThat(Xyz.read(file)).hasSize(8);
  }
}

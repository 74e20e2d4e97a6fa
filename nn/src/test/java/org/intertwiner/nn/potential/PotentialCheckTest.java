package org.intertwiner.nn.potential;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.nn.check.GraphCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.graph.Cell;
import org.intertwiner.nn.graph.NeighbourList;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;

/** Reports on the symmetries of potentials, in both kinds of number, and on a mutant. */
class PotentialCheckTest {
  private static final Structure MOLECULE =
      Structure.of(
          3, new double[] {0, 0, 0, 1, 0.1, 0, 0.2, 1.1, 0.1, -0.1, 0.3, 1}, 11, 17, 17, 11);
  private static final Structure SALT =
      Structure.of(3, new double[] {0, 0, 0, 0.6, 0.7, 0.65}, 11, 17).withCell(Cell.cubic(1.3));

  private static Report report(AtomicNetwork network, Structure like, DType type) {
    Potential potential = Potential.of(network, 11, 17);
    Weights weights = Weights.initial(potential, NetworkLab.ENGINE, type, 7);
    // the check also looks at points that coincide, which have limits but no forces
    NeighbourList near = NeighbourList.within(potential.radius());
    return GraphCheck.of(potential, weights, like, near::of)
        .features(potential.features(like))
        .spread(0.03)
        .samples(3)
        .adversarial(1)
        .extensive()
        .check();
  }

  @Test
  void potentialsOfMoleculesKeepTheSymmetriesOfSpaceInSinglePrecision() {
    AtomicNetwork network = NetworkLab.convolutions("2x0e+1x0o+1x1o+1x1e", 2, 2, 1, 1.5);
    Report report = report(network, MOLECULE, DType.FLOAT32);
    assertThat(report.verdict()).isInstanceOf(Verdict.Tested.class);
  }

  @Test
  void potentialsOfCrystalsKeepTheSymmetriesOfSpaceInDoublePrecision() {
    AtomicNetwork network = NetworkLab.clusters("2x0e+2x1o", 2, 2, 1, 2, 1.5);
    Report report = report(network, SALT, DType.FLOAT64);
    assertThat(report.verdict()).isInstanceOf(Verdict.Tested.class);
  }

  @Test
  void aMutantThatSeesOneCoordinateIsRefuted() {
    Report mutant = report(PairNetwork.of(2, 1.5, true), MOLECULE, DType.FLOAT64);
    assertThat(mutant.verdict()).isInstanceOf(Verdict.Refuted.class);
  }
}

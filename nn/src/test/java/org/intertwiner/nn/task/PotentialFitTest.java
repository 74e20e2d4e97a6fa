package org.intertwiner.nn.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.train.graph.ForceLoss;
import org.junit.jupiter.api.Test;

class PotentialFitTest {
  private static final Workbench BENCH = Workbench.on(Engines.named("java"));

  private static PotentialFitPlan plan(PairInteraction interaction, long steps) {
    return new PotentialFitPlan(
        new PotentialFitPlan.Atoms(interaction, 1.2, 1.6, 1, 12, 4, 4, 0.03, 3),
        new PotentialFitPlan.Network(PotentialModel.CONVOLUTION, "4x0e+2x1o", 1, 1, 6),
        new Recipe(20, 4, 0.03, true, 100, 0),
        new ForceLoss(1, 1),
        new PotentialFitPlan.Motion(steps, 0.002, 0.05));
  }

  @Test
  void aPotentialIsLearnedAndKeepsTheEnergy() {
    PotentialFitReport report = PotentialFit.run(plan(PairInteraction.MORSE, 40), BENCH);
    assertThat(report.errors().structures()).isEqualTo(4);
    assertThat(report.errors().forceRoot()).isLessThan(0.7 * report.forces());
    assertThat(report.errors().energyRoot()).isLessThan(report.energies());
    assertThat(report.curve()).hasSize(20);
    PotentialFitReport.Motion motion = report.motion().orElseThrow();
    assertThat(motion.atoms()).isEqualTo(4);
    assertThat(motion.kinetic()).isCloseTo(0.5 * 3 * 3 * 0.05, within(1e-12));
    assertThat(motion.exact().largest()).isLessThan(1e-3);
    assertThat(motion.learned().largest()).isLessThan(1e-3);
    assertThat(motion.relativeDrift()).isLessThan(1e-2);
  }

  @Test
  void theClusterExpansionIsLearnedToo() {
    PotentialFitPlan plan =
        plan(PairInteraction.LENNARD_JONES, 0)
            .withModel(PotentialModel.CLUSTER_EXPANSION, "2x0e+2x1o", 1, 1)
            .withRecipe(new Recipe(2, 4, 0.02, true, 100, 0));
    PotentialFitReport report = PotentialFit.run(plan, BENCH);
    assertThat(report.motion()).isEmpty();
    assertThat(report.errors().forceRoot()).isFinite().isPositive();
    assertThat(report.learned()).isPositive();
  }

  @Test
  void interactionsAreLeastAtTheirBonds() {
    for (PairInteraction interaction : PairInteraction.values()) {
      assertThat(interaction.function().slope(interaction.bond())).isCloseTo(0, within(1e-13));
      assertThat(interaction.function().energy(interaction.bond())).isCloseTo(-1, within(1e-14));
    }
  }

  @Test
  void wrongPlansAreRefused() {
    PotentialFitPlan usual = PotentialFitPlan.lennardJones();
    assertThat(usual.motion().steps()).isEqualTo(10_000);
    assertThat(usual.withInteraction(PairInteraction.MORSE).withStructures(8, 1, 1).atoms().test())
        .isEqualTo(1);
    assertThatThrownBy(() -> usual.withMotion(-1, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> usual.withMotion(1, Double.POSITIVE_INFINITY, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> usual.withStructures(1, 1, 1)).isInstanceOf(InvalidInput.class);
  }
}

package org.intertwiner.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.data.GeneratedDigits;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class QuickstartPlanTest {
  private static final Engine ENGINE = Engines.named("java");
  private static final LabelledImages DATA =
      new GeneratedDigits(12, 1, 1, 0.1, 0.1, 0.5).draw(60, new SplittableRandom(3));
  private static final QuickstartPlan PLAN =
      new QuickstartPlan(40, 20, 2, 20, Adam.at(0.01), 1000, 4, Optional.empty(), false);

  @Test
  void plansAreChecked() {
    assertThatThrownBy(() -> PLAN.withEpochs(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> QuickstartPlan.forCount(50)).isInstanceOf(InvalidInput.class);
    assertThat(QuickstartPlan.forCount(10_000).training()).isEqualTo(8000);
    assertThat(QuickstartPlan.forCount(10_000).test()).isEqualTo(2000);
    assertThat(QuickstartPlan.forCount(100).training()).isEqualTo(80);
    assertThat(PLAN.withSeed(8).seed()).isEqualTo(8);
    LabelledImages digits = Quickstart.generatedDigits(PLAN);
    assertThat(digits.count()).isEqualTo(60);
    assertThatThrownBy(
            () ->
                Quickstart.of(
                        Representations.plane(Groups.cyclic(4)), DATA.select(1, 2, 3), PLAN, ENGINE)
                    .run(QuickstartListener.SILENT))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void picturesMustBeSquare() {
    LabelledImages wide = LabelledImages.of(2, 3, 1, new float[6], new int[1]);
    assertThatThrownBy(
            () -> Quickstart.of(Representations.plane(Groups.cyclic(4)), wide, PLAN, ENGINE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("square");
  }
}

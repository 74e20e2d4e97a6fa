package org.intertwiner.nn.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engines;
import org.junit.jupiter.api.Test;

class TetrisTaskTest {
  private static final Recipe SHORT = new Recipe(80, 8, 0.01, false, Double.POSITIVE_INFINITY, 0);

  @Test
  void rotationsKeepShapesAndOnlyReflectionsConfuseScrews() {
    TetrisPlan plan = new TetrisPlan(16, SHORT, 2, 3, 5, 2);
    Workbench bench = Workbench.on(Engines.named("java")).inType(DType.FLOAT64);
    TetrisReport report = TetrisTask.run(plan, bench);
    assertThat(report.proper().right()).isEqualTo(report.proper().count()).isEqualTo(8 * 16);
    assertThat(report.proper().screwsRight()).isEqualTo(32);
    assertThat(report.proper().spread()).isLessThan(1e-10);
    assertThat(report.blind().screwsRight()).isEqualTo(16);
    assertThat(report.blind().right()).isEqualTo(7 * 16);
    assertThat(report.blind().curve()).hasSize(80);
    assertThat(report.blind().learned()).isPositive();
    assertThat(report.proper().group()).isEqualTo("SO3");
  }

  @Test
  void wrongPlansAreRefused() {
    assertThatThrownBy(() -> new TetrisPlan(0, SHORT, 1, 3, 6, 2)).isInstanceOf(InvalidInput.class);
    TetrisPlan usual = TetrisPlan.usual().withSeed(4);
    assertThat(usual.seed()).isEqualTo(4);
    assertThatThrownBy(() -> usual.withRecipe(new Recipe(1, 9, 1, false, 1, 0)))
        .hasMessageContaining("batches of 9");
    assertThatThrownBy(() -> new Recipe(1, 1, 0, false, 1, 0)).isInstanceOf(InvalidInput.class);
  }
}

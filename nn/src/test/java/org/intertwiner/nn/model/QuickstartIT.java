package org.intertwiner.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.data.GeneratedDigits;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.train.TrainingProgress;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartIT {
  private static final Engine ENGINE = Engines.named("java");
  private static final LabelledImages DATA =
      new GeneratedDigits(12, 1, 1, 0.1, 0.1, 0.5).draw(60, new SplittableRandom(3));
  private static final QuickstartPlan PLAN =
      new QuickstartPlan(40, 20, 2, 20, Adam.at(0.01), 1000, 4, Optional.empty(), false);

  @TempDir Path folder;

  private static <G> QuickstartReport run(Representation<G> action) {
    return Quickstart.of(action, DATA, PLAN, ENGINE).run(QuickstartListener.SILENT);
  }

  @Test
  void theReportSaysEverything() {
    QuickstartReport report = run(Representations.plane(Groups.cyclic(4)));
    assertThat(report.group()).isEqualTo("C4");
    assertThat(report.kernels().certificate().isProved()).isTrue();
    assertThat(report.basis().size()).isPositive();
    assertThat(report.steerable().losses()).hasSize(4);
    assertThat(report.steerable().curve()).hasSize(2);
    assertThat(report.plain().curve().get(1).epoch()).isEqualTo(2);
    assertThat(report.steerable().upright()).isBetween(0.0, 1.0);
    assertThat(report.steerable().equivariance().elements()).hasSize(4);
    assertThat(report.steerable().equivariance().maxExact()).isLessThan(1e-5);
    assertThat(report.control().equivariance().maxExact()).isGreaterThan(1e-3);
    assertThat(report.plain().equivariance().maxExact()).isGreaterThan(1e-2);
    assertThat(report.steerable().quarterTurns().verdict()).isInstanceOf(Verdict.Tested.class);
    assertThat(report.plain().quarterTurns().verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.control().quarterTurns().verdict()).isInstanceOf(Verdict.Refuted.class);
  }

  @Test
  void continuousGroupsWorkToo() {
    QuickstartReport rotations = run(Representations.plane(SO2.group()));
    assertThat(rotations.steerable().equivariance().elements()).hasSize(24);
    assertThat(rotations.steerable().equivariance().maxExact()).isLessThan(1e-5);
  }

  @Tag("thorough")
  @Test
  void reflectionsToo() {
    QuickstartReport isometries = run(Representations.plane(O2.group()));
    assertThat(isometries.steerable().equivariance().elements()).hasSize(48);
    assertThat(isometries.steerable().equivariance().maxExact()).isLessThan(1e-5);
  }

  @Test
  void anInterruptedExperimentGoesOnWhereItWas() {
    Representation<?> action = Representations.plane(Groups.cyclic(4));
    QuickstartReport whole = run(action);
    QuickstartPlan plan = PLAN.withCheckpoints(folder, true);
    for (int at : new int[] {1, 3}) {
      for (QuickstartListener.Stage stage :
          new QuickstartListener.Stage[] {
            QuickstartListener.Stage.STEERABLE, QuickstartListener.Stage.PLAIN
          }) {
        assertThatThrownBy(() -> Quickstart.of(action, DATA, plan, ENGINE).run(stopping(stage, at)))
            .isInstanceOf(CancellationException.class)
            .hasMessageContaining("step " + at + " of 4")
            .hasMessageContaining(".safetensors");
        assertThat(Thread.interrupted()).isTrue();
        if (at == 1) {
          break;
        }
      }
    }
    List<String> stages = new ArrayList<>();
    QuickstartReport resumed =
        Quickstart.of(action, DATA, plan, ENGINE)
            .run(
                new QuickstartListener() {
                  @Override
                  public void onStep(Stage stage, TrainingProgress progress) {
                    stages.add(stage + " " + progress.step());
                  }
                });
    assertThat(stages).containsExactly("PLAIN 4");
    assertThat(resumed.steerable().losses()).isEqualTo(whole.steerable().losses());
    assertThat(resumed.plain().losses()).isEqualTo(whole.plain().losses());
    assertThat(resumed.plain().rotated()).isEqualTo(whole.plain().rotated());
    assertThat(resumed.steerable().curve())
        .containsExactly(whole.steerable().curve().get(PLAN.epochs() - 1));
  }

  /** Interrupts the given stage; the stage before runs to its end. */
  private static QuickstartListener stopping(QuickstartListener.Stage where, int step) {
    return (stage, progress) -> {
      if (stage == where && progress.step() == step) {
        Thread.currentThread().interrupt();
      }
    };
  }
}

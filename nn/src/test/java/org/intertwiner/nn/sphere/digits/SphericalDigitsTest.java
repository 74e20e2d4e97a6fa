package org.intertwiner.nn.sphere.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.sphere.digits.SphericalDigitsPlan.Contestant;
import org.intertwiner.nn.train.TrainingProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SphericalDigitsTest {
  private static final Engine ENGINE = Engines.named("java");

  private static SphericalDigitsPlan small() {
    return SphericalDigitsPlan.usual()
        .withSizes(60, 40)
        .withBandLimit(4)
        .withEpochs(1)
        .withBatch(20)
        .withSeed(3);
  }

  @Test
  void everyNetworkIsJudgedUnderThreeProtocols(@TempDir Path folder) {
    SphericalDigitsPlan plan =
        small().withContestants(List.of(Contestant.CLEBSCH_GORDAN, Contestant.SPHERICAL));
    LabelledImages digits = SphericalDigits.generatedDigits(plan);
    List<String> heard = new ArrayList<>();
    SphericalDigitsListener listener =
        new SphericalDigitsListener() {
          @Override
          public void onStep(Training training, TrainingProgress progress) {
            heard.add(training.name());
          }

          @Override
          public void onTraining(Training training, String description) {
            heard.add(description);
          }

          @Override
          public void onResult(SphericalDigitsReport.Result result) {
            heard.add(result.contestant().name());
          }
        };
    SphericalDigitsReport report =
        SphericalDigits.of(digits, plan.withCheckpoints(folder, false), ENGINE).run(listener);
    assertThat(report.results()).hasSize(2);
    SphericalDigitsReport.Result exact = report.results().get(0);
    // the outputs of the Clebsch–Gordan net do not change at all, those of the grid change a little
    assertThat(exact.change()).isLessThan(1e-4);
    assertThat(exact.uprightRotated()).isEqualTo(exact.uprightUpright());
    assertThat(report.results().get(1).change()).isBetween(1e-6, 0.5);
    assertThat(exact.uprightLosses()).hasSize(3);
    assertThat(heard).contains("clebsch-gordan-upright", "spherical-rotated", "SPHERICAL");
    assertThat(Files.exists(folder.resolve("spherical-rotated.safetensors"))).isTrue();
    assertThat(report.table()).contains("clebsch-gordan").contains("NR/R");
    // resumed after its end the run finds the same again
    SphericalDigitsReport again =
        SphericalDigits.of(digits, plan.withCheckpoints(folder, true), ENGINE)
            .run(SphericalDigitsListener.SILENT);
    assertThat(again.results().get(0).rotatedRotated()).isEqualTo(exact.rotatedRotated());
  }

  @Test
  void theNetworksAreThoseOfThePlan() {
    SphericalDigitsPlan plan = SphericalDigitsPlan.usual().withSizes(60, 40);
    SphericalDigits experiment =
        SphericalDigits.of(SphericalDigits.generatedDigits(plan), plan, ENGINE);
    assertThat(experiment.network(Contestant.PLANAR).parameterCount()).isBetween(45_000, 55_000);
    assertThat(experiment.network(Contestant.SPHERICAL).input().channels()).isEqualTo(100);
    assertThat(experiment.network(Contestant.CLEBSCH_GORDAN).output().channels()).isEqualTo(10);
  }

  @Test
  void plansOutOfRangeAreRefused() {
    assertThat(SphericalDigitsPlan.forCount(10_000).signals().training()).isEqualTo(8000);
    assertThat(SphericalDigitsPlan.forCount(100).signals().test()).isEqualTo(20);
    assertThatThrownBy(() -> SphericalDigitsPlan.forCount(99)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> small().withEpochs(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> small().withContestants(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> small().withContestants(List.of(Contestant.PLANAR, Contestant.PLANAR)))
        .isInstanceOf(InvalidInput.class);
    LabelledImages few = SphericalDigits.generatedDigits(small().withSizes(30, 10));
    assertThatThrownBy(() -> SphericalDigits.of(few, small(), ENGINE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("60 for training");
  }
}

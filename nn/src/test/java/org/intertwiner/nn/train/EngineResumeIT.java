package org.intertwiner.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.intertwiner.nn.train.TrainingLab.everything;
import static org.intertwiner.nn.train.TrainingLab.interruptingAfter;
import static org.intertwiner.nn.train.TrainingLab.steps;
import static org.intertwiner.nn.train.TrainingLab.trainer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.EngineStatus;
import org.intertwiner.nn.engine.Engines;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is promised of every engine, on each that runs here. */
class EngineResumeIT {
  @TempDir Path folder;

  static Stream<String> engines() {
    return Engines.statuses().stream().filter(EngineStatus::available).map(EngineStatus::name);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aResumedRunHasTheBitsOfOneThatWasNotStopped(String name) throws java.io.IOException {
    Engine engine = Engines.named(name);
    for (DType type : List.of(DType.FLOAT32, DType.FLOAT64)) {
      Trainer run = trainer().epochs(2).onEngine(engine).inType(type).averaging(0.9);
      TrainingRun whole = run.run();
      assertThat(everything(run.run())).isEqualTo(everything(whole));
      Path file = folder.resolve("state.safetensors");
      Trainer kept = run.checkpointTo(file).resuming();
      for (int step : new int[] {3, 4}) {
        kept.listening(interruptingAfter(step)).run();
        assertThat(Thread.interrupted()).isTrue();
      }
      TrainingRun rest = kept.run();
      assertThat(everything(rest)).isEqualTo(everything(whole));
      assertThat(steps(rest)).isEqualTo(steps(whole));
      Files.delete(file);
      Files.delete(folder.resolve("state.safetensors.previous"));
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void mixedPrecisionLearnsAlmostTheSame(String name) {
    Engine engine = Engines.named(name);
    TrainingRun full = trainer().epochs(3).onEngine(engine).run();
    for (DType half : List.of(DType.BFLOAT16, DType.FLOAT16)) {
      if (engine.supports(half)) {
        TrainingRun mixed =
            trainer().epochs(3).onEngine(engine).computingIn(half).scalingLoss(1024).run();
        assertThat(mixed.losses()).isNotEqualTo(full.losses());
        assertThat(mixed.losses().get(0)).isCloseTo(full.losses().get(0), Offset.offset(0.05));
        assertThat(mixed.losses().get(11)).isLessThan(mixed.losses().get(0));
        assertThat(mixed.weights().learned().get(0).value().type()).isEqualTo(DType.FLOAT32);
      }
    }
    assertThat(full.isComplete()).isTrue();
  }
}

package org.intertwiner.nn.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.train.checkpoint.CheckpointFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is killed (SIGKILL) ten times, seven times at uniformly random moments and three times
 * inside the write of a checkpoint, and resumed each time: it ends with the bits of a run that was
 * left alone, and after every kill the last checkpoint can be read.
 */
class TrainingKillIT {
  private static final int KILLS = 10;
  private static final Map<Integer, CheckpointFile.Stage> INSIDE =
      Map.of(
          1, CheckpointFile.Stage.HALF_WRITTEN,
          3, CheckpointFile.Stage.WRITTEN,
          5, CheckpointFile.Stage.LINKED);

  @TempDir Path alone;
  @TempDir Path killed;

  @Test
  void tenKillsLeaveTheSameBits() throws IOException, InterruptedException {
    Child whole = Child.start(alone, 0, "", 0);
    whole.until("started");
    long begin = System.nanoTime();
    whole.until("ended COMPLETE");
    long lasted = System.nanoTime() - begin;
    whole.process.waitFor();

    SplittableRandom random = new SplittableRandom(2024);
    int inside = 0;
    int readable = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      // so much is left to do that every later child can write two checkpoints
      int hold = KilledRun.STEPS - 2 - 2 * (KILLS - kill);
      Optional<CheckpointFile.Stage> stage = Optional.ofNullable(INSIDE.get(kill));
      Child child = Child.start(killed, hold, stage.map(Enum::name).orElse(""), 2);
      if (stage.isPresent()) {
        child.until("inside " + stage.get());
        inside++;
      } else {
        child.until("started");
        child.process.waitFor((long) (random.nextDouble() * lasted / 3), TimeUnit.NANOSECONDS);
      }
      child.kill();
      readable = requireReadable(readable);
    }
    assertThat(inside).isEqualTo(3);
    assertThat(readable).isBetween(2, KilledRun.STEPS - 1);

    Child last = Child.start(killed, 0, "", 0);
    last.until("ended COMPLETE");
    last.process.waitFor();
    assertThat(state(killed)).isEqualTo(state(alone));
    assertThat(table(killed)).isEqualTo(table(alone)).hasSize(KilledRun.STEPS + 1);
    assertThat(killed.toFile().list())
        .containsExactlyInAnyOrder(
            "state.safetensors", "state.safetensors.previous", "metrics.csv");
  }

  /** The steps in the last checkpoint, never fewer than before. */
  private int requireReadable(int before) {
    int steps =
        checkpoint(killed)
            .read()
            .map(
                loaded -> {
                  assertThat(loaded.notice()).isEmpty();
                  return loaded.contents().arrays().get("history.steps").shape().at(0);
                })
            .orElse(0);
    assertThat(steps).isGreaterThanOrEqualTo(before);
    return steps;
  }

  private static CheckpointFile checkpoint(Path folder) {
    return CheckpointFile.at(folder.resolve("state.safetensors"));
  }

  /** All of a checkpoint but the speeds. */
  private static Map<String, Object> state(Path folder) {
    CheckpointFile.Loaded loaded = checkpoint(folder).read().orElseThrow();
    Map<String, Object> state = new TreeMap<>(loaded.contents().arrays());
    double[] steps = ((NamedArray) state.remove("history.steps")).doubles();
    for (int s = 4; s < steps.length; s += 5) {
      steps[s] = 0;
    }
    List<Double> list = new ArrayList<>();
    for (double x : steps) {
      list.add(x);
    }
    state.put("steps", list);
    state.put("fingerprint", loaded.contents().metadata().get("fingerprint"));
    return state;
  }

  /** The rows of the table of metrics without the column of speeds. */
  private static List<String> table(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("metrics.csv")).stream()
        .map(
            row -> {
              List<String> cells = new ArrayList<>(List.of(row.split(",", -1)));
              cells.remove(6);
              return String.join(",", cells);
            })
        .toList();
  }

  private record Child(Process process, BufferedReader output) {
    static Child start(Path folder, int hold, String stage, int write) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xmx512m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledRun.class.getName(),
                  folder.toString(),
                  Integer.toString(hold),
                  stage,
                  Integer.toString(write))
              .redirectErrorStream(true)
              .start();
      return new Child(process, process.inputReader());
    }

    void until(String line) throws IOException {
      List<String> seen = new ArrayList<>();
      while (!seen.contains(line)) {
        String next = output.readLine();
        assertThat(next).as("output of the child before '%s': %s", line, seen).isNotNull();
        seen.add(next);
        assertThat(next).isNotEqualTo("holding");
      }
    }

    void kill() throws IOException, InterruptedException {
      assertThat(process.isAlive()).isTrue();
      process.destroyForcibly().waitFor();
      assertThat(process.exitValue()).isNotZero();
      output.close();
    }
  }
}

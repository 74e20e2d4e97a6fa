package org.intertwiner.nn.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.io.NamedArray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  private static final Map<String, String> TEXTS = Map.of("format", "test", "run", "αβγ");

  @TempDir Path folder;
  private CheckpointFile checkpoint;

  @BeforeEach
  void name() {
    checkpoint = CheckpointFile.at(folder.resolve("c.safetensors"));
  }

  private static Map<String, NamedArray> arrays(int value) {
    return Map.of(
        "a", NamedArray.of(Shape.of(2, 3), 1f, 2f, 3f, 4f, Float.NaN, value),
        "b.c", NamedArray.of(Shape.of(3), -0.0, 1e-300, value),
        "none", NamedArray.of(Shape.of(0), new float[0]));
  }

  private int value() {
    return value(checkpoint.read().orElseThrow());
  }

  private static int value(CheckpointFile.Loaded loaded) {
    return (int) loaded.contents().arrays().get("b.c").doubles()[2];
  }

  @Test
  void whatIsWrittenIsReadAndTheOneBeforeIsKept() {
    assertThat(checkpoint.read()).isEmpty();
    for (int v = 1; v <= 3; v++) {
      checkpoint.write(arrays(v), TEXTS);
      CheckpointFile.Loaded loaded = checkpoint.read().orElseThrow();
      assertThat(loaded.contents().arrays()).isEqualTo(arrays(v));
      assertThat(loaded.contents().metadata()).containsAllEntriesOf(TEXTS);
      assertThat(loaded.notice()).isEmpty();
    }
    assertThat(value(CheckpointFile.at(checkpoint.previous()).read().orElseThrow())).isEqualTo(2);
  }

  @Test
  void damageOfAnyByteIsRecognised() throws IOException {
    checkpoint.write(arrays(1), TEXTS);
    byte[] good = Files.readAllBytes(checkpoint.file());
    CheckpointFile.Loaded before = checkpoint.read().orElseThrow();
    int refused = 0;
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= (byte) (1 << (i % 7));
      Files.write(checkpoint.file(), bad);
      try {
        // a change that says the same, such as white space in the header, is none
        assertThat(checkpoint.read().orElseThrow().contents()).isEqualTo(before.contents());
      } catch (Refusal e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(good.length * 9 / 10);
    for (int length = 0; length < good.length; length++) {
      Files.write(checkpoint.file(), Arrays.copyOf(good, length));
      assertThatThrownBy(checkpoint::read).isInstanceOf(Refusal.class);
    }
    Files.write(checkpoint.file(), Arrays.copyOf(good, good.length + 1));
    assertThatThrownBy(checkpoint::read).isInstanceOf(Refusal.class);
  }

  @Test
  void theOneBeforeStepsInForADamagedOrMissingOne() throws IOException {
    checkpoint.write(arrays(1), TEXTS);
    checkpoint.write(arrays(2), TEXTS);
    byte[] good = Files.readAllBytes(checkpoint.file());
    Files.write(checkpoint.file(), Arrays.copyOf(good, 20));
    CheckpointFile.Loaded loaded = checkpoint.read().orElseThrow();
    assertThat(value(loaded)).isEqualTo(1);
    assertThat(loaded.file()).isEqualTo(checkpoint.previous());
    assertThat(loaded.notice().orElseThrow()).contains("going on from the checkpoint before");
    Files.delete(checkpoint.file());
    assertThat(checkpoint.read().orElseThrow().notice().orElseThrow()).contains("missing");
    Files.write(checkpoint.previous(), new byte[] {1, 2, 3});
    assertThatThrownBy(checkpoint::read).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aDamagedOneNeverTakesThePlaceOfTheOneBeforeIt() throws IOException {
    checkpoint.write(arrays(1), TEXTS);
    checkpoint.write(arrays(2), TEXTS);
    Files.write(checkpoint.file(), new byte[20]);
    List<Integer> seen = new ArrayList<>();
    CheckpointFile next =
        CheckpointFile.at(checkpoint.file())
            .observedBy(stage -> seen.add(value(checkpoint.read().orElseThrow())));
    next.write(arrays(3), TEXTS);
    assertThat(seen).containsExactly(1, 1, 1, 3);
    next.write(arrays(4), TEXTS);
    assertThat(value(CheckpointFile.at(checkpoint.previous()).read().orElseThrow())).isEqualTo(3);
  }

  /** What stands in the folder at every stage of a write is what a kill there would leave. */
  @Test
  void atEveryStageOfAWriteACompleteCheckpointCanBeRead() {
    List<Integer> seen = new ArrayList<>();
    List<CheckpointFile.Stage> stages = new ArrayList<>();
    CheckpointFile watched =
        checkpoint.observedBy(
            stage -> {
              stages.add(stage);
              checkpoint.read().ifPresent(loaded -> seen.add(value(loaded)));
            });
    watched.write(arrays(1), TEXTS);
    assertThat(stages).containsExactly(CheckpointFile.Stage.values());
    assertThat(seen).containsExactly(1);
    seen.clear();
    watched.write(arrays(2), TEXTS);
    watched.write(arrays(3), TEXTS);
    assertThat(seen).containsExactly(1, 1, 1, 2, 2, 2, 2, 3);
  }

  @Test
  void whatAKillLeavesBehindDoesNotDisturbTheNextWrite() throws IOException {
    checkpoint.write(arrays(1), TEXTS);
    Files.write(folder.resolve("c.safetensors.part"), new byte[100]);
    Files.createLink(folder.resolve("c.safetensors.link"), checkpoint.file());
    Files.createLink(checkpoint.previous(), checkpoint.file());
    checkpoint.write(arrays(2), TEXTS);
    assertThat(value()).isEqualTo(2);
    assertThat(value(CheckpointFile.at(checkpoint.previous()).read().orElseThrow())).isEqualTo(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(checkpoint.file(), checkpoint.previous());
    }
  }

  @Test
  void aWriteThatFailsLeavesTheLastCheckpoint() throws IOException {
    checkpoint.write(arrays(1), TEXTS);
    Path part = folder.resolve("c.safetensors.part");
    Files.createDirectories(part.resolve("in the way"));
    assertThatThrownBy(() -> checkpoint.write(arrays(2), TEXTS))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("is kept");
    assertThat(value()).isEqualTo(1);
  }

  @Test
  void anInterruptedThreadStillWrites() {
    Thread.currentThread().interrupt();
    checkpoint.write(arrays(7), TEXTS);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(value()).isEqualTo(7);
  }

  @Test
  void foldersThatAreMissingAreRefused() {
    CheckpointFile lost = CheckpointFile.at(folder.resolve("no/c.safetensors"));
    assertThatThrownBy(lost::requireWritable).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> lost.write(arrays(1), TEXTS)).isInstanceOf(InvalidInput.class);
    checkpoint.requireWritable();
    assertThat(folder).isEmptyDirectory();
  }
}

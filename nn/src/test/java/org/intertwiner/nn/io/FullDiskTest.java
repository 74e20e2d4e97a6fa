package org.intertwiner.nn.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.graph.file.Xyz;
import org.intertwiner.nn.train.checkpoint.CheckpointFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full: the device {@code /dev/full} stands in the place of the temporary file, and
 * answers each write as a full disk does. Where there is no such device there is no such test.
 */
class FullDiskTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir Path folder;
  @TempDir Path other;

  @BeforeEach
  void thereIsSuchADevice() {
    assumeTrue(Files.isWritable(FULL), "no /dev/full on this machine");
  }

  /** The old file stays as it was, nothing stands beside it, and the file is named. */
  private void assertUntouched(String name, Consumer<Path> before, Consumer<Path> after)
      throws IOException {
    Path file = folder.resolve(name);
    before.accept(file);
    byte[] old = Files.readAllBytes(file);
    Path part = Files.createSymbolicLink(folder.resolve(name + ".part"), FULL);
    assertThatThrownBy(() -> after.accept(file)).hasMessageContaining(file.toString());
    assertThat(part).doesNotExist();
    assertThat(file).hasBinaryContent(old);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
    after.accept(file);
    assertThat(Files.readAllBytes(file)).isNotEqualTo(old);
  }

  private static Map<String, NamedArray> arrays(float value) {
    return Map.of("w", NamedArray.of(Shape.of(1), value));
  }

  private static Safetensors tensors(float value) {
    return new Safetensors(new TreeMap<>(arrays(value)), new TreeMap<>());
  }

  private List<Structure> atom(String symbol) {
    try {
      return Xyz.read(Files.writeString(other.resolve("atom.xyz"), "1\n\n" + symbol + " 0 0 0\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void safetensorsStayWhole() throws IOException {
    assertUntouched("a.safetensors", tensors(1)::write, tensors(2)::write);
  }

  @Test
  void checkpointsStayWhole() throws IOException {
    assertUntouched(
        "c.safetensors",
        file -> CheckpointFile.at(file).write(arrays(1), Map.of()),
        file -> CheckpointFile.at(file).write(arrays(2), Map.of()));
  }

  @Test
  void structuresStayWhole() throws IOException {
    assertUntouched(
        "s.xyz", file -> Xyz.write(file, atom("H")), file -> Xyz.write(file, atom("O")));
  }
}

package org.intertwiner.cli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the source files themselves. */
class SourcesArchTest {
  private static final int LINES = 500;

  static List<Path> tooLong(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(".java") && f.toString().contains("src"))
          .filter(f -> lines(f) > LINES)
          .toList();
    }
  }

  @Test
  void noFileIsLongerThanFiveHundredLines() throws IOException {
    Path root = Path.of("..").toRealPath();
    assumeThat(root.resolve("algebra/pom.xml")).exists();
    assertThat(tooLong(root)).isEmpty();
  }

  @Test
  void aLongFileIsFound(@TempDir Path root) throws IOException {
    Path source = Files.createDirectories(root.resolve("src")).resolve("Long.java");
    Files.writeString(source, "\n".repeat(LINES + 1));
    assertThat(tooLong(root)).containsExactly(source);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

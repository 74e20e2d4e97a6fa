package org.intertwiner.harmonic.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void missingFoldersAreNamedBeforeTheWork() {
    Path file = folder.resolve("none").resolve("x.png");
    assertThatThrownBy(() -> AtomicFile.requireFree(file, true))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContainingAll(file.toString(), "create the folder");
  }

  @Test
  void whatFailsLeavesNothingBehind() throws IOException {
    Path file = folder.resolve("x.bin");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    false,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("full");
                    }))
        .hasMessage(file + ": full")
        .hasRootCauseMessage("full");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
    AtomicFile.write(file, false, out -> out.write(7));
    assertThat(file).hasBinaryContent(new byte[] {7});
    assertThatThrownBy(() -> AtomicFile.write(file, false, out -> out.write(8)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("--force");
    assertThat(file).hasBinaryContent(new byte[] {7});
  }

  @Test
  void whatFailsLeavesTheOldFile() throws IOException {
    Path file = Files.write(folder.resolve("x.bin"), new byte[] {7});
    FileSystemException known = new FileSystemException("y.bin");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    true,
                    out -> {
                      out.write(8);
                      throw known;
                    }))
        .isSameAs(known);
    assertThat(file).hasBinaryContent(new byte[] {7});
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void filesMayBeReadByWhomOtherFilesMay() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path plain = Files.createFile(folder.resolve("plain"));
    Path file = folder.resolve("x.bin");
    AtomicFile.write(file, false, out -> out.write(7));
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }
}

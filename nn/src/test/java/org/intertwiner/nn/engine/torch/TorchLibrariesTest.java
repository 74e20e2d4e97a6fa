package org.intertwiner.nn.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.intertwiner.nn.engine.EngineStatus;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.platform.NativePlatform;
import org.junit.jupiter.api.Test;

class TorchLibrariesTest {
  private static final String CLASSES = "org/bytedeco/pytorch/global/torch.class";
  private static final String JAVACPP = "org/bytedeco/javacpp/Loader.class";
  private static final String NATIVE =
      "org/bytedeco/pytorch/linux-x86_64/" + System.mapLibraryName("jnitorch");
  private static final String GPU =
      "org/bytedeco/pytorch/linux-x86_64-gpu/" + System.mapLibraryName("jnitorch");
  private static final String BLAS =
      "org/bytedeco/openblas/linux-x86_64/" + System.mapLibraryName("jniopenblas");

  private static Optional<String> missing(boolean cuda, String... present) {
    Set<String> path = Set.of(present);
    return TorchLibraries.missing(r -> path.contains(r) ? r : null, "linux-x86_64", cuda);
  }

  @Test
  void saysWhichPartIsMissing() {
    assertThat(missing(false)).hasValueSatisfying(t -> assertThat(t).contains("pytorch:2.10.0"));
    assertThat(missing(false, CLASSES)).hasValueSatisfying(t -> assertThat(t).contains("JavaCPP"));
    assertThat(missing(false, CLASSES, JAVACPP))
        .hasValueSatisfying(t -> assertThat(t).contains("no native library for linux-x86_64 "));
    assertThat(missing(false, CLASSES, JAVACPP, NATIVE))
        .hasValueSatisfying(t -> assertThat(t).contains("OpenBLAS"));
    assertThat(missing(false, CLASSES, JAVACPP, NATIVE, BLAS)).isEmpty();
    assertThat(missing(true, CLASSES, JAVACPP, NATIVE, BLAS))
        .hasValueSatisfying(t -> assertThat(t).contains("linux-x86_64-gpu"));
    assertThat(missing(true, CLASSES, JAVACPP, GPU, BLAS)).isEmpty();
    assertThat(missing(false, CLASSES, JAVACPP, GPU, BLAS)).isEmpty();
  }

  @Test
  void namesMachinesAsTheArchivesDo() {
    assertThat(NativePlatform.of("Linux", "amd64")).isEqualTo("linux-x86_64");
    assertThat(NativePlatform.of("Mac OS X", "aarch64")).isEqualTo("macosx-arm64");
    assertThat(NativePlatform.of("Windows 11", "x86_64")).isEqualTo("windows-x86_64");
    assertThat(NativePlatform.of("Linux", "riscv64")).isEqualTo("linux-riscv64");
    assertThat(NativePlatform.name()).contains("-");
  }

  /** Lists the engines and opens the best; run without LibTorch below. */
  static final class Without {
    private Without() {}

    /**
     * Entry point.
     *
     * @param args none
     */
    public static void main(String[] args) {
      for (EngineStatus status : Engines.statuses()) {
        System.out.println(status.name() + " " + status.available() + " " + status.explanation());
      }
      System.out.println("best: " + Engines.best().name());
    }
  }

  @Test
  void worksWithoutLibTorchOnTheClassPath() throws IOException, InterruptedException {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(e -> !Path.of(e).getFileName().toString().startsWith("pytorch"))
            .collect(Collectors.joining(File.pathSeparator));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(java.toString(), "-cp", path, Without.class.getName())
            .redirectErrorStream(true)
            .start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(log).isZero();
    assertThat(log).contains("torch false not on the class path; add org.bytedeco:pytorch");
    assertThat(log).contains("java true").containsPattern("best: (nd4j|java)");
  }
}

package org.intertwiner.nn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class EnginesTest {
  @Test
  void theEnginesInTheBoxAreFound() {
    assertThat(Engines.names()).containsExactly("nd4j", "torch", "java", "torch:cuda");
    assertThat(Engines.statuses()).allMatch(s -> !s.explanation().isBlank());
    assertThat(Engines.named("java")).isSameAs(Engines.named("java"));
    assertThat(Engines.named("java").description()).contains("java").contains("threads");
  }

  @Test
  void theBestIsTheFirstThatRuns() {
    String expected =
        Engines.statuses().stream()
            .filter(EngineStatus::available)
            .map(EngineStatus::name)
            .findFirst()
            .orElseThrow();
    assertThat(Engines.best().name()).isEqualTo(expected);
  }

  @Test
  void anUnknownEngineIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Engines.named("abacus"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContainingAll("abacus", "nd4j", "java");
  }

  /** Lists engines and computes on the portable one; run in a machine of its own below. */
  static final class Touch {
    private Touch() {}

    /**
     * Entry point.
     *
     * @param args none
     */
    public static void main(String[] args) {
      List<EngineStatus> statuses = Engines.statuses();
      Engine java = Engines.named("java");
      Array x = java.memory().array(DType.FLOAT32, Shape.of(4));
      java.fill(x, 1);
      System.out.println(statuses.size() + " engines");
    }
  }

  @Test
  void lookingForEnginesLoadsNoNativeLibrary() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Touch.class.getName())
            .redirectErrorStream(true)
            .start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(log).isZero();
    assertThat(log)
        .contains("4 engines")
        .contains("org.intertwiner.nn.engine.nd4j.Nd4jEngineProvider")
        .contains("org.intertwiner.nn.engine.torch.TorchEngineProvider");
    assertThat(log).doesNotContain("org.nd4j.").doesNotContain("org.bytedeco.");
  }
}

package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The examples in other languages, run with what this test itself runs with. */
class ForeignExamplesIT {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private static boolean has(String program) {
    try {
      Process process = new ProcessBuilder(program, "--version").start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String run(String input, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("INTERTWINER_CLASSPATH", CLASS_PATH);
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String example(String... path) {
    Path file = Path.of("../examples", path);
    assertThat(file).isRegularFile();
    return file.toString();
  }

  @Test
  void pythonAsksAndIsRefused() throws IOException {
    assumeTrue(has("python3"), "python3 is not installed");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String script = example("python", "batch_client.py");
    assertThat(
            run("", "python3", script, java, "-cp", CLASS_PATH, "org.intertwiner.cli.Main").lines())
        .containsExactly(
            "[1, 3, 3, 4, 5]",
            "[2, 4, 4]",
            "what: n of a dihedral group",
            "got: 0",
            "expected: 1 … 500000");
  }

  @Test
  void jshellKnowsTheLibrary() throws IOException {
    assumeTrue(has("bash") && has("jshell"), "jshell is not installed");
    String lines =
        """
        System.out.println(CharacterTable.of(Groups.mathieu(11)).degree(9))
        System.out.println(group("point:Oh").action().dimension())
        """;
    assertThat(run(lines, "bash", example("jshell", "run"), "-s", "-").lines())
        .containsExactly("55", "3");
  }
}

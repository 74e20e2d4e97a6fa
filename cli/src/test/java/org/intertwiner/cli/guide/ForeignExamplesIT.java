package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in other languages, run with what this test itself runs with, or with an image. */
class ForeignExamplesIT {
  private static final String CLASS_PATH = Shell.classPath();
  private static final Pattern CHANGE = Pattern.compile("([-+.e0-9]+) after$");

  private static boolean has(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
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

  private static List<String> program() {
    if (Shell.isPackaged()) {
      return List.of(Shell.program().toString());
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-cp", CLASS_PATH, "org.intertwiner.cli.Main");
  }

  private static String example(String... path) {
    Path file = Path.of("../examples", path);
    assertThat(file).isRegularFile();
    return file.toString();
  }

  @Test
  void pythonAsksAndIsRefused() throws IOException {
    assumeTrue(has("python3", "--version"), "python3 is not installed");
    List<String> command =
        new ArrayList<>(List.of("python3", example("python", "batch_client.py")));
    command.addAll(program());
    assertThat(run("", command.toArray(String[]::new)).lines())
        .containsExactly(
            "[1, 3, 3, 4, 5]",
            "[2, 4, 4]",
            "what: n of a dihedral group",
            "got: 0",
            "expected: 1 … 500000");
  }

  @Test
  void jshellKnowsTheLibrary() throws IOException {
    assumeTrue(has("bash", "--version") && has("jshell", "--version"), "jshell is not installed");
    String lines =
        """
        System.out.println(CharacterTable.of(Groups.mathieu(11)).degree(9))
        System.out.println(group("point:Oh").action().dimension())
        """;
    assertThat(run(lines, "bash", example("jshell", "run"), "-s", "-").lines())
        .containsExactly("55", "3");
  }

  /** Two steps are no training; what the kernels promise holds all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"jax", "torch"})
  void kernelsTrainInPython(String library, @TempDir Path folder) throws IOException {
    assumeTrue(has("python3", "-c", "import numpy, " + library), library + " is not installed");
    String lift = kernels("trivial", folder.resolve("lift.npz"));
    String mix = kernels("regular", folder.resolve("mix.npz"));
    String script = example("python", "train_" + library + ".py");
    List<String> lines = run("", "python3", script, lift, mix, "--steps", "2").lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).isEqualTo("15 kernels to regular fields of order 4, 60 between them");
    assertThat(lines.get(1)).startsWith("steerable  2276 parameters");
    assertThat(changeAfter(lines.get(2))).isLessThan(1e-4);
    assertThat(lines.get(3)).startsWith("plain      1834 parameters");
    assertThat(changeAfter(lines.get(4))).isGreaterThan(1e-4);
  }

  private static String kernels(String in, Path file) {
    Shell.Run made =
        Shell.run(
            ("kernels C4 --in "
                    + in
                    + " --out regular --max-degree 4 --sample 5x5 --rings 0,1,2 --sigma 0.6"
                    + " --out-file "
                    + file)
                .split(" ", -1));
    assertThat(made.code()).as(made.err()).isZero();
    return file.toString();
  }

  private static double changeAfter(String line) {
    Matcher change = CHANGE.matcher(line);
    assertThat(change.find()).as(line).isTrue();
    return Double.parseDouble(change.group(1));
  }
}

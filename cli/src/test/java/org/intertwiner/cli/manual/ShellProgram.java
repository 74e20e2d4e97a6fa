package org.intertwiner.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the machine that a test asks; where they are missing, the test is skipped. */
final class ShellProgram {
  private ShellProgram() {}

  /** What a program printed on both streams; it must end with 0. */
  static String output(Path folder, List<String> words) throws IOException, InterruptedException {
    String[] places = System.getenv().getOrDefault("PATH", "").split(":", -1);
    assumeThat(Arrays.stream(places).map(p -> Path.of(p, words.get(0))))
        .as(words.get(0) + " is not installed here")
        .anyMatch(Files::isExecutable);
    Path printed = folder.resolve("printed-" + words.get(0));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    builder.redirectOutput(printed.toFile()).directory(folder.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String text = Files.readString(printed, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}

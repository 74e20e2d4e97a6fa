package org.intertwiner.verify.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs {@code examples/property-tests}, a project that knows nothing of this build, against the
 * artifacts that this build has just packaged, in a local repository of its own.
 */
class PropertyTestsExampleIT {
  private static final Path EXAMPLE = Path.of("..", "examples", "property-tests");

  private static boolean isOnThePath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Without its jar the example would start a build of its own within this one. */
  private static boolean isPackaged(String module) throws IOException {
    Path target = Path.of("..", module, "target");
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.anyMatch(
          f ->
              f.getFileName()
                  .toString()
                  .matches("intertwiner-" + module + "-[^-]+(-SNAPSHOT)?[.]jar"));
    }
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void aProjectOfItsOwnPassesAgainstThePackagedArtifacts() throws Exception {
    assumeTrue(isOnThePath("bash") && isOnThePath("mvn"), "needs bash and mvn");
    for (String module : new String[] {"algebra", "reptheory", "harmonic", "verify"}) {
      assumeTrue(isPackaged(module), "needs the jar of " + module + ": build with -am");
    }
    Path log = Path.of("target", "property-tests.log");

    Process process =
        new ProcessBuilder("bash", EXAMPLE.resolve("run").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.getOutputStream().close();

    String output = finished(process, log);
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output).contains("BUILD SUCCESS");
    for (String suite :
        new String[] {
          "CovarianceTest",
          "CovarianceProperties",
          "EdgeDetectorTest",
          "ManhattanDistanceTest",
          "WrongClaimsAreFoundTest"
        }) {
      assertThat(output)
          .containsPattern(
              Pattern.compile("Tests run: [1-9][0-9]*, Failures: 0, .*[.]" + suite + "\\b"));
    }
  }

  private static String finished(Process process, Path log)
      throws InterruptedException, IOException {
    try {
      process.waitFor();
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
    return Files.readString(log, StandardCharsets.UTF_8);
  }
}

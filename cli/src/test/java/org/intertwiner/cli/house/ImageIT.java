package org.intertwiner.cli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher inside an image, as {@code packaging/image} lays it out; here with links to this
 * Java and to the archives instead of copies.
 */
class ImageIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path CLASS_PATH = ROOT.resolve("cli/target/runtime.classpath");

  @TempDir private Path folder;

  private record Answer(int code, String out, String err) {}

  @BeforeEach
  void layOut() throws IOException {
    assumeThat(CLASS_PATH).as("the class path that 'package' writes").exists();
    assumeThat(Path.of("/bin/bash")).exists();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.createDirectories(folder.resolve("runtime/bin"));
    Files.createSymbolicLink(folder.resolve("runtime/bin/java"), java);
    Path lib = Files.createDirectory(folder.resolve("lib"));
    List<String> names = new ArrayList<>();
    for (Path archive : archives()) {
      String name = archive.getFileName().toString();
      names.add(name);
      Files.createSymbolicLink(lib.resolve(name), archive);
    }
    Files.write(lib.resolve("class.path"), names);
    Files.writeString(lib.resolve("java.version"), Runtime.version().feature() + "\n");
    // as where nobody may write: no class-data archive is made
    Files.createFile(lib.resolve("intertwiner.jsa"));
    Path launcher = folder.resolve("intertwiner");
    Files.copy(ROOT.resolve("intertwiner"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  private static List<Path> archives() throws IOException {
    List<Path> archives = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("cli/target"))) {
      files
          .filter(
              f ->
                  f.getFileName()
                      .toString()
                      .matches("intertwiner-cli-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
          .forEach(archives::add);
    }
    assertThat(archives).hasSize(1);
    Stream.of(Files.readString(CLASS_PATH).strip().split(File.pathSeparator, -1))
        .map(Path::of)
        .forEach(archives::add);
    return archives;
  }

  /** Runs the launcher where the PATH has neither Java nor Maven. */
  private Answer run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(folder.resolve("intertwiner").toString()));
    command.addAll(List.of(arguments));
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("bash", "readlink")) {
      Path link = tools.resolve(tool);
      Path program =
          Stream.of("/usr/bin", "/bin")
              .map(Path::of)
              .map(at -> at.resolve(tool))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, program);
      }
    }
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(folder.resolve("elsewhere")).toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", "/no/such/jdk");
    int code = builder.start().waitFor();
    return new Answer(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void answersWithItsOwnJavaAndBuildsNothing() throws Exception {
    Answer answer = run("chartable", "S3", "--format", "json");

    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("\"irreps\"").contains("\"degree\"");
    assertThat(folder.resolve("target")).doesNotExist();
    assertThat(folder.resolve("cli")).doesNotExist();
  }

  @Test
  void aDamagedImageSaysSo() throws Exception {
    Files.delete(folder.resolve("lib/java.version"));

    Answer answer = run("chartable", "S3");

    assertThat(answer.code()).isEqualTo(70);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("the image is damaged").contains("java.version");
  }
}

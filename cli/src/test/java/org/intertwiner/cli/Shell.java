package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.intertwiner.cli.json.Json;

/**
 * Runs the command line in this JVM with streams of its own; or, where the system property {@value
 * #PROPERTY} names a launcher, that program in a process of its own, in the root of the checkout.
 */
public final class Shell {
  /** Names the launcher of a packaged program, in full. */
  private static final String PROPERTY = "intertwiner.program";

  private static final Optional<Path> PROGRAM =
      Optional.ofNullable(System.getProperty(PROPERTY)).filter(p -> !p.isBlank()).map(Path::of);

  private static final Path ROOT = Path.of("..");
  private static final long PATIENCE_MINUTES = 10;

  private Shell() {}

  /** What one run left behind. */
  public record Run(int code, String out, String err) {
    public JsonNode json() {
      return Json.parse(out, "answer");
    }

    public JsonNode error() {
      return Json.parse(err, "error").get("error");
    }

    public List<JsonNode> replies() {
      return out.lines().map(line -> Json.parse(line, "reply")).toList();
    }
  }

  /** Whether a packaged program is asked, not the classes of this JVM. */
  public static boolean isPackaged() {
    return PROGRAM.isPresent();
  }

  /** The launcher of the packaged program. */
  public static Path program() {
    return PROGRAM.orElseThrow();
  }

  /** The root of the checkout, seen from where the command line runs. */
  public static Path root() {
    return isPackaged() ? Path.of("") : ROOT;
  }

  /** The archives of an image, in the order of its class path; none where it is no image. */
  public static Optional<List<Path>> archives() {
    return PROGRAM
        .map(program -> program.resolveSibling("lib"))
        .filter(lib -> Files.exists(lib.resolve("class.path")))
        .map(Shell::listed);
  }

  private static List<Path> listed(Path lib) {
    try {
      return Files.readAllLines(lib.resolve("class.path")).stream().map(lib::resolve).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path of the library: that of an image, otherwise of this JVM. */
  public static String classPath() {
    return archives()
        .map(
            files ->
                files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)))
        .orElseGet(() -> System.getProperty("java.class.path"));
  }

  public static Run run(String... arguments) {
    return run(InputStream.nullInputStream(), arguments);
  }

  public static Run batch(String... lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return run(new ByteArrayInputStream(bytes), "batch");
  }

  public static Run run(InputStream in, String... arguments) {
    if (isPackaged()) {
      return finished(in, command(arguments));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            arguments,
            new Console(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A line as a page shows it, typed into a shell, with the packaged program as {@code name}. */
  public static Run typed(String line, String name) {
    String script = line.replace(name + " ", "\"$0\" ");
    assertThat(script).as("a line that calls " + name).isNotEqualTo(line);
    return finished(
        InputStream.nullInputStream(), List.of("bash", "-c", script, program().toString()));
  }

  /** The first line of a packaged program that goes on until it is stopped; then it is. */
  public static String firstLine(String... arguments) {
    try {
      Process process = builder(command(arguments)).start();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        String line = out.readLine();
        assertThat(process.isAlive()).as("still there after '%s'", line).isTrue();
        process.destroy();
        ended(process);
        return line;
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static ProcessBuilder builder(List<String> command) {
    return new ProcessBuilder(command).directory(ROOT.toFile());
  }

  /** Streams are files, so that no side waits for the other. */
  private static Run finished(InputStream in, List<String> command) {
    try {
      Path input = Files.createTempFile("shell", ".in");
      Path out = Files.createTempFile("shell", ".out");
      Path err = Files.createTempFile("shell", ".err");
      try {
        Files.copy(in, input, StandardCopyOption.REPLACE_EXISTING);
        Process process =
            builder(command)
                .redirectInput(input.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int code = ended(process);
        return new Run(code, Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(input);
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int ended(Process process) {
    try {
      assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the program ran", e);
    } finally {
      process.destroyForcibly();
    }
  }
}

package org.intertwiner.cli.explore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.Format;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Requests;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.kernel.Sampling;

/**
 * Answers as files, the same bytes that the command line writes.
 *
 * <p>A file is written to a folder that only its owner reads, and deleted once it is read back.
 */
final class Downloads implements AutoCloseable {
  /** The grid or the points, a field that only downloads have. */
  private static final String SIZE = "size";

  private static final Pattern CELLS = Pattern.compile("[0-9]{1,4}");
  private static final long MAX_CELLS = 10_000;
  private static final long MAX_BYTES = 64L << 20;

  private static final Map<String, String> TYPES =
      Map.of(
          "text", "text/plain; charset=utf-8",
          "json", Reply.JSON,
          "latex", "application/x-tex; charset=utf-8",
          "markdown", "text/markdown; charset=utf-8",
          "document", Reply.JSON,
          "svg", "image/svg+xml",
          "png", "image/png",
          "npz", "application/octet-stream",
          "safetensors", "application/octet-stream");

  private static final Map<String, String> ENDINGS =
      Map.of("text", "txt", "latex", "tex", "markdown", "md", "document", "document.json");

  private final Path folder;

  /**
   * Downloads through a folder of their own.
   *
   * @throws IOException where there is no room for temporary files
   */
  Downloads() throws IOException {
    folder = Files.createTempDirectory("intertwiner-explore");
  }

  /** Where files are while they are written. */
  Path folder() {
    return folder;
  }

  /**
   * An answer as a file.
   *
   * @param question the request, with the field {@code size} where a basis is sampled
   * @param kind what file
   * @return its bytes
   * @throws InvalidInput where the answer has no such file
   */
  Reply reply(Question question, String kind) {
    String type = TYPES.get(kind);
    if (type == null) {
      throw new InvalidInput(
          "download", Json.quote(kind), "one of " + TYPES.keySet().stream().sorted().toList(), "");
    }
    String command = question.node().path("command").asText();
    byte[] bytes =
        switch (kind) {
          case "text", "json", "latex", "markdown" -> printed(question.node(), kind);
          default -> written(question.node(), command, kind);
        };
    if (bytes.length > MAX_BYTES) {
      throw new LimitExceeded(
          "download",
          bytes.length + " bytes",
          "at most " + MAX_BYTES + " bytes",
          "the command line writes larger files");
    }
    return Reply.file(command + "." + ENDINGS.getOrDefault(kind, kind), type, bytes);
  }

  private static byte[] printed(ObjectNode node, String kind) {
    Format format = Format.valueOf(kind.toUpperCase(Locale.ROOT));
    return format
        .render(Requests.of(node).run())
        .orElseThrow(
            () ->
                new InvalidInput(
                    "download of '" + node.path("command").asText() + "'", kind, "json", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] written(ObjectNode node, String command, String kind) {
    if (!command.equals("kernels")) {
      throw new InvalidInput("download of '" + command + "'", kind, "a basis of 'kernels'", "");
    }
    try {
      Path own = Files.createTempDirectory(folder, "");
      Path file = own.resolve("kernels." + (kind.equals("document") ? "json" : kind));
      try {
        request(node, kind, file).run();
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(own);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Request request(ObjectNode given, String kind, Path file) {
    ObjectNode node = given.deepCopy();
    Optional<String> size = Optional.ofNullable(node.remove(SIZE)).map(s -> s.asText());
    Optional<Path> path = Optional.of(file);
    Optional<Path> none = Optional.empty();
    return switch (kind) {
      case "document" -> Requests.kernels(node, Optional.empty(), files(none, path, none));
      case "svg", "png" -> Requests.kernels(node, Optional.empty(), files(none, none, path));
      default ->
          size.isPresent()
              ? Requests.kernels(node, Optional.of(sampling(size.get(), file)), BasisFiles.NONE)
              : Requests.kernels(node, Optional.empty(), files(path, none, none));
    };
  }

  private static BasisFiles files(
      Optional<Path> arrays, Optional<Path> document, Optional<Path> picture) {
    return BasisFiles.of(arrays, document, picture, false);
  }

  private static Sampling sampling(String size, Path file) {
    long cells = 1;
    Matcher number = CELLS.matcher(size);
    while (number.find() && cells <= MAX_CELLS) {
      cells *= Long.parseLong(number.group());
    }
    if (cells > MAX_CELLS) {
      throw new LimitExceeded(
          "cells of a download",
          size,
          "at most " + MAX_CELLS + " of them",
          "the command line samples on larger grids");
    }
    Sampling.Words words =
        new Sampling.Words(
            size, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    return Sampling.of(words, file, false, false);
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

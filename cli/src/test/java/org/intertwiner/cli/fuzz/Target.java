package org.intertwiner.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.intertwiner.algebra.Refusal;

/**
 * A reader under test.
 *
 * @param name what is read
 * @param seeds valid inputs
 * @param words of its language, put into inputs
 * @param reader reads one
 */
record Target(String name, List<byte[]> seeds, List<String> words, Reader reader) {

  /** Reads bytes; a refusal or an exception that its interface declares may leave it. */
  @FunctionalInterface
  interface Reader {
    Object read(byte[] input) throws Exception;
  }

  /** Reads a text. */
  @FunctionalInterface
  interface TextReader {
    Object read(String text) throws Exception;
  }

  /** Reads a file. */
  @FunctionalInterface
  interface FileReader {
    Object read(Path file) throws Exception;
  }

  /** A reader of texts. */
  static Target text(String name, TextReader reader, String... seeds) {
    return new Target(
        name,
        Stream.of(seeds).map(s -> s.getBytes(StandardCharsets.UTF_8)).toList(),
        List.of(seeds),
        bytes -> reader.read(new String(bytes, StandardCharsets.UTF_8)));
  }

  /** A notation whose values are printed so that they can be read again. */
  static Target notation(String name, TextReader reader, String... seeds) {
    return text(
        name,
        text -> {
          Object value = reader.read(text);
          String printed = value.toString();
          assertThat(reader.read(printed)).as("%s printed as %s", text, printed).isEqualTo(value);
          return value;
        },
        seeds);
  }

  /** A reader of files, with one file that every input is written to. */
  static Target file(String name, Path file, List<byte[]> seeds, FileReader reader) {
    return new Target(
        name,
        seeds,
        List.of(),
        bytes -> {
          Files.write(file, bytes);
          return reader.read(file);
        });
  }

  Target with(String... more) {
    return new Target(name, seeds, List.of(more), reader);
  }

  /** A valid input after some edits. */
  byte[] input(int seed, List<Edit> edits) {
    byte[] input = seeds.get(Math.floorMod(seed, seeds.size()));
    for (Edit edit : edits) {
      input = edit.apply(input, seeds, words);
    }
    return input;
  }

  /** Whether a value was read, or nothing because the input was refused. */
  boolean accepts(byte[] input) throws Exception {
    try {
      Object value = reader.read(input);
      assertThat(value).isNotNull();
      return !Optional.empty().equals(value);
    } catch (Refusal refusal) {
      assertThat(refusal.what()).isNotBlank();
      assertThat(refusal.expected()).isNotBlank();
      return false;
    }
  }

  /** The seeds that are not read: targets that refuse everything would find nothing. */
  static List<String> refusedSeeds(List<Target> targets) throws Exception {
    List<String> refused = new ArrayList<>();
    for (Target target : targets) {
      for (byte[] seed : target.seeds()) {
        if (!target.accepts(seed)) {
          refused.add(target.name() + ": " + new String(seed, StandardCharsets.UTF_8));
        }
      }
    }
    return refused;
  }
}

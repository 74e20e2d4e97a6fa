package org.intertwiner.cli.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.json.Json;

/** Input files: told from names, and read within a limit. */
public final class InputFiles {
  private InputFiles() {}

  /**
   * The file that a word means, where it means one: it ends in {@code .json}, or is the path of a
   * file.
   *
   * @param word what the user typed
   * @return the path
   */
  public static Optional<Path> fileNamed(String word) {
    try {
      Path path = Path.of(word);
      boolean file =
          word.endsWith(".json") || (word.indexOf('/') >= 0 && Files.isRegularFile(path));
      return file ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a word would be read from a file where a group or a representation is expected.
   *
   * @param word what somebody wrote who may not read files
   * @return whether it means a file of JSON, GAP or Sage, be there one or not
   */
  public static boolean isMeant(String word) {
    return GroupScripts.isFile(word) || fileNamed(word).isPresent();
  }

  /** Whether a word can be the path of a file. */
  static boolean isPath(String word) {
    try {
      return !Path.of(word).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Reads a text file.
   *
   * @param path the file
   * @param what what it is, for messages
   * @return its text
   * @throws InvalidInput where it is no regular file, too large or no UTF-8
   * @throws UncheckedIOException where it cannot be read
   */
  public static String read(Path path, String what) {
    return read(path, what, "a file of JSON");
  }

  /** Reads a text file of another kind. */
  static String read(Path path, String what, String expected) {
    try {
      if (!Files.exists(path)) {
        throw new InvalidInput(what + " " + path, "no such file", expected, "");
      }
      if (!Files.isRegularFile(path)) {
        throw new InvalidInput(what + " " + path, "no regular file", expected, "");
      }
      long size = Files.size(path);
      if (size > Json.MAX_LENGTH) {
        throw new InvalidInput(
            what + " " + path, size + " bytes", "at most " + Json.MAX_LENGTH + " bytes", "");
      }
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new InvalidInput(what + " " + path, "bytes that are no UTF-8", "UTF-8", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file of the working directory, or of the folder that INTERTWINER_DATA names.
   *
   * @param name its path
   * @return the file, which is there
   * @throws InvalidInput if it is in neither
   */
  public static Path data(String name) {
    Path path = Path.of(name);
    String folder = System.getenv().getOrDefault("INTERTWINER_DATA", "");
    if (Files.exists(path)) {
      return path;
    }
    Path other = Path.of(folder).resolve(path);
    if (folder.isEmpty() || !Files.exists(other)) {
      throw new InvalidInput(
          "data file " + name,
          folder.isEmpty()
              ? "no such file here, and INTERTWINER_DATA is not set"
              : "no such file here or in " + folder,
          "an existing file",
          "name it in full, or let INTERTWINER_DATA name its folder");
    }
    return other;
  }
}

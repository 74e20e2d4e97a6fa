package org.intertwiner.harmonic.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.intertwiner.algebra.InvalidInput;

/**
 * Writes a file so that it stands under its name only when it is complete: to a temporary name in
 * the same folder first, which is then renamed.
 */
public final class AtomicFile {
  private AtomicFile() {}

  /** What is written. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes the bytes.
     *
     * @param out where to
     * @throws IOException where they cannot be written
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Refuses a file that exists or whose folder does not, before work is spent on its content.
   *
   * @param file where a file is to be written
   * @param overwrite whether a file of this name may be replaced
   * @throws InvalidInput where it exists and may not be replaced, or there is no such folder
   */
  public static void requireFree(Path file, boolean overwrite) {
    if (Files.exists(file) && !overwrite) {
      throw new InvalidInput(
          "output file",
          file + ", which exists",
          "a name that is free",
          "choose another name, or allow it to be replaced (--force)");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new InvalidInput(
          "output file", file.toString(), "a name in a folder that exists", "create the folder");
    }
  }

  /**
   * Writes a file.
   *
   * @param file where to
   * @param overwrite whether a file of this name may be replaced
   * @param content what to write
   * @throws InvalidInput where it exists and may not be replaced, or there is no such folder
   * @throws IOException where it cannot be written; nothing is left behind then
   */
  public static void write(Path file, boolean overwrite, Content content) throws IOException {
    requireFree(file, overwrite);
    Path folder = file.toAbsolutePath().getParent();
    // not createTempFile, whose files nobody else may read
    Path temporary = folder.resolve("." + file.getFileName() + "-" + UUID.randomUUID() + ".part");
    try {
      OpenOption[] fresh = {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(temporary, fresh), 1 << 16)) {
        content.writeTo(out);
      }
      move(temporary, file);
    } catch (IOException e) {
      throw named(file, e);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * What went wrong with a file, under its name: of a full disk a stream tells the reason alone.
   *
   * @param file the file that was to be written
   * @param e what was thrown
   * @return the same if it has a name, else one with the name, the reason and this cause
   */
  public static FileSystemException named(Path file, IOException e) {
    if (e instanceof FileSystemException known) {
      return known;
    }
    FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
    named.initCause(e);
    return named;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

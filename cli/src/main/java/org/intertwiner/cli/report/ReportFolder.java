package org.intertwiner.cli.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.intertwiner.algebra.InvalidInput;

/**
 * A folder whose files appear whole or not at all: each is written under a temporary name in the
 * same folder and renamed.
 */
public final class ReportFolder {

  private static final String WHAT = "the report folder cannot be written";

  private final Path folder;

  private ReportFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Creates or takes over a folder and proves that it can be written to, before any long work
   * starts.
   *
   * @param folder where the report goes
   * @return the folder
   * @throws InvalidInput if it cannot be created, is no folder, or does not accept a file
   */
  public static ReportFolder at(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new InvalidInput(
          WHAT,
          "'" + folder + "' is a file",
          "a folder or a free name",
          "choose another with --out");
    }
    try {
      Files.createDirectories(folder);
      Path probe = folder.resolve(".probe-" + UUID.randomUUID());
      Files.writeString(probe, "probe");
      Files.delete(probe);
    } catch (IOException | SecurityException e) {
      throw new InvalidInput(
          WHAT,
          "'" + folder + "': " + e,
          "a folder that accepts files",
          "choose another with --out");
    }
    return new ReportFolder(folder);
  }

  /**
   * The path of a file of this folder.
   *
   * @param name the file's name
   * @return its path
   */
  public Path resolve(String name) {
    return folder.resolve(name);
  }

  /**
   * Refuses to go on where a file would be replaced.
   *
   * @param name the file's name
   * @param force whether replacing is allowed
   * @throws InvalidInput if the file is there and {@code force} is false
   */
  public void claim(String name, boolean force) {
    if (!force && Files.exists(resolve(name))) {
      throw new InvalidInput(
          "a report would be overwritten",
          "'" + resolve(name) + "', which exists",
          "a folder without a report",
          "add --force to replace it, or choose another folder with --out");
    }
  }

  /**
   * Writes text as UTF-8.
   *
   * @param name the file's name
   * @param text its content
   * @return the file's path
   * @throws InvalidInput if it cannot be written
   */
  public Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes.
   *
   * @param name the file's name
   * @param bytes its content
   * @return the file's path
   * @throws InvalidInput if it cannot be written
   */
  public Path write(String name, byte[] bytes) {
    Path target = resolve(name);
    Path temporary = resolve("." + name + "-" + UUID.randomUUID());
    try {
      Files.write(temporary, bytes);
      try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
      return target;
    } catch (IOException e) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw new InvalidInput(
          WHAT, "'" + target + "': " + e, "room and permission", "see the cause");
    }
  }
}

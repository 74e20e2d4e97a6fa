package org.intertwiner.cli.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.intertwiner.algebra.InvalidInput;

/**
 * Keeps two trainings out of one folder, whose checkpoints they would take from each other. The
 * system lets go of the lock when the process ends, however it ends.
 */
public final class FolderLock implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes a folder, which exists.
   *
   * @param folder the folder
   * @return the lock, to be closed
   * @throws InvalidInput if another training has it
   */
  public static FolderLock of(Path folder) {
    Path file = folder.resolve(".lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isTaken(channel)) {
        channel.close();
        throw new InvalidInput(
            "folder " + folder,
            "another training at work in it",
            "a folder to itself",
            "wait until it is finished, or choose another with --out");
      }
      return new FolderLock(folder, channel);
    } catch (IOException e) {
      throw new InvalidInput(
          "folder " + folder, e.toString(), "a folder that can be locked", "choose another");
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new InvalidInput("folder " + folder, e.toString(), "a lock that can be let go", "");
    }
  }
}

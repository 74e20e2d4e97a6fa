package org.intertwiner.nn.train.checkpoint;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.io.Safetensors;

/**
 * A checkpoint and the one before it: {@code NAME} and {@code NAME.previous}, each a safetensors
 * file with the digest of its contents among its texts.
 *
 * <p>Whenever the machine stops, the newest complete checkpoint can be read. Damage of any array,
 * name, shape or text is recognised by the digest (SHA-256).
 *
 * <p>Example: {@code CheckpointFile.at(Path.of("run.safetensors")).read()}.
 */
public final class CheckpointFile {
  private static final String DIGEST = "digest";

  private final Path file;
  private final Consumer<Stage> observer;

  // whether this object wrote the file that stands there now
  private boolean good;

  private CheckpointFile(Path file, Consumer<Stage> observer) {
    this.file = file;
    this.observer = observer;
  }

  /** How far a write is. */
  public enum Stage {
    /** The temporary file is there, half of it on its way to the disc. */
    HALF_WRITTEN,
    /** The temporary file is complete and on the disc. */
    WRITTEN,
    /** The old file stands under the name of the previous one too. */
    LINKED,
    /** The new file stands under its name. */
    MOVED
  }

  /**
   * What was read.
   *
   * @param contents arrays and texts, whose digest was right
   * @param file where they came from
   * @param notice why that is not the last file written, if it is not
   */
  public record Loaded(Safetensors contents, Path file, Optional<String> notice) {}

  /**
   * The checkpoint of a name.
   *
   * @param file its name; nothing is read or written yet
   * @return the checkpoint
   */
  public static CheckpointFile at(Path file) {
    return new CheckpointFile(file.toAbsolutePath(), stage -> {});
  }

  /**
   * The same checkpoint, with somebody told of the stages of each write.
   *
   * @param other told by the thread that writes
   * @return a copy
   */
  public CheckpointFile observedBy(Consumer<Stage> other) {
    return new CheckpointFile(file, other);
  }

  /**
   * Where the last checkpoint stands.
   *
   * @return an absolute path
   */
  public Path file() {
    return file;
  }

  /**
   * Where the checkpoint before it stands.
   *
   * @return {@code NAME.previous}
   */
  public Path previous() {
    return file.resolveSibling(file.getFileName() + ".previous");
  }

  /**
   * Refuses a folder in which checkpoints cannot be written, before work is spent on them.
   *
   * @throws InvalidInput if the folder is missing or cannot be written
   */
  public void requireWritable() {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new InvalidInput(
          "checkpoint " + file,
          "no file in a folder that exists",
          "such a file",
          "make the folder");
    }
    try {
      Files.delete(Files.createTempFile(folder, ".checkpoint", ".probe"));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Writes a checkpoint; the one that stood there becomes the previous one.
   *
   * @param arrays the arrays by name
   * @param texts texts by name
   * @throws InvalidInput if it cannot be written; the last checkpoint is then untouched
   */
  public void write(Map<String, NamedArray> arrays, Map<String, String> texts) {
    TreeMap<String, String> all = new TreeMap<>(texts);
    all.put(DIGEST, Digests.of(new TreeMap<>(arrays), new TreeMap<>(texts)));
    Safetensors contents = new Safetensors(new TreeMap<>(arrays), all);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    // channels close themselves when their thread is interrupted, but a run that is interrupted
    // must still write its last checkpoint
    boolean interrupted = Thread.interrupted();
    try {
      write(contents, part);
      observer.accept(Stage.WRITTEN);
      keepOld();
      observer.accept(Stage.LINKED);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      good = true;
      forceFolder();
      observer.accept(Stage.MOVED);
    } catch (IOException e) {
      discard(part);
      throw failed(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void write(Safetensors contents, Path part) throws IOException {
    try (FileOutputStream out = new FileOutputStream(part.toFile());
        HalfWay half = new HalfWay(out, () -> observer.accept(Stage.HALF_WRITTEN));
        BufferedOutputStream buffered = new BufferedOutputStream(half, 1 << 16)) {
      contents.writeTo(buffered);
      buffered.flush();
      out.getFD().sync();
    }
  }

  /** The old file gets a second name, so that one stands under the first at every moment. */
  private void keepOld() throws IOException {
    if (!Files.exists(file) || isDamaged()) {
      return;
    }
    Path link = file.resolveSibling(file.getFileName() + ".link");
    Files.deleteIfExists(link);
    try {
      Files.createLink(link, file);
    } catch (UnsupportedOperationException | IOException e) {
      // no links here: for a moment the previous file is the only one, and is found
      Files.move(
          file, previous(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Files.move(
        link, previous(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(link); // a rename between two names of one file does nothing
  }

  /** A damaged file must not take the place of the good one before it, from which a run goes on. */
  private boolean isDamaged() {
    if (good || !Files.exists(previous())) {
      return false;
    }
    try {
      verified(file);
      return false;
    } catch (Refusal e) {
      return true;
    }
  }

  private void forceFolder() {
    Path folder = file.getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // some systems cannot force folders; the rename is atomic all the same
      return;
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // what failed before is reported
      return;
    }
  }

  private InvalidInput failed(IOException e) {
    return new InvalidInput(
        "checkpoint " + file,
        e.toString(),
        "a folder that can be written and has room",
        "the checkpoint before it is kept; free some room or choose another folder");
  }

  /**
   * Reads the newest good checkpoint.
   *
   * @return empty if there is none at all
   * @throws InvalidInput if there are files but none is good
   */
  public Optional<Loaded> read() {
    boolean here = Files.exists(file);
    if (!here && !Files.exists(previous())) {
      return Optional.empty();
    }
    String damage = file + " is missing";
    if (here) {
      try {
        return Optional.of(new Loaded(verified(file), file, Optional.empty()));
      } catch (Refusal e) {
        if (!Files.exists(previous())) {
          throw e;
        }
        damage = String.valueOf(e.getMessage());
      }
    }
    String notice = damage + "; going on from the checkpoint before it, " + previous();
    return Optional.of(new Loaded(verified(previous()), previous(), Optional.of(notice)));
  }

  private static Safetensors verified(Path path) {
    Safetensors contents = Safetensors.read(path);
    TreeMap<String, String> texts = new TreeMap<>(contents.metadata());
    String stored = texts.remove(DIGEST);
    if (stored == null) {
      throw new InvalidInput(
          "checkpoint " + path,
          "no digest",
          "a checkpoint of this program",
          "the file holds no training state of this version");
    }
    if (!stored.equals(Digests.of(contents.arrays(), texts))) {
      throw new InvalidInput(
          "checkpoint " + path,
          "contents that do not have their digest",
          "the bytes that were written",
          "the file is damaged");
    }
    return contents;
  }
}

package org.intertwiner.nn.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.engine.Shape;

/**
 * The binary version of the CIFAR-10 and CIFAR-100 files, plain or gzipped.
 *
 * <p>A file is a sequence of records without a header. A record is one byte of class (CIFAR-100:
 * one of coarse and one of fine class), then 1024 bytes of red, 1024 of green and 1024 of blue,
 * each 32 rows of 32 cells.
 *
 * <p><i>Shape</i>: fields of {@code (3, 32, 32)}. <i>Accuracy</i>: brightness is byte/255 rounded
 * to float32. <i>Complexity</i>: one pass; memory grows with what is read, never beyond the limits.
 *
 * <p><i>Source</i>: A. Krizhevsky, "Learning multiple layers of features from tiny images" (2009),
 * and the description that comes with the files.
 *
 * <pre>{@code
 * Cifar.read(Cifar.Kind.TEN, List.of(folder.resolve("data_batch_1.bin")))
 * }</pre>
 */
public final class Cifar {
  private static final int SIDE = 32;
  private static final int CHANNELS = 3;
  private static final int PIXELS = CHANNELS * SIDE * SIDE;

  /** What the files hold and which label is wanted. */
  public enum Kind {
    /** CIFAR-10: one byte of class, 0 … 9. */
    TEN(1, 0, 10),
    /** CIFAR-100 with its 20 coarse classes. */
    HUNDRED_COARSE(2, 0, 20),
    /** CIFAR-100 with its 100 fine classes. */
    HUNDRED_FINE(2, 1, 100);

    private final int marks;
    private final int wanted;
    private final int classes;

    Kind(int marks, int wanted, int classes) {
      this.marks = marks;
      this.wanted = wanted;
      this.classes = classes;
    }

    /**
     * The number of classes.
     *
     * @return 10, 20 or 100
     */
    public int classes() {
      return classes;
    }

    private int[] limits() {
      return marks == 1 ? new int[] {10} : new int[] {20, 100};
    }
  }

  private Cifar() {}

  /**
   * Reads files one after the other, at most a hundred thousand pictures in all.
   *
   * @param kind what they hold
   * @param files at least one, all of this kind
   * @return the pictures in the order of the files
   * @throws InvalidInput if a file is missing, damaged, not a whole number of records or of the
   *     other kind
   * @throws LimitExceeded if there are too many pictures
   */
  public static LabelledArrays read(Kind kind, List<Path> files) {
    return read(kind, files, 100_000);
  }

  /**
   * Reads files one after the other.
   *
   * @param kind what they hold
   * @param files at least one, all of this kind
   * @param maximalCount most pictures in all
   * @return the pictures in the order of the files
   * @throws InvalidInput if a file is missing, damaged, not a whole number of records or of the
   *     other kind
   * @throws LimitExceeded if there are too many pictures
   */
  public static LabelledArrays read(Kind kind, List<Path> files, int maximalCount) {
    // a byte becomes a float beside it; what is packed can promise a thousand times its length
    long room = Math.min(Runtime.getRuntime().maxMemory() / 6, Integer.MAX_VALUE - 16);
    int most = (int) Math.min(maximalCount, room / PIXELS);
    List<byte[]> records = new ArrayList<>();
    for (Path file : files) {
      append(records, kind, file, most);
    }
    if (records.isEmpty()) {
      throw new InvalidInput(
          "CIFAR files", files.toString(), "at least one picture", "name the files to read");
    }
    float[] values = new float[records.size() * PIXELS];
    int[] labels = new int[records.size()];
    for (int n = 0; n < labels.length; n++) {
      byte[] record = records.get(n);
      labels[n] = record[kind.wanted] & 0xff;
      for (int i = 0; i < PIXELS; i++) {
        values[n * PIXELS + i] = (record[kind.marks + i] & 0xff) / 255f;
      }
    }
    return LabelledArrays.adopt(Shape.of(CHANNELS, SIDE, SIDE), kind.classes, values, labels);
  }

  private static void append(List<byte[]> records, Kind kind, Path file, int most) {
    String what = "CIFAR file " + file;
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput(what, "no such file", "a readable file", "check the path");
    }
    int length = kind.marks + PIXELS;
    int before = records.size();
    try (InputStream in = Idx.open(file)) {
      for (byte[] r = in.readNBytes(length); r.length > 0; r = in.readNBytes(length)) {
        int index = records.size() - before;
        if (r.length < length) {
          throw new InvalidInput(
              what,
              r.length + " bytes after " + index + " pictures",
              "a multiple of " + length + " bytes",
              "the file is truncated, or holds the other kind of CIFAR");
        }
        if (records.size() == most) {
          throw new LimitExceeded(
              what,
              "more than " + most + " pictures in all",
              "at most " + most,
              "raise the limit or read fewer files");
        }
        requireClasses(what, kind, r, index);
        records.add(r);
      }
    } catch (EOFException | ZipException e) {
      throw new InvalidInput(
          what,
          "a damaged or truncated file (" + e.getMessage() + ")",
          "a complete file, gzipped or not",
          "fetch or unpack the file again");
    } catch (IOException e) {
      throw new InvalidInput(
          what, e.toString(), "a readable file", "check the path and its permissions");
    }
    if (records.size() == before) {
      throw new InvalidInput(what, "an empty file", "at least one picture", "fetch it again");
    }
  }

  private static void requireClasses(String what, Kind kind, byte[] record, int index) {
    int[] limits = kind.limits();
    for (int m = 0; m < limits.length; m++) {
      int found = record[m] & 0xff;
      if (found >= limits[m]) {
        throw new InvalidInput(
            what,
            "class " + found + " in picture " + index,
            "0 … " + (limits[m] - 1),
            "the file is damaged, or holds the other kind of CIFAR");
      }
    }
  }
}

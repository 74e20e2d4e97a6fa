package org.intertwiner.nn.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.export.AtomicFile;

/**
 * The IDX file format of unsigned bytes, plain or gzipped.
 *
 * <p>A file is: two zero bytes, the type 8 (unsigned byte), the number d of dimensions, d sizes as
 * big-endian 32-bit integers, then the values with the last index fastest. Images have d = 3 (magic
 * number 2051), labels d = 1 (magic number 2049). A gzipped file is recognised by its first two
 * bytes, not by its name.
 *
 * <p><i>Accuracy</i>: brightness is byte/255 rounded to float32. <i>Complexity</i>: one pass; no
 * more memory than the limits allow is ever asked for, whatever the header claims.
 */
public final class Idx {
  private static final int IMAGES = 2051;
  private static final int LABELS = 2049;

  private Idx() {}

  /**
   * What a reader accepts.
   *
   * @param maximalCount most pictures or labels
   * @param maximalSide most rows or columns of a picture
   * @param maximalBytes most bytes of values
   */
  public record Limits(int maximalCount, int maximalSide, long maximalBytes) {
    /** A million pictures of at most 1024×1024 cells, 512 MiB in all. */
    public static final Limits DEFAULT = new Limits(1_000_000, 1024, 512L << 20);
  }

  private record Raw(int[] sizes, byte[] values) {}

  /**
   * Reads pictures and their labels within {@link Limits#DEFAULT}.
   *
   * @param images file of pictures
   * @param labels file of labels
   * @param classes number of classes
   * @return the data set
   * @throws InvalidInput if a file is missing, truncated, too long or of another format, or the two
   *     do not match
   * @throws LimitExceeded if a file is larger than the limits
   */
  public static LabelledImages read(Path images, Path labels, int classes) {
    return read(images, labels, classes, Limits.DEFAULT);
  }

  /**
   * Reads pictures and their labels.
   *
   * @param images file of pictures
   * @param labels file of labels
   * @param classes number of classes
   * @param limits what is accepted
   * @return the data set
   * @throws InvalidInput if a file is missing, truncated, too long or of another format, or the two
   *     do not match
   * @throws LimitExceeded if a file is larger than the limits
   */
  public static LabelledImages read(Path images, Path labels, int classes, Limits limits) {
    Raw raw = load(images, IMAGES, "images", limits);
    Raw marks = load(labels, LABELS, "labels", limits);
    if (raw.sizes[0] != marks.sizes[0]) {
      throw new InvalidInput(
          "labels file " + labels,
          marks.sizes[0] + " labels",
          raw.sizes[0] + " labels, one for each picture of " + images,
          "images and labels must belong together (train with train, t10k with t10k)");
    }
    float[] pixels = new float[raw.values.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (raw.values[i] & 0xff) / 255f;
    }
    int[] classOf = new int[marks.values.length];
    for (int i = 0; i < classOf.length; i++) {
      classOf[i] = marks.values[i] & 0xff;
    }
    return LabelledImages.adopt(raw.sizes[1], raw.sizes[2], classes, pixels, classOf);
  }

  /**
   * Writes pictures and labels as two IDX files, gzipped where the name ends in {@code .gz}; each
   * is written beside its place and moved there when complete. Brightness is clipped to [0, 1] and
   * rounded to 1/255.
   *
   * @param set what to write, at most 256 classes
   * @param images file of pictures
   * @param labels file of labels
   * @throws InvalidInput if there are more than 256 classes
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(LabelledImages set, Path images, Path labels) {
    if (set.classes() > 256) {
      throw new InvalidInput(
          "classes to write as IDX",
          Integer.toString(set.classes()),
          "at most 256",
          "labels are single bytes");
    }
    byte[] values = new byte[set.count() * set.rows() * set.columns()];
    float[] image = new float[set.rows() * set.columns()];
    for (int n = 0; n < set.count(); n++) {
      set.copyImage(n, image, 0);
      for (int i = 0; i < image.length; i++) {
        float clipped = Math.max(0f, Math.min(1f, image[i]));
        values[n * image.length + i] = (byte) Math.round(255 * clipped);
      }
    }
    byte[] marks = new byte[set.count()];
    for (int n = 0; n < marks.length; n++) {
      marks[n] = (byte) set.label(n);
    }
    store(images, IMAGES, new int[] {set.count(), set.rows(), set.columns()}, values);
    store(labels, LABELS, new int[] {set.count()}, marks);
  }

  private static Raw load(Path file, int magic, String kind, Limits limits) {
    String what = "IDX file of " + kind + " " + file;
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput(what, "no such file", "a readable file", "check the path");
    }
    try (InputStream in = open(file)) {
      int found = integer(in, what);
      if (found != magic) {
        throw new InvalidInput(
            what, "magic number " + found, "magic number " + magic, magicHint(found));
      }
      int[] sizes = new int[magic & 0xff];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = integer(in, what);
      }
      return new Raw(sizes, values(in, what, byteCount(what, sizes, limits)));
    } catch (EOFException | ZipException e) {
      throw new InvalidInput(
          what,
          "a damaged or truncated file (" + e.getMessage() + ")",
          "a complete IDX file, gzipped or not",
          "fetch or unpack the file again");
    } catch (IOException e) {
      throw new InvalidInput(
          what, e.toString(), "a readable file", "check the path and its permissions");
    }
  }

  private static String magicHint(int found) {
    return switch (found) {
      case IMAGES -> "this is a file of images: were images and labels swapped?";
      case LABELS -> "this is a file of labels: were images and labels swapped?";
      default -> "an IDX file of unsigned bytes starts 0 0 8 and the number of dimensions";
    };
  }

  private static int byteCount(String what, int[] sizes, Limits limits) {
    long bytes = 1;
    for (int i = 0; i < sizes.length; i++) {
      int most = i == 0 ? limits.maximalCount : limits.maximalSide;
      if (sizes[i] < 1) {
        throw new InvalidInput(
            what,
            "size " + sizes[i] + " in dimension " + (i + 1),
            "a positive size",
            "the header is damaged or the file is empty");
      }
      if (sizes[i] > most) {
        throw new LimitExceeded(
            what,
            "size " + sizes[i] + " in dimension " + (i + 1),
            "at most " + most,
            "raise the limits or split the file");
      }
      bytes = saturating(bytes, sizes[i]);
    }
    // a byte becomes a float beside it; what is packed can promise a thousand times its length
    long room = Runtime.getRuntime().maxMemory() / 6;
    long most = Math.min(Math.min(limits.maximalBytes, room), Integer.MAX_VALUE - 16);
    if (bytes > most) {
      throw new LimitExceeded(
          what,
          bytes + " bytes " + Arrays.toString(sizes),
          "at most " + most,
          "raise the limits or split the file");
    }
    return (int) bytes;
  }

  private static long saturating(long a, int b) {
    return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }

  private static byte[] values(InputStream in, String what, int bytes) throws IOException {
    byte[] values = in.readNBytes(bytes);
    if (values.length < bytes) {
      throw new InvalidInput(
          what,
          values.length + " bytes of values",
          bytes + " bytes, as its header says",
          "the file is truncated; fetch it again");
    }
    if (in.read() >= 0) {
      throw new InvalidInput(
          what,
          "more than the " + bytes + " bytes of values that its header says",
          "exactly " + bytes,
          "the header is damaged, or this is another format");
    }
    return values;
  }

  /** The bytes of a file, unpacked where it starts as a gzipped one does. */
  static InputStream open(Path file) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      raw.mark(2);
      int first = raw.read();
      int second = raw.read();
      raw.reset();
      return first == 0x1f && second == 0x8b ? new GZIPInputStream(raw, 1 << 16) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static int integer(InputStream in, String what) throws IOException {
    byte[] four = in.readNBytes(4);
    if (four.length < 4) {
      throw new InvalidInput(
          what, "the end of the file within the header", "an IDX header", "the file is truncated");
    }
    return ((four[0] & 0xff) << 24)
        | ((four[1] & 0xff) << 16)
        | ((four[2] & 0xff) << 8)
        | (four[3] & 0xff);
  }

  private static void store(Path file, int magic, int[] sizes, byte[] values) {
    boolean packed = file.getFileName().toString().endsWith(".gz");
    try {
      AtomicFile.write(
          file,
          true,
          raw -> {
            OutputStream out = packed ? new GZIPOutputStream(raw) : raw;
            integer(out, magic);
            for (int size : sizes) {
              integer(out, size);
            }
            out.write(values);
            if (out instanceof GZIPOutputStream zip) {
              zip.finish();
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void integer(OutputStream out, int value) throws IOException {
    out.write(value >>> 24);
    out.write(value >>> 16);
    out.write(value >>> 8);
    out.write(value);
  }
}

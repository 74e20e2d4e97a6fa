package org.intertwiner.nn.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.export.ArrayFormat;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.nn.engine.DType;

/**
 * The contents of a NumPy archive ({@code .npz}): named arrays and texts; also single arrays
 * ({@code .npy}).
 *
 * <p>Read are float32, float64, whole numbers of 1 to 8 bytes that fit into 32 bits, booleans (as 0
 * and 1) and texts; little- or big-endian, row- or column-major, in versions 1 to 3 of the format.
 * Written are float32, float64 and int32. <i>Accuracy</i>: bit-exact.
 *
 * <pre>{@code
 * float[] y = Npz.read(Path.of("outputs.npz")).arrays().get("y").floats();
 * }</pre>
 *
 * <p>Source: the NumPy documentation, {@code numpy.lib.format}.
 *
 * @param arrays the arrays by name
 * @param texts the texts by name
 */
public record Npz(SortedMap<String, NamedArray> arrays, SortedMap<String, String> texts) {
  private static final String NOT_UTF_8 = "an entry whose name is not UTF-8";
  private static final int MAX_ENTRIES = 100_000;
  private static final long MAX_BYTES = 16L << 30;

  /**
   * Copies both maps.
   *
   * @param arrays the arrays by name
   * @param texts the texts by name
   * @throws InvalidInput if a text has the name of an array
   */
  public Npz {
    arrays = Collections.unmodifiableSortedMap(new TreeMap<>(arrays));
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    if (!Collections.disjoint(arrays.keySet(), texts.keySet())) {
      throw new InvalidInput("archive", "an array and a text of one name", "distinct names", "");
    }
  }

  /**
   * Arrays without texts.
   *
   * @param arrays the arrays by name
   * @return the archive
   */
  public static Npz of(Map<String, NamedArray> arrays) {
    return new Npz(new TreeMap<>(arrays), new TreeMap<>());
  }

  /**
   * Writes the archive to a file that stands under its name only when it is complete.
   *
   * @param file where to
   * @param overwrite whether a file of this name may be replaced
   * @throws InvalidInput if the file exists and may not be replaced, its folder does not exist, or
   *     a name is none for a file in an archive
   * @throws UncheckedIOException if it cannot be written; nothing is left behind then
   */
  public void write(Path file, boolean overwrite) {
    try {
      ArrayFormat.NPZ.write(file, overwrite, exported(arrays), texts);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Writes one array to a {@code .npy} file that stands under its name only when it is complete.
   *
   * @param array the array
   * @param file where to
   * @param overwrite whether a file of this name may be replaced
   * @throws InvalidInput if the file exists and may not be replaced, or its folder does not exist
   * @throws UncheckedIOException if it cannot be written; nothing is left behind then
   */
  public static void writeArray(NamedArray array, Path file, boolean overwrite) {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try {
      Map<String, NamedArray> one = Map.of("array", array);
      ArrayFormat.NPZ.write(archive, MAX_BYTES, exported(one), Map.of());
      try (ZipInputStream zip =
          new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
        zip.getNextEntry();
        AtomicFile.write(file, overwrite, zip::transferTo);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static List<org.intertwiner.harmonic.export.NamedArray> exported(
      Map<String, NamedArray> arrays) {
    List<org.intertwiner.harmonic.export.NamedArray> list = new ArrayList<>();
    new TreeMap<>(arrays)
        .forEach(
            (name, array) ->
                list.add(
                    org.intertwiner.harmonic.export.NamedArray.of(
                        name,
                        type(array.type()),
                        array.shape().toArray(),
                        sink -> sink.put(array.numbers()))));
    return list;
  }

  private static org.intertwiner.harmonic.export.NamedArray.ElementType type(DType type) {
    return switch (type) {
      case FLOAT32 -> org.intertwiner.harmonic.export.NamedArray.ElementType.FLOAT32;
      case FLOAT64 -> org.intertwiner.harmonic.export.NamedArray.ElementType.FLOAT64;
      case INT32 -> org.intertwiner.harmonic.export.NamedArray.ElementType.INT32;
      case FLOAT16, BFLOAT16 ->
          throw new InvalidInput(
              "NumPy archive", type + " numbers", "FLOAT32, FLOAT64 or INT32", "convert them");
    };
  }

  /**
   * Reads an archive.
   *
   * @param file which
   * @return its contents
   * @throws InvalidInput if it is missing, damaged, or holds arrays of other kinds
   * @throws LimitExceeded if it holds more than 100 000 arrays, an array has 2³¹ bytes or more, or
   *     all have more than 16 GiB or than half of the heap
   */
  public static Npz read(Path file) {
    String what = "NumPy archive " + file;
    TreeMap<String, NamedArray> arrays = new TreeMap<>();
    TreeMap<String, String> texts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(open(file, what))) {
      long bytes = 0;
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (!e.getName().endsWith(".npy") || arrays.size() + texts.size() >= MAX_ENTRIES) {
          throw e.getName().endsWith(".npy")
              ? new LimitExceeded(what, "more arrays", "at most " + MAX_ENTRIES, "")
              : damaged(what, "an entry '" + e.getName() + "'");
        }
        String name = e.getName().substring(0, e.getName().length() - 4);
        NpyReader reader = NpyReader.open(zip, what + ", array '" + name + "'");
        bytes += reader.bytes();
        requireRoom(what, bytes);
        boolean again =
            reader.isText()
                ? texts.put(name, reader.text()) != null
                : arrays.put(name, reader.array()) != null;
        if (again) {
          throw damaged(what, "array '" + name + "' twice");
        }
        if (zip.read() >= 0) {
          throw damaged(what, "bytes after array '" + name + "'");
        }
      }
      if (arrays.isEmpty() && texts.isEmpty() && !isEmptyArchive(file)) {
        throw damaged(what, "no zip archive");
      }
      return new Npz(arrays, texts);
    } catch (ZipException e) {
      String got = String.valueOf(e.getMessage());
      // Java 25's words for what Java 17 throws as the next exception
      throw damaged(what, got.contains("bad entry name") ? NOT_UTF_8 : got);
    } catch (IllegalArgumentException e) {
      throw damaged(what, NOT_UTF_8);
    } catch (IOException e) {
      throw damaged(what, e.toString());
    }
  }

  /**
   * Packed zeros promise a thousand times their length: so much is unpacked as the heap can hold.
   */
  private static void requireRoom(String what, long bytes) {
    long most = Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / 2);
    if (bytes > most) {
      throw new LimitExceeded(
          what,
          "arrays of " + bytes + " bytes or more",
          "at most " + most + " bytes",
          "give the JVM more memory, up to twice 16 GiB, or read arrays from several files");
    }
  }

  private static boolean isEmptyArchive(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 5;
    }
  }

  /**
   * Reads a single array.
   *
   * @param file a {@code .npy} file
   * @return the array
   * @throws InvalidInput if it is missing, damaged, or holds numbers of another kind
   * @throws LimitExceeded if it has 2³¹ bytes or more
   */
  public static NamedArray readArray(Path file) {
    String what = "NumPy array " + file;
    try (InputStream in = open(file, what)) {
      NpyReader reader = NpyReader.open(in, what);
      NamedArray array = reader.array();
      if (in.read() >= 0) {
        throw damaged(what, "bytes after the array");
      }
      return array;
    } catch (IOException e) {
      throw damaged(what, e.toString());
    }
  }

  private static InputStream open(Path file, String what) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput(what, "no such file", "a readable file", "check the path");
    }
    return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  private static InvalidInput damaged(String what, String got) {
    return new InvalidInput(
        what, got, "a complete file of NumPy arrays", "the file is damaged or of another format");
  }
}

package org.intertwiner.harmonic.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * File formats for arrays with texts beside them. Equal arrays give equal bytes.
 *
 * <pre>{@code
 * ArrayFormat.of(file).write(file, false, SampledArrays.dense(basis), SampledArrays.texts(basis));
 * }</pre>
 */
public enum ArrayFormat {
  /** NumPy's archive: {@code numpy.load}; texts are arrays of shape (). */
  NPZ("npz"),
  /** Safetensors: {@code safetensors.numpy.load_file}; texts are the metadata. */
  SAFETENSORS("safetensors");

  /** The usual limit on the size of the values in a file: 16 GiB. */
  public static final long DEFAULT_LIMIT = 16L << 30;

  private final String extension;

  ArrayFormat(String extension) {
    this.extension = extension;
  }

  /**
   * The end of file names, without the dot.
   *
   * @return {@code npz} or {@code safetensors}
   */
  public String extension() {
    return extension;
  }

  /**
   * The format that a file name asks for.
   *
   * @param file a name
   * @return the format with its extension
   * @throws InvalidInput where the name has another
   */
  public static ArrayFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (ArrayFormat format : values()) {
      if (name.endsWith("." + format.extension)) {
        return format;
      }
    }
    throw new InvalidInput(
        "output file", file.toString(), "a name that ends in .npz or .safetensors", "");
  }

  /**
   * Writes arrays to a file that appears under its name only when it is complete.
   *
   * @param file where to
   * @param overwrite whether a file of this name may be replaced
   * @param arrays the arrays
   * @param texts texts by name
   * @throws InvalidInput where the file exists and may not be replaced, or two arrays have one name
   * @throws LimitExceeded where the values take more than {@link #DEFAULT_LIMIT} bytes
   * @throws IOException where it cannot be written
   */
  public void write(
      Path file, boolean overwrite, List<NamedArray> arrays, Map<String, String> texts)
      throws IOException {
    AtomicFile.write(file, overwrite, out -> write(out, DEFAULT_LIMIT, arrays, texts));
  }

  /**
   * Writes arrays to a stream, which stays open.
   *
   * @param out where to
   * @param limit the largest size of all values, in bytes
   * @param arrays the arrays
   * @param texts texts by name
   * @throws InvalidInput where two arrays or texts have one name
   * @throws LimitExceeded where the values take more bytes
   * @throws IOException where they cannot be written
   */
  public void write(
      OutputStream out, long limit, List<NamedArray> arrays, Map<String, String> texts)
      throws IOException {
    Set<String> names = new HashSet<>(texts.keySet());
    for (NamedArray array : arrays) {
      if (!names.add(array.name())) {
        throw new InvalidInput("arrays to export", array.name() + " twice", "distinct names", "");
      }
    }
    long bytes = arrays.stream().mapToLong(NamedArray::bytes).reduce(0, Math::addExact);
    if (bytes > limit) {
      throw new LimitExceeded(
          "arrays to export",
          bytes + " bytes",
          "at most " + limit,
          "write the factored form, which has no zeros");
    }
    if (this == NPZ) {
      NpzArchive.write(arrays, texts, out);
    } else {
      Safetensors.write(arrays, texts, out);
    }
  }
}

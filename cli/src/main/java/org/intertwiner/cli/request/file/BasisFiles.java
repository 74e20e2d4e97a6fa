package org.intertwiner.cli.request.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.picture.PictureOptions;
import org.intertwiner.harmonic.export.ArrayFormat;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.harmonic.export.NamedArray;
import org.intertwiner.verify.basis.BasisDocument;

/**
 * The files that a basis is written to; each appears whole or not at all.
 *
 * @param files one for each kind that is wanted
 * @param force whether files that are there are replaced
 */
public record BasisFiles(Map<Kind, Path> files, boolean force) {
  /** No files. */
  public static final BasisFiles NONE = new BasisFiles(Map.of(), false);

  /** What a file may hold. */
  public enum Kind {
    /** Numbers for a network, in a NumPy archive or a safetensors file. */
    ARRAYS("--out-file"),
    /** The exact basis with all that is needed to check it again. */
    DOCUMENT("--document"),
    /** A picture of the first elements, {@code .svg} or {@code .png}. */
    PICTURE("--plot");

    private final String option;

    Kind(String option) {
      this.option = option;
    }
  }

  /**
   * Files that may be written.
   *
   * @param files one for each kind that is wanted
   * @param force whether files that are there are replaced
   * @throws InvalidInput where one must not be written, or its name ends in no known format
   */
  public BasisFiles {
    files = files.isEmpty() ? Map.of() : Map.copyOf(files);
    for (Map.Entry<Kind, Path> file : files.entrySet()) {
      if (file.getKey() == Kind.ARRAYS) {
        ArrayFormat.of(file.getValue());
      }
      if (file.getKey() == Kind.PICTURE
          && !isSvg(file.getValue())
          && !ends(file.getValue(), ".png")) {
        throw new InvalidInput(
            "picture", file.getValue().toString(), "a file that ends in .svg or .png", "");
      }
      AtomicFile.requireFree(file.getValue(), force);
    }
  }

  /**
   * The files of the options that were given.
   *
   * @param arrays a file of arrays
   * @param document a document
   * @param picture a picture
   * @param force whether files that are there are replaced
   * @return the files
   * @throws InvalidInput where one must not be written, or its name ends in no known format
   */
  public static BasisFiles of(
      Optional<Path> arrays, Optional<Path> document, Optional<Path> picture, boolean force) {
    Map<Kind, Path> files = new EnumMap<>(Kind.class);
    arrays.ifPresent(path -> files.put(Kind.ARRAYS, path));
    document.ifPresent(path -> files.put(Kind.DOCUMENT, path));
    picture.ifPresent(path -> files.put(Kind.PICTURE, path));
    return new BasisFiles(files, force);
  }

  private static boolean isSvg(Path path) {
    return ends(path, ".svg");
  }

  private static boolean ends(Path path, String ending) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /**
   * Refuses files that a basis is not written to.
   *
   * @param basis what it is a basis of, for the message
   * @param known what it may be written to
   * @throws InvalidInput where another file is wanted
   */
  public void requireOnly(String basis, Set<Kind> known) {
    for (Kind kind : files.keySet()) {
      if (!known.contains(kind)) {
        throw new InvalidInput(
            basis,
            kind.option,
            known.isEmpty()
                ? "no file"
                : known.stream().map(k -> k.option).sorted().collect(Collectors.joining(" or ")),
            kind == Kind.ARRAYS
                ? "flat space is sampled: add --sample"
                : "--basis shows the values");
      }
    }
  }

  /**
   * Writes the arrays, where they are wanted.
   *
   * @param arrays the numbers
   * @param texts what is said of them
   */
  public void writeArrays(Supplier<List<NamedArray>> arrays, Map<String, String> texts) {
    write(Kind.ARRAYS, path -> ArrayFormat.of(path).write(path, force, arrays.get(), texts));
  }

  /**
   * Writes the document, where one is wanted.
   *
   * @param document the exact basis
   */
  public void writeDocument(Supplier<? extends BasisDocument> document) {
    write(Kind.DOCUMENT, path -> document.get().write(path, force));
  }

  /**
   * Draws the picture, where one is wanted.
   *
   * @param svg the picture as SVG
   * @param png the picture as PNG of a width
   */
  public void writePicture(Supplier<String> svg, IntFunction<byte[]> png) {
    write(
        Kind.PICTURE,
        path -> {
          byte[] bytes =
              isSvg(path)
                  ? svg.get().getBytes(StandardCharsets.UTF_8)
                  : png.apply(2 * PictureOptions.DEFAULT.width());
          AtomicFile.write(path, force, out -> out.write(bytes));
        });
  }

  /** Writes one file. */
  private interface Writing {
    void to(Path path) throws IOException;
  }

  private void write(Kind kind, Writing writing) {
    Path path = files.get(kind);
    if (path != null) {
      try {
        writing.to(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Writes which files there are.
   *
   * @param json where to, inside an object
   * @throws IOException where the target cannot be written
   */
  public void writeFields(JsonGenerator json) throws IOException {
    for (Kind kind : Kind.values()) {
      if (files.containsKey(kind)) {
        json.writeStringField(kind.name().toLowerCase(Locale.ROOT), files.get(kind).toString());
      }
    }
  }

  /**
   * Says which files there are.
   *
   * @param text where to
   */
  public void writeText(StringBuilder text) {
    for (Kind kind : Kind.values()) {
      if (files.containsKey(kind)) {
        text.append(kind.name().toLowerCase(Locale.ROOT)).append(" in ");
        text.append(files.get(kind)).append('\n');
      }
    }
  }
}

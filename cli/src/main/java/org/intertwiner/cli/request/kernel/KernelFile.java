package org.intertwiner.cli.request.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.picture.KernelPicture;
import org.intertwiner.cli.picture.PictureOptions;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.verify.basis.BasisDocument;

/** A file that a kernel basis is written to; it appears whole or not at all. */
public sealed interface KernelFile {
  /**
   * The file.
   *
   * @return its path
   */
  Path path();

  /**
   * What is in it, in a word.
   *
   * @return {@code document} or {@code picture}
   */
  String kind();

  /**
   * Writes it.
   *
   * @param space the basis
   */
  void write(KernelSpace space);

  /**
   * The exact basis with all that is needed to check it again.
   *
   * @param path a file of JSON
   * @param force whether a file that is there is replaced
   */
  record Document(Path path, boolean force) implements KernelFile {
    /**
     * A file that may be written.
     *
     * @param path a file of JSON
     * @param force whether a file that is there is replaced
     * @throws InvalidInput where it must not be written
     */
    public Document {
      AtomicFile.requireFree(path, force);
    }

    @Override
    public String kind() {
      return "document";
    }

    @Override
    public void write(KernelSpace space) {
      try {
        BasisDocument.of(space).write(path, force);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A picture of the first elements.
   *
   * @param path a file that ends in {@code .svg} or {@code .png}
   * @param force whether a file that is there is replaced
   */
  record Picture(Path path, boolean force) implements KernelFile {
    /**
     * A file that may be written.
     *
     * @param path a file that ends in {@code .svg} or {@code .png}
     * @param force whether a file that is there is replaced
     * @throws InvalidInput where it must not be written, or ends otherwise
     */
    public Picture {
      if (!ends(path, ".svg") && !ends(path, ".png")) {
        throw new InvalidInput("picture", path.toString(), "a file that ends in .svg or .png", "");
      }
      AtomicFile.requireFree(path, force);
    }

    private static boolean ends(Path path, String ending) {
      return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    @Override
    public String kind() {
      return "picture";
    }

    @Override
    public void write(KernelSpace space) {
      KernelPicture picture = KernelPicture.of(space, PictureOptions.DEFAULT);
      byte[] bytes =
          ends(path, ".svg")
              ? picture.toSvg().getBytes(StandardCharsets.UTF_8)
              : picture.toPng(2 * PictureOptions.DEFAULT.width());
      try {
        AtomicFile.write(path, force, out -> out.write(bytes));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

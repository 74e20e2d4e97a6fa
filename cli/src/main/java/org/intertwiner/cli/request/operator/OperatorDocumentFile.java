package org.intertwiner.cli.request.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.pdo.SteerableOperators;
import org.intertwiner.verify.basis.BasisDocument;

/**
 * A file for the exact basis with all that is needed to check it again.
 *
 * @param path a file of JSON
 * @param force whether a file that is there is replaced
 */
public record OperatorDocumentFile(Path path, boolean force) {
  /**
   * A file that may be written.
   *
   * @param path a file of JSON
   * @param force whether a file that is there is replaced
   * @throws InvalidInput where it must not be written
   */
  public OperatorDocumentFile {
    AtomicFile.requireFree(path, force);
  }

  void write(SteerableOperators operators) {
    try {
      BasisDocument.ofOperators(operators.kernels(), operators.blocks(), operators.certificate())
          .write(path, force);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

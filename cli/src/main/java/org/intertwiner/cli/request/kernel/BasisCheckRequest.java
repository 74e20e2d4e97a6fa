package org.intertwiner.cli.request.kernel;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.ReportAnswer;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.verify.basis.BasisDocument;
import org.intertwiner.verify.basis.Recheck;
import org.intertwiner.verify.json.CertificateJson;

/**
 * Whether a document of a basis proves what it claims, checked without the solver.
 *
 * @param file the document
 */
public record BasisCheckRequest(Path file) implements Request {
  @Override
  public Result run() {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput(
          "document of a basis",
          "'" + file + "', which is no file",
          "a file that --document has written",
          "");
    }
    try {
      return new Answer(BasisDocument.read(file).recheck());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was found. */
  private record Answer(Recheck recheck) implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      if (recheck.certificate().isPresent()) {
        CertificateJson.write(json, recheck.certificate().get());
      }
      new ReportAnswer(recheck.report()).writeFields(json);
    }

    @Override
    public void writeText(StringBuilder text) {
      new ReportAnswer(recheck.report()).writeText(text);
      recheck.certificate().ifPresent(c -> CertificateJson.describe(text, c));
    }

    @Override
    public int exitCode() {
      return new ReportAnswer(recheck.report()).exitCode();
    }
  }
}

package org.intertwiner.cli.request.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.report.ReportFile;

/**
 * The parts of a check put together again.
 *
 * @param files reports of the parts, as JSON
 * @param outputs where the whole report goes
 */
public record MergeRequest(List<Path> files, ReportOutputs outputs) implements Request {
  /**
   * Copies the list.
   *
   * @param files reports of the parts
   * @param outputs where the whole report goes
   * @throws InvalidInput if there is no file
   */
  public MergeRequest {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new InvalidInput("reports to merge", "none", "at least one file", "");
    }
  }

  @Override
  public Result run() {
    outputs.require();
    List<Report> parts = new ArrayList<>();
    try {
      for (Path file : files) {
        parts.addAll(ReportFile.read(file).reports());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Report whole = Report.merge(parts);
    return new ModelAnswer(whole, outputs.write(whole));
  }
}

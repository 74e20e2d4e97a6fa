package org.intertwiner.cli.request.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.report.Baseline;
import org.intertwiner.verify.report.BaselineComparison;
import org.intertwiner.verify.report.ReportFile;
import org.intertwiner.verify.report.ReportSet;

/**
 * Where a report is written besides the terminal, and what it is held against.
 *
 * @param files files by their suffix: {@code .json}, {@code .xml} (JUnit), {@code .html}, {@code
 *     .txt}
 * @param baseline a file of earlier verdicts, against which only regressions fail
 * @param ratchet whether the baseline is written anew where it got better, or begun where there is
 *     none
 * @param force whether files that are there are replaced
 */
public record ReportOutputs(
    List<Path> files, Optional<Path> baseline, boolean ratchet, boolean force) {
  /** Nothing but the terminal. */
  public static final ReportOutputs NONE =
      new ReportOutputs(List.of(), Optional.empty(), false, false);

  /**
   * Copies the list.
   *
   * @param files files by their suffix
   * @param baseline a file of earlier verdicts
   * @param ratchet whether the baseline is written anew
   * @param force whether files that are there are replaced
   */
  public ReportOutputs {
    files = List.copyOf(files);
    if (ratchet && baseline.isEmpty()) {
      throw new InvalidInput("--ratchet", "no baseline", "--baseline FILE beside it", "");
    }
  }

  /** Refuses before the work begins what could not be written after it. */
  void require() {
    files.forEach(file -> ReportFile.require(file, force));
    if (baseline.isPresent() && !ratchet && !Files.exists(baseline.get())) {
      throw new InvalidInput(
          "baseline " + baseline.get(),
          "no such file",
          "an earlier baseline",
          "begin one with --ratchet");
    }
  }

  /** Writes a report, and compares it with the baseline. */
  Optional<BaselineComparison> write(Report report) {
    ReportSet set = ReportSet.of(report);
    try {
      for (Path file : files) {
        ReportFile.write(file, force, set);
      }
      return baseline.isPresent() ? Optional.of(compare(baseline.get(), set)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BaselineComparison compare(Path file, ReportSet set) throws IOException {
    Baseline before = Files.exists(file) ? Baseline.read(file) : Baseline.of(set);
    BaselineComparison comparison = before.compare(set);
    if (ratchet && comparison.exitCode() == 0) {
      comparison.ratchet().write(file, true);
    }
    return comparison;
  }
}

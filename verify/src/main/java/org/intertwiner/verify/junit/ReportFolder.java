package org.intertwiner.verify.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.report.ReportFile;
import org.intertwiner.verify.report.ReportSet;

/** Writes the reports of tests as files. */
final class ReportFolder {
  private static final List<String> FORMS = List.of(".json", ".html", ".txt");

  private ReportFolder() {}

  /** A report as data, as a page and as text; a file of an earlier run is replaced. */
  static Path write(Path folder, String test, Report report) {
    String name = test.replaceAll("[^A-Za-z0-9._$-]", "_");
    try {
      Files.createDirectories(folder);
      for (String form : FORMS) {
        ReportFile.write(folder.resolve(name + form), true, ReportSet.of(report));
      }
      return folder.resolve(name + FORMS.get(0));
    } catch (IOException e) {
      throw new UncheckedIOException("the report of " + test + " could not be written", e);
    }
  }
}

package org.intertwiner.verify.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intertwiner.verify.Report;

/** Writes the reports of tests as files. */
final class ReportFolder {
  private ReportFolder() {}

  /** The JSON and the text of a report; a test that ran before leaves nothing behind. */
  static Path write(Path folder, String test, Report report) {
    String name = test.replaceAll("[^A-Za-z0-9._$-]", "_");
    try {
      Files.createDirectories(folder);
      Path json = folder.resolve(name + ".json");
      Files.writeString(json, report.toJson() + "\n", StandardCharsets.UTF_8);
      Files.writeString(
          folder.resolve(name + ".txt"), report.toText() + "\n", StandardCharsets.UTF_8);
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException("the report of " + test + " could not be written", e);
    }
  }
}

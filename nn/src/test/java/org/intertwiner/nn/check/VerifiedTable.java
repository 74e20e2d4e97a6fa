package org.intertwiner.nn.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intertwiner.verify.Report;

/** The page of what was verified, {@code target/verified.md}: one chapter for each test class. */
final class VerifiedTable {
  private static final List<String> CHAPTERS =
      List.of("convolutions", "layers on the line and the plane", "layers in space", "models");

  private final String chapter;
  private final List<String> rows = new ArrayList<>();

  VerifiedTable(String chapter) {
    this.chapter = chapter;
  }

  synchronized void row(
      String what, String fields, String where, int elements, double error, String control) {
    rows.add(
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %s | %.1e | %s |",
            what,
            fields.replace('|', '/'),
            where,
            where.equals("no space") ? "Haar" : Integer.toString(elements),
            error,
            control));
  }

  /** What is said of a control that was refuted. */
  static String refuted(String mistake, Report report) {
    String element = report.witness().orElseThrow().element().replace('|', '/');
    return String.format(
        Locale.ROOT,
        "%s: %.1e at `%s`",
        mistake,
        Looking.largestError(report),
        element.lines().reduce((a, b) -> a.strip() + " " + b.strip()).orElse(""));
  }

  private static String file(String name) {
    return name.replace(' ', '-') + ".md";
  }

  /** Writes the chapter, then the page of all chapters there are. */
  void write() {
    Path target = Path.of("target");
    try {
      Path parts = Files.createDirectories(target.resolve("verified"));
      List<String> lines =
          new ArrayList<>(
              List.of(
                  "## Verified " + chapter,
                  "",
                  "| what | fields | cells | elements | largest error | control refuted |",
                  "| --- | --- | --- | --- | --- | --- |"));
      lines.addAll(rows);
      Files.write(parts.resolve(file(chapter)), lines);
      List<String> page = new ArrayList<>();
      for (String each : CHAPTERS) {
        Path part = parts.resolve(file(each));
        if (Files.exists(part)) {
          page.addAll(Files.readAllLines(part));
          page.add("");
        }
      }
      Files.write(target.resolve("verified.md"), page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

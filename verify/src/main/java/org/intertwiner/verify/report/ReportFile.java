package org.intertwiner.verify.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.export.AtomicFile;

/**
 * Reports in files, in the form that the end of the name asks for: {@code .json}, {@code .xml}
 * (JUnit), {@code .html}, {@code .txt}.
 *
 * <p>A file appears whole or not at all, and none is replaced unless that is asked for.
 *
 * <p>Example: {@code ReportFile.write(Path.of("verify.html"), false, ReportSet.of(report))}.
 */
public final class ReportFile {
  private record Form(String suffix, Function<ReportSet, String> text) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(".json", ReportFile::json),
          new Form(".xml", JUnitXml::of),
          new Form(".html", HtmlReport::of),
          new Form(".txt", ReportSet::toText));

  private ReportFile() {}

  /** A single report stands alone, so that its fields are where one looks for them. */
  private static String json(ReportSet set) {
    return set.reports().size() == 1 ? set.reports().get(0).toJson() : set.toJson();
  }

  /**
   * Refuses a file that could not be written, before work is spent on its content.
   *
   * @param file where a report is to go
   * @param overwrite whether a file of this name may be replaced
   * @throws InvalidInput if the name ends in no known form, the file exists and may not be
   *     replaced, or there is no such folder
   */
  public static void require(Path file, boolean overwrite) {
    form(file);
    AtomicFile.requireFree(file, overwrite);
  }

  /**
   * Writes reports as UTF-8.
   *
   * @param file where to; the end of the name tells the form
   * @param overwrite whether a file of this name may be replaced
   * @param set the reports
   * @throws InvalidInput if the name ends in no known form, the file exists and may not be
   *     replaced, or there is no such folder
   * @throws IOException where it cannot be written; nothing is left behind then
   */
  public static void write(Path file, boolean overwrite, ReportSet set) throws IOException {
    String text = form(file).text().apply(set) + "\n";
    write(file, overwrite, text);
  }

  static void write(Path file, boolean overwrite, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, overwrite, out -> out.write(bytes));
  }

  /**
   * Reads reports from a JSON file.
   *
   * @param file a file that {@link #write} made under a name that ends in {@code .json}
   * @return the reports
   * @throws InvalidInput if its content is no report
   * @throws org.intertwiner.algebra.LimitExceeded if it is past {@link ReportLimits#DEFAULT}
   * @throws IOException where it cannot be read
   */
  public static ReportSet read(Path file) throws IOException {
    return ReportSet.parse(text(file, ReportLimits.DEFAULT));
  }

  static String text(Path file, ReportLimits limits) throws IOException {
    // a character takes at least one byte
    long size = Files.size(file);
    if (size > 4 * limits.maxCharacters()) {
      throw limits.exceeded(
          file.toString(), size + " bytes", "at most " + limits.maxCharacters() + " characters");
    }
    return Files.readString(file);
  }

  private static Form form(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return FORMS.stream()
        .filter(form -> name.endsWith(form.suffix()))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "report file",
                    file.toString(),
                    "a name that ends in .json, .xml, .html or .txt",
                    "the end of the name tells the form"));
  }
}

package org.intertwiner.cli.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A table of short texts, printed aligned, as Markdown or as LaTeX.
 *
 * @param header names of the columns
 * @param rows the rows, each as long as the header
 */
public record TextTable(List<String> header, List<List<String>> rows) {
  /** Cells that are words, not formulas. */
  private static final Pattern WORDS = Pattern.compile("^(?:[a-z]{4,}|\\S+ [+−o])$");

  /**
   * Keeps copies.
   *
   * @param header names of the columns
   * @param rows the rows, each as long as the header
   */
  public TextTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * The entries of a matrix.
   *
   * @param matrix the matrix, of at least one row
   * @return a table whose header is the first row
   */
  public static TextTable of(Matrix<Cyclotomic> matrix) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      List<String> row = new ArrayList<>();
      for (int j = 0; j < matrix.columns(); j++) {
        row.add(matrix.at(i, j).toString());
      }
      cells.add(row);
    }
    return new TextTable(cells.get(0), cells.subList(1, cells.size()));
  }

  /**
   * Appends the table, columns aligned to the right and the first one to the left.
   *
   * @param text where to
   * @param indent what every line begins with
   */
  public void appendTo(StringBuilder text, String indent) {
    List<List<String>> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    int[] widths = new int[header.size()];
    for (List<String> line : lines) {
      for (int j = 0; j < widths.length; j++) {
        widths[j] = Math.max(widths[j], width(line.get(j)));
      }
    }
    for (List<String> line : lines) {
      text.append(indent);
      for (int j = 0; j < widths.length; j++) {
        String pad = " ".repeat(widths[j] - width(line.get(j)));
        String cell = line.get(j);
        text.append(j == 0 ? cell + (widths.length == 1 ? "" : pad) : "  " + pad + cell);
      }
      text.append('\n');
    }
  }

  /**
   * The table as Markdown.
   *
   * @return lines with bars
   */
  public String toMarkdown() {
    String rule = header.stream().map(h -> "---:").collect(Collectors.joining("|", "|", "|\n"));
    return markdownLine(header)
        + rule
        + rows.stream().map(TextTable::markdownLine).collect(Collectors.joining());
  }

  /**
   * The table as LaTeX, its cells in mathematics.
   *
   * @return an {@code array}
   */
  public String toLatex() {
    return "\\begin{array}{l|"
        + "r".repeat(header.size() - 1)
        + "}\n"
        + latexLine(header)
        + "\\hline\n"
        + rows.stream().map(TextTable::latexLine).collect(Collectors.joining())
        + "\\end{array}\n";
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String markdownLine(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String latexLine(List<String> cells) {
    return cells.stream()
        .map(
            cell ->
                WORDS.matcher(cell).find()
                    ? "\\text{" + cell.replace("^", "\\textasciicircum ") + "}"
                    : cell)
        .collect(Collectors.joining(" & ", "", " \\\\\n"));
  }
}

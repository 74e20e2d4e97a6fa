package org.intertwiner.cli.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Primes;
import org.intertwiner.cli.report.HtmlPage;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.name.RowNames;

/**
 * A character table as a page for a browser: classes with their orders, sizes and power maps above,
 * degrees and Frobenius–Schur indicators beside the values, which are exact.
 */
final class CharacterTablePage {
  private static final String STYLE =
      """
      <style>
      .characters th, .characters td { text-align: right; white-space: nowrap; }
      .characters th[scope=row] { text-align: left; position: sticky; left: 0; }
      .characters thead tr:last-child th { border-bottom: 2px solid var(--ink); }
      .characters .first { border-left: 1px solid var(--line); }
      </style>
      """;

  private final CharacterTable<?> table;
  private final ConjugacyClasses classes;
  private final StringBuilder out = new StringBuilder(STYLE);

  private CharacterTablePage(CharacterTable<?> table) {
    this.table = table;
    this.classes = table.classes();
  }

  /** {@return the page} */
  static String of(String name, CharacterTable<?> table, RowNames names) {
    CharacterTablePage page = new CharacterTablePage(table);
    page.out.append("<div class=\"scroll\"><table class=\"characters\">\n");
    page.head();
    page.body(names);
    page.out.append("</table></div>");
    return HtmlPage.titled("Character table of " + name)
        .withParagraph("Order " + table.group().order() + ", " + table.size() + " classes")
        .withMarkup(page.out.toString())
        .withParagraph(
            "FS is the Frobenius–Schur indicator: 1 for a real, −1 for a quaternionic, 0 for a"
                + " complex representation. ζ with n below is exp(2πi/n).")
        .withParagraph(
            "Proved: rows and columns orthogonal, homomorphisms of the class algebra, power maps,"
                + " integrality, degrees, numbers of roots.")
        .toHtml();
  }

  private void head() {
    List<String> letters = classNames();
    out.append("<thead>\n");
    headLine("class", true, letters::get);
    headLine("order of elements", false, c -> "" + classes.elementOrder(c));
    headLine("size", false, c -> "" + classes.size(c));
    for (long p : Primes.factor(table.group().order()).keySet()) {
      headLine("power " + p, false, c -> letters.get(classes.power(c, p)));
    }
    out.append("</thead>\n");
  }

  private void headLine(String title, boolean top, IntFunction<String> cell) {
    out.append("<tr><th scope=\"row\">").append(title).append("</th>");
    out.append("<th>").append(top ? "degree" : "").append("</th>");
    out.append("<th>").append(top ? "FS" : "").append("</th>");
    for (int c = 0; c < classes.count(); c++) {
      out.append(top ? "<th scope=\"col\"" : "<th").append(c == 0 ? " class=\"first\">" : ">");
      out.append(cell.apply(c)).append("</th>");
    }
    out.append("</tr>\n");
  }

  private void body(RowNames names) {
    out.append("<tbody>\n");
    for (int i = 0; i < table.size(); i++) {
      out.append("<tr><th scope=\"row\">").append(HtmlPage.escape(names.name(i))).append("</th>");
      out.append("<td>").append(table.degree(i)).append("</td><td>");
      out.append(Integer.toString(table.frobeniusSchur(i)).replace('-', '−')).append("</td>");
      int c = 0;
      for (Cyclotomic value : table.irrep(i).values()) {
        out.append(c++ == 0 ? "<td class=\"first\">" : "<td>");
        out.append(ExactMarkup.of(value)).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>");
  }

  /** The order of the elements and a letter, as in the ATLAS: 1a, 2a, 2b, … */
  private List<String> classNames() {
    Map<Integer, Integer> seen = new HashMap<>();
    List<String> letters = new ArrayList<>();
    for (int c = 0; c < classes.count(); c++) {
      int order = classes.elementOrder(c);
      letters.add(order + letter(seen.merge(order, 1, Integer::sum) - 1));
    }
    return letters;
  }

  private static String letter(int k) {
    return (k < 26 ? "" : letter(k / 26 - 1)) + (char) ('a' + k % 26);
  }
}

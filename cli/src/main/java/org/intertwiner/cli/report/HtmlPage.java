package org.intertwiner.cli.report;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * One self-contained HTML page: headings, paragraphs, tables and pictures held inside the file, no
 * script, nothing fetched; legible in light and dark and in print.
 *
 * <p>Text given to it is escaped, except by {@link #withMarkup}. The page is a value: each {@code
 * with…} returns a longer copy.
 */
public final class HtmlPage {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1b1f24; --paper: #ffffff; --line: #d0d7de; --soft: #f4f6f8; }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #e6e8eb; --paper: #14171b; --line: #3a4149; --soft: #1d2228; } }
      body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
        max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.7rem; } h2 { margin-top: 2.2rem; font-size: 1.25rem; }
      figure { margin: 1rem 0; } figcaption { font-size: .9rem; opacity: .85; }
      img { max-width: 100%; height: auto; background: #fff; border: 1px solid var(--line); border-radius: 4px; }
      .scroll { overflow-x: auto; }
      table { border-collapse: collapse; } th, td { padding: .25rem .7rem; border-bottom: 1px solid var(--line);
        text-align: left; font-variant-numeric: tabular-nums; }
      th { background: var(--soft); }
      """;

  private final String title;
  private final List<String> parts;

  private HtmlPage(String title, List<String> parts) {
    this.title = title;
    this.parts = parts;
  }

  /**
   * An empty page.
   *
   * @param title the title, also the first heading
   * @return the page
   */
  public static HtmlPage titled(String title) {
    return new HtmlPage(title, List.of());
  }

  /**
   * Adds a section heading.
   *
   * @param heading its text
   * @return the longer page
   */
  public HtmlPage withHeading(String heading) {
    return with("<h2>" + escape(heading) + "</h2>");
  }

  /**
   * Adds a paragraph.
   *
   * @param text its text
   * @return the longer page
   */
  public HtmlPage withParagraph(String text) {
    return with("<p>" + escape(text) + "</p>");
  }

  /**
   * Adds a table.
   *
   * @param header the column heads
   * @param rows the rows, each as long as {@code header}
   * @return the longer page
   */
  public HtmlPage withTable(List<String> header, List<List<String>> rows) {
    StringBuilder table = new StringBuilder("<div class=\"scroll\"><table><thead><tr>");
    header.forEach(cell -> table.append("<th scope=\"col\">").append(escape(cell)).append("</th>"));
    table.append("</tr></thead><tbody>");
    for (List<String> row : rows) {
      table.append("<tr>");
      row.forEach(cell -> table.append("<td>").append(escape(cell)).append("</td>"));
      table.append("</tr>");
    }
    return with(table.append("</tbody></table></div>").toString());
  }

  /**
   * Adds markup as it is.
   *
   * @param markup elements of HTML; text in them has passed through {@link #escape}
   * @return the longer page
   */
  public HtmlPage withMarkup(String markup) {
    return with(markup);
  }

  /**
   * Adds a picture, held inside the page.
   *
   * @param png the bytes of a PNG file
   * @param caption what it shows; also its text for readers who cannot see it
   * @return the longer page
   */
  public HtmlPage withPicture(byte[] png, String caption) {
    String data = Base64.getEncoder().encodeToString(png);
    return with(
        "<figure><img alt=\"%s\" src=\"data:image/png;base64,%s\"><figcaption>%s</figcaption></figure>"
            .formatted(escape(caption), data, escape(caption)));
  }

  /**
   * The whole page.
   *
   * @return an HTML document
   */
  public String toHtml() {
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
        + escape(title)
        + "</title><style>\n"
        + STYLE
        + "</style></head><body>\n<h1>"
        + escape(title)
        + "</h1>\n"
        + String.join("\n", parts)
        + "\n</body></html>\n";
  }

  private HtmlPage with(String part) {
    List<String> longer = new ArrayList<>(parts);
    longer.add(part);
    return new HtmlPage(title, List.copyOf(longer));
  }

  /**
   * Text that stands for itself in elements and in attributes.
   *
   * @param text any text
   * @return the text with its special characters written as entities
   */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

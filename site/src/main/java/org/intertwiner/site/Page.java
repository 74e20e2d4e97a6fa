package org.intertwiner.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One page of Markdown, read.
 *
 * @param source the file in the repository
 * @param place the file in the site
 * @param title its first heading
 * @param body its text as HTML, which links are rewritten in
 */
record Page(Path source, Path place, String title, Document body) {
  static Page read(Path repository, Path source) throws IOException {
    Document body =
        Jsoup.parseBodyFragment(Markdown.toHtml(Files.readString(repository.resolve(source))));
    body.outputSettings().prettyPrint(false);
    Element heading = body.selectFirst("h1");
    if (heading == null) {
      throw new IllegalStateException(source + " has no heading of the first level");
    }
    Path place = Places.of(source);
    for (Element table : body.select("table")) {
      table.wrap("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"></div>");
    }
    for (Element code : body.select("pre")) {
      code.attr("tabindex", "0");
    }
    for (Element picture : body.select("img")) {
      picture.attr("loading", "lazy");
    }
    return new Page(source, place, heading.text(), body);
  }

  /** The headings of the second and third level that stand in the table of contents. */
  List<Element> headings() {
    return body.select("h2[id], h3[id]");
  }

  /**
   * What is searched: the text under each heading.
   *
   * @param place address in the site, with the anchor
   * @param page title of the page
   * @param heading heading of the section
   * @param text its words
   */
  record Section(String place, String page, String heading, String text) {}

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    String address = Places.link(Path.of("index.html"), place);
    String heading = title;
    StringBuilder text = new StringBuilder();
    for (Element child : body.body().children()) {
      if (child.normalName().matches("h[123]")) {
        if (!text.isEmpty()) {
          sections.add(new Section(address, title, heading, text.toString()));
          text.setLength(0);
        }
        heading = child.ownText().isEmpty() ? child.text() : child.ownText();
        String anchor = child.normalName().equals("h1") ? "" : "#" + child.id();
        address = Places.link(Path.of("index.html"), place) + anchor;
      } else if (!child.hasClass("math")) {
        text.append(child.text()).append(' ');
      }
    }
    sections.add(new Section(address, title, heading, text.toString()));
    return sections;
  }
}

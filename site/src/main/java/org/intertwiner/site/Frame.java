package org.intertwiner.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What stands around the text of every page: menu, search, contents, the pages before and after.
 */
final class Frame {
  private final Menu menu;
  private final Map<Path, Page> pages;
  private final List<String> modules;
  private final String template;

  Frame(Menu menu, Map<Path, Page> pages, List<String> modules) throws IOException {
    this.menu = menu;
    this.pages = pages;
    this.modules = modules;
    try (InputStream in =
        Objects.requireNonNull(Frame.class.getResourceAsStream("page.html"), "page.html")) {
      template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The whole page as HTML. */
  String around(Page page) {
    String root = Places.root(page.place());
    Document document = Jsoup.parse(template.replace("{{root}}", root));
    document.outputSettings().prettyPrint(false);
    document.title(
        page.place().equals(Path.of("index.html"))
            ? "Intertwiner"
            : page.title() + " · Intertwiner");
    fillMenu(element(document, "nav#menu"), page);
    fillApi(element(document, "nav#menu"), root);
    fillContents(element(document, "nav#contents"), page);
    Element article = element(document, "article");
    article.html(page.body().body().html());
    Element title = element(document, "article h1");
    element(document, "main > h1").html(title.html()).attr("id", title.id());
    title.remove();
    for (Element heading : article.select("h2[id], h3[id]")) {
      heading
          .appendElement("a")
          .addClass("anchor")
          .attr("href", "#" + heading.id())
          .attr("aria-label", "Link to “" + heading.text() + "”")
          .text("#");
    }
    fillNeighbours(element(document, "nav#neighbours"), page);
    return document.outerHtml() + "\n";
  }

  private void fillMenu(Element nav, Page here) {
    for (Menu.Group group : menu.groups()) {
      if (!group.title().isEmpty()) {
        nav.appendElement("h2").text(group.title());
      }
      Element list = nav.appendElement("ul");
      for (Path source : group.pages()) {
        Page page = Objects.requireNonNull(pages.get(source));
        Element link =
            list.appendElement("li")
                .appendElement("a")
                .attr("href", Places.link(here.place(), page.place()))
                .text(page.title());
        if (page.place().equals(here.place())) {
          link.attr("aria-current", "page");
        }
      }
    }
  }

  private void fillApi(Element nav, String root) {
    if (!modules.isEmpty()) {
      nav.appendElement("h2").text("Javadoc");
      Element list = nav.appendElement("ul");
      for (String module : modules) {
        list.appendElement("li")
            .appendElement("a")
            .attr("href", root + "api/" + module + "/index.html")
            .text(module);
      }
    }
  }

  private static void fillContents(Element nav, Page page) {
    List<Element> headings = page.headings();
    if (headings.size() < 2) {
      nav.remove();
      return;
    }
    nav.appendElement("h2").text("On this page");
    Element list = nav.appendElement("ul");
    for (Element heading : headings) {
      list.appendElement("li")
          .addClass(heading.normalName())
          .appendElement("a")
          .attr("href", "#" + heading.id())
          .text(heading.text());
    }
  }

  private void fillNeighbours(Element nav, Page page) {
    List<Path> order = menu.pages();
    int here = order.indexOf(page.source());
    if (here > 0) {
      neighbour(nav, "prev", page, order.get(here - 1));
    }
    if (here >= 0 && here + 1 < order.size()) {
      neighbour(nav, "next", page, order.get(here + 1));
    }
  }

  private void neighbour(Element nav, String rel, Page from, Path source) {
    Page to = Objects.requireNonNull(pages.get(source));
    nav.appendElement("a")
        .attr("rel", rel)
        .attr("href", Places.link(from.place(), to.place()))
        .text(to.title());
  }

  private static Element element(Document document, String selector) {
    return Objects.requireNonNull(document.selectFirst(selector), selector);
  }
}

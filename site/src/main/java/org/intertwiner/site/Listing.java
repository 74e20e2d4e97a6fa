package org.intertwiner.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page that stands for a folder: its files, each a link. */
final class Listing {
  private Listing() {}

  static Page of(Path repository, Path source, Links links, Map<Path, Page> pages)
      throws IOException {
    Document body = Jsoup.parseBodyFragment("<h1 id=\"files\"></h1><ul></ul>");
    body.outputSettings().prettyPrint(false);
    body.select("h1").first().text(source.toString().replace('\\', '/'));
    Element list = body.select("ul").first();
    Path place = Places.of(source).resolve("index.html");
    for (Path file : filesIn(repository.resolve(source))) {
      Path inRepository = repository.relativize(file);
      Path target = links.to(inRepository);
      Page page = pages.get(inRepository);
      String name = repository.resolve(source).relativize(file).toString().replace('\\', '/');
      list.appendElement("li")
          .appendElement("a")
          .attr("href", Places.link(place, target))
          .text(page == null ? name : page.title());
    }
    return new Page(source.resolve("index.md"), place, body.select("h1").text(), body);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !folder.relativize(f).toString().matches("(.*/)?(target|__pycache__)/.*"))
          .sorted()
          .toList();
    }
  }
}

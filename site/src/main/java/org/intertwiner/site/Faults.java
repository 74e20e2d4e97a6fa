package org.intertwiner.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is wrong with a folder of pages: links, anchors and pictures that are not there. */
final class Faults {
  private final Path folder;
  private final Map<Path, Set<String>> anchors = new HashMap<>();

  private Faults(Path folder) {
    this.folder = folder;
  }

  /** One line for each fault; the Javadoc is not ours to check. */
  static List<String> of(Path folder) throws IOException {
    List<String> faults = new ArrayList<>();
    Faults check = new Faults(folder);
    List<Path> pages;
    try (Stream<Path> files = Files.walk(folder)) {
      pages =
          files
              .filter(f -> f.toString().endsWith(".html"))
              .filter(f -> !f.startsWith(folder.resolve("api")))
              .sorted()
              .toList();
    }
    for (Path page : pages) {
      Document document = Jsoup.parse(page);
      document.select("a[href]").forEach(a -> check.link(page, a.attr("href"), faults));
      document.select("[src]").forEach(e -> check.resource(page, e.attr("src"), faults));
      document.select("link[href]").forEach(e -> check.resource(page, e.attr("href"), faults));
      for (Element picture : document.select("img")) {
        if (picture.attr("alt").isBlank()) {
          faults.add(page + ": " + picture.attr("src") + " has no text for who cannot see it");
        }
      }
    }
    return faults;
  }

  private void resource(Path page, String target, List<String> faults) {
    if (target.matches("([a-z]+:|//).*")) {
      faults.add(page + ": loads " + target + " from elsewhere");
    } else if (!Files.isRegularFile(page.resolveSibling(target))) {
      faults.add(page + ": " + target + " is not there");
    }
  }

  private void link(Path page, String target, List<String> faults) {
    if (target.matches("(https?|mailto):.*")) {
      return;
    }
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path goal = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    if (!goal.startsWith(folder) || !Files.isRegularFile(goal)) {
      faults.add(page + ": link to " + target + ", which is not there");
    } else if (hash >= 0 && !anchors(goal).contains(target.substring(hash + 1))) {
      faults.add(page + ": link to " + target + ", a page without that anchor");
    }
  }

  private Set<String> anchors(Path page) {
    return anchors.computeIfAbsent(
        page,
        p -> {
          try {
            return Jsoup.parse(p).select("[id]").stream()
                .map(Element::id)
                .collect(Collectors.toUnmodifiableSet());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}

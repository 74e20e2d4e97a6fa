package org.intertwiner.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/** Turns links between files of the repository into links between files of the site. */
final class Links {
  private final Path repository;
  private final Set<Path> pages;
  private final Set<Path> files = new TreeSet<>();
  private final Set<Path> folders = new TreeSet<>();

  Links(Path repository, Set<Path> pages) {
    this.repository = repository;
    this.pages = pages;
  }

  /** What the pages link to and are not pages themselves; they are copied. */
  Set<Path> files() {
    return files;
  }

  /** The folders that the pages link to; they get a list of their files. */
  Set<Path> folders() {
    return folders;
  }

  void rewrite(Page page) throws IOException {
    for (Element link : page.body().select("a[href]")) {
      String target = link.attr("href");
      if (!target.startsWith("#")) {
        if (target.matches("[a-z]+:.*")) {
          link.addClass("outside").attr("rel", "noopener");
        } else {
          link.attr("href", rewritten(page, target));
        }
      }
    }
    for (Element picture : page.body().select("img[src]")) {
      picture.attr("src", rewritten(page, picture.attr("src")));
    }
  }

  private String rewritten(Page page, String target) throws IOException {
    int hash = target.indexOf('#');
    String anchor = hash < 0 ? "" : target.substring(hash);
    Path file = page.source().resolveSibling(hash < 0 ? target : target.substring(0, hash));
    Path source = file.normalize();
    Path inRepository = repository.resolve(source).normalize();
    if (!inRepository.startsWith(repository) || !Files.exists(inRepository)) {
      throw new IllegalStateException(
          page.source() + " links to " + target + ", which is not there");
    }
    if (!Files.isDirectory(inRepository)) {
      return Places.link(page.place(), to(source)) + anchor;
    }
    folders.add(source);
    return Places.link(page.place(), Places.of(source).resolve("index.html"));
  }

  /** The place of a file that a page leads to; it is copied there if it is no page. */
  Path to(Path source) {
    if (!pages.contains(source)) {
      files.add(source);
    }
    return placeOf(source);
  }

  /** Pages become HTML; a Markdown file that is in no menu is copied as it is. */
  Path placeOf(Path source) {
    return pages.contains(source)
        ? Places.of(source)
        : Places.of(source.resolveSibling("x")).resolveSibling(source.getFileName());
  }
}

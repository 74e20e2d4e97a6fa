package org.intertwiner.site;

import java.nio.file.Path;

/** Where a file of the repository stands in the site. */
final class Places {
  private static final Path DOCS = Path.of("docs");
  private static final Path PROJECT = Path.of("project");

  private Places() {}

  /** The place of a file or folder: {@code docs} is the root of the site. */
  static Path of(Path source) {
    Path place = source.startsWith(DOCS) ? DOCS.relativize(source) : PROJECT.resolve(source);
    String name = place.toString();
    return name.endsWith(".md")
        ? Path.of(name.substring(0, name.length() - ".md".length()) + ".html")
        : place;
  }

  /** The address of one file of the site as seen from another. */
  static String link(Path from, Path to) {
    Path folder = from.getParent();
    Path relative = folder == null ? to : folder.relativize(to);
    return relative.toString().replace('\\', '/');
  }

  /** The way from a page to the root of the site: empty, or {@code ../} some times. */
  static String root(Path page) {
    return "../".repeat(page.getNameCount() - 1);
  }
}

package org.intertwiner.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The pages in the order in which they are read. {@code menu.json} names files of the repository,
 * or folders, whose pages follow by name.
 *
 * @param groups the headings of the menu
 */
record Menu(List<Group> groups) {
  /**
   * What stands under one heading.
   *
   * @param title the heading, empty for the start page
   * @param pages files of the repository
   */
  record Group(String title, List<Path> pages) {}

  static Menu of(Path repository) throws IOException {
    List<Group> groups = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(Menu.class.getResourceAsStream("menu.json"), "menu.json")) {
      for (JsonNode group : new ObjectMapper().readTree(in)) {
        List<Path> pages = new ArrayList<>();
        for (JsonNode entry : group.get("pages")) {
          pages.addAll(pages(repository, entry.asText()));
        }
        groups.add(new Group(group.get("title").asText(), List.copyOf(pages)));
      }
    }
    return new Menu(List.copyOf(groups));
  }

  private static List<Path> pages(Path repository, String entry) throws IOException {
    Path path = repository.resolve(entry);
    if (!Files.isDirectory(path)) {
      return List.of(Path.of(entry));
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(f -> f.toString().endsWith(".md"))
          .sorted()
          .map(f -> Path.of(entry).resolve(f.getFileName()))
          .toList();
    }
  }

  List<Path> pages() {
    return groups.stream().flatMap(g -> g.pages().stream()).toList();
  }
}

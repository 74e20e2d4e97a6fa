package org.intertwiner.cli.explore;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** The files that the page is made of. */
final class Page {
  private static final Map<String, String> TYPES =
      Map.of(
          "index.html", "text/html; charset=utf-8",
          "explore.css", "text/css; charset=utf-8",
          "explore.js", "text/javascript; charset=utf-8",
          "notation.js", "text/javascript; charset=utf-8",
          "examples.json", Reply.JSON);

  private Page() {}

  /**
   * One of them.
   *
   * @param route its name, empty for the page itself
   * @return the file, where there is one
   * @throws IOException where it cannot be read
   */
  static Optional<Reply> file(String route) throws IOException {
    String name = route.isEmpty() ? "index.html" : route;
    String type = TYPES.get(name);
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program lacks its file " + name);
      }
      return Optional.of(Reply.of(type, in.readAllBytes()));
    }
  }
}

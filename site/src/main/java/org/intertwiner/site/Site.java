package org.intertwiner.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All pages of a checkout, read; they are written to a folder. */
final class Site {
  private final Path repository;
  private final Menu menu;
  private final Map<Path, Page> pages = new LinkedHashMap<>();

  private Site(Path repository, Menu menu) {
    this.repository = repository;
    this.menu = menu;
  }

  static Site of(Path checkout) throws IOException {
    Path repository = checkout.toAbsolutePath().normalize();
    Site site = new Site(repository, Menu.of(repository));
    for (Path source : site.menu.pages()) {
      site.pages.put(source, Page.read(repository, source));
    }
    return site;
  }

  /**
   * Writes everything, then follows every link of what was written.
   *
   * @param folder the folder, which is replaced
   * @param javadoc whether the Javadoc that there is comes along
   */
  void write(Path folder, boolean javadoc) throws IOException {
    Folders.delete(folder);
    copyAssets(folder.resolve("assets"));
    List<String> modules = javadoc ? Javadoc.copy(repository, folder.resolve("api")) : List.of();
    Links links = new Links(repository, pages.keySet());
    Frame frame = new Frame(menu, pages, modules);
    for (Page page : pages.values()) {
      links.rewrite(page);
    }
    for (Page page : pages.values()) {
      write(folder.resolve(page.place()), frame.around(page));
    }
    for (Path source : links.folders()) {
      Page list = Listing.of(repository, source, links, pages);
      write(folder.resolve(list.place()), frame.around(list));
    }
    for (Path source : links.files()) {
      Folders.copy(repository.resolve(source), folder.resolve(links.placeOf(source)));
    }
    writeSearch(folder.resolve("assets/search-data.js"));
    List<String> faults = Faults.of(folder);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("\n", faults));
    }
  }

  private void writeSearch(Path file) throws IOException {
    List<Page.Section> sections = new ArrayList<>();
    pages.values().forEach(page -> sections.addAll(page.sections()));
    // a script and not JSON: a page that was opened from disk may not fetch
    write(file, "window.siteSections = " + new ObjectMapper().writeValueAsString(sections) + ";\n");
  }

  private static void copyAssets(Path assets) throws IOException {
    Files.createDirectories(assets);
    // the style sheet first: it marks the folder as a site
    for (String name : List.of("site.css", "site.js", "theme.js", "highlight.LICENSE")) {
      try (InputStream in =
          Objects.requireNonNull(Site.class.getResourceAsStream(name), () -> name)) {
        Files.write(assets.resolve(name), in.readAllBytes());
      }
    }
    new WebJar("org.webjars", "highlightjs").copy("highlight\\.min\\.js", assets);
    new WebJar("org.webjars.npm", "katex").copy("dist/katex\\.min\\.(js|css)|LICENSE", assets);
    Files.move(assets.resolve("LICENSE"), assets.resolve("katex.LICENSE"));
    new WebJar("org.webjars.npm", "katex").copy("dist/fonts/.*woff2", assets.resolve("fonts"));
    new WebJar("org.webjars.npm", "lunr").copy("lunr\\.min\\.js|LICENSE", assets);
    Files.move(assets.resolve("LICENSE"), assets.resolve("lunr.LICENSE"));
  }

  private static void write(Path file, String text) throws IOException {
    Folders.create(file);
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}

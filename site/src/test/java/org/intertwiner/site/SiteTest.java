package org.intertwiner.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of this checkout, written once; writing it follows every link. */
class SiteTest {
  private static final Path REPOSITORY = Path.of("..");

  @TempDir private static Path temporary;
  private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    assumeThat(REPOSITORY.resolve("docs/index.md")).exists();
    folder = temporary.resolve("site");
    Site.of(REPOSITORY).write(folder, false);
  }

  private static Document page(String place) throws IOException {
    return Jsoup.parse(folder.resolve(place));
  }

  private static List<Path> files(Path root, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }

  @Test
  void everyPageOfTheDocumentationIsInTheMenuOnce() throws IOException {
    List<Path> listed = Menu.of(REPOSITORY).pages();
    assertThat(listed).doesNotHaveDuplicates();
    for (Path file : files(REPOSITORY.resolve("docs"), ".md")) {
      assertThat(listed).contains(REPOSITORY.relativize(file));
    }
  }

  @Test
  void nothingIsWrongWithTheFolder() throws IOException {
    assertThat(files(folder, ".html").size()).isGreaterThan(40);
    assertThat(Faults.of(folder)).isEmpty();
  }

  /** What a page loads, by its own elements or by a style sheet, lies in the folder. */
  @Test
  void nothingComesFromTheNetwork() throws IOException {
    for (Path sheet : files(folder.resolve("assets"), ".css")) {
      assertThat(Files.readString(sheet))
          .as(sheet.toString())
          .doesNotContain("url(http", "url(//", "@import");
    }
    assertThat(Files.readString(folder.resolve("assets/site.js"))).doesNotContain("http", "fetch(");
    assertThat(files(folder.resolve("assets/fonts"), ".woff2")).hasSize(20);
    assertThat(files(folder.resolve("assets"), ".LICENSE")).hasSize(3);
  }

  @Test
  void everyPageHasATitleAMenuAndOneFirstHeading() throws IOException {
    for (Path source : Menu.of(REPOSITORY).pages()) {
      Document page = page(Places.of(source).toString());
      assertThat(page.title()).endsWith("Intertwiner");
      assertThat(page.select("h1")).as(source.toString()).hasSize(1);
      assertThat(page.select("#menu [aria-current=page]")).hasSize(1);
      assertThat(page.select("a.skip").attr("href")).isEqualTo("#text");
      assertThat(page.select("[id]").eachAttr("id")).as(source.toString()).doesNotHaveDuplicates();
    }
  }

  @Test
  void linksBetweenPagesAndFilesAreThoseOfTheSite() throws IOException {
    Document walk = page("guide/walk.html");
    assertThat(walk.select("article a[href=concepts/groups.html]")).isNotEmpty();
    assertThat(walk.select("article a[href=groups/antiprism.json]")).isNotEmpty();
    assertThat(folder.resolve("guide/groups/antiprism.json")).exists();
    Document readme = page("project/README.html");
    assertThat(readme.select("article a[href=../guide/quickstart.html]")).isNotEmpty();
    Document folders = page("guide/groups/index.html");
    assertThat(folders.select("article a").eachText()).contains("antiprism.json");
    Document concepts = page("guide/concepts/index.html");
    assertThat(concepts.select("article a").eachText()).contains("Steerable kernels");
  }

  @Test
  void thePagesAfterOneAnotherAreLinked() throws IOException {
    assertThat(page("index.html").select("#neighbours a").eachAttr("rel")).containsExactly("next");
    Element next = page("guide/quickstart.html").selectFirst("#neighbours a[rel=next]");
    assertThat(next).isNotNull();
    assertThat(next.attr("href")).isEqualTo("walk.html");
  }

  @Test
  void theSearchKnowsSections() throws IOException {
    String data = Files.readString(folder.resolve("assets/search-data.js"));
    assertThat(data)
        .startsWith("window.siteSections = [")
        .contains("\"place\":\"guide/concepts/kernels.html#what-proved-means\"")
        .contains("\"page\":\"Steerable kernels\"");
  }

  @Test
  void aFolderThatIsNoSiteIsNotReplaced() throws IOException {
    Path mine = Files.createDirectories(temporary.resolve("mine"));
    Files.writeString(mine.resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> Site.of(REPOSITORY).write(mine, false))
        .hasMessageContaining("is no site");
    assertThat(mine.resolve("letter.txt")).exists();
  }

  /** A run replaces what an earlier one wrote; Javadoc comes along where the gates have made it. */
  @Test
  void aSiteIsReplacedAndGetsTheJavadocThereIs() throws IOException {
    Path repository = Files.createDirectories(temporary.resolve("repository"));
    for (Path source : Menu.of(REPOSITORY).pages()) {
      Path page = repository.resolve(source);
      Folders.create(page);
      Files.writeString(page, "# " + source);
    }
    Path again = temporary.resolve("again");
    Main.main(new String[] {repository.toString(), again.toString()});
    assertThat(Files.readString(again.resolve("index.html"))).doesNotContain("Javadoc");
    Path made = Files.createDirectories(repository.resolve("pdo/target/reports/apidocs/pkg"));
    Files.writeString(made.resolveSibling("index.html"), "<p>");
    Files.writeString(made.resolve("Type.html"), "<p>");
    Main.main(new String[] {repository.toString(), again.toString()});
    assertThat(Jsoup.parse(again.resolve("index.html")).select("a[href=api/pdo/index.html]"))
        .hasSize(1);
    assertThat(again.resolve("api/pdo/pkg/Type.html")).exists();
    assertThat(again.resolve("api/algebra")).doesNotExist();
  }

  @Test
  void aWrongCallIsRefused() {
    assertThatThrownBy(() -> Main.main(new String[] {"one"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("REPOSITORY FOLDER");
  }
}

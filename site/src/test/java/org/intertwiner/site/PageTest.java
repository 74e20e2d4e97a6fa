package org.intertwiner.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markdown, as it is read. */
class PageTest {
  @TempDir private Path folder;

  private Page page(String text) throws IOException {
    Files.writeString(folder.resolve("a.md"), text);
    return Page.read(folder, Path.of("a.md"));
  }

  /** The anchors that GitHub gives the same headings. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GAP, Sage, Python and JShell | gap-sage-python-and-jshell",
        "GROUP | group",
        "From a question to an answer | from-a-question-to-an-answer",
        "Which symmetry has it? | which-symmetry-has-it",
        "1. A group | 1-a-group",
      })
  void headingsHaveTheirAnchors(String heading, String anchor) {
    Element element = Jsoup.parse(Markdown.toHtml("## " + heading)).selectFirst("h2");
    assertThat(element).isNotNull();
    assertThat(element.id()).isEqualTo(anchor);
  }

  @Test
  void formulasAreLeftAsTheyAre() {
    String html = Markdown.toHtml("Let $`a_i^* \\, b_j`$ be.\n\n```math\n\\{x\\}_i * y_j\n```\n");
    assertThat(html)
        .contains("<span class=\"math\">a_i^* \\, b_j</span>")
        .containsPattern("<div class=\"math display\">\\s*\\\\\\{x\\\\\\}_i \\* y_j");
  }

  @Test
  void tablesCanBeScrolled() throws IOException {
    Page page = page("# T\n\n| a | b |\n|---|---|\n| `x|y` | 2 |\n");
    assertThat(page.body().select("div.wide[tabindex=0] > table th").eachText())
        .containsExactly("a", "b");
  }

  @Test
  void sectionsAreSearchedByThemselves() throws IOException {
    Page page = page("# T\n\nFirst words.\n\n## Two\n\nSecond *words*.\n\n```math\nx\n```\n");
    assertThat(page.sections())
        .containsExactly(
            new Page.Section("project/a.html", "T", "T", "First words. "),
            new Page.Section("project/a.html#two", "T", "Two", "Second words. "));
  }

  @ParameterizedTest
  @CsvSource({
    "docs/guide/walk.md, guide/walk.html",
    "docs/guide/c12.json, guide/c12.json",
    "README.md, project/README.html",
    "examples/jshell/run, project/examples/jshell/run",
  })
  void filesHaveTheirPlaces(String source, String place) {
    assertThat(Places.of(Path.of(source))).isEqualTo(Path.of(place));
  }

  @Test
  void linksAreRelative() {
    Path from = Path.of("guide/concepts/kernels.html");
    assertThat(Places.link(from, Path.of("guide/walk.html"))).isEqualTo("../walk.html");
    assertThat(Places.link(Path.of("index.html"), Path.of("guide/walk.html")))
        .isEqualTo("guide/walk.html");
    assertThat(Places.root(from)).isEqualTo("../../");
    assertThat(Places.root(Path.of("index.html"))).isEmpty();
  }
}

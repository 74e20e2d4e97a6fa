package org.intertwiner.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planted faults are found: dead links, anchors and pictures, and what comes from elsewhere. */
class FaultsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href='none.html'>x</a> | which is not there",
        "<a href='other.html#none'>x</a> | without that anchor",
        "<a href='#none'>x</a> | without that anchor",
        "<a href='../outside.html'>x</a> | which is not there",
        "<img src='none.svg' alt='a picture'> | is not there",
        "<img src='there.svg'> | has no text for who cannot see it",
        "<script src='https://example.org/x.js'></script> | from elsewhere",
        "<link rel='stylesheet' href='//example.org/x.css'> | from elsewhere",
      })
  void aFaultIsFound(String html, String words) throws IOException {
    Files.writeString(folder.resolve("other.html"), "<h2 id='here'>x</h2>");
    Files.writeString(folder.resolve("there.svg"), "<svg/>");
    Files.writeString(folder.resolve("page.html"), html);
    assertThat(Faults.of(folder)).singleElement().asString().contains(words);
  }

  @Test
  void whatIsRightIsNoFault() throws IOException {
    Files.writeString(folder.resolve("other.html"), "<h2 id='here'>x</h2>");
    Files.writeString(folder.resolve("there.svg"), "<svg/>");
    Files.writeString(
        folder.resolve("page.html"),
        "<a href='other.html#here'>x</a><a href='https://example.org'>x</a>"
            + "<img src='there.svg' alt='a picture'>");
    assertThat(Faults.of(folder)).isEmpty();
  }

  /** A link of the source that leads nowhere ends the run with the page and the link. */
  @Test
  void aDeadLinkInASourceIsRefused() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A\n\n[b](b.md)\n");
    Page page = Page.read(folder, Path.of("a.md"));
    Links links = new Links(folder, Set.of());
    assertThatThrownBy(() -> links.rewrite(page))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a.md links to b.md, which is not there");
  }

  @Test
  void aPageWithoutAHeadingIsRefused() throws IOException {
    Files.writeString(folder.resolve("a.md"), "text\n");
    assertThatThrownBy(() -> Page.read(folder, Path.of("a.md"))).hasMessageContaining("no heading");
  }

  @Test
  void aLibraryWithoutTheFileIsRefused() {
    WebJar katex = new WebJar("org.webjars.npm", "katex");
    assertThatThrownBy(() -> katex.copy("none\\.js", folder)).hasMessageContaining("has no file");
  }
}

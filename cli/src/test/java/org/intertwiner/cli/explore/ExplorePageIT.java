package org.intertwiner.cli.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser, where Chromium is installed. */
class ExplorePageIT {
  @TempDir private Path folder;

  @BeforeEach
  void thereIsABrowser() {
    assumeThat(browser()).as("no chromium on the PATH: the page is not looked at").isNotEmpty();
  }

  private static List<Path> browser() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .flatMap(f -> Stream.of(Path.of(f, "chromium"), Path.of(f, "chromium-browser")))
        .filter(Files::isExecutable)
        .limit(1)
        .toList();
  }

  /** The document once its scripts have run, asked for what stands behind the {@code #}. */
  private String page(String wish) throws IOException, InterruptedException {
    Path out = folder.resolve("page.html");
    try (ExploreServer server = ExploreServer.start(0, Duration.ofMinutes(2), e -> {})) {
      String hash = URLEncoder.encode(wish, StandardCharsets.UTF_8).replace("+", "%20");
      Process process =
          new ProcessBuilder(
                  browser().get(0).toString(),
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--user-data-dir=" + folder.resolve("profile"),
                  "--virtual-time-budget=60000",
                  "--dump-dom",
                  server.address() + "#" + hash)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
      } finally {
        process.destroyForcibly();
      }
    }
    return Files.readString(out);
  }

  @Test
  void aGroupItsTableAndItsKernelsAreShown() throws IOException, InterruptedException {
    String page = page("{\"group\":\"D4\",\"in\":\"regular\",\"out\":\"vector\"}");
    assertThat(page).contains("data-ready=\"true\"");
    assertThat(page).contains("<dt>order</dt><dd>8</dd>").contains(">2a +</th>");
    assertThat(page).contains("Of D4 on R2, from regular to vector, over ℝ");
    assertThat(page).contains("complete: <span class=\"yes\">yes</span>").contains("18, degree 4");
    assertThat(page).contains("<img src=\"blob:").contains("data-kind=\"safetensors\"");
    assertThat(page).doesNotContain("aria-invalid");
  }

  @Test
  void exactNumbersAreTypeset() throws IOException, InterruptedException {
    assertThat(page("C5")).contains("ζ<sub>5</sub><sup>2</sup>").contains("0.309 + 0.9511i");
  }

  @Test
  void aBadGroupIsToldBesideItsFieldAndStays() throws IOException, InterruptedException {
    String page = page("Banana");
    assertThat(page).contains("data-ready=\"true\"").contains("<dt>Expected</dt>");
    assertThat(page).containsPattern("<textarea id=\"group\"[^>]*aria-invalid=\"true\"");
    assertThat(page).containsPattern("id=\"table\"[^>]*hidden");
  }

  @Test
  void aBadRepresentationIsToldBesideItsFieldAndTheTableStays()
      throws IOException, InterruptedException {
    String page = page("{\"group\":\"D4\",\"in\":\"irrep:9\",\"out\":\"vector\"}");
    assertThat(page).containsPattern("<input id=\"in\"[^>]*aria-invalid=\"true\"");
    assertThat(page).containsPattern("id=\"in-error\"[^>]*><dl><dt>What</dt>");
    assertThat(page).doesNotContainPattern("<input id=\"out\"[^>]*aria-invalid");
    assertThat(page).contains(">2a +</th>");
  }

  @Test
  void anInfiniteGroupHasKernelsAndNoTable() throws IOException, InterruptedException {
    String page = page("{\"group\":\"SO2\",\"in\":\"freq:1\",\"out\":\"trivial\"}");
    assertThat(page).contains("<dd>infinite</dd>").contains("Of SO2 on R2, from freq:1 to trivial");
    assertThat(page).containsPattern("id=\"table\"[^>]*hidden").doesNotContain("aria-invalid");
  }

  @Test
  void wordsOfTheUserAreTextAndNoScript() throws IOException, InterruptedException {
    String page = page("<img src=x onerror=document.body.dataset.owned=1>");
    assertThat(page).doesNotContain("data-owned=").contains("&lt;img");
  }
}

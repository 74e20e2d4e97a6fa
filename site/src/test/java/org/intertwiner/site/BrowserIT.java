package org.intertwiner.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The site in Chromium, opened from disk and without a network: {@code mvn -B verify -pl site
 * -Dbrowser}. One visit opens every page as wide as a phone and uses one of them; the tests look at
 * what it saw.
 */
@Tag("browser")
class BrowserIT {
  private static final int PHONE = 390;

  @TempDir private static Path temporary;
  private static Path folder;
  private static JsonNode seen;

  @BeforeAll
  static void visit() throws IOException, InterruptedException {
    assumeThat(browser()).as("no chromium on the PATH").isNotEmpty();
    folder = temporary.resolve("site");
    Site.of(Path.of("..")).write(folder, false);
    List<String> pages =
        Menu.of(Path.of("..")).pages().stream().map(p -> Places.of(p).toString()).toList();
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in =
        Objects.requireNonNull(BrowserIT.class.getResourceAsStream("visit.html"), "visit.html")) {
      String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          folder.resolve("visit.html"),
          page.replace("/*PAGES*/ []", mapper.writeValueAsString(pages)));
    }
    seen = mapper.readTree(dom("visit.html").select("#seen").text());
    assertThat(seen.has("fault")).as(seen.path("fault").asText()).isFalse();
  }

  private static List<Path> browser() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .flatMap(f -> Stream.of(Path.of(f, "chromium"), Path.of(f, "chromium-browser")))
        .filter(Files::isExecutable)
        .limit(1)
        .toList();
  }

  /** The document when its scripts have run. */
  private static Document dom(String page, String... options)
      throws IOException, InterruptedException {
    Path out = temporary.resolve("dom.html");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(browser().get(0).toString(), "--headless", "--no-sandbox"));
    command.addAll(List.of("--disable-gpu", "--allow-file-access-from-files"));
    command.add("--host-resolver-rules=MAP * ~NOTFOUND");
    // a browser of its own, which remembers no choice of another
    command.add("--user-data-dir=" + Files.createTempDirectory(temporary, "profile"));
    command.add("--virtual-time-budget=60000");
    command.addAll(List.of(options));
    command.addAll(List.of("--dump-dom", folder.toUri() + page));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Jsoup.parse(out);
  }

  @Test
  void everyPageIsReadyAndFitsAPhone() {
    assertThat(seen.get("pages").size()).isGreaterThan(40);
    for (JsonNode page : seen.get("pages")) {
      String name = page.get("page").asText();
      assertThat(page.get("ready").asText()).as(name).isEqualTo("yes");
      assertThat(page.get("width").asInt()).as(name).isLessThanOrEqualTo(PHONE);
    }
  }

  @Test
  void everyFormulaIsRendered() {
    int formulas = 0;
    for (JsonNode page : seen.get("pages")) {
      assertThat(page.get("rendered")).as(page.toString()).isEqualTo(page.get("formulas"));
      assertThat(page.get("errors").asInt()).as(page.toString()).isZero();
      formulas += page.get("formulas").asInt();
    }
    assertThat(formulas).isGreaterThan(10);
  }

  @Test
  void theMenuOpensOnAPhone() {
    JsonNode reader = seen.get("reader");
    assertThat(reader.get("menuHidden").asBoolean()).isTrue();
    assertThat(reader.get("menuShown").asBoolean()).isTrue();
    assertThat(reader.get("wideMenu").asBoolean()).isTrue();
  }

  @Test
  void theSwitchMakesItDarkAndLight() {
    JsonNode reader = seen.get("reader");
    assertThat(reader.get("before").asText()).isEqualTo("rgb(255, 255, 255)");
    assertThat(reader.get("after").asText()).isEqualTo("rgb(21, 24, 28)");
    assertThat(reader.get("again")).isEqualTo(reader.get("before"));
  }

  @Test
  void aSystemThatIsDarkGetsDarkPages() throws IOException, InterruptedException {
    Document dark = dom("index.html", "--blink-settings=preferredColorScheme=0");
    Document light = dom("index.html", "--blink-settings=preferredColorScheme=1");
    assertThat(dark.select("#theme-button").attr("aria-pressed")).isEqualTo("true");
    assertThat(light.select("#theme-button").attr("aria-pressed")).isEqualTo("false");
  }

  @Test
  void theSearchFindsAndIsUsedByKeyboard() {
    JsonNode reader = seen.get("reader");
    assertThat(reader.get("slash").asText()).isEqualTo("query");
    assertThat(reader.get("found").toString())
        .contains("guide/concepts/harmonics.html#two-ways-to-a-kernel");
    assertThat(reader.get("focused").asBoolean()).isTrue();
    assertThat(reader.get("closed").asBoolean()).isTrue();
    assertThat(reader.get("landed").asBoolean()).isTrue();
    assertThat(reader.get("nothing").asText()).isEqualTo("Nothing found.");
    assertThat(reader.get("survived").asText()).isNotEmpty();
  }
}

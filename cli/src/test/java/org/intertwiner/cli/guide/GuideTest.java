package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.intertwiner.cli.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README and the guide: every command in them runs, every relative link leads somewhere. */
class GuideTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern REFUTED =
      Pattern.compile("```console exit 1\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern PIPED =
      Pattern.compile("printf '(.*)\\\\n' \\| ./intertwiner batch");
  private static final Pattern WRITING = Pattern.compile("(?m)^    (intertwiner (?!train).*)$");
  private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)(#[^)]*)?\\)");

  @BeforeEach
  void inACheckout() {
    assumeThat(ROOT.resolve("README.md")).exists();
  }

  private static List<String> commands(Pattern kind) throws IOException {
    List<String> commands = new ArrayList<>();
    for (Path page : pages()) {
      for (String block : blocks(page, kind)) {
        block
            .lines()
            .filter(l -> l.startsWith("$ "))
            .map(l -> l.substring(2))
            .forEach(commands::add);
      }
    }
    return commands;
  }

  /**
   * What a page says is refuted is refuted, and the page shows what is printed then; digits may
   * differ, as processors round differently.
   */
  @Test
  void everyRefutationIsShownAsItIs() throws IOException {
    List<String> commands = commands(REFUTED);
    assertThat(commands).isNotEmpty();
    String guide = Files.readString(ROOT.resolve("docs/guide/verification.md"));
    for (String command : Set.copyOf(commands)) {
      Shell.Run run = run(command);
      assertThat(run.code()).as(command + "\n" + run.err()).isEqualTo(1);
      assertThat(withoutDigits(guide)).contains(withoutDigits(run.out().strip()));
    }
  }

  /** Lines that a page shows after a command are among those that it prints, in this order. */
  @Test
  void everyCommandRunsAndPrintsWhatIsShown() throws IOException {
    List<Shown> examples = shown();
    assertThat(examples).hasSizeGreaterThan(10);
    assertThat(examples).filteredOn(e -> !e.lines().isEmpty()).hasSizeGreaterThan(10);
    Map<String, Shell.Run> runs = new HashMap<>();
    for (Shown example : examples) {
      if (!example.command().contains("quickstart")) {
        // pages repeat each other's commands
        Shell.Run run = runs.computeIfAbsent(example.command(), GuideTest::run);
        assertThat(run.code()).as(example.command() + "\n" + run.err()).isZero();
        assertThat(run.out()).as(example.command()).isNotEmpty().doesNotContain("\"error\"");
        if (!example.lines().isEmpty()) {
          assertThat(run.out().lines().map(GuideTest::words))
              .as(example.command())
              .containsSubsequence(example.lines());
        }
      }
    }
  }

  /** Commands that stand for themselves on a page and write files: here into a folder. */
  @Test
  void everyCommandThatWritesAFileRuns(@TempDir Path folder) throws IOException {
    List<String> commands = new ArrayList<>();
    for (Path page : pages()) {
      WRITING.matcher(Files.readString(page)).results().map(m -> m.group(1)).forEach(commands::add);
    }
    assertThat(commands).hasSizeGreaterThan(3);
    for (String command : commands) {
      String there = command.replaceAll("\\b(\\w+\\.json)\\b", folder + "/$1");
      Shell.Run run = Shell.run(words(there, "intertwiner"));
      assertThat(run.code()).as(command + "\n" + run.err()).isZero();
      assertThat(run.out()).as(command).isNotEmpty();
    }
    try (Stream<Path> written = Files.list(folder)) {
      assertThat(written).hasSizeGreaterThan(2).allSatisfy(f -> assertThat(f).isNotEmptyFile());
    }
  }

  /**
   * A command of a page.
   *
   * @param lines what the page shows of its answer
   */
  private record Shown(String command, List<String> lines) {}

  private static List<Shown> shown() throws IOException {
    List<Shown> examples = new ArrayList<>();
    for (Path page : pages()) {
      for (String block : blocks(page, CONSOLE)) {
        for (String line : block.lines().toList()) {
          if (line.startsWith("$ ")) {
            examples.add(new Shown(line.substring(2), new ArrayList<>()));
          } else if (!line.isBlank()) {
            examples.get(examples.size() - 1).lines().add(words(line));
          }
        }
      }
    }
    return examples;
  }

  private static String words(String line) {
    return line.strip().replaceAll(" +", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "README.md, ReadmeExampleTest",
    "docs/guide/concepts/fields.md, ConceptExampleTest",
    "docs/guide/concepts/groups.md, ConceptExampleTest",
    "docs/guide/concepts/kernels.md, ConceptExampleTest",
    "docs/guide/concepts/operators.md, ConceptExampleTest",
    "docs/guide/export.md, ExportExampleTest",
    "docs/guide/harmonics.md, HarmonicsExampleTest",
    "docs/guide/space.md, SpaceExampleTest",
    "docs/guide/training.md, TrainingExampleTest",
    "docs/guide/verification.md, VerificationExampleTest"
  })
  void everyCallInAJavaExampleIsInItsTest(String page, String name) throws IOException {
    String test =
        Files.readString(Path.of("src/test/java/org/intertwiner/cli/guide", name + ".java"));
    for (String block : blocks(ROOT.resolve(page), JAVA)) {
      for (String line : block.lines().toList()) {
        String call = line.replaceAll("//.*", "").strip().replaceAll(";$", "");
        String known = call.replaceAll("Path\\.of\\(.*?\\)", "file");
        if (!known.matches("Path \\w+ = file")) {
          assertThat(squeeze(test)).as(line).contains(squeeze(known));
        }
      }
    }
  }

  /** That file is compiled and run with the project that it lies in. */
  @Test
  void theFirstTestIsAFileOfTheExample() throws IOException {
    String file = "examples/property-tests/src/test/java/com/example/symmetry/FirstTest.java";
    assertThat(blocks(ROOT.resolve("docs/guide/first-test.md"), JAVA))
        .singleElement()
        .isEqualTo(Files.readString(ROOT.resolve(file)));
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path page : allPages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        assertThat(page.resolveSibling(link.group(1))).as(page + ": " + link.group()).exists();
      }
    }
  }

  private static Shell.Run run(String command) {
    if (Shell.isPackaged()) {
      return Shell.typed(command, "./intertwiner");
    }
    String here = command.replace("docs/guide/", ROOT + "/docs/guide/");
    Matcher piped = PIPED.matcher(here);
    if (piped.matches()) {
      InputStream in =
          new ByteArrayInputStream((piped.group(1) + "\n").getBytes(StandardCharsets.UTF_8));
      return Shell.run(in, "batch");
    }
    return Shell.run(words(here, "./intertwiner"));
  }

  private static String[] words(String command, String program) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    assertThat(words.get(0)).isEqualTo(program);
    return words.subList(1, words.size()).toArray(String[]::new);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> guide = Files.walk(ROOT.resolve("docs/guide"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              guide.filter(p -> p.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  private static List<Path> allPages() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(p -> p.toString().endsWith(".md")).toList();
    }
  }

  private static List<String> blocks(Path page, Pattern kind) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = kind.matcher(Files.readString(page));
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }

  private static String withoutDigits(String text) {
    return text.replaceAll("[0-9a-f]{16}|[0-9]+", "#").replaceAll(" +", " ");
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", "");
  }
}

package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.intertwiner.cli.Main;
import org.intertwiner.cli.Shell;
import org.intertwiner.cli.manual.HelpText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

/** The help of every command has examples, and they run as they stand. */
class HelpExamplesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern PIPED = Pattern.compile("echo '(.*)' \\| intertwiner batch");

  /** Examples that are not executed here, by their beginnings, each with its reason. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "intertwiner quickstart", "trains for minutes; QuickstartIT does that",
          "intertwiner train", "trains for minutes; TrainIT does that",
          "intertwiner eval", "needs a trained network; TrainIT has one",
          "intertwiner export", "needs a trained network; TrainIT has one",
          "intertwiner verify replay", "a token is known on the machine that made it",
          "intertwiner bench all", "takes minutes, and its exit code depends on times");

  /** What goes on until it is stopped: here an interrupt does it from the start. */
  private static final String SERVING = "intertwiner explore";

  static Stream<String> commands() {
    return HelpText.tree(Main.model()).stream().map(HelpText::path);
  }

  private static CommandSpec command(String path) {
    return HelpText.tree(Main.model()).stream()
        .filter(c -> HelpText.path(c).equals(path))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "[{0}]")
  @MethodSource("commands")
  void everyCommandShowsAnExampleOfItself(String path) {
    List<String> examples = HelpText.of(command(path)).examples();
    assertThat(examples)
        .anyMatch(e -> e.startsWith(("intertwiner " + path).strip()) || PIPED.matcher(e).matches());
    String help = Shell.run((path + " --help").strip().split(" ", -1)).out();
    assertThat(help).contains("Usage: intertwiner").contains("--quiet").contains("--debug");
  }

  @ParameterizedTest(name = "[{0}]")
  @MethodSource("commands")
  void everyExampleRuns(String path, @TempDir Path folder) {
    assumeThat(ROOT.resolve("docs/guide")).exists();
    for (String example : HelpText.of(command(path)).examples()) {
      boolean foreign = example.contains("python3") && !onThePath("python3");
      if (!foreign && ELSEWHERE.keySet().stream().noneMatch(example::startsWith)) {
        if (example.startsWith(SERVING)) {
          serves(example, folder);
        } else {
          isAnswered(example, run(example, folder));
        }
      }
    }
  }

  private static void isAnswered(String example, Shell.Run run) {
    assertThat(run.code()).as(example + "\n" + run.err()).isZero();
    assertThat(run.out()).as(example).isNotEmpty().doesNotContain("\"error\"");
  }

  private static void serves(String example, Path folder) {
    if (Shell.isPackaged()) {
      assertThat(Shell.firstLine(words(example, folder))).startsWith("http://127.0.0.1:");
    } else {
      Thread.currentThread().interrupt();
      Shell.Run run = run(example, folder);
      assertThat(Thread.interrupted()).as(example).isTrue();
      isAnswered(example, run);
    }
  }

  @Test
  void whatIsExcludedIsThere() {
    Map<String, Boolean> used = new LinkedHashMap<>();
    for (CommandSpec each : HelpText.tree(Main.model())) {
      for (String example : HelpText.of(each).examples()) {
        ELSEWHERE.keySet().stream()
            .filter(example::startsWith)
            .forEach(beginning -> used.put(beginning, true));
      }
    }
    assertThat(used.keySet()).containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
  }

  /** Files of the checkout are found, what is written goes to a folder. */
  private static Shell.Run run(String example, Path folder) {
    Matcher piped = PIPED.matcher(example);
    if (piped.matches()) {
      byte[] line = (piped.group(1) + "\n").getBytes(StandardCharsets.UTF_8);
      InputStream in = new ByteArrayInputStream(line);
      return Shell.run(in, "batch");
    }
    return Shell.run(words(example, folder));
  }

  private static String[] words(String example, Path folder) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(example);
    while (word.find()) {
      words.add(located(word.group(1) == null ? word.group(2) : word.group(1), folder));
    }
    assertThat(words.get(0)).isEqualTo("intertwiner");
    return words.subList(1, words.size()).toArray(String[]::new);
  }

  private static String located(String word, Path folder) {
    if (word.equals("8080")) {
      return "0"; // any port that is free
    }
    if (word.matches("(docs|examples)/.*")) {
      return Shell.root().resolve(word).toString();
    }
    boolean written = word.matches("[\\w-]+\\.(json|npz|svg|png|html)") || word.equals("man1");
    return written ? folder.resolve(word).toString() : word;
  }

  private static boolean onThePath(String program) {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(":", -1);
    return Arrays.stream(folders).anyMatch(f -> Files.isExecutable(Path.of(f, program)));
  }
}

package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.cli.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of pictures: its commands make its pictures. */
class GalleryTest {
  private static final Path GUIDE = Path.of("..", "docs", "guide");
  private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}\\./intertwiner (.*)$");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Pattern DRAWING =
      Pattern.compile("<svg class=\"picture\" .*?</svg>", Pattern.DOTALL);

  @BeforeEach
  void inACheckout() {
    assumeThat(GUIDE.resolve("pictures.md")).exists();
  }

  private static List<List<String>> commands() throws IOException {
    List<List<String>> commands = new ArrayList<>();
    Matcher line = COMMAND.matcher(Files.readString(GUIDE.resolve("pictures.md")));
    while (line.find()) {
      List<String> words = new ArrayList<>();
      Matcher word = WORD.matcher(line.group(1));
      while (word.find()) {
        words.add(word.group(1) == null ? word.group(2) : word.group(1));
      }
      commands.add(words);
    }
    return commands;
  }

  /** Runs a command whose last word is a file, which it writes to a folder. */
  private static Path written(List<String> command, Path folder, int code) {
    List<String> words = new ArrayList<>(command);
    Path file = folder.resolve(words.remove(words.size() - 1));
    words.replaceAll(w -> w.startsWith("docs/") ? "../" + w : w);
    words.add(file.toString());
    Shell.Run run = Shell.run(words.toArray(String[]::new));
    assertThat(run.code()).as(command + "\n" + run.err()).isEqualTo(code);
    return file;
  }

  @Test
  void everyPlotIsThePictureBelowIt(@TempDir Path folder) throws IOException {
    String page = Files.readString(GUIDE.resolve("pictures.md"));
    int drawn = 0;
    for (List<String> command : commands()) {
      if (command.contains("--plot")) {
        Path made = written(command, folder, 0);
        String name = "images/" + made.getFileName();
        assertThat(page).contains("](" + name + ")");
        assertThat(Files.readString(made).equals(Files.readString(GUIDE.resolve(name))))
            .as(name + " is what its command draws")
            .isTrue();
        drawn++;
      }
    }
    assertThat(drawn).isGreaterThanOrEqualTo(7);
  }

  /** Colours and digits may differ, as processors round differently; the places may not. */
  @Test
  void theHeatMapIsThatOfTheReport(@TempDir Path folder) throws IOException {
    List<String> command =
        commands().stream().filter(c -> c.contains("--report")).findFirst().orElseThrow();
    Matcher drawing = DRAWING.matcher(Files.readString(written(command, folder, 1)));
    assertThat(drawing.find()).isTrue();
    String kept = Files.readString(GUIDE.resolve("images/errors-d4.svg"));
    assertThat(places(drawing.group())).hasSize(8).isEqualTo(places(kept));
  }

  private static List<String> places(String svg) {
    return Pattern.compile("<path d=\"[^\"]*\"")
        .matcher(svg)
        .results()
        .map(r -> r.group())
        .toList();
  }
}

package org.intertwiner.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.intertwiner.cli.Console;
import org.intertwiner.cli.Main;
import org.intertwiner.cli.Shell;
import org.intertwiner.cli.bench.BenchCase.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code bench} prints and refuses; no time is judged. */
class BenchTest {
  private static final Path RESULTS = Path.of("../docs/results");

  @TempDir Path folder;

  @Test
  void aLineHasTheFieldsOfTheContract() {
    Shell.Run run = Shell.run("bench", "3j-3", "kernels-octahedral", "--repeat", "2");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    List<JsonNode> lines = run.replies();
    assertThat(lines).hasSize(2);
    for (JsonNode line : lines) {
      double least = line.get("minSeconds").doubleValue();
      double median = line.get("medianSeconds").doubleValue();
      assertThat(least).isPositive().isLessThanOrEqualTo(median);
      assertThat(line.get("maxSeconds").doubleValue()).isGreaterThanOrEqualTo(median);
      assertThat(line.get("peakMegabytes").doubleValue()).isPositive();
    }
    JsonNode coupled = lines.get(0);
    double quotient =
        coupled.get("medianSeconds").doubleValue()
            / coupled.get("plain").get("medianSeconds").doubleValue();
    assertThat(coupled.get("case").textValue()).isEqualTo("3j-3");
    assertThat(coupled.get("ratio").doubleValue()).isCloseTo(quotient, within(0.001 * quotient));
    assertThat(lines.get(1).has("ratio")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3j-3", "harmonics-8", "sphere-128", "so3-32"})
  void thePlainWayComesToTheSameEnd(String name) {
    Work work = Suite.named(List.of(name)).get(0).preparation().get();
    double ours = work.ours().run();
    assertThat(work.plain().orElseThrow().run())
        .isCloseTo(ours, within(1e-9 * Math.max(1, Math.abs(ours))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"chartable-S8", "irreps-S6", "wignerd-8", "kernels-D8", "conv-C8-small"})
  void aCaseComputesTheSameTwice(String name) {
    Work work = Suite.named(List.of(name)).get(0).preparation().get();
    double first = work.ours().run();
    assertThat(work.ours().run()).isNotZero().isCloseTo(first, within(1e-4 * Math.abs(first)));
  }

  @Test
  void everyCaseIsListed() {
    List<String> names = Suite.cases().stream().map(BenchCase::name).toList();
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    assertThat(Shell.run("bench", "--list").out().lines()).hasSameSizeAs(names);
    assertThat(Shell.run("bench", "--list", "--format", "json").json().findValuesAsText("case"))
        .containsExactlyElementsOf(names);
    assertThat(Suite.named(List.of("all", "3j-3"))).hasSameSizeAs(names);
  }

  private static List<String> rows(Pattern first) throws IOException {
    assumeThat(RESULTS).exists();
    return first
        .matcher(Files.readString(RESULTS.resolve("benchmarks.md")))
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  @Test
  void everyCaseHasItsRowOnThePage() throws IOException {
    assertThat(rows(Pattern.compile("(?m)^\\| `([^`]+)` \\|(?: [^|]*\\|){6}$")))
        .filteredOn(name -> !name.matches(".*Bench(mark)?"))
        .containsExactlyElementsOf(Suite.cases().stream().map(BenchCase::name).toList());
  }

  @Test
  void everyGroupOfBenchmarksIsOnThePage() throws IOException {
    Path sources = RESULTS.resolve("../../benchmarks/src/main/java/org/intertwiner/benchmarks");
    List<String> groups;
    assumeThat(sources).exists();
    try (Stream<Path> files = Files.list(sources)) {
      groups =
          files
              .map(f -> f.getFileName().toString().replace(".java", ""))
              .filter(name -> name.matches(".*Bench(mark)?"))
              .toList();
    }
    assertThat(rows(Pattern.compile("(?m)^\\| `(\\w+Bench(?:mark)?)` \\|")))
        .containsExactlyInAnyOrderElementsOf(groups);
  }

  /** What is kept is what {@code --against} takes, for every case that has a ratio. */
  @Test
  void whatIsKeptCanBeComparedWith() throws IOException {
    Path kept = RESULTS.resolve("bench.jsonl");
    assumeThat(kept).exists();
    Earlier earlier = Earlier.read(kept, 0.5, Suite.cases());
    assertThat(Files.readAllLines(kept)).hasSameSizeAs(Suite.cases());
    assertThat(earlier.ratios()).hasSizeGreaterThan(15).containsKeys("3j-3", "conv-C8");
  }

  @Test
  void anUnknownCaseIsRefusedWithTheNearest() {
    Shell.Run run = Shell.run("bench", "chartabel-s8", "--format", "json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.error().get("hint").textValue()).contains("chartable-S8");
    assertThat(Shell.run("bench").code()).isEqualTo(64);
    assertThat(Shell.run("bench", "3j-3", "--repeat", "0").code()).isEqualTo(2);
    assertThat(Shell.run("bench", "3j-3", "--warmup", "-1").code()).isEqualTo(2);
    assertThat(Shell.run("bench", "3j-3", "--tolerance", "NaN").code()).isEqualTo(2);
  }

  @Test
  void distancesAreThoseOfLevenshtein() {
    assertThat(Suite.edits("kitten", "sitting")).isEqualTo(3);
    assertThat(Suite.edits("ABC", "abc")).isZero();
    assertThat(Suite.edits("", "abc")).isEqualTo(3);
  }

  private Path earlier(String ratio) throws IOException {
    String line = "{\"case\":\"3j-3\",\"medianSeconds\":1,\"ratio\":" + ratio + "}\n\n";
    return Files.writeString(folder.resolve("earlier.jsonl"), line);
  }

  @Test
  void aWorseRatioIsARegression() throws IOException {
    String file = earlier("1e-9").toString();
    Shell.Run run = Shell.run("bench", "3j-3", "--repeat", "1", "--against", file);
    assertThat(run.code()).isEqualTo(1);
    JsonNode line = run.replies().get(0);
    assertThat(line.get("regression").booleanValue()).isTrue();
    assertThat(line.get("earlierRatio").doubleValue()).isEqualTo(1e-9);
    assertThat(run.err()).contains("3j-3").contains("earlier");
    Shell.Run quiet = Shell.run("bench", "3j-3", "--repeat", "1", "--against", file, "--quiet");
    assertThat(quiet.code()).isEqualTo(1);
    assertThat(quiet.err()).isEmpty();
  }

  @Test
  void aBetterRatioIsNone() throws IOException {
    Shell.Run run =
        Shell.run("bench", "3j-3", "--repeat", "1", "--against", earlier("1e9").toString());
    assertThat(run.code()).isZero();
    assertThat(run.replies().get(0).get("regression").booleanValue()).isFalse();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theToleranceIsAShareOfTheEarlierRatio() {
    Earlier before = new Earlier(Map.of("x", 2.0), 0.5);
    assertThat(before.isRegression(2.0, 2.99)).isFalse();
    assertThat(before.isRegression(2.0, 3.01)).isTrue();
    assertThat(Measurement.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Measurement.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "{\"case\":3}", "", "{\"case\":\"other\",\"medianSeconds\":1}"})
  void aFileOfSomethingElseIsRefused(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.jsonl"), content);
    Shell.Run run = Shell.run("bench", "3j-3", "--against", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anInterruptEndsItBetweenTwoExecutions() {
    BenchRequest request = new BenchRequest(List.of("3j-3"), 1000, 0, Optional.empty(), 0);
    Thread.currentThread().interrupt();
    Console console = console(new ByteArrayOutputStream(), new ByteArrayOutputStream(), false);
    assertThatThrownBy(() -> request.run(console)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void progressIsShownOnATerminalOnlyAndNotIfQuiet() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = {"bench", "3j-3", "--repeat", "1"};
    Main.run(words, console(new ByteArrayOutputStream(), err, true));
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("3j-3 (1 of 1)");
    err.reset();
    String[] quietly = {"--quiet", "bench", "3j-3", "--repeat", "1"};
    Main.run(quietly, console(new ByteArrayOutputStream(), err, true));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static Console console(
      ByteArrayOutputStream out, ByteArrayOutputStream err, boolean terminal) {
    return new Console(
        InputStream.nullInputStream(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminal);
  }
}

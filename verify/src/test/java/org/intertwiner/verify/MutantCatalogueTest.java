package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.intertwiner.verify.Mutants.Expected;
import org.intertwiner.verify.Mutants.Row;
import org.intertwiner.verify.locate.FirstOffender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests of the tests: every mistake of a catalogue is refuted for the right reason with a small
 * counter-example, and every right twin is not. The table is left in {@code target/mutants.md}.
 */
class MutantCatalogueTest {
  private static final List<Row> ROWS = rows();
  private static final Map<Row, String> LINES = new ConcurrentHashMap<>();

  private static List<Row> rows() {
    Mutants mutants = new Mutants();
    VectorMutants.addTo(mutants);
    ImageMutants.addTo(mutants);
    FieldMutants.addTo(mutants);
    SpaceMutants.addTo(mutants);
    CloudMutants.addTo(mutants);
    OtherMutants.addTo(mutants);
    LayerMutants.addTo(mutants);
    return mutants.rows();
  }

  @TestFactory
  Stream<DynamicTest> everyMutantIsKilledAndEveryTwinLives() {
    return ROWS.stream()
        .map(row -> DynamicTest.dynamicTest(row.family() + ": " + row.name(), () -> run(row)));
  }

  @Test
  void theCatalogueIsLongAndItsNamesDiffer() {
    assertThat(ROWS.stream().filter(row -> !row.expected().isRight()).count())
        .isGreaterThanOrEqualTo(60);
    assertThat(ROWS.stream().filter(row -> row.expected().isRight()).count())
        .isGreaterThanOrEqualTo(40);
    assertThat(ROWS.stream().map(row -> row.family() + ": " + row.name())).doesNotHaveDuplicates();
    assertThat(ROWS)
        .noneMatch(row -> !row.expected().isRight() && row.expected().cause().isEmpty());
  }

  @AfterAll
  static void table() throws IOException {
    StringBuilder out =
        new StringBuilder(
                "| family | group | map | verdict | cause | element | input | residual |\n")
            .append("|---|---|---|---|---|---|---|---|\n");
    ROWS.forEach(row -> out.append(LINES.getOrDefault(row, "")));
    Path target = Files.createDirectories(Path.of("target"));
    Files.writeString(target.resolve("mutants.md"), out);
  }

  private static void run(Row row) {
    Report report = row.check().get();
    LINES.put(row, line(row, report));
    Expected expected = row.expected();
    assertThat(report.verdict().word()).as(report.toText()).isEqualTo(expected.verdict());
    if (expected.isRight()) {
      return;
    }
    Witness w = report.witness().orElseThrow();
    assertThat(reason(report)).as(report.toText()).contains(expected.cause());
    assertThat(w.element()).as(report.toText()).startsWith(expected.element());
    if (w.exactResidual().isEmpty() && row.replay().isPresent()) {
      assertThat(w.overFloor()).isGreaterThan(20);
    }
    if (expected.inputsLeft() < Mutants.DENSE) {
      assertThat(inputsLeft(w)).as(report.toText()).isLessThanOrEqualTo(expected.inputsLeft());
    }
    row.replay()
        .ifPresent(
            replay ->
                assertThat(replay.apply(w.replay().orElseThrow()).verdict().word())
                    .isEqualTo("REFUTED"));
  }

  private static long inputsLeft(Witness w) {
    return w.input().startsWith("one-hot")
        ? 1
        : w.input().chars().filter(c -> c == ';').count() + 1;
  }

  /** The layer to blame where layers are known, the entry of an exact matrix, else the cause. */
  private static String reason(Report report) {
    Optional<FirstOffender> offender = report.exhibits().firstOffender();
    String cause =
        report.witness().map(w -> w.cause().or(() -> entry(w)).orElse(Expected.UNKNOWN)).orElse("");
    return offender.map(o -> "layer " + o.node() + " (" + o.op() + "): ").orElse("") + cause;
  }

  private static Optional<String> entry(Witness w) {
    return w.exactResidual().map(r -> "A ρ − ρ A is " + r + " at " + w.input());
  }

  private static String line(Row row, Report report) {
    Optional<Witness> w = report.witness();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
        row.family(),
        row.group(),
        row.name(),
        report.verdict().word(),
        reason(report),
        w.map(Witness::element).orElse(""),
        w.map(x -> x.input().replace("|", "/")).orElse(""),
        w.map(MutantCatalogueTest::residual).orElse(""));
  }

  private static String residual(Witness w) {
    return w.exactResidual()
        .orElseGet(() -> String.format(Locale.ROOT, "%.1e", w.residual()))
        .replace("|", "/");
  }
}

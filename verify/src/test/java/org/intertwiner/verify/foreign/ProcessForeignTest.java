package org.intertwiner.verify.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.process.ProcessCommand;
import org.intertwiner.verify.process.ProcessLimits;
import org.intertwiner.verify.tensor.TensorSpecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessForeignTest {
  private static final ForeignOptions FEW = ForeignOptions.DEFAULT.withSamples(12);
  private static final ProcessLimits PATIENT =
      ProcessLimits.DEFAULT.withStart(Duration.ofMinutes(5)).withReply(Duration.ofMinutes(5));

  private static Report check(ProcessCommand command, ForeignOptions options) {
    try (ProcessForeign model = ProcessForeign.start(command.withLimits(PATIENT))) {
      return ForeignCheck.of(
              model,
              GroupNotation.parse("O3"),
              List.of("positions(vector)"),
              List.of("positions(vector)"),
              options)
          .check();
    }
  }

  /** The example of the distribution, where Python is installed. */
  private static ProcessCommand example(String... arguments) {
    assumeTrue(hasPython(), "python3 is not installed");
    Path script = Path.of("..", "examples", "python", "equivariance_process.py");
    assertThat(script).isRegularFile();
    return ProcessCommand.of(
        Stream.concat(Stream.of("python3", script.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static boolean hasPython() {
    try {
      Process process = new ProcessBuilder("python3", "--version").start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void thePythonExampleHolds() {
    Report report = check(example(), FEW);
    assertThat(report.verdict().word()).as(report.toText()).isEqualTo("TESTED");
    assertThat(report.group()).isEqualTo("O3, permutations of 6 nodes, translations");
    assertThat(report.notes()).anyMatch(n -> n.contains("nodes = 6"));
  }

  @Test
  void theWrongPythonExampleIsRefutedUnderTheGroupOnly() {
    Report report = check(example("--wrong"), FEW);
    assertThat(report.checks())
        .filteredOn(c -> c.verdict() instanceof Verdict.Refuted)
        .isNotEmpty()
        .extracting(Check::of)
        .allMatch(of -> of.startsWith("O3:"));
    assertThat(report.witness().orElseThrow().replay()).isPresent();
  }

  @Test
  void aProgramThatDiesDuringTheCheckIsInconclusiveWithItsLastWords(@TempDir Path folder)
      throws IOException {
    assumeTrue(hasPython(), "python3 is not installed");
    Path script = folder.resolve("dies.py");
    Files.writeString(
        script,
        """
        import json, sys
        for n, line in enumerate(sys.stdin):
            if n == 5:
                sys.exit("out of memory at request 5")
            r = json.loads(line)
            print(json.dumps({"id": r["id"], "outputs": {"y": r["inputs"]["x"]}}), flush=True)
        """);
    Report report =
        check(
            ProcessCommand.of("python3", script.toString())
                .withInputs(List.of(TensorSpecs.parse("x=4x3"))),
            FEW);
    assertThat(report.verdict().word()).isEqualTo("INCONCLUSIVE");
    assertThat(report.exitCode()).isEqualTo(3);
    assertThat(report.toJson()).contains("out of memory at request 5").contains("exit code 1");
  }

  @Test
  void aProgramThatShowsItsStepsIsBlamedStepByStep(@TempDir Path folder) throws IOException {
    assumeTrue(hasPython(), "python3 is not installed");
    Path script = folder.resolve("steps.py");
    Files.writeString(
        script,
        """
        import json, sys
        A = [{"name": "x", "dtype": "float64", "shape": [5, 3]}]
        B = [{"name": "y", "dtype": "float64", "shape": [5, 3]}]
        STEPS = [
            {"name": "length", "op": "Scale", "inputs": ["x"], "outputs": ["h"]},
            {"name": "clip", "op": "Clip", "inputs": ["h"], "outputs": ["c"]},
            {"name": "double", "op": "Mul", "inputs": ["c"], "outputs": ["y"]},
        ]
        for line in sys.stdin:
            r = json.loads(line)
            if "describe" in r:
                a = {"inputs": A, "outputs": B, "steps": STEPS}
            else:
                d = r["inputs"]["x"]["data"]
                x = [d[k : k + 3] for k in range(0, len(d), 3)]
                h = [[t * sum(s * s for s in p) for t in p] for p in x]
                c = [[max(-0.5, min(0.5, t)) for t in p] for p in h]
                t = {"h": {"data": h}, "c": {"data": c}}
                a = {"outputs": {"y": {"data": [[2 * u for u in p] for p in c]}},
                     "tensors": {n: t[n] for n in r.get("trace", [])}}
            print(json.dumps({"id": r["id"], **a}), flush=True)
        """);
    try (ProcessForeign model =
        ProcessForeign.start(ProcessCommand.of("python3", script.toString()).withLimits(PATIENT))) {
      Report report =
          ForeignCheck.of(
                  model,
                  GroupNotation.parse("O3"),
                  List.of("nodes(vector)"),
                  List.of("nodes(vector)"),
                  FEW)
              .check();
      assertThat(report.verdict().word()).isEqualTo("REFUTED");
      assertThat(report.exhibits().firstOffender())
          .contains(new FirstOffender("clip", "Clip", "c"));
    }
  }

  @Test
  void aProgramThatNeverAnswersIsNamedAsSuch() {
    assumeTrue(hasPython(), "python3 is not installed");
    ProcessCommand silent =
        ProcessCommand.of("python3", "-c", "import sys; sys.stdin.read()")
            .withInputs(List.of(TensorSpecs.parse("x=4x3")))
            .withLimits(PATIENT.withStart(Duration.ofMillis(300)));
    try (ProcessForeign model = ProcessForeign.start(silent)) {
      assertThatThrownBy(
              () ->
                  ForeignCheck.of(
                      model,
                      GroupNotation.parse("O3"),
                      List.of("positions(vector)"),
                      List.of("positions(vector)"),
                      FEW))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("no answer within 0.3 s")
          .hasMessageContaining("flush standard output");
    }
  }

  @Test
  void theFingerprintKnowsTheContentOfTheScript(@TempDir Path folder) throws IOException {
    assumeTrue(hasPython(), "python3 is not installed");
    Path script = folder.resolve("model.py");
    String code = "import sys\nfor line in sys.stdin: pass\n";
    ProcessCommand command =
        ProcessCommand.of("python3", script.toString())
            .withInputs(List.of(TensorSpecs.parse("x=4x3")))
            .withLimits(PATIENT);
    Files.writeString(script, code);
    String before = fingerprint(command);
    assertThat(fingerprint(command)).isEqualTo(before);
    Files.writeString(script, code + "# another model\n");
    assertThat(fingerprint(command)).isNotEqualTo(before);
  }

  private static String fingerprint(ProcessCommand command) {
    try (ProcessForeign model = ProcessForeign.start(command)) {
      assertThat(model.traced()).isEmpty();
      assertThat(model.isRandom()).isFalse();
      assertThat(model.isThreadSafe()).isFalse();
      assertThat(model.name()).startsWith("python3 ");
      assertThat(model.model().isAlive()).isTrue();
      return model.fingerprint();
    }
  }
}

package org.intertwiner.verify.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.process.ProcessFailure.Kind;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessModelTest {
  /** Long enough for a machine under load, and never waited for where the program ends itself. */
  private static final ProcessLimits PATIENT =
      ProcessLimits.DEFAULT.withStart(Duration.ofMinutes(5)).withReply(Duration.ofMinutes(5));

  private static ArrayTuple x(double... values) {
    return ArrayTuple.of("x", NumericArray.of(ElementType.FLOAT64, List.of(values.length), values));
  }

  private static ProcessModel start(String mode) {
    return ProcessModel.start(Child.command(mode).withLimits(PATIENT));
  }

  @Test
  void aGoodProgramIsDescribedAndEvaluatedExactly() {
    try (ProcessModel model = start("good")) {
      assertThat(model.inputSpecs()).containsExactly(TensorSpecs.parse("x=2:float64"));
      assertThat(model.outputSpecs()).containsExactly(TensorSpecs.parse("y=2:float64"));
      assertThat(model.isRandom()).isFalse();
      assertThat(model.run(x(0.1, -Math.PI)).at("y").values()).containsExactly(0.2, -2 * Math.PI);
      assertThat(model.run(x(Double.MIN_VALUE, 1e300)).at("y").values())
          .containsExactly(2 * Double.MIN_VALUE, 2e300);
      assertThat(model.isAlive()).isTrue();
    }
  }

  @Test
  void numbersThatAreNotFiniteGoThereInQuotesAndBackInAnyForm() {
    try (ProcessModel model = start("nested")) {
      assertThat(model.outputSpecs()).isEmpty();
      NumericArray y = model.run(x(Double.NaN, Double.POSITIVE_INFINITY)).at("y");
      assertThat(y.shape()).containsExactly(3, 2);
      assertThat(y.values()).containsExactly(1, 2, 3, Double.NaN, Double.NEGATIVE_INFINITY, 1);
    }
  }

  @Test
  void aProgramNeedNotDescribeItselfWhereTheInputsAreGiven() {
    ProcessCommand command =
        Child.command("indescribable")
            .withInputs(List.of(TensorSpecs.parse("x=2:float64")))
            .withLimits(PATIENT);
    try (ProcessModel model = ProcessModel.start(command)) {
      assertThat(model.run(x(1, 2)).at("y").values()).containsExactly(2, 4);
      assertThat(model.run(x(1, 2)).at("y").type()).isEqualTo(ElementType.FLOAT32);
    }
    assertThatThrownBy(() -> start("indescribable"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("unknown request")
        .hasMessageContaining("x=2x1x8x8");
  }

  @Test
  void openLengthsAndRandomnessAreRead() {
    try (ProcessModel model = start("symbols")) {
      assertThat(model.inputSpecs()).hasToString("[x: FLOAT32[batch, x.1, 3]]");
      assertThat(model.isRandom()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "banner, NOT_THE_PROTOCOL, loading weights",
    "garbage, NOT_THE_PROTOCOL, 42 is the answer",
    "no-id, NOT_THE_PROTOCOL, no number \"id\"",
    "list, NOT_THE_PROTOCOL, no JSON object",
    "deep, NOT_THE_PROTOCOL, depth",
    "nothing, NOT_THE_PROTOCOL, no object \"outputs\"",
    "text, NOT_THE_PROTOCOL, two",
    "wrong-id, WRONG_ID, request 99",
    "shape, WRONG_SHAPE, FLOAT64[3] for y: FLOAT64[2]",
    "count, WRONG_SHAPE, 3",
    "ragged, WRONG_SHAPE, not equally long",
    "dtype, WRONG_SHAPE, INT64[2] for y",
    "no-output, WRONG_SHAPE, no array 'y'",
    "dies, ENDED, exit code 7; its standard error ends with: Traceback: no module named torch",
    "dies-later, ENDED, exit code 3; its standard error ends with: out of memory",
    "closes-output, ENDED, closed its standard output",
  })
  void everyMisbehaviourIsNamed(String mode, Kind kind, String message) {
    ProcessLimits quick =
        new ProcessLimits(
            Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofSeconds(1), 4096, 100, 20, 3);
    ProcessCommand command =
        Child.command(mode)
            .withInputs(List.of(TensorSpecs.parse("x=2:float64")))
            .withOutputs(List.of(TensorSpecs.parse("y=2:float64")))
            .withLimits(mode.startsWith("closes") ? quick : PATIENT);
    try (ProcessModel model = ProcessModel.start(command)) {
      ProcessFailure failure = catchThrowableOfType(ProcessFailure.class, () -> model.run(x(1, 2)));
      assertThat(failure).hasMessageContaining(message);
      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure.toString()).startsWith(kind + ": '").doesNotContain("\u001b");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hangs", "never-reads"})
  void aProgramThatHangsIsEndedAndStaysEnded(String mode) {
    ProcessCommand command =
        Child.command(mode)
            .withInputs(List.of(TensorSpecs.parse("x=n:float64")))
            .withLimits(PATIENT.withStart(Duration.ofMillis(200)));
    try (ProcessModel model = ProcessModel.start(command)) {
      ArrayTuple large = x(new double[100_000]); // more than a pipe holds
      for (int k = 0; k < 3; k++) {
        ProcessFailure failure =
            catchThrowableOfType(ProcessFailure.class, () -> model.run(List.of(large, large)));
        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(failure).hasMessageContaining("within 0.2 s");
      }
    }
  }

  @Test
  void aLineWithoutEndIsCutOff() {
    ProcessLimits small =
        new ProcessLimits(
            Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofSeconds(1), 10_000, 9, 9, 3);
    assertThatThrownBy(() -> ProcessModel.start(Child.command("endless-line").withLimits(small)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("longer than 10000 bytes");
  }

  @Test
  void tooManyNumbersAreRefused() {
    ProcessLimits one =
        new ProcessLimits(
            Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofSeconds(1), 10_000, 1, 9, 3);
    try (ProcessModel model = ProcessModel.start(Child.command("good").withLimits(one))) {
      assertThat(catchThrowableOfType(ProcessFailure.class, () -> model.run(x(1, 2))).kind())
          .isEqualTo(Kind.FLOOD);
    }
  }

  @Test
  void messagesInAnyAmountDoNotBlock() {
    try (ProcessModel model = start("noisy")) {
      assertThat(model.run(x(1, 2)).at("y").values()).containsExactly(2, 4);
    }
  }

  @Test
  void aRefusedRequestCostsThatRequestOnly() {
    try (ProcessModel model = start("refuses")) {
      ProcessFailure failure =
          catchThrowableOfType(ProcessFailure.class, () -> model.run(x(-1, 2)));
      assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
      assertThat(failure).hasMessageContaining("negative");
      assertThat(model.run(x(1, 2)).at("y").values()).containsExactly(2, 4);
    }
  }

  @Test
  void aSecondAnswerIsNoticed() {
    try (ProcessModel model = start("twice")) {
      ProcessFailure failure =
          catchThrowableOfType(
              ProcessFailure.class,
              () -> {
                while (true) {
                  model.run(x(1, 2));
                }
              });
      assertThat(failure.kind()).isEqualTo(Kind.WRONG_ID);
    }
  }

  @Test
  void answersMayComeInAnyOrder() {
    try (ProcessModel model = start("backwards")) {
      List<ArrayTuple> y = model.run(List.of(x(1, 0), x(2, 0), x(3, 0), x(4, 0)));
      assertThat(y.stream().map(t -> t.at("y").at(0))).containsExactly(2.0, 4.0, 6.0, 8.0);
    }
  }

  @Test
  void stepsCanBeSeen() {
    try (ProcessModel model = start("trace")) {
      assertThat(model.steps()).extracting(s -> s.op()).containsExactly("Id", "Mul");
      assertThat(model.inputs()).containsExactly("x");
      assertThat(model.outputs()).containsExactly("y");
      Map<String, NumericArray> values = model.trace(x(3, 4), Set.of("h", "y"));
      assertThat(values.get("h").values()).containsExactly(3, 4);
      assertThat(values.get("y").values()).containsExactly(6, 8);
      assertThat(model.trace(x(3, 4), Set.of("y"))).containsOnlyKeys("y");
      assertThat(
              catchThrowableOfType(
                      ProcessFailure.class, () -> model.trace(x(3, 4), Set.of("other")))
                  .kind())
          .isEqualTo(Kind.WRONG_SHAPE);
    }
  }

  @Test
  void closingEndsTheProgramAndAllItStarted() throws Exception {
    List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
    ProcessModel model = start("family");
    List<ProcessHandle> started = new ArrayList<>(ProcessHandle.current().descendants().toList());
    started.removeAll(before);
    assertThat(started).hasSizeGreaterThanOrEqualTo(2);
    model.close();
    for (ProcessHandle handle : started) {
      handle.onExit().get(5, TimeUnit.MINUTES);
      assertThat(handle.isAlive()).isFalse();
    }
    assertThat(catchThrowableOfType(ProcessFailure.class, () -> model.run(x(1, 2))).kind())
        .isIn(Kind.CLOSED, Kind.ENDED);
    model.close();
  }

  @Test
  void aProgramThatSurvivesTheEndOfItsInputIsEndedByForce() {
    ProcessLimits quick =
        new ProcessLimits(
            Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ZERO, 1 << 20, 100, 20, 3);
    ProcessModel model = ProcessModel.start(Child.command("survives").withLimits(quick));
    model.close();
    assertThat(catchThrowableOfType(ProcessFailure.class, () -> model.run(x(1, 2))).kind())
        .isEqualTo(Kind.CLOSED);
  }

  @Test
  void anInterruptStopsTheWait() {
    try (ProcessModel model = start("hangs")) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> model.run(x(1, 2))).isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"empty, lists no", "bad-length, the length -2"})
  void badDescriptionsAreRefused(String mode, String message) {
    assertThatThrownBy(() -> start(mode))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(message);
  }

  @Test
  void programsThatDoNotExistAreRefused() {
    assertThatThrownBy(() -> ProcessModel.start(ProcessCommand.of("/no/such/program")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("could not be started")
        .hasMessageContaining("separate words");
    assertThatThrownBy(() -> ProcessCommand.of()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ProcessLimits.DEFAULT.withReply(Duration.ZERO))
        .isInstanceOf(InvalidInput.class);
  }
}

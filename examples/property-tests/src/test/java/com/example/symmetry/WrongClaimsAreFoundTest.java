package com.example.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the claims that are not true, and looks at what a reader of the failure sees. */
class WrongClaimsAreFoundTest {

  private static List<String> failures(
      String engine, Map<String, String> parameters, DiscoverySelector selector) {
    return EngineTestKit.engine(engine)
        .selectors(selector)
        .configurationParameters(parameters)
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(
            event ->
                event
                    .getPayload(TestExecutionResult.class)
                    .flatMap(TestExecutionResult::getThrowable)
                    .map(Throwable::getMessage)
                    .orElse(""))
        .toList();
  }

  private static String first(String method) {
    return failures("intertwiner", Map.of(), selectMethod(WrongOnPurpose.class, method)).get(0);
  }

  @Test
  void theLayerThatDropsARowIsNamed() {
    String failure = first("oddImages");

    assertThat(failure).startsWith("REFUTED").contains("edge detector, 9 × 9");
    assertThat(failure).containsPattern("element +r = rotation by 90°");
    assertThat(failure).contains("one-hot");
    assertThat(failure).containsPattern("→ bin .*Binner.* 100[.]0%");
  }

  @Test
  void aRotationThatIsNoSymmetryOfTheCubeIsNamed() {
    String failure = first("manhattanDistanceUnderAllRotations");

    assertThat(failure).startsWith("REFUTED").contains("ManhattanDistance", "replay");
  }

  @Test
  void theTokenOfAFailureRunsItAgain() {
    String failure = first("manhattanDistanceUnderAllRotations");
    String token = failure.substring(failure.indexOf("v1:")).split("\\s")[0];

    List<String> again =
        failures(
            "intertwiner",
            Map.of("intertwiner.replay", token),
            selectMethod(WrongOnPurpose.class, "manhattanDistanceUnderAllRotations"));

    assertThat(again).hasSize(1);
    assertThat(again.get(0)).contains("REFUTED", token);
  }

  @Test
  void aPropertyShrinksToAQuarterTurnAndOnePoint() {
    List<String> failures =
        failures(
            "jqwik",
            // what it would print goes to the platform instead, so that a green build stays quiet
            Map.of(
                "jqwik.database", "target/jqwik-wrong", "jqwik.reporting.usejunitplatform", "true"),
            selectMethod(
                WrongOnPurpose.class,
                "covarianceTurnsTheWrongWay",
                double[][].class,
                double[].class));

    assertThat(failures).hasSize(1);
    assertThat(failures.get(0))
        .startsWith("REFUTED")
        .contains("Covariance", "R = [[1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, 1.0, 0.0]]");
  }
}

package org.intertwiner.verify.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.laws.LawSuite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.MultipleFailuresError;

/** The engine and the dynamic tests, run by a launcher within a test. */
class EquivarianceTestEngineTest {
  private static EngineExecutionResults run(
      Map<String, String> configuration, DiscoverySelector... selectors) {
    return EngineTestKit.engine(EquivarianceTestEngine.ID)
        .selectors(selectors)
        .configurationParameters(configuration)
        .execute();
  }

  private static List<String> started(EngineExecutionResults results) {
    return results.testEvents().started().stream()
        .map(e -> e.getTestDescriptor().getDisplayName())
        .toList();
  }

  private static Map<String, String> failures(EngineExecutionResults results) {
    return results.testEvents().failed().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                e -> e.getTestDescriptor().getDisplayName(),
                e -> message(e),
                (a, b) -> a + "\n" + b,
                java.util.TreeMap::new));
  }

  private static String message(Event event) {
    Throwable thrown =
        event
            .getPayload(TestExecutionResult.class)
            .flatMap(TestExecutionResult::getThrowable)
            .orElseThrow();
    return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
  }

  @Test
  void everyCheckOfAReportIsATest() {
    EngineExecutionResults results = run(Map.of(), selectClass(EngineFixtures.Right.class));

    assertThat(failures(results)).isEmpty();
    assertThat(started(results))
        .contains(
            "description() independent samples",
            "description() special elements",
            "description() adversarial search",
            "onlyTheMap() independent samples",
            "ofFloats() independent samples",
            "laws() group: associativity",
            "report() independent samples",
            "foreign() C4: independent samples",
            "below() independent samples");
    assertThat(started(results)).hasSizeGreaterThan(20);
    // what build tools call the tests: all in their class, all apart
    assertThat(
            results.testEvents().started().stream()
                .map(Event::getTestDescriptor)
                .map(d -> d.getSource().orElseThrow() + d.getLegacyReportingName()))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.contains(EngineFixtures.Right.class.getName()))
        .anyMatch(text -> text.endsWith("description()[independent samples]"));
  }

  @Test
  void attributesAdjustTheDescription(@TempDir Path folder) throws IOException {
    run(
        Map.of("intertwiner.reports", folder.resolve("new").toString()),
        selectMethod(EngineFixtures.Right.class, "fewer"),
        selectMethod(EngineFixtures.Right.class, "claim"));

    String prefix = EngineFixtures.Right.class.getName() + ".";
    assertThat(Files.readString(folder.resolve("new").resolve(prefix + "fewer.json")))
        .contains("\"samples\" : 20", "9f3c2ab1");
    assertThat(Files.readString(folder.resolve("new").resolve(prefix + "claim.txt")))
        .containsPattern("independent samples +149 ");
    assertThat(folder.resolve("new").resolve(prefix + "claim.html")).content().contains("<html");
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThat(
            failures(
                run(
                    Map.of("intertwiner.reports", file.toString()),
                    selectMethod(EngineFixtures.Right.class, "fewer"))))
        .hasSize(1);
  }

  @Test
  void failuresNameTheCounterExampleAndItsToken() {
    EngineExecutionResults results =
        run(Map.of(), selectMethod(EngineFixtures.Wrong.class, "rectifier"));

    String message = failures(results).get("rectifier() independent samples");
    assertThat(message)
        .startsWith("AssertionError: REFUTED")
        .contains("'ReLU'", "element   r", "one-hot", "× noise floor", "v1:L64X128MixRandom:0:")
        .containsPattern(
            "again     -Dtest=Wrong#rectifier -Dintertwiner[.]replay=v1:L64X128MixRandom:0:");
  }

  @Test
  void whatCouldNotBeCheckedFails() {
    Map<String, String> failures = failures(run(Map.of(), selectClass(EngineFixtures.Wrong.class)));

    assertThat(failures.keySet().stream().map(name -> name.replaceFirst("[(].*", "")).distinct())
        .containsExactly(
            "foreign",
            "groupMissing",
            "notFinite",
            "nothing",
            "nothingToCheck",
            "otherGroup",
            "ownType",
            "rectifier",
            "settingsOfAReport",
            "throwing",
            "toleranceWithoutReason");
    String description = "() description of the check";
    assertThat(failures.get("throwing" + description)).contains("no model here");
    assertThat(failures.get("nothingToCheck" + description)).contains("java.lang.String");
    assertThat(failures.get("nothing" + description)).contains("without parameters");
    assertThat(failures.get("groupMissing" + description)).contains("inputSize");
    assertThat(failures.get("ownType" + description)).contains("double[] or float[]");
    assertThat(failures.get("settingsOfAReport" + description)).contains("samples");
    assertThat(failures.get("toleranceWithoutReason" + description)).contains("reason");
    assertThat(failures.values()).filteredOn(m -> m.contains("INCONCLUSIVE")).isNotEmpty();
  }

  @Test
  void aClassThatCannotBeMadeFails() {
    assertThat(failures(run(Map.of(), selectClass(EngineFixtures.Unmakeable.class))))
        .hasEntrySatisfying(
            "anything() description of the check",
            message -> assertThat(message).contains("constructor without parameters"));
  }

  @Test
  void aTokenReplaysOneSample() {
    Map<String, String> token = Map.of("intertwiner.replay", "v1:L64X128MixRandom:9f3c2ab1:17");

    EngineExecutionResults right =
        run(token, selectMethod(EngineFixtures.Right.class, "description"));
    assertThat(started(right))
        .containsExactly("description() the sample v1:L64X128MixRandom:9f3c2ab1:17");
    assertThat(failures(right)).isEmpty();
    String failure =
        failures(run(Map.of(), selectMethod(EngineFixtures.Wrong.class, "rectifier")))
            .get("rectifier() independent samples");
    String shown = token(failure);
    String foreign =
        failures(run(Map.of(), selectMethod(EngineFixtures.Wrong.class, "foreign"))).toString();
    String foreignToken = token(foreign);
    assertThat(
            failures(
                run(
                    Map.of("intertwiner.replay", foreignToken),
                    selectMethod(EngineFixtures.Wrong.class, "foreign"))))
        .hasSize(1);
    assertThat(
            failures(
                run(
                    Map.of("intertwiner.replay", shown),
                    selectMethod(EngineFixtures.Wrong.class, "rectifier"))))
        .hasEntrySatisfying(
            "rectifier() the sample " + shown + "",
            message -> assertThat(message).contains("REFUTED", shown));
  }

  @Test
  void theSeedFromOutsideComesFirst() {
    String message =
        failures(
                run(
                    Map.of("intertwiner.seed", "abc"),
                    selectMethod(EngineFixtures.Wrong.class, "rectifier")))
            .get("rectifier() independent samples");

    assertThat(message).contains("v1:L64X128MixRandom:abc:");
  }

  @Test
  void settingsAreReadFromTheEnvironmentToo() {
    Overrides read =
        Overrides.from(
            name -> name.equals("intertwiner.seed") ? Optional.of(" ff ") : Optional.empty(),
            name ->
                Optional.ofNullable(
                    Map.of(
                            "INTERTWINER_SEED", "1",
                            "INTERTWINER_REPORTS", "out",
                            "INTERTWINER_REPLAY", "")
                        .get(name)));

    assertThat(read.seed()).contains(255L);
    assertThat(read.reports()).contains(Path.of("out"));
    assertThat(read.replay()).isEmpty();
    assertThatThrownBy(() -> Overrides.seed("xyz"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("hexadecimal");
  }

  @Test
  void annotationsOfJupiterAreRespected() {
    EngineExecutionResults results = run(Map.of(), selectClass(EngineFixtures.Tagged.class));

    assertThat(results.containerEvents().skipped().stream().map(e -> e.getPayload().orElseThrow()))
        .containsExactly("not now");
    assertThat(started(results)).allMatch(name -> name.startsWith("tagged()")).isNotEmpty();
    assertThat(
            results.testEvents().started().stream()
                .map(e -> e.getTestDescriptor().getTags().stream().map(t -> t.getName()).toList()))
        .allSatisfy(
            tags -> assertThat(Set.copyOf(tags)).containsExactlyInAnyOrder("slow", "single"));
  }

  @Test
  void modelsFromElsewhereAreTestedWithTheLayerToBlame() {
    EngineExecutionResults results = run(Map.of(), selectClass(EngineFixtures.Models.class));

    assertThat(started(results)).anyMatch(name -> name.startsWith("rightModel()"));
    assertThat(failures(results)).isNotEmpty();
    assertThat(failures(results).keySet()).allMatch(name -> name.startsWith("wrongModel() C4"));
    assertThat(failures(results).values()).allMatch(text -> text.contains("/g2/Conv"));
  }

  @Test
  void identifiersOfChecksSelectTheirMethod() {
    EngineExecutionResults all = run(Map.of(), selectClass(EngineFixtures.Right.class));
    String id =
        all.testEvents().started().stream()
            .map(e -> e.getTestDescriptor().getUniqueId().toString())
            .filter(text -> text.contains("below"))
            .findFirst()
            .orElseThrow();

    assertThat(started(run(Map.of(), selectUniqueId(id))))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("below()"));
    String container = id.substring(0, id.indexOf("/[method"));
    assertThat(started(run(Map.of(), selectUniqueId(container)))).isNotEmpty();
    assertThat(started(run(Map.of(), selectUniqueId("[engine:intertwiner]/[class:no.Such]"))))
        .isEmpty();
  }

  @Test
  void inheritedMethodsRunAndResourcesAreClosed() {
    EngineFixtures.Resource.closed = 0;

    assertThat(
            started(
                run(
                    Map.of(),
                    selectClass(EngineFixtures.Child.class),
                    selectClass(EngineFixtures.Resource.class))))
        .contains("inherited() independent samples", "resource() independent samples");
    assertThat(started(run(Map.of(), selectClass(EngineFixtures.Base.class)))).isEmpty();
    assertThat(started(run(Map.of(), selectMethod(EngineFixtures.class, "wrong")))).isEmpty();
    assertThat(EngineFixtures.Resource.closed).isEqualTo(1);
  }

  @Test
  void aScanFindsAnnotatedClassesOnly() throws Exception {
    Path root =
        Path.of(
            EngineFixtures.Right.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    EngineExecutionResults results =
        EngineTestKit.execute(
            EquivarianceTestEngine.ID,
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(Set.of(root)))
                .filters(ClassNameFilter.includeClassNamePatterns(".*EngineFixtures[$]Child"))
                .build());

    assertThat(started(results)).isNotEmpty().allMatch(name -> name.startsWith("inherited()"));
  }

  @Test
  void jupiterRunsTheSameAsDynamicTests() throws Throwable {
    for (DynamicTest test :
        EquivarianceTests.of(EngineFixtures.check(EngineFixtures.right())).toList()) {
      test.getExecutable().execute();
    }
    List<DynamicTest> failing =
        EquivarianceTests.of(EngineFixtures.check(EngineFixtures.wrong())).toList();
    assertThat(failing.stream().map(DynamicTest::getDisplayName)).contains("independent samples");
    assertThatThrownBy(() -> executeAll(failing.stream()))
        .isInstanceOf(MultipleFailuresError.class)
        .hasMessageContaining("one-hot");
  }

  @Test
  void lawsAreDynamicTests() throws Throwable {
    List<DynamicTest> tests =
        LawTests.of(LawSuite.about("C4").laws("group", GroupLaws.of(EngineFixtures.C4))).toList();
    assertThat(tests).hasSize(GroupLaws.of(EngineFixtures.C4).size());
    for (DynamicTest test : tests) {
      test.getExecutable().execute();
    }
    Law<List<Long>> subtraction =
        new Law<>(
            "commutativity",
            Sampler.integers(-9, 9).tuples(2),
            p -> p.get(0) - p.get(1) == p.get(1) - p.get(0),
            List::toString);
    assertThatThrownBy(
            () ->
                executeAll(
                    LawTests.of(LawSuite.about("subtraction").laws("ℤ", List.of(subtraction)))))
        .isInstanceOf(MultipleFailuresError.class)
        .hasMessageContaining("[0, 1]");
  }

  private static String token(String failure) {
    Matcher token = Pattern.compile("v1:\\S+").matcher(failure);
    assertThat(token.find()).isTrue();
    return token.group();
  }

  private static void executeAll(Stream<DynamicTest> tests) {
    org.junit.jupiter.api.Assertions.assertAll(tests.map(DynamicTest::getExecutable));
  }
}

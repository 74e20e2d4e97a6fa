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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.action.EquivariantMap;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Inputs;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignModel;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.laws.LawSuite;
import org.intertwiner.verify.onnx.Onnx;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.TensorSpec;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
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
  private static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);

  private static NumericMap<Permutation, double[], double[]> map(
      String name, java.util.function.UnaryOperator<double[]> f) {
    DataAction<Permutation, double[]> plane = Actions.matrices(Representations.plane(C4));
    return NumericMap.of(name, plane, plane, f);
  }

  static NumericMap<Permutation, double[], double[]> right() {
    return map("cube of the norm", x -> scaled(x, x[0] * x[0] + x[1] * x[1]));
  }

  static NumericMap<Permutation, double[], double[]> wrong() {
    return map("ReLU", x -> Arrays.stream(x).map(v -> Math.max(v, 0)).toArray());
  }

  private static double[] scaled(double[] x, double factor) {
    return Arrays.stream(x).map(v -> factor * v).toArray();
  }

  private static Equivariance<?, ?, ?> check(NumericMap<Permutation, double[], double[]> map) {
    return Equivariance.of(map).under(C4).inputs(Inputs.normal(2));
  }

  static ForeignCheck<?> foreignCheck(java.util.function.DoubleUnaryOperator f) {
    TensorSpec vectors =
        new TensorSpec("v", ElementType.FLOAT64, List.of(Dimension.of(3), Dimension.of(2)));
    return ForeignCheck.of(
        ForeignModel.of(
            "by component",
            List.of(vectors),
            List.of(vectors),
            in ->
                ArrayTuple.of(
                    "v", in.at("v").with(Arrays.stream(in.at("v").values()).map(f).toArray()))),
        GroupNotation.parse("C4"),
        List.of("features(vector)"),
        List.of("features(vector)"),
        ForeignOptions.DEFAULT);
  }

  /** Everything here passes. */
  static class Right {
    @EquivarianceTest
    Equivariance<?, ?, ?> description() {
      return check(right());
    }

    @EquivarianceTest(samples = 20, seed = "9f3c2ab1")
    private Equivariance<?, ?, ?> fewer() {
      return check(right());
    }

    @EquivarianceTest(epsilon = 0.02, delta = 0.05)
    static Equivariance<?, ?, ?> claim() {
      return check(right());
    }

    @EquivarianceTest(group = "C4", inputSize = 2)
    EquivariantMap<?, ?, ?> onlyTheMap() {
      return right();
    }

    @EquivarianceTest(group = "C4", inputSize = 2)
    EquivariantMap<?, ?, ?> ofFloats() {
      DataAction<Permutation, float[]> plane =
          Actions.on(Spaces.floats(), Actions.matrices(Representations.plane(C4)));
      return NumericMap.of("double", plane, plane, x -> new float[] {2 * x[0], 2 * x[1]});
    }

    @EquivarianceTest
    LawSuite laws() {
      return LawSuite.about("C4").laws("group", GroupLaws.of(C4));
    }

    @EquivarianceTest
    Supplier<Report> report() {
      return () -> check(right()).check();
    }

    @EquivarianceTest(tolerance = 2, reason = "everything goes")
    Equivariance<?, ?, ?> tolerant() {
      return check(wrong());
    }

    @EquivarianceTest(samples = 40, seed = "7")
    ForeignCheck<?> foreign() {
      return foreignCheck(x -> x);
    }

    @EquivarianceTest(epsilon = 0.1, tolerance = 2, reason = "everything goes")
    ForeignCheck<?> tolerantForeign() {
      return foreignCheck(x -> Math.max(x, 0));
    }

    class Inner {
      @EquivarianceTest
      Equivariance<?, ?, ?> below() {
        return check(right());
      }
    }
  }

  /** Everything here fails. */
  static class Wrong {
    @EquivarianceTest(samples = 50)
    Equivariance<?, ?, ?> rectifier() {
      return check(wrong());
    }

    @EquivarianceTest
    ForeignCheck<?> foreign() {
      return foreignCheck(x -> Math.max(x, 0));
    }

    @EquivarianceTest
    Equivariance<?, ?, ?> notFinite() {
      return check(map("division", x -> scaled(x, 1 / 0.0)));
    }

    @EquivarianceTest
    Equivariance<?, ?, ?> throwing() {
      throw new IllegalStateException("no model here");
    }

    @EquivarianceTest
    String nothingToCheck() {
      return "a string";
    }

    @EquivarianceTest
    Object nothing(int parameter) {
      return parameter;
    }

    @EquivarianceTest
    EquivariantMap<?, ?, ?> groupMissing() {
      return right();
    }

    @EquivarianceTest(group = "C4", inputSize = 2)
    EquivariantMap<?, ?, ?> ownType() {
      Space<String> strings =
          new Space<>() {
            @Override
            public Precision precision() {
              return Precision.FLOAT64;
            }

            @Override
            public double[] coordinates(String x) {
              return new double[x.length()];
            }

            @Override
            public String with(String form, double[] coordinates) {
              return form.repeat(coordinates.length);
            }
          };
      DataAction<Permutation, String> fixed = Actions.trivial(strings);
      return NumericMap.of("echo", fixed, fixed, x -> x);
    }

    @EquivarianceTest(group = "SO2", inputSize = 2)
    EquivariantMap<?, ?, ?> otherGroup() {
      return right();
    }

    @EquivarianceTest(samples = 7)
    Report settingsOfAReport() {
      return check(right()).check();
    }

    @EquivarianceTest(tolerance = 0.1)
    Equivariance<?, ?, ?> toleranceWithoutReason() {
      return check(right());
    }
  }

  /** Not made without arguments. */
  static class Unmakeable {
    private final String name;

    Unmakeable(String name) {
      this.name = name;
    }

    @EquivarianceTest
    Equivariance<?, ?, ?> anything() {
      return check(map(name, x -> x));
    }
  }

  /** Models that were exported elsewhere. */
  static class Models {
    private static ForeignCheck<?> claim(String file) {
      Path path = Path.of("src", "test", "resources", "onnx", file);
      return Onnx.model(path).as("C4", "image(trivial)", "invariant");
    }

    @EquivarianceTest(samples = 30)
    ForeignCheck<?> rightModel() {
      return claim("group-c4-one-9.onnx");
    }

    @EquivarianceTest(samples = 30)
    ForeignCheck<?> wrongModel() {
      return claim("group-fault-order-9.onnx");
    }
  }

  @Test
  void modelsFromElsewhereAreTestedWithTheLayerToBlame() {
    EngineExecutionResults results = run(Map.of(), selectClass(Models.class));

    assertThat(started(results)).anyMatch(name -> name.startsWith("rightModel()"));
    assertThat(failures(results)).isNotEmpty();
    assertThat(failures(results).keySet()).allMatch(name -> name.startsWith("wrongModel() C4"));
    assertThat(failures(results).values()).allMatch(text -> text.contains("/g2/Conv"));
  }

  /** Jupiter's annotations. */
  @Tag("slow")
  static class Tagged {
    @EquivarianceTest
    @Disabled("not now")
    Equivariance<?, ?, ?> skipped() {
      return check(wrong());
    }

    @EquivarianceTest
    @Tag("single")
    Equivariance<?, ?, ?> tagged() {
      return check(right());
    }
  }

  /** Closed after use. */
  static class Resource {
    static int closed;

    @EquivarianceTest
    ClosingReport resource() {
      return new ClosingReport();
    }
  }

  /** A report that holds a model. */
  static final class ClosingReport implements Supplier<Report>, AutoCloseable {
    @Override
    public Report get() {
      return check(right()).check();
    }

    @Override
    public void close() {
      Resource.closed++;
    }
  }

  abstract static class Base {
    @EquivarianceTest
    Equivariance<?, ?, ?> inherited() {
      return check(right());
    }
  }

  static class Child extends Base {}

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
    EngineExecutionResults results = run(Map.of(), selectClass(Right.class));

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
        .allMatch(text -> text.contains(Right.class.getName()))
        .anyMatch(text -> text.endsWith("description()[independent samples]"));
  }

  @Test
  void attributesAdjustTheDescription(@TempDir Path folder) throws IOException {
    run(
        Map.of("intertwiner.reports", folder.resolve("new").toString()),
        selectMethod(Right.class, "fewer"),
        selectMethod(Right.class, "claim"));

    String prefix = Right.class.getName() + ".";
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
                    selectMethod(Right.class, "fewer"))))
        .hasSize(1);
  }

  @Test
  void failuresNameTheCounterExampleAndItsToken() {
    EngineExecutionResults results = run(Map.of(), selectMethod(Wrong.class, "rectifier"));

    String message = failures(results).get("rectifier() independent samples");
    assertThat(message)
        .startsWith("AssertionError: REFUTED")
        .contains("'ReLU'", "element   r", "one-hot", "× noise floor", "v1:L64X128MixRandom:0:")
        .containsPattern(
            "again     -Dtest=Wrong#rectifier -Dintertwiner[.]replay=v1:L64X128MixRandom:0:");
  }

  @Test
  void whatCouldNotBeCheckedFails() {
    Map<String, String> failures = failures(run(Map.of(), selectClass(Wrong.class)));

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
    assertThat(failures(run(Map.of(), selectClass(Unmakeable.class))))
        .hasEntrySatisfying(
            "anything() description of the check",
            message -> assertThat(message).contains("constructor without parameters"));
  }

  @Test
  void aTokenReplaysOneSample() {
    Map<String, String> token = Map.of("intertwiner.replay", "v1:L64X128MixRandom:9f3c2ab1:17");

    EngineExecutionResults right = run(token, selectMethod(Right.class, "description"));
    assertThat(started(right))
        .containsExactly("description() the sample v1:L64X128MixRandom:9f3c2ab1:17");
    assertThat(failures(right)).isEmpty();
    String failure =
        failures(run(Map.of(), selectMethod(Wrong.class, "rectifier")))
            .get("rectifier() independent samples");
    String shown = failure.substring(failure.indexOf("v1:")).split("\\s")[0];
    String foreign = failures(run(Map.of(), selectMethod(Wrong.class, "foreign"))).toString();
    String foreignToken = foreign.substring(foreign.indexOf("v1:")).split("\\s")[0];
    assertThat(
            failures(
                run(
                    Map.of("intertwiner.replay", foreignToken),
                    selectMethod(Wrong.class, "foreign"))))
        .hasSize(1);
    assertThat(
            failures(
                run(Map.of("intertwiner.replay", shown), selectMethod(Wrong.class, "rectifier"))))
        .hasEntrySatisfying(
            "rectifier() the sample " + shown + "",
            message -> assertThat(message).contains("REFUTED", shown));
  }

  @Test
  void theSeedFromOutsideComesFirst() {
    String message =
        failures(run(Map.of("intertwiner.seed", "abc"), selectMethod(Wrong.class, "rectifier")))
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
    EngineExecutionResults results = run(Map.of(), selectClass(Tagged.class));

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
  void identifiersOfChecksSelectTheirMethod() {
    EngineExecutionResults all = run(Map.of(), selectClass(Right.class));
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
    Resource.closed = 0;

    assertThat(started(run(Map.of(), selectClass(Child.class), selectClass(Resource.class))))
        .contains("inherited() independent samples", "resource() independent samples");
    assertThat(started(run(Map.of(), selectClass(Base.class)))).isEmpty();
    assertThat(started(run(Map.of(), selectMethod(EquivarianceTestEngineTest.class, "wrong"))))
        .isEmpty();
    assertThat(Resource.closed).isEqualTo(1);
  }

  @Test
  void aScanFindsAnnotatedClassesOnly() throws Exception {
    Path root = Path.of(Right.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    EngineExecutionResults results =
        EngineTestKit.execute(
            EquivarianceTestEngine.ID,
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(Set.of(root)))
                .filters(ClassNameFilter.includeClassNamePatterns(".*EngineTest[$]Child"))
                .build());

    assertThat(started(results)).isNotEmpty().allMatch(name -> name.startsWith("inherited()"));
  }

  @Test
  void jupiterRunsTheSameAsDynamicTests() throws Throwable {
    for (DynamicTest test : EquivarianceTests.of(check(right())).toList()) {
      test.getExecutable().execute();
    }
    List<DynamicTest> failing = EquivarianceTests.of(check(wrong())).toList();
    assertThat(failing.stream().map(DynamicTest::getDisplayName)).contains("independent samples");
    assertThatThrownBy(() -> executeAll(failing.stream()))
        .isInstanceOf(MultipleFailuresError.class)
        .hasMessageContaining("one-hot");
  }

  @Test
  void lawsAreDynamicTests() throws Throwable {
    List<DynamicTest> tests =
        LawTests.of(LawSuite.about("C4").laws("group", GroupLaws.of(C4))).toList();
    assertThat(tests).hasSize(GroupLaws.of(C4).size());
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

  private static void executeAll(Stream<DynamicTest> tests) {
    org.junit.jupiter.api.Assertions.assertAll(tests.map(DynamicTest::getExecutable));
  }
}

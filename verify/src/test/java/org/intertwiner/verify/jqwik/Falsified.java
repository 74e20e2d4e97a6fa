package org.intertwiner.verify.jqwik;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs a property of jqwik from within a test, and keeps the values with which it failed. */
final class Falsified {
  /** The engine looks for simpler values on a thread of its own. */
  private static final List<List<Object>> FAILURES =
      java.util.Collections.synchronizedList(new ArrayList<>());

  private final List<List<Object>> failures;
  private final EngineExecutionResults results;

  private Falsified(List<List<Object>> failures, EngineExecutionResults results) {
    this.failures = failures;
    this.results = results;
  }

  /** Runs one method of a container of properties. */
  static Falsified by(Class<?> container, String method) {
    FAILURES.clear();
    String parameters =
        java.util.Arrays.stream(container.getDeclaredMethods())
            .filter(m -> m.getName().equals(method))
            .findFirst()
            .map(
                m ->
                    String.join(
                        ",",
                        java.util.Arrays.stream(m.getParameterTypes())
                            .map(Class::getTypeName)
                            .toList()))
            .orElseThrow();
    EngineExecutionResults results =
        EngineTestKit.engine("jqwik")
            .selectors(selectMethod(container, method, parameters))
            .configurationParameter("jqwik.tries.default", "1000")
            .configurationParameter("jqwik.failures.after.default", "RANDOM_SEED")
            .configurationParameter("jqwik.database", "target/jqwik-fixtures")
            .configurationParameter("jqwik.reporting.onlyfailures", "true")
            .execute();
    return new Falsified(List.copyOf(FAILURES), results);
  }

  /** What a fixture calls instead of an assertion. */
  static void unless(boolean holds, Object... values) {
    if (!holds) {
      FAILURES.add(List.of(values));
      throw new AssertionError("falsified");
    }
  }

  /**
   * The values of the last failing run: every failing run of the search is simpler than the one
   * before.
   */
  List<Object> smallest() {
    if (results.testEvents().failed().count() != 1) {
      throw new AssertionError("the property did not fail");
    }
    if (failures.isEmpty()) {
      throw new AssertionError("the property failed otherwise", failure().orElseThrow());
    }
    return failures.get(failures.size() - 1);
  }

  /** The values of the first failing run. */
  List<Object> first() {
    return failures.get(0);
  }

  boolean passed() {
    return results.testEvents().succeeded().count() == 1;
  }

  Optional<Throwable> failure() {
    return results.testEvents().failed().stream()
        .findFirst()
        .flatMap(e -> e.getPayload(org.junit.platform.engine.TestExecutionResult.class))
        .flatMap(org.junit.platform.engine.TestExecutionResult::getThrowable);
  }
}

package org.intertwiner.verify.junit;

import java.util.stream.Stream;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Report;
import org.junit.jupiter.api.DynamicTest;

/**
 * Checks as dynamic tests of Jupiter:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> forces() {
 *   return EquivarianceTests.of(Equivariance.of(forces).under(group).inputs(molecules));
 * }
 * }</pre>
 */
public final class EquivarianceTests {
  private EquivarianceTests() {}

  /**
   * Runs a check; every line of its report is one test.
   *
   * @param description map, group and inputs
   * @return at least one test; one whose verdict does not hold fails with the report as message
   */
  public static Stream<DynamicTest> of(Equivariance<?, ?, ?> description) {
    return of(description.check());
  }

  /**
   * The lines of a report as tests.
   *
   * @param report a finished report
   * @return as {@link #of(Equivariance)}
   */
  public static Stream<DynamicTest> of(Report report) {
    return report.checks().stream()
        .map(
            check -> DynamicTest.dynamicTest(check.of(), () -> CheckFailure.orPass(report, check)));
  }
}

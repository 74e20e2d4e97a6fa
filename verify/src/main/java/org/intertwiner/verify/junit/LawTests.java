package org.intertwiner.verify.junit;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.laws.LawSuite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Laws as dynamic tests of Jupiter:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> laws() {
 *   return LawTests.of(LawSuite.about("my group").laws("group", GroupLaws.of(myGroup)));
 * }
 * }</pre>
 */
public final class LawTests {
  private LawTests() {}

  /**
   * One test for every law and every proof of a suite.
   *
   * @param suite the laws; they run, all at once, with the first test
   * @return the tests in the order of the suite, named like its laws
   */
  public static Stream<DynamicTest> of(LawSuite suite) {
    List<String> names = suite.names();
    Supplier<Report> report = new Once(suite);
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    names.get(i),
                    () -> CheckFailure.orPass(report.get(), report.get().checks().get(i))));
  }

  /** Runs the suite when it is first asked for. */
  private static final class Once implements Supplier<Report> {
    private final LawSuite suite;
    private @Nullable Report report;

    Once(LawSuite suite) {
      this.suite = suite;
    }

    @Override
    public synchronized Report get() {
      Report done = report == null ? suite.check() : report;
      report = done;
      return done;
    }
  }
}

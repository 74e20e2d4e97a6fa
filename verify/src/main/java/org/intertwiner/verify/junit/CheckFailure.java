package org.intertwiner.verify.junit;

import java.util.List;
import java.util.Optional;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Report;

/** Turns a check into the failure of a test. */
final class CheckFailure {
  private CheckFailure() {}

  /**
   * What a failing check says, with everything that the report says beside it; empty for a pass.
   */
  static Optional<AssertionError> of(Report report, Check check) {
    if (check.verdict().holds()) {
      return Optional.empty();
    }
    Report alone =
        new Report(
            report.subject(),
            report.group(),
            List.of(check),
            report.notes(),
            report.seed(),
            report.exhibits());
    return Optional.of(new AssertionError(alone.toText()));
  }

  static void orPass(Report report, Check check) {
    of(report, check)
        .ifPresent(
            failure -> {
              throw failure;
            });
  }
}

package org.intertwiner.verify.junit;

import java.util.List;
import java.util.Optional;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;

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
            report.exhibits(),
            List.of(),
            report.tolerance());
    return Optional.of(new AssertionError(alone.toText()));
  }

  /** The same, with how to run it again, seen from the annotated method. */
  static Optional<AssertionError> of(Report report, Check check, Class<?> type, String method) {
    return of(report, check)
        .map(
            failure -> {
              String again =
                  token(check)
                      .map(
                          token ->
                              "\n  again     -Dtest="
                                  + type.getSimpleName()
                                  + "#"
                                  + method
                                  + " -Dintertwiner.replay="
                                  + token)
                      .orElse("");
              AssertionError placed = new AssertionError(failure.getMessage() + again);
              // where this engine threw it says nothing about the map
              placed.setStackTrace(new StackTraceElement[0]);
              return placed;
            });
  }

  private static Optional<ReplayToken> token(Check check) {
    return check.verdict() instanceof Verdict.Refuted refuted
        ? refuted.witness().replay()
        : Optional.empty();
  }

  static void orPass(Report report, Check check) {
    of(report, check)
        .ifPresent(
            failure -> {
              throw failure;
            });
  }
}

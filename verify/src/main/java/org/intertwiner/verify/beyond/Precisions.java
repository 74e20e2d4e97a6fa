package org.intertwiner.verify.beyond;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Tally;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.Precision;

/**
 * Compares the errors of one map in binary32 and in binary64.
 *
 * <p>Rounding errors shrink with the noise floor, by about 2⁻²⁹. An error that stays is a fault of
 * the map, even where a tolerance for binary32 accepts it.
 *
 * <p><b>Complexity</b>: that of both checks.
 *
 * <pre>{@code
 * Report report = Precisions.compare(
 *     Equivariance.of(map32).under(group).inputs(floats),
 *     Equivariance.of(map64).under(group).inputs(doubles));
 * }</pre>
 */
public final class Precisions {
  private Precisions() {}

  /**
   * Runs both checks and compares their errors.
   *
   * @param narrow a check of the map in binary32
   * @param wide a check of the same map in binary64
   * @return the checks of both, and one on the ratio of their errors
   * @throws InvalidInput as {@link Equivariance#check()}
   */
  public static Report compare(Equivariance<?, ?, ?> narrow, Equivariance<?, ?, ?> wide) {
    Report low = narrow.check();
    Report high = wide.check();
    List<Check> checks = new ArrayList<>();
    low.checks().forEach(check -> checks.add(check.named("binary32: " + check.of())));
    high.checks().forEach(check -> checks.add(check.named("binary64: " + check.of())));
    checks.add(shrinking(low, high));
    List<String> notes = new ArrayList<>();
    low.notes().forEach(note -> notes.add("binary32: " + note));
    high.notes().forEach(note -> notes.add("binary64: " + note));
    low.tolerance().ifPresent(t -> notes.add("binary32: declared tolerance " + t.inWords()));
    high.tolerance().ifPresent(t -> notes.add("binary64: declared tolerance " + t.inWords()));
    return new Report(
        high.subject() + " in two precisions", high.group(), checks, notes, high.seed());
  }

  private static Check shrinking(Report low, Report high) {
    if (low.tallies().isEmpty() || high.tallies().isEmpty()) {
      Check first = high.checks().get(0);
      return new Check(
          "shrinking of the error with the precision",
          new Verdict.Inconclusive("one of the checks was not sampled"),
          first.metric(),
          ErrorSummary.EMPTY,
          first.noiseFloor());
    }
    Tally a = low.tallies().get(0);
    Tally b = high.tallies().get(0);
    double seen = b.decided().summary().rms();
    double was = a.decided().summary().rms();
    return new Check(
        "shrinking of the error with the precision",
        verdict(a, b, was, seen, high),
        "ratio of rms errors",
        was == 0 ? ErrorSummary.EMPTY : ErrorSummary.of(seen / was),
        b.floor());
  }

  private static Verdict verdict(Tally a, Tally b, double was, double seen, Report high) {
    if (a.floor().precision() != Precision.FLOAT32 || b.floor().precision() != Precision.FLOAT64) {
      return new Verdict.Inconclusive(
          "the maps compute in "
              + a.floor().precision()
              + " and "
              + b.floor().precision()
              + ", not in FLOAT32 and FLOAT64");
    }
    if (high.verdict() instanceof Verdict.Refuted && high.witness().isPresent()) {
      Witness witness = high.witness().get();
      return new Verdict.Refuted(
          witness.withCause(
              String.format(
                  Locale.ROOT,
                  "the error does not shrink as rounding would: %.1e in binary32, %.1e in binary64"
                      + " (the noise floor shrinks from %.1e to %.1e)%s",
                  was,
                  seen,
                  a.floor().relative(),
                  b.floor().relative(),
                  witness.cause().map(cause -> "; " + cause).orElse(""))));
    }
    if (!high.verdict().holds()) {
      return new Verdict.Inconclusive("in binary64: " + high.verdict().explanation());
    }
    return new Verdict.Tested(b.deciding(), 1, b.delta());
  }
}

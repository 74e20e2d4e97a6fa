package org.intertwiner.verify;

import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;

/**
 * One line of a report: what was checked and what came out.
 *
 * @param of what was checked, in words
 * @param verdict what was shown
 * @param metric the name of the error that {@code errors} sums up
 * @param errors the errors seen
 * @param noiseFloor the measured noise floor, or zero for exact checks
 */
public record Check(
    String of, Verdict verdict, String metric, ErrorSummary errors, NoiseFloor noiseFloor) {

  /**
   * The same check under another name.
   *
   * @param name what was checked, in words
   * @return a copy
   */
  public Check named(String name) {
    return new Check(name, verdict, metric, errors, noiseFloor);
  }

  Check withVerdict(Verdict other) {
    return new Check(of, other, metric, errors, noiseFloor);
  }
}

package org.intertwiner.nn.sphere.digits;

import java.util.List;
import java.util.Locale;

/**
 * What the experiment with digits on the sphere found.
 *
 * @param plan what was done
 * @param results one for each network
 * @param seconds time of everything
 */
public record SphericalDigitsReport(
    SphericalDigitsPlan plan, List<Result> results, double seconds) {
  /**
   * Copies the list.
   *
   * @param plan what was done
   * @param results one for each network
   * @param seconds time of everything
   */
  public SphericalDigitsReport {
    results = List.copyOf(results);
  }

  /**
   * One network under the three protocols.
   *
   * @param contestant which network
   * @param parameters its learned numbers
   * @param uprightUpright accuracy NR/NR: trained and tested on signals that are not rotated
   * @param uprightRotated accuracy NR/R: trained on signals that are not rotated, tested on rotated
   * @param rotatedRotated accuracy R/R: trained and tested on rotated signals
   * @param change by how much its outputs, trained on signals that are not rotated, change when the
   *     signal is rotated: root mean square of the difference over that of the outputs
   * @param uprightLosses the loss of every step of the training on signals that are not rotated
   * @param rotatedLosses the loss of every step of the training on rotated signals
   * @param seconds time of both trainings in this run
   */
  public record Result(
      SphericalDigitsPlan.Contestant contestant,
      int parameters,
      double uprightUpright,
      double uprightRotated,
      double rotatedRotated,
      double change,
      List<Double> uprightLosses,
      List<Double> rotatedLosses,
      double seconds) {
    /**
     * Copies the lists.
     *
     * @param contestant which network
     * @param parameters its learned numbers
     * @param uprightUpright accuracy NR/NR: trained and tested on signals that are not rotated
     * @param uprightRotated accuracy NR/R: trained on signals that are not rotated, tested on
     *     rotated
     * @param rotatedRotated accuracy R/R: trained and tested on rotated signals
     * @param change by how much its outputs, trained on signals that are not rotated, change when
     *     the signal is rotated: root mean square of the difference over that of the outputs
     * @param uprightLosses the loss of every step of the training on signals that are not rotated
     * @param rotatedLosses the loss of every step of the training on rotated signals
     * @param seconds time of both trainings in this run
     */
    public Result {
      uprightLosses = List.copyOf(uprightLosses);
      rotatedLosses = List.copyOf(rotatedLosses);
    }
  }

  /**
   * A table for people.
   *
   * @return a line for each network under a heading
   */
  public String table() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-16s %8s %7s %7s %7s %9s %6s%n",
                "network",
                "learned",
                "NR/NR",
                "NR/R",
                "R/R",
                "change",
                "s"));
    for (Result r : results) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-16s %8d %6.1f%% %6.1f%% %6.1f%% %9.1e %6.0f%n",
              r.contestant.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              r.parameters,
              100 * r.uprightUpright,
              100 * r.uprightRotated,
              100 * r.rotatedRotated,
              r.change,
              r.seconds));
    }
    return text.toString();
  }
}

package org.intertwiner.cli.request.law;

import org.intertwiner.cli.request.ReportAnswer;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.laws.GroupSuites;

/**
 * Whether a group, and what the library derives from it, keeps its laws: the axioms on random
 * elements, representations, the character table and kernels.
 *
 * @param group the group
 * @param tries how many samples a law
 * @param seed where the random numbers start
 */
public record LawsRequest(NamedGroup<?> group, int tries, long seed) implements Request {
  /** The usual number of samples. */
  public static final int USUAL_TRIES = 1_000;

  /** The largest number of samples. */
  public static final int MAX_TRIES = 10_000_000;

  /** The probability of error that the bound on violations is stated for. */
  static final double DELTA = 1e-3;

  @Override
  public Result run() {
    return new ReportAnswer(check(group));
  }

  private <G> Report check(NamedGroup<G> named) {
    return GroupSuites.of(named.group(), named.vector())
        .tries(tries)
        .delta(DELTA)
        .seed(seed)
        .check();
  }
}

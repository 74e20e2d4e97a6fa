package org.intertwiner.verify;

import java.util.List;
import java.util.Locale;
import org.intertwiner.algebra.InvalidInput;

/**
 * What a check of f(g·x) = g·f(x) has shown; never a bare yes or no.
 *
 * <p>From strong to weak: {@link Proved}, {@link Certified}, {@link Tested}, {@link Inconclusive},
 * {@link Refuted}. What could not be checked is {@link Inconclusive}, never a silent pass.
 */
public sealed interface Verdict {

  /**
   * The verdict in one word, as it stands in reports.
   *
   * @return PROVED, CERTIFIED, TESTED, INCONCLUSIVE or REFUTED
   */
  String word();

  /**
   * Whether the check supports the claim: proved, certified or tested.
   *
   * @return false for refuted and for inconclusive
   */
  boolean holds();

  /**
   * What was shown, in one line.
   *
   * @return a sentence
   */
  String explanation();

  /**
   * The weakest of several verdicts: what they say together.
   *
   * <p>Refuted before inconclusive before tested before certified before proved; the first of
   * equals.
   *
   * @param verdicts at least one verdict
   * @return the weakest of them
   * @throws InvalidInput if there is none
   */
  static Verdict weakest(List<Verdict> verdicts) {
    return verdicts.stream()
        .min((a, b) -> Integer.compare(strength(a), strength(b)))
        .orElseThrow(
            () -> new InvalidInput("verdicts", "none", "at least one", "nothing was checked"));
  }

  private static int strength(Verdict verdict) {
    return List.of("REFUTED", "INCONCLUSIVE", "TESTED", "CERTIFIED", "PROVED")
        .indexOf(verdict.word());
  }

  /**
   * Holds exactly: an identity between exact numbers or polynomials was checked on generators.
   *
   * @param statement what was proved, and from what
   */
  record Proved(String statement) implements Verdict {
    @Override
    public String word() {
      return "PROVED";
    }

    @Override
    public boolean holds() {
      return true;
    }

    @Override
    public String explanation() {
      return statement;
    }
  }

  /**
   * Holds for all inputs and all group elements up to a bound that follows from finitely many
   * evaluations.
   *
   * @param bound ‖f(g·x) − g·f(x)‖ ≤ bound · ‖x‖ for all g and x
   * @param statement what the bound rests on
   */
  record Certified(double bound, String statement) implements Verdict {
    @Override
    public String word() {
      return "CERTIFIED";
    }

    @Override
    public boolean holds() {
      return true;
    }

    @Override
    public String explanation() {
      return statement;
    }
  }

  /**
   * No violation among independent samples.
   *
   * <p>If the fraction of violating pairs (g, x) under the sampled distribution were above ε, then
   * so many samples without a violation would have had probability at most δ.
   *
   * @param samples number of independent samples, all without violation
   * @param epsilon the excluded fraction ε; 1 where the samples were chosen, not drawn, and nothing
   *     is claimed
   * @param delta the probability δ of being wrong
   */
  record Tested(long samples, double epsilon, double delta) implements Verdict {
    @Override
    public String word() {
      return "TESTED";
    }

    @Override
    public boolean holds() {
      return true;
    }

    @Override
    public String explanation() {
      if (epsilon >= 1) {
        return samples + " evaluations without violation (no statistical claim)";
      }
      return String.format(
          Locale.ROOT,
          "%d independent samples without violation: the violating fraction is at most %.2e, wrong"
              + " with probability at most %.0e",
          samples,
          epsilon,
          delta);
    }
  }

  /**
   * A counter-example was found.
   *
   * @param witness the smallest one that was found
   */
  record Refuted(Witness witness) implements Verdict {
    @Override
    public String word() {
      return "REFUTED";
    }

    @Override
    public boolean holds() {
      return false;
    }

    @Override
    public String explanation() {
      return "fails for " + witness.element();
    }
  }

  /**
   * Nothing could be concluded.
   *
   * @param reason why not, with the figures that were measured
   */
  record Inconclusive(String reason) implements Verdict {
    @Override
    public String word() {
      return "INCONCLUSIVE";
    }

    @Override
    public boolean holds() {
      return false;
    }

    @Override
    public String explanation() {
      return reason;
    }
  }
}

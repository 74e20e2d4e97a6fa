package org.intertwiner.verify;

import java.util.List;
import java.util.Locale;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.statistics.TwoSample;

/**
 * What a check of f(g·x) = g·f(x) has shown; never a bare yes or no.
 *
 * <p>From strong to weak: {@link Proved}, {@link Certified}, {@link Tested} and {@link Compared}
 * (both TESTED), {@link Inconclusive}, {@link Refuted}. What could not be checked is {@link
 * Inconclusive}, never a silent pass.
 */
public sealed interface Verdict {
  /** The distribution that is not named in sentences. */
  String HAAR = "Haar";

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
   * Holds for all group elements up to a bound that follows from finitely many evaluations.
   *
   * <p>For a linear map the bound holds for all inputs; for a map with a declared Lipschitz
   * constant in g it holds for the sampled inputs, as the statement says.
   *
   * @param bound ‖f(g·x) − g·f(x)‖ ≤ bound · ‖x‖ for all g and x; with a Lipschitz constant the
   *     relative error for all g
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
   * @param distribution how group elements were drawn: {@code Haar} for compact groups; blank where
   *     the claim is not about elements of a group
   */
  record Tested(long samples, double epsilon, double delta, String distribution)
      implements Verdict {
    /**
     * Samples under the Haar measure.
     *
     * @param samples number of independent samples, all without violation
     * @param epsilon the excluded violating fraction ε; 1 if nothing is claimed
     * @param delta the probability δ of being wrong
     */
    public Tested(long samples, double epsilon, double delta) {
      this(samples, epsilon, delta, HAAR);
    }

    /**
     * Whether the claim depends on a choice of distribution that a reader should know.
     *
     * @return false for the Haar measure and for claims without group elements
     */
    public boolean namesDistribution() {
      return !distribution.equals(HAAR) && !distribution.isBlank();
    }

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
              + " with probability at most %.0e%s",
          samples,
          epsilon,
          delta,
          namesDistribution() ? "; group elements: " + distribution : "");
    }
  }

  /**
   * The two sides of a random map do not differ in distribution, as far as a test can see.
   *
   * @param result the test with its p-value and its power
   */
  record Compared(TwoSample result) implements Verdict {
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
      return String.format(
          Locale.ROOT,
          "f(g·x) and g·f(x) agree in distribution (%s, %d comparisons, p = %.2g, level %.0e); a"
              + " shift by %.2g standard deviations is detected with probability %.2f",
          result.test(),
          result.samples(),
          result.pValue(),
          result.level(),
          result.effect(),
          result.power());
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

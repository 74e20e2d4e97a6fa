package org.intertwiner.nn.train.optimiser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.layer.Weight;

/**
 * How strongly each weight is drawn to zero: λ · factor, where the factor depends on the
 * representations that the weight connects (its {@linkplain Weight#label label}). Biases and scales
 * do not decay.
 *
 * <p>Example: {@code WeightDecay.of(1e-4).where("A1→*", 0)} leaves alone what starts from invariant
 * fields.
 *
 * @param strength λ, not negative
 * @param rules factors by label; the last rule that matches counts
 */
public record WeightDecay(double strength, List<Rule> rules) {

  /**
   * A factor for the labels that match a pattern.
   *
   * @param pattern a label in which {@code *} stands for any text
   * @param factor what λ is multiplied by, not negative
   */
  public record Rule(String pattern, double factor) {
    /**
     * Checks the factor.
     *
     * @param pattern a label in which {@code *} stands for any text
     * @param factor what λ is multiplied by, not negative
     * @throws InvalidInput if it is negative or not finite
     */
    public Rule {
      requireStrength("factor of the weight decay of '" + pattern + "'", factor);
    }

    boolean matches(String label) {
      StringBuilder regex = new StringBuilder();
      for (String part : pattern.split("\\*", -1)) {
        regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(part));
      }
      return Pattern.matches(regex.toString(), label);
    }
  }

  /**
   * Checks the strength.
   *
   * @param strength λ, not negative
   * @param rules factors by label; the last rule that matches counts
   * @throws InvalidInput if it is negative or not finite
   */
  public WeightDecay {
    requireStrength("weight decay", strength);
    rules = List.copyOf(rules);
  }

  /**
   * No decay.
   *
   * @return λ = 0
   */
  public static WeightDecay none() {
    return of(0);
  }

  /**
   * One decay for all weights.
   *
   * @param strength λ
   * @return the decay
   * @throws InvalidInput if it is negative or not finite
   */
  public static WeightDecay of(double strength) {
    return new WeightDecay(strength, List.of());
  }

  /**
   * The same decay with another factor for some labels.
   *
   * @param pattern a label in which {@code *} stands for any text
   * @param factor what λ is multiplied by
   * @return a copy
   * @throws InvalidInput if the factor is negative or not finite
   */
  public WeightDecay where(String pattern, double factor) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(new Rule(pattern, factor));
    return new WeightDecay(strength, more);
  }

  /**
   * The decay of a weight.
   *
   * @param weight what is learned
   * @return λ · factor; 0 for biases and scales
   */
  public double of(Weight weight) {
    if (weight.use() != Weight.Use.WEIGHT) {
      return 0;
    }
    double factor = 1;
    for (Rule rule : rules) {
      factor = rule.matches(weight.label()) ? rule.factor : factor;
    }
    return strength * factor;
  }

  /**
   * Refuses rules that match nothing, which are misspelt.
   *
   * @param weights everything that is learned
   * @throws InvalidInput with the labels that there are
   */
  public void requireMatches(List<Weight> weights) {
    List<String> labels = weights.stream().map(Weight::label).distinct().sorted().toList();
    for (Rule rule : rules) {
      if (labels.stream().noneMatch(rule::matches)) {
        throw new InvalidInput(
            "weight decay where '" + rule.pattern + "'",
            "no weight with such a label",
            "a pattern that matches one of " + labels,
            "labels name the representations that weights connect");
      }
    }
  }

  private static void requireStrength(String what, double strength) {
    if (!(strength >= 0) || !Double.isFinite(strength)) {
      throw new InvalidInput(what, Double.toString(strength), "a number ≥ 0", "1e-4 is usual");
    }
  }
}

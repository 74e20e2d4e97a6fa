package org.intertwiner.harmonic.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.haar.Quadrature;

/**
 * What an invariant mean obeys, on random functions of degrees up to that of a quadrature: total
 * mass 1, ∫ f = the coefficient of 1, ∫ f(gx) = ∫ f(x), and on a group ∫ f(xg) = ∫ f(x⁻¹) = ∫ f(x).
 *
 * <p><i>Accuracy:</i> a law holds if the difference is at most 10⁻¹² (1 + degree)^(3/2) for a
 * function of mean square 1.
 *
 * <p>Example: {@code Laws.checkAll(HaarLaws.ofGroup(rule, LieGroups.spin3(), 5), 42, 100)}.
 */
public final class HaarLaws {
  private static final double TOLERANCE = 1e-12;

  private HaarLaws() {}

  /**
   * A group element and a function.
   *
   * @param <G> the group elements
   * @param element g
   * @param degree the degree of the function
   * @param seed of its coefficients
   */
  public record Sample<G>(G element, int degree, long seed) {}

  /**
   * The laws of a rule on a space that a group acts on.
   *
   * @param <G> the group elements
   * @param <X> the points
   * @param rule the rule
   * @param group the group
   * @param action g, x ↦ gx
   * @param maxDegree the largest degree of functions; {@link Quadrature#exactDegree()} or below for
   *     laws that are to hold
   * @return the laws
   * @throws InvalidInput for a negative degree
   */
  public static <G, X> List<Law<Sample<G>>> of(
      Quadrature<X> rule, CompactGroup<G> group, BiFunction<G, X, X> action, int maxDegree) {
    Sampler<Sample<G>> sampler = sampler(group, maxDegree);
    List<Law<Sample<G>>> laws = new ArrayList<>();
    laws.add(
        new Law<>(
            "total mass",
            sampler,
            s -> Math.abs(rule.integrate(x -> 1) - 1) <= TOLERANCE,
            Sample::toString));
    laws.add(
        new Law<>(
            "exactness",
            sampler,
            s -> isClose(rule.integrate(function(rule, s)), coefficients(rule, s)[0][0], s),
            Sample::toString));
    laws.add(
        invariance(
            "invariance on the left", rule, sampler, s -> x -> action.apply(s.element(), x)));
    return List.copyOf(laws);
  }

  /**
   * The laws of a rule on a group.
   *
   * @param <G> the group elements
   * @param rule the rule
   * @param group the group
   * @param maxDegree the largest degree of functions
   * @return the laws, among them invariance from both sides and under inversion
   * @throws InvalidInput for a negative degree
   */
  public static <G> List<Law<Sample<G>>> ofGroup(
      Quadrature<G> rule, CompactGroup<G> group, int maxDegree) {
    List<Law<Sample<G>>> laws = new ArrayList<>(of(rule, group, group::multiply, maxDegree));
    Sampler<Sample<G>> sampler = sampler(group, maxDegree);
    laws.add(
        invariance(
            "invariance on the right", rule, sampler, s -> x -> group.multiply(x, s.element())));
    laws.add(invariance("invariance under inversion", rule, sampler, s -> group::inverse));
    return List.copyOf(laws);
  }

  /**
   * The laws of a rule on a sphere Sⁿ, by the rotations of ℝⁿ⁺¹.
   *
   * @param rule the rule
   * @param maxDegree the largest degree of functions
   * @return the laws
   * @throws InvalidInput for a negative degree
   */
  public static List<Law<Sample<DenseMatrix>>> onSphere(Quadrature<double[]> rule, int maxDegree) {
    return of(
        rule,
        LieGroups.specialOrthogonal(rule.point(0).length),
        (rotation, x) -> rotation.apply(x),
        maxDegree);
  }

  private static <G> Sampler<Sample<G>> sampler(CompactGroup<G> group, int maxDegree) {
    if (maxDegree < 0) {
      throw new InvalidInput("degree of functions", "" + maxDegree, "a degree ≥ 0", "");
    }
    return Sampler.of(
        random ->
            new Sample<>(group.random(random), random.nextInt(maxDegree + 1), random.nextLong()),
        s -> shrink(s, group));
  }

  private static <G> List<Sample<G>> shrink(Sample<G> s, CompactGroup<G> group) {
    List<Sample<G>> simpler = new ArrayList<>();
    if (s.degree() > 0) {
      simpler.add(new Sample<>(s.element(), s.degree() - 1, s.seed()));
    }
    if (s.seed() != 0) {
      simpler.add(new Sample<>(s.element(), s.degree(), 0));
    }
    for (G special : group.special()) {
      if (group.areEqual(special, s.element())) {
        break;
      }
      simpler.add(new Sample<>(special, s.degree(), s.seed()));
    }
    return simpler;
  }

  private static <G, X> Law<Sample<G>> invariance(
      String name,
      Quadrature<X> rule,
      Sampler<Sample<G>> sampler,
      java.util.function.Function<Sample<G>, UnaryOperator<X>> map) {
    return new Law<>(
        name,
        sampler,
        s ->
            isClose(
                rule.moved(map.apply(s)).integrate(function(rule, s)),
                rule.integrate(function(rule, s)),
                s),
        Sample::toString);
  }

  private static boolean isClose(double a, double b, Sample<?> s) {
    return Math.abs(a - b) <= TOLERANCE * Math.pow(1.0 + s.degree(), 1.5);
  }

  /** Σ c φ over all degrees up to the sample's, with Σ c² = 1. */
  private static <X> ToDoubleFunction<X> function(Quadrature<X> rule, Sample<?> s) {
    double[][] coefficients = coefficients(rule, s);
    return x -> {
      double[][] values = rule.family().values(x, s.degree());
      double sum = 0;
      for (int l = 0; l < values.length; l++) {
        for (int k = 0; k < values[l].length; k++) {
          sum += coefficients[l][k] * values[l][k];
        }
      }
      return sum;
    };
  }

  private static double[][] coefficients(Quadrature<?> rule, Sample<?> s) {
    SplittableRandom random = new SplittableRandom(s.seed());
    double[][] coefficients = new double[s.degree() + 1][];
    double squares = 0;
    for (int l = 0; l <= s.degree(); l++) {
      coefficients[l] = new double[rule.family().dimension(l)];
      for (int k = 0; k < coefficients[l].length; k++) {
        coefficients[l][k] = 2 * random.nextDouble() - 1;
        squares += coefficients[l][k] * coefficients[l][k];
      }
    }
    for (double[] row : coefficients) {
      for (int k = 0; k < row.length; k++) {
        row[k] /= Math.sqrt(squares);
      }
    }
    return coefficients;
  }
}

package org.intertwiner.harmonic.haar;

import java.util.List;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;

/**
 * Means over a group: the projection to fixed vectors and to maps that commute with the group.
 *
 * <p><em>Formula:</em> P = ∫ ρ(g) dg, and M ↦ ∫ ρ_out(g) M ρ_in(g)* dg for unitary ρ.
 * <em>Accuracy:</em> exact up to rounding when the rule is exact for the products of matrix
 * elements that occur: of degree l of a representation by harmonics of degree l, of degree l_out +
 * l_in for maps; {@link Mean#defect} says how far the result is from being fixed, whatever the
 * rule. <em>Complexity:</em> a representation matrix, or two and their products, for each point.
 *
 * <p>Example: {@code Twirl.fixed(rule, rho, elements).projection().trace()[0]} is the number of
 * fixed vectors.
 */
public final class Twirl {
  private Twirl() {}

  /**
   * A mean and how far it is from what it should be.
   *
   * @param projection the mean
   * @param defect the largest entry of the change under any of the test elements
   */
  public record Mean(ComplexMatrix projection, double defect) {}

  /**
   * The projection to the fixed vectors of a representation.
   *
   * @param <G> the elements
   * @param rule a rule for Haar measure
   * @param rho a representation by unitary matrices
   * @param tests elements by which invariance is measured, such as generators; at least one
   * @return ∫ ρ with the largest entry of ρ(g)P − P
   * @throws InvalidInput without test elements, or as {@link Quadrature#integrateComplex}
   */
  public static <G> Mean fixed(
      Quadrature<G> rule, Function<? super G, ComplexMatrix> rho, List<G> tests) {
    requireTests(tests);
    ComplexMatrix projection = rule.integrateComplex(rho);
    double defect = 0;
    for (G g : tests) {
      defect = Math.max(defect, rho.apply(g).multiply(projection).subtract(projection).maxAbs());
    }
    return new Mean(projection, defect);
  }

  /**
   * The part of a map that commutes with the group.
   *
   * @param <G> the elements
   * @param rule a rule for Haar measure
   * @param out a representation by unitary matrices on the target
   * @param in a representation by unitary matrices on the source
   * @param map a matrix from source to target
   * @param tests elements by which equivariance is measured, such as generators; at least one
   * @return ∫ ρ_out M ρ_in* with the largest entry of ρ_out(g)P − Pρ_in(g)
   * @throws InvalidInput without test elements, or as {@link Quadrature#integrateComplex}
   */
  public static <G> Mean equivariant(
      Quadrature<G> rule,
      Function<? super G, ComplexMatrix> out,
      Function<? super G, ComplexMatrix> in,
      ComplexMatrix map,
      List<G> tests) {
    requireTests(tests);
    ComplexMatrix mean =
        rule.integrateComplex(g -> out.apply(g).multiply(map).multiply(in.apply(g).adjoint()));
    double defect = 0;
    for (G g : tests) {
      ComplexMatrix change = out.apply(g).multiply(mean).subtract(mean.multiply(in.apply(g)));
      defect = Math.max(defect, change.maxAbs());
    }
    return new Mean(mean, defect);
  }

  private static void requireTests(List<?> tests) {
    if (tests.isEmpty()) {
      throw new InvalidInput(
          "elements to test a mean by", "none", "at least one", "the generators are enough");
    }
  }
}

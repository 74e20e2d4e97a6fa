package org.intertwiner.harmonic.fourier.finite;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;

/**
 * The Fourier transform of functions on the cosets G/H of a subgroup.
 *
 * <p><em>Formula:</em> a function on G/H is one on G with f(gh) = f(g); then f̂(ρ) = P f̂(ρ) with P
 * the projection to the vectors fixed by H. In a basis that begins with copies of the
 * representations of H only the rows of the trivial ones are not zero: f̂(ρ)_cb = (1/|G/H|) Σ_t
 * f(tH) conj(ρ(t)_bc), c one of the m_ρ fixed vectors. <em>Shape:</em> functions have |G/H| values
 * in the order of {@link Subgroup#leftCosets()}; spectra Σ m_ρ d_ρ = |G/H| complex numbers, row by
 * row of the character table, m_ρ × d_ρ each. <em>Complexity:</em> at most |G/H|² multiplications;
 * the other coefficients are never formed.
 *
 * <p><em>Source:</em> P. Diaconis, Group Representations in Probability and Statistics (1988), 3F.
 *
 * <p>Example: {@code CosetTransform.of(Groups.symmetric(5), stabilizer).forward(values)}.
 *
 * @param <G> the group elements
 */
public final class CosetTransform<G> {
  private final FiniteTransform<G> transform;
  private final Subgroup subgroup;
  private final int[][] fixed;
  private final int cosets;
  private final List<double[]> re = new ArrayList<>();
  private final List<double[]> im = new ArrayList<>();

  private CosetTransform(FiniteTransform<G> transform, Subgroup subgroup) {
    this.transform = transform;
    this.subgroup = subgroup;
    int[] transversal = subgroup.leftCosets().transversal();
    this.cosets = transversal.length;
    this.fixed = new int[transform.size()][];
    int total = 0;
    for (int row = 0; row < fixed.length; row++) {
      Interruption.check();
      fixed[row] = transform.fixedColumns(row);
      int d = transform.degree(row);
      int length = fixed[row].length * d;
      double[] real = new double[length * cosets];
      double[] imaginary = new double[length * cosets];
      for (int t = 0; t < cosets && length > 0; t++) {
        ComplexMatrix m = transform.matrix(row, transversal[t]);
        for (int c = 0; c < fixed[row].length; c++) {
          for (int b = 0; b < d; b++) {
            real[(c * d + b) * cosets + t] = m.re(b, fixed[row][c]);
            imaginary[(c * d + b) * cosets + t] = m.im(b, fixed[row][c]);
          }
        }
      }
      re.add(real);
      im.add(imaginary);
      total += length;
    }
    if (total != cosets) {
      throw new ArithmeticException(total + " coefficients for " + cosets + " cosets");
    }
  }

  /**
   * The transform on the cosets of a subgroup.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param subgroup a proper subgroup H
   * @return the plan
   * @throws InvalidInput if the subgroup is one of another group or the whole group
   * @throws LimitExceeded if the group is past the limits of {@link FiniteTransform}
   */
  public static <G> CosetTransform<G> of(FiniteGroup<G> group, Subgroup subgroup) {
    if (subgroup.index() == 1) {
      throw new InvalidInput(
          "cosets of " + group.name(), "the whole group", "a proper subgroup", "G/G is one point");
    }
    FiniteTransform<G> transform =
        FiniteTransform.along(group, List.of(subgroup), FiniteTransformLimits.DEFAULT);
    return new CosetTransform<>(transform, subgroup);
  }

  /**
   * The transform of the whole group in whose bases the coefficients are.
   *
   * @return a plan along G ⊃ H
   */
  public FiniteTransform<G> transform() {
    return transform;
  }

  /**
   * The number of cosets.
   *
   * @return |G/H|
   */
  public int size() {
    return cosets;
  }

  /**
   * The rows of f̂(ρ) that are kept: the fixed vectors of H in the basis of the transform.
   *
   * @param row a row of the character table, from 0
   * @return m_ρ indices
   * @throws InvalidInput if there is no such row
   */
  public int[] fixedVectors(int row) {
    transform.degree(row);
    return fixed[row].clone();
  }

  /**
   * The coefficients of a complex function on the cosets.
   *
   * @param values 2|G/H| numbers, re and im side by side
   * @return 2|G/H| numbers
   * @throws InvalidInput if the length is wrong or a value is not finite (which)
   */
  public double[] forward(double... values) {
    require("complex function on cosets of " + transform.group().name(), values);
    double[] result = new double[2 * cosets];
    int at = 0;
    for (int row = 0; row < fixed.length; row++) {
      double[] real = re.get(row);
      double[] imaginary = im.get(row);
      for (int i = 0; i < real.length; i += cosets) {
        double x = 0;
        double y = 0;
        for (int t = 0; t < cosets; t++) {
          x += real[i + t] * values[2 * t] + imaginary[i + t] * values[2 * t + 1];
          y += real[i + t] * values[2 * t + 1] - imaginary[i + t] * values[2 * t];
        }
        result[at++] = x / cosets;
        result[at++] = y / cosets;
      }
    }
    return result;
  }

  /**
   * The complex function of coefficients.
   *
   * @param coefficients 2|G/H| numbers, re and im side by side
   * @return 2|G/H| numbers
   * @throws InvalidInput if the length is wrong or a value is not finite (which)
   */
  public double[] inverse(double... coefficients) {
    require("spectrum on cosets of " + transform.group().name(), coefficients);
    double[] values = new double[2 * cosets];
    int at = 0;
    for (int row = 0; row < fixed.length; row++) {
      double[] real = re.get(row);
      double[] imaginary = im.get(row);
      int d = transform.degree(row);
      for (int i = 0; i < real.length; i += cosets) {
        double x = d * coefficients[at++];
        double y = d * coefficients[at++];
        for (int t = 0; t < cosets; t++) {
          values[2 * t] += real[i + t] * x - imaginary[i + t] * y;
          values[2 * t + 1] += real[i + t] * y + imaginary[i + t] * x;
        }
      }
    }
    return values;
  }

  private void require(String what, double... values) {
    if (values.length != 2 * cosets) {
      throw new InvalidInput(
          what,
          values.length + " numbers",
          2 * cosets + " numbers",
          "re and im for each of the " + cosets + " cosets");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new InvalidInput(what, values[i] + " at index " + i, "finite numbers", "");
      }
    }
  }

  @Override
  public String toString() {
    return "Fourier transform on the "
        + cosets
        + " cosets of a subgroup of order "
        + subgroup.order()
        + " of "
        + transform.group().name();
  }
}

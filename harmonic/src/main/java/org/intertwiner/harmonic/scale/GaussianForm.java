package org.intertwiner.harmonic.scale;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * A matrix of polynomials times a Gaussian, x ↦ Σ Pₙ(x) · exp(−α|x|²/2), exactly.
 *
 * <p><i>Shape:</i> as the homogeneous parts Pₙ. <i>Accuracy:</i> exact; values are rounded.
 *
 * @param parts homogeneous parts by ascending degree, at least one, none zero but perhaps the first
 * @param rate α &gt; 0, real
 */
public record GaussianForm(List<PolynomialMatrix> parts, Cyclotomic rate) {

  /**
   * Checks the parts.
   *
   * @param parts homogeneous parts by ascending degree, at least one
   * @param rate α &gt; 0, real
   * @throws InvalidInput if there is no part, degrees do not ascend, or the rate is not positive
   */
  public GaussianForm {
    parts = List.copyOf(parts);
    boolean ascending = !parts.isEmpty();
    for (int i = 1; i < parts.size(); i++) {
      ascending &= parts.get(i - 1).degree() < parts.get(i).degree();
    }
    if (!ascending || !rate.isReal() || rate.signum() <= 0) {
      throw new InvalidInput(
          "Gaussian times polynomials",
          parts.size() + " parts, rate " + rate,
          "parts of ascending degrees and a positive rate",
          "");
    }
  }

  /**
   * The function of a scaled argument.
   *
   * @param factor c
   * @return x ↦ f(cx)
   */
  public GaussianForm dilate(Cyclotomic factor) {
    List<PolynomialMatrix> scaled = new ArrayList<>();
    for (PolynomialMatrix part : parts) {
      scaled.add(part.scale(factor.pow(part.degree())));
    }
    return new GaussianForm(scaled, rate.multiply(factor).multiply(factor));
  }

  /**
   * A multiple.
   *
   * @param factor any number
   * @return factor · f
   */
  public GaussianForm scale(Cyclotomic factor) {
    return new GaussianForm(parts.stream().map(p -> p.scale(factor)).toList(), rate);
  }

  /**
   * The value at a point, rounded; of complex parts the real part.
   *
   * @param point n coordinates
   * @return rows × columns
   */
  public double[][] evaluate(double... point) {
    double square = 0;
    for (double c : point) {
      square += c * c;
    }
    double gauss = Math.exp(-0.5 * rate.re() * square);
    double[][] values = new double[parts.get(0).rows()][parts.get(0).columns()];
    for (PolynomialMatrix part : parts) {
      for (PolynomialMatrix.Entry e : part.entries()) {
        values[e.row()][e.column()] += e.evaluate(point) * gauss;
      }
    }
    return values;
  }

  @Override
  public String toString() {
    return parts + " · exp(−" + rate + "|x|²/2)";
  }
}

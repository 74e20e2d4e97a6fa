package org.intertwiner.harmonic.fourier.sphere;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;

/**
 * The Fourier transform of real tangent fields on S²: gradient parts and curl parts.
 *
 * <p><i>Formula:</i> v = Σ_{l ≥ 1} E_lm Ψ_lm + B_lm Φ_lm with Ψ_lm = ∇Y_lm/√(l(l + 1)) and Φ_lm = x
 * × Ψ_lm, an orthonormal basis for real orthonormal Y_lm. It is the transform of spin weight 1: v_θ
 * + i v_φ has the coefficients −(E + iB), both in the complex basis. <i>Shape:</i> E and B L²
 * numbers each at l² + l + m, the one of degree 0 without meaning (synthesis passes over it,
 * analysis writes zero); fields are v_θ, v_φ side by side for each sample, θ to the south, φ to the
 * east. <i>Accuracy:</i> as {@link SpinTransform}.
 *
 * <p><i>Source:</i> Hill (1954); Barrera, Estévez and Giraldo (1985).
 *
 * <p>Example: {@code VectorTransform.of(RingGrid.gaussLegendre(32), 32).analysis(field, e, b)}.
 */
public final class VectorTransform {
  private final SpinTransform spin;

  private VectorTransform(SpinTransform spin) {
    this.spin = spin;
  }

  /**
   * Plans an exact transform, on one thread.
   *
   * @param grid the grid
   * @param bandLimit L, 2 … {@link RingGrid#exactBandLimit}
   * @return the plan
   * @throws InvalidInput for a band limit below 2 or a grid with too few samples for it: the
   *     message says how many it needs
   * @throws LimitExceeded for a band limit above 4096
   */
  public static VectorTransform of(RingGrid grid, int bandLimit) {
    return new VectorTransform(SpinTransform.of(grid, bandLimit, 1));
  }

  /**
   * The same transform on a team of threads.
   *
   * @param team the threads
   * @return a plan that shares its tables with this one
   */
  public VectorTransform withWorkers(Workers team) {
    return new VectorTransform(spin.withWorkers(team));
  }

  /** {@return the grid} */
  public RingGrid grid() {
    return spin.grid();
  }

  /** {@return the band limit L} */
  public int bandLimit() {
    return spin.bandLimit();
  }

  /**
   * The field of given parts.
   *
   * @param gradient E, L² numbers
   * @param curl B, L² numbers
   * @param field receives 2 · samples numbers v_θ, v_φ
   * @throws InvalidInput for arrays of other lengths or a number that is not finite
   */
  public void synthesis(double[] gradient, double[] curl, double[] field) {
    spin.synthesis(join(gradient, curl), field);
  }

  /**
   * The parts of a field.
   *
   * @param field 2 · samples numbers v_θ, v_φ
   * @param gradient receives E, L² numbers
   * @param curl receives B, L² numbers
   * @throws InvalidInput for arrays of other lengths or a number that is not finite (which)
   */
  public void analysis(double[] field, double[] gradient, double[] curl) {
    double[] joined = room(gradient, curl);
    spin.analysis(field, joined);
    split(joined, gradient, curl);
  }

  /**
   * The transpose of synthesis: inner products with Ψ and Φ, without weights.
   *
   * @param field 2 · samples numbers
   * @param gradient receives Σ v · Ψ_lm
   * @param curl receives Σ v · Φ_lm
   * @throws InvalidInput for arrays of other lengths or a number that is not finite (which)
   */
  public void adjointSynthesis(double[] field, double[] gradient, double[] curl) {
    double[] joined = room(gradient, curl);
    spin.adjointSynthesis(field, joined);
    split(joined, gradient, curl);
  }

  /**
   * The transpose of analysis.
   *
   * @param gradient L² numbers
   * @param curl L² numbers
   * @param field receives 2 · samples numbers
   * @throws InvalidInput for arrays of other lengths or a number that is not finite
   */
  public void adjointAnalysis(double[] gradient, double[] curl, double[] field) {
    spin.adjointAnalysis(join(gradient, curl), field);
  }

  /**
   * The coefficients of a potential's gradient field ∇f: E_lm = √(l(l + 1)) f_lm.
   *
   * @param potential L² real coefficients of f
   * @param bandLimit L
   * @return E; with B = 0 it is the field of ∇f, as B with E = 0 that of x × ∇f
   * @throws InvalidInput for another length
   */
  public static double[] gradient(double[] potential, int bandLimit) {
    return scaled(potential, bandLimit, 1);
  }

  /**
   * The divergence ∇·v = −Σ √(l(l + 1)) E_lm Y_lm; with B in place of E it is the component of the
   * curl along x, x · (∇ × v).
   *
   * @param part E for the divergence, B for the normal component of the curl
   * @param bandLimit L
   * @return L² real coefficients of the function
   * @throws InvalidInput for another length
   */
  public static double[] divergence(double[] part, int bandLimit) {
    return scaled(part, bandLimit, -1);
  }

  private static double[] scaled(double[] part, int bandLimit, int sign) {
    SphereChecks.requireBandLimit(bandLimit);
    SphereChecks.requireLength("coefficients", part, (long) bandLimit * bandLimit);
    double[] result = new double[part.length];
    for (int l = 1; l < bandLimit; l++) {
      double factor = sign * Math.sqrt(l * (l + 1.0));
      for (int i = l * l; i < (l + 1) * (l + 1); i++) {
        result[i] = factor * part[i];
      }
    }
    return result;
  }

  private double[] join(double[] gradient, double[] curl) {
    double[] joined = room(gradient, curl);
    for (int i = 0; i < gradient.length; i++) {
      joined[2 * i] = -gradient[i];
      joined[2 * i + 1] = -curl[i];
    }
    SphereChecks.requireFinite("coefficient (parts gradient, curl counted)", joined);
    return HarmonicCoefficients.inComplexBasis(joined, bandLimit());
  }

  private double[] room(double[] gradient, double[] curl) {
    long size = (long) bandLimit() * bandLimit();
    SphereChecks.requireLength("gradient part", gradient, size);
    SphereChecks.requireLength("curl part", curl, size);
    return new double[2 * gradient.length];
  }

  private void split(double[] joined, double[] gradient, double[] curl) {
    double[] real = HarmonicCoefficients.inRealBasis(joined, bandLimit());
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = 0 - real[2 * i];
      curl[i] = 0 - real[2 * i + 1];
    }
  }

  @Override
  public String toString() {
    return "transform of tangent fields of band limit " + bandLimit() + " on the " + grid();
  }
}

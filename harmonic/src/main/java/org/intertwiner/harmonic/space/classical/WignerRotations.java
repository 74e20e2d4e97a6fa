package org.intertwiner.harmonic.space.classical;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.Point;

/**
 * How a Lorentz transformation turns the spin of a particle: Wigner's rotation for massive ones,
 * the helicity phase for massless ones, and the angle of Thomas.
 *
 * <p><em>Formula:</em> W(Λ, p) = s(Λp)⁻¹ Λ s(p). <em>Accuracy:</em> massive as {@link
 * Hyperboloid#twist}, massless as {@link LightCone}. <em>Source:</em> E. P. Wigner, Ann. Math. 40
 * (1939); L. H. Thomas, Phil. Mag. 3 (1927); Weinberg (1995), section 2.5.
 *
 * <p>Example: {@code WignerRotations.canonical(rotation, p)} is that rotation, for every p.
 */
public final class WignerRotations {
  private WignerRotations() {}

  private static Hyperboloid shell(Point p) {
    if (MinkowskiOrbits.through(p, 0x1p-44) instanceof Hyperboloid shell) {
      return shell;
    }
    throw new InvalidInput(
        "momentum of a massive particle", p.toString(), "|t| > |p|, time last", "see massless");
  }

  /**
   * The Wigner rotation of a massive particle between frames that are boosted from rest.
   *
   * @param lambda Λ in SO⁺(n,1)
   * @param p the momentum, t² &gt; |p|²
   * @return W in SO(n)
   * @throws InvalidInput where p is not timelike or Λ is no proper orthochronous transformation
   */
  public static DenseMatrix canonical(DenseMatrix lambda, Point p) {
    return shell(p).twist(lambda, p);
  }

  /**
   * The Wigner rotation of a massive particle between helicity frames; for a rotation Λ it turns
   * about the last axis.
   *
   * @param lambda Λ in SO⁺(n,1)
   * @param p the momentum, t² &gt; |p|²
   * @return W in SO(n)
   * @throws InvalidInput where p is not timelike or Λ is no proper orthochronous transformation
   */
  public static DenseMatrix helicity(DenseMatrix lambda, Point p) {
    return shell(p).inHelicitySection().twist(lambda, p);
  }

  /**
   * The phase of a massless particle in space of three dimensions: a state of helicity λ is
   * multiplied by e^{−iλθ}.
   *
   * @param lambda Λ in SO⁺(3,1)
   * @param p the momentum, |t| = |p|
   * @return θ in (−π, π], the angle of the rotation in the motion h(Λ, p) of SE(2)
   * @throws InvalidInput where p is not lightlike, not of 4 coordinates, or Λ is no proper
   *     orthochronous transformation
   */
  public static double massless(DenseMatrix lambda, Point p) {
    Relations.size("momentum space", p, 4);
    LightCone cone = p.at(3) > 0 ? LightCone.forward(3) : LightCone.backward(3);
    AffineMap motion = cone.twist(lambda, p);
    return Math.atan2(motion.linear().at(1, 0), motion.linear().at(0, 0));
  }

  /**
   * The angle of Thomas and Wigner between two boosts by their Lorentz factors alone.
   *
   * <p><em>Formula:</em> tan²(ε/2) = (1 + 2γγ₁γ₂ − γ² − γ₁² − γ₂²)/(1 + γ + γ₁ + γ₂)².
   *
   * @param gamma1 the factor of the first boost
   * @param gamma2 the factor of the second boost
   * @param gamma the factor of their product
   * @return ε in [0, π)
   * @throws InvalidInput where no two boosts have these factors
   */
  public static double thomasAngle(double gamma1, double gamma2, double gamma) {
    double sines = (gamma1 - 1) * (gamma1 + 1) * (gamma2 - 1) * (gamma2 + 1);
    double cosines = gamma - gamma1 * gamma2;
    double square = sines - cosines * cosines;
    double slack = 0x1p-44 * gamma1 * gamma1 * gamma2 * gamma2;
    if (!(gamma1 >= 1 && gamma2 >= 1 && gamma >= 1 && square >= -slack)) {
      throw new InvalidInput(
          "Lorentz factors of two boosts and their product",
          gamma1 + ", " + gamma2 + ", " + gamma,
          "factors ≥ 1 with |γ − γ₁γ₂| ≤ √(γ₁² − 1)√(γ₂² − 1)",
          "");
    }
    return 2 * Math.atan(Math.sqrt(Math.max(0, square)) / (1 + gamma + gamma1 + gamma2));
  }
}

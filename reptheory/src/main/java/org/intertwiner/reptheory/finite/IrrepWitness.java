package org.intertwiner.reptheory.finite;

import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * How the basis of an irreducible representation lies in it: a unit vector u, given by the
 * idempotent that projects on it, and group elements xⱼ such that ρ(xⱼ)u are the basis.
 *
 * <p><em>Formula:</em> e = (1/D) Σ cᵢ sᵢ with χ(e) = 1, ρ(e) = uu*. For most groups the sᵢ are a
 * subgroup H and cᵢ = λ(sᵢ⁻¹), λ a linear character of H with ⟨χ|_H, λ⟩ = 1 and D = |H|.
 * <em>Use:</em> the matrix coefficients α(t) = ⟨u, ρ(t)u⟩ = χ(et) are known without any matrix, and
 * a certificate can compare with them.
 */
public final class IrrepWitness {
  private final Ray ray;
  private final int[] points;

  IrrepWitness(Ray ray, int[] points) {
    this.ray = ray;
    this.points = points.clone();
  }

  Ray ray() {
    return ray;
  }

  int[] pointArray() {
    return points;
  }

  /**
   * The group elements sᵢ of the idempotent.
   *
   * @return element numbers
   */
  public List<Integer> support() {
    return java.util.Arrays.stream(ray.support()).boxed().toList();
  }

  /**
   * The coefficients cᵢ/D of the idempotent.
   *
   * @return one number for each element of the support
   */
  public List<Cyclotomic> coefficients() {
    org.intertwiner.algebra.ring.Rational scale =
        org.intertwiner.algebra.ring.Rational.of(1, ray.denominator());
    return java.util.Arrays.stream(ray.coefficientIds())
        .mapToObj(i -> ray.coefficients().get(i).scale(scale))
        .toList();
  }

  /**
   * Whether the idempotent belongs to a linear character of a subgroup.
   *
   * @return true for the idempotent of a linear character
   */
  public boolean isLinear() {
    return ray.isLinear();
  }

  /**
   * The group elements x₁ = 1, x₂, … of the basis ρ(xⱼ)u.
   *
   * @return element numbers
   */
  public List<Integer> points() {
    return java.util.Arrays.stream(points).boxed().toList();
  }
}

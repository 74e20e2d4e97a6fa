package org.intertwiner.nn.product;

/**
 * What size the fields of a product have: coordinates are counted as independent with mean 0, and
 * of such a mean square that a field V of dimension d has the mean square below. A product of
 * inputs of this size has outputs of this size, exactly.
 *
 * <p><i>Formula</i>: for an orthonormal basis P of Hom_G(V_a ⊗ V_b, V_c), ‖P‖ = 1 as a tensor, and
 * independent v, w of mean squares s_a, s_b is E|P(v, w)|² = s_a s_b/(d_a d_b); P is therefore
 * multiplied by √(s_c d_a d_b/(s_a s_b)). <i>Source</i>: Geiger and Smidt (2022), section 4.
 *
 * <p>Example: {@code product.withNormalisation(Normalisation.NORM)}.
 */
public enum Normalisation {
  /** Every coordinate has mean square 1: E|v|² = d, and P is multiplied by √d_c. */
  COMPONENT,
  /** Every field has mean square norm 1: E|v|² = 1, and P is multiplied by √(d_a d_b). */
  NORM,
  /**
   * Every field has the norm of orthonormal functions on the sphere: E|v|² = d/4π, as real
   * spherical harmonics with ∫|Y|² = 1 have; P is multiplied by √(4π d_c).
   */
  INTEGRAL;

  /**
   * The mean square norm of a field.
   *
   * @param dimension d, positive
   * @return E|v|²
   */
  public double meanSquare(int dimension) {
    return switch (this) {
      case COMPONENT -> dimension;
      case NORM -> 1;
      case INTEGRAL -> dimension / (4 * Math.PI);
    };
  }

  /** √(s_c d_a d_b/(s_a s_b)), by which a tensor of norm 1 is multiplied. */
  double scale(int a, int b, int c) {
    double fraction = meanSquare(a) / a * (meanSquare(b) / b);
    return Math.sqrt(meanSquare(c) / fraction);
  }
}

package org.intertwiner.harmonic.invariant;

import java.util.List;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * An equivariant polynomial map F: V → W, F(gx) = ρ(g)F(x), with coprime whole coefficients.
 *
 * @param components its components, forms of one degree
 * @param blockDegrees its degree in each block of coordinates of V that the group keeps apart
 * @param name a short name: F with its degree, and a letter where several have it
 */
public record Covariant(List<Form> components, List<Integer> blockDegrees, String name) {

  /**
   * Keeps copies of the lists.
   *
   * @param components its components, forms of one degree
   * @param blockDegrees its degree in each block of coordinates of V that the group keeps apart
   * @param name a short name: F with its degree, and a letter where several have it
   */
  public Covariant {
    components = List.copyOf(components);
    blockDegrees = List.copyOf(blockDegrees);
  }

  /**
   * The degree.
   *
   * @return the common degree of the components
   */
  public int degree() {
    return components.get(0).degree();
  }

  /**
   * The map as a column.
   *
   * @return the dim W × 1 matrix
   */
  public PolynomialMatrix column() {
    List<PolynomialMatrix.Entry> entries = new java.util.ArrayList<>();
    for (int w = 0; w < components.size(); w++) {
      entries.add(new PolynomialMatrix.Entry(w, 0, components.get(w)));
    }
    return PolynomialMatrix.of(
        components.size(), 1, components.get(0).variables(), degree(), entries);
  }

  /**
   * The equation that defines it, as LaTeX.
   *
   * @return the name, and a {@code pmatrix}
   */
  public String toLatex() {
    return Invariant.latexName(name) + " = " + column().toLatex();
  }

  @Override
  public String toString() {
    return name + " = " + components;
  }
}

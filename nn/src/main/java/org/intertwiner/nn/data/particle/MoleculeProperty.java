package org.intertwiner.nn.data.particle;

import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.potential.reference.Morse;

/**
 * Numbers that belong to a molecule and do not change when it is moved, reflected or listed in
 * another order, each by a formula: stand-ins of the kinds of target in quantum-chemical data sets
 * (an energy, a size, a dipole, a many-body term), exactly known at every geometry.
 *
 * <p>Constants of a species: see {@link FormulaMolecules}. Sums over pairs i &lt; j and triples i
 * &lt; j &lt; k; x̄ is the mean of the points.
 *
 * <p>Example: {@code MoleculeProperty.EXTENT.of(molecule)}.
 */
public enum MoleculeProperty {
  /** Σ Morse(|x_i − x_j|) of depth √(D_i D_j), steepness 2 and bond ρ_i + ρ_j. */
  PAIR_ENERGY,
  /**
   * Σ (1 + 3 cos α cos β cos γ)/(a b c)³ with the sides and angles of each triangle. <i>Source</i>:
   * Axilrod and Teller (1943).
   */
  TRIPLE_ENERGY,
  /** {@link #PAIR_ENERGY} + {@link #TRIPLE_ENERGY}. */
  ENERGY,
  /** Σ of the areas of all triangles. */
  AREA,
  /** |Σ q_i (x_i − x̄)| with q_i the electronegativity. */
  DIPOLE,
  /** Σ |x_i − x̄|². */
  EXTENT;

  /**
   * The number.
   *
   * @param molecule species of {@link FormulaMolecules}; in three dimensions, no two points alike
   * @return the property, in O(n³) at most
   * @throws org.intertwiner.algebra.InvalidInput if a species is unknown or points coincide
   */
  public double of(Structure molecule) {
    FormulaMolecules.require(molecule);
    return switch (this) {
      case PAIR_ENERGY -> pairs(molecule);
      case TRIPLE_ENERGY -> triples(molecule);
      case ENERGY -> pairs(molecule) + triples(molecule);
      case AREA -> areas(molecule);
      case DIPOLE -> dipole(molecule);
      case EXTENT -> extent(molecule);
    };
  }

  static double distance(Structure s, int i, int j) {
    double r = 0;
    for (int a = 0; a < 3; a++) {
      r = Math.hypot(r, s.position(i, a) - s.position(j, a));
    }
    return r;
  }

  private static double pairs(Structure s) {
    int[] species = s.species();
    double sum = 0;
    for (int i = 0; i < species.length; i++) {
      FormulaMolecules.Element one = FormulaMolecules.element(species[i]);
      for (int j = 0; j < i; j++) {
        FormulaMolecules.Element two = FormulaMolecules.element(species[j]);
        double depth = Math.sqrt(one.depth() * two.depth());
        sum += new Morse(depth, 2, one.radius() + two.radius()).energy(distance(s, i, j));
      }
    }
    return sum;
  }

  private interface Triangle {
    double value(double a, double b, double c);
  }

  private static double overTriangles(Structure s, Triangle triangle) {
    double sum = 0;
    for (int i = 0; i < s.nodes(); i++) {
      for (int j = 0; j < i; j++) {
        for (int k = 0; k < j; k++) {
          sum += triangle.value(distance(s, i, j), distance(s, j, k), distance(s, k, i));
        }
      }
    }
    return sum;
  }

  private static double triples(Structure s) {
    return overTriangles(
        s,
        (a, b, c) -> {
          double x = a * a;
          double y = b * b;
          double z = c * c;
          // the product of the cosines by the law of cosines
          double cosines = (x + y - z) * (y + z - x) * (z + x - y) / (8 * x * y * z);
          double sides = a * b * c;
          return (1 + 3 * cosines) / (sides * sides * sides);
        });
  }

  private static double areas(Structure s) {
    return overTriangles(
        s,
        (a, b, c) -> {
          // Heron's formula as Kahan writes it, for needles
          double most = Math.max(a, Math.max(b, c));
          double least = Math.min(a, Math.min(b, c));
          double mid = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
          double product =
              (most + (mid + least))
                  * (least - (most - mid))
                  * (least + (most - mid))
                  * (most + (mid - least));
          return Math.sqrt(Math.max(0, product)) / 4;
        });
  }

  private static double[] centre(Structure s) {
    double[] mean = new double[3];
    for (int i = 0; i < s.nodes(); i++) {
      for (int a = 0; a < 3; a++) {
        mean[a] += s.position(i, a) / s.nodes();
      }
    }
    return mean;
  }

  private static double dipole(Structure s) {
    double[] centre = centre(s);
    int[] species = s.species();
    double norm = 0;
    for (int a = 0; a < 3; a++) {
      double moment = 0;
      for (int i = 0; i < species.length; i++) {
        double q = FormulaMolecules.element(species[i]).electronegativity();
        moment += q * (s.position(i, a) - centre[a]);
      }
      norm = Math.hypot(norm, moment);
    }
    return norm;
  }

  private static double extent(Structure s) {
    double[] centre = centre(s);
    double sum = 0;
    for (int i = 0; i < s.nodes(); i++) {
      for (int a = 0; a < 3; a++) {
        double d = s.position(i, a) - centre[a];
        sum += d * d;
      }
    }
    return sum;
  }
}

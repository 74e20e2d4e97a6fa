package org.intertwiner.nn.data.particle;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.tensor.RandomStreams;

/**
 * Random molecules of a few atoms of H, C, N, O, F, whose {@link MoleculeProperty properties} are
 * formulas.
 *
 * <p><i>Construction</i>: the first atom stands at 0; each further one at the distance (ρ + ρ′)·u,
 * u uniform in [0.9, 1.3), in a uniform direction from a uniformly chosen atom before it, drawn
 * again while it is nearer to any atom than 0.8 (ρ + ρ′). Species are uniform.
 *
 * <p><i>Constants</i>: radius ρ (ångström) 0.31, 0.76, 0.71, 0.66, 0.57; electronegativity 2.20,
 * 2.55, 3.04, 3.44, 3.98; depth D 1, 2, 1.8, 1.6, 1.2 for H, C, N, O, F. <i>Source</i>: radii of
 * Cordero et al. (2008), table 2; electronegativities of Pauling; depths are chosen.
 *
 * <pre>{@code
 * List<Structure> molecules = FormulaMolecules.small().draw(1000, 1);
 * }</pre>
 *
 * @param fewest atoms of a molecule, at least 1
 * @param most atoms of a molecule, at most 64
 */
public record FormulaMolecules(int fewest, int most) {
  private static final double NEAREST = 0.8;
  private static final List<Element> ELEMENTS =
      List.of(
          new Element(1, 0.31, 2.20, 1),
          new Element(6, 0.76, 2.55, 2),
          new Element(7, 0.71, 3.04, 1.8),
          new Element(8, 0.66, 3.44, 1.6),
          new Element(9, 0.57, 3.98, 1.2));

  /**
   * The constants of a species.
   *
   * @param number atomic number, the species in a structure
   * @param radius covalent radius ρ
   * @param electronegativity by Pauling
   * @param depth of the bond with its like
   */
  public record Element(int number, double radius, double electronegativity, double depth) {}

  /**
   * Checks the sizes.
   *
   * @param fewest atoms of a molecule, at least 1
   * @param most atoms of a molecule, at most 64
   * @throws InvalidInput if they are out of range
   */
  public FormulaMolecules {
    if (fewest < 1 || most < fewest || most > 64) {
      throw new InvalidInput(
          "atoms of a molecule", fewest + " … " + most, "1 ≤ fewest ≤ most ≤ 64", "5 … 9");
    }
  }

  /**
   * Molecules of five to nine atoms.
   *
   * @return the usual sizes
   */
  public static FormulaMolecules small() {
    return new FormulaMolecules(5, 9);
  }

  /**
   * The species that occur.
   *
   * @return H, C, N, O, F
   */
  public static List<Element> elements() {
    return ELEMENTS;
  }

  /** The constants of an atomic number. */
  static Element element(int number) {
    for (Element element : ELEMENTS) {
      if (element.number == number) {
        return element;
      }
    }
    throw new InvalidInput("species", Integer.toString(number), "1, 6, 7, 8 or 9", "");
  }

  /** Refuses what has no properties. */
  static void require(Structure molecule) {
    if (molecule.dimension() != 3 || molecule.nodes() == 0 || molecule.isPeriodic()) {
      throw new InvalidInput("molecule", molecule.toString(), "at least one point of space", "");
    }
    for (int i = 0; i < molecule.nodes(); i++) {
      for (int j = 0; j < i; j++) {
        if (MoleculeProperty.distance(molecule, i, j) == 0) {
          throw new InvalidInput(
              "molecule", "points " + j + " and " + i + " at one place", "points apart", "");
        }
      }
    }
  }

  /**
   * Draws molecules.
   *
   * @param count how many, at least 0
   * @param seed of all; molecule n does not depend on the count
   * @return structures whose species are atomic numbers
   * @throws InvalidInput if the count is negative
   */
  public List<Structure> draw(int count, long seed) {
    if (count < 0) {
      throw new InvalidInput("number of molecules", Integer.toString(count), "at least 0", "");
    }
    List<Structure> all = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      all.add(one(RandomStreams.of(seed, n)));
    }
    return List.copyOf(all);
  }

  private Structure one(RandomGenerator random) {
    int atoms = fewest + random.nextInt(most - fewest + 1);
    List<Element> kinds = new ArrayList<>();
    double[] x = new double[3 * atoms];
    while (kinds.size() < atoms) {
      Element kind = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
      if (kinds.isEmpty() || placed(kind, kinds, x, random)) {
        kinds.add(kind);
      }
    }
    return Structure.of(3, x, kinds.stream().mapToInt(Element::number).toArray());
  }

  private static boolean placed(Element kind, List<Element> kinds, double[] x, RandomGenerator r) {
    int n = kinds.size();
    int from = r.nextInt(n);
    double length = (kind.radius + kinds.get(from).radius) * (0.9 + 0.4 * r.nextDouble());
    double[] v = {r.nextGaussian(), r.nextGaussian(), r.nextGaussian()};
    double norm = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    for (int a = 0; a < 3; a++) {
      x[3 * n + a] = x[3 * from + a] + v[a] * length / norm;
    }
    boolean apart = norm > 0;
    for (int i = 0; i < n; i++) {
      double d = 0;
      for (int a = 0; a < 3; a++) {
        d = Math.hypot(d, x[3 * n + a] - x[3 * i + a]);
      }
      apart &= d >= NEAREST * (kind.radius + kinds.get(i).radius);
    }
    return apart;
  }
}

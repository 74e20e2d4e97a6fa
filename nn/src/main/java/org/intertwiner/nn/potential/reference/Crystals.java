package org.intertwiner.nn.potential.reference;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.graph.Cell;
import org.intertwiner.nn.graph.Structure;

/**
 * Crystals of simple kinds in three dimensions, periodic, in their conventional cells repeated
 * along each vector.
 *
 * <p><i>Source</i>: Ashcroft and Mermin, "Solid state physics" (1976), chapter 4.
 *
 * <pre>{@code
 * Structure argon = Crystals.faceCentred(0, 1.5496, 4, 4, 4);   // 256 atoms
 * }</pre>
 */
public final class Crystals {
  private static final int MOST_ATOMS = 10_000_000;

  private Crystals() {}

  /**
   * One atom in a cube.
   *
   * @param species of the atoms
   * @param constant edge of the cube, positive
   * @param times cells along each vector, three positive numbers
   * @return the crystal
   * @throws InvalidInput if the constant or a number is not positive
   */
  public static Structure simpleCubic(int species, double constant, int... times) {
    return cubic(constant, new double[] {0, 0, 0}, new int[] {species}, times);
  }

  /**
   * Atoms at the corners and the centre of a cube (BCC).
   *
   * @param species of the atoms
   * @param constant edge of the cube, positive
   * @param times cells along each vector, three positive numbers
   * @return the crystal, two atoms a cell
   * @throws InvalidInput if the constant or a number is not positive
   */
  public static Structure bodyCentred(int species, double constant, int... times) {
    double[] basis = {0, 0, 0, 0.5, 0.5, 0.5};
    return cubic(constant, basis, new int[] {species, species}, times);
  }

  /**
   * Atoms at the corners of a cube and the centres of its faces (FCC): a closest packing of balls.
   *
   * @param species of the atoms
   * @param constant edge of the cube, √2 times the distance of neighbours, positive
   * @param times cells along each vector, three positive numbers
   * @return the crystal, four atoms a cell
   * @throws InvalidInput if the constant or a number is not positive
   */
  public static Structure faceCentred(int species, double constant, int... times) {
    return cubic(constant, FACES, same(species, 4), times);
  }

  /**
   * Two face-centred lattices shifted by a quarter of the diagonal, each atom between four others.
   *
   * @param species of the atoms
   * @param constant edge of the cube, 4/√3 times the distance of neighbours, positive
   * @param times cells along each vector, three positive numbers
   * @return the crystal, eight atoms a cell
   * @throws InvalidInput if the constant or a number is not positive
   */
  public static Structure diamond(int species, double constant, int... times) {
    return cubic(constant, twice(0.25, 0.25, 0.25), same(species, 8), times);
  }

  /**
   * Two face-centred lattices of two species shifted by half an edge: rock salt.
   *
   * @param one species at the corners
   * @param other species between them
   * @param constant edge of the cube, twice the distance of neighbours, positive
   * @param times cells along each vector, three positive numbers
   * @return the crystal, eight atoms a cell
   * @throws InvalidInput if the constant or a number is not positive
   */
  public static Structure rockSalt(int one, int other, double constant, int... times) {
    int[] species = {one, one, one, one, other, other, other, other};
    return cubic(constant, twice(0.5, 0, 0), species, times);
  }

  /**
   * Layers of a hexagonal packing, every other one the same (HCP), with c = √(8/3) a: a closest
   * packing of balls. The first two vectors meet at 120°.
   *
   * @param species of the atoms
   * @param constant a, the distance of neighbours, positive
   * @param times cells along each vector, three positive numbers
   * @return the crystal, two atoms a cell
   * @throws InvalidInput if the constant or a number is not positive
   */
  public static Structure hexagonal(int species, double constant, int... times) {
    requirePositive(constant);
    Cell cell =
        Cell.of(
            new double[] {constant, 0, 0},
            new double[] {-constant / 2, constant * Math.sqrt(3) / 2, 0},
            new double[] {0, 0, constant * Math.sqrt(8.0 / 3)});
    return crystal(cell, new double[] {0, 0, 0, 1.0 / 3, 2.0 / 3, 0.5}, same(species, 2), times);
  }

  private static final double[] FACES = {0, 0, 0, 0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0};

  private static double[] twice(double... shift) {
    double[] both = Arrays.copyOf(FACES, 2 * FACES.length);
    for (int i = 0; i < FACES.length; i++) {
      both[FACES.length + i] = FACES[i] + shift[i % 3];
    }
    return both;
  }

  private static int[] same(int species, int count) {
    int[] all = new int[count];
    Arrays.fill(all, species);
    return all;
  }

  private static Structure cubic(double constant, double[] basis, int[] species, int... times) {
    requirePositive(constant);
    return crystal(Cell.cubic(constant), basis, species, times);
  }

  private static void requirePositive(double constant) {
    Constants.requirePositive("lattice constant", constant);
  }

  private static Structure crystal(Cell cell, double[] basis, int[] species, int... times) {
    double atoms = species.length;
    for (int count : times) {
      atoms *= count;
    }
    if (times.length != 3 || Arrays.stream(times).anyMatch(t -> t < 1)) {
      throw new InvalidInput(
          "repetition of a crystal", Arrays.toString(times), "three positive numbers", "");
    }
    if (atoms > MOST_ATOMS) {
      throw new LimitExceeded("crystal", atoms + " atoms", "at most " + MOST_ATOMS, "");
    }
    double[] positions = new double[basis.length];
    for (int i = 0; i < species.length; i++) {
      double[] x = cell.cartesian(Arrays.copyOfRange(basis, 3 * i, 3 * i + 3));
      System.arraycopy(x, 0, positions, 3 * i, 3);
    }
    return Structure.of(3, positions, species).withCell(cell).repeated(times);
  }
}

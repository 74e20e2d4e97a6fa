package org.intertwiner.nn.potential.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;

/**
 * Groups of atoms in empty space.
 *
 * <p><i>Source</i>: Mackay (1962), "A dense non-crystallographic packing of equal spheres".
 *
 * <pre>{@code
 * Structure thirteen = Clusters.icosahedron(0, 1.1, 1);
 * }</pre>
 */
public final class Clusters {
  private static final int MOST_SHELLS = 50;

  private Clusters() {}

  /**
   * Mackay's icosahedron: an atom in the middle and shells of 10 s² + 2 around it, 13, 55, 147, …
   * atoms. Neighbours on one ray from the middle are a bond apart; those beside each other in a
   * shell are about 5 per cent further.
   *
   * @param species of the atoms
   * @param bond distance of the shells' corners along a ray, positive
   * @param shells how many shells, 0 … 50
   * @return the cluster about the origin
   * @throws InvalidInput if a number is out of range
   */
  public static Structure icosahedron(int species, double bond, int shells) {
    Constants.requirePositive("bond of an icosahedron", bond);
    if (shells < 0 || shells > MOST_SHELLS) {
      throw new InvalidInput("shells of an icosahedron", "" + shells, "0 … " + MOST_SHELLS, "");
    }
    double[][] corners = corners(bond);
    List<double[]> points = new ArrayList<>();
    points.add(new double[3]);
    for (int s = 1; s <= shells; s++) {
      shell(corners, s, points);
    }
    double[] positions = points.stream().flatMapToDouble(Arrays::stream).toArray();
    int[] all = new int[points.size()];
    Arrays.fill(all, species);
    return Structure.of(3, positions, all);
  }

  /** The twelve cyclic permutations of (0, ±1, ±φ), as long as a bond. */
  private static double[][] corners(double bond) {
    double golden = (1 + Math.sqrt(5)) / 2;
    double scale = bond / Math.sqrt(1 + golden * golden);
    double[][] corners = new double[12][3];
    for (int c = 0; c < 12; c++) {
      int axis = c / 4;
      corners[c][(axis + 1) % 3] = (c % 2 == 0 ? 1 : -1) * scale;
      corners[c][(axis + 2) % 3] = (c % 4 < 2 ? 1 : -1) * golden * scale;
    }
    return corners;
  }

  /** Corners, then points inside edges, then points inside faces, each once. */
  private static void shell(double[][] corners, int s, List<double[]> points) {
    for (int a = 0; a < 12; a++) {
      points.add(mix(corners, new int[] {a}, s));
    }
    for (int a = 0; a < 12; a++) {
      for (int b = 0; b < a; b++) {
        for (int i = 1; i < s && adjacent(corners[a], corners[b]); i++) {
          points.add(mix(corners, new int[] {a, b}, s - i, i));
        }
      }
    }
    for (int a = 0; a < 12; a++) {
      for (int b = 0; b < a; b++) {
        for (int c = 0; c < b; c++) {
          face(corners, new int[] {a, b, c}, s, points);
        }
      }
    }
  }

  private static void face(double[][] corners, int[] face, int s, List<double[]> points) {
    boolean real =
        adjacent(corners[face[0]], corners[face[1]])
            && adjacent(corners[face[1]], corners[face[2]])
            && adjacent(corners[face[0]], corners[face[2]]);
    for (int i = 1; real && i < s - 1; i++) {
      for (int j = 1; j < s - i; j++) {
        points.add(mix(corners, face, s - i - j, i, j));
      }
    }
  }

  private static double[] mix(double[][] corners, int[] which, int... shares) {
    double[] point = new double[3];
    for (int i = 0; i < which.length; i++) {
      for (int a = 0; a < 3; a++) {
        point[a] += shares[i] * corners[which[i]][a];
      }
    }
    return point;
  }

  /** Corners side by side make the angle with cosine 1/√5, all others a negative one. */
  private static boolean adjacent(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2] > 0;
  }

  /**
   * The atoms of a crystal within a distance of the middle of its cell, cut free.
   *
   * @param crystal large enough for the ball
   * @param radius of the ball, positive
   * @return the cluster about the origin
   * @throws InvalidInput if there is no cell, no atom inside, or the ball leaves the cell
   */
  public static Structure ball(Structure crystal, double radius) {
    Constants.requirePositive("radius of a ball", radius);
    int d = crystal.dimension();
    double[] half = new double[d];
    Arrays.fill(half, 0.5);
    var cell =
        crystal
            .cell()
            .orElseThrow(
                () -> new InvalidInput("ball cut from a crystal", "no cell", "a crystal", ""));
    for (int v = 0; v < d; v++) {
      if (2 * radius > cell.height(v)) {
        throw new InvalidInput(
            "ball of radius " + radius,
            "a cell of height " + cell.height(v),
            "a cell as high as the ball",
            "repeat the crystal more often");
      }
    }
    double[] middle = cell.cartesian(half);
    double[] x = crystal.wrapped().positions();
    int[] species = crystal.species();
    for (int i = 0; i < x.length; i++) {
      x[i] -= middle[i % d];
    }
    int[] inside =
        IntStream.range(0, species.length)
            .filter(
                i -> {
                  double square = 0;
                  for (int a = 0; a < d; a++) {
                    square += x[i * d + a] * x[i * d + a];
                  }
                  return square <= radius * radius;
                })
            .toArray();
    if (inside.length == 0) {
      throw new InvalidInput("ball of radius " + radius, "no atom", "at least one atom", "");
    }
    double[] kept = new double[inside.length * d];
    for (int i = 0; i < inside.length; i++) {
      System.arraycopy(x, inside[i] * d, kept, i * d, d);
    }
    return Structure.of(d, kept, Arrays.stream(inside).map(i -> species[i]).toArray());
  }
}

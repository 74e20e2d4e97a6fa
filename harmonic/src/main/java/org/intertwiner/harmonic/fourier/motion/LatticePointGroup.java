package org.intertwiner.harmonic.fourier.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * A finite group of integer matrices: rotations and reflections that take the lattice ℤᵈ to itself.
 *
 * <p>The elements are listed breadth first, the identity first, by products to the right with the
 * generators in the order given. The hexagonal groups act on the basis of a triangular lattice with
 * 120° between its vectors. <i>Accuracy:</i> exact.
 *
 * <p>Example: {@code LatticePointGroup.cubeRotations().order()} is 24.
 */
public final class LatticePointGroup {
  /** The largest order. */
  public static final int MAX_ORDER = 1152;

  /** The largest dimension: a grid of two points along each axis is large already. */
  public static final int MAX_DIMENSION = 24;

  private static final int[] QUARTER = {0, -1, 1, 0};
  private static final int[] MIRROR = {-1, 0, 0, 1};
  private static final int[] SIXTH = {1, -1, 1, 0};
  private static final int[] SWAP = {0, 1, 1, 0};
  private static final int[] ABOUT_Z = {0, -1, 0, 1, 0, 0, 0, 0, 1};
  private static final int[] ABOUT_X = {1, 0, 0, 0, 0, -1, 0, 1, 0};
  private static final int[] INVERSION = {-1, 0, 0, 0, -1, 0, 0, 0, -1};

  private final String name;
  private final int dimension;
  private final List<int[]> matrices;
  private final int[][] products;
  private final int[] inverses;

  private LatticePointGroup(String name, int dimension, List<int[]> matrices) {
    this.name = name;
    this.dimension = dimension;
    this.matrices = matrices;
    int order = matrices.size();
    this.products = new int[order][order];
    this.inverses = new int[order];
    for (int g = 0; g < order; g++) {
      for (int h = 0; h < order; h++) {
        products[g][h] = find(matrices, multiply(dimension, matrices.get(g), matrices.get(h)));
        if (products[g][h] == 0) {
          inverses[g] = h;
        }
      }
    }
  }

  /**
   * The group that integer matrices generate.
   *
   * @param dimension d ≥ 1
   * @param generators matrices of d² entries, row-major
   * @return the group
   * @throws InvalidInput where a matrix has another size or its determinant is not ±1
   * @throws LimitExceeded where the group has more than {@link #MAX_ORDER} elements, or the
   *     dimension is above {@link #MAX_DIMENSION}
   */
  public static LatticePointGroup of(int dimension, int[]... generators) {
    return named("group of integer matrices", dimension, generators);
  }

  private static LatticePointGroup named(String name, int dimension, int[]... generators) {
    if (dimension < 1) {
      throw new InvalidInput("dimension of a lattice", "" + dimension, "at least 1", "");
    }
    if (dimension > MAX_DIMENSION) {
      throw new LimitExceeded(
          "dimension of a lattice", "" + dimension, "at most " + MAX_DIMENSION, "");
    }
    int[] one = new int[dimension * dimension];
    for (int i = 0; i < dimension; i++) {
      one[i * dimension + i] = 1;
    }
    List<int[]> elements = new ArrayList<>(List.of(one));
    for (int[] g : generators) {
      if (g.length != dimension * dimension || Math.abs(determinant(dimension, g)) != 1) {
        throw new InvalidInput(
            "matrix of a lattice",
            Arrays.toString(g),
            dimension * dimension + " integers with determinant ±1",
            "row-major");
      }
    }
    for (int at = 0; at < elements.size(); at++) {
      for (int[] g : generators) {
        int[] product = multiply(dimension, elements.get(at), g);
        if (find(elements, product) < 0) {
          elements.add(product);
        }
      }
      if (elements.size() > MAX_ORDER) {
        throw new LimitExceeded(
            "order of a group of integer matrices",
            "more than " + MAX_ORDER,
            "at most " + MAX_ORDER,
            "the group may be infinite");
      }
    }
    return new LatticePointGroup(name, dimension, List.copyOf(elements));
  }

  /** Bareiss' elimination, exact. */
  private static long determinant(int n, int... matrix) {
    long[] a = Arrays.stream(matrix).asLongStream().toArray();
    long sign = 1;
    long before = 1;
    for (int k = 0; k < n - 1; k++) {
      int pivot = k;
      while (pivot < n && a[pivot * n + k] == 0) {
        pivot++;
      }
      if (pivot == n) {
        return 0;
      }
      if (pivot != k) {
        sign = -sign;
        for (int j = 0; j < n; j++) {
          long kept = a[k * n + j];
          a[k * n + j] = a[pivot * n + j];
          a[pivot * n + j] = kept;
        }
      }
      for (int i = k + 1; i < n; i++) {
        for (int j = k + 1; j < n; j++) {
          a[i * n + j] =
              Math.subtractExact(
                      Math.multiplyExact(a[i * n + j], a[k * n + k]),
                      Math.multiplyExact(a[i * n + k], a[k * n + j]))
                  / before;
        }
      }
      before = a[k * n + k];
    }
    return sign * a[n * n - 1];
  }

  private static int[] multiply(int d, int[] a, int[] b) {
    int[] c = new int[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        for (int k = 0; k < d; k++) {
          c[i * d + j] =
              Math.addExact(c[i * d + j], Math.multiplyExact(a[i * d + k], b[k * d + j]));
        }
      }
    }
    return c;
  }

  private static int find(List<int[]> list, int... matrix) {
    for (int i = 0; i < list.size(); i++) {
      if (Arrays.equals(list.get(i), matrix)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The identity alone.
   *
   * @param dimension d ≥ 1
   * @return the group of one element
   */
  public static LatticePointGroup trivial(int dimension) {
    return named("trivial group", dimension);
  }

  /**
   * The quarter turns of ℤ².
   *
   * @return C₄, generated by (x, y) ↦ (−y, x)
   */
  public static LatticePointGroup squareRotations() {
    return named("C4", 2, QUARTER);
  }

  /**
   * The symmetries of the square lattice.
   *
   * @return D₄, generated by (x, y) ↦ (−y, x) and (x, y) ↦ (−x, y)
   */
  public static LatticePointGroup square() {
    return named("D4", 2, QUARTER, MIRROR);
  }

  /**
   * The sixth turns of the triangular lattice.
   *
   * @return C₆
   */
  public static LatticePointGroup hexagonRotations() {
    return named("C6", 2, SIXTH);
  }

  /**
   * The symmetries of the triangular lattice.
   *
   * @return D₆, the sixth turn and the exchange of the basis vectors
   */
  public static LatticePointGroup hexagon() {
    return named("D6", 2, SIXTH, SWAP);
  }

  /**
   * The rotations of the cubic lattice.
   *
   * @return O, of order 24, generated by the quarter turns about z and x
   */
  public static LatticePointGroup cubeRotations() {
    return named("O", 3, ABOUT_Z, ABOUT_X);
  }

  /**
   * The symmetries of the cubic lattice.
   *
   * @return O_h, of order 48
   */
  public static LatticePointGroup cube() {
    return named("Oh", 3, ABOUT_Z, ABOUT_X, INVERSION);
  }

  /**
   * The dimension of the lattice.
   *
   * @return d
   */
  public int dimension() {
    return dimension;
  }

  /**
   * The number of elements.
   *
   * @return |H|
   */
  public int order() {
    return matrices.size();
  }

  void requireElement(int h) {
    if (h < 0 || h >= matrices.size()) {
      throw new InvalidInput("number of an element", "" + h, "0 … " + (matrices.size() - 1), "");
    }
  }

  /**
   * A matrix.
   *
   * @param h the number of an element
   * @return a fresh array of d² integers, row-major
   * @throws InvalidInput where there is no such element
   */
  public int[] matrix(int h) {
    requireElement(h);
    return matrices.get(h).clone();
  }

  /**
   * The number of a product.
   *
   * @param g a number of an element
   * @param h a number of an element
   * @return the number of gh
   * @throws InvalidInput where there is no such element
   */
  public int multiply(int g, int h) {
    requireElement(g);
    requireElement(h);
    return products[g][h];
  }

  /**
   * The number of an inverse.
   *
   * @param h the number of an element
   * @return the number of h⁻¹
   * @throws InvalidInput where there is no such element
   */
  public int inverse(int h) {
    requireElement(h);
    return inverses[h];
  }

  /** Component i of h x. */
  long image(int h, int i, int... x) {
    int[] m = matrices.get(h);
    long sum = 0;
    for (int j = 0; j < dimension; j++) {
      sum += (long) m[i * dimension + j] * x[j];
    }
    return sum;
  }

  @Override
  public String toString() {
    return name;
  }
}

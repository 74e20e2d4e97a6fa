package org.intertwiner.reptheory.plane;

import java.util.Arrays;
import java.util.Optional;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A finite group seen as rotations, or rotations and reflections, of the plane: C_N with a rotation
 * r by 2π/N, or D_N with r and a reflection s, so that every element is rᵃ or rᵃs.
 *
 * <p>A finite subgroup of O(2) is always one of these (Leonardo da Vinci's theorem; Coxeter,
 * Introduction to Geometry, 1961, section 2.7).
 *
 * @param <G> the group elements
 */
public final class PlaneGroup<G> {
  private final FiniteGroup<G> group;
  private final int rotations;
  private final int rotation;
  private final int reflection;

  /** 2a for rᵃ, 2a + 1 for rᵃs. */
  private final int[] coordinates;

  private PlaneGroup(
      FiniteGroup<G> group, int rotations, int rotation, int reflection, int[] coordinates) {
    this.group = group;
    this.rotations = rotations;
    this.rotation = rotation;
    this.reflection = reflection;
    this.coordinates = coordinates;
  }

  /**
   * Recognises C_N and D_N. A group of orthogonal 2 × 2 matrices is read geometrically: r is the
   * rotation by 2π/N, s the reflection x → −x where the group has it, else the reflection
   * R(φ)·diag(−1, 1) with the smallest angle φ ≥ 0. Any other group is recognised where its
   * generators are r, or r and s in this order, with the defining relations.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @return the group with r and s, or nothing
   */
  public static <G> Optional<PlaneGroup<G>> recognise(FiniteGroup<G> group) {
    if (group.order() > Integer.MAX_VALUE / 4) {
      return Optional.empty();
    }
    return isOrthogonalPlane(group) ? geometric(group) : byGenerators(group);
  }

  private static boolean isOrthogonalPlane(FiniteGroup<?> group) {
    if (!(group.element(0) instanceof Matrix<?> identity) || identity.rows() != 2) {
      return false;
    }
    for (int k = 0; k < group.generators().size(); k++) {
      Optional<Matrix<Cyclotomic>> matrix = matrix(group, group.generatorIndex(k));
      if (matrix.isEmpty()
          || !isReal(matrix.get())
          || !matrix.get().transpose().multiply(matrix.get()).isIdentity()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReal(Matrix<Cyclotomic> matrix) {
    return matrix.toRows().stream().allMatch(row -> row.stream().allMatch(Cyclotomic::isReal));
  }

  /** The element as a cyclotomic matrix, where it is one. */
  @SuppressWarnings("unchecked")
  private static Optional<Matrix<Cyclotomic>> matrix(FiniteGroup<?> group, int element) {
    return group.element(element) instanceof Matrix<?> matrix
            && matrix.rows() > 0
            && matrix.at(0, 0) instanceof Cyclotomic
        ? Optional.of((Matrix<Cyclotomic>) matrix)
        : Optional.empty();
  }

  private static <G> Optional<PlaneGroup<G>> geometric(FiniteGroup<G> group) {
    int order = (int) group.order();
    int rotations = 0;
    int rotation = 0;
    int reflection = -1;
    double best = Double.POSITIVE_INFINITY;
    double smallest = Double.POSITIVE_INFINITY;
    for (int g = 0; g < order; g++) {
      Matrix<Cyclotomic> m = matrix(group, g).orElseThrow();
      boolean proper = m.at(0, 0).equals(m.at(1, 1)) && m.at(0, 1).equals(m.at(1, 0).negate());
      // R(φ)·diag(−1, 1) has first column −(cos φ, sin φ)
      double sign = proper ? 1 : -1;
      double angle = angle(sign * m.at(0, 0).re(), sign * m.at(1, 0).re());
      if (proper) {
        rotations++;
        if (g != 0 && angle < best) {
          best = angle;
          rotation = g;
        }
      } else if (angle < smallest) {
        smallest = angle;
        reflection = g;
      }
    }
    return coordinates(group, rotations, rotation, reflection);
  }

  /** The angle in [0, 2π), with zero kept exact. */
  private static double angle(double cos, double sin) {
    double angle = Math.atan2(sin, cos);
    return angle < 0 ? angle + 2 * Math.PI : angle;
  }

  private static <G> Optional<PlaneGroup<G>> byGenerators(FiniteGroup<G> group) {
    int count = group.generators().size();
    int order = (int) group.order();
    if (count > 2 || (count == 0 && order > 1)) {
      return Optional.empty();
    }
    int r = count == 0 ? 0 : group.generatorIndex(0);
    if (count < 2) {
      return coordinates(group, order, r, -1);
    }
    int s = group.generatorIndex(1);
    int turned = group.multiply(s, r);
    boolean dihedral = s != 0 && group.multiply(s, s) == 0 && group.multiply(turned, turned) == 0;
    return dihedral && order % 2 == 0 ? coordinates(group, order / 2, r, s) : Optional.empty();
  }

  /** Numbers the elements; nothing where rᵃ and rᵃs do not run through the whole group. */
  private static <G> Optional<PlaneGroup<G>> coordinates(
      FiniteGroup<G> group, int rotations, int rotation, int reflection) {
    int[] coordinates = new int[(int) group.order()];
    Arrays.fill(coordinates, -1);
    int g = 0;
    for (int a = 0; a < rotations; a++) {
      coordinates[g] = 2 * a;
      if (reflection >= 0) {
        coordinates[group.multiply(g, reflection)] = 2 * a + 1;
      }
      g = group.multiply(g, rotation);
    }
    boolean complete = g == 0 && Arrays.stream(coordinates).allMatch(c -> c >= 0);
    return complete
        ? Optional.of(new PlaneGroup<>(group, rotations, rotation, reflection, coordinates))
        : Optional.empty();
  }

  /**
   * The group itself.
   *
   * @return the group
   */
  public FiniteGroup<G> group() {
    return group;
  }

  /**
   * The number N of rotations.
   *
   * @return the order of r
   */
  public int rotations() {
    return rotations;
  }

  /**
   * Whether this is D_N and not C_N.
   *
   * @return true where there are reflections
   */
  public boolean hasReflections() {
    return reflection >= 0;
  }

  /**
   * The rotation r by 2π/N.
   *
   * @return the number of the element in the group's enumeration
   */
  public int rotation() {
    return rotation;
  }

  /**
   * The reflection s.
   *
   * @return the number of the element in the group's enumeration, or nothing for C_N
   */
  public Optional<Integer> reflection() {
    return hasReflections() ? Optional.of(reflection) : Optional.empty();
  }

  /**
   * The exponent of r in an element rᵃ or rᵃs.
   *
   * @param element the number of an element
   * @return a, from 0 to N − 1
   */
  public int turns(int element) {
    return coordinates[element] / 2;
  }

  /**
   * Whether an element is a reflection.
   *
   * @param element the number of an element
   * @return true for rᵃs
   */
  public boolean isReflection(int element) {
    return coordinates[element] % 2 == 1;
  }

  /**
   * The element rᵃ.
   *
   * @param a any integer
   * @return the number of the element
   */
  public int rotation(int a) {
    int wanted = Math.floorMod(a, rotations);
    for (int g = 0; g < coordinates.length; g++) {
      if (coordinates[g] == 2 * wanted) {
        return g;
      }
    }
    throw new IllegalStateException("the powers of r were counted before");
  }

  /**
   * The family name.
   *
   * @return C_N or D_N without the underscore
   */
  public String name() {
    return (hasReflections() ? "D" : "C") + rotations;
  }

  @Override
  public String toString() {
    return name();
  }
}

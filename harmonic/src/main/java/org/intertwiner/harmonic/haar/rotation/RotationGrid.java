package org.intertwiner.harmonic.haar.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.haar.GaussRule;
import org.intertwiner.harmonic.haar.HarmonicFamily;
import org.intertwiner.harmonic.haar.Quadrature;
import org.intertwiner.harmonic.haar.sphere.HealPix;
import org.intertwiner.harmonic.haar.sphere.SphereGrid;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * Rotations with weights that sum to one, as unit quaternions (w, x, y, z) of S³ in ℝ⁴. Of q and
 * −q, which are one rotation, the one whose first coordinate away from zero is positive is taken.
 *
 * <p><i>Accuracy:</i> within some rounding errors; the weighted sum of the Wigner matrices of
 * degree 1 … {@link #exactDegree()} is zero to rounding.
 *
 * <p>Example: {@code RotationGrid.product(2).rotations()} are 75 rotations that average degrees up
 * to 4 exactly.
 */
public final class RotationGrid {
  /** The largest number of rotations. */
  public static final int MAX_POINTS = 1 << 22;

  private static final int MAX_CHECKED_DEGREE = 30;
  private static final double ROUNDING = 1e-9;

  private final String name;
  private final List<UnitQuaternion> rotations;
  private final double[] weights;
  private final int exactDegree;

  private RotationGrid(
      String name, List<UnitQuaternion> rotations, double[] weights, int exactDegree) {
    this.name = name;
    this.rotations = rotations.stream().map(RotationGrid::positive).toList();
    this.weights = weights;
    this.exactDegree = exactDegree;
  }

  /**
   * Any weighted rotations.
   *
   * @param name a short name
   * @param rotations the rotations
   * @param weights a weight for each, with sum 1
   * @param exactDegree the degree up to which the weighted sum is claimed exact
   * @return the grid, whose claim {@link Quadrature#certify()} of its quadrature checks
   * @throws InvalidInput when the numbers of rotations and weights differ, or as {@link
   *     Quadrature#of}
   */
  public static RotationGrid from(
      String name, List<UnitQuaternion> rotations, double[] weights, int exactDegree) {
    if (rotations.size() != weights.length) {
      throw new InvalidInput(
          "weights of " + name,
          weights.length + " weights",
          rotations.size() + ", one a rotation",
          "");
    }
    RotationGrid grid = new RotationGrid(name, rotations, weights.clone(), exactDegree);
    grid.quadrature();
    return grid;
  }

  /**
   * Products of turns about z, y and z: equal steps of the outer angles, Gauss–Legendre nodes of
   * the cosine of the inner one.
   *
   * @param bandLimit L ≥ 0
   * @return (L + 1)(2L + 1)² rotations, exact up to degree 2L
   * @throws InvalidInput for a negative band limit
   * @throws LimitExceeded for more than {@link #MAX_POINTS} rotations
   */
  public static RotationGrid product(int bandLimit) {
    if (bandLimit < 0) {
      throw new InvalidInput("band limit of rotations", "" + bandLimit, "a degree ≥ 0", "");
    }
    int turns = 2 * bandLimit + 1;
    requireCount("product grid of rotations", (bandLimit + 1.0) * turns * turns);
    GaussRule rule = GaussRule.of(2, bandLimit + 1);
    List<UnitQuaternion> rotations = new ArrayList<>();
    double[] weights = new double[(bandLimit + 1) * turns * turns];
    for (int i = 0; i < turns; i++) {
      for (int j = 0; j <= bandLimit; j++) {
        for (int k = 0; k < turns; k++) {
          weights[rotations.size()] = rule.weight(j) / ((double) turns * turns);
          double first = Math.PI * i / turns;
          double last = Math.PI * k / turns;
          double half = Math.acos(rule.node(j)) / 2;
          rotations.add(
              UnitQuaternion.from(
                  Math.cos(half) * Math.cos(first + last),
                  Math.sin(half) * Math.sin(last - first),
                  Math.sin(half) * Math.cos(last - first),
                  Math.cos(half) * Math.sin(first + last)));
        }
      }
    }
    return new RotationGrid(
        "product grid of band limit " + bandLimit, rotations, weights, 2 * bandLimit);
  }

  /**
   * Turns about z followed by the shortest rotations that take z to the points of the sphere: a
   * circle over each point (Hopf).
   *
   * @param sphere the images of z
   * @param turns the number of turns about z, at least 1
   * @return the rotations, the turn running fastest; exact up to the smaller of the degree of the
   *     points and turns − 1
   * @throws InvalidInput for a number below one
   * @throws LimitExceeded for more than {@link #MAX_POINTS} rotations
   */
  public static RotationGrid fibred(SphereGrid sphere, int turns) {
    if (turns < 1) {
      throw new InvalidInput("number of turns about z", "" + turns, "a number ≥ 1", "");
    }
    requireCount("rotations over " + sphere, (double) sphere.count() * turns);
    double[] share = sphere.weights();
    List<UnitQuaternion> rotations = new ArrayList<>(sphere.count() * turns);
    double[] weights = new double[sphere.count() * turns];
    for (int i = 0; i < sphere.count(); i++) {
      UnitQuaternion lift = lift(sphere.point(i));
      for (int j = 0; j < turns; j++) {
        double half = Math.PI * j / turns;
        weights[rotations.size()] = share[i] / turns;
        rotations.add(lift.multiply(UnitQuaternion.from(Math.cos(half), 0, 0, Math.sin(half))));
      }
    }
    return new RotationGrid(
        turns + " turns over the " + sphere,
        rotations,
        weights,
        Math.min(sphere.exactDegree(), turns - 1));
  }

  /** The shortest rotation from z to a unit vector; about x where the vector is −z. */
  private static UnitQuaternion lift(double... v) {
    // (1 + v·z, z × v), where 1 + z cancels for z < 0
    double square = v[0] * v[0] + v[1] * v[1];
    double w = v[2] > 0 ? 1 + v[2] : square / (1 - v[2]);
    return w * w + square < 0x1p-100
        ? new UnitQuaternion(0, 1, 0, 0)
        : UnitQuaternion.from(w, -v[1], v[0], 0);
  }

  /**
   * Fibres over the pixels of equal area, with about as much between turns as between pixels.
   *
   * @param side N ≥ 1
   * @return 72N³ rotations with equal weights; a side 2N refines every pixel and every turn. Degree
   *     1 is exact
   * @throws InvalidInput for a side below one
   * @throws LimitExceeded for more than {@link #MAX_POINTS} rotations
   */
  public static RotationGrid healpix(int side) {
    HealPix pixels = HealPix.of(side);
    requireCount("rotations over " + pixels, 72.0 * side * side * side);
    return fibred(SphereGrid.healpix(side), 6 * side);
  }

  /**
   * A spiral that fills S³ evenly, with equal weights.
   *
   * @param count the number of rotations ≥ 1
   * @return the rotations; no degree is exact
   * @throws InvalidInput for a number below one
   * @throws LimitExceeded for more than {@link #MAX_POINTS} rotations
   */
  public static RotationGrid spiral(int count) {
    if (count < 1) {
      throw new InvalidInput("number of rotations", "" + count, "a number ≥ 1", "");
    }
    requireCount("spiral of rotations", count);
    double fast = Math.sqrt(2);
    // the positive root of ψ⁴ = ψ + 4
    double slow = 1.5337511687552043;
    List<UnitQuaternion> rotations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double s = i + 0.5;
      double inner = Math.sqrt(s / count);
      double outer = Math.sqrt(1 - s / count);
      double alpha = 2 * Math.PI * s / fast;
      double beta = 2 * Math.PI * s / slow;
      rotations.add(
          UnitQuaternion.from(
              inner * Math.sin(alpha),
              inner * Math.cos(alpha),
              outer * Math.sin(beta),
              outer * Math.cos(beta)));
    }
    return new RotationGrid("spiral of " + count + " rotations", rotations, equal(count), 0);
  }

  /**
   * The icosahedral group and the points that cut the cells of the 600-cell whose vertices it is.
   *
   * @param frequency f ≥ 1, the number of parts of each edge
   * @return 60 rotations for f = 1, 420 for f = 2, 10f(5f² + 1) for any; the group keeps them from
   *     both sides, so that degrees up to 5 are exact with equal weights
   * @throws InvalidInput for a frequency below one
   * @throws LimitExceeded for more than {@link #MAX_POINTS} rotations
   */
  public static RotationGrid icosahedral(int frequency) {
    requireFrequency(frequency);
    requireCount("icosahedral rotations", 10.0 * frequency * (5.0 * frequency * frequency + 1));
    List<UnitQuaternion> rotations = Polytopes.icosahedral().cut(frequency);
    return new RotationGrid(
        "icosahedral rotations of frequency " + frequency, rotations, equal(rotations.size()), 5);
  }

  /**
   * The rotations of the cube and the points that cut the 288 tetrahedra whose vertices they are.
   *
   * @param frequency f ≥ 1, the number of parts of each edge
   * @return 24f³ rotations; the group keeps them from both sides, so that degrees up to 3 are exact
   *     with equal weights
   * @throws InvalidInput for a frequency below one
   * @throws LimitExceeded for more than {@link #MAX_POINTS} rotations
   */
  public static RotationGrid cubic(int frequency) {
    requireFrequency(frequency);
    requireCount("cubic rotations", 24.0 * frequency * frequency * frequency);
    List<UnitQuaternion> rotations = Polytopes.cubic().cut(frequency);
    return new RotationGrid(
        "cubic rotations of frequency " + frequency, rotations, equal(rotations.size()), 3);
  }

  private static void requireFrequency(int frequency) {
    if (frequency < 1) {
      throw new InvalidInput("frequency of rotations", "" + frequency, "a number ≥ 1", "");
    }
  }

  /**
   * The elements of a finite group of rotations, with equal weights.
   *
   * @param <G> the group elements
   * @param action a real representation of dimension 3 by rotations
   * @return one rotation for each group element; exact below the first degree with an invariant
   * @throws InvalidInput if the dimension is not 3 or an element is a reflection
   * @throws LimitExceeded for more than {@link #MAX_POINTS} elements
   */
  public static <G> RotationGrid of(FiniteRepresentation<G> action) {
    if (action.dimension() != 3) {
      throw new InvalidInput(
          "group of rotations",
          action.name() + " of dimension " + action.dimension(),
          "an action on ℝ³",
          "the vector representation of a point group is one");
    }
    requireCount("rotations of a group", (double) action.group().order());
    List<UnitQuaternion> rotations = new ArrayList<>();
    double[] sums = new double[MAX_CHECKED_DEGREE + 1];
    for (int g = 0; g < action.group().order(); g++) {
      double[][] m = action.from(g);
      if (determinant(m) < 0) {
        throw new InvalidInput(
            "group of rotations",
            "element " + g + " of " + action.group().name() + " with determinant −1",
            "rotations only",
            "take the subgroup of proper rotations");
      }
      UnitQuaternion q = UnitQuaternion.fromRotation(DenseMatrix.from(m));
      rotations.add(q);
      double sine = Math.sqrt(q.x() * q.x() + q.y() * q.y() + q.z() * q.z());
      double angle = 2 * Math.atan2(sine, q.w());
      double character = 1;
      for (int l = 1; l < sums.length; l++) {
        character += 2 * Math.cos(l * angle);
        sums[l] += character;
      }
    }
    int exact = 0;
    while (exact < MAX_CHECKED_DEGREE && Math.abs(sums[exact + 1]) < ROUNDING * rotations.size()) {
      exact++;
    }
    return new RotationGrid(
        "the rotations of " + action.group().name(), rotations, equal(rotations.size()), exact);
  }

  /**
   * The rotations.
   *
   * @return unit quaternions
   */
  public List<UnitQuaternion> rotations() {
    return rotations;
  }

  /** {@return the number of rotations} */
  public int count() {
    return rotations.size();
  }

  /** {@return fresh rows, the rotations as points (w, x, y, z) of S³} */
  public double[][] points() {
    double[][] points = new double[rotations.size()][];
    for (int i = 0; i < points.length; i++) {
      UnitQuaternion q = rotations.get(i);
      points[i] = new double[] {q.w(), q.x(), q.y(), q.z()};
    }
    return points;
  }

  /** {@return the side of a cube of a rotation's share of half of S³, whose volume is π²} */
  public double resolution() {
    return Math.cbrt(Math.PI * Math.PI / rotations.size());
  }

  /**
   * The weights.
   *
   * @return a fresh array of numbers that sum to one
   */
  public double[] weights() {
    return weights.clone();
  }

  /**
   * The degree up to which the weighted sum is exact.
   *
   * @return d with Σ w Dˡ(q) = 0 for 1 ≤ l ≤ d
   */
  public int exactDegree() {
    return exactDegree;
  }

  /** {@return the rotations and weights as a rule for Haar measure} */
  public Quadrature<UnitQuaternion> quadrature() {
    IntFunction<UnitQuaternion> points = rotations::get;
    return Quadrature.of(name, points, weights, exactDegree, HarmonicFamily.rotations());
  }

  static UnitQuaternion positive(UnitQuaternion q) {
    for (double c : new double[] {q.w(), q.x(), q.y(), q.z()}) {
      if (Math.abs(c) > ROUNDING) {
        return c > 0 ? q : q.negate();
      }
    }
    return q;
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }

  private static double[] equal(int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, 1.0 / count);
    return weights;
  }

  private static void requireCount(String what, double count) {
    if (count > MAX_POINTS) {
      throw new LimitExceeded(
          "number of " + what,
          String.format(Locale.ROOT, "%.4g", count),
          "at most " + MAX_POINTS,
          "take a coarser grid");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}

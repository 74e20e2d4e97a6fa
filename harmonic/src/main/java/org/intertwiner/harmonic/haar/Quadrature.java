package org.intertwiner.harmonic.haar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LiePair;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * Weighted points of a compact space that integrate against its invariant measure of total mass 1.
 *
 * <p><em>Formula:</em> ∫ f ≈ Σ w_i f(x_i), an equality for the functions of degree 0 … {@link
 * #exactDegree()} of the family that belongs to the rule. <em>Accuracy:</em> sums are compensated;
 * {@link #certify()} measures what is claimed on every function. <em>Complexity:</em> one value of
 * the integrand a point.
 *
 * <p>Example: {@code SphereRules.sphere(2, 7).integrate(x -> x[2] * x[2])} is 1/3.
 *
 * @param <X> the points
 */
public final class Quadrature<X> {
  /** The exact degree of rules that are exact for every function, as the mean of a finite group. */
  public static final int EVERY_DEGREE = Integer.MAX_VALUE;

  /** The largest number of points. */
  public static final int MAX_POINTS = 1 << 24;

  private static final double TOTAL_TOLERANCE = 1e-9;
  private static final int CHECKED_DEGREES = 1000;

  private final String name;
  private final IntFunction<? extends X> points;
  private final double[] weights;
  private final int exactDegree;
  private final HarmonicFamily<X> family;

  private Quadrature(
      String name,
      IntFunction<? extends X> points,
      double[] weights,
      int exactDegree,
      HarmonicFamily<X> family) {
    this.name = name;
    this.points = points;
    this.weights = weights;
    this.exactDegree = exactDegree;
    this.family = family;
  }

  /**
   * A rule of given points.
   *
   * @param <X> the points
   * @param name a short name
   * @param points the points; a function must return equal points for equal numbers, and fresh ones
   *     where points can be changed
   * @param weights one weight for each point, with sum 1
   * @param exactDegree the degree up to which it is claimed exact, at least 0
   * @param family the functions that have the degrees
   * @return the rule, whose claim {@link #certify()} checks
   * @throws InvalidInput without points, for weights that are not finite or whose sum is not 1, for
   *     a negative degree
   * @throws LimitExceeded for more than {@link #MAX_POINTS} points
   */
  public static <X> Quadrature<X> of(
      String name,
      IntFunction<? extends X> points,
      double[] weights,
      int exactDegree,
      HarmonicFamily<X> family) {
    if (weights.length == 0) {
      throw new InvalidInput("quadrature " + name, "no points", "at least one point", "");
    }
    requireCount(name, weights.length);
    CompensatedSums total = new CompensatedSums(1);
    for (int i = 0; i < weights.length; i++) {
      if (!Double.isFinite(weights[i])) {
        throw new InvalidInput(
            "weight " + i + " of " + name, "" + weights[i], "a finite number", "");
      }
      total.add(0, 1, weights[i]);
    }
    if (Math.abs(total.total(0) - 1) > TOTAL_TOLERANCE) {
      throw new InvalidInput(
          "weights of " + name,
          "a sum of " + total.total(0),
          "1",
          "the measure has total mass 1; divide by the volume");
    }
    if (exactDegree < 0) {
      throw new InvalidInput("exact degree of " + name, "" + exactDegree, "a degree ≥ 0", "");
    }
    return new Quadrature<>(name, points, weights.clone(), exactDegree, family);
  }

  /**
   * Refuses more points than {@link #MAX_POINTS}.
   *
   * @param name what has the points
   * @param count their number
   * @throws LimitExceeded when there are too many
   */
  public static void requireCount(String name, double count) {
    if (count > MAX_POINTS) {
      throw new LimitExceeded(
          "points of " + name,
          String.format(Locale.ROOT, "%.4g", count),
          "at most " + MAX_POINTS,
          "take a lower degree");
    }
  }

  /** {@return a short name} */
  public String name() {
    return name;
  }

  /** {@return the number of points} */
  public int count() {
    return weights.length;
  }

  /**
   * A point.
   *
   * @param i its number, 0 … count − 1
   * @return the point
   * @throws InvalidInput where there is no such point
   */
  public X point(int i) {
    requirePoint(i);
    return points.apply(i);
  }

  /**
   * A weight.
   *
   * @param i the number of its point
   * @return the weight
   * @throws InvalidInput where there is no such point
   */
  public double weight(int i) {
    requirePoint(i);
    return weights[i];
  }

  private void requirePoint(int i) {
    if (i < 0 || i >= weights.length) {
      throw new InvalidInput(
          "number of a point of " + name, "" + i, "0 … " + (weights.length - 1), "");
    }
  }

  /** {@return a fresh array of the weights} */
  public double[] weights() {
    return weights.clone();
  }

  /** {@return whether every weight is positive} */
  public boolean isPositive() {
    return Arrays.stream(weights).allMatch(w -> w > 0);
  }

  /**
   * The degree up to which the rule is exact.
   *
   * @return a degree ≥ 0 of {@link #family()}, or {@link #EVERY_DEGREE}
   */
  public int exactDegree() {
    return exactDegree;
  }

  /** {@return the functions by which degrees are counted} */
  public HarmonicFamily<X> family() {
    return family;
  }

  /**
   * The number of functions that are integrated exactly for each number that describes the rule.
   *
   * @param freedom the numbers that describe a point and its weight: dimension + 1
   * @return Σ dim / (freedom · count); near 1 for the best rules, 0 for rules of infinite degree
   */
  public double efficiency(int freedom) {
    if (exactDegree == EVERY_DEGREE) {
      return 0;
    }
    double functions = 0;
    for (int l = 0; l <= exactDegree; l++) {
      functions += family.dimension(l);
    }
    return functions / ((double) freedom * weights.length);
  }

  /**
   * The integral of a function.
   *
   * @param f the function
   * @return Σ w f(x)
   * @throws InvalidInput when a value is not finite, with the point
   */
  public double integrate(ToDoubleFunction<? super X> f) {
    CompensatedSums sums = new CompensatedSums(1);
    for (int i = 0; i < weights.length; i++) {
      pause(i);
      double value = f.applyAsDouble(points.apply(i));
      requireFinite(i, value);
      sums.add(0, weights[i], value);
    }
    return sums.total(0);
  }

  /**
   * The integral of a function with several values.
   *
   * @param f the function, with equally many values everywhere
   * @return Σ w f(x), value by value
   * @throws InvalidInput when a value is not finite or the number of values changes, with the point
   */
  public double[] integrateVector(Function<? super X, double[]> f) {
    double[] first = f.apply(points.apply(0));
    CompensatedSums sums = new CompensatedSums(first.length);
    for (int i = 0; i < weights.length; i++) {
      pause(i);
      double[] values = i == 0 ? first : f.apply(points.apply(i));
      if (values.length != first.length) {
        throw new InvalidInput(
            "integrand at point " + i,
            values.length + " values",
            first.length + " as at point 0",
            "");
      }
      for (int v = 0; v < values.length; v++) {
        requireFinite(i, values[v]);
        sums.add(v, weights[i], values[v]);
      }
    }
    return sums.totals();
  }

  /**
   * The integral of a matrix.
   *
   * @param f the function, with matrices of one shape
   * @return Σ w f(x)
   * @throws InvalidInput when an entry is not finite or the shape changes, with the point
   */
  public DenseMatrix integrateMatrix(Function<? super X, DenseMatrix> f) {
    DenseMatrix first = f.apply(points.apply(0));
    return DenseMatrix.from(
        first.rows(), first.columns(), integrateVector(x -> f.apply(x).toArray()));
  }

  /**
   * The integral of a complex matrix.
   *
   * @param f the function, with matrices of one shape
   * @return Σ w f(x)
   * @throws InvalidInput when an entry is not finite or the shape changes, with the point
   */
  public ComplexMatrix integrateComplex(Function<? super X, ComplexMatrix> f) {
    ComplexMatrix first = f.apply(points.apply(0));
    int size = first.rows() * first.columns();
    double[] sums =
        integrateVector(
            x -> {
              ComplexMatrix m = f.apply(x);
              double[] both = Arrays.copyOf(m.toReal(), 2 * size);
              System.arraycopy(m.toImaginary(), 0, both, size, size);
              return both;
            });
    return ComplexMatrix.from(
        first.rows(),
        first.columns(),
        Arrays.copyOf(sums, size),
        Arrays.copyOfRange(sums, size, 2 * size));
  }

  private static void pause(int i) {
    if ((i & 1023) == 0) {
      Interruption.check();
    }
  }

  private void requireFinite(int i, double value) {
    if (!Double.isFinite(value)) {
      X x = points.apply(i);
      throw new InvalidInput(
          "integrand at point " + i + " of " + name,
          value + " at " + (x instanceof double[] v ? Arrays.toString(v) : x),
          "a finite number",
          "");
    }
  }

  /**
   * Checks the claim on every function up to the exact degree, and measures the next degree.
   *
   * @return what was found; a rule that is exact for everything is checked on all functions, at
   *     most {@value #CHECKED_DEGREES} degrees of them
   */
  public Exactness certify() {
    int last = Math.min(exactDegree, Math.min(family.lastDegree(), CHECKED_DEGREES));
    return exactDegree == EVERY_DEGREE ? certify(last, false) : certify(exactDegree, true);
  }

  /**
   * Measures the rule on the functions up to any degree.
   *
   * @param degree the last degree ≥ 0
   * @return the residuals of the degrees 0 … degree, and of the next one
   * @throws InvalidInput for a negative degree
   * @throws LimitExceeded for more than {@link #MAX_POINTS} functions
   */
  public Exactness certify(int degree) {
    if (degree < 0) {
      throw new InvalidInput("degree of a quadrature", "" + degree, "a degree ≥ 0", "");
    }
    return certify(degree, degree < family.lastDegree());
  }

  private Exactness certify(int degree, boolean withNext) {
    int last = withNext ? degree + 1 : degree;
    int[] from = places(last);
    CompensatedSums sums = new CompensatedSums(from[last + 1]);
    double stability = 0;
    for (int i = 0; i < weights.length; i++) {
      pause(i << 6);
      double[][] values = family.values(points.apply(i), last);
      for (int l = 0; l <= last; l++) {
        for (int k = 0; k < values[l].length; k++) {
          sums.add(from[l] + k, weights[i], values[l][k]);
        }
      }
      stability += Math.abs(weights[i]);
    }
    double[] residuals = new double[last + 1];
    double[] totals = sums.totals();
    totals[0] -= 1;
    for (int l = 0; l <= last; l++) {
      residuals[l] = SphereFunctions.largest(Arrays.copyOfRange(totals, from[l], from[l + 1]));
    }
    OptionalDouble next = withNext ? OptionalDouble.of(residuals[last]) : OptionalDouble.empty();
    return Exactness.of(degree, Arrays.copyOf(residuals, degree + 1), next, stability);
  }

  /** Where the functions of each degree begin, all in a row. */
  private int[] places(int last) {
    // there is a function of each degree, or the rest of the degrees is empty
    int[] from = new int[Math.min(last, MAX_POINTS) + 2];
    for (int l = 0; l <= last; l++) {
      long next = (long) from[l] + family.dimension(l);
      if (next > MAX_POINTS || l == MAX_POINTS) {
        throw new LimitExceeded(
            "functions on which " + name + " is to be checked",
            "more than " + MAX_POINTS + " up to degree " + l,
            "at most " + MAX_POINTS,
            "ask for a smaller degree than " + last);
      }
      from[l + 1] = (int) next;
    }
    return from;
  }

  /**
   * The rule on pairs of points.
   *
   * @param <Y> points of the other space
   * @param other a rule of the other space
   * @return all pairs with the products of weights, the second point running fastest; exact up to
   *     the smaller of the two degrees
   * @throws LimitExceeded for more than {@link #MAX_POINTS} pairs
   */
  public <Y> Quadrature<LiePair<X, Y>> times(Quadrature<Y> other) {
    requireCount(name + " times " + other.name, (double) count() * other.count());
    int n = other.count();
    double[] products = new double[count() * n];
    for (int i = 0; i < products.length; i++) {
      products[i] = weights[i / n] * other.weights[i % n];
    }
    return of(
        name + " times " + other.name,
        i -> new LiePair<>(point(i / n), other.point(i % n)),
        products,
        Math.min(exactDegree, other.exactDegree),
        family.times(other.family));
  }

  /**
   * The rule with every point moved by a map that keeps the measure.
   *
   * @param map a map of the space to itself, such as x ↦ gx
   * @return the images with the same weights
   */
  public Quadrature<X> moved(Function<? super X, ? extends X> map) {
    return new Quadrature<>(
        name + ", moved", i -> map.apply(points.apply(i)), weights, exactDegree, family);
  }

  /**
   * The points in a list.
   *
   * @return the points in order
   */
  public List<X> toList() {
    return IntStream.range(0, count()).<X>mapToObj(points).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}

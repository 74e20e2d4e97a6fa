package org.intertwiner.verify.beyond;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Symmetry;

/**
 * Can invariants tell generic orbits apart? A count of dimensions.
 *
 * <p>Near a generic point the orbits of a group on ℝⁿ have some dimension o, and their space has
 * dimension n − o. Invariants f separate neighbouring orbits exactly if the rank of their Jacobian
 * is n − o. A smaller rank means that there are families of different orbits with the same
 * invariants. A full rank is necessary for telling all orbits apart, not sufficient: orbits far
 * from each other may still collide.
 *
 * <p><b>Accuracy</b>: ranks by central differences in binary64 and a gap of singular values; {@link
 * #gap} says how clear it is. The largest ranks over several random points are taken.
 * <b>Complexity</b>: 2n evaluations a point and two singular value decompositions.
 *
 * <p>Example: distances from the origin of three points in space have rank 3; the space of orbits
 * under SO(3) has dimension 9 − 3 = 6.
 *
 * @param inputs n, the dimension of the data
 * @param orbit o, the dimension of generic orbits
 * @param rank the rank of the Jacobian of the invariants
 * @param gap the smallest singular value that was counted over the largest that was not; infinite
 *     if there is none, and small if the rank is uncertain
 */
public record OrbitSeparation(int inputs, int orbit, int rank, double gap) {
  private static final int POINTS = 4;
  private static final double STEP = 0x1p-17; // about the cube root of the roundoff
  private static final double RELATIVE = 1e-6;
  private static final double CLEAR = 100;

  /**
   * The dimension of the space of generic orbits.
   *
   * @return n − o
   */
  public int needed() {
    return inputs - orbit;
  }

  /**
   * Whether neighbouring generic orbits are told apart.
   *
   * @return true if the rank is n − o
   */
  public boolean separates() {
    return rank >= needed();
  }

  /**
   * Whether the ranks are clear.
   *
   * @return true if the gap of the singular values is at least 100
   */
  public boolean isClear() {
    return gap >= CLEAR;
  }

  /**
   * The count in one line.
   *
   * @return for example {@code rank 3 of 9 − 3 = 6: different orbits have equal invariants}
   */
  @Override
  public String toString() {
    String says =
        separates()
            ? "neighbouring generic orbits are told apart"
            : "families of dimension " + (needed() - rank) + " of orbits have equal invariants";
    return String.format(
        Locale.ROOT,
        "rank %d of %d − %d = %d: %s%s",
        rank,
        inputs,
        orbit,
        needed(),
        says,
        isClear() ? "" : " (ranks are uncertain)");
  }

  /**
   * Counts dimensions.
   *
   * @param <G> the group elements
   * @param symmetry a Lie group, or a group without one-parameter subgroups
   * @param action the action on the data
   * @param invariants the invariants of the data; differentiable at generic points
   * @param points a sampler of generic points
   * @param random the source of randomness
   * @return the dimensions
   * @throws InvalidInput if a Lie group has neither derivatives of its action nor an exponential
   *     map
   */
  public static <G> OrbitSeparation of(
      Symmetry<G> symmetry,
      DataAction<G, double[]> action,
      UnaryOperator<double[]> invariants,
      Sampler<double[]> points,
      RandomGenerator random) {
    int n = 0;
    Rank orbit = Rank.NONE;
    Rank rank = Rank.NONE;
    for (int k = 0; k < POINTS; k++) {
      double[] x = points.sample(random);
      n = x.length;
      orbit = orbit.larger(Rank.of(tangents(symmetry, action, x)));
      rank = rank.larger(Rank.of(jacobian(invariants, x)));
    }
    return new OrbitSeparation(n, orbit.rank(), rank.rank(), Math.min(orbit.gap(), rank.gap()));
  }

  /** A rank with its gap. */
  private record Rank(int rank, double gap) {
    static final Rank NONE = new Rank(0, Double.POSITIVE_INFINITY);

    static Rank of(List<double[]> vectors) {
      if (vectors.isEmpty() || vectors.get(0).length == 0) {
        return NONE;
      }
      double[] values = DenseMatrix.from(vectors.toArray(double[][]::new)).svd().values().clone();
      java.util.Arrays.sort(values);
      double largest = values[values.length - 1];
      int rank = 0;
      while (rank < values.length && values[values.length - 1 - rank] > RELATIVE * largest) {
        rank++;
      }
      double below = rank < values.length ? values[values.length - 1 - rank] : 0;
      return new Rank(
          rank,
          rank == 0 || below == 0
              ? Double.POSITIVE_INFINITY
              : values[values.length - rank] / below);
    }

    Rank larger(Rank other) {
      return other.rank > rank || (other.rank == rank && other.gap < gap) ? other : this;
    }
  }

  /** The directions in which one-parameter groups move a point. */
  private static <G> List<double[]> tangents(
      Symmetry<G> symmetry, DataAction<G, double[]> action, double[] x) {
    List<double[]> out = new ArrayList<>();
    if (symmetry.group() instanceof LieGroup<G> lie) {
      for (int k = 0; k < lie.dimension(); k++) {
        double[] direction = new double[lie.dimension()];
        direction[k] = STEP;
        double[] forward = action.act(lie.exp(direction), x);
        direction[k] = -STEP;
        double[] backward = action.act(lie.exp(direction), x);
        out.add(quotient(forward, backward, 2 * STEP));
      }
      return out;
    }
    List<Generator<G>> generators = symmetry.generators();
    for (int k = 0; k < generators.size(); k++) {
      if (generators.get(k) instanceof Generator.Infinitesimal<G> derivative) {
        Optional<double[]> tangent = action.derivative(k, x);
        out.add(
            tangent.orElseThrow(
                () ->
                    new InvalidInput(
                        "action of " + symmetry.name(),
                        "no derivative along " + derivative.name(),
                        "a Lie group with an exponential map, or derivatives",
                        "")));
      }
    }
    return out;
  }

  private static List<double[]> jacobian(UnaryOperator<double[]> f, double[] x) {
    List<double[]> out = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      double h = STEP * Math.max(1, Math.abs(x[i]));
      double[] up = x.clone();
      double[] down = x.clone();
      up[i] += h;
      down[i] -= h;
      out.add(quotient(f.apply(up), f.apply(down), up[i] - down[i]));
    }
    return out;
  }

  private static double[] quotient(double[] a, double[] b, double by) {
    double[] out = new double[a.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (a[i] - b[i]) / by;
    }
    return out;
  }
}

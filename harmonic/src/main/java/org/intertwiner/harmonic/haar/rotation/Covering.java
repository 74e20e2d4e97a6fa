package org.intertwiner.harmonic.haar.rotation;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;

/**
 * How evenly rotations are spread: the covering radius within bounds, and the separation.
 *
 * <p><em>Formula:</em> the covering radius is max_g min_i of the angle of g_i⁻¹g, the separation
 * min_{i≠j} of the angle of g_i⁻¹g_j. <em>Accuracy:</em> the radius lies between {@link #lower} and
 * {@link #upper}: the distance to the grid changes by at most the angle that is moved, so that a
 * cube of rotations is left aside once the distance from its centre and its own radius together do
 * not exceed the best distance that was found by more than the tolerance. <em>Complexity:</em>
 * about a hundred to some thousands of distances for each rotation. <em>Source:</em> branch and
 * bound, A. H. Land and A. G. Doig, Econometrica 28 (1960); for grids of rotations C. F. F. Karney,
 * J. Mol. Graph. Model. 25 (2007).
 *
 * <p>Example: {@code Covering.of(RotationGrid.cubic(1).rotations(), 1e-3).upper()} is a little more
 * than 62.8°, in radians.
 *
 * @param lower a distance that is attained
 * @param upper no rotation is farther from the grid
 * @param separation the least angle between two rotations; 2π/2 = π for a single one
 * @param cells how many cubes were looked at
 */
public record Covering(double lower, double upper, double separation, long cells) {
  /** The largest number of cubes that are looked at. */
  public static final long DEFAULT_MAX_CELLS = 100_000_000L;

  /** The sum of the sizes of rounding errors in a distance. */
  private static final double ROUNDING = 1e-12;

  private static final double SQRT3 = Math.sqrt(3);

  /**
   * Measures rotations.
   *
   * @param rotations at least one rotation
   * @param tolerance the largest difference of the bounds, as a part of the radius; in (0, 1)
   * @return the bounds
   * @throws InvalidInput for no rotation or another tolerance
   * @throws LimitExceeded when the bounds need more than {@link #DEFAULT_MAX_CELLS} cubes
   * @throws java.util.concurrent.CancellationException when the thread is interrupted
   */
  public static Covering of(List<UnitQuaternion> rotations, double tolerance) {
    return of(rotations, tolerance, DEFAULT_MAX_CELLS);
  }

  /**
   * Measures rotations with a limit on the work.
   *
   * @param rotations at least one rotation
   * @param tolerance the largest difference of the bounds, as a part of the radius; in (0, 1)
   * @param maxCells the largest number of cubes that are looked at
   * @return the bounds
   * @throws InvalidInput for no rotation or another tolerance
   * @throws LimitExceeded when the bounds need more cubes
   * @throws java.util.concurrent.CancellationException when the thread is interrupted
   */
  public static Covering of(List<UnitQuaternion> rotations, double tolerance, long maxCells) {
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new InvalidInput(
          "tolerance of a covering radius", "" + tolerance, "a number between 0 and 1", "");
    }
    RotationIndex index = RotationIndex.of(rotations);
    double separation = 4;
    for (int i = 0; i < index.count(); i++) {
      separation = Math.min(separation, index.separation(i));
    }
    double apart = index.count() == 1 ? Math.PI : 4 * Math.asin(Math.sqrt(separation) / 2);
    Search search = new Search(index, tolerance, maxCells);
    double upper = search.run();
    return new Covering(
        2 * search.best, 2 * upper + 2 * ROUNDING, Math.min(Math.PI, apart), search.cells);
  }

  /**
   * The part of the rotations that balls around the grid would fill if they did not overlap.
   *
   * @param count the number of rotations
   * @return count · (R − sin R)/π with the upper bound R, at least 1; the thickness of the covering
   */
  public double thickness(int count) {
    return count * (upper - Math.sin(upper)) / Math.PI;
  }

  /**
   * A cube in one of the four charts (±1, a, b, c) with |a|, |b|, |c| ≤ 1, of which a rotation has
   * one.
   */
  private record Cell(int axis, double a, double b, double c, double half, double bound) {}

  private static final class Search {
    private static final int MAX_WIDE = 1 << 20;
    private static final int CLIMBS = 20;

    // any seed gives an attained distance; this one gives the same each time
    private final SplittableRandom random = new SplittableRandom(1);
    private final RotationIndex index;
    private final double tolerance;
    private final long maxCells;
    private double best;
    private long cells;

    Search(RotationIndex index, double tolerance, long maxCells) {
      this.index = index;
      this.tolerance = tolerance;
      this.maxCells = maxCells;
    }

    double run() {
      // the widest bounds first, so that the best distance is near the radius early
      PriorityQueue<Cell> wide = new PriorityQueue<>(Comparator.comparingDouble(c -> -c.bound()));
      for (int axis = 0; axis < 4; axis++) {
        wide.add(new Cell(axis, 0, 0, 0, 1, Math.PI / 2));
      }
      ArrayDeque<Cell> deep = new ArrayDeque<>();
      double closed = 0;
      while (!wide.isEmpty() || !deep.isEmpty()) {
        Cell cell = deep.isEmpty() ? wide.poll() : deep.pop();
        if (cell.bound() <= best * (1 + tolerance)) {
          closed = Math.max(closed, cell.bound());
          continue;
        }
        for (int child = 0; child < 8; child++) {
          Cell part = part(cell, child);
          if (part.bound() <= best * (1 + tolerance)) {
            closed = Math.max(closed, part.bound());
          } else if (wide.size() < MAX_WIDE) {
            wide.add(part);
          } else {
            deep.push(part);
          }
        }
      }
      return Math.max(best, closed);
    }

    private Cell part(Cell cell, int child) {
      if ((++cells & 1023) == 0) {
        Interruption.check();
        if (cells > maxCells) {
          throw new LimitExceeded(
              "covering radius of " + index.count() + " rotations",
              "more than " + maxCells + " cubes",
              "at most " + maxCells,
              "allow a larger tolerance");
        }
      }
      double h = cell.half() / 2;
      double a = cell.a() + ((child & 1) == 0 ? h : -h);
      double b = cell.b() + ((child & 2) == 0 ? h : -h);
      double c = cell.c() + ((child & 4) == 0 ? h : -h);
      double n = Math.sqrt(1 + a * a + b * b + c * c);
      double[] q = new double[4];
      q[cell.axis()] = 1 / n;
      q[(cell.axis() + 1) % 4] = a / n;
      q[(cell.axis() + 2) % 4] = b / n;
      q[(cell.axis() + 3) % 4] = c / n;
      double distance = index.angle(q[0], q[1], q[2], q[3]);
      if (distance > best) {
        best = distance;
        climb(q, h);
      }
      // central projection to the sphere does not lengthen; near the corners it shortens by 1/n
      double reach = SQRT3 * h;
      double nearest = Math.sqrt(1 + square(a, h) + square(b, h) + square(c, h));
      return new Cell(cell.axis(), a, b, c, h, distance + reach / nearest);
    }

    /** Raises the best distance from a point by random steps of shrinking length. */
    private void climb(double[] from, double reach) {
      double[] at = from;
      for (double step = reach; step > 1e-12; step *= 0.7) {
        for (int i = 0; i < CLIMBS; i++) {
          double[] q = new double[4];
          double square = 0;
          for (int v = 0; v < 4; v++) {
            q[v] = at[v] + step * (2 * random.nextDouble() - 1);
            square += q[v] * q[v];
          }
          double n = Math.sqrt(square);
          for (int v = 0; v < 4; v++) {
            q[v] /= n;
          }
          double distance = index.angle(q[0], q[1], q[2], q[3]);
          if (distance > best) {
            best = distance;
            at = q;
          }
        }
      }
    }

    /** The least square in an interval. */
    private static double square(double centre, double half) {
      double least = Math.max(0, Math.abs(centre) - half);
      return least * least;
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "covering radius %.4f° to %.4f°, separation %.4f°",
        Math.toDegrees(lower),
        Math.toDegrees(upper),
        Math.toDegrees(separation));
  }
}

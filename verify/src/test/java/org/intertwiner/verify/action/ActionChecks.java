package org.intertwiner.verify.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.intertwiner.algebra.group.Group;

/** (gh)·x = g·(h·x), 1·x = x and g⁻¹·(g·x) = x. */
public final class ActionChecks {
  private ActionChecks() {}

  /** Checks the laws of a left action on a random array, up to a relative error. */
  public static <G> void actsFromTheLeft(
      Group<G> group, DataAction<G, double[]> action, G g, G h, double[] x, double relative) {
    double[] once = action.act(group.multiply(g, h), x);
    double[] half = action.act(h, x);
    double[] twice = action.act(g, half);
    double scale = Math.max(size(x), Math.max(size(once), size(half)));
    assertThat(difference(twice, once)).isLessThanOrEqualTo(relative * scale);
    double[] same = action.act(group.identity(), x);
    assertThat(difference(same, x)).isLessThanOrEqualTo(relative * scale);
    double[] back = action.act(group.inverse(h), half);
    assertThat(difference(back, x)).isLessThanOrEqualTo(relative * scale * Math.max(1, size(half)));
  }

  /** Whether (gh)·x = g·(h·x) fails, for negative controls. */
  public static <G> boolean isNoLeftAction(
      Group<G> group, DataAction<G, double[]> action, G g, G h, double[] x) {
    double[] once = action.act(group.multiply(g, h), x);
    double[] twice = action.act(g, action.act(h, x));
    return difference(once, twice) > 1e-6;
  }

  /** The largest difference of two arrays; infinite where their lengths differ. */
  public static double difference(double[] a, double[] b) {
    if (a.length != b.length) {
      return Double.POSITIVE_INFINITY;
    }
    double difference = 0;
    for (int i = 0; i < a.length; i++) {
      double d = Math.abs(a[i] - b[i]);
      difference = d <= difference ? difference : d; // keeps NaN
    }
    return difference;
  }

  private static double size(double[] x) {
    double max = 1;
    for (double v : x) {
      max = Math.max(max, Math.abs(v));
    }
    return max;
  }

  /** Random numbers in (−1, 1). */
  public static double[] numbers(int size, long seed) {
    return new Random(seed).doubles(size, -1, 1).toArray();
  }
}

package org.intertwiner.verify.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    assertThat(twice).containsExactly(once, within(relative * scale));
    assertThat(action.act(group.identity(), x)).containsExactly(x, within(relative * scale));
    double[] back = action.act(group.inverse(h), half);
    assertThat(back).containsExactly(x, within(relative * scale * Math.max(1, size(half))));
  }

  /** Whether (gh)·x = g·(h·x) fails, for negative controls. */
  public static <G> boolean isNoLeftAction(
      Group<G> group, DataAction<G, double[]> action, G g, G h, double[] x) {
    double[] once = action.act(group.multiply(g, h), x);
    double[] twice = action.act(g, action.act(h, x));
    double difference = 0;
    for (int i = 0; i < once.length; i++) {
      difference = Math.max(difference, Math.abs(once[i] - twice[i]));
    }
    return difference > 1e-6;
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

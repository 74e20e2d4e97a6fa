package org.intertwiner.harmonic.kernel.sample.radial;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** What the parameters of radial profiles have in common. */
final class Checks {
  private static final int MAX_COUNT = 1000;

  private Checks() {}

  static void length(String what, double length) {
    if (!(length > 0) || Double.isInfinite(length)) {
      throw new InvalidInput(what, "" + length, "a positive finite length", "");
    }
  }

  static void count(String what, int count, int least) {
    if (count < least) {
      throw new InvalidInput(what, "" + count, "a number ≥ " + least, "");
    }
    if (count > MAX_COUNT) {
      throw new LimitExceeded(
          what, "" + count, "at most " + MAX_COUNT, "radial functions this fine cannot be sampled");
    }
  }

  static void degree(int degree, int maxDegree) {
    if (degree < 0 || degree > maxDegree) {
      throw new InvalidInput(
          "harmonic degree of a radial function",
          "" + degree,
          "0 … " + maxDegree,
          "make the profile with the highest degree of the kernels");
    }
  }

  static double[] radii(double[] radii) {
    if (radii.length == 0 || !Arrays.stream(radii).allMatch(r -> r >= 0 && r < 1 / 0.0)) {
      throw new InvalidInput(
          "radii of rings",
          Arrays.toString(radii),
          "at least one finite radius ≥ 0",
          "a 7×7 grid is well covered by 0, 1, 2, 3");
    }
    return radii.clone();
  }
}

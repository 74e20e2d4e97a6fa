package org.intertwiner.harmonic.kernel.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Lists of decisions, one for every pair of a degree and a ring. */
final class Decisions {
  private Decisions() {}

  /** The decision about one pair. */
  interface Rule {
    BandLimit.Decision decide(int degree, int ring);
  }

  static List<BandLimit.Decision> byPair(RadialProfile profile, int maxDegree, Rule rule) {
    List<BandLimit.Decision> decisions = new ArrayList<>();
    for (int l = 0; l <= maxDegree; l++) {
      for (int r = 0; r < profile.rings(); r++) {
        decisions.add(rule.decide(l, r));
      }
    }
    return List.copyOf(decisions);
  }

  static List<BandLimit.Decision> byRing(
      RadialProfile profile, int maxDegree, IntUnaryOperator most, String policy) {
    int[] limits = new int[profile.rings()];
    for (int ring = 0; ring < limits.length; ring++) {
      limits[ring] = most.applyAsInt(ring);
    }
    return byRing(profile, maxDegree, limits, policy);
  }

  static List<BandLimit.Decision> byRing(
      RadialProfile profile, int maxDegree, int[] limits, String policy) {
    List<BandLimit.Decision> decisions = new ArrayList<>();
    for (int l = 0; l <= maxDegree; l++) {
      for (int ring = 0; ring < limits.length; ring++) {
        boolean kept = l <= limits[ring];
        String reason = reason(profile, l, ring, limits[ring], policy);
        decisions.add(new BandLimit.Decision(l, ring, kept, reason));
      }
    }
    return List.copyOf(decisions);
  }

  private static String reason(
      RadialProfile profile, int degree, int ring, int limit, String policy) {
    StringBuilder reason = new StringBuilder(64);
    reason.append("ring ").append(ring).append(" (radius ").append(profile.radius(ring));
    if (degree <= limit) {
      reason.append(") carries degree ").append(degree);
    } else if (limit < 0) {
      reason.append(") carries no degree");
    } else {
      reason.append(") carries degrees ≤ ").append(limit).append(" only");
    }
    return reason.append(": ").append(policy).toString();
  }
}

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
    return byPair(
        profile,
        maxDegree,
        (degree, ring) -> {
          int limit = most.applyAsInt(ring);
          StringBuilder reason = new StringBuilder(64);
          reason.append("ring ").append(ring).append(" (radius ").append(profile.radius(ring));
          if (degree <= limit) {
            reason.append(") carries degree ").append(degree);
          } else if (limit < 0) {
            reason.append(") carries no degree");
          } else {
            reason.append(") carries degrees ≤ ").append(limit).append(" only");
          }
          String text = reason.append(": ").append(policy).toString();
          return new BandLimit.Decision(degree, ring, degree <= limit, text);
        });
  }
}

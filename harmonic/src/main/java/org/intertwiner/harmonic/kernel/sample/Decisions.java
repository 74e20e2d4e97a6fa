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
          String at = "ring " + ring + " (radius " + profile.radius(ring) + ")";
          if (degree <= limit) {
            String reason = at + " carries degree " + degree + ": " + policy;
            return new BandLimit.Decision(degree, ring, true, reason);
          }
          String carried =
              limit < 0 ? " carries no degree: " : " carries degrees ≤ " + limit + " only: ";
          return new BandLimit.Decision(degree, ring, false, at + carried + policy);
        });
  }
}

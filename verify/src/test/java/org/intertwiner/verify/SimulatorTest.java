package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.NumericMap;
import org.junit.jupiter.api.Test;

/** Data have symmetries too: a recipe for charged particles, with two ways to cap the forces. */
class SimulatorTest {
  private static final int BODIES = 5;
  private static final int STEPS = 40;
  private static final double STEP = 1e-3;
  private static final double CAP = 100;
  private static final double[] CHARGES = {1, -1, 1, 1, -1};

  /** Positions and velocities after semi-implicit Euler steps. */
  private static double[] simulated(double[] state, boolean byComponent) {
    double[] s = state.clone();
    int half = 3 * BODIES;
    for (int step = 0; step < STEPS; step++) {
      double[] force = new double[half];
      for (int i = 0; i < BODIES; i++) {
        for (int j = 0; j < BODIES; j++) {
          if (i != j) {
            push(s, force, i, j);
          }
        }
        cap(force, 3 * i, byComponent);
      }
      for (int k = 0; k < half; k++) {
        s[half + k] += STEP * force[k];
        s[k] += STEP * s[half + k];
      }
    }
    return s;
  }

  private static void push(double[] s, double[] force, int i, int j) {
    double square = 0;
    for (int c = 0; c < 3; c++) {
      double d = s[3 * i + c] - s[3 * j + c];
      square += d * d;
    }
    double factor = CHARGES[i] * CHARGES[j] / (square * Math.sqrt(square));
    for (int c = 0; c < 3; c++) {
      force[3 * i + c] += factor * (s[3 * i + c] - s[3 * j + c]);
    }
  }

  private static void cap(double[] force, int at, boolean byComponent) {
    double norm = 0;
    for (int c = 0; c < 3; c++) {
      norm = Math.hypot(norm, force[at + c]);
    }
    for (int c = 0; c < 3; c++) {
      force[at + c] =
          byComponent
              ? Math.max(-CAP, Math.min(CAP, force[at + c]))
              : force[at + c] * Math.min(1, CAP / Math.max(norm, Double.MIN_NORMAL));
    }
  }

  private static <G> Report check(NamedGroup<G> group, boolean byComponent) {
    Representation<G> vectors = RepresentationNotation.parse("1x1", group);
    var action = Actions.matrices(vectors);
    return Equivariance.of(
            NumericMap.of(
                "charged particles",
                action,
                action,
                (double[] state) -> simulated(state, byComponent)))
        .under(vectors.group())
        .inputs(
            random -> {
              double[] state = new double[6 * BODIES];
              for (int k = 0; k < state.length; k++) {
                state[k] = (k < 3 * BODIES ? 1 : 0.5) * random.nextGaussian();
              }
              // two of them start near each other, as happens in long simulations
              for (int c = 0; c < 3; c++) {
                state[3 + c] = state[c] + 0.05 * random.nextGaussian();
              }
              return state;
            })
        .seed(1)
        .check();
  }

  @Test
  void forcesClippedByComponentBreakRotations() {
    Report report = check(GroupNotation.parse("SO3"), true);
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.witness().orElseThrow().overFloor()).isGreaterThan(100);
  }

  @Test
  void forcesClippedByNormDoNot() {
    Report report = check(GroupNotation.parse("SO3"), false);
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
  }

  @Test
  void theNotationAgreesWithTheGroup() {
    CompactLieGroup<DenseMatrix> group = LieGroups.specialOrthogonal(3);
    assertThat(GroupNotation.parse("SO3").group().name()).isEqualTo(group.name());
  }
}

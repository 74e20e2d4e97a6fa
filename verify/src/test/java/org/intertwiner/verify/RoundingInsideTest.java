package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.tolerance.Tolerance;
import org.junit.jupiter.api.Test;

/** A computation in fewer digits than its numbers have is an error, not noise. */
class RoundingInsideTest {
  private static final DataAction<PlaneRotation, float[]> PLANE =
      Actions.on(Spaces.floats(), Actions.matrices(Representations.plane(SO2.group())));

  /** Rounds to 11 significant bits, as binary16 has them. */
  private static float half(float v) {
    float q = Math.ulp(v) * 0x1p13f;
    return q * (float) Math.rint(v / q);
  }

  /** A message-passing step over points of the plane. */
  private static float[] messages(float[] x, boolean halved) {
    float[] y = x.clone();
    for (int i = 0; i < x.length; i += 2) {
      for (int j = 0; j < x.length; j += 2) {
        float dx = x[j] - x[i];
        float dy = x[j + 1] - x[i + 1];
        dx = halved ? half(dx) : dx;
        dy = halved ? half(dy) : dy;
        float w = (float) Math.tanh(0.3 * (dx * dx + dy * dy) + 0.1);
        y[i] += w * dx / 7;
        y[i + 1] += w * dy / 7;
      }
    }
    return y;
  }

  private static Equivariance<PlaneRotation, float[], float[]> check(Function<float[], float[]> f) {
    return Equivariance.of(NumericMap.of("messages", PLANE, PLANE, f))
        .under(SO2.group())
        .inputs(Inputs.floats(Inputs.normal(12)))
        .seed(3);
  }

  @Test
  void halfPrecisionInsideIsRefuted() {
    Report report = check(x -> messages(x, true)).check();
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.notes()).anyMatch(n -> n.contains("fewer digits inside"));
    assertThat(report.witness().orElseThrow().cause().orElseThrow()).contains("binary16");
    Report plain =
        check(
                x -> {
                  float[] y = x.clone();
                  for (int i = 0; i < y.length; i++) {
                    y[i] = half(y[i]);
                  }
                  return y;
                })
            .check();
    assertThat(plain.verdict()).as(plain.toText()).isInstanceOf(Verdict.Refuted.class);
    Report declared =
        check(x -> messages(x, true)).tolerance(new Tolerance.Declared(0.01, "binary16")).check();
    assertThat(declared.verdict().holds()).as(declared.toText()).isTrue();
  }

  @Test
  void floatsAreNoStaircase() {
    Report report = check(x -> messages(x, false)).check();
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
    assertThat(report.notes()).noneMatch(n -> n.contains("fewer digits inside"));
  }

  @Test
  void floatsInsideOfDoublesAreNamed() {
    DataAction<PlaneRotation, double[]> plane =
        Actions.matrices(Representations.plane(SO2.group()));
    Function<double[], double[]> f =
        x -> {
          float r = 0;
          for (double v : x) {
            r += (float) v * (float) v;
          }
          double[] y = x.clone();
          for (int i = 0; i < y.length; i++) {
            y[i] *= 1.1 + r;
          }
          return y;
        };
    Report report =
        Equivariance.of(NumericMap.of("mixed", plane, plane, f))
            .under(SO2.group())
            .inputs(Inputs.normal(12))
            .check();
    assertThat(report.witness().orElseThrow().cause().orElseThrow()).contains("binary32");
  }
}

package org.intertwiner.verify.beyond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Inputs;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.tolerance.Tolerance;
import org.junit.jupiter.api.Test;

class PrecisionsTest {
  private static final DataAction<PlaneRotation, double[]> WIDE =
      Actions.matrices(Representations.plane(SO2.group()));
  private static final DataAction<PlaneRotation, float[]> NARROW =
      Actions.on(Spaces.floats(), WIDE);

  private static Report compare(double fault, boolean reallyWide) {
    Function<float[], float[]> f =
        x -> {
          float r = x[0] * x[0] + x[1] * x[1];
          return new float[] {x[0] * r * (float) (1 + fault), x[1] * r};
        };
    Function<double[], double[]> wide =
        x -> {
          double r = x[0] * x[0] + x[1] * x[1];
          return new double[] {x[0] * r * (1 + fault), x[1] * r};
        };
    Function<double[], double[]> f64 =
        reallyWide
            ? wide
            : x -> Spaces.floats().coordinates(f.apply(Spaces.floats().with(new float[0], x)));
    return Precisions.compare(
        Equivariance.of(NumericMap.of("cubic", NARROW, NARROW, f))
            .under(SO2.group())
            .inputs(Inputs.floats(Inputs.normal(2)))
            .tolerance(new Tolerance.Declared(1e-4, "binary32 and a deep network")),
        Equivariance.of(NumericMap.of("cubic", WIDE, WIDE, f64))
            .under(SO2.group())
            .inputs(Inputs.normal(2)));
  }

  @Test
  void roundingShrinks() {
    Report report = compare(0, true);
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
    var last = report.checks().get(report.checks().size() - 1);
    assertThat(last.of()).contains("shrinking");
    assertThat(last.errors().max()).isBetween(1e-11, 1e-7);
  }

  @Test
  void aFaultUnderTheToleranceDoesNot() {
    Report report = compare(1e-5, true);
    assertThat(report.checks().get(0).verdict().holds()).isTrue(); // binary32, declared
    var last = report.checks().get(report.checks().size() - 1);
    assertThat(last.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(((Verdict.Refuted) last.verdict()).witness().cause().orElseThrow())
        .contains("does not shrink");
    assertThat(report.verdict()).isInstanceOf(Verdict.Refuted.class);
  }

  @Test
  void twiceTheSamePrecisionIsInconclusive() {
    Report report = compare(0, false);
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(report.verdict().explanation()).contains("FLOAT32");
  }
}

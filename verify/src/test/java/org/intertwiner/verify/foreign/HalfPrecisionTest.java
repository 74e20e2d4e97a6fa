package org.intertwiner.verify.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;
import org.intertwiner.verify.tensor.TensorSpecs;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models whose arrays are of 16 bits are measured in units of their own format. */
class HalfPrecisionTest {

  /** Vectors of the plane times a function of their norm, every step rounded. */
  private static ForeignModel model(ElementType type, DoubleBinaryOperator factor) {
    Precision format = type.precision().orElseThrow();
    String suffix = ":" + type.name().toLowerCase(java.util.Locale.ROOT);
    List<TensorSpec> in = List.of(TensorSpecs.parse("x=4x6" + suffix));
    List<TensorSpec> out = List.of(TensorSpecs.parse("y=4x6" + suffix));
    return ForeignModel.of(
        "norms",
        in,
        out,
        inputs -> {
          double[] x = inputs.at("x").values();
          double[] y = new double[x.length];
          for (int i = 0; i < x.length; i += 2) {
            double norm = format.round(Math.hypot(x[i], x[i + 1]));
            for (int k = 0; k < 2; k++) {
              double f = format.round(factor.applyAsDouble(norm, x[i + k]));
              y[i + k] = format.round(f * x[i + k]);
            }
          }
          return ArrayTuple.of("y", NumericArray.of(type, List.of(4, 6), y));
        });
  }

  private static Report check(ForeignModel model) {
    return ForeignCheck.of(
            model,
            GroupNotation.parse("SO2"),
            List.of("features(3*freq:1)"),
            List.of("features(3*freq:1)"),
            ForeignOptions.DEFAULT.withSamples(60))
        .check();
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT16", "FLOAT32", "FLOAT64"})
  void aRightModelHoldsInItsOwnFormat(ElementType type) {
    Report report = check(model(type, (norm, own) -> Math.tanh(norm)));
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
    assertThat(report.checks().get(0).noiseFloor().precision())
        .isEqualTo(type.precision().orElseThrow());
    assertThat(report.checks().get(0).noiseFloor().relative())
        .isLessThan(16 * type.precision().orElseThrow().unitRoundoff());
  }

  /** Eight bits leave no room between rounding and error, which is said. */
  @Test
  void inBfloat16NothingIsConcluded() {
    Report report = check(model(ElementType.BFLOAT16, (norm, own) -> Math.tanh(norm)));
    assertThat(report.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(report.toText()).contains("no error can be told from noise");
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT16", "FLOAT32", "FLOAT64"})
  void aWrongModelIsRefuted(ElementType type) {
    Report report = check(model(type, (norm, own) -> own > 0 ? 1 : 0.2));
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Refuted.class);
  }
}

package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.statistics.EnergyTest;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.api.Test;

/** Maps that are declared random are compared in distribution. */
class RandomMapsTest {
  private static final DataAction<PlaneRotation, double[]> PLANE =
      Actions.matrices(Representations.plane(SO2.group()));

  private static Equivariance<PlaneRotation, double[], double[]> check(
      BiFunction<double[], RandomGenerator, double[]> f) {
    return Equivariance.of(NumericMap.random("noisy", PLANE, PLANE, f))
        .under(SO2.group())
        .inputs(Inputs.normal(2))
        .seed(5);
  }

  /** A step of a diffusion with isotropic noise. */
  private static double[] isotropic(double[] x, RandomGenerator random) {
    return new double[] {
      x[0] * (1 + x[0] * x[0] + x[1] * x[1]) + random.nextGaussian(),
      x[1] * (1 + x[0] * x[0] + x[1] * x[1]) + random.nextGaussian()
    };
  }

  @Test
  void isotropicNoiseIsTestedWithItsPower() {
    Report report = check(RandomMapsTest::isotropic).check();
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Compared.class);
    Verdict.Compared compared = (Verdict.Compared) report.verdict();
    assertThat(compared.word()).isEqualTo("TESTED");
    assertThat(compared.result().power()).isGreaterThan(0.8);
    assertThat(compared.result().level()).isLessThanOrEqualTo(0.05);
    assertThat(report.exitCode()).isZero();
    assertThat(compared.explanation())
        .contains("agree in distribution")
        .contains("detected with probability")
        .contains("p =");
  }

  @Test
  void noiseAlongOneAxisIsRefuted() {
    Report report =
        check(
                (x, random) ->
                    new double[] {x[0] + 3 * random.nextGaussian(), x[1] + random.nextGaussian()})
            .check();
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.witness().orElseThrow().element()).startsWith("R(90°)");
    assertThat(report.witness().orElseThrow().cause())
        .hasValueSatisfying(c -> assertThat(c).contains("distributions differ"));
    assertThat(report.witness().orElseThrow().overFloor()).isGreaterThan(1);
  }

  @Test
  void whatOnlyTheConditionalDistributionShowsIsRefuted() {
    // over random x and g both sides have the same distribution: a fixed reflection of the mean
    Report report =
        check(
                (x, random) ->
                    new double[] {x[0] + random.nextGaussian(), -x[1] + random.nextGaussian()})
            .check();
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Refuted.class);
  }

  @Test
  void aBiasOfTheNoiseIsRefuted() {
    Report report =
        check(
                (x, random) ->
                    new double[] {
                      x[0] + random.nextExponential() - 0.3, x[1] + random.nextExponential() - 0.3
                    })
            .check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Refuted.class);
  }

  @Test
  void hiddenRandomnessAndNoRandomnessAtAll() {
    SplittableRandom hidden = new SplittableRandom(3);
    var map =
        NumericMap.of("hidden", PLANE, PLANE, (double[] x) -> isotropic(x, hidden))
            .declaredRandom();
    Report report =
        Equivariance.of(map).under(SO2.group()).inputs(Inputs.normal(2)).seed(5).check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Compared.class);
    Report fixed = check((x, random) -> x).check();
    assertThat(fixed.verdict()).as(fixed.toText()).isInstanceOf(Verdict.Compared.class);
    Report wrong = check((x, random) -> new double[] {x[0], 2 * x[1]}).check();
    assertThat(wrong.verdict()).isInstanceOf(Verdict.Refuted.class);
    Report broken =
        check(
                (x, random) -> {
                  throw new IllegalStateException("broken");
                })
            .check();
    assertThat(broken.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    Report nan = check((x, random) -> new double[] {Double.NaN, x[0]}).check();
    assertThat(nan.verdict()).isInstanceOf(Verdict.Inconclusive.class);
  }

  @Test
  void theSeedDecidesTheReport() {
    String one = check(RandomMapsTest::isotropic).samples(60).check().toJson();
    assertThat(check(RandomMapsTest::isotropic).samples(60).check().toJson()).isEqualTo(one);
  }

  @Test
  void theLevelIsKept() {
    SplittableRandom random = new SplittableRandom(8);
    int alarms = 0;
    int tests = 400;
    for (int t = 0; t < tests; t++) {
      alarms +=
          EnergyTest.of(draws(random, 0), draws(random, 0), Precision.FLOAT64, 99, random).pValue()
                  <= 0.1
              ? 1
              : 0;
    }
    // P(Bin(400, 0.1) > 65) < 1e-4
    assertThat(alarms).isLessThan(66);
    assertThat(
            EnergyTest.of(draws(random, 0), draws(random, 1), Precision.FLOAT64, 999, random)
                .pValue())
        .isLessThan(0.01);
    assertThat(
            EnergyTest.power(
                draws(random, 0), draws(random, 0), Precision.FLOAT64, 2, 0.05, 10, random))
        .isEqualTo(1);
    assertThat(
            EnergyTest.power(
                draws(random, 0), draws(random, 0), Precision.FLOAT64, 0, 0.05, 40, random))
        .isLessThan(0.25);
    assertThatThrownBy(() -> EnergyTest.of(List.of(), List.of(), Precision.FLOAT64, 99, random))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> EnergyTest.of(draws(random, 0), draws(random, 0), Precision.FLOAT64, 9, random))
        .isInstanceOf(InvalidInput.class);
  }

  private static List<double[][]> draws(SplittableRandom random, double shift) {
    List<double[][]> out = new ArrayList<>();
    for (int k = 0; k < 10; k++) {
      double[][] place = new double[6][];
      for (int i = 0; i < 6; i++) {
        place[i] = new double[] {k + random.nextGaussian() + shift, random.nextGaussian()};
      }
      out.add(place);
    }
    return out;
  }
}

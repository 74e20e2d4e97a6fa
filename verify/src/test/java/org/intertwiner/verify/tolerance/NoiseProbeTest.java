package org.intertwiner.verify.tolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class NoiseProbeTest {
  private static final double U32 = Precision.FLOAT32.unitRoundoff();
  private static final double U64 = Precision.FLOAT64.unitRoundoff();

  private static NoiseFloor floor(Precision declared, UnaryOperator<double[]> map, int size) {
    SplittableRandom random = new SplittableRandom(1);
    double[] x = random.doubles(size, 0.5, 1).map(declared::round).toArray();
    return new NoiseProbe(declared, ErrorMetric.L2, 4).measure(map, x, random);
  }

  @Test
  void theIdentityIsAsNoisyAsItsInput() {
    assertThat(floor(Precision.FLOAT64, x -> x, 50).relative()).isBetween(U64, 4 * U64);
    assertThat(floor(Precision.FLOAT32, x -> x, 50).relative()).isBetween(U32, 4 * U32);
  }

  @Test
  void cancellationAmplifies() {
    NoiseFloor f =
        floor(Precision.FLOAT64, x -> new double[] {(x[0] + 1e6) - (1e6 + 0.1 * x[1])}, 2);
    assertThat(f.relative()).isGreaterThan(1e4 * U64);
  }

  @Test
  void fewerDigitsInsideAreFound() {
    UnaryOperator<double[]> half = // 11 significant bits, as binary16 has them
        x -> {
          double[] y = new double[x.length];
          for (int i = 0; i < y.length; i++) {
            double q = Math.ulp((float) x[i]) * 0x1p13;
            y[i] = 0.3 * q * Math.rint(x[i] / q);
          }
          return y;
        };
    assertThat(floor(Precision.FLOAT32, half, 100).relative()).isBetween(0x1p-14, 0x1p-10);
    assertThat(floor(Precision.FLOAT64, half, 100).relative()).isBetween(0x1p-14, 0x1p-10);
  }

  @Test
  void deadOutputsAreNotTakenForJumps() {
    UnaryOperator<double[]> relu = x -> new double[] {Math.max(0, x[0] - 2), 1, x[1] * x[1]};
    assertThat(floor(Precision.FLOAT64, relu, 2).relative()).isLessThan(8 * U64);
  }

  @Test
  void longFloatSumsAreNoisierThanTheirSummandsTell() {
    UnaryOperator<double[]> sum =
        x -> {
          float s = 0;
          for (double v : x) {
            s += (float) v;
          }
          return new double[] {s};
        };
    NoiseFloor f = floor(Precision.FLOAT32, sum, 20_000);
    assertThat(f.relative()).isBetween(2 * U32, 1000 * U32);
  }

  @Test
  void aHiddenFloatComputationIsDetected() {
    UnaryOperator<double[]> hidden = x -> new double[] {(float) (x[0] * x[1]), (float) x[2]};
    NoiseFloor f = floor(Precision.FLOAT64, hidden, 3);
    assertThat(f.precision()).isEqualTo(Precision.FLOAT32);
    assertThat(f.relative()).isGreaterThanOrEqualTo(U32);
    assertThat(floor(Precision.FLOAT64, x -> x, 3).precision()).isEqualTo(Precision.FLOAT64);
    assertThat(Precision.detect(new double[] {1, 0.5, 3}, Precision.FLOAT64))
        .isEqualTo(Precision.FLOAT64);
  }

  @Test
  void zeroOrInfiniteOutputsGiveTheRoundoff() {
    assertThat(floor(Precision.FLOAT64, x -> new double[3], 3))
        .isEqualTo(NoiseFloor.atRoundoff(Precision.FLOAT64));
    assertThat(floor(Precision.FLOAT64, x -> new double[] {Double.NaN}, 3).relative())
        .isEqualTo(U64);
  }

  @Test
  void smoothCurvatureIsNotTakenForNoise() {
    UnaryOperator<double[]> smooth = x -> new double[] {Math.exp(3 * x[0]) * Math.sin(x[1])};
    assertThat(floor(Precision.FLOAT64, smooth, 2).relative()).isLessThan(30 * U64);
  }

  @Test
  void floorsJoin() {
    NoiseFloor a = new NoiseFloor(3, 2, 1, Precision.FLOAT64);
    NoiseFloor b = new NoiseFloor(1, 1, 3, Precision.FLOAT32);
    NoiseFloor both = a.join(b);
    assertThat(both.relative()).isEqualTo(3);
    assertThat(both.rms()).isEqualTo(Math.sqrt(7.0 / 4));
    assertThat(both.precision()).isEqualTo(Precision.FLOAT32);
    assertThat(
            NoiseFloor.atRoundoff(Precision.FLOAT64)
                .join(NoiseFloor.atRoundoff(Precision.FLOAT64))
                .rms())
        .isZero();
  }

  @Test
  void tolerancesHaveReasons() {
    NoiseFloor f = new NoiseFloor(1e-7, 1e-7, 1, Precision.FLOAT32);
    assertThat(Tolerance.fromNoise().accepted(f)).isEqualTo(20 * 1e-7);
    assertThat(Tolerance.fromNoise().reason()).contains("20");
    assertThat(new Tolerance.Declared(1e-3, "trained so").accepted(f)).isEqualTo(1e-3);
    assertThatThrownBy(() -> new Tolerance.Declared(1e-3, " ")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Tolerance.Declared(0, "x")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Tolerance.FromNoise(0.5)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void roundingBounds() {
    assertThat(RoundingBound.gamma(0, Precision.FLOAT32)).isZero();
    assertThat(RoundingBound.gamma(100, Precision.FLOAT32)).isBetween(100 * U32, 101 * U32);
    assertThatThrownBy(() -> RoundingBound.gamma(1 << 25, Precision.FLOAT32))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RoundingBound.gamma(-1, Precision.FLOAT64))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void metrics() {
    double[] a = {3, 4};
    double[] b = {3, 0};
    assertThat(ErrorMetric.L2.relative(a, b)).isEqualTo(0.8);
    assertThat(ErrorMetric.MAX.relative(a, b)).isEqualTo(1);
    assertThat(ErrorMetric.L2.relative(a, a)).isZero();
    assertThat(ErrorMetric.L2.relative(new double[2], new double[2])).isZero();
    assertThat(ErrorMetric.L2.norm(new double[] {3e300, 4e300})).isEqualTo(5e300);
    assertThat(ErrorMetric.MAX.norm(new double[] {1, Double.NaN, 2})).isNaN();
    assertThat(ErrorMetric.L2.norm(new double[] {1, Double.POSITIVE_INFINITY})).isInfinite();
  }
}

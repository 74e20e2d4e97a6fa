package org.intertwiner.verify.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrecisionTest {
  @Test
  void shortFormatsRoundToNearestEven() {
    // 2048 is the last binary16 number before which all integers are numbers of the format
    assertThat(Precision.FLOAT16.round(2049)).isEqualTo(2048);
    assertThat(Precision.FLOAT16.round(2051)).isEqualTo(2052);
    assertThat(Precision.FLOAT16.round(0.1)).isEqualTo(0.0999755859375);
    assertThat(Precision.FLOAT16.round(65519)).isEqualTo(65504);
    assertThat(Precision.FLOAT16.round(-65520)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Precision.FLOAT16.round(0x1p-25)).isZero(); // a tie between 0 and the smallest
    assertThat(Precision.FLOAT16.round(0x1.8p-25)).isEqualTo(0x1p-24);
    assertThat(Precision.BFLOAT16.round(257)).isEqualTo(256);
    assertThat(Precision.BFLOAT16.round(0.1)).isEqualTo(0.10009765625);
    assertThat(Precision.FLOAT32.round(0.1)).isEqualTo((double) 0.1f);
    assertThat(Precision.FLOAT64.round(0.1)).isEqualTo(0.1);
  }

  @Test
  void roundingToAFormatChangesNoNumberOfIt() {
    for (Precision precision : Precision.values()) {
      double v = precision.round(Math.PI);
      assertThat(precision.round(v)).isEqualTo(v);
      assertThat(precision.round(v + precision.ulp(v))).isEqualTo(v + precision.ulp(v));
      assertThat(precision.round(v + 0.3 * precision.ulp(v))).isEqualTo(v);
      assertThat(precision.round(Double.NaN)).isNaN();
      assertThat(1 + 0.9 * precision.unitRoundoff())
          .satisfies(x -> assertThat(precision.round(x)).isIn(1.0, x));
    }
  }

  @Test
  void unitsInTheLastPlaceAreThoseOfJavaWhereJavaHasTheFormat() {
    for (double v : new double[] {1, -1, 3.7, 1e-40, 1e30, 0.1}) {
      assertThat(Precision.FLOAT64.ulp(v)).isEqualTo(Math.ulp(v));
      assertThat(Precision.FLOAT32.ulp(v)).isEqualTo(Math.ulp((float) v));
    }
    assertThat(Precision.FLOAT16.ulp(1)).isEqualTo(0x1p-10);
    assertThat(Precision.BFLOAT16.ulp(1)).isEqualTo(0x1p-7);
  }

  @Test
  void theCoarserFormatWins() {
    assertThat(Precision.FLOAT64.coarser(Precision.FLOAT16)).isEqualTo(Precision.FLOAT16);
    assertThat(Precision.FLOAT16.coarser(Precision.BFLOAT16)).isEqualTo(Precision.BFLOAT16);
    assertThat(Precision.FLOAT32.coarser(Precision.FLOAT64)).isEqualTo(Precision.FLOAT32);
  }

  @Test
  void aDeclaredShortFormatIsNotGuessedAway() {
    double[] floats = {(float) Math.PI, (float) Math.E};
    assertThat(Precision.detect(floats, Precision.FLOAT64)).isEqualTo(Precision.FLOAT32);
    assertThat(Precision.detect(floats, Precision.FLOAT16)).isEqualTo(Precision.FLOAT16);
    assertThat(Precision.detect(new double[] {Math.PI}, Precision.FLOAT64))
        .isEqualTo(Precision.FLOAT64);
  }
}

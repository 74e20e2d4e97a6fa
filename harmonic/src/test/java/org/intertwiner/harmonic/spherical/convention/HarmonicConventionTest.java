package org.intertwiner.harmonic.spherical.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HarmonicConventionTest {
  static Iterable<HarmonicConvention> named() {
    return HarmonicConvention.named();
  }

  @Test
  void valuesAreWhatTheLibrariesPrint() {
    Set<String> seen = new HashSet<>();
    for (JsonNode e : Golden.read("harmonic-conventions.json")) {
      String name = e.get("convention").asText().toLowerCase(Locale.ROOT).replace('_', '-');
      HarmonicConvention convention = HarmonicConvention.parse(name);
      double[] point = numbers(e.get("x"));
      double[] expected = numbers(e.get("values"));
      double[] values = convention.values(4, point);
      assertThat(values).hasSameSizeAs(expected);
      for (int j = 0; j < values.length; j++) {
        assertThat(values[j]).as("%s %d", name, j).isCloseTo(expected[j], within(2e-15 * 4));
      }
      seen.add(name);
    }
    assertThat(seen).hasSize(7);
  }

  /** c and c′ belong to one function: both sums have its values, at points of the same axes. */
  @ParameterizedTest
  @MethodSource("named")
  void coefficientsAreThoseOfTheSameFunction(HarmonicConvention convention) {
    int bandLimit = 9;
    SplittableRandom random = new SplittableRandom(3);
    double[] own = random.doubles(81, -1, 1).toArray();
    double[] theirs = convention.fromLibrary(own);
    double[] points = random.doubles(30, -1, 1).toArray();
    double[] values = HarmonicConvention.LIBRARY.values(bandLimit - 1, points);
    double[] rows = convention.values(bandLimit - 1, points);
    for (int i = 0; i < 10; i++) {
      double expected = 0;
      double sum = 0;
      for (int j = 0; j < own.length; j++) {
        expected += own[j] * values[i * own.length + j];
        if (convention.complex()) {
          int at = 2 * (i * own.length + j);
          sum += theirs[2 * j] * rows[at] - theirs[2 * j + 1] * rows[at + 1];
        } else {
          sum += theirs[j] * rows[i * own.length + j];
        }
      }
      assertThat(sum).isCloseTo(expected, within(1e-12));
    }
    double[] back = convention.toLibrary(theirs);
    for (int j = 0; j < own.length; j++) {
      assertThat(back[j]).isCloseTo(own[j], within(1e-14));
    }
  }

  @Test
  void everyPairOfConventionsGoesThereAndBack() {
    double[] own = new SplittableRandom(9).doubles(36, -1, 1).toArray();
    for (HarmonicConvention a : HarmonicConvention.named()) {
      for (HarmonicConvention b : HarmonicConvention.named()) {
        double[] there = a.fromLibrary(own);
        double[] back = a.convert(b, b.convert(a, there));
        for (int j = 0; j < there.length; j++) {
          assertThat(back[j]).as("%s %s", a, b).isCloseTo(there[j], within(1e-14 * 5));
        }
      }
    }
  }

  @Test
  void phaseAndNormalisationAreFactors() {
    assertThat(HarmonicConvention.QUANTUM.factor(3, 1)).isEqualTo(1);
    assertThat(HarmonicConvention.GEODESY.factor(3, 1)).isEqualTo(Math.sqrt(4 * Math.PI));
    assertThat(HarmonicConvention.SCHMIDT.factor(3, 1))
        .isCloseTo(Math.sqrt(4 * Math.PI / 7), within(1e-15));
    HarmonicConvention phased =
        new HarmonicConvention(
            "geodesy with phase",
            HarmonicConvention.Normalisation.MEAN_SQUARE,
            true,
            false,
            HarmonicConvention.PolarAxis.Z);
    assertThat(phased.factor(3, -1)).isEqualTo(-Math.sqrt(4 * Math.PI));
    assertThat(phased.factor(3, 2)).isEqualTo(Math.sqrt(4 * Math.PI));
    HarmonicConvention plain =
        new HarmonicConvention(
            "complex without phase",
            HarmonicConvention.Normalisation.ORTHONORMAL,
            false,
            true,
            HarmonicConvention.PolarAxis.Z);
    assertThat(plain.factor(3, 1)).isEqualTo(-1);
    assertThat(plain.factor(3, -1)).isEqualTo(1);
    double[] values = plain.values(1, new double[] {0.6, 0.8, 0});
    assertThat(values[6]).isPositive();
    assertThat(values[2]).isEqualTo(values[6]);
    assertThat(values[3]).isEqualTo(-values[7]);
  }

  @Test
  void tablesOfCosinesAndSinesHoldTheSameNumbers() {
    double[] own = new SplittableRandom(2).doubles(25, -1, 1).toArray();
    double[][][] table = HarmonicConvention.toCosineSine(own);
    assertThat(table[0][3][2]).isEqualTo(own[14]);
    assertThat(table[1][3][2]).isEqualTo(own[10]);
    assertThat(table[1][3][0]).isZero();
    assertThat(HarmonicConvention.ofCosineSine(table)).isEqualTo(own);
    assertThatThrownBy(() -> HarmonicConvention.ofCosineSine(new double[1][2][2]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> HarmonicConvention.ofCosineSine(new double[2][3][2]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("degree 2");
  }

  @Test
  void badInputIsNamed() {
    assertThatThrownBy(() -> HarmonicConvention.parse("physics"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("quantum");
    assertThatThrownBy(() -> HarmonicConvention.GEODESY.fromLibrary(new double[3]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> HarmonicConvention.QUANTUM.toLibrary(new double[4]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> HarmonicConvention.GEODESY.fromLibrary(new double[] {1, 2, Double.NaN, 0}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coefficient 2");
    assertThatThrownBy(
            () -> HarmonicConvention.QUANTUM.toLibrary(new double[] {1, 0, 1, 0, 0, 0, 1, 0}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> HarmonicConvention.QUANTUM.factor(1, 2))
        .isInstanceOf(InvalidInput.class);
    assertThat(HarmonicConvention.E3NN_NORM.fromLibrary(new double[0])).isEmpty();
    assertThat(HarmonicConvention.QUANTUM.toLibrary(new double[0])).isEmpty();
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }
}

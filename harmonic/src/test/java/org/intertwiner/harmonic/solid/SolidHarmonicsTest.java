package org.intertwiner.harmonic.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.circular.CircularHarmonics;
import org.intertwiner.harmonic.polynomial.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolidHarmonicsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void formsAreAHarmonicOrthogonalBasis(int n) {
    SolidHarmonics harmonics = SolidHarmonics.upTo(n, 5);
    assertThat(harmonics.dimension()).isEqualTo(n);
    for (int l = 0; l <= 5; l++) {
      assertThat(harmonics.count(l)).isEqualTo((int) SolidHarmonics.count(n, l));
      for (int i = 0; i < harmonics.count(l); i++) {
        Form h = harmonics.form(l, i);
        assertThat(h.laplacian().isZero()).isTrue();
        assertThat(h.fischer(h).signum()).isPositive();
        for (int j = 0; j < i; j++) {
          assertThat(h.fischer(harmonics.form(l, j)).isZero()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void coordinatesInvertCombinations(int n) {
    SolidHarmonics harmonics = SolidHarmonics.upTo(n, 4);
    SplittableRandom random = new SplittableRandom(7);
    for (int l = 0; l <= 4; l++) {
      if (harmonics.count(l) == 0) {
        continue;
      }
      Cyclotomic[] c = new Cyclotomic[harmonics.count(l)];
      for (int i = 0; i < c.length; i++) {
        c[i] = Cyclotomic.zeta(5, random.nextInt(5)).add(Cyclotomic.of(random.nextInt(9) - 4));
      }
      assertThat(harmonics.coordinates(harmonics.combine(l, c))).containsExactly(c);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void valuesAgreeWithTheForms(int n) {
    SolidHarmonics harmonics = SolidHarmonics.upTo(n, 6);
    SplittableRandom random = new SplittableRandom(3);
    for (int t = 0; t < 5; t++) {
      double[] x = random.doubles(n, -1, 1).toArray();
      double[][] values = harmonics.values(x);
      for (int l = 0; l <= 6; l++) {
        assertThat(values[l]).hasSize(harmonics.count(l));
        for (int i = 0; i < values[l].length; i++) {
          double expected = harmonics.form(l, i).evaluate(x);
          assertThat(values[l][i]).isCloseTo(expected, within(1e-11 * (1 + Math.abs(expected))));
        }
      }
    }
  }

  @Test
  void highDegreesStayAccurateOnTheUnitSphere() {
    // Σ over an orthogonal basis of h(u)²/|h|² is the same at every unit vector (Unsöld)
    SolidHarmonics harmonics = SolidHarmonics.upTo(3, 14);
    double first = unsoeld(harmonics, 1, 0, 0);
    assertThat(unsoeld(harmonics, 0, 0, 1)).isCloseTo(first, within(1e-10 * first));
    assertThat(unsoeld(harmonics, 0.6, 0, 0.8)).isCloseTo(first, within(1e-10 * first));
    assertThat(unsoeld(harmonics, 2 / 3.0, -1 / 3.0, 2 / 3.0))
        .isCloseTo(first, within(1e-10 * first));
  }

  private static double unsoeld(SolidHarmonics harmonics, double... u) {
    double[] values = harmonics.values(u)[14];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      Form h = harmonics.form(14, i);
      sum += values[i] * values[i] / h.fischer(h).re();
    }
    return sum;
  }

  @Test
  void orderOnSpaceIsThatOfRealSphericalHarmonics() {
    SolidHarmonics harmonics = SolidHarmonics.upTo(3, 2);
    assertThat(harmonics.forms(1))
        .containsExactly(Form.variable(3, 1), Form.variable(3, 2), Form.variable(3, 0));
    assertThat(harmonics.form(2, 2).toLatex()).isEqualTo("-x^{2}-y^{2}+2z^{2}");
  }

  @Test
  void planeHarmonicsAreThePowersOfZ() {
    double[][] v = CircularHarmonics.values(3, 0.6, 0.8);
    assertThat(v[0]).containsExactly(1);
    assertThat(v[3][0]).isCloseTo(Math.cos(3 * Math.atan2(0.8, 0.6)), within(1e-15));
    assertThat(v[3][1]).isCloseTo(Math.sin(3 * Math.atan2(0.8, 0.6)), within(1e-15));
    assertThat(CircularHarmonics.forms(2).get(0).toLatex()).isEqualTo("x^{2}-y^{2}");
    assertThat(CircularHarmonics.forms(2).get(1).toLatex()).isEqualTo("2xy");
    assertThatThrownBy(() -> CircularHarmonics.forms(-1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void badArgumentsAreRefused() {
    assertThatThrownBy(() -> SolidHarmonics.upTo(0, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SolidHarmonics.upTo(3, -1)).isInstanceOf(InvalidInput.class);
    assertThat(SolidHarmonics.upTo(2, 3).toString()).contains("ℝ^2");
  }
}

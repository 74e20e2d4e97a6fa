package org.intertwiner.harmonic.zernike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.hyperspherical.HypersphericalHarmonics;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.solid.SolidHarmonics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZernikeTest {
  /** Noll (1976), table I, and the standard order beside it. */
  @ParameterizedTest
  @CsvSource({
    "1,0,0,0",
    "2,1,1,2",
    "3,1,-1,1",
    "4,2,0,4",
    "5,2,-2,3",
    "6,2,2,5",
    "7,3,-1,7",
    "8,3,1,8",
    "9,3,-3,6",
    "10,3,3,9",
    "11,4,0,12",
    "12,4,2,13",
    "13,4,-2,11",
    "14,4,4,14",
    "15,4,-4,10",
    "21,5,-5,15",
    "22,6,0,24"
  })
  void numbersAreThoseOfOptics(int noll, int n, int m, int standard) {
    ZernikeIndex index = new ZernikeIndex(n, m);
    assertThat(ZernikeIndex.ofNoll(noll)).isEqualTo(index);
    assertThat(index.noll()).isEqualTo(noll);
    assertThat(index.standard()).isEqualTo(standard);
    assertThat(ZernikeIndex.ofStandard(standard)).isEqualTo(index);
  }

  @Test
  void bothOrdersCountEveryPolynomialOnce() {
    for (int j = 0; j < 5_000; j++) {
      assertThat(ZernikeIndex.ofStandard(j).standard()).isEqualTo(j);
      assertThat(ZernikeIndex.ofNoll(j + 1).noll()).isEqualTo(j + 1);
    }
  }

  @Test
  void radialPolynomialsAreThePublishedOnes() {
    assertThat(coefficients(2, 0, 1)).isEqualTo("[-1, 2]");
    assertThat(coefficients(2, 1, 1)).isEqualTo("[-2, 3]");
    assertThat(coefficients(2, 0, 2)).isEqualTo("[1, -6, 6]");
    assertThat(coefficients(2, 2, 2)).isEqualTo("[6, -20, 15]");
    assertThat(coefficients(3, 0, 1)).isEqualTo("[-3/2, 5/2]");
  }

  private static String coefficients(int dimension, int l, int i) {
    return ZernikeRadial.of(dimension, l, i).coefficients().toString();
  }

  @ParameterizedTest
  @CsvSource({"2,0,7", "2,5,4", "3,2,6", "5,3,3"})
  void valuesAndSlopesAreThoseOfTheCoefficients(int dimension, int l, int i) {
    ZernikeRadial radial = ZernikeRadial.of(dimension, l, i);
    List<Rational> c = radial.coefficients();
    assertThat(c.stream().reduce(Rational.ZERO, Rational::add)).isEqualTo(Rational.ONE);
    Rational r = Rational.of(3, 7);
    Rational value = Rational.ZERO;
    Rational slope = Rational.ZERO;
    for (int k = 0; k <= i; k++) {
      value = value.add(c.get(k).multiply(r.pow(l + 2 * k)));
      Rational power = l + 2 * k == 0 ? Rational.ZERO : r.pow(l + 2 * k - 1);
      slope = slope.add(c.get(k).multiply(power).multiply(Rational.of(l + 2L * k)));
    }
    assertThat(radial.value(3.0 / 7)).isCloseTo(value.doubleValue(), within(1e-14));
    assertThat(radial.derivative(3.0 / 7)).isCloseTo(slope.doubleValue(), within(1e-12));
  }

  /** By exact integration: ∫ x^α over the ball is a rational multiple of its volume. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void exactPolynomialsAreOrthogonal(int dimension) {
    int most = dimension == 4 ? 3 : 5;
    SolidHarmonics harmonics = SolidHarmonics.upTo(dimension, most);
    List<Polynomial<Cyclotomic>> basis = new ArrayList<>();
    List<Rational> squares = new ArrayList<>();
    for (int l = 0; l <= most; l++) {
      for (int i = 0; l + 2 * i <= most; i++) {
        for (Form form : harmonics.forms(l)) {
          ZernikeRadial radial = ZernikeRadial.of(dimension, l, i);
          basis.add(radial.times(form));
          Rational sphere = HypersphericalHarmonics.norm(form).square();
          squares.add(radial.norm().square().multiply(sphere).divide(Rational.of(dimension)));
        }
      }
    }
    for (int a = 0; a < basis.size(); a++) {
      for (int b = 0; b <= a; b++) {
        Rational mean = mean(basis.get(a).multiply(basis.get(b)), dimension);
        Rational wanted = a == b ? squares.get(a).inverse() : Rational.ZERO;
        assertThat(mean).as("%d, %d", a, b).isEqualTo(wanted);
      }
    }
  }

  /** The mean over the unit ball: Π (α_v − 1)!! n / ((n + |α|) n(n + 2) … (n + |α| − 2)). */
  private static Rational mean(Polynomial<Cyclotomic> p, int n) {
    Rational sum = Rational.ZERO;
    for (var term : p.terms().entrySet()) {
      int[] alpha = term.getKey().stream().mapToInt(Integer::intValue).toArray();
      Rational product = term.getValue().toRational();
      int degree = 0;
      for (int e : alpha) {
        degree += e;
        if (e % 2 != 0) {
          product = Rational.ZERO;
        }
        for (int k = e - 1; k > 1; k -= 2) {
          product = product.multiply(Rational.of(k));
        }
      }
      for (int k = 0; k < degree; k += 2) {
        product = product.divide(Rational.of(n + k));
      }
      sum = sum.add(product.multiply(Rational.of(n, n + (long) degree)));
    }
    return sum;
  }

  @Test
  void valuesOnTheDiscAreOrthonormal() {
    int most = 12;
    ZernikePolynomials disc = ZernikePolynomials.on(2).upTo(most);
    GaussIntegrator radii = new GaussIntegratorFactory().legendre(most + 2, 0.0, 1.0);
    int angles = 2 * most + 2;
    double[][] gram = new double[disc.size()][disc.size()];
    for (int p = 0; p < radii.getNumberOfPoints(); p++) {
      double r = radii.getPoint(p);
      for (int k = 0; k < angles; k++) {
        double phi = 2 * Math.PI * k / angles;
        double[] z = disc.values(r * Math.cos(phi), r * Math.sin(phi));
        double weight = radii.getWeight(p) * r * 2 * Math.PI / angles;
        for (int a = 0; a < z.length; a++) {
          for (int b = 0; b < z.length; b++) {
            gram[a][b] += weight * z[a] * z[b];
          }
        }
      }
    }
    for (int a = 0; a < gram.length; a++) {
      for (int b = 0; b < gram.length; b++) {
        assertThat(gram[a][b]).isCloseTo(a == b ? 1 : 0, within(1e-12));
      }
    }
  }

  @Test
  void theDiscStandsInTheStandardOrder() {
    ZernikePolynomials disc = ZernikePolynomials.on(2).upTo(6);
    double r = 0.7;
    double phi = 0.4;
    double[] z = disc.values(r * Math.cos(phi), r * Math.sin(phi));
    for (int j = 0; j < disc.size(); j++) {
      ZernikeIndex index = ZernikeIndex.ofStandard(j);
      int m = Math.abs(index.m());
      double radial = ZernikeRadial.of(2, m, (index.n() - m) / 2).value(r);
      double factor = Math.sqrt((m == 0 ? 1 : 2) * (index.n() + 1) / Math.PI);
      double angular = index.m() < 0 ? Math.sin(m * phi) : Math.cos(m * phi);
      assertThat(z[j]).as("%s", index).isCloseTo(factor * radial * angular, within(1e-13));
    }
  }

  @Test
  void theBallIsIndexedByHarmonicAndRadius() {
    ZernikePolynomials ball = ZernikePolynomials.on(3).upTo(5);
    assertThat(ball.size()).isEqualTo(56);
    double[] x = {0.2, -0.5, 0.3};
    double[] z = ball.values(x);
    double r = Math.sqrt(0.38);
    double[] y = HypersphericalHarmonics.on(3).upTo(5).values(x[0] / r, x[1] / r, x[2] / r);
    for (int l = 0; l <= 5; l++) {
      for (int i = 0; l + 2 * i <= 5; i++) {
        ZernikeRadial radial = ZernikeRadial.of(3, l, i);
        for (int k = 0; k <= 2 * l; k++) {
          double wanted = radial.norm().doubleValue() * radial.value(r) * y[l * l + k];
          assertThat(z[ball.indexOf(l, i, k)]).isCloseTo(wanted, within(1e-13));
        }
      }
    }
    assertThat(Stream.of(0, 1).map(i -> ball.indexOf(0, i, 0))).containsExactly(0, 4);
  }

  @Test
  void manyPointsGiveWhatSinglePointsGive() {
    ZernikePolynomials ball = ZernikePolynomials.on(3).upTo(4);
    double[] points = new Random(1).doubles(3 * 100, -0.57, 0.57).toArray();
    double[] values = new double[100 * ball.size()];
    ball.values(points, 100, values);
    for (int p = 0; p < 100; p++) {
      double[] one = ball.values(points[3 * p], points[3 * p + 1], points[3 * p + 2]);
      for (int k = 0; k < one.length; k++) {
        assertThat(values[p * one.length + k]).isEqualTo(one[k]);
      }
    }
  }

  @Test
  void refusesWhatIsNoPolynomialOrNoPointOfTheBall() {
    assertThatThrownBy(() -> new ZernikeIndex(3, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new ZernikeIndex(2, -4)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new ZernikeIndex(20_000, 0)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> ZernikeIndex.ofStandard(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ZernikeIndex.ofNoll(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ZernikeRadial.of(2, -1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ZernikeRadial.of(2, 0, 20_000)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> ZernikeRadial.of(2, 0, 2_000).coefficients())
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> ZernikeRadial.of(2, 1, 0).times(Form.one(2)))
        .isInstanceOf(InvalidInput.class);
    ZernikePolynomials disc = ZernikePolynomials.on(2).upTo(3);
    assertThatThrownBy(() -> disc.values(0.9, 0.9))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1.27");
    assertThatThrownBy(() -> disc.values(Double.NaN, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> disc.values(0.5)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> disc.indexOf(2, 1, 0)).isInstanceOf(InvalidInput.class);
    assertThat(disc).hasToString("10 polynomials of degree ≤ 3 on the ball of ℝ^2");
  }
}

package org.intertwiner.harmonic.spherical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.solid.SolidHarmonics;
import org.junit.jupiter.api.Test;

class SphericalHarmonicTest {
  private static final List<Rational> POINT = point("1/3", "2/3", "2/3");

  @Test
  void theFirstDegreeIsThePoint() {
    SignedRoot norm = SignedRoot.ofSquare(1, Rational.of(3, 4));
    assertThat(SphericalHarmonic.of(1, -1).at(POINT)).isEqualTo(root("2/3").multiply(norm));
    assertThat(SphericalHarmonic.of(1, 0).at(POINT)).isEqualTo(root("2/3").multiply(norm));
    assertThat(SphericalHarmonic.of(1, 1).at(POINT)).isEqualTo(root("1/3").multiply(norm));
  }

  @Test
  void complexHarmonicsCarryThePhase() {
    SignedRoot norm = SignedRoot.ofSquare(1, Rational.of(3, 8));
    SphericalHarmonic.Value plus = SphericalHarmonic.of(1, 1).complexAt(POINT);
    SphericalHarmonic.Value minus = SphericalHarmonic.of(1, -1).complexAt(POINT);
    assertThat(plus.re()).isEqualTo(root("-1/3").multiply(norm));
    assertThat(plus.im()).isEqualTo(root("-2/3").multiply(norm));
    assertThat(minus.re()).isEqualTo(root("1/3").multiply(norm));
    assertThat(minus.im()).isEqualTo(root("-2/3").multiply(norm));
  }

  /** ∫ f² over S² is 4π ⟨f, f⟩ / (2l + 1)!! with the Fischer product: a way without the norm N. */
  @Test
  void polynomialsAreNormalisedHarmonicAndThoseOfTheSolidBasis() {
    for (int l = 0; l <= 12; l++) {
      SolidHarmonics basis = SolidHarmonics.upTo(3, l);
      for (int m = -l; m <= l; m++) {
        SphericalHarmonic harmonic = SphericalHarmonic.of(l, m);
        Form form = harmonic.polynomial();
        assertThat(form.laplacian().isZero()).isTrue();
        Rational fischer = form.fischer(form).toRational();
        Rational square = harmonic.realNorm().square().multiply(Rational.of(4)).multiply(fischer);
        assertThat(square).as("l = %d, m = %d", l, m).isEqualTo(doubleFactorial(2 * l + 1));
        Cyclotomic[] coordinates = basis.coordinates(form);
        for (int i = 0; i <= 2 * l; i++) {
          assertThat(coordinates[i].isZero()).isEqualTo(i != l + m);
        }
        assertThat(coordinates[l + m].toRational().signum()).isPositive();
      }
    }
  }

  @Test
  void valuesAreThoseOfThePolynomial() {
    for (int l : new int[] {2, 5, 9, 30}) {
      for (int m : new int[] {-l, -1, 0, 2, l - 1}) {
        SphericalHarmonic harmonic = SphericalHarmonic.of(l, m);
        Form form = harmonic.polynomial();
        Rational sum = Rational.ZERO;
        for (int t = 0; t < form.monomials().count(); t++) {
          Rational term = form.coefficient(t).toRational();
          for (int v = 0; v < 3; v++) {
            term = term.multiply(POINT.get(v).pow(form.monomials().exponent(t, v)));
          }
          sum = sum.add(term);
        }
        assertThat(harmonic.at(POINT)).isEqualTo(SignedRoot.of(sum).multiply(harmonic.realNorm()));
      }
    }
  }

  /** Unsöld's theorem at high degree: Σ_m Y² = (2l + 1)/4π. */
  @Test
  void squaresAddUpExactly() {
    for (int l : new int[] {0, 1, 7, 60, 151}) {
      Rational sum = Rational.ZERO;
      for (int m = -l; m <= l; m++) {
        sum = sum.add(SphericalHarmonic.of(l, m).at(POINT).square());
      }
      assertThat(sum).isEqualTo(Rational.of(2L * l + 1, 4));
    }
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> SphericalHarmonic.of(-1, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> SphericalHarmonic.of(2, -3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("m = -3");
    assertThatThrownBy(() -> SphericalHarmonic.of(2, Integer.MIN_VALUE))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphericalHarmonic.of(1001, 0)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SphericalHarmonic.of(101, 0).polynomial())
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SphericalHarmonic.of(1, 0).at(point("1", "1", "0")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("√(2)");
    assertThatThrownBy(() -> SphericalHarmonic.of(1, 0).complexAt(point("1", "0")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 coordinates");
  }

  private static Rational doubleFactorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = n; i > 1; i -= 2) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return Rational.of(product, BigInteger.ONE);
  }

  private static SignedRoot root(String rational) {
    return SignedRoot.of(Rational.parse(rational));
  }

  private static List<Rational> point(String... coordinates) {
    return Stream.of(coordinates).map(Rational::parse).toList();
  }
}

package org.intertwiner.harmonic.haar.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.haar.Exactness;
import org.intertwiner.harmonic.haar.GaussRule;
import org.junit.jupiter.api.Test;

class LatitudeRuleTest {
  private static final MathContext DIGITS = new MathContext(60);

  @Test
  void ringsAreExactToTheirDegreeAndNoFurther() {
    for (int n = 1; n <= 9; n++) {
      for (LatitudeRule rule :
          List.of(
              LatitudeRule.gaussLegendre(n),
              LatitudeRule.fejer(n),
              LatitudeRule.clenshawCurtis(n + 1),
              LatitudeRule.driscollHealy(n))) {
        // with enough longitudes the latitudes decide
        Exactness found = SphereGrid.rings(rule, rule.exactDegree() + 3).quadrature().certify();
        assertThat(found.holds()).as("%s: %s", rule, found).isTrue();
        assertThat(found.isSharp()).as("%s: %s", rule, found).isTrue();
        assertThat(found.claimed()).isEqualTo(rule.exactDegree());
      }
    }
  }

  @Test
  void longitudesDecideWhereThereAreFew() {
    SphereGrid grid = SphereGrid.rings(LatitudeRule.fejer(12), 8);
    assertThat(grid.exactDegree()).isEqualTo(7);
    assertThat(grid.quadrature().certify().isSharp()).isTrue();
    assertThat(grid.quadrature().isPositive()).isTrue();
    assertThat(SphereGrid.rings(LatitudeRule.driscollHealy(4), 8).quadrature().isPositive())
        .as("the pole has weight 0")
        .isFalse();
  }

  /** P_n(z) and P_{n−1}(z) with sixty digits. */
  private static BigDecimal[] legendre(int n, BigDecimal z) {
    BigDecimal before = BigDecimal.ONE;
    BigDecimal value = z;
    for (int k = 1; k < n; k++) {
      BigDecimal after =
          z.multiply(value, DIGITS)
              .multiply(BigDecimal.valueOf(2L * k + 1))
              .subtract(before.multiply(BigDecimal.valueOf(k)), DIGITS)
              .divide(BigDecimal.valueOf(k + 1L), DIGITS);
      before = value;
      value = after;
    }
    return new BigDecimal[] {value, before};
  }

  @Test
  void colatitudesOfGaussAndLegendreAreRightToTheirLastDigits() {
    for (int n : new int[] {2, 5, 64, 600}) {
      LatitudeRule rule = LatitudeRule.gaussLegendre(n);
      for (int i : new int[] {0, 1, n / 3, n / 2}) {
        BigDecimal z = new BigDecimal(rule.cosines()[i]);
        BigDecimal square = BigDecimal.ONE;
        BigDecimal[] p = legendre(n, z);
        for (int s = 0; s < 3; s++) {
          square = BigDecimal.ONE.subtract(z.multiply(z));
          BigDecimal slope =
              p[1].subtract(z.multiply(p[0]), DIGITS)
                  .multiply(BigDecimal.valueOf(n))
                  .divide(square, DIGITS);
          z = z.subtract(p[0].divide(slope, DIGITS), DIGITS);
          p = legendre(n, z);
        }
        square = BigDecimal.ONE.subtract(z.multiply(z));
        double weight =
            square
                .divide(p[1].multiply(p[1]).multiply(BigDecimal.valueOf((long) n * n)), DIGITS)
                .doubleValue();
        assertThat(rule.cosines()[i]).isCloseTo(z.doubleValue(), within(3e-16));
        assertThat(rule.weights()[i] / weight).isCloseTo(1, within(1e-14));
        // 1 − cos θ keeps its digits near the pole
        double half = Math.sin(rule.colatitudes()[i] / 2);
        assertThat(2 * half * half / BigDecimal.ONE.subtract(z).doubleValue())
            .isCloseTo(1, within(3e-15));
        assertThat(rule.sines()[i]).isCloseTo(Math.sqrt(square.doubleValue()), within(3e-16));
      }
    }
  }

  @Test
  void bothWaysToGaussAndLegendreAgree() {
    LatitudeRule rule = LatitudeRule.gaussLegendre(101);
    GaussRule other = GaussRule.of(2, 101);
    for (int i = 0; i < 101; i++) {
      assertThat(rule.cosines()[i]).isCloseTo(other.node(100 - i), within(4e-16));
      assertThat(rule.weights()[i]).isCloseTo(other.weight(100 - i), within(1e-16));
      assertThat(rule.cosines()[i]).isEqualTo(0 - rule.cosines()[100 - i]);
    }
    assertThat(rule.cosines()[50]).isZero();
    assertThat(rule.count()).isEqualTo(101);
  }

  @Test
  void stepsHitTheEquatorAndThePolesExactly() {
    LatitudeRule rule = LatitudeRule.clenshawCurtis(9);
    assertThat(rule.cosines()[0]).isEqualTo(1);
    assertThat(rule.sines()[0]).isZero();
    assertThat(rule.cosines()[4]).isZero();
    assertThat(rule.sines()[4]).isEqualTo(1);
    assertThat(rule.cosines()[8]).isEqualTo(-1);
    assertThat(rule.sines()[8]).isZero();
    assertThat(rule.colatitudes()[8]).isEqualTo(Math.PI);
    assertThat(LatitudeRule.driscollHealy(2).weights()[0]).isZero();
  }

  @Test
  void badCountsAreRefused() {
    assertThatThrownBy(() -> LatitudeRule.gaussLegendre(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LatitudeRule.clenshawCurtis(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LatitudeRule.fejer(-3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LatitudeRule.driscollHealy(1 << 20)).isInstanceOf(LimitExceeded.class);
  }
}

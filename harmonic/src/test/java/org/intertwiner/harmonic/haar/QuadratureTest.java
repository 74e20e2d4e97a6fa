package org.intertwiner.harmonic.haar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.junit.jupiter.api.Test;

class QuadratureTest {

  static void assertSharp(Quadrature<?> rule) {
    Exactness found = rule.certify();
    assertThat(found.holds()).as("%s: %s", rule, found).isTrue();
    assertThat(found.isSharp()).as("%s: %s", rule, found).isTrue();
  }

  @Test
  void productRulesOfSpheresAreExactToTheirDegreeAndNoFurther() {
    for (int degree : new int[] {0, 1, 2, 3, 6, 9}) {
      assertSharp(SphereRules.circle(degree));
      assertSharp(SphereRules.unitQuaternions(degree));
      for (int n = 1; n <= 4; n++) {
        Quadrature<double[]> rule = SphereRules.sphere(n, degree);
        assertSharp(rule);
        assertThat(rule.isPositive()).isTrue();
        assertThat(rule.count()).isEqualTo((degree + 1) * (int) Math.pow(degree / 2 + 1, n - 1.0));
      }
    }
  }

  @Test
  void momentsOfCoordinatesAreThoseOfGammaFunctions() {
    // ∫ x₁² … x_k² over S⁴ is 1 / (5 · 7 · …)
    Quadrature<double[]> rule = SphereRules.sphere(4, 6);
    assertThat(rule.integrate(x -> x[0] * x[0])).isCloseTo(1 / 5.0, within(1e-15));
    assertThat(rule.integrate(x -> x[0] * x[0] * x[4] * x[4])).isCloseTo(1 / 35.0, within(1e-15));
    assertThat(rule.integrate(x -> x[0] * x[0] * x[4] * x[4] * x[2] * x[2]))
        .isCloseTo(1 / 315.0, within(1e-15));
    assertThat(rule.integrate(x -> Math.pow(x[3], 6))).isCloseTo(15 / 315.0, within(1e-15));
  }

  @Test
  void gaussRulesHaveTheKnownNodes() {
    GaussRule legendre = GaussRule.of(2, 3);
    assertThat(legendre.nodes())
        .containsExactly(new double[] {-Math.sqrt(0.6), 0, Math.sqrt(0.6)}, within(1e-16));
    assertThat(legendre.weights())
        .containsExactly(new double[] {5 / 18.0, 8 / 18.0, 5 / 18.0}, within(1e-16));
    assertThat(legendre.exactDegree()).isEqualTo(5);
    // on S³ the polynomials are Chebyshev's of the second kind
    GaussRule chebyshev = GaussRule.of(3, 7);
    for (int i = 0; i < 7; i++) {
      double angle = Math.PI * (7 - i) / 8;
      assertThat(chebyshev.node(i)).isCloseTo(Math.cos(angle), within(2e-16));
      assertThat(chebyshev.weight(i)).isCloseTo(Math.pow(Math.sin(angle), 2) / 4, within(1e-15));
    }
    GaussRule long9 = GaussRule.of(9, 500);
    double second = 0;
    for (int i = 0; i < long9.count(); i++) {
      second += long9.weight(i) * long9.node(i) * long9.node(i);
    }
    assertThat(second).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void theMeanOfAFiniteGroupIsExactForEverything() {
    FiniteRepresentation<?> action = (FiniteRepresentation<?>) GroupNotation.parse("D4").action(2);
    check(action);
  }

  private static <G> void check(FiniteRepresentation<G> action) {
    FiniteGroup<G> group = action.group();
    Quadrature<G> rule = GroupRules.finite(group);
    assertThat(rule.exactDegree()).isEqualTo(Quadrature.EVERY_DEGREE);
    assertThat(rule.certify().holds()).isTrue();
    assertThat(rule.certify().isSharp()).isFalse();
    assertThat(rule.efficiency(1)).isZero();
    int dimension = 0;
    for (int k = 0; k <= rule.family().lastDegree(); k++) {
      dimension += rule.family().dimension(k);
    }
    assertThat(dimension).isEqualTo((int) group.order());
    assertThat(rule.integrateMatrix(g -> DenseMatrix.from(action.from(g))).maxAbs())
        .isLessThan(1e-16);
    List<Representation<G>> irreducible = List.of(action);
    HarmonicFamily<G> elements = HarmonicFamily.of(irreducible);
    Quadrature<G> byElements =
        Quadrature.of("by matrix elements", rule::point, rule.weights(), 1, elements);
    assertThat(byElements.certify().holds()).isTrue();
    double[] half = new double[rule.count()];
    half[0] = 1;
    Quadrature<G> wrong = Quadrature.of("the identity", rule::point, half, 1, elements);
    assertThat(wrong.certify().holds()).as("one element is no mean").isFalse();
    assertThatThrownBy(() -> HarmonicFamily.of(List.<Representation<G>>of()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void productsIntegrateProducts() {
    Quadrature<?> pairs = SphereRules.circle(3).times(SphereRules.sphere(2, 2));
    assertThat(pairs.count()).isEqualTo(4 * 6);
    assertThat(pairs.exactDegree()).isEqualTo(2);
    assertSharp(pairs);
    int dimensions =
        pairs.family().dimension(0) + pairs.family().dimension(1) + pairs.family().dimension(2);
    assertThat(dimensions).isEqualTo(5 * 9);
  }

  @Test
  void sumsAreCompensated() {
    double[] weights = new double[1000];
    java.util.Arrays.fill(weights, 1e-3);
    Quadrature<Double> rule =
        Quadrature.of("equal", i -> (double) i, weights, 0, HarmonicFamily.circle());
    // 10¹⁶ and −10¹⁶ cancel, what is small between them stays
    double mean = rule.integrate(i -> i == 0 ? 1e16 : i == 999 ? -1e16 : 1);
    assertThat(mean).isCloseTo(0.998, within(1e-12));
  }

  @Test
  void valuesThatAreNoNumbersAreRefusedWithThePoint() {
    Quadrature<double[]> rule = SphereRules.sphere(2, 3);
    assertThatThrownBy(() -> rule.integrate(x -> x[2] > 0.5 ? Double.NaN : 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("integrand at point 4")
        .hasMessageContaining("NaN at [0.8")
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> rule.integrateVector(x -> new double[x[2] > 0 ? 1 : 2]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1 values");
    assertThatThrownBy(
            () ->
                GroupRules.sampled(
                    LieGroups.spin3(), q -> Double.POSITIVE_INFINITY, 10, new SplittableRandom(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("sample 1");
  }

  @Test
  void badRulesAreRefused() {
    HarmonicFamily<Double> family = HarmonicFamily.circle();
    assertThatThrownBy(() -> SphereRules.circle(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphereRules.sphere(0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphereRules.sphere(9, 99)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SphereRules.unitQuaternions(-2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GaussRule.of(1, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GaussRule.of(2, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GaussRule.of(2, 1 << 20)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Quadrature.of("none", i -> 0.0, new double[0], 0, family))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Quadrature.of("half", i -> 0.0, new double[] {0.5}, 0, family))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("sum of 0.5");
    assertThatThrownBy(
            () -> Quadrature.of("nan", i -> 0.0, new double[] {Double.NaN, 1}, 0, family))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("weight 0");
    assertThatThrownBy(() -> Quadrature.of("less", i -> 0.0, new double[] {1}, -1, family))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> family.dimension(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> HarmonicFamily.sphere(2).values(new double[2], 1))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aClaimThatIsTooHighIsSeen() {
    Quadrature<Double> four = SphereRules.circle(3);
    Quadrature<Double> boast =
        Quadrature.of("boast", four::point, four.weights(), 4, four.family());
    Exactness found = boast.certify();
    assertThat(found.holds()).isFalse();
    assertThat(found.worst()).isGreaterThan(1);
    assertThat(four.certify(2).holds()).isTrue();
    assertThat(four.certify(2).isSharp()).as("degree 3 holds as well").isFalse();
    assertThat(four.toList()).hasSize(4);
    assertThat(four.weight(2)).isEqualTo(0.25);
    assertThat(four.efficiency(2)).isEqualTo(7 / 8.0);
    assertThat(found.toString()).contains("degree 4");
  }

  @Test
  void samplesAgreeWithQuadratures() {
    Quadrature<UnitQuaternion> rule = SphereRules.unitQuaternions(4);
    double exact = rule.integrate(q -> q.w() * q.w() * q.x() * q.x());
    assertThat(exact).isCloseTo(1 / 24.0, within(1e-15));
    GroupRules.Estimate estimate =
        GroupRules.sampled(
            LieGroups.spin3(), q -> q.w() * q.w() * q.x() * q.x(), 20_000, new SplittableRandom(7));
    assertThat(estimate.standardError()).isBetween(1e-4, 1e-3);
    assertThat(estimate.mean()).isCloseTo(exact, within(4 * estimate.standardError()));
    assertThatThrownBy(
            () -> GroupRules.sampled(LieGroups.spin3(), q -> 1, 1, new SplittableRandom(1)))
        .isInstanceOf(InvalidInput.class);
  }
}

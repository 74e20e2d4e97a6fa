package org.intertwiner.harmonic.space.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.Point;
import org.junit.jupiter.api.Test;

class SpinHyperboloidTest {
  private final Hyperboloid shell = Hyperboloid.backward(3, 1.5);
  private final SpinHyperboloid space = SpinHyperboloid.over(shell);

  @Test
  void quaternionsCoverTheWignerRotations() {
    SplittableRandom random = new SplittableRandom(1);
    for (int t = 0; t < 100; t++) {
      SpinHyperboloid.Element g = space.sampleElement(random, 3);
      SpinHyperboloid.Element h = space.sampleElement(random, 3);
      Point x = space.sample(random, 3);
      DenseMatrix lambda = g.toMatrix();
      assertThat(shell.separation(space.act(g, x), shell.act(lambda, x))).isLessThan(1e-11);
      DenseMatrix turn = space.twist(g, x).toRotation();
      assertThat(turn.subtract(shell.twist(lambda, x)).maxAbs()).isLessThan(1e-11);
      DenseMatrix product = space.group().multiply(g, h).toMatrix();
      assertThat(product.subtract(lambda.multiply(h.toMatrix())).maxAbs())
          .isLessThan(1e-13 * lambda.maxAbs() * h.toMatrix().maxAbs());
      SpinHyperboloid.Element lifted = SpinHyperboloid.Element.from(lambda);
      assertThat(Math.abs(dot(lifted.turn(), g.turn()))).isCloseTo(1, within(1e-12));
    }
  }

  private static double dot(UnitQuaternion q, UnitQuaternion r) {
    return q.w() * r.w() + q.x() * r.x() + q.y() * r.y() + q.z() * r.z();
  }

  /** Boosts that nearly undo each other, where products of matrices lose all digits. */
  @Test
  void productsOfNearlyOppositeBoostsAreGoodAtLargeRapidity() {
    for (double rapidity : new double[] {1, 5, 12, 20}) {
      double gamma = Math.cosh(rapidity);
      double angle = 0.7 / gamma;
      double[] a = {0, 0, rapidity};
      double[] b = {rapidity * Math.sin(angle), 0, -rapidity * Math.cos(angle)};
      SpinHyperboloid.Element product =
          space
              .group()
              .multiply(
                  new SpinHyperboloid.Element(a, UnitQuaternion.ONE),
                  new SpinHyperboloid.Element(b, UnitQuaternion.ONE));
      // tan(ε/2) = τ sin θ/(1 + τ cos θ), θ = π − angle, in many digits
      MathContext digits = new MathContext(60);
      BigDecimal size = exp(new BigDecimal(rapidity), digits);
      BigDecimal tanh = size.subtract(BigDecimal.ONE).divide(size.add(BigDecimal.ONE), digits);
      BigDecimal tau = tanh.multiply(tanh, digits);
      BigDecimal x = new BigDecimal(b[0]);
      BigDecimal z = new BigDecimal(b[2]);
      BigDecimal norm = x.multiply(x).add(z.multiply(z)).sqrt(digits);
      BigDecimal sine = x.divide(norm, digits);
      BigDecimal cosine = z.divide(norm, digits);
      double tan =
          tau.multiply(sine).divide(BigDecimal.ONE.add(tau.multiply(cosine)), digits).doubleValue();
      double half = Math.atan2(product.turn().y(), product.turn().w());
      assertThat(Math.abs(half)).isCloseTo(Math.atan(tan), within(gamma * 0x1p-48));
    }
  }

  private static BigDecimal exp(BigDecimal x, MathContext digits) {
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; k < 200; k++) {
      term = term.multiply(x).divide(BigDecimal.valueOf(k), digits);
      sum = sum.add(term, digits);
    }
    return sum;
  }

  @Test
  void aWholeTurnIsMinusOne() {
    UnitQuaternion minus = UnitQuaternion.ONE.negate();
    SpinHyperboloid.Element turn = space.embed(minus);
    Point x = shell.above(1, 2, 3);
    assertThat(space.act(turn, x).separation(x)).isLessThan(1e-15);
    assertThat(space.twist(turn, x).w()).isEqualTo(-1);
    assertThat(space.group().areEqual(turn, space.group().identity())).isFalse();
    assertThat(turn).isEqualTo(space.embed(minus)).hasSameHashCodeAs(space.embed(minus));
    assertThat(space.name()).isEqualTo("H3 of radius 1.5, backward = SL(2,C)/SU2");
  }

  @Test
  void badElementsAreRefused() {
    assertThatThrownBy(() -> SpinHyperboloid.over(Hyperboloid.hyperbolic(2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 dimensions");
    assertThatThrownBy(() -> new SpinHyperboloid.Element(new double[2], UnitQuaternion.ONE))
        .isInstanceOf(InvalidInput.class);
    double[] infinite = {0, 0, Double.POSITIVE_INFINITY};
    assertThatThrownBy(() -> new SpinHyperboloid.Element(infinite, UnitQuaternion.ONE))
        .isInstanceOf(InvalidInput.class);
    double[] large = {0, 0, 400};
    assertThatThrownBy(() -> new SpinHyperboloid.Element(large, UnitQuaternion.ONE))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SpinHyperboloid.Element.from(DenseMatrix.identity(4).scale(2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("gᵀηg");
    assertThatThrownBy(() -> space.restrict(space.section(shell.above(1, 0, 0))))
        .isInstanceOf(InvalidInput.class);
  }
}

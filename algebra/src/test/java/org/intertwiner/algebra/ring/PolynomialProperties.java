package org.intertwiner.algebra.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.Samples;
import org.intertwiner.algebra.linear.Matrix;

class PolynomialProperties {

  private static Polynomial<Rational> random(RandomGenerator random, int variables, int degree) {
    Map<List<Integer>, Rational> terms = new HashMap<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      List<Integer> exponents = new ArrayList<>();
      for (int v = 0; v < variables; v++) {
        exponents.add(random.nextInt(degree + 1));
      }
      terms.put(exponents, Rational.of(random.nextInt(-9, 10), 1 + random.nextInt(3)));
    }
    return Polynomial.of(Rationals.Q, variables, terms);
  }

  private static List<Rational> point(RandomGenerator random, int n) {
    List<Rational> point = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      point.add(Rational.of(random.nextInt(-5, 6), 1 + random.nextInt(4)));
    }
    return point;
  }

  @Property(tries = 200)
  void evaluationIsARingMap(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(4);
    Polynomial<Rational> p = random(random, n, 4);
    Polynomial<Rational> q = random(random, n, 4);
    List<Rational> at = point(random, n);
    assertThat(p.add(q).evaluate(at)).isEqualTo(p.evaluate(at).add(q.evaluate(at)));
    assertThat(p.subtract(q).evaluate(at)).isEqualTo(p.evaluate(at).subtract(q.evaluate(at)));
    assertThat(p.multiply(q).evaluate(at)).isEqualTo(p.evaluate(at).multiply(q.evaluate(at)));
    assertThat(p.multiply(q)).isEqualTo(q.multiply(p));
  }

  @Property(tries = 200)
  void substitutionIsEvaluationAtTheImage(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(3);
    int k = 1 + random.nextInt(3);
    Polynomial<Rational> p = random(random, n, 4);
    Matrix<Rational> m = Samples.rationalMatrix(random, n, k);
    List<Rational> at = point(random, k);
    assertThat(p.substituteLinear(m).evaluate(at)).isEqualTo(p.evaluate(m.apply(at)));
  }

  @Property(tries = 200)
  void derivativesObeyTheProductRule(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(3);
    Polynomial<Rational> p = random(random, n, 3);
    Polynomial<Rational> q = random(random, n, 3);
    int i = random.nextInt(n);
    assertThat(p.multiply(q).derivative(i))
        .isEqualTo(p.derivative(i).multiply(q).add(p.multiply(q.derivative(i))));
    Polynomial<Rational> second = Polynomial.zero(Rationals.Q, n);
    for (int v = 0; v < n; v++) {
      second = second.add(p.derivative(v).derivative(v));
    }
    assertThat(p.laplacian()).isEqualTo(second);
  }

  @Property(tries = 200)
  void roundedValuesKeepTheirBound(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(3);
    Polynomial<Rational> p = random(random, n, 4);
    double[] at = random.doubles(n, -2, 2).toArray();
    List<Rational> exact = new ArrayList<>();
    List<Rational> sizes = new ArrayList<>();
    for (double x : at) {
      Rational value = Rational.parse(new java.math.BigDecimal(x).toPlainString());
      exact.add(value);
      sizes.add(value.abs());
    }
    double error =
        Math.abs(p.evaluateDouble(at, Rational::doubleValue) - p.evaluate(exact).doubleValue());
    double size = p.map(Rationals.Q, Rational::abs).evaluate(sizes).doubleValue();
    int terms = p.terms().size();
    assertThat(error).isLessThanOrEqualTo((p.degree() + terms + 3) * 0x1p-53 * size * 1.0001);
  }
}

package org.intertwiner.harmonic.polynomial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;

class FormTest {
  private final SplittableRandom random = new SplittableRandom(11);

  private Form form(int n, int degree) {
    Monomials m = Monomials.of(n, degree);
    List<Cyclotomic> c = new ArrayList<>();
    for (int i = 0; i < m.count(); i++) {
      c.add(Cyclotomic.of(random.nextInt(7) - 3).add(Cyclotomic.zeta(8, random.nextInt(8))));
    }
    return Form.of(m, c);
  }

  private Matrix<Cyclotomic> matrix(int n) {
    return Matrix.of(Cyclotomics.FIELD, n, n, (i, j) -> Cyclotomic.of(random.nextInt(5) - 2));
  }

  @Test
  void monomialsCountAndFindThemselves() {
    for (int n = 1; n <= 4; n++) {
      for (int d = 0; d <= 5; d++) {
        Monomials m = Monomials.of(n, d);
        assertThat(m.count()).isEqualTo((int) Monomials.count(n, d));
        for (int i = 0; i < m.count(); i++) {
          assertThat(m.indexOf(m.exponents(i))).isEqualTo(i);
          for (int v = 0; v < n; v++) {
            int[] up = m.exponents(i);
            up[v]++;
            assertThat(m.higher().exponents(m.raised(i, v))).isEqualTo(up);
          }
        }
        assertThat(m.higher().lower()).isSameAs(m);
      }
    }
    assertThat(Monomials.of(2, 3).exponents(0)).containsExactly(3, 0);
    assertThat(Monomials.of(2, 3).factorial(1)).isEqualTo(2);
    assertThat(Monomials.of(2, 3).toString()).isEqualTo("4 monomials of degree 3 in 2 variables");
    assertThatThrownBy(() -> Monomials.of(0, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void arithmeticAgreesWithGeneralPolynomials() {
    Form p = form(3, 3);
    Form q = form(3, 3);
    Form r = form(3, 2);
    assertThat(p.add(q).toPolynomial()).isEqualTo(p.toPolynomial().add(q.toPolynomial()));
    assertThat(p.subtract(q).toPolynomial()).isEqualTo(p.toPolynomial().subtract(q.toPolynomial()));
    assertThat(p.multiply(r).toPolynomial()).isEqualTo(p.toPolynomial().multiply(r.toPolynomial()));
    assertThat(p.derivative(1).toPolynomial()).isEqualTo(p.toPolynomial().derivative(1));
    assertThat(p.laplacian().toPolynomial()).isEqualTo(p.toPolynomial().laplacian());
    assertThat(Form.combine(List.of(p, q), Cyclotomic.of(2), Cyclotomic.of(-3)))
        .isEqualTo(p.scale(Cyclotomic.of(2)).subtract(q.scale(Cyclotomic.of(3))));
    assertThat(p.conjugate().conjugate()).isEqualTo(p);
    assertThat(p.hashCode()).isEqualTo(p.scale(Cyclotomic.ONE).hashCode());
  }

  @Test
  void substitutionAgreesWithGeneralPolynomials() {
    for (int d = 0; d <= 4; d++) {
      Form p = form(3, d);
      Matrix<Cyclotomic> m = matrix(3);
      assertThat(Substitution.of(m, 4).apply(p).toPolynomial())
          .isEqualTo(p.toPolynomial().substituteLinear(m));
    }
  }

  @Test
  void derivationObeysTheProductRuleAndTheGradient() {
    Matrix<Cyclotomic> x = matrix(3);
    Substitution derivation = Substitution.infinitesimal(x, 5);
    Form p = form(3, 3);
    Form q = form(3, 2);
    assertThat(derivation.apply(p.multiply(q)))
        .isEqualTo(derivation.apply(p).multiply(q).add(p.multiply(derivation.apply(q))));
    Form gradient = Form.zero(Monomials.of(3, 3));
    for (int v = 0; v < 3; v++) {
      Form linear = Form.of(Monomials.of(3, 1), x.row(v));
      gradient = gradient.add(p.derivative(v).multiply(linear));
    }
    assertThat(derivation.apply(p)).isEqualTo(gradient);
    assertThat(derivation.isInfinitesimal()).isTrue();
    assertThat(derivation.toString()).startsWith("derivation");
  }

  @Test
  void fischerProductIsInvariantUnderSignedPermutations() {
    Matrix<Cyclotomic> m =
        Matrix.of(
            Cyclotomics.FIELD,
            3,
            3,
            (i, j) -> j == (i + 1) % 3 ? Cyclotomic.of(i == 0 ? -1 : 1) : Cyclotomic.ZERO);
    Form p = form(3, 3);
    Form q = form(3, 3);
    Substitution s = Substitution.of(m, 3);
    assertThat(s.apply(p).fischer(s.apply(q))).isEqualTo(p.fischer(q));
    assertThat(s.nonZeros(3)).isEqualTo(10);
  }

  @Test
  void evaluationIsTheRealPart() {
    Form p = form(2, 3);
    double value = p.evaluate(0.5, -2);
    double expected = p.toPolynomial().evaluateDouble(new double[] {0.5, -2}, Cyclotomic::re);
    assertThat(value).isCloseTo(expected, within(1e-12));
  }

  @Test
  void badArgumentsAreRefused() {
    assertThatThrownBy(() -> Form.of(Monomials.of(2, 2), List.of(Cyclotomic.ONE)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> form(2, 2).add(form(2, 3))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Form.combine(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Substitution.of(matrix(2), 2).apply(form(2, 3)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Substitution.of(Matrix.zero(Cyclotomics.FIELD, 2, 3), 2))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void matricesOfFormsKeepTheirEntriesInOrder() {
    Form x = Form.variable(2, 0);
    Form y = Form.variable(2, 1);
    PolynomialMatrix m =
        PolynomialMatrix.of(
            2,
            2,
            2,
            1,
            List.of(
                new PolynomialMatrix.Entry(1, 0, y),
                new PolynomialMatrix.Entry(0, 1, Cyclotomic.of(2), x),
                new PolynomialMatrix.Entry(0, 0, Form.zero(Monomials.of(2, 1)))));
    assertThat(m.entries()).hasSize(2);
    assertThat(m.entries().get(0).column()).isEqualTo(1);
    assertThat(m.at(0, 1)).isEqualTo(x.scale(Cyclotomic.of(2)));
    assertThat(m.at(1, 1).isZero()).isTrue();
    assertThat(m.transpose().at(1, 0)).isEqualTo(m.at(0, 1));
    assertThat(m.multiply(x).degree()).isEqualTo(2);
    assertThat(m.toLatex()).isEqualTo("\\begin{pmatrix}0 & 2x \\\\ y & 0\\end{pmatrix}");
    assertThat(m.toString()).contains("(1,0)");
    PolynomialMatrix same =
        PolynomialMatrix.of(
            2,
            2,
            2,
            1,
            List.of(
                new PolynomialMatrix.Entry(0, 1, x.scale(Cyclotomic.of(2))),
                new PolynomialMatrix.Entry(1, 0, y)));
    assertThat(m).isEqualTo(same).hasSameHashCodeAs(same);
    assertThatThrownBy(
            () -> PolynomialMatrix.of(1, 1, 2, 1, List.of(new PolynomialMatrix.Entry(0, 1, x))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                PolynomialMatrix.of(
                    1,
                    1,
                    2,
                    1,
                    List.of(
                        new PolynomialMatrix.Entry(0, 0, x), new PolynomialMatrix.Entry(0, 0, y))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void fischerProductsAreExactAtHighDegrees() {
    Form power = Form.variable(2, 0);
    BigInteger factorial = BigInteger.ONE;
    for (int d = 2; d <= 30; d++) {
      power = power.multiply(Form.variable(2, 0));
      factorial = factorial.multiply(BigInteger.valueOf(d));
    }
    assertThat(power.fischer(power))
        .isEqualTo(Cyclotomic.of(Rational.of(factorial, BigInteger.ONE)));
  }

  @Test
  void entriesKeepTheirRootsApart() {
    Form x = Form.variable(2, 0);
    Form y = Form.variable(2, 1);
    Cyclotomic two = Cyclotomic.of(2);
    PolynomialMatrix.Entry one = entry(Cyclotomic.ONE, Rational.of(3), x.multiply(y));
    assertThat(one.toString()).isEqualTo("√3*x*y");
    assertThat(one.toLatex()).startsWith("\\sqrt{3} x");
    assertThat(one.evaluate(2, 5)).isEqualTo(10 * Math.sqrt(3));
    assertThat(one.root().doubleValue()).isEqualTo(Math.sqrt(3));
    assertThat(entry(two.negate(), Rational.of(3), x).toString()).isEqualTo("-2√3*x");
    assertThat(entry(two.inverse(), Rational.of(3), x).toLatex())
        .isEqualTo("\\frac{1}{2}\\sqrt{3} x");
    assertThat(entry(two.inverse(), Rational.of(3), x).toString()).isEqualTo("(1/2)√3*x");
    assertThat(entry(two, Rational.of(3), Form.one(2)).toString()).isEqualTo("2√3");
    assertThat(entry(two, Rational.of(3), x.add(y)).toString()).isEqualTo("√3*(2*x+2*y)");
    assertThat(entry(two, Rational.of(3), x.add(y)).toLatex()).startsWith("\\sqrt{3} \\left(2");
    assertThat(entry(two, Rational.of(4), x)).isEqualTo(entry(Cyclotomic.of(4), Rational.ONE, x));
    assertThat(entry(two, Rational.of(3), x)).isEqualTo(entry(Cyclotomic.ONE, Rational.of(12), x));
    assertThat(entry(two, Rational.of(3), x))
        .isEqualTo(entry(two.multiply(Cyclotomic.sqrt(3)), Rational.ONE, x))
        .isNotEqualTo(entry(two.negate(), Rational.of(12, 4), x))
        .isNotEqualTo(entry(two, Rational.of(5), x))
        .isNotEqualTo(entry(two, Rational.of(5), y));
    assertThat(entry(two, Rational.of(3), x).form())
        .isEqualTo(x.scale(two.multiply(Cyclotomic.sqrt(3))));
    assertThat(entry(Cyclotomic.zeta(4, 1), Rational.ONE, x).evaluate(1, 0)).isZero();
    assertThatThrownBy(() -> entry(two, Rational.ZERO, x)).isInstanceOf(InvalidInput.class);
  }

  private static PolynomialMatrix.Entry entry(Cyclotomic factor, Rational square, Form base) {
    return new PolynomialMatrix.Entry(0, 0, factor, square, base);
  }
}

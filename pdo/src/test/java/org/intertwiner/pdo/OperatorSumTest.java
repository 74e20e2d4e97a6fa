package org.intertwiner.pdo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.junit.jupiter.api.Test;

class OperatorSumTest {
  private static final Metric PLANE = Metric.euclidean(2);

  private static DifferentialOperator find(Metric metric, String name) {
    return NamedOperators.find(metric, name).orElseThrow();
  }

  static DifferentialOperator scalar(Form form) {
    return new DifferentialOperator(
        PolynomialMatrix.of(
            1,
            1,
            form.variables(),
            form.degree(),
            List.of(new PolynomialMatrix.Entry(0, 0, form))));
  }

  @Test
  void helmholtzIsASumOfOrders() {
    OperatorSum laplacian = OperatorSum.of(find(PLANE, "Laplacian"));
    OperatorSum helmholtz = laplacian.add(OperatorSum.of(find(PLANE, "identity")));
    assertThat(helmholtz.parts()).hasSize(2);
    assertThat(helmholtz.principal()).contains(find(PLANE, "Laplacian"));
    assertThat(helmholtz.part(1)).isEmpty();
    assertThat(helmholtz.then(helmholtz).subtract(laplacian.then(laplacian)))
        .isEqualTo(laplacian.scale(Cyclotomic.of(2)).add(OperatorSum.of(find(PLANE, "identity"))));
    assertThat(helmholtz.adjoint()).isEqualTo(helmholtz);
    assertThat(helmholtz.subtract(helmholtz).isZero()).isTrue();
    assertThat(helmholtz.subtract(helmholtz).principal()).isEmpty();
    assertThat(helmholtz.subtract(helmholtz)).hasToString("0");
    assertThat(helmholtz.hashCode())
        .isEqualTo(helmholtz.add(helmholtz.scale(Cyclotomic.ZERO)).hashCode());
    Polynomial<Cyclotomic> x = Polynomial.variable(Cyclotomics.FIELD, 2, 0);
    assertThat(helmholtz.applyTo(List.of(x.multiply(x))))
        .containsExactly(
            x.multiply(x).add(Polynomial.constant(Cyclotomics.FIELD, 2, Cyclotomic.of(2))));
    assertThat(helmholtz.timesLaplacians(List.of(Cyclotomic.ZERO, Cyclotomic.ONE), 2))
        .isEqualTo(laplacian);
    assertThat(helmholtz.toString()).contains("+");
  }

  @Test
  void shapesMustFit() {
    OperatorSum gradient = OperatorSum.of(find(PLANE, "gradient"));
    OperatorSum laplacian = OperatorSum.of(find(PLANE, "Laplacian"));
    assertThatThrownBy(() -> gradient.add(laplacian)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> gradient.then(laplacian)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> OperatorSum.of(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> find(PLANE, "gradient").add(find(PLANE, "curl")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> find(PLANE, "Laplacian").inCoordinates(Matrix.identity(Cyclotomics.FIELD, 3)))
        .isInstanceOf(InvalidInput.class);
    assertThat(NamedOperators.lame(PLANE, Rational.of(2), Rational.ONE))
        .isEqualTo(
            find(PLANE, "vector Laplacian")
                .add(find(PLANE, "gradient of divergence").scale(Cyclotomic.of(3))));
    assertThatThrownBy(() -> NamedOperators.lame(Metric.euclidean(1), Rational.ONE, Rational.ONE))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Metric(0, 0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void fourierSymbolsOfCompositionsAreProducts() {
    OperatorSum grad = OperatorSum.of(find(PLANE, "gradient"));
    OperatorSum div = OperatorSum.of(find(PLANE, "divergence"));
    assertThat(grad.fourier().then(div.fourier())).isEqualTo(grad.then(div).fourier());
    assertThat(grad.then(div).fourier().part(2).orElseThrow())
        .isEqualTo(find(PLANE, "Laplacian").scale(Cyclotomic.of(-1)));
    assertThat(find(PLANE, "gradient").fourier())
        .isEqualTo(find(PLANE, "gradient").scale(Cyclotomic.I).symbol());
  }

  @Test
  void ellipticityIsDecided() {
    assertThat(find(PLANE, "Laplacian").ellipticity().verdict())
        .isEqualTo(Ellipticity.Verdict.ELLIPTIC);
    assertThat(find(PLANE, "Cauchy–Riemann operator").ellipticity().reason()).contains("|ξ|^2");
    assertThat(find(PLANE, "gradient").ellipticity().verdict())
        .isEqualTo(Ellipticity.Verdict.ELLIPTIC);
    assertThat(find(PLANE, "conformal Killing operator").ellipticity().verdict())
        .isEqualTo(Ellipticity.Verdict.ELLIPTIC);
    Metric space = Metric.euclidean(3);
    assertThat(find(space, "strain").ellipticity().verdict())
        .isEqualTo(Ellipticity.Verdict.ELLIPTIC);
    assertThat(find(space, "curl").ellipticity().verdict())
        .isEqualTo(Ellipticity.Verdict.NOT_ELLIPTIC);
    assertThat(find(space, "divergence").ellipticity().verdict())
        .isEqualTo(Ellipticity.Verdict.NOT_ELLIPTIC);
    assertThat(find(space, "Dirac operator").ellipticity().verdict())
        .isEqualTo(Ellipticity.Verdict.ELLIPTIC);
    Ellipticity waves = find(new Metric(1, 3), "d'Alembertian").ellipticity();
    assertThat(waves.verdict()).isEqualTo(Ellipticity.Verdict.NOT_ELLIPTIC);
    assertThat(waves.witness()).isPresent();
    // Lamé: μΔ + (λ + μ) grad div is elliptic for μ = 1, λ = 1
    assertThat(NamedOperators.lame(space, Rational.ONE, Rational.ONE).ellipticity().verdict())
        .isEqualTo(Ellipticity.Verdict.ELLIPTIC);
  }

  @Test
  void formsWithoutRotationalSymmetryAreDecided() {
    Form x = Form.variable(2, 0);
    Form y = Form.variable(2, 1);
    Form xx = x.multiply(x);
    Form yy = y.multiply(y);
    Form quartic = xx.multiply(xx).add(yy.multiply(yy));
    assertThat(scalar(quartic).ellipticity().reason()).contains("Sturm");
    assertThat(scalar(quartic).ellipticity().verdict()).isEqualTo(Ellipticity.Verdict.ELLIPTIC);
    // (x² − 2y²)² vanishes at irrational points without a change of sign
    Form touching = xx.subtract(yy.scale(Cyclotomic.of(2)));
    assertThat(scalar(touching.multiply(touching)).ellipticity().verdict())
        .isEqualTo(Ellipticity.Verdict.NOT_ELLIPTIC);
    assertThat(scalar(touching).ellipticity().reason()).contains("both signs");
    assertThat(scalar(xx.multiply(x).add(yy.multiply(y))).ellipticity().verdict())
        .isEqualTo(Ellipticity.Verdict.NOT_ELLIPTIC);
    Form u = Form.variable(3, 0);
    Form v = Form.variable(3, 1);
    Form w = Form.variable(3, 2);
    Form cubic = Form.variable(3, 0).multiply(u).multiply(u).multiply(u);
    Form sum = cubic;
    for (Form z : List.of(v, w)) {
      sum = sum.add(z.multiply(z).multiply(z).multiply(z));
    }
    assertThat(scalar(sum).ellipticity().reason()).contains("Bernstein");
    Form plane = u.multiply(u).subtract(v.multiply(v).scale(Cyclotomic.of(2)));
    Form square = plane.multiply(plane).add(w.multiply(w).multiply(w).multiply(w));
    assertThat(scalar(square).ellipticity().verdict()).isEqualTo(Ellipticity.Verdict.UNDECIDED);
    Form cone =
        u.multiply(u)
            .add(v.multiply(v))
            .subtract(w.multiply(w).scale(Cyclotomic.of(Rational.of(7, 2))));
    assertThat(scalar(cone).ellipticity().verdict()).isEqualTo(Ellipticity.Verdict.NOT_ELLIPTIC);
    assertThat(scalar(Form.variable(1, 0)).ellipticity().verdict())
        .isEqualTo(Ellipticity.Verdict.ELLIPTIC);
    assertThatThrownBy(
            () ->
                new DifferentialOperator(PolynomialMatrix.of(11, 11, 2, 1, List.of()))
                    .ellipticity())
        .isInstanceOf(LimitExceeded.class);
  }
}

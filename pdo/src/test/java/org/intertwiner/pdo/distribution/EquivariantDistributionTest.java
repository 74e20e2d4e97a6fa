package org.intertwiner.pdo.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.solid.SolidHarmonics;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.Metric;
import org.intertwiner.pdo.NamedOperators;
import org.intertwiner.pdo.OperatorSum;
import org.intertwiner.pdo.SteerableOperators;
import org.intertwiner.pdo.direct.SymbolConstraint;
import org.intertwiner.pdo.stencil.GaussianDerivatives;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;

class EquivariantDistributionTest {
  private static final Rational S = Rational.of(3, 2);

  private static OperatorSum find(int n, String name) {
    return OperatorSum.of(NamedOperators.find(Metric.euclidean(n), name).orElseThrow());
  }

  private static OperatorSum scalar(Form form) {
    return OperatorSum.of(
        List.of(
            PolynomialMatrix.of(
                1,
                1,
                form.variables(),
                form.degree(),
                List.of(new PolynomialMatrix.Entry(0, 0, form)))));
  }

  @Test
  void operatorsOnGaussiansAreHermitePolynomialsTimesGaussians() {
    EquivariantDistribution k = EquivariantDistribution.gaussian(find(2, "Laplacian"), S);
    // ΔG = (|x|²/s² − n/s) G
    OperatorSum polynomial = k.polynomial(S);
    assertThat(polynomial.part(2).orElseThrow().symbol().at(0, 0))
        .isEqualTo(Form.normSquared(2, 1).scale(Cyclotomic.of(Rational.of(4, 9))));
    assertThat(polynomial.part(0).orElseThrow().symbol().at(0, 0).coefficient(0))
        .isEqualTo(Cyclotomic.of(Rational.of(-4, 3)));
    assertThat(EquivariantDistribution.ofPolynomial(polynomial, S)).isEqualTo(k);
    OperatorSum mixed = find(3, "Laplacian").add(find(3, "bi-Laplacian")).add(find(3, "identity"));
    EquivariantDistribution m = EquivariantDistribution.gaussian(mixed, S);
    assertThat(EquivariantDistribution.ofPolynomial(m.polynomial(S), S)).isEqualTo(m);
  }

  @Test
  void heckeAndBochnerAgree() {
    // F[P_l(x) exp(−|x|²/2)] = (2π)^{n/2} (−i)^l P_l(k) exp(−|k|²/2)
    for (int n = 2; n <= 3; n++) {
      SolidHarmonics harmonics = SolidHarmonics.upTo(n, 4);
      for (int l = 0; l <= 4; l++) {
        Form p = harmonics.form(l, 0);
        Spectrum spectrum =
            EquivariantDistribution.ofPolynomial(scalar(p), Rational.ONE).spectrum();
        assertThat(spectrum.parts()).containsOnlyKeys(Rational.ONE);
        assertThat(spectrum.parts().get(Rational.ONE))
            .isEqualTo(scalar(p.scale(Cyclotomic.zeta(4, 3 * l % 4))));
        assertThat(spectrum.distribution())
            .isEqualTo(EquivariantDistribution.ofPolynomial(scalar(p), Rational.ONE));
      }
    }
    Spectrum waves = EquivariantDistribution.of(find(2, "gradient")).spectrum();
    assertThat(waves.parts().get(Rational.ZERO)).isEqualTo(find(2, "gradient").fourier());
    assertThat(waves.distribution().pointPart()).isEqualTo(find(2, "gradient"));
  }

  @Test
  void convolutionIsComposition() {
    EquivariantDistribution grad = EquivariantDistribution.of(find(3, "gradient"));
    EquivariantDistribution div = EquivariantDistribution.gaussian(find(3, "divergence"), S);
    assertThat(grad.then(div)).isEqualTo(EquivariantDistribution.gaussian(find(3, "Laplacian"), S));
    assertThat(div.then(grad.add(grad.then(div).then(grad))).spectrum())
        .isEqualTo(div.spectrum().then(grad.add(grad.then(div).then(grad)).spectrum()));
    assertThat(div.then(div.adjoint()).parts()).containsOnlyKeys(Rational.of(3));
    assertThat(grad.adjoint().pointPart())
        .isEqualTo(find(3, "divergence").scale(Cyclotomic.of(-1)));
    assertThat(grad.add(grad.scale(Cyclotomic.of(-1))).parts()).isEmpty();
    assertThat(grad.add(grad.scale(Cyclotomic.of(-1)))).hasToString("0");
    assertThat(div.toString()).contains("G_3/2");
    assertThat(div.hashCode()).isEqualTo(div.scale(Cyclotomic.ONE).hashCode());
    assertThatThrownBy(() -> grad.then(grad)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> grad.add(div)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void taylorMomentsLeadBackToOperators() {
    OperatorSum d = find(2, "Laplacian").add(find(2, "identity"));
    EquivariantDistribution k = EquivariantDistribution.gaussian(d, S);
    // the moments by integration: ∫ y^α G = ∏ (α_v − 1)!! s^{α_v/2}
    OperatorSum moments = k.moments(6);
    OperatorSum polynomial = k.polynomial(S);
    for (int degree = 0; degree <= 6; degree++) {
      Form expected = integrated(polynomial, degree);
      Form found =
          moments
              .part(degree)
              .map(p -> p.symbol().at(0, 0))
              .orElse(expected.scale(Cyclotomic.ZERO));
      assertThat(found).isEqualTo(expected);
    }
    assertThat(EquivariantDistribution.fromMoments(moments, S, 6)).isEqualTo(k);
    assertThat(EquivariantDistribution.of(d).moments(6)).isEqualTo(d);
  }

  private static Form integrated(OperatorSum polynomial, int degree) {
    var monomials = org.intertwiner.harmonic.polynomial.Monomials.of(2, degree);
    java.util.List<Cyclotomic> coefficients = new java.util.ArrayList<>();
    for (int t = 0; t < monomials.count(); t++) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (DifferentialOperator part : polynomial.parts()) {
        Form form = part.symbol().at(0, 0);
        for (int u = 0; u < form.monomials().count(); u++) {
          Rational product = Rational.ONE;
          for (int v = 0; v < 2; v++) {
            product =
                product.multiply(
                    gaussianMoment(monomials.exponent(t, v) + form.monomials().exponent(u, v)));
          }
          sum = sum.add(form.coefficient(u).scale(product));
        }
      }
      Rational sign = Rational.of(degree % 2 == 0 ? 1 : -1, monomials.factorial(t));
      coefficients.add(sum.scale(sign));
    }
    return Form.of(monomials, coefficients);
  }

  private static Rational gaussianMoment(int power) {
    Rational product = power % 2 == 0 ? Rational.ONE : Rational.ZERO;
    for (int k = 1; k < power; k += 2) {
      product = product.multiply(S).multiply(Rational.of(k));
    }
    return product;
  }

  @Test
  void steerableOperatorsOnGaussiansAreSteerableKernels() {
    expand(GroupNotation.parse("SO3"), "vector", "vector");
    expand(GroupNotation.parse("point:D3"), "vector", "regular");
    expand(GroupNotation.parse("O3"), "1o", "2e");
  }

  private static <G> void expand(NamedGroup<G> group, String in, String out) {
    Representation<G> action = RepresentationNotation.parse("vector", group);
    Representation<G> from = RepresentationNotation.parse(in, group);
    Representation<G> to = RepresentationNotation.parse(out, group);
    KernelSpace kernels = KernelSpace.on(action).from(from).to(to).upToDegree(3);
    List<SymbolConstraint> constraints = SymbolConstraint.of(action, from, to);
    for (DifferentialOperator d :
        SteerableOperators.on(action).from(from).to(to).upToOrder(3).basis()) {
      EquivariantDistribution k = EquivariantDistribution.gaussian(OperatorSum.of(d), S);
      assertThat(k.isSteerable(constraints)).isTrue();
      HarmonicExpansion expansion = HarmonicExpansion.of(k, S, kernels).orElseThrow();
      OperatorSum sum = OperatorSum.zero(k.rows(), k.columns(), 3);
      for (HarmonicExpansion.Term t : expansion.terms()) {
        PolynomialMatrix kernel =
            kernels
                .basis()
                .get(t.element())
                .matrix()
                .multiply(Form.normSquared(3, t.power()).scale(t.coefficient()));
        sum = sum.add(OperatorSum.of(List.of(kernel)));
      }
      assertThat(sum).isEqualTo(k.polynomial(S));
    }
  }

  @Test
  void kernelsOutsideTheSpaceAreNotExpanded() {
    NamedGroup<?> o3 = GroupNotation.parse("O3");
    KernelSpace kernels = vectors(o3, 1);
    EquivariantDistribution curl = EquivariantDistribution.gaussian(find(3, "curl"), S);
    assertThat(HarmonicExpansion.of(curl, S, kernels)).isEmpty();
    assertThat(curl.isSteerable(constraints(o3))).isFalse();
    EquivariantDistribution box = EquivariantDistribution.gaussian(find(3, "vector Laplacian"), S);
    assertThatThrownBy(() -> HarmonicExpansion.of(box, S, kernels))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("degree");
    assertThatThrownBy(
            () ->
                HarmonicExpansion.of(
                    EquivariantDistribution.gaussian(find(3, "gradient"), S), S, kernels))
        .isInstanceOf(InvalidInput.class);
  }

  private static <G> KernelSpace vectors(NamedGroup<G> group, int degree) {
    Representation<G> v = RepresentationNotation.parse("vector", group);
    return KernelSpace.on(v).from(v).to(v).upToDegree(degree);
  }

  private static <G> List<SymbolConstraint> constraints(NamedGroup<G> group) {
    Representation<G> v = RepresentationNotation.parse("vector", group);
    return SymbolConstraint.of(v, v, v);
  }

  @Test
  void samplesAreThoseOfTheStencils() {
    Grid grid = Grid.square(5);
    DifferentialOperator gradient =
        NamedOperators.find(Metric.euclidean(2), "gradient").orElseThrow();
    EquivariantDistribution k = EquivariantDistribution.gaussian(OperatorSum.of(gradient), S);
    double[] stencil = GaussianDerivatives.on(grid, Math.sqrt(1.5)).uncorrected(gradient).toArray();
    for (int cell = 0; cell < grid.count(); cell++) {
      // a stencil is a cross-correlation: w(o) = K(−o)
      double[] x = grid.at(cell);
      double[] value = k.evaluate(-x[0], -x[1]);
      for (int row = 0; row < 2; row++) {
        assertThat(stencil[row * grid.count() + cell]).isCloseTo(value[row], within(1e-15));
      }
    }
  }

  @Test
  void badInputIsRefused() {
    OperatorSum one = find(2, "identity");
    EquivariantDistribution k = EquivariantDistribution.of(one);
    assertThatThrownBy(() -> EquivariantDistribution.gaussian(one, Rational.of(-1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> EquivariantDistribution.ofPolynomial(one, Rational.ZERO))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> k.polynomial(Rational.ZERO)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> k.evaluate(0, Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> k.evaluate(0)).isInstanceOf(InvalidInput.class);
    assertThat(k.evaluate(0, 0)).containsExactly(0);
    var parts = new java.util.TreeMap<Rational, OperatorSum>();
    parts.put(Rational.of(-1), one);
    assertThatThrownBy(() -> new Spectrum(1, 1, 2, parts)).isInstanceOf(InvalidInput.class);
  }
}

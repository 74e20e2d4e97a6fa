package org.intertwiner.pdo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Polynomial;
import org.intertwiner.harmonic.kernel.KernelLimits;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;

class SteerableOperatorsTest {

  private static <G> SteerableOperators spaceOperators(
      NamedGroup<G> group, String in, String out, int order) {
    return SteerableOperators.on(RepresentationNotation.parse("vector", group))
        .from(RepresentationNotation.parse(in, group))
        .to(RepresentationNotation.parse(out, group))
        .upToOrder(order);
  }

  @Test
  void gradientDivergenceCurlAndLaplacianAreFoundInSpace() {
    NamedGroup<?> o = GroupNotation.parse("point:O");
    assertThat(spaceOperators(o, "trivial", "vector", 2).named()).containsOnlyKeys("gradient");
    assertThat(spaceOperators(o, "vector", "trivial", 2).named()).containsOnlyKeys("divergence");
    assertThat(spaceOperators(o, "vector", "vector", 2).named())
        .containsOnlyKeys(
            "identity of vectors",
            "vector Laplacian",
            "gradient of divergence",
            "curl",
            "curl of curl");
    assertThat(spaceOperators(o, "trivial", "trivial", 4).named())
        .containsOnlyKeys("identity", "Laplacian", "bi-Laplacian");
    assertThat(spaceOperators(o, "trivial", "vector * vector", 2).named())
        .containsOnlyKeys("traceless Hessian", "Hessian", "Laplacian times the metric");
    // an inversion forbids the curl between true vectors
    assertThat(spaceOperators(GroupNotation.parse("point:Oh"), "vector", "vector", 1).named())
        .containsOnlyKeys("identity of vectors");
  }

  @Test
  void basisElementsKnowTheirNames() {
    SteerableOperators operators =
        spaceOperators(GroupNotation.parse("point:O"), "vector", "vector", 1);
    assertThat(operators.dimensionsByOrder()).containsExactly(1, 1);
    assertThat(operators.basis().get(1).name()).contains("curl");
    assertThat(operators.basis().get(1).order()).isEqualTo(1);
    assertThat(operators.maxOrder()).isEqualTo(1);
    assertThat(operators.toString()).contains("[1, 1]");
  }

  @Test
  void rotationsOfSpaceKnowGradientDivergenceCurlAndTheSpinPairs() {
    NamedGroup<?> rotations = GroupNotation.parse("SO3");
    assertThat(spaceOperators(rotations, "vector", "vector", 1).named())
        .containsOnlyKeys("curl", "identity of vectors");
    assertThat(spaceOperators(rotations, "trivial", "vector", 1).named())
        .containsOnlyKeys("gradient");
    NamedGroup<?> all = GroupNotation.parse("O3");
    assertThat(spaceOperators(all, "vector", "1o", 2).dimensionsByOrder()).containsExactly(1, 0, 2);
    assertThat(spaceOperators(all, "vector", "1e", 2).dimensionsByOrder()).containsExactly(0, 1, 0);
    assertThat(spaceOperators(all, "2x1o + 0e", "2e", 3).dimensionsByOrder())
        .containsExactly(0, 2, 1, 4);
    assertThat(spaceOperators(rotations, "spin:3", "spin:2", 3).certificate().isProved()).isTrue();
  }

  @Test
  void theCauchyRiemannOperatorIsSteerableForSo2() {
    var so2 = SO2.group();
    SteerableOperators operators =
        SteerableOperators.on(Representations.plane(so2))
            .from(Representations.frequency(so2, 1))
            .to(Representations.frequency(so2, 2))
            .upToOrder(1);
    assertThat(operators.named()).containsOnlyKeys("Cauchy–Riemann operator");
    assertThat(operators.named().get("Cauchy–Riemann operator").toLatex())
        .isEqualTo(
            "\\begin{pmatrix}\\partial_{x} & -\\partial_{y} \\\\ \\partial_{y} & \\partial_{x}"
                + "\\end{pmatrix}");
    var o2 = O2.group();
    SteerableOperators planar =
        SteerableOperators.on(Representations.plane(o2))
            .from(Representations.plane(o2))
            .to(Representations.frequency(o2, 1, 0))
            .upToOrder(1);
    assertThat(planar.named()).containsOnlyKeys("curl");
  }

  @Test
  void compositionAdjointAndSymbolsFitTogether() {
    Map<String, DifferentialOperator> vectors = NamedOperators.ofShape(3, 3, 3);
    DifferentialOperator grad = NamedOperators.ofShape(3, 3, 1).get("gradient");
    DifferentialOperator div = NamedOperators.ofShape(3, 1, 3).get("divergence");
    DifferentialOperator curl = vectors.get("curl");
    assertThat(grad.then(div)).isEqualTo(NamedOperators.ofShape(3, 1, 1).get("Laplacian"));
    assertThat(grad.then(curl).symbol().entries()).isEmpty();
    assertThat(curl.then(div).symbol().entries()).isEmpty();
    assertThat(curl.then(curl)).isEqualTo(vectors.get("curl of curl"));
    assertThat(grad.adjoint().symbol())
        .isEqualTo(div.symbol().multiply(Form.one(3).scale(Cyclotomic.of(-1))));
    assertThat(curl.adjoint()).isEqualTo(curl);
    assertThatThrownBy(() -> grad.then(grad)).isInstanceOf(InvalidInput.class);
    assertThat(grad.then(grad.then(div).then(grad).adjoint()).symbol().degree()).isEqualTo(4);
    assertThat(new DifferentialOperator(grad.then(div).symbol()).name()).contains("Laplacian");
    DifferentialOperator scaled =
        new DifferentialOperator(curl.symbol().multiply(Form.one(3).scale(Cyclotomic.zeta(4, 1))));
    assertThat(scaled.name()).contains("curl");
    assertThat(scaled.toLatex()).contains("\\left(");
    assertThat(grad.then(curl).name()).isEmpty();
  }

  @Test
  void operatorsCommuteWithTheGroupOnPolynomialFields() {
    FiniteGroup<Permutation> d6 = Groups.dihedral(6);
    FiniteRepresentation<Permutation> plane = Representations.plane(d6);
    Representation<Permutation> in = plane.directSum(Representations.regular(d6));
    Representation<Permutation> out = Representations.frequency(d6, 1, 2);
    SteerableOperators operators = SteerableOperators.on(plane).from(in).to(out).upToOrder(3);
    SplittableRandom random = new SplittableRandom(4);
    for (int t = 0; t < 12; t++) {
      DifferentialOperator d = operators.basis().get(random.nextInt(operators.basis().size()));
      List<Polynomial<Cyclotomic>> f = field(in.dimension(), random);
      for (int k = 0; k < 2; k++) {
        assertThat(d.applyTo(moved(f, plane, in, k))).isEqualTo(moved(d.applyTo(f), plane, out, k));
      }
    }
    assertThatThrownBy(() -> operators.basis().get(0).applyTo(field(2, random)))
        .isInstanceOf(InvalidInput.class);
  }

  private static List<Polynomial<Cyclotomic>> field(int components, SplittableRandom random) {
    List<Polynomial<Cyclotomic>> field = new ArrayList<>();
    Polynomial<Cyclotomic> x = Polynomial.variable(Cyclotomics.FIELD, 2, 0);
    Polynomial<Cyclotomic> y = Polynomial.variable(Cyclotomics.FIELD, 2, 1);
    for (int c = 0; c < components; c++) {
      Polynomial<Cyclotomic> p = Polynomial.zero(Cyclotomics.FIELD, 2);
      for (int i = 0; i < 5; i++) {
        p =
            p.add(
                x.pow(random.nextInt(4))
                    .multiply(y.pow(random.nextInt(4)))
                    .scale(Cyclotomic.of(random.nextInt(9) - 4)));
      }
      field.add(p);
    }
    return field;
  }

  /** (g·f)(x) = ρ(g) f(g⁻¹x). */
  private static List<Polynomial<Cyclotomic>> moved(
      List<Polynomial<Cyclotomic>> f,
      Representation<Permutation> action,
      Representation<Permutation> rep,
      int k) {
    Matrix<Cyclotomic> back = action.onGenerator(k).transpose();
    Matrix<Cyclotomic> rho = rep.onGenerator(k);
    List<Polynomial<Cyclotomic>> result = new ArrayList<>();
    for (int r = 0; r < rho.rows(); r++) {
      Polynomial<Cyclotomic> sum = Polynomial.zero(Cyclotomics.FIELD, 2);
      for (int c = 0; c < rho.columns(); c++) {
        sum = sum.add(f.get(c).substituteLinear(back).scale(rho.at(r, c)));
      }
      result.add(sum);
    }
    return result;
  }

  @Test
  void requestsPassOnLimitsAndComplexNumbers() {
    FiniteGroup<Permutation> c3 = Groups.cyclic(3);
    FiniteRepresentation<Permutation> plane = Representations.plane(c3);
    FiniteRepresentation<Permutation> character = Representations.irreducible(c3, 1);
    SteerableOperators operators =
        SteerableOperators.on(plane)
            .from(character)
            .to(Representations.trivial(c3))
            .overComplex()
            .within(KernelLimits.usual())
            .upToOrder(2);
    assertThat(operators.dimensionsByOrder()).containsExactly(0, 1, 1);
    assertThatThrownBy(
            () ->
                SteerableOperators.on(plane)
                    .from(character)
                    .to(Representations.trivial(c3))
                    .upToOrder(2))
        .isInstanceOf(InvalidInput.class);
    assertThat(SteerableOperators.on(plane).toString()).contains("operators for");
    assertThat(operators.blocks()).hasSize(1);
    assertThat(operators.kernels().dimensionsByDegree()).containsExactly(0, 1, 1);
  }
}

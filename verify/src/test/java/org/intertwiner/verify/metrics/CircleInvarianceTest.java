package org.intertwiner.verify.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Symmetry;
import org.junit.jupiter.api.Test;

class CircleInvarianceTest {
  private static final DataAction<PlaneRotation, double[]> PLANE =
      Actions.matrices(Representations.plane(SO2.group()));
  private static final List<double[]> DATA = Nets.noise(2, 50, 4);

  private static Invariance<PlaneRotation, double[]> of(UnaryOperator<double[]> f) {
    return Invariance.of("f", PLANE, Nets.batched(f));
  }

  /** In polar coordinates: r² is invariant, r² cos 2φ has frequency 2 and energy r⁴/2. */
  private static double[] quadratic(double[] x) {
    return new double[] {x[0] * x[0] + x[1] * x[1], x[0] * x[0] - x[1] * x[1]};
  }

  private static double square(double[] x) {
    return x[0] * x[0] + x[1] * x[1];
  }

  @Test
  void frequenciesHaveTheirEnergies() {
    OrbitSpectrum spectrum =
        of(CircleInvarianceTest::quadratic)
            .overCircle("SO2", PlaneRotation::new, 8, DATA)
            .orbits()
            .orElseThrow();
    double fourth = DATA.stream().mapToDouble(x -> square(x) * square(x)).average().orElseThrow();
    assertThat(spectrum.lines()).hasSize(5);
    double[] expected = {fourth, 0, fourth / 2, 0, 0};
    for (int m = 0; m < 5; m++) {
      assertThat(spectrum.lines().get(m).energy().mean())
          .isEqualTo(expected[m], within(1e-13 * fourth));
    }
    assertThat(spectrum.total()).isEqualTo(1.5 * fourth, within(1e-13 * fourth));
    assertThat(spectrum.variation().mean()).isEqualTo(fourth / 2, within(1e-13 * fourth));
  }

  @Test
  void namesAreAngles() {
    InvarianceReport report =
        of(CircleInvarianceTest::quadratic).overCircle("SO2", PlaneRotation::new, 16, DATA);
    assertThat(report.elements().get(1).element()).isEqualTo("R(22.5°)");
    assertThat(report.elements().get(4).element()).isEqualTo("R(90°)");
    assertThat(report.elements().get(8).logit()).isLessThan(1e-24); // a half-turn keeps squares
    assertThat(report.elements().get(4).logit()).isGreaterThan(1e-3);
  }

  /** L f = ∇f · Ax by hand: for x₀² − x₁² it is ∓4 x₀x₁, for r² zero. */
  @Test
  void lieDerivativesAreThoseByHand() {
    InvarianceReport report =
        of(CircleInvarianceTest::quadratic).over(Symmetry.haar(SO2.group()), 4, DATA);
    LieSpectrum lie = report.lie().orElseThrow();
    double mean =
        DATA.stream().mapToDouble(x -> 16 * x[0] * x[0] * x[1] * x[1]).average().orElseThrow();
    assertThat(lie.values()).hasSize(1);
    assertThat(lie.values().get(0)).isEqualTo(Math.sqrt(mean), within(1e-9));
    assertThat(Math.abs(lie.directions().get(0).get(0))).isEqualTo(1, within(1e-15));
    assertThat(lie.error()).isBetween(1e-14, 1e-4);
    assertThat(report.toText()).contains("change along the Lie algebra");
    InvarianceReport invariant =
        of(x -> new double[] {square(x), Math.exp(-square(x))})
            .with(Saliency.finiteDifferences())
            .over(Symmetry.haar(SO2.group()), 4, DATA);
    assertThat(invariant.lie().orElseThrow().values().get(0)).isLessThan(1e-9);
    assertThat(invariant.lie().orElseThrow().relative().get(0)).isLessThan(1e-9);
    assertThat(invariant.saliency().orElseThrow().min()).isGreaterThan(1 - 1e-12);
  }

  @Test
  void relativeLieDerivativesDoNotShrink() {
    UnaryOperator<double[]> f = CircleInvarianceTest::quadratic;
    Symmetry<PlaneRotation> so2 = Symmetry.haar(SO2.group());
    LieSpectrum full = of(f).over(so2, 2, DATA).lie().orElseThrow();
    LieSpectrum shrunk = of(Nets.scaled(f, 0.25)).over(so2, 2, DATA).lie().orElseThrow();
    assertThat(shrunk.values().get(0)).isEqualTo(0.25 * full.values().get(0), within(1e-12));
    assertThat(shrunk.relative().get(0)).isEqualTo(full.relative().get(0), within(1e-12));
  }

  /** The action is not orthogonal here: differences are right, a gradient moved back is not. */
  @Test
  void actionsThatAreNotOrthogonalAreTold() {
    DataAction<PlaneRotation, double[]> stretched =
        new Conjugated(PLANE); // on (x, 2y): keeps x² + y²/4
    UnaryOperator<double[]> invariant = x -> new double[] {x[0] * x[0] + x[1] * x[1] / 4, 0};
    var measure = Invariance.of("f", stretched, Nets.batched(invariant));
    InvarianceReport near =
        measure.with(Saliency.finiteDifferences()).overCircle("SO2", PlaneRotation::new, 5, DATA);
    assertThat(near.saliency().orElseThrow().min()).isGreaterThan(1 - 1e-12);
    InvarianceReport moved =
        measure
            .with(
                Saliency.gradient(
                    (x, c) -> c == 0 ? new double[] {2 * x[0], x[1] / 2} : new double[2]))
            .overCircle("SO2", PlaneRotation::new, 5, DATA);
    assertThat(moved.saliency().orElseThrow().min()).isLessThan(0.9);
    assertThat(moved.notes()).anyMatch(note -> note.contains("orthogonal actions"));
  }

  private record Conjugated(DataAction<PlaneRotation, double[]> base)
      implements DataAction<PlaneRotation, double[]> {
    @Override
    public double[] act(PlaneRotation g, double[] x) {
      double[] y = base.act(g, new double[] {x[0], x[1] / 2});
      return new double[] {y[0], 2 * y[1]};
    }

    @Override
    public org.intertwiner.verify.action.Space<double[]> space() {
      return base.space();
    }

    @Override
    public org.intertwiner.verify.action.Discretisation discretisation(PlaneRotation g) {
      return base.discretisation(g);
    }
  }
}

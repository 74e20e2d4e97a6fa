package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.haar.rotation.RotationGrid;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.tolerance.Tolerance;
import org.junit.jupiter.api.Test;

/** Certificates from a net and a Lipschitz constant. */
class CoveringNetTest {
  private static final DataAction<PlaneRotation, double[]> PLANE =
      Actions.matrices(Representations.plane(SO2.group()));

  /** x ↦ x stretched by 1 + ε along the first axis: error at most about ε, Lipschitz 2ε. */
  private static Equivariance<PlaneRotation, double[], double[]> stretched(double epsilon) {
    UnaryOperator<double[]> f = x -> new double[] {(1 + epsilon) * x[0], x[1]};
    return Equivariance.of(NumericMap.of("stretched", PLANE, PLANE, f))
        .under(SO2.group())
        .inputs(Inputs.normal(2))
        .samples(50)
        .tolerance(new Tolerance.Declared(1e-2, "a test"));
  }

  @Test
  void aNetAndAConstantCertify() {
    Report right = stretched(1e-3).certify(CoveringNet.circle(64), 3e-3);
    assertThat(right.verdict()).as(right.toText()).isInstanceOf(Verdict.Certified.class);
    assertThat(((Verdict.Certified) right.verdict()).bound()).isBetween(1e-4, 2e-3);
    assertThat(right.verdict().explanation()).contains("64 rotations").contains("50 inputs");
    Report coarse = stretched(1e-3).certify(CoveringNet.circle(64), 10);
    assertThat(coarse.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(coarse.verdict().explanation()).contains("finer net");
    Report wrong = stretched(0.3).certify(CoveringNet.circle(64), 0.7);
    assertThat(wrong.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThatThrownBy(() -> stretched(1e-3).certify(CoveringNet.circle(4), -1))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aFiniteGroupIsItsOwnNet() {
    FiniteGroup<Permutation> c6 = Groups.cyclic(6);
    DataAction<Permutation, double[]> plane = Actions.matrices(Representations.plane(c6));
    Report report =
        Equivariance.of(NumericMap.of("x", plane, plane, (double[] x) -> x))
            .under(c6)
            .inputs(Inputs.normal(2))
            .samples(10)
            .certify(CoveringNet.of(c6), 0);
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Certified.class);
    Report nan =
        Equivariance.of(
                NumericMap.of("NaN", plane, plane, (double[] x) -> new double[] {Double.NaN, 0}))
            .under(c6)
            .inputs(Inputs.normal(2))
            .samples(10)
            .certify(CoveringNet.of(c6), 0);
    assertThat(nan.verdict()).isInstanceOf(Verdict.Inconclusive.class);
  }

  @Test
  void netsCoverTheirGroups() {
    var random = new java.util.SplittableRandom(3);
    CoveringNet<PlaneIsometry> plane = CoveringNet.plane(10);
    for (int k = 0; k < 200; k++) {
      PlaneIsometry g = O2.group().random(random);
      double nearest =
          plane.elements().stream()
              .filter(h -> h.reflected() == g.reflected())
              .mapToDouble(h -> angle(h.angle() - g.angle()))
              .min()
              .orElseThrow();
      assertThat(nearest).isLessThanOrEqualTo(plane.radius());
    }
    var so3 = LieGroups.specialOrthogonal(3);
    CoveringNet<UnitQuaternion> space =
        CoveringNet.rotations(RotationGrid.cubic(1).rotations(), q -> q);
    for (int k = 0; k < 200; k++) {
      var g = so3.random(random);
      double nearest =
          space.elements().stream()
              .mapToDouble(h -> so3.distance(h.toRotation(), g))
              .min()
              .orElseThrow();
      // the distance of the group is the angle, up to a constant factor of at most √2
      assertThat(nearest).isLessThanOrEqualTo(Math.sqrt(2) * space.radius());
    }
    assertThatThrownBy(() -> new CoveringNet<>("none", List.of(), 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CoveringNet.circle(0)).isInstanceOf(InvalidInput.class);
  }

  private static double angle(double difference) {
    double d = Math.abs(difference) % (2 * Math.PI);
    return Math.min(d, 2 * Math.PI - d);
  }
}

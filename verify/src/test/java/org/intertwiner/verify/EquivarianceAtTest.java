package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.rotation.Rotations;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.tolerance.ErrorMetric;
import org.intertwiner.verify.tolerance.Tolerance;
import org.junit.jupiter.api.Test;

class EquivarianceAtTest {
  private static final double[][] TURN = Rotations.exp(new double[] {0.3, -0.5, 0.9}).toRows();
  private static final double[] POINTS = {0.3, -1.2, 0.5, 2.5, 0.1, -0.7};

  private static EquivarianceAt<double[], double[]> at(UnaryOperator<double[]> f) {
    return EquivarianceAt.of("f", Spaces.doubles(), Spaces.doubles(), f).under(TURN).at(POINTS);
  }

  private static double[] forces(double[] x) {
    double[] out = new double[x.length];
    double dx = x[3] - x[0];
    double dy = x[4] - x[1];
    double dz = x[5] - x[2];
    double r = Math.sqrt(dx * dx + dy * dy + dz * dz);
    double f = 1 / (r * r * r);
    double[] pull = {f * dx, f * dy, f * dz};
    for (int i = 0; i < 3; i++) {
      out[i] = pull[i];
      out[3 + i] = -pull[i];
    }
    return out;
  }

  @Test
  void aRightFunctionHoldsWithoutAStatisticalClaim() {
    Check check = at(EquivarianceAtTest::forces).check();

    assertThat(check.verdict()).isInstanceOf(Verdict.Tested.class);
    assertThat(((Verdict.Tested) check.verdict()).epsilon()).isEqualTo(1);
    assertThat(check.errors().max()).isLessThan(20 * check.noiseFloor().relative());
    assertThatCode(() -> at(EquivarianceAtTest::forces).assertHolds()).doesNotThrowAnyException();
  }

  @Test
  void aSmallAnisotropyIsSeenAboveTheFloor() {
    UnaryOperator<double[]> anisotropic =
        x -> {
          double[] out = forces(x);
          out[2] *= 1 + 1e-9;
          return out;
        };

    Check check = at(anisotropic).check();

    assertThat(check.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(((Verdict.Refuted) check.verdict()).witness().overFloor()).isGreaterThan(20);
    assertThat(at(anisotropic).tolerance(new Tolerance.Declared(1e-6, "a test")).check().verdict())
        .isInstanceOf(Verdict.Tested.class);
    assertThatThrownBy(() -> at(anisotropic).metric(ErrorMetric.MAX).assertHolds())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("REFUTED")
        .hasMessageContaining("equivariance of 'f'")
        .hasMessageContaining("relative maximum error");
  }

  @Test
  void theInputIsCopiedBeforeEveryEvaluation() {
    UnaryOperator<double[]> spoiling =
        x -> {
          double[] out = forces(x);
          Arrays.fill(x, Double.NaN);
          return out;
        };

    at(spoiling).assertHolds();
  }

  @Test
  void invariantsKeepTheirOutput() {
    EquivarianceAt<double[], double[]> distance =
        EquivarianceAt.of(
            "distance",
            Spaces.doubles(),
            Spaces.doubles(),
            x -> new double[] {Math.hypot(Math.hypot(x[0] - x[3], x[1] - x[4]), x[2] - x[5])});

    distance.invariantUnder(TURN).at(POINTS).assertHolds();
    assertThatThrownBy(() -> distance.under(TURN).at(POINTS).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("multiple of 3");
  }

  @Test
  void whatCannotBeDecidedDoesNotHold() {
    double[] state = {1};
    assertThat(at(x -> new double[] {state[0]++, 0, 0}).check().verdict().explanation())
        .contains("not deterministic");
    assertThat(at(x -> new double[] {Double.NaN, 0, 0}).check().verdict().explanation())
        .contains("neither");
    assertThat(
            at(x -> {
                  throw new IllegalStateException("broken");
                })
                .check()
                .verdict()
                .explanation())
        .contains("broken");
    assertThat(at(x -> new double[] {Math.sin(1e20 * x[0]), 0, 0}).check().verdict())
        .isInstanceOf(Verdict.Inconclusive.class);
    Verdict oneSided =
        at(x -> new double[] {x[0] == POINTS[0] ? 1 : Double.NaN, 0, 0}).check().verdict();
    assertThat(oneSided).isInstanceOf(Verdict.Refuted.class);
    assertThat(((Verdict.Refuted) oneSided).witness().cause().orElseThrow()).contains("finite");
  }

  @Test
  void aMapWithActionsNeedsOnlyElementAndInput() {
    Representation<PlaneRotation> plane = Representations.plane(SO2.group());
    DataAction<PlaneRotation, double[]> vectors = Actions.matrices(plane);
    PlaneRotation quarter = new PlaneRotation(Math.PI / 2);
    NumericMap<PlaneRotation, double[], double[]> relu =
        NumericMap.of(
            "ReLU", vectors, vectors, x -> Arrays.stream(x).map(v -> Math.max(v, 0)).toArray());

    Witness witness =
        ((Verdict.Refuted)
                EquivarianceAt.of(relu, quarter).at(new double[] {0, 1}).check().verdict())
            .witness();

    assertThat(witness.input()).isEqualTo("1.00000 at 1");
    assertThat(witness.element()).contains("1.57");
    EquivarianceAt.of(relu, quarter).at(new double[] {1, 0}).assertHolds();
    EquivarianceAt.of(relu, quarter).at(new double[] {0, 0}).assertHolds();
  }

  @Test
  void elementsThatInterpolateDecideNothing() {
    Representation<PlaneRotation> plane = Representations.plane(SO2.group());
    DataAction<PlaneRotation, double[]> image =
        Actions.fields(FieldShape.of(2, 4, 4), plane, plane, 2);
    NumericMap<PlaneRotation, double[], double[]> identity =
        NumericMap.of("identity", image, image, x -> x);
    double[] x = Inputs.normal(32).sample(new java.util.Random(3));

    assertThat(EquivarianceAt.of(identity, new PlaneRotation(1)).at(x).check().verdict())
        .isInstanceOf(Verdict.Inconclusive.class);
    EquivarianceAt.of(identity, new PlaneRotation(Math.PI)).at(x).assertHolds();
    EquivarianceAt.of(identity, new PlaneRotation(1))
        .at(x)
        .tolerance(new Tolerance.Declared(1e-3, "the identity commutes with any resampling"))
        .assertHolds();
    Witness many =
        ((Verdict.Refuted)
                EquivarianceAt.of(
                        NumericMap.of(
                            "abs", image, image, v -> Arrays.stream(v).map(Math::abs).toArray()),
                        new PlaneRotation(Math.PI))
                    .at(x)
                    .check()
                    .verdict())
            .witness();
    assertThat(many.input()).isEqualTo("32 of 32 numbers are not zero");
  }

  @Test
  void whatIsMissingIsNamed() {
    var none = EquivarianceAt.of("f", Spaces.doubles(), Spaces.doubles(), (double[] x) -> x);

    assertThatThrownBy(() -> none.at(POINTS).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("under");
    assertThatThrownBy(() -> none.under(TURN).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at(x)");
    assertThatThrownBy(() -> none.under(new double[][] {{1, 0, 0}}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("square");
    assertThatThrownBy(
            () ->
                none.under("cut", UnaryOperator.identity(), y -> new double[] {y[0]})
                    .at(POINTS)
                    .check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("equally many");
  }
}

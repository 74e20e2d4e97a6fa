package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
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

class EquivarianceTest {
  private static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);
  private static final FiniteGroup<Permutation> C8 = Groups.cyclic(8);
  private static final DataAction<Permutation, double[]> PLANE =
      Actions.matrices(Representations.plane(C4));

  private static Equivariance<Permutation, double[], double[]> on(
      String name, UnaryOperator<double[]> f) {
    return Equivariance.of(NumericMap.of(name, PLANE, PLANE, f))
        .under(C4)
        .inputs(Inputs.normal(6))
        .seed(7);
  }

  private static double[] relu(double[] x) {
    return Images.map(x, t -> Math.max(0, t));
  }

  @Test
  void aRightMapIsTested() {
    Report report = on("identity", x -> x).samples(299).check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Tested.class);
    Verdict.Tested tested = (Verdict.Tested) report.verdict();
    assertThat(tested.samples()).isEqualTo(299);
    assertThat(tested.epsilon()).isLessThanOrEqualTo(0.01);
    assertThat(tested.delta()).isEqualTo(0.05);
    assertThat(report.exitCode()).isZero();
    assertThat(report.witness()).isEmpty();
    assertThatCode(() -> on("identity", x -> x).assertHolds()).doesNotThrowAnyException();
  }

  @Test
  void claimsSetTheNumberOfSamples() {
    Report report = on("identity", x -> x).claiming(1e-3, 1e-2).check();
    Verdict.Tested tested = (Verdict.Tested) report.verdict();
    assertThat(tested.samples()).isEqualTo(4603);
    assertThat(tested.epsilon()).isLessThanOrEqualTo(1e-3);
    assertThatThrownBy(() -> on("identity", x -> x).claiming(1e-10, 1e-2))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void reluOnVectorsShrinksToAQuarterTurnAndOneHot() {
    Report report = on("ReLU", EquivarianceTest::relu).samples(299).check();
    Witness witness = report.witness().orElseThrow();
    assertThat(witness.element()).isEqualTo("r (order 4)");
    assertThat(witness.input()).startsWith("one-hot: ").contains("1 at ");
    assertThat(witness.residual()).isEqualTo(1);
    assertThat(witness.overFloor()).isGreaterThan(1e12);
    assertThat(witness.shrinkSteps()).isPositive();
    // the vector turns to where ReLU kills it, or would be turned after it was killed
    assertThat(witness.contrasts())
        .singleElement()
        .satisfies(
            c ->
                assertThat(List.of(c.left(), c.right()))
                    .isIn(List.of(0.0, -1.0), List.of(1.0, 0.0)));
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.toText())
        .startsWith("REFUTED  C4-equivariance of 'ReLU'")
        .contains("  element   r (order 4)")
        .contains("× noise floor")
        .contains("  replay    intertwiner verify replay v1:L64X128MixRandom:7:");
    assertThat(report.notes()).anyMatch(n -> n.contains("independent samples violate the claim"));
    assertThatThrownBy(() -> on("ReLU", EquivarianceTest::relu).assertHolds())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("one-hot");
  }

  @Test
  void replayEvaluatesExactlyThatSample() {
    AtomicLong calls = new AtomicLong();
    Equivariance<Permutation, double[], double[]> check = on("ReLU", EquivarianceTest::relu);
    ReplayToken token = check.check().witness().orElseThrow().replay().orElseThrow();
    Report again = check.seed(999).replay(token);
    assertThat(again.checks()).hasSize(1);
    assertThat(again.seed()).isEqualTo(7);
    Witness first = check.check().witness().orElseThrow();
    assertThat(again.witness().orElseThrow()).isEqualTo(first);
    Report right =
        on(
                "counted",
                x -> {
                  calls.incrementAndGet();
                  return x;
                })
            .replay(token);
    assertThat(right.verdict()).isEqualTo(new Verdict.Tested(1, 1, 0.05));
    assertThat(calls.get()).isLessThan(250);
    assertThatThrownBy(() -> check.replay(ReplayToken.parse("v1:Random:7:0")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void everyBudgetCanBeReplayed() {
    for (String token :
        List.of(
            "v1:L64X128MixRandom:7:3", "v1:L64X128MixRandom:7:s2", "v1:L64X128MixRandom:7:a1")) {
      assertThat(on("identity", x -> x).replay(ReplayToken.parse(token)).verdict().holds())
          .isTrue();
    }
  }

  @Test
  void reportsDoNotDependOnThreads() {
    UnaryOperator<double[]> almost = x -> x[0] > 2 ? relu(x) : x;
    String one = on("rarely wrong", almost).samples(500).check().toJson();
    for (int run = 0; run < 3; run++) {
      assertThat(on("rarely wrong", almost).samples(500).parallel().check().toJson())
          .isEqualTo(one);
    }
    assertThat(on("rarely wrong", almost).samples(500).seed(8).check().toJson()).isNotEqualTo(one);
  }

  @Test
  void adversarialSearchFindsWhatSamplesMiss() {
    UnaryOperator<double[]> far = x -> Math.abs(x[0]) > 20 ? relu(x) : x;
    var check = on("wrong far away", far);
    assertThat(check.adversarial(0, 0).check().verdict().holds()).isTrue();
    Report report = check.adversarial(20, 400).check();
    // the claim about the sampled distribution stands; the search is a check of its own
    assertThat(report.checks().get(0).verdict().holds()).isTrue();
    assertThat(report.checks()).extracting(Check::of).contains("adversarial search");
    assertThatThrownBy(() -> check.adversarial(-1, 0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void notANumberIsNeverPassed() {
    Report both = on("NaN", x -> new double[] {Double.NaN, 0}).check();
    assertThat(both.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(both.exitCode()).isEqualTo(3);
    Report one = on("log", x -> x[0] > 0 ? x : new double[] {Double.NaN, 0, 0, 0, 0, 0}).check();
    assertThat(one.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(one.witness().orElseThrow().cause())
        .hasValueSatisfying(c -> assertThat(c).contains("finite"));
    Report inputs =
        Equivariance.of(NumericMap.of("x", PLANE, PLANE, x -> x))
            .under(C4)
            .inputs(random -> new double[] {Double.POSITIVE_INFINITY, 0})
            .check();
    assertThat(inputs.verdict().explanation()).contains("sampler of inputs");
  }

  @Test
  void randomMapsAreInconclusiveWithTheirNoise() {
    AtomicLong state = new AtomicLong();
    UnaryOperator<double[]> noisy =
        x -> Images.map(x, t -> t * (1 + 1e-3 * (state.incrementAndGet() % 7)));
    Report report = on("dropout", noisy).check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(report.verdict().explanation()).contains("not deterministic").contains("e-0");
    Report declared =
        on("dropout", noisy).tolerance(new Tolerance.Declared(0.01, "noise of 1e-3")).check();
    assertThat(declared.verdict().holds()).isTrue();
    assertThat(declared.notes()).anyMatch(n -> n.contains("not deterministic"));
  }

  @Test
  void whatCannotBeRepeatedRefutesNothing() {
    AtomicLong state = new AtomicLong();
    UnaryOperator<double[]> seldom =
        x -> state.incrementAndGet() == 700 ? relu(x) : x; // in the middle of the samples
    Report report = on("seldom", seldom).adversarial(0, 0).check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(report.verdict().explanation()).contains("not deterministic");
  }

  @Test
  void aMapThatThrowsIsInconclusive() {
    Report report =
        on(
                "fragile",
                x -> {
                  throw new IllegalStateException("broken");
                })
            .check();
    assertThat(report.verdict().explanation()).contains("broken");
    Report rarely =
        on(
                "rarely fragile",
                x -> {
                  if (x[0] > 2) {
                    throw new IllegalStateException("too large");
                  }
                  return x;
                })
            .check();
    assertThat(rarely.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(rarely.verdict().explanation()).contains("replay v1:");
  }

  @Test
  void pureNoiseIsInconclusive() {
    UnaryOperator<double[]> chaos = x -> Images.map(x, t -> Math.sin(1e17 * t));
    Report report = on("chaos", chaos).check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(report.verdict().explanation()).contains("unit in the last place");
  }

  @Test
  void aZeroMapIsSaidToBeZero() {
    Report report = on("zero", x -> new double[6]).check();
    assertThat(report.verdict().holds()).isTrue();
    assertThat(report.notes()).anyMatch(n -> n.contains("zero"));
  }

  @Test
  void aWrongActionIsRefuted() {
    Representation<Permutation> s3 = Representations.permutation(Groups.symmetric(3));
    FiniteGroup<Permutation> group = Groups.symmetric(3);
    DataAction<Permutation, double[]> backward = Actions.permuting(g -> images(group.inverse(g)));
    Report report =
        Equivariance.of(NumericMap.of("identity", backward, backward, x -> x))
            .under(group)
            .inputs(Inputs.normal(3))
            .check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.witness().orElseThrow().cause())
        .hasValueSatisfying(c -> assertThat(c).contains("no left action"));
    assertThat(s3.dimension()).isEqualTo(3);
  }

  private static int[] images(Permutation p) {
    return new int[] {p.at(0), p.at(1), p.at(2)};
  }

  @Test
  void theUsualMistakesAreNamed() {
    Representation<Permutation> odd = Representations.frequency(C4, 2);
    var target = Actions.matrices(odd);
    NumericMap<Permutation, double[], double[]> sign =
        NumericMap.of("even", PLANE, target, x -> new double[] {x[0] * x[0] + x[1] * x[1]});
    Report report = Equivariance.of(sign).under(C4).inputs(Inputs.normal(2)).check();
    assertThat(report.witness().orElseThrow().cause()).isPresent();
    FiniteGroup<Permutation> c5 = Groups.cyclic(5);
    DataAction<Permutation, double[]> plane = Actions.matrices(Representations.plane(c5));
    NumericMap<Permutation, double[], double[]> conjugate =
        NumericMap.of("conjugate", plane, plane, x -> new double[] {x[0], -x[1]});
    assertThat(cause(conjugate, c5)).contains("g⁻¹");
    NumericMap<Permutation, double[], double[]> radius =
        NumericMap.of("radius", plane, plane, x -> new double[] {Math.hypot(x[0], x[1]), 0});
    assertThat(cause(radius, c5)).contains("does not move");
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    DataAction<Permutation, double[]> vector = Actions.matrices(Representations.plane(d4));
    NumericMap<Permutation, double[], double[]> quarter =
        NumericMap.of("quarter", vector, vector, x -> new double[] {-x[1], x[0]});
    assertThat(cause(quarter, d4)).contains("sign");
  }

  private static String cause(
      NumericMap<Permutation, double[], double[]> map, FiniteGroup<Permutation> group) {
    return Equivariance.of(map)
        .under(group)
        .inputs(Inputs.normal(2))
        .check()
        .witness()
        .orElseThrow()
        .cause()
        .orElseThrow();
  }

  @Test
  void longFloatSumsAreNoFalseAlarm() {
    FiniteGroup<Permutation> group = Groups.cyclic(2000);
    DataAction<Permutation, double[]> shift = Actions.permuting(g -> cyclic(g, 2000));
    DataAction<Permutation, float[]> in = Actions.on(Spaces.floats(), shift);
    Function<float[], float[]> mean =
        x -> {
          float sum = 0;
          for (float v : x) {
            sum += v * v;
          }
          return new float[] {sum / x.length};
        };
    Report report =
        Equivariance.of(NumericMap.of("mean", in, Actions.trivial(Spaces.floats()), mean))
            .under(group)
            .inputs(Inputs.floats(Inputs.normal(2000)))
            .adversarial(0, 0)
            .check();
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
  }

  private static int[] cyclic(Permutation p, int n) {
    int[] out = new int[n];
    for (int i = 0; i < n; i++) {
      out[i] = (i + p.at(0)) % n;
    }
    return out;
  }

  @Test
  void anAnisotropyFarBelowAnyConstantToleranceIsRefutedInFloat32() {
    DataAction<Permutation, float[]> plane = Actions.on(Spaces.floats(), PLANE);
    Function<float[], float[]> tilted = x -> new float[] {x[0] * 1.00001f, x[1]};
    Report report =
        Equivariance.of(NumericMap.of("tilted", plane, plane, tilted))
            .under(C4)
            .inputs(Inputs.floats(Inputs.normal(2)))
            .check();
    Witness witness = report.witness().orElseThrow();
    assertThat(witness.residual()).isBetween(5e-6, 2e-5);
    assertThat(witness.overFloor()).isBetween(20.0, 500.0);
  }

  @Test
  void interpolatedElementsAreInconclusiveUnlessDeclared() {
    FieldShape shape = FieldShape.of(1, 21, 21);
    var field = Actions.fields(shape, Representations.plane(C8), Representations.trivial(C8), 4);
    var map = NumericMap.of("square", field, field, x -> Images.map(x, t -> t * t));
    var check = Equivariance.of(map).under(C8).inputs(Inputs.smoothFields(shape, 12)).samples(100);
    Report report = check.check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(report.checks().get(0).of()).contains("act exactly");
    assertThat(report.checks().get(0).verdict()).isInstanceOf(Verdict.Tested.class);
    assertThat(report.checks().get(1).of()).contains("interpolate");
    assertThat(report.checks().get(1).errors().max()).isBetween(1e-6, 0.3);
    Report declared =
        check.tolerance(new Tolerance.Declared(0.3, "interpolation of order 4")).check();
    assertThat(declared.verdict().holds()).isTrue();
  }

  @Test
  void linearMapsAreCertified() {
    UnaryOperator<double[]> turn =
        x -> {
          double[] y = new double[x.length];
          for (int i = 0; i < x.length; i += 2) {
            y[i] = 0.3 * x[i] - 0.7 * x[i + 1];
            y[i + 1] = 0.7 * x[i] + 0.3 * x[i + 1];
          }
          return y;
        };
    NumericMap<Permutation, double[], double[]> map =
        NumericMap.of("turn", PLANE, PLANE, turn).declaredLinear();
    Report report = Equivariance.of(map).under(C4).inputs(Inputs.normal(6)).check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Certified.class);
    Verdict.Certified certified = (Verdict.Certified) report.verdict();
    assertThat(certified.bound()).isBetween(1e-17, 1e-13);
    assertThat(report.toJson()).contains("\"bound\"");
  }

  @Test
  void linearityIsNotTakenOnTrust() {
    Report bent =
        Equivariance.of(
                NumericMap.of("bent", PLANE, PLANE, x -> Images.map(x, t -> t * t * t))
                    .declaredLinear())
            .under(C4)
            .inputs(Inputs.normal(2))
            .check();
    assertThat(bent.verdict()).isInstanceOf(Verdict.Inconclusive.class);
    assertThat(bent.verdict().explanation()).contains("declared linear");
    Report affine =
        Equivariance.of(
                NumericMap.of("affine", PLANE, PLANE, x -> Images.map(x, t -> t + 1))
                    .declaredLinear())
            .under(C4)
            .inputs(Inputs.normal(2))
            .check();
    assertThat(affine.verdict().explanation()).contains("f(0)");
  }

  @Test
  void linearMapsUnderLieGroupsUseTheDerivative() {
    Representation<PlaneIsometry> plane = Representations.plane(O2.group());
    DataAction<PlaneIsometry, double[]> action = Actions.matrices(plane);
    NumericMap<PlaneIsometry, double[], double[]> scale =
        NumericMap.of("scale", action, action, (double[] x) -> Images.map(x, t -> 3 * t))
            .declaredLinear();
    var check = Equivariance.of(scale).under(O2.group()).inputs(Inputs.normal(4));
    assertThat(check.check().verdict()).isInstanceOf(Verdict.Certified.class);
    NumericMap<PlaneIsometry, double[], double[]> stretch =
        NumericMap.of("stretch", action, action, (double[] x) -> new double[] {3 * x[0], 2 * x[1]})
            .declaredLinear();
    Report report = Equivariance.of(stretch).under(O2.group()).inputs(Inputs.normal(2)).check();
    assertThat(report.witness().orElseThrow().element()).contains("Lie algebra element J");
    NumericMap<PlaneIsometry, double[], double[]> chiral =
        NumericMap.of("chiral", action, action, (double[] x) -> new double[] {-x[1], x[0]})
            .declaredLinear();
    Report odd = Equivariance.of(chiral).under(O2.group()).inputs(Inputs.normal(2)).check();
    assertThat(odd.witness().orElseThrow().element()).startsWith("s");
  }

  @Test
  void declaredLinearOnInterpolatedFieldsFallsBackToSampling() {
    FieldShape shape = FieldShape.of(1, 9, 9);
    var field = Actions.fields(shape, Representations.plane(C8), Representations.trivial(C8), 2);
    var map = NumericMap.of("identity", field, field, (double[] x) -> x).declaredLinear();
    Report report = Equivariance.of(map).under(C8).inputs(Inputs.smoothFields(shape, 9)).check();
    assertThat(report.notes()).anyMatch(n -> n.contains("sampled instead"));
  }

  @Test
  void rotationsOfSignalsAreSpectral() {
    DataAction<PlaneRotation, double[]> circle = Actions.circleSignals(15, PlaneRotation::angle);
    var map = NumericMap.of("identity", circle, circle, (double[] x) -> x);
    Report report =
        Equivariance.of(map).under(SO2.group()).inputs(Inputs.circleSignals(15, 7)).check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Tested.class);
  }

  @Test
  void missingPartsAndWrongShapesAreNamed() {
    NumericMap<Permutation, double[], double[]> map = NumericMap.of("x", PLANE, PLANE, x -> x);
    assertThatThrownBy(() -> Equivariance.of(map).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("under(group)");
    assertThatThrownBy(() -> Equivariance.of(map).under(C4).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("inputs(");
    assertThatThrownBy(() -> on("five", x -> new double[5]).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("multiple of its dimension 2");
    assertThatThrownBy(() -> on("x", x -> x).samples(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Inputs.normal(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Inputs.circleSignals(8, 4)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Inputs.smoothFields(FieldShape.of(1, 3, 3), 1))
        .isInstanceOf(InvalidInput.class);
    UnaryOperator<double[]> shapeShifter =
        x -> x[0] > 0 ? new double[] {1, 2} : new double[] {1, 2, 3, 4};
    assertThatThrownBy(() -> on("shape shifter", shapeShifter).check())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("returned");
  }

  @Test
  void theMaximumMetricSeesOneNumberOfMany() {
    UnaryOperator<double[]> spot =
        x -> {
          double[] y = x.clone();
          y[0] *= 1 + 1e-9;
          return y;
        };
    Report report = on("spot", spot).metric(ErrorMetric.MAX).check();
    assertThat(report.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.checks().get(0).metric()).isEqualTo("relative maximum error");
  }
}

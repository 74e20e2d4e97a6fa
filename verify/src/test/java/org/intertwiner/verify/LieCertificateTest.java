package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.NumericMap;
import org.junit.jupiter.api.Test;

/** Linear float maps are certified for whole Lie groups from a basis of their algebra. */
class LieCertificateTest {
  private static Report check(String group, String in, String out, UnaryOperator<double[]> f) {
    return run(GroupNotation.parse(group), in, out, f);
  }

  private static <G> Report run(
      NamedGroup<G> group, String in, String out, UnaryOperator<double[]> f) {
    Representation<G> source = RepresentationNotation.parse(in, group);
    Representation<G> target = RepresentationNotation.parse(out, group);
    return Equivariance.of(
            NumericMap.of("A", Actions.matrices(source), Actions.matrices(target), f)
                .declaredLinear())
        .under(source.group())
        .inputs(Inputs.normal(source.dimension()))
        .check();
  }

  private static double[] scaled(double[] x, double... factors) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] *= factors[i % factors.length];
    }
    return y;
  }

  @Test
  void rotationsAndReflectionsOfSpace() {
    for (String group : new String[] {"SO3", "O3"}) {
      String rep = group.equals("SO3") ? "1x1+1x2" : "1x1o+1x2e";
      Report right = check(group, rep, rep, x -> scaled(x, 2, 2, 2, -3, -3, -3, -3, -3));
      assertThat(right.verdict()).as(right.toText()).isInstanceOf(Verdict.Certified.class);
      assertThat(((Verdict.Certified) right.verdict()).bound()).isBetween(1e-18, 1e-12);
      Report wrong = check(group, rep, rep, x -> scaled(x, 2, 2, 2, -3, -3, -3, -3, -3.001));
      assertThat(wrong.verdict()).as(wrong.toText()).isInstanceOf(Verdict.Refuted.class);
      assertThat(wrong.witness().orElseThrow().element()).contains("Lie algebra element");
    }
    Report parity = check("O3", "1x1o", "1x1e", x -> x);
    assertThat(parity.verdict()).as(parity.toText()).isInstanceOf(Verdict.Refuted.class);
  }

  @Test
  void theBoundHoldsForAWrongMapThatIsAcceptedByDeclaration() {
    // a declared tolerance lets a small defect pass; the certified bound must cover it
    NamedGroup<?> group = GroupNotation.parse("SO3");
    assertThat(defect(group)).isTrue();
  }

  private static <G> boolean defect(NamedGroup<G> group) {
    Representation<G> rep = RepresentationNotation.parse("1x1", group);
    var action = Actions.matrices(rep);
    UnaryOperator<double[]> f = x -> scaled(x, 1, 1, 1.001);
    Report report =
        Equivariance.of(NumericMap.of("A", action, action, f).declaredLinear())
            .under(rep.group())
            .inputs(Inputs.normal(3))
            .tolerance(new org.intertwiner.verify.tolerance.Tolerance.Declared(0.01, "a test"))
            .check();
    if (!(report.verdict() instanceof Verdict.Certified certified)) {
      return report.verdict() instanceof Verdict.Refuted; // the rounding bound decides
    }
    var random = new java.util.SplittableRandom(1);
    for (int k = 0; k < 1000; k++) {
      G g = rep.group().random(random);
      double[] x = Inputs.normal(3).sample(random);
      double[] left = f.apply(action.act(g, x));
      double[] right = action.act(g, f.apply(x));
      double error = 0;
      double size = 0;
      for (int i = 0; i < 3; i++) {
        error = Math.hypot(error, left[i] - right[i]);
        size = Math.hypot(size, x[i]);
      }
      if (error > certified.bound() * size) {
        return false;
      }
    }
    return true;
  }

  @Test
  void everyElementHasALogarithmWithinTheRadius() {
    var random = new java.util.SplittableRandom(2);
    for (CompactLieGroup<?> group :
        new CompactLieGroup<?>[] {
          SO2.group(),
          LieGroups.specialOrthogonal(3),
          LieGroups.specialOrthogonal(4),
          LieGroups.specialOrthogonal(5),
          LieGroups.specialUnitary(2),
          LieGroups.specialUnitary(3),
          LieGroups.unitary(2),
          LieGroups.symplectic(1),
          LieGroups.spin3()
        }) {
      assertThat(farthest(group, random)).isLessThanOrEqualTo(AlgebraBound.radius(group.algebra()));
    }
    assertThat(AlgebraBound.radius(LieGroups.specialOrthogonal(3).algebra()))
        .isBetween(Math.PI - 1e-9, Math.PI + 1e-9);
  }

  private static <G> double farthest(
      CompactLieGroup<G> group, java.util.random.RandomGenerator random) {
    double most = 0;
    for (int k = 0; k < 300; k++) {
      G g = group.random(random);
      if (group.component(g) == 0) {
        double size = 0;
        for (double c : group.log(g)) {
          size = Math.hypot(size, c);
        }
        most = Math.max(most, size);
      }
    }
    return most;
  }

  @Test
  void bracketsReachWhatGeneratorsDoNot() {
    CompactLieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
    var x = new AlgebraBound.Known(new double[] {1, 0, 0}, 1e-3, 1, 1);
    var y = new AlgebraBound.Known(new double[] {0, 1, 0}, 1e-3, 1, 1);
    double bound = AlgebraBound.of(so3, java.util.List.of(x, y)).orElseThrow();
    // ‖R(Lz)‖ ≤ 4e-3
    assertThat(bound).isBetween(Math.PI * 1e-3 * Math.sqrt(17.9), Math.PI * 1e-3 * Math.sqrt(18.1));
    assertThat(AlgebraBound.of(so3, java.util.List.of(x))).isEmpty();
  }
}

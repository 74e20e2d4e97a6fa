package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
  private static final Representation<PlaneRotation> PLANE = Representations.plane(SO2.group());
  private static final Representation<PlaneRotation> ONE = Representations.trivial(SO2.group());

  private static Convergence.Problem<PlaneRotation> problem(
      int size, int order, Representation<PlaneRotation> out, UnaryOperator<double[]> f) {
    FieldShape in = FieldShape.of(1, size, size);
    FieldShape target = FieldShape.of(out.dimension(), size, size);
    return new Convergence.Problem<>(
        NumericMap.of(
            "f",
            Actions.fields(in, PLANE, ONE, order),
            Actions.fields(target, PLANE, out, order),
            f),
        Inputs.smoothFields(in, size / 3.0),
        target);
  }

  @Test
  void aPointwiseMapConvergesAsTheInterpolationDoes() {
    for (int order : new int[] {2, 4}) {
      Report report =
          Convergence.of(
                  "square",
                  SO2.group(),
                  order,
                  n -> problem(n, order, ONE, x -> Images.map(x, t -> t * t)))
              .samples(5)
              .check(33, 49, 65);
      assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
    }
  }

  @Test
  void theGradientConvergesWithOrderTwo() {
    Report report =
        Convergence.of(
                "gradient", SO2.group(), 2, n -> problem(n, 4, PLANE, x -> Images.gradient(x, n)))
            .samples(5)
            .seed(3)
            .check(25, 33, 49);
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
    assertThat(report.notes().get(0)).startsWith("observed order ");
  }

  @Test
  void oneComponentOfTheGradientDoesNotConverge() {
    Report report =
        Convergence.of(
                "∂x",
                SO2.group(),
                2,
                n -> problem(n, 4, ONE, x -> java.util.Arrays.copyOf(Images.gradient(x, n), n * n)))
            .samples(5)
            .check(25, 33, 49);
    assertThat(report.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(report.witness().orElseThrow().cause())
        .hasValueSatisfying(c -> assertThat(c).contains("declared was 2"));
  }

  @Test
  void badRequestsAreRefused() {
    Convergence<PlaneRotation> test =
        Convergence.of("x", SO2.group(), 2, n -> problem(n, 2, ONE, x -> x));
    assertThatThrownBy(test::check).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> test.check(9)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> test.check(9, 9)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> test.samples(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Convergence.of("x", SO2.group(), 0, n -> problem(n, 2, ONE, x -> x)))
        .isInstanceOf(InvalidInput.class);
  }
}

package org.intertwiner.verify.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.tensor.ElementType;
import org.junit.jupiter.api.Test;

class CarriedRepresentationTest {

  private static <G> CarriedRepresentation carried(
      NamedGroup<G> group, String rep, int n, UnaryOperator<double[]> map) {
    return CarriedRepresentation.of(
        Symmetry.haar(group.group()),
        DeclaredAction.parse("features(" + rep + ")").on(group, List.of(n), ElementType.FLOAT64),
        map,
        r -> r.doubles(n, -1, 1).toArray(),
        5);
  }

  @Test
  void namesWhatTheOutputCarries() {
    CarriedRepresentation regular =
        carried(GroupNotation.parse("D4"), "regular", 8, x -> x.clone());
    assertThat(regular.representation().name()).contains("regular");
    assertThat(regular.residual()).isLessThan(1e-12);
    assertThat(regular.representation().homomorphismDefect()).isLessThan(1e-9);
    assertThat(regular.multiplicities().values()).containsExactly(1L, 1L, 1L, 1L, 2L);

    CarriedRepresentation mean =
        carried(
            GroupNotation.parse("D4"), "regular", 8, x -> new double[] {sum(x), sum(x) * sum(x)});
    assertThat(mean.representation().name()).contains("2*trivial");
  }

  private static double sum(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v;
    }
    return sum;
  }

  @Test
  void seesTheTensorSquareOfAVectorAndWhatCarriesNothing() {
    NamedGroup<?> rotations = GroupNotation.parse("SO3");
    CarriedRepresentation squares =
        carried(
            rotations,
            "vector",
            3,
            x ->
                new double[] {
                  x[0] * x[0], x[1] * x[1], x[2] * x[2], x[0] * x[1], x[1] * x[2], x[2] * x[0]
                });
    assertThat(squares.residual()).isLessThan(1e-10);
    assertThat(squares.representation().orthogonal()).isFalse();
    assertThat(squares.representation().rank()).isEqualTo(6);
    assertThat(squares.representation().name()).isEmpty();

    CarriedRepresentation none =
        carried(rotations, "vector", 3, x -> new double[] {Math.max(0, x[0]), x[1], x[2]});
    assertThat(none.residual()).isGreaterThan(1e-2);
    assertThatThrownBy(() -> carried(rotations, "vector", 3, x -> new double[0]))
        .isInstanceOf(InvalidInput.class);
  }
}

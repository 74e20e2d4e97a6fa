package org.intertwiner.verify.beyond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.Inputs;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.Symmetry;
import org.junit.jupiter.api.Test;

class OrbitSeparationTest {
  private static <G> OrbitSeparation rotations(
      NamedGroup<G> group, int points, UnaryOperator<double[]> invariants) {
    Representation<G> vector = RepresentationNotation.parse("1x1", group);
    return OrbitSeparation.of(
        Symmetry.haar(vector.group()),
        Actions.matrices(vector),
        invariants,
        Inputs.normal(3 * points),
        new SplittableRandom(1));
  }

  private static double dot(double[] x, int i, int j) {
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      sum += x[3 * i + c] * x[3 * j + c];
    }
    return sum;
  }

  @Test
  void distancesFromTheOriginDoNotSeparate() {
    OrbitSeparation norms =
        rotations(
            GroupNotation.parse("SO3"),
            3,
            x -> new double[] {dot(x, 0, 0), dot(x, 1, 1), dot(x, 2, 2)});
    assertThat(norms.inputs()).isEqualTo(9);
    assertThat(norms.orbit()).isEqualTo(3);
    assertThat(norms.rank()).isEqualTo(3);
    assertThat(norms.separates()).isFalse();
    assertThat(norms.isClear()).isTrue();
    assertThat(norms)
        .hasToString(
            "rank 3 of 9 − 3 = 6: families of dimension 3 of orbits have equal invariants");
    OrbitSeparation gram =
        rotations(
            GroupNotation.parse("SO3"),
            3,
            x ->
                new double[] {
                  dot(x, 0, 0), dot(x, 1, 1), dot(x, 2, 2), dot(x, 0, 1), dot(x, 0, 2), dot(x, 1, 2)
                });
    assertThat(gram.rank()).isEqualTo(6);
    assertThat(gram.separates()).isTrue();
    assertThat(gram.toString()).contains("told apart");
  }

  @Test
  void oneVectorHasAnOrbitOfTwoDimensions() {
    OrbitSeparation one =
        rotations(GroupNotation.parse("SO3"), 1, x -> new double[] {dot(x, 0, 0)});
    assertThat(one.orbit()).isEqualTo(2);
    assertThat(one.separates()).isTrue();
    OrbitSeparation none = rotations(GroupNotation.parse("SO3"), 1, x -> new double[] {5});
    assertThat(none.rank()).isZero();
    assertThat(none.separates()).isFalse();
  }

  @Test
  void finiteGroupsHaveDiscreteOrbits() {
    FiniteGroup<Permutation> s3 = Groups.symmetric(3);
    var action = Actions.matrices(Representations.permutation(s3));
    UnaryOperator<double[]> sums =
        x -> {
          double[] y = new double[3];
          for (double v : x) {
            y[0] += v;
            y[1] += v * v;
            y[2] += v * v * v;
          }
          return y;
        };
    var all =
        OrbitSeparation.of(
            Symmetry.haar(s3), action, sums, Inputs.normal(3), new SplittableRandom(1));
    assertThat(all.orbit()).isZero();
    assertThat(all.separates()).isTrue();
    var few =
        OrbitSeparation.of(
            Symmetry.haar(s3),
            action,
            x -> java.util.Arrays.copyOf(sums.apply(x), 2),
            Inputs.normal(3),
            new SplittableRandom(1));
    assertThat(few.separates()).isFalse();
  }
}

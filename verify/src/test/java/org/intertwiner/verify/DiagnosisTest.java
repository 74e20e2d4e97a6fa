package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.junit.jupiter.api.Test;

/** The usual mistakes are named, and an unusual one is not given a name. */
class DiagnosisTest {
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);
  private static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);

  private static <G> Optional<String> cause(
      org.intertwiner.algebra.group.CompactGroup<G> group,
      DataAction<G, double[]> in,
      DataAction<G, double[]> out,
      int size,
      UnaryOperator<double[]> f) {
    Report report =
        Equivariance.of(NumericMap.of("f", in, out, f))
            .under(group)
            .inputs(Inputs.normal(size))
            .samples(60)
            .seed(3)
            .check();
    assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Refuted.class);
    return report.witness().orElseThrow().cause();
  }

  @Test
  void aBiasOnComponentsThatMove() {
    var plane = Actions.matrices(Representations.plane(C4));
    assertThat(cause(C4, plane, plane, 2, x -> new double[] {2 * x[0] + 0.5, 2 * x[1]}))
        .hasValueSatisfying(c -> assertThat(c).contains("a constant is added"));
  }

  @Test
  void aMissingDeterminant() {
    var vectors = Actions.matrices(Representations.plane(D4));
    // the cross product of two vectors, taken for a scalar
    var scalar =
        Actions.<Permutation, double[]>trivial(org.intertwiner.verify.action.Spaces.doubles());
    assertThat(cause(D4, vectors, scalar, 4, x -> new double[] {x[0] * x[3] - x[1] * x[2]}))
        .hasValueSatisfying(c -> assertThat(c).containsAnyOf("parity", "a sign is wrong"));
  }

  @Test
  void aCentreThatIsOffByOneCell() {
    FieldShape shape = FieldShape.of(1, 8, 8);
    var field = Actions.fields(shape, Representations.plane(C4), Representations.trivial(C4), 2);
    UnaryOperator<double[]> shifted =
        x -> {
          double[] y = new double[64];
          for (int i = 0; i < 64; i++) {
            y[i] = i % 8 == 0 ? 0 : x[i - 1]; // one cell to the right
          }
          return y;
        };
    // (shift then turn) against (turn then shift): displaced by one cell both ways
    assertThat(cause(C4, field, field, 64, shifted))
        .hasValueSatisfying(c -> assertThat(c).contains("displaced by cells"));
  }

  @Test
  void channelsInAnotherOrder() {
    Representation<Permutation> regular = Representations.regular(C4);
    var moved = Actions.matrices(regular);
    assertThat(cause(C4, moved, moved, 4, x -> new double[] {x[0], x[2], x[1], x[3]}))
        .hasValueSatisfying(c -> assertThat(c).contains("another order"));
  }

  @Test
  void oneItemOneChannelAndTheBoundary() {
    FieldShape batch = new FieldShape(3, 1, 4, 4);
    var fields = Actions.fields(batch, Representations.plane(C4), Representations.trivial(C4), 2);
    UnaryOperator<double[]> item =
        x -> {
          double[] y = x.clone();
          for (int i = 16; i < 32; i++) {
            y[i] *= 1 + (i - 16) / 20.0;
          }
          return y;
        };
    assertThat(cause(C4, fields, fields, 48, item))
        .hasValueSatisfying(c -> assertThat(c).contains("only field 1"));
    FieldShape two = FieldShape.of(2, 5, 5);
    var trivial =
        Representations.directSum(
            List.of(Representations.trivial(C4), Representations.trivial(C4)));
    var channels = Actions.fields(two, Representations.plane(C4), trivial, 2);
    UnaryOperator<double[]> channel =
        x -> {
          double[] y = x.clone();
          for (int i = 25; i < 50; i++) {
            y[i] = i == 25 + 7 ? 3 * y[i] : y[i] * (1 + i / 100.0);
          }
          return y;
        };
    assertThat(cause(C4, channels, channels, 50, channel))
        .hasValueSatisfying(c -> assertThat(c).contains("only channel 1"));
    FieldShape one = FieldShape.of(1, 7, 7);
    var image = Actions.fields(one, Representations.plane(C4), Representations.trivial(C4), 2);
    UnaryOperator<double[]> padding =
        x -> {
          double[] y = x.clone();
          for (int i = 0; i < 7; i++) {
            y[i] += y[i] * y[i] * (i + 1); // the first row only
          }
          return y;
        };
    assertThat(cause(C4, image, image, 49, padding))
        .hasValueSatisfying(c -> assertThat(c).contains("outermost"));
  }

  @Test
  void aSubgroupOnly() {
    var plane = Actions.matrices(Representations.plane(D4));
    // commutes with the reflection s only
    assertThat(
            cause(
                D4,
                plane,
                plane,
                2,
                x -> new double[] {x[0] * x[0] * x[0], 2 * x[1] * x[1] * x[1] + x[1]}))
        .hasValueSatisfying(
            c -> assertThat(c).contains("subgroup").contains("passes for").contains("fails for r"));
  }

  @Test
  void whatIsUnusualHasNoName() {
    var plane = Actions.matrices(Representations.plane(C4));
    assertThat(
            cause(
                C4,
                plane,
                plane,
                2,
                x -> new double[] {Math.sin(x[0]) + x[1] * x[1], Math.exp(0.3 * x[0] - x[1])}))
        .isEmpty();
  }

  @Test
  void anElementOfSpaceShrinksToAQuarterTurn() {
    assertThat(element(GroupNotation.parse("SO3"))).isEqualTo("exp(π/2 Lx)");
  }

  private static <G> String element(NamedGroup<G> group) {
    Representation<G> vector = RepresentationNotation.parse("1x1", group);
    var action = Actions.matrices(vector);
    Report report =
        Equivariance.of(
                NumericMap.of(
                    "ReLU", action, action, (double[] x) -> Images.map(x, t -> Math.max(0, t))))
            .under(vector.group())
            .inputs(Inputs.normal(6))
            .check();
    Witness witness = report.witness().orElseThrow();
    assertThat(witness.input()).startsWith("one-hot");
    return witness.element();
  }

  @Test
  void causesCanBeAddedLater() {
    var plane = Actions.matrices(Representations.plane(C4));
    Report report =
        Equivariance.of(
                NumericMap.of(
                    "f",
                    plane,
                    plane,
                    (double[] x) ->
                        new double[] {Math.sin(x[0]) + x[1] * x[1], Math.exp(0.3 * x[0] - x[1])}))
            .under(C4)
            .inputs(Inputs.normal(2))
            .samples(20)
            .check();
    Report named = report.withCause("the second layer");
    assertThat(named.witness().orElseThrow().cause()).hasValue("the second layer");
    assertThat(named.withCause("another").witness().orElseThrow().cause())
        .hasValue("the second layer");
    assertThat(named.checks()).hasSameSizeAs(report.checks());
  }
}

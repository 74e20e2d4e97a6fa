package org.intertwiner.verify.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.action.symmetry.Translation;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.api.Test;

class TupleActionTest {
  private static final ArrayForm POSITIONS =
      new ArrayForm("x", ElementType.FLOAT32, List.of(3, 2), List.of("node", "coordinate"));
  private static final ArrayForm EDGES =
      new ArrayForm("e", ElementType.INT64, List.of(2, 2), List.of("end", "edge"));
  private static final ArrayForm ENERGY =
      new ArrayForm("energy", ElementType.FLOAT64, List.of(), List.of());
  private static final TupleSpace SPACE = TupleSpace.of(List.of(POSITIONS, EDGES, ENERGY));

  private static ArrayTuple graph() {
    Map<String, NumericArray> arrays = new LinkedHashMap<>();
    arrays.put(
        "x", NumericArray.of(ElementType.FLOAT32, List.of(3, 2), new double[] {1, 2, 3, 4, 5, 6}));
    arrays.put("e", NumericArray.of(ElementType.INT64, List.of(2, 2), new double[] {0, 1, 1, 2}));
    arrays.put("energy", NumericArray.of(ElementType.FLOAT64, List.of(), new double[] {7}));
    return new ArrayTuple(arrays);
  }

  private static TupleAction<Permutation> relabelling() {
    return TupleAction.of(
        Map.of("x", Clouds.permuted(List.of(3, 2), 0), "e", Clouds.relabelled(3)), SPACE);
  }

  @Test
  void nodesAndEdgesMoveTogether() {
    ArrayTuple moved = relabelling().act(Permutation.of(1, 2, 0), graph());
    assertThat(moved.at("x").values()).containsExactly(5, 6, 1, 2, 3, 4);
    assertThat(moved.at("e").values()).containsExactly(1, 2, 2, 0);
    assertThat(moved.at("energy")).isEqualTo(graph().at("energy"));
    assertThat(moved.names()).containsExactly("x", "e", "energy");
    assertThat(relabelling().discretisation(Permutation.of(1, 2, 0)))
        .isEqualTo(Discretisation.exact());
  }

  @Test
  void actsFromTheLeft() {
    Random random = new Random(1);
    var group = Symmetries.permutations(3).group();
    for (int k = 0; k < 30; k++) {
      Permutation g = Permutation.random(3, random);
      Permutation h = Permutation.random(3, random);
      assertThat(relabelling().act(group.multiply(g, h), graph()))
          .isEqualTo(relabelling().act(g, relabelling().act(h, graph())));
    }
  }

  @Test
  void coordinatesHavePlacesInWords() {
    assertThat(SPACE.coordinates(graph())).containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(SPACE.place(3)).isEqualTo("x[node 1, coordinate 1]");
    assertThat(SPACE.place(6)).isEqualTo("energy");
    assertThat(SPACE.place(99)).isEqualTo("99");
    assertThat(SPACE.precision()).isEqualTo(Precision.FLOAT32);
    TupleSpace all = SPACE.withIntegers();
    assertThat(all.coordinates(graph())).hasSize(11);
    assertThat(all.place(7)).isEqualTo("e[end 0, edge 1]");
    assertThat(all.with(graph(), all.coordinates(graph()))).isEqualTo(graph());
    assertThat(SPACE.withPrecision(Precision.FLOAT64).precision()).isEqualTo(Precision.FLOAT64);
    assertThat(SPACE.fieldShape()).isEmpty();
    ArrayForm image =
        new ArrayForm(
            "y",
            ElementType.FLOAT32,
            List.of(2, 3, 4, 5),
            List.of("batch", "channel", "row", "column"));
    assertThat(image.place(119)).isEqualTo("y[batch 1, channel 2, row 3, column 4]");
    assertThat(ArrayForm.of("y", ElementType.FLOAT32, List.of(2, 3)).place(5)).isEqualTo("y[1, 2]");
    assertThat(TupleSpace.of(List.of(image)).fieldShape()).contains(new FieldShape(2, 3, 4, 5));
  }

  @Test
  void numbersAreRoundedToTheirFormat() {
    ArrayTuple out = SPACE.with(graph(), new double[] {0.1, 0, 0, 0, 0, 0, 0.1});
    assertThat(out.at("x").at(0)).isEqualTo((float) 0.1);
    assertThat(out.at("energy").at(0)).isEqualTo(0.1);
    NumericArray half = NumericArray.from(ElementType.FLOAT16, List.of(2), new double[] {0.1, 1e9});
    assertThat(half.values()).containsExactly(0.0999755859375, Double.POSITIVE_INFINITY);
    assertThat(NumericArray.from(ElementType.INT32, List.of(1), new double[] {2.6}).at(0))
        .isEqualTo(3);
    assertThatThrownBy(() -> SPACE.with(graph(), new double[3])).isInstanceOf(InvalidInput.class);
  }

  @Test
  void valuesOfAnotherFormAreRefused() {
    ArrayTuple other =
        graph().with("x", NumericArray.of(ElementType.FLOAT32, List.of(2, 3), new double[6]));
    assertThatThrownBy(() -> SPACE.coordinates(other))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("'x'");
    assertThatThrownBy(() -> SPACE.coordinates(ArrayTuple.of("x", graph().at("x"))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> TupleAction.of(Map.of("z", Clouds.relabelled(3)), SPACE))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new ArrayForm("a", ElementType.BOOL, List.of(1), List.of()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                TupleAction.of(
                        Map.of("x", Actions.<Permutation>permuting(g -> new int[] {0})), SPACE)
                    .act(Permutation.of(0), graph()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void integersMustStayWhole() {
    ArrayTuple x =
        ArrayTuple.of("n", NumericArray.of(ElementType.INT32, List.of(2), new double[] {1, 0}));
    DataAction<PlaneRotation, double[]> turn =
        Actions.matrices(Representations.frequency(SO2.group(), 1));
    TupleAction<PlaneRotation> action = TupleAction.of(Map.of("n", turn), Precision.FLOAT32);
    assertThatThrownBy(() -> action.act(new PlaneRotation(0.3), x))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("whole");
    assertThat(action.act(new PlaneRotation(0), x)).isEqualTo(x);
  }

  @Test
  void derivativesAreThoseOfTheParts() {
    TupleAction<Translation> shift = TupleAction.of(Map.of("x", Clouds.translated(2)), SPACE);
    ArrayTuple d = shift.derivative(1, graph()).orElseThrow();
    assertThat(d.at("x").values()).containsExactly(0, 1, 0, 1, 0, 1);
    assertThat(d.at("energy").values()).containsExactly(0);
    assertThat(d.at("e")).isEqualTo(graph().at("e"));
    assertThat(relabelling().derivative(0, graph())).isEmpty();
    assertThat(shift.describe(Translation.of(1, 1))).isEmpty();
    assertThat(shift.space()).isEqualTo(SPACE);
  }

  @Test
  void theCoarsestPartDecides() {
    var c8 = Groups.cyclic(8);
    var turn =
        Actions.fields(
            FieldShape.of(1, 4, 4), Representations.plane(c8), Representations.trivial(c8), 4);
    TupleAction<Permutation> action =
        TupleAction.of(Map.of("x", turn, "y", turn), new TupleSpace(Precision.FLOAT64));
    assertThat(action.discretisation(c8.element(1))).isEqualTo(Discretisation.interpolated(4));
    assertThat(action.discretisation(c8.identity())).isEqualTo(Discretisation.exact());
    assertThat(action.describe(c8.element(1))).hasValue("rotation by 45°");
  }
}

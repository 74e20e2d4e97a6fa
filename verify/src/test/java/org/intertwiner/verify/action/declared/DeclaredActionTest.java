package org.intertwiner.verify.action.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.ActionChecks;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.action.symmetry.Translation;
import org.intertwiner.verify.tensor.ElementType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredActionTest {
  private static final ElementType FLOAT = ElementType.FLOAT32;

  private static NamedGroup<?> group(String name) {
    return GroupNotation.parse(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image(2*trivial + vector)",
        "image(trivial) order 6",
        "features(vector)",
        "nodes(induced:C2(trivial))",
        "positions(vector)",
        "edges",
        "adjacency",
        "invariant"
      })
  void textIsReadBack(String text) {
    DeclaredAction action = DeclaredAction.parse(text);
    assertThat(action).hasToString(text);
    assertThat(DeclaredAction.parse(action.toString())).isEqualTo(action);
    assertThat(DeclaredAction.parse("  " + text + "  ")).isEqualTo(action);
    assertThat(action.rep().isPresent()).isEqualTo(text.contains("("));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "imge(trivial)|image",
        "node(vector)|nodes",
        "image|image(REP)",
        "positions|positions(vector)",
        "image()|nothing",
        "image(trivial))|brackets",
        "image((trivial)|brackets",
        "edges(vector)|without a representation",
        "features(vector) order 2|only images",
        "image(trivial) order 5|2, 4, 6 or 8",
        "image(trivial) order 1234|REP",
        "42|REP",
        "''|REP"
      })
  void wrongTextIsRefusedWithAHint(String text, String expected) {
    assertThatThrownBy(() -> DeclaredAction.parse(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(expected);
  }

  @Test
  void longTextIsRefused() {
    assertThatThrownBy(() -> DeclaredAction.parse("image(" + "a".repeat(5000) + ")"))
        .isInstanceOf(LimitExceeded.class);
  }

  /** Every kind acts from the left under every group that fits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D4|image(trivial + vector)|2,3,5,5",
        "D4|image(regular)|1,8,4,4",
        "C2|image(2*trivial)|1,2,3,4",
        "point:Oh|image(vector)|1,3,3,3,3",
        "SO3|features(vector)|4,3",
        "O3|features(1o + 0e)|2,4",
        "SO3|nodes(2*vector)|5,6",
        "SO3|nodes(trivial)|5",
        "D6|nodes(regular)|2,3,12",
        "O3|positions(vector)|5,3",
        "D4|invariant|7",
        "D4|adjacency|2,3,3"
      })
  void everyKindActsFromTheLeft(String group, String action, String shape) {
    act(group(group), DeclaredAction.parse(action), shape(shape));
  }

  private static List<Integer> shape(String text) {
    return java.util.Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
  }

  private static <G> void act(NamedGroup<G> named, DeclaredAction declared, List<Integer> shape) {
    DataAction<G, double[]> action = declared.on(named, shape, FLOAT);
    CompactGroup<G> group = named.group();
    int size = shape.stream().reduce(1, (a, b) -> a * b);
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      G g = group.random(random);
      assertThat(action.discretisation(g).decides()).isTrue();
      ActionChecks.actsFromTheLeft(
          group, action, g, group.random(random), ActionChecks.numbers(size, seed), 1e-12);
    }
    assertThat(declared.axes(shape)).hasSize(shape.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D4|image(trivial)|2,3,9,9|FLOAT32|did you mean 3*(trivial)?",
        "D4|image(vector)|2,3,9,9|FLOAT32|dimension of vector",
        "D4|image(3*trivial)|2,3,9,8|FLOAT32|rotation by 90° does not keep",
        "D4|image(3*trivial)|2,3|FLOAT32|is the axis of the batch",
        "D4|image(trivial)|1,1,3,3,3|FLOAT32|R3",
        "D4|image(trivial)|1,1,5|FLOAT32|every group of two elements reverse",
        "S5|image(trivial)|1,1,5,5|FLOAT32|move pictures",
        "D4|features(vector)|2|INT64|would mix",
        "SO2|image(trivial)|1,1,3,3|UINT8|interpolate",
        "D4|features(vector)||FLOAT32|invariant",
        "D4|features(vector)|5|FLOAT32|dimension",
        "D4|nodes(vector)||FLOAT32|invariant",
        "D4|positions(vector)|2|FLOAT32|(2, 1)",
        "D4|positions(trivial)|2,1|INT32|floating-point",
        "D4|edges|2,5|FLOAT32|integers",
        "D4|adjacency|4,5|FLOAT32|edges",
        "C3|features(irrep:9)|2|FLOAT32|irrep",
      })
  void misfitsSayWhatDoesNotFit(
      String group, String action, String shape, ElementType type, String expected) {
    List<Integer> lengths = shape == null ? List.of() : shape(shape);
    assertThatThrownBy(() -> DeclaredAction.parse(action).on(group(group), lengths, type))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(expected);
  }

  @ParameterizedTest
  @CsvSource({"O1", "C2", "D1", "S2"})
  void twoElementsReverseSequences(String group) {
    reverses(group(group));
  }

  private static <G> void reverses(NamedGroup<G> named) {
    DataAction<G, double[]> action =
        DeclaredAction.parse("image(trivial)").on(named, List.of(1, 1, 5), ElementType.FLOAT32);
    G turn =
        named.group().topologicalGenerators().stream()
            .flatMap(g -> g instanceof Generator.Element<G> e ? Stream.of(e.element()) : null)
            .reduce((first, last) -> last)
            .orElseThrow();
    assertThat(action.act(turn, new double[] {1, 2, 3, 4, 5})).containsExactly(5, 4, 3, 2, 1);
    assertThat(action.discretisation(turn).decides()).isTrue();
  }

  @Test
  void integersMayBeMoved() {
    NamedGroup<?> d4 = group("D4");
    assertThat(
            DeclaredAction.parse("image(trivial)").on(d4, List.of(1, 1, 3, 3), ElementType.UINT8))
        .isNotNull();
    assertThat(DeclaredAction.parse("features(regular)").on(d4, List.of(8), ElementType.INT64))
        .isNotNull();
    assertThat(
            DeclaredAction.parse("nodes(trivial)").on(group("SO3"), List.of(5), ElementType.INT64))
        .isNotNull();
    assertThat(DeclaredAction.parse("edges").on(d4, List.of(2, 5), ElementType.INT64)).isNotNull();
  }

  @Test
  void nodesArePermutedOnTheirAxis() {
    Permutation swap = Permutation.of(1, 0);
    DeclaredAction nodes = DeclaredAction.parse("nodes(vector)");
    assertThat(nodes.nodes(List.of(7, 2, 3))).hasValue(2);
    assertThat(
            nodes
                .permuting(2, List.of(1, 2, 3))
                .orElseThrow()
                .act(swap, new double[] {1, 2, 3, 4, 5, 6}))
        .containsExactly(4, 5, 6, 1, 2, 3);
    assertThat(
            DeclaredAction.parse("nodes(trivial)")
                .permuting(2, List.of(2))
                .orElseThrow()
                .act(swap, new double[] {1, 2}))
        .containsExactly(2, 1);
    assertThat(new Edges().permuting(2, List.of(2, 1)).orElseThrow().act(swap, new double[] {0, 1}))
        .containsExactly(1, 0);
    assertThat(
            new Adjacency()
                .permuting(2, List.of(2, 2))
                .orElseThrow()
                .act(swap, new double[] {1, 2, 3, 4}))
        .containsExactly(4, 3, 2, 1);
    assertThat(new Invariant().permuting(2, List.of(2))).isEmpty();
    assertThat(new Invariant().nodes(List.of(2))).isEmpty();
    assertThat(new Adjacency().nodes(List.of(3, 3))).hasValue(3);
    assertThat(new Positions("vector").nodes(List.of(4, 3))).hasValue(4);
    assertThatThrownBy(() -> nodes.permuting(3, List.of(2, 3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 nodes");
    assertThatThrownBy(() -> new Adjacency().permuting(3, List.of(2, 2)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> nodes.nodes(List.of())).isInstanceOf(InvalidInput.class);
  }

  @Test
  void onlyPositionsAreTranslated() {
    Positions positions = new Positions("vector");
    assertThat(positions.translated(List.of(5, 3))).hasValue(3);
    assertThat(
            positions
                .translating(List.of(2, 2))
                .orElseThrow()
                .act(Translation.of(1, -1), new double[] {0, 0, 5, 5}))
        .containsExactly(1, -1, 6, 4);
    assertThat(new Nodes("vector").translating(List.of(5, 3))).isEmpty();
    assertThat(new Nodes("vector").translated(List.of(5, 3))).isEmpty();
    assertThat(positions.permuting(5, List.of(5, 3))).isPresent();
  }

  @Test
  void axesHaveNames() {
    assertThat(Image.of("trivial").axes(List.of(1, 1, 4, 4)))
        .containsExactly("batch", "channel", "row", "column");
    assertThat(new Nodes("vector").axes(List.of(1, 5, 3)))
        .containsExactly("batch", "node", "channel");
    assertThat(new Nodes("trivial").axes(List.of(5))).containsExactly("node");
    assertThat(new Positions("vector").axes(List.of(5, 3))).containsExactly("node", "coordinate");
    assertThat(new Edges().axes(List.of(2, 9))).containsExactly("end", "edge");
    assertThat(new Edges().axes(List.of(9, 3))).containsExactly("edge", "end");
    assertThat(new Edges().axes(List.of(9))).containsExactly("axis 0");
    assertThat(new Features("vector").axes(List.of())).isEmpty();
    assertThat(new Features("vector").axes(List.of(4, 2, 3)))
        .containsExactly("axis 0", "axis 1", "channel");
    assertThat(new Invariant().axes(List.of(2, 2))).containsExactly("axis 0", "axis 1");
  }

  @Test
  void matrixGroupsThatAreNotCompactActByVectorsAndNumbers() {
    var lorentz = LieGroups.lorentz();
    var declared = DeclaredAction.parse("features(2*(vector + trivial))");
    DataAction<DenseMatrix, double[]> action = declared.on(lorentz, List.of(3, 10), FLOAT);
    Random random = new Random(2);
    var symmetry = Symmetries.lorentz(3, 1, 1);
    DenseMatrix g = symmetry.random(random);
    double[] x = ActionChecks.numbers(30, 4);
    ActionChecks.actsFromTheLeft(lorentz, action, g, symmetry.random(random), x, 1e-11);
    double[] y = action.act(g, x);
    assertThat(y[4]).isEqualTo(x[4]);
    assertThat(y[9]).isEqualTo(x[9]);
    assertThat(y[3])
        .isCloseTo(
            g.at(3, 0) * x[0] + g.at(3, 1) * x[1] + g.at(3, 2) * x[2] + g.at(3, 3) * x[3],
            within(1e-12));
    assertThat(new Invariant().on(lorentz, List.of(), FLOAT).act(g, x)).isEqualTo(x);
    assertThat(new Nodes("trivial").on(lorentz, List.of(3), FLOAT).act(g, new double[3]))
        .hasSize(3);
    assertThat(new Nodes("trivial").on(lorentz, List.of(3), ElementType.INT64)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image(vector)|1,4,3,3|image",
        "features(vector)|3,5|dimension",
        "features(vector)|3,8|2*(vector)",
        "features(spin:1)|3,3|sums of copies",
        "features(vector + )|3,4|sums of copies",
        "features(0*vector)|3,4|sums of copies",
        "features(2 vector)|3,4|sums of copies",
        "features(vector vector)|3,4|sums of copies",
        "features(9999*9999*vector)|3,4|at most",
        "features(vector)||dimension"
      })
  void representationsThatAreNotKnownThereAreRefused(String action, String shape, String expected) {
    List<Integer> lengths = shape == null ? List.of() : shape(shape);
    assertThatThrownBy(() -> DeclaredAction.parse(action).on(LieGroups.lorentz(), lengths, FLOAT))
        .hasMessageContaining(expected);
  }
}

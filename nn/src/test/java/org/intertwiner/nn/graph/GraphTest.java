package org.intertwiner.nn.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class GraphTest {
  @Test
  void completeGraphsJoinEveryPairBothWays() {
    Graph graph = Graph.complete(3, 4);
    assertThat(graph.edges()).isEqualTo(12);
    assertThat(graph.degrees()).containsExactly(3, 3, 3, 3);
    assertThat(graph.targets()).isSorted();
    assertThat(graph.isShifted()).isFalse();
    assertThat(graph.shift(3)).containsExactly(0, 0, 0);
    assertThat(Graph.complete(3, 1).edges()).isZero();
    assertThat(graph).hasToString("1 graph, 4 nodes, 12 edges in dimension 3");
  }

  @Test
  void aBatchIsOneGraphWhosePartsAreNotJoined() {
    Graph plain = Graph.complete(2, 3);
    Graph shifted = Graph.of(2, 2, new int[] {0, 1}, new int[] {1, 1}, new double[] {0, 0, 5, -5});
    Graph batch = Graph.join(List.of(plain, shifted, Graph.complete(2, 0), plain));
    assertThat(batch.graphs()).isEqualTo(4);
    assertThat(batch.graphOf()).containsExactly(0, 0, 0, 1, 1, 3, 3, 3);
    assertThat(batch.source(7)).isEqualTo(4);
    assertThat(batch.shift(7)).containsExactly(5, -5);
    assertThat(batch.shift(8)).containsExactly(0, 0);
    assertThat(batch.target(8)).isEqualTo(5);
    assertThat(batch.shifts()).hasSize(28).contains(-5);
    assertThat(batch.isShifted()).isTrue();
    Graph twice = Graph.join(List.of(batch, batch));
    assertThat(twice.graphs()).isEqualTo(8);
    assertThat(twice.shift(21)).containsExactly(5, -5);
    assertThat(twice.graphOf()[15]).isEqualTo(7);
  }

  @Test
  void nodesAreReorderedInsideTheirGraph() {
    Graph line = Graph.of(1, 3, new int[] {0, 1}, new int[] {1, 2});
    Graph turned = line.reordered(2, 0, 1);
    assertThat(turned.sources()).containsExactly(1, 2);
    assertThat(turned.targets()).containsExactly(2, 0);
    Graph batch = Graph.join(List.of(line, line));
    assertThat(batch.reordered(1, 0, 2, 3, 5, 4).source(0)).isEqualTo(1);
    assertThatThrownBy(() -> batch.reordered(3, 1, 2, 0, 4, 5)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> line.reordered(0, 0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> line.reordered(0, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusesWhatIsNoGraph() {
    int[] zero = {0};
    List<Runnable> wrong =
        List.of(
            () -> Graph.of(0, 1, zero, zero),
            () -> Graph.of(3, 1, zero, new int[] {1}),
            () -> Graph.of(3, 1, new int[] {-1}, zero),
            () -> Graph.of(3, 1, zero, new int[0]),
            () -> Graph.of(3, 1, zero, zero, new double[2]),
            () -> Graph.of(1, 1, zero, zero, new double[] {Double.NaN}),
            () -> Graph.complete(3, -1),
            () -> Graph.complete(3, 1 << 20),
            () -> Graph.join(List.of()),
            () -> Graph.join(List.of(Graph.complete(2, 1), Graph.complete(3, 1))));
    for (Runnable call : wrong) {
      assertThatThrownBy(call::run).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> Graph.of(3, 1, zero, new int[] {1})).hasMessageContaining("edge 0");
  }
}

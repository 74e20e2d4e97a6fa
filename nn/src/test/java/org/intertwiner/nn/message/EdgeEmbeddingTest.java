package org.intertwiner.nn.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiFunction;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.message.radial.Cutoff;
import org.intertwiner.nn.message.radial.RadialBasis;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.junit.jupiter.api.Test;

class EdgeEmbeddingTest {
  private static final NamedGroup<?> O3 = MessageLab.group("O3");

  private static EdgeEmbedding<?> embedding() {
    return EdgeEmbedding.of(O3.action(3), 2, 5, 4.0);
  }

  private static BiFunction<Incidence, Tensor, EdgeContext> bind(
      EdgeEmbedding<?> embedding, DType type) {
    return embedding.bind(MessageLab.scope(embedding, type));
  }

  @Test
  void computesWhatItsPartsSay() {
    EdgeEmbedding<?> embedding = embedding();
    Graph graph = Graph.of(3, 2, new int[] {1}, new int[] {0});
    Tensor x = MessageLab.tensor(DType.FLOAT64, 2, 0, 0, 0, 1, 2, 2);
    EdgeContext edges =
        bind(embedding, DType.FLOAT64).apply(MessageLab.incidence(graph, DType.FLOAT64), x);
    assertThat(edges.vectors().toDoubles()).containsExactly(1, 2, 2);
    assertThat(edges.lengths().item()).isEqualTo(3);
    double u = embedding.cutoff().at(3);
    assertThat(edges.envelope().item()).isCloseTo(u, Offset.offset(1e-15));
    double[] b = embedding.basis().at(3);
    double[] numbers = edges.radial().toDoubles();
    for (int k = 0; k < b.length; k++) {
      double expected = b[k] * u * embedding.radialScale();
      assertThat(numbers[k]).isCloseTo(expected, Offset.offset(1e-14));
    }
    double[] y = edges.harmonics().toDoubles();
    assertThat(y[0]).isEqualTo(1);
    double third = Math.sqrt(3) / 3;
    assertThat(y[1]).isCloseTo(2 * third, Offset.offset(1e-15));
    assertThat(y[2]).isCloseTo(2 * third, Offset.offset(1e-15));
    assertThat(y[3]).isCloseTo(third, Offset.offset(1e-15));
  }

  @Test
  void radialNumbersHaveMeanSquareOneInTheBall() {
    for (Cutoff cutoff : List.of(Cutoff.polynomial(4, 6), Cutoff.bump(4), Cutoff.none())) {
      RadialBasis basis = RadialBasis.bessel(6, 4);
      EdgeEmbedding<?> embedding =
          EdgeEmbedding.of(EdgeHarmonics.upTo(O3.action(3), 1), basis, cutoff);
      int points = 5000;
      double sum = 0;
      for (int i = 0; i < points; i++) {
        double r = 4 * Math.cbrt((i + 0.5) / points);
        double f = cutoff.at(r) * embedding.radialScale();
        for (double b : basis.at(r)) {
          sum += b * b * f * f / points / basis.size();
        }
      }
      assertThat(sum).isCloseTo(1, Offset.offset(0.02));
    }
  }

  @Test
  void hasDerivativesOfTwoOrdersInThePositions() {
    Graph graph = MessageLab.graph(3, 4);
    Incidence incidence = MessageLab.incidence(graph, DType.FLOAT64);
    Parameter x = Parameter.of("x", MessageLab.random(DType.FLOAT64, 4, 3, 6));
    BiFunction<Incidence, Tensor, EdgeContext> map = bind(embedding(), DType.FLOAT64);
    MessageLab.assertDerivatives(
        () -> {
          EdgeContext edges = map.apply(incidence, x.value());
          return MessageLab.weighted(edges.harmonics(), 1)
              .add(MessageLab.weighted(edges.radial(), 2))
              .add(MessageLab.weighted(edges.lengths(), 3));
        },
        List.of(x));
  }

  @Test
  void coincidentPointsHaveFiniteNumbersAndForces() {
    Graph graph = Graph.of(3, 2, new int[] {1, 0}, new int[] {0, 1});
    for (DType type : List.of(DType.FLOAT32, DType.FLOAT64)) {
      Tensor x = MessageLab.tensor(type, 2, 1, 2, 3, 1, 2, 3).asVariable();
      EdgeContext edges = bind(embedding(), type).apply(MessageLab.incidence(graph, type), x);
      for (Tensor y : List.of(edges.lengths(), edges.harmonics(), edges.radial())) {
        assertThat(y.isFinite()).isTrue();
        Tensor g = Tape.gradients(MessageLab.weighted(y, 1), List.of(x)).get(0);
        assertThat(g.isFinite()).isTrue();
      }
    }
  }

  @Test
  void takesGraphsWithoutEdgesAndInvariantsOfEdges() {
    Graph none = Graph.of(3, 3, new int[0], new int[0]);
    Tensor x = MessageLab.random(DType.FLOAT64, 3, 3, 1);
    EdgeContext edges =
        bind(embedding(), DType.FLOAT64).apply(MessageLab.incidence(none, DType.FLOAT64), x);
    assertThat(edges.radial().shape().toArray()).containsExactly(0, 5);
    Graph one = Graph.of(3, 3, new int[] {1}, new int[] {0});
    EdgeContext some =
        bind(embedding(), DType.FLOAT64).apply(MessageLab.incidence(one, DType.FLOAT64), x);
    EdgeContext more = some.withInvariants(MessageLab.tensor(DType.FLOAT64, 1, 2, 3));
    double u = some.envelope().item();
    assertThat(more.radial().slice(1, 5, 7).toDoubles()).containsExactly(2 * u, 3 * u);
    Tensor two = MessageLab.random(DType.FLOAT64, 2, 1, 1);
    assertThatThrownBy(() -> some.withInvariants(two)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusesACutoffBeyondTheBasisAndWrongRows() {
    assertThatThrownBy(
            () ->
                EdgeEmbedding.of(
                    EdgeHarmonics.upTo(O3.action(3), 1),
                    RadialBasis.bessel(4, 3),
                    Cutoff.cosine(4)))
        .isInstanceOf(InvalidInput.class);
    Graph one = Graph.of(3, 3, new int[] {1}, new int[] {0});
    Incidence incidence = MessageLab.incidence(one, DType.FLOAT64);
    Tensor two = MessageLab.random(DType.FLOAT64, 2, 3, 1);
    Tensor three = MessageLab.random(DType.FLOAT64, 3, 3, 1);
    assertThatThrownBy(() -> new GraphInput(incidence, two, three))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("positions");
    assertThatThrownBy(() -> new GraphInput(incidence, three, three).withNodes(two))
        .isInstanceOf(InvalidInput.class);
    assertThat(embedding().toString()).contains("Bessel", "Polynomial");
  }
}

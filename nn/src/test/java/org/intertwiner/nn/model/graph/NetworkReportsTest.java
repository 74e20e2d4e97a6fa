package org.intertwiner.nn.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.nn.check.GraphCheck;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.model.graph.NetworkLab.Fields;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the check of graph models says of each network. */
final class NetworkReportsTest {
  private static final Structure POINTS =
      Structure.of(3, new SplittableRandom(5).doubles(12, -2, 2).toArray());
  private static final List<GraphModel> EQUIVARIANT =
      Stream.concat(
              equivariant(NetworkLab.fields("O3", 3)).stream(),
              lifted(NetworkLab.fields("point:C3", 3)).stream())
          .toList();

  private static <G> List<GraphModel> equivariant(Fields<G> f) {
    FieldType<G> in = f.type("1x0e+1x1o");
    FieldType<G> out = f.type("1x1o");
    FieldType<G> hidden = f.type("2x0e+2x1o+2x1e");
    EdgeEmbedding<G> edges = EdgeEmbedding.of(f.group().action(3), 1, 4, 6);
    return List.of(
        Egnn.of(in, out, 8, 2),
        ScalarisationNetwork.of(in, out, 8, 2, 2),
        FreeMotion.of(in, out),
        TensorFieldNetwork.of(edges, in, hidden, out, 2),
        Se3Transformer.of(edges, in, hidden, out, 1, 2));
  }

  private static <G> List<GraphModel> lifted(Fields<G> f) {
    return List.of(LieConvolutionNetwork.of(f.vectors(1), f.vectors(1), 4, 1));
  }

  static List<GraphModel> equivariant() {
    return EQUIVARIANT;
  }

  private static Report report(GraphModel model, DType type) {
    Weights weights = Weights.initial(model, NetworkLab.ENGINE, type, 3);
    return GraphCheck.of(model, weights, POINTS, s -> Graph.complete(3, s.nodes()))
        .samples(6)
        .adversarial(0)
        .check();
  }

  @ParameterizedTest
  @MethodSource("equivariant")
  void networksHoldInBothKindsOfNumbers(GraphModel model) {
    assertThat(model.kind()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(report(model, DType.FLOAT64).verdict()).isInstanceOf(Verdict.Tested.class);
    assertThat(report(model, DType.FLOAT32).verdict()).isInstanceOf(Verdict.Tested.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT64"})
  void controlsAreRefuted(DType type) {
    for (GraphModel control : controls(NetworkLab.fields("SO3", 3))) {
      assertThat(control.kind()).isNotBlank();
      assertThat(report(control, type).verdict()).isInstanceOf(Verdict.Refuted.class);
    }
  }

  private static <G> List<GraphModel> controls(Fields<G> f) {
    return List.of(
        PlainGraphNetwork.of(f.vectors(1), f.vectors(1), 8, 1),
        LieConvolutionNetwork.sampled(f.vectors(1), f.vectors(1), 2, 4, 1));
  }

  @Test
  void linearPartIsCertified() {
    certified(NetworkLab.fields("O3", 3));
  }

  private static <G> void certified(Fields<G> f) {
    Intertwiner<G> readout = Intertwiner.from(f.type("2x0e+2x1o")).to(f.type("1x1o"));
    Weights weights = Weights.initial(readout, NetworkLab.ENGINE, DType.FLOAT64, 3);
    assertThat(LayerCheck.of(readout, weights).declaredLinear().check().verdict())
        .isInstanceOf(Verdict.Certified.class);
  }
}

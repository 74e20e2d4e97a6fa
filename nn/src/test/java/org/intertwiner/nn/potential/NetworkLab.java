package org.intertwiner.nn.potential;

import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.EdgeHarmonics;
import org.intertwiner.nn.message.radial.Cutoff;
import org.intertwiner.nn.message.radial.RadialBasis;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/** Small networks of both kinds. */
final class NetworkLab {
  static final Engine ENGINE = Engines.named("java");

  private NetworkLab() {}

  static LearnedSurface surface(Potential potential, DType type) {
    return LearnedSurface.of(potential, Weights.initial(potential, ENGINE, type, 7));
  }

  static AtomicNetwork convolutions(
      String hidden, int species, int layers, int degree, double radius) {
    return convolutions(GroupNotation.parse("O3"), hidden, species, layers, degree, radius);
  }

  private static <G> AtomicNetwork convolutions(
      NamedGroup<G> group, String hidden, int species, int layers, int degree, double radius) {
    FieldType<G> type = type(group, hidden);
    return TensorConvolutionNetwork.of(edges(group, degree, radius), type, species, layers, 12, 8);
  }

  static AtomicNetwork clusters(
      String hidden, int species, int layers, int degree, int power, double radius) {
    return clusters(GroupNotation.parse("O3"), hidden, species, layers, degree, power, radius);
  }

  private static <G> AtomicNetwork clusters(
      NamedGroup<G> group,
      String hidden,
      int species,
      int layers,
      int degree,
      int power,
      double radius) {
    FieldType<G> type = type(group, hidden);
    return ClusterExpansionNetwork.of(
        edges(group, degree, radius), type, species, layers, power, 12, 8);
  }

  private static <G> FieldType<G> type(NamedGroup<G> group, String text) {
    return FieldType.of(group.action(3), RepresentationNotation.parse(text, group));
  }

  private static <G> EdgeEmbedding<G> edges(NamedGroup<G> group, int degree, double radius) {
    return EdgeEmbedding.of(
        EdgeHarmonics.upTo(group.action(3), degree),
        RadialBasis.bessel(6, radius),
        Cutoff.polynomial(radius, 6));
  }
}

package org.intertwiner.nn.task;

import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.EdgeHarmonics;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.radial.Cutoff;
import org.intertwiner.nn.message.radial.RadialBasis;
import org.intertwiner.nn.model.graph.Egnn;
import org.intertwiner.nn.model.graph.FreeMotion;
import org.intertwiner.nn.model.graph.PlainGraphNetwork;
import org.intertwiner.nn.model.graph.ScalarisationNetwork;
import org.intertwiner.nn.model.graph.Se3Transformer;
import org.intertwiner.nn.model.graph.TensorFieldNetwork;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * A kind of model that predicts displacements of charged bodies from charges and velocities.
 *
 * <p>The published errors are those of Satorras, Hoogeboom and Welling (2021), table 2, after 10
 * 000 epochs on data whose forces are limited component by component.
 */
public enum BodyModel {
  /** Bodies fly on freely, trained at a rate of 0.05 that falls; published 0.0819. */
  LINEAR("linear"),
  /** Steerable attention; published 0.0244. */
  SE3_TRANSFORMER("se3-transformer"),
  /** Steerable convolution; published 0.0155. */
  TENSOR_FIELD_NETWORK("tensor-field-network"),
  /** Messages of coordinates, not equivariant; published 0.0107. */
  GRAPH_NETWORK("graph-network"),
  /** Points pushed along edges by invariants; published 0.0071. */
  EGNN("egnn"),
  /** Vectors with invariant factors; not in that table. */
  SCALARISATION("scalarisation"),
  /** Steerable attention whose radial functions do not know the product of the charges. */
  SE3_TRANSFORMER_OF_DISTANCES("se3-transformer-of-distances"),
  /** Steerable convolution whose radial functions do not know the product of the charges. */
  TENSOR_FIELD_NETWORK_OF_DISTANCES("tensor-field-network-of-distances");

  /** Rotations and reflections of space. */
  static final String GROUP = "O3";

  private static final double LINEAR_RATE = 0.05;
  private static final int RADIAL_FUNCTIONS = 16;
  private static final double RADIUS = 8;
  private static final int SCALARISED_VECTORS = 8;

  private final String label;

  BodyModel(String label) {
    this.label = label;
  }

  /**
   * A name for tables and files.
   *
   * @return lower-case words with hyphens
   */
  public String label() {
    return label;
  }

  /** The one number of the linear baseline needs few and large steps. */
  Recipe recipe(Recipe usual) {
    return this == LINEAR
        ? new Recipe(usual.epochs(), usual.batch(), LINEAR_RATE, true, usual.limit(), 0)
        : usual;
  }

  /** What a body carries: a charge and a velocity. */
  static <G> FieldType<G> input(NamedGroup<G> group) {
    return Numbers.fields(group, "1x0e+1x1o");
  }

  /** What is predicted: a displacement. */
  static <G> FieldType<G> output(NamedGroup<G> group) {
    return Numbers.fields(group, "1x1o");
  }

  /** The model for the sizes of a plan: from a charge and a velocity to a displacement. */
  GraphModel build(ChargedMotionPlan plan) {
    return build(GroupNotation.parse(GROUP), plan);
  }

  private <G> GraphModel build(NamedGroup<G> group, ChargedMotionPlan plan) {
    FieldType<G> in = input(group);
    FieldType<G> hidden = Numbers.fields(group, plan.sizes().hidden());
    FieldType<G> out = output(group);
    double neighbours = Math.max(1, plan.bodies().bodies() - 1);
    return switch (this) {
      case LINEAR -> FreeMotion.of(in, out);
      case GRAPH_NETWORK ->
          PlainGraphNetwork.of(in, out, plan.sizes().width(), plan.sizes().layers());
      case EGNN -> Egnn.of(in, out, plan.sizes().width(), plan.sizes().layers());
      case SCALARISATION ->
          ScalarisationNetwork.of(
              in, out, plan.sizes().width(), SCALARISED_VECTORS, plan.sizes().layers());
      case TENSOR_FIELD_NETWORK ->
          TensorFieldNetwork.of(
              edges(group, plan), in, hidden, out, plan.sizes().layers(), neighbours);
      case TENSOR_FIELD_NETWORK_OF_DISTANCES ->
          TensorFieldNetwork.ofDistances(
              edges(group, plan), in, hidden, out, plan.sizes().layers(), neighbours);
      case SE3_TRANSFORMER ->
          Se3Transformer.of(
              edges(group, plan), in, hidden, out, plan.sizes().layers(), plan.sizes().heads());
      case SE3_TRANSFORMER_OF_DISTANCES ->
          Se3Transformer.ofDistances(
              edges(group, plan), in, hidden, out, plan.sizes().layers(), plan.sizes().heads());
    };
  }

  private static <G> EdgeEmbedding<G> edges(NamedGroup<G> group, ChargedMotionPlan plan) {
    return EdgeEmbedding.of(
        EdgeHarmonics.upTo(group.action(3), plan.sizes().degree()),
        RadialBasis.gaussian(RADIAL_FUNCTIONS, RADIUS),
        Cutoff.none());
  }
}

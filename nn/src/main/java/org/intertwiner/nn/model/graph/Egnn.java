package org.intertwiner.nn.model.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Incidence;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.dense.Perceptron;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The E(n)-equivariant graph network (EGNN), with velocities: invariant numbers h travel along the
 * edges and push the points about.
 *
 * <p>Formula: with x_i the points, v_i the vectors that come in, s_i the invariant numbers that
 * come in, r_ij = x_j − x_i and a_ij = (ln(1 + |r_ij|²) at the start, s_i ⊙ s_j),
 *
 * <pre>
 * m_ij = φ_e(h_i, h_j, ln(1 + |r_ij|²), a_ij)
 * x_i ← x_i + φ_v(h_i)·v_i + mean_j r_ij/√(1 + |r_ij|²) φ_x(m_ij)
 * h_i ← h_i + φ_h(h_i, Σ_j m_ij)
 * </pre>
 *
 * <p>The vector that goes out is the displacement of x, which translations leave alone; h starts
 * from (s, ln(1 + |v|²)) and is read out by a perceptron.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes or graphs, output.channels)}.
 * <i>Accuracy</i>: equivariant up to rounding under O(n) and its subgroups, translations and
 * permutations; smooth everywhere, at coinciding points too, since only squared lengths enter; a
 * node without neighbours moves by its own vectors. It cannot tell mirror images apart.
 * <i>Complexity</i>: O(edges·width²) a layer. <i>Source</i>: Satorras, Hoogeboom and Welling
 * (2021), equations 3 to 7, with |r|² and r in place of its logarithm and of the bounded step here,
 * by which wide clouds of points start out well conditioned. The published code takes the mean too,
 * and cuts steps off component by component, which breaks the symmetry and is left out.
 *
 * <p>Example: {@code Egnn.of(input, output, 64, 4)}, with {@code 1x0e+1x1o} coming in and {@code
 * 1x1o} going out, is the published network of charged bodies.
 *
 * @param <G> the group elements
 */
public final class Egnn<G> implements GraphModel {
  private static final double FIRST_STEP = 1e-3;
  private static final double FIRST_DRIFT = 0.1;

  private final Ports<G> ports;
  private final int width;
  private final int layers;
  private final Parts parts;

  private Egnn(Ports<G> ports, int width, int layers) {
    this.ports = ports;
    this.width = width;
    this.layers = layers;
    this.parts = parts();
  }

  /**
   * The network with values at nodes.
   *
   * @param <G> the group elements
   * @param input invariant numbers and vectors of space
   * @param output invariant numbers and at most one vector
   * @param width of hidden layers, in 1 … 65536
   * @param layers how often messages are passed, in 1 … 1000
   * @return the network
   * @throws InvalidInput if a type holds other representations, or a number is out of range
   */
  public static <G> Egnn<G> of(FieldType<G> input, FieldType<G> output, int width, int layers) {
    Ports<G> ports = Ports.of("EGNN", input, output, layers);
    if (ports.out().vectors() > 1) {
      throw new InvalidInput(
          "output of an EGNN",
          output.toString(),
          "one vector at most",
          "it moves one set of points");
    }
    return new Egnn<>(ports, width, layers);
  }

  /**
   * The same network with values of whole graphs: means over the nodes.
   *
   * @return a copy
   */
  public Egnn<G> ofGraphs() {
    return new Egnn<>(ports.ofGraphs(), width, layers);
  }

  private Parts parts() {
    int scalars = ports.in().scalars();
    int vectors = ports.in().vectors();
    Perceptron message = Perceptron.of(2 * width + 2 + scalars, width, width).withEndActivation();
    Perceptron push = Perceptron.of(width, width, 1).withoutEndBias().withEndScale(FIRST_STEP);
    Perceptron drift = Perceptron.of(width, width, Math.max(1, vectors)).withEndScale(FIRST_DRIFT);
    Parts all = Parts.empty().with("ports", ports);
    all = all.with("embedding", Perceptron.of(scalars + vectors, width));
    for (int l = 0; l < layers; l++) {
      all = all.with("message" + l, message);
      if (moves(l)) {
        all = all.with("push" + l, push);
        all = vectors == 0 ? all : all.with("drift" + l, drift);
      }
      all = updates(l) ? all.with("update" + l, Perceptron.of(2 * width, width, width)) : all;
    }
    int out = ports.out().scalars();
    return out == 0 ? all : all.with("readout", Perceptron.of(width, width, out));
  }

  /** Whether points that a layer moves are still looked at. */
  private boolean moves(int layer) {
    return layer < layers - 1 || ports.out().vectors() > 0;
  }

  /** Whether numbers that a layer changes are still looked at. */
  private boolean updates(int layer) {
    return layer < layers - 1 || ports.out().scalars() > 0;
  }

  @Override
  public String kind() {
    return "egnn";
  }

  @Override
  public FieldType<G> input() {
    return ports.input();
  }

  @Override
  public FieldType<G> output() {
    return ports.output();
  }

  @Override
  public Level level() {
    return ports.level();
  }

  @Override
  public List<Weight> weights() {
    return parts.weights();
  }

  @Override
  public List<Constant> constants() {
    return parts.constants();
  }

  @Override
  public Function<GraphInput, Tensor> bind(Scope scope) {
    Map<String, Scope> scopes = parts.split(scope);
    Map<String, UnaryOperator<Tensor>> maps = Ports.perceptrons(parts, scopes);
    return graph -> apply(scopes.get("ports"), maps, graph);
  }

  private Tensor apply(Scope own, Map<String, UnaryOperator<Tensor>> maps, GraphInput graph) {
    Incidence edges = graph.incidence();
    VectorFeatures.Split features = ports.read(own, graph);
    Tensor s = features.scalars();
    Tensor v = features.vectors();
    Tensor x = graph.positions();
    Tensor h = maps.get("embedding").apply(join(s, v.square().sum(2).add(1).log()));
    Tensor products = edges.atTargets(s).multiply(edges.atSources(s));
    Tensor known = join(squared(edges.vectors(x)).log(), products);
    for (int l = 0; l < layers; l++) {
      Tensor r = edges.vectors(x);
      Tensor ends = join(edges.atTargets(h), edges.atSources(h));
      Tensor far = squared(r);
      Tensor m = maps.get("message" + l).apply(join(ends, far.log(), known));
      if (moves(l)) {
        Tensor step = maps.get("push" + l).apply(m).multiply(far.sqrt().reciprocal());
        x = x.add(edges.meanAtTargets(r.multiply(step)));
        x = drifted(x, v, h, maps, l);
      }
      if (updates(l)) {
        h = h.add(maps.get("update" + l).apply(join(h, edges.sumAtTargets(m))));
      }
    }
    Tensor numbers = ports.pooled(edges, h);
    Tensor moved = ports.pooled(edges, x.subtract(graph.positions()));
    return ports.write(
        own,
        ports.out().scalars() == 0 ? List.of() : List.of(maps.get("readout").apply(numbers)),
        ports.out().vectors() == 0 ? List.of() : List.of(moved));
  }

  private Tensor drifted(
      Tensor x, Tensor v, Tensor h, Map<String, UnaryOperator<Tensor>> maps, int layer) {
    return ports.in().vectors() == 0
        ? x
        : x.add(Ports.combine(v, maps.get("drift" + layer).apply(h)));
  }

  /** 1 + |r|². */
  private static Tensor squared(Tensor r) {
    return r.square().sumKeep(1).add(1);
  }

  private static Tensor join(Tensor... parts) {
    return Tensors.concat(1, List.of(parts));
  }
}

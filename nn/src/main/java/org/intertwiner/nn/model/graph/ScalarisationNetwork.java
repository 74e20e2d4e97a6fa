package org.intertwiner.nn.model.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
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
 * Messages by scalarisation: invariant numbers from inner products of vectors, vectors as sums of
 * vectors with invariant factors. No representation but vectors is needed.
 *
 * <p>Formula: nodes carry numbers h_i and k vectors V_i. Let W_ij be the 2k + 1 vectors x_j − x_i,
 * V_i and V_j, and G_ij = W_ij W_ijᵀ. Then
 *
 * <pre>
 * m_ij = φ_e(h_i, h_j, G_ij)
 * h_i ← h_i + φ_h(h_i, Σ_j m_ij)
 * V_i ← V_i + mean_j φ_x(m_ij) W_ij,   with (x_j − x_i)/√(1 + |x_j − x_i|²) in W
 * </pre>
 *
 * <p>with φ_x a matrix of k rows; G enters as ln(1 + Gₐₐ) and Gₐᵦ/√((1 + Gₐₐ)(1 + Gᵦᵦ)).
 * {@linkplain #oriented With an orientation} the cross products of x_j − x_i with V_i and V_j (in
 * the plane, their quarter turns) join W_ij, so that mirror images are told apart.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes or graphs, output.channels)}.
 * <i>Accuracy</i>: equivariant up to rounding under O(n) and its subgroups (with an orientation,
 * under rotations), translations and permutations; smooth everywhere. <i>Complexity</i>:
 * O(edges·(width² + width·k²)) a layer. <i>Source</i>: Weyl (1946), theorem 2.9.A; Villar et al.
 * (2021), propositions 1 and 5.
 *
 * <p>Example: {@code ScalarisationNetwork.of(input, output, 32, 4, 3)} keeps 32 numbers and 4
 * vectors at each node over 3 layers.
 *
 * @param <G> the group elements
 */
public final class ScalarisationNetwork<G> implements GraphModel {
  private static final String NAME = "a scalarisation network";

  private final Ports<G> ports;
  private final int width;
  private final int vectors;
  private final int layers;
  private final boolean oriented;
  private final Parts parts;

  private ScalarisationNetwork(
      Ports<G> ports, int width, int vectors, int layers, boolean oriented) {
    this.ports = ports;
    this.width = width;
    this.vectors = vectors;
    this.layers = layers;
    this.oriented = oriented;
    this.parts = parts();
  }

  /**
   * The network with values at nodes.
   *
   * @param <G> the group elements
   * @param input invariant numbers and vectors of space
   * @param output invariant numbers and vectors of space
   * @param width numbers at each node, in 1 … 65536
   * @param vectors vectors at each node, in 1 … 64
   * @param layers how often messages are passed, in 1 … 1000
   * @return the network
   * @throws InvalidInput if a type holds other representations, or a number is out of range
   */
  public static <G> ScalarisationNetwork<G> of(
      FieldType<G> input, FieldType<G> output, int width, int vectors, int layers) {
    if (vectors < 1 || vectors > 64) {
      throw new InvalidInput("vectors of " + NAME, "" + vectors, "1 … 64", "");
    }
    Ports<G> ports = Ports.of(NAME, input, output, layers);
    return new ScalarisationNetwork<>(ports, width, vectors, layers, false);
  }

  /**
   * The same network with cross products.
   *
   * @return a copy
   * @throws InvalidInput if the group holds reflections, or space is a line
   */
  public ScalarisationNetwork<G> oriented() {
    Gram.requireOriented(NAME, ports.input());
    return new ScalarisationNetwork<>(ports, width, vectors, layers, true);
  }

  /**
   * The same network with values of whole graphs: means over the nodes.
   *
   * @return a copy
   */
  public ScalarisationNetwork<G> ofGraphs() {
    return new ScalarisationNetwork<>(ports.ofGraphs(), width, vectors, layers, oriented);
  }

  /** The number of vectors of an edge. */
  private int edgeVectors() {
    return 1 + (oriented ? 4 : 2) * vectors;
  }

  private Parts parts() {
    VectorFeatures<G> in = ports.in();
    VectorFeatures<G> out = ports.out();
    int own = Gram.size(in.vectors());
    Parts all = Parts.empty().with("ports", ports);
    all = all.with("embedding", Perceptron.of(in.scalars() + own, width));
    if (in.vectors() > 0) {
      all = all.with("mixing", Perceptron.of(in.vectors(), vectors).withoutEndBias());
    }
    int edge = 2 * width + Gram.size(edgeVectors());
    for (int l = 0; l < layers; l++) {
      Perceptron push = Perceptron.of(width, width, vectors * edgeVectors()).withEndScale(0.1);
      all = all.with("message" + l, Perceptron.of(edge, width, width).withEndActivation());
      all = all.with("update" + l, Perceptron.of(2 * width, width, width));
      all = all.with("push" + l, push);
    }
    int ends = out.vectors() * (vectors + in.vectors());
    all = ends == 0 ? all : all.with("arrows", Perceptron.of(width, width, ends).withEndScale(0.1));
    return out.scalars() == 0
        ? all
        : all.with("readout", Perceptron.of(width + Gram.size(vectors), width, out.scalars()));
  }

  @Override
  public String kind() {
    return "scalarisation-network";
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
    Tensor v = features.vectors();
    Tensor r = edges.vectors(graph.positions()).insertAxis(1);
    Tensor unit = r.multiply(r.square().sumKeep(2).add(1).sqrt().reciprocal());
    Tensor h = maps.get("embedding").apply(join(features.scalars(), Gram.of(v)));
    Tensor arrows = first(maps, v);
    for (int l = 0; l < layers; l++) {
      Tensor w = edgeVectors(r, edges.atTargets(arrows), edges.atSources(arrows));
      Tensor m =
          maps.get("message" + l).apply(join(edges.atTargets(h), edges.atSources(h), Gram.of(w)));
      h = h.add(maps.get("update" + l).apply(join(h, edges.sumAtTargets(m))));
      Tensor bounded = edgeVectors(unit, edges.atTargets(arrows), edges.atSources(arrows));
      Tensor pushed = product(maps.get("push" + l).apply(m), bounded);
      arrows = arrows.add(edges.meanAtTargets(pushed));
    }
    return write(own, maps, edges, h, Tensors.concat(1, List.of(arrows, v)));
  }

  private Tensor write(
      Scope own, Map<String, UnaryOperator<Tensor>> maps, Incidence edges, Tensor h, Tensor all) {
    List<Tensor> numbers = List.of();
    List<Tensor> moved = List.of();
    if (ports.out().scalars() > 0) {
      Tensor known = join(h, Gram.of(all.slice(1, 0, vectors)));
      numbers = List.of(ports.pooled(edges, maps.get("readout").apply(known)));
    }
    if (ports.out().vectors() > 0) {
      Tensor y = product(maps.get("arrows").apply(h), all);
      int columns = ports.out().vectors() * ports.out().dimension();
      moved = List.of(ports.pooled(edges, y.reshape(y.shape().at(0), columns)));
    }
    return ports.write(own, numbers, moved);
  }

  /** The vectors that nodes start with: learned mixtures of those that come in, or zeros. */
  private Tensor first(Map<String, UnaryOperator<Tensor>> maps, Tensor v) {
    int n = v.shape().at(0);
    int d = v.shape().at(2);
    if (ports.in().vectors() == 0) {
      return Tensors.zeros(v.engine(), v.type(), Shape.of(n, vectors, d));
    }
    Tensor flat = v.permute(0, 2, 1).reshape(n * d, ports.in().vectors());
    return maps.get("mixing").apply(flat).reshape(n, d, vectors).permute(0, 2, 1);
  }

  private Tensor edgeVectors(Tensor r, Tensor targets, Tensor sources) {
    Tensor plain = Tensors.concat(1, List.of(r, targets, sources));
    return oriented
        ? Tensors.concat(1, List.of(plain, Gram.turned(r, targets), Gram.turned(r, sources)))
        : plain;
  }

  /** Matrices of factors, given flat, times vectors: (n, rows·k) and (n, k, d) to (n, rows, d). */
  private static Tensor product(Tensor factors, Tensor w) {
    int k = w.shape().at(1);
    return factors.reshape(w.shape().at(0), factors.shape().at(1) / k, k).matmul(w);
  }

  private static Tensor join(Tensor... parts) {
    return Tensors.concat(1, List.of(parts));
  }
}

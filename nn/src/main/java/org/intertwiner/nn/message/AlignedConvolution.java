package org.intertwiner.nn.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.message.radial.RadialPerceptron;
import org.intertwiner.nn.product.aligned.AlignedLinear;
import org.intertwiner.nn.product.aligned.AlignedMap;
import org.intertwiner.nn.product.aligned.EdgeFrames;
import org.intertwiner.nn.tensor.Tensor;

/**
 * A convolution weighted order by order in the frame of each edge: the route for high degrees.
 *
 * <p><i>Formula</i>: y_i = (1/√n) Σ_j D(R_ij)ᵀ W (g(r_ij) ∘ D(R_ij) f_j) + W₀ f_i, where R_ij turns
 * the edge to the polar axis, W is a learned map that commutes with the rotations about it, g a
 * {@link RadialPerceptron} with one function for each copy and order, n the usual number of
 * neighbours, and W₀ (self-interaction) if asked for. Every map Σ w(r) C(f ⊗ Y(r̂)) with harmonics
 * of all degrees is of the form D(R)ᵀ W(r) D(R), so that nothing is lost but that the dependence on
 * the length is one of the copies that enter, not of each path.
 *
 * <p><i>Shape</i>: {@code (nodes, input.channels)} to {@code (nodes, output.channels)}. Nodes
 * without neighbours get W₀f_i; an edge without direction gives its invariant part.
 * <i>Accuracy</i>: commutes with the group, translations and permutations up to rounding; as smooth
 * at the cut-off as the envelope. <i>Complexity</i>: for c copies of degrees up to L, edges × (c L³
 * + c² L³), the second part as matrix products.
 *
 * <p><b>Source.</b> Passaro and Zitnick 2023, section 3 and figure 3.
 *
 * <pre>{@code
 * var layer = AlignedConvolution.of(type, gate.input(), 8, 64).withNeighbours(12);
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class AlignedConvolution<G> implements GraphLayer {
  private final AlignedLinear<G> map;
  private final RadialPerceptron radial;
  private final Optional<Intertwiner<G>> self;
  private final double neighbours;

  private AlignedConvolution(
      AlignedLinear<G> map,
      RadialPerceptron radial,
      Optional<Intertwiner<G>> self,
      double neighbours) {
    this.map = map;
    this.radial = radial;
    this.self = self;
    this.neighbours = neighbours;
  }

  /**
   * The convolution between two types.
   *
   * @param <G> the group elements
   * @param input what nodes carry: representations of the rotations of space
   * @param output what comes out
   * @param radial how many radial numbers an edge has
   * @param hidden widths of the learned radial functions
   * @return the layer, without self-interaction, for a plain sum
   * @throws InvalidInput if actions differ, a part is no representation of the rotations in the
   *     basis of the harmonics, or nothing connects the types
   */
  public static <G> AlignedConvolution<G> of(
      FieldType<G> input, FieldType<G> output, int radial, int... hidden) {
    AlignedLinear<G> map = AlignedLinear.of(input, output).withGains();
    RadialPerceptron gains = RadialPerceptron.of(radial, map.gainCount(), hidden);
    return new AlignedConvolution<>(map, gains, Optional.empty(), 1);
  }

  /**
   * The same with sums divided by √n.
   *
   * @param usual n, the usual number of neighbours; not that of each node, so that separate parts
   *     stay independent
   * @return a copy
   * @throws InvalidInput if the number is not positive
   */
  public AlignedConvolution<G> withNeighbours(double usual) {
    if (!(usual > 0 && usual < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput("usual number of neighbours", "" + usual, "a positive number", "");
    }
    return new AlignedConvolution<>(map, radial, self, usual);
  }

  /**
   * The same with a learned linear map of the node's own features added.
   *
   * @return a copy
   * @throws InvalidInput if input and output have no irreducible part in common
   */
  public AlignedConvolution<G> withSelfInteraction() {
    Intertwiner<G> own = Intertwiner.from(input()).to(map.output());
    return new AlignedConvolution<>(map, radial, Optional.of(own), neighbours);
  }

  @Override
  public String kind() {
    return "aligned-convolution";
  }

  @Override
  public FieldType<G> input() {
    return map.input();
  }

  @Override
  public FieldType<G> output() {
    return map.output();
  }

  private Parts parts() {
    Parts parts = Parts.empty().with("radial", radial).with("map", map);
    return self.isPresent() ? parts.with("self", self.get()) : parts;
  }

  @Override
  public List<Weight> weights() {
    return parts().weights();
  }

  @Override
  public List<Constant> constants() {
    return parts().constants();
  }

  @Override
  public List<Layer> linearParts() {
    return parts().linearParts();
  }

  @Override
  public GraphMap bind(Scope scope) {
    Map<String, Scope> scopes = parts().split(scope);
    UnaryOperator<Tensor> gains = radial.bind(scopes.get("radial"));
    AlignedMap along = map.bind(scopes.get("map"));
    Optional<UnaryOperator<Tensor>> own = self.map(s -> s.bind(scopes.get("self")));
    double factor = 1 / Math.sqrt(neighbours);
    return (edges, nodes) -> {
      EdgeFrames frames = EdgeFrames.of(edges.vectors(), map.degree());
      Tensor sources = edges.incidence().atSources(nodes);
      Tensor messages = along.apply(frames, sources, gains.apply(edges.radial()));
      Tensor y = edges.incidence().sumAtTargets(messages).scale(factor);
      return own.map(o -> o.apply(nodes).add(y)).orElse(y);
    };
  }

  @Override
  public String toString() {
    return kind() + " from " + input() + " to " + output() + ", neighbours " + neighbours;
  }
}

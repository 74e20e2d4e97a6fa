package org.intertwiner.nn.potential;

import java.util.List;
import java.util.Map;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parts;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.dense.Perceptron;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.message.GraphMap;
import org.intertwiner.nn.message.radial.RadialPerceptron;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;

/** A small network of distances; as a mutant it also looks at one coordinate. */
final class PairNetwork<G> implements AtomicNetwork {
  private final FieldType<G> input;
  private final FieldType<G> output;
  private final EdgeEmbedding<G> embedding;
  private final boolean mutant;
  private final Parts parts;

  private PairNetwork(NamedGroup<G> group, int species, double radius, boolean mutant) {
    this.input = FieldType.trivial(group.action(3), species);
    this.output = FieldType.trivial(group.action(3), 1);
    this.embedding = EdgeEmbedding.of(group.action(3), 1, 6, radius);
    this.mutant = mutant;
    this.parts =
        Parts.empty()
            .with("radial", RadialPerceptron.of(6, 8, 8))
            .with("read-out", Perceptron.of(8 + species, 8, 1));
  }

  static PairNetwork<?> of(int species, double radius, boolean mutant) {
    return of(GroupNotation.parse("O3"), species, radius, mutant);
  }

  private static <G> PairNetwork<G> of(
      NamedGroup<G> group, int species, double radius, boolean mutant) {
    return new PairNetwork<>(group, species, radius, mutant);
  }

  @Override
  public EdgeEmbedding<?> embedding() {
    return embedding;
  }

  @Override
  public FieldType<?> input() {
    return input;
  }

  @Override
  public FieldType<?> output() {
    return output;
  }

  @Override
  public String kind() {
    return "pairs";
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
  public GraphMap bind(Scope scope) {
    Map<String, Scope> scopes = parts.split(scope);
    RadialPerceptron radial = (RadialPerceptron) parts.parts().get(0);
    Perceptron readOut = (Perceptron) parts.parts().get(1);
    return (edges, nodes) -> {
      Tensor weights = radial.bind(scopes.get("radial")).apply(edges.radial());
      Tensor told = weights.multiply(edges.incidence().atSources(nodes).slice(1, 0, 1).add(1));
      Tensor seen = mutant ? told.multiply(edges.vectors().slice(1, 0, 1).add(2)) : told;
      Tensor sum = edges.incidence().sumAtTargets(seen);
      return readOut.bind(scopes.get("read-out")).apply(Tensors.concat(1, List.of(sum, nodes)));
    };
  }
}

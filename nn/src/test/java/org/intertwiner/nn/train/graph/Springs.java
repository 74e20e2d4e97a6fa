package org.intertwiner.nn.train.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Graph;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;

/** E = ½ Σ over directed edges of a r² + b r⁴, with a and b learned. */
record Springs(FieldType<?> one) implements GraphModel {
  static final double A = 0.7;
  static final double B = -0.2;

  static Springs model() {
    return of(GroupNotation.parse("O3"));
  }

  private static <G> Springs of(NamedGroup<G> group) {
    return new Springs(FieldType.trivial(group.action(3), 1));
  }

  /** Complete graphs of two to five points with exact energies and forces. */
  static List<GraphSample> samples(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<GraphSample> all = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int nodes = 2 + n % 4;
      double[] x = new double[3 * nodes];
      for (int i = 0; i < x.length; i++) {
        x[i] = 0.3 * random.nextGaussian();
      }
      all.add(labelled(nodes, x));
    }
    return List.copyOf(all);
  }

  private static GraphSample labelled(int nodes, double... x) {
    double energy = 0;
    double[] forces = new double[x.length];
    for (int i = 0; i < nodes; i++) {
      for (int j = 0; j < nodes; j++) {
        double r2 = 0;
        for (int a = 0; a < 3; a++) {
          r2 += Math.pow(x[3 * i + a] - x[3 * j + a], 2);
        }
        energy += (A * r2 + B * r2 * r2) / 2;
        for (int a = 0; a < 3; a++) {
          forces[3 * i + a] -= (2 * A + 4 * B * r2) * (x[3 * i + a] - x[3 * j + a]);
        }
      }
    }
    double[] ones = new double[nodes];
    java.util.Arrays.fill(ones, 1);
    return GraphSample.of(Structure.of(3, x), Graph.complete(3, nodes), ones)
        .withEnergy(energy, forces);
  }

  @Override
  public String kind() {
    return "springs";
  }

  @Override
  public List<Weight> weights() {
    return List.of(Weight.normal("a", Shape.of(1), 1), Weight.normal("b", Shape.of(1), 1));
  }

  @Override
  public FieldType<?> input() {
    return one;
  }

  @Override
  public FieldType<?> output() {
    return one;
  }

  @Override
  public Level level() {
    return Level.GRAPHS;
  }

  @Override
  public Function<GraphInput, Tensor> bind(Scope scope) {
    return input -> {
      Tensor square = input.incidence().vectors(input.positions()).square().sumKeep(1);
      Tensor energy =
          square.multiply(scope.value(0)).add(square.square().multiply(scope.value(1))).scale(0.5);
      return input.incidence().sumEdgesByGraph(energy);
    };
  }
}

package org.intertwiner.nn.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Finding;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * What is wrong with a network before it is trained: sizes that break the symmetry of the grid,
 * kernels that reach beyond the grid, fields that nothing reaches, fields (those of the data
 * included) that nothing reads, weights without effect.
 *
 * <p>Dead paths are found by computing, whatever the layers: with random weights and inputs a field
 * that depends on the input at all is almost surely not zero, and the derivative of the output in a
 * field that matters is almost surely not zero. Several draws are taken; a field or weight is
 * reported only if it is dead in all of them. <i>Complexity</i>: {@value #DRAWS} forward and
 * backward sweeps in float64 on a batch of {@value #BATCH}.
 *
 * <p>Example: {@code NetworkLint.of(network, engine).check(29)} is empty for a network without
 * faults on pictures of 29 × 29 cells.
 */
public final class NetworkLint {
  private static final int DRAWS = 3;
  private static final int BATCH = 4;

  /** Rounding in sums that cancel exactly, relative to the largest value of the same kind. */
  private static final double ROUNDING = 1e-11;

  private static final double SPREAD = 0.3;

  private final Network network;
  private final Engine engine;

  private NetworkLint(Network network, Engine engine) {
    this.network = network;
    this.engine = engine;
  }

  /**
   * The lint of a network.
   *
   * @param network any network
   * @param engine where to compute
   * @return the lint
   */
  public static NetworkLint of(Network network, Engine engine) {
    return new NetworkLint(network, engine);
  }

  /**
   * Looks.
   *
   * @param size cells along each axis of space
   * @return what was found, sizes first; empty if nothing is wrong
   */
  public List<Finding> check(int size) {
    List<Finding> findings = new ArrayList<>(network.check(size));
    if (network.size(size) < 1) {
      return List.copyOf(findings);
    }
    KernelReach.of(network, size).forEach(findings::add);
    Vitality[] forward = vitality();
    Vitality[] backward = vitality();
    Vitality data = new Vitality(new double[network.input().parts().size()]);
    double[] weights = new double[network.weights().size()];
    for (int draw = 0; draw < DRAWS; draw++) {
      look(size, draw, data, forward, backward, weights);
    }
    reportData(size, data, findings);
    report(size, forward, backward, findings);
    reportWeights(size, weights, findings);
    return List.copyOf(findings);
  }

  /**
   * Refuses a network with faults.
   *
   * @param size cells along each axis of space
   * @return the network
   * @throws InvalidInput with the first finding
   */
  public Network require(int size) {
    List<Finding> findings = check(size);
    if (!findings.isEmpty()) {
      throw new InvalidInput(
          "network on " + size + " cells along each axis",
          findings.get(0).toString(),
          "no fields or weights without effect, sizes that keep the symmetry",
          findings.size() - 1 + " more findings");
    }
    return network;
  }

  /** How large the values (or derivatives) of each part of a layer's output ever were. */
  private record Vitality(double[] parts) {}

  private Vitality[] vitality() {
    return network.layers().stream()
        .map(layer -> new Vitality(new double[layer.output().parts().size()]))
        .toArray(Vitality[]::new);
  }

  private void look(
      int size,
      int draw,
      Vitality data,
      Vitality[] forward,
      Vitality[] backward,
      double[] weights) {
    SplittableRandom random = new SplittableRandom(draw);
    Weights numbers = randomised(draw, random);
    Step step = engine.step();
    try {
      Tensor input = input(size, random);
      List<Tensor> values = values(numbers, input, random);
      Tensor last = values.get(values.size() - 1);
      Tensor probe = Tensors.from(engine, DType.FLOAT64, last.shape(), normal(last.size(), random));
      Tensor loss = last.productSumKeep(probe).reshape();
      List<Tensor> in = new ArrayList<>(values);
      numbers.learned().forEach(p -> in.add(p.value()));
      in.add(input);
      List<Tensor> gradients = Tape.gradients(loss, in);
      note(network.input(), gradients.get(in.size() - 1), data);
      for (int i = 0; i < values.size(); i++) {
        FieldType<?> type = network.layers().get(i).output();
        note(type, values.get(i), forward[i]);
        note(type, gradients.get(i), backward[i]);
      }
      note(numbers, gradients.subList(values.size(), in.size() - 1), weights);
    } finally {
      step.close();
    }
  }

  private void note(Weights numbers, List<Tensor> gradients, double[] weights) {
    List<Parameter> learned = numbers.learned();
    List<Parameter> all = numbers.all();
    for (int k = 0; k < learned.size(); k++) {
      int at = all.indexOf(learned.get(k));
      weights[at] = Math.max(weights[at], largest(gradients.get(k)));
    }
  }

  private static <G> void note(FieldType<G> type, Tensor x, Vitality vitality) {
    for (int p = 0; p < type.parts().size(); p++) {
      int from = type.offset(p);
      int to = from + type.parts().get(p).channels();
      vitality.parts[p] = Math.max(vitality.parts[p], largest(x.slice(1, from, to)));
    }
  }

  private static double largest(Tensor x) {
    double largest = 0;
    for (double v : x.toDoubles()) {
      largest = Math.max(largest, Math.abs(v));
    }
    return largest;
  }

  private List<Tensor> values(Weights numbers, Tensor input, SplittableRandom random) {
    List<Tensor> values = new ArrayList<>();
    Tensor x = input;
    for (UnaryOperator<Tensor> map : network.bindLayersTraining(numbers, random)) {
      x = map.apply(x);
      values.add(x);
    }
    return values;
  }

  private Tensor input(int size, SplittableRandom random) {
    int[] extents = new int[network.input().dimension() + 2];
    Arrays.fill(extents, size);
    extents[0] = BATCH;
    extents[1] = network.input().channels();
    Shape shape = Shape.of(extents);
    return Tensors.from(engine, DType.FLOAT64, shape, normal(shape.size(), random)).asVariable();
  }

  /** First values, moved: what starts at zero need not stay there. */
  private Weights randomised(long seed, SplittableRandom random) {
    Weights numbers = Weights.initial(network, engine, DType.FLOAT64, seed);
    for (Parameter p : numbers.learned()) {
      double[] values = p.value().toDoubles();
      for (int i = 0; i < values.length; i++) {
        values[i] += SPREAD * random.nextGaussian();
      }
      p.assign(Tensors.from(engine, DType.FLOAT64, p.value().shape(), values));
    }
    return numbers;
  }

  private static double[] normal(int count, SplittableRandom random) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }

  private void report(int size, Vitality[] forward, Vitality[] backward, List<Finding> findings) {
    int at = size;
    for (int i = 0; i < forward.length; i++) {
      Layer layer = network.layers().get(i);
      double alive = Arrays.stream(forward[i].parts).max().orElse(0);
      double read = Arrays.stream(backward[i].parts).max().orElse(0);
      for (int p = 0; p < forward[i].parts.length; p++) {
        String part = part(layer.output(), p);
        if (forward[i].parts[p] <= ROUNDING * alive) {
          findings.add(
              new Finding(
                  network.name(i),
                  at,
                  part + " is always zero: nothing leads there; leave it out or connect it"));
        } else if (backward[i].parts[p] <= ROUNDING * read) {
          findings.add(
              new Finding(
                  network.name(i),
                  at,
                  part + " has no effect on the output: leave it out or connect it"));
        }
      }
      at = layer.size(at);
    }
  }

  private void reportData(int size, Vitality data, List<Finding> findings) {
    double read = Arrays.stream(data.parts).max().orElse(0);
    for (int p = 0; p < data.parts.length; p++) {
      if (data.parts[p] <= ROUNDING * read) {
        findings.add(
            new Finding(
                "input",
                size,
                part(network.input(), p)
                    + " has no effect on the output: leave it out or connect it"));
      }
    }
  }

  private static <G> String part(FieldType<G> type, int p) {
    FieldType.Part<G> part = type.parts().get(p);
    return "part " + p + " (" + part.copies() + "×" + part.representation().name() + ")";
  }

  private void reportWeights(int size, double[] weights, List<Finding> findings) {
    double largest = Arrays.stream(weights).max().orElse(0);
    for (int i = 0; i < weights.length; i++) {
      boolean learned = network.weights().get(i).use() != Weight.Use.BUFFER;
      if (learned && weights[i] <= ROUNDING * largest) {
        findings.add(
            new Finding(
                network.weights().get(i).name(),
                size,
                "these numbers have no effect on the output and cannot be learned"));
      }
    }
  }
}

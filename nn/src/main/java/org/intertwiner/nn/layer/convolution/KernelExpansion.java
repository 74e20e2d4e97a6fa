package org.intertwiner.nn.layer.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.kernel.sample.SampledTemplate;
import org.intertwiner.harmonic.kernel.sample.synthesis.KernelPattern;
import org.intertwiner.nn.data.Batches;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * From weights to a kernel: for each pattern a product weights[rows, elements] × matrix[elements,
 * cells·points], whose rows of points are then gathered into kernel[outputs, inputs, points].
 *
 * <p>A pattern is a set of basis elements that share their non-zero cells with each other and with
 * no other element of the block; each row of its weights is one place where it stands. Blocks of
 * channels that do not see each other repeat the rows.
 */
final class KernelExpansion {
  /** The largest number of bytes of the patterns, and of one kernel. */
  private final List<Pattern> patterns;

  private final int[] index;
  private final Shape shape;
  private final int points;
  private final boolean hasEmptyCells;

  /** One small matrix of basis elements, how often it stands, and what its weights connect. */
  private record Pattern(
      int rows, int elements, int width, double[] matrix, double deviation, String label) {}

  private KernelExpansion(
      List<Pattern> patterns, int[] index, Shape shape, int points, boolean hasEmptyCells) {
    this.patterns = patterns;
    this.index = index;
    this.shape = shape;
    this.points = points;
    this.hasEmptyCells = hasEmptyCells;
  }

  /**
   * Arranges a sampled basis.
   *
   * @param basis sampled on the grid of the window, normalised
   * @param out the fields of one block that go out
   * @param in the fields of one block that come in
   * @param window how the kernel moves; its groups repeat the basis
   * @param first what the first values keep
   * @throws LimitExceeded if the patterns or the kernel are predicted to be too large; nothing has
   *     been allocated then
   */
  static KernelExpansion of(
      SampledBasis basis,
      FieldType<?> out,
      FieldType<?> in,
      KernelWindow window,
      Initialisation first) {
    requireSmallPatterns(basis);
    List<KernelPattern> kernels = KernelPattern.of(basis);
    Map<Integer, Response> responses = responses(kernels, window);
    int groups = window.groups();
    int[] index = new int[groups * basis.outputs() * basis.inputs()];
    Arrays.fill(index, -1);
    List<Pattern> patterns = new ArrayList<>();
    int next = 0;
    for (KernelPattern p : kernels) {
      for (int row = 0; row < groups * p.rows(); row++) {
        for (int cell = 0; cell < p.cells(); cell++) {
          int at = p.cell(row % p.rows(), cell);
          index[place(basis, window, row / p.rows(), at)] = next++;
        }
      }
      int field = outputField(p.template());
      double deviation = first.deviation(window, p.template().outputs(), responses.get(field));
      int input = p.template().block().placements().get(0).in(0);
      patterns.add(pattern(p, groups, deviation, name(in, input) + "→" + name(out, field)));
    }
    boolean empty = false;
    for (int i = 0; i < index.length; i++) {
      if (index[i] < 0) {
        index[i] = next;
        empty = true;
      }
    }
    Shape shape = window.kernelShape(groups * basis.outputs(), groups * basis.inputs());
    return new KernelExpansion(List.copyOf(patterns), index, shape, basis.points().count(), empty);
  }

  private static Pattern pattern(KernelPattern p, int groups, double deviation, String label) {
    int width = p.cells() * p.points();
    return new Pattern(groups * p.rows(), p.elements(), width, p.toArray(), deviation, label);
  }

  /** Where a cell out · inputs + in of one group stands in the kernel. */
  private static int place(SampledBasis basis, KernelWindow window, int group, int cell) {
    int o = cell / basis.inputs();
    int i = cell % basis.inputs();
    return window.transposed()
        ? (group * basis.inputs() + i) * basis.outputs() + o
        : (group * basis.outputs() + o) * basis.inputs() + i;
  }

  /** The first channel of the first field that a template leads to. */
  private static int outputField(SampledTemplate template) {
    return template.block().placements().stream().mapToInt(p -> p.out(0)).min().orElse(0);
  }

  /** For the first field of each kind the response of all elements that lead to it. */
  private static Map<Integer, Response> responses(
      List<KernelPattern> kernels, KernelWindow window) {
    Map<Integer, Response> responses = new HashMap<>();
    for (KernelPattern p : kernels) {
      List<Placement> places = p.template().block().placements();
      int field = outputField(p.template());
      long times = places.stream().filter(place -> place.out(0) == field).count();
      double rows = (double) times * p.rows() / places.size();
      Response before = responses.getOrDefault(field, Response.none(window));
      responses.put(field, before.plus(rows, Response.of(window, p.toArray())));
    }
    return responses;
  }

  private static String name(FieldType<?> type, int channel) {
    int part = 0;
    while (part + 1 < type.parts().size() && type.offset(part + 1) <= channel) {
      part++;
    }
    return type.parts().get(part).representation().name();
  }

  private static void requireSmallPatterns(SampledBasis basis) {
    double patterns = 0;
    for (SampledTemplate t : basis.templates()) {
      for (int e = 0; e < t.size(); e++) {
        patterns += 8.0 * t.cellCount(e) * t.points();
      }
    }
    KernelWindow.require(patterns, "basis", basis.inputs() + " → " + basis.outputs() + " channels");
  }

  /**
   * The same elements with the points of every row of values in random order: a basis of kernels
   * that are not steerable, for negative controls.
   */
  KernelExpansion shuffled(RandomGenerator random) {
    List<Pattern> other = new ArrayList<>();
    for (Pattern p : patterns) {
      double[] matrix = new double[p.matrix.length];
      for (int from = 0; from < matrix.length; from += points) {
        int[] order = Batches.shuffled(points, random);
        for (int x = 0; x < points; x++) {
          matrix[from + x] = p.matrix[from + order[x]];
        }
      }
      other.add(new Pattern(p.rows, p.elements, p.width, matrix, p.deviation, p.label));
    }
    return new KernelExpansion(other, index, shape, points, hasEmptyCells);
  }

  /** What the matrices, the index and one kernel take, with so many bytes for a number. */
  long bytes(int bytesPerNumber) {
    long numbers = shape.size();
    for (Pattern p : patterns) {
      numbers += p.matrix.length;
    }
    return numbers * bytesPerNumber + 4L * index.length;
  }

  List<Weight> weights() {
    List<Weight> weights = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      Pattern p = patterns.get(i);
      Shape own = Shape.of(p.rows, p.elements);
      weights.add(Weight.normal("weights." + i, own, p.deviation).labelled(p.label));
    }
    return weights;
  }

  /** The matrices of the patterns, then the index of rows, then a row of zeros. */
  List<Constant> constants() {
    List<Constant> constants = new ArrayList<>();
    for (Pattern p : patterns) {
      constants.add(Constant.of(Shape.of(p.elements, p.width), p.matrix));
    }
    constants.add(Constant.indices(index));
    constants.add(Constant.of(Shape.of(1, points), new double[points]));
    return constants;
  }

  /**
   * The kernel, of the shape of the window. What is made on the way is returned at once: the
   * derivatives need weights and constants only.
   */
  Tensor expand(Scope scope) {
    Step step = scope.constant(patterns.size()).engine().step();
    try {
      List<Tensor> rows = new ArrayList<>();
      for (int i = 0; i < patterns.size(); i++) {
        rows.add(scope.value(i).matmul(scope.constant(i)).reshape(-1, points));
      }
      if (hasEmptyCells) {
        rows.add(scope.constant(patterns.size() + 1));
      }
      Tensor all = rows.size() == 1 ? rows.get(0) : Tensors.concat(0, rows);
      return all.gather(0, scope.constant(patterns.size())).reshape(shape).keep();
    } finally {
      step.close();
    }
  }

  int patternCount() {
    return patterns.size();
  }
}

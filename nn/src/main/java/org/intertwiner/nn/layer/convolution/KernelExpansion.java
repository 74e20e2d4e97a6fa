package org.intertwiner.nn.layer.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.kernel.sample.SampledTemplate;
import org.intertwiner.harmonic.kernel.sample.synthesis.KernelPattern;
import org.intertwiner.nn.data.Batches;
import org.intertwiner.nn.engine.Shape;
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
 * no other element of the block; each row of its weights is one place where it stands.
 */
final class KernelExpansion {
  private final List<Pattern> patterns;
  private final int[] index;
  private final Shape shape;
  private final boolean hasEmptyCells;

  /** One small matrix of basis elements and the spread of its first weights. */
  private record Pattern(int rows, int elements, int width, double[] matrix, double deviation) {}

  private KernelExpansion(List<Pattern> patterns, int[] index, Shape shape, boolean hasEmptyCells) {
    this.patterns = patterns;
    this.index = index;
    this.shape = shape;
    this.hasEmptyCells = hasEmptyCells;
  }

  /**
   * Arranges a sampled basis.
   *
   * @param basis sampled on a square grid, normalised
   * @param side rows and columns of the grid
   * @param gain variance of the outputs for inputs of variance one
   */
  static KernelExpansion of(SampledBasis basis, int side, double gain) {
    int[] elementsOnOutput = elementsOnOutput(basis);
    int[] index = new int[basis.outputs() * basis.inputs()];
    Arrays.fill(index, -1);
    List<Pattern> patterns = new ArrayList<>();
    int next = 0;
    for (KernelPattern p : KernelPattern.of(basis)) {
      for (int row = 0; row < p.rows(); row++) {
        for (int cell = 0; cell < p.cells(); cell++) {
          index[p.cell(row, cell)] = next++;
        }
      }
      int first = p.template().block().placements().get(0).out(0);
      double deviation =
          Math.sqrt(gain * p.template().outputs() / Math.max(1, elementsOnOutput[first]));
      patterns.add(
          new Pattern(p.rows(), p.elements(), p.cells() * p.points(), p.toArray(), deviation));
    }
    boolean empty = false;
    for (int i = 0; i < index.length; i++) {
      if (index[i] < 0) {
        index[i] = next;
        empty = true;
      }
    }
    Shape shape = Shape.of(basis.outputs(), basis.inputs(), side, side);
    return new KernelExpansion(List.copyOf(patterns), index, shape, empty);
  }

  private static int[] elementsOnOutput(SampledBasis basis) {
    int[] count = new int[basis.outputs()];
    for (SampledTemplate template : basis.templates()) {
      int alive = 0;
      for (int e = 0; e < template.size(); e++) {
        alive += template.norm(e) > 0 ? 1 : 0;
      }
      for (Placement place : template.block().placements()) {
        for (int i = 0; i < template.outputs(); i++) {
          count[place.out(i)] += alive;
        }
      }
    }
    return count;
  }

  /**
   * The same elements with the points of every row of values in random order: a basis of kernels
   * that are not steerable, for negative controls.
   */
  KernelExpansion shuffled(RandomGenerator random) {
    int points = shape.at(2) * shape.at(3);
    List<Pattern> other = new ArrayList<>();
    for (Pattern p : patterns) {
      double[] matrix = new double[p.matrix.length];
      for (int from = 0; from < matrix.length; from += points) {
        int[] order = Batches.shuffled(points, random);
        for (int x = 0; x < points; x++) {
          matrix[from + x] = p.matrix[from + order[x]];
        }
      }
      other.add(new Pattern(p.rows, p.elements, p.width, matrix, p.deviation));
    }
    return new KernelExpansion(other, index, shape, hasEmptyCells);
  }

  List<Weight> weights() {
    List<Weight> weights = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      Pattern p = patterns.get(i);
      weights.add(Weight.normal("weights." + i, Shape.of(p.rows, p.elements), p.deviation));
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
    int points = shape.at(2) * shape.at(3);
    constants.add(Constant.of(Shape.of(1, points), new double[points]));
    return constants;
  }

  /** The kernel, of shape (outputs, inputs, side, side). */
  Tensor expand(Scope scope) {
    int points = shape.at(2) * shape.at(3);
    List<Tensor> rows = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      rows.add(scope.value(i).matmul(scope.constant(i)).reshape(-1, points));
    }
    if (hasEmptyCells) {
      rows.add(scope.constant(patterns.size() + 1));
    }
    Tensor all = rows.size() == 1 ? rows.get(0) : Tensors.concat(0, rows);
    return all.gather(0, scope.constant(patterns.size())).reshape(shape);
  }

  int patternCount() {
    return patterns.size();
  }
}

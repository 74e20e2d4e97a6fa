package org.intertwiner.nn.layer.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.kernel.sample.SampledTemplate;
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
    int points = basis.points().count();
    int[] elementsOnOutput = elementsOnOutput(basis);
    int[] index = new int[basis.outputs() * basis.inputs()];
    Arrays.fill(index, -1);
    List<Pattern> patterns = new ArrayList<>();
    int next = 0;
    for (SampledTemplate template : basis.templates()) {
      Placement first = template.block().placements().get(0);
      double deviation =
          Math.sqrt(gain * template.outputs() / Math.max(1, elementsOnOutput[first.out(0)]));
      for (List<Component> alike : Component.grouped(template)) {
        int rows = 0;
        for (Placement place : template.block().placements()) {
          for (Component component : alike) {
            for (int cell : component.cells()) {
              int row = place.out(cell / template.inputs());
              int column = place.in(cell % template.inputs());
              index[row * basis.inputs() + column] = next++;
            }
            rows++;
          }
        }
        Component one = alike.get(0);
        int width = one.cells().length * points;
        patterns.add(new Pattern(rows, one.elements(), width, one.matrix(), deviation));
      }
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

  /** Elements of one template that are connected by common cells, as a dense matrix. */
  private record Component(int elements, int[] cells, double[] matrix) {

    /** The components of a template, those with equal matrices together. */
    static List<List<Component>> grouped(SampledTemplate template) {
      Map<String, List<Component>> alike = new LinkedHashMap<>();
      for (List<Integer> elements : connected(template)) {
        Component c = of(template, elements);
        String key = c.cells.length + ":" + Arrays.hashCode(c.matrix);
        String free = key;
        for (int i = 0; ; i++) {
          List<Component> same = alike.computeIfAbsent(free, k -> new ArrayList<>());
          if (same.isEmpty() || Arrays.equals(same.get(0).matrix, c.matrix)) {
            same.add(c);
            break;
          }
          free = key + "#" + i;
        }
      }
      return List.copyOf(alike.values());
    }

    private static Component of(SampledTemplate template, List<Integer> elements) {
      TreeMap<Integer, Integer> places = new TreeMap<>();
      for (int e : elements) {
        for (int i = 0; i < template.cellCount(e); i++) {
          places.put(template.cell(e, i), 0);
        }
      }
      int[] cells = places.keySet().stream().mapToInt(Integer::intValue).toArray();
      for (int i = 0; i < cells.length; i++) {
        places.put(cells[i], i);
      }
      int points = template.points();
      int width = cells.length * points;
      double[] matrix = new double[elements.size() * width];
      for (int row = 0; row < elements.size(); row++) {
        int e = elements.get(row);
        for (int i = 0; i < template.cellCount(e); i++) {
          int at = row * width + places.get(template.cell(e, i)) * points;
          for (int x = 0; x < points; x++) {
            matrix[at + x] = template.value(e, i, x);
          }
        }
      }
      return new Component(elements.size(), cells, matrix);
    }

    private static List<List<Integer>> connected(SampledTemplate template) {
      int[] owner = new int[template.outputs() * template.inputs()];
      Arrays.fill(owner, -1);
      int[] parent = new int[template.size()];
      for (int e = 0; e < parent.length; e++) {
        parent[e] = e;
        for (int i = 0; template.norm(e) > 0 && i < template.cellCount(e); i++) {
          int cell = template.cell(e, i);
          if (owner[cell] < 0) {
            owner[cell] = e;
          } else {
            parent[root(parent, e)] = root(parent, owner[cell]);
          }
        }
      }
      Map<Integer, List<Integer>> components = new TreeMap<>();
      for (int e = 0; e < parent.length; e++) {
        if (template.norm(e) > 0) {
          components.computeIfAbsent(root(parent, e), k -> new ArrayList<>()).add(e);
        }
      }
      return List.copyOf(components.values());
    }

    private static int root(int[] parent, int e) {
      int r = e;
      while (parent[r] != r) {
        r = parent[r];
      }
      parent[e] = r;
      return r;
    }
  }
}

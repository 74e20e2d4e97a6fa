package org.intertwiner.harmonic.kernel.sample.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.kernel.sample.SampledBlock;
import org.intertwiner.harmonic.kernel.sample.SampledTemplate;

/**
 * A dense matrix of basis elements that are connected by common cells of the kernel, and all the
 * places where it stands: row k of weights times the matrix fills the cells of row k.
 *
 * <p><i>Shape:</i> elements() × (cells() · points()), rows() times. Elements that vanish at every
 * point belong to no pattern. <i>Accuracy:</i> the sampled values as they are.
 */
public final class KernelPattern {
  private final SampledTemplate template;
  private final double[][] matrix;
  private final int[][] weights;
  private final int[][] cells;

  private KernelPattern(
      SampledTemplate template, double[][] matrix, int[][] weights, int[][] cells) {
    this.template = template;
    this.matrix = matrix;
    this.weights = weights;
    this.cells = cells;
  }

  /**
   * The patterns of a sampled basis: equal matrices of one template are one pattern.
   *
   * <p><i>Complexity:</i> the number of cells of all elements of the templates, and one small
   * matrix per pattern.
   *
   * @param basis the sampled basis
   * @return patterns whose rows together have every element that does not vanish once
   */
  public static List<KernelPattern> of(SampledBasis basis) {
    Map<SampledTemplate, List<SampledBlock>> places = new LinkedHashMap<>();
    for (SampledBlock block : basis.blocks()) {
      places.computeIfAbsent(block.template(), t -> new ArrayList<>()).add(block);
    }
    List<KernelPattern> patterns = new ArrayList<>();
    for (Map.Entry<SampledTemplate, List<SampledBlock>> entry : places.entrySet()) {
      for (List<Component> alike : Component.grouped(entry.getKey())) {
        patterns.add(placed(entry.getKey(), alike, entry.getValue(), basis.inputs()));
      }
    }
    return List.copyOf(patterns);
  }

  private static KernelPattern placed(
      SampledTemplate template, List<Component> alike, List<SampledBlock> blocks, int inputs) {
    List<int[]> weights = new ArrayList<>();
    List<int[]> cells = new ArrayList<>();
    for (SampledBlock block : blocks) {
      Placement place = block.placement();
      for (Component component : alike) {
        weights.add(Arrays.stream(component.elements).map(e -> block.firstElement() + e).toArray());
        cells.add(
            Arrays.stream(component.cells)
                .map(
                    c ->
                        place.out(c / template.inputs()) * inputs + place.in(c % template.inputs()))
                .toArray());
      }
    }
    return new KernelPattern(
        template,
        alike.get(0).matrix(template),
        weights.toArray(int[][]::new),
        cells.toArray(int[][]::new));
  }

  /**
   * The number of elements of each row.
   *
   * @return the rows of the matrix
   */
  public int elements() {
    return matrix.length;
  }

  /**
   * The number of cells that each row fills.
   *
   * @return cells
   */
  public int cells() {
    return cells[0].length;
  }

  /**
   * The number of points of a cell.
   *
   * @return points
   */
  public int points() {
    return template.points();
  }

  /**
   * The template that the elements belong to.
   *
   * @return one of the templates of the basis
   */
  public SampledTemplate template() {
    return template;
  }

  /**
   * The number of places where the matrix stands.
   *
   * @return rows of weights
   */
  public int rows() {
    return weights.length;
  }

  /**
   * The element of the sampled basis that one weight of a row belongs to.
   *
   * @param row the row
   * @param element the element of the pattern
   * @return its number in the whole basis
   */
  public int element(int row, int element) {
    return weights[row][element];
  }

  /**
   * A cell that a row fills.
   *
   * @param row the row
   * @param cell the cell of the pattern
   * @return out · inputs + in
   */
  public int cell(int row, int cell) {
    return cells[row][cell];
  }

  /**
   * The matrix.
   *
   * @return a fresh array [elements][cells · points], row-major
   */
  public double[] toArray() {
    int width = cells() * points();
    double[] flat = new double[matrix.length * width];
    for (int e = 0; e < matrix.length; e++) {
      System.arraycopy(matrix[e], 0, flat, e * width, width);
    }
    return flat;
  }

  /** The rows of the matrix; not to be changed. */
  double[][] matrix() {
    return matrix;
  }

  int[] weightsOf(int row) {
    return weights[row];
  }

  int[] cellsOf(int row) {
    return cells[row];
  }

  /** Elements of one template that are connected by common cells. */
  private static final class Component {
    private final int[] elements;
    private final int[] cells;

    private Component(SampledTemplate template, List<Integer> elements) {
      this.elements = elements.stream().mapToInt(Integer::intValue).toArray();
      TreeSet<Integer> places = new TreeSet<>();
      for (int e : elements) {
        for (int i = 0; i < template.cellCount(e); i++) {
          places.add(template.cell(e, i));
        }
      }
      this.cells = places.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The components of a template, those with equal matrices together. */
    static List<List<Component>> grouped(SampledTemplate template) {
      Map<List<Object>, List<Component>> same = new LinkedHashMap<>();
      for (List<Integer> elements : connected(template)) {
        Component c = new Component(template, elements);
        same.computeIfAbsent(c.structure(template), k -> new ArrayList<>()).add(c);
      }
      // different polynomials may still have equal values at all points
      Map<Integer, List<List<Component>>> alike = new LinkedHashMap<>();
      List<List<Component>> groups = new ArrayList<>();
      for (List<Component> group : same.values()) {
        double[][] matrix = group.get(0).matrix(template);
        List<List<Component>> candidates =
            alike.computeIfAbsent(Arrays.deepHashCode(matrix), k -> new ArrayList<>());
        boolean found = false;
        for (List<Component> other : candidates) {
          if (Arrays.deepEquals(other.get(0).matrix(template), matrix)) {
            other.addAll(group);
            found = true;
            break;
          }
        }
        if (!found) {
          candidates.add(group);
          groups.add(group);
        }
      }
      return groups;
    }

    /** What the matrix is made of: for each element its ring, its scale, its cells and forms. */
    private List<Object> structure(SampledTemplate template) {
      List<Object> parts = new ArrayList<>();
      Map<Integer, Integer> position = positions();
      for (int e : elements) {
        parts.add(template.ring(e));
        parts.add(template.degree(e));
        for (int i = 0; i < template.cellCount(e); i++) {
          parts.add(position.get(template.cell(e, i)));
          parts.add(template.form(e, i));
          parts.add(template.factor(e, i));
        }
      }
      return parts;
    }

    private Map<Integer, Integer> positions() {
      Map<Integer, Integer> position = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        position.put(cells[i], i);
      }
      return position;
    }

    double[][] matrix(SampledTemplate template) {
      int points = template.points();
      Map<Integer, Integer> position = positions();
      double[][] matrix = new double[elements.length][cells.length * points];
      for (int row = 0; row < elements.length; row++) {
        for (int i = 0; i < template.cellCount(elements[row]); i++) {
          int at = position.get(template.cell(elements[row], i)) * points;
          for (int x = 0; x < points; x++) {
            matrix[row][at + x] = template.value(elements[row], i, x);
          }
        }
      }
      return matrix;
    }

    private static List<List<Integer>> connected(SampledTemplate template) {
      int[] owner = new int[template.outputs() * template.inputs()];
      Arrays.fill(owner, -1);
      int[] parent = new int[template.size()];
      boolean[] alive = new boolean[parent.length];
      for (int e = 0; e < parent.length; e++) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("the arrangement of kernels was interrupted");
        }
        parent[e] = e;
        alive[e] = template.norm(e) > 0;
        for (int i = 0; alive[e] && i < template.cellCount(e); i++) {
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
        if (alive[e]) {
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

  @Override
  public String toString() {
    return rows() + " times " + elements() + " elements on " + cells() + " cells";
  }
}

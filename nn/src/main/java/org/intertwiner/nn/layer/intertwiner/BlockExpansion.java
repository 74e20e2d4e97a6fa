package org.intertwiner.nn.layer.intertwiner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.kernel.sample.SampledTemplate;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.layer.convolution.Initialisation;
import org.intertwiner.nn.layer.convolution.KernelWindow;
import org.intertwiner.nn.layer.convolution.Response;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * From weights to linear maps over a basis in blocks: K = Σ w_b B_b, computed as weights[places,
 * elements] × matrix[elements, cells·points] for each pattern of elements and one gather.
 *
 * <p>Copies of equal summands share one block, so that the weights between m_in copies of V and
 * m_out copies of W are [m_out·m_in, dim Hom_G(V, W)]. Elements that share no cells (as between
 * permutation representations) are kept apart, so that nobody multiplies by their zeros.
 *
 * <p><i>Shape</i>: {@code (outputs, inputs, points)}. <i>Accuracy</i>: values are rounded once; the
 * elements are divided by their Frobenius norms. <i>Complexity</i>: per kernel the sum of
 * places·elements·cells·points. <i>Source</i>: Weiler and Cesa (2019), appendix on the expansion.
 *
 * <p>Example: {@code BlockExpansion.atOrigin(in, out).parameterCount()} is the dimension of
 * Hom_G(V_in, V_out).
 */
public final class BlockExpansion {
  private static final long MOST_VALUES = 1L << 27;

  private final FieldType<?> input;
  private final FieldType<?> output;
  private final int points;
  private final List<BlockPattern> patterns;
  private final int[] elementsOnOutput;

  private BlockExpansion(
      FieldType<?> input,
      FieldType<?> output,
      int points,
      List<BlockPattern> patterns,
      int[] elementsOnOutput) {
    this.input = input;
    this.output = output;
    this.points = points;
    this.patterns = patterns;
    this.elementsOnOutput = elementsOnOutput;
  }

  /**
   * Elements of a basis that fill one block, and where the block stands.
   *
   * @param rows the block's coordinates that go out
   * @param columns the block's coordinates that come in
   * @param elements each row-major (rows, columns, points)
   * @param placements the places
   */
  public record Block(int rows, int columns, double[][] elements, List<Placement> placements) {
    /**
     * Copies everything.
     *
     * @param rows the block's coordinates that go out
     * @param columns the block's coordinates that come in
     * @param elements each row-major (rows, columns, points)
     * @param placements the places
     */
    public Block {
      elements = Arrays.stream(elements).map(double[]::clone).toArray(double[][]::new);
      placements = List.copyOf(placements);
    }

    private Block normalised() {
      double[][] scaled = new double[elements.length][];
      for (int e = 0; e < scaled.length; e++) {
        double square = Arrays.stream(elements[e]).map(x -> x * x).sum();
        double norm = square > 0 ? Math.sqrt(square) : 1;
        scaled[e] = Arrays.stream(elements[e]).map(x -> x / norm).toArray();
      }
      return new Block(rows, columns, scaled, placements);
    }

    private int alive() {
      return (int)
          Arrays.stream(elements).filter(e -> Arrays.stream(e).anyMatch(x -> x != 0)).count();
    }
  }

  /**
   * Arranges a basis.
   *
   * @param input the fields that come in
   * @param output the fields that go out
   * @param points the values of each cell
   * @param blocks the basis
   * @return its expansion, elements of norm one
   * @throws LimitExceeded if the maps would be too large
   */
  public static BlockExpansion of(
      FieldType<?> input, FieldType<?> output, int points, List<Block> blocks) {
    long values = (long) input.channels() * output.channels() * points;
    long stored = 0;
    for (Block block : blocks) {
      stored += (long) block.elements.length * block.rows * block.columns * points;
    }
    if (Math.max(values, stored) > MOST_VALUES) {
      throw new LimitExceeded(
          "maps from " + input + " to " + output,
          values + " values from a basis of " + stored,
          "at most " + MOST_VALUES,
          "use fewer fields, or smaller kernels");
    }
    List<BlockPattern> patterns = new ArrayList<>();
    int[] elements = new int[output.channels()];
    for (Block block : blocks) {
      patterns.addAll(BlockPattern.of(block.normalised(), input.channels(), points));
      int alive = block.alive();
      for (Placement place : block.placements) {
        for (int i = 0; i < block.rows; i++) {
          elements[place.out(i)] += alive;
        }
      }
    }
    return new BlockExpansion(input, output, points, List.copyOf(patterns), elements);
  }

  /**
   * The maps Hom_G(V_in, V_out), by an exact certified basis.
   *
   * @param <G> the group elements
   * @param input the fields that come in
   * @param output the fields that go out
   * @return the expansion, of one point
   * @throws InvalidInput if the actions differ
   * @throws LimitExceeded if the maps would be too large
   */
  public static <G> BlockExpansion atOrigin(FieldType<G> input, FieldType<G> output) {
    input.requireSameAction(output, "equivariant linear maps");
    KernelSpace space =
        KernelSpace.on(input.action())
            .from(input.representation())
            .to(output.representation())
            .upToDegree(0);
    List<Block> blocks = new ArrayList<>();
    double[] origin = new double[input.dimension()];
    for (BasisBlock block : space.blocks()) {
      double[][] elements = new double[block.elements().size()][block.rows() * block.columns()];
      for (int e = 0; e < elements.length; e++) {
        for (PolynomialMatrix.Entry entry : block.elements().get(e).entries()) {
          elements[e][entry.row() * block.columns() + entry.column()] = entry.evaluate(origin);
        }
      }
      blocks.add(new Block(block.rows(), block.columns(), elements, block.placements()));
    }
    return of(input, output, 1, blocks);
  }

  /**
   * Kernels that were sampled.
   *
   * @param <G> the group elements
   * @param input the fields that come in
   * @param output the fields that go out
   * @param basis kernels between their representations
   * @return the expansion over the sample points
   * @throws InvalidInput if the basis belongs to other fields
   * @throws LimitExceeded if the kernels would be too large
   */
  public static <G> BlockExpansion sampled(
      FieldType<G> input, FieldType<G> output, SampledBasis basis) {
    if (basis.inputs() != input.channels() || basis.outputs() != output.channels()) {
      throw new InvalidInput(
          "sampled kernels from " + input + " to " + output,
          basis.inputs() + " to " + basis.outputs() + " channels",
          input.channels() + " to " + output.channels() + " channels",
          "");
    }
    List<Block> blocks = new ArrayList<>();
    for (SampledTemplate t : basis.templates()) {
      int stride = t.outputs() * t.inputs() * t.points();
      double[] all = t.toArray();
      double[][] elements = new double[t.size()][];
      for (int e = 0; e < elements.length; e++) {
        elements[e] = Arrays.copyOfRange(all, e * stride, (e + 1) * stride);
      }
      blocks.add(new Block(t.outputs(), t.inputs(), elements, t.block().placements()));
    }
    return of(input, output, basis.points().count(), blocks);
  }

  /** The patterns, for what else is done with the same basis. */
  List<BlockPattern> patterns() {
    return patterns;
  }

  /** Outputs × inputs. */
  int cells() {
    return input.channels() * output.channels();
  }

  /** Values of each cell. */
  int points() {
    return points;
  }

  /**
   * The number of weights.
   *
   * @return the number of elements of the basis that do not vanish, over all places
   */
  public int parameterCount() {
    return patterns.stream().mapToInt(p -> p.cells().size() * p.matrix().length).sum();
  }

  /**
   * Whether there is nothing but the zero map.
   *
   * @return true if there are no weights
   */
  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  /**
   * The weights, one array for each pattern, with first values after {@link Initialisation}.
   *
   * @param prefix what the names begin with
   * @param gain mean square of the outputs for independent inputs of mean square one
   * @return arrays [places, elements]
   */
  public List<Weight> weights(String prefix, double gain) {
    List<Weight> weights = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      BlockPattern p = patterns.get(i);
      Placement first = p.block().placements().get(0);
      int elements = Math.max(1, elementsOnOutput[first.out(0)]);
      Shape shape = Shape.of(p.cells().size(), p.matrix().length);
      double deviation = Initialisation.deviation(gain, p.block().rows(), elements);
      weights.add(Weight.normal(prefix + "." + i, shape, deviation).labelled(label(first)));
    }
    return List.copyOf(weights);
  }

  /**
   * The weights of kernels that move over a grid.
   *
   * @param prefix what the names begin with
   * @param first what the first values keep
   * @param window how the kernels move; it has as many cells as there are points
   * @return arrays [places, elements]
   */
  public List<Weight> weights(String prefix, Initialisation first, KernelWindow window) {
    Map<Integer, Response> responses = responses(window);
    List<Weight> weights = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      BlockPattern p = patterns.get(i);
      Placement place = p.block().placements().get(0);
      double deviation = first.deviation(window, p.block().rows(), responses.get(place.out(0)));
      Shape shape = Shape.of(p.cells().size(), p.matrix().length);
      weights.add(Weight.normal(prefix + "." + i, shape, deviation).labelled(label(place)));
    }
    return List.copyOf(weights);
  }

  /** What leads to each field that goes out, by the field's first channel. */
  private Map<Integer, Response> responses(KernelWindow window) {
    Map<Integer, Response> responses = new HashMap<>();
    for (BlockPattern p : patterns) {
      List<Placement> places = p.block().placements();
      double[] rows = Arrays.stream(p.matrix()).flatMapToDouble(Arrays::stream).toArray();
      Response own = Response.of(window, rows);
      double each = (double) p.cells().size() / places.size();
      Map<Integer, Integer> counts = new HashMap<>();
      places.forEach(place -> counts.merge(place.out(0), 1, Integer::sum));
      counts.forEach(
          (field, count) ->
              responses.put(
                  field,
                  responses.getOrDefault(field, Response.none(window)).plus(each * count, own)));
    }
    return responses;
  }

  private String label(Placement place) {
    return name(input, place.in(0)) + "→" + name(output, place.out(0));
  }

  private static String name(FieldType<?> type, int channel) {
    int part = 0;
    while (part + 1 < type.parts().size() && type.offset(part + 1) <= channel) {
      part++;
    }
    return type.parts().get(part).representation().name();
  }

  /**
   * What {@link #expand} needs: the matrices of the patterns, then the order of the cells.
   *
   * @return as many as there are patterns, and one; none if there are no weights
   */
  public List<Constant> constants() {
    if (isEmpty()) {
      return List.of();
    }
    List<Constant> constants = new ArrayList<>();
    int[] index = new int[input.channels() * output.channels()];
    int next = 1;
    for (BlockPattern p : patterns) {
      int width = p.matrix()[0].length;
      double[] flat = new double[p.matrix().length * width];
      for (int e = 0; e < p.matrix().length; e++) {
        System.arraycopy(p.matrix()[e], 0, flat, e * width, width);
      }
      constants.add(Constant.of(Shape.of(p.matrix().length, width), flat));
      for (int[] cells : p.cells()) {
        for (int cell : cells) {
          index[cell] = next++;
        }
      }
    }
    constants.add(Constant.indices(index));
    return List.copyOf(constants);
  }

  /**
   * The map of the weights of a scope.
   *
   * @param scope where weights and constants are
   * @param firstWeight where the weights begin
   * @param firstConstant where the constants begin
   * @return shape {@code (outputs, inputs, points)}
   * @throws InvalidInput if there are no weights
   */
  public Tensor expand(Scope scope, int firstWeight, int firstConstant) {
    if (isEmpty()) {
      throw new InvalidInput(
          "maps from " + input + " to " + output, "no basis", "at least one map", "");
    }
    List<Tensor> rows = new ArrayList<>();
    Tensor first = scope.value(firstWeight);
    rows.add(Tensors.zeros(first.engine(), first.type(), Shape.of(1, points)));
    for (int i = 0; i < patterns.size(); i++) {
      Tensor weights = scope.value(firstWeight + i);
      rows.add(weights.matmul(scope.constant(firstConstant + i)).reshape(-1, points));
    }
    Tensor index = scope.constant(firstConstant + patterns.size());
    return Tensors.concat(0, rows)
        .gather(0, index)
        .reshape(output.channels(), input.channels(), points);
  }
}

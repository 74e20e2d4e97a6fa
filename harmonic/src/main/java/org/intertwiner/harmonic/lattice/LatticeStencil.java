package org.intertwiner.harmonic.lattice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.export.NamedArray;
import org.intertwiner.harmonic.export.NamedArray.ElementType;

/**
 * Lattice kernels as weights of a plain convolution on an array of cells: one array axis for each
 * lattice coordinate, in order, and one channel for each site of the cell and coordinate of V.
 *
 * <p>The triangular lattice so becomes a skewed array and its kernel a square array with masked
 * corners. <i>Formula:</i> out[u, i](x) = Σ w[u·d_out + i, s·d_in + j, t + r] · in[s, j](x + t)
 * over the cells t with |tₖ| ≤ rₖ, the cross-correlation of networks with padding r. <i>Shape:</i>
 * [elements][channels out][channels in][2r₁ + 1]…[2rₙ + 1], row-major. <i>Accuracy:</i> each number
 * is rounded once.
 *
 * <p>Example: the six neighbours on the triangular lattice are a 3 × 3 array with two corners
 * masked.
 */
public final class LatticeStencil {
  private final LatticeKernelSpace<?> space;
  private final int[] reach;
  private final int cells;
  private final double[][] values;
  private final int[][] places;

  private LatticeStencil(LatticeKernelSpace<?> space) {
    this.space = space;
    int n = space.source().symmetry().dimension();
    this.reach = new int[n];
    for (SitePair pair : space.pairs()) {
      for (int i = 0; i < n; i++) {
        reach[i] = Math.max(reach[i], Math.abs(pair.cell().get(i)));
      }
    }
    int product = 1;
    for (int r : reach) {
      product = Math.multiplyExact(product, 2 * r + 1);
    }
    this.cells = product;
    requireLength((double) outputs() * inputs() * cells);
    this.values = new double[space.dimension()][];
    this.places = new int[space.dimension()][];
    Map<Object, List<Integer>> alike = new LinkedHashMap<>();
    for (int e = 0; e < values.length; e++) {
      alike.computeIfAbsent(space.basis().get(e).template(), t -> new ArrayList<>()).add(e);
    }
    for (List<Integer> elements : alike.values()) {
      List<LatticeBlock> blocks = space.basis().get(elements.get(0)).smallBlocks();
      elements.forEach(e -> fill(e, blocks));
    }
  }

  static LatticeStencil of(LatticeKernelSpace<?> space) {
    if (!space.isReal()) {
      throw new InvalidInput(
          "stencil of " + space,
          "complex kernels",
          "real kernels",
          "solve for real representations");
    }
    return new LatticeStencil(space);
  }

  private void fill(int element, List<LatticeBlock> blocks) {
    int count = blocks.stream().mapToInt(b -> b.matrix().nonZeros()).sum();
    values[element] = new double[count];
    places[element] = new int[count];
    int at = 0;
    LatticeKernel kernel = space.basis().get(element);
    for (LatticeBlock block : blocks) {
      int cell = cell(block.pair());
      int row = block.pair().target() * space.target().fibre().dimension() + kernel.row();
      int column = block.pair().source() * space.source().fibre().dimension() + kernel.column();
      for (SparseMatrix.Entry<Cyclotomic> e : block.matrix().entries()) {
        values[element][at] = e.value().re();
        places[element][at] = ((row + e.row()) * inputs() + column + e.column()) * cells + cell;
        at++;
      }
    }
  }

  private int cell(SitePair pair) {
    int cell = 0;
    for (int i = 0; i < reach.length; i++) {
      cell = cell * (2 * reach[i] + 1) + pair.cell().get(i) + reach[i];
    }
    return cell;
  }

  /** {@return the number of basis elements} */
  public int size() {
    return values.length;
  }

  /** {@return the number of channels of the output, sites of the cell · dim V_out} */
  public int outputs() {
    return space.target().channels();
  }

  /** {@return the number of channels of the input, sites of the cell · dim V_in} */
  public int inputs() {
    return space.source().channels();
  }

  /** {@return the sizes 2r + 1 of the array of cells, one for each lattice coordinate} */
  public int[] shape() {
    return Arrays.stream(reach).map(r -> 2 * r + 1).toArray();
  }

  /**
   * Where a kernel may differ from zero.
   *
   * @return [channels out][channels in][…cells], true at the pairs of sites within the range
   */
  public boolean[] mask() {
    boolean[] mask = new boolean[requireLength((double) outputs() * inputs() * cells)];
    int rows = space.target().fibre().dimension();
    int columns = space.source().fibre().dimension();
    for (SitePair pair : space.pairs()) {
      int cell = cell(pair);
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          int row = pair.target() * rows + i;
          mask[(row * inputs() + pair.source() * columns + j) * cells + cell] = true;
        }
      }
    }
    return mask;
  }

  /** {@return the squared length of the shell of each element, rounded} */
  public double[] squaredLengths() {
    return space.basis().stream().mapToDouble(k -> k.squaredLength().doubleValue()).toArray();
  }

  /**
   * The Cartesian coordinates of the sites of the input in the cell, rounded.
   *
   * @return [sites][n]
   */
  public double[][] sourceSites() {
    return cartesian(space.source());
  }

  /**
   * The Cartesian coordinates of the sites of the output in the cell, rounded.
   *
   * @return [sites][n]
   */
  public double[][] targetSites() {
    return cartesian(space.target());
  }

  /**
   * The Cartesian coordinates of the basis of the lattice, rounded.
   *
   * @return [n][n], one row for each basis vector
   */
  public double[][] basisVectors() {
    int n = reach.length;
    double[][] vectors = new double[n][n];
    List<List<Cyclotomic>> rows = space.source().symmetry().basis().toRows();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        vectors[j][i] = rows.get(i).get(j).re();
      }
    }
    return vectors;
  }

  private double[][] cartesian(LatticeField<?> field) {
    double[][] vectors = basisVectors();
    double[][] points = new double[field.sites().size()][reach.length];
    for (int s = 0; s < points.length; s++) {
      List<Rational> site = field.sites().get(s);
      for (int i = 0; i < reach.length; i++) {
        for (int j = 0; j < reach.length; j++) {
          points[s][i] += site.get(j).doubleValue() * vectors[j][i];
        }
      }
    }
    return points;
  }

  /**
   * One element.
   *
   * @param element its number
   * @return [channels out][channels in][…cells]
   */
  public double[] toArray(int element) {
    double[] weights = new double[requireLength((double) outputs() * inputs() * cells)];
    for (int k = 0; k < values[element].length; k++) {
      weights[places[element][k]] = values[element][k];
    }
    return weights;
  }

  /**
   * All elements.
   *
   * @return [elements][channels out][channels in][…cells]
   * @throws LimitExceeded if that is more than one array holds; use {@link #combine} then
   */
  public double[] toArray() {
    int stride = outputs() * inputs() * cells;
    double[] all = new double[requireLength((double) size() * stride)];
    for (int e = 0; e < size(); e++) {
      for (int k = 0; k < values[e].length; k++) {
        all[e * stride + places[e][k]] = values[e][k];
      }
    }
    return all;
  }

  /**
   * The kernel with given coefficients, without the dense basis.
   *
   * <p><i>Complexity:</i> the number of entries that are not zero.
   *
   * @param weights one number for each element
   * @return Σ weightₑ · element e, [channels out][channels in][…cells]
   * @throws InvalidInput if their number is another
   */
  public double[] combine(double... weights) {
    if (weights.length != size()) {
      throw new InvalidInput(
          "weights of a lattice kernel",
          weights.length + " numbers",
          size() + " numbers",
          "one for each element");
    }
    double[] sum = new double[requireLength((double) outputs() * inputs() * cells)];
    for (int e = 0; e < size(); e++) {
      for (int k = 0; k < values[e].length; k++) {
        sum[places[e][k]] += weights[e] * values[e][k];
      }
    }
    return sum;
  }

  /**
   * What is written to a file: {@code basis} [elements][out][in][…cells], {@code mask}
   * [out][in][…cells] of 0 and 1, {@code squared_length} [elements], {@code orbit} [elements],
   * {@code vectors} [n][n] with one basis vector a row, {@code source_sites} and {@code
   * target_sites} in Cartesian coordinates.
   *
   * @return arrays that are written element by element
   */
  public List<NamedArray> arrays() {
    int[] orbits = space.basis().stream().mapToInt(LatticeKernel::orbit).toArray();
    boolean[] mask = mask();
    return List.of(
        NamedArray.of("basis", ElementType.FLOAT64, fullShape(size()), this::writeBasis),
        NamedArray.of(
            "mask",
            ElementType.INT32,
            fullShape(),
            sink -> {
              for (boolean m : mask) {
                sink.put(m ? 1 : 0);
              }
            }),
        floats("squared_length", new double[][] {squaredLengths()}, size()),
        NamedArray.ofIntegers("orbit", orbits),
        floats("vectors", basisVectors(), reach.length, reach.length),
        floats("source_sites", sourceSites(), space.source().sites().size(), reach.length),
        floats("target_sites", targetSites(), space.target().sites().size(), reach.length));
  }

  private int[] fullShape(int... first) {
    int[] cellShape = shape();
    int[] full = Arrays.copyOf(first, first.length + 2 + cellShape.length);
    full[first.length] = outputs();
    full[first.length + 1] = inputs();
    System.arraycopy(cellShape, 0, full, first.length + 2, cellShape.length);
    return full;
  }

  private void writeBasis(NamedArray.Sink sink) throws IOException {
    for (int e = 0; e < size(); e++) {
      sink.put(toArray(e));
    }
  }

  private static NamedArray floats(String name, double[][] rows, int... shape) {
    return NamedArray.of(
        name,
        ElementType.FLOAT64,
        shape,
        sink -> {
          for (double[] row : rows) {
            sink.put(row);
          }
        });
  }

  private static int requireLength(double numbers) {
    if (numbers > Integer.MAX_VALUE - 8) {
      throw new LimitExceeded(
          "array of a lattice stencil",
          String.format(java.util.Locale.ROOT, "%.3g numbers", numbers),
          "at most 2³¹ − 9",
          "use combine(…), or a shorter range");
    }
    return (int) numbers;
  }

  @Override
  public String toString() {
    return size()
        + " lattice kernels of "
        + outputs()
        + "×"
        + inputs()
        + " channels on "
        + Arrays.toString(shape())
        + " cells";
  }
}

package org.intertwiner.harmonic.kernel.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.solid.SolidHarmonics;

/**
 * The sampled kernels of one block, in factored form: each distinct polynomial is evaluated once on
 * the unit vectors, each ring once on the radii, and an element is a list of cells that point at
 * them.
 *
 * <p><i>Shape:</i> size() elements of outputs() × inputs() × points() numbers. Element number e is
 * the exact element {@link #exact(int)} of the block on ring {@link #ring(int)}; rings run fastest.
 */
public final class SampledTemplate {
  private final BasisBlock block;
  private final int points;
  private final int[] exact;
  private final int[] rings;
  private final double[] scales;
  private final int[][] cells;
  private final int[][] atoms;
  private final double[][] factors;
  private final double[][] angular;
  private final double[][][] radial;

  private SampledTemplate(
      BasisBlock block,
      int points,
      int[] exact,
      int[] rings,
      double[] scales,
      int[][] cells,
      int[][] atoms,
      double[][] factors,
      double[][] angular,
      double[][][] radial) {
    this.block = block;
    this.points = points;
    this.exact = exact;
    this.rings = rings;
    this.scales = scales;
    this.cells = cells;
    this.atoms = atoms;
    this.factors = factors;
    this.angular = angular;
    this.radial = radial;
  }

  private static int[] column(List<int[]> pairs, int column) {
    int[] values = new int[pairs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = pairs.get(i)[column];
    }
    return values;
  }

  static SampledTemplate of(BasisBlock block, PointValues values, boolean[][] kept) {
    List<PolynomialMatrix> elements = block.elements();
    int[][] cells = new int[elements.size()][0];
    int[][] atoms = new int[elements.size()][0];
    double[][] factors = new double[elements.size()][0];
    List<int[]> pairs = new ArrayList<>();
    for (int e = 0; e < cells.length; e++) {
      boolean[] rings = kept[elements.get(e).degree()];
      if (!PointValues.isKept(kept, elements.get(e).degree())) {
        continue;
      }
      List<PolynomialMatrix.Entry> entries = elements.get(e).entries();
      cells[e] = new int[entries.size()];
      atoms[e] = values.numbers(elements.get(e));
      factors[e] = new double[entries.size()];
      for (int i = 0; i < entries.size(); i++) {
        PolynomialMatrix.Entry entry = entries.get(i);
        cells[e][i] = entry.row() * block.columns() + entry.column();
        factors[e][i] = values.factor(entry);
      }
      for (int r = 0; r < rings.length; r++) {
        if (rings[r]) {
          pairs.add(new int[] {e, r});
        }
      }
    }
    double[] ones = new double[pairs.size()];
    Arrays.fill(ones, 1);
    return new SampledTemplate(
        block,
        values.count(),
        column(pairs, 0),
        column(pairs, 1),
        ones,
        cells,
        atoms,
        factors,
        values.angular(),
        values.radial());
  }

  /**
   * The same elements, each divided by its Euclidean norm over all outputs, inputs and points;
   * elements that vanish at every point stay zero.
   */
  SampledTemplate normalized() {
    double[] scaled = new double[size()];
    for (int e = 0; e < scaled.length; e++) {
      double norm = norm(e);
      scaled[e] = norm > 0 ? scales[e] / norm : scales[e];
    }
    return new SampledTemplate(
        block, points, exact, rings, scaled, cells, atoms, factors, angular, radial);
  }

  /**
   * The number of elements.
   *
   * @return exact elements times the rings kept for their degrees
   */
  public int size() {
    return exact.length;
  }

  /**
   * The number of rows of the block.
   *
   * @return rows
   */
  public int outputs() {
    return block.rows();
  }

  /**
   * The number of columns of the block.
   *
   * @return columns
   */
  public int inputs() {
    return block.columns();
  }

  /**
   * The number of points.
   *
   * @return points
   */
  public int points() {
    return points;
  }

  /**
   * The exact element that a sampled element comes from.
   *
   * @param element the sampled element
   * @return its position in the block's exact elements
   */
  public int exact(int element) {
    return exact[element];
  }

  /**
   * The exact block.
   *
   * @return the block of the exact basis
   */
  public BasisBlock block() {
    return block;
  }

  /**
   * The ring of a sampled element.
   *
   * @param element the sampled element
   * @return its ring
   */
  public int ring(int element) {
    return rings[element];
  }

  /**
   * The harmonic degree of a sampled element.
   *
   * @param element the sampled element
   * @return its degree
   */
  public int degree(int element) {
    return block.elements().get(exact[element]).degree();
  }

  /**
   * The factor that normalisation put before a sampled element.
   *
   * @param element the sampled element
   * @return the factor, one if not normalised
   */
  public double scale(int element) {
    return scales[element];
  }

  /**
   * The number of cells (row, column) where a sampled element is not zero.
   *
   * @param element the sampled element
   * @return the number of its cells
   */
  public int cellCount(int element) {
    return cells[exact[element]].length;
  }

  /**
   * A cell of a sampled element.
   *
   * @param element the sampled element
   * @param i the number of the cell
   * @return row · inputs() + column
   */
  public int cell(int element, int i) {
    return cells[exact[element]][i];
  }

  /**
   * The exact form of a sampled element in one of its cells, up to {@link #factor}.
   *
   * @param element the sampled element
   * @param i the number of the cell
   * @return the number of the form; equal numbers are equal forms, in all templates of a basis
   */
  public int form(int element, int i) {
    return atoms[exact[element]][i];
  }

  /**
   * What multiplies the form of a sampled element in one of its cells, normalisation included.
   *
   * @param element the sampled element
   * @param i the number of the cell
   * @return the factor
   */
  public double factor(int element, int i) {
    return scales[element] * factors[exact[element]][i];
  }

  /**
   * The value of a sampled element in one of its cells at one point.
   *
   * @param element the sampled element
   * @param i the number of the cell
   * @param point the point
   * @return scale · K_cell(x/|x|) · φ(|x|)
   */
  public double value(int element, int i, int point) {
    int e = exact[element];
    double scale = scales[element] * factors[e][i];
    return scale * (angular[atoms[e][i]][point] * ringOf(element)[point]);
  }

  private double[] ringOf(int element) {
    return radial[degree(element)][rings[element]];
  }

  /**
   * Adds a multiple of an element to a kernel.
   *
   * <p><i>Complexity:</i> cells × points.
   *
   * @param element the sampled element
   * @param weight the factor
   * @param kernel outputs() × inputs() × points() numbers, changed in place
   */
  public void accumulate(int element, double weight, double[] kernel) {
    int e = exact[element];
    double[] ring = ringOf(element);
    for (int i = 0; i < cells[e].length; i++) {
      double factor = weight * (scales[element] * factors[e][i]);
      double[] values = angular[atoms[e][i]];
      int offset = cells[e][i] * points;
      for (int x = 0; x < points; x++) {
        kernel[offset + x] += factor * (values[x] * ring[x]);
      }
    }
  }

  /**
   * Writes an element into a zero array.
   *
   * @param element the sampled element
   * @param target the array
   * @param offset where its outputs() × inputs() × points() numbers begin
   */
  public void write(int element, float[] target, int offset) {
    int e = exact[element];
    double[] ring = ringOf(element);
    for (int i = 0; i < cells[e].length; i++) {
      double[] values = angular[atoms[e][i]];
      int at = offset + cells[e][i] * points;
      double scale = scales[element] * factors[e][i];
      for (int x = 0; x < points; x++) {
        target[at + x] = single(scale * (values[x] * ring[x]));
      }
    }
  }

  /**
   * The Euclidean norm of an element over all outputs, inputs and points.
   *
   * @param element the sampled element
   * @return its norm, before scaling
   */
  public double norm(int element) {
    int e = exact[element];
    double[] ring = ringOf(element);
    double square = 0;
    for (int i = 0; i < atoms[e].length; i++) {
      double own = 0;
      for (int x = 0; x < points; x++) {
        double v = angular[atoms[e][i]][x] * ring[x];
        own += v * v;
      }
      square += own * (factors[e][i] * factors[e][i]);
    }
    return Math.sqrt(square);
  }

  /**
   * How far the values of each element can be from the exact ones.
   *
   * <p><i>Formula:</i> (4l + 16)·2⁻⁵³ times the largest |factor·φ| times Σ_i |c_i| √(dim H_l)
   * ‖h_i‖, where the form is Σ c_i h_i in the orthogonal basis of {@link SolidHarmonics} and ‖h‖ is
   * the root mean square on the unit sphere, so that |h| ≤ √(dim H_l) ‖h‖ there. The error of the
   * radial functions themselves is not counted. The recurrences of the harmonics lose less than a
   * rounding error for each degree; sums of monomials would lose about five digits at degree 40.
   *
   * @return one bound for each element
   */
  public double[] errorBounds() {
    int highest = 0;
    for (int e = 0; e < size(); e++) {
      highest = Math.max(highest, degree(e));
    }
    return size() == 0 ? new double[0] : errorBounds(highest);
  }

  private double[] errorBounds(int highest) {
    int variables = block.elements().get(exact[0]).variables();
    SolidHarmonics harmonics = SolidHarmonics.upTo(variables, highest);
    Map<Integer, Double> sizes = new HashMap<>();
    double[] bounds = new double[size()];
    for (int e = 0; e < bounds.length; e++) {
      List<PolynomialMatrix.Entry> entries = block.elements().get(exact[e]).entries();
      double largest = 0;
      for (int i = 0; i < entries.size(); i++) {
        Form form = entries.get(i).base();
        double size = sizes.computeIfAbsent(form(e, i), k -> size(harmonics, form));
        largest = Math.max(largest, Math.abs(factor(e, i)) * size);
      }
      double ring = Arrays.stream(ringOf(e)).map(Math::abs).max().orElse(0);
      bounds[e] = (4 * degree(e) + 16) * 0x1p-53 * largest * ring;
    }
    return bounds;
  }

  /** Σ |c_i| √(dim H_l) ‖h_i‖; ‖h‖² is the Fischer square over n(n+2)⋯(n+2l−2). */
  private static double size(SolidHarmonics harmonics, Form form) {
    Cyclotomic[] c = harmonics.coordinates(form);
    double sum = 0;
    for (int i = 0; i < c.length; i++) {
      if (!c[i].isZero()) {
        Form h = harmonics.form(form.degree(), i);
        double square = h.fischer(h).re() * c.length;
        for (int k = 0; k < form.degree(); k++) {
          square /= form.variables() + 2.0 * k;
        }
        sum += Math.abs(c[i].re()) * Math.sqrt(square);
      }
    }
    return sum;
  }

  /**
   * The number of values of the dense array.
   *
   * @return size · outputs · inputs · points
   */
  public long values() {
    return (long) size() * outputs() * inputs() * points;
  }

  /**
   * The dense array in float64.
   *
   * @return [size][outputs][inputs][points], row-major
   * @throws LimitExceeded if it does not fit into one Java array
   */
  public double[] toArray() {
    int stride = outputs() * inputs() * points;
    double[] all = new double[SampleLimits.DEFAULT.requireDense(values(), 8)];
    double[] one = new double[stride];
    for (int e = 0; e < size(); e++) {
      Arrays.fill(one, 0);
      accumulate(e, 1, one);
      System.arraycopy(one, 0, all, e * stride, stride);
    }
    return all;
  }

  /**
   * The dense array in float32.
   *
   * @return [size][outputs][inputs][points], row-major
   * @throws LimitExceeded if it does not fit into one Java array, or a value is beyond float32
   */
  public float[] toFloatArray() {
    int stride = outputs() * inputs() * points;
    float[] all = new float[SampleLimits.DEFAULT.requireDense(values(), 4)];
    for (int e = 0; e < size(); e++) {
      write(e, all, e * stride);
    }
    return all;
  }

  /** Rounds to float32, refusing what overflows there. */
  static float single(double value) {
    float rounded = (float) value;
    if (Float.isInfinite(rounded)) {
      throw new LimitExceeded(
          "sampled value in float32",
          "" + value,
          "at most " + Float.MAX_VALUE,
          "normalized() elements have norm one, whatever their degree");
    }
    return rounded;
  }

  /** Refuses complex coefficients, which have no real samples. */
  static double real(Cyclotomic number) {
    if (!number.isReal()) {
      throw new InvalidInput(
          "kernel coefficient",
          number.toString(),
          "a real number",
          "complex kernels are sampled by their real and imaginary parts; use real"
              + " representations");
    }
    return number.re();
  }

  @Override
  public String toString() {
    return size()
        + " sampled kernels of "
        + outputs()
        + "×"
        + inputs()
        + " at "
        + points
        + " points from "
        + Arrays.stream(atoms).flatMapToInt(Arrays::stream).distinct().count()
        + " distinct polynomials";
  }
}

package org.intertwiner.harmonic.kernel.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.export.ArrayFormat;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;

/**
 * A kernel basis sampled at points: for each exact element K of degree l and each ring that the
 * band limit keeps for l, the array φ_ring(|x|)·K(x/|x|).
 *
 * <p><i>Shape:</i> size() × outputs() × inputs() × points().count() numbers, kept in factored form:
 * templates (one per pair of types of summands) and blocks (where the templates stand). The
 * elements of a block are consecutive: weights for the basis are the blocks' weights one after the
 * other, and blocks with one template share its dense matrix.
 *
 * <p><i>Accuracy:</i> float64, a few rounding errors per value. On ℝ² samples on a square grid are
 * symmetric under its rotations by 90° and reflections bit for bit.
 */
public final class SampledBasis {
  private final KernelSpace space;
  private final SamplePoints points;
  private final RadialProfile profile;
  private final SampleLimits limits;
  private final List<BandLimit.Decision> decisions;
  private final List<SampledTemplate> templates;
  private final List<SampledBlock> blocks;
  private final int size;

  private SampledBasis(
      KernelSpace space,
      SamplePoints points,
      RadialProfile profile,
      SampleLimits limits,
      List<BandLimit.Decision> decisions,
      List<SampledTemplate> templates) {
    this.space = space;
    this.limits = limits;
    this.points = points;
    this.profile = profile;
    this.decisions = List.copyOf(decisions);
    this.templates = List.copyOf(templates);
    List<SampledBlock> placed = new ArrayList<>();
    int next = 0;
    for (SampledTemplate t : templates) {
      for (Placement p : t.block().placements()) {
        placed.add(new SampledBlock(t, p, next));
        next = Math.addExact(next, t.size());
      }
    }
    this.blocks = List.copyOf(placed);
    this.size = next;
  }

  /**
   * Samples a kernel space.
   *
   * @param space the exact kernels
   * @param points a grid or point set of its ℝⁿ
   * @param profile the rings and their band limit
   * @return the sampled basis
   * @throws InvalidInput if the points lie in another dimension or a kernel is complex
   * @throws LimitExceeded if the factored form is predicted to be larger than 1 GiB
   */
  public static SampledBasis of(KernelSpace space, SamplePoints points, RadialProfile profile) {
    return of(space, points, profile, SampleLimits.DEFAULT);
  }

  /**
   * Samples a kernel space within limits.
   *
   * @param space the exact kernels
   * @param points a grid or point set of its ℝⁿ
   * @param profile the rings and their band limit
   * @param limits what it may cost
   * @return the sampled basis
   * @throws InvalidInput if the points lie in another dimension or a kernel is complex
   * @throws LimitExceeded if the factored form is predicted to be larger than allowed; nothing has
   *     been allocated then
   */
  public static SampledBasis of(
      KernelSpace space, SamplePoints points, RadialProfile profile, SampleLimits limits) {
    int n = space.action().dimension();
    if (points.dimension() != n) {
      throw new InvalidInput(
          "sample points",
          points + " in ℝ^" + points.dimension(),
          "points of ℝ^" + n,
          "the kernels live on the space of the action; Grid.square is for ℝ², Grid.cube for ℝ³");
    }
    List<BandLimit.Decision> decisions =
        profile.bandLimit().decisions(profile, points, space.maxDegree());
    boolean[][] kept = new boolean[space.maxDegree() + 1][profile.rings()];
    for (BandLimit.Decision d : decisions) {
      kept[d.degree()][d.ring()] = d.kept();
    }
    PointValues values = new PointValues(space.blocks(), points, profile, kept, limits);
    List<SampledTemplate> templates = new ArrayList<>();
    for (BasisBlock block : space.blocks()) {
      templates.add(SampledTemplate.of(block, values, kept));
    }
    return new SampledBasis(space, points, profile, limits, decisions, templates);
  }

  /**
   * The same basis with every element divided by its Euclidean norm over outputs, inputs and
   * points.
   *
   * @return the normalised basis; it spans the same space
   */
  public SampledBasis normalized() {
    return new SampledBasis(
        space,
        points,
        profile,
        limits,
        decisions,
        templates.stream().map(SampledTemplate::normalized).toList());
  }

  /**
   * The exact kernels.
   *
   * @return the space that was sampled
   */
  public KernelSpace space() {
    return space;
  }

  /**
   * The number of elements.
   *
   * @return the number of weights a kernel has
   */
  public int size() {
    return size;
  }

  /**
   * The dimension of V_out.
   *
   * @return outputs
   */
  public int outputs() {
    return space.out().dimension();
  }

  /**
   * The dimension of V_in.
   *
   * @return inputs
   */
  public int inputs() {
    return space.in().dimension();
  }

  /**
   * The sample points.
   *
   * @return the grid or point set
   */
  public SamplePoints points() {
    return points;
  }

  /**
   * The radial profile.
   *
   * @return the rings
   */
  public RadialProfile profile() {
    return profile;
  }

  /**
   * Which pairs of degree and ring are kept, and why.
   *
   * @return one decision for every pair
   */
  public List<BandLimit.Decision> decisions() {
    return decisions;
  }

  /**
   * The symmetry that the points keep, and the elements that they break.
   *
   * <p><i>Complexity:</i> computed on every call, see {@link PointSymmetry#of}.
   *
   * @return the symmetry of the points under the group of the kernels
   */
  public PointSymmetry symmetry() {
    return PointSymmetry.of(points, space.action());
  }

  /**
   * The distinct sampled blocks.
   *
   * @return one template per block of the exact basis
   */
  public List<SampledTemplate> templates() {
    return templates;
  }

  /**
   * Where the templates stand and which elements of the basis they are.
   *
   * @return one block per placement, elements consecutive
   */
  public List<SampledBlock> blocks() {
    return blocks;
  }

  /**
   * What one element is.
   *
   * @param index the element, from 0
   * @return its degree, ring, scale and exact kernel
   */
  public SampledElement element(int index) {
    SampledBlock block = block(index);
    SampledTemplate t = block.template();
    int e = index - block.firstElement();
    KernelElement exact =
        KernelElement.of(
            t.block().elements().get(t.exact(e)), block.placement(), outputs(), inputs());
    return new SampledElement(t.degree(e), t.ring(e), t.scale(e), exact);
  }

  private SampledBlock block(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("element " + index + " of " + size);
    }
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (blocks.get(middle).firstElement() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    while (blocks.get(low).template().size() == 0) {
      low--;
    }
    return blocks.get(low);
  }

  /**
   * The memory that the dense array would take.
   *
   * @param bytesPerValue 8 for float64, 4 for float32
   * @return size · outputs · inputs · points · bytesPerValue
   */
  public long predictedBytes(int bytesPerValue) {
    return Math.multiplyExact(
        Math.multiplyExact((long) size * outputs(), (long) inputs() * points.count()),
        bytesPerValue);
  }

  /**
   * One element as a dense array.
   *
   * @param index the element, from 0
   * @return [outputs][inputs][points], row-major, float64
   */
  public double[] toArray(int index) {
    double[] kernel =
        new double[limits.requireDense((long) outputs() * inputs() * points.count(), 8)];
    addTo(kernel, 0, index);
    return kernel;
  }

  /**
   * The dense array in float64.
   *
   * @return [size][outputs][inputs][points], row-major
   * @throws LimitExceeded if it does not fit into one Java array; use the templates then
   */
  public double[] toArray() {
    int stride = outputs() * inputs() * points.count();
    double[] all = new double[limits.requireDense(predictedBytes(8) / 8, 8)];
    for (int e = 0; e < size; e++) {
      addTo(all, e * stride, e);
    }
    return all;
  }

  /**
   * The dense array in float32.
   *
   * @return [size][outputs][inputs][points], row-major, each value rounded once from float64
   * @throws LimitExceeded if it does not fit into one Java array; use the templates then
   */
  public float[] toFloatArray() {
    int stride = outputs() * inputs() * points.count();
    float[] all = new float[limits.requireDense(predictedBytes(4) / 4, 4)];
    for (int e = 0; e < size; e++) {
      double[] one = toArray(e);
      for (int i = 0; i < stride; i++) {
        all[e * stride + i] = SampledTemplate.single(one[i]);
      }
    }
    return all;
  }

  private void addTo(double[] target, int offset, int index) {
    SampledBlock block = block(index);
    SampledTemplate t = block.template();
    int e = index - block.firstElement();
    int count = points.count();
    for (int i = 0; i < t.cellCount(e); i++) {
      int row = block.placement().out(t.cell(e, i) / t.inputs());
      int column = block.placement().in(t.cell(e, i) % t.inputs());
      int at = offset + (row * inputs() + column) * count;
      for (int x = 0; x < count; x++) {
        target[at + x] = t.value(e, i, x);
      }
    }
  }

  /**
   * The kernel with given weights, Σ w_e · element e, without a dense basis.
   *
   * <p><i>Complexity:</i> the number of non-zero cells of all elements times the points.
   *
   * @param weights size() weights
   * @return [outputs][inputs][points], row-major
   * @throws InvalidInput if the number of weights is another
   */
  public double[] combine(double... weights) {
    if (weights.length != size) {
      throw new InvalidInput(
          "weights", weights.length + " numbers", size + " numbers", "one for each element");
    }
    double[] kernel =
        new double[limits.requireDense((long) outputs() * inputs() * points.count(), 8)];
    int count = points.count();
    for (SampledBlock block : blocks) {
      SampledTemplate t = block.template();
      double[] local = new double[t.outputs() * t.inputs() * count];
      for (int e = 0; e < t.size(); e++) {
        t.accumulate(e, weights[block.firstElement() + e], local);
      }
      for (int cell = 0; cell < t.outputs() * t.inputs(); cell++) {
        int row = block.placement().out(cell / t.inputs());
        int column = block.placement().in(cell % t.inputs());
        System.arraycopy(local, cell * count, kernel, (row * inputs() + column) * count, count);
      }
    }
    return kernel;
  }

  /**
   * Writes the basis as a NumPy archive with the arrays {@code basis} [elements, out, in, …grid
   * shape] in float32, {@code degree}, {@code ring} and {@code points}.
   *
   * @param file the file; it is written under a temporary name and renamed
   * @param overwrite whether an existing file is replaced
   * @throws IOException if writing fails
   * @throws InvalidInput if the file exists and must not be replaced
   */
  public void write(Path file, boolean overwrite) throws IOException {
    ArrayFormat.NPZ.write(file, overwrite, SampledArrays.dense(this), SampledArrays.texts(this));
  }

  /**
   * Writes the same archive to a stream, which stays open.
   *
   * @param out where the bytes go
   * @throws IOException if writing fails
   */
  public void writeNpz(OutputStream out) throws IOException {
    ArrayFormat.NPZ.write(
        out, ArrayFormat.DEFAULT_LIMIT, SampledArrays.dense(this), SampledArrays.texts(this));
  }

  @Override
  public String toString() {
    return size + " sampled kernels of " + outputs() + "×" + inputs() + " on " + points;
  }
}

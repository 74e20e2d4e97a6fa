package org.intertwiner.harmonic.scale;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.export.NamedArray;
import org.intertwiner.harmonic.export.NamedArray.ElementType;
import org.intertwiner.harmonic.kernel.sample.Grid;

/**
 * Scale kernels of one scale on a unit grid, as weights of a cross-correlation, and how far they
 * are from the integrals that they stand for.
 *
 * <p><i>Shape:</i> [elements][out][in][(2r + 1)ⁿ points in the order of {@link Grid}].
 * <i>Accuracy:</i> values are rounded; the error of a layer is that of {@link #errorBound}.
 */
public final class ScaleStencil {
  private final ScaleKernelSpace space;
  private final int level;
  private final int reach;
  private final Grid grid;

  private ScaleStencil(ScaleKernelSpace space, int level, int reach, Grid grid) {
    this.space = space;
    this.level = level;
    this.reach = reach;
    this.grid = grid;
  }

  static ScaleStencil of(ScaleKernelSpace space, int level, int reach) {
    if (level < 0 || level >= space.axis().levels()) {
      throw new InvalidInput(
          "scale", "" + level, "0 … " + (space.axis().levels() - 1), "as many as the axis has");
    }
    if (reach < 0 || reach > 10_000) {
      throw new InvalidInput(
          "reach of a stencil", "" + reach, "0 … 10000 points", "3σ·aᵏ points are usual");
    }
    if (!space.base().in().isReal() || !space.base().out().isReal()) {
      throw new InvalidInput("stencil of " + space, "complex kernels", "real kernels", "");
    }
    int[] shape = new int[space.base().action().dimension()];
    Arrays.fill(shape, 2 * reach + 1);
    requireLength(Math.pow(2.0 * reach + 1, shape.length) * channels(space));
    return new ScaleStencil(space, level, reach, Grid.of(shape));
  }

  private static double channels(ScaleKernelSpace space) {
    return (double) space.base().in().dimension() * space.base().out().dimension();
  }

  private static int requireLength(double numbers) {
    if (numbers > Integer.MAX_VALUE - 8) {
      throw new LimitExceeded(
          "array of a scale stencil",
          String.format(java.util.Locale.ROOT, "%.3g numbers", numbers),
          "at most 2³¹ − 9",
          "take a smaller reach or one element at a time");
    }
    return (int) numbers;
  }

  /** {@return the scale} */
  public int level() {
    return level;
  }

  /** {@return the grid points} */
  public Grid grid() {
    return grid;
  }

  /** {@return the number of kernels} */
  public int size() {
    return space.dimension();
  }

  /**
   * One kernel on the grid.
   *
   * @param element its number
   * @return [out][in][points]
   */
  public double[] toArray(int element) {
    GaussianForm profile = space.basis().get(element).profile(level);
    int points = grid.count();
    int rows = space.base().out().dimension();
    int columns = space.base().in().dimension();
    double[] values = new double[requireLength(channels(space) * points)];
    for (int x = 0; x < points; x++) {
      double[][] matrix = profile.evaluate(grid.at(x));
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          values[(i * columns + j) * points + x] = matrix[i][j];
        }
      }
    }
    return values;
  }

  /**
   * All kernels on the grid.
   *
   * @return [elements][out][in][points]
   * @throws LimitExceeded if that is more than one array holds
   */
  public double[] toArray() {
    int stride = requireLength(channels(space) * grid.count());
    double[] all = new double[requireLength((double) stride * size())];
    for (int e = 0; e < size(); e++) {
      System.arraycopy(toArray(e), 0, all, e * stride, stride);
    }
    return all;
  }

  /**
   * What the exact kernel answers to a plane wave, ∫ ψ_k(y) e^{iω·(x+y)} dy = e^{iω·x} · response.
   *
   * <p><i>Formula:</i> (2πσ²)^{n/2} iˡ(−1)ᵖ ψ(σ²aᵏω): Hermite functions are their own Fourier
   * transforms. The response to a wave of frequency ω/a at scale k is that to ω at scale k − 1.
   *
   * @param element the number of the kernel
   * @param omega the angular frequency
   * @return real and imaginary part, [2][out][in]
   * @throws InvalidInput if the frequency has another dimension or is not finite
   */
  public double[][][] response(int element, double... omega) {
    int n = grid.dimension();
    if (omega.length != n || !Arrays.stream(omega).allMatch(Double::isFinite)) {
      throw new InvalidInput(
          "angular frequency", Arrays.toString(omega), n + " finite numbers", "");
    }
    ScaleKernel kernel = space.basis().get(element);
    double square = squaredWidth();
    double scale = square * Math.pow(space.axis().base().re(), level);
    double[] point = Arrays.stream(omega).map(w -> w * scale).toArray();
    double[][] value = kernel.profile(0).evaluate(point);
    double factor = Math.pow(2 * Math.PI * square, n / 2.0);
    int phase = Math.floorMod(kernel.element().degree() + 2 * kernel.radial(), 4);
    double sign = phase < 2 ? factor : -factor;
    double[][] scaled =
        Arrays.stream(value)
            .map(row -> Arrays.stream(row).map(v -> v * sign).toArray())
            .toArray(double[][]::new);
    double[][] zero = new double[value.length][value[0].length];
    return phase % 2 == 0 ? new double[][][] {scaled, zero} : new double[][][] {zero, scaled};
  }

  private double squaredWidth() {
    return space.squaredWidth().doubleValue();
  }

  /**
   * A bound on the error of sampling a kernel: for every plane wave e^{iω·x} with |ωᵢ| ≤ ω_max the
   * sum over the grid differs by no more than this from the integral over ℝⁿ, in each matrix entry.
   *
   * <p><i>Formula:</i> aliasing Σ |ψ̂_k(ω + 2πm)| over m ≠ 0 in ℤⁿ (Poisson's sum) plus truncation
   * Σ |ψ_k(y)| over the grid points beyond the reach, both by an envelope of the kernel. Dilating
   * the input by a^m so costs at most the sum of the bounds of the two scales. <i>Accuracy:</i> an
   * upper bound, up to rounding.
   *
   * @param element the number of the kernel
   * @param highest ω_max, 0 ≤ ω_max ≤ π
   * @return the bound
   * @throws InvalidInput if the frequency is NaN or out of range
   */
  public double errorBound(int element, double highest) {
    return aliasingBound(element, highest) + truncationBound(element);
  }

  /**
   * The aliasing part of {@link #errorBound}.
   *
   * @param element the number of the kernel
   * @param highest ω_max, 0 ≤ ω_max ≤ π
   * @return the bound
   * @throws InvalidInput if the frequency is NaN or out of range
   */
  public double aliasingBound(int element, double highest) {
    if (!(highest >= 0 && highest <= Math.PI)) {
      throw new InvalidInput(
          "highest angular frequency", "" + highest, "0 … π", "π is the limit of the grid");
    }
    int n = grid.dimension();
    double square = squaredWidth();
    double scale = square * Math.pow(space.axis().base().re(), level);
    Envelope envelope = new Envelope(space.basis().get(element), square);
    return Math.pow(2 * Math.PI * square, n / 2.0)
        * envelope.overShells(1, 2 * Math.PI * scale, highest * scale);
  }

  /**
   * The truncation part of {@link #errorBound}.
   *
   * @param element the number of the kernel
   * @return the bound
   */
  public double truncationBound(int element) {
    double factor = Math.pow(space.axis().base().re(), level);
    Envelope envelope = new Envelope(space.basis().get(element), squaredWidth());
    return Math.pow(factor, -grid.dimension()) * envelope.overShells(reach + 1, 1 / factor, 0);
  }

  /**
   * What is written to a file: {@code basis} [elements][out][in][…points], and for each element its
   * {@code degree}, {@code radial} part, {@code offset} and {@code squared_norm} in L² at scale 0.
   *
   * @return arrays that are written element by element
   */
  public List<NamedArray> arrays() {
    int[] points = grid.shape();
    int[] shape = new int[points.length + 3];
    shape[0] = size();
    shape[1] = space.base().out().dimension();
    shape[2] = space.base().in().dimension();
    System.arraycopy(points, 0, shape, 3, points.length);
    double[] norms = space.basis().stream().mapToDouble(ScaleKernel::squaredNorm).toArray();
    return List.of(
        NamedArray.of(
            "basis",
            ElementType.FLOAT64,
            shape,
            sink -> {
              for (int e = 0; e < size(); e++) {
                sink.put(toArray(e));
              }
            }),
        NamedArray.ofIntegers("degree", label(0)),
        NamedArray.ofIntegers("radial", label(1)),
        NamedArray.ofIntegers("offset", label(2)),
        NamedArray.of(
            "squared_norm", ElementType.FLOAT64, new int[] {size()}, sink -> sink.put(norms)));
  }

  private int[] label(int which) {
    return labels().stream().mapToInt(l -> l.get(which)).toArray();
  }

  /**
   * The numbers of the kernels' steerable parts, radial parts and offsets.
   *
   * @return one row {degree, radial part, offset} for each kernel
   */
  public List<List<Integer>> labels() {
    return space.basis().stream()
        .map(k -> List.of(k.element().degree(), k.radial(), k.offset()))
        .toList();
  }

  @Override
  public String toString() {
    return size() + " kernels at scale " + level + " on " + grid;
  }
}

package org.intertwiner.harmonic.kernel.sample.synthesis;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;

/**
 * The linear map from the weights of a sampled basis to the kernel, K = Σ w_e · element e, and its
 * adjoint, in float64.
 *
 * <p><i>Shape:</i> weights() numbers to outputs × inputs × points. <i>Accuracy:</i> the rounding of
 * a sum of as many products as a pattern has elements. <i>Complexity:</i> {@link #products}
 * multiplications and additions; each pattern is one matrix product, done in panels that stay in
 * the cache, four elements at a time. Both directions need {@link #bytes} of traffic at least; the
 * product is bound by arithmetic as soon as a pattern has some ten elements.
 *
 * <p>Example:
 *
 * <pre>{@code
 * var synthesis = KernelSynthesis.of(space.sample(Grid.square(7), rings).normalized());
 * double[] kernel = synthesis.kernel(weights);
 * double[] gradient = synthesis.adjoint(gradientByKernel);
 * }</pre>
 */
public final class KernelSynthesis {
  /** Values of one panel of a matrix: 256 KiB, which second-level caches hold. */
  private static final int PANEL = 1 << 15;

  private static final int LEAST_WIDTH = 256;
  private static final int ROWS = 128;

  private final List<KernelPattern> patterns;
  private final int weightCount;
  private final int kernelSize;

  private KernelSynthesis(List<KernelPattern> patterns, int weightCount, int kernelSize) {
    this.patterns = patterns;
    this.weightCount = weightCount;
    this.kernelSize = kernelSize;
  }

  /**
   * Arranges a sampled basis.
   *
   * @param basis the sampled basis
   * @return the map
   * @throws LimitExceeded if a kernel does not fit into one Java array
   */
  public static KernelSynthesis of(SampledBasis basis) {
    long size = (long) basis.outputs() * basis.inputs() * basis.points().count();
    if (size > Integer.MAX_VALUE - 8) {
      throw new LimitExceeded(
          "kernel", size + " values", "at most 2³¹ − 9 values", "use fewer channels or points");
    }
    return new KernelSynthesis(KernelPattern.of(basis), basis.size(), (int) size);
  }

  /**
   * The same map in float32.
   *
   * @return the map with its matrices rounded
   */
  public FloatSynthesis toFloat() {
    return new FloatSynthesis(patterns, weightCount, kernelSize);
  }

  /**
   * The dense matrices.
   *
   * @return the patterns
   */
  public List<KernelPattern> patterns() {
    return patterns;
  }

  /**
   * The number of weights of one kernel.
   *
   * @return the size of the sampled basis
   */
  public int weights() {
    return weightCount;
  }

  /**
   * The number of values of one kernel.
   *
   * @return outputs · inputs · points
   */
  public int values() {
    return kernelSize;
  }

  /**
   * The multiplications that one kernel costs.
   *
   * @return Σ rows · elements · cells · points over the patterns
   */
  public long products() {
    return products(patterns);
  }

  /**
   * The memory that must be read or written for one kernel.
   *
   * @return the bytes of the matrices, the weights and the kernel
   */
  public long bytes() {
    return 8 * (matrixValues(patterns) + weightCount + (long) kernelSize);
  }

  static long products(List<KernelPattern> patterns) {
    return patterns.stream()
        .mapToLong(p -> (long) p.rows() * p.elements() * p.cells() * p.points())
        .sum();
  }

  static long matrixValues(List<KernelPattern> patterns) {
    return patterns.stream().mapToLong(p -> (long) p.elements() * p.cells() * p.points()).sum();
  }

  /**
   * The kernel with given weights.
   *
   * @param weights one number for each element of the basis
   * @return [outputs][inputs][points], row-major
   * @throws InvalidInput if the number of weights is another
   */
  public double[] kernel(double... weights) {
    return kernels(1, weights);
  }

  /**
   * Several kernels at once.
   *
   * @param batch the number of kernels
   * @param weights [batch][weights()], row-major
   * @return [batch][outputs][inputs][points], row-major
   * @throws InvalidInput if the number of weights is another
   * @throws LimitExceeded if the kernels do not fit into one Java array
   */
  public double[] kernels(int batch, double... weights) {
    requireLength("weights", weights.length, batch, weightCount);
    double[] kernels = new double[size(batch, kernelSize)];
    for (KernelPattern p : patterns) {
      for (int b = 0; b < batch; b++) {
        forward(p, weights, b * weightCount, kernels, b * kernelSize);
      }
    }
    return kernels;
  }

  /**
   * The gradient by the weights from the gradient by the kernel: the transposed map.
   *
   * @param gradient [outputs][inputs][points], row-major
   * @return one number for each element of the basis
   * @throws InvalidInput if the number of values is another
   */
  public double[] adjoint(double... gradient) {
    return adjoints(1, gradient);
  }

  /**
   * Several gradients at once.
   *
   * @param batch the number of kernels
   * @param gradients [batch][outputs][inputs][points], row-major
   * @return [batch][weights()], row-major
   * @throws InvalidInput if the number of values is another
   * @throws LimitExceeded if the result does not fit into one Java array
   */
  public double[] adjoints(int batch, double... gradients) {
    requireLength("gradient by the kernel", gradients.length, batch, kernelSize);
    double[] result = new double[size(batch, weightCount)];
    for (KernelPattern p : patterns) {
      for (int b = 0; b < batch; b++) {
        for (int row = 0; row < p.rows(); row += ROWS) {
          int rows = Math.min(ROWS, p.rows() - row);
          backward(p, row, rows, gradients, b * kernelSize, result, b * weightCount);
        }
      }
    }
    return result;
  }

  static void requireLength(String what, int length, int batch, int each) {
    if (batch < 1 || length != (long) batch * each) {
      throw new InvalidInput(
          what,
          length + " numbers",
          (long) batch * each + " numbers",
          "one for each of " + each + ", " + batch + " times");
    }
  }

  static int size(int batch, int each) {
    long size = (long) batch * each;
    if (size > Integer.MAX_VALUE - 8) {
      throw new LimitExceeded(
          "batch of kernels", size + " values", "at most 2³¹ − 9 values", "use smaller batches");
    }
    return (int) size;
  }

  /** How many cells of a matrix with so many rows make one panel. */
  static int cellsPerPanel(KernelPattern p) {
    int width = Math.max(LEAST_WIDTH, PANEL / p.elements());
    return Math.max(1, Math.min(p.cells(), width / p.points()));
  }

  private static void forward(
      KernelPattern p, double[] weights, int weightsAt, double[] kernel, int kernelAt) {
    int step = cellsPerPanel(p);
    double[] sum = new double[step * p.points()];
    double[] w = new double[p.elements()];
    for (int from = 0; from < p.cells(); from += step) {
      int cells = Math.min(step, p.cells() - from);
      double[][] panel = panel(p, from, cells);
      for (int row = 0; row < p.rows(); row++) {
        int[] numbers = p.weightsOf(row);
        for (int e = 0; e < w.length; e++) {
          w[e] = weights[weightsAt + numbers[e]];
        }
        int width = cells * p.points();
        Arrays.fill(sum, 0, width, 0);
        combine(panel, w, sum, width);
        int[] target = p.cellsOf(row);
        for (int c = 0; c < cells; c++) {
          int at = kernelAt + target[from + c] * p.points();
          System.arraycopy(sum, c * p.points(), kernel, at, p.points());
        }
      }
    }
  }

  /** The columns of some cells, or the matrix itself if these are all. */
  private static double[][] panel(KernelPattern p, int from, int cells) {
    if (cells == p.cells()) {
      return p.matrix();
    }
    double[][] panel = new double[p.elements()][];
    for (int e = 0; e < panel.length; e++) {
      panel[e] = Arrays.copyOfRange(p.matrix()[e], from * p.points(), (from + cells) * p.points());
    }
    return panel;
  }

  /** sum += Σ_e factor_e · row_e. */
  private static void combine(double[][] rows, double[] factors, double[] sum, int width) {
    int e = 0;
    for (; e + 4 <= factors.length; e += 4) {
      addFour(rows[e], rows[e + 1], rows[e + 2], rows[e + 3], factors, e, sum, width);
    }
    for (; e < factors.length; e++) {
      addOne(rows[e], factors[e], sum, width);
    }
  }

  private static void addFour(
      double[] a, double[] b, double[] c, double[] d, double[] f, int e, double[] sum, int width) {
    double p = f[e];
    double q = f[e + 1];
    double r = f[e + 2];
    double s = f[e + 3];
    for (int x = 0; x < width; x++) {
      sum[x] += (p * a[x] + q * b[x]) + (r * c[x] + s * d[x]);
    }
  }

  private static void addOne(double[] a, double f, double[] sum, int width) {
    for (int x = 0; x < width; x++) {
      sum[x] += f * a[x];
    }
  }

  /** Some rows at once, transposed so that the rows are what the inner loop runs over. */
  private static void backward(
      KernelPattern p,
      int first,
      int rows,
      double[] gradient,
      int gradientAt,
      double[] result,
      int resultAt) {
    double[][] sums = new double[p.elements()][rows];
    double[][] turned = new double[p.points()][rows];
    double[] factors = new double[p.points()];
    for (int c = 0; c < p.cells(); c++) {
      for (int row = 0; row < rows; row++) {
        int at = gradientAt + p.cellsOf(first + row)[c] * p.points();
        for (int x = 0; x < p.points(); x++) {
          turned[x][row] = gradient[at + x];
        }
      }
      for (int e = 0; e < sums.length; e++) {
        System.arraycopy(p.matrix()[e], c * p.points(), factors, 0, factors.length);
        combine(turned, factors, sums[e], rows);
      }
    }
    for (int row = 0; row < rows; row++) {
      int[] numbers = p.weightsOf(first + row);
      for (int e = 0; e < sums.length; e++) {
        result[resultAt + numbers[e]] = sums[e][row];
      }
    }
  }

  @Override
  public String toString() {
    return weightCount + " weights to " + kernelSize + " values by " + patterns;
  }
}

package org.intertwiner.harmonic.kernel.sample.synthesis;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * The map of {@link KernelSynthesis} in float32: half the memory, twice the speed.
 *
 * <p><i>Accuracy:</i> the matrices are rounded once; sums have the rounding of float32.
 * <i>Complexity:</i> as in float64.
 *
 * <p>Example: {@code KernelSynthesis.of(basis).toFloat().kernel(weights)}.
 */
public final class FloatSynthesis {
  private static final int ROWS = 128;

  private final List<KernelPattern> patterns;
  private final List<float[][]> matrices;
  private final int weightCount;
  private final int kernelSize;

  FloatSynthesis(List<KernelPattern> patterns, int weightCount, int kernelSize) {
    this.patterns = patterns;
    this.matrices = patterns.stream().map(p -> rounded(p.matrix())).toList();
    this.weightCount = weightCount;
    this.kernelSize = kernelSize;
  }

  private static float[][] rounded(double[][] matrix) {
    float[][] rounded = new float[matrix.length][];
    for (int e = 0; e < matrix.length; e++) {
      rounded[e] = new float[matrix[e].length];
      for (int x = 0; x < matrix[e].length; x++) {
        rounded[e][x] = single(matrix[e][x]);
      }
    }
    return rounded;
  }

  private static float single(double value) {
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
    return KernelSynthesis.products(patterns);
  }

  /**
   * The memory that must be read or written for one kernel.
   *
   * @return the bytes of the matrices, the weights and the kernel
   */
  public long bytes() {
    return 4 * (KernelSynthesis.matrixValues(patterns) + weightCount + (long) kernelSize);
  }

  /**
   * The kernel with given weights.
   *
   * @param weights one number for each element of the basis
   * @return [outputs][inputs][points], row-major
   * @throws InvalidInput if the number of weights is another
   */
  public float[] kernel(float... weights) {
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
  public float[] kernels(int batch, float... weights) {
    KernelSynthesis.requireLength("weights", weights.length, batch, weightCount);
    float[] kernels = new float[KernelSynthesis.size(batch, kernelSize)];
    for (int i = 0; i < patterns.size(); i++) {
      KernelPattern p = patterns.get(i);
      for (int b = 0; b < batch; b++) {
        forward(p, matrices.get(i), weights, b * weightCount, kernels, b * kernelSize);
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
  public float[] adjoint(float... gradient) {
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
  public float[] adjoints(int batch, float... gradients) {
    KernelSynthesis.requireLength("gradient by the kernel", gradients.length, batch, kernelSize);
    float[] result = new float[KernelSynthesis.size(batch, weightCount)];
    for (int i = 0; i < patterns.size(); i++) {
      KernelPattern p = patterns.get(i);
      for (int b = 0; b < batch; b++) {
        for (int row = 0; row < p.rows(); row += ROWS) {
          int rows = Math.min(ROWS, p.rows() - row);
          backward(
              p, matrices.get(i), row, rows, gradients, b * kernelSize, result, b * weightCount);
        }
      }
    }
    return result;
  }

  private static void forward(
      KernelPattern p,
      float[][] matrix,
      float[] weights,
      int weightsAt,
      float[] kernel,
      int kernelAt) {
    int step = KernelSynthesis.cellsPerPanel(p);
    float[] sum = new float[step * p.points()];
    float[] w = new float[p.elements()];
    for (int from = 0; from < p.cells(); from += step) {
      int cells = Math.min(step, p.cells() - from);
      float[][] panel = panel(p, matrix, from, cells);
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
  private static float[][] panel(KernelPattern p, float[][] matrix, int from, int cells) {
    if (cells == p.cells()) {
      return matrix;
    }
    float[][] panel = new float[p.elements()][];
    for (int e = 0; e < panel.length; e++) {
      panel[e] = Arrays.copyOfRange(matrix[e], from * p.points(), (from + cells) * p.points());
    }
    return panel;
  }

  /** sum += Σ_e factor_e · row_e. */
  private static void combine(float[][] rows, float[] factors, float[] sum, int width) {
    int e = 0;
    for (; e + 4 <= factors.length; e += 4) {
      addFour(rows[e], rows[e + 1], rows[e + 2], rows[e + 3], factors, e, sum, width);
    }
    for (; e < factors.length; e++) {
      addOne(rows[e], factors[e], sum, width);
    }
  }

  private static void addFour(
      float[] a, float[] b, float[] c, float[] d, float[] f, int e, float[] sum, int width) {
    float p = f[e];
    float q = f[e + 1];
    float r = f[e + 2];
    float s = f[e + 3];
    for (int x = 0; x < width; x++) {
      sum[x] += (p * a[x] + q * b[x]) + (r * c[x] + s * d[x]);
    }
  }

  private static void addOne(float[] a, float f, float[] sum, int width) {
    for (int x = 0; x < width; x++) {
      sum[x] += f * a[x];
    }
  }

  /** Some rows at once, transposed so that the rows are what the inner loop runs over. */
  private static void backward(
      KernelPattern p,
      float[][] matrix,
      int first,
      int rows,
      float[] gradient,
      int gradientAt,
      float[] result,
      int resultAt) {
    float[][] sums = new float[p.elements()][rows];
    float[][] turned = new float[p.points()][rows];
    float[] factors = new float[p.points()];
    for (int c = 0; c < p.cells(); c++) {
      for (int row = 0; row < rows; row++) {
        int at = gradientAt + p.cellsOf(first + row)[c] * p.points();
        for (int x = 0; x < p.points(); x++) {
          turned[x][row] = gradient[at + x];
        }
      }
      for (int e = 0; e < sums.length; e++) {
        System.arraycopy(matrix[e], c * p.points(), factors, 0, factors.length);
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
    return weightCount + " weights to " + kernelSize + " values in float32 by " + patterns;
  }
}

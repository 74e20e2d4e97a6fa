package org.intertwiner.nn.layer.convolution;

import org.intertwiner.algebra.InvalidInput;

/**
 * The mean square response of a random kernel Σ w_b B_b, w_b independent of variance one, to waves:
 * S(k) = Σ_b |B̂_b(k)|², summed over the cells of the elements, as a function of the frequency.
 *
 * <p>Kept as the autocorrelation A(δ) = Σ_b Σ_x B_b(x) B_b(x+δ), whose Fourier transform it is.
 * <i>Accuracy</i>: float64, a few rounding errors per sum. <i>Complexity</i>: rows·points².
 */
public final class Response {
  private static final int FREQUENCIES = 8;

  private final int dimension;
  private final int size;
  private final double[] correlation;

  private Response(int dimension, int size, double[] correlation) {
    this.dimension = dimension;
    this.size = size;
    this.correlation = correlation;
  }

  /**
   * The response of no kernel.
   *
   * @param window dimension and size of the kernels
   * @return zero at every frequency
   */
  public static Response none(KernelWindow window) {
    int lags = 2 * window.size() - 1;
    int all = (int) Math.round(Math.pow(lags, window.dimension()));
    return new Response(window.dimension(), window.size(), new double[all]);
  }

  /**
   * The response of the rows of a matrix.
   *
   * @param window dimension and size of the kernels
   * @param rows one after the other the samples of every cell (output, input) of every element
   * @return the sum over all rows
   * @throws InvalidInput if the samples are no whole number of kernels
   */
  public static Response of(KernelWindow window, double... rows) {
    if (rows.length % window.taps() != 0) {
      throw new InvalidInput(
          "samples of kernels",
          rows.length + " numbers",
          "a multiple of " + window.taps(),
          "one number for each point of the window");
    }
    Response response = none(window);
    int points = window.taps();
    int[] position = new int[points];
    for (int x = 0; x < points; x++) {
      position[x] = response.position(x);
    }
    // δ = 0 stands in the middle
    int middle = response.correlation.length / 2;
    for (int from = 0; from < rows.length; from += points) {
      for (int x = 0; x < points; x++) {
        double value = rows[from + x];
        for (int y = 0; value != 0 && y < points; y++) {
          response.correlation[middle + position[y] - position[x]] += value * rows[from + y];
        }
      }
    }
    return response;
  }

  /** The place of a point in a grid that is as wide as all differences. */
  private int position(int point) {
    int rest = point;
    int position = 0;
    int step = 1;
    for (int axis = 0; axis < dimension; axis++) {
      position += rest % size * step;
      rest /= size;
      step *= 2 * size - 1;
    }
    return position;
  }

  /**
   * The response with further independent kernels.
   *
   * @param times how often they stand
   * @param other their response, of the same size
   * @return the sum
   * @throws InvalidInput if the kernels differ in dimension or size
   */
  public Response plus(double times, Response other) {
    if (dimension != other.dimension || size != other.size) {
      throw new InvalidInput(
          "sum of responses",
          other.size + " cells along " + other.dimension + " axes",
          size + " cells along " + dimension + " axes",
          "");
    }
    double[] sum = correlation.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += times * other.correlation[i];
    }
    return new Response(dimension, size, sum);
  }

  /**
   * The mean over all frequencies.
   *
   * @return Σ_b ‖B_b‖²
   */
  public double mean() {
    return correlation[correlation.length / 2];
  }

  /**
   * The largest value over a grid of frequencies that has constants and checkerboards; where an
   * adjoint moves in steps, of the mean over the frequencies that it folds together.
   *
   * @param folded the steps of an adjoint, 1 for all others
   * @return max_k S(k)
   * @throws InvalidInput unless the steps are positive
   */
  public double peak(int folded) {
    if (folded < 1) {
      throw new InvalidInput("steps of an adjoint", Integer.toString(folded), "at least 1", "");
    }
    int n = folded * Math.max(1, (FREQUENCIES + folded - 1) / folded);
    double[] values = spectrum(n);
    double peak = 0;
    for (int k = 0; k < values.length; k++) {
      peak = Math.max(peak, fold(values, k, n, folded));
    }
    return peak;
  }

  private double fold(double[] values, int k, int n, int folded) {
    int copies = (int) Math.round(Math.pow(folded, dimension));
    double sum = 0;
    for (int j = 0; j < copies; j++) {
      int at = 0;
      int step = 1;
      int own = k;
      int shift = j;
      for (int axis = 0; axis < dimension; axis++) {
        at += (own % n + shift % folded * (n / folded)) % n * step;
        own /= n;
        shift /= folded;
        step *= n;
      }
      sum += values[at];
    }
    return sum / copies;
  }

  /** S on n frequencies along each axis, one axis after the other; even, hence real. */
  private double[] spectrum(int n) {
    int lags = 2 * size - 1;
    double[] re = correlation.clone();
    double[] im = new double[re.length];
    for (int axis = 0; axis < dimension; axis++) {
      // the axis that runs fastest becomes the slowest
      int others = re.length / lags;
      double[] nextRe = new double[n * others];
      double[] nextIm = new double[n * others];
      for (int k = 0; k < n; k++) {
        for (int t = 0; t < lags; t++) {
          double angle = -2 * Math.PI * k * (t - size + 1) / n;
          double c = Math.cos(angle);
          double s = Math.sin(angle);
          for (int o = 0; o < others; o++) {
            nextRe[k * others + o] += c * re[o * lags + t] - s * im[o * lags + t];
            nextIm[k * others + o] += s * re[o * lags + t] + c * im[o * lags + t];
          }
        }
      }
      re = nextRe;
      im = nextIm;
    }
    return re;
  }
}

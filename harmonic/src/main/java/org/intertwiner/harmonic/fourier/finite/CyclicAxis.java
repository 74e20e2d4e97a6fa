package org.intertwiner.harmonic.fourier.finite;

import org.intertwiner.harmonic.fourier.Dft;

/**
 * The transform along one axis of a grid, X_k = Σ_j x_j exp(±2πi jk/q), with a run of numbers
 * behind each place.
 *
 * <p>Short axes: sums of x_j ± x_{q−j} with cosines and sines, q − 1 multiplications a number, over
 * whole runs. Long ones: a fast transform of each line.
 */
final class CyclicAxis {
  private static final int SHORT = 32;
  private static final int STRIP = 512;

  private final int q;
  private final double[] cosine;
  private final double[] sine;
  private final Dft lines;

  CyclicAxis(int q) {
    this.q = q;
    this.cosine = new double[q];
    this.sine = new double[q];
    for (int j = 0; j < q; j++) {
      double[] root = root(j, q);
      cosine[j] = root[0];
      sine[j] = root[1];
    }
    this.lines = Dft.of(q);
  }

  /** exp(2πi a/e), exact where it is ±1 or ±i and with the symmetries of the circle. */
  static double[] root(int a, int e) {
    long k = Math.floorMod((long) a, (long) e);
    // eighths of a turn, counted from the nearest axis
    long quarter = 4 * k / e;
    long rest = 4 * k - quarter * e;
    boolean mirrored = 2 * rest > e;
    double angle = Math.PI / 2 * (mirrored ? e - rest : rest) / e;
    double c = mirrored ? Math.sin(angle) : Math.cos(angle);
    double s = mirrored ? Math.cos(angle) : Math.sin(angle);
    return switch ((int) quarter) {
      case 0 -> new double[] {c, s};
      case 1 -> new double[] {-s, c};
      case 2 -> new double[] {-c, -s};
      default -> new double[] {s, -c};
    };
  }

  long multiplications() {
    if (q == 2) {
      return 0;
    }
    return q <= SHORT ? q - 1 : Math.round(4 * Math.log(q) / Math.log(2));
  }

  /**
   * Transforms in place.
   *
   * @param runs how many axes stand one after the other
   * @param stride the length of the run behind each place
   */
  void transform(Parts data, int offset, int runs, int stride, int sign) {
    if (q == 2) {
      for (int r = 0; r < runs; r++) {
        pair(data.re(), offset + 2 * r * stride, stride);
        if (!data.isReal()) {
          pair(data.im(), offset + 2 * r * stride, stride);
        }
      }
    } else if (q <= SHORT && stride > 1) {
      Strips strips = new Strips(Math.min(STRIP, stride));
      for (int r = 0; r < runs; r++) {
        for (int s = 0; s < stride; s += STRIP) {
          strips.run(data, offset + r * q * stride + s, stride, Math.min(STRIP, stride - s), sign);
        }
      }
    } else {
      lines(data, offset, runs, stride, sign);
    }
  }

  private static void pair(double[] x, int at, int stride) {
    for (int i = 0; i < stride; i++) {
      double a = x[at + i];
      double b = x[at + stride + i];
      x[at + i] = a + b;
      x[at + stride + i] = a - b;
    }
  }

  private void lines(Parts data, int offset, int runs, int stride, int sign) {
    double[] line = new double[2 * q];
    double[] re = data.re();
    double[] im = data.im();
    for (int r = 0; r < runs; r++) {
      for (int s = 0; s < stride; s++) {
        int at = offset + r * q * stride + s;
        for (int j = 0; j < q; j++) {
          line[2 * j] = re[at + j * stride];
          line[2 * j + 1] = im[at + j * stride];
        }
        if (sign > 0) {
          lines.backward(line, 0);
        } else {
          lines.forward(line, 0);
        }
        for (int j = 0; j < q; j++) {
          re[at + j * stride] = line[2 * j];
          im[at + j * stride] = line[2 * j + 1];
        }
      }
    }
  }

  /** Room for the transform of a strip of runs by cosines and sines. */
  private final class Strips {
    private final int half = (q - 1) / 2;
    private final double[][] even = new double[2][];
    private final double[][] odd = new double[2][];
    private final double[][] sums = new double[4][];
    private final double[][] kept = new double[2][];
    private final double[][] middle = new double[2][];

    Strips(int width) {
      for (int p = 0; p < 2; p++) {
        even[p] = new double[half * width];
        odd[p] = new double[half * width];
        kept[p] = new double[width];
        middle[p] = new double[width];
      }
      for (int p = 0; p < 4; p++) {
        sums[p] = new double[width];
      }
    }

    void run(Parts data, int at, int stride, int width, int sign) {
      double[][] x = {data.re(), data.im()};
      for (int p = 0; p < 2; p++) {
        fold(x[p], at, stride, width, p);
      }
      zero(x, at, width);
      if (q % 2 == 0) {
        middle(x, at, stride, width);
      }
      for (int k = 1; k <= half; k++) {
        for (int p = 0; p < 2; p++) {
          System.arraycopy(kept[p], 0, sums[p], 0, width);
          if (q % 2 == 0) {
            Axpy.add(middle[p], 0, sums[p], 0, width, k % 2 == 0 ? 1 : -1);
          }
          java.util.Arrays.fill(sums[2 + p], 0, width, 0);
          for (int j = 1; j <= half; j++) {
            int turn = j * k % q;
            Axpy.add(even[p], (j - 1) * width, sums[p], 0, width, cosine[turn]);
            Axpy.add(odd[p], (j - 1) * width, sums[2 + p], 0, width, sign * sine[turn]);
          }
        }
        int up = at + k * stride;
        int down = at + (q - k) * stride;
        combine(x[0], up, down, sums[0], sums[3], -1, width);
        combine(x[1], up, down, sums[1], sums[2], 1, width);
      }
    }

    private void fold(double[] x, int at, int stride, int width, int p) {
      System.arraycopy(x, at, kept[p], 0, width);
      if (q % 2 == 0) {
        System.arraycopy(x, at + q / 2 * stride, middle[p], 0, width);
      }
      for (int j = 1; j <= half; j++) {
        int up = at + j * stride;
        int down = at + (q - j) * stride;
        int to = (j - 1) * width;
        for (int i = 0; i < width; i++) {
          double a = x[up + i];
          double b = x[down + i];
          even[p][to + i] = a + b;
          odd[p][to + i] = a - b;
        }
      }
    }

    private void zero(double[][] x, int at, int width) {
      for (int p = 0; p < 2; p++) {
        System.arraycopy(kept[p], 0, x[p], at, width);
        if (q % 2 == 0) {
          Axpy.add(middle[p], 0, x[p], at, width, 1);
        }
        for (int j = 0; j < half; j++) {
          Axpy.add(even[p], j * width, x[p], at, width, 1);
        }
      }
    }

    private void middle(double[][] x, int at, int stride, int width) {
      int to = at + q / 2 * stride;
      for (int p = 0; p < 2; p++) {
        System.arraycopy(kept[p], 0, x[p], to, width);
        Axpy.add(middle[p], 0, x[p], to, width, q / 2 % 2 == 0 ? 1 : -1);
        for (int j = 1; j <= half; j++) {
          Axpy.add(even[p], (j - 1) * width, x[p], to, width, j % 2 == 0 ? 1 : -1);
        }
      }
    }

    private void combine(
        double[] x, int up, int down, double[] a, double[] b, int sign, int width) {
      for (int i = 0; i < width; i++) {
        x[up + i] = a[i] + sign * b[i];
        x[down + i] = a[i] - sign * b[i];
      }
    }
  }
}

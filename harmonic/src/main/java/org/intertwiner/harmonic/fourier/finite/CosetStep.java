package org.intertwiner.harmonic.fourier.finite;

import java.util.Arrays;

/**
 * The matrix that carries the blocks of one σ of H, from all cosets, to the blocks of G: sparse, by
 * rows; each entry acts on a run of d_σ numbers.
 */
final class CosetStep {
  private final int width;
  private final boolean real;
  private final int[] targets;
  private final int[] starts;
  private final int[] sources;
  private final double[] re;
  private final double[] im;

  /**
   * A step.
   *
   * @param width d_σ
   * @param targets where each row is written, from the start of the blocks of G
   * @param starts where the entries of each row begin
   * @param sources where each entry reads, from the start of the cosets
   */
  private CosetStep(
      int width, int[] targets, int[] starts, int[] sources, double[] re, double[] im) {
    this.width = width;
    this.targets = targets;
    this.starts = starts;
    this.sources = sources;
    this.re = re;
    this.real = Arrays.stream(im).allMatch(x -> x == 0);
    this.im = real ? new double[0] : im;
  }

  boolean isReal() {
    return real;
  }

  /** Real multiplications on a real input. */
  long multiplications() {
    return (real ? 1L : 4L) * re.length * width;
  }

  long entries() {
    return re.length;
  }

  void transform(Parts a, Parts b, int offset) {
    for (int row = 0; row < targets.length; row++) {
      int to = offset + targets[row];
      if (width == 1) {
        single(a, b, offset, row, to);
        continue;
      }
      Arrays.fill(b.re(), to, to + width, 0);
      if (!b.isReal()) {
        Arrays.fill(b.im(), to, to + width, 0);
      }
      for (int e = starts[row]; e < starts[row + 1]; e++) {
        int from = offset + sources[e];
        Axpy.add(a.re(), from, b.re(), to, width, re[e]);
        if (!a.isReal()) {
          Axpy.add(a.im(), from, b.im(), to, width, re[e]);
        }
        if (!real) {
          Axpy.add(a.im(), from, b.re(), to, width, -im[e]);
          Axpy.add(a.re(), from, b.im(), to, width, im[e]);
        }
      }
    }
  }

  private void single(Parts a, Parts b, int offset, int row, int to) {
    double x = 0;
    double y = 0;
    double[] ar = a.re();
    double[] ai = a.im();
    if (a.isReal()) {
      for (int e = starts[row]; e < starts[row + 1]; e++) {
        x += re[e] * ar[offset + sources[e]];
      }
      b.re()[to] = x;
      return;
    }
    for (int e = starts[row]; e < starts[row + 1]; e++) {
      int from = offset + sources[e];
      double i = real ? 0 : im[e];
      x += re[e] * ar[from] - i * ai[from];
      y += re[e] * ai[from] + i * ar[from];
    }
    b.re()[to] = x;
    b.im()[to] = y;
  }

  /** Adds to b; its blocks of σ must be zero before. */
  void adjoint(Parts a, Parts b, int offset) {
    for (int row = 0; row < targets.length; row++) {
      int from = offset + targets[row];
      if (width == 1) {
        spread(a, b, offset, row, from);
        continue;
      }
      for (int e = starts[row]; e < starts[row + 1]; e++) {
        int to = offset + sources[e];
        Axpy.add(a.re(), from, b.re(), to, width, re[e]);
        if (!a.isReal()) {
          Axpy.add(a.im(), from, b.im(), to, width, re[e]);
        }
        if (!real) {
          Axpy.add(a.im(), from, b.re(), to, width, im[e]);
          Axpy.add(a.re(), from, b.im(), to, width, -im[e]);
        }
      }
    }
  }

  private void spread(Parts a, Parts b, int offset, int row, int from) {
    double x = a.re()[from];
    double[] br = b.re();
    if (a.isReal()) {
      for (int e = starts[row]; e < starts[row + 1]; e++) {
        br[offset + sources[e]] += re[e] * x;
      }
      return;
    }
    double y = a.im()[from];
    double[] bi = b.im();
    for (int e = starts[row]; e < starts[row + 1]; e++) {
      int to = offset + sources[e];
      double i = real ? 0 : im[e];
      br[to] += re[e] * x + i * y;
      bi[to] += re[e] * y - i * x;
    }
  }

  /** Collects the entries of a step. */
  static final class Builder {
    private final int width;
    private int[] targets = new int[16];
    private int[] starts = new int[17];
    private int[] sources = new int[64];
    private double[] re = new double[64];
    private double[] im = new double[64];
    private int rows;
    private int entries;

    Builder(int width) {
      this.width = width;
    }

    void row(int target) {
      if (rows == targets.length) {
        targets = Arrays.copyOf(targets, 2 * rows);
        starts = Arrays.copyOf(starts, 2 * rows + 1);
      }
      targets[rows++] = target;
      starts[rows] = entries;
    }

    void entry(int source, double real, double imaginary) {
      if (entries == sources.length) {
        sources = Arrays.copyOf(sources, 2 * entries);
        re = Arrays.copyOf(re, 2 * entries);
        im = Arrays.copyOf(im, 2 * entries);
      }
      sources[entries] = source;
      re[entries] = real;
      im[entries++] = imaginary;
      starts[rows] = entries;
    }

    CosetStep build() {
      return new CosetStep(
          width,
          Arrays.copyOf(targets, rows),
          Arrays.copyOf(starts, rows + 1),
          Arrays.copyOf(sources, entries),
          Arrays.copyOf(re, entries),
          Arrays.copyOf(im, entries));
    }
  }
}

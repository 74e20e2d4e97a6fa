package org.intertwiner.harmonic.fourier.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.parallel.Workers;

/**
 * The operator-valued Fourier transform of A ⋊ H, H finite, from the characters of A.
 *
 * <p><i>Formula:</i> on functions φ on H, (U_p(a, h)φ)(s) = χ_p(s⁻¹a) φ(h⁻¹s) is a representation,
 * and with F_h(q) the transform of a ↦ f(a, h),
 *
 * <pre>
 * f̂(p)_{ts} = ∫ f U_p* = F_{st⁻¹}(s·p) / |H|,   χ_{s·p}(a) = χ_p(s⁻¹a)
 * </pre>
 *
 * <p>U_{s·p} is equivalent to U_p, so one p of each orbit is kept. Where H_p is the stabiliser of
 * p, each F_h(q) with q in the orbit stands in |H_p| places. <i>Accuracy:</i> exact up to one
 * rounding. <i>Source:</i> Mackey (1952); Chirikjian and Kyatkin (2001), chapters 10 and 11.
 */
final class FrequencyOrbits {
  private final int order;
  private final int frequencies;
  private final int[][] quotients;
  private final int[][] action;
  private final int[] representatives;
  private final int[] lengths;

  /**
   * Finds the orbits.
   *
   * @param quotients the number of s t⁻¹ at [t][s]
   * @param action the number of s·q at [s][q]
   */
  FrequencyOrbits(int[][] quotients, int[][] action) {
    this.order = quotients.length;
    this.quotients = quotients;
    this.action = action;
    this.frequencies = action[0].length;
    List<Integer> first = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    boolean[] seen = new boolean[frequencies];
    for (int q = 0; q < frequencies; q++) {
      if (!seen[q]) {
        int length = 0;
        for (int s = 0; s < order; s++) {
          if (!seen[action[s][q]]) {
            seen[action[s][q]] = true;
            length++;
          }
        }
        first.add(q);
        sizes.add(length);
      }
    }
    this.representatives = first.stream().mapToInt(Integer::intValue).toArray();
    this.lengths = sizes.stream().mapToInt(Integer::intValue).toArray();
  }

  int count() {
    return representatives.length;
  }

  private void requireOrbit(int orbit) {
    if (orbit < 0 || orbit >= representatives.length) {
      throw new InvalidInput(
          "number of an orbit of frequencies",
          "" + orbit,
          "0 … " + (representatives.length - 1),
          "");
    }
  }

  int representative(int orbit) {
    requireOrbit(orbit);
    return representatives[orbit];
  }

  int length(int orbit) {
    requireOrbit(orbit);
    return lengths[orbit];
  }

  /** Complex numbers of all matrices. */
  long size() {
    return (long) representatives.length * order * order;
  }

  /** f̂ from F; the spectrum of h begins at h · frequencies. */
  void gather(double[] spectra, double[] matrices, Workers workers) {
    double scale = 1.0 / order;
    workers.split(
        count(),
        16,
        (from, to) -> {
          for (int o = from; o < to; o++) {
            int at = 2 * o * order * order;
            for (int t = 0; t < order; t++) {
              for (int s = 0; s < order; s++) {
                int source = 2 * (quotients[t][s] * frequencies + action[s][representatives[o]]);
                matrices[at++] = scale * spectra[source];
                matrices[at++] = scale * spectra[source + 1];
              }
            }
          }
        });
  }

  /** F from f̂: the mean over the places where a number stands. */
  void scatter(double[] matrices, double[] spectra, Workers workers) {
    workers.split(
        count(),
        16,
        (from, to) -> {
          for (int o = from; o < to; o++) {
            scatter(o, matrices, spectra);
          }
        });
  }

  private void scatter(int o, double[] matrices, double[] spectra) {
    int p = representatives[o];
    for (int s = 0; s < order; s++) {
      for (int h = 0; h < order; h++) {
        int target = 2 * (h * frequencies + action[s][p]);
        spectra[target] = 0;
        spectra[target + 1] = 0;
      }
    }
    int at = 2 * o * order * order;
    for (int t = 0; t < order; t++) {
      for (int s = 0; s < order; s++) {
        int target = 2 * (quotients[t][s] * frequencies + action[s][p]);
        spectra[target] += lengths[o] * matrices[at++];
        spectra[target + 1] += lengths[o] * matrices[at++];
      }
    }
  }

  /** out = left · right, orbit by orbit; with the left one's conjugate transpose if asked. */
  void multiply(double[] left, boolean adjoint, double[] right, double[] out, Workers workers) {
    int parts = workers.count();
    workers.run(
        parts,
        part -> {
          double[] re = new double[order * order];
          double[] im = new double[order * order];
          double[] row = new double[2 * order];
          for (int o = part; o < count(); o += parts) {
            Interruption.check();
            int at = 2 * o * order * order;
            for (int i = 0; i < re.length; i++) {
              re[i] = right[at + 2 * i];
              im[i] = right[at + 2 * i + 1];
            }
            product(left, adjoint, at, re, im, row, out);
          }
        });
  }

  private void product(
      double[] left,
      boolean adjoint,
      int at,
      double[] re,
      double[] im,
      double[] row,
      double[] out) {
    for (int i = 0; i < order; i++) {
      Arrays.fill(row, 0);
      for (int k = 0; k < order; k++) {
        int entry = at + 2 * (adjoint ? k * order + i : i * order + k);
        double x = left[entry];
        double y = adjoint ? -left[entry + 1] : left[entry + 1];
        add(x, -y, re, im, k * order, row, 0, order);
        add(y, x, re, im, k * order, row, order, order);
      }
      for (int j = 0; j < order; j++) {
        out[at + 2 * (i * order + j)] = row[j];
        out[at + 2 * (i * order + j) + 1] = row[order + j];
      }
    }
  }

  private static void add(
      double x, double y, double[] a, double[] b, int from, double[] c, int to, int count) {
    for (int j = 0; j < count; j++) {
      c[to + j] = Math.fma(x, a[from + j], Math.fma(y, b[from + j], c[to + j]));
    }
  }

  /** ‖f̂‖² of one orbit's matrix, times the orbit's length. */
  double power(double[] matrices, int orbit) {
    double sum = 0;
    int at = 2 * orbit * order * order;
    for (int i = at; i < at + 2 * order * order; i++) {
      sum += matrices[i] * matrices[i];
    }
    return lengths[orbit] * sum;
  }
}

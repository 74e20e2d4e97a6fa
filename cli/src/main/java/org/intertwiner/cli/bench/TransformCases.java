package org.intertwiner.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.cli.bench.BenchCase.Work;
import org.intertwiner.harmonic.fourier.Dft;
import org.intertwiner.harmonic.fourier.rotation.RotationFourier;
import org.intertwiner.harmonic.fourier.rotation.RotationLayout;
import org.intertwiner.harmonic.fourier.rotation.RotationLimits;
import org.intertwiner.harmonic.fourier.rotation.RotationSampling;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereTransform;
import org.intertwiner.harmonic.wigner.WignerRecursion;

/** Fourier transforms on the sphere and on the rotations, on one thread. */
final class TransformCases {
  private TransformCases() {}

  static List<BenchCase> all() {
    List<BenchCase> cases = new ArrayList<>();
    for (int limit : new int[] {128, 256}) {
      cases.add(
          new BenchCase(
              "sphere-" + limit,
              "synthesis on the sphere, band limit " + limit,
              () -> sphere(limit)));
    }
    for (int limit : new int[] {32, 64}) {
      cases.add(
          new BenchCase(
              "so3-" + limit,
              "forward transform on the rotations, band limit " + limit,
              () -> rotations(limit)));
    }
    return cases;
  }

  private static Work sphere(int limit) {
    RingGrid grid = RingGrid.gaussLegendre(limit);
    SphereTransform transform = SphereTransform.of(grid, limit);
    double[] coefficients = new SplittableRandom(1).doubles((long) limit * limit, -1, 1).toArray();
    double[] samples = transform.synthesis(coefficients);
    double[] theta = new double[limit];
    for (int r = 0; r < limit; r++) {
      theta[r] = grid.colatitude(r);
    }
    WignerRecursion recursion = WignerRecursion.of(limit - 1, theta);
    double[][] table = new double[limit][];
    for (int m = 0; m < limit; m++) {
      table[m] = new double[(limit - m) * limit];
      recursion.values(m, 0, 0, limit, table[m], 0);
    }
    return Work.of(
            () -> {
              transform.synthesis(coefficients, samples);
              return BenchCase.probe(samples);
            })
        .beside(
            "a table of Legendre functions and sums of cosines",
            () -> BenchCase.probe(plainSynthesis(limit, table, coefficients)));
  }

  private static double[] plainSynthesis(int limit, double[][] table, double[] coefficients) {
    int around = 2 * limit;
    double[] cosines = new double[around];
    for (int j = 0; j < around; j++) {
      cosines[j] = Math.cos(2 * Math.PI * j / around);
    }
    double[] result = new double[limit * around];
    double[] re = new double[limit];
    double[] im = new double[limit];
    for (int m = 0; m < limit; m++) {
      Arrays.fill(re, 0);
      Arrays.fill(im, 0);
      double sign = (m % 2 == 0 ? 1 : -1) * (m == 0 ? 1 : Math.sqrt(2));
      for (int l = m; l < limit; l++) {
        double norm = sign * Math.sqrt((2 * l + 1) / (4 * Math.PI));
        double x = norm * coefficients[l * l + l + m];
        double y = norm * coefficients[l * l + l - m];
        int at = (l - m) * limit;
        for (int r = 0; r < limit; r++) {
          re[r] += x * table[m][at + r];
          im[r] += y * table[m][at + r];
        }
      }
      for (int r = 0; r < limit; r++) {
        for (int j = 0; j < around; j++) {
          double c = cosines[m * j % around];
          double s = m == 0 ? 0 : cosines[(m * j + 3 * (around / 4)) % around];
          result[r * around + j] += re[r] * c + im[r] * s;
        }
      }
    }
    return result;
  }

  private static Work rotations(int limit) {
    RotationLayout layout = RotationLayout.of(limit);
    RotationFourier plan =
        RotationFourier.of(
            RotationSampling.driscollHealy(limit), layout, new Workers(1), RotationLimits.DEFAULT);
    double[] coefficients = new SplittableRandom(1).doubles(2L * layout.size(), -1, 1).toArray();
    double[] samples = plan.inverse(coefficients);
    double[] out = new double[coefficients.length];
    return Work.of(
            () -> {
              plan.forward(samples, out);
              return BenchCase.probe(out);
            })
        .beside(
            "planes by the same discrete Fourier transform, then sums over Wigner functions",
            () -> {
              double[] planes = transformedPlanes(plan.sampling(), samples, 2 * limit);
              wignerSums(plan, planes, limit, out);
              return BenchCase.probe(out);
            });
  }

  private static double[] transformedPlanes(RotationSampling g, double[] samples, int width) {
    double[] planes = samples.clone();
    Dft dft = Dft.of(width);
    double[] line = new double[2 * width];
    for (int k = 0; k < g.betas(); k++) {
      for (int i = 0; i < width; i++) {
        dft.backward(planes, 2 * g.index(i, k, 0));
      }
      for (int j = 0; j < width; j++) {
        for (int i = 0; i < width; i++) {
          line[2 * i] = planes[2 * g.index(i, k, j)];
          line[2 * i + 1] = planes[2 * g.index(i, k, j) + 1];
        }
        dft.backward(line, 0);
        for (int i = 0; i < width; i++) {
          planes[2 * g.index(i, k, j)] = line[2 * i];
          planes[2 * g.index(i, k, j) + 1] = line[2 * i + 1];
        }
      }
    }
    return planes;
  }

  private static void wignerSums(RotationFourier plan, double[] planes, int limit, double[] out) {
    RotationSampling g = plan.sampling();
    int nodes = g.betas();
    double[] betas = new double[nodes];
    for (int k = 0; k < nodes; k++) {
      betas[k] = g.beta(k);
    }
    WignerRecursion recursion = WignerRecursion.of(limit - 1, betas);
    double[] table = new double[limit * nodes];
    double scale = 1.0 / (g.alphas() * g.gammas());
    for (int m = 1 - limit; m < limit; m++) {
      for (int n = 1 - limit; n < limit; n++) {
        recursion.values(m, n, 0, nodes, table, 0);
        int first = Math.max(Math.abs(m), Math.abs(n));
        for (int l = first; l < limit; l++) {
          double re = 0;
          double im = 0;
          for (int k = 0; k < nodes; k++) {
            int at = 2 * g.index(Math.floorMod(m, g.alphas()), k, Math.floorMod(n, g.gammas()));
            double d = g.weight(k) * scale * table[(l - first) * nodes + k];
            re += d * planes[at];
            im += d * planes[at + 1];
          }
          int to = 2 * plan.layout().index(l, n, m);
          out[to] = re;
          out[to + 1] = im;
        }
      }
    }
  }
}

package org.intertwiner.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.cli.bench.BenchCase.Work;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.WignerSmallD;
import org.intertwiner.reptheory.rotation.ZyzAngles;

/** Spherical harmonics at many points and Wigner matrices of many rotations, on one thread. */
final class HarmonicCases {
  private static final int POINTS = 100_000;
  private static final int ROTATIONS = 1000;
  private static final int WIGNER_DEGREE = 8;

  private HarmonicCases() {}

  static List<BenchCase> all() {
    List<BenchCase> cases = new ArrayList<>();
    for (int degree : new int[] {8, 16, 32}) {
      cases.add(
          new BenchCase(
              "harmonics-" + degree,
              "real spherical harmonics to degree " + degree + " at 100000 points",
              () -> harmonics(degree)));
    }
    cases.add(
        new BenchCase(
            "wignerd-8", "real Wigner matrices to degree 8 of 1000 rotations", () -> wigner()));
    return cases;
  }

  private static Work harmonics(int degree) {
    SplittableRandom random = new SplittableRandom(1);
    SphericalHarmonics harmonics = SphericalHarmonics.of(degree);
    Workers workers = new Workers(1);
    double[] points = new double[3 * POINTS];
    for (int i = 0; i < POINTS; i++) {
      double z = random.nextDouble(-1, 1);
      double azimuth = random.nextDouble(2 * Math.PI);
      points[3 * i] = Math.sqrt(1 - z * z) * Math.cos(azimuth);
      points[3 * i + 1] = Math.sqrt(1 - z * z) * Math.sin(azimuth);
      points[3 * i + 2] = z;
    }
    double[] out = new double[POINTS * harmonics.size()];
    return Work.of(
            () -> {
              harmonics.values(points, out, workers);
              return BenchCase.probe(out);
            })
        .beside(
            "the recursion of the textbook, point by point",
            () -> {
              for (int i = 0; i < POINTS; i++) {
                atPoint(degree, points, i, out, i * harmonics.size());
              }
              return BenchCase.probe(out);
            });
  }

  private static void atPoint(int degree, double[] points, int point, double[] out, int at) {
    double x = points[3 * point];
    double y = points[3 * point + 1];
    double z = points[3 * point + 2];
    double diagonal = Math.sqrt(1 / (4 * Math.PI));
    double re = 1;
    double im = 0;
    for (int m = 0; m <= degree; m++) {
      if (m > 0) {
        double next = re * x - im * y;
        im = re * y + im * x;
        re = next;
        diagonal *= Math.sqrt((2.0 * m + 1) / (2.0 * m)) * (m == 1 ? Math.sqrt(2) : 1);
      }
      double before = 0;
      double value = diagonal;
      for (int l = m; l <= degree; l++) {
        int middle = at + l * l + l;
        out[middle + m] = value * re;
        if (m > 0) {
          out[middle - m] = value * im;
        }
        double square = (l + 1.0) * (l + 1.0) - m * m;
        double a = Math.sqrt((4.0 * (l + 1) * (l + 1) - 1) / square);
        double b = Math.sqrt(((2.0 * l + 3) * (l * l - m * m)) / ((2.0 * l - 1) * square));
        double next = a * z * value - (l > m ? b * before : 0);
        before = value;
        value = next;
      }
    }
  }

  private static Work wigner() {
    SplittableRandom random = new SplittableRandom(1);
    double[] angles = new double[3 * ROTATIONS];
    for (int k = 0; k < ROTATIONS; k++) {
      angles[3 * k] = random.nextDouble(2 * Math.PI);
      angles[3 * k + 1] = Math.acos(2 * random.nextDouble() - 1);
      angles[3 * k + 2] = random.nextDouble(2 * Math.PI);
    }
    RotationBatch rotations = RotationBatch.ofAngles(angles);
    WignerMatrices plan = WignerMatrices.of(WIGNER_DEGREE);
    Workers workers = new Workers(1);
    double[] entries = plan.real(rotations);
    return Work.of(
            () -> {
              plan.real(rotations, entries, workers);
              return BenchCase.probe(entries);
            })
        .beside("one matrix after the other, with phases", () -> oneByOne(rotations));
  }

  private static double oneByOne(RotationBatch rotations) {
    double sum = 0;
    for (int k = 0; k < ROTATIONS; k++) {
      ZyzAngles angles = rotations.angles(k);
      for (int l = 0; l <= WIGNER_DEGREE; l++) {
        double[][] d = WignerSmallD.matrix(HalfInteger.of(l), angles.beta());
        for (int i = 0; i <= 2 * l; i++) {
          for (int j = 0; j <= 2 * l; j++) {
            double phase = (l - i) * angles.alpha() + (l - j) * angles.gamma();
            sum += d[i][j] * Math.cos(phase) - d[i][j] * Math.sin(phase);
          }
        }
      }
    }
    return sum;
  }
}

package org.intertwiner.harmonic.fourier.finite;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;

/** The parts of a restricted representation, in the matrices of the smaller group. */
final class Restrictions {
  private static final double NOTHING = 1e-7;

  private Restrictions() {}

  /**
   * Averages of random matrices, made orthonormal. The seed is fixed; that the parts fill the whole
   * space proves that none is missing.
   *
   * @param multiplicities how often each part occurs
   */
  static List<Engine.Copy> byAverages(
      Engine engine, Engine.Outer rho, int dimension, int... multiplicities) {
    SplittableRandom random = new SplittableRandom(7);
    List<Engine.Copy> found = new ArrayList<>();
    int filled = 0;
    int[] degrees = engine.degrees();
    boolean real = engine.isReal() && rho.at(engine.elements()[engine.order() - 1]).isReal();
    for (int sigma = 0; sigma < degrees.length && filled < dimension; sigma++) {
      int d = degrees[sigma];
      List<ComplexMatrix> copies = new ArrayList<>();
      while (filled + d <= dimension && copies.size() < multiplicities[sigma]) {
        Interruption.check();
        ComplexMatrix x = engine.average(random(dimension, d, real, random), rho, sigma);
        double size = Math.sqrt((double) dimension / d);
        for (int pass = 0; pass < 2; pass++) {
          for (ComplexMatrix t : copies) {
            double[] c = t.adjoint().multiply(x).trace();
            x = x.subtract(t.scale(c[0] / d, c[1] / d));
          }
        }
        double norm = x.frobeniusNorm() / Math.sqrt(d);
        if (norm < NOTHING * size) {
          break;
        }
        x = again(engine, rho, sigma, x.scale(1 / norm), copies);
        copies.add(x);
        found.add(new Engine.Copy(sigma, x));
        filled += d;
      }
    }
    if (filled != dimension) {
      throw new ArithmeticException(
          "parts of dimension " + filled + " of " + dimension + " found in a restriction");
    }
    return found;
  }

  /** A second round removes what a small norm has magnified. */
  private static ComplexMatrix again(
      Engine engine, Engine.Outer rho, int sigma, ComplexMatrix x, List<ComplexMatrix> copies) {
    int d = x.columns();
    ComplexMatrix y = engine.average(x, rho, sigma);
    for (ComplexMatrix t : copies) {
      double[] c = t.adjoint().multiply(y).trace();
      y = y.subtract(t.scale(c[0] / d, c[1] / d));
    }
    return y.scale(Math.sqrt(d) / y.frobeniusNorm());
  }

  private static ComplexMatrix random(
      int rows, int columns, boolean real, SplittableRandom random) {
    double[] re = random.doubles((long) rows * columns, -1, 1).toArray();
    double[] im =
        real ? new double[rows * columns] : random.doubles((long) rows * columns, -1, 1).toArray();
    return ComplexMatrix.from(rows, columns, re, im);
  }
}

package org.intertwiner.verify.action;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.intertwiner.algebra.InvalidInput;

/** Rotation of signals on the circle, (g·f)(θ) = f(θ − α(g)), by trigonometric interpolation. */
record CircleAction<G>(int samples, ToDoubleFunction<G> angle) implements DataAction<G, double[]> {
  private static final double NEAR = 1e-12;

  @Override
  public double[] act(G g, double[] x) {
    if (x.length == 0 || x.length % samples != 0) {
      throw new InvalidInput(
          "number of values of circle signals",
          Integer.toString(x.length),
          "a multiple of " + samples,
          "the last axis runs round the circle");
    }
    double shift = shift(g);
    double[] kernel = kernel(shift);
    double[] out = new double[x.length];
    for (int at = 0; at < x.length; at += samples) {
      for (int k = 0; k < samples; k++) {
        double sum = 0;
        for (int j = 0; j < samples; j++) {
          double w = kernel[Math.floorMod(k - j, samples)];
          sum += w == 0 ? 0 : w * x[at + j];
        }
        out[at + k] = sum;
      }
    }
    return out;
  }

  /** The rotation in steps of the grid. */
  private double shift(G g) {
    return angle.applyAsDouble(g) * samples / (2 * Math.PI);
  }

  private static boolean isWhole(double shift) {
    return Math.abs(shift - Math.rint(shift)) < NEAR * Math.max(1, Math.abs(shift));
  }

  /** The periodic sinc function at (d − shift) steps, d = 0 … n − 1. */
  private double[] kernel(double shift) {
    double[] kernel = new double[samples];
    if (isWhole(shift)) {
      kernel[Math.floorMod((long) Math.rint(shift), samples)] = 1;
      return kernel;
    }
    for (int d = 0; d < samples; d++) {
      double half = Math.PI * (d - shift) / samples;
      double denominator = samples % 2 == 0 ? Math.tan(half) : Math.sin(half);
      kernel[d] = Math.sin(samples * half) / (samples * denominator);
    }
    return kernel;
  }

  @Override
  public Space<double[]> space() {
    return Spaces.doubles();
  }

  @Override
  public Discretisation discretisation(G g) {
    return isWhole(shift(g)) ? Discretisation.exact() : Discretisation.spectral();
  }

  @Override
  public Optional<String> describe(G g) {
    return Optional.of(
        String.format(Locale.ROOT, "rotation by %.6g°", Math.toDegrees(angle.applyAsDouble(g))));
  }
}

package org.intertwiner.verify;

import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;

/**
 * Samplers of inputs. They need no shrinking rule of their own: the check sets numbers to zero and
 * one. Any function of a {@link RandomGenerator} is a sampler too.
 */
public final class Inputs {
  private Inputs() {}

  /**
   * Independent standard normal numbers.
   *
   * @param size how many
   * @return a sampler of arrays of this length
   * @throws InvalidInput if the size is below 1
   */
  public static Sampler<double[]> normal(int size) {
    if (size < 1) {
      throw new InvalidInput("number of inputs", Integer.toString(size), "at least 1", "");
    }
    return random -> {
      double[] out = new double[size];
      for (int i = 0; i < size; i++) {
        out[i] = random.nextGaussian();
      }
      return out;
    };
  }

  /**
   * Smooth random fields, for elements that interpolate: each channel a sum of plane waves that are
   * not shorter than the given length, faded to zero towards the boundary.
   *
   * @param shape the shape of the arrays
   * @param shortest the shortest wavelength in cells, at least 2
   * @return a sampler of arrays of this shape
   * @throws InvalidInput if the wavelength is below 2
   */
  public static Sampler<double[]> smoothFields(FieldShape shape, double shortest) {
    if (!(shortest >= 2 && shortest < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput(
          "shortest wavelength", Double.toString(shortest), "at least 2 cells", "");
    }
    return random -> smoothField(shape, shortest, random);
  }

  private static double[] smoothField(FieldShape shape, double shortest, RandomGenerator random) {
    double[] out = new double[shape.size()];
    double radius = 0.5 * (Math.min(shape.height(), shape.width()) - 1);
    for (int at = 0; at < out.length; at += shape.cells()) {
      for (int wave = 0; wave < 6; wave++) {
        double angle = 2 * Math.PI * random.nextDouble();
        double k = 2 * Math.PI / shortest * random.nextDouble();
        double phase = 2 * Math.PI * random.nextDouble();
        double amplitude = random.nextGaussian();
        for (int cell = 0; cell < shape.cells(); cell++) {
          double x = shape.x(cell);
          double y = shape.y(cell);
          double t = Math.min(1, Math.hypot(x, y) / radius);
          double window = (1 - t * t) * (1 - t * t);
          out[at + cell] +=
              window
                  * amplitude
                  * Math.cos(k * (Math.cos(angle) * x + Math.sin(angle) * y) + phase);
        }
      }
    }
    return out;
  }

  /**
   * Random band-limited signals on the circle, sampled at θₖ = 2πk/n.
   *
   * @param samples the number n of samples
   * @param highest the highest frequency, below n/2
   * @return a sampler of arrays of length n
   * @throws InvalidInput if the frequency is negative or not below n/2
   */
  public static Sampler<double[]> circleSignals(int samples, int highest) {
    if (highest < 0 || 2L * highest >= samples) {
      throw new InvalidInput(
          "highest frequency", Integer.toString(highest), "0 … below " + samples + "/2", "");
    }
    return random -> {
      double[] out = new double[samples];
      for (int m = 0; m <= highest; m++) {
        double a = random.nextGaussian();
        double b = random.nextGaussian();
        for (int k = 0; k < samples; k++) {
          double t = 2 * Math.PI * m * k / samples;
          out[k] += a * Math.cos(t) + b * Math.sin(t);
        }
      }
      return out;
    };
  }

  /**
   * A sampler of arrays carried over to another type of data.
   *
   * @param <X> the data
   * @param space how the data are read as numbers
   * @param form a value that gives everything but the numbers
   * @param numbers a sampler of the numbers
   * @return a sampler of data
   */
  public static <X> Sampler<X> on(Space<X> space, X form, Sampler<double[]> numbers) {
    return random -> space.with(form, numbers.sample(random));
  }

  /**
   * Binary32 copies of sampled arrays.
   *
   * @param numbers a sampler of the numbers
   * @return a sampler of {@code float[]}
   */
  public static Sampler<float[]> floats(Sampler<double[]> numbers) {
    return on(Spaces.floats(), new float[0], numbers);
  }
}

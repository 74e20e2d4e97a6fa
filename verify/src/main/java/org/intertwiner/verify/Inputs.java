package org.intertwiner.verify;

import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.sample.Samples;

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
    return Samples.smoothFields(shape.toGrid(), shortest);
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

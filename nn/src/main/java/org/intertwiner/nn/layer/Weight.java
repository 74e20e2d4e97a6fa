package org.intertwiner.nn.layer;

import java.util.random.RandomGenerator;
import org.intertwiner.nn.engine.Shape;

/**
 * Numbers that a layer learns or remembers: their name, shape, use and first values.
 *
 * @param name short name within the layer
 * @param shape their shape
 * @param use what becomes of them in training
 * @param deviation standard deviation of the first values, normally distributed; 0 for constants
 * @param mean mean of the first values
 * @param label which representations they connect, for example {@code A1→E}; empty if that has no
 *     meaning
 */
public record Weight(
    String name, Shape shape, Use use, double deviation, double mean, String label) {

  /** What becomes of numbers in training. */
  public enum Use {
    /** Learned, and subject to weight decay. */
    WEIGHT,
    /** Learned, not subject to weight decay: biases and scales. */
    OFFSET,
    /** Remembered, not learned: running means. */
    BUFFER
  }

  /**
   * Normally distributed first values with mean 0.
   *
   * @param name short name within the layer
   * @param shape their shape
   * @param deviation standard deviation
   * @return learned numbers that decay
   */
  public static Weight normal(String name, Shape shape, double deviation) {
    return new Weight(name, shape, Use.WEIGHT, deviation, 0, "");
  }

  /**
   * Equal first values.
   *
   * @param name short name within the layer
   * @param shape their shape
   * @param use what becomes of them
   * @param value the first value
   * @return the numbers
   */
  public static Weight constant(String name, Shape shape, Use use, double value) {
    return new Weight(name, shape, use, 0, value, "");
  }

  /**
   * The same numbers under another name.
   *
   * @param other the name
   * @return a copy
   */
  public Weight named(String other) {
    return new Weight(other, shape, use, deviation, mean, label);
  }

  /**
   * The same numbers with a label, by which training treats some weights unlike others.
   *
   * @param representations which representations the numbers connect
   * @return a copy
   */
  public Weight labelled(String representations) {
    return new Weight(name, shape, use, deviation, mean, representations);
  }

  /**
   * Draws first values.
   *
   * @param random source
   * @return row-major values
   */
  public double[] draw(RandomGenerator random) {
    double[] values = new double[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = deviation == 0 ? mean : mean + deviation * random.nextGaussian();
    }
    return values;
  }
}

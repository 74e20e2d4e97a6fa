package org.intertwiner.nn.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;

/**
 * An immutable set of fields of one shape with a class label each: colour pictures, volumes,
 * signals.
 *
 * <p><i>Shape</i>: values {@code (count, channels, …space)} with one to three axes of space,
 * row-major float32; labels {@code (count)} in 0 … {@code classes() − 1}. The axes of a picture are
 * (−y, x), those of a volume (z, −y, x). <i>Complexity</i>: every method that returns a set copies
 * it.
 *
 * <pre>{@code
 * LabelledArrays.of(Shape.of(3, 32, 32), 10, values, labels)
 * }</pre>
 */
public final class LabelledArrays implements LabelledFields {
  private final Shape shape;
  private final int classes;
  private final float[] values;
  private final int[] labels;

  private LabelledArrays(Shape shape, int classes, float[] values, int[] labels) {
    this.shape = shape;
    this.classes = classes;
    this.values = values;
    this.labels = labels;
  }

  /**
   * A set of the given fields; the arrays are copied.
   *
   * @param shape {@code (channels, …space)} of every field
   * @param classes number of classes
   * @param values shape {@code (labels.length, channels, …space)}
   * @param labels class of each field
   * @return the set
   * @throws InvalidInput if the sizes do not fit, a label lies outside the classes or a value is
   *     not finite
   */
  public static LabelledArrays of(Shape shape, int classes, float[] values, int[] labels) {
    return adopt(shape, classes, values.clone(), labels.clone());
  }

  /**
   * A copy of any set of fields.
   *
   * @param fields the set
   * @return the same fields and labels
   * @throws InvalidInput if they are more than an array can hold
   */
  public static LabelledArrays of(LabelledFields fields) {
    int size = fields.shape().size();
    requireFits(fields.count(), size);
    float[] values = new float[fields.count() * size];
    int[] labels = new int[fields.count()];
    for (int n = 0; n < labels.length; n++) {
      fields.copyField(n, values, n * size);
      labels[n] = fields.label(n);
    }
    return adopt(fields.shape(), fields.classes(), values, labels);
  }

  /**
   * A set of fields made one by one; the arrays are kept.
   *
   * @param shape {@code (channels, …space)} of every field
   * @param classes number of classes
   * @param values shape {@code (labels.length, channels, …space)}, not to be changed afterwards
   * @param labels class of each field, not to be changed afterwards
   * @return the set
   * @throws InvalidInput as {@link #of(Shape, int, float[], int[])}
   */
  public static LabelledArrays adopt(Shape shape, int classes, float[] values, int[] labels) {
    if (shape.rank() < 2 || shape.rank() > 4 || shape.size() < 1 || classes < 1) {
      throw new InvalidInput(
          "shape of labelled fields",
          shape + " in " + classes + " classes",
          "(channels, …space) with one to three axes of space, none empty, and at least one class",
          "put channels first");
    }
    if (values.length != (long) labels.length * shape.size()) {
      throw new InvalidInput(
          "values of " + labels.length + " fields of " + shape,
          values.length + " values",
          (long) labels.length * shape.size() + " values",
          "values and labels must be of one data set");
    }
    for (int n = 0; n < labels.length; n++) {
      if (labels[n] < 0 || labels[n] >= classes) {
        throw new InvalidInput(
            "label of field " + n,
            Integer.toString(labels[n]),
            "0 … " + (classes - 1),
            "are values and labels of one data set?");
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new InvalidInput(
            "value in field " + i / shape.size(),
            Float.toString(values[i]),
            "a finite number",
            "remove or repair the field");
      }
    }
    return new LabelledArrays(shape, classes, values, labels);
  }

  private static void requireFits(int count, int size) {
    if ((long) count * size > Integer.MAX_VALUE - 16) {
      throw new InvalidInput(
          "labelled fields",
          count + " fields of " + size + " values",
          "at most " + (Integer.MAX_VALUE - 16) / size + " fields of this size",
          "take fewer, or smaller ones");
    }
  }

  @Override
  public int count() {
    return labels.length;
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public int label(int index) {
    return labels[index];
  }

  @Override
  public void copyField(int index, float[] target, int offset) {
    System.arraycopy(values, index * shape.size(), target, offset, shape.size());
  }

  /**
   * A copy of field n.
   *
   * @param n index of the field
   * @return row-major values, shape {@code (channels, …space)}
   */
  public float[] field(int n) {
    return Arrays.copyOfRange(values, n * shape.size(), (n + 1) * shape.size());
  }

  /**
   * A copy of all labels.
   *
   * @return the class of each field
   */
  public int[] labels() {
    return labels.clone();
  }

  /**
   * The fields of the given indices, in that order.
   *
   * @param indices which fields
   * @return the selection
   */
  public LabelledArrays select(int... indices) {
    int size = shape.size();
    requireFits(indices.length, size);
    float[] v = new float[indices.length * size];
    int[] l = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      copyField(indices[i], v, i * size);
      l[i] = labels[indices[i]];
    }
    return new LabelledArrays(shape, classes, v, l);
  }

  /**
   * A random partition into a training and a test part.
   *
   * @param training number of fields in the first part
   * @param test number of fields in the second part
   * @param random source of the shuffle
   * @return two disjoint sets
   * @throws InvalidInput if there are fewer fields than asked for, or a part is empty
   */
  public Split split(int training, int test, RandomGenerator random) {
    if (training < 1 || test < 1 || (long) training + test > count()) {
      throw new InvalidInput(
          "split of " + count() + " fields",
          training + " for training and " + test + " for testing",
          "positive parts of at most " + count() + " fields in all",
          "ask for fewer, or give a larger data set");
    }
    int[] order = Batches.shuffled(count(), random);
    return new Split(
        select(Arrays.copyOf(order, training)),
        select(Arrays.copyOfRange(order, training, training + test)));
  }

  /**
   * Mean and standard deviation of each channel over all fields and cells.
   *
   * <p><i>Accuracy</i>: two passes in float64.
   *
   * @return one of each per channel
   * @throws InvalidInput if there are no fields
   */
  public Moments moments() {
    if (count() == 0) {
      throw new InvalidInput("moments of channels", "no fields", "at least one field", "");
    }
    int channels = shape.at(0);
    int cells = shape.size() / channels;
    double[] mean = new double[channels];
    for (int i = 0; i < values.length; i++) {
      mean[i / cells % channels] += values[i];
    }
    double each = (double) count() * cells;
    Arrays.setAll(mean, c -> mean[c] / each);
    double[] deviation = new double[channels];
    for (int i = 0; i < values.length; i++) {
      double d = values[i] - mean[i / cells % channels];
      deviation[i / cells % channels] += d * d;
    }
    Arrays.setAll(deviation, c -> Math.sqrt(deviation[c] / each));
    return new Moments(mean, deviation);
  }

  /**
   * The fields with each channel shifted and scaled: (v − mean)/deviation. A test set is given the
   * moments of its training set.
   *
   * @param moments mean and deviation of each channel
   * @return the standardised fields
   * @throws InvalidInput if the number of channels differs or a deviation is not positive
   */
  public LabelledArrays standardised(Moments moments) {
    int channels = shape.at(0);
    if (moments.mean().length != channels) {
      throw new InvalidInput(
          "moments of channels",
          moments.mean().length + " channels",
          channels + " channels",
          "take the moments of the training set");
    }
    int cells = shape.size() / channels;
    float[] v = new float[values.length];
    for (int i = 0; i < v.length; i++) {
      int c = i / cells % channels;
      v[i] = (float) ((values[i] - moments.mean()[c]) / moments.deviation()[c]);
    }
    return adopt(shape, classes, v, labels);
  }

  /**
   * Says how many fields of what shape.
   *
   * @return for example {@code 50000 fields [3, 32, 32] in 10 classes}
   */
  @Override
  public String toString() {
    return count() + " fields " + shape + " in " + classes + " classes";
  }

  /**
   * A training and a test part.
   *
   * @param training for fitting
   * @param test for judging
   */
  public record Split(LabelledArrays training, LabelledArrays test) {}

  /**
   * Mean and standard deviation of channels.
   *
   * @param mean one number per channel
   * @param deviation one positive number per channel
   */
  public record Moments(double[] mean, double[] deviation) {
    /**
     * Checks and copies the numbers.
     *
     * @param mean one number per channel
     * @param deviation one positive number per channel
     * @throws InvalidInput if the lengths differ, a number is not finite or a deviation not
     *     positive
     */
    public Moments {
      boolean fits = mean.length == deviation.length;
      for (int c = 0; fits && c < mean.length; c++) {
        fits = Double.isFinite(mean[c]) && deviation[c] > 0 && Double.isFinite(deviation[c]);
      }
      if (!fits) {
        throw new InvalidInput(
            "moments of channels",
            Arrays.toString(mean) + " and " + Arrays.toString(deviation),
            "as many finite means as positive deviations",
            "a channel that is constant cannot be standardised");
      }
      mean = mean.clone();
      deviation = deviation.clone();
    }

    /**
     * The means.
     *
     * @return a copy
     */
    @Override
    public double[] mean() {
      return mean.clone();
    }

    /**
     * The standard deviations.
     *
     * @return a copy
     */
    @Override
    public double[] deviation() {
      return deviation.clone();
    }
  }
}

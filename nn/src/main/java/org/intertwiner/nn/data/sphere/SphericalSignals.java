package org.intertwiner.nn.data.sphere;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereTransform;
import org.intertwiner.harmonic.wigner.CoefficientRotation;
import org.intertwiner.nn.data.Batches;
import org.intertwiner.nn.data.LabelledFields;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.Shape;

/**
 * Labelled band-limited functions on the sphere: f = Σ c_lm √(4π) Y_lm over l &lt; L, immutable.
 *
 * <p><i>Shape</i>: one field is {@code (L²)}, c_lm at l² + l + m: a feature of SO(3) without space.
 *
 * <p>Example: {@code signals.rotated(new SplittableRandom(1))} turns each signal by a rotation of
 * its own, uniform on SO(3).
 */
public final class SphericalSignals implements LabelledFields {
  private static final int LARGEST = 1024;

  private final int bandLimit;
  private final int classes;
  private final float[] coefficients;
  private final int[] labels;

  private SphericalSignals(int bandLimit, int classes, float[] coefficients, int[] labels) {
    this.bandLimit = bandLimit;
    this.classes = classes;
    this.coefficients = coefficients;
    this.labels = labels;
  }

  /**
   * Signals from their coefficients.
   *
   * @param bandLimit L, 1 … 1024
   * @param classes number of classes
   * @param coefficients L² of each signal, one signal after the other
   * @param labels one class for each
   * @return the signals; arrays are copied
   * @throws InvalidInput if sizes do not fit, a label is no class or a number is not finite
   */
  public static SphericalSignals of(
      int bandLimit, int classes, float[] coefficients, int[] labels) {
    if (bandLimit < 1 || bandLimit > LARGEST || classes < 1) {
      throw new InvalidInput(
          "signals on the sphere",
          "band limit " + bandLimit + ", " + classes + " classes",
          "a band limit of 1 … " + LARGEST + " and at least one class",
          "degrees are below the band limit");
    }
    if (coefficients.length != (long) labels.length * bandLimit * bandLimit) {
      throw new InvalidInput(
          "coefficients of " + labels.length + " signals of band limit " + bandLimit,
          coefficients.length + " numbers",
          (long) labels.length * bandLimit * bandLimit + " numbers",
          "coefficients and labels must be of one data set");
    }
    for (int n = 0; n < labels.length; n++) {
      if (labels[n] < 0 || labels[n] >= classes) {
        throw new InvalidInput("label of signal " + n, "" + labels[n], "0 … " + (classes - 1), "");
      }
    }
    for (int i = 0; i < coefficients.length; i++) {
      if (!Float.isFinite(coefficients[i])) {
        throw new InvalidInput(
            "coefficient in signal " + i / (bandLimit * bandLimit),
            "" + coefficients[i],
            "a finite number",
            "remove or repair the signal");
      }
    }
    return new SphericalSignals(bandLimit, classes, coefficients.clone(), labels.clone());
  }

  /**
   * The band limit.
   *
   * @return L: degrees are 0 … L − 1
   */
  public int bandLimit() {
    return bandLimit;
  }

  @Override
  public int count() {
    return labels.length;
  }

  @Override
  public Shape shape() {
    return Shape.of(bandLimit * bandLimit);
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
    int size = bandLimit * bandLimit;
    System.arraycopy(coefficients, index * size, target, offset, size);
  }

  /**
   * The coefficients of one signal.
   *
   * @param n the signal, from 0
   * @return L² numbers
   */
  public float[] field(int n) {
    int size = bandLimit * bandLimit;
    return Arrays.copyOfRange(coefficients, n * size, (n + 1) * size);
  }

  /**
   * Some of the signals.
   *
   * @param indices which, in order
   * @return a copy
   */
  public SphericalSignals select(int... indices) {
    int size = bandLimit * bandLimit;
    float[] own = new float[Math.multiplyExact(indices.length, size)];
    int[] classesOf = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      copyField(indices[i], own, i * size);
      classesOf[i] = labels[indices[i]];
    }
    return new SphericalSignals(bandLimit, classes, own, classesOf);
  }

  /**
   * Random disjoint parts.
   *
   * @param training signals to learn from
   * @param test signals to judge by
   * @param random source
   * @return both parts
   * @throws InvalidInput if there are too few signals, or a part is empty
   */
  public Split split(int training, int test, RandomGenerator random) {
    if (training < 1 || test < 1 || (long) training + test > count()) {
      throw new InvalidInput(
          "split of " + count() + " signals",
          training + " for training and " + test + " for testing",
          "positive parts of at most " + count() + " signals in all",
          "ask for fewer, or give a larger data set");
    }
    int[] order = Batches.shuffled(count(), random);
    return new Split(
        select(Arrays.copyOf(order, training)),
        select(Arrays.copyOfRange(order, training, training + test)));
  }

  /**
   * Two parts of a data set.
   *
   * @param training signals to learn from
   * @param test signals to judge by
   */
  public record Split(SphericalSignals training, SphericalSignals test) {}

  /**
   * Every signal turned by one rotation: (R·f)(x) = f(R⁻¹x), exact up to rounding.
   *
   * @param rotation R
   * @return a copy
   */
  public SphericalSignals rotated(UnitQuaternion rotation) {
    return turned(() -> rotation);
  }

  /**
   * Each signal turned by a rotation of its own, uniform on SO(3).
   *
   * @param random source
   * @return a copy
   */
  public SphericalSignals rotated(RandomGenerator random) {
    return turned(() -> Spin3.group().random(random));
  }

  private SphericalSignals turned(Supplier<UnitQuaternion> rotations) {
    CoefficientRotation plan = CoefficientRotation.of(bandLimit);
    int size = bandLimit * bandLimit;
    float[] turned = new float[coefficients.length];
    for (int n = 0; n < count(); n++) {
      float[] own = field(n);
      plan.real(rotations.get(), own);
      System.arraycopy(own, 0, turned, n * size, size);
    }
    return new SphericalSignals(bandLimit, classes, turned, labels);
  }

  /**
   * What all signals are shifted and scaled by, so that training data have mean 0 and mean square
   * 1.
   *
   * @param mean what is taken from each value of a function
   * @param factor by which each value is multiplied after, positive
   */
  public record Scaling(double mean, double factor) {
    /**
     * Checks the numbers.
     *
     * @param mean what is taken from each value of a function
     * @param factor by which each value is multiplied after, positive
     * @throws InvalidInput if they are not finite, or the factor is not positive
     */
    public Scaling {
      if (!Double.isFinite(mean) || !(factor > 0) || Double.isInfinite(factor)) {
        throw new InvalidInput(
            "scaling of signals",
            "mean " + mean + ", factor " + factor,
            "a finite mean and a positive factor",
            "signals that are all equal constants cannot be scaled");
      }
    }
  }

  /**
   * Mean and scale of these signals over samples and sphere; no rotation changes them.
   *
   * @return the scaling after which the mean is 0 and the mean square 1
   * @throws InvalidInput if there are no signals, or all are one constant
   */
  public Scaling scaling() {
    if (count() == 0) {
      throw new InvalidInput("scaling of signals", "no signals", "at least one", "");
    }
    int size = bandLimit * bandLimit;
    double mean = 0;
    double square = 0;
    for (int i = 0; i < coefficients.length; i++) {
      mean += i % size == 0 ? coefficients[i] : 0;
      square += (double) coefficients[i] * coefficients[i];
    }
    mean /= count();
    return new Scaling(mean, 1 / Math.sqrt(square / count() - mean * mean));
  }

  /**
   * Shifts and scales every signal.
   *
   * @param scaling how; take that of the training data
   * @return a copy
   */
  public SphericalSignals scaledBy(Scaling scaling) {
    int size = bandLimit * bandLimit;
    float[] scaled = new float[coefficients.length];
    for (int i = 0; i < scaled.length; i++) {
      double centred = i % size == 0 ? coefficients[i] - scaling.mean() : coefficients[i];
      scaled[i] = (float) (centred * scaling.factor());
    }
    return new SphericalSignals(bandLimit, classes, scaled, labels);
  }

  /**
   * Pictures of the signals in longitude and latitude: row i at colatitude π(i + ½)/side, column j
   * at longitude 2πj/side.
   *
   * @param side rows and columns, at least 2L − 1
   * @return square pictures with the same labels
   * @throws InvalidInput if the side is too small to show every signal's detail
   */
  public LabelledImages toEquirectangular(int side) {
    if (side < 2 * bandLimit - 1 || side > LARGEST) {
      throw new InvalidInput(
          "side of equirectangular pictures",
          "" + side,
          (2 * bandLimit - 1) + " … " + LARGEST,
          "fewer cells do not tell signals of band limit " + bandLimit + " apart");
    }
    SphereTransform transform = SphereTransform.fitting(RingGrid.fejer(side, side), bandLimit);
    int size = bandLimit * bandLimit;
    float[] pixels = new float[Math.multiplyExact(count(), side * side)];
    double[] own = new double[size];
    double[] values = new double[side * side];
    for (int n = 0; n < count(); n++) {
      for (int i = 0; i < size; i++) {
        own[i] = coefficients[n * size + i] * Math.sqrt(4 * Math.PI);
      }
      transform.synthesis(own, values);
      for (int i = 0; i < values.length; i++) {
        pixels[n * values.length + i] = (float) values[i];
      }
    }
    return LabelledImages.of(side, side, classes, pixels, labels);
  }

  @Override
  public String toString() {
    return count() + " signals of band limit " + bandLimit + " in " + classes + " classes";
  }
}

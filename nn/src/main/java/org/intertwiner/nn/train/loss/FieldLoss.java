package org.intertwiner.nn.train.loss;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * A distance of numbers, the mean over all known entries of φ(d), d = output − target: φ = d²
 * (squared), |d| (absolute), or d²/2 for |d| ≤ δ and δ(|d| − δ/2) beyond (Huber). Labels are
 * compared as unit vectors.
 *
 * <p>The squared loss of a field with values in an orthogonal representation does not change under
 * the group; the other two do unless the representation permutes coordinates.
 *
 * <p><b>Source.</b> Huber 1964, section 4.
 *
 * @param kind which φ
 * @param delta δ, positive; without meaning for the first two
 */
public record FieldLoss(Kind kind, double delta) implements Loss {
  /** The form of φ. */
  public enum Kind {
    /** d². */
    SQUARED,
    /** |d|. */
    ABSOLUTE,
    /** Quadratic near 0, linear beyond. */
    HUBER
  }

  /**
   * Checks δ.
   *
   * @param kind which φ
   * @param delta δ, positive; without meaning for the first two
   * @throws InvalidInput if δ is not positive
   */
  public FieldLoss {
    if (!(delta > 0)) {
      throw new InvalidInput("δ of Huber's loss", Double.toString(delta), "positive", "1 is usual");
    }
  }

  /**
   * The mean squared error.
   *
   * @return φ = d²
   */
  public static FieldLoss squared() {
    return new FieldLoss(Kind.SQUARED, 1);
  }

  /**
   * The mean absolute error.
   *
   * @return φ = |d|
   */
  public static FieldLoss absolute() {
    return new FieldLoss(Kind.ABSOLUTE, 1);
  }

  /**
   * Huber's loss.
   *
   * @param delta where it becomes linear, positive
   * @return φ
   * @throws InvalidInput if δ is not positive
   */
  public static FieldLoss huber(double delta) {
    return new FieldLoss(Kind.HUBER, delta);
  }

  @Override
  public Tensor value(Tensor output, Targets targets) {
    Targets.Values values = numbers(output.shape(), targets);
    Loss.requireCount("loss of fields", values.numbers().length, output.shape(), output.size());
    Tensor target = Tensors.of(output.engine(), output.shape(), values.numbers()).to(output.type());
    Tensor d = output.subtract(target);
    Tensor each =
        switch (kind) {
          case SQUARED -> d.square();
          case ABSOLUTE -> d.abs();
          case HUBER -> huber(d.abs());
        };
    return Loss.mean(each, values.mask(), values.known());
  }

  private Tensor huber(Tensor a) {
    Tensor m = a.minimum(Tensors.full(a.engine(), a.type(), Shape.of(), delta));
    return m.multiply(a.subtract(m.scale(0.5)));
  }

  private static Targets.Values numbers(Shape output, Targets targets) {
    if (targets instanceof Targets.Values values) {
      return values;
    }
    int[] labels = ((Targets.Labels) targets).classes();
    int classes = output.rank() == 2 ? output.at(1) : 0;
    Loss.requireCount(
        "loss of classes as unit vectors", labels.length, output, classes == 0 ? 0 : output.at(0));
    float[] numbers = new float[labels.length * classes];
    float[] mask = new float[numbers.length];
    for (int n = 0; n < labels.length; n++) {
      if (labels[n] >= classes) {
        throw new InvalidInput("label", "" + labels[n], "0 … " + (classes - 1), "");
      }
      if (labels[n] != Targets.UNKNOWN) {
        numbers[n * classes + labels[n]] = 1;
        java.util.Arrays.fill(mask, n * classes, (n + 1) * classes, 1);
      }
    }
    return new Targets.Values(numbers, mask);
  }
}

package org.intertwiner.verify.locate;

import java.util.Optional;

/**
 * One value of a network on all samples: t(x) and t(g·x).
 *
 * @param name the name of the value
 * @param shape its shape, the same on all samples
 * @param base t(x) by sample
 * @param moved t(g·x) by element and sample
 * @param tolerance the relative error that rounding explains
 * @param trouble why the value cannot be examined; empty if it can
 */
record Series(
    String name,
    int[] shape,
    double[][] base,
    double[][][] moved,
    double tolerance,
    Optional<String> trouble) {

  int size() {
    return Places.size(shape);
  }

  int samples() {
    return base.length;
  }

  int elements() {
    return moved.length;
  }

  /** How many samples fits are made on; the rest validates them. */
  int trained() {
    return Math.max(1, (2 * samples()) / 3);
  }

  /** The same value under one element only. */
  Series only(int element) {
    return new Series(name, shape, base, new double[][][] {moved[element]}, tolerance, trouble);
  }

  Series withShape(int[] newShape) {
    return new Series(name, newShape, base, moved, tolerance, trouble);
  }

  /** ‖a − b‖/‖a‖ in the Euclidean norm; infinite where only one of them is zero. */
  static double relative(double difference, double norm) {
    if (difference == 0) {
      return 0;
    }
    return norm == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(difference / norm);
  }
}

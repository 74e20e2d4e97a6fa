package org.intertwiner.nn.check;

import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;

/** Inputs and outputs of checks as flat arrays of floats or doubles. */
final class FlatNumbers {
  private FlatNumbers() {}

  /** Numbers as a value of one of the two spaces of flat arrays. */
  @SuppressWarnings("unchecked") // the only two spaces that checks open
  static <X> X read(Space<X> numbers, double[] values) {
    if (numbers.precision().equals(Spaces.doubles().precision())) {
      return (X) values;
    }
    float[] narrow = new float[values.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) values[i];
    }
    return (X) narrow;
  }

  /** The value with the first or the second half of its non-zero numbers of a range set to zero. */
  static <X> List<X> halves(Space<X> numbers, X x, int from, int to) {
    double[] values = numbers.coordinates(x);
    int[] alive = IntStream.range(from, to).filter(i -> values[i] != 0).toArray();
    if (alive.length < 2) {
      return List.of();
    }
    double[] first = values.clone();
    double[] second = values.clone();
    for (int i = 0; i < alive.length; i++) {
      (i < alive.length / 2 ? first : second)[alive[i]] = 0;
    }
    return List.of(read(numbers, first), read(numbers, second));
  }
}

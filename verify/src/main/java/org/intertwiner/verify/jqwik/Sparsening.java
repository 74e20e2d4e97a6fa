package org.intertwiner.verify.jqwik;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Simpler arrays of numbers: fewer that are not zero, then rounder ones. Every candidate costs less
 * than the array it comes from, so that a descent ends.
 */
final class Sparsening {
  private Sparsening() {}

  /** Candidates, the simplest first: zero, a single one, parts, all but a part, rounder numbers. */
  static Stream<double[]> simpler(double[] x) {
    int[] alive = IntStream.range(0, x.length).filter(i -> x[i] != 0).toArray();
    if (alive.length == 0) {
      return Stream.empty();
    }
    Stream<double[]> single =
        Arrays.stream(alive)
            .boxed()
            .flatMap(i -> Stream.of(oneHot(x.length, i, 1), oneHot(x.length, i, -1)));
    Stream<double[]> fewer =
        IntStream.iterate(2, parts -> parts <= 2 * alive.length, parts -> 2 * parts)
            .boxed()
            .flatMap(parts -> parts(x, alive, Math.min(parts, alive.length)));
    double cost = cost(x);
    return Stream.of(Stream.of(new double[x.length]), single, fewer, rounder(x, alive))
        .flatMap(candidates -> candidates)
        .filter(candidate -> cost(candidate) < cost);
  }

  private static double[] oneHot(int length, int place, double value) {
    double[] out = new double[length];
    out[place] = value;
    return out;
  }

  /** Only one of so many parts of the live numbers, then all but one of them. */
  private static Stream<double[]> parts(double[] x, int[] alive, int parts) {
    return Stream.concat(
        IntStream.range(0, parts).mapToObj(p -> split(x, alive, parts, p, true)),
        IntStream.range(0, parts).mapToObj(p -> split(x, alive, parts, p, false)));
  }

  private static double[] split(double[] x, int[] alive, int parts, int part, boolean keep) {
    double[] out = keep ? new double[x.length] : x.clone();
    int from = (int) ((long) alive.length * part / parts);
    int to = (int) ((long) alive.length * (part + 1) / parts);
    for (int k = from; k < to; k++) {
      out[alive[k]] = keep ? x[alive[k]] : 0;
    }
    return out;
  }

  private static Stream<double[]> rounder(double[] x, int[] alive) {
    Stream<double[]> signs = Stream.of(Arrays.stream(x).map(Math::signum).toArray());
    return Stream.concat(
        signs,
        Arrays.stream(alive)
            .boxed()
            .flatMap(
                i ->
                    Stream.of(1, -1, Math.rint(x[i]), Math.rint(8 * x[i]) / 8)
                        .map(Number::doubleValue)
                        .map(
                            v -> {
                              double[] out = x.clone();
                              out[i] = v;
                              return out;
                            })));
  }

  /** Every live number costs more than any rounding of the others saves. */
  private static double cost(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v == 0 ? 0 : 1e6 + cost(v);
    }
    return sum;
  }

  private static double cost(double v) {
    double size = Math.min(Math.abs(v), 1000);
    if (v == Math.rint(v)) {
      return size + (v < 0 ? 0.5 : 0);
    }
    return 8 * v == Math.rint(8 * v) ? 2000 + size : 4000;
  }
}

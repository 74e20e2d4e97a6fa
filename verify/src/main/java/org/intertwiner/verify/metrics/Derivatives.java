package org.intertwiner.verify.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.verify.action.Space;

/**
 * Derivatives of a model along directions, by central differences.
 *
 * <p>With D(h) = (f(x + hv) − f(x − hv)) / 2h the derivative is (4D(h) − D(2h)) / 3, of order h⁴.
 * The stated error is |D(h) − D(2h)| / 3, that of D(h), plus the rounding of the quotients: too
 * large for smooth maps, and it tells of a kink within the step. The step is the fifth root of the
 * noise floor times the root mean square of the coordinates, where both errors are of one size.
 *
 * @param model the model
 * @param space how inputs are read as numbers
 * @param noise the relative noise floor of the model
 */
record Derivatives<X>(Model<X> model, Space<X> space, double noise) {
  private static final double[] OFFSETS = {1, -1, 2, -2};

  /**
   * Derivatives of all logits.
   *
   * @param values one row for each direction
   * @param errors the stated error of each row, as a norm
   */
  record Slopes(double[][] values, double[] errors) {
    /** One logit over the directions. */
    double[] of(int logit) {
      return Arrays.stream(values).mapToDouble(row -> row[logit]).toArray();
    }

    boolean isFinite() {
      return Arrays.stream(values).allMatch(Model::isFinite);
    }

    /** The stated errors of all directions together. */
    double error() {
      return Math.sqrt(Arrays.stream(errors).map(e -> e * e).sum());
    }
  }

  /** Derivatives of x ↦ f(move(x)) along directions that are given as coordinates. */
  Slopes along(X x, List<double[]> directions, Function<X, X> move) {
    double[] here = space.coordinates(x);
    double h = Math.pow(noise, 0.2) * scale(here);
    Stream<X> inputs =
        directions.stream()
            .flatMap(
                v ->
                    Arrays.stream(OFFSETS)
                        .mapToObj(
                            offset -> move.apply(space.with(x, shifted(here, offset * h, v)))));
    List<double[]> answers = model.all(inputs);
    double[][] values = new double[directions.size()][];
    double[] errors = new double[directions.size()];
    for (int d = 0; d < values.length; d++) {
      List<double[]> four = answers.subList(4 * d, 4 * d + 4);
      values[d] = new double[model.length()];
      double square = 0;
      for (int c = 0; c < values[d].length; c++) {
        double near = (four.get(0)[c] - four.get(1)[c]) / (2 * h);
        double far = (four.get(2)[c] - four.get(3)[c]) / (4 * h);
        values[d][c] = (4 * near - far) / 3;
        double rounding = 2 * noise * Math.abs(four.get(0)[c]) / h;
        double error = Math.abs(near - far) / 3 + rounding;
        square += error * error;
      }
      errors[d] = Math.sqrt(square);
    }
    return new Slopes(values, errors);
  }

  /** The unit vectors. */
  static List<double[]> units(int dimension) {
    return IntStream.range(0, dimension)
        .mapToObj(
            i -> {
              double[] unit = new double[dimension];
              unit[i] = 1;
              return unit;
            })
        .toList();
  }

  private static double scale(double[] x) {
    double max = Arrays.stream(x).map(Math::abs).max().orElse(0);
    if (max == 0) {
      return 1;
    }
    double mean = Arrays.stream(x).map(c -> c / max * (c / max)).average().orElse(1);
    return max * Math.sqrt(mean);
  }

  private static double[] shifted(double[] x, double step, double[] v) {
    double[] out = x.clone();
    for (int i = 0; i < out.length; i++) {
      out[i] += step * v[i];
    }
    return out;
  }
}

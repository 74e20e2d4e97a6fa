package org.intertwiner.verify.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.action.DataAction;

/** Derivatives of a model along the Lie algebra, over the data. */
record LieMeasure<G, X>(
    DataAction<G, X> action, List<Invariance.LieGenerator> generators, Derivatives<X> derivatives) {

  /** Empty where the action cannot be differentiated. */
  Optional<LieSpectrum> run(List<X> data, double spread) {
    int d = generators.size();
    DenseMatrix reduced = DenseMatrix.from(new double[d][d]);
    double error = 0;
    long used = 0;
    for (X x : data) {
      Optional<List<double[]>> fields = fields(x);
      if (fields.isEmpty()) {
        return Optional.empty();
      }
      double[] sizes = fields.get().stream().mapToDouble(LieMeasure::largest).toArray();
      List<double[]> units = new ArrayList<>();
      for (int i = 0; i < d; i++) {
        double size = sizes[i] == 0 ? 1 : sizes[i]; // steps of one size along all fields
        units.add(Arrays.stream(fields.get().get(i)).map(v -> v / size).toArray());
      }
      Derivatives.Slopes slopes = derivatives.along(x, units, UnaryOperator.identity());
      if (slopes.isFinite()) {
        reduced = withRows(reduced, slopes, sizes);
        for (int i = 0; i < d; i++) {
          error = Math.max(error, slopes.errors()[i] * sizes[i]);
        }
        used++;
      }
    }
    return used == 0 ? Optional.empty() : Optional.of(spectrum(reduced, used, spread, error));
  }

  private Optional<List<double[]>> fields(X x) {
    List<double[]> out = new ArrayList<>();
    for (Invariance.LieGenerator generator : generators) {
      Optional<X> derivative = action.derivative(generator.index(), x);
      if (derivative.isEmpty()) {
        return Optional.empty();
      }
      out.add(action.space().coordinates(derivative.get()));
    }
    return Optional.of(out);
  }

  private static double largest(double[] v) {
    return Arrays.stream(v).map(Math::abs).max().orElse(0);
  }

  /** The triangular factor of the rows so far and of one more row for each logit. */
  private static DenseMatrix withRows(
      DenseMatrix reduced, Derivatives.Slopes slopes, double[] sizes) {
    int d = sizes.length;
    int logits = slopes.values()[0].length;
    double[][] rows = new double[d + logits][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        rows[i][j] = reduced.at(i, j);
      }
    }
    for (int c = 0; c < logits; c++) {
      for (int i = 0; i < d; i++) {
        rows[d + c][i] = slopes.values()[i][c] * sizes[i];
      }
    }
    return DenseMatrix.from(rows).qr().r();
  }

  private LieSpectrum spectrum(DenseMatrix reduced, long used, double spread, double error) {
    DenseMatrix.Svd svd = reduced.scale(1 / Math.sqrt((double) used)).svd();
    List<Double> values = Arrays.stream(svd.values()).boxed().toList();
    List<List<Double>> directions =
        IntStream.range(0, values.size())
            .mapToObj(
                k -> IntStream.range(0, generators.size()).mapToObj(i -> svd.v().at(i, k)).toList())
            .toList();
    double largest = values.get(0);
    return new LieSpectrum(
        generators.stream().map(Invariance.LieGenerator::name).toList(),
        values,
        values.stream().map(v -> spread == 0 ? Double.NaN : v / spread).toList(),
        directions,
        largest == 0 ? 0 : error / largest);
  }
}

package org.intertwiner.verify.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The energies of g ↦ f(g·x) over the data. */
final class Orbits {
  private final OrbitEnergies kinds;
  private final double[][] energies;
  private final double[] squares;
  private double[] sum = new double[0];
  private long count;

  Orbits(OrbitEnergies kinds, int data) {
    this.kinds = kinds;
    this.energies = new double[data][];
    this.squares = new double[data];
  }

  /** The logits of one input at all elements. */
  void add(int at, List<double[]> orbit) {
    double[] total = new double[kinds.names().size()];
    energies[at] = total;
    if (!orbit.stream().allMatch(Model::isFinite)) {
      Arrays.fill(total, Double.NaN);
      squares[at] = Double.NaN;
      return;
    }
    int length = orbit.get(0).length;
    sum = sum.length == 0 ? new double[length] : sum;
    for (int c = 0; c < length && total.length > 0; c++) {
      int logit = c;
      double[] function = orbit.stream().mapToDouble(v -> v[logit]).toArray();
      double[] parts = kinds.energies().apply(function);
      for (int k = 0; k < total.length; k++) {
        total[k] += parts[k];
      }
      sum[c] += Arrays.stream(function).sum();
      squares[at] += Arrays.stream(function).map(v -> v * v).sum() / function.length;
    }
    count += orbit.size();
  }

  Optional<OrbitSpectrum> spectrum(MetricsOptions options, RandomGenerator random) {
    if (kinds.names().isEmpty()) {
      return Optional.empty();
    }
    List<OrbitSpectrum.Line> lines = new ArrayList<>();
    for (int k = 0; k < kinds.names().size(); k++) {
      int kind = k;
      double[] values = Arrays.stream(energies).mapToDouble(row -> row[kind]).toArray();
      Estimate energy = Estimate.of(values, Estimate.Range.POSITIVE, options, random);
      lines.add(new OrbitSpectrum.Line(kinds.names().get(k), kinds.degrees().get(k), energy));
    }
    double[] variations =
        Arrays.stream(energies).mapToDouble(row -> Arrays.stream(row).skip(1).sum()).toArray();
    Estimate variation = Estimate.of(variations, Estimate.Range.POSITIVE, options, random);
    double total =
        Arrays.stream(squares).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    double square = Arrays.stream(sum).map(s -> s / count * (s / count)).sum();
    double share = 1 - variation.mean() / (total - square);
    return Optional.of(
        new OrbitSpectrum(
            kinds.kind(),
            lines,
            total,
            variation,
            total - square > 1e-14 * total ? share : Double.NaN));
  }
}

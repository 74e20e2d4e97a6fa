package org.intertwiner.verify.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.action.DataAction;

/** Saliencies of the data and of their images, and the Jacobians that come with them. */
final class SaliencyMeasure<G, X> {
  private static final int MAX_VALUES = 64;

  private final DataAction<G, X> action;
  private final Invariance.Elements<G> elements;
  private final Saliency<X> saliency;
  private final Derivatives<X> derivatives;
  private final long seed;
  private double[][] similarities = new double[0][];
  private double error;
  private double jacobianError;
  private final List<double[]> values = new ArrayList<>();
  private boolean bent;

  SaliencyMeasure(
      DataAction<G, X> action,
      Invariance.Elements<G> elements,
      Saliency<X> saliency,
      Derivatives<X> derivatives,
      long seed) {
    this.action = action;
    this.elements = elements;
    this.saliency = saliency;
    this.derivatives = derivatives;
    this.seed = seed;
  }

  void run(List<X> data, List<double[]> logits) {
    if (saliency instanceof Saliency.None<X>) {
      return;
    }
    similarities = new double[data.size()][elements.list().size()];
    for (int i = 0; i < similarities.length; i++) {
      if (!Model.isFinite(logits.get(i))) {
        Arrays.fill(similarities[i], Double.NaN);
      } else if (saliency instanceof Saliency.Gradient<X> given) {
        byGradient(given, i, data.get(i), logits.get(i));
      } else {
        byDifferences(i, data.get(i), logits.get(i));
      }
    }
  }

  /** The predicted class; the first of equals. */
  private static int best(double[] logits) {
    int best = 0;
    for (int c = 1; c < logits.length; c++) {
      best = logits[c] > logits[best] ? c : best;
    }
    return best;
  }

  private void byGradient(Saliency.Gradient<X> given, int at, X x, double[] logits) {
    int c = best(logits);
    var space = action.space();
    double[][] jacobian = new double[logits.length][];
    for (int k = 0; k < logits.length; k++) {
      jacobian[k] = space.coordinates(given.gradient().apply(x, k));
    }
    addJacobian(jacobian, 0);
    for (int g = 0; g < elements.list().size(); g++) {
      X there = given.gradient().apply(action.act(elements.list().get(g), x), c);
      double[] raw = space.coordinates(there);
      double[] back = space.coordinates(action.act(elements.inverses().get(g), there));
      double before = norm(raw);
      bent |= Math.abs(norm(back) - before) > 1e-3 * before;
      similarities[at][g] = Metrics.similarity(jacobian[c], back);
    }
  }

  private void byDifferences(int at, X x, double[] logits) {
    int c = best(logits);
    List<double[]> directions = directions(at, action.space().coordinates(x).length);
    Derivatives.Slopes here = derivatives.along(x, directions, UnaryOperator.identity());
    if (saliency instanceof Saliency.FiniteDifferences<X>) {
      addJacobian(here.values(), here.error());
    }
    for (int g = 0; g < elements.list().size(); g++) {
      G element = elements.list().get(g);
      Derivatives.Slopes there = derivatives.along(x, directions, y -> action.act(element, y));
      double cosine = Metrics.similarity(here.of(c), there.of(c));
      similarities[at][g] = cosine;
      if (!Double.isNaN(cosine)) {
        double angle = here.error() / norm(here.of(c)) + there.error() / norm(there.of(c));
        double sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
        error = Math.max(error, Math.min(2, angle * (sine + angle)));
      }
    }
  }

  private List<double[]> directions(int at, int dimension) {
    if (saliency instanceof Saliency.Directions<X> few) {
      RandomGenerator random = Invariance.random(seed + 0x9E3779B97F4A7C15L * (at + 1L));
      return Stream.generate(
              () -> random.doubles(dimension, -1, 1).map(SaliencyMeasure::sign).toArray())
          .limit(few.count())
          .collect(Collectors.toList());
    }
    return Derivatives.units(dimension);
  }

  /** The sign of a uniform number: directions of independent signs sketch as normal ones do. */
  private static double sign(double uniform) {
    return uniform < 0 ? -1 : 1;
  }

  private void addJacobian(double[][] rows, double stated) {
    if (!Arrays.stream(rows).allMatch(Model::isFinite)) {
      return;
    }
    double[] found = DenseMatrix.from(rows).svd().values();
    values.add(found);
    double size = norm(found);
    if (size > 0) {
      jacobianError = Math.max(jacobianError, stated / size);
    }
  }

  static double norm(double[] v) {
    double max = Arrays.stream(v).map(Math::abs).max().orElse(0);
    return max == 0 ? 0 : max * Math.sqrt(Arrays.stream(v).map(c -> c / max * (c / max)).sum());
  }

  /** Empty if no saliency was asked for. */
  Optional<double[][]> similarities() {
    return similarities.length == 0 ? Optional.empty() : Optional.of(similarities);
  }

  double error() {
    return error;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (bent) {
      notes.add(
          "the action changes norms of gradients by more than 0.1 %: SIS by a given gradient is"
              + " made for orthogonal actions; differences are right for every action");
    }
    long undefined =
        Arrays.stream(similarities)
            .filter(row -> Arrays.stream(row).anyMatch(Double::isNaN))
            .count();
    if (undefined > 0) {
      notes.add(undefined + " inputs have a saliency that is zero or not finite: no SIS for them");
    }
    if (error > 0.01) {
      notes.add("SIS may be wrong by more than 0.01: the model bends within the step taken");
    }
    return notes;
  }

  Optional<JacobianSpectrum> jacobian(MetricsOptions options, RandomGenerator random) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    int kept = Math.min(MAX_VALUES, values.get(0).length);
    List<Estimate> estimates = new ArrayList<>();
    for (int k = 0; k < kept; k++) {
      int rank = k;
      double[] over = values.stream().mapToDouble(v -> v[rank]).toArray();
      estimates.add(Estimate.of(over, Estimate.Range.POSITIVE, options, random));
    }
    double stable =
        values.stream()
            .filter(v -> v[0] > 0)
            .mapToDouble(v -> Arrays.stream(v).map(s -> s / v[0] * (s / v[0])).sum())
            .average()
            .orElse(0);
    return Optional.of(new JacobianSpectrum(estimates, stable, jacobianError));
  }
}

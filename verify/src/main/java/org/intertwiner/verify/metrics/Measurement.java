package org.intertwiner.verify.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.metrics.InvarianceReport.ElementFigures;
import org.intertwiner.verify.tolerance.ErrorMetric;
import org.intertwiner.verify.tolerance.NoiseProbe;

/** One run over a data set. */
record Measurement<G, X>(
    String name,
    String group,
    Invariance.Elements<G> elements,
    List<Invariance.LieGenerator> generators) {
  private static final Estimate.Range SIMILARITY = new Estimate.Range(-1, 1);
  private static final double SAME = 1e-14;
  private static final int NOISE_INPUTS = 3;
  private static final int NOISE_PERTURBATIONS = 4;

  /** The figures of one input for every element; not a number where they have no value. */
  private record Figures(double[][] logit, double[][] relative, double[][] predictive) {
    static Figures of(int data) {
      return new Figures(new double[data][], new double[data][], new double[data][]);
    }
  }

  InvarianceReport run(
      DataAction<G, X> action,
      Function<List<X>, List<double[]>> logits,
      Saliency<X> saliency,
      List<X> data,
      MetricsOptions options) {
    if (data.isEmpty()) {
      throw new InvalidInput("data of invariance metrics", "none", "at least one input", "");
    }
    Model<X> model = new Model<>(logits, options);
    List<double[]> base = model.all(data.stream());
    double[] mean = mean(base, model.length());
    Figures figures = Figures.of(data.size());
    Orbits orbits = new Orbits(elements.energies(), data.size());
    double[] pooled = new double[2];
    int chunk = Math.max(1, options.batch() / elements.list().size());
    for (int from = 0; from < data.size(); from += chunk) {
      List<X> some = data.subList(from, Math.min(data.size(), from + chunk));
      List<double[]> moved =
          model.all(
              some.stream().flatMap(x -> elements.list().stream().map(g -> action.act(g, x))));
      for (int i = 0; i < some.size(); i++) {
        int size = elements.list().size();
        List<double[]> orbit = moved.subList(i * size, (i + 1) * size);
        compare(figures, from + i, base.get(from + i), orbit, mean, pooled);
        orbits.add(from + i, orbit);
      }
    }
    RandomGenerator random = Invariance.random(~options.seed());
    List<String> notes = new ArrayList<>(notes(base, mean, figures));
    Derivatives<X> derivatives =
        new Derivatives<>(model, action.space(), noise(model, action.space(), saliency, data));
    SaliencyMeasure<G, X> seen =
        new SaliencyMeasure<>(action, elements, saliency, derivatives, options.seed());
    seen.run(data, base);
    Optional<LieSpectrum> lie = lie(action, derivatives, data, spread(base, mean));
    if (!elements.energies().note().isEmpty()) {
      notes.add(elements.energies().note());
    }
    notes.addAll(seen.notes());
    return new InvarianceReport(
        name,
        group,
        data.size(),
        estimate(figures.logit(), Estimate.Range.POSITIVE, options, random),
        estimate(figures.relative(), new Estimate.Range(0, 2), options, random),
        pooled[0] == 0 ? 0 : pooled[0] / pooled[1],
        estimate(figures.predictive(), new Estimate.Range(0, 1), options, random),
        seen.similarities().map(s -> estimate(s, SIMILARITY, options, random)),
        seen.error(),
        resolved(figures, seen),
        orbits.spectrum(options, random),
        seen.jacobian(options, random),
        lie,
        notes,
        options);
  }

  private void compare(
      Figures figures, int at, double[] a, List<double[]> orbit, double[] mean, double[] pooled) {
    int size = orbit.size();
    figures.logit()[at] = new double[size];
    figures.relative()[at] = new double[size];
    figures.predictive()[at] = new double[size];
    for (int g = 0; g < size; g++) {
      double[] b = orbit.get(g);
      boolean fine = Model.isFinite(a) && Model.isFinite(b);
      figures.logit()[at][g] = fine ? Metrics.logit(a, b) : Double.NaN;
      figures.relative()[at][g] = fine ? Metrics.relative(a, b, mean) : Double.NaN;
      figures.predictive()[at][g] = fine ? Metrics.predictive(a, b) : Double.NaN;
      if (fine) {
        pooled[0] += Metrics.squaredDistance(a, b);
        pooled[1] += Metrics.squaredDistance(a, mean) + Metrics.squaredDistance(b, mean);
      }
    }
  }

  /** The noise floor of the model, where derivatives are to be taken. */
  private double noise(Model<X> model, Space<X> space, Saliency<X> saliency, List<X> data) {
    boolean needed =
        !generators.isEmpty()
            || saliency instanceof Saliency.FiniteDifferences<X>
            || saliency instanceof Saliency.Directions<X>;
    double noise = space.precision().unitRoundoff();
    if (!needed) {
      return noise;
    }
    NoiseProbe probe = new NoiseProbe(space.precision(), ErrorMetric.L2, NOISE_PERTURBATIONS);
    RandomGenerator random = Invariance.random(1);
    for (X x : data.subList(0, Math.min(NOISE_INPUTS, data.size()))) {
      double floor =
          probe
              .measure(
                  v -> model.all(Stream.of(space.with(x, v))).get(0), space.coordinates(x), random)
              .relative();
      noise = Math.max(noise, floor);
    }
    return Math.min(noise, 1e-3);
  }

  private Optional<LieSpectrum> lie(
      DataAction<G, X> action, Derivatives<X> derivatives, List<X> data, double spread) {
    LieMeasure<G, X> measure = new LieMeasure<>(action, generators, derivatives);
    return generators.isEmpty() ? Optional.empty() : measure.run(data, spread);
  }

  private static double[] mean(List<double[]> all, int length) {
    double[] mean = new double[length];
    List<double[]> finite = all.stream().filter(Model::isFinite).toList();
    for (double[] v : finite) {
      for (int i = 0; i < length; i++) {
        mean[i] += v[i];
      }
    }
    return Arrays.stream(mean).map(sum -> sum / Math.max(1, finite.size())).toArray();
  }

  /** The root mean square of ‖f(x) − f̄‖. */
  private static double spread(List<double[]> all, double[] mean) {
    return Math.sqrt(
        all.stream()
            .filter(Model::isFinite)
            .mapToDouble(v -> Metrics.squaredDistance(v, mean))
            .average()
            .orElse(0));
  }

  private static List<String> notes(List<double[]> base, double[] mean, Figures figures) {
    List<String> notes = new ArrayList<>();
    long undefined =
        Arrays.stream(figures.logit())
            .filter(row -> Arrays.stream(row).anyMatch(Double::isNaN))
            .count();
    if (undefined > 0) {
      notes.add(undefined + " inputs gave logits that are not finite; they are left out");
    }
    if (spread(base, mean) <= SAME * SaliencyMeasure.norm(mean)) {
      notes.add("the model answers all data alike: being invariant means nothing");
    }
    if (base.size() == 1) {
      notes.add("one input only: no intervals, and RLI is 0 or 1");
    }
    return notes;
  }

  static Estimate estimate(
      double[][] rows, Estimate.Range range, MetricsOptions options, RandomGenerator random) {
    double[] means =
        Arrays.stream(rows)
            .mapToDouble(row -> Arrays.stream(row).average().orElse(Double.NaN))
            .toArray();
    return Estimate.of(means, range, options, random);
  }

  private List<ElementFigures> resolved(Figures figures, SaliencyMeasure<G, X> seen) {
    return IntStream.range(0, elements.list().size())
        .mapToObj(
            g ->
                new ElementFigures(
                    elements.names().get(g),
                    column(figures.logit(), g),
                    column(figures.relative(), g),
                    column(figures.predictive(), g),
                    seen.similarities().map(s -> column(s, g)).orElse(Double.NaN)))
        .toList();
  }

  private static double column(double[][] rows, int g) {
    return Arrays.stream(rows)
        .mapToDouble(row -> row[g])
        .filter(v -> !Double.isNaN(v))
        .average()
        .orElse(Double.NaN);
  }
}

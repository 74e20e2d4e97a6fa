package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.intertwiner.verify.Progress;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;

/** Runs the search over one network: records, judges, blames. */
final class Search {
  private final TracedMap map;
  private final List<UnaryOperator<ArrayTuple>> source;
  private final List<UnaryOperator<ArrayTuple>> target;
  private final LocateLimits limits;
  private final long seed;
  private final Progress progress;
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, Series> kept = new HashMap<>();
  private final Set<String> views = new HashSet<>();
  private final List<String> notes = new ArrayList<>();

  Search(
      TracedMap map,
      List<UnaryOperator<ArrayTuple>> source,
      List<UnaryOperator<ArrayTuple>> target,
      LocateLimits limits,
      long seed,
      Progress progress) {
    this.map = map;
    this.source = source;
    this.target = target;
    this.limits = limits;
    this.seed = seed;
    this.progress = progress;
    for (TracedMap.Step step : map.steps()) {
      int depth = step.inputs().stream().mapToInt(i -> depths.getOrDefault(i, 0)).max().orElse(0);
      step.outputs().forEach(o -> depths.put(o, depth + 1));
    }
  }

  Located run(Function<? super RandomGenerator, ArrayTuple> sampler) {
    List<ArrayTuple> samples = draw(sampler, 0, limits.samples());
    Recorder recorder = new Recorder(map, source, depths, Recorder.unit(samples.get(0)), seed);
    Map<String, Series> inputs =
        recorder.record(new LinkedHashSet<>(map.inputs()), samples, source.size());
    Motion motion = motion(inputs);
    CovarianceSearch search = new CovarianceSearch(motion, limits.features(), seed);
    boolean lengths = true;
    for (String name : map.inputs()) {
      Finding found = search.judge(inputs.get(name));
      lengths &= found.status() != Finding.Status.LINEAR;
      findings.put(name, found.isCovariant() ? found : found.with(Finding.Status.ORTHOGONAL));
      kept.put(name, light(inputs.get(name)));
    }
    examine(recorder, samples, search);
    again(recorder, draw(sampler, limits.samples(), limits.moreSamples()), search);
    Outputs outputs = outputs(samples);
    Optional<FirstOffender> offender =
        new Blame(map, findings, kept, views, lengths).offender(outputs.bad()).map(this::named);
    return new Located(layers(), offender, outputs.residual(), List.of(), notes);
  }

  private FirstOffender named(String tensor) {
    return map.steps().stream()
        .filter(s -> s.outputs().contains(tensor))
        .findFirst()
        .map(s -> new FirstOffender(s.name(), s.op(), tensor))
        .orElseGet(() -> new FirstOffender(tensor, "Input", tensor));
  }

  private List<ArrayTuple> draw(
      Function<? super RandomGenerator, ArrayTuple> sampler, int from, int to) {
    List<ArrayTuple> out = new ArrayList<>();
    for (int i = from; i < to; i++) {
      out.add(sampler.apply(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + i)));
    }
    return out;
  }

  private Motion motion(Map<String, Series> inputs) {
    List<Series> all =
        map.inputs().stream().map(inputs::get).filter(s -> s.trouble().isEmpty()).toList();
    int batch =
        all.stream()
            .filter(s -> s.shape().length > 1)
            .mapToInt(s -> s.shape()[0])
            .findFirst()
            .orElse(-1);
    Optional<Motion> found = Motion.of(all, batch, seed);
    if (found.isEmpty()) {
      found = Motion.of(all, -1, seed);
    }
    if (found.isEmpty()) {
      notes.add("how the elements move the places of the inputs was not recognised");
    }
    return found.orElseGet(() -> Motion.still(source.size(), batch));
  }

  private static Series light(Series t) {
    return new Series(
        t.name(), t.shape(), new double[0][], new double[0][][], t.tolerance(), t.trouble());
  }

  /** Steps in order, as many at a time as memory allows. */
  private void examine(Recorder recorder, List<ArrayTuple> samples, CovarianceSearch search) {
    Map<String, Long> sizes = sizes(samples.get(0));
    long each = (long) samples.size() * (source.size() + 1);
    List<TracedMap.Step> window = new ArrayList<>();
    long numbers = 0;
    int done = 0;
    for (TracedMap.Step step : map.steps()) {
      long size = step.outputs().stream().mapToLong(o -> sizes.getOrDefault(o, 0L)).sum() * each;
      if (!window.isEmpty() && numbers + size > limits.numbers()) {
        judge(window, recorder, samples, search);
        done += window.size();
        progress.step("intermediate values", done, map.steps().size());
        window.clear();
        numbers = 0;
      }
      window.add(step);
      numbers += size;
    }
    judge(window, recorder, samples, search);
    progress.step("intermediate values", map.steps().size(), map.steps().size());
  }

  private Map<String, Long> sizes(ArrayTuple sample) {
    Set<String> names = new LinkedHashSet<>();
    map.steps().forEach(s -> names.addAll(s.outputs()));
    Map<String, Long> out = new HashMap<>();
    map.trace(sample, names).forEach((name, a) -> out.put(name, (long) a.size()));
    return out;
  }

  private void judge(
      List<TracedMap.Step> window,
      Recorder recorder,
      List<ArrayTuple> samples,
      CovarianceSearch search) {
    Set<String> names = new LinkedHashSet<>();
    window.forEach(s -> names.addAll(s.outputs()));
    Set<String> wanted = new LinkedHashSet<>(names);
    window.forEach(s -> wanted.addAll(s.inputs()));
    Map<String, Series> series = recorder.record(wanted, samples, source.size());
    Siblings siblings = new Siblings(search, limits.features(), seed);
    for (TracedMap.Step step : window) {
      for (String o : step.outputs()) {
        Series t = series.get(o);
        kept.put(o, light(t));
        findings.put(o, viewed(step, t, series, search.judge(t)));
      }
    }
    for (TracedMap.Step step : window) {
      for (String o : step.outputs()) {
        Finding alone = findings.get(o);
        if (!alone.isCovariant() && series.get(o).trouble().isEmpty()) {
          together(step, series.get(o), window, series, siblings);
        }
      }
    }
    for (TracedMap.Step step : window) {
      for (String o : step.outputs()) {
        Finding now = findings.get(o);
        if (!now.isCovariant()) {
          findings.put(o, viewed(step, series.get(o), series, now));
        }
      }
    }
  }

  /** A rearranged value transforms as the value it is made of does. */
  private Finding viewed(TracedMap.Step step, Series t, Map<String, Series> series, Finding own) {
    if (step.inputs().size() != 1 || !series.containsKey(step.inputs().get(0))) {
      return own;
    }
    String from = step.inputs().get(0);
    if (!Views.isView(series.get(from), t)) {
      return own;
    }
    views.add(t.name());
    Finding before = findings.get(from);
    return own.isCovariant() || before == null || !before.isCovariant()
        ? own
        : Finding.of(before.status(), before.residuals(), before.words() + ", rearranged");
  }

  private void together(
      TracedMap.Step step,
      Series t,
      List<TracedMap.Step> window,
      Map<String, Series> series,
      Siblings siblings) {
    List<Optional<Series>> alike = new ArrayList<>();
    for (TracedMap.Step other : window) {
      if (other.op().equals(step.op())) {
        other.outputs().forEach(o -> alike.add(Optional.ofNullable(series.get(o))));
      }
    }
    List<Series> family = Siblings.of(t, alike);
    if (family.size() > 1) {
      Finding joint = siblings.judge(family);
      Finding alone = findings.get(t.name());
      if (joint.isCovariant() || joint.residual() < alone.residual()) {
        findings.put(
            t.name(),
            joint.isCovariant() || alone.status() == joint.status()
                ? joint
                : joint.with(alone.status()));
      }
    }
  }

  /** Values whose fit needs more samples. */
  private void again(Recorder recorder, List<ArrayTuple> more, CovarianceSearch search) {
    Map<String, Integer> wanted = new LinkedHashMap<>();
    int most = 0;
    for (Map.Entry<String, Finding> e : findings.entrySet()) {
      Series t = kept.get(e.getKey());
      if (e.getValue().status() == Finding.Status.UNKNOWN && t.trouble().isEmpty()) {
        int needed = search.needed(t.shape());
        if (needed <= more.size()) {
          wanted.put(e.getKey(), needed);
          most = Math.max(most, needed);
        }
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    int elements = Math.min(source.size(), limits.evaluations() / Math.max(1, most) - 1);
    if (elements < 1) {
      notes.add(wanted.size() + " values need more evaluations than allowed: " + most);
      return;
    }
    Map<String, Series> series = recorder.record(wanted.keySet(), more.subList(0, most), elements);
    for (TracedMap.Step step : map.steps()) {
      for (String o : step.outputs()) {
        if (wanted.containsKey(o)) {
          findings.put(o, viewed(step, series.get(o), series, search.judge(series.get(o))));
        }
      }
    }
  }

  private record Outputs(Set<String> bad, double residual) {}

  private Outputs outputs(List<ArrayTuple> samples) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>(map.outputs());
    for (ArrayTuple x : samples) {
      Map<String, NumericArray> traced = map.trace(x, names);
      Map<String, NumericArray> ordered = new LinkedHashMap<>();
      map.outputs().stream()
          .filter(traced::containsKey)
          .forEach(o -> ordered.put(o, traced.get(o)));
      ArrayTuple y = new ArrayTuple(ordered);
      for (int k = 0; k < source.size(); k++) {
        ArrayTuple expected = target.get(k).apply(y);
        Map<String, NumericArray> seen = map.trace(source.get(k).apply(x), names);
        for (String o : y.names()) {
          add(sums.computeIfAbsent(o + "\n" + k, n -> new double[2]), seen.get(o), expected.at(o));
        }
      }
    }
    Set<String> bad = new LinkedHashSet<>();
    double worst = 0;
    for (Map.Entry<String, double[]> e : sums.entrySet()) {
      String name = e.getKey().substring(0, e.getKey().indexOf('\n'));
      double residual = Series.relative(e.getValue()[0], e.getValue()[1]);
      worst = Double.isNaN(residual) ? residual : Math.max(worst, residual);
      if (!(residual <= kept.get(name).tolerance())) {
        bad.add(name);
      }
    }
    return new Outputs(bad, worst);
  }

  private static void add(double[] sums, NumericArray seen, NumericArray expected) {
    if (!seen.shape().equals(expected.shape())) {
      sums[0] = Double.NaN;
      return;
    }
    for (int p = 0; p < seen.size(); p++) {
      double d = seen.at(p) - expected.at(p);
      sums[0] += d * d;
      sums[1] += expected.at(p) * expected.at(p);
    }
  }

  private List<LayerResidual> layers() {
    List<LayerResidual> out = new ArrayList<>();
    for (TracedMap.Step step : map.steps()) {
      for (String o : step.outputs()) {
        Finding found = findings.get(o);
        out.add(
            new LayerResidual(
                step.name(), step.op(), o, found.residual(), Double.NaN, found.words()));
      }
    }
    return out;
  }
}

package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
  /** Names the representation that a finding shows. */
  @FunctionalInterface
  interface Naming {
    Optional<HiddenRepresentation> of(String tensor, Finding found, int batch);
  }

  /** Real and imaginary parts of a product are a difference and a sum. */
  private static final Set<String> SUMS = Set.of("Add", "Sub");

  private final TracedMap map;
  private final List<UnaryOperator<ArrayTuple>> source;
  private final List<UnaryOperator<ArrayTuple>> target;
  private final LocateLimits limits;
  private final long seed;
  private final Progress progress;
  private final boolean refuted;
  private final Naming naming;
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, Series> kept = new HashMap<>();
  private final Map<String, Set<String>> ancestors = new HashMap<>();
  private final Set<String> views = new HashSet<>();
  private final List<String> notes = new ArrayList<>();

  Search(
      TracedMap map,
      List<UnaryOperator<ArrayTuple>> source,
      List<UnaryOperator<ArrayTuple>> target,
      LocateLimits limits,
      long seed,
      Progress progress,
      boolean refuted,
      Naming naming) {
    this.naming = naming;
    this.refuted = refuted;
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
    Outputs outputs = motion.kind() == Motion.Kind.MATES ? judged() : outputs(samples);
    Optional<FirstOffender> offender =
        new Blame(map, findings, kept, views, lengths, refuted, outputs.declared())
            .offender(outputs.bad())
            .map(this::named);
    List<HiddenRepresentation> representations = new ArrayList<>();
    findings.forEach((t, f) -> naming.of(t, f, motion.items()).ifPresent(representations::add));
    Map<Integer, Double> shares = shares(samples, motion, !outputs.bad().isEmpty());
    return new Located(
        layers(representations, shares), offender, outputs.residual(), representations, notes);
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
        boolean sound = step.inputs().stream().noneMatch(i -> is(i, Finding.Status.BROKEN));
        if (sound && !alone.isCovariant() && series.get(o).trouble().isEmpty()) {
          together(step, series.get(o), window, series, siblings);
        }
      }
    }
    for (TracedMap.Step step : window) {
      for (String o : step.outputs()) {
        Finding now = findings.get(o);
        boolean alone = now.layout().isPresent();
        if (!now.isCovariant()) {
          findings.put(o, viewed(step, series.get(o), series, now));
        } else if (!alone && views.contains(o) && is(step.inputs().get(0), Finding.Status.BROKEN)) {
          findings.put(o, now.with(Finding.Status.BROKEN));
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
    if (own.isCovariant() && before != null && (before.odd() || isSpread(before, own))) {
      return own.oddly();
    }
    if (own.isCovariant() || before == null || !before.isCovariant()) {
      return own;
    }
    String words = before.words().isEmpty() ? "rearranged" : before.words() + ", rearranged";
    Finding inherited = Finding.of(before.status(), before.residuals(), words);
    return before.odd() || before.layout().isPresent() ? inherited.oddly() : inherited;
  }

  /** All that a value is made of. */
  private Set<String> before(String tensor) {
    if (ancestors.isEmpty()) {
      for (TracedMap.Step step : map.steps()) {
        Set<String> all = new HashSet<>(step.inputs());
        step.inputs().forEach(i -> all.addAll(ancestors.getOrDefault(i, Set.of())));
        step.outputs().forEach(o -> ancestors.put(o, all));
      }
    }
    return ancestors.getOrDefault(tensor, Set.of());
  }

  private boolean is(String tensor, Finding.Status status) {
    Finding found = findings.get(tensor);
    return found != null && found.status() == status;
  }

  /** Whether every axis of the features carries matrices of its own, as tensors of rank two do. */
  private static boolean isProduct(Finding now) {
    Layout layout = now.layout().get();
    return layout.features().length > 1
        && now.fit().get().matrices().stream()
            .allMatch(m -> Matrices.isProduct(m, layout.shape()[layout.features()[0]]));
  }

  /** Whether features that lay along one axis lie along several now. */
  private static boolean isSpread(Finding before, Finding now) {
    return before.fit().isPresent()
        && now.fit().isPresent()
        && before.layout().get().features().length == 1
        && (now.layout().get().features().length > 1
            || (now.layout().get().dimension() > before.layout().get().dimension()
                && now.layout().get().shape().length >= before.layout().get().shape().length))
        && !isProduct(now);
  }

  private void together(
      TracedMap.Step step,
      Series t,
      List<TracedMap.Step> window,
      Map<String, Series> series,
      Siblings siblings) {
    List<Optional<Series>> alike = new ArrayList<>();
    int depth = depths.get(t.name());
    for (TracedMap.Step other : window) {
      for (String o : other.outputs()) {
        boolean sameOp =
            other.op().equals(step.op()) || (SUMS.contains(other.op()) && SUMS.contains(step.op()));
        boolean related = before(t.name()).contains(o) || before(o).contains(t.name());
        if (sameOp && !related) {
          alike.add(Optional.ofNullable(series.get(o)));
        }
      }
    }
    alike.sort(
        Comparator.comparingInt(
            s -> s.map(other -> Math.abs(depths.get(other.name()) - depth)).orElse(0)));
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

  /**
   * How the outputs fare against the declared action.
   *
   * @param bad those that do not transform as declared
   * @param residual the largest relative error
   * @param declared the outputs with what the declared action makes of them
   */
  private record Outputs(Set<String> bad, double residual, Map<String, Series> declared) {}

  /** Where nothing but the batch mates changes, the outputs are judged as all values are. */
  private Outputs judged() {
    Set<String> bad = new LinkedHashSet<>();
    double worst = 0;
    for (String o : map.outputs()) {
      Finding found = findings.get(o);
      worst = Math.max(worst, found.residual());
      if (!found.isCovariant()) {
        bad.add(o);
      }
    }
    return new Outputs(bad, worst, Map.of());
  }

  private Outputs outputs(List<ArrayTuple> samples) {
    Set<String> names = new LinkedHashSet<>(map.outputs());
    Map<String, NumericArray[][]> seen = new LinkedHashMap<>();
    Map<String, NumericArray[][]> expected = new LinkedHashMap<>();
    Map<String, NumericArray[]> base = new LinkedHashMap<>();
    for (int i = 0; i < samples.size(); i++) {
      Map<String, NumericArray> traced = map.trace(samples.get(i), names);
      Map<String, NumericArray> ordered = new LinkedHashMap<>();
      map.outputs().stream()
          .filter(traced::containsKey)
          .forEach(o -> ordered.put(o, traced.get(o)));
      ArrayTuple y = new ArrayTuple(ordered);
      for (int k = 0; k < source.size(); k++) {
        ArrayTuple image = target.get(k).apply(y);
        Map<String, NumericArray> moved = map.trace(source.get(k).apply(samples.get(i)), names);
        for (String o : y.names()) {
          put(seen, o, k, i, samples.size(), moved.get(o));
          put(expected, o, k, i, samples.size(), image.at(o));
          base.computeIfAbsent(o, n -> new NumericArray[samples.size()])[i] = y.at(o);
        }
      }
    }
    return compared(base, seen, expected);
  }

  private void put(
      Map<String, NumericArray[][]> arrays, String o, int k, int i, int samples, NumericArray a) {
    arrays.computeIfAbsent(o, n -> new NumericArray[source.size()][samples])[k][i] = a;
  }

  private Outputs compared(
      Map<String, NumericArray[]> base,
      Map<String, NumericArray[][]> seen,
      Map<String, NumericArray[][]> expected) {
    Set<String> bad = new LinkedHashSet<>();
    Map<String, Series> declared = new LinkedHashMap<>();
    String worstName = "";
    double worstRatio = -1;
    double worst = 0;
    for (String o : base.keySet()) {
      double residual = 0;
      for (int k = 0; k < source.size(); k++) {
        residual = Math.max(residual, difference(seen.get(o)[k], expected.get(o)[k]));
      }
      double ratio = residual / kept.get(o).tolerance();
      worst = Math.max(worst, residual);
      if (ratio > worstRatio) {
        worstRatio = ratio;
        worstName = o;
      }
      if (!(ratio <= 1)) {
        bad.add(o);
      }
      declared.put(o, declared(o, base.get(o), expected.get(o)));
    }
    if (refuted && bad.isEmpty()) {
      bad.add(worstName);
    }
    return new Outputs(bad, worst, declared);
  }

  private Series declared(String o, NumericArray[] base, NumericArray[][] expected) {
    Series t = kept.get(o);
    double[][] y = Arrays.stream(base).map(NumericArray::values).toArray(double[][]::new);
    double[][][] gy =
        Arrays.stream(expected)
            .map(row -> Arrays.stream(row).map(NumericArray::values).toArray(double[][]::new))
            .toArray(double[][][]::new);
    return new Series(o, t.shape(), y, gy, t.tolerance(), t.trouble());
  }

  /** The relative error over all samples; infinite where shapes differ or numbers are none. */
  private static double difference(NumericArray[] seen, NumericArray[] expected) {
    double squares = 0;
    double norm = 0;
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i].shape().equals(expected[i].shape())) {
        return Double.POSITIVE_INFINITY;
      }
      for (int p = 0; p < seen[i].size(); p++) {
        double d = seen[i].at(p) - expected[i].at(p);
        squares += d * d;
        norm += expected[i].at(p) * expected[i].at(p);
      }
    }
    double residual = Series.relative(squares, norm);
    return Double.isNaN(residual) ? Double.POSITIVE_INFINITY : residual;
  }

  private Map<Integer, Double> shares(List<ArrayTuple> samples, Motion motion, boolean wrong) {
    boolean able = wrong && limits.cuts() > 0 && motion.kind() != Motion.Kind.MATES;
    Map<Integer, Double> shares =
        able && map instanceof Resumable resumable
            ? new Attribution(resumable, findings).shares(samples, source, target, limits.cuts())
            : Map.of();
    if (wrong && shares.isEmpty()) {
      notes.add("the error of the output was not attributed: the network cannot be resumed");
    }
    return shares;
  }

  private List<LayerResidual> layers(
      List<HiddenRepresentation> representations, Map<Integer, Double> shares) {
    Map<String, HiddenRepresentation> byName = new HashMap<>();
    representations.forEach(r -> byName.put(r.tensor(), r));
    List<LayerResidual> out = new ArrayList<>();
    for (int s = 0; s < map.steps().size(); s++) {
      TracedMap.Step step = map.steps().get(s);
      double share = shares.isEmpty() ? Double.NaN : shares.getOrDefault(s, 0.0);
      for (String o : step.outputs()) {
        Finding found = findings.get(o);
        String words = words(found, Optional.ofNullable(byName.get(o)));
        out.add(new LayerResidual(step.name(), step.op(), o, found.residual(), share, words));
      }
    }
    return out;
  }

  private static String words(Finding found, Optional<HiddenRepresentation> hidden) {
    if (!found.isCovariant() || hidden.isEmpty()) {
      return found.words();
    }
    HiddenRepresentation r = hidden.get();
    List<String> parts = new ArrayList<>();
    if (!found.words().isEmpty()) {
      parts.add(found.words());
    }
    String what =
        r.name().orElse("a representation of dimension " + r.rank())
            + (r.orthogonal() ? "" : ", not orthogonal");
    parts.add(r.copies() > 1 ? r.copies() + " copies of " + what : what);
    return String.join(", ", parts);
  }
}

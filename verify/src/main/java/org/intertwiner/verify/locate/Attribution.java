package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;

/**
 * The error of the output as a telescoping sum over cuts of the network.
 *
 * <p>f(g·x) − g·f(x) = Σ_c (y_{c−1} − y_c), where y_c is the output when the values on the cut c
 * are replaced by their ideal ones, R(g)·(moved t(x)), and the rest of the network runs. The error
 * of a part between two cuts is the length of its term over the sum of all lengths; it is given to
 * the first broken step of the part. Cuts through broken values have no ideal and are left out.
 */
final class Attribution {
  private static final int SAMPLES = 2;
  private static final int ELEMENTS = 2;

  private final Resumable map;
  private final Map<String, Finding> findings;
  private final Set<String> outputs;

  Attribution(Resumable map, Map<String, Finding> findings) {
    this.map = map;
    this.findings = findings;
    this.outputs = new LinkedHashSet<>(map.outputs());
  }

  /** A cut after a number of steps. */
  private record Cut(int after, Set<String> values) {}

  /** The share of every step's error by the index of the step; empty where it is not known. */
  Map<Integer, Double> shares(
      List<ArrayTuple> samples,
      List<UnaryOperator<ArrayTuple>> source,
      List<UnaryOperator<ArrayTuple>> target,
      int most) {
    List<Cut> cuts = cuts(most);
    double[] terms = new double[cuts.size() + 1];
    for (int i = 0; i < Math.min(SAMPLES, samples.size()); i++) {
      for (int k = 0; k < Math.min(ELEMENTS, source.size()); k++) {
        if (!add(terms, cuts, samples.get(i), k, source.get(k), target.get(k))) {
          return Map.of();
        }
      }
    }
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    Map<Integer, Double> out = new HashMap<>();
    for (int c = 0; c < terms.length && sum > 0; c++) {
      int from = c == 0 ? 0 : cuts.get(c - 1).after();
      int to = c == cuts.size() ? map.steps().size() : cuts.get(c).after();
      out.merge(culprit(from, to), terms[c] / sum, Double::sum);
    }
    return out;
  }

  /** The first broken step of a part, or its last step. */
  private int culprit(int from, int to) {
    for (int s = from; s < to; s++) {
      for (String o : map.steps().get(s).outputs()) {
        if (findings.get(o).status() == Finding.Status.BROKEN) {
          return s;
        }
      }
    }
    return Math.max(from, to - 1);
  }

  private List<Cut> cuts(int most) {
    List<Cut> all = new ArrayList<>();
    List<TracedMap.Step> steps = map.steps();
    Set<String> inputs = new HashSet<>(map.inputs());
    for (int s = 1; s < steps.size(); s++) {
      Set<String> live = new LinkedHashSet<>();
      Set<String> made = new HashSet<>();
      steps.subList(0, s).forEach(step -> made.addAll(step.outputs()));
      steps.subList(s, steps.size()).forEach(step -> live.addAll(step.inputs()));
      live.addAll(outputs);
      live.retainAll(made);
      live.removeAll(inputs);
      if (live.stream().allMatch(this::hasIdeal)) {
        all.add(new Cut(s, live));
      }
    }
    List<Cut> out = new ArrayList<>();
    int step = Math.max(1, (all.size() + most - 1) / Math.max(1, most));
    for (int c = 0; c < all.size(); c++) {
      boolean last = c + 1 == all.size() || all.get(c + 1).after() > all.get(c).after() + 1;
      if (c % step == 0 || last) {
        out.add(all.get(c));
      }
    }
    return out.size() > 2 * most ? out.subList(out.size() - 2 * most, out.size()) : out;
  }

  private boolean hasIdeal(String tensor) {
    Finding found = findings.get(tensor);
    return found != null && found.isCovariant() && found.layout().isPresent();
  }

  private boolean add(
      double[] terms,
      List<Cut> cuts,
      ArrayTuple x,
      int element,
      UnaryOperator<ArrayTuple> source,
      UnaryOperator<ArrayTuple> target) {
    Set<String> names = new LinkedHashSet<>(outputs);
    cuts.forEach(c -> names.addAll(c.values()));
    Map<String, NumericArray> base = map.trace(x, names);
    ArrayTuple moved = source.apply(x);
    Map<String, NumericArray> before = map.trace(moved, outputs);
    for (int c = 0; c <= cuts.size(); c++) {
      Optional<Map<String, NumericArray>> after =
          c == cuts.size()
              ? Optional.of(declared(base, target))
              : map.resume(ideals(cuts.get(c), base, element), moved, outputs);
      if (after.isEmpty() || !after.get().keySet().containsAll(outputs)) {
        return false;
      }
      terms[c] += distance(before, after.get());
      before = after.get();
    }
    return true;
  }

  private Map<String, NumericArray> declared(
      Map<String, NumericArray> base, UnaryOperator<ArrayTuple> target) {
    Map<String, NumericArray> y = new java.util.LinkedHashMap<>();
    outputs.forEach(o -> y.put(o, base.get(o)));
    return target.apply(new ArrayTuple(y)).arrays();
  }

  private Map<String, NumericArray> ideals(Cut cut, Map<String, NumericArray> base, int element) {
    Map<String, NumericArray> out = new HashMap<>();
    cut.values().forEach(v -> out.put(v, ideal(base.get(v), findings.get(v), element)));
    return out;
  }

  /** R(g)·(moved t(x)). */
  private static NumericArray ideal(NumericArray t, Finding found, int element) {
    Layout layout = found.layout().orElseThrow();
    int[] to = Places.targets(layout.shape(), layout.movedAxes(), found.places().get(element));
    double[] from = t.values();
    double[] out = new double[from.length];
    Optional<List<DenseMatrix>> matrices = Matrices.of(found);
    if (matrices.isEmpty()) {
      for (int p = 0; p < out.length; p++) {
        out[to[p]] = from[p];
      }
      return t.with(out);
    }
    DenseMatrix r = matrices.get().get(element);
    int[] offsets = layout.offsets();
    for (int cell : layout.cells()) {
      double[] vector = new double[offsets.length];
      for (int f = 0; f < vector.length; f++) {
        vector[f] = from[cell + offsets[f]];
      }
      double[] image = r.apply(vector);
      for (int f = 0; f < vector.length; f++) {
        out[to[cell] + offsets[f]] = image[f];
      }
    }
    return NumericArray.from(t.type(), t.shape(), out);
  }

  private double distance(Map<String, NumericArray> a, Map<String, NumericArray> b) {
    double squares = 0;
    for (String o : outputs) {
      if (a.get(o).size() != b.get(o).size()) {
        return 0;
      }
      for (int p = 0; p < a.get(o).size(); p++) {
        double d = a.get(o).at(p) - b.get(o).at(p);
        squares += d * d;
      }
    }
    return Math.sqrt(squares);
  }
}

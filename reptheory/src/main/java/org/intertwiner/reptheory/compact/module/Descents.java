package org.intertwiner.reptheory.compact.module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.Weight;

/** Every basis vector below the top as a combination Σ factor·Fᵢ(parent). */
final class Descents {

  /** The term factor·Fᵢ(parent). */
  record Step(int node, int parent, Rational factor) {}

  private Descents() {}

  /** The combinations of all basis vectors; that of the highest weight vector is empty. */
  static List<List<Step>> of(ChevalleyModule module) {
    Map<Weight, List<Integer>> spaces = new TreeMap<>();
    for (int b = 0; b < module.dimension(); b++) {
      spaces.computeIfAbsent(module.weights().get(b), w -> new ArrayList<>()).add(b);
    }
    List<List<Step>> steps = new ArrayList<>();
    List<List<Step>> arrivals = arrivals(module);
    for (int b = 0; b < module.dimension(); b++) {
      steps.add(List.of());
    }
    spaces.forEach(
        (weight, space) -> {
          if (!weight.equals(module.highest())) {
            solve(module, space, arrivals, steps);
          }
        });
    return steps;
  }

  /** The basis vectors by the height of Λ − μ, so that every vector comes after its parents. */
  static List<Integer> order(ChevalleyModule module) {
    Map<Weight, Integer> heights = new TreeMap<>(Map.of(module.highest(), 0));
    Deque<Weight> queue = new ArrayDeque<>(heights.keySet());
    TreeSet<Weight> present = new TreeSet<>(module.weights());
    while (!queue.isEmpty()) {
      Weight weight = queue.remove();
      for (int i = 0; i < module.roots().rank(); i++) {
        int[] labels = weight.toArray();
        int[] root = module.roots().positiveRootLabels(i);
        for (int k = 0; k < labels.length; k++) {
          labels[k] -= root[k];
        }
        Weight lower = Weight.of(labels);
        if (present.contains(lower)
            && heights.putIfAbsent(lower, heights.get(weight) + 1) == null) {
          queue.add(lower);
        }
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int b = 0; b < module.dimension(); b++) {
      order.add(b);
    }
    order.sort(Comparator.comparing(b -> heights.get(module.weights().get(b))));
    return order;
  }

  /** arrivals.get(b): the Fᵢc that have an entry at b. */
  private static List<List<Step>> arrivals(ChevalleyModule module) {
    List<List<Step>> arrivals = new ArrayList<>();
    for (int b = 0; b < module.dimension(); b++) {
      arrivals.add(new ArrayList<>());
    }
    for (int i = 0; i < module.lowering().size(); i++) {
      SparseMatrix<Rational> f = module.lowering().get(i);
      for (int c = 0; c < f.columns(); c++) {
        for (int k = f.start(c); k < f.start(c + 1); k++) {
          arrivals.get(f.place(k)).add(new Step(i, c, f.value(k)));
        }
      }
    }
    return arrivals;
  }

  private static void solve(
      ChevalleyModule module,
      List<Integer> space,
      List<List<Step>> arrivals,
      List<List<Step>> steps) {
    if (space.size() == 1) {
      Step only = arrivals.get(space.get(0)).get(0);
      steps.set(
          space.get(0), List.of(new Step(only.node(), only.parent(), only.factor().inverse())));
      return;
    }
    Map<Integer, Step> candidates = new TreeMap<>();
    int nodes = module.lowering().size();
    space.forEach(
        b -> arrivals.get(b).forEach(s -> candidates.put(s.parent() * nodes + s.node(), s)));
    List<Step> list = List.copyOf(candidates.values());
    Matrix<Rational> all =
        Matrix.of(
            Rationals.Q,
            space.size(),
            list.size(),
            (b, c) ->
                module.lowering().get(list.get(c).node()).at(space.get(b), list.get(c).parent()));
    List<Integer> chosen = ExactLinearAlgebra.independentColumns(Rationals.Q, all);
    Matrix<Rational> inverse =
        ExactLinearAlgebra.inverse(
                Rationals.Q,
                Matrix.of(
                    Rationals.Q, space.size(), chosen.size(), (b, c) -> all.at(b, chosen.get(c))))
            .orElseThrow();
    for (int b = 0; b < space.size(); b++) {
      List<Step> found = new ArrayList<>();
      for (int c = 0; c < chosen.size(); c++) {
        if (!inverse.at(c, b).isZero()) {
          Step step = list.get(chosen.get(c));
          found.add(new Step(step.node(), step.parent(), inverse.at(c, b)));
        }
      }
      steps.set(space.get(b), List.copyOf(found));
    }
  }
}

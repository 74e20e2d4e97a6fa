package org.intertwiner.reptheory.compact.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.group.family.RootSystem;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.HighestWeights;
import org.intertwiner.reptheory.compact.Weight;

/** Checks matrices against the relations; it knows nothing of how they were made. */
final class ModuleProof {
  private final RootSystem roots;
  private final List<Weight> weights;
  private final List<SparseMatrix<Rational>> raising;
  private final List<SparseMatrix<Rational>> lowering;
  private final List<Rational> form;
  private final Map<Weight, List<Integer>> spaces = new TreeMap<>();

  private ModuleProof(ChevalleyModule module) {
    this.roots = module.roots();
    this.weights = module.weights();
    this.raising = module.raising();
    this.lowering = module.lowering();
    this.form = module.form();
    for (int b = 0; b < weights.size(); b++) {
      spaces.computeIfAbsent(weights.get(b), w -> new ArrayList<>()).add(b);
    }
  }

  static ModuleCertificate of(ChevalleyModule module) {
    ModuleProof proof = new ModuleProof(module);
    return new ModuleCertificate(
        proof.shiftsWeights(),
        proof.keepsBrackets(),
        proof.keepsSerre(proof.raising) && proof.keepsSerre(proof.lowering),
        proof.isIrreducible(module.highest()),
        proof.hasMultiplicities(module.highest()),
        proof.keepsForm());
  }

  private static void requireRunning() {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while proving a representation");
    }
  }

  private boolean shiftsWeights() {
    for (int i = 0; i < roots.rank(); i++) {
      int[] root = roots.positiveRootLabels(i);
      if (!shifts(raising.get(i), root, 1) || !shifts(lowering.get(i), root, -1)) {
        return false;
      }
    }
    return true;
  }

  private boolean shifts(SparseMatrix<Rational> operator, int[] root, int sign) {
    for (int b = 0; b < operator.columns(); b++) {
      for (int e = operator.start(b); e < operator.start(b + 1); e++) {
        int a = operator.place(e);
        for (int k = 0; k < root.length; k++) {
          if (weights.get(a).label(k) != weights.get(b).label(k) + sign * root[k]) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean keepsBrackets() {
    for (int i = 0; i < roots.rank(); i++) {
      int node = i;
      List<Rational> labels = weights.stream().map(w -> Rational.of((long) w.label(node))).toList();
      for (int j = 0; j < roots.rank(); j++) {
        requireRunning();
        SparseMatrix<Rational> bracket = raising.get(i).commutator(lowering.get(j));
        if (!(i == j
            ? bracket.equals(SparseMatrix.diagonal(Rationals.Q, labels))
            : bracket.isZero())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean keepsSerre(List<SparseMatrix<Rational>> operators) {
    int[][] cartan = roots.type().matrix();
    for (int i = 0; i < roots.rank(); i++) {
      for (int j = 0; j < roots.rank(); j++) {
        SparseMatrix<Rational> bracket = operators.get(j);
        for (int times = 0; i != j && times < 1 - cartan[j][i]; times++) {
          requireRunning();
          bracket = operators.get(i).commutator(bracket);
        }
        if (i != j && !bracket.isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Every weight space but the highest is mapped injectively by the Eᵢ together. */
  private boolean isIrreducible(Weight highest) {
    for (Map.Entry<Weight, List<Integer>> space : spaces.entrySet()) {
      if (space.getKey().equals(highest)) {
        if (space.getValue().size() != 1) {
          return false;
        }
      } else if (!isInjective(space.getValue())) {
        return false;
      }
    }
    return spaces.containsKey(highest);
  }

  private boolean isInjective(List<Integer> space) {
    requireRunning();
    Map<Integer, Integer> rows = new TreeMap<>();
    List<Map<Integer, Rational>> columns = new ArrayList<>();
    for (int b : space) {
      Map<Integer, Rational> column = new TreeMap<>();
      for (int i = 0; i < raising.size(); i++) {
        for (Map.Entry<Integer, Rational> e : raising.get(i).column(b).entrySet()) {
          int key = e.getKey() * raising.size() + i;
          column.put(rows.computeIfAbsent(key, k -> rows.size()), e.getValue());
        }
      }
      columns.add(column);
    }
    if (space.size() == 1) {
      return !columns.get(0).isEmpty();
    }
    Matrix<Rational> images =
        Matrix.of(
            Rationals.Q,
            space.size(),
            rows.size(),
            (b, k) -> columns.get(b).getOrDefault(k, Rational.ZERO));
    return ExactLinearAlgebra.rank(Rationals.Q, images) == space.size();
  }

  private boolean hasMultiplicities(Weight highest) {
    SortedMap<Weight, Long> counts = new TreeMap<>();
    spaces.forEach((weight, space) -> counts.put(weight, (long) space.size()));
    return counts.equals(HighestWeights.of(roots.type()).multiplicities(highest));
  }

  private boolean keepsForm() {
    if (form.stream().anyMatch(d -> d.signum() <= 0)) {
      return false;
    }
    for (int i = 0; i < roots.rank(); i++) {
      SparseMatrix<Rational> e = raising.get(i);
      SparseMatrix<Rational> f = lowering.get(i);
      if (e.nonZeros() != f.nonZeros()) {
        return false;
      }
      for (int u = 0; u < e.columns(); u++) {
        for (int k = e.start(u); k < e.start(u + 1); k++) {
          int w = e.place(k);
          Rational left = form.get(w).multiply(e.value(k));
          if (!left.equals(form.get(u).multiply(f.at(u, w)))) {
            return false;
          }
        }
      }
    }
    return true;
  }
}

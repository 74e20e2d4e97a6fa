package org.intertwiner.pdo.pseudo;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.Substitution;

/** Matrices on exterior and symmetric powers. */
final class Powers {
  private Powers() {}

  /** Subsets of size k of 0 … n − 1, lexicographically. */
  static List<List<Integer>> subsets(int n, int k) {
    List<List<Integer>> all = new ArrayList<>();
    collect(n, k, 0, new ArrayList<>(), all);
    return all;
  }

  private static void collect(
      int n, int k, int from, List<Integer> current, List<List<Integer>> all) {
    if (current.size() == k) {
      all.add(List.copyOf(current));
      return;
    }
    for (int i = from; i < n; i++) {
      current.add(i);
      collect(n, k, i + 1, current, all);
      current.remove(current.size() - 1);
    }
  }

  /** The minors of size k. */
  static Matrix<Cyclotomic> exterior(Matrix<Cyclotomic> m, int k) {
    List<List<Integer>> sets = subsets(m.rows(), k);
    return Matrix.of(
        Cyclotomics.FIELD,
        sets.size(),
        sets.size(),
        (i, j) ->
            k == 0
                ? Cyclotomic.ONE
                : ExactLinearAlgebra.determinant(
                    Cyclotomics.FIELD,
                    Matrix.of(
                        Cyclotomics.FIELD,
                        k,
                        k,
                        (a, b) -> m.at(sets.get(i).get(a), sets.get(j).get(b)))));
  }

  /** The derivation e_j₁ ∧ … ↦ Σ e_j₁ ∧ … ∧ x e_j ∧ …. */
  static Matrix<Cyclotomic> exteriorDerivation(Matrix<Cyclotomic> x, int k) {
    List<List<Integer>> sets = subsets(x.rows(), k);
    return Matrix.of(
        Cyclotomics.FIELD,
        sets.size(),
        sets.size(),
        (i, j) -> derivationEntry(x, sets.get(i), sets.get(j)));
  }

  private static Cyclotomic derivationEntry(
      Matrix<Cyclotomic> x, List<Integer> to, List<Integer> from) {
    if (to.equals(from)) {
      return from.stream().map(a -> x.at(a, a)).reduce(Cyclotomic.ZERO, Cyclotomic::add);
    }
    List<Integer> gained = to.stream().filter(a -> !from.contains(a)).toList();
    List<Integer> lost = from.stream().filter(a -> !to.contains(a)).toList();
    if (gained.size() != 1) {
      return Cyclotomic.ZERO;
    }
    int moves = to.indexOf(gained.get(0)) - from.indexOf(lost.get(0));
    Cyclotomic entry = x.at(gained.get(0), lost.get(0));
    return moves % 2 == 0 ? entry : entry.negate();
  }

  /** The matrix, or its derivation, on products of k basis vectors. */
  static Matrix<Cyclotomic> symmetric(Matrix<Cyclotomic> m, int k, boolean derivation) {
    Monomials monomials = Monomials.of(m.rows(), k);
    Substitution substitution =
        derivation
            ? Substitution.infinitesimal(m.transpose(), k)
            : Substitution.of(m.transpose(), k);
    return Matrix.of(
        Cyclotomics.FIELD,
        monomials.count(),
        monomials.count(),
        (i, j) -> substitution.image(k, j).coefficient(i));
  }
}

package org.intertwiner.reptheory.compact.module;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.intertwiner.algebra.group.family.RootSystem;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * The basis of the algebra of a compact group in terms of root vectors: the coordinates are found
 * with the trace form, under which root vectors are orthogonal, and confirmed entry by entry.
 */
final class AlgebraFrame {
  private final List<Matrix<Cyclotomic>> vectors = new ArrayList<>();
  private final int rootVectors;

  private AlgebraFrame(CompactFrame frame) {
    for (CompactFrame.Factor factor : frame.factors()) {
      List<Matrix<Cyclotomic>> positive =
          rootVectors(RootSystem.of(factor.type()), factor.raising(), AlgebraFrame::commutator);
      vectors.addAll(positive);
      positive.forEach(e -> vectors.add(e.adjoint()));
    }
    this.rootVectors = vectors.size();
    for (CompactFrame.Factor factor : frame.factors()) {
      factor.raising().forEach(e -> vectors.add(commutator(e, e.adjoint())));
    }
    vectors.addAll(frame.charges());
  }

  private static Matrix<Cyclotomic> commutator(Matrix<Cyclotomic> a, Matrix<Cyclotomic> b) {
    return a.multiply(b).subtract(b.multiply(a));
  }

  /**
   * The coordinates of each basis element: first those at the positive and negative root vectors of
   * each factor, then at the Hᵢ of all factors, then at the charges.
   */
  static List<List<Cyclotomic>> coordinates(CompactFrame frame, List<Matrix<Cyclotomic>> basis) {
    AlgebraFrame work = new AlgebraFrame(frame);
    return basis.stream().map(work::coordinates).toList();
  }

  /** E_β = [Eᵢ, E_γ] with β = γ + αᵢ and the first such i, for all positive roots in order. */
  static <M> List<M> rootVectors(RootSystem roots, List<M> simple, BinaryOperator<M> bracket) {
    Map<List<Integer>, Integer> places = new HashMap<>();
    List<M> vectors = new ArrayList<>(simple);
    for (int k = 0; k < roots.positiveRootCount(); k++) {
      int[] root = roots.positiveRoot(k);
      places.put(key(root), k);
      for (int i = 0; k >= roots.rank() && vectors.size() == k; i++) {
        root[i]--;
        Integer lower = places.get(key(root));
        root[i]++;
        if (lower != null) {
          vectors.add(bracket.apply(simple.get(i), vectors.get(lower)));
        }
      }
    }
    return vectors;
  }

  private static List<Integer> key(int[] root) {
    return java.util.Arrays.stream(root).boxed().toList();
  }

  private List<Cyclotomic> coordinates(Matrix<Cyclotomic> element) {
    List<Cyclotomic> found = new ArrayList<>();
    for (Matrix<Cyclotomic> vector : vectors.subList(0, rootVectors)) {
      found.add(product(vector, element).divide(product(vector, vector)));
    }
    List<Matrix<Cyclotomic>> torus = vectors.subList(rootVectors, vectors.size());
    int n = torus.size();
    Matrix<Cyclotomic> gram =
        Matrix.of(Cyclotomics.FIELD, n, n, (i, j) -> product(torus.get(i), torus.get(j)));
    Matrix<Cyclotomic> right =
        Matrix.of(Cyclotomics.FIELD, n, 1, (i, j) -> product(torus.get(i), element));
    found.addAll(ExactLinearAlgebra.solve(Cyclotomics.FIELD, gram, right).orElseThrow().column(0));
    Matrix<Cyclotomic> rest = element;
    for (int k = 0; k < found.size(); k++) {
      if (!found.get(k).isZero()) {
        rest = rest.subtract(vectors.get(k).scale(found.get(k)));
      }
    }
    if (!rest.isZero()) {
      throw new IllegalStateException("an element outside the span of the root vectors");
    }
    return found;
  }

  /** tr(a* b). */
  private static Cyclotomic product(Matrix<Cyclotomic> a, Matrix<Cyclotomic> b) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        if (!a.at(i, j).isZero() && !b.at(i, j).isZero()) {
          sum = sum.add(a.at(i, j).conjugate().multiply(b.at(i, j)));
        }
      }
    }
    return sum;
  }
}

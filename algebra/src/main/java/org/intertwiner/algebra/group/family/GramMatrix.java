package org.intertwiner.algebra.group.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** Gram and Cartan matrices of Coxeter diagrams, and their signature. */
final class GramMatrix {
  private GramMatrix() {}

  /** −cos(π/m), −1 for m = ∞ (0). */
  private static Cyclotomic entry(int m) {
    return m == 0 ? Cyclotomic.of(-1) : Cyclotomic.cos2pi(2 * m, 1).negate();
  }

  static Matrix<Cyclotomic> of(int[][] labels) {
    int n = labels.length;
    return Matrix.of(Cyclotomics.FIELD, n, n, (i, j) -> entry(labels[i][j]));
  }

  /** A Cartan matrix; integral as far as the labels allow where the diagram is a forest. */
  static Matrix<Cyclotomic> cartan(int[][] labels, boolean forest) {
    int n = labels.length;
    return Matrix.of(
        Cyclotomics.FIELD,
        n,
        n,
        (i, j) -> {
          int m = labels[i][j];
          if (forest && (m == 4 || m == 6)) {
            return Cyclotomic.of(i > j ? -1 : -m / 2);
          }
          return entry(m).scale(Rational.of(2));
        });
  }

  /** The connected components of the diagram. */
  static List<List<Integer>> components(int[][] labels) {
    int n = labels.length;
    boolean[] seen = new boolean[n];
    List<List<Integer>> components = new ArrayList<>();
    for (int start = 0; start < n; start++) {
      if (!seen[start]) {
        List<Integer> component = new ArrayList<>(List.of(start));
        seen[start] = true;
        for (int head = 0; head < component.size(); head++) {
          for (int j = 0; j < n; j++) {
            if (!seen[j] && labels[component.get(head)][j] != 2) {
              seen[j] = true;
              component.add(j);
            }
          }
        }
        component.sort(null);
        components.add(component);
      }
    }
    return components;
  }

  /**
   * The product of the simple reflections of an infinite component: a Coxeter element, of infinite
   * order (Howlett, Bull. London Math. Soc. 14, 1982).
   */
  static String infiniteComponent(int[][] labels) {
    for (List<Integer> component : components(labels)) {
      int n = component.size();
      int[][] part = new int[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          part[i][j] = labels[component.get(i)][component.get(j)];
        }
      }
      if (holdsHyperbolicTriangle(part) || signature(of(part)).positive() < n) {
        return String.join("·", component.stream().map(i -> "s" + (i + 1)).toList());
      }
    }
    throw new IllegalStateException("every component is finite");
  }

  /**
   * Whether a label of at least 7 has a neighbour: the mirrors of the two and a third one are then
   * those of a triangle with angle sum below π, so the Gram matrix has a negative square and the
   * group is infinite (Coxeter, Ann. of Math. 35, 1934). Large labels make exact arithmetic in
   * large cyclotomic fields slow; this needs none.
   */
  static boolean holdsHyperbolicTriangle(int[][] labels) {
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < labels.length; j++) {
        if (i != j && labels[i][j] >= 7) {
          for (int k = 0; k < labels.length; k++) {
            if (k != i && k != j && labels[i][k] != 2) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** The signature of a real symmetric matrix, by congruence with exact signs. */
  static CoxeterGroup.Signature signature(Matrix<Cyclotomic> symmetric) {
    int n = symmetric.rows();
    Cyclotomic[][] a = new Cyclotomic[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = symmetric.at(i, j);
      }
    }
    int positive = 0;
    int negative = 0;
    boolean[] done = new boolean[n];
    for (int pivot = nextPivot(a, done); pivot >= 0; pivot = nextPivot(a, done)) {
      if (a[pivot][pivot].signum() > 0) {
        positive++;
      } else {
        negative++;
      }
      done[pivot] = true;
      eliminate(a, pivot, done);
    }
    return new CoxeterGroup.Signature(positive, n - positive - negative, negative);
  }

  /** A row with a non-zero diagonal entry; made by adding two rows where there is none. */
  private static int nextPivot(Cyclotomic[][] a, boolean[] done) {
    for (int i = 0; i < a.length; i++) {
      if (!done[i] && !a[i][i].isZero()) {
        return i;
      }
    }
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        if (!done[i] && !done[j] && !a[i][j].isZero()) {
          for (int k = 0; k < a.length; k++) {
            a[i][k] = a[i][k].add(a[j][k]);
          }
          for (int k = 0; k < a.length; k++) {
            a[k][i] = a[k][i].add(a[k][j]);
          }
          return i;
        }
      }
    }
    return -1;
  }

  private static void eliminate(Cyclotomic[][] a, int pivot, boolean[] done) {
    Cyclotomic inverse = a[pivot][pivot].inverse();
    Cyclotomic[] row = Arrays.copyOf(a[pivot], a.length);
    for (int i = 0; i < a.length; i++) {
      if (!done[i] && !row[i].isZero()) {
        Cyclotomic factor = row[i].multiply(inverse);
        for (int j = 0; j < a.length; j++) {
          if (!done[j] && !row[j].isZero()) {
            a[i][j] = a[i][j].subtract(factor.multiply(row[j]));
          }
        }
      }
    }
  }
}

package org.intertwiner.reptheory.lorentz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.classical.Partition;

/** Tensors in the image of Young's symmetriser, and those among them without traces. */
final class YoungTensors {
  private final int p;
  private final int n;
  private final Partition shape;

  /** The positions 0 … k−1 of the boxes, row by row. */
  private final List<int[]> rows = new ArrayList<>();

  private final List<int[]> columns = new ArrayList<>();

  YoungTensors(int p, int q, Partition shape) {
    this.p = p;
    this.n = p + q;
    this.shape = shape;
    int start = 0;
    for (int length : shape.parts()) {
      int[] row = new int[length];
      for (int j = 0; j < length; j++) {
        row[j] = start + j;
      }
      rows.add(row);
      start += length;
    }
    for (int j = 0; j < (shape.length() == 0 ? 0 : shape.parts().get(0)); j++) {
      int column = j;
      columns.add(rows.stream().filter(r -> r.length > column).mapToInt(r -> r[column]).toArray());
    }
  }

  /** A basis of the traceless tensors, or none. */
  List<Map<Integer, Rational>> traceless() {
    List<Map<Integer, Rational>> all = new ArrayList<>();
    fill(new int[shape.size()], 0, all);
    if (all.isEmpty()) {
      return all;
    }
    Map<Long, Integer> equations = new HashMap<>();
    List<Map<Integer, Rational>> traces = new ArrayList<>();
    for (Map<Integer, Rational> tensor : all) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while taking traces");
      }
      traces.add(traces(tensor, equations));
    }
    if (equations.isEmpty()) {
      return all;
    }
    Matrix<Rational> system =
        Matrix.of(
            Rationals.Q,
            equations.size(),
            all.size(),
            (i, j) -> traces.get(j).getOrDefault(i, Rational.ZERO));
    Matrix<Rational> kernel = ExactLinearAlgebra.kernel(Rationals.Q, system);
    List<Map<Integer, Rational>> found = new ArrayList<>();
    for (int c = 0; c < kernel.columns(); c++) {
      Map<Integer, Rational> sum = new TreeMap<>();
      for (int t = 0; t < all.size(); t++) {
        Rational factor = kernel.at(t, c);
        if (!factor.isZero()) {
          all.get(t).forEach((i, x) -> sum.merge(i, x.multiply(factor), Rational::add));
        }
      }
      sum.values().removeIf(Rational::isZero);
      found.add(sum);
    }
    return found;
  }

  /** The contractions of all pairs of positions; equations numbers their components. */
  private Map<Integer, Rational> traces(
      Map<Integer, Rational> tensor, Map<Long, Integer> equations) {
    int k = shape.size();
    Map<Integer, Rational> traces = new TreeMap<>();
    tensor.forEach(
        (place, x) -> {
          int[] indices = indices(place);
          for (int a = 0; a < k; a++) {
            for (int b = a + 1; b < k; b++) {
              if (indices[a] == indices[b]) {
                long key = (long) a * k + b;
                for (int c = 0; c < k; c++) {
                  key = c == a || c == b ? key : key * n + indices[c];
                }
                int row = equations.computeIfAbsent(key, e -> equations.size());
                traces.merge(row, indices[a] < p ? x : x.negate(), Rational::add);
              }
            }
          }
        });
    return traces;
  }

  private int[] indices(int place) {
    int[] indices = new int[shape.size()];
    int rest = place;
    for (int a = indices.length - 1; a >= 0; a--) {
      indices[a] = rest % n;
      rest /= n;
    }
    return indices;
  }

  /** Semistandard tableaux: rows weakly, columns strictly ascending. */
  private void fill(int[] filling, int at, List<Map<Integer, Rational>> all) {
    if (at == filling.length) {
      all.add(symmetrised(filling));
      return;
    }
    int least = 0;
    for (int r = 0; r < rows.size(); r++) {
      int[] row = rows.get(r);
      int column = at - row[0];
      if (column >= 0 && column < row.length) {
        least = column > 0 ? filling[at - 1] : 0;
        least = r > 0 ? Math.max(least, filling[rows.get(r - 1)[column]] + 1) : least;
      }
    }
    for (int value = least; value < n; value++) {
      filling[at] = value;
      fill(filling, at + 1, all);
    }
  }

  /** Symmetrised along the rows, then antisymmetrised along the columns. */
  private Map<Integer, Rational> symmetrised(int[] filling) {
    Map<List<Integer>, Integer> terms = new HashMap<>();
    List<Integer> start = new ArrayList<>();
    for (int x : filling) {
      start.add(x);
    }
    terms.put(start, 1);
    for (int[] row : rows) {
      terms = averaged(terms, row, false);
    }
    for (int[] column : columns) {
      terms = averaged(terms, column, true);
    }
    Map<Integer, Rational> tensor = new TreeMap<>();
    terms.forEach(
        (indices, x) -> {
          int place = 0;
          for (int i : indices) {
            place = place * n + i;
          }
          if (x != 0) {
            tensor.put(place, Rational.of((long) x));
          }
        });
    return tensor;
  }

  private static Map<List<Integer>, Integer> averaged(
      Map<List<Integer>, Integer> terms, int[] positions, boolean alternating) {
    Map<List<Integer>, Integer> sum = new HashMap<>();
    terms.forEach((indices, x) -> permute(indices, positions, 0, alternating ? 1 : 0, x, sum));
    return sum;
  }

  /** Adds all arrangements of the positions from {@code at} on; sign 0 stands for symmetric. */
  private static void permute(
      List<Integer> indices,
      int[] positions,
      int at,
      int sign,
      int x,
      Map<List<Integer>, Integer> sum) {
    if (at == positions.length) {
      sum.merge(List.copyOf(indices), sign == 0 ? x : sign * x, Math::addExact);
      return;
    }
    for (int k = at; k < positions.length; k++) {
      List<Integer> swapped = new ArrayList<>(indices);
      Collections.swap(swapped, positions[at], positions[k]);
      permute(swapped, positions, at + 1, k == at ? sign : -sign, x, sum);
    }
  }
}

package org.intertwiner.nn.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.linear.DenseMatrix;

/** The neighbours of a structure by looking at every image that could be near, pair by pair. */
final class AllImages {
  private AllImages() {}

  /** Edges as text with the shift rounded, and how often each occurs. */
  static Map<String, Integer> within(Structure structure, double radius) {
    Map<String, Integer> found = new TreeMap<>();
    int d = structure.dimension();
    List<double[]> vectors = new ArrayList<>();
    for (int i = 0; i < d; i++) {
      if (structure.cell().isPresent() && structure.isPeriodic(i)) {
        vectors.add(structure.cell().get().vector(i));
      }
    }
    double[] reach = reach(vectors);
    for (int s = 0; s < structure.nodes(); s++) {
      for (int t = 0; t < structure.nodes(); t++) {
        double[] apart = new double[d];
        double square = 0;
        for (int a = 0; a < d; a++) {
          apart[a] = structure.position(s, a) - structure.position(t, a);
          square += apart[a] * apart[a];
        }
        int[] most = new int[vectors.size()];
        for (int i = 0; i < most.length; i++) {
          most[i] = (int) Math.ceil((radius + Math.sqrt(square)) * reach[i] + 1e-6);
        }
        images(s, t, apart, vectors, most, 0, new double[d], radius, found);
      }
    }
    return found;
  }

  /** Lengths of the dual vectors: a point at distance r of the origin has |nᵢ| ≤ r·reach. */
  private static double[] reach(List<double[]> vectors) {
    int k = vectors.size();
    double[] result = new double[k];
    if (k > 0) {
      DenseMatrix rows = DenseMatrix.from(vectors.toArray(new double[0][]));
      DenseMatrix inverse = rows.multiply(rows.transpose()).solve(DenseMatrix.identity(k));
      for (int i = 0; i < k; i++) {
        result[i] = Math.sqrt(inverse.at(i, i));
      }
    }
    return result;
  }

  private static void images(
      int s,
      int t,
      double[] apart,
      List<double[]> vectors,
      int[] most,
      int axis,
      double[] shift,
      double radius,
      Map<String, Integer> found) {
    if (axis == most.length) {
      double square = 0;
      boolean moved = s != t;
      for (int a = 0; a < shift.length; a++) {
        square += (apart[a] + shift[a]) * (apart[a] + shift[a]);
        moved |= shift[a] != 0;
      }
      if (moved && square <= radius * radius) {
        found.merge(text(s, t, shift), 1, Integer::sum);
      }
      return;
    }
    for (int n = -most[axis]; n <= most[axis]; n++) {
      double[] next = shift.clone();
      for (int a = 0; a < next.length; a++) {
        next[a] += n * vectors.get(axis)[a];
      }
      images(s, t, apart, vectors, most, axis + 1, next, radius, found);
    }
  }

  /** The edges of a graph in the same form. */
  static Map<String, Integer> of(Graph graph) {
    Map<String, Integer> found = new TreeMap<>();
    for (int k = 0; k < graph.edges(); k++) {
      found.merge(text(graph.source(k), graph.target(k), graph.shift(k)), 1, Integer::sum);
    }
    return found;
  }

  private static String text(int s, int t, double[] shift) {
    StringBuilder text = new StringBuilder(s + ">" + t);
    for (double x : shift) {
      text.append(' ').append(Math.rint(x * 1e4) / 1e4 + 0.0);
    }
    return text.toString();
  }
}

package org.intertwiner.nn.sphere;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.intertwiner.reptheory.clebschgordan.CouplingTensor;
import org.intertwiner.reptheory.clebschgordan.CouplingTensors;

/**
 * Which degrees are multiplied with which, and by which exact matrices.
 *
 * @param products pairs of degrees first ≤ second with the degrees to which they are taken
 */
record CouplingPaths(List<Product> products) {
  /**
   * Fields of two degrees multiplied.
   *
   * @param first l₁
   * @param second l₂ ≥ l₁
   * @param symmetry 0 for l₁ &lt; l₂; otherwise 1 where v ⊗ w and w ⊗ v give the same and −1 where
   *     they give opposite results
   * @param degrees l, ascending
   */
  record Product(int first, int second, int symmetry, List<Integer> degrees) {
    /** How many pairs of copies there are, and copy of the first and second factor of each. */
    int[][] copies(int firsts, int seconds) {
      List<int[]> pairs = new ArrayList<>();
      for (int i = 0; i < firsts; i++) {
        int from = symmetry == 0 ? 0 : symmetry > 0 ? i : i + 1;
        for (int j = from; j < seconds; j++) {
          pairs.add(new int[] {i, j});
        }
      }
      int[][] lists = new int[2][pairs.size()];
      for (int p = 0; p < pairs.size(); p++) {
        lists[0][p] = pairs.get(p)[0];
        lists[1][p] = pairs.get(p)[1];
      }
      return lists;
    }

    int rows() {
      return degrees.stream().mapToInt(l -> 2 * l + 1).sum();
    }

    int columns() {
      return (2 * first + 1) * (2 * second + 1);
    }

    /** Rows m of all degrees, columns m₁·(2l₂ + 1) + m₂; rows of length one. */
    double[] matrix() {
      double[] matrix = new double[rows() * columns()];
      int row = 0;
      for (int l : degrees) {
        int d = 2 * l + 1;
        CouplingTensor tensor = CouplingTensors.so3(first, second, l).get(0);
        double[][][] values = tensor.toArray();
        double square = 0;
        for (CouplingTensor.Entry entry : tensor.entries()) {
          double value = values[entry.first()][entry.second()][entry.third()];
          square += value * value;
        }
        double scale = Math.sqrt(d / square);
        for (CouplingTensor.Entry entry : tensor.entries()) {
          int column = entry.first() * (2 * second + 1) + entry.second();
          matrix[(row + entry.third()) * columns() + column] =
              scale * values[entry.first()][entry.second()][entry.third()];
        }
        row += d;
      }
      return matrix;
    }
  }

  private static boolean meet(int first, int second, int l) {
    return l >= second - first && l <= first + second;
  }

  /** All products of degrees below one band limit to degrees below another. */
  static CouplingPaths all(int before, int after) {
    return of(before, after, (first, second, l) -> true);
  }

  /**
   * For each degree l that goes out a minimum spanning tree of the graph of degrees, an edge (l₁,
   * l₂) costing (2l₁ + 1)(2l₂ + 1), and the squares of all degrees.
   */
  static CouplingPaths sparse(int before, int after) {
    boolean[][][] kept = new boolean[before][before][after];
    for (int l = 0; l < after; l++) {
      List<int[]> edges = new ArrayList<>();
      for (int first = 0; first < before; first++) {
        kept[first][first][l] = true;
        for (int second = first + 1; second < before; second++) {
          if (meet(first, second, l)) {
            edges.add(new int[] {first, second});
          }
        }
      }
      edges.sort(Comparator.comparingInt(e -> (2 * e[0] + 1) * (2 * e[1] + 1)));
      int[] tree = new int[before];
      for (int i = 0; i < before; i++) {
        tree[i] = i;
      }
      for (int[] edge : edges) {
        int a = tree[edge[0]];
        int b = tree[edge[1]];
        if (a != b) {
          kept[edge[0]][edge[1]][l] = true;
          for (int i = 0; i < before; i++) {
            tree[i] = tree[i] == b ? a : tree[i];
          }
        }
      }
    }
    return of(before, after, (first, second, l) -> kept[first][second][l]);
  }

  private interface Choice {
    boolean keeps(int first, int second, int l);
  }

  private static CouplingPaths of(int before, int after, Choice choice) {
    List<Product> products = new ArrayList<>();
    for (int first = 0; first < before; first++) {
      for (int second = first; second < before; second++) {
        List<Integer> even = new ArrayList<>();
        List<Integer> odd = new ArrayList<>();
        for (int l = second - first; l <= Math.min(first + second, after - 1); l++) {
          if (choice.keeps(first, second, l)) {
            // of one degree with itself, odd results are alternating
            (first == second && l % 2 == 1 ? odd : even).add(l);
          }
        }
        append(products, first, second, first == second ? 1 : 0, even);
        append(products, first, second, -1, odd);
      }
    }
    return new CouplingPaths(List.copyOf(products));
  }

  private static void append(
      List<Product> products, int first, int second, int symmetry, List<Integer> degrees) {
    if (!degrees.isEmpty()) {
      products.add(new Product(first, second, symmetry, List.copyOf(degrees)));
    }
  }
}

package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.linear.SparseBuilder;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * Equivariant maps between permutation representations: one for each orbit on pairs of points, with
 * entries 0 and 1. In lexicographic order of their first pairs they are in reduced echelon form.
 */
final class Orbitals {
  private Orbitals() {}

  static List<SparseMatrix<Cyclotomic>> maps(
      List<StructuredMap> source, int columns, List<StructuredMap> target, int rows) {
    int[] orbit = new int[Math.multiplyExact(rows, columns)];
    Arrays.fill(orbit, -1);
    int[] queue = new int[orbit.length];
    List<SparseMatrix<Cyclotomic>> maps = new ArrayList<>();
    for (int pair = 0; pair < orbit.length; pair++) {
      if (orbit[pair] < 0) {
        int count = fill(pair, maps.size(), orbit, queue, source, columns, target);
        maps.add(map(Arrays.copyOf(queue, count), rows, columns));
      }
    }
    return maps;
  }

  private static int fill(
      int pair,
      int number,
      int[] orbit,
      int[] queue,
      List<StructuredMap> source,
      int columns,
      List<StructuredMap> target) {
    SpinPlan.interruption();
    int count = 0;
    queue[count++] = pair;
    orbit[pair] = number;
    for (int a = 0; a < count; a++) {
      for (int s = 0; s < source.size(); s++) {
        int[] w = ((StructuredMap.Permuting) target.get(s)).images();
        int[] v = ((StructuredMap.Permuting) source.get(s)).images();
        int moved = w[queue[a] / columns] * columns + v[queue[a] % columns];
        if (orbit[moved] < 0) {
          orbit[moved] = number;
          queue[count++] = moved;
        }
      }
    }
    return count;
  }

  private static SparseMatrix<Cyclotomic> map(int[] pairs, int rows, int columns) {
    Arrays.sort(pairs);
    SparseBuilder<Cyclotomic> lines = new SparseBuilder<>(Cyclotomics.FIELD, columns);
    int next = 0;
    for (int i = 0; i < rows; i++) {
      for (; next < pairs.length && pairs[next] / columns == i; next++) {
        lines.add(pairs[next] % columns, Cyclotomic.ONE);
      }
      lines.endColumn();
    }
    return lines.build().transpose();
  }
}

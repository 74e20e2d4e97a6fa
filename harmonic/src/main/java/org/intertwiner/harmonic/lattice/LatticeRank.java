package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * Exact linear independence of kernels. Elimination looks first at the values at the first pair of
 * each support, where a kernel on an orbit is determined; only where these are dependent it looks
 * at everything.
 */
final class LatticeRank {
  private final Map<SitePair, Integer> numbers;
  private final int columns;
  private final List<List<LatticeBlock>> heads = new ArrayList<>();
  private final List<List<LatticeBlock>> all = new ArrayList<>();

  LatticeRank(Map<SitePair, Integer> numbers, int columns) {
    this.numbers = numbers;
    this.columns = columns;
  }

  void add(List<LatticeBlock> blocks) {
    List<LatticeBlock> sorted =
        blocks.stream().sorted(java.util.Comparator.comparing(b -> numbers.get(b.pair()))).toList();
    heads.add(sorted.subList(0, Math.min(1, sorted.size())));
    all.add(sorted);
  }

  boolean isFull() {
    return isFull(heads) || isFull(all);
  }

  private boolean isFull(List<List<LatticeBlock>> elements) {
    Map<Long, NavigableMap<Long, Cyclotomic>> pivots = new HashMap<>();
    for (List<LatticeBlock> blocks : elements) {
      NavigableMap<Long, Cyclotomic> vector = vector(blocks);
      reduce(vector, pivots);
      if (vector.isEmpty()) {
        return false;
      }
      pivots.put(vector.firstKey(), vector);
    }
    return true;
  }

  private NavigableMap<Long, Cyclotomic> vector(List<LatticeBlock> blocks) {
    NavigableMap<Long, Cyclotomic> vector = new TreeMap<>();
    for (LatticeBlock block : blocks) {
      long start = (long) numbers.get(block.pair()) * block.matrix().rows() * columns;
      for (SparseMatrix.Entry<Cyclotomic> e : block.matrix().entries()) {
        vector.put(start + (long) e.row() * columns + e.column(), e.value());
      }
    }
    return vector;
  }

  private static void reduce(
      NavigableMap<Long, Cyclotomic> vector, Map<Long, NavigableMap<Long, Cyclotomic>> pivots) {
    while (!vector.isEmpty()) {
      NavigableMap<Long, Cyclotomic> pivot = pivots.get(vector.firstKey());
      if (pivot == null) {
        return;
      }
      Cyclotomic factor =
          vector.firstEntry().getValue().divide(pivot.firstEntry().getValue()).negate();
      pivot.forEach(
          (place, value) -> {
            Cyclotomic sum =
                vector.getOrDefault(place, Cyclotomic.ZERO).add(value.multiply(factor));
            if (sum.isZero()) {
              vector.remove(place);
            } else {
              vector.put(place, sum);
            }
          });
    }
  }
}

package org.intertwiner.harmonic.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Linear independence by rank modulo a prime: a full rank modulo p proves a full rank, because a
 * minor that is not zero modulo p is not zero. Elements that share no cell are looked at apart.
 */
final class RankModulo {
  private final List<Atoms.Cells> elements;
  private final long[] residues;
  private final int[][] values;
  private final int width;
  private final long p;

  private RankModulo(
      List<Atoms.Cells> elements, long[] residues, int[][] values, int width, long p) {
    this.elements = elements;
    this.residues = residues;
    this.values = values;
    this.width = width;
    this.p = p;
  }

  /** Whether the elements are independent modulo p, reading {@code width} values per cell. */
  static boolean isFull(
      List<Atoms.Cells> elements, long[] residues, int[][] values, int width, int columns, long p) {
    RankModulo rank = new RankModulo(elements, residues, values, width, p);
    for (List<Integer> component : components(elements, columns)) {
      if (!rank.isFull(component, columns)) {
        return false;
      }
    }
    return true;
  }

  /** Elements joined by shared cells. */
  private static List<List<Integer>> components(List<Atoms.Cells> elements, int columns) {
    int[] parent = new int[elements.size()];
    for (int e = 0; e < parent.length; e++) {
      parent[e] = e;
    }
    Map<Long, Integer> owner = new HashMap<>();
    for (int e = 0; e < parent.length; e++) {
      Atoms.Cells cells = elements.get(e);
      for (int i = 0; i < cells.atoms().length; i++) {
        Integer other = owner.putIfAbsent(cell(cells, i, columns), e);
        if (other != null) {
          int a = find(parent, other);
          int b = find(parent, e);
          parent[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
    Map<Integer, List<Integer>> components = new LinkedHashMap<>();
    for (int e = 0; e < parent.length; e++) {
      int root = find(parent, e);
      List<Integer> component = components.get(root);
      if (component == null) {
        component = new ArrayList<>();
        components.put(root, component);
      }
      component.add(e);
    }
    return List.copyOf(components.values());
  }

  private static int find(int[] parent, int x) {
    int root = x;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private static long cell(Atoms.Cells cells, int i, int columns) {
    return (long) cells.rows()[i] * columns + cells.columns()[i];
  }

  /** Tries on few cells first: a part of the columns bounds the rank from below. */
  private boolean isFull(List<Integer> component, int columns) {
    Set<Long> cells = new LinkedHashSet<>();
    for (int e : component) {
      for (int i = 0; i < elements.get(e).atoms().length; i++) {
        cells.add(cell(elements.get(e), i, columns));
      }
    }
    List<Long> all = List.copyOf(cells);
    int m = component.size();
    int tried = Math.min(all.size(), m / Math.max(width, 1) + 1);
    while (true) {
      if (rank(component, all.subList(0, tried), columns) == m) {
        return true;
      }
      if (tried == all.size()) {
        return false;
      }
      tried = (int) Math.min(all.size(), 3L * tried);
    }
  }

  private int rank(List<Integer> component, List<Long> cells, int columns) {
    Map<Long, Integer> position = new HashMap<>();
    for (long c : cells) {
      position.put(c, position.size());
    }
    int size = cells.size() * width;
    List<long[]> echelon = new ArrayList<>();
    List<Integer> pivots = new ArrayList<>();
    for (int e : component) {
      long[] row = new long[size];
      Atoms.Cells c = elements.get(e);
      for (int i = 0; i < c.atoms().length; i++) {
        Integer at = position.get(cell(c, i, columns));
        if (at != null) {
          long factor = residues[c.factors()[i]];
          for (int b = 0; b < width; b++) {
            row[at * width + b] = factor * values[c.atoms()[i]][b] % p;
          }
        }
      }
      reduce(row, echelon, pivots);
    }
    return echelon.size();
  }

  private void reduce(long[] row, List<long[]> echelon, List<Integer> pivots) {
    for (int r = 0; r < echelon.size(); r++) {
      long factor = row[pivots.get(r)];
      if (factor != 0) {
        long[] pivotRow = echelon.get(r);
        for (int j = 0; j < row.length; j++) {
          if (pivotRow[j] != 0) {
            row[j] = (row[j] + (p - factor) * pivotRow[j]) % p;
          }
        }
      }
    }
    int pivot = 0;
    while (pivot < row.length && row[pivot] == 0) {
      pivot++;
    }
    if (pivot < row.length) {
      long inverse = Places.inverse(row[pivot], p);
      for (int j = 0; j < row.length; j++) {
        row[j] = row[j] * inverse % p;
      }
      echelon.add(row);
      pivots.add(pivot);
    }
  }
}

package org.intertwiner.nn.layer.intertwiner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.nn.layer.intertwiner.BlockExpansion.Block;

/**
 * Elements of a block that share cells with each other and with no other element, and all the
 * places where equal such sets stand. Elements of permutation representations fall apart into
 * single ones.
 *
 * @param block the block they are from
 * @param matrix [elements][cells · points]
 * @param cells for each place the cells out · inputs + in that the matrix fills
 */
record BlockPattern(Block block, double[][] matrix, List<int[]> cells) {

  /** Blocks of few elements stay whole, so that the weights of a pair of copies stand together. */
  private static final int FEW = 32;

  static List<BlockPattern> of(Block block, int inputs, int points) {
    List<List<Integer>> sets = connected(block, points);
    List<BlockPattern> apart = of(block, sets, inputs, points);
    int elements = sets.stream().mapToInt(List::size).sum();
    return apart.size() > 1 && elements <= FEW
        ? of(block, List.of(sets.stream().flatMap(List::stream).sorted().toList()), inputs, points)
        : apart;
  }

  private static List<BlockPattern> of(
      Block block, List<List<Integer>> sets, int inputs, int points) {
    Map<Integer, List<BlockPattern>> alike = new LinkedHashMap<>();
    List<BlockPattern> patterns = new ArrayList<>();
    for (List<Integer> elements : sets) {
      int[] own = cells(block, elements, points);
      double[][] matrix = matrix(block, elements, own, points);
      List<BlockPattern> candidates =
          alike.computeIfAbsent(Arrays.deepHashCode(matrix), k -> new ArrayList<>());
      BlockPattern pattern =
          candidates.stream()
              .filter(p -> Arrays.deepEquals(p.matrix, matrix))
              .findFirst()
              .orElseGet(
                  () -> {
                    BlockPattern fresh = new BlockPattern(block, matrix, new ArrayList<>());
                    candidates.add(fresh);
                    patterns.add(fresh);
                    return fresh;
                  });
      for (Placement place : block.placements()) {
        pattern.cells.add(placed(own, place, block.columns(), inputs));
      }
    }
    return List.copyOf(patterns);
  }

  private static int[] placed(int[] cells, Placement place, int columns, int inputs) {
    int[] moved = new int[cells.length];
    for (int i = 0; i < cells.length; i++) {
      moved[i] = place.out(cells[i] / columns) * inputs + place.in(cells[i] % columns);
    }
    return moved;
  }

  private static boolean isFilled(double[] element, int cell, int points) {
    for (int x = cell * points; x < (cell + 1) * points; x++) {
      if (element[x] != 0) {
        return true;
      }
    }
    return false;
  }

  /** Sets of elements that are connected by common cells; elements that vanish are left out. */
  private static List<List<Integer>> connected(Block block, int points) {
    int cells = block.rows() * block.columns();
    int[] owner = new int[cells];
    Arrays.fill(owner, -1);
    int[] parent = new int[block.elements().length];
    boolean[] alive = new boolean[parent.length];
    for (int e = 0; e < parent.length; e++) {
      parent[e] = e;
      for (int cell = 0; cell < cells; cell++) {
        if (isFilled(block.elements()[e], cell, points)) {
          alive[e] = true;
          if (owner[cell] < 0) {
            owner[cell] = e;
          } else {
            parent[root(parent, e)] = root(parent, owner[cell]);
          }
        }
      }
    }
    Map<Integer, List<Integer>> sets = new TreeMap<>();
    for (int e = 0; e < parent.length; e++) {
      if (alive[e]) {
        sets.computeIfAbsent(root(parent, e), k -> new ArrayList<>()).add(e);
      }
    }
    return List.copyOf(sets.values());
  }

  private static int root(int[] parent, int e) {
    int r = e;
    while (parent[r] != r) {
      r = parent[r];
    }
    parent[e] = r;
    return r;
  }

  private static int[] cells(Block block, List<Integer> elements, int points) {
    List<Integer> filled = new ArrayList<>();
    for (int cell = 0; cell < block.rows() * block.columns(); cell++) {
      int at = cell;
      if (elements.stream().anyMatch(e -> isFilled(block.elements()[e], at, points))) {
        filled.add(cell);
      }
    }
    return filled.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[][] matrix(Block block, List<Integer> elements, int[] cells, int points) {
    double[][] matrix = new double[elements.size()][cells.length * points];
    for (int i = 0; i < matrix.length; i++) {
      double[] element = block.elements()[elements.get(i)];
      for (int c = 0; c < cells.length; c++) {
        System.arraycopy(element, cells[c] * points, matrix[i], c * points, points);
      }
    }
    return matrix;
  }
}

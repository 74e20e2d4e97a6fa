package org.intertwiner.harmonic.fourier.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.reptheory.classical.Partition;

/**
 * Partitions of 0 … n and which contain which: the branching of the symmetric groups.
 *
 * <p>The basis of a representation is ordered by the representation of the smaller group in which a
 * vector lies, the corners that are taken off from the top row down: last letter order.
 */
final class YoungLattice {
  private final List<List<Partition>> levels = new ArrayList<>();
  private final List<int[][]> below = new ArrayList<>();
  private final List<int[][]> above = new ArrayList<>();
  private final List<int[]> degrees = new ArrayList<>();
  private final List<int[][]> contents = new ArrayList<>();

  YoungLattice(int n) {
    levels.add(List.of(Partition.of()));
    below.add(new int[1][0]);
    contents.add(new int[1][0]);
    degrees.add(new int[] {1});
    for (int l = 1; l <= n; l++) {
      level(l);
    }
  }

  private void level(int l) {
    List<Partition> shapes = Partition.all(l);
    Map<Partition, Integer> smaller = new HashMap<>();
    levels.get(l - 1).forEach(p -> smaller.put(p, smaller.size()));
    int[][] down = new int[shapes.size()][];
    int[][] content = new int[shapes.size()][];
    int[] degree = new int[shapes.size()];
    int[][] up = new int[smaller.size()][0];
    for (int i = 0; i < down.length; i++) {
      List<Integer> parts = shapes.get(i).parts();
      List<Integer> found = new ArrayList<>();
      List<Integer> at = new ArrayList<>();
      for (int r = 0; r < parts.size(); r++) {
        if (r + 1 == parts.size() || parts.get(r + 1) < parts.get(r)) {
          found.add(smaller.get(without(parts, r)));
          at.add(parts.get(r) - 1 - r);
        }
      }
      down[i] = found.stream().mapToInt(Integer::intValue).toArray();
      content[i] = at.stream().mapToInt(Integer::intValue).toArray();
      for (int s : down[i]) {
        degree[i] += degrees.get(l - 1)[s];
        up[s] = Arrays.copyOf(up[s], up[s].length + 1);
        up[s][up[s].length - 1] = i;
      }
    }
    levels.add(shapes);
    below.add(down);
    contents.add(content);
    degrees.add(degree);
    above.add(up);
  }

  private static Partition without(List<Integer> parts, int r) {
    List<Integer> rest = new ArrayList<>(parts);
    rest.set(r, rest.get(r) - 1);
    rest.removeIf(p -> p == 0);
    return Partition.of(rest.toArray(new Integer[0]));
  }

  int count(int l) {
    return levels.get(l).size();
  }

  Partition shape(int l, int i) {
    return levels.get(l).get(i);
  }

  int degree(int l, int i) {
    return degrees.get(l)[i];
  }

  int[] degrees(int l) {
    return degrees.get(l);
  }

  /** The partitions of l − 1 inside, in the order of the basis. */
  int[] below(int l, int i) {
    return below.get(l)[i];
  }

  /** The partitions of l + 1 around. */
  int[] above(int l, int i) {
    return above.get(l)[i];
  }

  boolean contains(int l, int i, int smaller) {
    return place(l, i, smaller) >= 0;
  }

  private int place(int l, int i, int smaller) {
    int[] list = below.get(l)[i];
    for (int k = 0; k < list.length; k++) {
      if (list[k] == smaller) {
        return k;
      }
    }
    return -1;
  }

  /** The first row of the vectors of λ that lie in τ. */
  int rowOf(int l, int lambda, int tau) {
    int row = 0;
    for (int s : below.get(l)[lambda]) {
      if (s == tau) {
        return row;
      }
      row += degrees.get(l - 1)[s];
    }
    throw new IllegalArgumentException("not inside");
  }

  /** The content of λ/τ less that of τ/inner, λ of size l. */
  int distance(int l, int lambda, int tau, int inner) {
    return contents.get(l)[lambda][place(l, lambda, tau)]
        - contents.get(l - 1)[tau][place(l - 1, tau, inner)];
  }
}

package org.intertwiner.verify.action.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;

/**
 * Lists of edges (2 corners) or faces (3 corners), corner by corner or edge by edge.
 *
 * @param cornersFirst whether the array is (corners, edges), otherwise (edges, corners)
 */
record EdgeLists(int nodes, int edges, int corners, boolean cornersFirst)
    implements Sampler<double[]> {

  EdgeLists {
    if (nodes < corners) {
      throw new InvalidInput("number of nodes", Integer.toString(nodes), "at least " + corners, "");
    }
    if (edges < 1) {
      throw new InvalidInput("number of edges", Integer.toString(edges), "at least 1", "");
    }
  }

  @Override
  public double[] sample(RandomGenerator random) {
    Set<List<Integer>> chosen = new LinkedHashSet<>();
    if (corners == 2) {
      tree(random, chosen);
    }
    for (int tries = 0; chosen.size() < edges && tries < 20 * edges; tries++) {
      chosen.add(corners(random));
    }
    List<List<Integer>> list = new ArrayList<>(chosen);
    while (list.size() < edges) {
      list.add(corners(random)); // more edges than pairs: some occur twice
    }
    return numbers(list.subList(0, edges));
  }

  /** Joins every node to an earlier one in a random order, in both directions if there is room. */
  private void tree(RandomGenerator random, Set<List<Integer>> chosen) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(random.nextLong()));
    boolean both = edges >= 2 * (nodes - 1);
    for (int k = 1; k < nodes; k++) {
      int a = order.get(k);
      int b = order.get(random.nextInt(k));
      chosen.add(List.of(a, b));
      if (both) {
        chosen.add(List.of(b, a));
      }
    }
  }

  private List<Integer> corners(RandomGenerator random) {
    Set<Integer> out = new LinkedHashSet<>();
    while (out.size() < corners) {
      out.add(random.nextInt(nodes));
    }
    return List.copyOf(out);
  }

  private double[] numbers(List<List<Integer>> list) {
    double[] out = new double[edges * corners];
    for (int e = 0; e < edges; e++) {
      for (int c = 0; c < corners; c++) {
        out[cornersFirst ? c * edges + e : e * corners + c] = list.get(e).get(c);
      }
    }
    return out;
  }

  private List<List<Integer>> list(double[] x) {
    List<List<Integer>> out = new ArrayList<>();
    for (int e = 0; e < edges; e++) {
      List<Integer> edge = new ArrayList<>();
      for (int c = 0; c < corners; c++) {
        edge.add((int) x[cornersFirst ? c * edges + e : e * corners + c]);
      }
      out.add(edge);
    }
    return out;
  }

  /** Fewer different edges: one becomes a copy of the first. */
  @Override
  public List<double[]> shrink(double[] x) {
    List<List<Integer>> list = list(x);
    Set<List<Integer>> different = new LinkedHashSet<>(list);
    List<Integer> first = list.get(0);
    List<double[]> out = new ArrayList<>();
    if (different.size() > 1) {
      out.add(numbers(Collections.nCopies(edges, first)));
    }
    for (List<Integer> edge : different) {
      if (!edge.equals(first) && different.size() > 2 && out.size() < 32) {
        out.add(numbers(list.stream().map(e -> e.equals(edge) ? first : e).toList()));
      }
    }
    return out;
  }
}

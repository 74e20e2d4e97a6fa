package org.intertwiner.verify.action.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.laws.Sampler;

/** Symmetric matrices of connected graphs, several one after the other. */
record AdjacencyMatrices(int nodes, int count, boolean weighted) implements Sampler<double[]> {

  @Override
  public double[] sample(RandomGenerator random) {
    double[] out = new double[count * nodes * nodes];
    for (int at = 0; at < out.length; at += nodes * nodes) {
      for (int i = 1; i < nodes; i++) {
        int parent = random.nextInt(i);
        for (int j = 0; j < i; j++) {
          if (j == parent || random.nextBoolean()) {
            set(out, at, i, j, weighted ? 0.5 + random.nextDouble() : 1);
          }
        }
      }
    }
    return out;
  }

  private void set(double[] x, int at, int i, int j, double weight) {
    x[at + i * nodes + j] = weight;
    x[at + j * nodes + i] = weight;
  }

  /** No edges, all weights 1, then without one edge. */
  @Override
  public List<double[]> shrink(double[] x) {
    List<double[]> out = new ArrayList<>();
    List<int[]> edges = new ArrayList<>();
    boolean unit = true;
    for (int at = 0; at < x.length; at += nodes * nodes) {
      for (int i = 1; i < nodes; i++) {
        for (int j = 0; j < i; j++) {
          if (x[at + i * nodes + j] != 0) {
            edges.add(new int[] {at, i, j});
            unit &= x[at + i * nodes + j] == 1;
          }
        }
      }
    }
    if (edges.isEmpty()) {
      return out;
    }
    out.add(new double[x.length]);
    if (!unit) {
      double[] ones = new double[x.length];
      edges.forEach(e -> set(ones, e[0], e[1], e[2], 1));
      out.add(ones);
    }
    for (int[] edge : edges.subList(0, Math.min(64, edges.size()))) {
      double[] without = x.clone();
      set(without, edge[0], edge[1], edge[2], 0);
      out.add(without);
    }
    return out;
  }
}

package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places for the nodes of a graph in layers: few crossings by barycentres, lines that cross a layer
 * without a node are led through a gap of their own, and every node stands as near to its
 * neighbours as the others let it.
 *
 * <p><em>Source:</em> Sugiyama, Tagawa and Toda, IEEE Trans. SMC 11 (1981); isotonic regression for
 * the places in a layer.
 */
final class LayeredPlaces {
  private static final int SWEEPS = 30;
  private static final int MOVES = 80;

  /** How much a line that passes through layers resists bending. */
  private static final double STRAIGHT = 6;

  private final List<Integer> layerOf = new ArrayList<>();
  private final List<Double> widths = new ArrayList<>();
  private final List<List<Integer>> below = new ArrayList<>();
  private final List<List<Integer>> above = new ArrayList<>();
  private final List<List<Integer>> chains = new ArrayList<>();
  private final int nodes;
  private final double gap;
  private List<List<Integer>> layers = new ArrayList<>();
  private double[] x = {};

  /**
   * The places of a graph.
   *
   * @param layerOf the layer of every node, from 0
   * @param widths the width of every node
   * @param edges pairs of nodes, the one in the lower layer first
   * @param gap between neighbours in a layer
   */
  LayeredPlaces(int[] layerOf, double[] widths, List<int[]> edges, double gap) {
    this.nodes = layerOf.length;
    this.gap = gap;
    for (int v = 0; v < nodes; v++) {
      add(layerOf[v], widths[v]);
    }
    for (int[] edge : edges) {
      chains.add(chain(edge[0], edge[1]));
    }
    order();
    place();
  }

  private int add(int layer, double width) {
    while (layers.size() <= layer) {
      layers.add(new ArrayList<>());
    }
    layers.get(layer).add(layerOf.size());
    layerOf.add(layer);
    widths.add(width);
    below.add(new ArrayList<>());
    above.add(new ArrayList<>());
    return layerOf.size() - 1;
  }

  private List<Integer> chain(int lower, int upper) {
    List<Integer> chain = new ArrayList<>(List.of(lower));
    for (int layer = layerOf.get(lower) + 1; layer < layerOf.get(upper); layer++) {
      chain.add(add(layer, 0));
    }
    chain.add(upper);
    for (int k = 1; k < chain.size(); k++) {
      above.get(chain.get(k - 1)).add(chain.get(k));
      below.get(chain.get(k)).add(chain.get(k - 1));
    }
    return chain;
  }

  /** Sorts every layer by the mean places of neighbours, up and down, and keeps the best. */
  private void order() {
    List<List<Integer>> best = copy();
    long fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean up = sweep % 2 == 0;
      for (int k = 1; k < layers.size(); k++) {
        sort(up ? k : layers.size() - 1 - k, up ? below : above);
      }
      exchange();
      long crossings = crossings();
      if (crossings < fewest) {
        fewest = crossings;
        best = copy();
      }
    }
    layers = best;
  }

  private List<List<Integer>> copy() {
    return new ArrayList<>(layers.stream().map(l -> (List<Integer>) new ArrayList<>(l)).toList());
  }

  private int[] ranks() {
    int[] rank = new int[layerOf.size()];
    for (List<Integer> layer : layers) {
      for (int i = 0; i < layer.size(); i++) {
        rank[layer.get(i)] = i;
      }
    }
    return rank;
  }

  private void sort(int layer, List<List<Integer>> neighbours) {
    int[] rank = ranks();
    layers
        .get(layer)
        .sort(
            Comparator.comparingDouble(
                v -> neighbours.get(v).stream().mapToInt(w -> rank[w]).average().orElse(rank[v])));
  }

  /** Exchanges neighbours in a layer as long as crossings vanish. */
  private void exchange() {
    boolean better = true;
    for (int round = 0; better && round < SWEEPS; round++) {
      better = false;
      int[] rank = ranks();
      for (List<Integer> layer : layers) {
        for (int i = 0; i + 1 < layer.size(); i++) {
          int v = layer.get(i);
          int w = layer.get(i + 1);
          int now = crossings(below, v, w, rank) + crossings(above, v, w, rank);
          int then = crossings(below, w, v, rank) + crossings(above, w, v, rank);
          if (then < now) {
            layer.set(i, w);
            layer.set(i + 1, v);
            rank[v] = i + 1;
            rank[w] = i;
            better = true;
          }
        }
      }
    }
  }

  /** How often lines of one node cross those of another that stands to its right. */
  private static int crossings(List<List<Integer>> neighbours, int left, int right, int... rank) {
    int count = 0;
    for (int a : neighbours.get(left)) {
      for (int b : neighbours.get(right)) {
        count += rank[a] > rank[b] ? 1 : 0;
      }
    }
    return count;
  }

  /** {@return how often lines cross} */
  long crossings() {
    int[] rank = ranks();
    long count = 0;
    for (List<Integer> layer : layers) {
      for (int i = 0; i < layer.size(); i++) {
        for (int j = i + 1; j < layer.size(); j++) {
          count += crossings(below, layer.get(i), layer.get(j), rank);
        }
      }
    }
    return count;
  }

  private void place() {
    x = new double[layerOf.size()];
    for (List<Integer> layer : layers) {
      double[] offsets = offsets(layer);
      for (int i = 0; i < layer.size(); i++) {
        x[layer.get(i)] = offsets[i] - offsets[offsets.length - 1] / 2;
      }
    }
    for (int move = 0; move < MOVES; move++) {
      layers.forEach(this::settle);
      for (int k = layers.size() - 1; k >= 0; k--) {
        settle(layers.get(k));
      }
    }
    double left =
        IntStream.range(0, x.length).mapToDouble(v -> x[v] - widths.get(v) / 2).min().orElse(0);
    x = Arrays.stream(x).map(place -> place - left).toArray();
  }

  /** Where the nodes of a layer stand if they are packed. */
  private double[] offsets(List<Integer> layer) {
    double[] offsets = new double[layer.size()];
    for (int i = 1; i < offsets.length; i++) {
      double half = (widths.get(layer.get(i - 1)) + widths.get(layer.get(i))) / 2;
      offsets[i] = offsets[i - 1] + half + gap;
    }
    return offsets;
  }

  /** Moves a layer to where its neighbours pull it: least squares that keep order and gaps. */
  private void settle(List<Integer> layer) {
    double[] offsets = offsets(layer);
    int blocks = 0;
    double[] mean = new double[layer.size()];
    double[] weight = new double[layer.size()];
    int[] size = new int[layer.size()];
    for (int i = 0; i < offsets.length; i++) {
      int v = layer.get(i);
      double sum = 0;
      double pull = 0;
      for (List<List<Integer>> side : List.of(below, above)) {
        for (int w : side.get(v)) {
          double strength = v >= nodes && w >= nodes ? STRAIGHT : 1;
          sum += strength * x[w];
          pull += strength;
        }
      }
      mean[blocks] = (pull > 0 ? sum / pull : x[v]) - offsets[i];
      weight[blocks] = Math.max(pull, 1);
      size[blocks++] = 1;
      while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
        blocks--;
        double both = weight[blocks - 1] + weight[blocks];
        mean[blocks - 1] =
            (mean[blocks - 1] * weight[blocks - 1] + mean[blocks] * weight[blocks]) / both;
        weight[blocks - 1] = both;
        size[blocks - 1] += size[blocks];
      }
    }
    int i = 0;
    for (int block = 0; block < blocks; block++) {
      for (int k = 0; k < size[block]; k++, i++) {
        x[layer.get(i)] = mean[block] + offsets[i];
      }
    }
  }

  /** {@return the middle of a node, from the left edge of the leftmost} */
  int middle(int node) {
    return (int) Math.round(x[node]);
  }

  /** {@return the middles of an edge in all layers that it touches, from the lowest up} */
  int[] way(int edge) {
    return chains.get(edge).stream().mapToInt(this::middle).toArray();
  }

  /** {@return how wide all is} */
  int width() {
    return (int)
        Math.ceil(
            IntStream.range(0, x.length)
                .mapToDouble(v -> x[v] + widths.get(v) / 2)
                .max()
                .orElse(0));
  }
}

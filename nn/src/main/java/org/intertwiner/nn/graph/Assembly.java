package org.intertwiner.nn.graph;

import org.intertwiner.algebra.parallel.Workers;

/** Puts the neighbours found by parts of the points together as one graph, by target. */
final class Assembly {
  private final Boxes boxes;
  private final int dimension;
  private final Pairs[] parts;

  Assembly(Boxes boxes, int dimension, Pairs[] parts) {
    this.boxes = boxes;
    this.dimension = dimension;
    this.parts = parts;
  }

  Graph graph(Workers workers) {
    int n = boxes.nodes;
    int[] start = new int[n + 1];
    int[] firsts = new int[parts.length];
    int place = 0;
    for (int p = 0; p < parts.length; p++) {
      firsts[p] = place;
      for (int i = 0; i < parts[p].points; i++) {
        start[boxes.order[place++] + 1] = parts[p].counts[i];
      }
    }
    for (int i = 0; i < n; i++) {
      start[i + 1] += start[i];
    }
    Translations all = new Translations();
    int[][] renumbered = new int[parts.length][];
    for (int p = 0; p < parts.length; p++) {
      Translations own = parts[p].translations;
      renumbered[p] = new int[own.size()];
      for (int t = 0; t < own.size(); t++) {
        renumbered[p][t] = all.id(own.at(t, 0), own.at(t, 1), own.at(t, 2));
      }
    }
    int edges = start[n];
    int[] sources = new int[edges];
    int[] targets = new int[edges];
    int[] translationOf = new int[boxes.periods > 0 ? edges : 0];
    workers.run(
        parts.length,
        p -> copy(parts[p], firsts[p], renumbered[p], start, sources, targets, translationOf));
    return new Graph(dimension, 1, new int[n], sources, targets, translations(all), translationOf);
  }

  private void copy(
      Pairs part,
      int first,
      int[] renumbered,
      int[] start,
      int[] sources,
      int[] targets,
      int[] translationOf) {
    int k = 0;
    for (int i = 0; i < part.points; i++) {
      int target = boxes.order[first + i];
      int at = start[target];
      for (int j = 0; j < part.counts[i]; j++) {
        sources[at + j] = boxes.order[part.places[k + j]];
        targets[at + j] = target;
      }
      for (int j = 0; boxes.periods > 0 && j < part.counts[i]; j++) {
        translationOf[at + j] = renumbered[part.translationOf[k + j]];
      }
      k += part.counts[i];
    }
  }

  private double[] translations(Translations all) {
    double[] rows = new double[boxes.periods > 0 ? all.size() * dimension : 0];
    for (int k = 0; k < rows.length; k++) {
      for (int v = 0; v < boxes.periods; v++) {
        rows[k] += all.at(k / dimension, v) * boxes.basis[v][k % dimension];
      }
    }
    return rows;
  }
}

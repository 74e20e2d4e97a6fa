package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.reptheory.finite.FieldImages;

/**
 * A basis of a representation made of words applied to some of its coordinate vectors: the same
 * words at every prime.
 *
 * <p>Node j is the vector of a root, or a generator applied to an earlier node. The first root is a
 * given vector or the first coordinate vector; the next root is the first coordinate vector outside
 * the span of what the earlier ones generate. A root is the number of its coordinate, −1 for the
 * given vector.
 */
record SpinPlan(int size, List<Integer> roots, List<Node> nodes) {

  /** A root (letter −1) or generator {@code letter} applied to node {@code parent}. */
  record Node(int root, int parent, int letter) {}

  /** A plan whose first root is the seed, if that is not empty. */
  static SpinPlan of(
      List<ModularMap> generators, int size, long[] seed, FieldImages.Residues residues) {
    ModularSpace space = new ModularSpace(residues);
    List<Integer> roots = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    List<long[]> vectors = new ArrayList<>();
    for (int i = seed.length > 0 ? -1 : 0; i < size && space.dimension() < size; i++) {
      long[] start = vector(i, size, seed);
      if (!space.insert(start.clone())) {
        continue;
      }
      int next = nodes.size();
      nodes.add(new Node(roots.size(), -1, -1));
      vectors.add(start);
      for (; next < nodes.size() && space.dimension() < size; next++) {
        interruption();
        for (int s = 0; s < generators.size(); s++) {
          long[] image = new long[size];
          generators.get(s).apply(vectors.get(next), image);
          if (space.insert(image.clone())) {
            nodes.add(new Node(roots.size(), next, s));
            vectors.add(image);
          }
        }
      }
      roots.add(i);
    }
    return new SpinPlan(size, List.copyOf(roots), List.copyOf(nodes));
  }

  /** The vector of a root. */
  static long[] vector(int root, int size, long[] seed) {
    if (root < 0) {
      return seed.clone();
    }
    long[] unit = new long[size];
    unit[root] = 1;
    return unit;
  }

  static void interruption() {
    if (Thread.interrupted()) {
      throw new CancellationException("the search for equivariant maps was interrupted");
    }
  }

  /** Is generator s at node j the way to another node? */
  boolean isEdge(int j, int s) {
    for (int k = j + 1; k < nodes.size(); k++) {
      if (nodes.get(k).parent == j && nodes.get(k).letter == s) {
        return true;
      }
    }
    return false;
  }

  /** The nodes of a root, applied to a vector of another representation; null elsewhere is zero. */
  long[][] spin(int root, long[] vector, List<ModularMap> generators) {
    long[][] images = new long[nodes.size()][];
    for (int j = 0; j < images.length; j++) {
      Node node = nodes.get(j);
      if (node.root == root) {
        images[j] = node.letter < 0 ? vector : new long[vector.length];
        if (node.letter >= 0) {
          generators.get(node.letter).apply(images[node.parent], images[j]);
        }
      } else {
        images[j] = new long[0];
      }
    }
    return images;
  }
}

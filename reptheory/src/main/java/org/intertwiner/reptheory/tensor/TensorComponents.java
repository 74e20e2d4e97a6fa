package org.intertwiner.reptheory.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.SparseBuilder;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * The independent components of a tensor with index symmetry: the orbits of the places (i₀, …,
 * i_{n−1}) under the permutations, without those on which a sign contradicts itself. The signed sum
 * over an orbit is one vector of an orthogonal basis.
 */
final class TensorComponents {
  private final IndexSymmetry symmetry;
  private final int dimension;
  private final int total;

  /** For each place the number of its independent component plus 1, with a sign; 0 where T is 0. */
  private final int[] component;

  /** The first place of each orbit. */
  private final List<Integer> representatives = new ArrayList<>();

  private final List<Integer> orbitSizes = new ArrayList<>();

  TensorComponents(IndexSymmetry symmetry, int dimension, TensorLimits limits) {
    this.symmetry = symmetry;
    this.dimension = dimension;
    this.total = limits.components(dimension, symmetry.indices());
    this.component = new int[total];
    boolean[] seen = new boolean[total];
    for (int start = 0; start < total; start++) {
      if (!seen[start]) {
        walk(start, seen);
        limits.requireDimension(symmetry, representatives.size());
      }
    }
    if (representatives.isEmpty()) {
      throw new InvalidInput(
          "tensors " + symmetry + " in dimension " + dimension,
          "the zero space",
          "a symmetry that some tensor has",
          "an antisymmetric tensor has at most as many indices as the space has dimensions");
    }
  }

  private void walk(int start, boolean[] seen) {
    int number = representatives.size() + 1;
    List<Integer> orbit = new ArrayList<>();
    Deque<Integer> queue = new ArrayDeque<>();
    boolean vanishes = false;
    seen[start] = true;
    component[start] = number;
    queue.add(start);
    while (!queue.isEmpty()) {
      int place = queue.remove();
      orbit.add(place);
      for (IndexSymmetry.Element g : symmetry.generators()) {
        int moved = moved(place, g);
        int value = g.sign() * component[place];
        if (seen[moved]) {
          vanishes |= component[moved] != value;
        } else {
          seen[moved] = true;
          component[moved] = value;
          queue.add(moved);
        }
      }
    }
    if (vanishes) {
      orbit.forEach(place -> component[place] = 0);
    } else {
      representatives.add(start);
      orbitSizes.add(orbit.size());
    }
  }

  private int moved(int place, IndexSymmetry.Element g) {
    int[] indices = indices(place);
    int[] permuted = new int[indices.length];
    for (int p = 0; p < permuted.length; p++) {
      permuted[p] = indices[g.places().at(p)];
    }
    return place(permuted);
  }

  /** The values of the indices at a place, the first index slow. */
  int[] indices(int place) {
    int[] indices = new int[symmetry.indices()];
    int rest = place;
    for (int p = indices.length - 1; p >= 0; p--) {
      indices[p] = rest % dimension;
      rest /= dimension;
    }
    return indices;
  }

  int place(int... indices) {
    int place = 0;
    for (int i : indices) {
      place = place * dimension + i;
    }
    return place;
  }

  void require(int... indices) {
    boolean valid = indices.length == symmetry.indices();
    for (int i : indices) {
      valid &= i >= 0 && i < dimension;
    }
    if (!valid) {
      throw new InvalidInput(
          "indices of a tensor " + symmetry,
          Arrays.toString(indices),
          symmetry.indices() + " numbers from 0 to " + (dimension - 1),
          "");
    }
  }

  int count() {
    return representatives.size();
  }

  int total() {
    return total;
  }

  int[] representative(int number) {
    return indices(representatives.get(number));
  }

  int orbitSize(int number) {
    return orbitSizes.get(number);
  }

  /** 0 where the component vanishes, else ±(number of the independent component + 1). */
  int at(int place) {
    return component[place];
  }

  /** The signed orbit sums as columns. */
  SparseMatrix<Cyclotomic> basis() {
    SparseBuilder<Cyclotomic> rows = new SparseBuilder<>(Cyclotomics.FIELD, count());
    for (int place = 0; place < total; place++) {
      if (component[place] != 0) {
        rows.add(Math.abs(component[place]) - 1, Cyclotomic.of(Integer.signum(component[place])));
      }
      rows.endColumn();
    }
    return rows.build().transpose();
  }
}

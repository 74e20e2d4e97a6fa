package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.List;

/** How a group element moves the places along some axes of an array. */
sealed interface Places {

  /**
   * Where a place goes.
   *
   * @param from its coordinates along the moved axes; changed into where it goes
   * @param lengths the lengths of these axes
   */
  void move(int[] from, int[] lengths);

  /** Whether the moved axes may have these lengths. */
  boolean fits(int[] lengths);

  /** Nothing moves. */
  record Still() implements Places {
    @Override
    public void move(int[] from, int[] lengths) {
      // nothing moves
    }

    @Override
    public boolean fits(int[] lengths) {
      return true;
    }
  }

  /**
   * A symmetry of the cube on the axes of a grid.
   *
   * @param permutation the coordinate that each target coordinate is taken from
   * @param reversed whether it then runs the other way
   */
  record Grid(List<Integer> permutation, List<Boolean> reversed) implements Places {
    @Override
    public void move(int[] from, int[] lengths) {
      int[] old = from.clone();
      for (int a = 0; a < from.length; a++) {
        int i = old[permutation.get(a)];
        from[a] = reversed.get(a) ? lengths[a] - 1 - i : i;
      }
    }

    @Override
    public boolean fits(int[] lengths) {
      boolean ok = lengths.length == permutation.size();
      for (int a = 0; ok && a < lengths.length; a++) {
        ok = lengths[permutation.get(a)] == lengths[a];
      }
      return ok;
    }
  }

  /**
   * A permutation of nodes, the same along every moved axis.
   *
   * @param image where each node goes
   */
  record Nodes(List<Integer> image) implements Places {
    @Override
    public void move(int[] from, int[] lengths) {
      for (int a = 0; a < from.length; a++) {
        from[a] = image.get(from[a]);
      }
    }

    @Override
    public boolean fits(int[] lengths) {
      for (int length : lengths) {
        if (length != image.size()) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * A cyclic shift along one axis, by a fraction of its length.
   *
   * @param steps by how many cells of an axis
   * @param of of this length
   */
  record Roll(int steps, int of) implements Places {
    @Override
    public void move(int[] from, int[] lengths) {
      for (int a = 0; a < from.length; a++) {
        int shift = (int) ((long) steps * lengths[a] / of);
        from[a] = Math.floorMod(from[a] + shift, lengths[a]);
      }
    }

    @Override
    public boolean fits(int[] lengths) {
      return lengths.length == 1 && (long) steps * lengths[0] % of == 0;
    }
  }

  /** All symmetries of the square, the cube or the segment. */
  static List<Places> grids(int dimension) {
    List<Places> out = new ArrayList<>();
    permutations(dimension, new ArrayList<>(), out);
    return out;
  }

  private static void permutations(int dimension, List<Integer> start, List<Places> out) {
    if (start.size() == dimension) {
      for (int signs = 0; signs < 1 << dimension; signs++) {
        List<Boolean> reversed = new ArrayList<>();
        for (int a = 0; a < dimension; a++) {
          reversed.add((signs >> a & 1) == 1);
        }
        out.add(new Grid(List.copyOf(start), List.copyOf(reversed)));
      }
      return;
    }
    for (int a = 0; a < dimension; a++) {
      if (!start.contains(a)) {
        List<Integer> longer = new ArrayList<>(start);
        longer.add(a);
        permutations(dimension, longer, out);
      }
    }
  }

  /**
   * Where every number of an array goes.
   *
   * @param shape the shape
   * @param axes the axes whose places move
   * @param places how they move
   * @return by position, the new position
   */
  static int[] targets(int[] shape, int[] axes, Places places) {
    int[] strides = strides(shape);
    int[] lengths = new int[axes.length];
    for (int a = 0; a < axes.length; a++) {
      lengths[a] = shape[axes[a]];
    }
    int[] out = new int[size(shape)];
    int[] at = new int[shape.length];
    int[] moved = new int[axes.length];
    for (int p = 0; p < out.length; p++) {
      int target = p;
      for (int a = 0; a < axes.length; a++) {
        moved[a] = at[axes[a]];
        target -= at[axes[a]] * strides[axes[a]];
      }
      places.move(moved, lengths);
      for (int a = 0; a < axes.length; a++) {
        target += moved[a] * strides[axes[a]];
      }
      out[p] = target;
      advance(at, shape);
    }
    return out;
  }

  /** The next coordinates, the last axis fastest. */
  private static void advance(int[] at, int[] shape) {
    for (int a = shape.length - 1; a >= 0; a--) {
      if (++at[a] < shape[a]) {
        return;
      }
      at[a] = 0;
    }
  }

  /** The step in position along each axis. */
  static int[] strides(int[] shape) {
    int[] strides = new int[shape.length];
    int step = 1;
    for (int a = shape.length - 1; a >= 0; a--) {
      strides[a] = step;
      step *= shape[a];
    }
    return strides;
  }

  /** The number of positions. */
  static int size(int[] shape) {
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    return size;
  }
}

package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A subspace of 𝔽_pᴺ, p &lt; 2³⁰, by a basis of sparse rows. */
final class ResidueSpace {
  private final long p;
  private final int width;
  private final List<ResidueVector> rows;

  private ResidueSpace(long p, int width, List<ResidueVector> rows) {
    this.p = p;
    this.width = width;
    this.rows = rows;
  }

  /** The space with a basis. */
  static ResidueSpace of(long p, int width, List<ResidueVector> rows) {
    return new ResidueSpace(p, width, rows);
  }

  List<ResidueVector> rows() {
    return rows;
  }

  /** The first places of the rows, which are the pivots of a reduced basis. */
  List<Integer> pivots() {
    List<Integer> pivots = new ArrayList<>(rows.size());
    for (ResidueVector row : rows) {
      pivots.add(row.first());
    }
    return pivots;
  }

  /**
   * The null space of a map of the whole space, given by the images of the unit vectors: solved
   * apart on each set of coordinates that the map connects.
   */
  static ResidueSpace kernelOfWhole(long p, List<ResidueVector> images) {
    int n = images.size();
    DisjointSets sets = new DisjointSets(n);
    for (int i = 0; i < n; i++) {
      for (int j : images.get(i).places()) {
        sets.merge(i, j);
      }
    }
    List<ResidueVector> kept = new ArrayList<>();
    int[] position = new int[n];
    for (int[] part : sets.classes()) {
      Interruption.check();
      for (int k = 0; k < part.length; k++) {
        position[part[k]] = k;
      }
      List<ResidueVector> inside = new ArrayList<>();
      for (int i : part) {
        ResidueVector image = images.get(i);
        inside.add(new ResidueVector(mapped(image.places(), position), image.values()));
      }
      for (ResidueVector x : relations(p, part.length, inside)) {
        kept.add(new ResidueVector(mapped(x.places(), part), x.values()));
      }
    }
    return new ResidueSpace(p, n, kept);
  }

  private static int[] mapped(int[] places, int[] to) {
    int[] mapped = new int[places.length];
    for (int k = 0; k < places.length; k++) {
      mapped[k] = to[places[k]];
    }
    return mapped;
  }

  /** The combinations of the rows whose images, given row by row, vanish. */
  ResidueSpace kernel(List<ResidueVector> images) {
    if (areZero(images)) {
      return this;
    }
    if (images.size() == 1) {
      return new ResidueSpace(p, width, List.of());
    }
    ResidueSums sums = new ResidueSums(p, width);
    List<ResidueVector> kept = new ArrayList<>();
    for (ResidueVector x : relations(p, width, images)) {
      Interruption.check();
      for (int i = 0; i < x.count(); i++) {
        sums.add(rows.get(x.places()[i]), x.values()[i]);
      }
      kept.add(sums.take());
    }
    return new ResidueSpace(p, width, kept);
  }

  private static boolean areZero(List<ResidueVector> vectors) {
    for (ResidueVector vector : vectors) {
      if (!vector.isZero()) {
        return false;
      }
    }
    return true;
  }

  /** The same space by its reduced row echelon form, which depends on the space only. */
  ResidueSpace reduced() {
    ResidueEchelon echelon = new ResidueEchelon(p, width);
    for (ResidueVector row : rows) {
      echelon.add(row);
    }
    return new ResidueSpace(p, width, echelon.reducedRows());
  }

  /** The vectors x with Σ x_i image_i = 0: each coordinate of the images is one equation. */
  private static List<ResidueVector> relations(long p, int width, List<ResidueVector> images) {
    int[] start = new int[width + 1];
    for (ResidueVector image : images) {
      for (int j : image.places()) {
        start[j + 1]++;
      }
    }
    for (int j = 0; j < width; j++) {
      start[j + 1] += start[j];
    }
    int[] places = new int[start[width]];
    long[] values = new long[start[width]];
    int[] next = Arrays.copyOf(start, width);
    for (int i = 0; i < images.size(); i++) {
      ResidueVector image = images.get(i);
      for (int k = 0; k < image.count(); k++) {
        int at = next[image.places()[k]]++;
        places[at] = i;
        values[at] = image.values()[k];
      }
    }
    ResidueEchelon echelon = new ResidueEchelon(p, images.size());
    for (int j = 0; j < width && !echelon.isFull(); j++) {
      if ((j & 1023) == 0) {
        Interruption.check();
      }
      if (start[j] == start[j + 1]) {
        continue;
      }
      echelon.add(
          new ResidueVector(
              Arrays.copyOfRange(places, start[j], start[j + 1]),
              Arrays.copyOfRange(values, start[j], start[j + 1])));
    }
    return echelon.nullSpace();
  }

  /** By Euclid's algorithm, in a third of the time of a power. */
  static long inverse(long a, long p) {
    if (a == 1 || a == p - 1) {
      return a;
    }
    long r = p;
    long next = a;
    long t = 0;
    long factor = 1;
    while (next != 0) {
      long quotient = r / next;
      long rest = r - quotient * next;
      r = next;
      next = rest;
      long previous = t;
      t = factor;
      factor = previous - quotient * factor;
    }
    return t < 0 ? t + p : t;
  }
}

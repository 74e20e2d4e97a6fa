package org.intertwiner.harmonic.fourier.finite;

import java.util.ArrayList;
import java.util.List;

/**
 * One step S_{m−1} → S_m of the transform of a symmetric group, as lists of scaled additions of
 * blocks.
 *
 * <p>E(ρ) = Σ_k s_k … s_{m−2} F_k on the columns of each σ ⊂ ρ. The part of F_k in τ ⊂ σ is carried
 * by the last factor s_{m−2} to a multiple of itself for each pair (ρ, λ) with ρ ⊃ λ ⊃ τ, because
 * s_{m−2} commutes with S_{m−2}; what the other factors do is the same problem for m − 1, solved
 * once and added with the multiples. So no product with a transposition is ever formed.
 */
final class YoungLevel {
  /** An addition dst += coefficient · src of a block of rows. */
  static final int SOURCE = 0;

  static final int WORK = 1;
  static final int TARGET = 2;

  /** The additions of the columns of one σ. */
  static final class Program {
    /** Where it reads and writes, the kinds SOURCE, WORK and TARGET. */
    final int[] fromKind;

    final int[] toKind;

    /** Rows from the start of F_k (or of the work, or of the target block). */
    final int[] fromRow;

    final int[] toRow;
    final int[] rows;

    /** The number k of the source. */
    final int[] source;

    /** The number of the target ρ. */
    final int[] target;

    /** The axial distance d; 0 stands for the coefficient 1. */
    final int[] distance;

    /** Whether the coefficient is √(1 − 1/d²) instead of 1/d. */
    final boolean[] partner;

    /** Whether this is the first addition to its place, going forward. */
    final boolean[] first;

    /** Whether this is the last addition from its place, going forward. */
    final boolean[] last;

    final double[] coefficient;
    final int size;

    Program(List<int[]> steps) {
      size = steps.size();
      fromKind = column(steps, 0);
      toKind = column(steps, 1);
      fromRow = column(steps, 2);
      toRow = column(steps, 3);
      rows = column(steps, 4);
      source = column(steps, 5);
      target = column(steps, 10);
      distance = column(steps, 6);
      partner = flags(steps, 7);
      first = flags(steps, 8);
      last = flags(steps, 9);
      coefficient = new double[size];
      for (int i = 0; i < size; i++) {
        double inverse = distance[i] == 0 ? 1 : 1.0 / distance[i];
        coefficient[i] = partner[i] ? Math.sqrt((1 - inverse) * (1 + inverse)) : inverse;
      }
    }

    private static int[] column(List<int[]> steps, int c) {
      return steps.stream().mapToInt(s -> s[c]).toArray();
    }

    private static boolean[] flags(List<int[]> steps, int c) {
      boolean[] flags = new boolean[steps.size()];
      for (int i = 0; i < flags.length; i++) {
        flags[i] = steps.get(i)[c] != 0;
      }
      return flags;
    }
  }

  private final YoungLattice lattice;
  private final int m;
  private List<int[]> steps = new ArrayList<>();
  private int workRows;
  private int highestRow;

  /** The programs, one for each σ of S_{m−1}. */
  final List<Program> programs = new ArrayList<>();

  /** The rows of work space that the programs need. */
  final int room;

  YoungLevel(YoungLattice lattice, int m) {
    this.lattice = lattice;
    this.m = m;
    for (int sigma = 0; sigma < lattice.count(m - 1); sigma++) {
      steps = new ArrayList<>();
      workRows = 0;
      solve(m, sigma, 0);
      programs.add(new Program(steps));
    }
    steps = List.of();
    room = highestRow;
  }

  /** Where a chunk of a solution lies. */
  private record Place(int kind, int row, int tag) {}

  /**
   * Writes the steps of Σ_{k &lt; l} s_k … s_{l−2} v_k for vectors v_k in the representation τ of
   * S_{l−1}, which are the rows from {@code row} on of the sources k.
   *
   * @return the places of the parts in the representations λ ⊃ τ of S_l
   */
  private List<Place> solve(int l, int tau, int row) {
    if (l == 1) {
      return List.of(new Place(SOURCE, row, 0));
    }
    int[] above = lattice.above(l - 1, tau);
    List<Place> places = new ArrayList<>();
    for (int lambda : above) {
      if (l == m) {
        places.add(new Place(TARGET, 0, lambda));
      } else {
        places.add(new Place(WORK, workRows, 0));
        workRows += lattice.degree(l, lambda);
        highestRow = Math.max(highestRow, workRows);
      }
    }
    for (int i = 0; i < above.length; i++) {
      int inside = lattice.rowOf(l, above[i], tau);
      add(
          new Place(SOURCE, row, l - 1),
          places.get(i),
          inside,
          lattice.degree(l - 1, tau),
          new int[] {0, 0},
          true,
          i == above.length - 1);
    }
    int below = row;
    for (int inner : lattice.below(l - 1, tau)) {
      int kept = workRows;
      List<Place> parts = solve(l - 1, inner, below);
      spread(l, tau, inner, places, parts);
      workRows = kept;
      below += lattice.degree(l - 2, inner);
    }
    return places;
  }

  /** Adds the parts λ' ⊃ τ' of a smaller solution to the blocks λ' of the λ ⊃ τ. */
  private void spread(int l, int tau, int inner, List<Place> places, List<Place> parts) {
    int[] above = lattice.above(l - 1, tau);
    int[] middle = lattice.above(l - 2, inner);
    for (int j = 0; j < middle.length; j++) {
      int lastReader = -1;
      for (int i = 0; i < above.length; i++) {
        lastReader = lattice.contains(l, above[i], middle[j]) ? i : lastReader;
      }
      for (int i = 0; i <= lastReader; i++) {
        if (!lattice.contains(l, above[i], middle[j])) {
          continue;
        }
        int d = lattice.distance(l, above[i], tau, inner);
        boolean other = middle[j] != tau;
        add(
            parts.get(j),
            places.get(i),
            lattice.rowOf(l, above[i], middle[j]),
            lattice.degree(l - 1, middle[j]),
            new int[] {d, other ? 1 : 0},
            other,
            i == lastReader);
      }
    }
  }

  private void add(
      Place from, Place to, int inside, int rows, int[] factor, boolean first, boolean last) {
    steps.add(
        new int[] {
          from.kind,
          to.kind,
          from.row,
          to.row + inside,
          rows,
          from.tag,
          factor[0],
          factor[1],
          first ? 1 : 0,
          last ? 1 : 0,
          to.tag
        });
  }
}

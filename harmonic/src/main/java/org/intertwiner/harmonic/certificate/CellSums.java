package org.intertwiner.harmonic.certificate;

import java.util.Arrays;

/**
 * Sums of residue vectors, one for each cell of a matrix that is touched. Up to seven products
 * below 2⁶⁰ are added before a reduction.
 */
final class CellSums {
  private static final int LAZY = 7;

  private final int columns;
  private final int width;
  private final long p;
  private final int[] slotOf;
  private int[] cells = new int[16];
  private int[] pending = new int[16];
  private long[] sums;
  private int used;

  CellSums(int rows, int columns, int width, long p) {
    this.columns = columns;
    this.width = width;
    this.p = p;
    this.slotOf = new int[rows * columns];
    this.sums = new long[16 * width];
    Arrays.fill(slotOf, -1);
  }

  void clear() {
    for (int s = 0; s < used; s++) {
      slotOf[cells[s]] = -1;
    }
    Arrays.fill(sums, 0, used * width, 0);
    used = 0;
  }

  void add(int row, int column, long factor, int[] vector) {
    int cell = row * columns + column;
    int slot = slotOf[cell];
    if (slot < 0) {
      slot = open(cell);
    }
    int offset = slot * width;
    if (++pending[slot] > LAZY) {
      for (int j = offset; j < offset + width; j++) {
        sums[j] %= p;
      }
      pending[slot] = 1;
    }
    for (int j = 0; j < width; j++) {
      sums[offset + j] += factor * vector[j];
    }
  }

  private int open(int cell) {
    if (used == cells.length) {
      cells = Arrays.copyOf(cells, 2 * used);
      pending = Arrays.copyOf(pending, 2 * used);
      sums = Arrays.copyOf(sums, 2 * used * width);
    }
    cells[used] = cell;
    pending[used] = 0;
    slotOf[cell] = used;
    return used++;
  }

  /** A cell (row · columns + column) whose sum is not zero modulo p, or −1. */
  long firstNonZero() {
    for (int s = 0; s < used; s++) {
      for (int j = 0; j < width; j++) {
        if (sums[s * width + j] % p != 0) {
          return cells[s];
        }
      }
    }
    return -1;
  }
}

package org.intertwiner.harmonic.certificate;

import java.util.Arrays;

/**
 * Where a block of a basis stands inside the full matrices: row r of the block is row out(r) of the
 * whole, column c is column in(c).
 */
public final class Placement {
  private final int[] out;
  private final int[] in;

  private Placement(int[] out, int[] in) {
    this.out = out;
    this.in = in;
  }

  /**
   * The placement on given coordinates.
   *
   * @param out for each row of the block, its coordinate of V_out
   * @param in for each column of the block, its coordinate of V_in
   * @return the placement
   */
  public static Placement of(int[] out, int[] in) {
    return new Placement(out.clone(), in.clone());
  }

  /**
   * The placement of a block that is the whole.
   *
   * @param rows dim V_out
   * @param columns dim V_in
   * @return the identity on both sides
   */
  public static Placement whole(int rows, int columns) {
    int[] out = new int[rows];
    int[] in = new int[columns];
    Arrays.setAll(out, i -> i);
    Arrays.setAll(in, i -> i);
    return new Placement(out, in);
  }

  /**
   * The coordinate of V_out of a row.
   *
   * @param row the block's row
   * @return its place in V_out
   */
  public int out(int row) {
    return out[row];
  }

  /**
   * The coordinate of V_in of a column.
   *
   * @param column the block's column
   * @return its place in V_in
   */
  public int in(int column) {
    return in[column];
  }

  /**
   * The coordinates of all rows.
   *
   * @return a fresh array
   */
  public int[] out() {
    return out.clone();
  }

  /**
   * The coordinates of all columns.
   *
   * @return a fresh array
   */
  public int[] in() {
    return in.clone();
  }

  /** The rows, not to be written to. */
  int[] rows() {
    return out;
  }

  /** The columns, not to be written to. */
  int[] columns() {
    return in;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Placement p && Arrays.equals(out, p.out) && Arrays.equals(in, p.in);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(out) + Arrays.hashCode(in);
  }

  @Override
  public String toString() {
    return "rows " + Arrays.toString(out) + ", columns " + Arrays.toString(in);
  }
}

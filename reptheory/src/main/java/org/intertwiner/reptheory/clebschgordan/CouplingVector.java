package org.intertwiner.reptheory.clebschgordan;

import org.intertwiner.algebra.InvalidInput;

/**
 * Coupling coefficients along one index, in float64.
 *
 * <p>Example: {@code CouplingVectors.threeJOverM2(2, 2, 0, 0).first()} is −1.
 */
public final class CouplingVector {
  private final int firstDoubled;
  private final double[] values;

  CouplingVector(int firstDoubled, double[] values) {
    this.firstDoubled = firstDoubled;
    this.values = values;
  }

  /**
   * The index of the first value.
   *
   * @return the least j or m; the others follow in steps of one
   */
  public HalfInteger first() {
    return new HalfInteger(firstDoubled);
  }

  /**
   * The index of the last value.
   *
   * @return the greatest j or m
   */
  public HalfInteger last() {
    return new HalfInteger(firstDoubled + 2 * (values.length - 1));
  }

  /**
   * All values that are not forbidden.
   *
   * @return one value for each index from {@link #first} to {@link #last}
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * One value.
   *
   * @param index j or m
   * @return its value, 0 outside of the range
   * @throws InvalidInput if the index is half-integer where the range is integer, or the reverse
   */
  public double at(HalfInteger index) {
    int place = index.doubled() - firstDoubled;
    if ((place & 1) != 0) {
      throw new InvalidInput(
          "index of coupling coefficients",
          index.toString(),
          first() + ", " + new HalfInteger(firstDoubled + 2) + ", …",
          "");
    }
    return place < 0 || place / 2 >= values.length ? 0 : values[place / 2];
  }

  /**
   * The values in text.
   *
   * @return range and values
   */
  @Override
  public String toString() {
    return first() + " … " + last() + ": " + java.util.Arrays.toString(values);
  }
}

package org.intertwiner.reptheory.crystal;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;

/**
 * A symmetry operation of a magnetic crystal: {W|w}, or {W|w} joined with time reversal.
 *
 * @param operation {W|w}
 * @param reversed whether joined with time reversal
 */
public record MagneticOperation(AffineOperation operation, boolean reversed) {

  /**
   * Reads coordinates such as {@code -x,y+1/2,-z} with a prime or {@code ,-1} after them for time
   * reversal, {@code ,+1} or nothing without.
   *
   * @param text for example {@code -x,y+1/2,-z'} or {@code -x,y+1/2,-z,-1}
   * @return the operation
   * @throws InvalidInput if the coordinates cannot be read
   */
  public static MagneticOperation parse(String text) {
    String t = text.strip();
    boolean prime = t.endsWith("'");
    boolean minus = t.endsWith(",-1");
    boolean plus = t.endsWith(",+1");
    String rest = t.substring(0, t.length() - (prime ? 1 : minus || plus ? 3 : 0));
    return new MagneticOperation(AffineOperation.parse(rest), prime || minus);
  }

  /**
   * The composition, first the other and then this.
   *
   * @param other an operation
   * @return the product; time reversal is central and of order 2 here
   * @throws InvalidInput if the dimensions differ
   */
  public MagneticOperation multiply(MagneticOperation other) {
    return new MagneticOperation(operation.multiply(other.operation), reversed != other.reversed);
  }

  /** {@return the inverse} */
  public MagneticOperation inverse() {
    return new MagneticOperation(operation.inverse(), reversed);
  }

  /** {@return the coordinates, with a prime for time reversal} */
  @Override
  public String toString() {
    return operation + (reversed ? "'" : "");
  }
}

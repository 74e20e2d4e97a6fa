package org.intertwiner.reptheory.crystal;

import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * An operation of a magnetic point group: a rotation or reflection, or one joined with time
 * reversal.
 *
 * @param rotation the 3 × 3 matrix
 * @param reversed whether joined with time reversal
 */
public record TimedRotation(Matrix<Cyclotomic> rotation, boolean reversed) {

  TimedRotation multiply(TimedRotation other) {
    return new TimedRotation(rotation.multiply(other.rotation), reversed != other.reversed);
  }

  /** {@return the matrix, with a prime for time reversal} */
  @Override
  public String toString() {
    return rotation + (reversed ? "'" : "");
  }
}

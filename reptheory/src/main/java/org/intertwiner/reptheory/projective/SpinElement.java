package org.intertwiner.reptheory.projective;

import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * An element of a double group: an operation of space with one of its two lifts to spin.
 *
 * @param spin the 2 × 2 matrix of the lift, unitary, in the basis of spin up and down along z
 * @param operation the 3 × 3 matrix of the operation, in standard coordinates
 */
public record SpinElement(Matrix<Cyclotomic> spin, Matrix<Cyclotomic> operation) {

  SpinElement multiply(SpinElement other) {
    return new SpinElement(spin.multiply(other.spin), operation.multiply(other.operation));
  }

  SpinElement inverse() {
    return new SpinElement(spin.adjoint(), operation.adjoint());
  }

  /** {@return the spin matrix and the operation} */
  @Override
  public String toString() {
    return "±" + operation + " with spin " + spin;
  }
}

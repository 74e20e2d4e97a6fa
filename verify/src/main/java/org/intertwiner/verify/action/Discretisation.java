package org.intertwiner.verify.action;

import org.intertwiner.algebra.InvalidInput;

/** How exactly a group element acts on sampled data. */
public sealed interface Discretisation {

  /**
   * Exact up to rounding: numbers are permuted and combined by the matrices of a representation.
   *
   * @return the discretisation
   */
  static Discretisation exact() {
    return new Exact();
  }

  /**
   * Exact up to rounding on band-limited data.
   *
   * @return the discretisation
   */
  static Discretisation spectral() {
    return new Spectral();
  }

  /**
   * Exact up to an interpolation error O(hᵖ) in the grid's step h.
   *
   * @param order the order of convergence p
   * @return the discretisation of this order
   * @throws InvalidInput if p &lt; 1
   */
  static Discretisation interpolated(int order) {
    return new Interpolated(order);
  }

  /**
   * Whether an error above the noise of the arithmetic is the fault of the map and not of the grid.
   *
   * @return true unless interpolated
   */
  default boolean decides() {
    return !(this instanceof Interpolated);
  }

  /**
   * The coarser of two: what an error is subject to when both occur.
   *
   * @param other another discretisation
   * @return interpolated (of the lower order) before spectral before exact
   */
  default Discretisation coarser(Discretisation other) {
    if (this instanceof Interpolated a) {
      return other instanceof Interpolated b && b.order() < a.order() ? b : a;
    }
    return other instanceof Exact ? this : other;
  }

  /** Exact up to rounding. */
  record Exact() implements Discretisation {
    @Override
    public String toString() {
      return "exact";
    }
  }

  /** Exact up to rounding on band-limited data. */
  record Spectral() implements Discretisation {
    @Override
    public String toString() {
      return "spectral";
    }
  }

  /**
   * Exact up to an interpolation error.
   *
   * @param order the order of convergence p ≥ 1: the error is O(hᵖ) for smooth data
   */
  record Interpolated(int order) implements Discretisation {
    /**
     * Checks the order.
     *
     * @param order the order of convergence p ≥ 1: the error is O(hᵖ) for smooth data
     * @throws InvalidInput if it is below 1
     */
    public Interpolated {
      if (order < 1) {
        throw new InvalidInput(
            "interpolation order", Integer.toString(order), "at least 1", "2 is linear");
      }
    }

    @Override
    public String toString() {
      return "interpolated (order " + order + ")";
    }
  }
}

package org.intertwiner.verify.action.signal;

import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.GridShape;
import org.intertwiner.verify.action.symmetry.Dilation;
import org.intertwiner.verify.action.symmetry.Shift;

/**
 * Translations and changes of scale of sequences, images and volumes, (batch, channel, …space).
 *
 * <p>Reflections and rotations are {@link Actions#grids}.
 */
public final class Signals {
  private Signals() {}

  /**
   * Cyclic shifts: what leaves the array on one side enters on the other. Exact for all data.
   *
   * @param shape the shape of the arrays
   * @return (s·f)(u) = f(u − s), indices modulo the lengths
   */
  public static DataAction<Shift, double[]> cyclic(GridShape shape) {
    return new ShiftAction(shape, true);
  }

  /**
   * Shifts that lose what leaves the array and fill with zeros. They act exactly on data that keep
   * clear of the sides by the length of the shifts; compare {@linkplain
   * org.intertwiner.verify.action.Spaces#interior away from the boundary}, and do not search among
   * elements ({@code adversarial(0, 0)}), as longer shifts lose what is compared.
   *
   * @param shape the shape of the arrays
   * @return (s·f)(u) = f(u − s), zero outside
   */
  public static DataAction<Shift, double[]> padded(GridShape shape) {
    return new ShiftAction(shape, false);
  }

  /**
   * Changes of scale about the centre, (c·f)(x) = cᵏ f(x/c), by interpolation, zero outside.
   *
   * @param shape the shape of the arrays
   * @param weight k: 0 for values, −d for densities in d dimensions
   * @param order interpolation order: 2 (linear), 4, 6 or 8
   * @return the action; exact for c = 1 only, otherwise interpolated
   */
  public static DataAction<Dilation, double[]> scaled(GridShape shape, double weight, int order) {
    return Actions.linearGrids(
        shape,
        c -> diagonal(shape.dimension(), c.factor()),
        c -> diagonal(shape.channels(), Math.pow(c.factor(), weight)),
        order);
  }

  private static double[][] diagonal(int size, double value) {
    double[][] m = new double[size][size];
    for (int i = 0; i < size; i++) {
      m[i][i] = value;
    }
    return m;
  }
}

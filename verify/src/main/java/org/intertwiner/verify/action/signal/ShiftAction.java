package org.intertwiner.verify.action.signal;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.GridShape;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.symmetry.Shift;

/** Shifts of arrays along their axes of space, cyclic or filled with zeros. */
record ShiftAction(GridShape shape, boolean cyclic) implements DataAction<Shift, double[]> {
  @Override
  public double[] act(Shift g, double[] x) {
    List<Integer> lengths = shape.space();
    if (g.steps().size() != lengths.size() || x.length != shape.size()) {
      throw new InvalidInput(
          "shift of fields",
          g.steps().size() + " steps on " + x.length + " values",
          lengths.size() + " steps on " + shape.size() + " = " + shape,
          "one step for each axis of space");
    }
    double[] out = x;
    int inner = 1;
    for (int axis = lengths.size() - 1; axis >= 0; axis--) {
      out = along(out, lengths.get(axis), inner, g.steps().get(axis));
      inner *= lengths.get(axis);
    }
    return out == x ? x.clone() : out;
  }

  /** Moves blocks of inner numbers along one axis of a given length. */
  private double[] along(double[] x, int length, int inner, int step) {
    int by = cyclic ? Math.floorMod(step, length) : Math.max(-length, Math.min(length, step));
    if (by == 0) {
      return x;
    }
    double[] out = new double[x.length];
    int row = length * inner;
    int moved = Math.abs(by) * inner;
    for (int at = 0; at < x.length; at += row) {
      if (by > 0) {
        System.arraycopy(x, at, out, at + moved, row - moved);
      } else {
        System.arraycopy(x, at + moved, out, at, row - moved);
      }
      if (cyclic) {
        System.arraycopy(x, at + row - moved, out, at, moved);
      }
    }
    return out;
  }

  @Override
  public Space<double[]> space() {
    return Spaces.shaped(Spaces.doubles(), shape);
  }

  @Override
  public Discretisation discretisation(Shift g) {
    return Discretisation.exact();
  }
}

package org.intertwiner.verify.action;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.tolerance.Precision;

/** The numbers of the cells away from the sides of a grid. */
final class InteriorSpace<X> implements Space<X> {
  private final Space<X> base;
  private final GridShape shape;
  private final int[] kept;

  private InteriorSpace(Space<X> base, GridShape shape, int[] kept) {
    this.base = base;
    this.shape = shape;
    this.kept = kept;
  }

  static <X> InteriorSpace<X> of(Space<X> base, GridShape shape, int margin) {
    boolean[] inside = new boolean[shape.cells()];
    int count = 0;
    for (int cell = 0; cell < inside.length; cell++) {
      int[] at = shape.position(cell);
      inside[cell] = true;
      for (int a = 0; a < at.length; a++) {
        inside[cell] &= at[a] >= margin && at[a] < shape.space().get(a) - margin;
      }
      count += inside[cell] ? 1 : 0;
    }
    if (margin < 0 || count == 0) {
      throw new InvalidInput(
          "margin of the boundary of " + shape,
          Integer.toString(margin),
          "a number ≥ 0 that leaves cells",
          "take a larger grid");
    }
    int[] kept = new int[count * shape.batch() * shape.channels()];
    int k = 0;
    for (int i = 0; i < shape.size(); i++) {
      if (inside[i % inside.length]) {
        kept[k++] = i;
      }
    }
    return new InteriorSpace<>(base, shape, kept);
  }

  private double[] all(X x) {
    double[] all = base.coordinates(x);
    if (all.length != shape.size()) {
      throw new InvalidInput(
          "size of a field array",
          Integer.toString(all.length),
          shape.size() + " = " + shape,
          "does the map change the number of channels or cells?");
    }
    return all;
  }

  @Override
  public Precision precision() {
    return base.precision();
  }

  @Override
  public double[] coordinates(X x) {
    double[] all = all(x);
    return Arrays.stream(kept).mapToDouble(i -> all[i]).toArray();
  }

  @Override
  public X with(X form, double[] coordinates) {
    double[] all = all(form);
    for (int k = 0; k < kept.length; k++) {
      all[kept[k]] = coordinates[k];
    }
    return base.with(form, all);
  }

  @Override
  public String place(int coordinate) {
    return shape.place(kept[coordinate]);
  }
}

package org.intertwiner.verify.action;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.tolerance.Precision;

/** Rows of probabilities, read as they are or by their square roots. */
record ProbabilitySpace<X>(Space<X> base, int outcomes, boolean roots) implements Space<X> {
  /** Units of rounding that the sum of a row may be off, for each outcome. */
  private static final double UNITS = 64;

  ProbabilitySpace {
    if (outcomes < 1) {
      throw new InvalidInput("number of outcomes", Integer.toString(outcomes), "at least 1", "");
    }
  }

  @Override
  public Precision precision() {
    return base.precision();
  }

  @Override
  public double[] coordinates(X x) {
    double[] p = base.coordinates(x);
    if (p.length % outcomes != 0) {
      throw new InvalidInput(
          "number of probabilities", Integer.toString(p.length), "a multiple of " + outcomes, "");
    }
    double slack = UNITS * outcomes * base.precision().unitRoundoff();
    for (int at = 0; at < p.length; at += outcomes) {
      double sum = 0;
      for (int i = at; i < at + outcomes; i++) {
        if (p[i] < -slack) {
          throw new InvalidInput(
              "probability at " + base.place(i), Double.toString(p[i]), "a number ≥ 0", "");
        }
        sum += p[i];
      }
      if (Math.abs(sum - 1) > slack) {
        throw new InvalidInput(
            "sum of the probabilities from " + base.place(at),
            Double.toString(sum),
            "1",
            "are these logits? compare them as they are, or apply the soft maximum");
      }
    }
    for (int i = 0; roots && i < p.length; i++) {
      p[i] = Math.sqrt(Math.max(0, p[i]));
    }
    return p;
  }

  @Override
  public X with(X form, double[] coordinates) {
    double[] p = coordinates.clone();
    for (int i = 0; roots && i < p.length; i++) {
      p[i] *= p[i];
    }
    return base.with(form, p);
  }

  @Override
  public String place(int coordinate) {
    return base.place(coordinate);
  }
}

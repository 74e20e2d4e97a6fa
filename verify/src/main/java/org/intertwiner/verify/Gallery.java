package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.verify.action.FieldShape;

/** Collects the errors of single group elements and of single cells; for several threads. */
final class Gallery<G> {
  private static final int LISTED = 256;

  private final Elements<G> elements;
  private final List<G> listed;
  private final Optional<FiniteGroup<G>> finite;
  private final Optional<FieldShape> shape;
  private final long[] samples;
  private final double[] residuals;
  private final boolean[] inexact;
  private final double[] cells;
  private boolean anyCell;

  Gallery(Elements<G> elements, List<G> special, Optional<FieldShape> shape) {
    this.elements = elements;
    this.finite = elements.finite();
    this.shape = shape;
    List<G> all = special;
    if (finite.isPresent()) {
      all = new ArrayList<>();
      for (int i = 0; i < Math.min(LISTED, finite.get().order()); i++) {
        all.add(finite.get().element(i));
      }
    }
    this.listed = all;
    this.samples = new long[all.size()];
    this.residuals = new double[all.size()];
    this.inexact = new boolean[all.size()];
    this.cells = new double[shape.map(FieldShape::cells).orElse(0)];
  }

  /** An element with its error; {@code special} is its number among the special ones, or −1. */
  synchronized void element(G g, int special, double residual, boolean exact) {
    int index = finite.isPresent() ? finite.get().indexOf(g) : special;
    if (index >= 0 && index < samples.length) {
      samples[index]++;
      residuals[index] = Math.max(residuals[index], residual);
      inexact[index] |= !exact;
    }
  }

  boolean hasCells() {
    return shape.isPresent();
  }

  /** Both sides of one sample. */
  void cells(double[] left, double[] right) {
    FieldShape s = shape.orElseThrow();
    if (left.length != s.size()) {
      return;
    }
    double[] squares = new double[s.cells()];
    double a = 0;
    double b = 0;
    for (int i = 0; i < left.length; i++) {
      double d = left[i] - right[i];
      squares[i % squares.length] += d * d;
      a += left[i] * left[i];
      b += right[i] * right[i];
    }
    double mean = Math.max(a, b) / squares.length;
    if (!(mean > 0 && mean < Double.POSITIVE_INFINITY)) {
      return;
    }
    synchronized (this) {
      anyCell = true;
      for (int c = 0; c < squares.length; c++) {
        cells[c] = Math.max(cells[c], Math.sqrt(squares[c] / mean));
      }
    }
  }

  Exhibits exhibits() {
    List<Exhibits.ElementResidual> out = new ArrayList<>();
    for (int i = 0; i < samples.length; i++) {
      out.add(
          new Exhibits.ElementResidual(
              elements.name(listed.get(i)), samples[i], residuals[i], !inexact[i]));
    }
    Optional<Exhibits.CellMap> map =
        anyCell
            ? shape.map(
                s ->
                    new Exhibits.CellMap(
                        s.height(), s.width(), Arrays.stream(cells).boxed().toList()))
            : Optional.empty();
    return new Exhibits(out, map, List.of(), Optional.empty());
  }
}

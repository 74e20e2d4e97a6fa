package org.intertwiner.verify.action;

import java.util.Locale;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.Representation;

/** (g·f)(x) = ρ(g) f(g⁻¹x) for fields on a plane grid. */
final class FieldAction<G> implements DataAction<G, double[]> {
  /** How near a matrix entry must be to 0 or ±1 to count as such. */
  private static final double NEAR = 1e-12;

  private final FieldShape shape;
  private final Representation<G> plane;
  private final Representation<G> channels;
  private final int order;

  FieldAction(FieldShape shape, Representation<G> plane, Representation<G> channels, int order) {
    if (plane.dimension() != 2 || !plane.isOrthogonal()) {
      throw new InvalidInput(
          "action on the plane",
          plane.name() + " of dimension " + plane.dimension(),
          "an orthogonal representation of dimension 2",
          "use the group's plane representation, for example 'vector'");
    }
    if (channels.dimension() != shape.channels()) {
      throw new InvalidInput(
          "representation of the channels",
          channels.name() + " of dimension " + channels.dimension(),
          "dimension " + shape.channels() + ", the number of channels of " + shape,
          "count the channels of every field, copies included");
    }
    if (order < 2 || order > 8 || order % 2 != 0) {
      throw new InvalidInput(
          "interpolation order", Integer.toString(order), "2, 4, 6 or 8", "2 is bilinear");
    }
    this.shape = shape;
    this.plane = plane;
    this.channels = channels;
    this.order = order;
  }

  @Override
  public double[] act(G g, double[] x) {
    if (x.length != shape.size()) {
      throw new InvalidInput(
          "size of a field array",
          Integer.toString(x.length),
          shape.size() + " = " + shape,
          "does the map change the number of channels or cells?");
    }
    double[][] m = plane.from(g);
    GridResampling resampling =
        permutesCells(m)
            ? GridResampling.exact(m, shape.height(), shape.width())
            : GridResampling.lagrange(m, shape.height(), shape.width(), order);
    RowMatrix rho = RowMatrix.of(channels, g);
    double[] moved = new double[x.length];
    int cells = shape.cells();
    for (int at = 0; at < x.length; at += cells) {
      resampling.apply(x, moved, at);
    }
    double[] out = new double[x.length];
    for (int b = 0; b < shape.batch(); b++) {
      int at = b * shape.channels() * cells;
      for (int cell = 0; cell < cells; cell++) {
        rho.apply(moved, at + cell, out, at + cell, cells);
      }
    }
    return out;
  }

  private boolean permutesCells(double[][] m) {
    for (double[] row : m) {
      for (double e : row) {
        if (Math.abs(e - Math.rint(e)) > NEAR) {
          return false;
        }
      }
    }
    return shape.height() == shape.width() || Math.abs(m[0][1]) < NEAR;
  }

  @Override
  public Space<double[]> space() {
    return Spaces.shaped(Spaces.doubles(), shape);
  }

  @Override
  public Discretisation discretisation(G g) {
    return permutesCells(plane.from(g))
        ? Discretisation.exact()
        : Discretisation.interpolated(order);
  }

  @Override
  public Optional<String> describe(G g) {
    double[][] m = plane.from(g);
    double determinant = m[0][0] * m[1][1] - m[0][1] * m[1][0];
    double degrees = Math.toDegrees(Math.atan2(m[1][0], m[0][0]));
    return Optional.of(
        determinant > 0
            ? "rotation by " + angle(degrees)
            : "reflection in the line at " + angle(((degrees % 360) + 360) % 360 / 2));
  }

  private static String angle(double degrees) {
    double rounded = Math.rint(degrees * 1000) / 1000 + 0.0;
    return rounded == Math.rint(rounded)
        ? String.format(Locale.ROOT, "%.0f°", rounded)
        : String.format(Locale.ROOT, "%.3f°", rounded);
  }
}

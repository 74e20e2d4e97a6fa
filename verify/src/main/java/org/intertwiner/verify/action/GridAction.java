package org.intertwiner.verify.action;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.Representation;

/** (g·f)(x) = ρ(g) f(g⁻¹x) for fields on a grid of one, two or three dimensions. */
final class GridAction<G> implements DataAction<G, double[]> {
  /** The most numbers that are kept of all elements together. */
  private static final long MOST = 1L << 22;

  private final GridShape shape;
  private final Representation<G> space;
  private final int order;
  private final ElementCache<G, GridMotion> motions;

  GridAction(GridShape shape, Representation<G> space, Representation<G> channels, int order) {
    int d = shape.dimension();
    if (space.dimension() != d || !space.isOrthogonal()) {
      String where = d == 1 ? "line" : d == 2 ? "plane" : "space";
      throw new InvalidInput(
          "action on the " + where,
          space.name() + " of dimension " + space.dimension(),
          "an orthogonal representation of dimension " + d,
          "use the group's representation on ℝ"
              + (d == 2 ? "²" : d == 3 ? "³" : "")
              + ", for example 'vector'");
    }
    if (channels.dimension() != shape.channels()) {
      throw new InvalidInput(
          "representation of the channels",
          channels.name() + " of dimension " + channels.dimension(),
          "dimension " + shape.channels() + ", the number of channels of " + shape,
          "count the channels of every field, copies included");
    }
    checkOrder(order);
    this.shape = shape;
    this.space = space;
    this.order = order;
    long numbers = Math.max(shape.cells(), exactOnly(space, shape) ? 0 : weights(shape, order));
    this.motions =
        new ElementCache<>(
            space.group(),
            g -> GridMotion.of(shape, space.from(g), RowMatrix.of(channels, g), order),
            numbers,
            MOST);
  }

  static void checkOrder(int order) {
    if (order < 2 || order > 8 || order % 2 != 0) {
      throw new InvalidInput(
          "interpolation order", Integer.toString(order), "2, 4, 6 or 8", "2 is linear");
    }
  }

  private static long weights(GridShape shape, int order) {
    return GridResampling.weights(shape.space(), order);
  }

  /** Whether the generators are elements that permute the cells, so that all elements do. */
  private static <G> boolean exactOnly(Representation<G> space, GridShape shape) {
    return space.group().topologicalGenerators().stream()
        .allMatch(
            g ->
                g instanceof org.intertwiner.algebra.group.Generator.Element<G> e
                    && GridResampling.permutesCells(
                        GridMotion.inverse(space.from(e.element())), shape.space()));
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
    return motions.at(g).apply(shape, x);
  }

  @Override
  public Space<double[]> space() {
    return Spaces.shaped(Spaces.doubles(), shape);
  }

  @Override
  public Discretisation discretisation(G g) {
    return GridResampling.permutesCells(GridMotion.inverse(space.from(g)), shape.space())
        ? Discretisation.exact()
        : Discretisation.interpolated(order);
  }

  @Override
  public Optional<String> describe(G g) {
    return Optional.of(Isometries.describe(space.from(g)));
  }
}

package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.kernel.sample.SamplePoints;
import org.intertwiner.pdo.stencil.Stencil;
import org.intertwiner.pdo.stencil.StencilWeights;

/**
 * A picture of stencils of differential operators, one panel per operator: the cells of the grid
 * with their weights written in, exact where they are, and coloured.
 *
 * <p>Rows and columns of an operator between several components are a matrix of such tiles. In
 * space the cells are drawn in layers of constant height, the lowest first; points that are no grid
 * get the cells of the lattice that they span. Blue is negative, red positive, and every operator
 * is scaled by its own largest weight.
 *
 * <p><i>Accuracy:</i> exact weights are written as fractions and sums of square roots where these
 * are short, others with three digits. <i>Complexity:</i> the number of weights. Equal stencils
 * give equal SVG text. <i>Example:</i> {@code StencilPicture.titled("Laplacian",
 * PictureOptions.DEFAULT).with("5 points", stencil).toSvg()}.
 */
public final class StencilPicture {
  private static final int MOST_POINTS = 1_500;
  private static final int MOST_WEIGHTS = 30_000;
  private static final int MOST_LAYERS = 15;
  private static final double CLOSE = 1e-6;

  private final String title;
  private final PictureOptions options;
  private final List<Operator> operators;

  /** An operator with its weights by place (row · columns + column) and point, and their texts. */
  private record Operator(
      String name, int rows, int columns, List<double[]> points, Weight[][] weights) {
    double largest() {
      double largest = Double.MIN_NORMAL;
      for (Weight[] place : weights) {
        for (Weight w : place) {
          largest = Math.max(largest, Math.abs(w.value()));
        }
      }
      return largest;
    }
  }

  private record Weight(double value, String text) {}

  /** The numbers of the points at one height. */
  private record Layer(double height, List<Integer> points, Mosaic mosaic) {}

  private StencilPicture(String title, PictureOptions options, List<Operator> operators) {
    this.title = title;
    this.options = options;
    this.operators = List.copyOf(operators);
  }

  /**
   * An empty page.
   *
   * @param title what stands above it
   * @param options the layout; elements are operators
   * @return a picture without operators
   */
  public static StencilPicture titled(String title, PictureOptions options) {
    return new StencilPicture(title, options, List.of());
  }

  /**
   * The page with one more operator.
   *
   * @param name its name
   * @param stencil its exact weights on a grid of at most three axes
   * @return a new picture
   * @throws InvalidInput where a weight is not real, or the stencil is too large
   */
  public StencilPicture with(String name, Stencil stencil) {
    int n = stencil.grid().dimension();
    return with(name, stencil, Matrix.identity(Cyclotomics.FIELD, n));
  }

  /**
   * The page with one more operator, on a lattice.
   *
   * @param name its name
   * @param stencil its exact weights in coordinates of a lattice
   * @param basis the basis of the lattice, one vector a column; cells beyond the radius of the
   *     furthest weight are left out where it is not that of the grid
   * @return a new picture
   * @throws InvalidInput where a weight is not real, the sizes differ, or the stencil is too large
   */
  public StencilPicture with(String name, Stencil stencil, Matrix<Cyclotomic> basis) {
    int n = stencil.grid().dimension();
    requireSize(n, stencil.grid().count(), stencil.rows() * stencil.columns());
    if (basis.rows() != n || basis.columns() != n) {
      throw new InvalidInput(
          "basis of a lattice", basis.rows() + " × " + basis.columns(), n + " × " + n, "");
    }
    List<double[]> points = new ArrayList<>();
    List<Integer> cells = new ArrayList<>();
    boolean all = basis.equals(Matrix.identity(Cyclotomics.FIELD, n));
    double reach = all ? Double.POSITIVE_INFINITY : reach(stencil, basis);
    for (int cell = 0; cell < stencil.grid().count(); cell++) {
      double[] x = cartesian(basis, stencil.grid().at(cell));
      if (length(x) <= reach) {
        points.add(x);
        cells.add(cell);
      }
    }
    Weight[][] weights = new Weight[stencil.rows() * stencil.columns()][cells.size()];
    for (int place = 0; place < weights.length; place++) {
      for (int k = 0; k < cells.size(); k++) {
        int row = place / stencil.columns();
        int column = place % stencil.columns();
        weights[place][k] = exact(stencil.weight(row, column, cells.get(k)));
      }
    }
    return with(new Operator(name, stencil.rows(), stencil.columns(), points, weights));
  }

  /**
   * The page with one more operator.
   *
   * @param name its name
   * @param weights its rounded weights on points of at most three coordinates
   * @return a new picture
   * @throws InvalidInput where they are too many
   */
  public StencilPicture with(String name, StencilWeights weights) {
    SamplePoints points = weights.points();
    int places = weights.rows() * weights.columns();
    requireSize(points.dimension(), points.count(), places);
    double[] values = weights.toArray();
    Weight[][] all = new Weight[places][points.count()];
    for (int k = 0; k < values.length; k++) {
      double value = values[k];
      all[k / points.count()][k % points.count()] = new Weight(value, written(value));
    }
    List<double[]> at =
        IntStream.range(0, points.count()).mapToObj(p -> Arrays.copyOf(points.at(p), 3)).toList();
    return with(new Operator(name, weights.rows(), weights.columns(), at, all));
  }

  private StencilPicture with(Operator operator) {
    List<Operator> more = new ArrayList<>(operators);
    more.add(operator);
    return new StencilPicture(title, options, more);
  }

  private static void requireSize(int dimension, int points, int places) {
    if (dimension > 3 || points > MOST_POINTS || (long) points * places > MOST_WEIGHTS) {
      throw new InvalidInput(
          "picture of a stencil",
          places + " × " + points + " weights in dimension " + dimension,
          "at most "
              + MOST_POINTS
              + " points and "
              + MOST_WEIGHTS
              + " weights in at most three dimensions",
          "take a smaller grid");
    }
  }

  private static Weight exact(Cyclotomic weight) {
    if (!weight.isReal()) {
      throw new InvalidInput("weight of a stencil", weight.toString(), "a real number", "");
    }
    return weight.isZero() ? new Weight(0, "") : new Weight(weight.re(), Words.exact(weight));
  }

  private static String written(double value) {
    return value == 0 ? "" : Words.decimal(value);
  }

  private static double reach(Stencil stencil, Matrix<Cyclotomic> basis) {
    double reach = 0;
    for (int cell = 0; cell < stencil.grid().count(); cell++) {
      boolean zero = true;
      for (int place = 0; place < stencil.rows() * stencil.columns(); place++) {
        int row = place / stencil.columns();
        zero &= stencil.weight(row, place % stencil.columns(), cell).isZero();
      }
      if (!zero) {
        reach = Math.max(reach, length(cartesian(basis, stencil.grid().at(cell))));
      }
    }
    return reach + CLOSE;
  }

  /** Three coordinates, zero beyond those of the grid. */
  private static double[] cartesian(Matrix<Cyclotomic> basis, double... u) {
    double[] x = new double[3];
    for (int i = 0; i < u.length; i++) {
      for (int j = 0; j < u.length; j++) {
        x[i] += basis.at(i, j).re() * u[j];
      }
    }
    return x;
  }

  private static double length(double... x) {
    return Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
  }

  private Scene scene() {
    List<String> names = operators.stream().map(Operator::name).toList();
    int end = options.end(operators.size());
    Scene scene =
        new Scene(
            title,
            Words.counted(operators.size(), "stencil")
                + ": "
                + String.join(", ", names)
                + "; the weights are written in the cells; blue is negative, red positive");
    Layout layout = new Layout(scene, options.width());
    layout.line(title, 190, true, Palette.INK);
    layout.space(70);
    for (Operator operator : operators.subList(Math.min(options.first(), end), end)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("drawing a stencil was interrupted");
      }
      layout.panel(panel(operator));
    }
    layout.foot(options.shown(end, operators.size()), "each operator");
    return scene;
  }

  private static Layout.Panel panel(Operator operator) {
    List<Layer> layers = layers(operator);
    double largest = operator.largest();
    List<List<Scene.Tile>> rows = new ArrayList<>();
    for (int r = 0; r < operator.rows(); r++) {
      List<Scene.Tile> row = new ArrayList<>();
      for (int c = 0; c < operator.columns(); c++) {
        Weight[] weights = operator.weights()[r * operator.columns() + c];
        for (Layer layer : layers) {
          row.add(tile(layer, weights, largest));
        }
      }
      rows.add(row);
    }
    String label = operator.name();
    if (layers.size() > 1) {
      List<String> heights = layers.stream().map(l -> Words.decimal(l.height())).toList();
      label += " · layers z = " + String.join(", ", heights);
    }
    return new Layout.Panel(label, rows, 60, layers.size() > 1 ? layers.size() : 1_000, 1_000);
  }

  private static Scene.Tile tile(Layer layer, Weight[] weights, double largest) {
    double[] values = layer.points().stream().mapToDouble(p -> weights[p].value()).toArray();
    double[] scaled = Arrays.stream(values).map(v -> v / largest).toArray();
    List<String> texts = layer.points().stream().map(p -> weights[p].text()).toList();
    List<Scene.Tile> tiles = new ArrayList<>(List.of(layer.mosaic().ground()));
    if (Arrays.stream(values).anyMatch(v -> v != 0)) {
      tiles.add(layer.mosaic().values(scaled));
      tiles.add(layer.mosaic().words(texts, scaled));
    }
    return Scene.Tile.stack(tiles);
  }

  private static List<Layer> layers(Operator operator) {
    List<double[]> points = operator.points();
    Map<Long, List<Integer>> byHeight = new TreeMap<>();
    for (int p = 0; p < points.size(); p++) {
      byHeight.computeIfAbsent(Math.round(points.get(p)[2] / CLOSE), z -> new ArrayList<>()).add(p);
    }
    if (byHeight.size() > MOST_LAYERS) {
      throw new InvalidInput(
          "picture of a stencil",
          byHeight.size() + " layers",
          "at most " + MOST_LAYERS,
          "take a smaller grid");
    }
    double[] outline = outline(byHeight.values().stream().findFirst().orElseThrow(), points);
    double halfWidth = 0;
    double halfHeight = 0;
    double narrow = Double.POSITIVE_INFINITY;
    List<List<Mosaic.Spot>> spots = new ArrayList<>();
    for (List<Integer> layer : byHeight.values()) {
      List<Mosaic.Spot> some = new ArrayList<>();
      for (int p : layer) {
        Mosaic.Spot spot = Mosaic.Spot.polygon(points.get(p)[0], points.get(p)[1], outline);
        halfWidth = Math.max(halfWidth, spot.reach(0));
        halfHeight = Math.max(halfHeight, spot.reach(1));
        narrow = Math.min(narrow, spot.reach(0) - Math.abs(spot.x()));
        some.add(spot);
      }
      spots.add(some);
    }
    int places = operator.rows() * operator.columns();
    double cell = Math.max(places > 16 ? 60 : 150, Math.min(560, 2_800 * narrow / halfWidth));
    double unit = cell / (2 * narrow);
    List<Layer> layers = new ArrayList<>();
    for (List<Integer> layer : byHeight.values()) {
      Mosaic mosaic = new Mosaic(spots.get(layers.size()), halfWidth, halfHeight, unit);
      layers.add(new Layer(points.get(layer.get(0))[2], layer, mosaic));
    }
    return layers;
  }

  /**
   * The cell of Voronoi of the lattice that the points span: nearer to the origin than to any
   * difference of points, so that cells of different points never overlap.
   */
  private static double[] outline(List<Integer> layer, List<double[]> points) {
    Map<List<Long>, double[]> differences = new TreeMap<>(StencilPicture::compare);
    double nearest = Double.POSITIVE_INFINITY;
    boolean straight = true;
    for (int p : layer) {
      for (int q : layer) {
        double x = points.get(p)[0] - points.get(q)[0];
        double y = points.get(p)[1] - points.get(q)[1];
        differences.put(List.of(Math.round(x / CLOSE), Math.round(y / CLOSE)), new double[] {x, y});
        straight &= Math.abs(y) < CLOSE;
        nearest = p == q ? nearest : Math.min(nearest, Math.sqrt(x * x + y * y));
      }
    }
    double side = Double.isInfinite(nearest) ? 1 : nearest;
    List<double[]> others = new ArrayList<>(differences.values());
    if (straight) {
      others.add(new double[] {0, side});
      others.add(new double[] {0, -side});
    }
    return Mosaic.cell(others, side);
  }

  private static int compare(List<Long> a, List<Long> b) {
    int first = Long.compare(a.get(0), b.get(0));
    return first != 0 ? first : Long.compare(a.get(1), b.get(1));
  }

  /**
   * The picture as SVG with a title and a description.
   *
   * @return the text of an SVG file
   * @throws InvalidInput where there are more than 15 layers, or the first operator to draw lies
   *     beyond the last
   */
  public String toSvg() {
    return scene().toSvg();
  }

  /**
   * The picture as PNG.
   *
   * @param width its width in pixels
   * @return the bytes of a PNG file
   * @throws InvalidInput as for {@link #toSvg}, and where the picture would have more than 2²⁶
   *     pixels or none
   */
  public byte[] toPng(int width) {
    return scene().toPng(width);
  }
}

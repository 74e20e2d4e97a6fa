package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;

/**
 * A picture of a basis of kernels, one panel per element, by degree.
 *
 * <p>Kernels of the plane are drawn as p(x)·exp(−|x|²/2), kernels of space by their values on the
 * sphere in an equal-area map; an element with several rows and columns is a matrix of such tiles,
 * and kernels between scalars and vectors of the plane are arrows. Blue is negative, red positive,
 * and every element is scaled by its own largest value.
 *
 * <p><i>Accuracy:</i> colours in {@value #COLOURS} bands. <i>Complexity:</i> each different entry
 * is drawn once. Equal bases give equal SVG text. <i>Example:</i> {@code KernelPicture.of(space,
 * PictureOptions.DEFAULT).toSvg()}.
 */
public final class KernelPicture {
  /** The number of colours, both signs and the ground. */
  public static final int COLOURS = 11;

  private static final int LARGEST_MATRIX = 256;
  private static final int MOST_ENTRIES = 6;

  private final Scene scene;

  private KernelPicture(Scene scene) {
    this.scene = scene;
  }

  /**
   * The picture of a kernel space.
   *
   * @param space kernels on ℝ² or ℝ³
   * @param options the layout
   * @return the picture
   * @throws InvalidInput where the kernels live on another space, or the first element to draw lies
   *     beyond the last
   */
  public static KernelPicture of(KernelSpace space, PictureOptions options) {
    Field field = field(space);
    List<Integer> chosen = chosen(space, options);
    Scene scene = new Scene(title(space), description(space, field));
    Layout layout = new Layout(scene, options.width());
    head(layout, space);
    List<Integer> dimensions = space.dimensionsByDegree();
    boolean few = dimensions.stream().allMatch(d -> d <= 2);
    layout.space(few ? 60 : 0);
    int degree = -1;
    Sizes sizes = new Sizes(field);
    for (int e : chosen) {
      interruption();
      KernelElement element = space.basis().get(e);
      if (element.degree() != degree && !few) {
        heading(layout, element.degree(), dimensions.get(element.degree()));
      }
      degree = element.degree();
      String label = (few ? "degree " + degree + " · " : "") + (e + 1) + place(space, element);
      layout.panel(panel(space, element, label, sizes, options));
    }
    layout.foot(shown(chosen, space.dimension()), "each element");
    return new KernelPicture(scene);
  }

  private static void heading(Layout layout, int degree, int count) {
    layout.space(60);
    layout.line(
        "degree " + degree + " · " + Words.counted(count, "kernel"), 140, true, Palette.INK);
    layout.space(40);
  }

  /**
   * All elements, or those from the first on; where there are too many, the first of each degree.
   */
  private static List<Integer> chosen(KernelSpace space, PictureOptions options) {
    int size = space.dimension();
    int end = options.end(size);
    List<Integer> chosen = new ArrayList<>();
    if (options.first() > 0 || end == size) {
      for (int e = options.first(); e < end; e++) {
        chosen.add(e);
      }
      return chosen;
    }
    int start = 0;
    int left = options.most();
    List<Integer> dimensions = space.dimensionsByDegree();
    for (int l = 0; l < dimensions.size(); l++) {
      int some = Math.min(dimensions.get(l), left / (dimensions.size() - l));
      for (int e = start; e < start + some; e++) {
        chosen.add(e);
      }
      left -= some;
      start += dimensions.get(l);
    }
    return chosen;
  }

  private static String shown(List<Integer> chosen, int size) {
    if (chosen.size() == size || chosen.isEmpty()) {
      return "";
    }
    int first = chosen.get(0) + 1;
    int last = chosen.get(chosen.size() - 1) + 1;
    return last - first + 1 == chosen.size()
        ? "elements " + first + " to " + last + " of " + size
        : chosen.size() + " of " + size + " elements, the first of every degree";
  }

  /**
   * The picture of a basis sampled on a grid, cell by cell; in space layers of constant z stand
   * side by side.
   *
   * @param basis kernels sampled on a grid of two or three axes
   * @param options the layout
   * @return the picture
   * @throws InvalidInput where the points are no such grid, or the first element to draw lies
   *     beyond the last
   */
  public static KernelPicture ofSampled(SampledBasis basis, PictureOptions options) {
    SampledPanels panels = new SampledPanels(basis);
    int end = options.end(basis.size());
    Scene scene =
        new Scene(
            title(basis.space()),
            Words.counted(basis.size(), "sampled kernel") + " on a " + basis.points());
    Layout layout = new Layout(scene, options.width());
    head(layout, basis.space());
    layout.line(
        "sampled on a " + basis.points() + ", " + basis.profile() + panels.layers(),
        110,
        false,
        Palette.FAINT);
    layout.space(80);
    for (int e = options.first(); e < end; e++) {
      interruption();
      layout.panel(panels.panel(e, place(basis.space(), basis.element(e).exact())));
    }
    layout.foot(options.shown(end, basis.size()), "each element");
    return new KernelPicture(scene);
  }

  private static Field field(KernelSpace space) {
    int n = space.action().dimension();
    if (n != 2 && n != 3) {
      throw new InvalidInput(
          "picture of kernels",
          "kernels on ℝ^" + n,
          "kernels on ℝ² or ℝ³",
          "restrict to a plane or export the numbers");
    }
    return n == 2 ? Field.PLANE : Field.SPHERE;
  }

  private static String title(KernelSpace space) {
    return "Steerable kernels of "
        + space.action().group().name()
        + ": "
        + space.in().name()
        + " → "
        + space.out().name();
  }

  private static String description(KernelSpace space, Field field) {
    return Words.counted(space.dimension(), "basis element")
        + " up to degree "
        + space.maxDegree()
        + (field == Field.PLANE
            ? ", drawn in the plane"
            : ", drawn on the sphere in an equal-area map")
        + "; blue is negative, red positive; dimensions by degree "
        + space.dimensionsByDegree();
  }

  private static void head(Layout layout, KernelSpace space) {
    layout.line(title(space), 190, true, Palette.INK);
    String proof = space.certificate().isProved() ? "proved complete" : "not proved";
    layout.line(
        Words.counted(space.dimension(), "element")
            + " up to degree "
            + space.maxDegree()
            + " on ℝ"
            + (space.action().dimension() == 2 ? "²" : "³")
            + ", "
            + proof,
        120,
        false,
        Palette.FAINT);
  }

  /** The tiles by their size, so that equal entries of one size are drawn once. */
  private static final class Sizes {
    private final Field field;
    private final java.util.Map<Integer, Tiles> tiles = new java.util.TreeMap<>();

    Sizes(Field field) {
      this.field = field;
    }

    Tiles of(int side) {
      int size = Math.max(120, (int) Math.round(960 / StrictMath.pow(Math.max(1, side), 0.75)));
      return tiles.computeIfAbsent(size, s -> new Tiles(field, s));
    }
  }

  private static Layout.Panel panel(
      KernelSpace space, KernelElement element, String label, Sizes sizes, PictureOptions options) {
    PolynomialMatrix block = element.block();
    boolean vectors = options.arrows() && space.action().dimension() == 2;
    if (vectors && isVector(block.rows(), block.columns(), space, space.out())) {
      return arrows(block, label, sizes.of(1));
    }
    if (vectors && isVector(block.columns(), block.rows(), space, space.in())) {
      return arrows(block.transpose(), label, sizes.of(1));
    }
    if ((long) block.rows() * block.columns() > LARGEST_MATRIX) {
      return entries(block, label, sizes.of(4));
    }
    int side = Math.max(block.rows(), block.columns());
    boolean line = Math.min(block.rows(), block.columns()) == 1;
    Tiles tiles = sizes.of(line ? Math.min(4, side) : side);
    double largest = largest(block, tiles);
    List<List<Scene.Tile>> rows = new ArrayList<>();
    for (int r = 0; r < block.rows(); r++) {
      List<Scene.Tile> row = new ArrayList<>();
      for (int c = 0; c < block.columns(); c++) {
        row.add(tiles.empty());
      }
      rows.add(row);
    }
    for (PolynomialMatrix.Entry e : block.entries()) {
      rows.get(e.row()).set(e.column(), tile(e, largest, tiles));
    }
    return Layout.Panel.wrapped(label, rows, 20);
  }

  /** The first entries that are not zero, where the whole matrix would be too large. */
  private static Layout.Panel entries(PolynomialMatrix block, String label, Tiles tiles) {
    double largest = largest(block, tiles);
    List<List<Scene.Tile>> rows = new ArrayList<>();
    List<PolynomialMatrix.Entry> some =
        block.entries().subList(0, Math.min(MOST_ENTRIES, block.entries().size()));
    for (int start = 0; start < some.size(); start += 3) {
      rows.add(
          some.subList(start, Math.min(some.size(), start + 3)).stream()
              .map(e -> tile(e, largest, tiles))
              .toList());
    }
    String shown = some.size() + " of " + block.entries().size() + " entries";
    return new Layout.Panel(label + " · " + shown, rows, 20);
  }

  private static Scene.Tile tile(PolynomialMatrix.Entry e, double largest, Tiles tiles) {
    return tiles.of(e.base(), coefficient(e) / largest);
  }

  private static double coefficient(PolynomialMatrix.Entry e) {
    return e.factor().re() * e.root().doubleValue();
  }

  private static double largest(PolynomialMatrix block, Tiles tiles) {
    double largest = Double.MIN_NORMAL;
    for (PolynomialMatrix.Entry e : block.entries()) {
      largest = Math.max(largest, Math.abs(coefficient(e)) * tiles.largest(e.base()));
    }
    return largest;
  }

  private static Layout.Panel arrows(PolynomialMatrix column, String label, Tiles tiles) {
    double[][][] parts = new double[2][][];
    for (PolynomialMatrix.Entry e : column.entries()) {
      double[][] values = tiles.values(e.base());
      double factor = coefficient(e);
      parts[e.row()] = new double[values.length][];
      for (int i = 0; i < values.length; i++) {
        parts[e.row()][i] = java.util.Arrays.stream(values[i]).map(v -> v * factor).toArray();
      }
    }
    for (int k = 0; k < 2; k++) {
      if (parts[k] == null) {
        int n = parts[1 - k].length;
        parts[k] = new double[n][n];
      }
    }
    return new Layout.Panel(label, List.of(List.of(tiles.arrows(parts[0], parts[1]))), 0);
  }

  /** Whether a side of the block is the plane itself and the other a scalar. */
  private static boolean isVector(
      int size, int other, KernelSpace space, Representation<?> representation) {
    return size == 2
        && other == 1
        && representation.dimension() == 2
        && representation.onGenerators().equals(space.action().onGenerators());
  }

  private static String place(KernelSpace space, KernelElement element) {
    PolynomialMatrix block = element.block();
    boolean whole =
        block.rows() == space.out().dimension() && block.columns() == space.in().dimension();
    return whole
        ? ""
        : " · row"
            + range(element.placement().out())
            + ", column"
            + range(element.placement().in());
  }

  private static String range(int... coordinates) {
    int first = coordinates[0] + 1;
    int last = coordinates[coordinates.length - 1] + 1;
    return coordinates.length == 1 ? " " + first : "s " + first + "–" + last;
  }

  private static void interruption() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("drawing a basis was interrupted");
    }
  }

  /**
   * The picture as SVG with a title and a description.
   *
   * @return the text of an SVG file
   */
  public String toSvg() {
    return scene.toSvg();
  }

  /**
   * The picture as PNG.
   *
   * @param width its width in pixels
   * @return the bytes of a PNG file
   * @throws InvalidInput where the picture would have more than 2²⁶ pixels or none
   */
  public byte[] toPng(int width) {
    return scene.toPng(width);
  }
}

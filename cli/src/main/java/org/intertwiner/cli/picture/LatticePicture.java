package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.lattice.LatticeField;
import org.intertwiner.harmonic.lattice.LatticeKernel;
import org.intertwiner.harmonic.lattice.LatticeKernelSpace;

/**
 * A picture of a basis of kernels between fields on the sites of a crystal, one panel per element,
 * by shell.
 *
 * <p>On the line and in the plane a site of the input is its cell of Voronoi, around the site of
 * the output in the middle: squares, hexagons, the triangles of the honeycomb. In space sites are
 * discs in layers of constant height. An element with several rows and columns is a matrix of such
 * tiles, which stand side by side for several sites of the output; kernels between scalars and
 * vectors are arrows, in space with the third component as colour. Blue is negative, red positive,
 * and every element is scaled by its own largest value.
 *
 * <p><i>Accuracy:</i> colours in {@value KernelPicture#COLOURS} bands, white for zero alone.
 * <i>Complexity:</i> entries · pairs of sites; equal tiles are drawn once. Equal bases give equal
 * SVG text. <i>Example:</i> {@code LatticePicture.of(space, PictureOptions.DEFAULT).toSvg()}.
 */
public final class LatticePicture {
  private static final int LARGEST_MATRIX = 256;
  private static final int MOST_PAIRS = 4_000;
  private static final int MOST_LAYERS = 15;

  private final LatticeKernelSpace<?> space;
  private final PictureOptions options;
  private final LatticeSites sites;
  private final Map<LatticeSites.Layer, Map<Integer, Drawn>> mosaics = new HashMap<>();

  /** A layer in one size, what lies below its values and what above. */
  private record Drawn(Mosaic mosaic, Scene.Tile ground, Optional<Scene.Tile> mark) {
    Scene.Tile with(Scene.Tile... values) {
      List<Scene.Tile> layers = new ArrayList<>(List.of(ground));
      Arrays.stream(values).filter(layer -> !layer.shapes().isEmpty()).forEach(layers::add);
      mark.ifPresent(layers::add);
      return Scene.Tile.stack(layers);
    }
  }

  private final Scene scene;

  private LatticePicture(LatticeKernelSpace<?> space, PictureOptions options) {
    this.space = space;
    this.options = options;
    this.sites = new LatticeSites(space);
    if (sites.mostLayers() > MOST_LAYERS) {
      throw new InvalidInput(
          "picture of lattice kernels",
          sites.mostLayers() + " layers",
          "at most " + MOST_LAYERS,
          "ask for fewer shells");
    }
    this.scene = new Scene(title(), description());
    draw();
  }

  /**
   * The picture of a space of lattice kernels.
   *
   * @param space real kernels on a lattice of at most three dimensions
   * @param options the layout
   * @return the picture
   * @throws InvalidInput where the kernels are complex or live in more dimensions, where there are
   *     too many sites within the range, or the first element to draw lies beyond the last
   * @throws CancellationException if the thread is interrupted
   */
  public static LatticePicture of(LatticeKernelSpace<?> space, PictureOptions options) {
    int n = space.source().symmetry().dimension();
    if (n > 3 || !space.isReal() || space.pairs().size() > MOST_PAIRS) {
      throw new InvalidInput(
          "picture of lattice kernels",
          (space.isReal() ? "real" : "complex")
              + " kernels in dimension "
              + n
              + " on "
              + Words.counted(space.pairs().size(), "pair")
              + " of sites",
          "real kernels in at most three dimensions on at most " + MOST_PAIRS + " pairs",
          "ask for fewer shells, or for real forms");
    }
    return new LatticePicture(space, options);
  }

  private String title() {
    return "Lattice kernels of "
        + space.source().symmetry().name()
        + ": "
        + space.source().fibre().name()
        + " → "
        + space.target().fibre().name();
  }

  private String description() {
    return Words.counted(space.dimension(), "basis element")
        + " on "
        + Words.counted(space.shells().size(), "shell")
        + " of neighbours, drawn on the sites of the lattice"
        + "; blue is negative, red positive; dimensions by shell "
        + space.dimensionsByShell();
  }

  private void draw() {
    Layout layout = new Layout(scene, options.width());
    head(layout);
    List<Integer> dimensions = space.dimensionsByShell();
    boolean few = dimensions.stream().allMatch(d -> d <= 2);
    int end = options.end(space.dimension());
    layout.space(few ? 60 : 0);
    int shell = -1;
    for (int e = options.first(); e < end; e++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("drawing a basis was interrupted");
      }
      LatticeKernel kernel = space.basis().get(e);
      int here = space.shells().indexOf(kernel.squaredLength());
      if (here != shell && !few) {
        layout.space(60);
        String count = Words.counted(dimensions.get(here), "kernel");
        layout.line(distance(kernel) + " · " + count, 140, true, Palette.INK);
        layout.space(40);
      }
      shell = here;
      layout.panel(panel(kernel, (few ? distance(kernel) + " · " : "") + (e + 1)));
    }
    layout.foot(options.shown(end, space.dimension()), "each element");
  }

  private void head(Layout layout) {
    layout.line(title(), 190, true, Palette.INK);
    int targets = space.target().sites().size();
    int sources = space.source().sites().size();
    layout.line(
        Words.counted(space.dimension(), "element")
            + " on "
            + Words.counted(space.shells().size(), "shell")
            + ", proved complete"
            + (targets + sources > 2
                ? " · from " + sources + " to " + Words.counted(targets, "site") + " a cell"
                : ""),
        120,
        false,
        Palette.FAINT);
    if (sites.mostLayers() > 1) {
      layout.line(sites.heights(), 110, false, Palette.FAINT);
    }
  }

  private static String distance(LatticeKernel kernel) {
    Rational square = kernel.squaredLength();
    return square.isZero() ? "at the site" : "distance² " + square;
  }

  private Layout.Panel panel(LatticeKernel kernel, String label) {
    LatticeValues values = new LatticeValues(kernel);
    int out = space.target().fibre().dimension();
    int in = space.source().fibre().dimension();
    int n = space.source().symmetry().dimension();
    if (options.arrows() && n > 1 && in == 1 && isVector(space.target())) {
      return laidOut(label, List.of(0), List.of(0), (layer, d, r, c) -> arrows(layer, d, values));
    }
    if (options.arrows() && n > 1 && out == 1 && isVector(space.source())) {
      LatticeValues turned = values.transposed();
      return laidOut(label, List.of(0), List.of(0), (layer, d, r, c) -> arrows(layer, d, turned));
    }
    List<Integer> rows = values.rows();
    List<Integer> columns = values.columns();
    boolean whole = rows.size() == out && columns.size() == in;
    String place =
        whole
            ? ""
            : " · row"
                + Words.range(rows.get(0), rows.get(rows.size() - 1))
                + ", column"
                + Words.range(columns.get(0), columns.get(columns.size() - 1));
    if ((long) rows.size() * columns.size() > LARGEST_MATRIX) {
      rows = rows.subList(0, Math.min(8, rows.size()));
      columns = columns.subList(0, Math.min(8, columns.size()));
      place += ", the first " + rows.size() + " × " + columns.size();
    }
    double largest = values.largest();
    return laidOut(
        label + place,
        rows,
        columns,
        (layer, d, r, c) -> {
          double[] colours =
              layer.pairs().stream().mapToDouble(p -> values.at(p, r, c) / largest).toArray();
          return d.with(d.mosaic().values(colours));
        });
  }

  /** Draws one entry in one layer. */
  private interface Painter {
    Scene.Tile tile(LatticeSites.Layer layer, Drawn drawn, int row, int column);
  }

  /** Sites of the output side by side where there is one layer, otherwise below each other. */
  private Layout.Panel laidOut(
      String label, List<Integer> rows, List<Integer> columns, Painter painter) {
    int targets = space.target().sites().size();
    boolean flat = sites.mostLayers() <= 1;
    int strip = flat ? columns.size() : sites.mostLayers();
    int side = Math.max(flat ? rows.size() : 1, flat ? columns.size() : 1);
    boolean line = flat && targets == 1 && Math.min(rows.size(), columns.size()) == 1;
    int size = sizeOf(line ? Math.min(4, side) : flat ? side : Math.min(6, 2 * columns.size()));
    List<List<Scene.Tile>> grid = new ArrayList<>();
    for (int block = 0; block < (flat ? 1 : targets); block++) {
      for (int r : rows) {
        List<Scene.Tile> row = new ArrayList<>();
        for (int u = flat ? 0 : block; u < (flat ? targets : block + 1); u++) {
          for (int c : columns) {
            for (LatticeSites.Layer layer : sites.layers(u)) {
              row.add(painter.tile(layer, drawn(layer, size), r, c));
            }
          }
        }
        grid.add(row);
      }
    }
    if (line) {
      return Layout.Panel.wrapped(label, grid, 20);
    }
    return new Layout.Panel(label, grid, 20, Math.max(1, strip), rows.size());
  }

  private static int sizeOf(int side) {
    return Math.max(160, Math.min(1_100, (int) Math.round(1_200 / StrictMath.pow(side, 0.65))));
  }

  private Drawn drawn(LatticeSites.Layer layer, int size) {
    return mosaics
        .computeIfAbsent(layer, l -> new HashMap<>())
        .computeIfAbsent(
            size,
            s -> {
              Mosaic mosaic = sites.mosaic(layer, s);
              Scene.Tile ground = mosaic.ground(sites.circles(layer));
              return new Drawn(
                  mosaic,
                  ground,
                  layer.isLevel() ? Optional.of(mosaic.mark(sites.nearest())) : Optional.empty());
            });
  }

  private Scene.Tile arrows(LatticeSites.Layer layer, Drawn drawn, LatticeValues column) {
    double longest = column.longest();
    double[][] parts = new double[3][layer.pairs().size()];
    for (int k = 0; k < layer.pairs().size(); k++) {
      for (int i = 0; i < 3; i++) {
        parts[i][k] = column.at(layer.pairs().get(k), i, 0) / longest;
      }
    }
    Mosaic mosaic = drawn.mosaic();
    boolean coloured = Arrays.stream(parts[2]).anyMatch(z -> z != 0);
    return drawn.with(
        mosaic.shade(parts[0], parts[1]),
        mosaic.values(parts[2]),
        mosaic.arrows(0.92 * sites.nearest(), parts[0], parts[1], coloured));
  }

  /** Whether the values are vectors of space in the same axes at every site. */
  private static <G> boolean isVector(LatticeField<G> field) {
    return field.fibre().dimension() == field.symmetry().dimension()
        && field.fibre().group().equals(field.symmetry().group())
        && field.fibre().onGenerators().equals(field.symmetry().vector().onGenerators());
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

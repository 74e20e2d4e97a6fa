package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.harmonic.polynomial.Form;

/** Draws single entries of kernels, each different one once. */
final class Tiles {
  private final Field field;
  private final int width;
  private final int height;
  private final IdentityHashMap<Form, double[][]> values = new IdentityHashMap<>();
  private final Map<Key, Scene.Tile> tiles = new HashMap<>();
  private final Scene.Tile empty;

  private record Key(Form form, float factor) {}

  Tiles(Field field, int size) {
    this.field = field;
    this.width = field == Field.SPHERE ? 2 * size * 4 / 5 : size;
    this.height = field == Field.SPHERE ? size * 4 / 5 : size;
    this.empty = new Scene.Tile(around(new ArrayList<>()), width, height, isRound());
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  private boolean isRound() {
    return field == Field.SPHERE;
  }

  Scene.Tile empty() {
    return empty;
  }

  double[][] values(Form form) {
    return values.computeIfAbsent(form, field::values);
  }

  double largest(Form form) {
    return largest(values(form));
  }

  static double largest(double[][] values) {
    double largest = 0;
    for (double[] row : values) {
      for (double v : row) {
        largest = Math.max(largest, Math.abs(v));
      }
    }
    return largest;
  }

  /** The tile of factor · form, where 1 is the darkest colour. */
  Scene.Tile of(Form form, double factor) {
    return tiles.computeIfAbsent(
        new Key(form, (float) factor),
        key -> {
          double[][] scaled = scaled(values(form), factor);
          return new Scene.Tile(around(bands(scaled)), width, height, isRound());
        });
  }

  private static double[][] scaled(double[][] values, double factor) {
    double[][] scaled = new double[values.length][values[0].length];
    for (int i = 0; i < scaled.length; i++) {
      for (int j = 0; j < scaled[i].length; j++) {
        scaled[i][j] = values[i][j] * factor;
      }
    }
    return scaled;
  }

  private List<Shape> bands(double[][] scaled) {
    List<Shape> shapes = new ArrayList<>();
    for (int band = 0; band < Palette.bands(); band++) {
      for (boolean positive : new boolean[] {true, false}) {
        List<int[]> rings = Contours.of(scaled, Palette.level(band), positive, width, height);
        if (!rings.isEmpty()) {
          shapes.add(new Shape.Area(rings, Palette.colour(band, positive)));
        }
      }
    }
    return shapes;
  }

  /** A ground below and a frame above. */
  private List<Shape> around(List<Shape> shapes) {
    List<Shape> all = new ArrayList<>();
    if (isRound()) {
      int x = width / 2;
      int y = height / 2;
      all.add(new Shape.Ellipse(x, y, x, y, Palette.TILE, -1));
      all.addAll(shapes);
      all.add(new Shape.Line(new int[] {0, y, width, y}, Palette.FRAME, 3));
      all.add(new Shape.Line(new int[] {x, 0, x, height}, Palette.FRAME, 3));
      all.add(new Shape.Ellipse(x, y, x - 3, y - 3, -1, Palette.FRAME));
    } else {
      all.add(new Shape.Box(0, 0, width, height, Palette.TILE, -1));
      all.addAll(shapes);
      all.add(new Shape.Box(3, 3, width - 6, height - 6, -1, Palette.FRAME));
    }
    return all;
  }

  /** A vector field over the square: arrows on the shade of their lengths. */
  Scene.Tile arrows(double[][] x, double[][] y) {
    int n = x.length;
    double[][] length = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        length[i][j] = Math.sqrt(x[i][j] * x[i][j] + y[i][j] * y[i][j]);
      }
    }
    double largest = Math.max(largest(length), Double.MIN_NORMAL);
    List<Shape> shapes = new ArrayList<>();
    for (int band = 0; band < 3; band++) {
      double level = largest * (0.15 + 0.27 * band);
      List<int[]> rings = Contours.of(length, level, true, width, height);
      if (!rings.isEmpty()) {
        shapes.add(new Shape.Area(rings, SHADES[band]));
      }
    }
    int step = 3;
    double cell = (double) width / (n - 1) * step;
    for (int i = 1; i < n; i += step) {
      for (int j = 1; j < n; j += step) {
        if (length[i][j] > 0.06 * largest) {
          double scale = 0.95 * cell / largest * Math.sqrt(largest / length[i][j]);
          addArrow(
              shapes,
              (double) j / (n - 1) * width,
              (double) i / (n - 1) * height,
              x[i][j] * scale,
              -y[i][j] * scale);
        }
      }
    }
    return new Scene.Tile(around(shapes), width, height, false);
  }

  private static final int[] SHADES = {0xF1EFE8, 0xE6E1D0, 0xD8CFB2};

  static void addArrow(List<Shape> shapes, double x, double y, double dx, double dy) {
    int x0 = (int) Math.round(x - dx / 2);
    int y0 = (int) Math.round(y - dy / 2);
    int x1 = (int) Math.round(x + dx / 2);
    int y1 = (int) Math.round(y + dy / 2);
    double back = 0.38;
    int[] left = {
      (int) Math.round(x1 - back * (dx - 0.6 * dy)), (int) Math.round(y1 - back * (dy + 0.6 * dx))
    };
    int[] right = {
      (int) Math.round(x1 - back * (dx + 0.6 * dy)), (int) Math.round(y1 - back * (dy - 0.6 * dx))
    };
    shapes.add(
        new Shape.Line(
            new int[] {x0, y0, x1, y1, left[0], left[1], x1, y1, right[0], right[1]}, ARROW, 8));
  }

  private static final int ARROW = 0x1F4E79;

  /** Values on cells, rows from the top down, where 1 is the darkest colour. */
  static Scene.Tile cells(double[][] values, int cell) {
    int width = values[0].length * cell;
    int height = values.length * cell;
    Map<Integer, List<int[]>> runs = new java.util.TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      int start = 0;
      for (int j = 1; j <= values[i].length; j++) {
        int colour = Palette.colourOf(values[i][start]);
        if (j == values[i].length || Palette.colourOf(values[i][j]) != colour) {
          int left = start * cell;
          int right = j * cell;
          int[] run = {
            left, i * cell, right, i * cell, right, (i + 1) * cell, left, (i + 1) * cell
          };
          runs.computeIfAbsent(colour, c -> new ArrayList<>()).add(run);
          start = j;
        }
      }
    }
    runs.remove(Palette.TILE);
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Shape.Box(0, 0, width, height, Palette.TILE, -1));
    runs.forEach((colour, rings) -> shapes.add(new Shape.Area(rings, colour)));
    shapes.add(new Shape.Box(3, 3, width - 6, height - 6, -1, Palette.FRAME));
    return new Scene.Tile(shapes, width, height, false);
  }
}

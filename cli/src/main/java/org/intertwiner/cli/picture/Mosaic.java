package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Places of a plane with their cells, on which values, arrows and words are drawn. A cell is a
 * polygon around its place, or a disc.
 */
final class Mosaic {
  /** The part of a cell that is filled, so that neighbours stay apart. */
  private static final double FILLED = 0.93;

  private static final int EMPTY = 0xEFEFEC;
  private static final int SHADE = 0xE3DCC6;
  private static final int MARK = 26;
  private static final double SMALL = 1e-9;

  private final List<Spot> spots;
  private final double unit;
  private final int width;
  private final int height;
  private final Scene.Tile ground;
  private final Map<List<Integer>, Scene.Tile> known = new HashMap<>();

  /** A place, and the corners of its cell seen from it; a disc where there is no corner. */
  record Spot(double x, double y, double[] outline, double radius) {
    static Spot polygon(double x, double y, double... outline) {
      return new Spot(x, y, outline, 0);
    }

    static Spot disc(double x, double y, double radius) {
      return new Spot(x, y, new double[0], radius);
    }

    double reach(int axis) {
      double largest = radius;
      for (int i = axis; i < outline.length; i += 2) {
        largest = Math.max(largest, Math.abs(outline[i]));
      }
      return Math.abs(axis == 0 ? x : y) + largest;
    }
  }

  /**
   * A mosaic in a box around the origin.
   *
   * @param spots the places
   * @param halfWidth half the width of the box in units of length
   * @param halfHeight half its height
   * @param unit tenths of a pixel for a unit of length
   */
  Mosaic(List<Spot> spots, double halfWidth, double halfHeight, double unit) {
    this.spots = List.copyOf(spots);
    this.unit = unit;
    this.width = 2 * (int) Math.ceil(halfWidth * unit);
    this.height = 2 * (int) Math.ceil(halfHeight * unit);
    this.ground = tile(cells(new double[spots.size()], true));
  }

  int width() {
    return width;
  }

  /** The cells without colour. */
  Scene.Tile ground() {
    return ground;
  }

  /** The cells without colour, and faint circles around the origin. */
  Scene.Tile ground(List<Double> radii) {
    List<Shape> shapes = new ArrayList<>(ground.shapes());
    for (double radius : radii) {
      int r = (int) Math.round(radius * unit);
      shapes.add(new Shape.Ellipse(width / 2, height / 2, r, r, -1, Palette.FRAME));
    }
    return tile(shapes);
  }

  /**
   * A mark on the origin.
   *
   * @param cell the width of a cell, of which it takes a part
   */
  Scene.Tile mark(double cell) {
    int r = (int) Math.min(MARK, cell * unit / 6);
    Shape ring = new Shape.Ellipse(width / 2, height / 2, r, r, Palette.BACKGROUND, Palette.FAINT);
    return tile(List.of(ring));
  }

  /** The cells of an arrow, shaded as the ground of arrows is. */
  Scene.Tile shade(double[] x, double[] y) {
    List<Integer> key = new ArrayList<>();
    List<Shape> shapes = new ArrayList<>();
    List<int[]> rings = new ArrayList<>();
    for (int k = 0; k < x.length; k++) {
      if (Math.abs(x[k]) + Math.abs(y[k]) > SMALL) {
        key.add(-k - 1);
        Spot spot = spots.get(k);
        if (spot.outline().length == 0) {
          shapes.add(disc(spot, SHADE));
        } else {
          rings.add(ring(spot));
        }
      }
    }
    if (!rings.isEmpty()) {
      shapes.add(new Shape.Area(rings, SHADE));
    }
    return known.computeIfAbsent(key, k -> tile(shapes));
  }

  private Shape disc(Spot spot, int fill) {
    int r = (int) Math.round(spot.radius() * FILLED * unit);
    return new Shape.Ellipse(x(spot.x()), y(spot.y()), r, r, fill, -1);
  }

  /** The cells of values that are not zero, where ±1 is the darkest colour. */
  Scene.Tile values(double... values) {
    List<Integer> colours = Arrays.stream(values).mapToObj(Palette::colourOfExact).toList();
    return known.computeIfAbsent(colours, c -> tile(cells(values, false)));
  }

  private List<Shape> cells(double[] values, boolean empty) {
    Map<Integer, List<int[]>> areas = new TreeMap<>();
    List<Shape> discs = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      int colour = Palette.colourOfExact(values[k]);
      if (empty != (colour == Palette.TILE)) {
        continue;
      }
      int fill = empty ? EMPTY : colour;
      Spot spot = spots.get(k);
      if (spot.outline().length == 0) {
        discs.add(disc(spot, fill));
      } else {
        areas.computeIfAbsent(fill, f -> new ArrayList<>()).add(ring(spot));
      }
    }
    List<Shape> shapes = new ArrayList<>();
    areas.forEach((fill, rings) -> shapes.add(new Shape.Area(rings, fill)));
    shapes.addAll(discs);
    return shapes;
  }

  private int[] ring(Spot spot) {
    int[] ring = new int[spot.outline().length];
    for (int i = 0; i < ring.length; i += 2) {
      ring[i] = x(spot.x() + FILLED * spot.outline()[i]);
      ring[i + 1] = y(spot.y() + FILLED * spot.outline()[i + 1]);
    }
    return ring;
  }

  private int x(double x) {
    return (int) Math.round(width / 2.0 + x * unit);
  }

  private int y(double y) {
    return (int) Math.round(height / 2.0 - y * unit);
  }

  private Scene.Tile tile(List<Shape> shapes) {
    return new Scene.Tile(shapes, width, height, false);
  }

  /**
   * Arrows at the places, 1 the longest, with light rims where there are dark cells.
   *
   * @param size the length of the longest arrow
   * @param rims whether there are dark cells
   */
  Scene.Tile arrows(double size, double[] x, double[] y, boolean rims) {
    List<Shape> shapes = new ArrayList<>();
    for (int k = 0; k < x.length; k++) {
      double length = Math.sqrt(x[k] * x[k] + y[k] * y[k]);
      if (length > SMALL) {
        double scale = size * unit / Math.sqrt(length);
        Spot s = spots.get(k);
        List<Shape> arrow = new ArrayList<>();
        Tiles.addArrow(arrow, x(s.x()), y(s.y()), x[k] * scale, -y[k] * scale);
        for (Shape part : arrow) {
          if (rims && part instanceof Shape.Line line) {
            shapes.add(new Shape.Line(line.points(), Palette.BACKGROUND, 3 * line.width()));
          }
          shapes.add(part);
        }
      }
    }
    return tile(shapes);
  }

  /** Words in the cells, of a size that fits all of them; none where they would be too small. */
  Scene.Tile words(List<String> words, double... values) {
    double room = Double.POSITIVE_INFINITY;
    for (int k = 0; k < spots.size(); k++) {
      Spot spot = spots.get(k);
      double half = spot.reach(0) - Math.abs(spot.x());
      room = Math.min(room, 2 * half * FILLED * unit / Math.max(2.2, words.get(k).length() + 0.4));
    }
    int size = (int) Math.min(150, room / 0.64);
    List<Shape> shapes = new ArrayList<>();
    for (int k = 0; k < spots.size() && size >= 55; k++) {
      if (!words.get(k).isEmpty()) {
        int colour = Palette.wordsOn(Palette.colourOfExact(values[k]));
        Spot spot = spots.get(k);
        shapes.add(
            new Shape.Text(
                x(spot.x()), y(spot.y()) + size * 7 / 20, words.get(k), size, false, true, colour));
      }
    }
    return tile(shapes);
  }

  /**
   * The points that are nearer to the origin than to any of the others (the cell of Voronoi or
   * Dirichlet), within a box.
   *
   * @param others points of the plane; those at the origin do not count
   * @param bound half the side of the box
   * @return the corners, x and y by turns
   */
  static double[] cell(List<double[]> others, double bound) {
    List<double[]> corners =
        List.of(
            new double[] {bound, bound},
            new double[] {-bound, bound},
            new double[] {-bound, -bound},
            new double[] {bound, -bound});
    for (double[] d : others) {
      double half = (d[0] * d[0] + d[1] * d[1]) / 2;
      if (half > 1e-12) {
        corners = cut(corners, d, half);
      }
    }
    return corners.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /** The part of a polygon with x·d ≤ half. */
  private static List<double[]> cut(List<double[]> corners, double[] d, double half) {
    List<double[]> left = new ArrayList<>();
    for (int k = 0; k < corners.size(); k++) {
      double[] a = corners.get(k);
      double[] b = corners.get((k + 1) % corners.size());
      double u = a[0] * d[0] + a[1] * d[1] - half;
      double v = b[0] * d[0] + b[1] * d[1] - half;
      double eps = 1e-9 * half;
      if (u <= eps) {
        left.add(a);
      }
      if ((u < -eps && v > eps) || (u > eps && v < -eps)) {
        double t = u / (u - v);
        left.add(new double[] {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])});
      }
    }
    return left;
  }
}

package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/** A drawing: shapes in place, and tiles, which are lists of shapes that may stand many times. */
final class Scene {
  private final String title;
  private final String description;
  private final List<Placed> content = new ArrayList<>();
  private int width;
  private int height;

  /** Shapes moved to a place; a clipping ellipse or box of a tile's size where asked for. */
  record Placed(Tile tile, int x, int y) {}

  /**
   * Shapes that stand together, clipped to the ellipse in the box of their size or to the box; or
   * other tiles on top of each other, which may each stand in many places.
   */
  record Tile(List<Shape> shapes, int width, int height, boolean round, List<Tile> layers) {
    Tile {
      shapes = List.copyOf(shapes);
      layers = List.copyOf(layers);
    }

    Tile(List<Shape> shapes, int width, int height, boolean round) {
      this(shapes, width, height, round, List.of());
    }

    /** Tiles of one size, the lowest first. */
    static Tile stack(List<Tile> layers) {
      Tile lowest = layers.get(0);
      return new Tile(List.of(), lowest.width(), lowest.height(), false, layers);
    }
  }

  Scene(String title, String description) {
    this.title = title;
    this.description = description;
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  List<Placed> content() {
    return content;
  }

  void add(Shape shape) {
    content.add(new Placed(new Tile(List.of(shape), 0, 0, false), 0, 0));
  }

  void add(Tile tile, int x, int y) {
    if (tile.layers().isEmpty()) {
      content.add(new Placed(tile, x, y));
    }
    tile.layers().forEach(layer -> add(layer, x, y));
  }

  void resize(int newWidth, int newHeight) {
    width = newWidth;
    height = newHeight;
  }

  String toSvg() {
    return SvgWriter.write(this);
  }

  byte[] toPng(int pixels) {
    long down = width == 0 ? 0 : (long) pixels * height / width;
    if (pixels < 1 || pixels * Math.max(1, down) > 1L << 26) {
      throw new InvalidInput(
          "size of a picture", pixels + "×" + down + " pixels", "1 … 2²⁶ pixels", "");
    }
    return PngPainter.paint(this, pixels);
  }
}

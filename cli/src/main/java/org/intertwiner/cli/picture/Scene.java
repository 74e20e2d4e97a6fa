package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.List;

/** A drawing: shapes in place, and tiles, which are lists of shapes that may stand many times. */
final class Scene {
  private final String title;
  private final String description;
  private final List<Placed> content = new ArrayList<>();
  private int width;
  private int height;

  /** Shapes moved to a place; a clipping ellipse or box of a tile's size where asked for. */
  record Placed(Tile tile, int x, int y) {}

  /** Shapes that stand together, clipped to the ellipse in the box of their size or to the box. */
  record Tile(List<Shape> shapes, int width, int height, boolean round) {
    Tile {
      shapes = List.copyOf(shapes);
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
    content.add(new Placed(tile, x, y));
  }

  void resize(int newWidth, int newHeight) {
    width = newWidth;
    height = newHeight;
  }
}

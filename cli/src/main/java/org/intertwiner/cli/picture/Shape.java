package org.intertwiner.cli.picture;

import java.util.List;

/** What a picture is made of; lengths are in tenths of a unit, so that they are integers. */
sealed interface Shape {

  /** Closed polygons filled by the even-odd rule: x and y by turns. */
  record Area(List<int[]> rings, int colour) implements Shape {}

  /** An open line: x and y by turns. */
  record Line(int[] points, int colour, int width) implements Shape {}

  /** A rectangle with a frame or a filling; a colour of −1 leaves it out. */
  record Box(int x, int y, int width, int height, int fill, int frame) implements Shape {}

  /** An ellipse with a frame or a filling. */
  record Ellipse(int x, int y, int radiusX, int radiusY, int fill, int frame) implements Shape {}

  /** A line of text from its base line on. */
  record Text(int x, int y, String text, int size, boolean bold, boolean centred, int colour)
      implements Shape {}

  /** A picture of pixels in a box, rows from the top down: alpha, red, green, blue in an int. */
  record Pixels(int x, int y, int width, int height, int columns, int[] colours) implements Shape {
    int rows() {
      return colours.length / columns;
    }
  }
}

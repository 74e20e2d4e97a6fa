package org.intertwiner.cli.picture;

import org.intertwiner.algebra.InvalidInput;

/**
 * How pictures of bases are laid out.
 *
 * @param width the width in pixels at which lines of panels are broken
 * @param first the first element to draw, from 0
 * @param most the largest number of elements on one picture
 * @param arrows whether kernels between scalars and vectors of the plane are drawn as arrows
 */
public record PictureOptions(int width, int first, int most, boolean arrows) {
  /** 960 pixels wide, the first 60 elements, with arrows. */
  public static final PictureOptions DEFAULT = new PictureOptions(960, 0, 60, true);

  /**
   * Checks the ranges.
   *
   * @param width the width in pixels at which lines of panels are broken
   * @param first the first element to draw, from 0
   * @param most the largest number of elements on one picture
   * @param arrows whether kernels between scalars and vectors of the plane are drawn as arrows
   * @throws InvalidInput where a number is out of range
   */
  public PictureOptions {
    if (width < 200 || width > 4_000 || first < 0 || most < 1 || most > 1_000) {
      throw new InvalidInput(
          "layout of a picture",
          "width " + width + ", elements from " + first + ", " + most + " of them",
          "a width of 200 … 4000, a first element ≥ 0, 1 … 1000 elements",
          "draw a large basis on several pictures");
    }
  }

  /**
   * The same layout for other elements.
   *
   * @param from the first element to draw, from 0
   * @param count the largest number of elements
   * @return the new options
   * @throws InvalidInput where a number is out of range
   */
  public PictureOptions withElements(int from, int count) {
    return new PictureOptions(width, from, count, arrows);
  }

  /**
   * The same layout at another width.
   *
   * @param pixels the width at which lines of panels are broken
   * @return the new options
   * @throws InvalidInput where it is out of range
   */
  public PictureOptions withWidth(int pixels) {
    return new PictureOptions(pixels, first, most, arrows);
  }

  /**
   * The same layout without arrows.
   *
   * @return the new options
   */
  public PictureOptions withoutArrows() {
    return new PictureOptions(width, first, most, false);
  }

  /** The number of the element behind the last one to draw. */
  int end(int size) {
    if (first > 0 && first >= size) {
      throw new InvalidInput("first element of a picture", "" + first, "0 … " + (size - 1), "");
    }
    return Math.min(size, first + most);
  }

  /** Which elements are drawn, where they are not all. */
  String shown(int end, int size) {
    return end - first == size ? "" : "elements " + (first + 1) + " to " + end + " of " + size;
  }
}

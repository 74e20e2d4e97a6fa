package org.intertwiner.nn.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;

/**
 * An immutable set of grey pictures of one size with a class label each.
 *
 * <p>Picture n has the brightness p(n, r, c) in row r (counted downwards) and column c; brightness
 * is nominally in [0, 1] with 0 the background.
 *
 * <p><i>Shape</i>: pixels {@code (count, rows, columns)}, row-major float32; labels {@code (count)}
 * in 0 … {@code classes() − 1}. <i>Complexity</i>: every method that returns a set copies it.
 */
public final class LabelledImages implements LabelledFields {
  private final int rows;
  private final int columns;
  private final int classes;
  private final float[] pixels;
  private final int[] labels;

  private LabelledImages(int rows, int columns, int classes, float[] pixels, int[] labels) {
    this.rows = rows;
    this.columns = columns;
    this.classes = classes;
    this.pixels = pixels;
    this.labels = labels;
  }

  /**
   * A set of the given pictures; the arrays are copied.
   *
   * @param rows height in cells
   * @param columns width in cells
   * @param classes number of classes
   * @param pixels brightness, shape {@code (labels.length, rows, columns)}
   * @param labels class of each picture
   * @return the set
   * @throws InvalidInput if the sizes do not fit, a label lies outside the classes or a brightness
   *     is not finite
   */
  public static LabelledImages of(
      int rows, int columns, int classes, float[] pixels, int[] labels) {
    check(rows, columns, classes, pixels, labels);
    return new LabelledImages(rows, columns, classes, pixels.clone(), labels.clone());
  }

  static LabelledImages adopt(int rows, int columns, int classes, float[] pixels, int[] labels) {
    check(rows, columns, classes, pixels, labels);
    return new LabelledImages(rows, columns, classes, pixels, labels);
  }

  private static void check(int rows, int columns, int classes, float[] pixels, int[] labels) {
    if (rows < 1 || columns < 1 || classes < 1) {
      throw new InvalidInput(
          "size of the pictures",
          rows + " rows, " + columns + " columns, " + classes + " classes",
          "at least one of each",
          "an empty picture has no label to learn");
    }
    if (pixels.length != (long) labels.length * rows * columns) {
      throw new InvalidInput(
          "pixels of " + labels.length + " pictures of " + rows + "×" + columns,
          pixels.length + " values",
          (long) labels.length * rows * columns + " values",
          "images and labels must be of one data set");
    }
    for (int n = 0; n < labels.length; n++) {
      if (labels[n] < 0 || labels[n] >= classes) {
        throw new InvalidInput(
            "label of picture " + n,
            Integer.toString(labels[n]),
            "0 … " + (classes - 1),
            "are images and labels of one data set?");
      }
    }
    for (int i = 0; i < pixels.length; i++) {
      if (!Float.isFinite(pixels[i])) {
        throw new InvalidInput(
            "brightness in picture " + i / (rows * columns),
            Float.toString(pixels[i]),
            "a finite number",
            "remove or repair the picture");
      }
    }
  }

  /**
   * The number of pictures.
   *
   * @return how many
   */
  @Override
  public int count() {
    return labels.length;
  }

  /**
   * One channel of rows and columns.
   *
   * @return {@code (1, rows, columns)}
   */
  @Override
  public Shape shape() {
    return Shape.of(1, rows, columns);
  }

  @Override
  public void copyField(int index, float[] target, int offset) {
    copyImage(index, target, offset);
  }

  /**
   * The height of every picture.
   *
   * @return cells from top to bottom
   */
  public int rows() {
    return rows;
  }

  /**
   * The width of every picture.
   *
   * @return cells from left to right
   */
  public int columns() {
    return columns;
  }

  /**
   * The number of classes.
   *
   * @return labels run from 0 to one less
   */
  @Override
  public int classes() {
    return classes;
  }

  /**
   * The class of picture n.
   *
   * @param n index of the picture
   * @return its label
   */
  @Override
  public int label(int n) {
    return labels[n];
  }

  /**
   * The brightness of one cell.
   *
   * @param n index of the picture
   * @param row row, from the top
   * @param column column, from the left
   * @return the brightness
   */
  public float pixel(int n, int row, int column) {
    return pixels[n * rows * columns + row * columns + column];
  }

  /**
   * A copy of picture n.
   *
   * @param n index of the picture
   * @return brightness, row-major, shape {@code (rows, columns)}
   */
  public float[] image(int n) {
    int size = rows * columns;
    return Arrays.copyOfRange(pixels, n * size, (n + 1) * size);
  }

  /**
   * Copies picture n into an array, as the batches of a training loop do without allocation.
   *
   * @param n index of the picture
   * @param target where to
   * @param offset index of the first cell in {@code target}
   */
  public void copyImage(int n, float[] target, int offset) {
    int size = rows * columns;
    System.arraycopy(pixels, n * size, target, offset, size);
  }

  /**
   * A copy of all labels.
   *
   * @return the class of each picture
   */
  public int[] labels() {
    return labels.clone();
  }

  /**
   * The pictures of the given indices, in that order.
   *
   * @param indices which pictures
   * @return the selection
   */
  public LabelledImages select(int... indices) {
    int size = rows * columns;
    float[] p = new float[indices.length * size];
    int[] l = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      copyImage(indices[i], p, i * size);
      l[i] = labels[indices[i]];
    }
    return new LabelledImages(rows, columns, classes, p, l);
  }

  /**
   * A random partition into a training and a test part.
   *
   * @param training number of pictures in the first part
   * @param test number of pictures in the second part
   * @param random source of the shuffle
   * @return two disjoint sets
   * @throws InvalidInput if there are fewer pictures than asked for, or a part is empty
   */
  public Split split(int training, int test, RandomGenerator random) {
    if (training < 1 || test < 1 || (long) training + test > count()) {
      throw new InvalidInput(
          "split of " + count() + " pictures",
          training + " for training and " + test + " for testing",
          "positive parts of at most " + count() + " pictures in all",
          "ask for fewer, or give a larger data set");
    }
    int[] order = Batches.shuffled(count(), random);
    return new Split(
        select(Arrays.copyOf(order, training)),
        select(Arrays.copyOfRange(order, training, training + test)));
  }

  /**
   * Every picture turned by its own uniformly random angle, see {@link ImageRotation#turn}.
   *
   * @param random source of the angles in [0, 2π)
   * @param interpolation how values between cells are made
   * @return the turned pictures, same labels
   */
  public LabelledImages randomlyRotated(RandomGenerator random, Interpolation interpolation) {
    float[] p = new float[pixels.length];
    int size = rows * columns;
    for (int n = 0; n < count(); n++) {
      ImageRotation turn = ImageRotation.turn(2 * Math.PI * random.nextDouble(), interpolation);
      turn.apply(pixels, n * size, p, n * size, rows, columns);
    }
    return new LabelledImages(rows, columns, classes, p, labels);
  }

  /**
   * The pictures in the middle of larger ones, zero around them; where the difference is odd, one
   * more row or column is added at the bottom or the right.
   *
   * @param newRows height, at least that of the pictures
   * @param newColumns width, at least that of the pictures
   * @return the padded pictures
   * @throws InvalidInput if the new size is smaller, or too large for an array
   */
  public LabelledImages padded(int newRows, int newColumns) {
    if (newRows < rows
        || newColumns < columns
        || (double) newRows * newColumns * count() > Integer.MAX_VALUE - 16) {
      throw new InvalidInput(
          "size of padded pictures",
          newRows + "×" + newColumns,
          "at least " + rows + "×" + columns + ", at most 2³¹ cells in all",
          "padding adds cells and takes none away");
    }
    int top = (newRows - rows) / 2;
    int left = (newColumns - columns) / 2;
    float[] p = new float[count() * newRows * newColumns];
    for (int i = 0; i < count() * rows; i++) {
      int to = (i / rows * newRows + top + i % rows) * newColumns + left;
      System.arraycopy(pixels, i * columns, p, to, columns);
    }
    return new LabelledImages(newRows, newColumns, classes, p, labels);
  }

  /**
   * The pictures with everything outside the inscribed disc set to zero, so that a rotation loses
   * no corner: the disc is |x| ≤ min(rows, columns)/2 about the centre, which the isometries that
   * keep the square map onto itself.
   *
   * @return the masked pictures
   */
  public LabelledImages insideDisc() {
    float[] p = pixels.clone();
    int size = rows * columns;
    long limit = (long) Math.min(rows, columns) * Math.min(rows, columns);
    for (int i = 0; i < p.length; i++) {
      int cell = i % size;
      long dy = 2L * (cell / columns) - (rows - 1);
      long dx = 2L * (cell % columns) - (columns - 1);
      if (dx * dx + dy * dy > limit) {
        p[i] = 0;
      }
    }
    return new LabelledImages(rows, columns, classes, p, labels);
  }

  /**
   * Says how many pictures of what size.
   *
   * @return for example {@code 8000 pictures 28×28 in 10 classes}
   */
  @Override
  public String toString() {
    return count() + " pictures " + rows + "×" + columns + " in " + classes + " classes";
  }

  /**
   * A training and a test part.
   *
   * @param training for fitting
   * @param test for judging
   */
  public record Split(LabelledImages training, LabelledImages test) {}
}

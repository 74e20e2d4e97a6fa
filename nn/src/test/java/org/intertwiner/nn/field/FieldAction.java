package org.intertwiner.nn.field;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.ImageRotation;
import org.intertwiner.nn.data.Interpolation;

/**
 * One group element acting on batches of fields on the pixel grid, (g·f)(x) = ρ(g) f(g⁻¹x).
 *
 * <p><i>Accuracy</i>: where g keeps the square grid (quarter turns, reflections in the axes and
 * diagonals) cells are permuted and only ρ(g) rounds; otherwise cells are interpolated, and a map
 * tested with it shows the error of the interpolation as well as its own.
 *
 * @param <G> the group elements
 */
public final class FieldAction<G> {
  private final FieldType<G> type;
  private final ImageRotation motion;
  private final double[][][] blocks;

  private FieldAction(FieldType<G> type, ImageRotation motion, double[][][] blocks) {
    this.type = type;
    this.motion = motion;
    this.blocks = blocks;
  }

  /**
   * The action of an element on fields of a type.
   *
   * @param <G> the group elements
   * @param type the type of the fields
   * @param element the group element g
   * @param interpolation for elements that do not keep the grid
   * @return the action
   */
  public static <G> FieldAction<G> of(FieldType<G> type, G element, Interpolation interpolation) {
    double[][] plane = type.action().from(element);
    double[][][] blocks = new double[type.parts().size()][][];
    for (int p = 0; p < blocks.length; p++) {
      blocks[p] = type.parts().get(p).representation().from(element);
    }
    return new FieldAction<>(type, motion(plane, interpolation), blocks);
  }

  /**
   * The isometry of an orthogonal 2×2 matrix, R(θ) or R(θ)·diag(−1, 1).
   *
   * @param matrix orthogonal, rows first
   * @param interpolation how values between cells are made
   * @return the isometry of pictures
   */
  public static ImageRotation motion(double[][] matrix, Interpolation interpolation) {
    double det = matrix[0][0] * matrix[1][1] - matrix[0][1] * matrix[1][0];
    double sign = det < 0 ? -1 : 1;
    double angle = Math.atan2(sign * matrix[1][0], sign * matrix[0][0]);
    return new ImageRotation(angle, det < 0, interpolation);
  }

  /**
   * Whether the element moves cells of a square picture onto cells.
   *
   * @return true for the eight isometries of the square
   */
  public boolean isExact() {
    return motion.isExactOnSquares();
  }

  /**
   * The motion of the plane.
   *
   * @return the isometry
   */
  public ImageRotation motion() {
    return motion;
  }

  /**
   * Moves a batch of fields.
   *
   * @param fields values, shape {@code (batch, channels, rows, columns)}
   * @param rows height
   * @param columns width
   * @return g·f for each field of the batch
   * @throws InvalidInput if the number of values does not fit
   */
  public double[] apply(double[] fields, int rows, int columns) {
    int planes = planes(fields.length, rows, columns);
    return turnValues(moved(fields, planes, rows, columns), rows * columns);
  }

  /**
   * Applies ρ(g) to the channels only, as for features without space.
   *
   * @param features values, shape {@code (batch, channels)}
   * @return ρ(g) applied to each item of the batch
   * @throws InvalidInput if the number of values does not fit
   */
  public double[] applyToValues(double[] features) {
    planes(features.length, 1, 1);
    return turnValues(features, 1);
  }

  /** Cells are permuted exactly where the motion keeps the grid; otherwise float32 interpolates. */
  private double[] moved(double[] fields, int planes, int rows, int columns) {
    int size = rows * columns;
    double[] out = new double[fields.length];
    float[] places = new float[size];
    if (!isExact()) {
      float[] narrow = new float[fields.length];
      for (int i = 0; i < narrow.length; i++) {
        narrow[i] = (float) fields[i];
      }
      float[] turned = motion.apply(narrow, planes, rows, columns);
      for (int i = 0; i < out.length; i++) {
        out[i] = turned[i];
      }
      return out;
    }
    for (int i = 0; i < size; i++) {
      places[i] = i;
    }
    float[] from = motion.apply(places, 1, rows, columns);
    for (int p = 0; p < planes; p++) {
      for (int i = 0; i < size; i++) {
        out[p * size + i] = fields[p * size + (int) from[i]];
      }
    }
    return out;
  }

  private int planes(int length, int rows, int columns) {
    int size = type.channels() * rows * columns;
    if (size == 0 || length % size != 0) {
      throw new InvalidInput(
          "batch of fields " + type,
          length + " values",
          "a multiple of " + type.channels() + "·" + rows + "·" + columns,
          "the order is (batch, channel, row, column)");
    }
    return length / (rows * columns);
  }

  private double[] turnValues(double[] fields, int size) {
    double[] out = new double[fields.length];
    int item = type.channels() * size;
    for (int base = 0; base < fields.length; base += item) {
      int channel = 0;
      for (int p = 0; p < blocks.length; p++) {
        int d = blocks[p].length;
        for (int copy = 0; copy < type.parts().get(p).copies(); copy++) {
          turnOne(fields, out, base + channel * size, size, blocks[p]);
          channel += d;
        }
      }
    }
    return out;
  }

  private static void turnOne(double[] in, double[] out, int at, int size, double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int x = 0; x < size; x++) {
        double sum = 0;
        for (int j = 0; j < matrix.length; j++) {
          sum += matrix[i][j] * in[at + j * size + x];
        }
        out[at + i * size + x] = sum;
      }
    }
  }
}

package org.intertwiner.algebra.lie.classical;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The map x ↦ Ax + t.
 *
 * <p><em>Accuracy:</em> values are compared bit by bit. <em>Shape:</em> A is n × n, t has n
 * entries.
 *
 * <p>Example: {@code new AffineMap(DenseMatrix.identity(2), new double[] {1, 0}).apply(new double[]
 * {1, 1})} is (2, 1).
 *
 * @param linear A
 * @param translation t, copied
 */
public record AffineMap(DenseMatrix linear, double[] translation) {

  /**
   * Checks the shapes.
   *
   * @param linear A
   * @param translation t, copied
   * @throws InvalidInput when the shapes do not fit or t is not finite
   */
  public AffineMap {
    if (linear.rows() != linear.columns() || translation.length != linear.rows()) {
      throw new InvalidInput(
          "affine map",
          linear.rows() + " × " + linear.columns() + " with " + translation.length + " entries",
          "a square matrix and as many entries",
          "");
    }
    for (double c : translation) {
      if (!Double.isFinite(c)) {
        throw new InvalidInput("translation", "" + c, "finite numbers", "");
      }
    }
    translation = translation.clone();
  }

  /** {@return t, a fresh array} */
  @Override
  public double[] translation() {
    return translation.clone();
  }

  /**
   * The image of a point.
   *
   * @param point x
   * @return Ax + t
   */
  public double[] apply(double[] point) {
    double[] image = linear.apply(point);
    for (int i = 0; i < image.length; i++) {
      image[i] += translation[i];
    }
    return image;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof AffineMap other
        && linear.equals(other.linear)
        && Arrays.equals(translation, other.translation);
  }

  @Override
  public int hashCode() {
    return 31 * linear.hashCode() + Arrays.hashCode(translation);
  }

  @Override
  public String toString() {
    return "x ↦ " + linear + "x + " + Arrays.toString(translation);
  }
}

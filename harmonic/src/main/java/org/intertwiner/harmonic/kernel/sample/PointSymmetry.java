package org.intertwiner.harmonic.kernel.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * Which group elements permute sample points: under those a sampled basis is equivariant exactly,
 * under the others up to discretisation.
 *
 * <p><i>Accuracy:</i> points are taken as equal within 10⁻⁹ of the largest coordinate.
 */
public final class PointSymmetry {
  private static final double TOLERANCE = 1e-9;

  private PointSymmetry() {}

  /**
   * The permutation of the points by a linear map.
   *
   * <p><i>Complexity:</i> quadratic in the number of points; ends at the first point without an
   * image.
   *
   * @param points the points
   * @param matrix an n × n matrix
   * @return for each point the number of its image, or nothing if one leaves the set
   * @throws InvalidInput if the matrix has another size than the points
   */
  public static Optional<int[]> image(SamplePoints points, double[][] matrix) {
    int n = points.dimension();
    if (matrix.length != n) {
      throw new InvalidInput(
          "matrix on sample points",
          matrix.length + " rows",
          n + " rows",
          "the action and the points must live on one space");
    }
    double[][] all = new double[points.count()][];
    double size = 0;
    for (int x = 0; x < all.length; x++) {
      all[x] = points.at(x);
      for (double c : all[x]) {
        size = Math.max(size, Math.abs(c));
      }
    }
    int[] image = new int[all.length];
    for (int x = 0; x < all.length; x++) {
      image[x] = find(all, times(matrix, all[x]), TOLERANCE * size);
      if (image[x] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(image);
  }

  /**
   * The group elements that permute the points.
   *
   * @param <G> the group elements
   * @param points the points
   * @param action the action on their space
   * @return the positions of these elements in the group's list; all others break the points'
   *     symmetry
   * @throws InvalidInput if the action lives on another space
   */
  public static <G> List<Integer> keptBy(SamplePoints points, FiniteRepresentation<G> action) {
    List<Integer> kept = new ArrayList<>();
    for (int g = 0; g < action.group().order(); g++) {
      if (image(points, action.from(action.group().element(g))).isPresent()) {
        kept.add(g);
      }
    }
    return List.copyOf(kept);
  }

  private static double[] times(double[][] matrix, double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += matrix[i][j] * x[j];
      }
    }
    return y;
  }

  private static int find(double[][] all, double[] y, double tolerance) {
    for (int x = 0; x < all.length; x++) {
      boolean equal = true;
      for (int i = 0; i < y.length && equal; i++) {
        equal = Math.abs(all[x][i] - y[i]) <= tolerance;
      }
      if (equal) {
        return x;
      }
    }
    return -1;
  }
}

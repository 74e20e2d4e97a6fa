package org.intertwiner.pdo.stencil;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.kernel.sample.Grid;

/**
 * The isometries that permute the cells of a grid: exchanges and reflections of axes.
 *
 * <p><i>Accuracy:</i> exact. Example: {@code GridSymmetry.of(Grid.square(3))} has 8 elements, the
 * point group of the square.
 */
public final class GridSymmetry {
  private static final int MAX_AXES = 5;

  private GridSymmetry() {}

  /**
   * An exchange and reflection of axes: (gx)_v = sign_v · x_{axis_v}.
   *
   * @param axes where each coordinate of the image comes from
   * @param signs 1 or −1 for each
   */
  public record Isometry(List<Integer> axes, List<Integer> signs) {
    /**
     * Keeps copies of the lists.
     *
     * @param axes where each coordinate of the image comes from
     * @param signs 1 or −1 for each
     */
    public Isometry {
      axes = List.copyOf(axes);
      signs = List.copyOf(signs);
    }

    /** {@return the matrix of the isometry} */
    public Matrix<Cyclotomic> matrix() {
      return Matrix.of(
          Cyclotomics.FIELD,
          axes.size(),
          axes.size(),
          (v, w) -> axes.get(v) == w ? Cyclotomic.of(signs.get(v)) : Cyclotomic.ZERO);
    }

    /**
     * What it does to the cells.
     *
     * @param grid a grid that it keeps
     * @return the number of the cell go for each cell o
     * @throws InvalidInput where it does not permute the cells
     */
    public int[] onCells(Grid grid) {
      return images(grid)
          .orElseThrow(
              () ->
                  new InvalidInput(
                      "isometry of a grid",
                      this + " on a " + grid,
                      "one that permutes the cells",
                      ""));
    }

    private Optional<int[]> images(Grid grid) {
      Map<List<Double>, Integer> cells = new HashMap<>();
      for (int cell = 0; cell < grid.count(); cell++) {
        cells.put(rounded(grid.at(cell)), cell);
      }
      int[] images = new int[grid.count()];
      for (int cell = 0; cell < images.length; cell++) {
        double[] x = grid.at(cell);
        double[] y = new double[x.length];
        for (int v = 0; v < x.length; v++) {
          y[v] = signs.get(v) * x[axes.get(v)];
        }
        Integer image = cells.get(rounded(y));
        if (image == null) {
          return Optional.empty();
        }
        images[cell] = image;
      }
      return Optional.of(images);
    }

    /** −0 and 0 are one. */
    private static List<Double> rounded(double... x) {
      List<Double> key = new ArrayList<>();
      for (double c : x) {
        key.add(c + 0.0);
      }
      return key;
    }
  }

  /**
   * The point group of a grid.
   *
   * @param grid any grid
   * @return its isometries, the identity first
   * @throws LimitExceeded where there are more than {@value #MAX_AXES} axes
   */
  public static List<Isometry> of(Grid grid) {
    int n = grid.dimension();
    if (n > MAX_AXES) {
      throw new LimitExceeded("isometries of a grid", n + " axes", "at most " + MAX_AXES, "");
    }
    List<Isometry> all = new ArrayList<>();
    for (List<Integer> axes : orders(n)) {
      for (int mask = 0; mask < 1 << n; mask++) {
        List<Integer> signs = new ArrayList<>();
        for (int v = 0; v < n; v++) {
          signs.add((mask & 1 << v) == 0 ? 1 : -1);
        }
        Isometry isometry = new Isometry(axes, signs);
        if (isometry.images(grid).isPresent()) {
          all.add(isometry);
        }
      }
    }
    return List.copyOf(all);
  }

  private static List<List<Integer>> orders(int n) {
    List<List<Integer>> all = new ArrayList<>();
    all.add(List.of());
    for (int length = 0; length < n; length++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> order : all) {
        for (int next = 0; next < n; next++) {
          if (!order.contains(next)) {
            List<Integer> more = new ArrayList<>(order);
            more.add(next);
            longer.add(List.copyOf(more));
          }
        }
      }
      all = longer;
    }
    return all;
  }
}

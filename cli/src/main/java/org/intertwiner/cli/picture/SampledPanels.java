package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.kernel.sample.SampledElement;

/**
 * Sampled kernels cell by cell: in the plane one tile for each entry, in space the layers of
 * constant z side by side, the lowest first.
 */
final class SampledPanels {
  private static final int LARGEST_SIDE = 64;
  private static final int MOST_LAYERS = 15;
  private static final int MOST_ROWS = 8;

  private final SampledBasis basis;
  private final int depth;
  private final int height;
  private final int width;

  SampledPanels(SampledBasis basis) {
    int[] shape = basis.points().shape();
    int n = shape.length;
    this.basis = basis;
    this.depth = n == 3 ? shape[0] : 1;
    this.height = n < 2 ? 0 : shape[n - 2];
    this.width = shape[n - 1];
    boolean grid = (n == 2 || n == 3) && basis.points().dimension() == n;
    if (!grid || height > LARGEST_SIDE || width > LARGEST_SIDE || depth > MOST_LAYERS) {
      throw new InvalidInput(
          "points of a picture",
          basis.points().toString(),
          "a grid of the plane or of space with at most "
              + LARGEST_SIDE
              + " cells along an axis and "
              + MOST_LAYERS
              + " layers",
          "draw the exact kernels instead");
    }
  }

  /** Where the layers lie, or nothing in the plane. */
  String layers() {
    if (depth == 1) {
      return "";
    }
    List<String> heights = new ArrayList<>();
    for (int layer = 0; layer < depth; layer++) {
      heights.add(Words.decimal(basis.points().coordinate(layer * height * width, 2)));
    }
    return ", layers z = " + String.join(", ", heights);
  }

  Layout.Panel panel(int number, String place) {
    SampledElement element = basis.element(number);
    KernelElement exact = element.exact();
    int rows = exact.block().rows();
    int columns = exact.block().columns();
    String label = (number + 1) + " · degree " + element.degree();
    label += ", ring " + (element.ring() + 1) + place;
    double[] values = basis.toArray(number);
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    double scale = 1 / Math.max(largest, Double.MIN_NORMAL);
    int shownRows = Math.min(MOST_ROWS, rows);
    int shownColumns = Math.min(depth > 1 ? 3 : MOST_ROWS, columns);
    if (shownRows < rows || shownColumns < columns) {
      label += " · the first " + shownRows + " × " + shownColumns + " of " + rows + " × " + columns;
    }
    int cell = cell(rows, columns);
    List<List<Scene.Tile>> tiles = new ArrayList<>();
    for (int r = 0; r < shownRows; r++) {
      List<Scene.Tile> row = new ArrayList<>();
      for (int c = 0; c < shownColumns; c++) {
        int entry = exact.placement().out(r) * basis.inputs() + exact.placement().in(c);
        for (int layer = 0; layer < depth; layer++) {
          row.add(Tiles.cells(layer(values, entry * depth + layer, scale), cell));
        }
      }
      tiles.add(row);
    }
    return depth == 1
        ? Layout.Panel.wrapped(label, tiles, 20)
        : new Layout.Panel(label, tiles, 20, depth, Integer.MAX_VALUE);
  }

  private int cell(int rows, int columns) {
    boolean line = rows == 1 || columns == 1;
    int side = line ? Math.min(3, Math.max(rows, columns)) : rows;
    if (depth > 1) {
      side = Math.max(2, Math.min(3, columns) * 2);
    }
    return Math.max(24, 1100 / Math.max(height, width) / side);
  }

  private double[][] layer(double[] values, int number, double scale) {
    int start = number * height * width;
    double[][] grid = new double[height][width];
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        grid[i][j] = values[start + i * width + j] * scale;
      }
    }
    return grid;
  }
}

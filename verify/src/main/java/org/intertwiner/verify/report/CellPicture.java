package org.intertwiner.verify.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.intertwiner.verify.Exhibits.CellMap;

/** The errors over the cells of a grid, coarsened where there are very many. */
final class CellPicture {
  private static final int MAX_SIDE = 64;
  private static final int NAMED = 12;

  private final CellMap cells;
  private final HeatScale scale;

  CellPicture(CellMap cells, HeatScale scale) {
    this.cells = cells;
    this.scale = scale;
  }

  String svg(String id) {
    int high = blocks(cells.rows());
    int wide = blocks(cells.columns());
    int rows = (cells.rows() + high - 1) / high;
    int columns = (cells.columns() + wide - 1) / wide;
    StringBuilder out = new StringBuilder();
    out.append("<svg class=\"picture cells\" viewBox=\"0 0 ").append(columns).append(' ');
    out.append(rows).append("\" role=\"img\" aria-labelledby=\"").append(id).append("\">");
    out.append("<title id=\"").append(id).append("\">").append(description()).append("</title>");
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double error = worst(i * high, j * wide, high, wide);
        out.append("<rect x=\"").append(j).append("\" y=\"").append(i);
        out.append("\" width=\"1.02\" height=\"1.02\" fill=\"").append(scale.colour(error));
        out.append("\"/>");
      }
    }
    return out.append("</svg>").toString();
  }

  private static int blocks(int side) {
    return Math.max(1, (side + MAX_SIDE - 1) / MAX_SIDE);
  }

  private double at(int row, int column) {
    return cells.errors().get(row * cells.columns() + column);
  }

  /** The largest error of a block; what is not a number counts as larger than all numbers. */
  private double worst(int row, int column, int high, int wide) {
    double worst = 0;
    for (int i = row; i < Math.min(row + high, cells.rows()); i++) {
      for (int j = column; j < Math.min(column + wide, cells.columns()); j++) {
        worst = Double.compare(at(i, j), worst) > 0 ? at(i, j) : worst;
      }
    }
    return worst;
  }

  /** In words: how large, where the worst cell is, and whether the rim differs from the rest. */
  String description() {
    double rim = 0;
    double inside = 0;
    for (int i = 0; i < cells.rows(); i++) {
      for (int j = 0; j < cells.columns(); j++) {
        boolean atRim = i == 0 || j == 0 || i == cells.rows() - 1 || j == cells.columns() - 1;
        double e = at(i, j);
        if (atRim) {
          rim = Double.compare(e, rim) > 0 ? e : rim;
        } else {
          inside = Double.compare(e, inside) > 0 ? e : inside;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "error over %d × %d cells: at most %s on the rim, %s inside",
        cells.rows(),
        cells.columns(),
        HeatScale.figure(rim),
        HeatScale.figure(inside));
  }

  /** The worst cells, as rows of a table. */
  List<List<String>> table() {
    return IntStream.range(0, cells.errors().size())
        .boxed()
        .sorted(Comparator.comparing((Integer k) -> cells.errors().get(k)).reversed())
        .limit(NAMED)
        .map(
            k ->
                List.of(
                    Integer.toString(k / cells.columns()),
                    Integer.toString(k % cells.columns()),
                    HeatScale.figure(cells.errors().get(k))))
        .toList();
  }
}

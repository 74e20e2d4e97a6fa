package org.intertwiner.verify.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.intertwiner.verify.Exhibits;
import org.intertwiner.verify.locate.LayerResidual;

/** The residuals of the steps of a network, with the first offender marked. */
final class LayerRows {
  private static final int NEAR = 10;
  private static final int MAX_COLUMNS = 400;

  /**
   * One row of a table.
   *
   * @param number the number of the step, from 1
   * @param layer its figures
   * @param first whether it is the first offender
   */
  record Row(int number, LayerResidual layer, boolean first) {}

  private final List<LayerResidual> layers;
  private final int marked;

  LayerRows(Exhibits exhibits) {
    this.layers = exhibits.layers();
    this.marked = ReportText.marked(layers, exhibits.firstOffender());
  }

  String description() {
    String last = layers.size() + " steps from left to right, in the order of computation";
    return marked < 0
        ? last
        : last + "; the first offender is step " + (marked + 1) + ", marked by a triangle";
  }

  /** Those around the first offender and those with the largest residuals, in their order. */
  List<Row> shown(int most) {
    Set<Integer> kept =
        IntStream.range(0, layers.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -weight(i)))
            .limit(most)
            .collect(Collectors.toSet());
    return IntStream.range(0, layers.size())
        .filter(kept::contains)
        .mapToObj(i -> new Row(i + 1, layers.get(i), i == marked))
        .toList();
  }

  private double weight(int i) {
    double residual = layers.get(i).residual();
    boolean near = marked >= 0 && Math.abs(i - marked) <= NEAR;
    return near || Double.isNaN(residual) ? Double.POSITIVE_INFINITY : residual;
  }

  /** Columns as high as the logarithm of the residual. */
  String svg(String id, HeatScale scale) {
    int each = (layers.size() + MAX_COLUMNS - 1) / MAX_COLUMNS;
    int columns = (layers.size() + each - 1) / each;
    double wide = 200.0 / columns;
    StringBuilder out = new StringBuilder();
    out.append("<svg class=\"picture layers\" viewBox=\"0 -6 200 52\" role=\"img\"");
    out.append(" preserveAspectRatio=\"none\" aria-labelledby=\"").append(id).append("\">");
    out.append("<title id=\"").append(id).append("\">").append(description()).append("</title>");
    for (int c = 0; c < columns; c++) {
      LayerResidual worst =
          layers.subList(c * each, Math.min(layers.size(), (c + 1) * each)).stream()
              .max(Comparator.comparingDouble(LayerResidual::residual))
              .orElseThrow();
      double high = Double.isNaN(worst.residual()) ? 40 : 1 + 39 * scale.height(worst.residual());
      out.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"><title>",
              c * wide,
              40 - high,
              0.92 * wide,
              high,
              scale.colour(worst.residual())));
      out.append(XmlText.escape(ReportText.clipped(worst.node(), 60))).append(": ");
      out.append(HeatScale.figure(worst.residual())).append("</title></rect>");
    }
    if (marked >= 0) {
      int column = marked / each;
      double x = (column + 0.46) * wide;
      out.append(
          String.format(
              Locale.ROOT,
              "<path class=\"mark\" d=\"M%.2f 41L%.2f 46L%.2f 46Z\"/>",
              x,
              x - 2,
              x + 2));
    }
    return out.append("</svg>").toString();
  }
}

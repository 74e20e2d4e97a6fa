package org.intertwiner.cli.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A line chart of a few named curves, drawn to PNG.
 *
 * <p>Example: {@code new LineChart("loss", "step", "cross-entropy", false,
 * List.of(curve)).toPng()}.
 *
 * @param title what the chart shows
 * @param xLabel the quantity along x, with its unit
 * @param yLabel the quantity along y, with its unit
 * @param logarithmic whether y is drawn on a logarithmic scale; then every y must be positive
 * @param curves the curves, in the order of the legend
 */
public record LineChart(
    String title, String xLabel, String yLabel, boolean logarithmic, List<Curve> curves) {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;

  /** Pixels a unit of the chart, so that the picture is sharp on dense screens. */
  private static final int SCALE = 2;

  /** Colours that stay apart for colour-blind readers (Okabe and Ito, 2008). */
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x00, 0x72, 0xB2),
          new Color(0xD5, 0x5E, 0x00),
          new Color(0x00, 0x9E, 0x73),
          new Color(0xCC, 0x79, 0xA7),
          new Color(0x56, 0xB4, 0xE9),
          new Color(0xE6, 0x9F, 0x00));

  /**
   * Copies the list of curves.
   *
   * @param title what the chart shows
   * @param xLabel the quantity along x, with its unit
   * @param yLabel the quantity along y, with its unit
   * @param logarithmic whether y is drawn on a logarithmic scale; then every y must be positive
   * @param curves the curves, in the order of the legend
   */
  public LineChart {
    curves = List.copyOf(curves);
  }

  /**
   * One curve.
   *
   * @param name its name in the legend
   * @param x abscissae, ascending
   * @param y ordinates, as many as {@code x}
   */
  public record Curve(String name, List<Double> x, List<Double> y) {
    /**
     * Copies the points.
     *
     * @param name its name in the legend
     * @param x abscissae, ascending
     * @param y ordinates, as many as {@code x}
     */
    public Curve {
      x = List.copyOf(x);
      y = List.copyOf(y);
    }
  }

  /**
   * The picture in PNG format, 1440 × 800 pixels.
   *
   * @return the bytes of a PNG file
   */
  public byte[] toPng() {
    return Png.of(toImage());
  }

  /**
   * The picture as pixels, 1440 × 800 of them.
   *
   * @return an image without transparency
   */
  public BufferedImage toImage() {
    XYChart chart = chart();
    BufferedImage image =
        new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    chart.paint(graphics, WIDTH, HEIGHT);
    graphics.dispose();
    return image;
  }

  private XYChart chart() {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(xLabel)
            .yAxisTitle(yLabel)
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotBorderVisible(false);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
    chart.getStyler().setLegendBorderColor(Color.WHITE);
    chart.getStyler().setChartTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
    chart.getStyler().setYAxisLogarithmic(logarithmic);
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      XYSeries series = chart.addSeries(curve.name(), curve.x(), curve.y());
      series.setLineColor(COLOURS.get(i % COLOURS.size()));
      series.setLineStyle(new BasicStroke(1.8f));
      boolean few = curve.x().size() <= 48;
      series.setMarker(few ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
      series.setMarkerColor(COLOURS.get(i % COLOURS.size()));
    }
    return chart;
  }
}

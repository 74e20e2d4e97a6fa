package org.intertwiner.cli.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.cli.report.LineChart;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.spherical.SphericalHarmonic;

/**
 * Functions on the sphere in Hammer's equal-area map: spherical harmonics as filled contours, and
 * fields of any degree pixel by pixel, shaded as relief.
 *
 * <p><i>Accuracy:</i> a field is linear between the points of its raster; the colours are those of
 * heights, sea below zero and land above. <i>Example:</i> {@code
 * SpherePicture.ofHarmonics(3).toSvg()}.
 */
public final class SpherePicture {
  /** The highest degree whose harmonics are drawn. */
  public static final int MAX_DEGREE = 30;

  private static final int MAP = 7_200;

  /** Pixels of a map from west to east. */
  private static final int COLUMNS = 1_440;

  private final Scene scene;

  private SpherePicture(Scene scene) {
    this.scene = scene;
  }

  /**
   * The real spherical harmonics of one degree, all orders.
   *
   * @param degree l, at most {@link #MAX_DEGREE}
   * @return the picture
   * @throws org.intertwiner.algebra.LimitExceeded for a higher degree
   */
  public static SpherePicture ofHarmonics(int degree) {
    if (degree > MAX_DEGREE) {
      throw new org.intertwiner.algebra.LimitExceeded(
          "degree of harmonics to draw",
          Integer.toString(degree),
          "at most " + MAX_DEGREE,
          "export the numbers of higher ones");
    }
    String title = "Real spherical harmonics of degree " + degree;
    Scene scene = new Scene(title, "on the sphere in an equal-area map; blue is negative");
    Layout layout = new Layout(scene, PictureOptions.DEFAULT.width());
    layout.line(title, 190, true, Palette.INK);
    layout.space(80);
    Tiles tiles = new Tiles(Field.SPHERE, 960);
    for (int m = -degree; m <= degree; m++) {
      Form form = SphericalHarmonic.of(degree, m).polynomial();
      Scene.Tile tile = tiles.of(form, 1 / tiles.largest(form));
      layout.panel(new Layout.Panel("m = " + m, List.of(List.of(tile)), 0));
    }
    layout.foot("", "each harmonic");
    return new SpherePicture(scene);
  }

  /**
   * Fields side by side, and charts below them.
   *
   * @param title what is shown
   * @param subtitle more about it
   * @param fields the fields; equal colours are equal values in all of them
   * @param charts what stands below
   * @return the picture
   */
  public static SpherePicture ofFields(
      String title, String subtitle, List<SphereRaster> fields, List<LineChart> charts) {
    Scene scene = new Scene(title, subtitle);
    Layout layout = new Layout(scene, 2 * MAP / 10 + 120);
    layout.line(title, 220, true, Palette.INK);
    layout.line(subtitle, 130, false, Palette.FAINT);
    layout.space(100);
    Relief relief = Relief.upTo(fields.stream().mapToDouble(SphereRaster::largest).max().orElse(1));
    for (SphereRaster field : fields) {
      layout.panel(new Layout.Panel(field.label(), List.of(List.of(map(field, relief))), 0));
    }
    layout.space(60);
    for (LineChart chart : charts) {
      layout.panel(new Layout.Panel("", List.of(List.of(chart(chart))), 0));
    }
    layout.end();
    return new SpherePicture(scene);
  }

  private static Scene.Tile map(SphereRaster field, Relief relief) {
    int rows = COLUMNS / 2;
    double[][] values = new double[rows][COLUMNS];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        double[] x = Field.SPHERE.point((2 * j + 1.0) / COLUMNS - 1, 1 - (2 * i + 1.0) / rows, 0);
        values[i][j] = field.at(x);
      }
    }
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Shape.Pixels(0, 0, MAP, MAP / 2, COLUMNS, relief.colours(values)));
    shapes.add(new Shape.Ellipse(MAP / 2, MAP / 4, MAP / 2 - 3, MAP / 4 - 3, -1, Palette.FRAME));
    return new Scene.Tile(shapes, MAP, MAP / 2, true);
  }

  private static Scene.Tile chart(LineChart chart) {
    BufferedImage image = chart.toImage();
    int columns = image.getWidth();
    int rows = image.getHeight();
    int[] colours = image.getRGB(0, 0, columns, rows, new int[columns * rows], 0, columns);
    for (int i = 0; i < colours.length; i++) {
      colours[i] |= 0xFF000000;
    }
    int height = MAP * rows / columns;
    return new Scene.Tile(
        List.of(new Shape.Pixels(0, 0, MAP, height, columns, colours)), MAP, height, false);
  }

  /**
   * The picture as SVG.
   *
   * @return a document; fields stand in it as images
   */
  public String toSvg() {
    return scene.toSvg();
  }

  /**
   * The picture as PNG.
   *
   * @param width its width in pixels
   * @return the bytes of the file
   */
  public byte[] toPng(int width) {
    return scene.toPng(width);
  }
}

package org.intertwiner.cli.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Sampled kernels side by side, each a signed heat map: white is zero, red positive, blue negative,
 * every panel scaled by its own largest absolute value.
 *
 * @param panels the panels, drawn row by row
 * @param columns how many panels stand in a row, at least 1
 */
public record KernelGallery(List<Panel> panels, int columns) {

  private static final int CELL = 12;
  private static final int CAPTION = 22;
  private static final int GAP = 14;
  private static final int SCALE = 2;

  /**
   * Copies the list of panels.
   *
   * @param panels the panels, drawn row by row
   * @param columns how many panels stand in a row, at least 1
   */
  public KernelGallery {
    panels = List.copyOf(panels);
    columns = Math.max(1, columns);
  }

  /**
   * One sampled kernel.
   *
   * @param caption what stands below it
   * @param rows number of rows, from the top (largest y) down
   * @param values the values row by row, {@code rows · columns} of them
   */
  public record Panel(String caption, int rows, List<Double> values) {
    /**
     * Copies the values.
     *
     * @param caption what stands below it
     * @param rows number of rows, from the top (largest y) down
     * @param values the values row by row, {@code rows · columns} of them
     */
    public Panel {
      values = List.copyOf(values);
    }

    int width() {
      return values.size() / rows;
    }
  }

  /**
   * The picture in PNG format.
   *
   * @return the bytes of a PNG file
   */
  public byte[] toPng() {
    int cellsWide = panels.stream().mapToInt(Panel::width).max().orElse(1);
    int cellsHigh = panels.stream().mapToInt(Panel::rows).max().orElse(1);
    int stepX = Math.max(cellsWide * CELL, 84) + GAP;
    int stepY = cellsHigh * CELL + CAPTION + GAP;
    int across = Math.min(columns, Math.max(1, panels.size()));
    int down = Math.max(1, (panels.size() + columns - 1) / columns);
    BufferedImage image =
        new BufferedImage(
            (across * stepX + GAP) * SCALE,
            (down * stepY + GAP) * SCALE,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
    for (int i = 0; i < panels.size(); i++) {
      draw(graphics, panels.get(i), GAP + (i % columns) * stepX, GAP + (i / columns) * stepY);
    }
    graphics.dispose();
    return Png.of(image);
  }

  private static void draw(Graphics2D graphics, Panel panel, int left, int top) {
    double largest = panel.values().stream().mapToDouble(Math::abs).max().orElse(0);
    int width = panel.width();
    for (int i = 0; i < panel.values().size(); i++) {
      double value = largest > 0 ? panel.values().get(i) / largest : 0;
      graphics.setColor(colour(value));
      graphics.fillRect(left + (i % width) * CELL, top + (i / width) * CELL, CELL, CELL);
    }
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.drawRect(left, top, width * CELL, panel.rows() * CELL);
    graphics.setColor(Color.DARK_GRAY);
    graphics.drawString(panel.caption(), left, top + panel.rows() * CELL + 13);
  }

  /** White at 0, towards dark red at 1 and dark blue at −1. */
  private static Color colour(double value) {
    Color end = value >= 0 ? new Color(0xB2, 0x18, 0x2B) : new Color(0x21, 0x66, 0xAC);
    double t = Math.min(1, Math.abs(value));
    return new Color(mix(end.getRed(), t), mix(end.getGreen(), t), mix(end.getBlue(), t));
  }

  private static int mix(int channel, double t) {
    return (int) Math.round(255 + (channel - 255) * t);
  }
}

package org.intertwiner.cli.picture;

import java.util.ArrayList;
import java.util.List;

/** Puts headings and panels below each other and side by side, from the top down. */
final class Layout {
  static final int MARGIN = 240;
  private static final int GAP = 220;
  private static final int LABEL = 110;

  private final Scene scene;
  private final int right;
  private int x = MARGIN;
  private int y = MARGIN;
  private int lineHeight;
  private int widest;

  /**
   * Tiles in rows and columns, and what stands above them; after every {@code group} tiles of a row
   * and every {@code band} rows there is more room.
   */
  record Panel(String label, List<List<Scene.Tile>> rows, int tileGap, int group, int band) {
    private static final int GROUP_GAP = 110;

    Panel(String label, List<List<Scene.Tile>> rows, int tileGap) {
      this(label, rows, tileGap, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** A single column or row of many tiles is broken into several rows. */
    static Panel wrapped(String label, List<List<Scene.Tile>> rows, int tileGap) {
      boolean line = rows.size() == 1 || rows.stream().allMatch(r -> r.size() == 1);
      List<Scene.Tile> tiles = rows.stream().flatMap(List::stream).toList();
      if (!line || tiles.size() <= 4) {
        return new Panel(label, rows, tileGap);
      }
      List<List<Scene.Tile>> broken = new ArrayList<>();
      for (int start = 0; start < tiles.size(); start += 4) {
        broken.add(tiles.subList(start, Math.min(tiles.size(), start + 4)));
      }
      return new Panel(label, broken, tileGap);
    }

    int gapAfter(int tile) {
      return tileGap + ((tile + 1) % group == 0 ? GROUP_GAP : 0);
    }

    int gapBelow(int row) {
      return tileGap + ((row + 1) % band == 0 ? GROUP_GAP : 0);
    }

    int width() {
      return rows.stream().mapToInt(this::width).max().orElse(0);
    }

    private int width(List<Scene.Tile> row) {
      int width = row.get(0).width();
      for (int k = 1; k < row.size(); k++) {
        width += gapAfter(k - 1) + row.get(k).width();
      }
      return width;
    }

    int height() {
      int height = rows.isEmpty() ? 0 : rows.get(0).get(0).height();
      for (int k = 1; k < rows.size(); k++) {
        height += gapBelow(k - 1) + rows.get(k).get(0).height();
      }
      return height;
    }
  }

  Layout(Scene scene, int widthInPixels) {
    this.scene = scene;
    this.right = 10 * widthInPixels - MARGIN;
  }

  void line(String text, int size, boolean bold, int colour) {
    endLine();
    y += size;
    scene.add(new Shape.Text(MARGIN, y, text, size, bold, false, colour));
    widest = Math.max(widest, MARGIN + text.length() * size * (bold ? 64 : 55) / 100);
    y += size / 2;
  }

  void space(int height) {
    endLine();
    y += height;
  }

  void panel(Panel panel) {
    if (x > MARGIN && x + panel.width() > right) {
      endLine();
    }
    scene.add(new Shape.Text(x, y + LABEL, panel.label(), LABEL, false, false, Palette.FAINT));
    int top = y + LABEL + 60;
    for (int r = 0; r < panel.rows().size(); r++) {
      List<Scene.Tile> row = panel.rows().get(r);
      int left = x;
      for (int k = 0; k < row.size(); k++) {
        scene.add(row.get(k), left, top);
        left += row.get(k).width() + panel.gapAfter(k);
      }
      top += row.get(0).height() + panel.gapBelow(r);
    }
    int labelWidth = panel.label().length() * LABEL * 11 / 20;
    x += Math.max(panel.width(), labelWidth) + GAP;
    widest = Math.max(widest, x - GAP);
    lineHeight = Math.max(lineHeight, LABEL + 60 + panel.height() + GAP);
  }

  void endLine() {
    if (lineHeight > 0) {
      y += lineHeight;
      x = MARGIN;
      lineHeight = 0;
    }
  }

  /** The colours and what they mean. */
  private void legend(String note) {
    endLine();
    int size = 130;
    int left = MARGIN;
    scene.add(new Shape.Text(left, y + 115, "−", 130, false, false, Palette.INK));
    left += 110;
    for (int band = -Palette.bands(); band <= Palette.bands(); band++) {
      int colour = band == 0 ? Palette.TILE : Palette.colour(Math.abs(band) - 1, band > 0);
      scene.add(new Shape.Box(left, y, size, size, colour, Palette.FRAME));
      left += size;
    }
    scene.add(new Shape.Text(left + 40, y + 115, "+", 130, false, false, Palette.INK));
    scene.add(new Shape.Text(left + 220, y + 108, note, 110, false, false, Palette.FAINT));
    widest = Math.max(widest, left + 220 + note.length() * 55);
    y += size + 90;
  }

  /** What is shown, the colours, and the end of the page. */
  void foot(String note, String scaled) {
    space(40);
    if (!note.isEmpty()) {
      line(note, 120, false, Palette.INK);
      space(60);
    }
    legend(scaled + " is scaled by its own largest value");
    end();
  }

  /** The end of the page. */
  void end() {
    endLine();
    scene.resize(widest + MARGIN, y + MARGIN / 2);
  }
}

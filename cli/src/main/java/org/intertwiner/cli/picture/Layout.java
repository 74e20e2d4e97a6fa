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

  /** Tiles in rows and columns, and what stands above them. */
  record Panel(String label, List<List<Scene.Tile>> rows, int tileGap) {
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

    int width() {
      return rows.stream()
          .mapToInt(r -> r.stream().mapToInt(t -> t.width() + tileGap).sum() - tileGap)
          .max()
          .orElse(0);
    }

    int height() {
      return rows.stream().mapToInt(r -> r.get(0).height() + tileGap).sum() - tileGap;
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
    for (List<Scene.Tile> row : panel.rows()) {
      int left = x;
      for (Scene.Tile tile : row) {
        scene.add(tile, left, top);
        left += tile.width() + panel.tileGap();
      }
      top += row.get(0).height() + panel.tileGap();
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
  void legend(String note) {
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

  void finish() {
    endLine();
    scene.resize(widest + MARGIN, y + MARGIN / 2);
  }
}

package org.intertwiner.cli.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.intertwiner.cli.report.Png;

/** Paints a scene into pixels. */
final class PngPainter {
  private static final double TENTH = 0.1;

  private final Graphics2D graphics;

  private PngPainter(Graphics2D graphics) {
    this.graphics = graphics;
  }

  static byte[] paint(Scene scene, int width) {
    double scale = (double) width / (scene.width() * TENTH);
    int height = Math.max(1, (int) Math.ceil(scene.height() * TENTH * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale * TENTH, scale * TENTH);
    new PngPainter(graphics).content(scene);
    graphics.dispose();
    return Png.of(image);
  }

  private void content(Scene scene) {
    for (Scene.Placed placed : scene.content()) {
      AffineTransform before = graphics.getTransform();
      java.awt.Shape clip = graphics.getClip();
      graphics.translate(placed.x(), placed.y());
      Scene.Tile tile = placed.tile();
      if (tile.round()) {
        round(tile);
      } else {
        if (tile.width() > 0) {
          graphics.clip(new Rectangle2D.Double(0, 0, tile.width(), tile.height()));
        }
        tile.shapes().forEach(this::shape);
      }
      graphics.setTransform(before);
      graphics.setClip(clip);
    }
  }

  /**
   * A tile within its ellipse. Clips of this toolkit take pixels whole or not at all, so the tile
   * is painted apart and multiplied by the ellipse, whose edge is smooth.
   */
  private void round(Scene.Tile tile) {
    AffineTransform place = graphics.getTransform();
    Ellipse2D ellipse = new Ellipse2D.Double(0, 0, tile.width(), tile.height());
    Rectangle bounds = place.createTransformedShape(ellipse).getBounds();
    BufferedImage image =
        new BufferedImage(
            Math.max(1, bounds.width), Math.max(1, bounds.height), BufferedImage.TYPE_INT_ARGB);
    Graphics2D apart = image.createGraphics();
    apart.setRenderingHints(graphics.getRenderingHints());
    apart.translate(-bounds.x, -bounds.y);
    apart.transform(place);
    tile.shapes().forEach(new PngPainter(apart)::shape);
    apart.setComposite(AlphaComposite.DstIn);
    BufferedImage mask =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D inside = mask.createGraphics();
    inside.setRenderingHints(graphics.getRenderingHints());
    inside.translate(-bounds.x, -bounds.y);
    inside.transform(place);
    inside.fill(ellipse);
    inside.dispose();
    apart.setTransform(new AffineTransform());
    apart.drawImage(mask, 0, 0, null);
    apart.dispose();
    graphics.setTransform(new AffineTransform());
    graphics.drawImage(image, bounds.x, bounds.y, null);
  }

  private void shape(Shape shape) {
    if (shape instanceof Shape.Area area) {
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      area.rings().forEach(ring -> trace(path, ring, true));
      graphics.setColor(new Color(area.colour()));
      graphics.fill(path);
    } else if (shape instanceof Shape.Line line) {
      Path2D path = new Path2D.Double();
      trace(path, line.points(), false);
      graphics.setColor(new Color(line.colour()));
      graphics.setStroke(
          new BasicStroke(line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(path);
    } else if (shape instanceof Shape.Box b) {
      paint(new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height()), b.fill(), b.frame());
    } else if (shape instanceof Shape.Ellipse e) {
      int rx = e.radiusX();
      int ry = e.radiusY();
      paint(new Ellipse2D.Double(e.x() - rx, e.y() - ry, 2.0 * rx, 2.0 * ry), e.fill(), e.frame());
    } else if (shape instanceof Shape.Text t) {
      graphics.setFont(
          new Font(Font.SANS_SERIF, t.bold() ? Font.BOLD : Font.PLAIN, 1)
              .deriveFont((float) t.size()));
      graphics.setColor(new Color(t.colour()));
      int width = t.centred() ? graphics.getFontMetrics().stringWidth(t.text()) : 0;
      graphics.drawString(t.text(), t.x() - width / 2f, t.y());
    } else if (shape instanceof Shape.Pixels p) {
      graphics.drawImage(image(p), p.x(), p.y(), p.width(), p.height(), null);
    }
  }

  static BufferedImage image(Shape.Pixels pixels) {
    int columns = pixels.columns();
    BufferedImage image = new BufferedImage(columns, pixels.rows(), BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, columns, pixels.rows(), pixels.colours(), 0, columns);
    return image;
  }

  private void paint(java.awt.Shape shape, int fill, int frame) {
    if (fill >= 0) {
      graphics.setColor(new Color(fill));
      graphics.fill(shape);
    }
    if (frame >= 0) {
      graphics.setColor(new Color(frame));
      graphics.setStroke(new BasicStroke(6));
      graphics.draw(shape);
    }
  }

  private static void trace(Path2D path, int[] points, boolean closed) {
    path.moveTo(points[0], points[1]);
    for (int i = 2; i + 1 < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    if (closed) {
      path.closePath();
    }
  }
}

package org.intertwiner.cli.picture;

import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.intertwiner.cli.report.Png;

/** Writes a scene as SVG 1.1; equal scenes give equal text, and equal tiles are written once. */
final class SvgWriter {
  private final StringBuilder out = new StringBuilder();
  private final Map<List<Shape>, String> names = new HashMap<>();

  private SvgWriter() {}

  static String write(Scene scene) {
    SvgWriter writer = new SvgWriter();
    writer.head(scene);
    writer.definitions(scene);
    Set<List<Shape>> known = writer.names.keySet();
    for (Scene.Placed placed : scene.content()) {
      if (known.contains(placed.tile().shapes())) {
        writer.out.append(
            String.format(
                Locale.ROOT,
                "<use href=\"#%s\" x=\"%d\" y=\"%d\"/>%n",
                writer.names.get(placed.tile().shapes()),
                placed.x(),
                placed.y()));
      } else {
        placed.tile().shapes().forEach(writer::shape);
      }
    }
    return writer.out.append("</g>\n</svg>\n").toString().replace("\r\n", "\n");
  }

  private void head(Scene scene) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(number(scene.width()))
        .append(' ')
        .append(number(scene.height()))
        .append("\" width=\"")
        .append(number(scene.width()))
        .append("\" height=\"")
        .append(number(scene.height()))
        .append("\" role=\"img\" aria-labelledby=\"title desc\"")
        .append(" font-family=\"Helvetica, Arial, sans-serif\">\n<title id=\"title\">")
        .append(escaped(scene.title()))
        .append("</title>\n<desc id=\"desc\">")
        .append(escaped(scene.description()))
        .append("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
  }

  private void definitions(Scene scene) {
    out.append("<defs>\n");
    Set<String> clips = new HashSet<>();
    for (Scene.Placed placed : scene.content()) {
      Scene.Tile tile = placed.tile();
      if (tile.width() == 0 || names.containsKey(tile.shapes())) {
        continue;
      }
      String clip = (tile.round() ? "e" : "b") + tile.width() + "x" + tile.height();
      if (clips.add(clip)) {
        clip(clip, tile);
      }
      String name = "t" + names.size();
      names.put(tile.shapes(), name);
      out.append("<g id=\"").append(name).append("\" clip-path=\"url(#").append(clip);
      out.append(")\">\n");
      tile.shapes().forEach(this::shape);
      out.append("</g>\n");
    }
    out.append("</defs>\n<g transform=\"scale(.1)\">\n");
  }

  private void clip(String name, Scene.Tile tile) {
    out.append("<clipPath id=\"").append(name).append("\">");
    int rx = tile.width() / 2;
    int ry = tile.height() / 2;
    if (tile.round()) {
      out.append("<ellipse cx=\"").append(rx).append("\" cy=\"").append(ry);
      out.append("\" rx=\"").append(rx).append("\" ry=\"").append(ry);
    } else {
      out.append("<rect width=\"").append(tile.width()).append("\" height=\"");
      out.append(tile.height());
    }
    out.append("\"/></clipPath>\n");
  }

  private void shape(Shape shape) {
    if (shape instanceof Shape.Area area) {
      out.append("<path fill=\"").append(colour(area.colour()));
      out.append("\" fill-rule=\"evenodd\" d=\"");
      area.rings().forEach(ring -> path(ring, true));
      out.append("\"/>\n");
    } else if (shape instanceof Shape.Line line) {
      out.append("<path fill=\"none\" stroke=\"").append(colour(line.colour()));
      out.append("\" stroke-width=\"").append(line.width());
      out.append("\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"");
      path(line.points(), false);
      out.append("\"/>\n");
    } else if (shape instanceof Shape.Box box) {
      out.append("<rect x=\"").append(box.x()).append("\" y=\"").append(box.y());
      out.append("\" width=\"").append(box.width()).append("\" height=\"").append(box.height());
      paint(box.fill(), box.frame());
    } else if (shape instanceof Shape.Ellipse e) {
      out.append("<ellipse cx=\"").append(e.x()).append("\" cy=\"").append(e.y());
      out.append("\" rx=\"").append(e.radiusX()).append("\" ry=\"").append(e.radiusY());
      paint(e.fill(), e.frame());
    } else if (shape instanceof Shape.Text text) {
      text(text);
    } else if (shape instanceof Shape.Pixels pixels) {
      out.append("<image x=\"").append(pixels.x()).append("\" y=\"").append(pixels.y());
      out.append("\" width=\"").append(pixels.width());
      out.append("\" height=\"").append(pixels.height());
      out.append("\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,");
      out.append(Base64.getEncoder().encodeToString(Png.of(PngPainter.image(pixels))));
      out.append("\"/>\n");
    }
  }

  private void text(Shape.Text text) {
    out.append("<text x=\"").append(text.x()).append("\" y=\"").append(text.y());
    out.append("\" font-size=\"").append(text.size());
    out.append(text.bold() ? "\" font-weight=\"bold" : "");
    out.append(text.centred() ? "\" text-anchor=\"middle" : "");
    out.append("\" fill=\"").append(colour(text.colour())).append("\">");
    out.append(escaped(text.text())).append("</text>\n");
  }

  private void paint(int fill, int frame) {
    out.append("\" fill=\"").append(fill < 0 ? "none" : colour(fill));
    if (frame >= 0) {
      out.append("\" stroke=\"").append(colour(frame)).append("\" stroke-width=\"6");
    }
    out.append("\"/>\n");
  }

  private void path(int[] points, boolean closed) {
    out.append('M').append(points[0]).append(' ').append(points[1]);
    for (int i = 2; i + 1 < points.length; i += 2) {
      int dx = points[i] - points[i - 2];
      int dy = points[i + 1] - points[i - 1];
      out.append(i == 2 ? "l" : dx < 0 ? "" : " ").append(dx);
      out.append(dy < 0 ? "" : " ").append(dy);
    }
    out.append(closed ? "z" : "");
  }

  private static String number(int tenths) {
    return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
  }

  static String colour(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

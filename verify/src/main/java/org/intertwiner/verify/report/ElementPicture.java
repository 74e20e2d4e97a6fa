package org.intertwiner.verify.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intertwiner.verify.Exhibits.ElementResidual;

/** The errors of single group elements: on rings where angles are known, else on a board. */
final class ElementPicture {
  private static final int MAX_SECTORS = 360;
  private static final int MAX_TILES = 1024;
  private static final double WIDEST = 40;

  /** What one patch of the picture stands for. */
  private record Patch(double from, double to, ElementResidual worst, int elements) {}

  private record Placed(ElementPlace place, ElementResidual element) {}

  private final List<ElementResidual> elements;
  private final HeatScale scale;
  private final List<Placed> placed = new ArrayList<>();

  ElementPicture(List<ElementResidual> elements, String group, HeatScale scale) {
    this.elements = elements;
    this.scale = scale;
    for (ElementResidual element : elements) {
      Optional<ElementPlace> place = ElementPlace.of(element.element(), group);
      place.ifPresent(p -> placed.add(new Placed(p, element)));
    }
  }

  /** Rings tell the truth only if no element is missing from them. */
  boolean isRound() {
    return placed.size() == elements.size();
  }

  String svg(String id) {
    return isRound() ? rings(id) : board(id);
  }

  private static String open(String id, String box, String what) {
    return "<svg class=\"picture\" viewBox=\""
        + box
        + "\" role=\"img\" aria-labelledby=\""
        + id
        + "\"><title id=\""
        + id
        + "\">"
        + what
        + "</title>";
  }

  private String rings(String id) {
    StringBuilder out = new StringBuilder();
    String what = "errors of " + elements.size() + " group elements by angle";
    out.append(open(id, "-120 -112 240 224", what));
    ring(out, false, 62, 100);
    ring(out, true, 20, 58);
    for (int degrees = 0; degrees < 360; degrees += 90) {
      double a = Math.toRadians(degrees);
      out.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d°</text>",
              108 * Math.cos(a),
              -106 * Math.sin(a) + 2.5,
              degrees));
    }
    return out.append("</svg>").toString();
  }

  private void ring(StringBuilder out, boolean reflections, double inner, double outer) {
    List<Placed> ring =
        placed.stream()
            .filter(p -> p.place().reflection() == reflections)
            .sorted(Comparator.comparingDouble(p -> p.place().degrees()))
            .toList();
    for (Patch patch : patches(ring)) {
      out.append("<path d=\"").append(sector(patch, inner, outer)).append("\" fill=\"");
      out.append(colour(patch.worst())).append("\">").append(title(patch)).append("</path>");
    }
  }

  /** Each element reaches half-way to its neighbours; past a limit, neighbours share a sector. */
  private static List<Patch> patches(List<Placed> ring) {
    List<Patch> patches = new ArrayList<>();
    int n = ring.size();
    if (n > MAX_SECTORS) {
      int at = 0;
      for (int s = 0; s < MAX_SECTORS; s++) {
        int from = at;
        while (at < n && ring.get(at).place().degrees() < s + 1) {
          at++;
        }
        if (at > from) {
          patches.add(patch(s, s + 1, ring.subList(from, at).stream().map(Placed::element)));
        }
      }
      return patches;
    }
    for (int i = 0; i < n; i++) {
      double here = ring.get(i).place().degrees();
      double before = here - ring.get((i + n - 1) % n).place().degrees();
      double after = ring.get((i + 1) % n).place().degrees() - here;
      double back = reach(i == 0 ? before + 360 : before);
      double on = reach(i == n - 1 ? after + 360 : after);
      patches.add(new Patch(here - back, here + on, ring.get(i).element(), 1));
    }
    return patches;
  }

  private static double reach(double gap) {
    return Math.max(0.25, Math.min(WIDEST, gap / 2));
  }

  private static Patch patch(
      double from, double to, java.util.stream.Stream<ElementResidual> elements) {
    List<ElementResidual> all = elements.toList();
    // Double.compare puts what is not a number above all numbers, so it cannot hide
    ElementResidual worst =
        all.stream().max(Comparator.comparingDouble(ElementResidual::residual)).orElseThrow();
    return new Patch(from, to, worst, all.size());
  }

  private static String sector(Patch patch, double inner, double outer) {
    double a = Math.toRadians(patch.from());
    double b = Math.toRadians(patch.to());
    int large = patch.to() - patch.from() > 180 ? 1 : 0;
    return String.format(
        Locale.ROOT,
        "M%.2f %.2fA%.0f %.0f 0 %d 0 %.2f %.2fL%.2f %.2fA%.0f %.0f 0 %d 1 %.2f %.2fZ",
        outer * Math.cos(a),
        -outer * Math.sin(a),
        outer,
        outer,
        large,
        outer * Math.cos(b),
        -outer * Math.sin(b),
        inner * Math.cos(b),
        -inner * Math.sin(b),
        inner,
        inner,
        large,
        inner * Math.cos(a),
        -inner * Math.sin(a));
  }

  private String board(String id) {
    int n = elements.size();
    int each = (n + MAX_TILES - 1) / MAX_TILES;
    int tiles = (n + each - 1) / each;
    int columns = (int) Math.ceil(Math.sqrt(1.6 * tiles));
    int rows = (tiles + columns - 1) / columns;
    StringBuilder out = new StringBuilder();
    String what = "errors of " + n + " group elements in their order, row by row";
    out.append(open(id, "0 0 " + 10 * columns + " " + 10 * rows, what));
    for (int t = 0; t < tiles; t++) {
      List<ElementResidual> those = elements.subList(t * each, Math.min(n, (t + 1) * each));
      Patch patch = patch(t, t + 1, those.stream());
      out.append("<rect x=\"").append(10 * (t % columns)).append("\" y=\"");
      out.append(10 * (t / columns)).append("\" width=\"9.4\" height=\"9.4\" fill=\"");
      out.append(colour(patch.worst())).append("\">").append(title(patch)).append("</rect>");
    }
    return out.append("</svg>").toString();
  }

  private String colour(ElementResidual element) {
    return element.samples() == 0 ? "none" : scale.colour(element.residual());
  }

  private static String title(Patch patch) {
    ElementResidual worst = patch.worst();
    String more = patch.elements() == 1 ? "" : " (worst of " + patch.elements() + ")";
    String what = worst.samples() == 0 ? "none measured" : HeatScale.figure(worst.residual());
    String name = XmlText.escape(ReportText.clipped(worst.element(), 60));
    return "<title>" + name + ": " + what + more + "</title>";
  }
}

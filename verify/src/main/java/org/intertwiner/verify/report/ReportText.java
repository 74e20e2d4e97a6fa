package org.intertwiner.verify.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intertwiner.verify.Exhibits;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.locate.FirstOffender;
import org.intertwiner.verify.locate.LayerResidual;

/** The layout of reports for people. */
final class ReportText {
  /** The widest line. */
  static final int WIDTH = 100;

  private static final int COLUMN = 51;
  private static final int LAYERS_SHOWN = 9;
  private static final int ELEMENTS_NAMED = 4;
  private static final int NAME = 24;
  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_DIGITS = 17;

  private ReportText() {}

  static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    lines.addAll(wrapped(report.verdict().word() + "  ", report.subject()));
    report.witness().ifPresent(witness -> lines.addAll(lines(witness)));
    report
        .exhibits()
        .firstOffender()
        .ifPresent(
            first ->
                lines.addAll(
                    wrapped(
                        "  offender  ",
                        "node '%s' (%s), value '%s'"
                            .formatted(first.node(), first.op(), first.tensor()))));
    lines.addAll(CheckTable.lines(report.checks()));
    report.tolerance().ifPresent(t -> lines.addAll(wrapped("  tolerance ", t.inWords())));
    lines.addAll(elements(report.exhibits().elements()));
    lines.addAll(layers(report.exhibits()));
    report.notes().forEach(note -> lines.addAll(wrapped("  note      ", note)));
    report
        .witness()
        .flatMap(Witness::replay)
        .ifPresent(token -> lines.add("  replay    intertwiner verify replay " + token));
    return lines;
  }

  private static List<String> lines(Witness witness) {
    List<String> lines = new ArrayList<>();
    String element = "  element   " + oneLine(witness.element());
    if (witness.shrinkSteps() > 0) {
      String steps = witness.shrinkSteps() == 1 ? "1 step" : witness.shrinkSteps() + " steps";
      String origin = "shrunk from " + oneLine(witness.shrunkFrom()) + " in " + steps;
      String joined = element + " ".repeat(Math.max(3, COLUMN - length(element))) + origin;
      if (length(joined) <= WIDTH) {
        lines.add(joined);
      } else {
        lines.addAll(wrapped("  element   ", witness.element()));
        lines.addAll(wrapped("            ", origin));
      }
    } else {
      lines.addAll(wrapped("  element   ", witness.element()));
    }
    lines.addAll(wrapped("  input     ", witness.input()));
    if (!Double.isNaN(witness.residual()) || witness.exactResidual().isPresent()) {
      lines.addAll(wrapped("  residual  ", residual(witness)));
    }
    String heading = "  sides     ";
    for (String sides : sides(witness)) {
      lines.addAll(wrapped(heading, sides));
      heading = " ".repeat(heading.length());
    }
    witness.cause().ifPresent(cause -> lines.addAll(wrapped("  cause     ", cause)));
    return lines;
  }

  /** The numbers of both sides where they differ most. */
  static List<String> sides(Witness witness) {
    return witness.contrasts().stream().map(ReportText::sides).toList();
  }

  /** With as many digits as show the difference. */
  private static String sides(Witness.Contrast c) {
    double larger = Math.max(Math.abs(c.left()), Math.abs(c.right()));
    int equal = (int) Math.ceil(Math.log10(larger / Math.abs(c.left() - c.right())));
    int digits = Math.max(FEWEST_DIGITS, Math.min(equal + 2, MOST_DIGITS));
    return "f(g·x) = %s and g·f(x) = %s at %s"
        .formatted(rounded(c.left(), digits), rounded(c.right(), digits), c.place());
  }

  private static String rounded(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal number = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    return number.precision() - number.scale() <= MOST_DIGITS && number.scale() < MOST_DIGITS
        ? number.toPlainString()
        : number.toString();
  }

  static String residual(Witness witness) {
    if (witness.exactResidual().isPresent()) {
      return witness.exactResidual().get() + " (exact)";
    }
    return String.format(
        Locale.ROOT,
        "%.1e relative, %.1e × noise floor (%.1e)",
        witness.residual(),
        witness.overFloor(),
        witness.noiseFloor());
  }

  private static List<String> elements(List<Exhibits.ElementResidual> elements) {
    List<Exhibits.ElementResidual> measured =
        elements.stream().filter(element -> element.samples() > 0).toList();
    if (measured.isEmpty()) {
      return List.of();
    }
    List<String> worst =
        measured.stream()
            .sorted((a, b) -> Double.compare(b.residual(), a.residual()))
            .limit(ELEMENTS_NAMED)
            .map(e -> String.format(Locale.ROOT, "%s %.1e", e.element(), e.residual()))
            .toList();
    return wrapped(
        "  elements  ",
        measured.size() + " apart; the largest errors: " + String.join(", ", worst));
  }

  private static List<String> layers(Exhibits exhibits) {
    List<LayerResidual> layers = exhibits.layers();
    if (layers.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    int marked = marked(layers, exhibits.firstOffender());
    int from = Math.max(0, Math.min(marked - LAYERS_SHOWN / 2, layers.size() - LAYERS_SHOWN));
    int to = Math.min(layers.size(), from + LAYERS_SHOWN);
    String part =
        to - from < layers.size() ? " (%d to %d of %d)".formatted(from + 1, to, layers.size()) : "";
    lines.add("  layers" + part);
    for (int i = from; i < to; i++) {
      LayerResidual layer = layers.get(i);
      String share =
          Double.isNaN(layer.share())
              ? "       "
              : String.format(Locale.ROOT, "%6.1f%%", 100 * layer.share());
      String name = clipped(layer.node(), NAME) + " " + clipped("(" + layer.op() + ")", NAME);
      lines.add(
          clipped(
                  String.format(
                      Locale.ROOT,
                      "  %s %-42s %8.1e %s  %s",
                      i == marked ? "→" : " ",
                      name,
                      layer.residual(),
                      share,
                      oneLine(layer.representation())),
                  WIDTH)
              .stripTrailing());
    }
    return lines;
  }

  /** The place of the first offender among the layers; −1 if there is none. */
  static int marked(List<LayerResidual> layers, Optional<FirstOffender> offender) {
    for (int i = 0; i < layers.size() && offender.isPresent(); i++) {
      LayerResidual layer = layers.get(i);
      FirstOffender first = offender.get();
      if (layer.tensor().equals(first.tensor()) && layer.node().equals(first.node())) {
        return i;
      }
    }
    return -1;
  }

  static String clipped(String text, int width) {
    String line = oneLine(text);
    if (length(line) <= width) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…";
  }

  /** Breaks between words; a word that is wider than a line is cut. */
  static List<String> wrapped(String head, String text) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(length(head));
    StringBuilder line = new StringBuilder(head);
    boolean empty = true;
    for (String word : oneLine(text).split(" ", -1)) {
      String rest = word;
      int room = WIDTH - length(line.toString()) - (empty ? 0 : 1);
      if (!empty && length(rest) > room) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        empty = true;
      }
      while (length(rest) > WIDTH - indent.length()) {
        int cut = rest.offsetByCodePoints(0, WIDTH - indent.length());
        lines.add(line + rest.substring(0, cut));
        line = new StringBuilder(indent);
        rest = rest.substring(cut);
      }
      line.append(empty ? "" : " ").append(rest);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Line breaks and other control characters would let a name forge a line of the report. */
  static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean odd =
                  Character.isISOControl(c)
                      || type == Character.FORMAT
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR
                      || type == Character.SURROGATE;
              if (odd) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

package org.intertwiner.cli.quickstart;

import java.util.Locale;
import org.intertwiner.verify.EquivarianceError;
import org.intertwiner.verify.Report;

/** How checks and errors are told, the same on the terminal and on the page. */
final class Wording {
  private Wording() {}

  /** The verdict on the rotations that act exactly, where the group has any but the identity. */
  static String quarterTurns(Report check, EquivarianceError.Table table) {
    long exact = table.elements().stream().filter(e -> e.discretisation().decides()).count();
    return exact <= 1
        ? "none in this group"
        : text("%s, error %.1e", check.verdict().word(), table.maxExact());
  }

  /** The largest error of the elements that interpolate, where the group has any. */
  static String otherElements(EquivarianceError.Table table) {
    boolean any = table.elements().stream().anyMatch(e -> !e.discretisation().decides());
    return any ? text("%.1e", table.maxInterpolated()) : "no such element";
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

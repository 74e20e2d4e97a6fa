package org.intertwiner.verify.action.symmetry;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers in the words of reports. */
final class Texts {
  private Texts() {}

  /** For example {@code (1, 0, −0.25)}. */
  static String vector(double[] v) {
    return Arrays.stream(v).mapToObj(Texts::number).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Whole numbers without a fraction, others to six digits. */
  static String number(double v) {
    return v == Math.rint(v) && Math.abs(v) < 1e9
        ? Long.toString((long) v)
        : String.format(Locale.ROOT, "%.6g", v);
  }
}

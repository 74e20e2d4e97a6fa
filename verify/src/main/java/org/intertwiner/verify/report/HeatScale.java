package org.intertwiner.verify.report;

import java.util.Locale;

/**
 * Colours of errors on a logarithmic scale from the noise floor to 1, from light to dark, so that
 * the order survives a print in grey and any colour vision.
 *
 * @param floor the error that is as good as none
 */
record HeatScale(double floor) {
  private static final int[][] STOPS = {
    {0xF4, 0xF1, 0xE4},
    {0xF7, 0xC9, 0x6B},
    {0xE9, 0x79, 0x3D},
    {0xB4, 0x27, 0x30},
    {0x46, 0x0C, 0x28}
  };
  private static final String NOT_A_NUMBER = "#7a7f87";
  private static final double LEAST = 1e-17;

  /** A floor of 0, of exact checks, is drawn as the resolution of a float64. */
  static HeatScale above(double floor) {
    return new HeatScale(floor > LEAST && floor < 0.1 ? floor : floor >= 0.1 ? 0.1 : LEAST);
  }

  /** How high an error stands between the floor (0) and 1 (1). */
  double height(double error) {
    if (!(error > floor)) {
      return 0;
    }
    return Math.min(1, Math.log(error / floor) / -Math.log(floor));
  }

  /** The colour of an error. */
  String colour(double error) {
    return Double.isNaN(error) ? NOT_A_NUMBER : at(height(error));
  }

  static String at(double t) {
    double x = t * (STOPS.length - 1);
    int i = Math.min((int) x, STOPS.length - 2);
    double w = x - i;
    int[] rgb = new int[3];
    for (int c = 0; c < 3; c++) {
      rgb[c] = (int) Math.round((1 - w) * STOPS[i][c] + w * STOPS[i + 1][c]);
    }
    return String.format(Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
  }

  /** The scale as a picture with its ends named. */
  String legend() {
    StringBuilder out = new StringBuilder();
    out.append("<p class=\"legend\"><span>≤ ").append(figure(floor)).append(" (noise)</span>");
    out.append("<svg viewBox=\"0 0 100 8\" role=\"img\" aria-label=\"colour scale, from the noise")
        .append(" floor to 1, logarithmic\" preserveAspectRatio=\"none\">");
    for (int i = 0; i < 25; i++) {
      out.append("<rect x=\"").append(4 * i).append("\" width=\"4.2\" height=\"8\" fill=\"");
      out.append(at(i / 24.0)).append("\"/>");
    }
    return out.append("</svg><span>1</span></p>").toString();
  }

  static String figure(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value);
  }
}

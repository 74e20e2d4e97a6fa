package org.intertwiner.cli.picture;

/** Colours of heights, with light from the north-west so that small features show. */
final class Relief {
  private static final double[] SEA_STOPS = {0, 0.03, 0.25, 0.6, 1};
  private static final int[] SEA = {0xD8EDF7, 0xA9D3EA, 0x5E9FCB, 0x2C6AA5, 0x0B2F63};
  private static final double[] LAND_STOPS = {0, 0.06, 0.2, 0.4, 0.65, 1};
  private static final int[] LAND = {0x2F8F5B, 0x86B66B, 0xE3D99B, 0xC08A4E, 0x8C5A3A, 0xFAF8F5};

  private final double scale;

  private Relief(double scale) {
    this.scale = scale;
  }

  static Relief upTo(double largest) {
    return new Relief(largest > 0 ? 1 / largest : 1);
  }

  int[] colours(double[][] values) {
    int rows = values.length;
    int columns = values[0].length;
    double steepest = slope(values);
    int[] colours = new int[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double east = values[i][Math.min(columns - 1, j + 1)] - values[i][Math.max(0, j - 1)];
        double south = values[Math.min(rows - 1, i + 1)][j] - values[Math.max(0, i - 1)][j];
        double light = Math.max(-1, Math.min(1, (east + south) / steepest));
        colours[i * columns + j] = 0xFF000000 | shaded(colour(values[i][j] * scale), light);
      }
    }
    return colours;
  }

  /** Six times the mean slope: few places are steeper. */
  private static double slope(double[][] values) {
    double sum = 0;
    for (double[] row : values) {
      for (int j = 1; j < row.length; j++) {
        sum += Math.abs(row[j] - row[j - 1]);
      }
    }
    double mean = sum / ((double) values.length * (values[0].length - 1));
    return mean > 0 ? 6 * mean : 1;
  }

  private static int colour(double value) {
    return value < 0 ? between(SEA_STOPS, SEA, -value) : between(LAND_STOPS, LAND, value);
  }

  private static int between(double[] stops, int[] colours, double value) {
    double inside = Math.min(1, value);
    int k = 0;
    while (k < stops.length - 2 && inside > stops[k + 1]) {
      k++;
    }
    double t = (inside - stops[k]) / (stops[k + 1] - stops[k]);
    return mixed(colours[k], colours[k + 1], Math.min(1, t));
  }

  private static int shaded(int colour, double light) {
    return light < 0
        ? mixed(colour, 0x101820, -0.45 * light)
        : mixed(colour, 0xFFFFFF, 0.3 * light);
  }

  private static int mixed(int a, int b, double t) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double part = (1 - t) * (a >> shift & 0xFF) + t * (b >> shift & 0xFF);
      mixed |= (int) Math.round(part) << shift;
    }
    return mixed;
  }
}

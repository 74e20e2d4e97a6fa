package org.intertwiner.nn.engine.heap;

/** Blocks of samples between (samples, channels) and one array for each channel. */
final class Turning {
  private static final int TILE = 8;

  private Turning() {}

  /** y[c][r] = x[r·channels + c] for r below count. */
  static void toChannels(float[] x, int channels, int count, float[][] y) {
    int r = 0;
    for (; r + TILE <= count; r += TILE) {
      for (int c = 0; c < channels; c++) {
        int from = r * channels + c;
        float[] row = y[c];
        row[r] = x[from];
        row[r + 1] = x[from + channels];
        row[r + 2] = x[from + 2 * channels];
        row[r + 3] = x[from + 3 * channels];
        row[r + 4] = x[from + 4 * channels];
        row[r + 5] = x[from + 5 * channels];
        row[r + 6] = x[from + 6 * channels];
        row[r + 7] = x[from + 7 * channels];
      }
    }
    for (; r < count; r++) {
      for (int c = 0; c < channels; c++) {
        y[c][r] = x[r * channels + c];
      }
    }
  }

  /** y[r·channels + c] = x[c][r] for r below count. */
  static void toSamples(float[][] x, int channels, int count, float[] y) {
    int c = 0;
    for (; c + TILE <= channels; c += TILE) {
      for (int r = 0; r < count; r++) {
        int to = r * channels + c;
        y[to] = x[c][r];
        y[to + 1] = x[c + 1][r];
        y[to + 2] = x[c + 2][r];
        y[to + 3] = x[c + 3][r];
        y[to + 4] = x[c + 4][r];
        y[to + 5] = x[c + 5][r];
        y[to + 6] = x[c + 6][r];
        y[to + 7] = x[c + 7][r];
      }
    }
    for (; c < channels; c++) {
      for (int r = 0; r < count; r++) {
        y[r * channels + c] = x[c][r];
      }
    }
  }
}

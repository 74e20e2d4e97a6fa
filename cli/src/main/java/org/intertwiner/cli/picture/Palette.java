package org.intertwiner.cli.picture;

/**
 * Colours for signed values: a diverging scale from blue over white to red that stays readable for
 * colour-blind eyes and in grey, in bands.
 */
final class Palette {
  /** Where a band of the positive side begins; the negative side is its mirror image. */
  private static final double[] LEVELS = {0.08, 0.25, 0.45, 0.65, 0.85};

  private static final int[] POSITIVE = {0xFDDBC7, 0xF4A582, 0xD6604D, 0xB2182B, 0x7F1023};
  private static final int[] NEGATIVE = {0xD1E5F0, 0x92C5DE, 0x4393C3, 0x2166AC, 0x0B3C6F};

  static final int BACKGROUND = 0xFFFFFF;
  static final int TILE = 0xFBFBFA;
  static final int INK = 0x222222;
  static final int FAINT = 0x6B6B6B;
  static final int FRAME = 0xC9C9C6;

  private Palette() {}

  static int bands() {
    return LEVELS.length;
  }

  static double level(int band) {
    return LEVELS[band];
  }

  static int colour(int band, boolean positive) {
    return positive ? POSITIVE[band] : NEGATIVE[band];
  }

  /** The colour of a value between −1 and 1. */
  static int colourOf(double value) {
    int colour = TILE;
    for (int band = 0; band < LEVELS.length; band++) {
      if (Math.abs(value) > LEVELS[band]) {
        colour = colour(band, value > 0);
      }
    }
    return colour;
  }

  /** The colour of a value between −1 and 1 that is known exactly: only zero is without colour. */
  static int colourOfExact(double value) {
    int colour = colourOf(value);
    return colour == TILE && value != 0 ? colour(0, value > 0) : colour;
  }

  /** The colour of words on a colour of this palette. */
  static int wordsOn(int ground) {
    int red = ground >> 16 & 0xFF;
    int green = ground >> 8 & 0xFF;
    int blue = ground & 0xFF;
    return 299 * red + 587 * green + 114 * blue > 120_000 ? INK : BACKGROUND;
  }
}

package org.intertwiner.nn.layer.convolution;

import java.util.Optional;

/** When a window that moves in steps treats both ends of a row alike. */
public final class Steps {
  private Steps() {}

  /**
   * A window of {@code taps} cells, moved by {@code stride} over {@code size} cells with {@code
   * padding} zeros on each side, reaches both ends alike exactly if stride divides size + 2·padding
   * − taps.
   *
   * @param size cells of a row
   * @param taps cells of the window
   * @param stride cells between neighbouring outputs
   * @param padding zeros on each side
   * @return what is wrong and which sizes are right, or nothing
   */
  public static Optional<String> asymmetry(int size, int taps, int stride, int padding) {
    int rest = Math.floorMod(size + 2 * padding - taps, stride);
    if (rest == 0) {
      return Optional.empty();
    }
    int good = Math.floorMod(taps - 2 * padding, stride);
    return Optional.of(
        "("
            + size
            + " + 2·"
            + padding
            + " − "
            + taps
            + ") mod "
            + stride
            + " = "
            + rest
            + ": the last "
            + rest
            + " rows and columns are never reached, so turning the picture"
            + " changes what is seen; use sizes ≡ "
            + good
            + " mod "
            + stride);
  }
}

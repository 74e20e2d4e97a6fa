package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.InvalidInput;

/** Checks of arrays that are given. */
final class Samples {
  private Samples() {}

  /** The place of the first entry that is not finite, −1 where all are. */
  static int firstNotFinite(double[] values) {
    // x · 0 is 0 for finite x and NaN otherwise: one sum tells whether a search is needed
    double even = 0;
    double odd = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 4 <= values.length; i += 4) {
      even += values[i] * 0;
      odd += values[i + 1] * 0;
      third += values[i + 2] * 0;
      fourth += values[i + 3] * 0;
    }
    for (; i < values.length; i++) {
      even += values[i] * 0;
    }
    if (even + odd + third + fourth == 0) {
      return -1;
    }
    int at = 0;
    while (Double.isFinite(values[at])) {
      at++;
    }
    return at;
  }

  static void requireFinite(String what, double[] values, int places) {
    int bad = firstNotFinite(values);
    if (bad >= 0) {
      throw new InvalidInput(what + " " + bad / places, "" + values[bad], "a finite number", "");
    }
  }
}

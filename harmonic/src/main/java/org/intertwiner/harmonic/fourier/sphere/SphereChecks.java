package org.intertwiner.harmonic.fourier.sphere;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** What every transform asks of its arrays. */
final class SphereChecks {
  /** Tables of a plan hold about L² to 2L² numbers an entry. */
  static final int MAX_BAND_LIMIT = 4096;

  private SphereChecks() {}

  static void requireBandLimit(int bandLimit) {
    if (bandLimit < 1) {
      throw new InvalidInput("band limit", "" + bandLimit, "at least 1", "degrees are l < L");
    }
    if (bandLimit > MAX_BAND_LIMIT) {
      throw new LimitExceeded(
          "band limit", "" + bandLimit, "at most " + MAX_BAND_LIMIT, "the plan keeps tables");
    }
  }

  static void requireLength(String what, double[] array, long length) {
    if (array.length != length) {
      throw new InvalidInput(what, array.length + " numbers", length + " numbers", "");
    }
  }

  /** Refuses an array with a number that is not finite, and names the first. */
  static void requireFinite(String what, double[] array) {
    for (int i = 0; i < array.length; i++) {
      if (!(Math.abs(array[i]) <= Double.MAX_VALUE)) {
        throw new InvalidInput(what + " number " + i, "" + array[i], "a finite number", "");
      }
    }
  }
}

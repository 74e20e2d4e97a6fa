package org.intertwiner.nn.potential.reference;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/** Checks of the constants of a potential. */
final class Constants {
  private Constants() {}

  static void requirePositive(String what, double... values) {
    for (double value : values) {
      if (!(value > 0) || Double.isInfinite(value)) {
        throw new InvalidInput(what, Arrays.toString(values), "positive finite numbers", "");
      }
    }
  }
}

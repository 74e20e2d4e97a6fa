package org.intertwiner.nn.layer.convolution;

import java.util.Arrays;
import org.intertwiner.nn.field.FieldType;

/**
 * Which channels may get a constant: those of trivial and of permutation fields, field by field.
 */
final class Biases {
  private Biases() {}

  private static <G> boolean admits(FieldType.Part<G> part) {
    return part.isTrivial() || part.representation().isPermutation();
  }

  /** The number of independent constants. */
  static <G> int count(FieldType<G> type) {
    return type.parts().stream().filter(Biases::admits).mapToInt(FieldType.Part::copies).sum();
  }

  /** For each channel the number of its constant; {@code count} where there is none. */
  static <G> int[] channels(FieldType<G> type) {
    int[] channels = new int[type.channels()];
    int none = count(type);
    int next = 0;
    int at = 0;
    for (FieldType.Part<G> part : type.parts()) {
      int d = part.representation().dimension();
      for (int copy = 0; copy < part.copies(); copy++) {
        Arrays.fill(channels, at, at + d, admits(part) ? next++ : none);
        at += d;
      }
    }
    return channels;
  }
}

package org.intertwiner.algebra.clifford;

/** Basis blades as bit masks: bit i stands for generator i, and generators stand in order. */
final class Blades {
  private Blades() {}

  /**
   * Whether sorting the generators of a followed by those of b takes an odd number of swaps.
   *
   * <p>Bit j of the folded mask is the parity of the generators of a above j, the ones that
   * generator j of b has to pass.
   */
  static boolean isOdd(int a, int b) {
    int above = a >>> 1;
    above ^= above >>> 1;
    above ^= above >>> 2;
    above ^= above >>> 4;
    above ^= above >>> 8;
    above ^= above >>> 16;
    return (Integer.bitCount(above & b) & 1) != 0;
  }

  /** A number that sorts blades by grade, then lexicographically by their generators. */
  static long key(int blade) {
    return ((long) Integer.bitCount(blade) << 32) | (~Integer.reverse(blade) & 0xffffffffL);
  }

  /** The blade of a sorting key. */
  static int ofKey(long key) {
    return Integer.reverse(~(int) key);
  }

  /** All blades of n generators in canonical order. */
  static int[] canonical(int n) {
    long[] keys = new long[1 << n];
    for (int blade = 0; blade < keys.length; blade++) {
      keys[blade] = key(blade);
    }
    java.util.Arrays.sort(keys);
    int[] blades = new int[keys.length];
    java.util.Arrays.setAll(blades, i -> ofKey(keys[i]));
    return blades;
  }

  /** For example 1, e13 or, when an index has two digits, e1_13; the last form always reads. */
  static String name(int blade, boolean latex) {
    if (blade == 0) {
      return "1";
    }
    boolean wide = 32 - Integer.numberOfLeadingZeros(blade) > 9;
    StringBuilder out = new StringBuilder();
    for (int rest = blade; rest != 0; rest &= rest - 1) {
      String separator = latex ? "," : "_";
      out.append(wide && out.length() > 0 ? separator : "")
          .append(Integer.numberOfTrailingZeros(rest) + 1);
    }
    if (wide && !latex && Integer.bitCount(blade) == 1) {
      out.insert(0, '_');
    }
    return latex ? "e_{" + out + "}" : "e" + out;
  }
}

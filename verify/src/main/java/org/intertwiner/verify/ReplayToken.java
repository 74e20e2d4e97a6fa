package org.intertwiner.verify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;

/**
 * The address of one sample of one check, so that exactly this sample can be evaluated again.
 *
 * <p>Written {@code v1:ALGORITHM:SEED:INDEX} with the seed in hexadecimal, for example {@code
 * v1:L64X128MixRandom:9f3c2ab1:17}; the index of a special element carries an {@code s}, that of an
 * adversarial climb an {@code a}. Every sample has its own seed, derived from the seed of the check
 * and the index, so that a replay needs none of the other samples.
 *
 * @param algorithm the name of the random generator's algorithm
 * @param seed the seed of the check
 * @param budget which of the three budgets the sample belongs to
 * @param index its number within the budget, from 0
 */
public record ReplayToken(String algorithm, long seed, Budget budget, int index) {
  private static final Pattern FORM =
      Pattern.compile("v1:([A-Za-z0-9]{1,40}):([0-9a-f]{1,16}):([sa]?)([0-9]{1,9})");

  /** The three budgets of a check. */
  public enum Budget {
    /**
     * Independent samples: Haar-random elements, random inputs; the only ones that enter
     * statistics.
     */
    INDEPENDENT("", 1),
    /** Identity, generators, involutions and the like, on random inputs. */
    SPECIAL("s", 2),
    /** Samples that were made worse step by step. */
    ADVERSARIAL("a", 3);

    private final String letter;
    private final long stream;

    Budget(String letter, long stream) {
      this.letter = letter;
      this.stream = stream;
    }
  }

  /**
   * Checks the parts.
   *
   * @param algorithm the name of the random generator's algorithm
   * @param seed the seed of the check
   * @param budget which of the three budgets the sample belongs to
   * @param index its number within the budget, from 0
   * @throws InvalidInput if the algorithm's name is not made of 1–40 letters and digits or the
   *     index is negative or above 999 999 999
   */
  public ReplayToken {
    if (!algorithm.matches("[A-Za-z0-9]{1,40}")) {
      throw new InvalidInput(
          "algorithm of a replay token", algorithm, "1 to 40 letters and digits", "");
    }
    if (index < 0 || index > 999_999_999) {
      throw new InvalidInput(
          "index of a replay token", Integer.toString(index), "0 … 999999999", "");
    }
  }

  /**
   * Reads a token.
   *
   * @param text what {@link #toString()} wrote
   * @return the token
   * @throws InvalidInput if the text is no token of version 1
   */
  public static ReplayToken parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new InvalidInput(
          "replay token",
          text.length() > 80 ? text.substring(0, 80) + "…" : text,
          "v1:ALGORITHM:SEED:INDEX",
          "copy the whole token from the report, for example v1:L64X128MixRandom:9f3c2ab1:17");
    }
    Budget budget =
        switch (m.group(3)) {
          case "s" -> Budget.SPECIAL;
          case "a" -> Budget.ADVERSARIAL;
          default -> Budget.INDEPENDENT;
        };
    return new ReplayToken(
        m.group(1), Long.parseUnsignedLong(m.group(2), 16), budget, Integer.parseInt(m.group(4)));
  }

  /**
   * The seed of this sample alone.
   *
   * <p>A mixing of seed, budget and index (the finaliser of SplitMix64, applied twice), so that
   * neighbouring samples are unrelated.
   *
   * @return a 64-bit seed
   */
  public long sampleSeed() {
    long z = mix(seed + 0x9E3779B97F4A7C15L * budget.stream);
    return mix(z + 0x9E3779B97F4A7C15L * (index + 1L));
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * The token as text.
   *
   * @return what {@link #parse(String)} reads
   */
  @Override
  public String toString() {
    return "v1:" + algorithm + ":" + Long.toHexString(seed) + ":" + budget.letter + index;
  }
}

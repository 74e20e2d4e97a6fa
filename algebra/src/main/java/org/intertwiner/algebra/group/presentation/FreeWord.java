package org.intertwiner.algebra.group.presentation;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.jspecify.annotations.Nullable;

/**
 * A freely reduced word in numbered generators and their inverses: an element of a free group.
 *
 * <p>Letters are numbered 2k for the k-th generator and 2k + 1 for its inverse, k from 0. Words are
 * exact; every operation costs the length of its result and operands.
 *
 * <p>Example: {@code FreeWord.generator(0).multiply(FreeWord.generator(1)).power(2)} is (a b)².
 */
public final class FreeWord {
  /** The empty word. */
  public static final FreeWord IDENTITY = new FreeWord(new int[0]);

  private static final int LONGEST = 50_000_000;

  private final int[] letters;

  private FreeWord(int[] letters) {
    this.letters = letters;
  }

  /**
   * A word by its letters.
   *
   * @param letters 2k for generator k, 2k + 1 for its inverse; neighbours that cancel are removed
   * @return the reduced word
   * @throws InvalidInput when a letter is negative
   */
  public static FreeWord of(int... letters) {
    int[] reduced = new int[letters.length];
    int length = 0;
    for (int letter : letters) {
      if (letter < 0) {
        throw new InvalidInput("letter of a word", Integer.toString(letter), "a number ≥ 0", "");
      }
      if (length > 0 && reduced[length - 1] == (letter ^ 1)) {
        length--;
      } else {
        reduced[length++] = letter;
      }
    }
    return length == 0 ? IDENTITY : new FreeWord(Arrays.copyOf(reduced, length));
  }

  /**
   * One generator.
   *
   * @param k its number, from 0
   * @return the word of one letter
   */
  public static FreeWord generator(int k) {
    return of(2 * k);
  }

  /** {@return the number of letters} */
  public int length() {
    return letters.length;
  }

  /**
   * A letter.
   *
   * @param position a number in 0 … length − 1
   * @return 2k for generator k, 2k + 1 for its inverse
   */
  public int letter(int position) {
    return letters[position];
  }

  /** {@return all letters, a fresh array} */
  public int[] letters() {
    return letters.clone();
  }

  int[] raw() {
    return letters;
  }

  /** {@return whether this is the empty word} */
  public boolean isIdentity() {
    return letters.length == 0;
  }

  /**
   * Product in the free group.
   *
   * @param other the right factor
   * @return the concatenation, reduced
   */
  public FreeWord multiply(FreeWord other) {
    int[] b = other.letters;
    int cancelled = 0;
    while (cancelled < Math.min(letters.length, b.length)
        && letters[letters.length - 1 - cancelled] == (b[cancelled] ^ 1)) {
      cancelled++;
    }
    long length = (long) letters.length + b.length - 2L * cancelled;
    requireLength(length);
    int[] word = Arrays.copyOf(letters, (int) length);
    System.arraycopy(b, cancelled, word, letters.length - cancelled, b.length - cancelled);
    return new FreeWord(word);
  }

  private static void requireLength(long length) {
    if (length > LONGEST) {
      throw new LimitExceeded("word", length + " letters", "at most " + LONGEST + " letters", "");
    }
  }

  /** {@return the inverse word} */
  public FreeWord inverse() {
    int[] word = new int[letters.length];
    for (int i = 0; i < word.length; i++) {
      word[word.length - 1 - i] = letters[i] ^ 1;
    }
    return new FreeWord(word);
  }

  /**
   * Power.
   *
   * @param exponent any integer
   * @return the reduced power
   * @throws LimitExceeded when it has more than 50 000 000 letters
   */
  public FreeWord power(long exponent) {
    if (exponent == 0 || isIdentity()) {
      return IDENTITY;
    }
    FreeWord base = exponent < 0 ? inverse() : this;
    int ends = base.cancellingEnds();
    int core = base.letters.length - 2 * ends;
    long times = Math.abs(exponent);
    if (times > LONGEST) {
      requireLength(Math.max(times, LONGEST + 1L));
    }
    requireLength(times * core + 2L * ends);
    int[] word = new int[(int) (times * core) + 2 * ends];
    System.arraycopy(base.letters, 0, word, 0, ends);
    for (int i = 0; i < times; i++) {
      System.arraycopy(base.letters, ends, word, ends + i * core, core);
    }
    System.arraycopy(base.letters, ends + core, word, word.length - ends, ends);
    return new FreeWord(word);
  }

  /** How many letters at the end undo those at the beginning. */
  private int cancellingEnds() {
    int ends = 0;
    while (letters.length - 2 * ends > 1
        && letters[ends] == (letters[letters.length - 1 - ends] ^ 1)) {
      ends++;
    }
    return ends;
  }

  /**
   * Commutator.
   *
   * @param other another word
   * @return a⁻¹ b⁻¹ a b
   */
  public FreeWord commutator(FreeWord other) {
    return inverse().multiply(other.inverse()).multiply(this).multiply(other);
  }

  /**
   * Conjugate.
   *
   * @param by another word
   * @return aᵇ = b⁻¹ a b
   */
  public FreeWord conjugate(FreeWord by) {
    return by.inverse().multiply(this).multiply(by);
  }

  /** {@return the shortest conjugate: letters that cancel between the two ends are removed} */
  public FreeWord cyclicallyReduced() {
    int ends = cancellingEnds();
    return ends == 0
        ? this
        : new FreeWord(Arrays.copyOfRange(letters, ends, letters.length - ends));
  }

  /**
   * The largest n with this word an n-th power.
   *
   * @return n ≥ 1; 1 for the empty word
   */
  public int rootExponent() {
    int ends = cancellingEnds();
    int core = letters.length - 2 * ends;
    for (int period = 1; period <= core / 2; period++) {
      if (core % period == 0 && hasPeriod(ends, core, period)) {
        return core / period;
      }
    }
    return 1;
  }

  private boolean hasPeriod(int from, int length, int period) {
    return Arrays.equals(
        letters, from, from + length - period, letters, from + period, from + length);
  }

  /**
   * The sum of the exponents of a generator.
   *
   * @param k the number of the generator
   * @return its image under the homomorphism to ℤ that counts this generator
   */
  public int exponentSum(int k) {
    int sum = 0;
    for (int letter : letters) {
      if (letter >> 1 == k) {
        sum += 1 - 2 * (letter & 1);
      }
    }
    return sum;
  }

  /** {@return the largest number of a generator in the word; −1 for the empty word} */
  public int largestGenerator() {
    return Arrays.stream(letters).map(x -> x >> 1).max().orElse(-1);
  }

  /**
   * The word in the names of generators.
   *
   * @param names one per generator
   * @return for example {@code (a b)^2} or {@code a^-1 b}; {@code 1} for the empty word
   */
  public String toString(List<String> names) {
    return WordText.plain(this, names);
  }

  /**
   * The word as LaTeX.
   *
   * @param names one per generator
   * @return for example <code>(a b)^{2}</code>
   */
  public String toLatex(List<String> names) {
    return WordText.latex(this, names);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FreeWord that && Arrays.equals(letters, that.letters);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(letters);
  }

  /** The word in x1, x2, … */
  @Override
  public String toString() {
    return WordText.plain(this, FreeGroup.numberedNames(largestGenerator() + 1));
  }
}

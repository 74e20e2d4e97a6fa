package org.intertwiner.harmonic.zernike;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * A Zernike polynomial of the disc: radial degree n and angular frequency m, cosines at m ≥ 0 and
 * sines at m &lt; 0, n − |m| even and not negative; and its numbers in the two usual orders.
 *
 * <p>The standard order (OSA, ANSI Z80.28) counts from 0: j = (n(n + 2) + m)/2. Noll's counts from
 * 1: within a radial degree by ascending |m|, even numbers are cosines and odd ones sines.
 * <i>Source:</i> Noll (1976), table I; Thibos and others (2002).
 *
 * <p>Example: {@code ZernikeIndex.ofNoll(4)} is defocus, n = 2 and m = 0.
 *
 * @param n the radial degree
 * @param m the angular frequency
 */
public record ZernikeIndex(int n, int m) {
  /** The largest radial degree. */
  public static final int MAX_DEGREE = 10_000;

  /**
   * A checked index.
   *
   * @param n the radial degree
   * @param m the angular frequency
   * @throws InvalidInput where n &lt; 0, |m| &gt; n or n − |m| is odd
   * @throws LimitExceeded for a radial degree above {@link #MAX_DEGREE}
   */
  public ZernikeIndex {
    if (n < 0 || Math.abs((long) m) > n || (n - m) % 2 != 0) {
      throw new InvalidInput(
          "Zernike polynomial",
          "n = " + n + ", m = " + m,
          "n ≥ |m| with n − |m| even",
          "m runs in steps of two, −n, −n + 2 … n");
    }
    if (n > MAX_DEGREE) {
      throw new LimitExceeded(
          "radial degree of a Zernike polynomial",
          Integer.toString(n),
          "at most " + MAX_DEGREE,
          "");
    }
  }

  /**
   * By the number in the standard order.
   *
   * @param j 0, 1, 2 …
   * @return the index
   * @throws InvalidInput for a negative number
   */
  public static ZernikeIndex ofStandard(int j) {
    if (j < 0) {
      throw new InvalidInput(
          "number of a Zernike polynomial", Integer.toString(j), "at least 0", "piston is 0");
    }
    int n = row(j);
    return new ZernikeIndex(n, 2 * (j - n * (n + 1) / 2) - n);
  }

  /**
   * By Noll's number.
   *
   * @param j 1, 2, 3 …
   * @return the index
   * @throws InvalidInput for a number below one
   */
  public static ZernikeIndex ofNoll(int j) {
    if (j < 1) {
      throw new InvalidInput(
          "Noll's number of a Zernike polynomial",
          Integer.toString(j),
          "at least 1",
          "piston is 1");
    }
    int n = row(j - 1);
    int k = j - 1 - n * (n + 1) / 2;
    int m = n % 2 == 0 ? 2 * ((k + 1) / 2) : 2 * (k / 2) + 1;
    return new ZernikeIndex(n, j % 2 == 0 ? m : -m);
  }

  /** The largest n with n(n + 1)/2 ≤ j. */
  private static int row(int j) {
    int n = (int) ((Math.sqrt(8.0 * j + 1) - 1) / 2);
    while ((long) n * (n + 1) / 2 > j) {
      n--;
    }
    while ((n + 1L) * (n + 2) / 2 <= j) {
      n++;
    }
    return n;
  }

  /**
   * The number in the standard order.
   *
   * @return j ≥ 0
   */
  public int standard() {
    return (n * (n + 2) + m) / 2;
  }

  /**
   * Noll's number.
   *
   * @return j ≥ 1
   */
  public int noll() {
    int before = n * (n + 1) / 2;
    int order = Math.abs(m);
    if (order == 0) {
      return before + 1;
    }
    // the two numbers of ±m are neighbours, the even one is the cosine
    int lower = before + order;
    boolean even = lower % 2 == 0;
    return m > 0 == even ? lower : lower + 1;
  }
}

package org.intertwiner.harmonic.scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * A truncated scale axis: the scales 1, a, a², …, a^{N−1} out of the group aᶻ.
 *
 * <p><i>Accuracy:</i> the base is an exact real number, such as 2, 3/2 or √2. <i>Source:</i> D. E.
 * Worrall and M. Welling, Deep scale-spaces: equivariance over scale (2019).
 *
 * <p>Example: {@code ScaleAxis.parse("sqrt(2)", 4)} are the scales 1, √2, 2, 2√2.
 *
 * @param base a &gt; 1, real
 * @param levels N ≥ 1
 */
public record ScaleAxis(Cyclotomic base, int levels) {
  private static final int MAX_LEVELS = 64;

  /**
   * Checks the base and the number of scales.
   *
   * @param base a &gt; 1, real
   * @param levels 1 ≤ N ≤ 64
   * @throws InvalidInput if the base is not a real number above 1, or the number is out of range
   */
  public ScaleAxis {
    if (!base.isReal() || base.subtract(Cyclotomic.ONE).signum() <= 0) {
      throw refused(base.toString());
    }
    if (levels < 1 || levels > MAX_LEVELS) {
      throw new InvalidInput(
          "number of scales", "" + levels, "1 … " + MAX_LEVELS, "three to five are usual");
    }
  }

  private static InvalidInput refused(String base) {
    return new InvalidInput(
        "base of a scale axis",
        base,
        "a real number above 1",
        "scales are 1, a, a², …: take 2, 3/2 or sqrt(2)");
  }

  /**
   * The axis of a rational base.
   *
   * @param base a &gt; 1
   * @param levels N
   * @return the scales 1 … a^{N−1}
   * @throws InvalidInput as for the constructor
   */
  public static ScaleAxis of(Rational base, int levels) {
    return new ScaleAxis(Cyclotomic.of(base), levels);
  }

  /**
   * The axis of a float64 number, taken as the rational number that it is.
   *
   * @param base a &gt; 1
   * @param levels N
   * @return the scales 1 … a^{N−1}
   * @throws InvalidInput if the base is NaN, infinite or not above 1
   */
  public static ScaleAxis from(double base, int levels) {
    if (!(base > 1) || Double.isInfinite(base)) {
      throw refused("" + base);
    }
    return of(Rational.parse(new BigDecimal(base).toPlainString()), levels);
  }

  /**
   * Reads a base: {@code 2}, {@code 3/2}, {@code 1.5} or {@code sqrt(2)}.
   *
   * @param base the base
   * @param levels N
   * @return the scales 1 … a^{N−1}
   * @throws InvalidInput if the text is no number above 1
   */
  public static ScaleAxis parse(String base, int levels) {
    String text = base.strip();
    try {
      if (text.startsWith("sqrt(") && text.endsWith(")")) {
        long square = Long.parseLong(text.substring(5, text.length() - 1).strip());
        return new ScaleAxis(Cyclotomic.sqrt(Math.max(0, square)), levels);
      }
      return of(Rational.parse(text), levels);
    } catch (NumberFormatException e) {
      throw refused("\"" + text + "\"");
    }
  }

  /**
   * A scale.
   *
   * @param k any whole number
   * @return aᵏ
   */
  public Cyclotomic factor(int k) {
    return base.pow(k);
  }

  /** {@return log a, rounded} */
  public double logBase() {
    return Math.log(base.re());
  }

  /**
   * The scale that is read at an offset.
   *
   * @param level the scale of the output, 0 … N − 1
   * @param offset how many scales further the input is read
   * @param boundary what lies beyond the ends
   * @return 0 … N − 1, or −1 where nothing is read
   */
  public int source(int level, int offset, ScaleBoundary boundary) {
    int wanted = level + offset;
    return switch (boundary) {
      case ZERO -> wanted >= 0 && wanted < levels ? wanted : -1;
      case REPLICATE -> Math.max(0, Math.min(levels - 1, wanted));
    };
  }

  /**
   * The scales on which a scale convolution commutes with a dilation by a^shift exactly: those
   * where each offset reads the same content before and after.
   *
   * <p>The dilated field is the field of scale k − shift at scale k, the field being known on
   * scales 0 … N − 1 only. With zeros beyond the ends an offset that reads nothing both times is
   * exact too.
   *
   * @param shift by how many scales
   * @param firstOffset the smallest offset of the kernels
   * @param lastOffset the largest offset of the kernels
   * @param boundary what lies beyond the ends
   * @return levels of the output, ascending; for a shift of 0 all of them
   */
  public List<Integer> exactLevels(
      int shift, int firstOffset, int lastOffset, ScaleBoundary boundary) {
    List<Integer> exact = new ArrayList<>();
    for (int k = Math.max(0, shift); k < Math.min(levels, levels + shift); k++) {
      boolean same = true;
      for (int j = firstOffset; j <= lastOffset; j++) {
        int after = source(k, j, boundary);
        int before = source(k - shift, j, boundary);
        same &= after < 0 ? before < 0 : before >= 0 && after - shift == before;
      }
      if (same) {
        exact.add(k);
      }
    }
    return List.copyOf(exact);
  }

  @Override
  public String toString() {
    return levels + " scales of base " + base;
  }
}

package org.intertwiner.reptheory.rotation;

import java.math.BigInteger;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;

/**
 * Wigner's functions of the turn about y, d^j_{m′m}(β) = ⟨j m′| exp(−iβJ_y) |j m⟩.
 *
 * <p><em>Formula:</em> d^j_{m′m}(β) = √((j+m′)!(j−m′)!/((j+m)!(j−m)!)) Σₖ (−1)^{m′−m+k} C(j+m, k)
 * C(j−m, j−m′−k) cos(β/2)^{2j+m−m′−2k} sin(β/2)^{m′−m+2k}. <em>Accuracy:</em> {@link #exact} is
 * exact; {@link #at} and {@link #matrix} use the three-term recursion in j from j = max(|m|, |m′|),
 * which is stable upwards, with a running exponent against underflow: good to 2·10⁻¹⁶·(j + 4), for
 * j up to the thousands. <em>Complexity:</em> O(j) products apiece, O(j³) for a matrix.
 * <em>Source:</em> Varshalovich, Moskalev and Khersonskii, Quantum Theory of Angular Momentum
 * (1988), sections 4.3 and 4.8; P. J. Kostelec, D. N. Rockmore, J. Fourier Anal. Appl. 14 (2008).
 *
 * <p>Example: {@code WignerSmallD.exact(half, half, minusHalf, Rational.of(3, 5))} is −√(1/5).
 */
public final class WignerSmallD {
  /** Largest j of an exact value, unless another limit is given. */
  public static final int LARGEST_EXACT = 2_000;

  /** Largest j of a rounded value. */
  public static final int LARGEST = 20_000;

  private WignerSmallD() {}

  /**
   * The exact value at an angle with rational cosine.
   *
   * @param j the angular momentum, at most {@link #LARGEST_EXACT}
   * @param m1 the row m′, one of −j, …, j
   * @param m2 the column m
   * @param cosBeta cos β in [−1, 1], β in [0, π]
   * @return the signed square root of a rational number
   * @throws InvalidInput where j is negative, an m is none of −j, …, j, or the cosine is beyond ±1
   * @throws LimitExceeded where j is too large
   */
  public static SignedRoot exact(HalfInteger j, HalfInteger m1, HalfInteger m2, Rational cosBeta) {
    return exact(j, m1, m2, cosBeta, LARGEST_EXACT);
  }

  /**
   * The exact value under another limit.
   *
   * @param j the angular momentum
   * @param m1 the row m′, one of −j, …, j
   * @param m2 the column m
   * @param cosBeta cos β in [−1, 1], β in [0, π]
   * @param limit the largest accepted j
   * @return the signed square root of a rational number
   * @throws InvalidInput as {@link #exact(HalfInteger, HalfInteger, HalfInteger, Rational)}
   * @throws LimitExceeded where j is beyond the limit
   * @throws CancellationException where the thread is interrupted
   */
  public static SignedRoot exact(
      HalfInteger j, HalfInteger m1, HalfInteger m2, Rational cosBeta, int limit) {
    requireProjections(j, m1, m2, limit);
    if (cosBeta.abs().compareTo(Rational.ONE) > 0) {
      throw new InvalidInput("cos β", cosBeta.toString(), "a number from −1 to 1", "");
    }
    int up = (j.doubled() + m2.doubled()) / 2;
    int down = (j.doubled() - m2.doubled()) / 2;
    int rowDown = (j.doubled() - m1.doubled()) / 2;
    int rowUp = (j.doubled() + m1.doubled()) / 2;
    // C = cos²(β/2) = c/q and S = sin²(β/2) = s/q
    BigInteger c = cosBeta.denominator().add(cosBeta.numerator());
    BigInteger s = cosBeta.denominator().subtract(cosBeta.numerator());
    BigInteger q = cosBeta.denominator().shiftLeft(1);
    int first = Math.max(0, rowDown - down);
    int last = Math.min(up, rowDown);
    int cosines = up + rowDown - 2 * first;
    int sines = down - rowDown + 2 * first;
    BigInteger sum = BigInteger.ZERO;
    BigInteger term = binomial(up, first).multiply(binomial(down, rowDown - first));
    BigInteger[] cPowers = powers(c, cosines / 2);
    BigInteger sPower = s.pow(sines / 2);
    for (int k = first; k <= last; k++) {
      check();
      int exponent = (cosines - 2 * (k - first)) / 2;
      BigInteger value = term.multiply(cPowers[exponent]).multiply(sPower);
      sum = (down - rowDown + k) % 2 == 0 ? sum.add(value) : sum.subtract(value);
      if (k < last) {
        // C(up, k+1) C(down, rowDown − k − 1) from C(up, k) C(down, rowDown − k)
        term =
            term.multiply(BigInteger.valueOf((long) (up - k) * (rowDown - k)))
                .divide(BigInteger.valueOf((long) (k + 1) * (down - rowDown + k + 1)));
        sPower = sPower.multiply(s);
      }
    }
    int halves = j.doubled() - cosines % 2 - sines % 2;
    BigInteger ratioUp = factorial(rowUp).multiply(factorial(rowDown));
    BigInteger ratioDown = factorial(up).multiply(factorial(down));
    BigInteger numerator =
        sum.multiply(sum)
            .multiply(ratioUp)
            .multiply(cosines % 2 == 0 ? BigInteger.ONE : c)
            .multiply(sines % 2 == 0 ? BigInteger.ONE : s);
    BigInteger denominator = ratioDown.multiply(q.pow(halves + cosines % 2 + sines % 2));
    Rational square = Rational.of(numerator, denominator);
    return square.isZero() ? SignedRoot.ZERO : SignedRoot.ofSquare(sum.signum(), square);
  }

  private static void requireProjections(HalfInteger j, HalfInteger m1, HalfInteger m2, int limit) {
    if (j.doubled() < 0) {
      throw new InvalidInput("angular momentum j", j.toString(), "j ≥ 0", "");
    }
    if (j.doubled() > 2L * limit) {
      throw new LimitExceeded("angular momentum j", j.toString(), "at most " + limit, "");
    }
    for (HalfInteger m : new HalfInteger[] {m1, m2}) {
      if (Math.abs(m.doubled()) > j.doubled() || (j.doubled() - m.doubled()) % 2 != 0) {
        throw new InvalidInput(
            "projection m", m.toString(), "one of −j, −j + 1, …, j for j = " + j, "");
      }
    }
  }

  private static BigInteger[] powers(BigInteger base, int upTo) {
    BigInteger[] powers = new BigInteger[upTo + 1];
    powers[0] = BigInteger.ONE;
    for (int k = 1; k <= upTo; k++) {
      powers[k] = powers[k - 1].multiply(base);
    }
    return powers;
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int k = 2; k <= n; k++) {
      product = product.multiply(BigInteger.valueOf(k));
    }
    return product;
  }

  private static BigInteger binomial(int n, int k) {
    BigInteger value = BigInteger.ONE;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      value = value.multiply(BigInteger.valueOf(n - i + 1)).divide(BigInteger.valueOf(i));
    }
    return value;
  }

  private static void check() {
    if (Thread.interrupted()) {
      throw new CancellationException("a Wigner function was interrupted");
    }
  }

  /**
   * A rounded value.
   *
   * @param j the angular momentum, at most {@link #LARGEST}
   * @param m1 the row m′, one of −j, …, j
   * @param m2 the column m
   * @param beta the angle in radians, any finite number
   * @return d^j_{m′m}(β)
   * @throws InvalidInput where j is negative, an m is none of −j, …, j, or the angle is not finite
   * @throws LimitExceeded where j is too large
   */
  public static double at(HalfInteger j, HalfInteger m1, HalfInteger m2, double beta) {
    requireProjections(j, m1, m2, LARGEST);
    requireFinite(beta);
    return new WignerColumn(beta).value(j.doubled(), m1.doubled(), m2.doubled());
  }

  private static void requireFinite(double beta) {
    if (!Double.isFinite(beta)) {
      throw new InvalidInput("angle β", "" + beta, "a finite number of radians", "");
    }
  }

  /**
   * The matrix of the turn by β about y on |j m⟩, rounded.
   *
   * @param j the angular momentum, at most {@link #LARGEST}
   * @param beta the angle in radians, any finite number
   * @return d^j_{m′m}(β), rows m′ and columns m in the order j, j − 1, …, −j
   * @throws InvalidInput where j is negative or the angle is not finite
   * @throws LimitExceeded where j is too large
   */
  public static double[][] matrix(HalfInteger j, double beta) {
    requireProjections(j, j, j, LARGEST);
    requireFinite(beta);
    int size = j.doubled() + 1;
    double[][] d = new double[size][size];
    WignerColumn column = new WignerColumn(beta);
    for (int a = 0; a <= j.doubled() / 2; a++) {
      check();
      for (int b = a; b < size - a; b++) {
        double value = column.value(j.doubled(), j.doubled() - 2 * a, j.doubled() - 2 * b);
        double turned = (b - a) % 2 == 0 ? value : -value;
        d[a][b] = value;
        d[b][a] = turned;
        d[size - 1 - a][size - 1 - b] = turned;
        d[size - 1 - b][size - 1 - a] = value;
      }
    }
    return d;
  }
}

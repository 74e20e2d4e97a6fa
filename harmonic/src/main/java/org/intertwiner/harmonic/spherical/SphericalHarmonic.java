package org.intertwiner.harmonic.spherical;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * One spherical harmonic of degree l and order m, exactly.
 *
 * <p><em>Formula:</em> with r² = x² + y² + z² and
 *
 * <pre>
 *   Q(z, r²) = 2⁻ˡ Σ_k (−1)ᵏ C(l, k) C(2l − 2k, l) (l − 2k)! / (l − 2k − m)! r²ᵏ z^(l − 2k − m),
 *   N² = (2l + 1)/4 · (l − m)!/(l + m)!,   m ≥ 0,</pre>
 *
 * <p>the real harmonics are √2 N/√π · Q · Re (x + iy)ᵐ, for order −m √2 N/√π · Q · Im (x + iy)ᵐ,
 * and N/√π · Q for m = 0; the complex ones (−1)ᵐ N/√π · Q · (x + iy)ᵐ and N/√π · Q · (x − iy)ᵐ for
 * order −m. Both are orthonormal on S². <em>Shape:</em> forms of degree l on ℝ³. <em>Accuracy:</em>
 * exact. <em>Complexity:</em> O(l) products of integers of O(l) digits for a value.
 * <em>Source:</em> Varshalovich, Moskalev and Khersonskii (1988), 5.2; the real ones are DLMF 14.30
 * without the phase.
 *
 * <p>Example: {@code SphericalHarmonic.of(1, 0).at(point)} is √3/2 · z, to be divided by √π.
 *
 * @param l the degree, 0 … 1000
 * @param m the order, −l … l
 */
public record SphericalHarmonic(int l, int m) {
  /** The highest degree. */
  public static final int MAX_DEGREE = 1000;

  /** The highest degree whose polynomial is written out: it has about l²/4 terms. */
  public static final int MAX_WRITTEN_DEGREE = 100;

  /**
   * A checked harmonic.
   *
   * @param l the degree, 0 … 1000
   * @param m the order, −l … l
   * @throws InvalidInput where l is negative or |m| &gt; l
   * @throws LimitExceeded where l is past the limit
   */
  public SphericalHarmonic {
    if (l < 0) {
      throw new InvalidInput("degree of a spherical harmonic", "" + l, "l ≥ 0", "");
    }
    if (Math.abs((long) m) > l) {
      throw new InvalidInput(
          "order of a spherical harmonic", "m = " + m, "−l … l with l = " + l, "");
    }
    if (l > MAX_DEGREE) {
      throw new LimitExceeded(
          "spherical harmonic",
          "degree " + l,
          "degree at most " + MAX_DEGREE,
          "exact values grow with the degree; float64 values do not need them");
    }
  }

  /**
   * A harmonic.
   *
   * @param l the degree, 0 … 1000
   * @param m the order, −l … l
   * @return the harmonic
   * @throws InvalidInput where l is negative or |m| &gt; l
   */
  public static SphericalHarmonic of(int l, int m) {
    return new SphericalHarmonic(l, m);
  }

  /**
   * A complex value times √π.
   *
   * @param re the real part
   * @param im the imaginary part
   */
  public record Value(SignedRoot re, SignedRoot im) {}

  /**
   * The real harmonic at a rational point of the sphere, times √π.
   *
   * @param point x, y, z with x² + y² + z² = 1
   * @return √π · Y(point)
   * @throws InvalidInput where there are not three coordinates, or the point is off the sphere
   */
  public SignedRoot at(List<Rational> point) {
    requireOnSphere(point);
    List<Rational> power = power(point.get(0), point.get(1));
    Rational plane = power.get(m < 0 ? 1 : 0);
    return SignedRoot.of(plane.multiply(axial(point.get(2)))).multiply(realNorm());
  }

  /**
   * The complex harmonic at a rational point of the sphere, times √π.
   *
   * @param point x, y, z with x² + y² + z² = 1
   * @return √π · Y(point), with the Condon–Shortley phase
   * @throws InvalidInput where there are not three coordinates, or the point is off the sphere
   */
  public Value complexAt(List<Rational> point) {
    requireOnSphere(point);
    List<Rational> power = power(point.get(0), point.get(1));
    Rational axial = axial(point.get(2));
    Rational phased = m > 0 && m % 2 != 0 ? axial.negate() : axial;
    Rational im = m < 0 ? power.get(1).negate() : power.get(1);
    SignedRoot norm = SignedRoot.ofSquare(1, normSquared());
    return new Value(
        SignedRoot.of(power.get(0).multiply(phased)).multiply(norm),
        SignedRoot.of(im.multiply(phased)).multiply(norm));
  }

  /**
   * What the real harmonic is divided by √π and by {@link #polynomial}.
   *
   * @return √2 N, or N for m = 0
   */
  public SignedRoot realNorm() {
    Rational square = normSquared();
    return SignedRoot.ofSquare(1, m == 0 ? square : square.multiply(Rational.of(2)));
  }

  /**
   * The real harmonic as a polynomial, without its factor {@link #realNorm}/√π.
   *
   * @return Q · Re (x + iy)ᵐ, or Q · Im (x + iy)^(−m) for m &lt; 0, a harmonic form of degree l
   * @throws LimitExceeded where the degree is above {@link #MAX_WRITTEN_DEGREE}
   */
  public Form polynomial() {
    if (l > MAX_WRITTEN_DEGREE) {
      throw new LimitExceeded(
          "polynomial of a spherical harmonic",
          "degree " + l,
          "degree at most " + MAX_WRITTEN_DEGREE,
          "values at rational points go to degree " + MAX_DEGREE);
    }
    Monomials monomials = Monomials.of(3, l);
    BigInteger[] numerators = new BigInteger[monomials.count()];
    Arrays.fill(numerators, BigInteger.ZERO);
    int order = Math.abs(m);
    BigInteger[][] choose = pascal(Math.max(order, l / 2));
    List<BigInteger> axial = axialCoefficients();
    // Re takes the even powers of iy, Im the odd ones
    for (int b = m < 0 ? 1 : 0; b <= order; b += 2) {
      BigInteger plane = b % 4 < 2 ? choose[order][b] : choose[order][b].negate();
      for (int k = 0; k < axial.size(); k++) {
        BigInteger outer = plane.multiply(axial.get(k));
        for (int p = 0; p <= k; p++) {
          for (int q = 0; q <= k - p; q++) {
            BigInteger term = outer.multiply(choose[k][p]).multiply(choose[k - p][q]);
            int x = order - b + 2 * p;
            int y = b + 2 * q;
            int place = monomials.indexOf(x, y, l - x - y);
            numerators[place] = numerators[place].add(term);
          }
        }
      }
    }
    BigInteger denominator = BigInteger.ONE.shiftLeft(l);
    return Form.of(
        monomials,
        Arrays.stream(numerators).map(c -> Cyclotomic.of(Rational.of(c, denominator))).toList());
  }

  private Rational normSquared() {
    int order = Math.abs(m);
    BigInteger ratio = BigInteger.ONE;
    for (int i = l - order + 1; i <= l + order; i++) {
      ratio = ratio.multiply(BigInteger.valueOf(i));
    }
    return Rational.of(BigInteger.valueOf(2L * l + 1), ratio.shiftLeft(2));
  }

  /** The coefficients of 2ˡ Q by k, the powers of r². */
  private List<BigInteger> axialCoefficients() {
    int order = Math.abs(m);
    // C(l, k) C(2l − 2k, l) (l − 2k)! / (l − 2k − m)! = (2l − 2k)! / (k! (l − k)! (l − 2k − m)!)
    BigInteger c = BigInteger.ONE;
    for (int i = l + 1; i <= 2 * l; i++) {
      c = c.multiply(BigInteger.valueOf(i));
    }
    for (int i = 2; i <= l - order; i++) {
      c = c.divide(BigInteger.valueOf(i));
    }
    List<BigInteger> coefficients = new ArrayList<>();
    coefficients.add(c);
    for (int k = 1; l - 2 * k - order >= 0; k++) {
      long rising = (long) (l - 2 * k - order + 1) * (l - 2 * k - order + 2) * (l - k + 1);
      long falling = (2L * l - 2L * k + 2) * (2L * l - 2L * k + 1) * k;
      c = c.multiply(BigInteger.valueOf(-rising)).divide(BigInteger.valueOf(falling));
      coefficients.add(c);
    }
    return coefficients;
  }

  /** Q(z, 1), by Horner's rule in z². */
  private Rational axial(Rational z) {
    List<BigInteger> coefficients = axialCoefficients();
    Rational square = z.multiply(z);
    Rational sum = Rational.ZERO;
    for (BigInteger c : coefficients) {
      sum = sum.multiply(square).add(Rational.of(c, BigInteger.ONE));
    }
    int odd = (l - Math.abs(m)) % 2;
    Rational whole = odd == 0 ? sum : sum.multiply(z);
    return whole.multiply(Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(l)));
  }

  /** Re and Im of (x + iy)^|m|. */
  private List<Rational> power(Rational x, Rational y) {
    Rational re = Rational.ONE;
    Rational im = Rational.ZERO;
    for (int i = 0; i < Math.abs(m); i++) {
      Rational next = re.multiply(x).subtract(im.multiply(y));
      im = re.multiply(y).add(im.multiply(x));
      re = next;
    }
    return List.of(re, im);
  }

  private static BigInteger[][] pascal(int last) {
    BigInteger[][] rows = new BigInteger[last + 1][];
    for (int n = 0; n <= last; n++) {
      rows[n] = new BigInteger[n + 1];
      rows[n][0] = BigInteger.ONE;
      rows[n][n] = BigInteger.ONE;
      for (int k = 1; k < n; k++) {
        rows[n][k] = rows[n - 1][k - 1].add(rows[n - 1][k]);
      }
    }
    return rows;
  }

  private static void requireOnSphere(List<Rational> point) {
    if (point.size() != 3) {
      throw new InvalidInput("point on the sphere", point.size() + " coordinates", "three", "");
    }
    Rational square = Rational.ZERO;
    for (Rational x : point) {
      square = square.add(x.multiply(x));
    }
    if (!square.isOne()) {
      throw new InvalidInput(
          "point on the sphere",
          point + ", at distance √(" + square + ") from the origin",
          "a point with x² + y² + z² = 1",
          "1/3,2/3,2/3 is one");
    }
  }
}

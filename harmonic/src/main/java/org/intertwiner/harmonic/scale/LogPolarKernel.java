package org.intertwiner.harmonic.scale;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * A kernel that dilations steer by a phase: |x|^{−n} exp(2πiν log_a|x|) K(x/|x|), or i times it,
 * with K steerable under rotations.
 *
 * <p><i>Formula:</i> K(ax) = a^{−n} e^{2πiν} K(x). <i>Shape:</i> the real 2·dim V_out × 2·dim V_in
 * matrix with a block [Re −Im; Im Re] for each entry, or [Re Im; Im −Re] for a kernel that first
 * takes the complex conjugate. <i>Accuracy:</i> ν is exact, values are rounded. <i>Source:</i> R.
 * Ghosh and A. K. Gupta, Scale steerable filters for locally scale-invariant convolutional neural
 * networks (2019).
 */
public final class LogPolarKernel {
  private final KernelElement element;
  private final Rational frequency;
  private final boolean conjugating;
  private final boolean imaginary;
  private final double logBase;

  LogPolarKernel(
      KernelElement element,
      Rational frequency,
      boolean conjugating,
      boolean imaginary,
      double logBase) {
    this.element = element;
    this.frequency = frequency;
    this.conjugating = conjugating;
    this.imaginary = imaginary;
    this.logBase = logBase;
  }

  /** {@return the steerable kernel K} */
  public KernelElement element() {
    return element;
  }

  /** {@return ν, turns of the phase for each dilation by a} */
  public Rational frequency() {
    return frequency;
  }

  /** {@return whether the complex conjugate of the input is taken first} */
  public boolean isConjugating() {
    return conjugating;
  }

  /** {@return whether the kernel is i times the one of real amplitude} */
  public boolean isImaginary() {
    return imaginary;
  }

  /** {@return e^{2πiν}, the number that a dilation by a multiplies aⁿK by, exactly} */
  public Cyclotomic phase() {
    long n = frequency.denominator().longValueExact();
    long k = frequency.numerator().mod(frequency.denominator()).longValueExact();
    return Cyclotomic.zeta(Math.toIntExact(n), Math.toIntExact(k));
  }

  /**
   * The value at a point.
   *
   * @param point n coordinates, not all zero
   * @return the real 2·dim V_out × 2·dim V_in matrix, real parts before imaginary parts in each
   *     pair
   * @throws InvalidInput if the point is the origin, where the kernel has a pole, or not finite
   */
  public double[][] evaluate(double... point) {
    double radius = 0;
    for (double c : point) {
      radius = Math.hypot(radius, c);
    }
    if (!(radius > 0) || Double.isInfinite(radius)) {
      throw new InvalidInput(
          "point of a log-polar kernel",
          java.util.Arrays.toString(point),
          "a finite point that is not the origin",
          "leave the origin out, or cut the kernel off below a radius");
    }
    double r = radius;
    double[] unit = java.util.Arrays.stream(point).map(c -> c / r).toArray();
    double angle = 2 * Math.PI * frequency.doubleValue() * Math.log(r) / logBase;
    double amplitude = Math.pow(r, -point.length);
    double re = amplitude * (imaginary ? -Math.sin(angle) : Math.cos(angle));
    double im = amplitude * (imaginary ? Math.cos(angle) : Math.sin(angle));
    PolynomialMatrix matrix = element.matrix();
    double[][] values = new double[2 * matrix.rows()][2 * matrix.columns()];
    double sign = conjugating ? -1 : 1;
    for (PolynomialMatrix.Entry e : matrix.entries()) {
      double k = e.evaluate(unit);
      values[2 * e.row()][2 * e.column()] = k * re;
      values[2 * e.row()][2 * e.column() + 1] = -sign * k * im;
      values[2 * e.row() + 1][2 * e.column()] = k * im;
      values[2 * e.row() + 1][2 * e.column() + 1] = sign * k * re;
    }
    return values;
  }

  @Override
  public String toString() {
    return (imaginary ? "i·" : "")
        + "|x|^−n exp(2πi·"
        + frequency
        + "·log_a|x|) · ("
        + element
        + ")"
        + (conjugating ? " after conjugation" : "");
  }
}

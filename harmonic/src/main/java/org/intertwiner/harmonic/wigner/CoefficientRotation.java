package org.intertwiner.harmonic.wigner;

import java.util.Arrays;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.parallel.Workers;

/**
 * Rotation of the coefficients of a function on the sphere, c ↦ D(R) c, for band limits of a
 * thousand and more: one degree at a time, and of its matrix one row at a time.
 *
 * <p><em>Formula:</em> D(R) = Z(α) Y(β) Z(γ), (R·f)(x) = f(R⁻¹x); beyond β = π/2, Y(β) = Y(π) Z(π)
 * Y(π − β) Z(π), where Y(π) and Z(π) are signs. <em>Shape:</em> real coefficients at l² + l + m,
 * complex ones interleaved, degrees l &lt; bandLimit. <em>Accuracy:</em> the norm of every degree
 * is kept to 10⁻¹³, and rotating there and back changes nothing by more than 10⁻¹² at band limit
 * 1000 ({@code CoefficientRotationTest}). <em>Complexity:</em> L³/3 numbers of a quarter of the
 * matrices, each used four times; memory O(L). <em>Threads:</em> immutable; degrees are shared
 * among the workers and the result does not depend on their number.
 *
 * <p><em>Source:</em> Risbo, J. Geodesy 70 (1996); Trapani and Navaza, Acta Cryst. A62 (2006); for
 * the rows Varshalovich, Moskalev and Khersonskii (1988), 4.8.
 *
 * <p>Example: {@code CoefficientRotation.of(301, new Workers(2)).real(q, coefficients)}.
 */
public final class CoefficientRotation {
  /** Below this tangent of β/2 a turn about y changes no float64. */
  private static final double STILL = 1e-30;

  private static final int PARTS = 64;

  private final int bandLimit;
  private final Workers workers;

  private CoefficientRotation(int bandLimit, Workers workers) {
    this.bandLimit = bandLimit;
    this.workers = workers;
  }

  /**
   * Plans rotations on one thread.
   *
   * @param bandLimit L: the degrees are 0 … L − 1
   * @return the plan
   * @throws InvalidInput where L is below 1
   * @throws LimitExceeded where L is above {@link WignerRecursion#MAX_DEGREE}
   */
  public static CoefficientRotation of(int bandLimit) {
    return of(bandLimit, new Workers(1));
  }

  /**
   * Plans rotations.
   *
   * @param bandLimit L: the degrees are 0 … L − 1
   * @param workers the threads
   * @return the plan
   * @throws InvalidInput where L is below 1
   * @throws LimitExceeded where L is above {@link WignerRecursion#MAX_DEGREE}
   */
  public static CoefficientRotation of(int bandLimit, Workers workers) {
    if (bandLimit < 1) {
      throw new InvalidInput("band limit", "" + bandLimit, "1 or more", "degrees are below it");
    }
    WignerRecursion.requireDegree(bandLimit);
    return new CoefficientRotation(bandLimit, workers);
  }

  /** {@return the band limit} */
  public int bandLimit() {
    return bandLimit;
  }

  /**
   * Rotates real coefficients in place.
   *
   * @param rotation R
   * @param coefficients L² numbers, c_lm at l² + l + m
   * @throws InvalidInput where the length is another or a number is not finite
   * @throws java.util.concurrent.CancellationException where the thread is interrupted
   */
  public void real(UnitQuaternion rotation, double[] coefficients) {
    requireLength(coefficients.length, 1);
    requireFinite(coefficients);
    run(rotation, 2, (degree, l) -> degree.real(l, coefficients));
  }

  /**
   * Rotates real coefficients in place, computing in float64.
   *
   * @param rotation R
   * @param coefficients L² numbers, c_lm at l² + l + m
   * @throws InvalidInput where the length is another or a number is not finite
   * @throws java.util.concurrent.CancellationException where the thread is interrupted
   */
  public void real(UnitQuaternion rotation, float[] coefficients) {
    requireLength(coefficients.length, 1);
    for (int i = 0; i < coefficients.length; i++) {
      if (!Float.isFinite(coefficients[i])) {
        throw notFinite(i, coefficients[i]);
      }
    }
    run(rotation, 2, (degree, l) -> degree.real(l, coefficients));
  }

  /**
   * Rotates complex coefficients, of the harmonics with the Condon–Shortley phase, in place.
   *
   * @param rotation R
   * @param coefficients 2L² numbers, Re c_lm at 2(l² + l + m)
   * @throws InvalidInput where the length is another or a number is not finite
   * @throws java.util.concurrent.CancellationException where the thread is interrupted
   */
  public void complex(UnitQuaternion rotation, double[] coefficients) {
    requireLength(coefficients.length, 2);
    requireFinite(coefficients);
    run(rotation, 4, (degree, l) -> degree.complex(l, coefficients));
  }

  private void requireLength(int length, int parts) {
    long needed = (long) parts * bandLimit * bandLimit;
    if (length != needed) {
      throw new InvalidInput(
          "coefficients of band limit " + bandLimit, length + " numbers", "" + needed, "");
    }
  }

  private static void requireFinite(double[] coefficients) {
    for (int i = 0; i < coefficients.length; i++) {
      if (!Double.isFinite(coefficients[i])) {
        throw notFinite(i, coefficients[i]);
      }
    }
  }

  private static InvalidInput notFinite(int i, double value) {
    return new InvalidInput("coefficient at " + i, "" + value, "a finite number", "");
  }

  private interface Step {
    void run(RotatedDegree degree, int l);
  }

  private void run(UnitQuaternion rotation, int vectors, Step step) {
    TiltedTurn tilt = TiltedTurn.of(rotation);
    int parts = Math.min(PARTS, bandLimit);
    double[][] phases = phases(rotation);
    workers.run(
        parts,
        p -> {
          TurnAboutY turn =
              tilt.tangent().high() < STILL ? null : new TurnAboutY(bandLimit - 1, tilt);
          RotatedDegree degree = new RotatedDegree(bandLimit, vectors, phases, tilt.beyond(), turn);
          // the largest degrees first, dealt like cards
          for (int l = bandLimit - 1 - p; l >= 0; l -= parts) {
            Interruption.check();
            step.run(degree, l);
          }
        });
  }

  /** cos mα, sin mα, cos mγ, sin mγ. */
  private double[][] phases(UnitQuaternion q) {
    PhasePowers alpha = new PhasePowers(bandLimit, q.w(), q.z(), q.y(), -q.x());
    PhasePowers gamma = new PhasePowers(bandLimit, q.w(), q.z(), q.y(), q.x());
    double[][] phases = new double[4][bandLimit];
    for (int m = 0; m < bandLimit; m++) {
      phases[0][m] = alpha.re(m);
      phases[1][m] = alpha.im(m);
      phases[2][m] = gamma.re(m);
      phases[3][m] = gamma.im(m);
    }
    return phases;
  }

  /**
   * Rotates a copy of real coefficients.
   *
   * @param rotation R
   * @param coefficients L² numbers, c_lm at l² + l + m
   * @return the coefficients of f(R⁻¹x)
   * @throws InvalidInput where the length is another or a number is not finite
   */
  public double[] rotated(UnitQuaternion rotation, double... coefficients) {
    double[] copy = Arrays.copyOf(coefficients, coefficients.length);
    real(rotation, copy);
    return copy;
  }

  @Override
  public String toString() {
    return "rotation of coefficients of band limit " + bandLimit;
  }
}

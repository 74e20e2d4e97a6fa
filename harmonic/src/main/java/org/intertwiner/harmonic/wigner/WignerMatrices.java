package org.intertwiner.harmonic.wigner;

import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;

/**
 * Wigner's matrices D^l of many rotations, all degrees up to a largest one at once.
 *
 * <p><em>Formula:</em> D^l_{m′m}(α, β, γ) = e^{−im′α} d^l_{m′m}(β) e^{−imγ}; the real matrices are
 * those in the real harmonics. For both Y_m∘R⁻¹ = Σ_{m′} D_{m′m} Y_{m′}, so that Y(Rx) = D(R) Y(x)
 * for the real ones and Y(Rx) = D(R)* Y(x), conjugate, for the complex ones. <em>Shape:</em> degree
 * after degree, degree l from {@link #blockOffset} on, (2l+1)² numbers row by row, rows m′ and
 * columns m from −l to l; complex numbers are re, im. One rotation after the other.
 * <em>Accuracy:</em> that of {@link WignerRecursion} and of the rotation. <em>Complexity: </em>
 * about five operations an entry: a quarter of the d are computed, the others are equal up to sign.
 * <em>Threads:</em> immutable; the result does not depend on the number of threads.
 *
 * <p><em>Source:</em> Varshalovich, Moskalev and Khersonskii (1988), 4.4; Blanco, Flórez and
 * Bermejo, J. Mol. Struct. 419 (1997).
 *
 * <p>Example: {@code WignerMatrices.of(2).real(RotationBatch.ofAngles(0.1, 0.2, 0.3))} has 35
 * numbers.
 */
public final class WignerMatrices {
  /** The largest degree whose matrices of one rotation fit an array. */
  public static final int MAX_DEGREE = 700;

  private static final int BLOCK = 64;

  /** The largest degree whose place is an int. */
  private static final int MAX_BLOCK = 1172;

  private final int maxDegree;

  private WignerMatrices(int maxDegree) {
    this.maxDegree = maxDegree;
  }

  /**
   * Plans matrices of all degrees 0 … maxDegree.
   *
   * @param maxDegree the largest degree, inclusive
   * @return the plan
   * @throws InvalidInput where the degree is negative
   * @throws LimitExceeded where it is above {@link #MAX_DEGREE}
   */
  public static WignerMatrices of(int maxDegree) {
    WignerRecursion.requireDegree(maxDegree);
    if (maxDegree > MAX_DEGREE) {
      throw new LimitExceeded(
          "degree of Wigner matrices",
          "" + maxDegree,
          "at most " + MAX_DEGREE,
          "CoefficientRotation rotates without the matrices");
    }
    return new WignerMatrices(maxDegree);
  }

  /** {@return the largest degree} */
  public int maxDegree() {
    return maxDegree;
  }

  /**
   * Where degree l begins.
   *
   * @param l the degree
   * @return l(4l² − 1)/3
   * @throws InvalidInput for a negative degree
   * @throws LimitExceeded where the place is no int
   */
  public static int blockOffset(int l) {
    if (l < 0) {
      throw new InvalidInput("degree of a Wigner matrix", "" + l, "l ≥ 0", "");
    }
    if (l > MAX_BLOCK) {
      throw new LimitExceeded(
          "degree of a Wigner matrix", "" + l, "at most " + MAX_BLOCK, "places are ints");
    }
    return (int) ((long) l * (4L * l * l - 1) / 3);
  }

  /**
   * The entries of one rotation, all degrees.
   *
   * @return Σ (2l+1)²
   */
  public int size() {
    return blockOffset(maxDegree + 1);
  }

  /**
   * The real matrices.
   *
   * @param rotations n rotations
   * @return n times {@link #size} numbers
   * @throws LimitExceeded where they do not fit an array
   */
  public double[] real(RotationBatch rotations) {
    double[] out = new double[room(rotations.count(), 1)];
    real(rotations, out, new Workers(1));
    return out;
  }

  /**
   * The complex matrices.
   *
   * @param rotations n rotations
   * @return n times {@link #size} complex numbers
   * @throws LimitExceeded where they do not fit an array
   */
  public double[] complex(RotationBatch rotations) {
    double[] out = new double[room(rotations.count(), 2)];
    complex(rotations, out, new Workers(1));
    return out;
  }

  /**
   * The matrices d^l of the turns by β about y.
   *
   * @param beta n angles in radians
   * @return n times {@link #size} numbers
   * @throws InvalidInput where an angle is not finite
   * @throws LimitExceeded where they do not fit an array
   */
  public double[] small(double... beta) {
    double[] angles = new double[3 * beta.length];
    for (int k = 0; k < beta.length; k++) {
      angles[3 * k + 1] = beta[k];
    }
    // with α = γ = 0 the complex matrix is real
    double[] both = complex(RotationBatch.ofAngles(angles));
    double[] out = new double[both.length / 2];
    for (int i = 0; i < out.length; i++) {
      out[i] = both[2 * i];
    }
    return out;
  }

  /**
   * The real matrices, written into an array.
   *
   * @param rotations n rotations
   * @param out receives n times {@link #size} numbers
   * @param workers the threads
   * @throws InvalidInput where there is no room
   * @throws java.util.concurrent.CancellationException where the thread is interrupted
   */
  public void real(RotationBatch rotations, double[] out, Workers workers) {
    fill(rotations, out, false, workers);
  }

  /**
   * The complex matrices, written into an array.
   *
   * @param rotations n rotations
   * @param out receives n times {@link #size} complex numbers
   * @param workers the threads
   * @throws InvalidInput where there is no room
   * @throws java.util.concurrent.CancellationException where the thread is interrupted
   */
  public void complex(RotationBatch rotations, double[] out, Workers workers) {
    fill(rotations, out, true, workers);
  }

  /**
   * The complex matrices of one spin, an integer or a half: D^j_{m′m} = e^{−im′α} d^j_{m′m}(β)
   * e^{−imγ} of elements of SU(2), where −q is not q.
   *
   * @param j the spin
   * @param rotations n rotations, with the signs of their quaternions
   * @return n times (2j+1)² complex numbers, rows m′ and columns m from −j to j
   * @throws InvalidInput where j is negative
   * @throws LimitExceeded where j is above {@link #MAX_DEGREE} or the numbers do not fit an array
   */
  public static double[] ofSpin(HalfInteger j, RotationBatch rotations) {
    int doubled = j.doubled();
    int n = doubled + 1;
    int count = rotations.count();
    // the matrices of this spin are fewer than those of all degrees up to it
    of(doubled < 0 ? -1 : n / 2).room(count, 2);
    double[] out = new double[2 * n * n * count];
    double[] cos = new double[count];
    double[] sin = new double[count];
    double[] sum = new double[count];
    double[] difference = new double[count];
    for (int k = 0; k < count; k++) {
      cos[k] = rotations.cosHalf(k);
      sin[k] = rotations.sinHalf(k);
      sum[k] = Math.atan2(rotations.sumIm(k), rotations.sumRe(k));
      difference[k] = Math.atan2(rotations.differenceIm(k), rotations.differenceRe(k));
    }
    WignerRecursion.Cursor cursor = WignerRecursion.ofChecked(doubled, cos, sin).cursor(count);
    for (int row = 0; row < n; row++) {
      Interruption.check();
      for (int column = 0; column < n; column++) {
        cursor.beginDoubled(2 * row - doubled, 2 * column - doubled, 0, count);
        while (!cursor.isLast()) {
          cursor.next();
        }
        for (int k = 0; k < count; k++) {
          // m′α + mγ = (m′ + m)(α + γ)/2 + (m′ − m)(α − γ)/2
          double angle = (row + column - doubled) * sum[k] + (row - column) * difference[k];
          int at = 2 * ((k * n + row) * n + column);
          out[at] = cursor.values()[k] * Math.cos(angle);
          out[at + 1] = -cursor.values()[k] * Math.sin(angle);
        }
      }
    }
    return out;
  }

  private int room(int count, int parts) {
    long needed = (long) count * size() * parts;
    if (needed > Integer.MAX_VALUE - 8) {
      throw new LimitExceeded(
          "Wigner matrices of degree ≤ " + maxDegree,
          count + " rotations, " + needed + " numbers",
          "at most " + (Integer.MAX_VALUE - 8) + " numbers",
          "take fewer rotations at a time");
    }
    return (int) needed;
  }

  private void fill(RotationBatch rotations, double[] out, boolean complex, Workers workers) {
    int needed = room(rotations.count(), complex ? 2 : 1);
    if (out.length < needed) {
      throw new InvalidInput(
          "room for Wigner matrices", out.length + " numbers", "at least " + needed, "");
    }
    int[] order = rotations.byHemisphere();
    double[] cos = new double[order.length];
    double[] sin = new double[order.length];
    for (int k = 0; k < order.length; k++) {
      cos[k] = rotations.cosHalf(order[k]);
      sin[k] = rotations.sinHalf(order[k]);
    }
    WignerRecursion recursion = WignerRecursion.ofChecked(2 * maxDegree, cos, sin);
    int blocks = (order.length + BLOCK - 1) / BLOCK;
    workers.split(
        blocks,
        1,
        (first, end) -> {
          WignerBlock block = new WignerBlock(recursion, BLOCK, complex);
          for (int b = first; b < end; b++) {
            Interruption.check();
            block.run(rotations, order, b * BLOCK, Math.min(order.length, (b + 1) * BLOCK), out);
          }
        });
  }

  @Override
  public String toString() {
    return "Wigner matrices of degree ≤ " + maxDegree;
  }
}

package org.intertwiner.harmonic.fourier.rotation;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;

/**
 * A grid of zyz angles on SO(3): α_i = 2πi/A, γ_j = 2πj/C and nodes β_k with weights w_k that sum
 * to one and integrate polynomials of cos β; nodes lie symmetrically, β_{K−1−k} = π − β_k.
 *
 * <p><i>Order:</i> the sample at (α_i, β_k, γ_j) has number (kA + i)C + j, so that each β is one
 * plane. <i>Exactness:</i> f ↦ (1/AC) Σ w_k f(α_i, β_k, γ_j) is the Haar integral of every product
 * of two functions of band limit L if A, C ≥ 2L − 1 (2N − 1 for C) and the nodes integrate degree
 * 2L − 2: {@link #gaussLegendre} with K = L nodes, {@link #driscollHealy} with K = 2L.
 *
 * <p><i>Source:</i> Driscoll and Healy (1994); Kostelec and Rockmore (2008), the 2L × 2L × 2L grid.
 *
 * <p>Example: {@code RotationSampling.driscollHealy(16).size()} is 32768.
 */
public final class RotationSampling {
  /** The largest number of nodes of an angle. */
  public static final int MAX_NODES = 1 << 14;

  private final String name;
  private final int alphas;
  private final int gammas;
  private final double[] betas;
  private final double[] weights;
  private final int exactDegree;

  private RotationSampling(
      String name, int alphas, int gammas, double[] betas, double[] weights, int exactDegree) {
    this.name = name;
    this.alphas = alphas;
    this.gammas = gammas;
    this.betas = betas;
    this.weights = weights;
    this.exactDegree = exactDegree;
  }

  /**
   * The equiangular grid of 2L × 2L × 2L samples, β_k = π(2k + 1)/4L.
   *
   * @param bandLimit L ≥ 1
   * @return the grid, exact for the products of two functions of band limit L
   * @throws InvalidInput for a band limit below 1
   * @throws LimitExceeded for more than {@link #MAX_NODES} nodes
   */
  public static RotationSampling driscollHealy(int bandLimit) {
    require("band limit", bandLimit, MAX_NODES / 2);
    int count = 2 * bandLimit;
    double[] betas = new double[count];
    double[] weights = new double[count];
    for (int k = 0; k < bandLimit; k++) {
      betas[k] = Math.PI * (2 * k + 1) / (4.0 * bandLimit);
      betas[count - 1 - k] = Math.PI - betas[k];
      double sum = 0;
      for (int j = bandLimit - 1; j >= 0; j--) {
        // the angle is reduced exactly, in integers, so that its sine keeps every digit
        long turn = (2L * j + 1) * (2L * k + 1) % (8L * bandLimit);
        sum += Math.sin(Math.PI * turn / (4.0 * bandLimit)) / (2 * j + 1);
      }
      weights[k] = Math.sin(betas[k]) * sum / bandLimit;
      weights[count - 1 - k] = weights[k];
    }
    return new RotationSampling(
        "equiangular grid of " + count + "³ rotations", count, count, betas, weights, count - 1);
  }

  /**
   * Gauss–Legendre nodes of cos β, L of them, with the least numbers of α and γ that are at least
   * 2L − 1 and have no prime factor above 5.
   *
   * @param bandLimit L ≥ 1
   * @return the grid, exact for the products of two functions of band limit L
   * @throws InvalidInput for a band limit below 1
   * @throws LimitExceeded for more than {@link #MAX_NODES} nodes
   */
  public static RotationSampling gaussLegendre(int bandLimit) {
    require("band limit", bandLimit, MAX_NODES / 2);
    int turns = smooth(2 * bandLimit - 1);
    return gaussLegendre(turns, bandLimit, turns);
  }

  /**
   * Gauss–Legendre nodes of cos β with any numbers of angles.
   *
   * @param alphas A ≥ 1
   * @param betas K ≥ 1
   * @param gammas C ≥ 1
   * @return the grid, exact for degree 2K − 1 in cos β
   * @throws InvalidInput for a number below 1
   * @throws LimitExceeded for more than {@link #MAX_NODES} nodes of one angle
   */
  public static RotationSampling gaussLegendre(int alphas, int betas, int gammas) {
    require("number of angles α", alphas, MAX_NODES);
    require("number of angles β", betas, MAX_NODES);
    require("number of angles γ", gammas, MAX_NODES);
    double[] nodes = new double[betas];
    double[] weights = new double[betas];
    for (int k = 0; k < (betas + 1) / 2; k++) {
      nodes[k] = legendreAngle(betas, k, weights);
      nodes[betas - 1 - k] = Math.PI - nodes[k];
      weights[betas - 1 - k] = weights[k];
    }
    double total = Arrays.stream(weights).sum();
    for (int k = 0; k < betas; k++) {
      weights[k] /= total;
    }
    return new RotationSampling(
        "Gauss–Legendre grid of " + alphas + " × " + betas + " × " + gammas + " rotations",
        alphas,
        gammas,
        nodes,
        weights,
        2 * betas - 1);
  }

  /**
   * The k-th root of P_n(cos β) by Newton's iteration in β, where the roots are nearly equidistant;
   * its weight is 1 / (P_n′(β))², the derivative taken in β, where the errors of the root cancel.
   */
  private static double legendreAngle(int n, int k, double[] weights) {
    double beta = Math.PI * (4 * k + 3) / (4.0 * n + 2);
    if (2 * k + 1 == n) {
      beta = Math.PI / 2;
    }
    double slope = 1;
    for (int step = 0; step < 8; step++) {
      // differences of neighbouring degrees lose nothing near the poles
      double haversine = Math.sin(beta / 2) * Math.sin(beta / 2);
      double p = 1;
      double difference = 0;
      for (int l = 0; l < n; l++) {
        difference = (l * difference - 2 * (2 * l + 1) * haversine * p) / (l + 1);
        p += difference;
      }
      // P_n′(β) = n (cos β P_n − P_{n−1}) / sin β = n (difference − 2 sin²(β/2) P_n) / sin β
      slope = n * (difference - 2 * haversine * p) / Math.sin(beta);
      double move = p / slope;
      beta -= 2 * k + 1 == n ? 0 : move;
      if (Math.abs(move) < 1e-15) {
        break;
      }
    }
    weights[k] = 1 / (slope * slope);
    return beta;
  }

  /** The least number ≥ n without a prime factor above 5. */
  static int smooth(int n) {
    for (int candidate = n; ; candidate++) {
      int rest = candidate;
      for (int p : new int[] {2, 3, 5}) {
        while (rest % p == 0) {
          rest /= p;
        }
      }
      if (rest == 1) {
        return candidate;
      }
    }
  }

  private static void require(String what, int count, int most) {
    if (count < 1) {
      throw new InvalidInput(what, "" + count, "at least 1", "");
    }
    if (count > most) {
      throw new LimitExceeded(what, "" + count, "at most " + most, "take a coarser grid");
    }
  }

  /**
   * The number of angles α.
   *
   * @return A
   */
  public int alphas() {
    return alphas;
  }

  /**
   * The number of angles β.
   *
   * @return K
   */
  public int betas() {
    return betas.length;
  }

  /**
   * The number of angles γ.
   *
   * @return C
   */
  public int gammas() {
    return gammas;
  }

  /**
   * The number of samples.
   *
   * @return A K C, possibly more than an array can hold
   */
  public long size() {
    return (long) alphas * betas.length * gammas;
  }

  /**
   * An angle α.
   *
   * @param i 0 … A − 1
   * @return 2πi/A
   */
  public double alpha(int i) {
    return 2 * Math.PI * i / alphas;
  }

  /**
   * An angle β.
   *
   * @param k 0 … K − 1
   * @return an angle in (0, π)
   */
  public double beta(int k) {
    return betas[k];
  }

  /**
   * An angle γ.
   *
   * @param j 0 … C − 1
   * @return 2πj/C
   */
  public double gamma(int j) {
    return 2 * Math.PI * j / gammas;
  }

  /**
   * The weight of an angle β; a sample has the weight w_k / (A C).
   *
   * @param k 0 … K − 1
   * @return w_k; these sum to one
   */
  public double weight(int k) {
    return weights[k];
  }

  /**
   * The degree in cos β up to which the weights are exact.
   *
   * @return 2K − 1 for Gauss–Legendre nodes, K − 1 for equiangular ones
   */
  public int exactDegree() {
    return exactDegree;
  }

  /**
   * The number of a sample.
   *
   * @param i the number of α
   * @param k the number of β
   * @param j the number of γ
   * @return (kA + i)C + j
   */
  public int index(int i, int k, int j) {
    return (k * alphas + i) * gammas + j;
  }

  /**
   * A rotation of the grid.
   *
   * @param i the number of α
   * @param k the number of β
   * @param j the number of γ
   * @return exp(αk/2) exp(βj/2) exp(γk/2)
   */
  public UnitQuaternion rotation(int i, int k, int j) {
    double sum = (alpha(i) + gamma(j)) / 2;
    double difference = (alpha(i) - gamma(j)) / 2;
    double c = Math.cos(betas[k] / 2);
    double s = Math.sin(betas[k] / 2);
    return UnitQuaternion.from(
        c * Math.cos(sum), -s * Math.sin(difference), s * Math.cos(difference), c * Math.sin(sum));
  }

  @Override
  public String toString() {
    return name;
  }
}

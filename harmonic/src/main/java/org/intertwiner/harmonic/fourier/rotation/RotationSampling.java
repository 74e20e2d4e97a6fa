package org.intertwiner.harmonic.fourier.rotation;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.haar.sphere.LatitudeRule;

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

  private RotationSampling(String name, int alphas, int gammas, LatitudeRule rule) {
    this.name = name;
    this.alphas = alphas;
    this.gammas = gammas;
    this.betas = rule.colatitudes();
    this.weights = rule.weights();
    this.exactDegree = rule.exactDegree();
  }

  /**
   * The equiangular grid of 2L × 2L × 2L samples, β_k = π(2k + 1)/4L, whose weights are those of
   * Fejér's rule.
   *
   * @param bandLimit L ≥ 1
   * @return the grid, exact for the products of two functions of band limit L
   * @throws InvalidInput for a band limit below 1
   * @throws LimitExceeded for more than {@link #MAX_NODES} nodes
   */
  public static RotationSampling driscollHealy(int bandLimit) {
    require("band limit", bandLimit, MAX_NODES / 2);
    int count = 2 * bandLimit;
    return new RotationSampling(
        "equiangular grid of " + count + "³ rotations",
        count,
        count,
        LatitudeRule.fejer(2 * bandLimit));
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
    return new RotationSampling(
        "Gauss–Legendre grid of " + alphas + " × " + betas + " × " + gammas + " rotations",
        alphas,
        gammas,
        LatitudeRule.gaussLegendre(betas));
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

  static void require(String what, int count, int most) {
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

  private static void requirePlace(int i, int count) {
    if (i < 0 || i >= count) {
      throw new InvalidInput("number of an angle", "" + i, "0 … " + (count - 1), "");
    }
  }

  /**
   * An angle α.
   *
   * @param i 0 … A − 1
   * @return 2πi/A
   * @throws InvalidInput for a number outside its range
   */
  public double alpha(int i) {
    requirePlace(i, alphas);
    return 2 * Math.PI * i / alphas;
  }

  /**
   * An angle β.
   *
   * @param k 0 … K − 1
   * @return an angle in (0, π)
   * @throws InvalidInput for a number outside its range
   */
  public double beta(int k) {
    requirePlace(k, betas.length);
    return betas[k];
  }

  /**
   * An angle γ.
   *
   * @param j 0 … C − 1
   * @return 2πj/C
   * @throws InvalidInput for a number outside its range
   */
  public double gamma(int j) {
    requirePlace(j, gammas);
    return 2 * Math.PI * j / gammas;
  }

  /**
   * The weight of an angle β; a sample has the weight w_k / (A C).
   *
   * @param k 0 … K − 1
   * @return w_k; these sum to one
   * @throws InvalidInput for a number outside its range
   */
  public double weight(int k) {
    requirePlace(k, betas.length);
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
   * @throws InvalidInput for a number outside its range
   * @throws LimitExceeded where the samples do not fit an array
   */
  public int index(int i, int k, int j) {
    requirePlace(i, alphas);
    requirePlace(k, betas.length);
    requirePlace(j, gammas);
    long index = ((long) k * alphas + i) * gammas + j;
    if (index > Integer.MAX_VALUE) {
      throw new LimitExceeded(
          "number of a sample", "" + index, "at most " + Integer.MAX_VALUE, "take a coarser grid");
    }
    return (int) index;
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

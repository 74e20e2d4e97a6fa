package org.intertwiner.algebra.ring;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;

/**
 * Recovers the coefficients of a number of ℤ_(p)[ζₙ] modulo p from its images under all φ(n)
 * embeddings.
 *
 * <p>The images v_k, extended by 0 to the k that are not prime to n, are transformed back, c_m =
 * (1/n) Σ_k v_k w^{−km}, and Σ c_m ζᵐ is rewritten in the canonical basis. Accuracy: exact.
 * Complexity: n · φ(n) multiplications.
 */
public final class ModularInterpolation {
  private final long p;
  private final int order;
  private final int[] units;
  private final int[] basis;
  private final ModularEmbedding first;
  private final long inverseOrder;

  private ModularInterpolation(ModularEmbedding first, int[] units) {
    this.first = first;
    this.p = first.field().characteristic();
    this.order = first.order();
    this.units = units;
    this.basis = CyclotomicBasis.of(order).exponents();
    this.inverseOrder = first.field().inverse(order % p);
  }

  /**
   * The interpolation that belongs to a root of unity.
   *
   * @param first the embedding ζₙ ↦ w; the others are its conjugates
   * @return the interpolation
   * @throws InvalidInput when n ≡ 2 modulo 4, which is no conductor
   */
  public static ModularInterpolation of(ModularEmbedding first) {
    int n = first.order();
    if (n % 4 == 2) {
      throw new InvalidInput("order", Integer.toString(n), "not 2 modulo 4", "halve it");
    }
    int[] units = new int[n];
    int count = 0;
    for (int k = 1; k <= n; k++) {
      if (Rational.gcd(k, n) == 1) {
        units[count++] = k;
      }
    }
    return new ModularInterpolation(first, Arrays.copyOf(units, count));
  }

  /**
   * The numbers k of the embeddings, in the order in which images are expected.
   *
   * @return the units modulo n, ascending from 1; a fresh array
   */
  public int[] units() {
    return units.clone();
  }

  /**
   * The exponents of the canonical basis, in the order in which coefficients are returned.
   *
   * @return φ(n) exponents, ascending; a fresh array
   */
  public int[] basisExponents() {
    return basis.clone();
  }

  /**
   * The coefficients modulo p.
   *
   * @param images for each unit k the image under ζ ↦ wᵏ, in [0, p)
   * @return for each basis exponent the coefficient in [0, p)
   */
  public long[] coefficients(long[] images) {
    if (images.length != units.length) {
      throw new InvalidInput(
          "images under embeddings",
          images.length + " values",
          units.length + ", one per unit modulo " + order,
          "");
    }
    long[] sums = new long[order];
    for (int m = 0; m < order; m++) {
      long sum = 0;
      for (int i = 0; i < units.length; i++) {
        sum = (sum + images[i] * first.zeta(-(long) units[i] * m)) % p;
      }
      sums[m] = sum * inverseOrder % p;
    }
    CyclotomicBasis.of(order).reduce(sums);
    long[] coefficients = new long[basis.length];
    for (int i = 0; i < basis.length; i++) {
      coefficients[i] = Math.floorMod(sums[basis[i]], p);
    }
    return coefficients;
  }
}

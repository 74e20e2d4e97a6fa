package org.intertwiner.verify.basis;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * The document of a basis of kernels on scale space: at scale k each is Σᵢ cᵢ |x|²ⁱ K(x)
 * exp(−α|x|²/2) with a steerable kernel K and numbers c and α of that scale, the same function
 * dilated: aⁿψ_k(ax) = ψ_{k−1}(x).
 *
 * @param scales the scales and the radial parts
 * @param basis the steerable kernels up to the order
 * @param digest the digest that the document carried when it was read
 */
public record ScaleDocument(Scales scales, PolynomialBasis basis, Optional<String> digest)
    implements BasisDocument {

  /**
   * A document that has not been read from anywhere.
   *
   * @param scales the scales and the radial parts
   * @param basis the steerable kernels up to the order
   */
  public ScaleDocument(Scales scales, PolynomialBasis basis) {
    this(scales, basis, Optional.empty());
  }

  @Override
  public String kind() {
    return "scale";
  }

  /**
   * The scales 1, a, …, a^{N−1} and the radial parts at each of them.
   *
   * @param base a
   * @param levels N
   * @param lifting whether the input has no scales
   * @param firstOffset the smallest number of scales by which the input is read further
   * @param lastOffset the largest one; each has a copy of the whole basis
   * @param squaredWidth σ² of the Gaussian at scale 0
   * @param rates α at each scale
   * @param profiles the radial parts, by degree and number
   * @param counted the number of elements of each order l + 2p for one offset
   */
  public record Scales(
      Cyclotomic base,
      int levels,
      boolean lifting,
      int firstOffset,
      int lastOffset,
      Rational squaredWidth,
      List<Cyclotomic> rates,
      List<Profile> profiles,
      List<Long> counted) {
    /**
     * Keeps copies of the lists and checks the shapes.
     *
     * @param base a
     * @param levels N
     * @param lifting whether the input has no scales
     * @param firstOffset the smallest number of scales by which the input is read further
     * @param lastOffset the largest one; each has a copy of the whole basis
     * @param squaredWidth σ² of the Gaussian at scale 0
     * @param rates α at each scale
     * @param profiles the radial parts, by degree and number
     * @param counted the number of elements of each order l + 2p for one offset
     * @throws InvalidInput where the numbers of scales differ or the width is not positive
     */
    public Scales {
      rates = List.copyOf(rates);
      profiles = List.copyOf(profiles);
      counted = List.copyOf(counted);
      int scales = levels;
      boolean fits = rates.size() == scales;
      fits &= profiles.stream().allMatch(p -> p.levels().size() == scales);
      if (squaredWidth.signum() <= 0) {
        throw new InvalidInput(
            "squaredWidth of a basis", squaredWidth.toString(), "a positive number", "");
      }
      if (!fits) {
        throw new InvalidInput(
            "radial parts of a basis", "other numbers of scales", levels + " scales each", "");
      }
    }
  }

  /**
   * The radial part of all elements of one degree and number.
   *
   * @param degree the degree l of K
   * @param number its number p, the degree in |x|²
   * @param levels for each scale the p + 1 coefficients of |x|²ⁱ
   */
  public record Profile(int degree, int number, List<List<Cyclotomic>> levels) {
    /**
     * Keeps copies of the lists and checks the shapes.
     *
     * @param degree the degree l of K
     * @param number its number p, the degree in |x|²
     * @param levels for each scale the p + 1 coefficients of |x|²ⁱ
     * @throws InvalidInput where there are too few or too many coefficients
     */
    public Profile {
      levels = levels.stream().map(List::copyOf).toList();
      for (List<Cyclotomic> coefficients : levels) {
        if (coefficients.size() != number + 1) {
          throw new InvalidInput(
              "radial part of a basis",
              coefficients.size() + " coefficients",
              (number + 1) + " coefficients",
              "");
        }
      }
    }
  }
}

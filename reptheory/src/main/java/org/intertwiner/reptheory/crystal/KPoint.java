package org.intertwiner.reptheory.crystal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * A wave vector with rational coordinates in the reciprocal of a lattice basis.
 *
 * <p><em>Formula:</em> k·x = Σ kᵢxᵢ; the wave is exp(2πi k·x). <em>Accuracy:</em> exact.
 *
 * <p>Example: {@code KPoint.parse("1/2,0,1/2")}.
 *
 * @param coordinates k₁ … kₙ
 */
public record KPoint(List<Rational> coordinates) {

  /**
   * Checks the number of coordinates.
   *
   * @param coordinates k₁ … kₙ
   * @throws InvalidInput if there are none or more than {@link AffineOperation#MAX_DIMENSION}
   */
  public KPoint {
    coordinates = List.copyOf(coordinates);
    if (coordinates.isEmpty() || coordinates.size() > AffineOperation.MAX_DIMENSION) {
      throw new InvalidInput(
          "wave vector",
          coordinates.size() + " coordinates",
          "1 … " + AffineOperation.MAX_DIMENSION + " coordinates",
          "");
    }
  }

  /**
   * A wave vector by its coordinates.
   *
   * @param coordinates k₁ … kₙ
   * @return the wave vector
   * @throws InvalidInput if there are none or too many
   */
  public static KPoint of(Rational... coordinates) {
    return new KPoint(List.of(coordinates));
  }

  /**
   * The wave vector 0, Γ.
   *
   * @param dimension n
   * @return 0
   * @throws InvalidInput if the dimension is out of range
   */
  public static KPoint gamma(int dimension) {
    Rational[] zero = new Rational[Math.max(0, Math.min(dimension, 17))];
    Arrays.fill(zero, Rational.ZERO);
    return of(zero);
  }

  /**
   * Reads rational coordinates.
   *
   * @param text numbers with commas or spaces between them, such as {@code 1/2,0,1/2} or {@code 0.5
   *     0 0.5}, in parentheses or not
   * @return the wave vector
   * @throws InvalidInput if a coordinate is not a rational number; it is named with its place
   */
  public static KPoint parse(String text) {
    String inner = text.strip();
    if (inner.startsWith("(") && inner.endsWith(")")) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    List<Rational> coordinates = new ArrayList<>();
    if (inner.length() <= 2000) {
      for (String part : inner.split("\\s*,\\s*|\\s+", -1)) {
        coordinates.add(coordinate(part, coordinates.size() + 1));
      }
    }
    return new KPoint(coordinates);
  }

  private static Rational coordinate(String text, int place) {
    try {
      return Rational.parse(text);
    } catch (InvalidInput e) {
      throw new InvalidInput(
          "coordinate " + place + " of a wave vector",
          "\"" + (text.length() > 40 ? text.substring(0, 37) + "..." : text) + "\"",
          "a rational number such as 1/2, 0 or -0.25",
          "wave vectors are exact; write a fraction near an irrational one");
    }
  }

  /** {@return the number of coordinates} */
  public int dimension() {
    return coordinates.size();
  }

  /**
   * The product with a vector of the lattice's space.
   *
   * @param x coordinates
   * @return k·x
   * @throws InvalidInput if the dimensions differ
   */
  public Rational dot(List<Rational> x) {
    requireDimension(x.size());
    Rational sum = Rational.ZERO;
    for (int i = 0; i < x.size(); i++) {
      sum = sum.add(coordinates.get(i).multiply(x.get(i)));
    }
    return sum;
  }

  /**
   * The row kW.
   *
   * @param operation {W|w}
   * @return kW, the image of k under the inverse of the operation
   * @throws InvalidInput if the dimensions differ
   */
  public KPoint times(AffineOperation operation) {
    requireDimension(operation.dimension());
    return new KPoint(operation.linear().transpose().apply(coordinates));
  }

  /**
   * The difference.
   *
   * @param other a wave vector
   * @return this − other
   * @throws InvalidInput if the dimensions differ
   */
  public KPoint minus(KPoint other) {
    requireDimension(other.dimension());
    List<Rational> difference = new ArrayList<>();
    for (int i = 0; i < coordinates.size(); i++) {
      difference.add(coordinates.get(i).subtract(other.coordinates.get(i)));
    }
    return new KPoint(difference);
  }

  /** {@return −k} */
  public KPoint negate() {
    return new KPoint(coordinates.stream().map(Rational::negate).toList());
  }

  private void requireDimension(int n) {
    if (n != coordinates.size()) {
      throw new InvalidInput(
          "wave vector " + this, n + " coordinates beside it", dimension() + " coordinates", "");
    }
  }

  /**
   * Whether this is a vector of the reciprocal lattice: k·t is whole for all translations t.
   *
   * @param group a space group
   * @return whether exp(2πi k·x) has the periods of the group
   * @throws InvalidInput if the dimensions differ
   */
  public boolean isReciprocal(SpaceGroup group) {
    requireDimension(group.dimension());
    return coordinates.stream().allMatch(Rational::isInteger)
        && (group.isPrimitive()
            || group.centringVectors().stream().allMatch(t -> dot(t).isInteger()));
  }

  /**
   * The phase of a translation.
   *
   * @param translation t, any vector
   * @return exp(−2πi k·t)
   * @throws InvalidInput if the dimensions differ or the denominator is too large
   */
  public Cyclotomic phase(List<Rational> translation) {
    return root(dot(translation).negate());
  }

  /** exp(2πi x). */
  static Cyclotomic root(Rational x) {
    BigInteger n = x.denominator();
    if (n.bitLength() > 20) {
      throw new InvalidInput(
          "phase of a translation", "the denominator " + n, "one below a million", "");
    }
    return Cyclotomic.zeta(n.intValueExact(), x.numerator().mod(n).intValueExact());
  }

  /** {@return the coordinates with commas, as {@link #parse} reads them} */
  @Override
  public String toString() {
    return coordinates.stream().map(Rational::toString).collect(Collectors.joining(","));
  }
}

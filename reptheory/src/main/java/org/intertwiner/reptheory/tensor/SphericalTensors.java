package org.intertwiner.reptheory.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.number.Radicals;
import org.intertwiner.algebra.ring.Rational;

/**
 * Tensors of space with index symmetry as real spherical components: the parts of degree l and
 * parity under O(3) and an orthonormal basis in which rotations act as on the real spherical
 * harmonics.
 *
 * <p><em>Formula:</em> basis vector m of a copy of degree l turns as the real harmonic Y_lm, m = −l
 * … l; for l = 1 as (y, z, x). A completely symmetric traceless tensor T becomes the polynomial
 * T[i, j, …] x_i x_j ⋯, and the basis vectors positive multiples of Y_lm. <em>Shape:</em> tensors
 * over the frame x, y, z; the first index is slow. <em>Accuracy:</em> exact: rational tensors and
 * the squares of their norms. <em>Sign:</em> of a copy's vector m = 0 the first component that is
 * not zero, every index read in the order z, x, y, is positive. <em>Complexity:</em> one kernel of
 * L_z on the independent components. The multiplicities come from weights, without any basis; the
 * basis is then checked by the action of L_x, L_y and L_z on every vector.
 *
 * <p>Example: {@code SphericalTensors.of(IndexSymmetry.parse("ijkl=jikl=klij"))} is {@code
 * 2x0e+2x2e+1x4e}.
 */
public final class SphericalTensors {
  private static final int[] READING_ORDER = {2, 0, 1};

  private final IndexSymmetry symmetry;
  private final boolean axial;
  private final TensorComponents components;
  private final List<Integer> multiplicities;
  private final List<Copy> copies;

  /**
   * Equal irreducible parts.
   *
   * @param l the degree
   * @param parity 1 for even parts, −1 for odd ones
   * @param multiplicity how many copies there are, at least 1
   */
  public record Part(int l, int parity, int multiplicity) {
    @Override
    public String toString() {
      return multiplicity + "x" + l + (parity > 0 ? "e" : "o");
    }
  }

  /**
   * One irreducible part with its basis.
   *
   * @param l the degree
   * @param vectors for m = −l … l the values of the independent components, rational
   * @param squaredNorms for m = −l … l the squared norm of the tensor over all its places
   */
  record Copy(int l, List<Rational[]> vectors, List<Rational> squaredNorms) {}

  private SphericalTensors(IndexSymmetry symmetry, boolean axial, TensorLimits limits) {
    this.symmetry = symmetry;
    this.axial = axial;
    this.components = new TensorComponents(symmetry, 3, limits);
    this.multiplicities = RotationWeights.multiplicities(symmetry);
    this.copies = SphericalBasis.of(components, multiplicities);
  }

  /**
   * Polar tensors: every index turns as a vector.
   *
   * @param symmetry the index symmetry
   * @return the reduced space
   * @throws InvalidInput where only the zero tensor has the symmetry
   * @throws org.intertwiner.algebra.LimitExceeded where there are too many components
   */
  public static SphericalTensors of(IndexSymmetry symmetry) {
    return of(symmetry, false, TensorLimits.DEFAULT);
  }

  /**
   * Polar or axial tensors.
   *
   * @param symmetry the index symmetry
   * @param axial whether the tensors change sign under the inversion in addition, as pseudotensors
   *     do
   * @return the reduced space
   * @throws InvalidInput where only the zero tensor has the symmetry
   * @throws org.intertwiner.algebra.LimitExceeded where there are too many components
   */
  public static SphericalTensors of(IndexSymmetry symmetry, boolean axial) {
    return of(symmetry, axial, TensorLimits.DEFAULT);
  }

  /**
   * Polar or axial tensors.
   *
   * @param symmetry the index symmetry
   * @param axial whether the tensors change sign under the inversion in addition, as pseudotensors
   *     do
   * @param limits how many components are allowed
   * @return the reduced space
   * @throws InvalidInput where only the zero tensor has the symmetry
   * @throws org.intertwiner.algebra.LimitExceeded where there are too many components
   */
  public static SphericalTensors of(IndexSymmetry symmetry, boolean axial, TensorLimits limits) {
    return new SphericalTensors(symmetry, axial, limits);
  }

  /** {@return the index symmetry} */
  public IndexSymmetry symmetry() {
    return symmetry;
  }

  /** {@return the number of independent components} */
  public int dimension() {
    return components.count();
  }

  /** {@return whether the tensors change sign under the inversion in addition} */
  public boolean isAxial() {
    return axial;
  }

  /** {@return 1 where the inversion keeps the tensors, −1 where it changes their sign} */
  public int parity() {
    return (symmetry.indices() % 2 == 0) == axial ? -1 : 1;
  }

  /**
   * The irreducible parts under O(3).
   *
   * @return the degrees that occur, ascending
   */
  public List<Part> parts() {
    return IntStream.range(0, multiplicities.size())
        .filter(l -> multiplicities.get(l) > 0)
        .mapToObj(l -> new Part(l, parity(), multiplicities.get(l)))
        .toList();
  }

  /**
   * The degrees of the basis, copy by copy.
   *
   * @return one degree a copy, ascending
   */
  public List<Integer> degrees() {
    return copies.stream().map(Copy::l).toList();
  }

  /**
   * A basis tensor.
   *
   * @param copy the number of the copy, in the order of {@link #degrees}
   * @param m from −l to l
   * @return the orthonormal tensor over all 3ⁿ places
   * @throws InvalidInput where there is no such copy or component
   */
  public List<Radical> tensor(int copy, int m) {
    if (copy < 0 || copy >= copies.size() || Math.abs(m) > copies.get(copy).l()) {
      throw new InvalidInput(
          "basis tensor of " + this,
          "copy " + copy + ", m = " + m,
          "a copy from 0 to " + (copies.size() - 1) + " and −l ≤ m ≤ l",
          "degrees() lists l of every copy");
    }
    int place = m + copies.get(copy).l();
    Rational[] vector = copies.get(copy).vectors().get(place);
    Radical scale = Radical.sqrt(copies.get(copy).squaredNorms().get(place).inverse());
    return IntStream.range(0, components.total())
        .mapToObj(
            p -> {
              int c = components.at(p);
              Rational value = c == 0 ? Rational.ZERO : vector[Math.abs(c) - 1];
              return scale.scale(c < 0 ? value.negate() : value);
            })
        .toList();
  }

  /**
   * The orthonormal basis.
   *
   * @return 3ⁿ × dimension, copy by copy, m = −l … l; its columns span the tensors with the
   *     symmetry
   */
  public Matrix<Radical> basis() {
    List<List<Radical>> columns = new ArrayList<>();
    for (int k = 0; k < copies.size(); k++) {
      for (int m = -copies.get(k).l(); m <= copies.get(k).l(); m++) {
        columns.add(tensor(k, m));
      }
    }
    return Matrix.of(
        Radicals.FIELD, components.total(), columns.size(), (i, j) -> columns.get(j).get(i));
  }

  /**
   * The orthonormal basis, rounded.
   *
   * @return 3ⁿ rows of as many numbers as there are components, each the exact one correctly
   *     rounded up to two units in the last place
   */
  public double[][] basisFrom() {
    double[][] rows = new double[components.total()][dimension()];
    int column = 0;
    for (Copy copy : copies) {
      for (int k = 0; k < copy.vectors().size(); k++, column++) {
        Rational[] vector = copy.vectors().get(k);
        for (int p = 0; p < rows.length; p++) {
          int c = components.at(p);
          if (c != 0) {
            rows[p][column] =
                Integer.signum(c) * rounded(vector[Math.abs(c) - 1], copy.squaredNorms().get(k));
          }
        }
      }
    }
    return rows;
  }

  private static double rounded(Rational value, Rational squaredNorm) {
    double size = Math.sqrt(value.multiply(value).divide(squaredNorm).doubleValue());
    return value.signum() < 0 ? -size : size;
  }

  /** The reading order of a tensor's places that fixes signs: every index as z, x, y. */
  static int[] signOrder(TensorComponents components, int indices) {
    int[] order = new int[components.total()];
    for (int k = 0; k < order.length; k++) {
      int[] digits = components.indices(k);
      order[k] =
          components.place(
              Arrays.stream(digits).map(d -> READING_ORDER[d]).limit(indices).toArray());
    }
    return order;
  }

  @Override
  public String toString() {
    return parts().stream().map(Part::toString).collect(Collectors.joining("+"));
  }
}

package org.intertwiner.reptheory;

import java.util.List;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.finite.ElementMatrices;
import org.intertwiner.reptheory.finite.IrrepCertificate;
import org.intertwiner.reptheory.finite.OrthonormalMatrices;

/**
 * An irreducible representation of a finite group by exact matrices, with its invariant form and
 * its certificate.
 *
 * <p><em>Shape:</em> {@link #dimension()} × {@link #dimension()}: χ(1) over ℂ and for real type
 * over ℝ, otherwise 2χ(1). <em>Accuracy:</em> exact. The matrices need not be orthonormal: the form
 * F with ρ(g)*Fρ(g) = F goes with them, and {@link #orthonormal()} gives rounded orthonormal ones.
 * <em>Source:</em> Dixon (1993).
 *
 * @param group the group
 * @param row the row of the character table
 * @param name the name of the row
 * @param character the irreducible complex character χ of the row; that of the matrices is {@link
 *     #trace()}
 * @param type real, complex or quaternionic
 * @param overReals whether these are the real irreducible matrices
 * @param generators one matrix for each generator of the group
 * @param form the invariant positive definite form, Hermitian over ℂ, symmetric over ℝ
 * @param endomorphisms a basis of the matrices that commute with the representation: 1 over ℂ and
 *     for real type; 1, i for complex type over ℝ; 1, i, j, ij for quaternionic type over ℝ, with
 *     i² = −1, j² &lt; 0 and ij = −ji
 * @param certificate what has been proved
 * @param <G> the group elements
 */
public record Irrep<G>(
    FiniteGroup<G> group,
    int row,
    String name,
    FiniteCharacter<G> character,
    SchurType type,
    boolean overReals,
    List<Matrix<Cyclotomic>> generators,
    Matrix<Cyclotomic> form,
    List<Matrix<Cyclotomic>> endomorphisms,
    IrrepCertificate certificate) {

  /**
   * Keeps unmodifiable copies of the lists.
   *
   * @param group the group
   * @param row the row of the character table
   * @param name the name of the row
   * @param character the irreducible complex character χ of the row; that of the matrices is {@link
   *     #trace()}
   * @param type real, complex or quaternionic
   * @param overReals whether these are the real irreducible matrices
   * @param generators one matrix for each generator of the group
   * @param form the invariant positive definite form, Hermitian over ℂ, symmetric over ℝ
   * @param endomorphisms a basis of the matrices that commute with the representation: 1 over ℂ and
   *     for real type; 1, i for complex type over ℝ; 1, i, j, ij for quaternionic type over ℝ, with
   *     i² = −1, j² &lt; 0 and ij = −ji
   * @param certificate what has been proved
   */
  public Irrep {
    generators = List.copyOf(generators);
    endomorphisms = List.copyOf(endomorphisms);
  }

  /**
   * The size of the matrices.
   *
   * @return the dimension over ℂ, or over ℝ for real matrices
   */
  public int dimension() {
    return form.rows();
  }

  /**
   * The degree of the complex character.
   *
   * @return χ(1)
   */
  public int degree() {
    return Math.toIntExact(character.degree());
  }

  /**
   * The least n such that all entries on the generators lie in ℚ(ζ_n).
   *
   * @return the conductor of the matrices
   */
  public int conductor() {
    long n = 1;
    for (Matrix<Cyclotomic> matrix : generators) {
      for (List<Cyclotomic> line : matrix.toRows()) {
        for (Cyclotomic entry : line) {
          n = n / gcd(n, entry.conductor()) * entry.conductor();
        }
      }
    }
    return Math.toIntExact(n);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /**
   * The character of these matrices: χ, or over ℝ χ + χ* for complex type and 2χ for quaternionic
   * type.
   *
   * @return g ↦ tr ρ(g)
   */
  public FiniteCharacter<G> trace() {
    return overReals && type != SchurType.REAL ? character.plus(character.conjugate()) : character;
  }

  /**
   * The matrix of a group element.
   *
   * <p><em>Complexity:</em> one matrix product for each letter of its word.
   *
   * @param element the number of the element in the group's enumeration
   * @return ρ(g), exactly
   */
  public Matrix<Cyclotomic> at(int element) {
    Matrix<Cyclotomic> product = Matrix.identity(Cyclotomics.FIELD, dimension());
    for (int letter : group.word(element)) {
      product = product.multiply(generators.get(letter));
    }
    return product;
  }

  /**
   * The matrix of a group element.
   *
   * @param element an element of the group
   * @return ρ(g), exactly
   */
  public Matrix<Cyclotomic> at(G element) {
    return at(group.indexOf(element));
  }

  /**
   * Whether the matrices are unitary (orthogonal over ℝ) as they stand.
   *
   * @return true if the form is the identity
   */
  public boolean isOrthonormal() {
    return form.isIdentity();
  }

  /**
   * The representation in an orthonormal basis, rounded to float64.
   *
   * @return unitary matrices on the generators, orthogonal ones over ℝ
   */
  public OrthonormalMatrices orthonormal() {
    return OrthonormalMatrices.from(generators, form);
  }

  /**
   * The orthonormal float64 matrices of all elements.
   *
   * @return one matrix for each element, with its error bound
   * @throws org.intertwiner.algebra.LimitExceeded if |G|·d² is above {@link
   *     ElementMatrices#MAX_ENTRIES}
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public ElementMatrices elementMatrices() {
    return ElementMatrices.of(group, orthonormal());
  }
}

package org.intertwiner.reptheory.projective;

import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * An irreducible projective representation by exact matrices for all elements of the group.
 *
 * <p><em>Shape:</em> d × d. <em>Accuracy:</em> exact, certified.
 *
 * @param factorSystem α with ρ(g)ρ(h) = α(g, h)ρ(gh)
 * @param matrices ρ(g) for each element, in the order of the group
 * @param form the positive definite Hermitian form F with ρ(g)*Fρ(g) = F
 * @param certificate what has been proved
 * @param <G> the group elements
 */
public record ProjectiveIrrep<G>(
    FactorSystem<G> factorSystem,
    List<Matrix<Cyclotomic>> matrices,
    Matrix<Cyclotomic> form,
    ProjectiveCertificate certificate) {

  /**
   * Keeps an unmodifiable copy of the list.
   *
   * @param factorSystem α with ρ(g)ρ(h) = α(g, h)ρ(gh)
   * @param matrices ρ(g) for each element, in the order of the group
   * @param form the positive definite Hermitian form F with ρ(g)*Fρ(g) = F
   * @param certificate what has been proved
   */
  public ProjectiveIrrep {
    matrices = List.copyOf(matrices);
  }

  /** {@return the size d of the matrices} */
  public int dimension() {
    return form.rows();
  }

  /**
   * The matrix of an element.
   *
   * @param g the number of an element
   * @return ρ(g)
   */
  public Matrix<Cyclotomic> at(int g) {
    return matrices.get(g);
  }

  /**
   * The matrix of an element.
   *
   * @param g an element of the group
   * @return ρ(g)
   */
  public Matrix<Cyclotomic> at(G g) {
    return matrices.get(factorSystem.group().indexOf(g));
  }

  /**
   * The character, which is no class function where α is not 1.
   *
   * @return tr ρ(g) for each element, in the order of the group
   */
  public List<Cyclotomic> character() {
    return matrices.stream().map(Matrix::trace).toList();
  }
}

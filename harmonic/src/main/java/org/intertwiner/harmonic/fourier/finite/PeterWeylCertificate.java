package org.intertwiner.harmonic.fourier.finite;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * What has been proved, exactly, about matrices ρ(g) of a finite group.
 *
 * @param homomorphism ρ(g) ρ(s) = ρ(gs) for all elements and generators
 * @param orthogonality Σ_g ρ(g⁻¹)_ij ρ'(g)_kl = (|G|/d_ρ) δ_ρρ' δ_il δ_jk for all entries: the
 *     Fourier matrix times its inverse is the identity up to the dimension factors
 * @param completeness Σ d_ρ² = |G|: the entries are a basis of the functions
 */
public record PeterWeylCertificate(
    boolean homomorphism, boolean orthogonality, boolean completeness) {

  /**
   * Checks matrices that are given for all elements.
   *
   * @param group a finite group
   * @param matrices for each representation the matrices of all elements in their order
   * @return what holds
   * @throws InvalidInput if there is not one matrix for each element
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static PeterWeylCertificate check(
      FiniteGroup<?> group, List<List<Matrix<Cyclotomic>>> matrices) {
    long squares = 0;
    boolean homomorphism = true;
    for (List<Matrix<Cyclotomic>> rho : matrices) {
      if (rho.size() != group.order()) {
        throw new InvalidInput(
            "matrices of the elements of " + group.name(),
            rho.size() + " matrices",
            group.order() + " matrices",
            "");
      }
      long d = rho.get(0).rows();
      squares += d * d;
      homomorphism = homomorphism && isHomomorphism(group, rho);
    }
    return new PeterWeylCertificate(
        homomorphism, isOrthogonal(group, matrices), squares == group.order());
  }

  private static boolean isHomomorphism(FiniteGroup<?> group, List<Matrix<Cyclotomic>> rho) {
    for (int g = 0; g < rho.size(); g++) {
      Interruption.check();
      for (int k = 0; k < group.generators().size(); k++) {
        Matrix<Cyclotomic> product = rho.get(g).multiply(rho.get(group.generatorIndex(k)));
        if (!product.equals(rho.get(group.multiplyByGenerator(g, k)))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The coefficient functions of all entries. */
  private static List<List<Cyclotomic>> entries(List<Matrix<Cyclotomic>> rho) {
    int d = rho.get(0).rows();
    List<List<Cyclotomic>> found = new ArrayList<>();
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        int row = i;
        int column = j;
        found.add(rho.stream().map(m -> m.at(row, column)).toList());
      }
    }
    return found;
  }

  private static boolean isOrthogonal(
      FiniteGroup<?> group, List<List<Matrix<Cyclotomic>>> matrices) {
    for (int a = 0; a < matrices.size(); a++) {
      for (int b = 0; b < matrices.size(); b++) {
        if (!isOrthogonal(group, matrices.get(a), matrices.get(b), a == b)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isOrthogonal(
      FiniteGroup<?> group,
      List<Matrix<Cyclotomic>> rho,
      List<Matrix<Cyclotomic>> other,
      boolean same) {
    int d = rho.get(0).rows();
    int w = other.get(0).rows();
    List<List<Cyclotomic>> left = entries(rho);
    List<List<Cyclotomic>> right = entries(other);
    for (int e = 0; e < d * d; e++) {
      for (int h = 0; h < w * w; h++) {
        Interruption.check();
        boolean expected = same && e / d == h % w && e % d == h / w;
        Cyclotomic sum = inverseSum(group, left.get(e), right.get(h));
        boolean holds =
            expected
                ? sum.multiply(Cyclotomic.of((long) d)).equals(Cyclotomic.of(group.order()))
                : sum.isZero();
        if (!holds) {
          return false;
        }
      }
    }
    return true;
  }

  /** Σ_g a(g⁻¹) b(g). */
  private static Cyclotomic inverseSum(
      FiniteGroup<?> group, List<Cyclotomic> a, List<Cyclotomic> b) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int g = 0; g < b.size(); g++) {
      Cyclotomic x = a.get(group.inverse(g));
      if (!x.isZero() && !b.get(g).isZero()) {
        sum = sum.add(x.multiply(b.get(g)));
      }
    }
    return sum;
  }

  /**
   * Whether all of it holds.
   *
   * @return true if the matrices are a full set of irreducible representations
   */
  public boolean proved() {
    return homomorphism && orthogonality && completeness;
  }
}

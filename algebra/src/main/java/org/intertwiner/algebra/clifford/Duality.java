package org.intertwiner.algebra.clifford;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * Duality with respect to the pseudoscalar I = e₁…eₙ.
 *
 * <p>The dual x I⁻¹ needs the quadratic form and an invertible I. The complement does not: it is
 * linear with e_A ∧ complement(e_A) = I, so that joins and meets also exist in degenerate algebras
 * such as Cl(3, 0, 1). Example: {@code algebra.duality().regressive(plane, otherPlane)} is their
 * line.
 *
 * @param <E> the coefficients
 * @param algebra the algebra
 */
public record Duality<E>(CliffordAlgebra<E> algebra) {

  /**
   * The dual.
   *
   * @param x a multivector
   * @return x I⁻¹
   * @throws InvalidInput when I has no inverse
   */
  public Multivector<E> dual(Multivector<E> x) {
    return algebra.multiply(x, algebra.inverse(algebra.pseudoscalar()));
  }

  /**
   * The inverse of {@link #dual}.
   *
   * @param x a multivector
   * @return x I
   * @throws InvalidInput when I has no inverse, so that there is no dual
   */
  public Multivector<E> undual(Multivector<E> x) {
    if (algebra.isDegenerate()) {
      throw new InvalidInput(
          "dual in " + algebra, "a degenerate form", "an invertible pseudoscalar", "complement");
    }
    return algebra.multiply(x, algebra.pseudoscalar());
  }

  /**
   * The right complement.
   *
   * @param x a multivector
   * @return the linear map with e_A ∧ complement(e_A) = I
   */
  public Multivector<E> complement(Multivector<E> x) {
    return complemented(x, true);
  }

  /**
   * The left complement, the inverse of {@link #complement}.
   *
   * @param x a multivector
   * @return the linear map with leftComplement(e_A) ∧ e_A = I
   */
  public Multivector<E> leftComplement(Multivector<E> x) {
    return complemented(x, false);
  }

  private Multivector<E> complemented(Multivector<E> x, boolean right) {
    int all = (1 << algebra.dimension()) - 1;
    BladeSum<E> sum = new BladeSum<>(algebra.ring(), x.size());
    for (int k = 0; k < x.size(); k++) {
      int blade = Multivector.checked(x.blade(k), algebra.dimension());
      int rest = all & ~blade;
      boolean odd = right ? Blades.isOdd(blade, rest) : Blades.isOdd(rest, blade);
      E c = x.coefficient(k);
      sum.add(rest, odd ? algebra.ring().negate(c) : c);
    }
    return sum.toMultivector();
  }

  /**
   * Regressive product, the outer product of complements: where subspaces span the whole space, it
   * is their intersection.
   *
   * @param a left factor
   * @param b right factor
   * @return a ∨ b, with complement(a ∨ b) = complement(a) ∧ complement(b)
   */
  public Multivector<E> regressive(Multivector<E> a, Multivector<E> b) {
    return leftComplement(algebra.outer(complement(a), complement(b)));
  }

  /**
   * Regressive product of several factors.
   *
   * @param factors at least none; none give I
   * @return their product in order
   */
  public Multivector<E> meet(List<Multivector<E>> factors) {
    return factors.stream().reduce(algebra.pseudoscalar(), this::regressive);
  }
}

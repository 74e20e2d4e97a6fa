package org.intertwiner.harmonic.polynomial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A linear map of forms that comes from a matrix on ℝⁿ: the substitution p ↦ p∘M of a group
 * element, or the derivation p ↦ (dp)(x)·(Xx) of a Lie algebra element, on every degree up to a
 * limit.
 *
 * <p><i>Shape:</i> on degree d the sparse C(n+d−1, d)-square matrix Symᵈ(M), or its derivative.
 * <i>Accuracy:</i> exact. <i>Complexity:</i> at most count(d)·n·count(d−1) products for degree d;
 * monomial matrices (signed permutations) cost O(count(d)).
 */
public final class Substitution {
  private final Matrix<Cyclotomic> matrix;
  private final boolean infinitesimal;
  private final List<Monomials> monomials;
  private final List<Form[]> images;
  private final long[] nonZeros;

  private Substitution(Matrix<Cyclotomic> matrix, boolean infinitesimal, int maxDegree) {
    this.matrix = matrix;
    this.infinitesimal = infinitesimal;
    this.monomials = new ArrayList<>(maxDegree + 1);
    this.images = new ArrayList<>(maxDegree + 1);
    this.nonZeros = new long[maxDegree + 1];
    Monomials m = Monomials.of(matrix.rows(), 0);
    for (int d = 0; d <= maxDegree; d++) {
      monomials.add(m);
      images.add(infinitesimal ? derivations(m) : powers(m, d == 0 ? null : images.get(d - 1)));
      nonZeros[d] = countNonZeros(images.get(d));
      m = m.higher();
    }
  }

  /**
   * The substitution p ↦ p∘M.
   *
   * @param matrix the square matrix M
   * @param maxDegree the highest degree it will be applied to
   * @return the substitution on degrees 0 … maxDegree
   * @throws InvalidInput if the matrix is not square
   */
  public static Substitution of(Matrix<Cyclotomic> matrix, int maxDegree) {
    requireSquare(matrix);
    return new Substitution(matrix, false, maxDegree);
  }

  /**
   * The derivation p ↦ Σᵥ ∂ᵥp · (Xx)ᵥ, the derivative of p∘exp(tX) at t = 0.
   *
   * @param matrix the square matrix X
   * @param maxDegree the highest degree it will be applied to
   * @return the derivation on degrees 0 … maxDegree
   * @throws InvalidInput if the matrix is not square
   */
  public static Substitution infinitesimal(Matrix<Cyclotomic> matrix, int maxDegree) {
    requireSquare(matrix);
    return new Substitution(matrix, true, maxDegree);
  }

  /**
   * The image of a form.
   *
   * @param form a form of degree at most the limit
   * @return p∘M, or the derivation of p
   * @throws InvalidInput for a form in another number of variables or of a higher degree
   */
  public Form apply(Form form) {
    if (form.variables() != matrix.rows() || form.degree() >= images.size()) {
      throw new InvalidInput(
          "substitution",
          "a form of degree " + form.degree() + " in " + form.variables() + " variables",
          "degree ≤ " + (images.size() - 1) + " in " + matrix.rows() + " variables",
          "build the substitution up to the degree you need");
    }
    Form[] image = images.get(form.degree());
    Monomials m = monomials.get(form.degree());
    Cyclotomic[] sum = new Cyclotomic[m.count()];
    Arrays.fill(sum, Cyclotomic.ZERO);
    for (int a = 0; a < image.length; a++) {
      Cyclotomic c = form.coefficient(a);
      if (!c.isZero()) {
        image[a].addTo(sum, c);
      }
    }
    return Form.wrap(m, sum);
  }

  /**
   * The image of one monomial.
   *
   * @param degree d
   * @param index the monomial's position among those of degree d
   * @return the image of x^α
   */
  public Form image(int degree, int index) {
    return images.get(degree)[index];
  }

  /**
   * The number of non-zero entries on one degree: what applying it costs.
   *
   * @param degree d
   * @return the number of non-zero coefficients of all images
   */
  public long nonZeros(int degree) {
    return nonZeros[degree];
  }

  /**
   * Whether this is the derivation of a Lie algebra element.
   *
   * @return true for a derivation, false for a substitution
   */
  public boolean isInfinitesimal() {
    return infinitesimal;
  }

  /**
   * The matrix on ℝⁿ.
   *
   * @return M or X
   */
  public Matrix<Cyclotomic> matrix() {
    return matrix;
  }

  @Override
  public String toString() {
    return (infinitesimal ? "derivation along " : "substitution of ") + matrix;
  }

  private Form[] powers(Monomials m, Form @org.jspecify.annotations.Nullable [] lower) {
    if (lower == null) {
      return new Form[] {Form.one(matrix.rows())};
    }
    Form[] image = new Form[m.count()];
    for (int a = 0; a < image.length; a++) {
      int[] alpha = m.exponents(a);
      int v = 0;
      while (alpha[v] == 0) {
        v++;
      }
      alpha[v]--;
      image[a] = timesRow(lower[m.lower().indexOf(alpha)], v, m);
    }
    return image;
  }

  /** x^α ↦ Σ X_vj α_v x^α x_j / x_v over the entries of X that are not zero. */
  private Form[] derivations(Monomials m) {
    Form[] image = new Form[m.count()];
    for (int a = 0; a < image.length; a++) {
      Interruption.check();
      Cyclotomic[] sum = new Cyclotomic[m.count()];
      Arrays.fill(sum, Cyclotomic.ZERO);
      int[] alpha = m.exponents(a);
      for (int v = 0; v < alpha.length; v++) {
        int e = alpha[v];
        for (int j = 0; e > 0 && j < alpha.length; j++) {
          Cyclotomic entry = matrix.at(v, j);
          if (!entry.isZero()) {
            alpha[v]--;
            alpha[j]++;
            int at = m.indexOf(alpha);
            alpha[j]--;
            alpha[v]++;
            sum[at] = Exact.add(sum[at], Exact.multiply(entry, e));
          }
        }
      }
      image[a] = Form.wrap(m, sum);
    }
    return image;
  }

  /** p · (row v of the matrix applied to x). */
  private Form timesRow(Form p, int v, Monomials target) {
    Interruption.check();
    Cyclotomic[] product = new Cyclotomic[target.count()];
    Arrays.fill(product, Cyclotomic.ZERO);
    for (int j = 0; j < matrix.columns(); j++) {
      Cyclotomic entry = matrix.at(v, j);
      if (entry.isZero()) {
        continue;
      }
      for (int b : p.support()) {
        int at = p.monomials().raised(b, j);
        product[at] = Exact.add(product[at], Exact.multiply(entry, p.coefficient(b)));
      }
    }
    return Form.wrap(target, product);
  }

  private static long countNonZeros(Form[] forms) {
    long count = 0;
    for (Form f : forms) {
      count += f.support().length;
    }
    return count;
  }

  private static void requireSquare(Matrix<Cyclotomic> matrix) {
    if (matrix.rows() != matrix.columns()) {
      throw new InvalidInput(
          "substitution",
          "a " + matrix.rows() + "×" + matrix.columns() + " matrix",
          "a square matrix",
          "an action on ℝⁿ has n×n matrices");
    }
  }
}

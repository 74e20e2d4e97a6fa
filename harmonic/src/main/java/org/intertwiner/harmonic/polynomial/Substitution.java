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
        accumulate(sum, c, image[a]);
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

  private static void accumulate(Cyclotomic[] sum, Cyclotomic factor, Form image) {
    for (int b = 0; b < sum.length; b++) {
      Cyclotomic e = image.coefficient(b);
      if (!e.isZero()) {
        sum[b] = Exact.add(sum[b], Exact.multiply(factor, e));
      }
    }
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
      image[a] = timesRow(lower[m.lower().indexOf(alpha)], v, m, 1);
    }
    return image;
  }

  private Form[] derivations(Monomials m) {
    Form[] image = new Form[m.count()];
    for (int a = 0; a < image.length; a++) {
      Form sum = Form.zero(m);
      for (int v = 0; v < m.variables(); v++) {
        int e = m.exponent(a, v);
        if (e > 0) {
          int[] alpha = m.exponents(a);
          alpha[v]--;
          Monomials below = m.lower();
          Cyclotomic[] unit = new Cyclotomic[below.count()];
          Arrays.fill(unit, Cyclotomic.ZERO);
          unit[below.indexOf(alpha)] = Cyclotomic.ONE;
          sum = sum.add(timesRow(Form.wrap(below, unit), v, m, e));
        }
      }
      image[a] = sum;
    }
    return image;
  }

  /** factor · p · (row v of the matrix applied to x). */
  private Form timesRow(Form p, int v, Monomials target, long factor) {
    Interruption.check();
    Cyclotomic[] product = new Cyclotomic[target.count()];
    Arrays.fill(product, Cyclotomic.ZERO);
    for (int j = 0; j < matrix.columns(); j++) {
      Cyclotomic entry = Exact.multiply(matrix.at(v, j), factor);
      if (entry.isZero()) {
        continue;
      }
      for (int b = 0; b < p.monomials().count(); b++) {
        Cyclotomic c = p.coefficient(b);
        if (!c.isZero()) {
          int at = p.monomials().raised(b, j);
          product[at] = Exact.add(product[at], Exact.multiply(entry, c));
        }
      }
    }
    return Form.wrap(target, product);
  }

  private static long countNonZeros(Form[] forms) {
    long count = 0;
    for (Form f : forms) {
      for (int i = 0; i < f.monomials().count(); i++) {
        count += f.coefficient(i).isZero() ? 0 : 1;
      }
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

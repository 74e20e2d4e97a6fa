package org.intertwiner.reptheory.rotation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;

/**
 * Exact matrices of exact rotations on spherical harmonics and spinors, in the seminormal bases of
 * {@link RotationIrreps}: their entries lie in the field of the given matrix.
 *
 * <p><em>Formula:</em> with the solid harmonics R_l^m, normalised so that ∂_z R_l^m = R_{l−1}^m and
 * (∂_x ± i∂_y) R_l^m = ±R_{l−1}^{m±1}, Euler's identity (l+1) R_{l+1}^m = z R_l^m + ½(x − iy)
 * R_l^{m+1} − ½(x + iy) R_l^{m−1} gives Y∘g⁻¹ of degree l + 1 from that of degree l. For spinors
 * the monomials u^{j+m} v^{j−m} are multiplied out. <em>Complexity:</em> O(l³) exact products.
 * <em>Source:</em> Varshalovich, Moskalev and Khersonskii (1988), sections 4.14 and 5.
 *
 * <p>Example: {@code HarmonicMatrices.seminormal(2, g)} for a rational g of Cayley's form is
 * rational.
 */
public final class HarmonicMatrices {
  private static final Cyclotomic HALF = Cyclotomic.of(Rational.of(1, 2));

  private HarmonicMatrices() {}

  /**
   * The matrix of Y ↦ Y∘g⁻¹ on harmonics of degree l.
   *
   * @param l the degree, 0 to {@link RotationIrreps#LARGEST}
   * @param g an exact orthogonal 3 × 3 matrix; −1 acts by (−1)^l
   * @return ρ′(g) in the seminormal basis with m = −l … l
   * @throws InvalidInput where the degree is negative or the matrix is not orthogonal and 3 × 3
   * @throws LimitExceeded where the degree is too large
   * @throws CancellationException where the thread is interrupted
   */
  public static Matrix<Cyclotomic> seminormal(int l, Matrix<Cyclotomic> g) {
    requireDegree(2 * l);
    requireOrthogonal(g);
    Cyclotomic[][] m = {{Cyclotomic.ONE}};
    Cyclotomic[][] forms = forms(g);
    for (int k = 0; k < l; k++) {
      m = raised(m, k, forms);
    }
    return toReal(m, l);
  }

  private static void requireDegree(int doubled) {
    if (doubled < 0) {
      throw new InvalidInput("spin of a rotation matrix", doubled + "/2", "0 or more", "");
    }
    if (doubled > 2 * RotationIrreps.LARGEST) {
      throw new LimitExceeded(
          "spin of a rotation matrix",
          new HalfInteger(doubled).toString(),
          "at most " + RotationIrreps.LARGEST,
          "");
    }
  }

  private static void requireOrthogonal(Matrix<Cyclotomic> g) {
    boolean real = g.toRows().stream().allMatch(r -> r.stream().allMatch(Cyclotomic::isReal));
    if (g.rows() != 3 || g.columns() != 3 || !real || !g.multiply(g.transpose()).isIdentity()) {
      throw new InvalidInput(
          "rotation of space",
          "the " + g.rows() + "×" + g.columns() + " matrix " + g,
          "a real orthogonal 3×3 matrix",
          "coordinates must be orthonormal");
    }
  }

  /** The forms x ∓ iy and z after g⁻¹, by their coefficients at x + iy, x − iy and z. */
  private static Cyclotomic[][] forms(Matrix<Cyclotomic> g) {
    Cyclotomic[][] real = new Cyclotomic[3][];
    for (int i = 0; i < 3; i++) {
      // x_i∘g⁻¹ = Σ_j g_ji x_j
      Cyclotomic turned = Cyclotomic.I.multiply(g.at(1, i));
      real[i] =
          new Cyclotomic[] {
            g.at(0, i).subtract(turned).multiply(HALF),
            g.at(0, i).add(turned).multiply(HALF),
            g.at(2, i)
          };
    }
    Cyclotomic[][] forms = new Cyclotomic[3][3];
    for (int c = 0; c < 3; c++) {
      Cyclotomic turned = Cyclotomic.I.multiply(real[1][c]);
      forms[0][c] = real[0][c].add(turned);
      forms[1][c] = real[0][c].subtract(turned);
      forms[2][c] = real[2][c];
    }
    return forms;
  }

  /** Columns and rows are m = −k … k. */
  private static Cyclotomic[][] raised(Cyclotomic[][] lower, int k, Cyclotomic[][] forms) {
    if (Thread.interrupted()) {
      throw new CancellationException("an exact rotation matrix was interrupted");
    }
    int next = k + 1;
    Cyclotomic[][] upper = new Cyclotomic[2 * next + 1][2 * next + 1];
    for (Cyclotomic[] row : upper) {
      Arrays.fill(row, Cyclotomic.ZERO);
    }
    Rational scale = Rational.of(1, (long) next * (2L * k + 1));
    for (int m = -next; m <= next; m++) {
      addProduct(upper, m, lower, k, m, forms[2], scale);
      addProduct(upper, m, lower, k, m + 1, forms[1], scale.multiply(Rational.of(1, 2)));
      addProduct(upper, m, lower, k, m - 1, forms[0], scale.multiply(Rational.of(-1, 2)));
    }
    return upper;
  }

  /** Adds the harmonic part of a linear form times a column to a column. */
  private static void addProduct(
      Cyclotomic[][] upper,
      int column,
      Cyclotomic[][] lower,
      int k,
      int source,
      Cyclotomic[] form,
      Rational scale) {
    if (Math.abs(source) > k) {
      return;
    }
    int next = k + 1;
    for (int n = -k; n <= k; n++) {
      Cyclotomic value = lower[n + k][source + k];
      if (value.isZero()) {
        continue;
      }
      Cyclotomic scaled = value.scale(scale);
      long plus = -(long) (k + n + 1) * (k + n + 2);
      long minus = (long) (k - n + 1) * (k - n + 2);
      long along = (long) next * next - (long) n * n;
      add(upper, n + 1 + next, column + next, scaled, form[0], plus);
      add(upper, n - 1 + next, column + next, scaled, form[1], minus);
      add(upper, n + next, column + next, scaled, form[2], along);
    }
  }

  private static void add(
      Cyclotomic[][] m, int row, int column, Cyclotomic a, Cyclotomic b, long factor) {
    if (!b.isZero() && factor != 0) {
      m[row][column] = m[row][column].add(a.multiply(b).scale(Rational.of(factor)));
    }
  }

  /** From the R_l^m to the real seminormal basis. */
  private static Matrix<Cyclotomic> toReal(Cyclotomic[][] m, int l) {
    int n = 2 * l + 1;
    Rational[] binomials = new Rational[n];
    BigInteger b = BigInteger.ONE;
    for (int k = 0; k < n; k++) {
      binomials[k] = Rational.of(b, BigInteger.ONE);
      b = b.multiply(BigInteger.valueOf(2L * l - k)).divide(BigInteger.valueOf(k + 1));
    }
    Cyclotomic[][] half = new Cyclotomic[n][n];
    for (int k = 0; k < n; k++) {
      for (int row = 0; row <= l; row++) {
        int column = k;
        Cyclotomic up = scaled(m[l + row][column], binomials[l + row], binomials[column]);
        Cyclotomic down = scaled(m[l - row][column], binomials[l + row], binomials[column]);
        Cyclotomic signed = row % 2 == 0 ? up : up.negate();
        half[l + row][k] = row == 0 ? up : down.add(signed);
        if (row > 0) {
          half[l - row][k] = down.subtract(signed).multiply(Cyclotomic.I).negate();
        }
      }
    }
    Cyclotomic[][] whole = new Cyclotomic[n][n];
    for (int row = 0; row < n; row++) {
      for (int c = 0; c <= l; c++) {
        Cyclotomic signed = c % 2 == 0 ? half[row][l + c] : half[row][l + c].negate();
        if (c == 0) {
          whole[row][l] = half[row][l];
        } else {
          Cyclotomic sum = half[row][l - c].add(signed);
          Cyclotomic difference = half[row][l - c].subtract(signed);
          whole[row][l + c] = sum.multiply(HALF);
          whole[row][l - c] = difference.multiply(Cyclotomic.I).multiply(HALF);
        }
      }
    }
    return Matrix.of(Cyclotomics.FIELD, n, n, (i, j) -> whole[i][j]);
  }

  private static Cyclotomic scaled(Cyclotomic value, Rational up, Rational down) {
    return value.isZero() ? value : value.scale(up.divide(down));
  }

  /**
   * The matrix of an element of SU(2) on |j m⟩.
   *
   * @param j the spin, 0 to {@link RotationIrreps#LARGEST}
   * @param u an exact unitary 2 × 2 matrix of determinant 1
   * @return ρ′(u) in the seminormal basis with m = j … −j
   * @throws InvalidInput where the spin is negative or the matrix is none of SU(2)
   * @throws LimitExceeded where the spin is too large
   */
  public static Matrix<Cyclotomic> seminormal(HalfInteger j, Matrix<Cyclotomic> u) {
    requireDegree(j.doubled());
    if (u.rows() != 2
        || u.columns() != 2
        || !u.multiply(u.adjoint()).isIdentity()
        || !u.at(0, 0).multiply(u.at(1, 1)).subtract(u.at(0, 1).multiply(u.at(1, 0))).isOne()) {
      throw new InvalidInput("element of SU(2)", u.toString(), "unitary 2×2, determinant 1", "");
    }
    int n = j.doubled();
    List<Cyclotomic> first = List.of(u.at(0, 0), u.at(1, 0));
    List<Cyclotomic> second = List.of(u.at(0, 1), u.at(1, 1));
    Cyclotomic[][] rows = new Cyclotomic[n + 1][n + 1];
    for (int k = 0; k <= n; k++) {
      // u^{n−k} v^k, a polynomial by its powers of v
      List<Cyclotomic> product = new ArrayList<>(List.of(Cyclotomic.ONE));
      for (int t = 0; t < n; t++) {
        product = times(product, t < n - k ? first : second);
      }
      for (int i = 0; i <= n; i++) {
        rows[i][k] = product.get(i);
      }
    }
    return Matrix.of(Cyclotomics.FIELD, n + 1, n + 1, (i, k) -> rows[i][k]);
  }

  private static List<Cyclotomic> times(List<Cyclotomic> p, List<Cyclotomic> linear) {
    List<Cyclotomic> product = new ArrayList<>();
    for (int i = 0; i <= p.size(); i++) {
      Cyclotomic sum = i < p.size() ? p.get(i).multiply(linear.get(0)) : Cyclotomic.ZERO;
      product.add(i > 0 ? sum.add(p.get(i - 1).multiply(linear.get(1))) : sum);
    }
    return product;
  }
}

package org.intertwiner.algebra.crystal;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * Niggli's reduced cell by the steps of Křivý and Gruber, exact and so without a tolerance.
 *
 * <p>With A = a², B = b², C = c², ξ = 2b·c, η = 2a·c, ζ = 2a·b the cell is reduced where no step
 * applies.
 */
final class NiggliReduction {
  private Matrix<Rational> gram;
  private Matrix<Rational> basis;

  private NiggliReduction(Matrix<Rational> gram) {
    this.gram = gram;
    this.basis = Matrix.identity(Rationals.Q, 3);
  }

  static Matrix<Rational> basis(Lattice lattice) {
    if (lattice.dimension() != 3) {
      throw new InvalidInput(
          "Niggli's reduced basis",
          lattice.dimension() + " dimensions",
          "3 dimensions",
          "the Minkowski basis is defined in all");
    }
    NiggliReduction reduction = new NiggliReduction(lattice.gram());
    reduction.reduce();
    Matrix<Rational> basis = reduction.basis;
    boolean rightHanded = ExactLinearAlgebra.determinant(Rationals.Q, basis).signum() > 0;
    return rightHanded ? basis : basis.negate();
  }

  private Rational square(int i) {
    return gram.at(i, i);
  }

  private Rational xi() {
    return twice(1, 2);
  }

  private Rational eta() {
    return twice(0, 2);
  }

  private Rational zeta() {
    return twice(0, 1);
  }

  private Rational twice(int i, int j) {
    return gram.at(i, j).add(gram.at(i, j));
  }

  private void change(String columns) {
    Matrix<Rational> p = AffineOperation.parse(columns).linear();
    basis = basis.multiply(p);
    gram = p.transpose().multiply(gram).multiply(p);
  }

  /** The numbers of the steps are those of the paper. */
  private void reduce() {
    do {
      order();
      signs();
    } while (shorten());
  }

  /** Steps 1 and 2: A ≤ B ≤ C, and equal lengths by the products. */
  private void order() {
    boolean changed = true;
    while (changed) {
      changed = false;
      if (inverted(square(0), square(1), xi(), eta())) {
        change("-y,-x,-z");
        changed = true;
      }
      if (inverted(square(1), square(2), eta(), zeta())) {
        change("-x,-z,-y");
        changed = true;
      }
    }
  }

  private static boolean inverted(Rational a, Rational b, Rational first, Rational second) {
    int c = a.compareTo(b);
    return c > 0 || (c == 0 && first.abs().compareTo(second.abs()) > 0);
  }

  /** Steps 3 and 4: all products positive, or none. */
  private void signs() {
    int[] s = {xi().signum(), eta().signum(), zeta().signum()};
    boolean positive = s[0] * s[1] * s[2] > 0;
    int[] f = new int[3];
    int free = -1;
    for (int i = 0; i < 3; i++) {
      boolean wrong = positive ? s[i] < 0 : s[i] > 0;
      f[i] = wrong ? -1 : 1;
      if (s[i] == 0) {
        free = i;
      }
    }
    if (!positive && f[0] * f[1] * f[2] < 0) {
      f[free] = -f[free];
    }
    change((f[0] < 0 ? "-x" : "x") + (f[1] < 0 ? ",-y" : ",y") + (f[2] < 0 ? ",-z" : ",z"));
  }

  /** Steps 5 to 8; whether one applied. */
  private boolean shorten() {
    if (tooLong(xi(), square(1), eta(), zeta())) {
      change(xi().signum() > 0 ? "x,y-z,z" : "x,y+z,z");
    } else if (tooLong(eta(), square(0), xi(), zeta())) {
      change(eta().signum() > 0 ? "x-z,y,z" : "x+z,y,z");
    } else if (tooLong(zeta(), square(0), xi(), eta())) {
      change(zeta().signum() > 0 ? "x-y,y,z" : "x+y,y,z");
    } else {
      Rational sum = xi().add(eta()).add(zeta()).add(square(0)).add(square(1));
      Rational tie = square(0).add(eta());
      if (sum.signum() > 0 || (sum.isZero() && tie.add(tie).add(zeta()).signum() <= 0)) {
        return false;
      }
      change("x+z,y+z,z");
    }
    return true;
  }

  /** |p| &gt; s, or the ties p = s with 2·first &lt; second and p = −s with second &lt; 0. */
  private static boolean tooLong(Rational p, Rational s, Rational first, Rational second) {
    int c = p.abs().compareTo(s);
    if (c != 0) {
      return c > 0;
    }
    return p.signum() > 0 ? first.add(first).compareTo(second) < 0 : second.signum() < 0;
  }
}

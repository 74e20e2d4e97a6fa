package org.intertwiner.algebra.lie.classical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** Bases of the classical Lie algebras, in the orders that the groups state. */
final class Bases {
  private static final Cyclotomic HALF = Cyclotomic.of(Rational.of(1, 2));

  private final int size;
  private final List<String> names = new ArrayList<>();
  private final List<Matrix<Cyclotomic>> basis = new ArrayList<>();

  private Bases(int size) {
    this.size = size;
  }

  /** A matrix under construction. */
  private final class Units {
    private final Map<Integer, Cyclotomic> values = new HashMap<>();

    Units add(int i, int j, Cyclotomic value) {
      values.merge(i * size + j, value, Cyclotomic::add);
      return this;
    }

    Units add(int i, int j, long value) {
      return add(i, j, Cyclotomic.of(value));
    }

    void as(String name) {
      names.add(name);
      basis.add(
          Matrix.of(
              Cyclotomics.FIELD,
              size,
              size,
              (i, j) -> values.getOrDefault(i * size + j, Cyclotomic.ZERO)));
    }
  }

  private LieAlgebra algebra() {
    return LieAlgebra.of(size, names, basis);
  }

  /** so(p, q); with an extra row and column and the translations when affine. */
  static LieAlgebra pseudoOrthogonal(int p, int q, boolean affine) {
    int n = p + q;
    Bases bases = new Bases(affine ? n + 1 : n);
    if (p == 3) {
      bases.turn(1, 2, "Lx");
      bases.turn(2, 0, "Ly");
      bases.turn(0, 1, "Lz");
    }
    for (int j = p == 3 ? 3 : 1; j < n; j++) {
      for (int i = 0; i < j; i++) {
        if (i < p && j >= p) {
          bases.new Units().add(i, j, 1).add(j, i, 1).as("K" + pair(i, j, n, p));
        } else {
          bases.turn(i, j, n == 2 ? "J" : "R" + pair(i, j, n, 0));
        }
      }
    }
    for (int i = 0; affine && i < n; i++) {
      bases.new Units().add(i, n, 1).as("P" + (i + 1));
    }
    return bases.algebra();
  }

  private static String pair(int i, int j, int n, int p) {
    if (p == 3 && n == 4) {
      return "xyz".substring(i, i + 1);
    }
    return (i + 1) + (n > 9 ? "," : "") + (j + 1);
  }

  /** The generator that turns axis i towards axis j. */
  private void turn(int i, int j, String name) {
    new Units().add(j, i, 1).add(i, j, -1).as(name);
  }

  /** su(n), and i·1 at the end for u(n). */
  static LieAlgebra unitary(int n, boolean special) {
    Bases bases = new Bases(n);
    Cyclotomic minus = Cyclotomic.I.multiply(HALF).negate();
    for (int b = 1; b < n; b++) {
      for (int a = 0; a < b; a++) {
        String pair = pair(a, b, n, 0);
        bases.new Units().add(a, b, minus).add(b, a, minus).as("X" + pair);
        bases.new Units().add(a, b, HALF.negate()).add(b, a, HALF).as("Y" + pair);
      }
      Units diagonal = bases.new Units().add(b, b, minus.multiply(Cyclotomic.of(-b)));
      for (int a = 0; a < b; a++) {
        diagonal.add(a, a, minus);
      }
      diagonal.as("Z" + (b + 1));
    }
    if (!special) {
      Units one = bases.new Units();
      for (int a = 0; a < n; a++) {
        one.add(a, a, Cyclotomic.I);
      }
      one.as("I");
    }
    return bases.algebra();
  }

  /** sp(n) of quaternionic rank n, each quaternion a 2 × 2 block. */
  static LieAlgebra symplecticUnitary(int n) {
    Bases bases = new Bases(2 * n);
    for (int b = 0; b < n; b++) {
      for (int a = 0; a < b; a++) {
        Units skew = bases.new Units();
        bases.quaternion(skew, a, b, 0, HALF.negate());
        bases.quaternion(skew, b, a, 0, HALF);
        skew.as("A" + pair(a, b, n, 0));
        for (int unit = 1; unit <= 3; unit++) {
          Units even = bases.new Units();
          bases.quaternion(even, a, b, unit, HALF);
          bases.quaternion(even, b, a, unit, HALF);
          even.as("ijk".charAt(unit - 1) + pair(a, b, n, 0));
        }
      }
      for (int unit = 1; unit <= 3; unit++) {
        Units diagonal = bases.new Units();
        bases.quaternion(diagonal, b, b, unit, HALF);
        diagonal.as("ijk".charAt(unit - 1) + "" + (b + 1));
      }
    }
    return bases.algebra();
  }

  /** Adds factor·(1, i, j or k) to a block; i, j, k are −iσ₁, −iσ₂, −iσ₃. */
  private void quaternion(Units out, int row, int column, int unit, Cyclotomic factor) {
    Cyclotomic i = Cyclotomic.I.multiply(factor);
    int r = 2 * row;
    int c = 2 * column;
    switch (unit) {
      case 0 -> out.add(r, c, factor).add(r + 1, c + 1, factor);
      case 1 -> out.add(r, c + 1, i.negate()).add(r + 1, c, i.negate());
      case 2 -> out.add(r, c + 1, factor.negate()).add(r + 1, c, factor);
      default -> out.add(r, c, i.negate()).add(r + 1, c + 1, i);
    }
  }

  /** sp(2n, ℝ): [[A, B], [C, −Aᵀ]], B and C symmetric. */
  static LieAlgebra realSymplectic(int n) {
    Bases bases = new Bases(2 * n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        bases.new Units().add(i, j, 1).add(n + j, n + i, -1).as("A" + pair(i, j, n, 0));
      }
    }
    for (int block = 0; block < 2; block++) {
      for (int j = 0; j < n; j++) {
        for (int i = 0; i <= j; i++) {
          int row = block == 0 ? 0 : n;
          Units units = bases.new Units().add(row + i, n - row + j, 1);
          if (i != j) {
            units.add(row + j, n - row + i, 1);
          }
          units.as((block == 0 ? "B" : "C") + pair(i, j, n, 0));
        }
      }
    }
    return bases.algebra();
  }

  /** gl(n, ℝ), Eᵢⱼ by rows; or sl(n, ℝ), Eᵢⱼ with i ≠ j by rows, then Eᵢᵢ − Eᵢ₊₁,ᵢ₊₁. */
  static LieAlgebra linear(int n, boolean special) {
    Bases bases = new Bases(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (!special || i != j) {
          bases.new Units().add(i, j, 1).as("E" + pair(i, j, n, 0));
        }
      }
    }
    for (int i = 0; special && i + 1 < n; i++) {
      bases.new Units().add(i, i, 1).add(i + 1, i + 1, -1).as("H" + (i + 1));
    }
    return bases.algebra();
  }
}

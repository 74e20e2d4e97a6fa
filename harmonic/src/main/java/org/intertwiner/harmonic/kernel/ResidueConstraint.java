package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * One constraint modulo a prime, on vectors with the coordinate (i, r, c) of h_i ⊗ E_rc at place
 * (i·rows + r)·columns + c.
 *
 * <p>The residual K(gx) ρ_in(g) − ρ_out(g) K(x), or dK(Xx) + K dρ_in(X) − dρ_out(X) K, of h_i ⊗
 * E_rc is Σ A_ij B_cd (j, r, d) − Σ C_sr (i, s, c) with sparse A, B and C.
 */
final class ResidueConstraint {
  /** Dense elimination is faster up to this many unknowns. */
  private static final int MOST_DENSE = 48;

  private final long p;
  private final boolean infinitesimal;
  private final int rows;
  private final int columns;
  private final ResidueFactor action;
  private final ResidueFactor out;
  private final ResidueFactor in;

  /**
   * A constraint of reduced factors.
   *
   * @param p the prime
   * @param infinitesimal whether it is that of a Lie algebra element
   * @param action row i: the coordinates of h_i ∘ g, or of its derivative
   * @param out the transpose of the matrix on V_out
   * @param in the matrix on V_in
   */
  ResidueConstraint(
      long p, boolean infinitesimal, ResidueFactor action, ResidueFactor out, ResidueFactor in) {
    this.p = p;
    this.infinitesimal = infinitesimal;
    this.rows = out.size();
    this.columns = in.size();
    this.action = action;
    this.out = out;
    this.in = in;
  }

  /** The vectors of the whole space that obey the constraint. */
  ResidueSpace solve(int dimension) {
    if (infinitesimal
        && (long) action.longestPart() * out.longestPart() * in.longestPart() <= MOST_DENSE) {
      return solveByParts(dimension);
    }
    List<ResidueVector> images = new ArrayList<>(dimension);
    ResidueSums sums = new ResidueSums(p, dimension);
    for (int at = 0; at < dimension; at++) {
      addResidual(sums, at, 1);
      images.add(sums.take());
    }
    return ResidueSpace.kernelOfWhole(p, images);
  }

  /**
   * A sum A⊗1⊗1 + 1⊗B⊗1 + 1⊗1⊗C connects the products of the sets that A, B and C connect, and
   * nothing else; on most of them it is regular.
   */
  private ResidueSpace solveByParts(int dimension) {
    List<ResidueVector> solutions = new ArrayList<>();
    DenseKernel kernel = new DenseKernel(p);
    int[] position = new int[dimension];
    for (int i = 0; i < action.parts().length; i++) {
      Interruption.check();
      for (int r = 0; r < out.parts().length; r++) {
        for (int c = 0; c < in.parts().length; c++) {
          if (!isRegular(action.squares()[i], out.squares()[r], in.squares()[c])) {
            int[] places = product(action.parts()[i], out.parts()[r], in.parts()[c]);
            solve(kernel, places, position, solutions);
          }
        }
      }
    }
    return ResidueSpace.of(p, dimension, solutions);
  }

  private void solve(
      DenseKernel kernel, int[] places, int[] position, List<ResidueVector> solutions) {
    for (int k = 0; k < places.length; k++) {
      position[places[k]] = k;
    }
    kernel.start(places.length);
    for (int k = 0; k < places.length; k++) {
      addEquations(kernel, position, places[k], k);
    }
    kernel.solve(places, solutions);
  }

  /**
   * Whether squares say that the sum is regular: for commuting A² = a, B² = b, C² = c the product
   * (A+B+C)(A+B−C)(A−B+C)(A−B−C) is the number a² + b² + c² − 2ab − 2bc − 2ca.
   */
  private boolean isRegular(long a, long b, long c) {
    if (a < 0 || b < 0 || c < 0) {
      return false;
    }
    long difference = a - b - c;
    return (difference % p * (difference % p) - 4 * (b * c % p)) % p != 0;
  }

  private int[] product(int[] onSpace, int[] onOut, int[] onIn) {
    int[] places = new int[onSpace.length * onOut.length * onIn.length];
    int count = 0;
    for (int i : onSpace) {
      for (int r : onOut) {
        for (int c : onIn) {
          places[count++] = (i * rows + r) * columns + c;
        }
      }
    }
    return places;
  }

  /** The residual of one unit vector, as {@link #addResidual} has it. */
  private void addEquations(DenseKernel kernel, int[] position, int at, int unknown) {
    int c = at % columns;
    int r = at / columns % rows;
    int block = rows * columns;
    ResidueVector column = out.row(r);
    for (int k = 0; k < column.count(); k++) {
      int to = position[at + (column.places()[k] - r) * columns];
      kernel.add(to, unknown, p - column.values()[k]);
    }
    ResidueVector times = in.row(c);
    for (int k = 0; k < times.count(); k++) {
      kernel.add(position[at - c + times.places()[k]], unknown, times.values()[k]);
    }
    ResidueVector image = action.row(at / block);
    for (int k = 0; k < image.count(); k++) {
      kernel.add(position[at % block + image.places()[k] * block], unknown, image.values()[k]);
    }
  }

  /** The vectors of a space that obey the constraint. */
  ResidueSpace restrict(ResidueSpace space) {
    List<ResidueVector> images = new ArrayList<>();
    ResidueSums sums = new ResidueSums(p, action.size() * rows * columns);
    for (ResidueVector row : space.rows()) {
      for (int i = 0; i < row.count(); i++) {
        addResidual(sums, row.places()[i], row.values()[i]);
      }
      images.add(sums.take());
    }
    return space.kernel(images);
  }

  private void addResidual(ResidueSums sums, int at, long value) {
    int c = at % columns;
    int line = at - c;
    int r = at / columns % rows;
    ResidueVector column = out.row(r);
    for (int k = 0; k < column.count(); k++) {
      sums.add(at + (column.places()[k] - r) * columns, (p - column.values()[k]) * value);
    }
    ResidueVector times = in.row(c);
    if (infinitesimal) {
      for (int k = 0; k < times.count(); k++) {
        sums.add(line + times.places()[k], times.values()[k] * value);
      }
      addMoved(sums, at, value);
    } else {
      for (int k = 0; k < times.count(); k++) {
        addMoved(sums, line + times.places()[k], times.values()[k] * value % p);
      }
    }
  }

  private void addMoved(ResidueSums sums, int at, long value) {
    int block = rows * columns;
    int inside = at % block;
    ResidueVector image = action.row(at / block);
    for (int k = 0; k < image.count(); k++) {
      sums.add(image.places()[k] * block + inside, image.values()[k] * value);
    }
  }

  /** How many entries the residuals of all unit vectors have at most. */
  static long predictedEntries(
      PairOrbit.Constraint constraint, Cyclotomic[][] action, int rows, int columns) {
    long onSpace = 0;
    for (Cyclotomic[] row : action) {
      for (Cyclotomic c : row) {
        onSpace += c.isZero() ? 0 : 1;
      }
    }
    long in = nonZeros(constraint.in());
    long perOut = (long) action.length * columns * nonZeros(constraint.out());
    return constraint.infinitesimal()
        ? perOut + (long) action.length * rows * in + onSpace * rows * columns
        : perOut + onSpace * rows * in;
  }

  private static long nonZeros(Matrix<Cyclotomic> m) {
    long count = 0;
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        count += m.at(i, j).isZero() ? 0 : 1;
      }
    }
    return count;
  }
}

package org.intertwiner.algebra.clifford;

import java.util.Arrays;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Ring;

/**
 * A smallest faithful module of Cl(p, q) by signed permutation matrices, the same over every ring.
 *
 * <p>A largest set T of independent commuting blades of square +1 gives the left ideal of the
 * idempotent f = ∏ ½(1 + t); its basis are the e_A f, A over cosets of the span of T, and every
 * blade permutes it up to signs, so that no ½ remains. When n is odd and I² = 1 the module with the
 * other sign of I is added, since I acts as a scalar on each. Shape: {@link #dimension} squared,
 * the least possible: {@code structure().type().moduleDimension()}. Accuracy: exact. Complexity:
 * one step per term and basis vector.
 *
 * <p>Example: Cl(1, 3) acts on ℝ⁸ = ℍ². Source: R. Ablamowicz, "Spinor representations of Clifford
 * algebras: a symbolic approach" (1998); P. Lounesto (2001), 17.
 *
 * @param <E> the coefficients
 */
public final class SpinorModule<E> {
  private static final int MAX_GENERATORS = 20;

  private final CliffordAlgebra<E> algebra;
  private final int negative;
  private final int[] echelon;
  private final int[] cosets;
  private final int[] indexOf;
  private final boolean[][] flips;

  private SpinorModule(
      CliffordAlgebra<E> algebra, int negative, int[] echelon, int[] cosets, boolean[][] flips) {
    this.algebra = algebra;
    this.negative = negative;
    this.echelon = echelon;
    this.cosets = cosets;
    this.flips = flips;
    this.indexOf = new int[1 << algebra.dimension()];
    for (int i = 0; i < cosets.length; i++) {
      indexOf[cosets[i]] = i;
    }
  }

  static <E> SpinorModule<E> of(CliffordAlgebra<E> algebra) {
    int negative = algebra.structure().negativeSquares();
    int n = algebra.dimension();
    if (n > MAX_GENERATORS) {
      throw new LimitExceeded(
          "spinors of " + n + " generators",
          "2^" + n + " blades",
          "at most 2^" + MAX_GENERATORS,
          "");
    }
    int[] echelon = commutingBlades(algebra.blades(), negative);
    int all = (1 << n) - 1;
    boolean doubled = n % 2 == 1 && !CliffordStructure.squaresToMinusOne(all, negative);
    int size = 1 << (n - echelon.length);
    int[] cosets = new int[size];
    int count = 0;
    for (int blade : algebra.blades()) {
      if (reduce(blade, echelon) == blade) {
        cosets[count++] = blade;
      }
    }
    boolean[][] flips = new boolean[doubled ? 2 : 1][echelon.length];
    if (doubled) {
      // I is a product of members of T; the other sign of one of them is the other sign of I
      flips[1][firstFactor(all, echelon)] = true;
    }
    return new SpinorModule<>(algebra, negative, echelon, cosets, flips);
  }

  /** Commuting blades of square +1 in echelon form: every leading bit occurs in one only. */
  private static int[] commutingBlades(int[] candidates, int negative) {
    int[] chosen = new int[0];
    for (int blade : candidates) {
      boolean fits =
          !CliffordStructure.squaresToMinusOne(blade, negative)
              && Arrays.stream(chosen).allMatch(t -> commute(t, blade));
      int rest = reduce(blade, chosen);
      if (fits && rest != 0) {
        int leading = Integer.highestOneBit(rest);
        int[] more = Arrays.copyOf(chosen, chosen.length + 1);
        for (int i = 0; i < chosen.length; i++) {
          more[i] = (chosen[i] & leading) != 0 ? chosen[i] ^ rest : chosen[i];
        }
        more[chosen.length] = rest;
        chosen = more;
      }
    }
    return chosen;
  }

  private static boolean commute(int a, int b) {
    return Blades.isOdd(a, b) == Blades.isOdd(b, a);
  }

  private static int reduce(int blade, int[] echelon) {
    int rest = blade;
    for (int t : echelon) {
      if ((rest & Integer.highestOneBit(t)) != 0) {
        rest ^= t;
      }
    }
    return rest;
  }

  private static int firstFactor(int blade, int[] echelon) {
    int k = 0;
    while ((blade & Integer.highestOneBit(echelon[k])) == 0) {
      k++;
    }
    return k;
  }

  /** {@return the algebra that acts} */
  public CliffordAlgebra<E> algebra() {
    return algebra;
  }

  /** {@return the number of components of a spinor} */
  public int dimension() {
    return cosets.length * flips.length;
  }

  /**
   * The matrix of a multivector.
   *
   * @param x a multivector
   * @return a matrix; a faithful homomorphism of rings
   */
  public Matrix<E> matrix(Multivector<E> x) {
    Ring<E> ring = algebra.ring();
    Object[][] rows = new Object[dimension()][dimension()];
    for (Object[] row : rows) {
      Arrays.fill(row, ring.zero());
    }
    for (int k = 0; k < x.size(); k++) {
      int blade = Multivector.checked(x.blade(k), algebra.dimension());
      for (int copy = 0; copy < flips.length; copy++) {
        for (int j = 0; j < cosets.length; j++) {
          add(rows, copy, blade, j, x.coefficient(k));
        }
      }
    }
    @SuppressWarnings("unchecked") // only entries of E are stored
    Matrix.Entry<E> entry = (i, j) -> (E) rows[i][j];
    return Matrix.of(ring, dimension(), dimension(), entry);
  }

  /** e_blade e_c f = ± e_d f: the blade's part of column c. */
  @SuppressWarnings("unchecked") // only entries of E are stored
  private void add(Object[][] rows, int copy, int blade, int column, E value) {
    Ring<E> ring = algebra.ring();
    int c = cosets[column];
    boolean odd = sign(blade, c);
    int rest = blade ^ c;
    for (int k = 0; k < echelon.length; k++) {
      int t = echelon[k];
      if ((rest & Integer.highestOneBit(t)) != 0) {
        // e_rest = ± e_{rest△t} e_t, and e_t moves through what was split off, which commutes
        odd ^= sign(rest ^ t, t) ^ flips[copy][k];
        rest ^= t;
      }
    }
    int offset = copy * cosets.length;
    int row = offset + indexOf[rest];
    E old = (E) rows[row][offset + column];
    rows[row][offset + column] = ring.add(old, odd ? ring.negate(value) : value);
  }

  private boolean sign(int a, int b) {
    return Blades.isOdd(a, b) ^ ((Integer.bitCount(a & b & negative) & 1) != 0);
  }
}

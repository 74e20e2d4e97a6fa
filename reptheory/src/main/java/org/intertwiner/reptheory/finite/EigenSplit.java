package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.Interruption;

/**
 * The eigenspaces of a diagonalisable matrix over 𝔽_p whose eigenvalues lie in 𝔽_p.
 *
 * <p>A random vector v has a component in every eigenspace. Its Krylov sequence v, vA, vA², … gives
 * the minimal polynomial f; the component for the root λ is v·(f/(x − λ))(A). Further random
 * vectors fill the eigenspaces of higher multiplicity; an eigenspace that a random vector no longer
 * enlarges is full. When only few stay open they are taken as kernels. Cost O(d³) field operations
 * for matrices whose multiplicities are balanced, never more than O(m·d³) for m eigenvalues. That
 * the dimensions add up to d is checked.
 */
final class EigenSplit {
  private static final int ATTEMPTS = 20;

  private final ModP field;
  private final RandomGenerator random;
  private final long[][] transposed;
  private final int d;

  /** The matrix A is given by its transpose; it acts on row vectors, v ↦ vA. */
  EigenSplit(ModP field, RandomGenerator random, long[][] transposed) {
    this.field = field;
    this.random = random;
    this.transposed = transposed;
    this.d = transposed.length;
  }

  /** One basis per eigenvalue, eigenvalues ascending as residues. */
  List<RowSpace> spaces() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<RowSpace> found = attempt();
      if (found.stream().mapToInt(RowSpace::dimension).sum() == d) {
        return found;
      }
    }
    throw new ArithmeticException("the matrix is not diagonalisable modulo " + field.p());
  }

  private List<RowSpace> attempt() {
    long[] v = randomVector();
    List<long[]> krylov = new ArrayList<>();
    long[] f = minimalPolynomial(v, krylov);
    long[] roots = new PolynomialRoots(field, random).of(f);
    long[][] cofactors = new long[roots.length][];
    List<RowSpace> spaces = new ArrayList<>();
    boolean[] open = new boolean[roots.length];
    Arrays.fill(open, true);
    for (int i = 0; i < roots.length; i++) {
      cofactors[i] = cofactor(f, roots[i]);
      spaces.add(new RowSpace(field));
    }
    distribute(krylov, cofactors, spaces, open);
    fill(roots, cofactors, spaces, open);
    return spaces;
  }

  private void fill(long[] roots, long[][] cofactors, List<RowSpace> spaces, boolean[] open) {
    int m = roots.length;
    for (long round = 1; total(spaces) < d; round++) {
      Interruption.check();
      long stillOpen = 0;
      for (boolean o : open) {
        stillOpen += o ? 1 : 0;
      }
      if (stillOpen == 0) {
        return;
      }
      if (round * m * 3 >= stillOpen * d) {
        for (int i = 0; i < m; i++) {
          if (open[i]) {
            spaces.set(i, kernel(roots[i]));
          }
        }
        return;
      }
      List<long[]> krylov = new ArrayList<>();
      long[] v = randomVector();
      for (int i = 0; i < m; i++) {
        krylov.add(v);
        v = i + 1 < m ? apply(v) : v;
      }
      distribute(krylov, cofactors, spaces, open);
    }
  }

  private static int total(List<RowSpace> spaces) {
    return spaces.stream().mapToInt(RowSpace::dimension).sum();
  }

  private void distribute(
      List<long[]> krylov, long[][] cofactors, List<RowSpace> spaces, boolean[] open) {
    for (int i = 0; i < cofactors.length; i++) {
      if (!open[i]) {
        continue;
      }
      long[] component = new long[d];
      for (int j = 0; j < cofactors[i].length; j++) {
        field.addMultiple(component, cofactors[i][j], krylov.get(j), 0);
      }
      open[i] = spaces.get(i).insert(component);
    }
  }

  /** f/(x − root). */
  private long[] cofactor(long[] f, long root) {
    long[] q = new long[f.length - 1];
    long carry = 0;
    for (int i = f.length - 1; i >= 1; i--) {
      carry = field.reduce(f[i] + carry * root);
      q[i - 1] = carry;
    }
    return q;
  }

  private long[] minimalPolynomial(long[] start, List<long[]> krylov) {
    List<long[]> echelon = new ArrayList<>();
    List<long[]> combos = new ArrayList<>();
    List<Integer> pivots = new ArrayList<>();
    long[] v = start;
    while (true) {
      Interruption.check();
      int m = krylov.size();
      long[] reduced = v.clone();
      long[] combo = new long[m + 1];
      combo[m] = 1;
      for (int i = 0; i < echelon.size(); i++) {
        long c = field.neg(reduced[pivots.get(i)]);
        field.addMultiple(reduced, c, echelon.get(i), pivots.get(i));
        long[] other = combos.get(i);
        for (int j = 0; c != 0 && j < other.length; j++) {
          combo[j] = field.reduce(combo[j] + c * other[j]);
        }
      }
      int pivot = 0;
      while (pivot < d && reduced[pivot] == 0) {
        pivot++;
      }
      if (pivot == d) {
        return combo;
      }
      long inverse = field.inv(reduced[pivot]);
      field.scale(reduced, inverse);
      field.scale(combo, inverse);
      insertByPivot(echelon, combos, pivots, reduced, combo, pivot);
      krylov.add(v);
      v = apply(v);
    }
  }

  /** Rows stay sorted by pivot, so that elimination from the pivot on suffices. */
  private static void insertByPivot(
      List<long[]> echelon,
      List<long[]> combos,
      List<Integer> pivots,
      long[] row,
      long[] combo,
      int pivot) {
    int at = 0;
    while (at < pivots.size() && pivots.get(at) < pivot) {
      at++;
    }
    echelon.add(at, row);
    combos.add(at, combo);
    pivots.add(at, pivot);
  }

  private long[] apply(long[] v) {
    long[] w = new long[d];
    for (int j = 0; j < d; j++) {
      w[j] = field.dot(transposed[j], v);
    }
    return w;
  }

  /** All v with vA = λv. */
  private RowSpace kernel(long eigenvalue) {
    long[][] m = new long[d][];
    for (int i = 0; i < d; i++) {
      m[i] = transposed[i].clone();
      m[i][i] = field.sub(m[i][i], eigenvalue);
    }
    RowSpace image = new RowSpace(field);
    for (long[] row : m) {
      Interruption.check();
      image.insert(row);
    }
    RowSpace.Basis basis = image.basis();
    boolean[] isPivot = new boolean[d];
    for (int q : basis.pivots()) {
      isPivot[q] = true;
    }
    RowSpace kernel = new RowSpace(field);
    for (int free = 0; free < d; free++) {
      if (!isPivot[free]) {
        long[] v = new long[d];
        v[free] = 1;
        for (int i = 0; i < basis.dimension(); i++) {
          v[basis.pivots()[i]] = field.neg(basis.rows()[i][free]);
        }
        kernel.insert(v);
      }
    }
    return kernel;
  }

  private long[] randomVector() {
    long[] v = new long[d];
    for (int i = 0; i < d; i++) {
      v[i] = random.nextLong(field.p());
    }
    return v;
  }
}

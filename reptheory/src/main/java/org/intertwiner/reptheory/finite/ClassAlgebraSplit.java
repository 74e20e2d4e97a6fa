package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.Interruption;

/**
 * The irreducible characters modulo a prime: common eigenvectors of the class matrices, smallest
 * classes first.
 *
 * <p>A space V spanned by some of the characters is kept as a reduced echelon basis; to know how
 * N_r acts on V only the columns at the pivots of V are needed (Schneider 1990). N_r acts on V as a
 * scalar exactly where column r of the basis is proportional to column 0, so that no useless class
 * matrix is ever computed.
 */
final class ClassAlgebraSplit {
  private final ClassActions actions;
  private final ModP field;
  private final RandomGenerator random;
  private final List<long[]> done = new ArrayList<>();

  ClassAlgebraSplit(ClassActions actions, ModP field, RandomGenerator random) {
    this.actions = actions;
    this.field = field;
    this.random = random;
  }

  /** One row for each character that is not linear, normalised to 1 at the identity class. */
  List<long[]> beyondLinear(CommutatorQuotient quotient) {
    List<RowSpace.Basis> open = new ArrayList<>();
    RowSpace.Basis complement = complement(quotient);
    if (complement.dimension() > 0) {
      keep(complement, open);
    }
    while (!open.isEmpty()) {
      Interruption.check();
      int r = cheapestSplitting(open);
      open = splitAll(open, r);
    }
    return done;
  }

  /**
   * What is orthogonal to the linear characters: the class functions that sum to 0 over every coset
   * of the derived subgroup. In each coset all classes but the last are pivots.
   */
  private RowSpace.Basis complement(CommutatorQuotient quotient) {
    int k = actions.count();
    int[] last = new int[quotient.order()];
    int[] coset = new int[k];
    for (int c = 0; c < k; c++) {
      coset[c] = quotient.coset(actions.classes().representative(c));
      last[coset[c]] = c;
    }
    List<long[]> rows = new ArrayList<>();
    List<Integer> pivots = new ArrayList<>();
    for (int c = 0; c < k; c++) {
      int l = last[coset[c]];
      if (c < l) {
        long[] row = new long[k];
        row[c] = 1;
        row[l] =
            field.neg(field.mul(field.of(actions.size(c)), field.inv(field.of(actions.size(l)))));
        rows.add(row);
        pivots.add(c);
      }
    }
    return new RowSpace.Basis(
        rows.toArray(long[][]::new), pivots.stream().mapToInt(Integer::intValue).toArray());
  }

  private void keep(RowSpace.Basis space, List<RowSpace.Basis> open) {
    if (space.dimension() > 1) {
      open.add(space);
    } else {
      long[] row = space.rows()[0];
      field.scale(row, field.inv(row[0]));
      done.add(row);
    }
  }

  private static boolean splits(RowSpace.Basis space, int r) {
    for (int i = 1; i < space.dimension(); i++) {
      if (space.rows()[i][r] != 0) {
        return true;
      }
    }
    return false;
  }

  private int cheapestSplitting(List<RowSpace.Basis> open) {
    int best = -1;
    long bestCost = Long.MAX_VALUE;
    for (int r = 1; r < actions.count(); r++) {
      long cost = actions.size(r);
      if (cost >= bestCost) {
        continue;
      }
      BitSet columns = pivotsOfSplit(open, r);
      if (!columns.isEmpty() && cost * columns.cardinality() < bestCost) {
        bestCost = cost * columns.cardinality();
        best = r;
      }
    }
    if (best < 0) {
      throw new ArithmeticException("characters coincide modulo " + field.p());
    }
    return best;
  }

  private static BitSet pivotsOfSplit(List<RowSpace.Basis> open, int r) {
    BitSet columns = new BitSet();
    for (RowSpace.Basis space : open) {
      if (splits(space, r)) {
        Arrays.stream(space.pivots()).forEach(columns::set);
      }
    }
    return columns;
  }

  private List<RowSpace.Basis> splitAll(List<RowSpace.Basis> open, int r) {
    ClassActions.Column[] columns = new ClassActions.Column[actions.count()];
    for (int t : pivotsOfSplit(open, r).stream().toArray()) {
      columns[t] = actions.column(r, t);
    }
    List<RowSpace.Basis> next = new ArrayList<>();
    for (RowSpace.Basis space : open) {
      if (!splits(space, r)) {
        next.add(space);
        continue;
      }
      for (RowSpace part :
          new EigenSplit(field, random, actionTransposed(space, columns)).spaces()) {
        keep(lift(part.basis().rows(), space), next);
      }
    }
    return next;
  }

  private long[][] actionTransposed(RowSpace.Basis space, ClassActions.Column[] columns) {
    int d = space.dimension();
    long[][] transposed = new long[d][d];
    for (int j = 0; j < d; j++) {
      ClassActions.Column column = columns[space.pivots()[j]];
      for (int i = 0; i < d; i++) {
        transposed[j][i] = column.apply(field, space.rows()[i]);
      }
    }
    return transposed;
  }

  private RowSpace.Basis lift(long[][] coordinates, RowSpace.Basis space) {
    RowSpace lifted = new RowSpace(field);
    for (long[] c : coordinates) {
      long[] row = new long[actions.count()];
      for (int i = 0; i < c.length; i++) {
        field.addMultiple(row, c[i], space.rows()[i], 0);
      }
      lifted.insert(row);
    }
    return lifted.basis();
  }
}

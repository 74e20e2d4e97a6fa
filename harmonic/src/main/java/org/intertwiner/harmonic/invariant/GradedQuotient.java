package org.intertwiner.harmonic.invariant;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.Interruption;

/**
 * The quotient Q = K[x]/J of the polynomials by a homogeneous ideal, degree by degree modulo a
 * prime.
 *
 * <p>Q_d is V* ⊗ Q_{d−1} modulo x_i ⊗ x_j q − x_j ⊗ x_i q, q in Q_{d−2}, and modulo the generators
 * of J of degree d: the linear strand of the Koszul complex. The matrices have n·dim Q_{d−1}
 * columns, however many monomials there are. A dimension modulo a prime is at least that over the
 * field of characteristic zero; so Q_d = 0 is proved by Q_d = 0 modulo p.
 */
final class GradedQuotient {
  private final MonomialTable monomials;
  private final long p;
  private final InvariantLimits limits;
  private int degree;
  private int before;
  private int dimension = 1;

  /** For each variable and basis element one degree lower, the product in the basis. */
  private long[][][] products = {};

  private long[][] normalForms = {{1}};

  GradedQuotient(MonomialTable monomials, long p, InvariantLimits limits) {
    this.monomials = monomials;
    this.p = p;
    this.limits = limits;
  }

  /** The degree reached. */
  int degree() {
    return degree;
  }

  /** dim Q in the degree reached. */
  int dimension() {
    return dimension;
  }

  /** Goes on by one degree, with the generators of J of that degree; gives dim Q there. */
  int extend(List<long[]> generators) {
    Interruption.check();
    int n = monomials.variables();
    limits.requireUnknowns(
        "polynomials modulo invariants in degree " + (degree + 1), (long) n * dimension);
    ModularRows relations = new ModularRows(p);
    for (int c = 0; c < before; c++) {
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          relations.add(commutator(i, j, c));
        }
      }
      Interruption.check();
    }
    degree++;
    for (long[] generator : generators) {
      relations.add(lifted(generator));
    }
    advance(relations.reduced(), n);
    return dimension;
  }

  private long[] commutator(int i, int j, int c) {
    long[] row = new long[monomials.variables() * dimension];
    for (int b = 0; b < dimension; b++) {
      row[i * dimension + b] = products[j][c][b];
      row[j * dimension + b] = (p - products[i][c][b]) % p;
    }
    return row;
  }

  /** A form of the new degree as an element of V* ⊗ Q_{d−1}. */
  private long[] lifted(long[] form) {
    int[] parents = monomials.parents(degree);
    int[] variables = monomials.leadingVariables(degree);
    long[] row = new long[monomials.variables() * dimension];
    for (int a = 0; a < form.length; a++) {
      if (form[a] != 0) {
        long[] normal = normalForms[parents[a]];
        int offset = variables[a] * dimension;
        for (int b = 0; b < dimension; b++) {
          row[offset + b] = (row[offset + b] + form[a] * normal[b]) % p;
        }
      }
    }
    return row;
  }

  private void advance(ModularRows.Reduced relations, int n) {
    int columns = n * dimension;
    int[] rowOf = new int[columns];
    Arrays.fill(rowOf, -1);
    for (int r = 0; r < relations.pivots().size(); r++) {
      rowOf[relations.pivots().get(r)] = r;
    }
    int[] free = new int[columns];
    int count = 0;
    for (int c = 0; c < columns; c++) {
      free[c] = rowOf[c] < 0 ? count++ : -1;
    }
    long[][][] next = new long[n][dimension][count];
    for (int c = 0; c < columns; c++) {
      long[] image = next[c / dimension][c % dimension];
      if (rowOf[c] < 0) {
        image[free[c]] = 1;
      } else {
        long[] relation = relations.rows().get(rowOf[c]);
        for (int f = c + 1; f < columns; f++) {
          if (free[f] >= 0 && relation[f] != 0) {
            image[free[f]] = p - relation[f];
          }
        }
      }
    }
    normalForms = normalForms(next, count);
    products = next;
    before = dimension;
    dimension = count;
  }

  private long[][] normalForms(long[][][] next, int count) {
    int[] parents = monomials.parents(degree);
    int[] variables = monomials.leadingVariables(degree);
    long[][] forms = new long[parents.length][count];
    for (int a = 0; a < forms.length; a++) {
      long[] parent = normalForms[parents[a]];
      for (int b = 0; b < dimension; b++) {
        if (parent[b] != 0) {
          long[] image = next[variables[a]][b];
          for (int c = 0; c < count; c++) {
            forms[a][c] = (forms[a][c] + parent[b] * image[c]) % p;
          }
        }
      }
    }
    return forms;
  }
}

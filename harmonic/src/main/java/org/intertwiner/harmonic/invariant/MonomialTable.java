package org.intertwiner.harmonic.invariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * The monomials of each degree in n variables, how each comes from one of a degree less, and their
 * degrees in the blocks of variables that the group keeps apart.
 */
final class MonomialTable {
  private final int variables;
  private final int[] blockOf;
  private final int blocks;
  private final List<Monomials> monomials = new ArrayList<>();
  private final List<int[]> parents = new ArrayList<>();
  private final List<int[]> lastVariables = new ArrayList<>();
  private final List<List<Grade>> grades = new ArrayList<>();

  /**
   * The monomials of one degree in each block.
   *
   * @param degrees the degree in each block
   * @param positions their positions among all monomials of the total degree
   */
  record Grade(List<Integer> degrees, int[] positions) {}

  MonomialTable(int[] blockOf) {
    this.variables = blockOf.length;
    this.blockOf = blockOf.clone();
    this.blocks = Arrays.stream(blockOf).max().orElse(0) + 1;
    monomials.add(Monomials.of(variables, 0));
    parents.add(new int[] {0});
    lastVariables.add(new int[] {0});
  }

  int variables() {
    return variables;
  }

  Monomials of(int degree) {
    extendTo(degree);
    return monomials.get(degree);
  }

  /** For each monomial of a degree ≥ 1 the position of the monomial divided by its variable. */
  int[] parents(int degree) {
    extendTo(degree);
    return parents.get(degree);
  }

  /** For each monomial of a degree ≥ 1 the first variable in it. */
  int[] leadingVariables(int degree) {
    extendTo(degree);
    return lastVariables.get(degree);
  }

  List<Grade> grades(int degree) {
    extendTo(degree);
    while (grades.size() <= degree) {
      Map<List<Integer>, List<Integer>> parts = new LinkedHashMap<>();
      Monomials m = monomials.get(grades.size());
      for (int a = 0; a < m.count(); a++) {
        parts.computeIfAbsent(grade(m, a), g -> new ArrayList<>()).add(a);
      }
      grades.add(
          parts.entrySet().stream()
              .map(
                  e ->
                      new Grade(
                          e.getKey(), e.getValue().stream().mapToInt(Integer::intValue).toArray()))
              .toList());
    }
    return grades.get(degree);
  }

  private List<Integer> grade(Monomials m, int a) {
    Integer[] degrees = new Integer[blocks];
    Arrays.fill(degrees, 0);
    for (int v = 0; v < variables; v++) {
      degrees[blockOf[v]] += m.exponent(a, v);
    }
    return List.of(degrees);
  }

  private void extendTo(int degree) {
    while (monomials.size() <= degree) {
      Interruption.check();
      Monomials lower = monomials.get(monomials.size() - 1);
      Monomials m = lower.higher();
      int[] parent = new int[m.count()];
      int[] variable = new int[m.count()];
      for (int a = 0; a < parent.length; a++) {
        int[] alpha = m.exponents(a);
        int v = 0;
        while (alpha[v] == 0) {
          v++;
        }
        alpha[v]--;
        variable[a] = v;
        parent[a] = lower.indexOf(alpha);
      }
      monomials.add(m);
      parents.add(parent);
      lastVariables.add(variable);
    }
  }

  /** The values of all monomials of degree 0 … degree at a point, modulo p. */
  long[][] powers(long[] point, int degree, long p) {
    extendTo(degree);
    long[][] values = new long[degree + 1][];
    values[0] = new long[] {1};
    for (int d = 1; d <= degree; d++) {
      int[] parent = parents.get(d);
      int[] variable = lastVariables.get(d);
      long[] below = values[d - 1];
      long[] here = new long[parent.length];
      for (int a = 0; a < here.length; a++) {
        here[a] = below[parent[a]] * point[variable[a]] % p;
      }
      values[d] = here;
    }
    return values;
  }

  /** The product of a form of a degree with a linear form, modulo p. */
  long[] timesLinear(long[] form, int degree, long[] linear, long p) {
    long[] product = new long[of(degree + 1).count()];
    int[] raisedBy = new int[variables];
    for (int a = 0; a < form.length; a++) {
      if (form[a] == 0) {
        continue;
      }
      raise(degree, a, raisedBy);
      for (int v = 0; v < variables; v++) {
        if (linear[v] != 0) {
          product[raisedBy[v]] = (product[raisedBy[v]] + form[a] * linear[v]) % p;
        }
      }
    }
    return product;
  }

  /** The positions of x_v·x^α for all v. */
  private void raise(int degree, int a, int[] out) {
    Monomials m = monomials.get(degree);
    for (int v = 0; v < variables; v++) {
      out[v] = m.raised(a, v);
    }
  }
}

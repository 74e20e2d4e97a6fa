package org.intertwiner.harmonic.invariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.Interruption;
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
  private final List<int[][]> raised = new ArrayList<>();

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

  /**
   * The values of the monomials of a degree at a point, modulo p: for the last variables first,
   * then with one variable more at a time.
   */
  long[] values(long[] point, int degree, long p) {
    int last = variables - 1;
    long[][] tails = new long[degree + 1][];
    long power = 1;
    for (int e = 0; e <= degree; e++) {
      tails[e] = new long[] {power};
      power = power * point[last] % p;
    }
    for (int v = last - 1; v >= 0; v--) {
      for (int e = degree; e >= (v == 0 ? degree : 0); e--) {
        tails[e] = joined(tails, e, point[v], p);
      }
    }
    return tails[degree];
  }

  /** x^e, x^(e−1)·(tails of degree 1), …, tails of degree e. */
  private static long[] joined(long[][] tails, int degree, long x, long p) {
    int size = 0;
    for (int e = 0; e <= degree; e++) {
      size += tails[e].length;
    }
    long[] out = new long[size];
    int end = size;
    long power = 1;
    for (int e = degree; e >= 0; e--) {
      long[] tail = tails[e];
      end -= tail.length;
      for (int i = 0; i < tail.length; i++) {
        out[end + i] = power * tail[i] % p;
      }
      power = power * x % p;
    }
    return out;
  }

  /** The product of a form of a degree with a linear form, modulo p. */
  long[] timesLinear(long[] form, int degree, long[] linear, long p) {
    long[] product = new long[of(degree + 1).count()];
    int[][] up = raised(degree);
    for (int a = 0; a < form.length; a++) {
      for (int v = 0; v < variables && form[a] != 0; v++) {
        if (linear[v] != 0) {
          product[up[v][a]] = (product[up[v][a]] + form[a] * linear[v]) % p;
        }
      }
    }
    return product;
  }

  /** For each variable the positions of x_v·x^α, α of the degree. */
  private int[][] raised(int degree) {
    while (raised.size() <= degree) {
      Monomials m = of(raised.size());
      int[][] up = new int[variables][m.count()];
      for (int v = 0; v < variables; v++) {
        for (int a = 0; a < m.count(); a++) {
          up[v][a] = m.raised(a, v);
        }
      }
      raised.add(up);
    }
    return raised.get(degree);
  }
}

package org.intertwiner.algebra.group.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Homomorphisms from a subgroup H of finite index to ℤ or ℤ/p, as weights on the edges of the coset
 * graph that vanish on a spanning tree and sum to 0 along every relator at every coset.
 *
 * <p>Such weights are exactly Hom(H, ℤ), or Hom(H, ℤ/p): the equations are the relations of
 * Reidemeister's presentation of H, made commutative. They are solved by sparse elimination modulo
 * a prime.
 */
final class EdgeWeights {
  /** A prime for which a solution modulo p almost always comes from one over ℚ. */
  static final long LARGE_PRIME = 2147483647L;

  private final CosetTable table;
  private final int generators;
  private final int[] variable;
  private final int variables;
  private final List<int[]> equations;

  EdgeWeights(CosetTable table) {
    this.table = table;
    this.generators = table.presentation().generatorNames().size();
    this.variable = new int[generators * table.count()];
    int next = 0;
    for (int k = 0; k < generators; k++) {
      for (int i = 0; i < table.count(); i++) {
        variable[k * table.count() + i] = table.isTreeEdge(i, k) ? -1 : next++;
      }
    }
    this.variables = next;
    this.equations = equations();
  }

  /** Every equation as variable, coefficient, variable, coefficient, …; shorter ones first. */
  private List<int[]> equations() {
    List<int[]> list = new ArrayList<>();
    for (FreeWord relator : table.presentation().relators()) {
      int[] word = relator.raw();
      int period = word.length / relator.rootExponent();
      boolean[] done = new boolean[table.count()];
      for (int i = 0; i < done.length; i++) {
        if (!done[i]) {
          list.add(equation(i, word, period, done));
        }
      }
    }
    list.sort((a, b) -> Integer.compare(a.length, b.length));
    return list;
  }

  private int[] equation(int start, int[] word, int period, boolean[] done) {
    Map<Integer, Integer> sum = new TreeMap<>();
    int at = start;
    for (int j = 0; j < word.length; j++) {
      if (j % period == 0) {
        done[at] = true;
      }
      int x = word[j];
      int next = table.column(x)[at];
      int v = variable[(x >> 1) * table.count() + ((x & 1) == 0 ? at : next)];
      if (v >= 0) {
        sum.merge(v, 1 - 2 * (x & 1), Integer::sum);
      }
      at = next;
    }
    sum.values().removeIf(c -> c == 0);
    int[] equation = new int[2 * sum.size()];
    int n = 0;
    for (Map.Entry<Integer, Integer> term : sum.entrySet()) {
      equation[n++] = term.getKey();
      equation[n++] = term.getValue();
    }
    return equation;
  }

  /** A basis of the solutions modulo a prime below 2³¹, none of them zero. */
  List<long[]> solutions(long p) {
    Echelon echelon = new Echelon(variables, p);
    for (int[] equation : equations) {
      echelon.insert(equation);
    }
    return echelon.kernel();
  }

  /** The weights of edges belonging to a solution: by generator and coset. */
  long[][] weights(long[] solution) {
    long[][] weights = new long[generators][table.count()];
    for (int k = 0; k < generators; k++) {
      for (int i = 0; i < table.count(); i++) {
        int v = variable[k * table.count() + i];
        weights[k][i] = v < 0 ? 0 : solution[v];
      }
    }
    return weights;
  }

  /** A homomorphism onto ℤ with the shortest element not in its kernel, if there is one. */
  Optional<InfinityWitness> witness() {
    InfinityWitness best = null;
    for (long[] solution : solutions(LARGE_PRIME)) {
      long[] lifted = lifted(solution);
      if (lifted.length > 0) {
        long[][] weights = weights(lifted);
        InfinityWitness candidate = new InfinityWitness(table, weights, element(weights));
        if (candidate.isValid()
            && (best == null || candidate.element().length() < best.element().length())) {
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The shortest Schreier generator whose weight is not 0. */
  private FreeWord element(long[][] weights) {
    FreeWord best = FreeWord.IDENTITY;
    for (int k = 0; k < generators; k++) {
      for (int i = 0; i < table.count(); i++) {
        if (weights[k][i] != 0) {
          FreeWord word =
              table
                  .representative(i)
                  .multiply(FreeWord.generator(k))
                  .multiply(table.representative(table.column(2 * k)[i]).inverse());
          best = best.isIdentity() || word.length() < best.length() ? word : best;
        }
      }
    }
    return best;
  }

  /**
   * A multiple of a solution modulo the large prime with small integers; empty if there is none.
   */
  private static long[] lifted(long[] solution) {
    long common = 1;
    for (long value : solution) {
      long denominator = denominator(Math.floorMod(value * common, LARGE_PRIME));
      if (denominator == 0 || common * denominator > 30_000) {
        return new long[0];
      }
      common *= denominator;
    }
    long[] lifted = new long[solution.length];
    for (int i = 0; i < lifted.length; i++) {
      long v = solution[i] * common % LARGE_PRIME;
      lifted[i] = v > LARGE_PRIME / 2 ? v - LARGE_PRIME : v;
    }
    return lifted;
  }

  /** The denominator of the fraction of small height with a given residue, or 0. */
  private static long denominator(long residue) {
    long r0 = LARGE_PRIME;
    long r1 = residue;
    long t0 = 0;
    long t1 = 1;
    while (r1 > 30_000) {
      long q = r0 / r1;
      long r2 = r0 - q * r1;
      long t2 = t0 - q * t1;
      r0 = r1;
      r1 = r2;
      t0 = t1;
      t1 = t2;
    }
    return Math.abs(t1) <= 30_000 ? Math.abs(t1) : 0;
  }

  /** Sparse rows in echelon form modulo a prime. */
  private static final class Echelon {
    private final long p;
    private final int[][] places;
    private final long[][] values;
    private final long[] scratch;
    private int rank;

    Echelon(int variables, long p) {
      this.p = p;
      this.places = new int[variables][0];
      this.values = new long[variables][0];
      this.scratch = new long[variables];
    }

    void insert(int[] equation) {
      if (Thread.interrupted()) {
        throw new CancellationException("search for a proof of infinity was interrupted");
      }
      if (rank == scratch.length) {
        return;
      }
      for (int i = 0; i < equation.length; i += 2) {
        scratch[equation[i]] = Math.floorMod((long) equation[i + 1], p);
      }
      int pivot = -1;
      int length = 0;
      for (int v = equation.length == 0 ? scratch.length : equation[0]; v < scratch.length; v++) {
        long factor = scratch[v];
        if (factor != 0 && places[v].length > 0) {
          for (int i = 0; i < places[v].length; i++) {
            int at = places[v][i];
            scratch[at] = (scratch[at] + (p - factor) * values[v][i]) % p;
          }
        } else if (factor != 0) {
          pivot = pivot < 0 ? v : pivot;
          length++;
        }
      }
      if (pivot >= 0) {
        store(pivot, length);
      }
      Arrays.fill(scratch, 0);
    }

    private void store(int pivot, int length) {
      long inverse = power(scratch[pivot], p - 2);
      places[pivot] = new int[length];
      values[pivot] = new long[length];
      int n = 0;
      for (int v = pivot; v < scratch.length; v++) {
        if (scratch[v] != 0) {
          places[pivot][n] = v;
          values[pivot][n++] = scratch[v] * inverse % p;
        }
      }
      rank++;
    }

    private long power(long base, long exponent) {
      long result = 1;
      long square = base;
      for (long e = exponent; e > 0; e >>= 1) {
        if ((e & 1) == 1) {
          result = result * square % p;
        }
        square = square * square % p;
      }
      return result;
    }

    List<long[]> kernel() {
      List<long[]> basis = new ArrayList<>();
      for (int free = 0; free < scratch.length; free++) {
        if (places[free].length == 0) {
          basis.add(solution(free));
        }
      }
      return basis;
    }

    private long[] solution(int free) {
      long[] x = new long[scratch.length];
      x[free] = 1;
      for (int v = free - 1; v >= 0; v--) {
        long sum = 0;
        for (int i = 1; i < places[v].length; i++) {
          sum = (sum + values[v][i] * x[places[v][i]]) % p;
        }
        x[v] = sum == 0 ? 0 : p - sum;
      }
      return x;
    }
  }
}

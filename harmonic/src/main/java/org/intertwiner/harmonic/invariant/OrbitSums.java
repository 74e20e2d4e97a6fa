package org.intertwiner.harmonic.invariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * Equivariant maps as sums over orbits: Σ w ⊗ ∏ ℓ_i^{d_i} over the orbits of (ℓ, w) under (ℓ, w) ↦
 * (ℓ∘g, ρ(g)⁻¹w). As powers of linear forms span all forms, these sums span all equivariant maps;
 * sampling ends when the dimension that the characters give is reached.
 */
final class OrbitSums implements CellSolver {
  private static final int MOST_IDLE = 200;

  /** Products below 2⁶⁰ that fit one sum. */
  private static final int LAZY = 7;

  private final GradedAction action;
  private final long p;
  private final int limit;
  private final List<long[][]> onSpace = new ArrayList<>();
  private final List<long[][]> onTarget = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(0x1e55e);
  private final List<List<long[]>> orbits = new ArrayList<>();

  OrbitSums(GradedAction action, ModularEmbedding embedding, InvariantLimits limits) {
    this.action = action;
    this.p = embedding.field().characteristic();
    this.limit = limits.orbit();
    for (int k = 0; k < action.generators(); k++) {
      onSpace.add(GradedAction.residues(action.onSpace(k), embedding));
      onTarget.add(inverse(GradedAction.residues(action.onTarget(k), embedding)));
    }
  }

  /** Whether the orbits are within the limit. */
  boolean isFeasible() {
    return !orbit(random()).isEmpty();
  }

  /**
   * Where an orbit starts: first from unit vectors in each block, whose orbits are often much
   * smaller than the group, later from random vectors.
   */
  private long[] seed(int sample) {
    int n = action.variables();
    List<int[]> blocks = action.spaceBlocks();
    int widest = blocks.stream().mapToInt(b -> b.length).max().orElse(1);
    int components = action.isTrivialTarget() ? 1 : action.components();
    if (sample >= widest * components) {
      return random();
    }
    long[] seed = new long[action.isTrivialTarget() ? n : n + components];
    for (int[] block : blocks) {
      seed[block[sample % widest % block.length]] = 1;
    }
    if (!action.isTrivialTarget()) {
      seed[n + sample / widest] = 1;
    }
    return seed;
  }

  private long[] random() {
    int n = action.variables();
    int size = action.isTrivialTarget() ? n : n + action.components();
    return random.longs(size, 1, p).toArray();
  }

  @Override
  public List<ModularRows> solve(int degree, List<GradedAction.Cell> cells, long expected) {
    List<ModularRows> solutions = cells.stream().map(c -> new ModularRows(p)).toList();
    long rank = 0;
    int idle = 0;
    for (int sample = 0; rank < expected; sample++) {
      if (sample == orbits.size()) {
        orbits.add(orbit(seed(sample)));
      }
      long[][] sums = sums(orbits.get(sample), degree);
      long before = rank;
      for (int c = 0; c < cells.size(); c++) {
        rank += solutions.get(c).add(restricted(sums, cells.get(c))) ? 1 : 0;
      }
      idle = rank > before ? 0 : idle + 1;
      if (idle > MOST_IDLE || rank > expected) {
        throw new IllegalStateException(
            "found " + rank + " equivariant maps of degree " + degree + ", characters " + expected);
      }
    }
    return solutions;
  }

  private static long[] restricted(long[][] sums, GradedAction.Cell cell) {
    int[] positions = cell.grade().positions();
    long[] row = new long[cell.size()];
    int next = 0;
    for (int w : cell.components()) {
      for (int a : positions) {
        row[next++] = sums[w][a];
      }
    }
    return row;
  }

  /** Σ over the orbit, component by component, over all monomials of the degree. */
  private long[][] sums(List<long[]> orbit, int degree) {
    Interruption.check();
    int n = action.variables();
    Monomials m = action.monomials().of(degree);
    long[][] sums = new long[action.components()][m.count()];
    int pending = 0;
    for (long[] state : orbit) {
      long[] values = action.monomials().values(state, degree, p);
      for (int w = 0; w < sums.length; w++) {
        long factor = action.isTrivialTarget() ? 1 : state[n + w];
        long[] sum = sums[w];
        for (int a = 0; a < values.length && factor != 0; a++) {
          sum[a] += factor * values[a];
        }
      }
      if (++pending % LAZY == 0) {
        reduce(sums);
      }
    }
    reduce(sums);
    for (int a = 0; a < m.count(); a++) {
      // ∏ ℓ_i^{d_i} has the coefficients d!/α! ℓ^α; the factor d! is common to a grade
      long factor = ModularRows.inverse(factorial(m, a), p);
      for (long[] sum : sums) {
        sum[a] = sum[a] * factor % p;
      }
    }
    return sums;
  }

  private void reduce(long[][] sums) {
    for (long[] sum : sums) {
      for (int a = 0; a < sum.length; a++) {
        sum[a] %= p;
      }
    }
  }

  private long factorial(Monomials m, int a) {
    long product = 1;
    for (int v = 0; v < m.variables(); v++) {
      for (int i = 2; i <= m.exponent(a, v); i++) {
        product = product * i % p;
      }
    }
    return product;
  }

  /** The orbit of a vector of V* ⊕ W, empty past the limit. */
  private List<long[]> orbit(long... start) {
    int n = action.variables();
    Set<State> known = new HashSet<>();
    List<long[]> orbit = new ArrayList<>();
    known.add(new State(start));
    orbit.add(start);
    for (int next = 0; next < orbit.size(); next++) {
      Interruption.check();
      for (int k = 0; k < onSpace.size(); k++) {
        long[] image = image(orbit.get(next), k, n);
        if (known.add(new State(image))) {
          orbit.add(image);
        }
      }
      if (orbit.size() > limit) {
        return List.of();
      }
    }
    return orbit;
  }

  private long[] image(long[] state, int k, int n) {
    long[] image = new long[state.length];
    long[][] g = onSpace.get(k);
    for (int j = 0; j < n; j++) {
      long sum = 0;
      for (int i = 0; i < n; i++) {
        sum = (sum + state[i] * g[i][j]) % p;
      }
      image[j] = sum;
    }
    long[][] h = onTarget.get(k);
    for (int i = n; i < state.length; i++) {
      long sum = 0;
      for (int j = n; j < state.length; j++) {
        sum = (sum + h[i - n][j - n] * state[j]) % p;
      }
      image[i] = sum;
    }
    return image;
  }

  private record State(long[] vector) {
    @Override
    public boolean equals(Object other) {
      return other instanceof State s && Arrays.equals(vector, s.vector);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(vector);
    }
  }

  private long[][] inverse(long[][] m) {
    int n = m.length;
    ModularRows rows = new ModularRows(p);
    for (int i = 0; i < n; i++) {
      long[] joined = Arrays.copyOf(m[i], 2 * n);
      joined[n + i] = 1;
      rows.add(joined);
    }
    return rows.reduced().rows().stream()
        .map(r -> Arrays.copyOfRange(r, n, 2 * n))
        .toArray(long[][]::new);
  }
}

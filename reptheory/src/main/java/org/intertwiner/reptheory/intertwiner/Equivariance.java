package org.intertwiner.reptheory.intertwiner;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.finite.FieldImages;

/**
 * The proof that W(s)T = T·V(s) for all generators s: the identity between integral numbers of
 * bounded size under all embeddings modulo enough primes.
 */
final class Equivariance {
  private final List<StructuredMap> source;
  private final List<StructuredMap> target;

  Equivariance(List<StructuredMap> source, List<StructuredMap> target) {
    this.source = source;
    this.target = target;
  }

  boolean holds(SparseMatrix<Cyclotomic> map) {
    Set<Cyclotomic> numbers = new HashSet<>();
    source.forEach(m -> m.collect(numbers));
    target.forEach(m -> m.collect(numbers));
    numbers.addAll(map.values());
    FieldImages images = FieldImages.of(numbers);
    int degree = 0;
    for (int s = 0; s < source.size(); s++) {
      degree = Math.max(degree, Math.max(source.get(s).degree(), target.get(s).degree()));
    }
    BigInteger terms = BigInteger.valueOf((long) map.rows() + map.columns());
    BigInteger bound = images.size().pow(degree + 1).multiply(terms);
    boolean byRows = map.rows() < map.columns();
    SparseMatrix<Cyclotomic> lines = byRows ? map.transpose() : map;
    int[] numbersOfLines = new int[lines.nonZeros()];
    Arrays.setAll(numbersOfLines, k -> images.place(lines.value(k)));
    return images.holds(
        bound,
        residues -> {
          Sparse sparse = new Sparse(lines, numbersOfLines, residues);
          for (int s = 0; s < source.size(); s++) {
            ModularMap v = source.get(s).at(images, residues);
            ModularMap w = target.get(s).at(images, residues);
            if (!(byRows ? carries(sparse, v, w, true) : carries(sparse, w, v, false))) {
              return false;
            }
          }
          return true;
        });
  }

  /**
   * Columns: outer = W, inner = V, and W(T e_j) = Σ_k V_kj T e_k. Rows: the transposed identity.
   */
  private static boolean carries(
      Sparse lines, ModularMap outer, ModularMap inner, boolean transposed) {
    int count = lines.count();
    long[] unit = new long[count];
    long[] factors = new long[count];
    long[] left = new long[lines.length];
    for (int j = 0; j < count; j++) {
      SpinPlan.interruption();
      unit[j] = 1;
      if (transposed) {
        outer.applyTransposed(lines.line(j), left);
        inner.applyTransposed(unit, factors);
      } else {
        outer.apply(lines.line(j), left);
        inner.apply(unit, factors);
      }
      unit[j] = 0;
      if (!Arrays.equals(left, lines.combination(factors))) {
        return false;
      }
    }
    return true;
  }

  /** The columns of a sparse matrix modulo a prime. */
  private static final class Sparse {
    private final SparseMatrix<Cyclotomic> map;
    private final long[] values;
    private final FieldImages.Residues residues;
    private final int length;

    Sparse(SparseMatrix<Cyclotomic> map, int[] numbers, FieldImages.Residues residues) {
      this.map = map;
      this.residues = residues;
      this.length = map.rows();
      this.values = new long[map.nonZeros()];
      for (int k = 0; k < values.length; k++) {
        values[k] = residues.at(numbers[k]);
      }
    }

    int count() {
      return map.columns();
    }

    long[] line(int i) {
      long[] line = new long[length];
      for (int k = map.start(i); k < map.start(i + 1); k++) {
        line[map.place(k)] = values[k];
      }
      return line;
    }

    long[] combination(long[] factors) {
      long[] sum = new long[length];
      for (int i = 0; i < factors.length; i++) {
        if (factors[i] != 0) {
          for (int k = map.start(i); k < map.start(i + 1); k++) {
            int j = map.place(k);
            sum[j] = residues.accumulate(sum[j], factors[i], values[k]);
          }
        }
      }
      for (int j = 0; j < length; j++) {
        sum[j] = residues.reduce(sum[j]);
      }
      return sum;
    }
  }
}

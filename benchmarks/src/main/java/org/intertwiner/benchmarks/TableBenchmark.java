package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.ring.Primes;
import org.intertwiner.reptheory.CharacterTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Character tables from the generators on: enumeration, classes, table and proof, beside the
 * textbook's algorithm of Dixon, which finds the same characters modulo a small prime, unproved.
 * Run with {@code -prof gc} for the memory of each case.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TableBenchmark {

  /** For JMH. */
  public TableBenchmark() {}

  /** Groups that both ways can do. */
  @State(Scope.Benchmark)
  public static class Moderate {
    /** A name of a family. */
    @Param({"S8", "M12", "W(E6)", "PSU(3,3)", "PSL(2,13)", "W(F4)"})
    private String name;

    /** For JMH. */
    public Moderate() {}
  }

  /** Groups with many classes or elements. */
  @State(Scope.Benchmark)
  public static class Large {
    /** A name of a family. */
    @Param({"S9", "M22", "W(B7)", "PSL(2,97)", "D997", "C2^8", "ES+(2,4)", "Heis(23)", "GL(2,25)"})
    private String name;

    /** For JMH. */
    public Large() {}
  }

  private static FiniteGroup<?> group(String name) {
    return FamilyNotation.parse(name).orElseThrow().group();
  }

  /**
   * A proved table.
   *
   * @param groups the group
   * @return the table
   */
  @Benchmark
  public CharacterTable<?> table(Moderate groups) {
    return CharacterTable.of(group(groups.name));
  }

  /**
   * The characters modulo a small prime by the textbook.
   *
   * @param groups the group
   * @return one vector for each character
   */
  @Benchmark
  public List<long[]> tableByTextbook(Moderate groups) {
    return new Textbook(group(groups.name)).characters();
  }

  /**
   * A proved table of a large group.
   *
   * @param groups the group
   * @return the table
   */
  @Benchmark
  public CharacterTable<?> largeTable(Large groups) {
    return CharacterTable.of(group(groups.name));
  }

  /**
   * The abelian groups and others of order at most 16, together.
   *
   * @return the last table
   */
  @Benchmark
  public int smallTables() {
    int rows = 0;
    for (String name :
        List.of(
            "C16", "C2^4", "Ab(2,8)", "Ab(4,4)", "Ab(2,2,4)", "D8", "Q16", "D7", "Dic3", "A4")) {
      rows += CharacterTable.of(group(name)).size();
    }
    return rows;
  }

  /** Dixon (1967): all class matrices, a random combination, every residue tried as eigenvalue. */
  private static final class Textbook {
    private final FiniteGroup<?> group;
    private final ConjugacyClasses classes;
    private final int k;
    private final long p;

    Textbook(FiniteGroup<?> group) {
      this.group = group;
      this.classes = group.classes();
      this.k = classes.count();
      long prime = group.exponent() + 1;
      while (!Primes.isPrime(prime) || prime * prime <= 4 * group.order()) {
        prime += group.exponent();
      }
      this.p = prime;
    }

    List<long[]> characters() {
      long[][] combination = combination();
      List<long[]> found = new ArrayList<>();
      for (long lambda = 0; lambda < p && found.size() < k; lambda++) {
        found.addAll(kernel(combination, lambda));
      }
      return found;
    }

    /** Σ_r a_r N_r, transposed, from |G| products for each class. */
    private long[][] combination() {
      SplittableRandom random = new SplittableRandom(1);
      long[] weights = random.longs(k, 0, p).toArray();
      long[][] sum = new long[k][k];
      for (int t = 0; t < k; t++) {
        int z = classes.representative(t);
        for (int x = 0; x < group.order(); x++) {
          int s = classes.classOf(group.multiply(x, z));
          sum[t][s] = (sum[t][s] + weights[classes.classOf(x)]) % p;
        }
      }
      return sum;
    }

    private List<long[]> kernel(long[][] matrix, long lambda) {
      long[][] m = new long[k][];
      for (int i = 0; i < k; i++) {
        m[i] = matrix[i].clone();
        m[i][i] = Math.floorMod(m[i][i] - lambda, p);
      }
      int[] pivotRow = new int[k];
      int rank = 0;
      for (int column = 0; column < k; column++) {
        int row = rank;
        while (row < k && m[row][column] == 0) {
          row++;
        }
        pivotRow[column] = row < k ? rank : -1;
        if (row < k) {
          long[] swap = m[row];
          m[row] = m[rank];
          m[rank] = swap;
          eliminate(m, rank++, column);
        }
      }
      List<long[]> vectors = new ArrayList<>();
      for (int free = 0; free < k && rank < k; free++) {
        if (pivotRow[free] < 0) {
          long[] v = new long[k];
          v[free] = 1;
          for (int column = 0; column < k; column++) {
            if (pivotRow[column] >= 0) {
              v[column] = Math.floorMod(-m[pivotRow[column]][free], p);
            }
          }
          vectors.add(v);
        }
      }
      return vectors;
    }

    private void eliminate(long[][] m, int rank, int column) {
      long inverse = inverse(m[rank][column]);
      for (int j = 0; j < k; j++) {
        m[rank][j] = m[rank][j] * inverse % p;
      }
      for (int i = 0; i < k; i++) {
        long factor = i == rank ? 0 : m[i][column];
        for (int j = 0; factor != 0 && j < k; j++) {
          m[i][j] = Math.floorMod(m[i][j] - factor * m[rank][j], p);
        }
      }
    }

    private long inverse(long a) {
      long result = 1;
      long base = a;
      for (long e = p - 2; e > 0; e >>= 1) {
        result = (e & 1) == 1 ? result * base % p : result;
        base = base * base % p;
      }
      return result;
    }
  }
}

package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.finite.ElementMatrices;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All irreducible matrices of a group, exact and certified, and beside them the plain way: rounded
 * matrices from the eigenspaces of a random element of the commutant of the regular representation.
 *
 * <p>The character table is made once; the matrices are made anew in every call. Run with {@code
 * -prof gc} for the memory of each case.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class IrrepBenchmark {

  /** For JMH. */
  public IrrepBenchmark() {}

  /** The table of a group. */
  private static CharacterTable<?> table(String name) {
    return CharacterTable.of(FamilyNotation.parse(name).orElseThrow().group());
  }

  /** Groups whose matrices are found by the general route. */
  @State(Scope.Benchmark)
  public static class Exact {
    /** A name. */
    @Param({
      "S6",
      "A7",
      "M11",
      "S8",
      "PSL(2,13)",
      "PSU(3,3)",
      "W(E6)",
      "W(F4)",
      "M12",
      "Sz(8)",
      "2I",
      "ES+(2,4)",
      "Heis(GF(9))"
    })
    private String name;

    private CharacterTable<?> table;

    /** For JMH. */
    public Exact() {}

    /** The table, before anything is measured. */
    @Setup
    public void makeTable() {
      table = table(name);
    }
  }

  /** Groups small enough for the regular representation. */
  @State(Scope.Benchmark)
  public static class Small {
    /** A name. */
    @Param({"S5", "PSL(2,7)", "S6"})
    private String name;

    private CharacterTable<?> table;

    /** For JMH. */
    public Small() {}

    /** The table, before anything is measured. */
    @Setup
    public void makeTable() {
      table = table(name);
    }
  }

  /**
   * Complex matrices of all rows.
   *
   * @param state the group
   * @return the matrices
   */
  @Benchmark
  public List<?> complex(Exact state) {
    return Irreps.of(state.table).allComplex();
  }

  /**
   * Real matrices of all rows.
   *
   * @param state the group
   * @return the matrices
   */
  @Benchmark
  public List<?> real(Exact state) {
    return Irreps.of(state.table).allReal();
  }

  /**
   * The general route for the groups of the plain way, with the rounded matrices of all elements.
   *
   * @param state the group
   * @return the matrices
   */
  @Benchmark
  public List<ElementMatrices> exactThenRounded(Small state) {
    return Irreps.of(state.table).allReal().stream().map(Irrep::elementMatrices).toList();
  }

  /**
   * The plain way: eigenspaces of a random symmetric combination of right multiplications, which
   * commute with the left ones. Rounded, and nothing is proved.
   *
   * @param state the group
   * @return the matrices of the generators on each eigenspace
   */
  @Benchmark
  public List<List<double[][]>> eigenspacesOfTheRegularRepresentation(Small state) {
    FiniteGroup<?> group = state.table.group();
    int n = Math.toIntExact(group.order());
    SplittableRandom random = new SplittableRandom(1);
    double[] a = random.doubles(n, -1, 1).toArray();
    double[] commuting = new double[n * n];
    for (int h = 0; h < n; h++) {
      for (int k = 0; k < n; k++) {
        int x = group.multiply(group.inverse(h), k);
        commuting[h * n + k] = a[x] + a[group.inverse(x)];
      }
    }
    DenseMatrix.SymmetricEigen eigen = DenseMatrix.from(n, n, commuting).symmetricEigen();
    double[][] vectors = eigen.vectors().toRows();
    List<List<double[][]>> found = new ArrayList<>();
    for (int from = 0; from < n; ) {
      int to = from + 1;
      while (to < n && Math.abs(eigen.values()[to] - eigen.values()[from]) < 1e-8) {
        to++;
      }
      found.add(restricted(group, vectors, from, to));
      from = to;
    }
    return found;
  }

  private static List<double[][]> restricted(
      FiniteGroup<?> group, double[][] vectors, int from, int to) {
    List<double[][]> matrices = new ArrayList<>();
    for (int g = 0; g < group.generators().size(); g++) {
      int[] moved = group.leftMultiples(group.generatorIndex(g));
      double[][] matrix = new double[to - from][to - from];
      for (int h = 0; h < moved.length; h++) {
        for (int i = from; i < to; i++) {
          for (int j = from; j < to; j++) {
            matrix[i - from][j - from] += vectors[moved[h]][i] * vectors[h][j];
          }
        }
      }
      matrices.add(matrix);
    }
    return matrices;
  }
}

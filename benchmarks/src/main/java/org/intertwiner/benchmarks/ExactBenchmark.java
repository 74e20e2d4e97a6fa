package org.intertwiner.benchmarks;

import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.notation.GroupNotation;
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

/** Character tables and irreducible matrices, proved, group enumeration included. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExactBenchmark {
  /** For JMH. */
  public ExactBenchmark() {}

  /** Groups of the tables. */
  @State(Scope.Benchmark)
  public static class Tables {
    /** A name. */
    @Param({"S8", "M11", "M12"})
    private String name;

    /** For JMH. */
    public Tables() {}
  }

  /** Groups of the matrices. */
  @State(Scope.Benchmark)
  public static class Matrices {
    /** A name. */
    @Param({"S6", "A7", "M11"})
    private String name;

    /** For JMH. */
    public Matrices() {}
  }

  /**
   * A character table.
   *
   * @param tables the group
   * @return the table
   */
  @Benchmark
  public CharacterTable<?> characterTable(Tables tables) {
    return CharacterTable.of(group(tables.name));
  }

  /**
   * All irreducible representations over ℂ.
   *
   * @param matrices the group
   * @return the sum of their dimensions
   */
  @Benchmark
  public int irreps(Matrices matrices) {
    Irreps<?> irreps = Irreps.of(group(matrices.name));
    int dimensions = 0;
    for (int k = 0; k < irreps.table().size(); k++) {
      dimensions += irreps.complex(k).dimension();
    }
    return dimensions;
  }

  @SuppressWarnings("unchecked") // these families are permutation groups
  private static FiniteGroup<Permutation> group(String name) {
    return (FiniteGroup<Permutation>) GroupNotation.parse(name).group();
  }
}

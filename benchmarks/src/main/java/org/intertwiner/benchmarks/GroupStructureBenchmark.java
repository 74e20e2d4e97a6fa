package org.intertwiner.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.presentation.CosetTable;
import org.intertwiner.algebra.group.presentation.Presentation;
import org.intertwiner.algebra.group.presentation.PresentationLimits;
import org.intertwiner.algebra.group.structure.Automorphisms;
import org.intertwiner.algebra.group.structure.StructureLimits;
import org.intertwiner.algebra.group.structure.SubgroupClasses;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Cosets, subgroups and automorphisms; elements and classes are in GroupBenchmark. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GroupStructureBenchmark {
  private static final Presentation H4 =
      Presentation.parse(
          "<a, b, c, d | a^2, b^2, c^2, d^2, (a b)^5, (b c)^3, (c d)^3, (a c)^2, (a d)^2, (b"
              + " d)^2>");

  /** For JMH. */
  public GroupStructureBenchmark() {}

  /**
   * The cosets of the trivial subgroup in the Coxeter group H4.
   *
   * @return the table of 14 400 rows
   */
  @Benchmark
  public CosetTable cosetsOfH4() {
    return H4.cosets(List.of(), PresentationLimits.DEFAULT);
  }

  /**
   * The subgroups of S6 up to conjugacy.
   *
   * @return 56 classes
   */
  @Benchmark
  public SubgroupClasses subgroupsOfS6() {
    return SubgroupClasses.of(Groups.symmetric(6), StructureLimits.DEFAULT);
  }

  /**
   * The automorphisms of S6.
   *
   * @return the group of order 1440
   */
  @Benchmark
  public Automorphisms<Permutation> automorphismsOfS6() {
    return Automorphisms.of(Groups.symmetric(6));
  }
}

package org.intertwiner.benchmarks;

import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.Subgroups;
import org.intertwiner.harmonic.homogeneous.Bundle;
import org.intertwiner.harmonic.homogeneous.SectionKernels;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.intertwiner.IntertwinerLimits;
import org.intertwiner.reptheory.intertwiner.IntertwinerSpace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Kernels between fields over S_n/H, H a Sylow 2-subgroup with a real irrep of dimension 2 on the
 * fibre: by double cosets, and by linear algebra on the induced representations.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
@Fork(3)
public class SectionKernelsBenchmark {
  /** The degree of the symmetric group. */
  @Param({"4", "5", "6"})
  private int n;

  private Bundle<Permutation> bundle;

  /** For JMH. */
  public SectionKernelsBenchmark() {}

  /** Builds the fields. */
  @Setup(Level.Iteration)
  public void prepare() {
    FiniteGroup<Permutation> group = Groups.symmetric(n);
    Subgroup subgroup = Subgroups.sylow(group, 2);
    FiniteGroup<Permutation> small = group.toGroup(subgroup);
    int row = small.classes().count() - 1;
    FiniteRepresentation<Permutation> fibre = Representations.realIrreducible(small, row);
    bundle = Bundle.induced(group, subgroup, fibre);
  }

  /**
   * By double cosets, with the certificate.
   *
   * @return the kernels
   */
  @Benchmark
  public SectionKernels<Permutation> doubleCosets() {
    return SectionKernels.between(bundle, bundle);
  }

  /**
   * By linear algebra on the induced representations.
   *
   * @return the equivariant maps
   */
  @Benchmark
  public IntertwinerSpace<Permutation> induced() {
    FiniteRepresentation<Permutation> sections = bundle.sections();
    return IntertwinerSpace.of(sections, sections, IntertwinerLimits.DEFAULT);
  }
}

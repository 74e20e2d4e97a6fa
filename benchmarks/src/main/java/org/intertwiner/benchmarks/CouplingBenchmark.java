package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.family.ComplexGroups;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.Decomposition;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.intertwiner.ClebschGordanTensor;
import org.intertwiner.reptheory.intertwiner.Coupling;
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
 * Clebsch–Gordan tensors of all pairs of irreducible representations, and changes of basis of
 * permutation modules, each beside the average over the group.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CouplingBenchmark {

  /** For JMH. */
  public CouplingBenchmark() {}

  /** Groups whose irreducible representations are coupled. */
  @State(Scope.Benchmark)
  public static class Pairs {
    /** A name. */
    @Param({"S4", "S5", "2I", "S6"})
    private String name;

    private Irreps<?> irreps = Irreps.of(Groups.cyclic(1));

    /** For JMH. */
    public Pairs() {}

    /** Derives the irreducible representations. */
    @Setup
    public void derive() {
      irreps = Irreps.of(group(name));
      irreps.allComplex();
    }
  }

  /** Groups that are small enough for the average. */
  @State(Scope.Benchmark)
  public static class SmallPairs {
    /** A name. */
    @Param({"S4", "S5", "2I"})
    private String name;

    private Irreps<?> irreps = Irreps.of(Groups.cyclic(1));

    /** For JMH. */
    public SmallPairs() {}

    /** Derives the irreducible representations. */
    @Setup
    public void derive() {
      irreps = Irreps.of(group(name));
      irreps.allComplex();
    }
  }

  /** Permutation modules. */
  @State(Scope.Benchmark)
  public static class Modules {
    /** A name: a regular representation, or a power of the natural one. */
    @Param({"regular S5", "regular S6", "A7 on 4-tuples"})
    private String name;

    /** For JMH. */
    public Modules() {}

    private FiniteRepresentation<?> module() {
      return switch (name) {
        case "regular S5" -> Representations.regular(Groups.symmetric(5));
        case "regular S6" -> Representations.regular(Groups.symmetric(6));
        default -> power(Representations.permutation(Groups.alternating(7)));
      };
    }

    private static <G> FiniteRepresentation<G> power(FiniteRepresentation<G> natural) {
      FiniteRepresentation<G> square = natural.tensor(natural);
      return square.tensor(square);
    }
  }

  private static FiniteGroup<?> group(String name) {
    return switch (name) {
      case "S4" -> Groups.symmetric(4);
      case "S5" -> Groups.symmetric(5);
      case "S6" -> Groups.symmetric(6);
      default -> ComplexGroups.binaryIcosahedral().group();
    };
  }

  /**
   * All couplings, orthogonalised and proved.
   *
   * @param pairs the group
   * @return the number of maps
   */
  @Benchmark
  public int couplings(Pairs pairs) {
    return couplings(pairs.irreps);
  }

  private static <G> int couplings(Irreps<G> irreps) {
    int maps = 0;
    for (int a = 0; a < irreps.size(); a++) {
      for (int b = a; b < irreps.size(); b++) {
        Coupling<G> coupling = Coupling.of(irreps.complex(a), irreps.complex(b), irreps);
        for (ClebschGordanTensor<G> block : coupling.blocks()) {
          maps += block.maps().size();
        }
      }
    }
    return maps;
  }

  /**
   * All equivariant maps by averages of matrix units, neither orthogonalised nor proved.
   *
   * @param pairs the group
   * @return the number of maps
   */
  @Benchmark
  public int couplingsByAveraging(SmallPairs pairs) {
    return averages(pairs.irreps);
  }

  private static <G> int averages(Irreps<G> irreps) {
    int maps = 0;
    for (int a = 0; a < irreps.size(); a++) {
      for (int b = a; b < irreps.size(); b++) {
        Irrep<G> left = irreps.complex(a);
        Irrep<G> right = irreps.complex(b);
        List<Matrix<Cyclotomic>> product = new ArrayList<>();
        for (int s = 0; s < left.generators().size(); s++) {
          product.add(left.generators().get(s).kronecker(right.generators().get(s)));
        }
        for (int c = 0; c < irreps.size(); c++) {
          int expected =
              Math.toIntExact(
                  left.character()
                      .times(right.character())
                      .intertwiners(irreps.complex(c).character()));
          maps += copies(irreps.complex(c), product, expected);
        }
      }
    }
    return maps;
  }

  /** T e_i = Σ_g ρ(g)_{0i} W(g⁻¹)w for basis vectors w until there are enough maps. */
  private static <G> int copies(Irrep<G> irrep, List<Matrix<Cyclotomic>> action, int expected) {
    FiniteGroup<G> group = irrep.group();
    int n = action.get(0).rows();
    List<Matrix<Cyclotomic>> inverses = new ArrayList<>();
    for (Matrix<Cyclotomic> generator : action) {
      inverses.add(ExactLinearAlgebra.inverse(Cyclotomics.FIELD, generator).orElseThrow());
    }
    List<List<Cyclotomic>> found = new ArrayList<>();
    for (int start = 0; start < n && found.size() < expected; start++) {
      List<List<Cyclotomic>> larger = new ArrayList<>(found);
      larger.add(average(irrep, group, inverses, start, n));
      Matrix<Cyclotomic> rows = Matrix.of(Cyclotomics.FIELD, larger);
      if (ExactLinearAlgebra.rank(Cyclotomics.FIELD, rows) == larger.size()) {
        found = larger;
      }
    }
    return found.size();
  }

  private static <G> List<Cyclotomic> average(
      Irrep<G> irrep, FiniteGroup<G> group, List<Matrix<Cyclotomic>> inverses, int start, int n) {
    int d = irrep.dimension();
    int order = Math.toIntExact(group.order());
    List<List<Cyclotomic>> rows = new ArrayList<>();
    List<List<Cyclotomic>> moved = new ArrayList<>();
    rows.add(unit(d, 0));
    moved.add(unit(n, start));
    Cyclotomic[] sum = new Cyclotomic[n * d];
    Arrays.fill(sum, Cyclotomic.ZERO);
    for (int g = 0; g < order; g++) {
      if (g > 0) {
        int letter = group.lastLetter(g);
        Matrix<Cyclotomic> transposed = irrep.generators().get(letter).transpose();
        rows.add(transposed.apply(rows.get(group.parent(g))));
        moved.add(inverses.get(letter).apply(moved.get(group.parent(g))));
      }
      for (int i = 0; i < n; i++) {
        Cyclotomic factor = moved.get(g).get(i);
        for (int a = 0; a < d && !factor.isZero(); a++) {
          Cyclotomic term = rows.get(g).get(a).multiply(factor);
          sum[i * d + a] = sum[i * d + a].add(term);
        }
      }
    }
    return Arrays.asList(sum);
  }

  private static List<Cyclotomic> unit(int size, int place) {
    List<Cyclotomic> unit = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      unit.add(i == place ? Cyclotomic.ONE : Cyclotomic.ZERO);
    }
    return unit;
  }

  /**
   * The exact change of basis of a permutation module, with the table and the irreducible
   * representations it needs.
   *
   * @param modules the module
   * @return the number of blocks
   */
  @Benchmark
  public int changeOfBasis(Modules modules) {
    return Decomposition.of(modules.module()).complexBasis().blocks().size();
  }

  /**
   * The copies of all rows in the regular representation of S5 by averages.
   *
   * @return the number of maps
   */
  @Benchmark
  public int changeOfBasisByAveraging() {
    FiniteRepresentation<?> regular = Representations.regular(Groups.symmetric(5));
    return copies(regular);
  }

  private static <G> int copies(FiniteRepresentation<G> module) {
    Irreps<G> irreps = Irreps.of(module.group());
    int maps = 0;
    for (Irrep<G> irrep : irreps.allComplex()) {
      maps += copies(irrep, module.onGenerators(), irrep.dimension());
    }
    return maps;
  }
}

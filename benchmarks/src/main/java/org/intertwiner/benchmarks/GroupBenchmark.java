package org.intertwiner.benchmarks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.group.PermutationGroups;
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

/** Orders, enumeration and classes of permutation groups, each beside the textbook's way. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GroupBenchmark {
  private static final String[] TURNS = {
    "(1 3 8 6)(2 5 7 4)(9 33 25 17)(10 34 26 18)(11 35 27 19)",
    "(9 11 16 14)(10 13 15 12)(1 17 41 40)(4 20 44 37)(6 22 46 35)",
    "(17 19 24 22)(18 21 23 20)(6 25 43 16)(7 28 42 13)(8 30 41 11)",
    "(25 27 32 30)(26 29 31 28)(3 38 43 19)(5 36 45 21)(8 33 48 24)",
    "(33 35 40 38)(34 37 39 36)(3 9 46 32)(2 12 47 29)(1 14 48 27)",
    "(41 43 48 46)(42 45 47 44)(14 22 30 38)(15 23 31 39)(16 24 32 40)"
  };

  /** For JMH. */
  public GroupBenchmark() {}

  /** Groups whose order is wanted by both ways. */
  @State(Scope.Benchmark)
  public static class Small {
    /** A name. */
    @Param({"rubik", "M24"})
    private String name;

    /** For JMH. */
    public Small() {}

    private List<Permutation> generators() {
      return name.equals("rubik")
          ? Arrays.stream(TURNS).map(t -> Permutation.parse(t, 48)).toList()
          : PermutationGroups.mathieu(24).generators();
    }
  }

  /** Groups of degree about 2000 and 100 000. */
  @State(Scope.Benchmark)
  public static class Large {
    /** A name: projective, imprimitive or symmetric. */
    @Param({"PSL(2,1999)", "S10wrS20", "S100000"})
    private String name;

    /** For JMH. */
    public Large() {}

    private List<Permutation> generators() {
      return switch (name) {
        case "PSL(2,1999)" -> projectiveLine(1999, 3);
        case "S10wrS20" -> wreath(10, 20);
        default -> PermutationGroups.symmetric(100_000).generators();
      };
    }
  }

  /**
   * The order of a small group.
   *
   * @param groups the group
   * @return the proved order
   */
  @Benchmark
  public BigInteger order(Small groups) {
    List<Permutation> generators = groups.generators();
    return PermutationGroup.of(generators.get(0).degree(), generators).order();
  }

  /**
   * The same by the deterministic algorithm of the textbook.
   *
   * @param groups the group
   * @return the proved order
   */
  @Benchmark
  public BigInteger orderByTextbook(Small groups) {
    List<Permutation> generators = groups.generators();
    Textbook chain = new Textbook(generators.get(0).degree());
    generators.forEach(g -> chain.add(0, g));
    return chain.order();
  }

  /**
   * The order of a large group.
   *
   * @param groups the group
   * @return the proved order
   */
  @Benchmark
  public BigInteger largeOrder(Large groups) {
    List<Permutation> generators = groups.generators();
    return PermutationGroup.of(generators.get(0).degree(), generators).order();
  }

  /**
   * The elements of S₈.
   *
   * @return the group
   */
  @Benchmark
  public FiniteGroup<Permutation> enumerate() {
    return Groups.symmetric(8);
  }

  /**
   * The elements of S₈ in a hash set.
   *
   * @return the elements
   */
  @Benchmark
  public Set<Permutation> enumerateByHashing() {
    List<Permutation> generators = PermutationGroups.symmetric(8).generators();
    List<Permutation> queue = new ArrayList<>(List.of(Permutation.identity(8)));
    Set<Permutation> seen = new HashSet<>(queue);
    for (int head = 0; head < queue.size(); head++) {
      for (Permutation s : generators) {
        Permutation product = queue.get(head).multiply(s);
        if (seen.add(product)) {
          queue.add(product);
        }
      }
    }
    return seen;
  }

  /**
   * The classes of M₁₂, enumeration included.
   *
   * @return their number
   */
  @Benchmark
  public int classesOfM12() {
    return Groups.mathieu(12).classes().count();
  }

  /**
   * The classes of M₂₄ without listing the group.
   *
   * @return their number
   */
  @Benchmark
  public int classesOfM24() {
    return PermutationGroups.mathieu(24).classes().count();
  }

  private static List<Permutation> projectiveLine(int q, int root) {
    int[][] images = new int[3][q + 1];
    BigInteger p = BigInteger.valueOf(q);
    for (int x = 0; x < q; x++) {
      images[0][x] = (x + 1) % q;
      images[1][x] = (int) ((long) root * root % q * x % q);
      images[2][x] = x == 0 ? q : q - BigInteger.valueOf(x).modInverse(p).intValue();
    }
    images[0][q] = q;
    images[1][q] = q;
    return Arrays.stream(images).map(Permutation::of).toList();
  }

  private static List<Permutation> wreath(int m, int k) {
    int n = m * k;
    int[][] images = new int[4][n];
    for (int x = 0; x < n; x++) {
      int i = x % m;
      int block = x / m;
      images[0][x] = block == 0 && i < 2 ? 1 - i : x;
      images[1][x] = block == 0 ? (i + 1) % m : x;
      images[2][x] = block < 2 ? (1 - block) * m + i : x;
      images[3][x] = (x + m) % n;
    }
    return Arrays.stream(images).map(Permutation::of).toList();
  }

  /** Schreier–Sims with explicit transversals and all Schreier generators (Sims 1970). */
  private static final class Textbook {
    private final int degree;
    private final List<List<Permutation>> generators = new ArrayList<>();
    private final List<Map<Integer, Permutation>> transversals = new ArrayList<>();

    Textbook(int degree) {
      this.degree = degree;
    }

    BigInteger order() {
      BigInteger product = BigInteger.ONE;
      for (Map<Integer, Permutation> transversal : transversals) {
        product = product.multiply(BigInteger.valueOf(transversal.size()));
      }
      return product;
    }

    private boolean contains(int level, Permutation g) {
      Permutation residue = g;
      for (int i = level; i < transversals.size(); i++) {
        Permutation u = transversals.get(i).get(residue.at(i));
        if (u == null) {
          return false;
        }
        residue = u.inverse().multiply(residue);
      }
      return residue.isIdentity();
    }

    /** Makes g, which fixes the points below level, an element of the chain. */
    void add(int level, Permutation g) {
      if (contains(level, g)) {
        return;
      }
      if (level == transversals.size()) {
        generators.add(new ArrayList<>());
        transversals.add(new TreeMap<>(Map.of(level, Permutation.identity(degree))));
      }
      generators.get(level).add(g);
      Map<Integer, Permutation> transversal = transversals.get(level);
      List<Integer> queue = new ArrayList<>(transversal.keySet());
      for (int head = 0; head < queue.size(); head++) {
        Permutation u = transversal.get(queue.get(head));
        for (Permutation s : generators.get(level)) {
          Permutation moved = s.multiply(u);
          Permutation known = transversal.putIfAbsent(moved.at(level), moved);
          if (known == null) {
            queue.add(moved.at(level));
          } else {
            add(level + 1, known.inverse().multiply(moved));
          }
        }
      }
    }
  }
}

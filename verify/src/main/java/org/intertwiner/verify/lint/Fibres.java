package org.intertwiner.verify.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.Subspace;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.Representation;

/**
 * What layers do to channels, held against the exact matrices of the generators. A matrix of an
 * infinitesimal generator must vanish where a matrix of an element must be a permutation, because
 * its one-parameter group is connected.
 */
final class Fibres {
  private Fibres() {}

  /** The channels in blocks that no generator mixes. */
  static List<List<Integer>> blocks(Representation<?> rho) {
    int d = rho.dimension();
    int[] root = new int[d];
    for (int i = 0; i < d; i++) {
      root[i] = i;
    }
    for (Matrix<Cyclotomic> m : rho.onGenerators()) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          if (i != j && !m.at(i, j).isZero()) {
            join(root, i, j);
          }
        }
      }
    }
    List<List<Integer>> blocks = new ArrayList<>();
    for (int i = 0; i < d; i++) {
      List<Integer> block = new ArrayList<>();
      for (int j = 0; j < d; j++) {
        if (find(root, j) == i) {
          block.add(j);
        }
      }
      if (!block.isEmpty()) {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }

  private static void join(int[] root, int i, int j) {
    int a = find(root, i);
    int b = find(root, j);
    root[Math.max(a, b)] = Math.min(a, b);
  }

  /** The first generator that does not commute with a pointwise function, on these channels. */
  static Optional<Integer> obstacle(
      Representation<?> rho, Collection<Integer> channels, Pointwise function) {
    List<? extends Generator<?>> generators = rho.group().topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> m = rho.onGenerator(k);
      boolean fits =
          generators.get(k) instanceof Generator.Infinitesimal<?>
              ? vanishes(m, channels)
              : admits(m, channels, function);
      if (!fits) {
        return Optional.of(k);
      }
    }
    return Optional.empty();
  }

  static boolean vanishes(Matrix<Cyclotomic> m, Collection<Integer> channels) {
    return channels.stream().allMatch(i -> channels.stream().allMatch(j -> m.at(i, j).isZero()));
  }

  private static boolean admits(
      Matrix<Cyclotomic> m, Collection<Integer> channels, Pointwise function) {
    Set<Integer> rows = new HashSet<>();
    for (int j : channels) {
      int row = -1;
      for (int i : channels) {
        Cyclotomic entry = m.at(i, j);
        if (entry.isZero()) {
          continue;
        }
        boolean fits =
            switch (function) {
              case GENERIC -> entry.isOne();
              case ODD -> entry.isOne() || entry.negate().isOne();
              case POSITIVELY_HOMOGENEOUS -> entry.isReal() && entry.signum() > 0;
            };
        if (row >= 0 || !fits) {
          return false;
        }
        row = i;
      }
      if (row < 0 || !rows.add(row)) {
        return false;
      }
    }
    return true;
  }

  static Optional<Finding> nonlinearity(String name, Pointwise function, Representation<?> rho) {
    Set<Integer> bad = new TreeSet<>();
    int first = -1;
    for (List<Integer> block : blocks(rho)) {
      Optional<Integer> obstacle = obstacle(rho, block, function);
      if (obstacle.isPresent()) {
        first = first < 0 ? obstacle.get() : first;
        bad.addAll(block);
      }
    }
    if (bad.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Severity.ERROR,
            name,
            "a pointwise function acts on channels "
                + ranges(bad)
                + " of "
                + rho.name()
                + ", but "
                + generator(rho, first)
                + " does not act there by "
                + function.admissible(),
            "use a norm or gate nonlinearity there, or a permutation representation such as"
                + " regular"));
  }

  static Optional<Finding> normNonlinearity(String name, Representation<?> rho) {
    return rho.isOrthogonal()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Severity.ERROR,
                name,
                "the norm is not invariant: " + rho.name() + " is not orthogonal",
                "use an orthonormal basis"));
  }

  static Optional<Finding> bias(String name, Representation<?> rho) {
    Subspace<Cyclotomic> invariant = invariants(rho);
    if (invariant.dimension() == rho.dimension()) {
      return Optional.empty();
    }
    Set<Integer> bad = new TreeSet<>();
    for (int c = 0; c < rho.dimension(); c++) {
      if (!invariant.contains(unit(rho.dimension(), c))) {
        bad.add(c);
      }
    }
    return Optional.of(
        new Finding(
            Severity.ERROR,
            name,
            "a bias on channels "
                + ranges(bad)
                + " of "
                + rho.name()
                + " is not invariant; only "
                + invariant.dimension()
                + " of "
                + rho.dimension()
                + " directions are",
            invariant.dimension() == 0
                ? "leave the bias out"
                : "let the bias lie in the invariant part: one number for each copy of the trivial"
                    + " representation"));
  }

  private static List<Cyclotomic> unit(int d, int at) {
    List<Cyclotomic> unit = new ArrayList<>();
    for (int i = 0; i < d; i++) {
      unit.add(i == at ? Cyclotomic.ONE : Cyclotomic.ZERO);
    }
    return unit;
  }

  /** The vectors v with ρ(g)v = v, the kernel of all ρ(g) − 1 and dρ(X). */
  static Subspace<Cyclotomic> invariants(Representation<?> rho) {
    int d = rho.dimension();
    Matrix<Cyclotomic> equations = Matrix.zero(Cyclotomics.FIELD, 1, d);
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, d);
    List<? extends Generator<?>> generators = rho.group().topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> m = rho.onGenerator(k);
      equations =
          equations.stack(
              generators.get(k) instanceof Generator.Infinitesimal<?> ? m : m.subtract(one));
    }
    return Subspace.kernel(Cyclotomics.FIELD, equations);
  }

  static Optional<Finding> normalisation(
      String name, Layer.Normalisation layer, Representation<?> rho) {
    if (layer.affine()) {
      for (List<Integer> block : blocks(rho)) {
        if (block.size() > 1) {
          return Optional.of(
              new Finding(
                  Severity.ERROR,
                  name,
                  "every channel has a factor of its own, but "
                      + rho.name()
                      + " mixes channels "
                      + ranges(block),
                  "use one factor for each copy of a representation"));
        }
      }
      Optional<Finding> shift = bias(name, rho);
      if (shift.isPresent()) {
        return shift;
      }
    }
    return layer.centred() ? centred(name, layer, rho) : scaled(name, layer, rho);
  }

  private static Optional<Finding> centred(
      String name, Layer.Normalisation layer, Representation<?> rho) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < rho.dimension(); i++) {
      all.add(i);
    }
    Optional<Integer> obstacle = obstacle(rho, all, Pointwise.GENERIC);
    if (obstacle.isPresent()) {
      return Optional.of(
          new Finding(
              Severity.ERROR,
              name,
              "the mean is taken off, but "
                  + generator(rho, obstacle.get())
                  + " does not permute the channels of "
                  + rho.name(),
              "divide by the norm of each vector and take off no mean"));
    }
    return split(name, layer, rho);
  }

  /** Every generator must take a block of channels to a block. */
  private static Optional<Finding> split(
      String name, Layer.Normalisation layer, Representation<?> rho) {
    Set<Set<Integer>> blocks = new HashSet<>();
    layer.blocks().forEach(b -> blocks.add(Set.copyOf(b)));
    for (int k = 0; k < rho.group().topologicalGenerators().size(); k++) {
      Matrix<Cyclotomic> m = rho.onGenerator(k);
      boolean still = rho.group().topologicalGenerators().get(k) instanceof Generator.Infinitesimal;
      for (List<Integer> block : layer.blocks()) {
        Set<Integer> image = new TreeSet<>();
        for (int j : block) {
          for (int i = 0; i < rho.dimension() && !still; i++) {
            if (!m.at(i, j).isZero()) {
              image.add(i);
            }
          }
        }
        if (!still && !blocks.contains(image)) {
          return Optional.of(
              new Finding(
                  Severity.ERROR,
                  name,
                  "channels "
                      + ranges(block)
                      + " share their statistics, but "
                      + generator(rho, k)
                      + " takes them to channels "
                      + ranges(image),
                  "let the blocks be unions of whole copies of a representation"));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> scaled(
      String name, Layer.Normalisation layer, Representation<?> rho) {
    if (!rho.isOrthogonal()) {
      return normNonlinearity(name, rho);
    }
    for (List<Integer> block : layer.blocks()) {
      for (List<Integer> mixed : blocks(rho)) {
        boolean some = mixed.stream().anyMatch(block::contains);
        if (some && !block.containsAll(mixed)) {
          return split(name, layer, rho);
        }
      }
    }
    return Optional.empty();
  }

  static String generator(Representation<?> rho, int k) {
    return rho.group().topologicalGenerators().get(k).name();
  }

  /** Numbers from 0 in short: {@code 0-3, 6}. */
  static String ranges(Collection<Integer> numbers) {
    List<Integer> sorted = numbers.stream().sorted().distinct().toList();
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i) != sorted.get(i - 1) + 1) {
        int first = sorted.get(start);
        int last = sorted.get(i - 1);
        parts.add(first == last ? String.valueOf(first) : first + "-" + last);
        start = i;
      }
    }
    return String.join(", ", parts);
  }
}

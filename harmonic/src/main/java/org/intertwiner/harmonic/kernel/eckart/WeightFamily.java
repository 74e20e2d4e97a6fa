package org.intertwiner.harmonic.kernel.eckart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.compact.HighestWeights;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.module.HighestWeightMatrices;

/**
 * The irreducibles of SU(n), SO(n), Sp(2n), Spin(3) and their products by highest weight, up to a
 * dimension, the largest first. Larger labels have larger dimensions, so that the search ends;
 * matrices are made for those that are looked at.
 */
final class WeightFamily<G> {
  private final CompactLieGroup<G> group;
  private final int largest;
  private final boolean onlyWhole;
  private final boolean complex;

  private WeightFamily(CompactLieGroup<G> group, int largest, boolean onlyWhole, boolean complex) {
    this.group = group;
    this.largest = largest;
    this.onlyWhole = onlyWhole;
    this.complex = complex;
  }

  /** Irreducibles up to a dimension, or of just that one. */
  static <G> Stream<Representation<G>> of(
      CompactLieGroup<G> group, int largest, boolean onlyWhole, boolean complex) {
    return isSemisimple(group)
        ? new WeightFamily<>(group, largest, onlyWhole, complex).search()
        : Stream.of();
  }

  /** Whether all irreducibles have highest weights that name them. */
  static boolean isSemisimple(CompactLieGroup<?> group) {
    if (group instanceof CompactProductLieGroup<?, ?> product) {
      return isSemisimple(product.first()) && isSemisimple(product.second());
    }
    return switch (family(group)) {
      case "SU", "Sp", "Spin" -> true;
      case "SO" -> group.algebra().size() > 2;
      default -> false;
    };
  }

  private static String family(CompactLieGroup<?> group) {
    return group.name().replaceAll("[0-9()]+$", "");
  }

  private static int rank(CompactLieGroup<?> group) {
    if (group instanceof CompactProductLieGroup<?, ?> product) {
      return rank(product.first()) + rank(product.second());
    }
    int n = group.algebra().size();
    return switch (family(group)) {
      case "SU" -> n - 1;
      case "Spin" -> 1;
      default -> n / 2;
    };
  }

  /** Whether labels belong to the group itself, not to a double cover of a factor SO(n). */
  private static boolean isOwn(CompactLieGroup<?> group, int... labels) {
    if (group instanceof CompactProductLieGroup<?, ?> product) {
      int split = rank(product.first());
      return isOwn(product.first(), Arrays.copyOf(labels, split))
          && isOwn(product.second(), Arrays.copyOfRange(labels, split, labels.length));
    }
    int last = labels.length - 1;
    if (!family(group).equals("SO")) {
      return true;
    }
    return group.algebra().size() % 2 == 1
        ? labels[last] % 2 == 0
        : (labels[last] + labels[last - 1]) % 2 == 0;
  }

  /** Labels with the dimension over the field, the largest first. */
  private record Labelled(int[] labels, long dimension) {}

  private Stream<Representation<G>> search() {
    List<Labelled> found = new ArrayList<>();
    Set<List<Integer>> seen = new HashSet<>();
    Deque<int[]> waiting = new ArrayDeque<>();
    waiting.add(new int[rank(group)]);
    while (!waiting.isEmpty()) {
      int[] labels = waiting.remove();
      long dimension = dimension(group, labels);
      if (dimension > largest) {
        continue;
      }
      if (isOwn(group, labels)) {
        found.add(new Labelled(labels, dimension));
      }
      for (int i = 0; i < labels.length; i++) {
        int[] next = labels.clone();
        next[i]++;
        if (seen.add(Arrays.stream(next).boxed().toList())) {
          waiting.add(next);
        }
      }
    }
    found.sort(Comparator.comparingLong(Labelled::dimension).reversed());
    return found.stream()
        .filter(l -> !onlyWhole || !complex || l.dimension() == largest)
        .filter(l -> !onlyWhole || complex || largest % l.dimension() == 0)
        .map(l -> module(l.labels()))
        .filter(m -> m.dimension() == largest || (!onlyWhole && m.dimension() < largest))
        .map(this::representation);
  }

  /** Weyl's formula, factor by factor. */
  private static long dimension(CompactLieGroup<?> group, int... labels) {
    if (group instanceof CompactProductLieGroup<?, ?> product) {
      int split = rank(product.first());
      return dimension(product.first(), Arrays.copyOf(labels, split))
          * dimension(product.second(), Arrays.copyOfRange(labels, split, labels.length));
    }
    int n = group.algebra().size();
    String family = family(group);
    if (labels.length == 1) {
      return labels[0] + 1L;
    }
    if (family.equals("SO") && n == 4) {
      return (labels[0] + 1L) * (labels[1] + 1L);
    }
    String letter =
        switch (family) {
          case "SU" -> "A";
          case "Sp" -> "C";
          default -> n % 2 == 1 ? "B" : n == 6 ? "A" : "D";
        };
    int[] ordered = letter.equals("A") && n == 6 && family.equals("SO") ? spin(labels) : labels;
    return HighestWeights.of(CartanType.parse(letter + labels.length))
        .dimension(Weight.of(ordered))
        .longValueExact();
  }

  /** D₃ has the node of the vector first, A₃ has it in the middle. */
  private static int[] spin(int... labels) {
    return new int[] {labels[1], labels[0], labels[2]};
  }

  private HighestWeightMatrices module(int... labels) {
    HighestWeightMatrices module = HighestWeightMatrices.of(group, Weight.of(labels));
    return complex ? module : module.real();
  }

  private Representation<G> representation(HighestWeightMatrices module) {
    List<Matrix<Cyclotomic>> all = module.onAlgebra();
    List<Matrix<Cyclotomic>> generators =
        group.topologicalGenerators().stream()
            .filter(g -> g instanceof Generator.Infinitesimal<G>)
            .map(g -> all.get(((Generator.Infinitesimal<G>) g).index()))
            .toList();
    String name =
        (complex ? "weight:" : "realweight:")
            + IntStream.range(0, module.highest().rank())
                .mapToObj(i -> Integer.toString(module.highest().label(i)))
                .collect(Collectors.joining(","));
    return LieRepresentation.seminormal(group, name, generators, module.form());
  }
}

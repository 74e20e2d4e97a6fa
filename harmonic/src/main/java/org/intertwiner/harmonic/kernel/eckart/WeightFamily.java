package org.intertwiner.harmonic.kernel.eckart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.module.HighestWeightMatrices;

/**
 * The irreducibles of SU(n), SO(n), Sp(2n), Spin(3) and their products by highest weight, up to a
 * dimension. Larger labels have larger dimensions, so that the search ends.
 */
final class WeightFamily<G> {
  private final CompactLieGroup<G> group;
  private final int largest;
  private final boolean complex;

  private WeightFamily(CompactLieGroup<G> group, int largest, boolean complex) {
    this.group = group;
    this.largest = largest;
    this.complex = complex;
  }

  static <G> Stream<Representation<G>> of(CompactLieGroup<G> group, int largest, boolean complex) {
    return isSemisimple(group)
        ? new WeightFamily<>(group, largest, complex).search().stream()
        : Stream.of();
  }

  private static boolean isSemisimple(CompactLieGroup<?> group) {
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

  private List<Representation<G>> search() {
    List<Representation<G>> found = new ArrayList<>();
    Set<List<Integer>> seen = new HashSet<>();
    Deque<int[]> waiting = new ArrayDeque<>();
    waiting.add(new int[rank(group)]);
    while (!waiting.isEmpty()) {
      int[] labels = waiting.remove();
      if (isOwn(group, labels)) {
        HighestWeightMatrices module = HighestWeightMatrices.of(group, Weight.of(labels));
        if (module.dimension() > largest) {
          continue;
        }
        HighestWeightMatrices own = complex ? module : module.real();
        if (own.dimension() <= largest) {
          found.add(representation(own, labels));
        }
      }
      for (int i = 0; i < labels.length; i++) {
        int[] next = labels.clone();
        next[i]++;
        if (seen.add(Arrays.stream(next).boxed().toList())) {
          waiting.add(next);
        }
      }
    }
    return found;
  }

  private Representation<G> representation(HighestWeightMatrices module, int... labels) {
    List<Matrix<Cyclotomic>> all = module.onAlgebra();
    List<Matrix<Cyclotomic>> generators =
        group.topologicalGenerators().stream()
            .filter(g -> g instanceof Generator.Infinitesimal<G>)
            .map(g -> all.get(((Generator.Infinitesimal<G>) g).index()))
            .toList();
    String name =
        (complex ? "weight:" : "realweight:")
            + Arrays.stream(labels).mapToObj(Integer::toString).collect(Collectors.joining(","));
    return LieRepresentation.seminormal(group, name, generators, module.form());
  }
}

package org.intertwiner.algebra.group.structure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;

/**
 * Larger groups from smaller ones, as permutation groups with a stated faithful action.
 *
 * <p>Generators keep their names; where two would agree, the later one gets primes: r, r', r''.
 */
public final class Constructions {
  private Constructions() {}

  /**
   * The direct product of groups.
   *
   * @param factors any number of groups
   * @return the product on the disjoint union of their points
   * @throws LimitExceeded when the order exceeds the default limit
   */
  public static FiniteGroup<Permutation> direct(FiniteGroup<?>... factors) {
    FiniteGroup<Permutation> product = Groups.trivial(0);
    String name = "";
    for (FiniteGroup<?> factor : factors) {
      product = Groups.product(product, factor);
      name += (name.isEmpty() ? "" : " x ") + factor.name();
    }
    return factors.length == 0 ? product : product.withName(name);
  }

  /**
   * A semidirect product N ⋊ H with h n h⁻¹ = φ_h(n), within the default limits.
   *
   * @param <N> the elements of the normal factor
   * @param <H> the elements of the complement
   * @param normal the normal factor N
   * @param complement the acting group H
   * @param action one automorphism of N for each generator of H
   * @return the product with the embeddings of both
   * @throws InvalidInput when a map is no automorphism of N, or the maps break a relation of H
   */
  public static <N, H> SemidirectProduct<N, H> semidirect(
      FiniteGroup<N> normal, FiniteGroup<H> complement, List<Homomorphism<N, N>> action) {
    return SemidirectProduct.of(normal, complement, action, GroupLimits.DEFAULT);
  }

  /**
   * The wreath product K ≀ H in its imprimitive action: a copy of K for each point of H, permuted
   * by H.
   *
   * @param base a group K acting on k points
   * @param top a group H acting on m points
   * @param limits the largest order and degree
   * @return the group of order |K|ᵐ |H| on m blocks of k points; block i is i·k … i·k + k − 1
   * @throws LimitExceeded when it is too large
   */
  public static FiniteGroup<Permutation> wreath(
      FiniteGroup<?> base, FiniteGroup<?> top, GroupLimits limits) {
    int k = base.degree();
    int m = top.degree();
    requireSize(wreathOrder(base, m, top), (long) k * m, limits);
    List<Permutation> generators = new ArrayList<>();
    List<String> names = List.of();
    for (int block : orbitStarts(top)) {
      for (int g : Subgroups.generatorIndices(base)) {
        int[] images = IntStream.range(0, k * m).toArray();
        for (int i = 0; i < k; i++) {
          images[block * k + i] = block * k + base.permutation(g).at(i);
        }
        generators.add(Permutation.of(images));
      }
      names = distinct(names, base.generatorNames());
    }
    for (int h : Subgroups.generatorIndices(top)) {
      Permutation action = top.permutation(h);
      int[] images = new int[k * m];
      Arrays.setAll(images, i -> action.at(i / k) * k + i % k);
      generators.add(Permutation.of(images));
    }
    names = distinct(names, top.generatorNames());
    return named(wreathName(base, top), names, k * m, generators, limits);
  }

  /**
   * The wreath product K ≀ H in its product action on m-tuples of points of K.
   *
   * @param base a group K acting on k ≥ 2 points
   * @param top a group H acting on m points
   * @param limits the largest order and degree
   * @return the group of order |K|ᵐ |H| on kᵐ points, tuples in lexicographic order
   * @throws LimitExceeded when it is too large
   * @throws InvalidInput when K acts on fewer than 2 points
   */
  public static FiniteGroup<Permutation> wreathProductAction(
      FiniteGroup<?> base, FiniteGroup<?> top, GroupLimits limits) {
    int k = base.degree();
    int m = top.degree();
    if (k < 2) {
      throw new InvalidInput(
          "base of a wreath product in product action", k + " points", "at least 2 points", "");
    }
    BigInteger points = BigInteger.valueOf(k).pow(m);
    long degree = points.bitLength() > 62 ? Long.MAX_VALUE : points.longValueExact();
    requireSize(wreathOrder(base, m, top), degree, limits);
    List<Permutation> generators = new ArrayList<>();
    List<String> names = List.of();
    for (int place : orbitStarts(top)) {
      for (int g : Subgroups.generatorIndices(base)) {
        Permutation action = base.permutation(g);
        generators.add(
            onTuples(
                k,
                m,
                tuple -> {
                  int[] moved = tuple.clone();
                  moved[place] = action.at(tuple[place]);
                  return moved;
                }));
      }
      names = distinct(names, base.generatorNames());
    }
    for (int h : Subgroups.generatorIndices(top)) {
      Permutation action = top.permutation(h);
      generators.add(
          onTuples(
              k,
              m,
              tuple -> {
                int[] moved = new int[m];
                for (int i = 0; i < m; i++) {
                  moved[action.at(i)] = tuple[i];
                }
                return moved;
              }));
    }
    names = distinct(names, top.generatorNames());
    return named(wreathName(base, top), names, (int) degree, generators, limits);
  }

  private static Permutation onTuples(
      int k, int m, java.util.function.UnaryOperator<int[]> action) {
    int[] images = new int[(int) Math.round(Math.pow(k, m))];
    for (int index = 0; index < images.length; index++) {
      int[] tuple = new int[m];
      for (int i = m - 1, rest = index; i >= 0; i--, rest /= k) {
        tuple[i] = rest % k;
      }
      int image = 0;
      for (int x : action.apply(tuple)) {
        image = image * k + x;
      }
      images[index] = image;
    }
    return Permutation.of(images);
  }

  private static BigInteger wreathOrder(FiniteGroup<?> base, int m, FiniteGroup<?> top) {
    return BigInteger.valueOf(base.order()).pow(m).multiply(BigInteger.valueOf(top.order()));
  }

  private static String wreathName(FiniteGroup<?> base, FiniteGroup<?> top) {
    return "(" + base.name() + ") wr (" + top.name() + ")";
  }

  /** The smallest point of each orbit. */
  private static int[] orbitStarts(FiniteGroup<?> group) {
    boolean[] seen = new boolean[group.degree()];
    List<Integer> starts = new ArrayList<>();
    List<Permutation> generators = new ArrayList<>();
    for (int g : Subgroups.generatorIndices(group)) {
      generators.add(group.permutation(g));
    }
    for (int start = 0; start < seen.length; start++) {
      if (!seen[start]) {
        starts.add(start);
        List<Integer> queue = new ArrayList<>(List.of(start));
        seen[start] = true;
        for (int head = 0; head < queue.size(); head++) {
          for (Permutation g : generators) {
            int image = g.at(queue.get(head));
            if (!seen[image]) {
              seen[image] = true;
              queue.add(image);
            }
          }
        }
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * A central product: the direct product with central elements of both identified.
   *
   * @param <G> the elements of the first factor
   * @param <H> the elements of the second factor
   * @param first a group G
   * @param second a group H
   * @param inFirst central elements of G
   * @param inSecond the central elements of H they are identified with
   * @param limits the largest order
   * @return (G × H) / ⟨(zᵢ, wᵢ⁻¹)⟩, acting on its own elements
   * @throws InvalidInput when an element is not central, or zᵢ ↦ wᵢ is no isomorphism
   */
  public static <G, H> Quotient<Permutation> central(
      FiniteGroup<G> first,
      FiniteGroup<H> second,
      List<G> inFirst,
      List<H> inSecond,
      GroupLimits limits) {
    requireSize(orderProduct(first.order(), second.order()), 1, limits);
    if (inFirst.size() != inSecond.size()) {
      throw new InvalidInput(
          "central product",
          inFirst.size() + " and " + inSecond.size() + " elements",
          "as many elements of one factor as of the other",
          "");
    }
    int[] z = inFirst.stream().mapToInt(first::indexOf).toArray();
    int[] w = inSecond.stream().mapToInt(second::indexOf).toArray();
    requireCentral(first, z);
    requireCentral(second, w);
    FiniteGroup<Permutation> direct = Groups.product(first, second);
    int m = first.generators().size();
    Homomorphism<G, Permutation> left =
        Homomorphism.ofIndices(
            first, direct, IntStream.range(0, m).map(direct::generatorIndex).toArray());
    Homomorphism<H, Permutation> right =
        Homomorphism.ofIndices(
            second,
            direct,
            IntStream.range(m, direct.generators().size()).map(direct::generatorIndex).toArray());
    int[] identified =
        IntStream.range(0, z.length)
            .map(i -> direct.multiply(left.image(z[i]), direct.inverse(right.image(w[i]))))
            .toArray();
    Subgroup kernel = direct.subgroup(identified);
    long one = first.subgroup(z).order();
    long other = second.subgroup(w).order();
    if (kernel.order() != one || kernel.order() != other) {
      throw new InvalidInput(
          "central product",
          "elements that generate groups of orders "
              + one
              + " and "
              + other
              + " but are identified by a group of order "
              + kernel.order(),
          "an isomorphism between the two central subgroups",
          "");
    }
    return Quotient.of(direct, kernel);
  }

  private static void requireCentral(FiniteGroup<?> group, int[] elements) {
    Subgroup center = group.center();
    for (int x : elements) {
      if (!center.contains(x)) {
        throw new InvalidInput(
            "central product",
            group.element(x) + ", which does not commute with all of " + group.name(),
            "central elements",
            "");
      }
    }
  }

  static BigInteger orderProduct(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }

  static void requireSize(BigInteger order, long degree, GroupLimits limits) {
    if (order.compareTo(BigInteger.valueOf(limits.maxOrder())) > 0 || degree > limits.maxDegree()) {
      throw new LimitExceeded(
          "product of groups",
          "order " + shortened(order) + " on " + degree + " points",
          "an order of at most "
              + limits.maxOrder()
              + " on at most "
              + limits.maxDegree()
              + " points",
          "GroupLimits sets the limits");
    }
  }

  private static String shortened(BigInteger order) {
    return order.bitLength() <= 200 ? order.toString() : "above 2^" + (order.bitLength() - 1);
  }

  /** The names of both, with primes on those of the second that are taken. */
  static List<String> distinct(List<String> first, List<String> second) {
    List<String> names = new ArrayList<>(first);
    for (String name : second) {
      StringBuilder free = new StringBuilder(name);
      while (names.contains(free.toString())) {
        free.append('\'');
      }
      names.add(free.toString());
    }
    return List.copyOf(names);
  }

  static FiniteGroup<Permutation> named(
      String name,
      List<String> names,
      int degree,
      List<Permutation> generators,
      GroupLimits limits) {
    return Groups.generatedBy(degree, generators, limits).withName(name).withGeneratorNames(names);
  }
}

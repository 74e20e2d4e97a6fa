package org.intertwiner.reptheory.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Permutation;

/**
 * The symmetry of a tensor under permutations of its indices, each with a sign.
 *
 * <p><em>Notation:</em> {@code ij=ji} symmetric, {@code ij=-ji} antisymmetric, {@code
 * ijkl=jikl=klij} elasticity, {@code ijk=ikj} piezoelectricity; {@code ij} without relation.
 * Letters name the indices, the first word fixes their order, and further chains may follow after a
 * comma. <em>Formula:</em> {@code w₀ = s w₁} means T[w₀] = s T[w₁] for all values of the indices.
 * <em>Complexity:</em> the generated group is listed.
 *
 * <p>Example: {@code IndexSymmetry.parse("ijkl=jikl=klij").order()} is 8.
 */
public final class IndexSymmetry {
  private final String names;
  private final List<Element> generators;
  private final List<Element> elements;

  /**
   * A permutation of the places of the indices that a tensor turns into a sign.
   *
   * @param places π: T[i₀, i₁, …] = sign · T[i_{π(0)}, i_{π(1)}, …]
   * @param sign 1 or −1
   */
  public record Element(Permutation places, int sign) {}

  private IndexSymmetry(String names, List<Element> generators, List<Element> elements) {
    this.names = names;
    this.generators = List.copyOf(generators);
    this.elements = List.copyOf(elements);
  }

  /**
   * Reads a symmetry, within the default limits.
   *
   * @param text the relations
   * @return the symmetry
   * @throws InvalidInput where the text does not parse, with the position, or where its signs
   *     contradict each other, so that every such tensor vanishes
   * @throws LimitExceeded where there are too many indices or permutations
   */
  public static IndexSymmetry parse(String text) {
    return parse(text, TensorLimits.DEFAULT);
  }

  /**
   * Reads a symmetry.
   *
   * @param text the relations
   * @param limits how many indices and permutations are allowed
   * @return the symmetry
   * @throws InvalidInput where the text does not parse, with the position, or where its signs
   *     contradict each other, so that every such tensor vanishes
   * @throws LimitExceeded where there are too many indices or permutations
   */
  public static IndexSymmetry parse(String text, TensorLimits limits) {
    SymmetryReader reader = new SymmetryReader(text, limits);
    List<Element> generators = reader.read();
    return of(reader.names(), generators, limits);
  }

  /** Lists the generated group breadth first. */
  private static IndexSymmetry of(String names, List<Element> generators, TensorLimits limits) {
    Map<Permutation, Integer> signs = new LinkedHashMap<>();
    Deque<Element> queue = new ArrayDeque<>();
    Element one = new Element(Permutation.identity(names.length()), 1);
    signs.put(one.places, 1);
    queue.add(one);
    while (!queue.isEmpty()) {
      Element last = queue.remove();
      for (Element g : generators) {
        Element next = new Element(last.places.multiply(g.places), last.sign * g.sign);
        Integer known = signs.putIfAbsent(next.places, next.sign);
        if (known == null) {
          queue.add(next);
        } else if (known != next.sign) {
          throw contradiction(names, next.places);
        }
        if (signs.size() > limits.maxSymmetries()) {
          throw new LimitExceeded(
              "permutations of the indices " + names,
              "more than " + limits.maxSymmetries(),
              "at most " + limits.maxSymmetries(),
              "allow more by TensorLimits");
        }
      }
    }
    List<Element> elements = new ArrayList<>();
    signs.forEach((places, sign) -> elements.add(new Element(places, sign)));
    return new IndexSymmetry(names, generators, elements);
  }

  private static InvalidInput contradiction(String names, Permutation places) {
    String word = word(names, places);
    return new InvalidInput(
        "index symmetry",
        "relations that give both " + names + "=" + word + " and " + names + "=-" + word,
        "signs that agree",
        "only the zero tensor has this symmetry");
  }

  private static String word(String names, Permutation places) {
    return IntStream.range(0, names.length())
        .mapToObj(p -> "" + names.charAt(places.at(p)))
        .collect(Collectors.joining());
  }

  /** {@return the letters of the indices, in the order of the first word} */
  public String names() {
    return names;
  }

  /** {@return the number of indices} */
  public int indices() {
    return names.length();
  }

  /** {@return the order of the group of permutations} */
  public int order() {
    return elements.size();
  }

  /** {@return the relations as they were given, as permutations with signs} */
  public List<Element> generators() {
    return generators;
  }

  /** {@return all permutations with their signs, the identity first} */
  public List<Element> elements() {
    return elements;
  }

  /**
   * The sign that goes with a permutation of the places.
   *
   * @param places images of the places
   * @return the sign, or nothing where the permutation does not belong to the symmetry
   */
  public Optional<Integer> sign(int... places) {
    int[] copy = Arrays.copyOf(places, places.length);
    return elements.stream()
        .filter(e -> Arrays.equals(e.places.toZeroBased(), copy))
        .map(Element::sign)
        .findFirst();
  }

  /** Whether two neighbouring indices may be exchanged without a sign. */
  boolean isSymmetricPair(int place) {
    int[] swap = IntStream.range(0, indices()).toArray();
    swap[place] = place + 1;
    swap[place + 1] = place;
    return sign(swap).equals(Optional.of(1));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(names);
    for (Element g : generators) {
      text.append(g.sign < 0 ? "=-" : "=").append(word(names, g.places));
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndexSymmetry that
        && that.indices() == indices()
        && java.util.Set.copyOf(that.elements).equals(java.util.Set.copyOf(elements));
  }

  @Override
  public int hashCode() {
    return java.util.Set.copyOf(elements).hashCode();
  }
}

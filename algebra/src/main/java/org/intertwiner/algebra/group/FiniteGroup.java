package org.intertwiner.algebra.group;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An enumerated finite group with a faithful permutation action.
 *
 * <p>Elements are numbered breadth first by right multiplication with the generators in the order
 * given; 0 is the identity. The numbering depends on the generators only. Complexity: enumeration
 * costs about order · generators · base length; products of indices are one table look-up up to
 * order 2048 and one hash look-up beyond (a walk along a word where order · degree exceeds 2²⁵).
 *
 * @param <G> the elements
 */
public final class FiniteGroup<G> implements CompactGroup<G> {
  private final String name;
  private final List<String> generatorNames;
  private final List<G> generators;
  private final Correspondence<G> correspondence;
  private final PermutationStore store;
  private final CayleyGraph graph;
  private final Lazy<ConjugacyClasses> classes;
  private final Lazy<GroupProperties> properties;

  FiniteGroup(
      String name,
      List<String> generatorNames,
      List<G> generators,
      Correspondence<G> correspondence,
      PermutationStore store) {
    this.name = name;
    this.generatorNames = List.copyOf(generatorNames);
    this.generators = List.copyOf(generators);
    this.correspondence = correspondence;
    this.store = store;
    this.graph = store.graph();
    this.classes = new Lazy<>(() -> ConjugacyClasses.of(store));
    this.properties = new Lazy<>(() -> new GroupProperties(this));
  }

  /** Another name for the same elements; what was computed is shared. */
  private FiniteGroup(FiniteGroup<G> same, String name, List<String> generatorNames) {
    this.name = name;
    this.generatorNames = List.copyOf(generatorNames);
    this.generators = same.generators;
    this.correspondence = same.correspondence;
    this.store = same.store;
    this.graph = same.graph;
    this.classes = same.classes;
    this.properties = same.properties;
  }

  /**
   * Enumerates a group given by its operations, by hashing elements.
   *
   * @param <G> the elements; equal group elements must be {@link Object#equals equal}
   * @param structure the operations
   * @param generators elements that generate the group; none generate the trivial group
   * @param limits the largest order
   * @return the group
   * @throws org.intertwiner.algebra.LimitExceeded when more elements than allowed appear
   */
  public static <G> FiniteGroup<G> enumerate(
      Group<G> structure, List<G> generators, GroupLimits limits) {
    return HashedCorrespondence.enumerate(structure, generators, limits);
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * The same group under another name.
   *
   * @param newName the name
   * @return the renamed group
   */
  public FiniteGroup<G> withName(String newName) {
    return new FiniteGroup<>(this, newName, generatorNames);
  }

  /**
   * The same group with other names of its generators.
   *
   * @param names distinct names, one per generator
   * @return the renamed group
   * @throws InvalidInput when a name is repeated or their number is wrong
   */
  public FiniteGroup<G> withGeneratorNames(List<String> names) {
    if (names.size() != generators.size() || Set.copyOf(names).size() != names.size()) {
      throw new InvalidInput(
          "names of generators",
          names.toString(),
          generators.size() + " distinct names",
          "one per generator");
    }
    return new FiniteGroup<>(this, name, names);
  }

  /** {@return the number of elements} */
  public long order() {
    return graph.order();
  }

  /** {@return the generators as given, unmodifiable} */
  public List<G> generators() {
    return generators;
  }

  /** {@return short names, one per generator, unmodifiable} */
  public List<String> generatorNames() {
    return generatorNames;
  }

  /**
   * An element by its index.
   *
   * @param index a number in 0 … order−1
   * @return the element
   * @throws InvalidInput when there is no such index
   */
  public G element(int index) {
    checkIndex(index);
    return correspondence.element(store, index);
  }

  private void checkIndex(int index) {
    if (index < 0 || index >= graph.order()) {
      throw new InvalidInput(
          "index of an element of " + name, Integer.toString(index), "0 … " + (order() - 1), "");
    }
  }

  /**
   * Whether an element belongs to the group.
   *
   * @param element any element of the ambient structure
   * @return membership
   */
  public boolean contains(G element) {
    return correspondence.indexOf(store, element) >= 0;
  }

  /**
   * The index of an element.
   *
   * @param element an element of the group
   * @return its number
   * @throws InvalidInput when it does not belong to the group
   */
  public int indexOf(G element) {
    int index = correspondence.indexOf(store, element);
    if (index < 0) {
      throw new InvalidInput("element", element.toString(), "an element of " + name, "");
    }
    return index;
  }

  /**
   * Product of indices.
   *
   * @param a index of the left factor
   * @param b index of the right factor
   * @return index of the product
   */
  public int multiply(int a, int b) {
    return store.multiply(a, b);
  }

  /**
   * Product with a generator from the right, in constant time.
   *
   * @param a index of an element
   * @param k number of a generator
   * @return index of a·s_k
   */
  public int multiplyByGenerator(int a, int k) {
    return graph.right(a, k);
  }

  /**
   * All products with one left factor.
   *
   * @param a index of the left factor
   * @return at b the index of a·b; a fresh array, in O(order)
   */
  public int[] leftMultiples(int a) {
    checkIndex(a);
    return graph.leftMultiples(a);
  }

  /**
   * Inverse of an index, in constant time.
   *
   * @param a index of an element
   * @return index of its inverse
   */
  public int inverse(int a) {
    return graph.inverse(a);
  }

  /**
   * Power of an index.
   *
   * @param a index of an element
   * @param exponent any integer
   * @return index of the power
   */
  public int power(int a, long exponent) {
    return store.power(a, exponent);
  }

  /**
   * Conjugate of an index by a generator, in constant time.
   *
   * @param a index of an element
   * @param k number of a generator
   * @return index of s_k⁻¹·a·s_k
   */
  public int conjugateByGenerator(int a, int k) {
    return graph.conjugate(a, k);
  }

  /**
   * Index of a generator.
   *
   * @param k number of the generator, from 0
   * @return its element index; 0 when it is the identity
   */
  public int generatorIndex(int k) {
    return graph.right(0, k);
  }

  /**
   * A shortest word for an element, the first in lexicographic order of the enumeration.
   *
   * @param index an element
   * @return generator numbers whose product from left to right is the element
   */
  public int[] word(int index) {
    checkIndex(index);
    return graph.word(index);
  }

  /**
   * The {@linkplain #word word} of an element in the names of the generators.
   *
   * @param index an element
   * @return for example {@code r³ s}; {@code identity} for the identity
   */
  public String wordText(int index) {
    return WordText.of(word(index), generatorNames());
  }

  /**
   * The element one letter shorter on the word of an element.
   *
   * @param index an element other than the identity
   * @return p with element = p · s, s the {@linkplain #lastLetter last letter}; p &lt; index
   */
  public int parent(int index) {
    return graph.parent(index);
  }

  /**
   * The last letter of the word of an element.
   *
   * @param index an element other than the identity
   * @return a generator number
   */
  public int lastLetter(int index) {
    return graph.parentGenerator(index);
  }

  /** {@return the number of points of the faithful action behind the group} */
  public int degree() {
    return store.degree();
  }

  /**
   * The image of an element in the faithful action.
   *
   * @param index an element
   * @return a permutation of {@link #degree()} points; a homomorphism
   */
  public Permutation permutation(int index) {
    checkIndex(index);
    return store.permutation(index);
  }

  /** {@return the conjugacy classes, computed once} */
  public ConjugacyClasses classes() {
    return classes.value();
  }

  /** {@return the exponent, the least common multiple of the element orders} */
  public long exponent() {
    return properties.value().exponent();
  }

  /** {@return whether all elements commute} */
  public boolean isAbelian() {
    return properties.value().isAbelian();
  }

  /** {@return whether the derived series reaches 1} */
  public boolean isSolvable() {
    return properties.value().isSolvable();
  }

  /** {@return whether the group is the product of its Sylow subgroups} */
  public boolean isNilpotent() {
    return properties.value().isNilpotent();
  }

  /** {@return whether there are exactly two normal subgroups; false for the trivial group} */
  public boolean isSimple() {
    return properties.value().isSimple();
  }

  /** {@return whether the group equals its derived subgroup; true for the trivial group} */
  public boolean isPerfect() {
    return properties.value().isPerfect();
  }

  /**
   * The subgroup generated by elements.
   *
   * @param elements indices; none generate the trivial subgroup
   * @return the subgroup
   */
  public Subgroup subgroup(int... elements) {
    for (int x : elements) {
      checkIndex(x);
    }
    return Subgroup.generatedBy(this, elements);
  }

  /**
   * The smallest normal subgroup that contains elements.
   *
   * @param elements indices
   * @return the normal closure
   */
  public Subgroup normalClosure(int... elements) {
    for (int x : elements) {
      checkIndex(x);
    }
    return Subgroup.normalClosure(this, elements);
  }

  /** {@return the derived subgroup} */
  public Subgroup derivedSubgroup() {
    return properties.value().derivedSubgroup();
  }

  /** {@return the centre, the union of the classes of size 1} */
  public Subgroup center() {
    ConjugacyClasses all = classes();
    int[] central =
        java.util.stream.IntStream.range(0, all.count())
            .filter(c -> all.size(c) == 1)
            .map(all::representative)
            .toArray();
    return Subgroup.ofElements(this, central);
  }

  /**
   * A subgroup as a group of its own.
   *
   * @param subgroup a subgroup of this group
   * @return the group generated by the subgroup's generators, with the same elements
   * @throws InvalidInput when it is a subgroup of another group
   */
  public FiniteGroup<G> toGroup(Subgroup subgroup) {
    if (subgroup.group().store != store) {
      throw new InvalidInput("subgroup", "one of another group", "a subgroup of " + name, "");
    }
    int[] indices = subgroup.generators();
    List<Permutation> images = new ArrayList<>();
    List<G> elements = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int x : indices) {
      images.add(store.permutation(x));
      elements.add(element(x));
      names.add("g" + (names.size() + 1));
    }
    GroupLimits limits = GroupLimits.DEFAULT.withMaxOrder(Math.max(1, subgroup.order()));
    PermutationStore smaller =
        PermutationStore.withBase(store.degree(), images, store.base(), limits);
    return new FiniteGroup<>("subgroup of " + name, names, elements, correspondence, smaller);
  }

  PermutationStore store() {
    return store;
  }

  @Override
  public G identity() {
    return correspondence.structure().identity();
  }

  @Override
  public G multiply(G a, G b) {
    return correspondence.structure().multiply(a, b);
  }

  @Override
  public G inverse(G a) {
    return correspondence.structure().inverse(a);
  }

  @Override
  public boolean areEqual(G a, G b) {
    return correspondence.structure().areEqual(a, b);
  }

  @Override
  public List<Generator<G>> topologicalGenerators() {
    List<Generator<G>> list = new ArrayList<>();
    for (int k = 0; k < generators.size(); k++) {
      list.add(new Generator.Element<>(generatorNames.get(k), generators.get(k)));
    }
    return List.copyOf(list);
  }

  @Override
  public G random(RandomGenerator random) {
    return element(random.nextInt(graph.order()));
  }

  @Override
  public List<G> special() {
    Set<Integer> indices = new LinkedHashSet<>();
    indices.add(0);
    for (int k = 0; k < generators.size(); k++) {
      indices.add(generatorIndex(k));
    }
    ConjugacyClasses all = classes();
    for (int c = 0; c < all.count() && all.elementOrder(c) <= 2; c++) {
      indices.add(all.representative(c));
    }
    return indices.stream().limit(64).map(this::element).toList();
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return this == o;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return name + " (order " + order() + ")";
  }
}

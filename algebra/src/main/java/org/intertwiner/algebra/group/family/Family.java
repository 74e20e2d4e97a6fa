package org.intertwiner.algebra.group.family;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.group.PermutationGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Field;
import org.jspecify.annotations.Nullable;

/**
 * A member of a family of finite groups: its name and its generators, nothing else.
 *
 * <p>The same generators are looked at in two ways: {@link #group()} lists the elements where there
 * are few enough, {@link #permutationGroup()} answers order and membership at any size. No order
 * and no table is stored. Accuracy: exact. Thread safety: immutable; each way is computed once.
 *
 * <p>Example: {@code LinearGroups.general(2, 3)} has order 48, as 2 × 2 matrices over 𝔽₃ and as
 * permutations of 8 vectors.
 *
 * @param <G> the elements
 */
public final class Family<G> {
  private final String name;
  private final List<String> generatorNames;
  private final List<G> generators;
  private final Function<GroupLimits, FiniteGroup<G>> listing;
  private final Memory<PermutationGroup> permutations;
  private final boolean complex;

  /** A value that is computed on first use. */
  private static final class Memory<T> {
    private final Supplier<T> supplier;
    private @Nullable T value;

    Memory(Supplier<T> supplier) {
      this.supplier = supplier;
    }

    synchronized T value() {
      T known = value;
      if (known == null) {
        known = supplier.get();
        value = known;
      }
      return known;
    }
  }

  private Family(
      String name,
      List<String> generatorNames,
      List<G> generators,
      Function<GroupLimits, FiniteGroup<G>> listing,
      Memory<PermutationGroup> permutations,
      boolean complex) {
    if (generatorNames.size() != generators.size()) {
      throw new InvalidInput(
          "names of generators of " + name,
          generatorNames.toString(),
          generators.size() + " names",
          "one per generator");
    }
    this.name = name;
    this.generatorNames = List.copyOf(generatorNames);
    this.generators = List.copyOf(generators);
    this.listing = listing;
    this.permutations = permutations;
    this.complex = complex;
  }

  /**
   * A permutation group by its generators.
   *
   * @param name a short name
   * @param generatorNames one per generator
   * @param degree the number of points
   * @param generators permutations of that degree
   * @return the member
   * @throws InvalidInput when a degree or the number of names is wrong
   */
  public static Family<Permutation> ofPermutations(
      String name, List<String> generatorNames, int degree, List<Permutation> generators) {
    return ofPermutations(
        name, generatorNames, generators, () -> PermutationGroup.of(degree, generators));
  }

  /** A permutation group that is looked at on first use. */
  static Family<Permutation> ofPermutations(
      String name,
      List<String> generatorNames,
      List<Permutation> generators,
      Supplier<PermutationGroup> permutations) {
    Memory<PermutationGroup> group = new Memory<>(permutations);
    return new Family<>(
        name,
        generatorNames,
        generators,
        limits -> Groups.generatedBy(group.value().degree(), generators, limits),
        group,
        false);
  }

  /**
   * A matrix group by its generators.
   *
   * @param <E> the entries
   * @param name a short name
   * @param generatorNames one per generator
   * @param field the field of the entries
   * @param size the number of rows
   * @param generators invertible matrices of that size
   * @return the member; the generators are looked at on first use
   * @throws InvalidInput when the number of names is wrong
   */
  public static <E> Family<Matrix<E>> ofMatrices(
      String name,
      List<String> generatorNames,
      Field<E> field,
      int size,
      List<Matrix<E>> generators) {
    return new Family<>(
        name,
        generatorNames,
        generators,
        limits -> Groups.generatedByMatrices(field, size, generators, limits),
        new Memory<>(
            () ->
                PermutationGroups.generatedByMatrices(
                    field, size, generators, GroupLimits.DEFAULT)),
        field instanceof Cyclotomics);
  }

  /** A matrix group with a faithful permutation action that is known. */
  static <E> Family<Matrix<E>> ofMatrices(
      String name,
      List<String> generatorNames,
      Field<E> field,
      int size,
      List<Matrix<E>> generators,
      Supplier<PermutationGroup> permutations) {
    return new Family<>(
        name,
        generatorNames,
        generators,
        limits -> Groups.generatedByMatrices(field, size, generators, limits),
        new Memory<>(permutations),
        field instanceof Cyclotomics);
  }

  /** A permutation group that is listed in its own way. */
  static Family<Permutation> listed(
      String name, PermutationGroup group, Supplier<FiniteGroup<Permutation>> listing) {
    List<String> names =
        java.util.stream.IntStream.rangeClosed(1, group.generators().size())
            .mapToObj(k -> "g" + k)
            .toList();
    return new Family<>(
        name, names, group.generators(), limits -> listing.get(), new Memory<>(() -> group), false);
  }

  /** A group that is listed already; its generators keep their names. */
  static Family<Permutation> listed(String name, FiniteGroup<Permutation> group) {
    return new Family<>(
        name,
        group.generatorNames(),
        group.generators(),
        limits -> group,
        new Memory<>(() -> PermutationGroup.of(group.degree(), group.generators())),
        false);
  }

  /** {@return a short name, for example {@code GL(2,3)}} */
  public String name() {
    return name;
  }

  /**
   * The same generators under another name.
   *
   * @param newName the name
   * @return the renamed member
   */
  public Family<G> withName(String newName) {
    return new Family<>(newName, generatorNames, generators, listing, permutations, complex);
  }

  /** {@return the generators, unmodifiable} */
  public List<G> generators() {
    return generators;
  }

  /** {@return short names of the generators, unmodifiable} */
  public List<String> generatorNames() {
    return generatorNames;
  }

  /**
   * The number of elements, from the generators by a base and strong generating set.
   *
   * @return the order
   */
  public BigInteger order() {
    return permutationGroup().order();
  }

  /**
   * A faithful permutation action, at any size.
   *
   * @return the group; its generators are the images of the generators in order
   */
  public PermutationGroup permutationGroup() {
    return permutations.value();
  }

  /**
   * The group with its elements listed, within the default limits.
   *
   * @return the group
   * @throws LimitExceeded when it has more than a million elements; its order is named
   */
  public FiniteGroup<G> group() {
    return group(GroupLimits.DEFAULT);
  }

  /**
   * The group with its elements listed.
   *
   * @param limits the largest order and number of points
   * @return the group
   * @throws LimitExceeded when the order exceeds the limit; it is named
   */
  public FiniteGroup<G> group(GroupLimits limits) {
    if (order().compareTo(BigInteger.valueOf(limits.maxOrder())) > 0) {
      throw new LimitExceeded(
          "list of the elements of " + name,
          "order " + order(),
          "an order of at most " + limits.maxOrder(),
          "GroupLimits sets the limit; permutationGroup() answers without listing");
    }
    FiniteGroup<G> group = listing.apply(limits).withName(name);
    return generatorNames.equals(group.generatorNames())
        ? group
        : group.withGeneratorNames(generatorNames);
  }

  /**
   * The listed group where its elements are complex matrices: its own representation.
   *
   * @param limits the largest order and number of points
   * @return the group; empty where the elements are permutations or matrices over another field
   * @throws LimitExceeded when the order exceeds the limit
   */
  @SuppressWarnings("unchecked") // complex is set for matrices over the cyclotomic numbers alone
  public Optional<FiniteGroup<Matrix<Cyclotomic>>> complexMatrices(GroupLimits limits) {
    return complex
        ? Optional.of((FiniteGroup<Matrix<Cyclotomic>>) (FiniteGroup<?>) group(limits))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return name;
  }
}

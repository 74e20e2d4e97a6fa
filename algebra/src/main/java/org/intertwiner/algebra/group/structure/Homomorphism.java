package org.intertwiner.algebra.group.structure;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.presentation.FreeWord;
import org.jspecify.annotations.Nullable;

/**
 * A homomorphism φ: G → H of enumerated groups.
 *
 * <p>It is given by the images of the generators and checked on every edge of the Cayley graph: φ(x
 * s) = φ(x) φ(s) for all elements x and generators s. Accuracy: exact and proved. Complexity: |G| ·
 * generators products in H once; images are looked up.
 *
 * <p>Example: {@code Homomorphism.of(Groups.dihedral(6), Groups.dihedral(3), List.of(r, s))}.
 *
 * @param <G> the elements of the source
 * @param <H> the elements of the target
 */
public final class Homomorphism<G, H> {
  private final FiniteGroup<G> source;
  private final FiniteGroup<H> target;
  private final int[] images;

  private Homomorphism(FiniteGroup<G> source, FiniteGroup<H> target, int[] images) {
    this.source = source;
    this.target = target;
    this.images = images;
  }

  /**
   * The homomorphism with given images of the generators.
   *
   * @param <G> the elements of the source
   * @param <H> the elements of the target
   * @param source a group
   * @param target a group
   * @param images elements of the target, one per generator of the source
   * @return the homomorphism
   * @throws InvalidInput when a relation between the generators does not hold between the images,
   *     with that relation; or when the number of images is wrong
   */
  public static <G, H> Homomorphism<G, H> of(
      FiniteGroup<G> source, FiniteGroup<H> target, List<H> images) {
    return ofIndices(source, target, images.stream().mapToInt(target::indexOf).toArray());
  }

  /**
   * The homomorphism with given images of the generators, as indices.
   *
   * @param <G> the elements of the source
   * @param <H> the elements of the target
   * @param source a group
   * @param target a group
   * @param images indices in the target, one per generator of the source
   * @return the homomorphism
   * @throws InvalidInput when a relation between the generators does not hold between the images,
   *     with that relation; or when the number of images is wrong
   */
  public static <G, H> Homomorphism<G, H> ofIndices(
      FiniteGroup<G> source, FiniteGroup<H> target, int... images) {
    if (images.length != source.generators().size()) {
      throw new InvalidInput(
          "images of generators",
          images.length + " elements",
          source.generators().size() + " elements, one per generator of " + source.name(),
          "");
    }
    for (int image : images) {
      if (image < 0 || image >= target.order()) {
        throw new InvalidInput(
            "image of a generator",
            "index " + image,
            "0 … " + (target.order() - 1) + " in " + target.name(),
            "");
      }
    }
    int[] all = extended(source, target, images);
    for (int k = 0; k < images.length; k++) {
      for (int x = 0; x < all.length; x++) {
        if (all[source.multiplyByGenerator(x, k)] != target.multiply(all[x], images[k])) {
          throw brokenRelation(source, target, images, x, k);
        }
      }
    }
    return new Homomorphism<>(source, target, all);
  }

  /** Images of all elements along the words of the group's list, not yet checked. */
  private static int[] extended(FiniteGroup<?> source, FiniteGroup<?> target, int[] images) {
    int[] all = new int[(int) source.order()];
    for (int x = 1; x < all.length; x++) {
      if ((x & 0xFFFF) == 0 && Thread.interrupted()) {
        throw new CancellationException("homomorphism was interrupted");
      }
      all[x] = target.multiply(all[source.parent(x)], images[source.lastLetter(x)]);
    }
    return all;
  }

  /** A homomorphism whose images of all elements are known to be right. */
  static <G, H> Homomorphism<G, H> trusted(
      FiniteGroup<G> source, FiniteGroup<H> target, int[] images) {
    return new Homomorphism<>(source, target, images);
  }

  private static InvalidInput brokenRelation(
      FiniteGroup<?> source, FiniteGroup<?> target, int[] images, int x, int k) {
    FreeWord relation = cycle(source, x, k);
    int shortest = Integer.MAX_VALUE;
    for (FreeWord power : powers(source)) {
      if (value(power, target, images) != 0 && power.length() < shortest) {
        relation = power;
        shortest = power.length();
      }
    }
    String text = relation.toString(source.generatorNames());
    return new InvalidInput(
        "images of generators",
        "images that break the relation " + text + " = 1 of " + source.name(),
        "images that satisfy every relation between the generators",
        "that word of the images is "
            + target.element(value(relation, target, images))
            + " in "
            + target.name());
  }

  private static FreeWord cycle(FiniteGroup<?> source, int x, int k) {
    FreeWord there = word(source, x).multiply(FreeWord.generator(k));
    FreeWord back = word(source, source.multiplyByGenerator(x, k)).inverse();
    return there.multiply(back).cyclicallyReduced();
  }

  /** The relation s·x = y of a group, for a generator s, an element x and their product y. */
  static String leftCycle(FiniteGroup<?> group, int x, int k) {
    FreeWord there = FreeWord.generator(k).multiply(word(group, x));
    FreeWord back = word(group, group.multiply(group.generatorIndex(k), x)).inverse();
    return there.multiply(back).cyclicallyReduced().toString(group.generatorNames()) + " = 1";
  }

  static FreeWord word(FiniteGroup<?> group, int x) {
    return FreeWord.of(Arrays.stream(group.word(x)).map(k -> 2 * k).toArray());
  }

  /** The orders of generators and of products of two. */
  private static List<FreeWord> powers(FiniteGroup<?> source) {
    int m = source.generators().size();
    return IntStream.range(0, m * m)
        .mapToObj(
            i -> {
              FreeWord a = FreeWord.generator(i / m);
              return i / m == i % m ? a : a.multiply(FreeWord.generator(i % m));
            })
        .map(
            w -> {
              int x = 0;
              for (int letter : w.letters()) {
                x = source.multiplyByGenerator(x, letter / 2);
              }
              return w.power(source.classes().elementOrder(source.classes().classOf(x)));
            })
        .toList();
  }

  /** The value of a word at elements of a group. */
  static int value(FreeWord word, FiniteGroup<?> group, int[] images) {
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      int image = images[word.letter(i) >> 1];
      value = group.multiply(value, (word.letter(i) & 1) == 0 ? image : group.inverse(image));
    }
    return value;
  }

  /**
   * The identity of a group.
   *
   * @param <G> the elements
   * @param group a group
   * @return x ↦ x
   */
  public static <G> Homomorphism<G, G> identity(FiniteGroup<G> group) {
    return new Homomorphism<>(group, group, IntStream.range(0, (int) group.order()).toArray());
  }

  /**
   * Conjugation by an element.
   *
   * @param <G> the elements
   * @param group a group
   * @param g an index
   * @return the inner automorphism x ↦ g x g⁻¹
   */
  public static <G> Homomorphism<G, G> conjugation(FiniteGroup<G> group, int g) {
    int[] left = group.leftMultiples(g);
    int[] images = new int[left.length];
    int inverse = group.inverse(g);
    for (int x = 0; x < images.length; x++) {
      images[x] = group.multiply(left[x], inverse);
    }
    return new Homomorphism<>(group, group, images);
  }

  /** {@return G} */
  public FiniteGroup<G> source() {
    return source;
  }

  /** {@return H} */
  public FiniteGroup<H> target() {
    return target;
  }

  /**
   * The image of an element.
   *
   * @param g an element of the source
   * @return φ(g)
   * @throws InvalidInput when it is not in the source
   */
  public H at(G g) {
    return target.element(images[source.indexOf(g)]);
  }

  /**
   * The image of an index.
   *
   * @param x an index in the source
   * @return the index of the image
   */
  public int image(int x) {
    return images[x];
  }

  int[] images() {
    return images;
  }

  /** {@return the images of the generators, as indices; a fresh array} */
  public int[] imagesOfGenerators() {
    return IntStream.range(0, source.generators().size())
        .map(k -> images[source.generatorIndex(k)])
        .toArray();
  }

  /** {@return the normal subgroup of elements that go to 1} */
  public Subgroup kernel() {
    return preimage(target.subgroup());
  }

  /** {@return the subgroup of all images} */
  public Subgroup image() {
    return target.subgroup(imagesOfGenerators());
  }

  /**
   * The image of a subgroup.
   *
   * @param subgroup a subgroup of the source
   * @return φ(U)
   */
  public Subgroup image(Subgroup subgroup) {
    requireSubgroup(subgroup, source);
    return target.subgroup(Arrays.stream(subgroup.generators()).map(x -> images[x]).toArray());
  }

  /**
   * The elements that go into a subgroup.
   *
   * @param subgroup a subgroup of the target
   * @return φ⁻¹(V)
   */
  public Subgroup preimage(Subgroup subgroup) {
    requireSubgroup(subgroup, target);
    return Subgroups.where(source, x -> subgroup.contains(images[x]));
  }

  static void requireSubgroup(Subgroup subgroup, FiniteGroup<?> group) {
    if (!subgroup.isOfSameGroup(group.subgroup())) {
      throw new InvalidInput(
          "subgroup", "one of " + subgroup.group().name(), "a subgroup of " + group.name(), "");
    }
  }

  /** {@return whether only 1 goes to 1} */
  public boolean isInjective() {
    for (int x = 1; x < images.length; x++) {
      if (images[x] == 0) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether every element of the target is an image} */
  public boolean isSurjective() {
    return image().order() == target.order();
  }

  /** {@return whether source and target correspond one to one} */
  public boolean isIsomorphism() {
    return source.order() == target.order() && isInjective();
  }

  /**
   * Composition.
   *
   * @param <K> the elements of the source of the other
   * @param first a homomorphism into the source of this one
   * @return x ↦ φ(first(x))
   * @throws InvalidInput when the groups do not fit
   */
  public <K> Homomorphism<K, H> after(Homomorphism<K, G> first) {
    requireSubgroup(first.target.subgroup(), source);
    int[] composed = Arrays.stream(first.images).map(x -> images[x]).toArray();
    return new Homomorphism<>(first.source, target, composed);
  }

  /**
   * The inverse of an isomorphism.
   *
   * @return φ⁻¹
   * @throws InvalidInput when this is no isomorphism
   */
  public Homomorphism<H, G> inverse() {
    if (!isIsomorphism()) {
      throw new InvalidInput(
          "homomorphism to be inverted",
          "a kernel of order " + kernel().order() + " and an image of index " + image().index(),
          "an isomorphism",
          "");
    }
    int[] inverse = new int[images.length];
    for (int x = 0; x < images.length; x++) {
      inverse[images[x]] = x;
    }
    return new Homomorphism<>(target, source, inverse);
  }

  /**
   * The isomorphism theorem: the quotient by the kernel, and its embedding into the target.
   *
   * @return the injective homomorphism G/ker φ → H, gK ↦ φ(g); its source is the quotient
   */
  public Homomorphism<Permutation, H> induced() {
    return ofIndices(Quotient.of(source, kernel()).group(), target, imagesOfGenerators());
  }

  /** Equal are homomorphisms with the same groups and images. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Homomorphism<?, ?> that
        && source.subgroup().isOfSameGroup(that.source.subgroup())
        && target.subgroup().isOfSameGroup(that.target.subgroup())
        && Arrays.equals(images, that.images);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(images);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(source.name() + " → " + target.name() + ":");
    for (int k = 0; k < source.generators().size(); k++) {
      text.append(k == 0 ? " " : ", ")
          .append(source.generatorNames().get(k))
          .append(" ↦ ")
          .append(target.element(images[source.generatorIndex(k)]));
    }
    return text.toString();
  }
}

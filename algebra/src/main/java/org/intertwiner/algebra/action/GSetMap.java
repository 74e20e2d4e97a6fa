package org.intertwiner.algebra.action;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A map between finite sets that commutes with the group: f(g·x) = g·f(x), proved on generators.
 *
 * <p>Accuracy: exact. Example: {@code GSetMaps.of(x, y).map(BigInteger.ZERO).apply(point)}.
 *
 * @param <G> group elements
 * @param <X> points of the source
 * @param <Y> points of the target
 */
public final class GSetMap<G, X, Y> implements EquivariantMap<G, X, Y> {
  private final GSet<G, X> source;
  private final GSet<G, Y> target;
  private final int[] images;

  private GSetMap(GSet<G, X> source, GSet<G, Y> target, int[] images) {
    this.source = source;
    this.target = target;
    this.images = images;
  }

  /**
   * A map by the images of all points.
   *
   * @param <G> group elements
   * @param <X> points of the source
   * @param <Y> points of the target
   * @param source a set
   * @param target a set with the same group
   * @param images the number of the image of each point of the source
   * @return the map
   * @throws InvalidInput when the groups differ, the number of images is wrong, an image is not in
   *     the target, or a generator does not commute with the map (the message names it and a point)
   */
  public static <G, X, Y> GSetMap<G, X, Y> of(
      GSet<G, X> source, GSet<G, Y> target, List<Integer> images) {
    sameGroup(source, target);
    if (images.size() != source.size()
        || !images.stream().allMatch(y -> y >= 0 && y < target.size())) {
      throw new InvalidInput(
          "map of sets",
          images.size() + " images",
          source.size() + " numbers below " + target.size(),
          "");
    }
    int[] array = images.stream().mapToInt(Integer::intValue).toArray();
    for (int k = 0; k < source.group().generators().size(); k++) {
      for (int i = 0; i < array.length; i++) {
        if (array[source.generatorImage(k, i)] != target.generatorImage(k, array[i])) {
          throw new InvalidInput(
              "equivariant map",
              "g = " + source.group().generators().get(k) + ", x = " + source.points().get(i),
              "f(g·x) = g·f(x)",
              "");
        }
      }
    }
    return new GSetMap<>(source, target, array);
  }

  static void sameGroup(GSet<?, ?> source, GSet<?, ?> target) {
    if (!source.group().equals(target.group())) {
      throw new InvalidInput(
          "sets with an action",
          "of " + source.group() + " and of " + target.group(),
          "two of the same group object",
          "");
    }
  }

  @Override
  public GSet<G, X> source() {
    return source;
  }

  @Override
  public GSet<G, Y> target() {
    return target;
  }

  @Override
  public Y apply(X x) {
    return target.points().get(images[source.indexOf(x)]);
  }

  /**
   * The image of a point by numbers.
   *
   * @param point the number of a point of the source
   * @return the number of its image
   */
  public int image(int point) {
    return images[point];
  }

  /** {@return whether no two points have the same image} */
  public boolean isInjective() {
    return Arrays.stream(images).distinct().count() == images.length;
  }

  /** {@return whether every point of the target is an image} */
  public boolean isSurjective() {
    return Arrays.stream(images).distinct().count() == target.size();
  }

  /** {@return whether this is an isomorphism of sets with action} */
  public boolean isBijective() {
    return isInjective() && isSurjective();
  }

  /**
   * Composition.
   *
   * @param <W> points of the other source
   * @param other a map into the source of this one
   * @return this ∘ other
   * @throws InvalidInput when the sets do not fit
   */
  public <W> GSetMap<G, W, Y> after(GSetMap<G, W, X> other) {
    if (other.target != source) {
      throw new InvalidInput("composition", "sets that differ", "one middle set", "");
    }
    return new GSetMap<>(
        other.source, target, Arrays.stream(other.images).map(i -> images[i]).toArray());
  }

  /**
   * The inverse of an isomorphism.
   *
   * @return the inverse map
   * @throws InvalidInput when the map is not bijective
   */
  public GSetMap<G, Y, X> inverse() {
    if (!isBijective()) {
      throw new InvalidInput("inverse of a map", "not bijective", "an isomorphism", "");
    }
    int[] inverse = new int[images.length];
    IntStream.range(0, images.length).forEach(i -> inverse[images[i]] = i);
    return new GSetMap<>(target, source, inverse);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof GSetMap<?, ?, ?> other
        && source == other.source
        && target == other.target
        && Arrays.equals(images, other.images);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(images);
  }

  @Override
  public String toString() {
    return "equivariant map " + Arrays.toString(images);
  }
}

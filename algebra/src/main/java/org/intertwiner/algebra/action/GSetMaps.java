package org.intertwiner.algebra.action;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * All equivariant maps between two finite sets with an action of one group.
 *
 * <p>A map is free on one representative of each orbit, as long as the image is fixed by the
 * representative's stabiliser, and then determined: |Hom_G(X, Y)| = ∏ |Y^{Stab(x)}| over orbits Gx.
 * Accuracy: exact; every map that is returned is checked on generators. Complexity: one walk per
 * point and map. Source: T. tom Dieck, Transformation Groups (1987), I.1.
 *
 * @param <G> group elements
 * @param <X> points of the source
 * @param <Y> points of the target
 */
public final class GSetMaps<G, X, Y> {
  private final GSet<G, X> source;
  private final GSet<G, Y> target;
  private final List<List<Integer>> choices;

  private GSetMaps(GSet<G, X> source, GSet<G, Y> target, List<List<Integer>> choices) {
    this.source = source;
    this.target = target;
    this.choices = choices;
  }

  /**
   * The maps from one set to another.
   *
   * @param <G> group elements
   * @param <X> points of the source
   * @param <Y> points of the target
   * @param source a set
   * @param target a set with the same group
   * @return the maps, not listed yet
   * @throws InvalidInput when the groups differ
   */
  public static <G, X, Y> GSetMaps<G, X, Y> of(GSet<G, X> source, GSet<G, Y> target) {
    GSetMap.sameGroup(source, target);
    List<List<Integer>> choices =
        source.orbits().stream().map(o -> target.fixedPoints(o.stabilizer())).toList();
    return new GSetMaps<>(source, target, choices);
  }

  /** {@return the number of maps; 1 when the source is empty} */
  public BigInteger count() {
    return choices.stream()
        .map(c -> BigInteger.valueOf(c.size()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /**
   * One of the maps, in lexicographic order of the images of representatives.
   *
   * @param index a number in 0 … count − 1
   * @return the map
   * @throws InvalidInput when there is no such map
   */
  public GSetMap<G, X, Y> map(BigInteger index) {
    if (index.signum() < 0 || index.compareTo(count()) >= 0) {
      throw new InvalidInput("number of a map", index.toString(), "0 … " + count() + " − 1", "");
    }
    List<Integer> representatives = new ArrayList<>();
    BigInteger rest = index;
    for (int k = choices.size() - 1; k >= 0; k--) {
      BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(choices.get(k).size()));
      representatives.add(choices.get(k).get(parts[1].intValueExact()));
      rest = parts[0];
    }
    Collections.reverse(representatives);
    return extended(representatives);
  }

  /** The map with given images of the orbits' representatives. */
  private GSetMap<G, X, Y> extended(List<Integer> representatives) {
    Integer[] images = new Integer[source.size()];
    for (int k = 0; k < representatives.size(); k++) {
      FiniteOrbit orbit = source.orbits().get(k);
      List<Integer> points = orbit.points();
      for (int i = 0; i < points.size(); i++) {
        images[points.get(i)] = target.image(orbit.transversalAt(i), representatives.get(k));
      }
    }
    return GSetMap.of(source, target, List.of(images));
  }

  /**
   * All maps.
   *
   * @param limits the largest number of maps
   * @return the maps in lexicographic order of the images of representatives, unmodifiable
   * @throws LimitExceeded when there are more than allowed
   */
  public List<GSetMap<G, X, Y>> all(ActionLimits limits) {
    if (count().compareTo(BigInteger.valueOf(limits.maxMaps())) > 0) {
      throw new LimitExceeded(
          "equivariant maps",
          count().toString(),
          "at most " + limits.maxMaps(),
          "ActionLimits.maxMaps, or take single maps");
    }
    List<GSetMap<G, X, Y>> maps = new ArrayList<>();
    for (int i = 0; i < count().intValueExact(); i++) {
      maps.add(map(BigInteger.valueOf(i)));
    }
    return Collections.unmodifiableList(maps);
  }

  /**
   * An isomorphism, where there is one: orbits with conjugate stabilisers are matched.
   *
   * @return a bijective map, or empty when the orbit types differ
   */
  public Optional<GSetMap<G, X, Y>> isomorphism() {
    if (source.size() != target.size() || source.orbits().size() != target.orbits().size()) {
      return Optional.empty();
    }
    boolean[] used = new boolean[target.orbits().size()];
    List<Integer> representatives = new ArrayList<>();
    for (int k = 0; k < choices.size(); k++) {
      int size = source.orbits().get(k).size();
      int match = -1;
      for (int j = 0; j < used.length && match < 0; j++) {
        FiniteOrbit orbit = target.orbits().get(j);
        if (!used[j] && orbit.size() == size) {
          Optional<Integer> image = choices.get(k).stream().filter(orbit::contains).findFirst();
          if (image.isPresent()) {
            representatives.add(image.get());
            match = j;
          }
        }
      }
      if (match < 0) {
        return Optional.empty();
      }
      used[match] = true;
    }
    return Optional.of(extended(representatives));
  }
}

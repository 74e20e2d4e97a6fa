package org.intertwiner.algebra.crystal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Rational;

/**
 * Wyckoff positions from the action of a space group on the torus.
 *
 * <p>The points with a given site-symmetry group are the generic points of a subtorus that is a
 * component of the points fixed by some operations. All such subtori arise from the whole torus by
 * taking components of S ∩ Fix(g) again and again; it is enough to do so for one S of each orbit.
 * Complexity: positions · order Smith normal forms.
 */
final class WyckoffStrata {
  private final SpaceGroup group;
  private final List<AffineOperation> operations;
  private final List<AffineOperation> inverses;
  private final Map<Subtorus, Integer> orbitOf = new HashMap<>();
  private final List<Set<Subtorus>> orbits = new ArrayList<>();

  private WyckoffStrata(SpaceGroup group) {
    this.group = group;
    this.operations = group.operations();
    this.inverses = operations.stream().map(g -> g.inverse().modulo1()).toList();
  }

  static List<WyckoffPosition> of(SpaceGroup group) {
    WyckoffStrata strata = new WyckoffStrata(group);
    strata.close();
    return strata.positions();
  }

  private void close() {
    Deque<Subtorus> work = new ArrayDeque<>();
    register(Subtorus.whole(group.dimension()), work);
    while (!work.isEmpty()) {
      Subtorus s = work.remove();
      for (AffineOperation g : operations) {
        if (Thread.interrupted()) {
          throw new CancellationException("search for Wyckoff positions was interrupted");
        }
        s.fixedBy(g).forEach(part -> register(part, work));
      }
    }
  }

  private void register(Subtorus s, Deque<Subtorus> work) {
    if (!orbitOf.containsKey(s)) {
      Set<Subtorus> orbit = new LinkedHashSet<>();
      inverses.forEach(inverse -> orbit.add(s.image(inverse)));
      orbit.forEach(t -> orbitOf.put(t, orbits.size()));
      orbits.add(orbit);
      work.add(s);
    }
  }

  /** A stratum with the family of points that stands for it. */
  private record Representative(Subtorus stratum, AffineOperation family) {

    /** For lines along an axis, which; x,0,0 comes before 0,y,0. */
    int axis() {
      int n = stratum.dimension();
      if (stratum.rank() != n - 1 || stratum.complexity() != n - 1) {
        return 0;
      }
      int axis = 0;
      while (family.linearAt(axis, axis).isZero()) {
        axis++;
      }
      return axis;
    }

    List<Rational> reversedShift() {
      List<Rational> copy = new ArrayList<>(family.translation());
      Collections.reverse(copy);
      return copy;
    }
  }

  private static final Comparator<Representative> SIMPLEST =
      Comparator.<Representative, Boolean>comparing(r -> !r.family.isIntegral())
          .thenComparingInt(r -> r.stratum.complexity())
          .thenComparingInt(Representative::axis)
          .thenComparing(Representative::reversedShift, SpaceGroup::compare)
          .thenComparingInt(r -> r.family.toString().length())
          .thenComparing(r -> r.family.toString());

  private static Representative simplest(Set<Subtorus> orbit) {
    return orbit.stream()
        .map(s -> new Representative(s, s.parametrization()))
        .min(SIMPLEST)
        .orElseThrow();
  }

  private int multiplicity(Representative r) {
    return group.order() / group.siteSymmetry(r.family).operations().size();
  }

  private List<WyckoffPosition> positions() {
    List<Representative> sorted = new ArrayList<>();
    orbits.forEach(orbit -> sorted.add(simplest(orbit)));
    sorted.sort(
        Comparator.comparingInt(this::multiplicity)
            .thenComparing(r -> -r.stratum.rank())
            .thenComparing(SIMPLEST));
    List<WyckoffPosition> positions = new ArrayList<>();
    for (Representative r : sorted) {
      SiteSymmetry symmetry = group.siteSymmetry(r.family);
      positions.add(
          new WyckoffPosition(
              letter(positions.size()),
              multiplicity(r),
              group.dimension() - r.stratum.rank(),
              r.family,
              symmetry,
              families(r.family, symmetry)));
    }
    return List.copyOf(positions);
  }

  /** One image for each coset of the site-symmetry group. */
  private List<AffineOperation> families(AffineOperation family, SiteSymmetry symmetry) {
    Set<AffineOperation> covered = new HashSet<>();
    List<AffineOperation> images = new ArrayList<>();
    for (AffineOperation g : operations) {
      if (!covered.contains(g)) {
        symmetry.operations().forEach(h -> covered.add(g.multiply(h).modulo1()));
        images.add(g.multiply(family).modulo1());
      }
    }
    return images;
  }

  private static String letter(int index) {
    String alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    int size = alphabet.length();
    String last = alphabet.substring(index % size, index % size + 1);
    return index < size ? last : letter(index / size - 1) + last;
  }

  static WyckoffPosition positionOf(SpaceGroup group, List<Rational> point) {
    if (point.size() != group.dimension()) {
      throw new InvalidInput(
          "point",
          point.size() + " coordinates",
          group.dimension() + " coordinates",
          "as many as " + group.name() + " has");
    }
    WyckoffStrata strata = new WyckoffStrata(group);
    strata.close();
    Set<Subtorus> orbit = strata.orbits.get(strata.orbitOf.get(strata.stratum(point)));
    AffineOperation family = simplest(orbit).family;
    return strata.positions().stream()
        .filter(p -> p.representative().equals(family))
        .findFirst()
        .orElseThrow();
  }

  /** The smallest subtorus that holds a point and is fixed by all operations that fix the point. */
  private Subtorus stratum(List<Rational> point) {
    Subtorus stratum = Subtorus.whole(group.dimension());
    for (AffineOperation g : group.siteSymmetry(AffineOperation.point(point)).operations()) {
      stratum =
          stratum.fixedBy(g).stream().filter(s -> s.contains(point)).findFirst().orElseThrow();
    }
    return stratum;
  }
}

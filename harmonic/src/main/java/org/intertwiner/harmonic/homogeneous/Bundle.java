package org.intertwiner.harmonic.homogeneous;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.action.FiniteOrbit;
import org.intertwiner.algebra.action.GSet;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.LeftCosets;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Induction;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.Restriction;

/**
 * A kind of field over a finite G-set X: an equivariant vector bundle, that is a representation of
 * the stabiliser on the fibre over one point of every orbit.
 *
 * <p><em>Formula:</em> fields transform by (g·f)(gx) = ρ(g, x) f(x), where ρ(g, x) moves the fibre
 * over x to that over gx; over the coset tH it is σ(t′⁻¹gt), t′ the representative of gtH, and in a
 * product bundle ρ(g). <em>Shape:</em> a field has its coordinates orbit by orbit, coset by coset
 * in the order of {@link LeftCosets}, the coordinate of the fibre fast. <em>Accuracy:</em> exact.
 * <em>Source:</em> Cohen, Geiger and Weiler (2019), section 3.
 *
 * <p>Example: {@code Bundle.regular(group)} are the functions on the group.
 *
 * @param <G> the group elements
 */
public final class Bundle<G> {
  private final FiniteGroup<G> group;
  private final String name;
  private final List<FibreOrbit<G>> orbits;
  private final int[] orbitOf;
  private final int[] cosetOf;
  private final int dimension;

  private Bundle(FiniteGroup<G> group, String name, List<FibreOrbit<G>> orbits, int points) {
    this.group = group;
    this.name = name;
    this.orbits = List.copyOf(orbits);
    this.orbitOf = new int[points];
    this.cosetOf = new int[points];
    int size = 0;
    for (int o = 0; o < orbits.size(); o++) {
      List<Integer> all = orbits.get(o).points();
      for (int c = 0; c < all.size(); c++) {
        orbitOf[all.get(c)] = o;
        cosetOf[all.get(c)] = c;
      }
      size = Math.addExact(size, Math.multiplyExact(all.size(), orbits.get(o).fibreDimension()));
    }
    this.dimension = size;
  }

  /**
   * Fields over G/H with values in a representation of H.
   *
   * @param <G> the group elements
   * @param group G
   * @param subgroup H
   * @param fibre σ, a representation of {@link FiniteGroup#toGroup H as a group}
   * @return the sections of the bundle G ×_H V, on which G acts by {@link Induction#of}
   * @throws InvalidInput where the subgroup belongs to another group, or the representation to
   *     another subgroup
   */
  public static <G> Bundle<G> induced(
      FiniteGroup<G> group, Subgroup subgroup, FiniteRepresentation<G> fibre) {
    requireSubgroup(group, subgroup);
    requireFibre(group, subgroup, fibre);
    List<Integer> points = IntStream.range(0, Math.toIntExact(subgroup.index())).boxed().toList();
    FibreOrbit<G> orbit = new FibreOrbit<>(group, subgroup, fibre, Optional.empty(), points, 0);
    String name = fibre.name() + " over " + group.name() + "/H of " + points.size() + " points";
    return new Bundle<>(group, name, List.of(orbit), points.size());
  }

  /**
   * Functions on G/H.
   *
   * @param <G> the group elements
   * @param group G
   * @param subgroup H
   * @return fields of one number a point, G acting by the quotient representation
   * @throws InvalidInput where the subgroup belongs to another group
   */
  public static <G> Bundle<G> functions(FiniteGroup<G> group, Subgroup subgroup) {
    requireSubgroup(group, subgroup);
    return induced(group, subgroup, Representations.trivial(group.toGroup(subgroup)));
  }

  /**
   * Functions on the group.
   *
   * @param <G> the group elements
   * @param group G
   * @return fields of one number a group element, G acting by the regular representation
   */
  public static <G> Bundle<G> regular(FiniteGroup<G> group) {
    return functions(group, group.subgroup());
  }

  /**
   * Fields over a single point: the vectors of a representation of the whole group.
   *
   * @param <G> the group elements
   * @param representation V
   * @return V as a bundle over G/G
   */
  public static <G> Bundle<G> point(FiniteRepresentation<G> representation) {
    FiniteGroup<G> group = representation.group();
    FibreOrbit<G> orbit =
        new FibreOrbit<>(
            group, whole(group), representation, Optional.of(representation), List.of(0), 0);
    return new Bundle<>(group, representation.name() + " over a point", List.of(orbit), 1);
  }

  /**
   * Fields over a finite G-set with a representation of the stabiliser for every orbit.
   *
   * @param <G> the group elements
   * @param <X> the points
   * @param set X
   * @param fibres for each orbit, in the order of {@link GSet#orbits}, a representation of the
   *     stabiliser of its first point
   * @return the fields
   * @throws InvalidInput where there are too few or too many representations, or one belongs to
   *     another group
   */
  public static <G, X> Bundle<G> over(GSet<G, X> set, List<FiniteRepresentation<G>> fibres) {
    if (fibres.size() != set.orbits().size() || fibres.isEmpty()) {
      throw new InvalidInput(
          "fibres over " + set,
          fibres.size() + " representations",
          set.orbits().size() + " representations, one for each orbit, and at least one orbit",
          "GSet.orbits() lists the orbits with their stabilisers");
    }
    List<FibreOrbit<G>> orbits = new ArrayList<>();
    int offset = 0;
    for (int o = 0; o < fibres.size(); o++) {
      FiniteOrbit orbit = set.orbits().get(o);
      requireFibre(set.group(), orbit.stabilizer(), fibres.get(o));
      List<Integer> points = points(orbit);
      orbits.add(
          new FibreOrbit<>(
              set.group(), orbit.stabilizer(), fibres.get(o), Optional.empty(), points, offset));
      offset = Math.addExact(offset, points.size() * fibres.get(o).dimension());
    }
    return new Bundle<>(set.group(), "fields over " + set, orbits, set.size());
  }

  /**
   * Functions on a finite G-set with values in a representation of the whole group: (g·f)(gx) =
   * ρ(g) f(x).
   *
   * @param <G> the group elements
   * @param <X> the points
   * @param set X
   * @param representation ρ on V
   * @return functions X → V
   * @throws InvalidInput where the groups differ or the set is empty
   */
  public static <G, X> Bundle<G> product(GSet<G, X> set, FiniteRepresentation<G> representation) {
    if (!representation.group().equals(set.group()) || set.size() == 0) {
      throw new InvalidInput(
          "values of functions on " + set,
          "a representation of " + representation.group().name(),
          "a representation of the group object that acts on at least one point, "
              + set.group().name(),
          "build both from one group object");
    }
    List<FibreOrbit<G>> orbits = new ArrayList<>();
    int offset = 0;
    for (FiniteOrbit orbit : set.orbits()) {
      FiniteGroup<G> small = set.group().toGroup(orbit.stabilizer());
      List<Integer> points = points(orbit);
      orbits.add(
          new FibreOrbit<>(
              set.group(),
              orbit.stabilizer(),
              Restriction.of(representation, small),
              Optional.of(representation),
              points,
              offset));
      offset = Math.addExact(offset, points.size() * representation.dimension());
    }
    String name = representation.name() + " on " + set;
    return new Bundle<>(set.group(), name, orbits, set.size());
  }

  /**
   * The products f(x) ⊗ h(y) of fields of two groups, fields over X × Y of the product of the
   * groups; point (x, y) has the number x·|Y| + y.
   *
   * @param <A> the elements of the first group
   * @param <B> the elements of the second group
   * @param product the direct product {@code Groups.product(A, B)}, its generators those of the
   *     first group, then those of the second
   * @param first fields of the first group
   * @param second fields of the second group
   * @return the external tensor product
   * @throws InvalidInput where the group is not that product
   */
  public static <A, B> Bundle<Permutation> external(
      FiniteGroup<Permutation> product, Bundle<A> first, Bundle<B> second) {
    ProductFrame<A, B> frame = ProductFrame.of(product, first.group, second.group);
    List<FibreOrbit<Permutation>> orbits = new ArrayList<>();
    int offset = 0;
    for (FibreOrbit<A> a : first.orbits) {
      for (FibreOrbit<B> b : second.orbits) {
        FibreOrbit<Permutation> orbit = frame.orbit(a, b, second.points(), offset);
        orbits.add(orbit);
        offset = Math.addExact(offset, orbit.points().size() * orbit.fibreDimension());
      }
    }
    String name = "(" + first.name + ") x (" + second.name + ")";
    return new Bundle<>(product, name, orbits, first.points() * second.points());
  }

  /** The points of an orbit in the order of the cosets of the stabiliser. */
  private static List<Integer> points(FiniteOrbit orbit) {
    LeftCosets cosets = orbit.stabilizer().leftCosets();
    int[] points = new int[cosets.count()];
    for (int point : orbit.points()) {
      points[cosets.cosetOf(orbit.transversal(point))] = point;
    }
    return Arrays.stream(points).boxed().toList();
  }

  private static Subgroup whole(FiniteGroup<?> group) {
    return group.subgroup(
        IntStream.range(0, group.generators().size()).map(group::generatorIndex).toArray());
  }

  private static void requireSubgroup(FiniteGroup<?> group, Subgroup subgroup) {
    if (!subgroup.group().equals(group)) {
      throw new InvalidInput(
          "stabiliser of a homogeneous space",
          "a subgroup of " + subgroup.group().name(),
          "a subgroup of this very group " + group.name(),
          "build it by group.subgroup(…)");
    }
  }

  private static <G> void requireFibre(
      FiniteGroup<G> group, Subgroup subgroup, FiniteRepresentation<G> fibre) {
    FiniteGroup<G> small = fibre.group();
    boolean same = small.order() == subgroup.order();
    for (int h : subgroup.generators()) {
      same = same && small.contains(group.element(h));
    }
    if (!same) {
      throw new InvalidInput(
          "fibre over " + group.name() + "/H",
          fibre.name() + ", a representation of " + small,
          "a representation of the stabiliser H of order " + subgroup.order(),
          "represent group.toGroup(H), or restrict a representation of the whole group to it");
    }
  }

  /** {@return the group} */
  public FiniteGroup<G> group() {
    return group;
  }

  /** {@return a name for messages} */
  public String name() {
    return name;
  }

  /** {@return the orbits} */
  public List<FibreOrbit<G>> orbits() {
    return orbits;
  }

  /** {@return the number of points of X} */
  public int points() {
    return orbitOf.length;
  }

  /** {@return the number of coordinates of a field} */
  public int dimension() {
    return dimension;
  }

  /** {@return whether the space is one homogeneous space G/H} */
  public boolean isHomogeneous() {
    return orbits.size() == 1;
  }

  /**
   * The orbit of a point.
   *
   * @param point the number of a point
   * @return its orbit
   * @throws InvalidInput where there is no such point
   */
  public FibreOrbit<G> orbitOf(int point) {
    requirePoint(point);
    return orbits.get(orbitOf[point]);
  }

  int orbitNumber(int point) {
    requirePoint(point);
    return orbitOf[point];
  }

  int coset(int point) {
    return cosetOf[point];
  }

  private void requirePoint(int point) {
    if (point < 0 || point >= points()) {
      throw new InvalidInput("point of " + name, "number " + point, "0 … " + (points() - 1), "");
    }
  }

  /**
   * The image of a point.
   *
   * @param element the number of a group element
   * @param point the number of a point
   * @return the number of its image
   * @throws InvalidInput where there is no such point
   */
  public int image(int element, int point) {
    FibreOrbit<G> orbit = orbitOf(point);
    int moved = group.multiply(element, orbit.transversal(cosetOf[point]));
    return orbit.points().get(orbit.cosets().cosetOf(moved));
  }

  /**
   * The map by which an element moves a fibre.
   *
   * @param element the number of a group element g
   * @param point the number of a point x
   * @return ρ(g, x), from the fibre over x to that over gx
   * @throws InvalidInput where there is no such point
   */
  public SparseMatrix<Cyclotomic> transport(int element, int point) {
    return orbitOf(point).transport(element, cosetOf[point]);
  }

  /**
   * The representation of the group on the fields.
   *
   * @return the sum over the orbits of induced representations, or of V ⊗ functions
   */
  public FiniteRepresentation<G> sections() {
    List<FiniteRepresentation<G>> parts = new ArrayList<>();
    for (FibreOrbit<G> orbit : orbits) {
      parts.add(
          orbit
              .whole()
              .map(v -> Representations.quotient(group, orbit.subgroup()).tensor(v))
              .orElseGet(() -> Induction.of(group, orbit.subgroup(), orbit.fibre())));
    }
    return Representations.directSum(parts);
  }

  @Override
  public String toString() {
    return name;
  }
}

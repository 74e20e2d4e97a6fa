package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.Lattice;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.crystal.WyckoffPosition;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * A crystal: a space group with a metric and a site, brought to a primitive basis.
 *
 * <p>Named ones are {@link #names()}; {@code hexagonal} is the honeycomb with two sites a cell,
 * while the centres of hexagonal pixels are the {@code triangular} lattice. Any space group or
 * wallpaper group is one with any metric that it keeps. <i>Units:</i> the shortest axis of a named
 * lattice is 1. <i>Accuracy:</i> exact. <i>Source:</i> International Tables for Crystallography A.
 *
 * <p>Example: {@code CrystalLattice.named("diamond").sites()} has two points.
 */
public final class CrystalLattice {
  private final String name;
  private final SpaceGroup conventional;
  private final Matrix<Rational> basis;
  private final LatticeSymmetry<AffineOperation> symmetry;
  private final List<Rational> site;

  CrystalLattice(String name, SpaceGroup group, Matrix<Rational> metric, List<Rational> site) {
    this.name = name;
    this.conventional = group;
    Lattice given = new Lattice(metric);
    if (given.dimension() != group.dimension()) {
      throw new InvalidInput(
          "metric of " + name,
          "a Gram matrix of size " + given.dimension(),
          "size " + group.dimension(),
          "its entries are the products of the conventional basis vectors");
    }
    this.basis = primitiveBasis(group, given);
    AffineOperation change =
        AffineOperation.of(basis, AffineOperation.identity(group.dimension()).translation())
            .inverse();
    SpaceGroup primitive = group.isPrimitive() ? group : group.transformed(change);
    this.symmetry =
        LatticeSymmetry.of(
            primitive.withName(name), given.transformed(basis), () -> cartesian(given, basis));
    this.site = List.copyOf(site);
  }

  private static Matrix<Cyclotomic> cartesian(Lattice conventional, Matrix<Rational> basis) {
    return CartesianBasis.of(conventional).multiply(basis.map(Cyclotomics.FIELD, Cyclotomic::of));
  }

  /** Reduced where the cell is not primitive anyway, so that stencils become small. */
  private static Matrix<Rational> primitiveBasis(SpaceGroup group, Lattice metric) {
    Matrix<Rational> primitive = group.primitiveBasis();
    return group.isPrimitive()
        ? primitive
        : primitive.multiply(metric.transformed(primitive).lllBasis());
  }

  /**
   * A space group with a metric that it keeps: the mean of WᵀW over its point group, scaled so that
   * the first basis vector has length 1.
   *
   * @param group a space group
   * @return the crystal with a site at the origin
   */
  public static CrystalLattice of(SpaceGroup group) {
    return of(group, NamedLattices.meanMetric(group));
  }

  /**
   * A space group with a metric.
   *
   * @param group a space group
   * @param metric the Gram matrix of the basis in which the group is given
   * @return the crystal with a site at the origin
   * @throws InvalidInput if the matrix is no Gram matrix, or an operation, which is named, changes
   *     lengths
   */
  public static CrystalLattice of(SpaceGroup group, Matrix<Rational> metric) {
    List<Rational> origin = AffineOperation.identity(group.dimension()).translation();
    return new CrystalLattice(group.name(), group, metric, origin);
  }

  /**
   * A lattice under all of its symmetries.
   *
   * @param lattice a lattice of any dimension up to 16
   * @return the crystal of its points
   * @throws org.intertwiner.algebra.LimitExceeded if there are more than 100 000 symmetries that
   *     fix a point
   */
  public static CrystalLattice of(Lattice lattice) {
    List<Rational> zero = AffineOperation.identity(lattice.dimension()).translation();
    List<AffineOperation> generators = new ArrayList<>();
    lattice
        .holohedry()
        .generators()
        .forEach(
            w -> generators.add(AffineOperation.of(w.map(Rationals.Q, c -> c.toRational()), zero)));
    SpaceGroup group = SpaceGroup.of(lattice.dimension(), generators);
    return new CrystalLattice("lattice", group.withName("lattice"), lattice.gram(), zero);
  }

  /**
   * A crystal by name.
   *
   * @param name one of {@link #names()}
   * @return the crystal
   * @throws InvalidInput if there is none of this name; the nearest is suggested
   */
  public static CrystalLattice named(String name) {
    return NamedLattices.named(name);
  }

  /** {@return the names that {@link #named} knows} */
  public static List<String> names() {
    return NamedLattices.names();
  }

  /**
   * Reads a crystal: {@code lattice:triangular}, {@code space:Fd-3m} or {@code wallpaper:p4g}, and
   * after an {@code @} the site by coordinates in the conventional basis or by the label of a
   * Wyckoff position without free parameters, {@code space:Fd-3m@8a}, {@code
   * lattice:cubic@1/2,0,0}.
   *
   * @param text the notation
   * @return the crystal
   * @throws InvalidInput if there is no such crystal or site
   */
  public static CrystalLattice parse(String text) {
    return NamedLattices.parse(text);
  }

  /**
   * The same crystal with another site.
   *
   * @param point coordinates in the conventional basis
   * @return the crystal
   * @throws InvalidInput if the dimension differs
   */
  public CrystalLattice withSite(List<Rational> point) {
    if (point.size() != conventional.dimension()) {
      throw new InvalidInput(
          "site of " + name,
          point.size() + " coordinates",
          conventional.dimension() + " coordinates",
          "");
    }
    return new CrystalLattice(this, point);
  }

  private CrystalLattice(CrystalLattice other, List<Rational> point) {
    this.name = other.name;
    this.conventional = other.conventional;
    this.basis = other.basis;
    this.symmetry = other.symmetry;
    this.site = List.copyOf(point);
  }

  /**
   * The same crystal with the site of a Wyckoff position.
   *
   * @param label the letter, perhaps after the multiplicity: {@code a}, {@code 8a}
   * @return the crystal
   * @throws InvalidInput if there is no such position, or it has free parameters
   */
  public CrystalLattice withWyckoff(String label) {
    List<WyckoffPosition> positions = conventional.wyckoffPositions();
    Optional<WyckoffPosition> found =
        positions.stream()
            .filter(p -> label.equals(p.letter()) || label.equals(p.multiplicity() + p.letter()))
            .findFirst();
    if (found.isEmpty() || found.get().parameters() > 0) {
      throw new InvalidInput(
          "Wyckoff position of " + name,
          found.isEmpty() ? "\"" + label + "\"" : found.get() + " with free parameters",
          "one of "
              + positions.stream()
                  .filter(p -> p.parameters() == 0)
                  .map(p -> p.multiplicity() + p.letter())
                  .toList(),
          "give the coordinates of one of its points instead");
    }
    return withSite(found.get().representative().translation());
  }

  /** {@return the name} */
  public String name() {
    return name;
  }

  /** {@return the space group in the basis in which it was given} */
  public SpaceGroup spaceGroup() {
    return conventional;
  }

  /** {@return the primitive basis, as columns of coordinates in the basis of the space group} */
  public Matrix<Rational> primitiveBasis() {
    return basis;
  }

  /** {@return the site, in the primitive basis} */
  public List<Rational> site() {
    return toPrimitive(site);
  }

  /** {@return the images of the site in a primitive cell} */
  public List<List<Rational>> sites() {
    return symmetry.field(site(), trivial()).sites();
  }

  private FiniteRepresentation<AffineOperation> trivial() {
    return org.intertwiner.reptheory.Representations.trivial(symmetry.group());
  }

  /**
   * Coordinates in the primitive basis.
   *
   * @param point coordinates in the basis of the space group
   * @return the same point
   */
  public List<Rational> toPrimitive(List<Rational> point) {
    List<Rational> zero = AffineOperation.identity(point.size()).translation();
    return AffineOperation.of(basis, zero).inverse().apply(point);
  }

  /** {@return the operations modulo translations, on the primitive basis} */
  public LatticeSymmetry<AffineOperation> symmetry() {
    return symmetry;
  }

  /** {@return the group modulo translations with its action on space, for the notation} */
  public NamedGroup<AffineOperation> pointGroup() {
    Representation<AffineOperation> vector = symmetry.vector();
    return new NamedGroup<>(symmetry.group(), symmetry.name(), Optional.of(vector));
  }

  /**
   * The symmetry of the site with its action on space, for the notation.
   *
   * @return the group of the elements that fix the site up to a translation
   */
  public NamedGroup<AffineOperation> siteGroup() {
    var group = symmetry.siteGroup(site());
    Representation<AffineOperation> vector =
        org.intertwiner.reptheory.Restriction.of(symmetry.vector(), group).withName("vector");
    return new NamedGroup<>(group, group.name(), Optional.of(vector));
  }

  /**
   * The same lattice under another group, which acts about the origin of coordinates.
   *
   * @param <G> the group elements
   * @param action an orthogonal action on space in the Cartesian coordinates of {@link
   *     LatticeSymmetry#basis}, where a cubic cell has its edges along the axes
   * @return the symmetry by that group
   * @throws InvalidInput if an element, which is named, does not map the lattice to itself
   */
  public <G> LatticeSymmetry<G> under(FiniteRepresentation<G> action) {
    return LatticeSymmetry.of(action, symmetry.basis());
  }

  @Override
  public String toString() {
    return name + ", " + conventional.name() + ", site " + site;
  }
}

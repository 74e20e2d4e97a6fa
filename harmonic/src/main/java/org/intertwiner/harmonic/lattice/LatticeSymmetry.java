package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.Lattice;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;

/**
 * A finite group that acts on a crystal modulo its lattice: every element has an affine operation
 * {W|w} that maps the lattice ℤⁿ to itself and keeps lengths, and products go to products modulo
 * translations.
 *
 * <p>For a space group Γ with translations T it is Γ/T; any finite group with an orthogonal action
 * that keeps a lattice acts likewise about the origin, also unfaithfully. <i>Accuracy:</i> exact.
 * <i>Complexity:</i> one operation is kept for each element.
 *
 * <p>Example: {@code CrystalLattice.named("triangular").symmetry().vector()} is the plane.
 *
 * @param <G> the group elements
 */
public final class LatticeSymmetry<G> {
  private final String name;
  private final FiniteGroup<G> group;
  private final List<AffineOperation> operations;
  private final Lattice lattice;

  /** Asked for where Cartesian coordinates are: their roots may be beyond the limit of numbers. */
  private final Supplier<Matrix<Cyclotomic>> basis;

  private LatticeSymmetry(
      String name,
      FiniteGroup<G> group,
      List<AffineOperation> operations,
      Lattice lattice,
      Supplier<Matrix<Cyclotomic>> basis) {
    this.name = name;
    this.group = group;
    this.operations = List.copyOf(operations);
    this.lattice = lattice;
    this.basis = basis;
  }

  /**
   * The symmetry of a space group modulo its translations.
   *
   * @param space a space group on a primitive basis
   * @param lattice the metric of that basis
   * @return the group of the operations modulo translations
   * @throws InvalidInput if the basis is not primitive, or an operation, which is named, changes
   *     lengths
   */
  public static LatticeSymmetry<AffineOperation> of(SpaceGroup space, Lattice lattice) {
    return of(space, lattice, () -> CartesianBasis.of(lattice));
  }

  static LatticeSymmetry<AffineOperation> of(
      SpaceGroup space, Lattice lattice, Supplier<Matrix<Cyclotomic>> basis) {
    if (!space.isPrimitive() || space.dimension() != lattice.dimension()) {
      throw new InvalidInput(
          "space group " + space.name(),
          space.centringVectors().size()
              + " lattice points in a cell of dimension "
              + space.dimension(),
          "a primitive cell of dimension " + lattice.dimension(),
          "take space.primitive(), or CrystalLattice.of(space), which does");
    }
    List<AffineOperation> operations = space.operations();
    for (AffineOperation g : operations) {
      requireIsometry(g, g.toString(), lattice);
    }
    return new LatticeSymmetry<>(space.name(), space.group(), operations, lattice, basis);
  }

  /**
   * The symmetry by a group that acts linearly about a lattice point.
   *
   * @param <G> the group elements
   * @param action an orthogonal action on ℝⁿ
   * @param basis Cartesian coordinates of the basis of the lattice, as columns, with rational
   *     scalar products
   * @return the group with the matrices B⁻¹ρ(g)B
   * @throws InvalidInput if an element, which is named, does not map the lattice to itself
   */
  public static <G> LatticeSymmetry<G> of(
      FiniteRepresentation<G> action, Matrix<Cyclotomic> basis) {
    int n = action.dimension();
    if (!action.isOrthogonal()) {
      throw new InvalidInput(
          "action " + action.name(),
          "matrices that are not real and orthogonal",
          "an orthogonal action",
          "write the action in an orthonormal basis");
    }
    if (basis.rows() != n || basis.columns() != n) {
      throw new InvalidInput(
          "basis of a lattice",
          basis.rows() + " × " + basis.columns(),
          "the " + n + " × " + n + " matrix of its vectors, for the action " + action.name(),
          "the lattice and the action have one dimension");
    }
    Matrix<Cyclotomic> back =
        ExactLinearAlgebra.inverse(Cyclotomics.FIELD, basis)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "basis of a lattice", "dependent vectors", "independent vectors", ""));
    Matrix<Cyclotomic> products = basis.transpose().multiply(basis);
    Lattice lattice = new Lattice(products.map(Rationals.Q, LatticeSymmetry::rationalProduct));
    FiniteGroup<G> group = action.group();
    List<AffineOperation> generators = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      Matrix<Cyclotomic> w = back.multiply(action.onGenerator(k)).multiply(basis);
      generators.add(integral(w, group.generatorNames().get(k), group.name()));
    }
    List<AffineOperation> operations = new ArrayList<>(List.of(AffineOperation.identity(n)));
    for (int g = 1; g < group.order(); g++) {
      operations.add(operations.get(group.parent(g)).multiply(generators.get(group.lastLetter(g))));
    }
    return new LatticeSymmetry<>(group.name(), group, operations, lattice, () -> basis);
  }

  private static Rational rationalProduct(Cyclotomic product) {
    if (!product.isRational()) {
      throw new InvalidInput(
          "basis of a lattice",
          "a scalar product of " + product,
          "rational scalar products",
          "choose the unit of length so that squares of lengths are rational");
    }
    return product.toRational();
  }

  private static AffineOperation integral(Matrix<Cyclotomic> w, String element, String group) {
    int n = w.rows();
    for (int j = 0; j < n; j++) {
      List<Cyclotomic> image = w.column(j);
      if (!image.stream().allMatch(c -> c.isRational() && c.toRational().isInteger())) {
        throw new InvalidInput(
            "point group " + group + " on a lattice",
            "the element " + element + " moves lattice vector " + (j + 1) + " to " + image,
            "whole coordinates: every element maps the lattice to itself",
            "take a subgroup that keeps the lattice, or another lattice; squares allow rotations"
                + " of order 4, triangles those of order 3 and 6");
      }
    }
    return AffineOperation.of(
        w.map(Rationals.Q, Cyclotomic::toRational), AffineOperation.identity(n).translation());
  }

  private static void requireIsometry(AffineOperation g, String element, Lattice lattice) {
    Matrix<Rational> w = g.linear();
    Matrix<Rational> moved = w.transpose().multiply(lattice.gram()).multiply(w);
    if (!moved.equals(lattice.gram())) {
      throw new InvalidInput(
          "metric of a crystal",
          "the operation " + element + " changes lengths",
          "a Gram matrix G with WᵀGW = G for all operations",
          "ask space.metricTensors() for those that fit");
    }
  }

  /** {@return the name of the group} */
  public String name() {
    return name;
  }

  /** {@return the group modulo translations} */
  public FiniteGroup<G> group() {
    return group;
  }

  /** {@return the lattice on its primitive basis} */
  public Lattice lattice() {
    return lattice;
  }

  /** {@return the dimension n of space} */
  public int dimension() {
    return lattice.dimension();
  }

  /**
   * The operation of an element.
   *
   * @param element the number of the element in the group
   * @return {W|w}, up to lattice translations
   */
  public AffineOperation operation(int element) {
    return operations.get(element);
  }

  /**
   * The Cartesian coordinates of the basis of the lattice: the upper triangular B with BᵀB = G and
   * a positive diagonal.
   *
   * @return basis vectors as columns; roots of rationals, exact
   */
  public Matrix<Cyclotomic> basis() {
    return basis.get();
  }

  /**
   * The action on space in the Cartesian coordinates of {@link #basis}.
   *
   * @return the orthogonal representation g ↦ BWB⁻¹
   */
  public FiniteRepresentation<G> vector() {
    int n = dimension();
    if (group.generators().isEmpty()) {
      return Representations.trivial(group).times(n).withName("vector");
    }
    Matrix<Cyclotomic> b = basis();
    Matrix<Cyclotomic> back = ExactLinearAlgebra.inverse(Cyclotomics.FIELD, b).orElseThrow();
    List<Matrix<Cyclotomic>> images = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      Matrix<Rational> w = operations.get(group.generatorIndex(k)).linear();
      images.add(b.multiply(w.map(Cyclotomics.FIELD, Cyclotomic::of)).multiply(back));
    }
    return Representations.of(group, images).withName("vector");
  }

  /**
   * The site-symmetry group of a point, as the subgroup of the elements that move it by a lattice
   * vector.
   *
   * @param point coordinates in the primitive basis
   * @return a group of some of the same elements
   * @throws InvalidInput if the dimension differs
   */
  public FiniteGroup<G> siteGroup(List<Rational> point) {
    requireDimension(point);
    List<Integer> fixing = new ArrayList<>();
    for (int g = 0; g < group.order(); g++) {
      if (modulo1(operations.get(g).apply(point)).equals(modulo1(point))) {
        fixing.add(g);
      }
    }
    int[] elements = fixing.stream().mapToInt(Integer::intValue).toArray();
    return group.toGroup(group.subgroup(elements)).withName("site symmetry of " + point);
  }

  /**
   * Fields whose values are transformed alike at every site, (g·f)(x) = ρ(g) f(g⁻¹x).
   *
   * @param point a site; the field lives on all its images
   * @param fibre ρ, a representation of {@link #group}
   * @return the fields
   * @throws InvalidInput if the dimension or the group differs
   */
  public LatticeField<G> field(List<Rational> point, FiniteRepresentation<G> fibre) {
    requireDimension(point);
    return LatticeField.uniform(this, point, fibre);
  }

  /**
   * Fields induced from a representation of the site symmetry of one of the sites, as those of
   * orbitals on atoms.
   *
   * @param point the site; the field lives on all its images
   * @param fibre a representation of {@link #siteGroup siteGroup(point)}
   * @return the fields
   * @throws InvalidInput if the dimension or the group differs
   */
  public LatticeField<G> inducedField(List<Rational> point, FiniteRepresentation<G> fibre) {
    requireDimension(point);
    return LatticeField.induced(this, point, fibre);
  }

  private void requireDimension(List<Rational> point) {
    if (point.size() != dimension()) {
      throw new InvalidInput(
          "site of " + name, point.size() + " coordinates", dimension() + " coordinates", "");
    }
  }

  static List<Rational> modulo1(List<Rational> point) {
    return AffineOperation.translation(point).modulo1().translation();
  }

  @Override
  public String toString() {
    return name + " on a lattice of dimension " + dimension();
  }
}

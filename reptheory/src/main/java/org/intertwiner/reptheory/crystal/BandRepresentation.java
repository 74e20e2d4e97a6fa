package org.intertwiner.reptheory.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.projective.FactorSystem;
import org.intertwiner.reptheory.projective.ProjectiveIrreps;

/**
 * The band representations of orbitals at the points of a Wyckoff position: induced from the
 * irreducible representations of the site symmetry.
 *
 * <p><em>Formula:</em> with q₁ … q_m the images of the point modulo translations and gₐ(q₁) = qₐ,
 * the character at k is χ(g) = Σ exp(−2πi k·t) χ_ρ(gₐ⁻¹ t⁻¹ g gₐ), over the a with g(qₐ) = qₐ + t.
 * <em>Accuracy:</em> exact; multiplicities at a wave vector are checked to give back the whole
 * character. <em>Source:</em> J. Zak, Phys. Rev. B 26 (1982) 3010; B. Bradlyn et al., Nature 547
 * (2017) 298.
 *
 * <p>Example: {@code BandRepresentation.of(group, List.of(0, 0, 0), false).at(kpoint)}.
 */
public final class BandRepresentation {
  private final PointOperations operations;
  private final List<Rational> point;
  private final boolean spin;
  private final FiniteGroup<AffineOperation> site;
  private final ProjectiveIrreps<AffineOperation> siteIrreps;
  private final List<AffineOperation> cosets = new ArrayList<>();
  private final List<List<Rational>> images = new ArrayList<>();
  private final Matrix<Rational> toLattice;

  private BandRepresentation(LittleGroup any, List<Rational> point, boolean spin) {
    this.operations = any.operations();
    this.point = List.copyOf(point);
    this.spin = spin;
    SpaceGroup group = operations.group();
    if (point.size() != group.dimension()) {
      throw new InvalidInput(
          "point of " + group.name(),
          point.size() + " coordinates",
          group.dimension() + " coordinates",
          "");
    }
    Matrix<Rational> basis = group.primitiveBasis();
    this.toLattice =
        AffineOperation.of(basis, AffineOperation.identity(point.size()).translation())
            .inverse()
            .linear();
    List<AffineOperation> fixing = new ArrayList<>();
    for (AffineOperation g : operations.all()) {
      place(g);
      List<Rational> shift = difference(point, g.apply(point));
      if (isTranslation(shift)) {
        fixing.add(AffineOperation.translation(shift).multiply(g));
      }
    }
    this.site = siteGroup(fixing);
    this.siteIrreps = ProjectiveIrreps.of(siteSystem());
  }

  /** Keeps the image of the point where it is new modulo translations. */
  private void place(AffineOperation g) {
    List<Rational> image = g.apply(point);
    if (images.stream().noneMatch(q -> isTranslation(difference(image, q)))) {
      images.add(image);
      cosets.add(g);
    }
  }

  private boolean isTranslation(List<Rational> vector) {
    return toLattice.apply(vector).stream().allMatch(Rational::isInteger);
  }

  private static List<Rational> difference(List<Rational> a, List<Rational> b) {
    List<Rational> result = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      result.add(a.get(i).subtract(b.get(i)));
    }
    return result;
  }

  private FiniteGroup<AffineOperation> siteGroup(List<AffineOperation> fixing) {
    List<Integer> numbers = fixing.stream().map(operations::indexOf).toList();
    List<AffineOperation> generators = new ArrayList<>();
    for (int g : operations.generators(numbers)) {
      generators.add(fixing.get(numbers.indexOf(g)));
    }
    return SiteGroup.of(generators, point.size()).withName("site symmetry of " + point);
  }

  private FactorSystem<AffineOperation> siteSystem() {
    if (!spin) {
      return FactorSystem.trivial(site);
    }
    int[] place = new int[Math.toIntExact(site.order())];
    Arrays.setAll(place, g -> operations.indexOf(site.element(g)));
    return FactorSystem.of(site, 2, (g, h) -> operations.spinSign(place[g], place[h]));
  }

  /**
   * The band representations of a point.
   *
   * @param group a space group
   * @param point coordinates of a site
   * @param spin whether for the double-valued representations of the site symmetry
   * @return one band representation for each irreducible representation of the site symmetry
   * @throws InvalidInput if the dimension differs, or spin is asked for beyond three dimensions
   */
  public static BandRepresentation of(SpaceGroup group, List<Rational> point, boolean spin) {
    return new BandRepresentation(
        LittleGroup.of(group, KPoint.gamma(group.dimension())), point, spin);
  }

  /** {@return the site symmetry, its operations fixing the point} */
  public FiniteGroup<AffineOperation> siteSymmetry() {
    return site;
  }

  /** {@return the irreducible representations of the site symmetry} */
  public ProjectiveIrreps<AffineOperation> siteIrreps() {
    return siteIrreps;
  }

  /** {@return the images of the point, one for each translation class; the point itself first} */
  public List<List<Rational>> sites() {
    return List.copyOf(images);
  }

  /**
   * The number of bands.
   *
   * @param irrep the number of an irreducible representation of the site symmetry, from 0
   * @return sites · dimension
   */
  public int bands(int irrep) {
    return images.size() * siteIrreps.irreps().get(irrep).dimension();
  }

  /**
   * What the bands are at a wave vector.
   *
   * @param small the representations at the wave vector, of the same space group, with spin or not
   *     as here
   * @return for each irreducible representation of the site symmetry the multiplicities of the
   *     small representations
   * @throws InvalidInput if they belong to another group, or one has spin and the other not
   */
  public List<List<Long>> at(SmallIrreps small) {
    LittleGroup little = small.littleGroup();
    if (!little.spaceGroup().equals(operations.group()) || small.isSpin() != spin) {
      throw new InvalidInput(
          "representations of the " + little,
          "another space group, or with and without spin",
          "small representations of " + operations.group().name() + (spin ? " with spin" : ""),
          "");
    }
    List<List<Long>> result = new ArrayList<>();
    for (int r = 0; r < siteIrreps.irreps().size(); r++) {
      List<Cyclotomic> site = siteIrreps.irreps().get(r).character();
      List<Cyclotomic> values = new ArrayList<>();
      for (int g = 0; g < little.coGroup().order(); g++) {
        AffineOperation op = little.coGroup().element(g);
        Cyclotomic phase = little.k().phase(op.translation()).conjugate();
        values.add(character(little.k(), op, site).multiply(phase));
      }
      result.add(small.projective().multiplicities(values));
    }
    return List.copyOf(result);
  }

  private Cyclotomic character(KPoint k, AffineOperation g, List<Cyclotomic> siteCharacter) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int a = 0; a < images.size(); a++) {
      List<Rational> t = difference(g.apply(images.get(a)), images.get(a));
      if (isTranslation(t)) {
        List<Rational> back = t.stream().map(Rational::negate).toList();
        AffineOperation moved =
            AffineOperation.translation(back).multiply(g).multiply(cosets.get(a));
        AffineOperation inner = cosets.get(a).inverse().multiply(moved);
        Cyclotomic value = siteCharacter.get(site.indexOf(inner)).multiply(k.phase(t));
        sum = spin && minus(g, cosets.get(a), inner) ? sum.subtract(value) : sum.add(value);
      }
    }
    return sum;
  }

  private boolean minus(AffineOperation g, AffineOperation coset, AffineOperation inner) {
    int c = operations.indexOf(coset);
    return operations.spinSign(operations.indexOf(g), c)
        != operations.spinSign(c, operations.indexOf(inner));
  }

  @Override
  public String toString() {
    return "band representations of "
        + operations.group().name()
        + " from "
        + point
        + (spin ? " with spin" : "");
  }
}

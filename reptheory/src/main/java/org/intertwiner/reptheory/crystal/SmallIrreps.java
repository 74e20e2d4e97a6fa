package org.intertwiner.reptheory.crystal;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.name.RowNames;
import org.intertwiner.reptheory.projective.ProjectiveIrreps;

/**
 * All allowed irreducible representations of the little group of a wave vector: those in which a
 * translation t is exp(−2πi k·t).
 *
 * <p><em>Method:</em> the projective irreducible representations of the little co-group with the
 * factor system of {@link LittleGroup}, from the character table and the certified matrices of its
 * central extension. <em>Accuracy:</em> exact, certified. <em>Complexity:</em> that of a character
 * table of a group of order n·|co-group|, n the order of the factor system, which depends on the
 * glides and screws but not on the denominators of k. <em>Source:</em> G. Ya. Lyubarskii (1960);
 * Bradley and Cracknell (1972), chapter 3.
 *
 * <p>Example: {@code SmallIrreps.of(SpaceGroups.named("Fd-3m"),
 * KPoint.parse("0,1,0")).dimensions()} is {@code [2, 2, 2, 2]}.
 */
public final class SmallIrreps {

  /**
   * What has been proved.
   *
   * @param projective the projective representations have their certificates: products,
   *     irreducible, distinct, Σd² the order of the co-group, as many as regular classes
   * @param law D(g)D(s) = ±D(gs) for all representatives g and generators s, gs the product of
   *     affine maps with its translation, the sign that of the lifts and + without spin
   * @param translations every translation of a lattice basis is the scalar exp(−2πi k·t)
   */
  public record Certificate(boolean projective, boolean law, boolean translations) {

    /**
     * Checks representations.
     *
     * @param group the little group
     * @param irreps its representations
     * @return what holds
     */
    public static Certificate check(LittleGroup group, List<SmallIrrep> irreps) {
      boolean spin = !irreps.isEmpty() && irreps.get(0).spin();
      boolean projective =
          ProjectiveIrreps.Certificate.check(
                  group.factorSystem(spin), irreps.stream().map(SmallIrrep::projective).toList())
              .proved();
      return check(group, irreps, projective);
    }

    private static Certificate check(
        LittleGroup group, List<SmallIrrep> irreps, boolean projective) {
      return new Certificate(
          projective,
          irreps.stream().allMatch(irrep -> keepsLaw(group, irrep)),
          irreps.stream().allMatch(irrep -> keepsTranslations(group, irrep)));
    }

    private static boolean keepsLaw(LittleGroup little, SmallIrrep irrep) {
      FiniteGroup<AffineOperation> group = little.coGroup();
      for (int g = 0; g < group.order(); g++) {
        Matrix<Cyclotomic> left = irrep.at(group.element(g));
        for (int k = 0; k < group.generators().size(); k++) {
          int s = group.generatorIndex(k);
          AffineOperation product = group.element(g).multiply(group.element(s));
          Matrix<Cyclotomic> wanted = irrep.at(product);
          boolean minus = irrep.spin() && little.sign(g, s) == 1;
          if (!left.multiply(irrep.at(group.element(s))).equals(minus ? wanted.negate() : wanted)) {
            return false;
          }
        }
      }
      return true;
    }

    private static boolean keepsTranslations(LittleGroup little, SmallIrrep irrep) {
      Matrix<Rational> basis = little.spaceGroup().primitiveBasis();
      for (int j = 0; j < basis.columns(); j++) {
        Matrix<Cyclotomic> image = irrep.at(AffineOperation.translation(basis.column(j)));
        Cyclotomic phase = KPoint.root(little.k().dot(basis.column(j)).negate());
        if (!image.scale(phase.conjugate()).isIdentity()) {
          return false;
        }
      }
      return true;
    }

    /** {@return whether everything holds} */
    public boolean proved() {
      return projective && law && translations;
    }
  }

  private final LittleGroup littleGroup;
  private final boolean spin;
  private final ProjectiveIrreps<AffineOperation> projective;
  private final List<SmallIrrep> irreps;
  private final Certificate certificate;

  private SmallIrreps(LittleGroup littleGroup, boolean spin) {
    this.littleGroup = littleGroup;
    this.spin = spin;
    this.projective = ProjectiveIrreps.of(littleGroup.factorSystem(spin));
    List<SmallIrrep> list = new ArrayList<>();
    projective
        .irreps()
        .forEach(p -> list.add(new SmallIrrep(littleGroup, list.size() + 1, spin, p)));
    this.irreps = List.copyOf(list);
    this.certificate = Certificate.check(littleGroup, irreps, projective.certificate().proved());
    if (!certificate.proved()) {
      throw new IllegalStateException("small representations were refuted: " + certificate);
    }
  }

  /**
   * The single-valued representations at a wave vector.
   *
   * @param group a space group of any dimension
   * @param k a wave vector in the reciprocal of its basis
   * @return the allowed irreducible representations, by dimension
   * @throws InvalidInput if the dimensions differ
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static SmallIrreps of(SpaceGroup group, KPoint k) {
    return of(LittleGroup.of(group, k), false);
  }

  /**
   * The double-valued representations at a wave vector.
   *
   * @param group a space group of at most three dimensions
   * @param k a wave vector in the reciprocal of its basis
   * @return the allowed irreducible representations with spin, by dimension
   * @throws InvalidInput if the dimensions differ or are more than three
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static SmallIrreps withSpin(SpaceGroup group, KPoint k) {
    return of(LittleGroup.of(group, k), true);
  }

  /**
   * The representations of a little group.
   *
   * @param littleGroup a little group
   * @param spin whether the double-valued ones
   * @return the allowed irreducible representations, by dimension
   * @throws InvalidInput if spin is asked for in more than three dimensions
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static SmallIrreps of(LittleGroup littleGroup, boolean spin) {
    return new SmallIrreps(littleGroup, spin);
  }

  /** {@return the little group} */
  public LittleGroup littleGroup() {
    return littleGroup;
  }

  /** {@return whether these are double-valued} */
  public boolean isSpin() {
    return spin;
  }

  /** {@return the representations, by dimension} */
  public List<SmallIrrep> irreps() {
    return irreps;
  }

  /** {@return the dimensions, in order} */
  public List<Integer> dimensions() {
    return irreps.stream().map(SmallIrrep::dimension).toList();
  }

  /**
   * Names of the representations.
   *
   * <p>Inside the zone, at Γ and in symmorphic groups the factor system is 1 and Γ(W) is a
   * representation of the little co-group: Mulliken's symbols. Where the factor system is not 1,
   * and with spin, the dimension with a number in parentheses.
   *
   * @return one name for each representation, all different
   */
  public List<String> names() {
    boolean linear = !spin && projective.factorSystem().isTrivial();
    if (linear && littleGroup.spaceGroup().dimension() <= 3) {
      return mulliken();
    }
    return irreps.stream().map(r -> r.dimension() + "(" + r.number() + ")").toList();
  }

  private List<String> mulliken() {
    FiniteGroup<AffineOperation> group = littleGroup.coGroup();
    CharacterTable<AffineOperation> table = CharacterTable.of(group);
    List<Matrix<Cyclotomic>> generators =
        group.generators().stream().map(PointOperations::inSpace).toList();
    RowNames names =
        RowNames.mulliken(table, Groups.generatedByMatrices(3, generators, GroupLimits.DEFAULT));
    List<String> result = new ArrayList<>();
    for (SmallIrrep irrep : irreps) {
      List<Cyclotomic> values = new ArrayList<>();
      for (int c = 0; c < table.size(); c++) {
        values.add(irrep.projective().at(group.classes().representative(c)).trace());
      }
      result.add(names.name(table.rowOf(FiniteCharacter.of(group, values))));
    }
    return List.copyOf(result);
  }

  /** {@return the projective representations of the co-group} */
  public ProjectiveIrreps<AffineOperation> projective() {
    return projective;
  }

  /** {@return what has been proved} */
  public Certificate certificate() {
    return certificate;
  }

  @Override
  public String toString() {
    return littleGroup + ": dimensions " + dimensions();
  }
}

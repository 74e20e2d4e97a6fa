package org.intertwiner.cli.request;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.group.structure.TypeNames;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.cli.cas.SystemText;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * What a group is: its order, classes and properties.
 *
 * @param group the group
 */
public record GroupRequest(NamedGroup<?> group) implements Request {
  /** Groups in more dimensions than this are not recognised as crystallographic. */
  private static final int SPACE = 3;

  /** Types are named up to this order; the name may take a search for an isomorphism. */
  private static final int LARGEST_NAMED = 10_000;

  /**
   * The request for a group by name, which may be a Lie group as well.
   *
   * @param word a name, or the path of a file of JSON
   * @return the request
   * @throws org.intertwiner.algebra.InvalidInput where it names no group
   */
  public static Request of(String word) {
    return LieGroupRequest.of(word).orElseGet(() -> new GroupRequest(Arguments.group(word)));
  }

  @Override
  public Result run() {
    GroupFacts facts = new GroupFacts(group.name());
    CompactGroup<?> g = group.group();
    facts.script(system -> SystemText.of(system).group(group.name(), g));
    if (g instanceof FiniteGroup<?> finite) {
      return finite(facts, finite);
    }
    return large(facts, (PermutationGroup) g);
  }

  private static GroupFacts finite(GroupFacts facts, FiniteGroup<?> group) {
    facts
        .count("order", group.order())
        .count("degree", group.degree())
        .count("generators", group.generators().size())
        .count("classes", group.classes().count())
        .count("exponent", group.exponent())
        .flag("abelian", group.isAbelian())
        .flag("nilpotent", group.isNilpotent())
        .flag("solvable", group.isSolvable())
        .flag("simple", group.isSimple())
        .flag("perfect", group.isPerfect());
    if (group.order() <= LARGEST_NAMED) {
      TypeNames.of(group).ifPresent(type -> facts.words("isomorphicTo", type));
    }
    spaceGroup(group).ifPresent(space -> crystal(facts, space));
    matrices(group).map(PointGroup::recognize).ifPresent(point -> point(facts, point));
    return facts;
  }

  /** A group that is known by its stabiliser chain. */
  private static GroupFacts large(GroupFacts facts, PermutationGroup group) {
    return facts
        .count("order", group::order)
        .count("degree", group.degree())
        .count("generators", group.generators().size())
        .count("classes", () -> BigInteger.valueOf(group.classes().count()))
        .count("exponent", group::exponent)
        .flag("abelian", group::isAbelian)
        .flag("nilpotent", group::isNilpotent)
        .flag("solvable", group::isSolvable)
        .flag("simple", group::isSimple)
        .flag("perfect", group::isPerfect);
  }

  private static Optional<SpaceGroup> spaceGroup(FiniteGroup<?> group) {
    if (!(group.element(0) instanceof AffineOperation one)) {
      return Optional.empty();
    }
    var generators = group.generators().stream().map(AffineOperation.class::cast).toList();
    return Optional.of(SpaceGroup.of(one.dimension(), generators));
  }

  private static void crystal(GroupFacts facts, SpaceGroup space) {
    facts.words("modulo", "the translations of the cell").count("dimension", space.dimension());
    facts.count("latticePointsInTheCell", space.centringVectors().size());
    if (space.dimension() <= SPACE) {
      names(facts, space.pointGroup());
    }
    facts.flag("centrosymmetric", space.isCentrosymmetric());
    facts.flag("symmorphic", space.isSymmorphic());
    facts.count("wyckoffPositions", space.wyckoffPositions().size());
  }

  private static void point(GroupFacts facts, PointGroup point) {
    names(facts, point);
    facts.flag("centrosymmetric", point.isCentrosymmetric()).flag("chiral", point.isChiral());
  }

  private static void names(GroupFacts facts, PointGroup point) {
    facts.words("pointGroup", point.schoenflies()).words("hermannMauguin", point.hermannMauguin());
    point
        .crystalSystem()
        .ifPresent(s -> facts.words("crystalSystem", s.name().toLowerCase(Locale.ROOT)));
  }

  /** The group as one of real 3 × 3 matrices, where it is that. */
  @SuppressWarnings("unchecked") // the first element tells the type of all
  private static Optional<FiniteGroup<Matrix<Cyclotomic>>> matrices(FiniteGroup<?> group) {
    boolean fits =
        group.element(0) instanceof Matrix<?> one
            && one.rows() == SPACE
            && one.at(0, 0) instanceof Cyclotomic
            && group.generators().stream().allMatch(g -> isReal((Matrix<Cyclotomic>) g));
    return fits ? Optional.of((FiniteGroup<Matrix<Cyclotomic>>) group) : Optional.empty();
  }

  private static boolean isReal(Matrix<Cyclotomic> matrix) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        if (!matrix.at(i, j).isReal()) {
          return false;
        }
      }
    }
    return true;
  }
}

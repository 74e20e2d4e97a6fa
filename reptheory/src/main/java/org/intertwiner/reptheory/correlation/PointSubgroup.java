package org.intertwiner.reptheory.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.crystal.SymmetryAxis;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.StructureLimits;
import org.intertwiner.algebra.group.structure.SubgroupClasses;
import org.intertwiner.algebra.group.structure.Subgroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A subgroup of a point group, with its type and its place among the subgroups of that type.
 *
 * <p>Subgroups of one type need not be conjugate: D₄ₕ holds C₂ᵥ in six ways, and the irreps of D₄ₕ
 * become others in each. {@link #of} lists one subgroup of every class.
 *
 * <p>Example: {@code PointSubgroup.of(PointGroup.parse("D4h").group(), PointGroup.parse("D2d"))}
 * holds two.
 */
public final class PointSubgroup {
  private static final int AXES_NAMED = 4;

  private final PointGroup type;
  private final int number;
  private final Subgroup subgroup;
  private final long conjugates;
  private final FiniteGroup<Matrix<Cyclotomic>> group;

  private PointSubgroup(
      FiniteGroup<Matrix<Cyclotomic>> parent,
      PointGroup type,
      int number,
      Subgroup subgroup,
      long conjugates) {
    this.type = type;
    this.number = number;
    this.subgroup = subgroup;
    this.conjugates = conjugates;
    this.group = parent.toGroup(subgroup).withName(type.schoenflies());
  }

  /**
   * One subgroup of every class of conjugate subgroups: the one in the standard orientation of its
   * type, where the class holds it; that class is then number 1 of the type.
   *
   * @param group a finite group of real 3 × 3 matrices
   * @param limits limits of the search
   * @return the classes by rising order, the trivial group first and the group itself last
   * @throws InvalidInput if the matrices are not real or not 3 × 3
   * @throws org.intertwiner.algebra.LimitExceeded if the search passes a limit
   */
  public static List<PointSubgroup> all(
      FiniteGroup<Matrix<Cyclotomic>> group, StructureLimits limits) {
    record Typed(PointGroup type, Subgroup subgroup, long length, boolean standard) {}
    List<Typed> classes = new ArrayList<>();
    for (SubgroupClasses.SubgroupClass c : SubgroupClasses.of(group, limits).classes()) {
      Correlations.checkInterrupted();
      PointGroup type = PointGroup.recognize(group.toGroup(c.representative()));
      Optional<Subgroup> standard =
          standard(group, type)
              .filter(s -> c.length() == 1 ? s.equals(c.representative()) : areConjugate(s, c));
      classes.add(
          new Typed(type, standard.orElse(c.representative()), c.length(), standard.isPresent()));
    }
    List<PointSubgroup> found = new ArrayList<>();
    for (Typed c : classes) {
      List<Typed> same =
          new ArrayList<>(classes.stream().filter(t -> t.type.equals(c.type)).toList());
      same.sort(Comparator.comparing(t -> !t.standard));
      found.add(new PointSubgroup(group, c.type, 1 + same.indexOf(c), c.subgroup, c.length));
    }
    return List.copyOf(found);
  }

  /** The subgroup in the orientation that the type's symbol names, where it lies in the group. */
  private static Optional<Subgroup> standard(
      FiniteGroup<Matrix<Cyclotomic>> group, PointGroup type) {
    List<Matrix<Cyclotomic>> generators = type.generators();
    if (!generators.stream().allMatch(group::contains)) {
      return Optional.empty();
    }
    return Optional.of(group.subgroup(generators.stream().mapToInt(group::indexOf).toArray()));
  }

  private static boolean areConjugate(Subgroup s, SubgroupClasses.SubgroupClass c) {
    return s.order() == c.order() && Subgroups.conjugates(s).contains(c.representative());
  }

  /**
   * One subgroup of every class of a type.
   *
   * @param group a finite group of real 3 × 3 matrices
   * @param type the type wanted
   * @return the classes; none where the group has no such subgroup
   * @throws InvalidInput if the matrices are not real or not 3 × 3
   * @throws org.intertwiner.algebra.LimitExceeded if the search passes a limit
   */
  public static List<PointSubgroup> of(FiniteGroup<Matrix<Cyclotomic>> group, PointGroup type) {
    return all(group, StructureLimits.DEFAULT).stream()
        .filter(s -> s.type.equals(type.canonical()))
        .sorted(Comparator.comparingInt(PointSubgroup::number))
        .toList();
  }

  /**
   * A subgroup that the caller has chosen.
   *
   * @param group a finite group of real 3 × 3 matrices
   * @param subgroup a subgroup of it
   * @return the subgroup with its type
   * @throws InvalidInput if the matrices are not real or not 3 × 3, or the subgroup is another
   *     group's
   */
  public static PointSubgroup of(FiniteGroup<Matrix<Cyclotomic>> group, Subgroup subgroup) {
    PointGroup type = PointGroup.recognize(group.toGroup(subgroup));
    long conjugates = org.intertwiner.algebra.group.structure.Subgroups.conjugates(subgroup).size();
    return new PointSubgroup(group, type, 1, subgroup, conjugates);
  }

  /**
   * The type.
   *
   * @return the canonical value, for instance C2v
   */
  public PointGroup type() {
    return type;
  }

  /**
   * The place among the classes of the same type.
   *
   * @return a number from 1
   */
  public int number() {
    return number;
  }

  /**
   * The subgroup inside the group.
   *
   * @return the subgroup
   */
  public Subgroup subgroup() {
    return subgroup;
  }

  /**
   * How many subgroups are conjugate to this one, itself included.
   *
   * @return 1 for a normal subgroup
   */
  public long conjugates() {
    return conjugates;
  }

  /**
   * The subgroup as a group of its own.
   *
   * @return the same matrices, named by the Schoenflies symbol
   */
  public FiniteGroup<Matrix<Cyclotomic>> group() {
    return group;
  }

  /**
   * Where the axes and the mirrors lie: Hermann–Mauguin symbols of lines with their directions.
   *
   * @return for instance {@code 2[0 0 1] m[1 0 0] m[0 1 0]}; the first few, by falling order of the
   *     rotation
   */
  public String setting() {
    StringJoiner text = new StringJoiner(" ");
    List<SymmetryAxis> axes = SymmetryAxis.of(group);
    for (SymmetryAxis axis : axes.subList(0, Math.min(AXES_NAMED, axes.size()))) {
      StringJoiner direction = new StringJoiner(" ", axis.symbol() + "[", "]");
      axis.direction().forEach(c -> direction.add(coordinate(c)));
      text.add(direction.toString());
    }
    return axes.size() > AXES_NAMED ? text + " …" : text.toString();
  }

  private static String coordinate(Cyclotomic c) {
    return c.isRational() ? c.toString() : "%.3f".formatted(c.re());
  }

  /**
   * The type, the number and the setting.
   *
   * @return for instance {@code C2v#1: 2[0 0 1] m[1 0 0] m[0 1 0]}
   */
  @Override
  public String toString() {
    return type.schoenflies() + "#" + number + ": " + setting();
  }
}

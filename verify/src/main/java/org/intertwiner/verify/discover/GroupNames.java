package org.intertwiner.verify.discover;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.TypeNames;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/** What a subgroup is called. */
public final class GroupNames {
  private GroupNames() {}

  /**
   * A name for a subgroup: its Schoenflies symbol where its elements are 3 × 3 orthogonal matrices,
   * otherwise the name of the whole group, the abstract type where {@link TypeNames} knows it,
   * {@code group of order n} for the rest; with generators where it is not the whole group.
   *
   * <p>Example: the rotations in {@code D4} are {@code C4 = ⟨r⟩}.
   *
   * @param <G> the group elements
   * @param group the group
   * @param subgroup a subgroup of it
   * @return the name
   */
  public static <G> String of(FiniteGroup<G> group, Subgroup subgroup) {
    if (subgroup.index() == 1) {
      return group.name();
    }
    if (subgroup.order() == 1) {
      return "the trivial group";
    }
    StringJoiner words = new StringJoiner(", ", " = ⟨", "⟩");
    for (int g : subgroup.generators()) {
      words.add(group.wordText(g));
    }
    return type(group, subgroup).orElse("group of order " + subgroup.order()) + words;
  }

  /**
   * The type of a subgroup alone: its Schoenflies symbol where its elements are 3 × 3 orthogonal
   * matrices, otherwise the abstract type where {@link TypeNames} knows it.
   *
   * @param <G> the group elements
   * @param group the group
   * @param subgroup a subgroup of it
   * @return for example {@code D4} or {@code C2v}
   */
  public static <G> Optional<String> type(FiniteGroup<G> group, Subgroup subgroup) {
    FiniteGroup<G> inner = group.toGroup(subgroup);
    if (inner.identity() instanceof Matrix<?> m && m.rows() == 3 && m.columns() == 3) {
      try {
        return Optional.of(PointGroup.recognize(matrices(inner)).schoenflies());
      } catch (InvalidInput notOrthogonal) {
        return TypeNames.of(inner);
      }
    }
    return TypeNames.of(inner);
  }

  @SuppressWarnings("unchecked") // elements of finite matrix groups are matrices of cyclotomics
  private static List<Matrix<Cyclotomic>> matrices(FiniteGroup<?> group) {
    return (List<Matrix<Cyclotomic>>) group.generators();
  }
}

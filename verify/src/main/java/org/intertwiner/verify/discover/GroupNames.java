package org.intertwiner.verify.discover;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/** What a subgroup is called. */
public final class GroupNames {
  private GroupNames() {}

  /**
   * A name for a subgroup: its Schoenflies symbol where its elements are 3 × 3 orthogonal matrices,
   * otherwise the name of the whole group, {@code Cₙ} or {@code Dₙ} for the abstract type where it
   * is cyclic or dihedral, {@code group of order n} for the rest; with generators where it is not
   * the whole group.
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
    return type(group, subgroup) + words;
  }

  private static <G> String type(FiniteGroup<G> group, Subgroup subgroup) {
    FiniteGroup<G> inner = group.toGroup(subgroup);
    if (inner.identity() instanceof Matrix<?> m && m.rows() == 3 && m.columns() == 3) {
      try {
        return PointGroup.recognize(matrices(inner)).schoenflies();
      } catch (InvalidInput notOrthogonal) {
        return abstractType(inner);
      }
    }
    return abstractType(inner);
  }

  @SuppressWarnings("unchecked") // elements of finite matrix groups are matrices of cyclotomics
  private static List<Matrix<Cyclotomic>> matrices(FiniteGroup<?> group) {
    return (List<Matrix<Cyclotomic>>) group.generators();
  }

  private static String abstractType(FiniteGroup<?> group) {
    int n = (int) group.order();
    int[] orders = new int[n];
    Arrays.setAll(orders, g -> order(group, g));
    int cyclic = indexOf(orders, n);
    if (cyclic >= 0) {
      return "C" + n;
    }
    int half = n % 2 == 0 ? indexOf(orders, n / 2) : -1;
    if (half >= 0 && isDihedral(group, orders, half)) {
      return "D" + n / 2;
    }
    return "group of order " + n;
  }

  private static int indexOf(int[] values, int value) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == value) {
        return i;
      }
    }
    return -1;
  }

  /** Whether an involution outside of ⟨r⟩ inverts r. */
  private static boolean isDihedral(FiniteGroup<?> group, int[] orders, int r) {
    boolean[] rotation = new boolean[orders.length];
    int power = 0;
    do {
      rotation[power] = true;
      power = group.multiply(power, r);
    } while (power != 0);
    for (int s = 0; s < orders.length; s++) {
      if (!rotation[s] && orders[s] == 2) {
        int conjugate = group.multiply(group.multiply(s, r), s);
        return conjugate == group.inverse(r);
      }
    }
    return false;
  }

  private static int order(FiniteGroup<?> group, int g) {
    int order = 1;
    for (int power = g; power != 0; power = group.multiply(power, g)) {
      order++;
    }
    return order;
  }
}

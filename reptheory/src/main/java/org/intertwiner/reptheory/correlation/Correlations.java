package org.intertwiner.reptheory.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.name.RowNames;
import org.intertwiner.reptheory.projective.DoubleGroup;
import org.intertwiner.reptheory.projective.InversionLift;

/**
 * Correlation tables: SO(3) and O(3) down to finite groups, and finite groups down to subgroups.
 *
 * <p><em>Formula:</em> χ_l of a rotation by θ is 1 + Σ 2cos kθ over 1 ≤ k ≤ l, where 2cos kθ
 * follows exactly from 2cos θ = tr − 1 by 2cos (k+1)θ = 2cos θ · 2cos kθ − 2cos (k−1)θ; the element
 * −r of O(3) has the character of r times the parity. A basis in which the matrices are orthogonal
 * is not needed. <em>Accuracy:</em> exact. <em>Complexity:</em> rows · classes² products.
 * <em>Source:</em> Bethe, Ann. Phys. 395 (1929).
 *
 * <p>Example: {@code Correlations.o3(PointGroup.parse("Oh").group(), 2).branch(4)} is {@code Eg +
 * T2g}.
 */
public final class Correlations {
  private Correlations() {}

  /** The parities under x ↦ −x that a table's rows have. */
  private enum Parities {
    NONE,
    OWN,
    BOTH
  }

  /**
   * SO(3) down to a finite group of rotations.
   *
   * @param group a finite group of rotations of space, in any basis
   * @param maxDegree the last row
   * @return rows {@code 0}, {@code 1}, …, maxDegree
   * @throws InvalidInput if the matrices are not real 3 × 3 matrices of determinant 1
   * @throws org.intertwiner.algebra.LimitExceeded past the default limits
   */
  public static CorrelationTable so3(FiniteGroup<Matrix<Cyclotomic>> group, int maxDegree) {
    return so3(group, maxDegree, CorrelationLimits.DEFAULT);
  }

  /**
   * SO(3) down to a finite group of rotations, within limits.
   *
   * @param group a finite group of rotations of space, in any basis
   * @param maxDegree the last row
   * @param limits limits of the degree and of the character table
   * @return rows {@code 0}, {@code 1}, …, maxDegree
   * @throws InvalidInput if the matrices are not real 3 × 3 matrices of determinant 1
   * @throws org.intertwiner.algebra.LimitExceeded past the limits
   */
  public static CorrelationTable so3(
      FiniteGroup<Matrix<Cyclotomic>> group, int maxDegree, CorrelationLimits limits) {
    return spherical("SO3", group, maxDegree, Parities.NONE, limits);
  }

  /**
   * O(3) down to a finite group of rotations and reflections.
   *
   * @param group a finite group of real 3 × 3 matrices, in any basis
   * @param maxDegree the last degree
   * @return rows {@code 0e}, {@code 0o}, {@code 1e}, {@code 1o}, … with both parities
   * @throws InvalidInput if the matrices are not real or not 3 × 3
   * @throws org.intertwiner.algebra.LimitExceeded past the default limits
   */
  public static CorrelationTable o3(FiniteGroup<Matrix<Cyclotomic>> group, int maxDegree) {
    return o3(group, maxDegree, CorrelationLimits.DEFAULT);
  }

  /**
   * O(3) down to a finite group of rotations and reflections, within limits.
   *
   * @param group a finite group of real 3 × 3 matrices, in any basis
   * @param maxDegree the last degree
   * @param limits limits of the degree and of the character table
   * @return rows {@code 0e}, {@code 0o}, {@code 1e}, {@code 1o}, … with both parities
   * @throws InvalidInput if the matrices are not real or not 3 × 3
   * @throws org.intertwiner.algebra.LimitExceeded past the limits
   */
  public static CorrelationTable o3(
      FiniteGroup<Matrix<Cyclotomic>> group, int maxDegree, CorrelationLimits limits) {
    return spherical("O3", group, maxDegree, Parities.BOTH, limits);
  }

  /**
   * The harmonic polynomials, whose parity is (−1)ˡ: the splitting of s, p, d, f, … levels.
   *
   * @param group a finite group of real 3 × 3 matrices, in any basis
   * @param maxDegree the last degree
   * @return rows {@code 0e}, {@code 1o}, {@code 2e}, …
   * @throws InvalidInput if the matrices are not real or not 3 × 3
   * @throws org.intertwiner.algebra.LimitExceeded past the default limits
   */
  public static CorrelationTable harmonics(FiniteGroup<Matrix<Cyclotomic>> group, int maxDegree) {
    return spherical("O3", group, maxDegree, Parities.OWN, CorrelationLimits.DEFAULT);
  }

  private static CorrelationTable spherical(
      String name,
      FiniteGroup<Matrix<Cyclotomic>> group,
      int maxDegree,
      Parities parities,
      CorrelationLimits limits) {
    limits.require(Math.multiplyExact(2, maxDegree));
    CharacterTable<Matrix<Cyclotomic>> table = CharacterTable.of(group, limits.tables());
    SphericalCharacters characters = SphericalCharacters.of(group, maxDegree);
    if (parities == Parities.NONE) {
      characters.requireRotations(group);
    }
    List<IrrepLabel> rows = new ArrayList<>();
    List<List<Cyclotomic>> values = new ArrayList<>();
    for (int l = 0; l <= maxDegree; l++) {
      for (int parity = 1; parity >= -1; parity -= 2) {
        boolean own = parity == ((l & 1) == 0 ? 1 : -1);
        if (parities == Parities.BOTH || (parities == Parities.NONE ? parity == 1 : own)) {
          String sign = parities == Parities.NONE ? "" : parity == 1 ? "e" : "o";
          rows.add(new IrrepLabel(l + sign, 2 * l + 1));
          values.add(characters.of(l, parity));
        }
      }
    }
    return CorrelationTable.proved(name, rows, values, table, names(table));
  }

  /**
   * Whole and half angular momenta down to the double group of a finite group.
   *
   * @param group a finite group of real 3 × 3 matrices, in any basis
   * @param last the last angular momentum
   * @return rows {@code 0}, {@code 1/2}, {@code 1}, … of SU(2) for a group of rotations, or {@code
   *     0e}, {@code 0o}, {@code 1/2e}, … of SU(2) × {1, i}; columns are the irreps of the double
   *     group, those of the group itself with their own names
   * @throws InvalidInput if the matrices are not real or not 3 × 3, or the last one is negative
   * @throws org.intertwiner.algebra.LimitExceeded past the default limits
   */
  public static CorrelationTable spin(FiniteGroup<Matrix<Cyclotomic>> group, HalfInteger last) {
    CorrelationLimits.DEFAULT.require(last.doubled());
    DoubleGroup cover = DoubleGroup.of(group, InversionLift.SQUARE_ONE);
    boolean rotations = cover.type().isChiral();
    List<IrrepLabel> rows = new ArrayList<>();
    List<List<Cyclotomic>> values = new ArrayList<>();
    for (int tj = 0; tj <= last.doubled(); tj++) {
      HalfInteger j = new HalfInteger(tj);
      for (int parity = 1; parity >= (rotations ? 1 : -1); parity -= 2) {
        rows.add(new IrrepLabel(j + (rotations ? "" : parity == 1 ? "e" : "o"), tj + 1));
        values.add(cover.character(j, parity).values());
      }
    }
    return CorrelationTable.proved(
        rotations ? "SU2" : "SU2xCi", rows, values, cover.table(), names(cover));
  }

  /** Names of all rows of a double group, where single-valued rows have those of the group. */
  private static List<String> names(DoubleGroup cover) {
    CharacterTable<Matrix<Cyclotomic>> single = CharacterTable.of(cover.pointGroup());
    RowNames names = RowNames.of(single);
    List<String> all = new ArrayList<>();
    for (int row = 0; row < cover.table().size(); row++) {
      String name = cover.name(row);
      for (int i = 0; i < single.size() && !cover.isSpin(row); i++) {
        boolean same = true;
        for (int g = 0; g < cover.pointGroup().order() && same; g++) {
          Cyclotomic lifted = cover.table().irrep(row).atElement(cover.lift(g));
          same = lifted.equals(single.irrep(i).atElement(g));
        }
        name = same ? names.name(i) : name;
      }
      all.add(name);
    }
    return all;
  }

  /**
   * A finite group down to a subgroup.
   *
   * @param <G> the group elements
   * @param table the table of the group
   * @param subgroup a subgroup, which says how the smaller group lies in the larger one
   * @return one row for each row of the table
   * @throws InvalidInput if the subgroup is another group's
   */
  public static <G> CorrelationTable restriction(CharacterTable<G> table, Subgroup subgroup) {
    return restriction(table, CharacterTable.of(table.group().toGroup(subgroup)));
  }

  /**
   * A finite group down to a group of some of its elements.
   *
   * @param <G> the group elements
   * @param table the table of the group
   * @param small the table of a group whose elements all belong to the larger one
   * @return one row for each row of the first table
   * @throws InvalidInput if an element does not belong to the larger group
   */
  public static <G> CorrelationTable restriction(CharacterTable<G> table, CharacterTable<G> small) {
    int[] fusion = fusion(table.group(), small.group());
    List<IrrepLabel> rows = labels(table);
    List<List<Cyclotomic>> values = new ArrayList<>();
    for (int r = 0; r < table.size(); r++) {
      List<Cyclotomic> row = new ArrayList<>();
      for (int c : fusion) {
        row.add(table.irrep(r).at(c));
      }
      values.add(row);
    }
    return CorrelationTable.proved(table.group().name(), rows, values, small, names(small));
  }

  /**
   * Into which classes of a group the classes of a smaller one go.
   *
   * @param <G> the group elements
   * @param group the larger group
   * @param small a group whose elements all belong to the larger one
   * @return for each class of the smaller group the number of a class of the larger one
   * @throws InvalidInput if an element does not belong to the larger group
   */
  public static <G> int[] fusion(FiniteGroup<G> group, FiniteGroup<G> small) {
    int[] fusion = new int[small.classes().count()];
    for (int c = 0; c < fusion.length; c++) {
      G element = small.element(small.classes().representative(c));
      if (!group.contains(element)) {
        throw new InvalidInput(
            "subgroup " + small.name(),
            "the element " + element,
            "elements of " + group.name(),
            "another orientation of the same type may lie in the group; PointSubgroup.of lists"
                + " them");
      }
      fusion[c] = group.classes().classOf(group.indexOf(element));
    }
    return fusion;
  }

  static List<IrrepLabel> labels(CharacterTable<?> table) {
    List<String> names = names(table);
    return IntStream.range(0, table.size())
        .mapToObj(i -> new IrrepLabel(names.get(i), table.degree(i)))
        .toList();
  }

  static List<String> names(CharacterTable<?> table) {
    return RowNames.of(table).names();
  }

  static void checkInterrupted() {
    if (Thread.interrupted()) {
      throw new CancellationException("a correlation table was interrupted");
    }
  }
}

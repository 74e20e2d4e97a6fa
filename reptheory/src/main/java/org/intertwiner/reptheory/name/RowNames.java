package org.intertwiner.reptheory.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * Names of the rows of a character table: different from one another, and read back from sums.
 *
 * <p>A sum is written {@code 2xA1g+T2u}, {@code [3,1]+[2,2]}, {@code 0}. A multiplicity stands
 * before the name, with {@code x} or without where this can be read in one way only. Partitions may
 * be written part by part, {@code [2,1,1]} for {@code [2,1^2]}. The name of a family of rows stands
 * for all of them: {@code E} for {@code 1E+2E} in C₃, {@code [2,1]} for the two halves in A₃.
 * Superscripts, ′, ″ and ⊕ are understood.
 *
 * <p><em>Complexity:</em> linear in the number of rows and the length of the text.
 *
 * <p>Example: {@code RowNames.of(CharacterTable.of(PointGroup.parse("Td").group())).names()} is
 * {@code [A1, A2, E, T1, T2]}.
 */
public final class RowNames {
  private final String group;
  private final List<String> names;
  private final Map<String, List<Integer>> rows = new HashMap<>();

  /** Families are further names, each for several rows. */
  private RowNames(String group, List<String> names, Map<String, List<Integer>> families) {
    this.group = group;
    this.names = List.copyOf(names);
    rows.putAll(families);
    for (int i = 0; i < names.size(); i++) {
      List<Integer> before = rows.put(names.get(i), List.of(i));
      if (before != null) {
        throw new IllegalStateException("two rows of " + group + " are called " + names.get(i));
      }
    }
  }

  /**
   * The names that are usual for the group.
   *
   * <p>Mulliken's symbols where the elements are real matrices of 3 rows, or of 2, which then act
   * on the plane z = 0; partitions where the group permutes n points in all or in all even ways;
   * otherwise {@linkplain #byDegree degree and letter}.
   *
   * @param table a character table
   * @return its names
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static RowNames of(CharacterTable<?> table) {
    Optional<FiniteGroup<Matrix<Cyclotomic>>> geometry = Geometry.spatial(table.group());
    if (geometry.isPresent()) {
      return mulliken(table, geometry.get());
    }
    return PartitionNames.degree(table.group()) > 0 ? partitions(table) : byDegree(table);
  }

  /**
   * Degree and letter: {@code 1a}, {@code 1b}, {@code 2a}, … in the order of the rows.
   *
   * @param table a character table
   * @return the names of {@link CharacterTable#name}
   */
  public static RowNames byDegree(CharacterTable<?> table) {
    List<String> names = IntStream.range(0, table.size()).mapToObj(table::name).toList();
    return new RowNames(table.group().name(), names, Map.of());
  }

  /**
   * Mulliken's symbols, read off the geometry.
   *
   * <p><em>Coordinates:</em> those given, where the group is there the standard group of its type
   * ({@link org.intertwiner.algebra.crystal.PointGroup}: main axis z, C₂′ about x, the mirror σ_v
   * contains x); otherwise those of {@link
   * org.intertwiner.algebra.crystal.PointGroup#standardCoordinates}.
   *
   * <p><em>Symbols:</em> A and B have degree 1 and value 1 or −1 at the turn c by 2π/n about the
   * main axis, or at the rotoreflection c by π/n for S₂ₙ and D_nd with even n; E, T, G, H have
   * degree 2, 3, 4, 5. E_k has the value 2 cos(2πk/N) at c of order N, without k where there is but
   * one. Its complex parts, where they are rows, are {@code 2Ek} with exp(2πik/N) at c, {@code 1Ek}
   * with the conjugate (Altmann and Herzig), and in T and T_h the third of a turn x → y → z stands
   * for c. The index of A and B is 1 or 2 for the value 1 or −1 at C₂′, or at σ_v in C_nv: in C₂ᵥ
   * B₁ is the row of x. In D₂ and D₂ₕ B₁, B₂, B₃ have the value 1 at the half turns about z, y, x.
   * The index of A in T_d, O, O_h and of T is 1 for the value 1 at S₄ or C₄, else 2; in I and I_h
   * T₁ is the row with the value (1 + √5)/2 at the turn by 2π/5. {@code g} and {@code u} tell the
   * sign at the inversion, {@code '} and {@code ''} the sign at the mirror across the main axis
   * where the group does not contain the inversion.
   *
   * @param table the table of a group
   * @param geometry a faithful representation of it by real 3 × 3 matrices: a group with the images
   *     of the table's generators as generators, in their order
   * @return the names
   * @throws InvalidInput where the matrices are not real 3 × 3, or the group is another
   */
  public static RowNames mulliken(
      CharacterTable<?> table, FiniteGroup<Matrix<Cyclotomic>> geometry) {
    Geometry.requireSame(table.group(), geometry);
    List<MullikenSymbol> symbols = MullikenSymbols.of(table, geometry);
    Map<String, List<Integer>> families = new HashMap<>();
    for (int i = 0; i < symbols.size(); i++) {
      if (symbols.get(i).part() > 0) {
        families.computeIfAbsent(symbols.get(i).whole(), w -> new ArrayList<>()).add(i);
      }
    }
    return new RowNames(
        table.group().name(), symbols.stream().map(MullikenSymbol::toString).toList(), families);
  }

  /**
   * Mulliken's symbols for a group whose geometry is a representation.
   *
   * @param <G> the group elements
   * @param table the table of a group
   * @param geometry a faithful real representation of dimension 3, or 2 for the plane z = 0
   * @return the names, as {@link #mulliken(CharacterTable, FiniteGroup)} gives them
   * @throws InvalidInput where the representation is not real, not faithful, of another dimension
   *     or of another group
   */
  public static <G> RowNames mulliken(CharacterTable<G> table, FiniteRepresentation<G> geometry) {
    if (!geometry.group().equals(table.group())) {
      throw new InvalidInput(
          "geometry of " + table.group().name(),
          "a representation of " + geometry.group().name(),
          "a representation of the same group",
          "");
    }
    return mulliken(table, Geometry.of(geometry));
  }

  /**
   * Partitions of n for the symmetric and alternating groups of n points.
   *
   * <p>The row of λ has the values of Murnaghan and Nakayama; [n] is trivial, [1ⁿ] the sign. Of two
   * partitions that agree on Aₙ the first in reverse lexicographic order names the row; where λ =
   * λ′ its two halves are {@code λ^+}, the row that comes first in the table, and {@code λ^-}.
   *
   * @param table the table of a group that permutes n points in all or all even ways
   * @return the names
   * @throws InvalidInput if the group is none of these
   */
  public static RowNames partitions(CharacterTable<?> table) {
    int n = PartitionNames.degree(table.group());
    if (n == 0) {
      throw new InvalidInput(
          "partitions for the rows of " + table.group().name(),
          "order " + table.group().order() + " on " + table.group().degree() + " points",
          "all or all even permutations of the points that move",
          "RowNames.byDegree names the rows of every group");
    }
    PartitionNames found = new PartitionNames(table, n);
    return new RowNames(table.group().name(), found.names(), found.families());
  }

  /** {@return the names by row} */
  public List<String> names() {
    return names;
  }

  /**
   * All names that are read, and the rows that each stands for.
   *
   * @return those of {@link #names}, of families of rows, and other spellings
   */
  public Map<String, List<Integer>> spellings() {
    return Collections.unmodifiableMap(rows);
  }

  /**
   * The name of a row.
   *
   * @param row the number of a row, from 0
   * @return its name
   * @throws InvalidInput if there is no such row
   */
  public String name(int row) {
    if (row < 0 || row >= names.size()) {
      throw new InvalidInput(
          "row of the character table of " + group,
          Integer.toString(row),
          "0 … " + (names.size() - 1),
          "rows are counted from 0, the trivial character");
    }
    return names.get(row);
  }

  /**
   * The row with a name.
   *
   * @param name a name of one row
   * @return its number
   * @throws InvalidInput if no row or a family of rows is called so; the nearest is suggested
   */
  public int row(String name) {
    List<Integer> found = new RowSum(group, names, rows, name).name();
    if (found.size() != 1) {
      throw new InvalidInput(
          "row of the character table of " + group,
          "\"" + name + "\", which stands for " + print(found, 1),
          "the name of one row",
          "");
    }
    return found.get(0);
  }

  /**
   * Reads a sum of rows.
   *
   * @param text for instance {@code 2xA1g+T2u}, {@code 0}
   * @return how often each row occurs
   * @throws InvalidInput if the text is none; the place is given, counted from 1, and the nearest
   *     name is suggested
   */
  public List<Long> parse(String text) {
    return new RowSum(group, names, rows, text).multiplicities();
  }

  /**
   * Prints a sum of rows.
   *
   * @param multiplicities how often each row occurs, none negative
   * @return text that {@link #parse} reads, for instance {@code 2xA1g+T2u}; {@code 0} for no row
   * @throws InvalidInput if their number is not that of the rows, or one is negative
   */
  public String print(List<Long> multiplicities) {
    if (multiplicities.size() != names.size() || multiplicities.stream().anyMatch(m -> m < 0)) {
      throw new InvalidInput(
          "multiplicities of the rows of " + group,
          multiplicities.toString(),
          names.size() + " numbers, none negative",
          "");
    }
    StringJoiner text = new StringJoiner("+").setEmptyValue("0");
    for (int i = 0; i < names.size(); i++) {
      long m = multiplicities.get(i);
      if (m > 0) {
        text.add((m == 1 ? "" : m + "x") + names.get(i));
      }
    }
    return text.toString();
  }

  private String print(List<Integer> some, long times) {
    List<Long> multiplicities = new ArrayList<>(Collections.nCopies(names.size(), 0L));
    some.forEach(i -> multiplicities.set(i, times));
    return print(multiplicities);
  }

  @Override
  public String toString() {
    return names.toString();
  }
}

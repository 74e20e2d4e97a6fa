package org.intertwiner.reptheory.crystal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.projective.Corepresentations;
import org.intertwiner.reptheory.projective.DoubleGroup;
import org.intertwiner.reptheory.projective.FactorSystem;

/**
 * A magnetic point group: a point group in which none, all or half of the operations occur with
 * time reversal.
 *
 * <p>Colourless groups have no time reversal, grey ones contain it, in black and white groups the
 * operations without it are a subgroup of index 2. They are written {@code G}, {@code G1'} and
 * {@code G(H)}, H the type of that subgroup; two such subgroups of one type are taken to each other
 * by an isometry. There are 32 + 32 + 58 crystallographic ones. <em>Accuracy:</em> exact.
 * <em>Source:</em> H. Heesch, Z. Krist. 73 (1930); A. V. Shubnikov (1951); B. A. Tavger, V. M.
 * Zaitsev (1956).
 *
 * <p>Example: {@code MagneticPointGroup.parse("4/mmm(mmm)")} is 4'/mm'm.
 */
public final class MagneticPointGroup {

  /** The kinds of magnetic groups. */
  public enum Kind {
    /** No operation with time reversal. */
    COLOURLESS,
    /** Time reversal belongs to the group. */
    GREY,
    /** Half of the operations with time reversal. */
    BLACK_AND_WHITE
  }

  private final PointGroup type;
  private final Kind kind;
  private final PointGroup unitaryType;
  private final FiniteGroup<TimedRotation> group;

  private MagneticPointGroup(
      PointGroup type, Kind kind, PointGroup unitaryType, List<TimedRotation> generators) {
    this.type = type;
    this.kind = kind;
    this.unitaryType = unitaryType;
    type.requireListable();
    this.group =
        FiniteGroup.enumerate(new Products(), generators, GroupLimits.DEFAULT).withName(toString());
  }

  /** Matrices and time reversals, multiplied separately. */
  private record Products() implements Group<TimedRotation> {
    @Override
    public TimedRotation identity() {
      return new TimedRotation(Matrix.identity(Cyclotomics.FIELD, 3), false);
    }

    @Override
    public TimedRotation multiply(TimedRotation a, TimedRotation b) {
      return a.multiply(b);
    }

    @Override
    public TimedRotation inverse(TimedRotation a) {
      return new TimedRotation(a.rotation().transpose(), a.reversed());
    }

    @Override
    public boolean areEqual(TimedRotation a, TimedRotation b) {
      return a.equals(b);
    }
  }

  /**
   * The group without time reversal.
   *
   * @param type a point group
   * @return the colourless group
   */
  public static MagneticPointGroup colourless(PointGroup type) {
    return new MagneticPointGroup(type, Kind.COLOURLESS, type, plain(type));
  }

  /**
   * The group with time reversal itself.
   *
   * @param type a point group
   * @return the grey group
   */
  public static MagneticPointGroup grey(PointGroup type) {
    List<TimedRotation> generators = new ArrayList<>(plain(type));
    generators.add(new TimedRotation(Matrix.identity(Cyclotomics.FIELD, 3), true));
    return new MagneticPointGroup(type, Kind.GREY, type, generators);
  }

  private static List<TimedRotation> plain(PointGroup type) {
    return type.generators().stream().map(m -> new TimedRotation(m, false)).toList();
  }

  /**
   * The black and white groups of a point group.
   *
   * @param type a point group
   * @return one for each type of a subgroup of index 2, in the order of the linear characters of
   *     order 2 of which they are the kernels
   */
  public static List<MagneticPointGroup> blackAndWhite(PointGroup type) {
    Map<PointGroup, MagneticPointGroup> found = new LinkedHashMap<>();
    allBlackAndWhite(type).forEach(g -> found.putIfAbsent(g.unitaryType, g));
    return List.copyOf(found.values());
  }

  /** One group for each subgroup of index 2. */
  private static List<MagneticPointGroup> allBlackAndWhite(PointGroup type) {
    List<MagneticPointGroup> list = new ArrayList<>();
    FiniteGroup<Matrix<Cyclotomic>> all = type.group();
    CharacterTable<Matrix<Cyclotomic>> table = CharacterTable.of(all);
    for (int row = 1; row < table.size(); row++) {
      if (table.degree(row) == 1
          && table.irrep(row).values().stream().allMatch(Cyclotomic::isReal)) {
        List<TimedRotation> generators = new ArrayList<>();
        for (int k = 0; k < all.generators().size(); k++) {
          boolean minus = table.irrep(row).atElement(all.generatorIndex(k)).signum() < 0;
          generators.add(new TimedRotation(all.generators().get(k), minus));
        }
        PointGroup unitary = PointGroup.recognize(all.toGroup(kernel(all, table, row)));
        list.add(new MagneticPointGroup(type, Kind.BLACK_AND_WHITE, unitary, generators));
      }
    }
    return list;
  }

  private static Subgroup kernel(
      FiniteGroup<Matrix<Cyclotomic>> all, CharacterTable<?> table, int row) {
    Subgroup kernel = all.subgroup();
    for (int g = 0; g < all.order(); g++) {
      if (table.irrep(row).atElement(g).isOne() && !kernel.contains(g)) {
        kernel = kernel.extendedBy(g);
      }
    }
    return kernel;
  }

  /**
   * The crystallographic magnetic point groups.
   *
   * @return for each of the 32 types the colourless, the grey and the black and white groups
   */
  public static List<MagneticPointGroup> crystallographic() {
    List<MagneticPointGroup> list = new ArrayList<>();
    for (PointGroup type : PointGroup.crystallographic()) {
      list.add(colourless(type));
      list.add(grey(type));
      list.addAll(blackAndWhite(type));
    }
    return List.copyOf(list);
  }

  /**
   * Reads {@code G}, {@code G1'} or {@code G(H)}, with symbols of Schoenflies or of Hermann and
   * Mauguin, or a symbol with primes in any setting, {@code 4'/mm'm} or {@code 4'/mmm'}.
   *
   * @param text for example {@code m-3m1'}, {@code D4h(D2h)}, {@code 4/mmm(mmm)}, {@code 4'/mm'm}
   * @return the group
   * @throws InvalidInput if a symbol is unknown, or H is no subgroup of index 2 of G
   * @throws LimitExceeded if the index is larger than {@link PointGroup#MAX_LISTED_INDEX}
   */
  public static MagneticPointGroup parse(String text) {
    String t = text.strip();
    if (t.equals("1'")) {
      return grey(PointGroup.parse("1"));
    }
    if (t.endsWith("1'") && !t.equals("-1'")) {
      return grey(PointGroup.parse(t.substring(0, t.length() - 2).strip()));
    }
    if (t.indexOf('\'') > 0) {
      return parsePrimed(t);
    }
    int open = t.lastIndexOf('(');
    if (open <= 0 || !t.endsWith(")")) {
      return colourless(PointGroup.parse(t));
    }
    PointGroup type = PointGroup.parse(t.substring(0, open).strip());
    PointGroup unitary = PointGroup.parse(t.substring(open + 1, t.length() - 1)).canonical();
    List<MagneticPointGroup> all = blackAndWhite(type);
    return all.stream()
        .filter(g -> g.unitaryType.equals(unitary))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "magnetic point group " + text,
                    "no subgroup " + unitary + " of index 2 in " + type,
                    all.isEmpty() ? "a group with subgroups of index 2" : "one of " + all,
                    ""));
  }

  private static MagneticPointGroup parsePrimed(String text) {
    PointGroup type = PointGroup.parse(text.replace("'", ""));
    List<MagneticPointGroup> all = allBlackAndWhite(type);
    return all.stream()
        .filter(g -> g.symbol().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "magnetic point group",
                    "\"" + text + "\"",
                    all.isEmpty()
                        ? "a group with subgroups of index 2"
                        : "one of " + all.stream().map(MagneticPointGroup::symbol).toList(),
                    ""));
  }

  /** {@return the point group of all operations, time reversal left aside} */
  public PointGroup type() {
    return type;
  }

  /** {@return the kind} */
  public Kind kind() {
    return kind;
  }

  /** {@return the type of the operations without time reversal} */
  public PointGroup unitaryType() {
    return unitaryType;
  }

  /** {@return the operations} */
  public FiniteGroup<TimedRotation> group() {
    return group;
  }

  /**
   * The operations without time reversal.
   *
   * @return a subgroup of index 2, or everything for a colourless group
   */
  public Subgroup unitary() {
    List<Integer> unitary = new ArrayList<>();
    for (int g = 0; g < group.order(); g++) {
      if (!group.element(g).reversed()) {
        unitary.add(g);
      }
    }
    return group.subgroup(unitary.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * The factor system of the corepresentations.
   *
   * @param withSpin whether with the sign of the lifts to SU(2), inversion lifted with square 1,
   *     and T² = −1
   * @return 1 without spin
   */
  public FactorSystem<TimedRotation> factorSystem(boolean withSpin) {
    int[][] exponents = withSpin ? spinExponents() : new int[0][];
    IntBinaryOperator exponent = (g, h) -> withSpin ? exponents[g][h] : 0;
    return kind == Kind.COLOURLESS
        ? FactorSystem.of(group, 2, exponent)
        : FactorSystem.twisted(group, unitary(), 2, exponent);
  }

  /** The sign of the products of lifts, and that of T² where both elements are antiunitary. */
  private int[][] spinExponents() {
    DoubleGroup spin = DoubleGroup.of(type);
    FactorSystem<Matrix<Cyclotomic>> lifts = spin.factorSystem();
    int size = Math.toIntExact(group.order());
    int[] place = new int[size];
    for (int g = 0; g < size; g++) {
      place[g] = spin.pointGroup().indexOf(group.element(g).rotation());
    }
    int[][] exponents = new int[size][size];
    for (int g = 0; g < size; g++) {
      for (int h = 0; h < size; h++) {
        int square = group.element(g).reversed() && group.element(h).reversed() ? 1 : 0;
        int sign = lifts.isTrivial() ? 0 : lifts.exponent(place[g], place[h]);
        exponents[g][h] = sign + square;
      }
    }
    return exponents;
  }

  /**
   * The irreducible corepresentations.
   *
   * @param withSpin whether the double-valued ones, with T² = −1
   * @return all of them
   * @throws InvalidInput for a colourless group, which has representations only
   */
  public Corepresentations<TimedRotation> corepresentations(boolean withSpin) {
    return Corepresentations.of(factorSystem(withSpin));
  }

  /**
   * The symbol of Hermann and Mauguin with primes for time reversal.
   *
   * @return for example {@code 4'/mm'm}, {@code m-3m1'}; the same as {@link #toString()} where the
   *     type is not crystallographic
   */
  public String symbol() {
    if (kind != Kind.BLACK_AND_WHITE || !type.isCrystallographic()) {
      return toString();
    }
    FiniteGroup<Matrix<Cyclotomic>> all = type.group();
    boolean[] reversed = new boolean[Math.toIntExact(all.order())];
    for (int g = 0; g < group.order(); g++) {
      TimedRotation element = group.element(g);
      reversed[all.indexOf(element.rotation())] = element.reversed();
    }
    return ShubnikovSymbols.of(type, all, reversed);
  }

  /** {@return the symbol that {@link #parse} reads, in the names of Hermann and Mauguin} */
  @Override
  public String toString() {
    String name = type.hermannMauguin();
    return switch (kind) {
      case COLOURLESS -> name;
      case GREY -> name + "1'";
      case BLACK_AND_WHITE -> name + "(" + unitaryType.hermannMauguin() + ")";
    };
  }
}

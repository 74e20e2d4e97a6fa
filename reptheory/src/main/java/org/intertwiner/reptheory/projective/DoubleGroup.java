package org.intertwiner.reptheory.projective;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.SchurType;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;

/**
 * The double group of a point group: its inverse image in the cover of O(3) by spin, with the
 * rotation by 2π, Ē, as a new central element.
 *
 * <p>The rows of its character table in which Ē is 1 are those of the point group; in the others,
 * the spin rows, Ē is −1. <em>Accuracy:</em> exact: the lifts of the generators are exact matrices
 * of SU(2), those of all elements their products. <em>Complexity:</em> that of the enumeration and
 * the character table of a group of order 2|G|. <em>Source:</em> H. Bethe, Ann. Physik 3 (1929); W.
 * Opechowski, Physica 7 (1940); names: Altmann and Herzig, Point-Group Theory Tables (1994), with
 * the least j in which a row occurs.
 *
 * <p>Example: {@code DoubleGroup.of(PointGroup.parse("Td"))} has the spin rows E1/2, E5/2, G3/2.
 */
public final class DoubleGroup {
  private static final int MAX_ORDER = 3000;

  private final PointGroup type;
  private final InversionLift inversion;
  private final FiniteGroup<Matrix<Cyclotomic>> original;
  private final FiniteGroup<SpinElement> group;
  private final int[] projections;
  private final int[] lifts;
  private final int central;
  private final CharacterTable<SpinElement> table;
  private final List<String> names;

  private DoubleGroup(
      PointGroup type,
      InversionLift inversion,
      FiniteGroup<Matrix<Cyclotomic>> original,
      Matrix<Cyclotomic> coordinates) {
    this.type = type;
    this.inversion = inversion;
    this.original = original;
    Matrix<Cyclotomic> back = inverse(coordinates);
    FiniteGroup<SpinElement> standard = cover(type.generators(), inversion, List.of());
    List<SpinElement> generators = new ArrayList<>();
    for (Matrix<Cyclotomic> g : original.generators()) {
      generators.add(over(standard, coordinates.multiply(g).multiply(back)));
    }
    this.group =
        cover(List.of(), inversion, generators).withName("double group of " + original.name());
    int order = Math.toIntExact(original.order());
    this.projections = new int[2 * order];
    for (int x = 1; x < 2 * order; x++) {
      int k = group.lastLetter(x);
      int before = projections[group.parent(x)];
      boolean bar = k == original.generators().size();
      projections[x] = bar ? before : original.multiplyByGenerator(before, k);
    }
    this.lifts = new int[order];
    for (int x = 2 * order - 1; x >= 0; x--) {
      lifts[projections[x]] = x;
    }
    this.central = group.generatorIndex(original.generators().size());
    this.table = CharacterTable.of(group);
    this.names = SpinNames.of(this);
  }

  private static Matrix<Cyclotomic> inverse(Matrix<Cyclotomic> m) {
    return ExactLinearAlgebra.inverse(Cyclotomics.FIELD, m).orElseThrow();
  }

  /** Pairs of spin matrix and operation, multiplied separately. */
  private record Pairs() implements Group<SpinElement> {
    @Override
    public SpinElement identity() {
      return new SpinElement(
          Matrix.identity(Cyclotomics.FIELD, 2), Matrix.identity(Cyclotomics.FIELD, 3));
    }

    @Override
    public SpinElement multiply(SpinElement a, SpinElement b) {
      return a.multiply(b);
    }

    @Override
    public SpinElement inverse(SpinElement a) {
      return a.inverse();
    }

    @Override
    public boolean areEqual(SpinElement a, SpinElement b) {
      return a.equals(b);
    }
  }

  private static FiniteGroup<SpinElement> cover(
      List<Matrix<Cyclotomic>> operations, InversionLift inversion, List<SpinElement> lifted) {
    List<SpinElement> generators = new ArrayList<>(lifted);
    operations.forEach(r -> generators.add(SpinLift.of(r, inversion)));
    SpinElement one = new Pairs().identity();
    generators.add(new SpinElement(one.spin().negate(), one.operation()));
    return FiniteGroup.enumerate(
        new Pairs(), generators, GroupLimits.DEFAULT.withMaxOrder(2L * MAX_ORDER));
  }

  /** The first element over an operation, in the order of the group. */
  private static SpinElement over(FiniteGroup<SpinElement> cover, Matrix<Cyclotomic> operation) {
    for (int x = 0; x < cover.order(); x++) {
      if (cover.element(x).operation().equals(operation)) {
        return cover.element(x);
      }
    }
    throw new IllegalStateException(operation + " is not in standard coordinates");
  }

  /**
   * The double group of a point group in standard orientation, inversion lifted with square 1.
   *
   * @param type a point group
   * @return its double group
   * @throws LimitExceeded if it has more than 3000 elements
   */
  public static DoubleGroup of(PointGroup type) {
    return of(type, InversionLift.SQUARE_ONE);
  }

  /**
   * The double group of a point group in standard orientation.
   *
   * @param type a point group
   * @param inversion how the inversion is lifted; of no effect in groups of rotations
   * @return its double group
   * @throws LimitExceeded if it has more than 3000 elements
   */
  public static DoubleGroup of(PointGroup type, InversionLift inversion) {
    requireSize(type.schoenflies(), type.family().isAxial() ? 4L * type.n() : 120);
    return new DoubleGroup(type, inversion, type.group(), Matrix.identity(Cyclotomics.FIELD, 3));
  }

  /**
   * The double group of a finite group of real 3 × 3 matrices, in any basis of space.
   *
   * @param group a finite group of 3 × 3 matrices
   * @param inversion how the inversion is lifted; of no effect in groups of rotations
   * @return its double group, the operations of its elements in standard coordinates
   * @throws InvalidInput if the matrices are not 3 × 3 or not real
   * @throws LimitExceeded if it has more than 3000 elements
   */
  public static DoubleGroup of(FiniteGroup<Matrix<Cyclotomic>> group, InversionLift inversion) {
    requireSize(group.name(), group.order());
    PointGroup type = PointGroup.recognize(group);
    return new DoubleGroup(type, inversion, group, PointGroup.standardCoordinates(group));
  }

  private static void requireSize(String name, long order) {
    if (order > MAX_ORDER) {
      throw new LimitExceeded(
          "double group of " + name, "order up to " + order, "at most " + MAX_ORDER, "");
    }
  }

  /** {@return the type of the point group} */
  public PointGroup type() {
    return type;
  }

  /** {@return how the inversion is lifted} */
  public InversionLift inversion() {
    return inversion;
  }

  /** {@return the point group} */
  public FiniteGroup<Matrix<Cyclotomic>> pointGroup() {
    return original;
  }

  /**
   * The double group.
   *
   * @return a group of twice the order; its generators are lifts of those of the point group, with
   *     cos(θ/2) ≥ 0 for turns by θ that generate the standard group, then Ē
   */
  public FiniteGroup<SpinElement> group() {
    return group;
  }

  /** {@return the number of Ē} */
  public int central() {
    return central;
  }

  /**
   * The lift of an element, the first in the order of the double group; the other is its product
   * with Ē.
   *
   * @param g the number of an element of the point group
   * @return its number in the double group
   */
  public int lift(int g) {
    return lifts[g];
  }

  /**
   * The operation of an element.
   *
   * @param x the number of an element of the double group
   * @return its number in the point group
   */
  public int projection(int x) {
    return projections[x];
  }

  /**
   * The factor system of the spin representations: ĝ·ĥ = α(g, h)·(gh)^, α = ±1.
   *
   * @return the factor system of the lifts
   */
  public FactorSystem<Matrix<Cyclotomic>> factorSystem() {
    return FactorSystem.of(
        original,
        2,
        (g, h) -> group.multiply(lifts[g], lifts[h]) == lifts[original.multiply(g, h)] ? 0 : 1);
  }

  /** {@return the character table of the double group} */
  public CharacterTable<SpinElement> table() {
    return table;
  }

  /** {@return the rows in which Ē is −1, by degree} */
  public List<Integer> spinRows() {
    return rows(true);
  }

  /** {@return the rows in which Ē is 1: those of the point group} */
  public List<Integer> singleValuedRows() {
    return rows(false);
  }

  private List<Integer> rows(boolean spin) {
    return IntStream.range(0, table.size()).filter(r -> isSpin(r) == spin).boxed().toList();
  }

  /**
   * Whether Ē is −1 in a row.
   *
   * @param row the number of a row
   * @return whether it is a spin row
   */
  public boolean isSpin(int row) {
    return !table.irrep(row).atElement(central).equals(Cyclotomic.of(table.degree(row)));
  }

  /**
   * Whether time reversal doubles a level.
   *
   * <p>With T² = 1 on single-valued rows and −1 on spin rows: a spin row stays single only where it
   * is quaternionic, another only where it is real. <em>Source:</em> E. Wigner, Göttinger Nachr.
   * (1932).
   *
   * @param row the number of a row
   * @return whether the row occurs twice, or with its conjugate, in a level with time reversal
   */
  public boolean isDoubledByTimeReversal(int row) {
    return table.type(row) != (isSpin(row) ? SchurType.QUATERNIONIC : SchurType.REAL);
  }

  /**
   * The name of a row.
   *
   * @param row the number of a row
   * @return for spin rows A, E, G or I for 1, 2, 4 or 6 dimensions (F instead of G in some books),
   *     with the least j in which they occur; 1 and 2 before the letter for two conjugate rows,
   *     whose dimensions are added for the letter; g and u for even and odd; otherwise Mulliken's
   *     symbol
   */
  public String name(int row) {
    return names.get(row);
  }

  /**
   * The character of the representation of O(3) with angular momentum j.
   *
   * @param j a whole or half number
   * @param parity 1 where the lift of the inversion is 1 (i, for half j and a lift of square −1),
   *     −1 where it is the opposite; of no effect in groups of rotations
   * @return χ(x) = sin((j + ½)θ)/sin(θ/2), times the factor of the inversion
   * @throws InvalidInput if the parity is not 1 or −1, or j is negative
   */
  public FiniteCharacter<SpinElement> character(HalfInteger j, int parity) {
    if (Math.abs(parity) != 1 || j.doubled() < 0) {
      throw new InvalidInput(
          "angular momentum with parity", j + ", " + parity, "j ≥ 0 and 1 or −1", "");
    }
    List<Cyclotomic> values = new ArrayList<>();
    for (int c = 0; c < table.size(); c++) {
      values.add(value(group.element(group.classes().representative(c)), j, parity));
    }
    return FiniteCharacter.of(group, values);
  }

  private Cyclotomic value(SpinElement x, HalfInteger j, int parity) {
    boolean proper = ExactLinearAlgebra.determinant(Cyclotomics.FIELD, x.operation()).isOne();
    boolean imaginary = !proper && inversion == InversionLift.SQUARE_MINUS_ONE;
    Cyclotomic trace = x.spin().trace();
    if (imaginary) {
      trace = trace.divide(Cyclotomic.I);
    }
    Cyclotomic before = Cyclotomic.ZERO;
    Cyclotomic chi = Cyclotomic.ONE;
    for (int i = 0; i < j.doubled(); i++) {
      Cyclotomic next = trace.multiply(chi).subtract(before);
      before = chi;
      chi = next;
    }
    chi = imaginary && !j.isInteger() ? chi.multiply(Cyclotomic.I) : chi;
    return !proper && parity < 0 ? chi.negate() : chi;
  }

  /**
   * How often each row occurs in angular momentum j: the splitting of a level.
   *
   * @param j a whole or half number
   * @param parity as for {@link #character}
   * @return multiplicities, one for each row
   * @throws InvalidInput as for {@link #character}
   */
  public List<Long> decompose(HalfInteger j, int parity) {
    return Collections.unmodifiableList(table.multiplicities(character(j, parity)));
  }

  @Override
  public String toString() {
    return group.toString();
  }
}

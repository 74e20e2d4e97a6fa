package org.intertwiner.nn.field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.Structure;

/**
 * The type of a feature field on the line, the plane or space: f: ℝᵈ → V with (g·f)(x) = ρ(g)
 * f(g⁻¹x), d ≤ 3, where ρ is a direct sum of representations with multiplicities and g⁻¹x is an
 * orthogonal linear action.
 *
 * <p><i>Shape</i>: a batch of such fields is {@code (batch, channels(), …space)} with d axes of
 * space, the first of which runs down (rows, or planes and rows); channels run part by part, copy
 * by copy, coordinate by coordinate.
 *
 * @param <G> the group elements
 */
public final class FieldType<G> {
  private final Representation<G> action;
  private final List<Part<G>> parts;
  private final int channels;

  private FieldType(Representation<G> action, List<Part<G>> parts) {
    this.action = action;
    this.parts = List.copyOf(parts);
    this.channels = this.parts.stream().mapToInt(Part::channels).sum();
  }

  /**
   * Equal representations side by side.
   *
   * @param <G> the group elements
   * @param representation what one field carries; no direct sum itself
   * @param copies how many fields
   */
  public record Part<G>(Representation<G> representation, int copies) {
    /**
     * Checks the number of copies.
     *
     * @param representation what one field carries; no direct sum itself
     * @param copies how many fields
     * @throws InvalidInput if it is not positive
     */
    public Part {
      requireCopies(representation, copies);
    }

    /**
     * The channels of this part.
     *
     * @return copies × dimension
     */
    public int channels() {
      return Math.multiplyExact(copies, representation.dimension());
    }

    /**
     * Whether the group does not move these fields' values at all.
     *
     * @return true for the one-dimensional representation g ↦ 1
     */
    public boolean isTrivial() {
      return FieldType.isTrivial(representation);
    }
  }

  /**
   * The type of fields that carry a representation; direct sums are opened into their blocks.
   *
   * @param <G> the group elements
   * @param action how the group moves the points of space: orthogonal, of dimension 1, 2 or 3
   * @param representation what the values carry; real
   * @return the type
   * @throws InvalidInput if the action is not orthogonal on ℝ¹, ℝ² or ℝ³, the representation is not
   *     real or belongs to another group
   */
  public static <G> FieldType<G> of(Representation<G> action, Representation<G> representation) {
    requireSpace(action);
    requireReal(action, representation);
    List<Part<G>> parts = new ArrayList<>();
    if (representation.structure() instanceof Structure.Sum<G> sum) {
      sum.blocks().forEach(block -> append(parts, block, 1));
    } else {
      append(parts, representation, 1);
    }
    return new FieldType<>(action, parts);
  }

  /**
   * The type of several fields that carry one representation.
   *
   * @param <G> the group elements
   * @param action how the group moves the points of space
   * @param representation what one field carries
   * @param copies how many fields
   * @return the type
   * @throws InvalidInput as {@link #of(Representation, Representation)}, or if {@code copies} is
   *     not positive
   */
  public static <G> FieldType<G> of(
      Representation<G> action, Representation<G> representation, int copies) {
    requireCopies(representation, copies);
    FieldType<G> one = of(action, representation);
    if (one.parts.size() == 1) {
      Part<G> part = one.parts.get(0);
      int all = Math.multiplyExact(part.copies, copies);
      return new FieldType<>(action, List.of(new Part<>(part.representation, all)));
    }
    FieldType<G> type = one;
    for (int i = 1; i < copies; i++) {
      type = type.plus(one);
    }
    return type;
  }

  /**
   * The type of fields that the group does not move.
   *
   * @param <G> the group elements
   * @param action how the group moves the points of space
   * @param copies how many fields
   * @return as many channels, each carrying g ↦ 1
   * @throws InvalidInput if {@code copies} is not positive or the action is none on space
   */
  public static <G> FieldType<G> trivial(Representation<G> action, int copies) {
    return of(action, Representations.trivial(action.group()), copies);
  }

  /**
   * The direct sum of all parts.
   *
   * @return ρ, of dimension {@link #channels()}
   */
  public Representation<G> representation() {
    Representation<G> sum = multiple(parts.get(0));
    for (Part<G> part : parts.subList(1, parts.size())) {
      sum = sum.directSum(multiple(part));
    }
    return sum;
  }

  private static <G> Representation<G> multiple(Part<G> part) {
    return part.copies == 1 ? part.representation : part.representation.times(part.copies);
  }

  /**
   * The direct sum: this type's channels first.
   *
   * @param other a type over the same action
   * @return fields of both types side by side
   * @throws InvalidInput if the actions differ
   */
  public FieldType<G> plus(FieldType<G> other) {
    requireSameAction(other, "sum of field types");
    List<Part<G>> all = new ArrayList<>(parts);
    other.parts.forEach(part -> append(all, part.representation, part.copies));
    return new FieldType<>(action, all);
  }

  private static void requireCopies(Representation<?> representation, int copies) {
    if (copies < 1) {
      throw new InvalidInput(
          "copies of " + representation.name() + " in a field type",
          Integer.toString(copies),
          "at least 1",
          "leave the representation out");
    }
  }

  private static <G> void append(List<Part<G>> parts, Representation<G> block, int copies) {
    int last = parts.size() - 1;
    if (last >= 0 && same(parts.get(last).representation, block)) {
      parts.set(last, new Part<>(block, parts.get(last).copies + copies));
    } else {
      parts.add(new Part<>(block, copies));
    }
  }

  private static <G> void requireSpace(Representation<G> action) {
    boolean small = action.dimension() >= 1 && action.dimension() <= Window.MAX_DIMENSION;
    if (!small || !action.isReal() || !action.isOrthogonal()) {
      throw new InvalidInput(
          "action on space of " + action.group().name(),
          action.name() + " in dimension " + action.dimension(),
          "real orthogonal matrices of 1, 2 or 3 rows",
          "signals, pictures and volumes live on ℝ¹, ℝ² and ℝ³; give the group by orthogonal"
              + " matrices, or pass to an invariant form first");
    }
  }

  private static <G> void requireReal(Representation<G> action, Representation<G> representation) {
    if (!representation.group().equals(action.group())) {
      throw new InvalidInput(
          "representation " + representation.name(),
          "of the group " + representation.group().name(),
          "of the group " + action.group().name(),
          "make both from one group object");
    }
    if (!representation.isReal()) {
      throw new InvalidInput(
          "representation " + representation.name(),
          "complex matrices",
          "real matrices",
          "features are real numbers: take the real form of the representation");
    }
  }

  /**
   * How the group moves the points of space.
   *
   * @return the action, of dimension 1, 2 or 3
   */
  public Representation<G> action() {
    return action;
  }

  /**
   * The group.
   *
   * @return that of the action
   */
  public CompactGroup<G> group() {
    return action.group();
  }

  /**
   * The parts in the order of their channels.
   *
   * @return representations with multiplicities; equal neighbours are merged
   */
  public List<Part<G>> parts() {
    return parts;
  }

  /**
   * The number of channels.
   *
   * @return the dimension of ρ
   */
  public int channels() {
    return channels;
  }

  /**
   * The number of axes of space.
   *
   * @return the dimension of the action, 1, 2 or 3
   */
  public int dimension() {
    return action.dimension();
  }

  /**
   * The number of fields.
   *
   * @return the sum of the multiplicities
   */
  public int fields() {
    return parts.stream().mapToInt(Part::copies).sum();
  }

  /**
   * The first channel of a part.
   *
   * @param part index of the part
   * @return the sum of the channels of the parts before
   */
  public int offset(int part) {
    return parts.subList(0, part).stream().mapToInt(Part::channels).sum();
  }

  /**
   * Whether a function applied to each channel alone commutes with the group.
   *
   * @return true if every part is trivial or permutes its coordinates
   */
  public boolean isPointwise() {
    return parts.stream().allMatch(p -> p.isTrivial() || p.representation.isPermutation());
  }

  /**
   * Whether the group keeps the Euclidean norm of each field.
   *
   * @return true if every part is orthogonal
   */
  public boolean isOrthogonal() {
    return parts.stream().allMatch(p -> p.representation.isOrthogonal());
  }

  /**
   * Whether the group does not move the values at all.
   *
   * @return true if every part is trivial
   */
  public boolean isTrivial() {
    return parts.stream().allMatch(Part::isTrivial);
  }

  /**
   * Refuses representations on which a channel-wise function is not equivariant.
   *
   * @param layer who asks
   * @throws InvalidInput if a part is neither trivial nor a permutation representation
   */
  public void requirePointwise(String layer) {
    require(
        layer,
        p -> p.isTrivial() || p.representation.isPermutation(),
        "trivial or permutation representations only",
        "a function of single channels does not commute with matrices that mix channels; use a norm"
            + " or gated non-linearity here");
  }

  /**
   * Refuses representations whose norm the group may change.
   *
   * @param layer who asks
   * @throws InvalidInput if a part is not orthogonal
   */
  public void requireOrthogonal(String layer) {
    require(
        layer,
        p -> p.representation.isOrthogonal(),
        "orthogonal representations only",
        "the norm of a field is invariant under orthogonal matrices only; pass to an invariant"
            + " form");
  }

  /**
   * Refuses representations that move their values.
   *
   * @param layer who asks
   * @throws InvalidInput if a part is not trivial
   */
  public void requireTrivial(String layer) {
    require(
        layer,
        Part::isTrivial,
        "trivial representations only",
        "make the features invariant first, by group or norm pooling");
  }

  private void require(String layer, Predicate<Part<G>> fits, String expected, String hint) {
    for (Part<G> part : parts) {
      if (!fits.test(part)) {
        throw new InvalidInput(
            layer, part.representation.name() + " of " + group().name(), expected, hint);
      }
    }
  }

  /**
   * Refuses a type over another action.
   *
   * @param other the other type
   * @param what for the message
   * @throws InvalidInput if groups or actions differ
   */
  public void requireSameAction(FieldType<G> other, String what) {
    if (!same(action, other.action)) {
      throw new InvalidInput(
          what,
          describe(action) + " and " + describe(other.action),
          "one group with one action on space",
          "make all field types of a network from one action object");
    }
  }

  private static <G> String describe(Representation<G> action) {
    return action.group().name() + " by " + action.name();
  }

  /**
   * Sees a type whose group is not known to the compiler as one over this type's group.
   *
   * @param other a type, for example that of a layer
   * @return the same object
   * @throws InvalidInput if groups or actions differ
   */
  @SuppressWarnings("unchecked") // equal groups have equal elements
  public FieldType<G> alike(FieldType<?> other) {
    if (!same(action, other.action)) {
      throw new InvalidInput(
          "field type " + other,
          "over " + describe(other.action),
          "over " + describe(action),
          "make all field types of a network from one action object");
    }
    return (FieldType<G>) other;
  }

  /**
   * Whether two types have one group and equal matrices on its generators, for the action and for
   * every part in order.
   *
   * @param other the other type
   * @return whether channels of one can be fed to the other
   */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof FieldType<?> type)
        || parts.size() != type.parts.size()
        || !same(action, type.action)) {
      return false;
    }
    for (int p = 0; p < parts.size(); p++) {
      if (parts.get(p).copies != type.parts.get(p).copies
          || !same(parts.get(p).representation, type.parts.get(p).representation)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two representations have one group and equal matrices on its generators. */
  private static boolean same(Representation<?> a, Representation<?> b) {
    return a == b
        || (a.dimension() == b.dimension()
            && a.group().equals(b.group())
            && a.onGenerators().equals(b.onGenerators()));
  }

  /**
   * Consistent with {@link #equals}.
   *
   * @return a hash code
   */
  @Override
  public int hashCode() {
    return 31 * action.group().hashCode() + channels;
  }

  /**
   * Prints the parts, for example {@code C8: 16×regular + 2×trivial (130 channels)}.
   *
   * @return the type for people
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(group().name()).append(':');
    String before = " ";
    for (Part<G> part : parts) {
      text.append(before).append(part.copies).append('×').append(part.representation.name());
      before = " + ";
    }
    return text.append(" (").append(channels).append(" channels)").toString();
  }

  private static <G> boolean isTrivial(Representation<G> representation) {
    if (representation.dimension() != 1) {
      return false;
    }
    List<Generator<G>> generators = representation.group().topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> matrix = representation.onGenerator(k);
      boolean still =
          generators.get(k) instanceof Generator.Infinitesimal<G>
              ? matrix.isZero()
              : matrix.isIdentity();
      if (!still) {
        return false;
      }
    }
    return true;
  }
}

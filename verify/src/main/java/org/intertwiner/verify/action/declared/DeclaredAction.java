package org.intertwiner.verify.action.declared;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.symmetry.Translation;
import org.intertwiner.verify.tensor.ElementType;

/**
 * How the axes of an array transform, written down by the person who knows what the array means.
 *
 * <p>Notation: {@code image(REP)} · {@code features(REP)} · {@code nodes(REP)} · {@code
 * positions(REP)} · {@code edges} · {@code adjacency} · {@code invariant}, REP in the {@linkplain
 * org.intertwiner.reptheory.notation.RepresentationNotation notation of representations}. {@code
 * image(REP) order 6} interpolates with order 6 where cells do not go to cells. The text of an
 * action is read back as the same action.
 *
 * <p>Example: {@code DeclaredAction.parse("image(2*trivial + vector)")}.
 */
public sealed interface DeclaredAction
    permits Image, Features, Nodes, Positions, Edges, Adjacency, Invariant {

  /**
   * Reads an action.
   *
   * @param text the notation
   * @return the action
   * @throws org.intertwiner.algebra.InvalidInput if the text is no action; the nearest is suggested
   * @throws org.intertwiner.algebra.LimitExceeded if the text is too long
   */
  static DeclaredAction parse(String text) {
    return ActionNotation.parse(text);
  }

  /**
   * The representation that acts on the values.
   *
   * @return REP as it was written; empty where there is none
   */
  Optional<String> rep();

  /**
   * What the group does to an array.
   *
   * @param <G> the group elements
   * @param group the group, with its default action on space
   * @param shape the shape of the array
   * @param type the format of its numbers
   * @return the action
   * @throws org.intertwiner.algebra.InvalidInput if the shape, the group and the representation do
   *     not fit
   */
  <G> DataAction<G, double[]> on(NamedGroup<G> group, List<Integer> shape, ElementType type);

  /**
   * What a group of real matrices that need not be compact does to an array, such as the Lorentz
   * group. The representation is a sum of copies of {@code vector}, the matrices themselves, and
   * {@code trivial}.
   *
   * @param group a group of real matrices
   * @param shape the shape of the array
   * @param type the format of its numbers
   * @return the action
   * @throws org.intertwiner.algebra.InvalidInput if the shape and the representation do not fit, or
   *     the array is an image
   */
  default DataAction<DenseMatrix, double[]> on(
      LieGroup<DenseMatrix> group, List<Integer> shape, ElementType type) {
    return Declared.matrices(this, group, shape, type);
  }

  /**
   * The number of nodes.
   *
   * @param shape the shape of the array
   * @return the length of the axis of the nodes; empty where the array has none
   * @throws org.intertwiner.algebra.InvalidInput if the shape does not fit
   */
  default OptionalInt nodes(List<Integer> shape) {
    return OptionalInt.empty();
  }

  /**
   * What permutations of the nodes do to an array.
   *
   * @param nodes the number of nodes
   * @param shape the shape of the array
   * @return the action; empty where the array stays as it is
   * @throws org.intertwiner.algebra.InvalidInput if the shape does not fit
   */
  default Optional<DataAction<Permutation, double[]>> permuting(int nodes, List<Integer> shape) {
    return Optional.empty();
  }

  /**
   * The dimension of the space in which positions are translated.
   *
   * @param shape the shape of the array
   * @return the length of the last axis; empty unless the array holds positions
   */
  default OptionalInt translated(List<Integer> shape) {
    return OptionalInt.empty();
  }

  /**
   * What translations of space do to an array.
   *
   * @param shape the shape of the array
   * @return the action; empty where the array stays as it is
   */
  default Optional<DataAction<Translation, double[]>> translating(List<Integer> shape) {
    return Optional.empty();
  }

  /**
   * Names of the axes.
   *
   * @param shape the shape of the array
   * @return as many names as axes, such as {@code batch}, {@code channel}, {@code row}, {@code
   *     column}
   */
  List<String> axes(List<Integer> shape);
}

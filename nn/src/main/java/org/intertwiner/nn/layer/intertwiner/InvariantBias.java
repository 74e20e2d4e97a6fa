package org.intertwiner.nn.layer.intertwiner;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/**
 * The constants that may be added to fields without leaving equivariance: a learned invariant
 * vector b, ρ(g)b = b, over an exact basis of Hom_G(1, V); there is none where V has no invariants.
 *
 * <p><i>Shape</i>: {@code (channels)}. <i>First values</i>: zero.
 *
 * <p>Example: {@code InvariantBias.of(vectors).isEmpty()} is true.
 *
 * <p><i>Source</i>: Weiler and Cesa (2019), section 2.8.
 */
public final class InvariantBias {
  private final BlockExpansion expansion;

  private InvariantBias(BlockExpansion expansion) {
    this.expansion = expansion;
  }

  /**
   * The constants of a type.
   *
   * @param <G> the group elements
   * @param type the fields that they are added to
   * @return the constants
   */
  public static <G> InvariantBias of(FieldType<G> type) {
    return new InvariantBias(BlockExpansion.atOrigin(FieldType.trivial(type.action(), 1), type));
  }

  /**
   * Whether only zero is invariant.
   *
   * @return true if there is nothing to learn
   */
  public boolean isEmpty() {
    return expansion.isEmpty();
  }

  /**
   * What is learned.
   *
   * @return offsets that begin with zero
   */
  public List<Weight> weights() {
    return expansion.weights("bias", 1).stream()
        .map(w -> Weight.constant(w.name(), w.shape(), Weight.Use.OFFSET, 0))
        .toList();
  }

  /**
   * What {@link #add} computes with.
   *
   * @return the matrices of the basis
   */
  public List<Constant> constants() {
    return expansion.constants();
  }

  /**
   * The constants by channel.
   *
   * @param scope where weights and constants are
   * @param firstWeight where the weights begin
   * @param firstConstant where the constants begin
   * @return shape (channels); to be called where there are some
   */
  public Tensor channels(Scope scope, int firstWeight, int firstConstant) {
    return scope.training()
        ? expansion.expand(scope, firstWeight, firstConstant).reshape(-1)
        : Tape.withoutGradients(
            () -> expansion.expand(scope, firstWeight, firstConstant).reshape(-1));
  }

  /**
   * Adds constants to fields.
   *
   * @param fields shape {@code (batch, channels, …space)}
   * @param channels one number for each channel
   * @return the shifted fields
   */
  public static Tensor add(Tensor fields, Tensor channels) {
    int[] extents = new int[fields.rank()];
    Arrays.fill(extents, 1);
    extents[1] = channels.size();
    return fields.add(channels.to(fields.type()).reshape(extents));
  }
}

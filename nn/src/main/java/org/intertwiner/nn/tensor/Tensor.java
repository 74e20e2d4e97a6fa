package org.intertwiner.nn.tensor;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A dense array of numbers on an engine, computed eagerly, immutable, with an optional history for
 * differentiation.
 *
 * <p>Operations on a tracked tensor are recorded; {@link Tape#gradients} reads the record
 * backwards. Axes may be counted from the end. Inside a {@linkplain Engine#step() step} tensors
 * live until the step closes; after that any use refuses.
 *
 * <pre>{@code
 * Tensor w = Tensors.of(engine, Shape.of(2), 3f, 4f).asVariable();
 * Tensor y = w.square().sum();
 * Tape.gradients(y, List.of(w)).get(0).toFloats();   // 6, 8
 * }</pre>
 */
public final class Tensor extends Entrywise {
  private final Engine engine;
  private final Array array;
  private final @Nullable Node node;

  Tensor(Engine engine, Array array, @Nullable Node node) {
    this.engine = engine;
    this.array = array;
    this.node = node;
  }

  @Override
  Tensor self() {
    return this;
  }

  @Nullable Node node() {
    return node;
  }

  /**
   * Returns the engine the numbers live on.
   *
   * @return the engine
   */
  public Engine engine() {
    return engine;
  }

  /**
   * Returns the numbers as the engine sees them, for {@link org.intertwiner.nn.engine.Step#keep}.
   *
   * @return the array
   */
  public Array array() {
    return array;
  }

  /**
   * Returns the shape.
   *
   * @return the shape
   */
  public Shape shape() {
    return array.shape();
  }

  /**
   * Returns the kind of number.
   *
   * @return the kind
   */
  public DType type() {
    return array.type();
  }

  /**
   * Returns the number of axes.
   *
   * @return the rank
   */
  public int rank() {
    return shape().rank();
  }

  /**
   * Returns the number of entries.
   *
   * @return the size
   */
  public int size() {
    return shape().size();
  }

  /**
   * Says whether gradients can be taken through this tensor.
   *
   * @return true if it is a variable or was computed from one
   */
  public boolean isTracked() {
    return node != null;
  }

  /**
   * Starts a history here.
   *
   * @return the same numbers as a new variable to differentiate in
   */
  public Tensor asVariable() {
    Ops.floating("variable", this);
    return new Tensor(engine, array, Node.leaf());
  }

  /**
   * Forgets the history.
   *
   * @return the same numbers, untracked
   */
  public Tensor detach() {
    return node == null ? this : new Tensor(engine, array, null);
  }

  /**
   * Keeps the numbers beyond the end of the step that made them.
   *
   * @return this tensor
   * @throws InvalidInput if that step has closed already
   */
  public Tensor keep() {
    array.keep();
    return this;
  }

  /**
   * Returns the only entry.
   *
   * @return its value
   * @throws InvalidInput if there are several
   */
  public double item() {
    if (size() != 1) {
      throw new InvalidInput("item", "shape " + shape(), "a tensor with one entry", "");
    }
    double[] value = new double[1];
    engine.read(array, value, 0);
    return value[0];
  }

  /**
   * Copies the numbers out, rounded to float32.
   *
   * @return row-major entries
   */
  public float[] toFloats() {
    float[] values = new float[size()];
    engine.read(array, values, 0);
    return values;
  }

  /**
   * Copies the numbers out.
   *
   * @return row-major entries
   */
  public double[] toDoubles() {
    double[] values = new double[size()];
    engine.read(array, values, 0);
    return values;
  }

  /**
   * Copies indices out.
   *
   * @return row-major entries
   * @throws InvalidInput if this is not an INT32 tensor
   */
  public int[] toInts() {
    Ops.index("toInts", this);
    int[] values = new int[size()];
    engine.read(array, values, 0);
    return values;
  }

  /**
   * Says whether every entry is a finite number.
   *
   * @return false if some entry is infinite or not a number
   */
  public boolean isFinite() {
    return engine.isFinite(array);
  }

  /**
   * Converts to another floating-point kind.
   *
   * @param type the kind wanted
   * @return the rounded numbers
   */
  public Tensor to(DType type) {
    if (type == type()) {
      return this;
    }
    Ops.floating("conversion", this);
    Array out = Ops.out("conversion", this, type, shape());
    engine.copy(array, out);
    DType from = type();
    return Ops.result("conversion", this, out, (y, g, into) -> into.give(0, g.to(from)));
  }

  /**
   * Repeats along axes that are missing or of extent 1.
   *
   * @param shape the shape wanted
   * @return the repeated numbers
   * @throws InvalidInput if the shape does not fit
   */
  public Tensor broadcastTo(Shape shape) {
    return Ops.broadcastTo(this, shape);
  }

  /**
   * Sums over axes and drops them.
   *
   * @param axes which; all if none are given
   * @return the sums
   */
  public Tensor sum(int... axes) {
    return Ops.sum(this, Ops.reduced(shape(), axes)).reshape(Ops.dropped(shape(), axes));
  }

  /**
   * Sums over axes and keeps them with extent 1.
   *
   * @param axes which; all if none are given
   * @return the sums
   */
  public Tensor sumKeep(int... axes) {
    return Ops.sum(this, Ops.reduced(shape(), axes));
  }

  /**
   * Averages over axes and drops them.
   *
   * @param axes which; all if none are given
   * @return the means
   */
  public Tensor mean(int... axes) {
    return meanKeep(axes).reshape(Ops.dropped(shape(), axes));
  }

  /**
   * Averages over axes and keeps them with extent 1.
   *
   * @param axes which; all if none are given
   * @return the means
   */
  public Tensor meanKeep(int... axes) {
    Shape kept = Ops.reduced(shape(), axes);
    return Ops.sum(this, kept).scale((double) kept.size() / Math.max(1, size()));
  }

  /**
   * Sums the products with another tensor over axes, kept with extent 1.
   *
   * @param other of the same shape
   * @param axes which; all if none are given
   * @return Σ this·other
   * @throws InvalidInput if the shapes differ
   */
  public Tensor productSumKeep(Tensor other, int... axes) {
    return Ops.productSum(this, other, Ops.reduced(shape(), axes));
  }

  /**
   * Takes the largest entry along an axis, which is dropped. The gradient goes to the first
   * largest.
   *
   * @param axis which; not empty
   * @return the maxima
   */
  public Tensor max(int axis) {
    return gatherAlong(axis, Moves.argmax(this, axis)).reshape(Ops.dropped(shape(), axis));
  }

  /**
   * Finds the first largest entry along an axis.
   *
   * @param axis which; not empty
   * @return its indices, INT32, with the axis dropped
   */
  public Tensor argmax(int axis) {
    return Moves.argmax(this, axis).reshape(Ops.dropped(shape(), axis));
  }

  /**
   * Computes this − ln Σ e^this along the last axis.
   *
   * @return logarithms of probabilities
   */
  public Tensor logSoftmax() {
    return Moves.logSoftmax(this);
  }

  /**
   * Sees the same numbers through another shape.
   *
   * @param extents the extents; one may be −1 and is then inferred
   * @return a view; nothing is copied
   * @throws InvalidInput if the number of entries differs
   */
  public Tensor reshape(int... extents) {
    return Moves.reshape(this, Moves.inferred(shape(), extents));
  }

  /**
   * Sees the same numbers through another shape.
   *
   * @param shape the shape
   * @return a view; nothing is copied
   * @throws InvalidInput if the number of entries differs
   */
  public Tensor reshape(Shape shape) {
    return Moves.reshape(this, shape);
  }

  /**
   * Inserts an axis of extent 1.
   *
   * @param axis where, in 0 … rank
   * @return a view
   */
  public Tensor insertAxis(int axis) {
    int[] old = shape().toArray();
    int[] e = new int[old.length + 1];
    System.arraycopy(old, 0, e, 0, axis);
    e[axis] = 1;
    System.arraycopy(old, axis, e, axis + 1, old.length - axis);
    return reshape(Shape.of(e));
  }

  /**
   * Reorders axes: axis i of the result is axis {@code axes[i]} of this.
   *
   * @param axes every axis once
   * @return the reordered numbers
   * @throws InvalidInput if some axis is missing
   */
  public Tensor permute(int... axes) {
    return Moves.permute(this, axes);
  }

  /**
   * Takes part of an axis.
   *
   * @param axis which
   * @param from first index
   * @param to one past the last index
   * @return the part
   * @throws InvalidInput if the range leaves the axis
   */
  public Tensor slice(int axis, int from, int to) {
    return Moves.slice(this, axis, from, to);
  }

  /**
   * Puts zeros around along an axis.
   *
   * @param axis which
   * @param before zeros before
   * @param after zeros after
   * @return the padded numbers
   */
  public Tensor pad(int axis, int before, int after) {
    return Moves.pad(this, axis, before, after);
  }

  /**
   * Takes slices along an axis: result[…, j, …] = this[…, index[j], …].
   *
   * @param axis which
   * @param index INT32 of rank 1
   * @return the slices
   * @throws InvalidInput if the index is of another kind, or leaves the axis
   */
  public Tensor gather(int axis, Tensor index) {
    return Moves.gather(this, axis, index);
  }

  /**
   * Adds slices up along an axis: result[…, k, …] = Σ over index[j] = k of this[…, j, …].
   *
   * @param axis which
   * @param index INT32 of rank 1
   * @param extent extent of the axis of the result
   * @return the sums
   * @throws InvalidInput if the index is of another kind or length, or leaves the axis
   */
  public Tensor scatterAdd(int axis, Tensor index, int extent) {
    return Moves.scatterAdd(this, axis, index, extent);
  }

  /**
   * Takes entries along an axis: result[o, j, i] = this[o, index[o, j, i], i].
   *
   * @param axis which
   * @param index INT32, of this shape except on the axis
   * @return as the index is shaped
   * @throws InvalidInput if the index is of another kind or shape, or leaves the axis
   */
  public Tensor gatherAlong(int axis, Tensor index) {
    return Moves.gatherAlong(this, axis, index);
  }

  /**
   * Adds entries up along an axis; the adjoint of {@link #gatherAlong}.
   *
   * @param axis which
   * @param index INT32, of this shape
   * @param extent extent of the axis of the result
   * @return the sums
   * @throws InvalidInput if the index is of another kind or shape, or leaves the axis
   */
  public Tensor scatterAddAlong(int axis, Tensor index, int extent) {
    return Moves.scatterAddAlong(this, axis, index, extent);
  }

  /**
   * Multiplies matrices.
   *
   * @param other (batch,) inner × columns
   * @return the product of this, (batch,) rows × inner, with it
   * @throws InvalidInput if the shapes do not fit
   */
  public Tensor matmul(Tensor other) {
    return Moves.matmul(this, false, other, false);
  }

  /**
   * Multiplies matrices of which either may be transposed first. Operands have rank 2, or 3 with a
   * leading batch axis; a batch of one repeats.
   *
   * @param transposeThis whether this is transposed
   * @param other the right factor
   * @param transposeOther whether it is transposed
   * @return the product
   * @throws InvalidInput if the shapes do not fit
   */
  public Tensor matmul(boolean transposeThis, Tensor other, boolean transposeOther) {
    return Moves.matmul(this, transposeThis, other, transposeOther);
  }

  @Override
  public String toString() {
    String head = type() + shape().toString();
    if (array.isClosed()) {
      return head + " closed";
    }
    if (size() > 32) {
      return head;
    }
    return head
        + " "
        + (type().isFloating() ? Arrays.toString(toDoubles()) : Arrays.toString(toInts()));
  }
}

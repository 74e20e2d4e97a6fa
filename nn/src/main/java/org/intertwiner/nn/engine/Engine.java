package org.intertwiner.nn.engine;

import java.util.List;
import java.util.Optional;
import org.intertwiner.nn.engine.sparse.FusedMixing;
import org.intertwiner.nn.engine.sparse.SparseProduct;

/**
 * A tensor engine: the primitive operations on arrays, each writing into arrays that the caller
 * owns.
 *
 * <p>Shapes have been checked by the caller (package {@code org.intertwiner.nn.tensor}); inputs and
 * outputs do not overlap unless a method says so. Arrays with no entries are allowed everywhere. A
 * primitive is deterministic: equal inputs give bit-identical outputs. Engines are safe for use by
 * many threads.
 */
public interface Engine {
  /**
   * Returns the name by which the engine is chosen.
   *
   * @return the provider's name
   */
  String name();

  /**
   * Describes the engine for people.
   *
   * @return one line: libraries, threads
   */
  String description();

  /**
   * Says whether arrays of a kind can be made. Asking {@link Memory} for another kind is refused.
   *
   * @param type the kind of number
   * @return true for FLOAT32, FLOAT64 and INT32 on every engine
   */
  default boolean supports(DType type) {
    return !type.isHalf();
  }

  /**
   * Returns the memory the engine's arrays live in.
   *
   * @return always the same object
   */
  Memory memory();

  /**
   * Opens a step: arrays made by this thread until it closes return to the pool.
   *
   * @return the step
   */
  default Step step() {
    return memory().open();
  }

  /**
   * Returns what the engine's memory did so far.
   *
   * @return a snapshot
   */
  default MemoryStatistics statistics() {
    return memory().statistics();
  }

  /**
   * Copies numbers in: as many as {@code out} has entries.
   *
   * @param source where from
   * @param offset index of the first number
   * @param out a {@link DType#FLOAT32} array
   */
  void write(float[] source, int offset, Array out);

  /**
   * Copies numbers in, rounding if need be.
   *
   * @param source where from
   * @param offset index of the first number
   * @param out a floating-point array
   */
  void write(double[] source, int offset, Array out);

  /**
   * Copies indices in.
   *
   * @param source where from
   * @param offset index of the first number
   * @param out a {@link DType#INT32} array
   */
  void write(int[] source, int offset, Array out);

  /**
   * Copies numbers out, rounding if need be.
   *
   * @param x a floating-point array
   * @param target where to
   * @param offset index of the first number
   */
  void read(Array x, float[] target, int offset);

  /**
   * Copies numbers out.
   *
   * @param x any array
   * @param target where to
   * @param offset index of the first number
   */
  void read(Array x, double[] target, int offset);

  /**
   * Copies indices out.
   *
   * @param x a {@link DType#INT32} array
   * @param target where to
   * @param offset index of the first number
   */
  void read(Array x, int[] target, int offset);

  /**
   * Sets every entry.
   *
   * @param out any array
   * @param value the value, rounded to the array's kind
   */
  void fill(Array out, double value);

  /**
   * Copies with broadcasting and, between floating-point kinds, conversion.
   *
   * @param x the source
   * @param out an array whose shape {@code x} broadcasts to
   */
  void copy(Array x, Array out);

  /**
   * Says whether all entries are finite numbers.
   *
   * @param x a floating-point array
   * @return false if some entry is infinite or not a number
   */
  boolean isFinite(Array x);

  /**
   * Applies a function to every entry.
   *
   * @param op the function
   * @param x the input
   * @param out same shape and kind; may be {@code x} itself
   */
  void unary(Unary op, Array x, Array out);

  /**
   * Computes scale·x + shift.
   *
   * @param x the input
   * @param scale the factor
   * @param shift the summand
   * @param out same shape and kind; may be {@code x} itself
   */
  void affine(Array x, double scale, double shift, Array out);

  /**
   * Combines two arrays entry by entry with broadcasting.
   *
   * @param op the function
   * @param a first operand
   * @param b second operand
   * @param out the common shape
   */
  void binary(Binary op, Array a, Array b, Array out);

  /**
   * Computes a·x + b, where a and b broadcast to the shape of x.
   *
   * @param x the input
   * @param a the factors
   * @param b the summands, of the shape of {@code a}
   * @param out the shape of {@code x}
   */
  void scaleShift(Array x, Array a, Array b, Array out);

  /**
   * Computes a·x + b·z + c, where a, b and c broadcast to the shape of x.
   *
   * @param x first input
   * @param a its factors
   * @param z second input, of the shape of {@code x}
   * @param b its factors, of the shape of {@code a}
   * @param c the summands, of the shape of {@code a}
   * @param out the shape of {@code x}
   */
  void combine(Array x, Array a, Array z, Array b, Array c, Array out);

  /**
   * Sums over the axes on which {@code out} has extent 1.
   *
   * @param x the input
   * @param out of equal rank, each extent that of {@code x} or 1
   */
  void sum(Array x, Array out);

  /**
   * Sums the products x·z over the axes on which {@code out} has extent 1.
   *
   * @param x first input
   * @param z second input, of the same shape
   * @param out of equal rank, each extent that of {@code x} or 1
   */
  void productSum(Array x, Array z, Array out);

  /**
   * Sums (x − m)² over the axes on which {@code out} has extent 1.
   *
   * @param x the input
   * @param m centres, of the shape of {@code out}
   * @param out of equal rank, each extent that of {@code x} or 1
   */
  void squaredDeviation(Array x, Array m, Array out);

  /**
   * Finds the first largest entry along an axis.
   *
   * @param x the input; the axis is not empty
   * @param axis the axis
   * @param out {@link DType#INT32}, the shape of {@code x} with extent 1 at the axis
   */
  void argmax(Array x, int axis, Array out);

  /**
   * Computes x − ln Σ eˣ along the last axis.
   *
   * @param x the input
   * @param out the same shape
   */
  void logSoftmax(Array x, Array out);

  /**
   * Reorders axes: axis i of {@code out} is axis {@code axes[i]} of {@code x}.
   *
   * @param x the input
   * @param axes a permutation of the axes
   * @param out the permuted shape
   */
  void permute(Array x, int[] axes, Array out);

  /**
   * Copies the block of {@code x} that starts at {@code starts} and has the shape of {@code out}.
   *
   * @param x the input
   * @param starts the first index on each axis
   * @param out the block
   */
  void slice(Array x, int[] starts, Array out);

  /**
   * Sees the numbers of {@code x} from one of them on, where arrays may begin in the middle of a
   * storage.
   *
   * @param x the input
   * @param first the number of entries before those that are seen
   * @param shape as many entries as are seen
   * @return a view, in which no number is copied; empty where the engine has none and copies
   */
  default Optional<Array> part(Array x, int first, Shape shape) {
    return Optional.empty();
  }

  /**
   * Copies {@code x} into the block of {@code out} that starts at {@code starts}; the rest of
   * {@code out} stays.
   *
   * @param x the block
   * @param starts the first index on each axis
   * @param out where the block is put
   */
  void place(Array x, int[] starts, Array out);

  /**
   * Takes slices: out[…, j, …] = x[…, index[j], …].
   *
   * @param x the input
   * @param axis the axis
   * @param index {@link DType#INT32} of rank 1
   * @param out the shape of {@code x} with the index's length at the axis
   */
  void gather(Array x, int axis, Array index, Array out);

  /**
   * Adds slices up: out[…, k, …] = Σ over j with index[j] = k of x[…, j, …]; the adjoint of {@link
   * #gather}.
   *
   * @param x the input
   * @param axis the axis
   * @param index {@link DType#INT32} of rank 1, as long as the axis of {@code x}
   * @param out written everywhere
   */
  void scatterAdd(Array x, int axis, Array index, Array out);

  /**
   * Takes entries along an axis: out[o, j, i] = x[o, index[o, j, i], i].
   *
   * @param x the input
   * @param axis the axis
   * @param index {@link DType#INT32}, the shape of {@code out}
   * @param out the shape of {@code x} except on the axis
   */
  void gatherAlong(Array x, int axis, Array index, Array out);

  /**
   * Adds entries up along an axis, the adjoint of {@link #gatherAlong}.
   *
   * @param x the input
   * @param axis the axis
   * @param index {@link DType#INT32}, the shape of {@code x}
   * @param out written everywhere; the shape of {@code x} except on the axis
   */
  void scatterAddAlong(Array x, int axis, Array index, Array out);

  /**
   * Multiplies matrices: out[n] = op(a[n])·op(b[n]).
   *
   * @param a rank 3; the first axis is the batch, of extent 1 to repeat
   * @param transposeA whether each matrix of {@code a} is transposed first
   * @param b rank 3, as {@code a}
   * @param transposeB whether each matrix of {@code b} is transposed first
   * @param out rank 3
   */
  void matmul(Array a, boolean transposeA, Array b, boolean transposeB, Array out);

  /**
   * Multiplies vectors of samples by a sparse multilinear map.
   *
   * @param product the map
   * @param factors one array for each factor, {@code (batch, channels)} or, if the operand says so,
   *     {@code (channels, batch)}; a batch of 1 repeats; all FLOAT32 or all FLOAT64, or half
   *     precision on engines that hold it
   * @param out the result; of batch 1 it is the sum over the samples
   */
  void multiply(SparseProduct product, List<Array> factors, Array out);

  /**
   * The engine's way to compute a bilinear map and matrices after it in one go.
   *
   * @param type the kind of number
   * @return empty where the engine has none; then a sparse product and matrix products do the same
   */
  default Optional<FusedMixing> mixing(DType type) {
    return Optional.empty();
  }

  /**
   * Cross-correlates fields with kernels: y[n, o, r] = Σ x[n, c, r·stride + i·dilation −
   * padding]·w[o, c, i], where r and i run over 1, 2 or 3 axes of space.
   *
   * @param x (batch, channels, …space)
   * @param w (outputs, channels/groups, …taps)
   * @param window stride, padding, dilation, groups; of as many axes
   * @param y (batch, outputs, …space)
   */
  void convolve(Array x, Array w, Window window, Array y);

  /**
   * The adjoint of {@link #convolve} in its field.
   *
   * @param gy as {@code y}
   * @param w the kernel
   * @param window as given to the convolution
   * @param gx as {@code x}, written everywhere
   */
  void inputGradient(Array gy, Array w, Window window, Array gx);

  /**
   * The adjoint of {@link #convolve} in its kernel.
   *
   * @param x the field
   * @param gy as {@code y}
   * @param window as given to the convolution
   * @param gw as {@code w}, written everywhere
   */
  void weightGradient(Array x, Array gy, Window window, Array gw);

  /**
   * Both adjoints of {@link #convolve} at once.
   *
   * @param x the field
   * @param w the kernel
   * @param gy as {@code y}
   * @param window as given to the convolution
   * @param gx as {@code x}, written everywhere
   * @param gw as {@code w}, written everywhere
   */
  void convolutionGradients(Array x, Array w, Array gy, Window window, Array gx, Array gw);

  /**
   * Finds the first largest entry under each position of a window; padding never wins.
   *
   * @param x (batch, channels, …space)
   * @param taps extents of the window, one for each axis of space
   * @param window stride, padding, dilation
   * @param out {@link DType#INT32} (batch, channels, …space): row-major index into the space of
   *     {@code x}
   */
  void argmaxPool(Array x, int[] taps, Window window, Array out);

  /**
   * Changes an array in place: target ← beta·target + alpha·x.
   *
   * @param target changed
   * @param beta its factor; with 0 its old entries do not matter
   * @param x the same shape
   * @param alpha its factor
   */
  void accumulate(Array target, double beta, Array x, double alpha);

  /**
   * One Adam step in place.
   *
   * @param parameter changed
   * @param gradient the gradient
   * @param first first moments, changed
   * @param second second moments, changed
   * @param rates the numbers of this step
   */
  void adam(Array parameter, Array gradient, Array first, Array second, AdamRates rates);
}

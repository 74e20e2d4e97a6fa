package org.intertwiner.nn.io.trace;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Binary;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Unary;
import org.intertwiner.nn.engine.Window;
import org.intertwiner.nn.engine.sparse.SparseProduct;

/**
 * What an operation does: one of the primitives of {@link Engine}, with its attributes.
 *
 * <p>Two primitives are equal when they do the same.
 */
public sealed interface Primitive {
  /**
   * A short name.
   *
   * @return its kind, or the name of a function of numbers
   */
  default String name() {
    if (this instanceof Pointwise p) {
      return p.function.name();
    }
    return this instanceof Combined c ? c.function.name() : getClass().getSimpleName();
  }

  /**
   * Performs the primitive.
   *
   * @param engine on which engine
   * @param in the inputs, in the shapes in which the operation sees them
   * @param out where the output is written
   */
  void run(Engine engine, List<Array> in, Array out);

  /**
   * The number of multiplications with additions, zeros of the padding included.
   *
   * @param inputs the inputs
   * @param output the output
   * @return 0 unless the primitive is a contraction
   */
  default long multiplyAdds(List<Operand> inputs, Value output) {
    return 0;
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Output entries times the entries of one output channel's kernel. */
  private static long taps(long entries, Operand kernel) {
    int outputs = Math.max(1, kernel.shape().at(0));
    return entries * (kernel.shape().size() / outputs);
  }

  /** The input of the program. */
  record Input() implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      throw new InvalidInput("recording", "no input", "an input", "");
    }
  }

  /** An array before it is written: its numbers are of no importance. */
  record Undefined() implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.fill(out, 0);
    }
  }

  /**
   * One number everywhere.
   *
   * @param value the number
   */
  record Fill(double value) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.fill(out, value);
    }
  }

  /** A copy with broadcasting or to another kind of number. */
  record Copied() implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.copy(in.get(0), out);
    }
  }

  /**
   * A function of every entry.
   *
   * @param function the function
   */
  record Pointwise(Unary function) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.unary(function, in.get(0), out);
    }
  }

  /**
   * Scale·x + shift.
   *
   * @param scale the factor
   * @param shift the summand
   */
  record Affine(double scale, double shift) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.affine(in.get(0), scale, shift, out);
    }
  }

  /**
   * A function of two numbers, with broadcasting.
   *
   * @param function the function
   */
  record Combined(Binary function) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.binary(function, in.get(0), in.get(1), out);
    }
  }

  /** A·x + b of x, a, b. */
  record ScaleShift() implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.scaleShift(in.get(0), in.get(1), in.get(2), out);
    }
  }

  /** A·x + b·z + c of x, a, z, b, c. */
  record Combination() implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.combine(in.get(0), in.get(1), in.get(2), in.get(3), in.get(4), out);
    }
  }

  /** The sum over the axes on which the output has extent 1. */
  record Sum() implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.sum(in.get(0), out);
    }
  }

  /** The sum of products over the axes on which the output has extent 1. */
  record ProductSum() implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.productSum(in.get(0), in.get(1), out);
    }
  }

  /** The sum of (x − m)² over the axes on which the output has extent 1. */
  record SquaredDeviation() implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.squaredDeviation(in.get(0), in.get(1), out);
    }
  }

  /**
   * The position of the first largest entry along an axis.
   *
   * @param axis the axis
   */
  record Argmax(int axis) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.argmax(in.get(0), axis, out);
    }
  }

  /** X − ln Σ eˣ along the last axis. */
  record LogSoftmax() implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.logSoftmax(in.get(0), out);
    }
  }

  /**
   * Axes in another order.
   *
   * @param axes axis i of the output is axis {@code axes[i]} of the input
   */
  record Permute(List<Integer> axes) implements Primitive {
    /**
     * Copies the list.
     *
     * @param axes axis i of the output is axis {@code axes[i]} of the input
     */
    public Permute {
      axes = List.copyOf(axes);
    }

    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.permute(in.get(0), ints(axes), out);
    }
  }

  /**
   * The block that starts somewhere.
   *
   * @param starts the first index on each axis
   */
  record Block(List<Integer> starts) implements Primitive {
    /**
     * Copies the list.
     *
     * @param starts the first index on each axis
     */
    public Block {
      starts = List.copyOf(starts);
    }

    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.slice(in.get(0), ints(starts), out);
    }
  }

  /**
   * X written into a block of the old value.
   *
   * @param starts the first index on each axis
   */
  record Placed(List<Integer> starts) implements Primitive {
    /**
     * Copies the list.
     *
     * @param starts the first index on each axis
     */
    public Placed {
      starts = List.copyOf(starts);
    }

    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.copy(in.get(1), out);
      engine.place(in.get(0), ints(starts), out);
    }
  }

  /**
   * Slices along an axis: of x and a vector of indices.
   *
   * @param axis the axis
   */
  record Gather(int axis) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.gather(in.get(0), axis, in.get(1), out);
    }
  }

  /**
   * Slices added up along an axis: of x and a vector of indices.
   *
   * @param axis the axis
   */
  record ScatterAdd(int axis) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.scatterAdd(in.get(0), axis, in.get(1), out);
    }
  }

  /**
   * Entries along an axis: of x and indices of the output's shape.
   *
   * @param axis the axis
   */
  record GatherAlong(int axis) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.gatherAlong(in.get(0), axis, in.get(1), out);
    }
  }

  /**
   * Entries added up along an axis: of x and indices of its shape.
   *
   * @param axis the axis
   */
  record ScatterAddAlong(int axis) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.scatterAddAlong(in.get(0), axis, in.get(1), out);
    }
  }

  /**
   * Matrix products over a batch.
   *
   * @param transposeA whether the first is transposed
   * @param transposeB whether the second is transposed
   */
  record Product(boolean transposeA, boolean transposeB) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.matmul(in.get(0), transposeA, in.get(1), transposeB, out);
    }

    @Override
    public long multiplyAdds(List<Operand> inputs, Value output) {
      int a = inputs.get(0).shape().at(transposeA ? 1 : 2);
      return (long) output.shape().size() * a;
    }
  }

  /**
   * Cross-correlation of a field with a kernel.
   *
   * @param window how the kernel moves
   */
  record Convolution(Window window) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.convolve(in.get(0), in.get(1), window, out);
    }

    @Override
    public long multiplyAdds(List<Operand> inputs, Value output) {
      return taps(output.shape().size(), inputs.get(1));
    }
  }

  /**
   * A sparse multilinear map of samples.
   *
   * @param product the map; two primitives are equal if it is the same object
   */
  record SparseMultiply(SparseProduct product) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.multiply(product, in, out);
    }

    @Override
    public long multiplyAdds(List<Operand> inputs, Value output) {
      long samples = output.shape().at(product.result().batchAxis());
      for (int n = 0; n < inputs.size(); n++) {
        int axis = product.factors().get(n).batchAxis();
        samples = Math.max(samples, inputs.get(n).shape().at(axis));
      }
      return samples * product.size();
    }
  }

  /**
   * Transposed convolution: of a gradient and a kernel.
   *
   * @param window how the kernel moves
   */
  record InputGradient(Window window) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.inputGradient(in.get(0), in.get(1), window, out);
    }

    @Override
    public long multiplyAdds(List<Operand> inputs, Value output) {
      return taps(inputs.get(0).shape().size(), inputs.get(1));
    }
  }

  /**
   * The derivative in the kernel: of a field and a gradient.
   *
   * @param window how the kernel moves
   */
  record WeightGradient(Window window) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.weightGradient(in.get(0), in.get(1), window, out);
    }

    @Override
    public long multiplyAdds(List<Operand> inputs, Value output) {
      return taps(inputs.get(1).shape().size(), new Operand(output, output.shape()));
    }
  }

  /**
   * The position of the first largest entry under a window.
   *
   * @param taps extents of the window
   * @param window how it moves
   */
  record ArgmaxPool(List<Integer> taps, Window window) implements Primitive {
    /**
     * Copies the list.
     *
     * @param taps extents of the window
     * @param window how it moves
     */
    public ArgmaxPool {
      taps = List.copyOf(taps);
    }

    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.argmaxPool(in.get(0), ints(taps), window, out);
    }
  }

  /**
   * Alpha·x + beta·old of x and the old value.
   *
   * @param beta factor of the old value
   * @param alpha factor of x
   */
  record Accumulate(double beta, double alpha) implements Primitive {
    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      engine.copy(in.get(1), out);
      engine.accumulate(out, beta, in.get(0), alpha);
    }
  }

  /** Numbers that were written into an array. */
  final class Data implements Primitive {
    private final Object numbers;

    private Data(Object numbers) {
      this.numbers = numbers;
    }

    static Data of(float[] source, int offset, int count) {
      return new Data(Arrays.copyOfRange(source, offset, offset + count));
    }

    static Data of(double[] source, int offset, int count) {
      return new Data(Arrays.copyOfRange(source, offset, offset + count));
    }

    static Data of(int[] source, int offset, int count) {
      return new Data(Arrays.copyOfRange(source, offset, offset + count));
    }

    @Override
    public void run(Engine engine, List<Array> in, Array out) {
      if (numbers instanceof float[] floats) {
        engine.write(floats, 0, out);
      } else if (numbers instanceof double[] doubles) {
        engine.write(doubles, 0, out);
      } else {
        engine.write((int[]) numbers, 0, out);
      }
    }

    /**
     * Whether the other is the same numbers.
     *
     * @param other the other
     * @return true for bit-identical numbers of one kind
     */
    @Override
    public boolean equals(Object other) {
      return other instanceof Data d
          && Arrays.deepEquals(new Object[] {numbers}, new Object[] {d.numbers});
    }

    /**
     * Consistent with {@link #equals}.
     *
     * @return a hash code
     */
    @Override
    public int hashCode() {
      return Arrays.deepHashCode(new Object[] {numbers});
    }
  }
}

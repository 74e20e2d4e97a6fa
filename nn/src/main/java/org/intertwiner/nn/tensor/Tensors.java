package org.intertwiner.nn.tensor;

import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;

/** Making tensors, and joining them. */
public final class Tensors {
  private static final double LEAST_SQUARE_32 = 1e-30;
  private static final double LEAST_SQUARE_64 = 1e-280;

  private Tensors() {}

  /**
   * Copies numbers into a float32 tensor.
   *
   * @param engine where it lives
   * @param shape its shape
   * @param values row-major, as many as the shape has entries
   * @return the tensor
   * @throws InvalidInput if the count differs
   */
  public static Tensor of(Engine engine, Shape shape, float... values) {
    checkCount(shape, values.length);
    Array out = engine.memory().array(DType.FLOAT32, shape);
    engine.write(values, 0, out);
    return new Tensor(engine, out, null);
  }

  /**
   * Copies part of an array into a float32 tensor: as many numbers as the shape has entries.
   *
   * @param engine where it lives
   * @param shape its shape
   * @param values row-major
   * @param offset index of the first number
   * @return the tensor
   * @throws InvalidInput if there are too few numbers
   */
  public static Tensor of(Engine engine, Shape shape, float[] values, int offset) {
    if (offset < 0 || values.length - offset < shape.size()) {
      checkCount(shape, values.length - offset);
    }
    Array out = engine.memory().array(DType.FLOAT32, shape);
    engine.write(values, offset, out);
    return new Tensor(engine, out, null);
  }

  /**
   * Copies numbers into a tensor of the given kind, rounding to it.
   *
   * @param engine where it lives
   * @param type FLOAT32 or FLOAT64
   * @param shape its shape
   * @param values row-major, as many as the shape has entries
   * @return the tensor
   * @throws InvalidInput if the count differs
   */
  public static Tensor from(Engine engine, DType type, Shape shape, double... values) {
    checkCount(shape, values.length);
    Array out = engine.memory().array(type, shape);
    engine.write(values, 0, out);
    return new Tensor(engine, out, null);
  }

  /**
   * Makes an index tensor.
   *
   * @param engine where it lives
   * @param shape its shape
   * @param values row-major, as many as the shape has entries
   * @return an INT32 tensor
   * @throws InvalidInput if the count differs
   */
  public static Tensor indices(Engine engine, Shape shape, int... values) {
    checkCount(shape, values.length);
    Array out = engine.memory().array(DType.INT32, shape);
    engine.write(values, 0, out);
    return new Tensor(engine, out, null);
  }

  /**
   * Makes a tensor of equal entries.
   *
   * @param engine where it lives
   * @param type the kind of number
   * @param shape its shape
   * @param value every entry
   * @return the tensor
   */
  public static Tensor full(Engine engine, DType type, Shape shape, double value) {
    Array out = engine.memory().array(type, shape);
    engine.fill(out, value);
    return new Tensor(engine, out, null);
  }

  /**
   * Makes a tensor of zeros.
   *
   * @param engine where it lives
   * @param type the kind of number
   * @param shape its shape
   * @return the tensor
   */
  public static Tensor zeros(Engine engine, DType type, Shape shape) {
    return full(engine, type, shape, 0);
  }

  /**
   * Tells vectors with a direction from those that count as zero, whose squared length has no
   * accurate reciprocal: those shorter than 10⁻¹⁵ in float32 and 10⁻¹⁴⁰ in float64.
   *
   * @param squares squared lengths
   * @return 1 where the vector has a direction, else 0; never tracked
   */
  public static Tensor present(Tensor squares) {
    double least = squares.type() == DType.FLOAT64 ? LEAST_SQUARE_64 : LEAST_SQUARE_32;
    return squares.detach().add(-least).step();
  }

  /**
   * Draws independent normal numbers of mean 0.
   *
   * @param engine where it lives
   * @param type FLOAT32 or FLOAT64
   * @param shape its shape
   * @param deviation the standard deviation
   * @param random the source
   * @return the tensor
   */
  public static Tensor normal(
      Engine engine, DType type, Shape shape, double deviation, RandomGenerator random) {
    double[] values = new double[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = deviation * random.nextGaussian();
    }
    return from(engine, type, shape, values);
  }

  /**
   * Draws independent numbers uniform in [low, high).
   *
   * @param engine where it lives
   * @param type FLOAT32 or FLOAT64
   * @param shape its shape
   * @param low lower end
   * @param high upper end
   * @param random the source
   * @return the tensor
   */
  public static Tensor uniform(
      Engine engine, DType type, Shape shape, double low, double high, RandomGenerator random) {
    double[] values = new double[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = low + (high - low) * random.nextDouble();
    }
    return from(engine, type, shape, values);
  }

  /**
   * Joins tensors along an axis.
   *
   * @param axis the axis; negative counts from the end
   * @param parts at least one; shapes equal except on the axis
   * @return the joined tensor
   * @throws InvalidInput if there is none or shapes differ
   */
  public static Tensor concat(int axis, List<Tensor> parts) {
    if (parts.isEmpty()) {
      throw new InvalidInput("concat", "no tensors", "at least one", "");
    }
    Tensor first = parts.get(0);
    int a = first.shape().axis(axis);
    int extent = 0;
    for (Tensor part : parts) {
      Ops.sameKind("concat", first, part);
      if (part.rank() != first.rank()
          || !part.shape().with(a, 0).equals(first.shape().with(a, 0))) {
        throw new InvalidInput(
            "concat along axis " + a,
            "shapes " + first.shape() + " and " + part.shape(),
            "equal extents on all other axes",
            "");
      }
      extent += part.shape().at(a);
    }
    Array out = Ops.out("concat", first, first.shape().with(a, extent));
    int[] starts = new int[first.rank()];
    for (Tensor part : parts) {
      first.engine().place(part.array(), starts, out);
      starts[a] += part.shape().at(a);
    }
    List<Tensor> inputs = List.copyOf(parts);
    return Tape.record(
        "concat",
        new Tensor(first.engine(), out, null),
        inputs,
        (y, g, to) -> split(g, a, inputs, to));
  }

  private static void split(Tensor g, int axis, List<Tensor> parts, Cotangents to) {
    int from = 0;
    for (int i = 0; i < parts.size(); i++) {
      int until = from + parts.get(i).shape().at(axis);
      if (to.needs(i)) {
        to.give(i, g.slice(axis, from, until));
      }
      from = until;
    }
  }

  /**
   * Stacks tensors of equal shape along a new first axis.
   *
   * @param parts at least one
   * @return one tensor of rank one higher
   * @throws InvalidInput if there is none or shapes differ
   */
  public static Tensor stack(List<Tensor> parts) {
    return concat(0, parts.stream().map(t -> t.insertAxis(0)).toList());
  }

  private static void checkCount(Shape shape, int count) {
    if (count != shape.size()) {
      throw new InvalidInput(
          "tensor of shape " + shape, count + " numbers", shape.size() + " numbers", "");
    }
  }
}

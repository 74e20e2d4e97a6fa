package org.intertwiner.nn.layer;

import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/** Numbers that a layer computes with but never changes. */
public sealed interface Constant {
  /**
   * Copies the numbers to an engine.
   *
   * @param engine where they go
   * @param type float32 or float64; indices stay integers
   * @return the tensor
   */
  Tensor on(Engine engine, DType type);

  /**
   * Real numbers.
   *
   * @param shape the shape
   * @param values row-major values
   * @return the constant; the array is copied
   */
  static Constant of(Shape shape, double... values) {
    return new Numbers(shape, values.clone());
  }

  /**
   * Indices.
   *
   * @param values a list of positions
   * @return the constant, of rank 1; the array is copied
   */
  static Constant indices(int... values) {
    return new Indices(values.clone());
  }

  /** Real numbers, kept in float64. */
  final class Numbers implements Constant {
    private final Shape shape;
    private final double[] values;

    private Numbers(Shape shape, double[] values) {
      this.shape = shape;
      this.values = values;
    }

    @Override
    public Tensor on(Engine engine, DType type) {
      return Tensors.from(engine, type, shape, values);
    }
  }

  /** Positions on an axis. */
  final class Indices implements Constant {
    private final int[] values;

    private Indices(int[] values) {
      this.values = values;
    }

    @Override
    public Tensor on(Engine engine, DType type) {
      return Tensors.indices(engine, Shape.of(values.length), values);
    }
  }
}

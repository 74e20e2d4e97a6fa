package org.intertwiner.verify.action;

import java.util.Optional;
import java.util.function.IntFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.tolerance.Precision;

/** Spaces of arrays. */
public final class Spaces {
  private Spaces() {}

  /**
   * Arrays of binary64 numbers, of any length.
   *
   * @return the space
   */
  public static Space<double[]> doubles() {
    return new Doubles();
  }

  /**
   * Arrays of binary32 numbers, of any length.
   *
   * @return the space
   */
  public static Space<float[]> floats() {
    return new Floats();
  }

  /**
   * The same space with places named by row, column and channel.
   *
   * @param <X> the type of the values
   * @param base the space of the arrays
   * @param shape the shape that the arrays have
   * @return the space with {@link Space#place} in words; a value of another size is refused
   */
  public static <X> Space<X> shaped(Space<X> base, FieldShape shape) {
    return new Shaped<>(base, shape.size(), shape.toString(), shape::place, Optional.of(shape));
  }

  /**
   * The same space with places named by the axes of a grid.
   *
   * @param <X> the type of the values
   * @param base the space of the arrays
   * @param shape the shape that the arrays have
   * @return the space with {@link Space#place} in words; a value of another size is refused
   */
  public static <X> Space<X> shaped(Space<X> base, GridShape shape) {
    return new Shaped<>(base, shape.size(), shape.toString(), shape::place, shape.toField());
  }

  /**
   * The same space seen through the cells away from the boundary, so that what a finite grid does
   * at its border is kept apart from what the map does.
   *
   * <p>Coordinates are the numbers of the cells that are at least {@code margin} cells away from
   * every side; {@link Space#with} keeps the others as they are.
   *
   * @param <X> the type of the values
   * @param base the space of the arrays
   * @param shape the shape that the arrays have
   * @param margin how many cells are left out along every side, ≥ 0
   * @return the space of the interior
   * @throws InvalidInput if no cell is left
   */
  public static <X> Space<X> interior(Space<X> base, GridShape shape, int margin) {
    return InteriorSpace.of(base, shape, margin);
  }

  /**
   * Probability vectors on the last axis: numbers ≥ 0 that sum to 1, row by row. A value that is
   * none is refused, so that what is compared are distributions.
   *
   * @param <X> the type of the values
   * @param base the space of the arrays
   * @param outcomes the length of the last axis, at least 1
   * @return the space
   * @throws InvalidInput if there is no outcome
   */
  public static <X> Space<X> probabilities(Space<X> base, int outcomes) {
    return new ProbabilitySpace<>(base, outcomes, false);
  }

  /**
   * Probability vectors as {@link #probabilities}, read by their square roots: the L2 error between
   * two of them is √2 times the Hellinger distance H, which bounds the total variation by H² ≤ TV ≤
   * √2 H.
   *
   * @param <X> the type of the values
   * @param base the space of the arrays
   * @param outcomes the length of the last axis, at least 1
   * @return the space
   * @throws InvalidInput if there is no outcome
   */
  public static <X> Space<X> hellinger(Space<X> base, int outcomes) {
    return new ProbabilitySpace<>(base, outcomes, true);
  }

  private record Doubles() implements Space<double[]> {
    @Override
    public Precision precision() {
      return Precision.FLOAT64;
    }

    @Override
    public double[] coordinates(double[] x) {
      return x.clone();
    }

    @Override
    public double[] with(double[] form, double[] coordinates) {
      return coordinates.clone();
    }
  }

  private record Floats() implements Space<float[]> {
    @Override
    public Precision precision() {
      return Precision.FLOAT32;
    }

    @Override
    public double[] coordinates(float[] x) {
      double[] out = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        out[i] = x[i];
      }
      return out;
    }

    @Override
    public float[] with(float[] form, double[] coordinates) {
      float[] out = new float[coordinates.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) coordinates[i];
      }
      return out;
    }
  }

  private record Shaped<X>(
      Space<X> base,
      int size,
      String shape,
      IntFunction<String> places,
      Optional<FieldShape> fieldShape)
      implements Space<X> {
    @Override
    public Precision precision() {
      return base.precision();
    }

    @Override
    public double[] coordinates(X x) {
      double[] out = base.coordinates(x);
      if (out.length != size) {
        throw new InvalidInput(
            "size of a field array",
            Integer.toString(out.length),
            size + " = " + shape,
            "does the map change the number of channels or cells?");
      }
      return out;
    }

    @Override
    public X with(X form, double[] coordinates) {
      return base.with(form, coordinates);
    }

    @Override
    public String place(int coordinate) {
      return places.apply(coordinate);
    }
  }
}

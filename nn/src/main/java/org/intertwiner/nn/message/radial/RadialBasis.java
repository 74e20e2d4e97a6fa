package org.intertwiner.nn.message.radial;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Functions of distance b₁(r), …, bₙ(r) on 0 ≤ r ≤ radius, smooth and finite at 0.
 *
 * <p><i>Shape</i>: {@code (e, 1)} to {@code (e, size)}. <i>Accuracy</i>: a few rounding errors of
 * the largest value; differentiable as often as one likes.
 *
 * <pre>{@code
 * RadialBasis basis = RadialBasis.bessel(8, 5.0);
 * }</pre>
 */
public sealed interface RadialBasis extends Parametrised {
  /** Largest number of functions. */
  int MOST = 1024;

  /**
   * How many functions there are.
   *
   * @return n
   */
  int size();

  /**
   * The distance up to which they are meant.
   *
   * @return the radius
   */
  double radius();

  /**
   * Binds the basis to numbers.
   *
   * @param scope where its constants come from
   * @return the map from {@code (e, 1)} distances to {@code (e, size)}
   */
  UnaryOperator<Tensor> bind(Scope scope);

  /**
   * The values at one distance.
   *
   * @param length not negative
   * @return n numbers in float64
   */
  double[] at(double length);

  @Override
  default List<Weight> weights() {
    return List.of();
  }

  /**
   * The spherical Bessel functions of order 0 that vanish at the radius c: √(2/c)·sin(kπr/c)/r for
   * k = 1 … n, orthonormal with weight r²; the limit at 0 is √(2/c)·kπ/c.
   *
   * <p><b>Source.</b> Gasteiger, Groß and Günnemann 2020, equation 7.
   *
   * @param size how many
   * @param radius c, positive
   * @return the basis
   * @throws InvalidInput if the size or the radius is out of range
   */
  static RadialBasis bessel(int size, double radius) {
    return new Bessel(size, radius);
  }

  /**
   * Gaussians exp(−½((r − μₖ)/σ)²) at equally spaced centres from 0 to the radius, σ the spacing.
   *
   * <p><b>Source.</b> Schütt et al. 2017, section 3.
   *
   * @param size how many, at least 2
   * @param radius the last centre, positive
   * @return the basis
   * @throws InvalidInput if the size or the radius is out of range
   */
  static RadialBasis gaussian(int size, double radius) {
    return new Gaussian(size, radius);
  }

  /**
   * The Chebyshev polynomials Tₖ(2r/c − 1) for k = 0 … n − 1: with n of them all polynomials in r
   * of degree below n.
   *
   * @param size how many
   * @param radius c, positive
   * @return the basis
   * @throws InvalidInput if the size or the radius is out of range
   */
  static RadialBasis chebyshev(int size, double radius) {
    return new Chebyshev(size, radius);
  }

  private static void require(String what, int size, int least, double radius) {
    if (size < least || size > MOST || !(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput(
          what,
          size + " functions up to distance " + radius,
          least + " … " + MOST + " functions up to a positive distance",
          "");
    }
  }

  private static Constant row(int size, java.util.function.IntToDoubleFunction value) {
    return Constant.of(Shape.of(1, size), IntStream.range(0, size).mapToDouble(value).toArray());
  }

  /**
   * See {@link RadialBasis#bessel}.
   *
   * @param size how many
   * @param radius where they vanish
   */
  record Bessel(int size, double radius) implements RadialBasis {
    /**
     * Checks the numbers.
     *
     * @param size how many
     * @param radius where they vanish
     * @throws InvalidInput if they are out of range
     */
    public Bessel {
      require("Bessel basis", size, 1, radius);
    }

    @Override
    public String kind() {
      return "bessel-basis";
    }

    @Override
    public List<Constant> constants() {
      double unit = Math.sqrt(2 / radius);
      return List.of(
          row(size, k -> (k + 1) * Math.PI / radius),
          row(size, k -> unit * (k + 1) * Math.PI / radius));
    }

    @Override
    public UnaryOperator<Tensor> bind(Scope scope) {
      Tensor frequencies = scope.constant(0);
      Tensor limits = scope.constant(1);
      double unit = Math.sqrt(2 / radius);
      return r -> {
        Tensor zero = r.detach().step().affine(-1, 1);
        Tensor inverse = r.add(zero).reciprocal().scale(unit);
        Tensor value = r.multiply(frequencies).sin().multiply(inverse);
        return value.add(zero.multiply(limits));
      };
    }

    @Override
    public double[] at(double length) {
      double unit = Math.sqrt(2 / radius);
      return IntStream.rangeClosed(1, size)
          .mapToDouble(k -> k * Math.PI / radius)
          .map(w -> unit * (length == 0 ? w : Math.sin(w * length) / length))
          .toArray();
    }
  }

  /**
   * See {@link RadialBasis#gaussian}.
   *
   * @param size how many
   * @param radius the last centre
   */
  record Gaussian(int size, double radius) implements RadialBasis {
    /**
     * Checks the numbers.
     *
     * @param size how many
     * @param radius the last centre
     * @throws InvalidInput if they are out of range
     */
    public Gaussian {
      require("Gaussian basis", size, 2, radius);
    }

    private double spacing() {
      return radius / (size - 1);
    }

    @Override
    public String kind() {
      return "gaussian-basis";
    }

    @Override
    public List<Constant> constants() {
      return List.of(row(size, k -> k));
    }

    @Override
    public UnaryOperator<Tensor> bind(Scope scope) {
      Tensor centres = scope.constant(0);
      return r -> r.scale(1 / spacing()).subtract(centres).square().scale(-0.5).exp();
    }

    @Override
    public double[] at(double length) {
      return IntStream.range(0, size)
          .mapToDouble(k -> length / spacing() - k)
          .map(t -> Math.exp(-t * t / 2))
          .toArray();
    }
  }

  /**
   * See {@link RadialBasis#chebyshev}.
   *
   * @param size how many
   * @param radius the end of the interval
   */
  record Chebyshev(int size, double radius) implements RadialBasis {
    /**
     * Checks the numbers.
     *
     * @param size how many
     * @param radius the end of the interval
     * @throws InvalidInput if they are out of range
     */
    public Chebyshev {
      require("Chebyshev basis", size, 1, radius);
    }

    @Override
    public String kind() {
      return "chebyshev-basis";
    }

    @Override
    public UnaryOperator<Tensor> bind(Scope scope) {
      SparseProduct derivative = ClosedFamily.chebyshev(size);
      return r ->
          ClosedFamily.record(
              "Chebyshev polynomials",
              r.scale(2 / radius).add(-1),
              t -> ClosedFamily.chebyshevValues(t, size),
              derivative);
    }

    @Override
    public double[] at(double length) {
      double t = 2 * length / radius - 1;
      double[] values = new double[size];
      for (int k = 0; k < size; k++) {
        values[k] = k == 0 ? 1 : k == 1 ? t : 2 * t * values[k - 1] - values[k - 2];
      }
      return values;
    }
  }
}

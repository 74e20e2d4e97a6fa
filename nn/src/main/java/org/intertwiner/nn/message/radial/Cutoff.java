package org.intertwiner.nn.message.radial;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * A function of distance that is 1 at the centre and ends smoothly at a radius.
 *
 * <p><i>Shape</i>: entry by entry. <i>Accuracy</i>: exactly zero from the radius on, with all
 * derivatives; each form says how it gets there.
 *
 * <pre>{@code
 * Tensor envelope = Cutoff.polynomial(5.0, 6).apply(lengths);
 * }</pre>
 */
public sealed interface Cutoff {
  /** Largest power of the polynomial. */
  int MOST = 64;

  /**
   * Where it ends.
   *
   * @return the radius, infinite for {@link #none()}
   */
  double radius();

  /**
   * Values at distances.
   *
   * @param lengths not negative, any shape
   * @return of the same shape, between 0 and 1
   */
  Tensor apply(Tensor lengths);

  /**
   * The value at one distance.
   *
   * @param length not negative
   * @return the value in float64
   */
  double at(double length);

  /**
   * The polynomial 1 − (p+1)(p+2)/2 uᵖ + p(p+2) uᵖ⁺¹ − p(p+1)/2 uᵖ⁺² of u = r/radius: its first p −
   * 1 derivatives vanish at 0, the first two at the radius.
   *
   * <p><b>Source.</b> Gasteiger, Groß and Günnemann 2020, equation 8.
   *
   * @param radius where it ends, positive
   * @param p the power, 2 … 64; 6 is usual
   * @return the function
   * @throws InvalidInput if the radius or the power is out of range
   */
  static Cutoff polynomial(double radius, int p) {
    return new Polynomial(radius, p);
  }

  /**
   * The cosine ½(1 + cos πu): the first derivative vanishes at 0 and at the radius, the second
   * jumps there.
   *
   * <p><b>Source.</b> Behler 2011, equation 4.
   *
   * @param radius where it ends, positive
   * @return the function
   * @throws InvalidInput if the radius is not positive
   */
  static Cutoff cosine(double radius) {
    return new Cosine(radius);
  }

  /**
   * The bump exp(1 − 1/(1 − u²)): smooth everywhere, all derivatives vanish at the radius.
   *
   * @param radius where it ends, positive
   * @return the function
   * @throws InvalidInput if the radius is not positive
   */
  static Cutoff bump(double radius) {
    return new Bump(radius);
  }

  /**
   * The constant 1, for graphs whose edges do not come and go with distance.
   *
   * @return the function
   */
  static Cutoff none() {
    return new None();
  }

  private static void requireRadius(double radius) {
    if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput("radius of a cut-off", "" + radius, "a positive number", "");
    }
  }

  /** u = r/radius, held at 1 with derivative 0 from the radius on. */
  private static Tensor held(Tensor lengths, double radius) {
    return lengths.affine(-1 / radius, 1).relu().affine(-1, 1);
  }

  /**
   * See {@link Cutoff#polynomial}.
   *
   * @param radius where it ends
   * @param p the power
   */
  record Polynomial(double radius, int p) implements Cutoff {
    /**
     * Checks the numbers.
     *
     * @param radius where it ends
     * @param p the power
     * @throws InvalidInput if the radius or the power is out of range
     */
    public Polynomial {
      requireRadius(radius);
      if (p < 2 || p > MOST) {
        throw new InvalidInput(
            "power of a polynomial cut-off", "" + p, "2 … " + MOST, "6 is usual");
      }
    }

    @Override
    public Tensor apply(Tensor lengths) {
      Tensor u = held(lengths, radius);
      Tensor high = u.affine(p * (p + 1) / 2.0, -p * (p + 2.0)).multiply(u);
      Tensor factor = high.add((p + 1) * (p + 2) / 2.0);
      // at u = 1 the integers cancel exactly
      return power(u, p).multiply(factor).affine(-1, 1);
    }

    private static Tensor power(Tensor u, int exponent) {
      if (exponent == 1) {
        return u;
      }
      Tensor square = power(u, exponent / 2).square();
      return exponent % 2 == 0 ? square : square.multiply(u);
    }

    @Override
    public double at(double length) {
      double u = length / radius;
      if (u >= 1) {
        return 0;
      }
      double factor = (p + 1) * (p + 2) / 2.0 - p * (p + 2.0) * u + p * (p + 1) / 2.0 * u * u;
      return 1 - Math.pow(u, p) * factor;
    }
  }

  /**
   * See {@link Cutoff#cosine}.
   *
   * @param radius where it ends
   */
  record Cosine(double radius) implements Cutoff {
    /**
     * Checks the radius.
     *
     * @param radius where it ends
     * @throws InvalidInput if it is not positive
     */
    public Cosine {
      requireRadius(radius);
    }

    @Override
    public Tensor apply(Tensor lengths) {
      return held(lengths, radius).scale(Math.PI).cos().affine(0.5, 0.5);
    }

    @Override
    public double at(double length) {
      return length >= radius ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * length / radius);
    }
  }

  /**
   * See {@link Cutoff#bump}.
   *
   * @param radius where it ends
   */
  record Bump(double radius) implements Cutoff {
    /** exp(1 − 1/FLOOR) is zero in float64. */
    private static final double FLOOR = 1e-3;

    /**
     * Checks the radius.
     *
     * @param radius where it ends
     * @throws InvalidInput if it is not positive
     */
    public Bump {
      requireRadius(radius);
    }

    @Override
    public Tensor apply(Tensor lengths) {
      Tensor square = lengths.scale(1 / radius).square();
      Tensor left = square.affine(-1, 1 - FLOOR).relu().add(FLOOR);
      return left.reciprocal().affine(-1, 1).exp();
    }

    @Override
    public double at(double length) {
      double left = 1 - length / radius * (length / radius);
      return left <= 0 ? 0 : Math.exp(1 - 1 / left);
    }
  }

  /** See {@link Cutoff#none}. */
  record None() implements Cutoff {
    @Override
    public double radius() {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public Tensor apply(Tensor lengths) {
      return Tensors.full(lengths.engine(), lengths.type(), lengths.shape(), 1);
    }

    @Override
    public double at(double length) {
      return 1;
    }
  }
}

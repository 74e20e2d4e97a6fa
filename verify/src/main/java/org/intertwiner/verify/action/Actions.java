package org.intertwiner.verify.action;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LiePair;
import org.intertwiner.reptheory.Representation;

/**
 * Ready actions on arrays of numbers.
 *
 * <p>All act on {@code double[]}; {@link #on} carries them over to any other {@link Space}, such as
 * {@code float[]}.
 */
public final class Actions {
  private Actions() {}

  /**
   * The trivial action g·x = x.
   *
   * @param <G> the group elements
   * @param <X> the data
   * @param space how the data are read as numbers
   * @return the action of an invariant quantity
   */
  public static <G, X> DataAction<G, X> trivial(Space<X> space) {
    return new Trivial<>(space);
  }

  /**
   * A representation on the last axis of arrays: x is read as vectors of length d = dim ρ, one
   * after the other.
   *
   * <p><b>Shape</b>: (…, d). <b>Accuracy</b>: exact up to rounding in binary64.
   *
   * @param <G> the group elements
   * @param representation ρ, real
   * @return the action x ↦ ρ(g)x
   */
  public static <G> DataAction<G, double[]> matrices(Representation<G> representation) {
    return new MatrixAction<>(representation);
  }

  /**
   * A permutation of the numbers: (g·x)[σ(i)] = x[i].
   *
   * @param <G> the group elements
   * @param permutation g ↦ σ as the array of images 0 … n − 1, a homomorphism
   * @return the action
   */
  public static <G> DataAction<G, double[]> permuting(Function<G, int[]> permutation) {
    return new Permuting<>(permutation);
  }

  /**
   * Fields on a plane grid: (g·f)(x) = ρ(g) f(g⁻¹x), rotated about the centre of the grid, zero
   * outside of it.
   *
   * <p>Elements whose matrix on the plane is a signed permutation matrix that keeps the grid act
   * exactly (the symmetries of the square on a square grid). All others act by tensor-product
   * Lagrange interpolation and are declared so.
   *
   * <p><b>Shape</b>: (batch, channel, row, column).
   *
   * @param <G> the group elements
   * @param shape the shape of the arrays
   * @param plane the orthogonal action on ℝ²
   * @param channels ρ, of dimension {@code shape.channels()}
   * @param order interpolation order: 2 (bilinear), 4, 6 or 8
   * @return the action
   * @throws InvalidInput if dimensions do not fit or the order is another
   */
  public static <G> DataAction<G, double[]> fields(
      FieldShape shape, Representation<G> plane, Representation<G> channels, int order) {
    return new GridAction<>(shape.toGrid(), plane, channels, order);
  }

  /**
   * Fields on a grid of one, two or three dimensions: (g·f)(x) = ρ(g) f(g⁻¹x), moved about the
   * centre of the grid, zero outside of it.
   *
   * <p>Elements whose matrix is a signed permutation matrix that keeps the grid act exactly: cells
   * are permuted. All others act by tensor-product Lagrange interpolation and are declared so.
   *
   * <p><b>Shape</b>: (batch, channel, …space), the axes of space being (x), (−y, x) or (z, −y, x).
   * <b>Complexity</b>: one pass over the numbers for exact elements and channels that are permuted;
   * what an element does is worked out once and kept where that needs little memory.
   *
   * @param <G> the group elements
   * @param shape the shape of the arrays
   * @param space the orthogonal action on ℝᵈ
   * @param channels ρ, of dimension {@code shape.channels()}
   * @param order interpolation order: 2 (linear), 4, 6 or 8
   * @return the action
   * @throws InvalidInput if dimensions do not fit or the order is another
   */
  public static <G> DataAction<G, double[]> grids(
      GridShape shape, Representation<G> space, Representation<G> channels, int order) {
    return new GridAction<>(shape, space, channels, order);
  }

  /**
   * Fields on a grid moved by any invertible matrices, such as changes of scale: (g·f)(x) = ρ(g)
   * f(A(g)⁻¹x), about the centre of the grid, zero outside of it.
   *
   * <p>As {@link #grids}: exact where cells go to cells, otherwise interpolated.
   *
   * @param <G> the group elements
   * @param shape the shape of the arrays
   * @param space A(g) on (x), (x, y) or (x, y, z), row by row
   * @param channels ρ(g), row by row, as many rows as channels
   * @param order interpolation order: 2 (linear), 4, 6 or 8
   * @return the action
   * @throws InvalidInput if the order is another
   */
  public static <G> DataAction<G, double[]> linearGrids(
      GridShape shape, Function<G, double[][]> space, Function<G, double[][]> channels, int order) {
    return new LinearGridAction<>(shape, space, channels, order);
  }

  /**
   * Two groups at once, (a, b)·x = a·(b·x). The two actions must commute.
   *
   * @param <A> the elements of the first group
   * @param <B> the elements of the second group
   * @param <X> the data
   * @param first acts after the second
   * @param second acts first; its space is that of the first
   * @return the action of the product of the groups
   */
  public static <A, B, X> DataAction<LiePair<A, B>, X> product(
      DataAction<A, X> first, DataAction<B, X> second) {
    return new ProductAction<>(first, second);
  }

  /**
   * The same action on values that are read as numbers in another way, such as {@linkplain
   * Spaces#interior away from the boundary}.
   *
   * @param <G> the group elements
   * @param <X> the data
   * @param action an action
   * @param space another space of the same values
   * @return the action with this space
   */
  public static <G, X> DataAction<G, X> seenIn(Space<X> space, DataAction<G, X> action) {
    return new SeenIn<>(space, action);
  }

  /**
   * Signals on the circle: (g·f)(θ) = f(θ − α(g)), sampled at θₖ = 2πk/n on the last axis.
   *
   * <p>Trigonometric interpolation: exact up to rounding for signals of frequencies below n/2;
   * rotations by multiples of 2π/n move samples and are exact for all signals.
   *
   * @param <G> the group elements
   * @param samples the number n ≥ 1 of samples
   * @param angle α, in radians
   * @return the action
   * @throws InvalidInput if n &lt; 1
   */
  public static <G> DataAction<G, double[]> circleSignals(int samples, ToDoubleFunction<G> angle) {
    if (samples < 1) {
      throw new InvalidInput("samples of a circle", Integer.toString(samples), "at least 1", "");
    }
    return new CircleAction<>(samples, angle);
  }

  /**
   * An action on arrays carried over to another type of data.
   *
   * @param <G> the group elements
   * @param <X> the data
   * @param space how the data are read as numbers
   * @param action an action on those numbers
   * @return the action on the data; results are rounded to the precision of the space
   */
  public static <G, X> DataAction<G, X> on(Space<X> space, DataAction<G, double[]> action) {
    return new Carried<>(space, action);
  }

  /**
   * An action of G as an action of H through a homomorphism H → G, such as the inclusion of a
   * subgroup.
   *
   * @param <H> the elements of the acting group
   * @param <G> the elements of the group of the given action
   * @param <X> the data
   * @param action an action of G
   * @param homomorphism a homomorphism H → G
   * @return h·x = homomorphism(h)·x
   */
  public static <H, G, X> DataAction<H, X> restricted(
      DataAction<G, X> action, Function<H, G> homomorphism) {
    return new Restricted<>(action, homomorphism);
  }

  private record SeenIn<G, X>(Space<X> space, DataAction<G, X> action) implements DataAction<G, X> {
    @Override
    public X act(G g, X x) {
      return action.act(g, x);
    }

    @Override
    public Discretisation discretisation(G g) {
      return action.discretisation(g);
    }

    @Override
    public Optional<String> describe(G g) {
      return action.describe(g);
    }

    @Override
    public Optional<X> derivative(int generator, X x) {
      return action.derivative(generator, x);
    }
  }

  private record Trivial<G, X>(Space<X> space) implements DataAction<G, X> {
    @Override
    public X act(G g, X x) {
      return x;
    }

    @Override
    public Discretisation discretisation(G g) {
      return Discretisation.exact();
    }

    @Override
    public Optional<X> derivative(int generator, X x) {
      return Optional.of(space.with(x, new double[space.coordinates(x).length]));
    }
  }

  private record Permuting<G>(Function<G, int[]> permutation) implements DataAction<G, double[]> {
    @Override
    public double[] act(G g, double[] x) {
      int[] image = permutation.apply(g);
      if (image.length != x.length) {
        throw new InvalidInput(
            "number of values that are permuted",
            Integer.toString(x.length),
            Integer.toString(image.length),
            "the permutation must move every number");
      }
      double[] out = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        out[image[i]] = x[i];
      }
      return out;
    }

    @Override
    public Space<double[]> space() {
      return Spaces.doubles();
    }

    @Override
    public Discretisation discretisation(G g) {
      return Discretisation.exact();
    }
  }

  private record Carried<G, X>(Space<X> carrier, DataAction<G, double[]> action)
      implements DataAction<G, X> {
    @Override
    public X act(G g, X x) {
      return carrier.with(x, action.act(g, carrier.coordinates(x)));
    }

    @Override
    public Space<X> space() {
      return carrier;
    }

    @Override
    public Discretisation discretisation(G g) {
      return action.discretisation(g);
    }

    @Override
    public Optional<String> describe(G g) {
      return action.describe(g);
    }

    @Override
    public Optional<X> derivative(int generator, X x) {
      return action.derivative(generator, carrier.coordinates(x)).map(d -> carrier.with(x, d));
    }
  }

  private record Restricted<H, G, X>(DataAction<G, X> action, Function<H, G> homomorphism)
      implements DataAction<H, X> {
    @Override
    public X act(H h, X x) {
      return action.act(homomorphism.apply(h), x);
    }

    @Override
    public Space<X> space() {
      return action.space();
    }

    @Override
    public Discretisation discretisation(H h) {
      return action.discretisation(homomorphism.apply(h));
    }

    @Override
    public Optional<String> describe(H h) {
      return action.describe(homomorphism.apply(h));
    }
  }
}

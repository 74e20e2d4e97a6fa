package org.intertwiner.harmonic.space;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.action.GSets;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.lie.LiePair;

/**
 * The product of two homogeneous spaces under the product of their groups, everything part by part.
 *
 * <p><em>Accuracy:</em> that of the parts; the distance is the hypotenuse of both. Example: {@code
 * ProductSpace.of(Sphere.underRotations(2), Sphere.underRotations(2))}, the pairs of directions.
 *
 * @param <A> the elements of the first group
 * @param <X> the points of the first space
 * @param <H> the elements of the first stabiliser
 * @param <B> the elements of the second group
 * @param <Y> the points of the second space
 * @param <K> the elements of the second stabiliser
 */
public final class ProductSpace<A, X, H, B, Y, K>
    implements HomogeneousSpace<LiePair<A, B>, GSets.Pair<X, Y>, LiePair<H, K>> {
  private final HomogeneousSpace<A, X, H> first;
  private final HomogeneousSpace<B, Y, K> second;

  private ProductSpace(HomogeneousSpace<A, X, H> first, HomogeneousSpace<B, Y, K> second) {
    this.first = first;
    this.second = second;
  }

  /**
   * The product.
   *
   * @param <A> the elements of the first group
   * @param <X> the points of the first space
   * @param <H> the elements of the first stabiliser
   * @param <B> the elements of the second group
   * @param <Y> the points of the second space
   * @param <K> the elements of the second stabiliser
   * @param first a space
   * @param second a space
   * @return first × second
   */
  public static <A, X, H, B, Y, K> ProductSpace<A, X, H, B, Y, K> of(
      HomogeneousSpace<A, X, H> first, HomogeneousSpace<B, Y, K> second) {
    return new ProductSpace<>(first, second);
  }

  /** Pairs, multiplied part by part. */
  private record Pairs<S, T>(Group<S> first, Group<T> second) implements Group<LiePair<S, T>> {
    @Override
    public LiePair<S, T> identity() {
      return new LiePair<>(first.identity(), second.identity());
    }

    @Override
    public LiePair<S, T> multiply(LiePair<S, T> a, LiePair<S, T> b) {
      return new LiePair<>(
          first.multiply(a.first(), b.first()), second.multiply(a.second(), b.second()));
    }

    @Override
    public LiePair<S, T> inverse(LiePair<S, T> a) {
      return new LiePair<>(first.inverse(a.first()), second.inverse(a.second()));
    }

    @Override
    public boolean areEqual(LiePair<S, T> a, LiePair<S, T> b) {
      return first.areEqual(a.first(), b.first()) && second.areEqual(a.second(), b.second());
    }
  }

  @Override
  public String name() {
    return "(" + first.name() + ") x (" + second.name() + ")";
  }

  @Override
  public Group<LiePair<A, B>> group() {
    return new Pairs<>(first.group(), second.group());
  }

  @Override
  public Group<LiePair<H, K>> stabilizer() {
    return new Pairs<>(first.stabilizer(), second.stabilizer());
  }

  @Override
  public GSets.Pair<X, Y> base() {
    return new GSets.Pair<>(first.base(), second.base());
  }

  @Override
  public GSets.Pair<X, Y> act(LiePair<A, B> g, GSets.Pair<X, Y> x) {
    return new GSets.Pair<>(first.act(g.first(), x.left()), second.act(g.second(), x.right()));
  }

  @Override
  public LiePair<A, B> section(GSets.Pair<X, Y> x) {
    return new LiePair<>(first.section(x.left()), second.section(x.right()));
  }

  @Override
  public LiePair<A, B> embed(LiePair<H, K> h) {
    return new LiePair<>(first.embed(h.first()), second.embed(h.second()));
  }

  @Override
  public LiePair<H, K> restrict(LiePair<A, B> g) {
    return new LiePair<>(first.restrict(g.first()), second.restrict(g.second()));
  }

  @Override
  public LiePair<H, K> twist(LiePair<A, B> g, GSets.Pair<X, Y> x) {
    return new LiePair<>(first.twist(g.first(), x.left()), second.twist(g.second(), x.right()));
  }

  @Override
  public double gap(LiePair<H, K> a, LiePair<H, K> b) {
    return Math.max(first.gap(a.first(), b.first()), second.gap(a.second(), b.second()));
  }

  @Override
  public double separation(GSets.Pair<X, Y> x, GSets.Pair<X, Y> y) {
    return Math.max(first.separation(x.left(), y.left()), second.separation(x.right(), y.right()));
  }

  @Override
  public GSets.Pair<X, Y> require(GSets.Pair<X, Y> x) {
    first.require(x.left());
    second.require(x.right());
    return x;
  }

  @Override
  public boolean isCompact() {
    return first.isCompact() && second.isCompact();
  }

  @Override
  public GSets.Pair<X, Y> sample(RandomGenerator random, double scale) {
    X x = first.sample(random, scale);
    return new GSets.Pair<>(x, second.sample(random, scale));
  }

  @Override
  public LiePair<A, B> sampleElement(RandomGenerator random, double scale) {
    A a = first.sampleElement(random, scale);
    return new LiePair<>(a, second.sampleElement(random, scale));
  }

  @Override
  public Optional<Metric<GSets.Pair<X, Y>>> metric() {
    return first
        .metric()
        .flatMap(
            a ->
                second
                    .metric()
                    .map(
                        b ->
                            (x, y) ->
                                Math.hypot(
                                    a.distance(x.left(), y.left()),
                                    b.distance(x.right(), y.right()))));
  }

  @Override
  public Optional<Volume<GSets.Pair<X, Y>>> volume() {
    return first.volume().flatMap(a -> second.volume().map(b -> product(a, b)));
  }

  private static <X, Y> Volume<GSets.Pair<X, Y>> product(Volume<X> a, Volume<Y> b) {
    int n = a.dimension();
    return new Volume<>(
        n + b.dimension(),
        x -> {
          double[] u = Arrays.copyOf(a.chart().apply(x.left()), n + b.dimension());
          System.arraycopy(b.chart().apply(x.right()), 0, u, n, b.dimension());
          return u;
        },
        u ->
            new GSets.Pair<>(
                a.point().apply(Arrays.copyOf(u, n)),
                b.point().apply(Arrays.copyOfRange(u, n, u.length))),
        x -> a.density().applyAsDouble(x.left()) * b.density().applyAsDouble(x.right()));
  }

  @Override
  public String toString() {
    return name();
  }
}

package org.intertwiner.harmonic.space;

import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Group;

/** A homogeneous space with other points, another stabiliser or another section. */
final class SpaceView<G, X, H, Y, K> implements HomogeneousSpace<G, Y, K> {
  private final HomogeneousSpace<G, X, H> inner;
  private final String name;
  private final Function<X, Y> toPoint;
  private final Function<Y, X> fromPoint;
  private final Metric<Y> separation;
  private final Group<K> stabilizer;
  private final Function<H, K> toStabilizer;
  private final Function<K, H> fromStabilizer;
  private final Optional<Function<X, G>> section;
  private final Optional<Function<X, H>> gauge;

  private SpaceView(
      HomogeneousSpace<G, X, H> inner,
      String name,
      Function<X, Y> toPoint,
      Function<Y, X> fromPoint,
      Metric<Y> separation,
      Group<K> stabilizer,
      Function<H, K> toStabilizer,
      Function<K, H> fromStabilizer,
      Optional<Function<X, G>> section,
      Optional<Function<X, H>> gauge) {
    this.inner = inner;
    this.name = name;
    this.toPoint = toPoint;
    this.fromPoint = fromPoint;
    this.separation = separation;
    this.stabilizer = stabilizer;
    this.toStabilizer = toStabilizer;
    this.fromStabilizer = fromStabilizer;
    this.section = section;
    this.gauge = gauge;
  }

  static <G, X, H> HomogeneousSpace<G, X, H> section(
      HomogeneousSpace<G, X, H> inner, String name, Function<X, G> section) {
    return new SpaceView<>(
        inner,
        inner.name() + ", " + name + " section",
        Function.identity(),
        Function.identity(),
        inner::separation,
        inner.stabilizer(),
        Function.identity(),
        Function.identity(),
        Optional.of(section),
        Optional.empty());
  }

  static <G, X, H> HomogeneousSpace<G, X, H> gauge(
      HomogeneousSpace<G, X, H> inner, String name, Function<X, H> change) {
    return new SpaceView<>(
        inner,
        inner.name() + ", " + name + " section",
        Function.identity(),
        Function.identity(),
        inner::separation,
        inner.stabilizer(),
        Function.identity(),
        Function.identity(),
        Optional.empty(),
        Optional.of(change));
  }

  static <G, X, H, Y> HomogeneousSpace<G, Y, H> points(
      HomogeneousSpace<G, X, H> inner,
      String name,
      Function<X, Y> to,
      Function<Y, X> from,
      Metric<Y> separation) {
    return new SpaceView<>(
        inner,
        name,
        to,
        from,
        separation,
        inner.stabilizer(),
        Function.identity(),
        Function.identity(),
        Optional.empty(),
        Optional.empty());
  }

  static <G, X, H, K> HomogeneousSpace<G, X, K> stabilizer(
      HomogeneousSpace<G, X, H> inner,
      Group<K> stabilizer,
      Function<H, K> to,
      Function<K, H> from) {
    return new SpaceView<>(
        inner,
        inner.name(),
        Function.identity(),
        Function.identity(),
        inner::separation,
        stabilizer,
        to,
        from,
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Group<G> group() {
    return inner.group();
  }

  @Override
  public Group<K> stabilizer() {
    return stabilizer;
  }

  @Override
  public Y base() {
    return toPoint.apply(inner.base());
  }

  @Override
  public Y act(G g, Y x) {
    return toPoint.apply(inner.act(g, fromPoint.apply(x)));
  }

  @Override
  public G section(Y y) {
    X x = fromPoint.apply(y);
    if (gauge.isPresent()) {
      return inner.group().multiply(inner.section(x), inner.embed(gauge.get().apply(x)));
    }
    if (section.isEmpty()) {
      return inner.section(x);
    }
    G s = section.get().apply(inner.require(x));
    double miss = inner.separation(inner.act(s, inner.base()), x);
    if (!(miss <= TOLERANCE)) {
      throw new InvalidInput(
          "section of " + name,
          "s(x)·o misses x by " + miss + " at x = " + x,
          "an element that moves the base point to x",
          "");
    }
    return s;
  }

  @Override
  public G embed(K k) {
    return inner.embed(fromStabilizer.apply(k));
  }

  @Override
  public K restrict(G g) {
    return toStabilizer.apply(inner.restrict(g));
  }

  @Override
  public K twist(G g, Y y) {
    if (section.isPresent()) {
      return HomogeneousSpace.super.twist(g, y);
    }
    X x = fromPoint.apply(y);
    return toStabilizer.apply(regauged(inner.act(g, x), inner.twist(g, x), Optional.of(x)));
  }

  @Override
  public K offset(G g) {
    return section.isPresent()
        ? HomogeneousSpace.super.offset(g)
        : toStabilizer.apply(
            regauged(inner.act(g, inner.base()), inner.offset(g), Optional.empty()));
  }

  @Override
  public Relative<Y, K> relative(Y from, Y to) {
    if (section.isPresent()) {
      return HomogeneousSpace.super.relative(from, to);
    }
    X x = fromPoint.apply(from);
    X y = fromPoint.apply(to);
    Relative<X, H> seen = inner.relative(x, y);
    if (gauge.isEmpty()) {
      return new Relative<>(toPoint.apply(seen.point()), toStabilizer.apply(seen.transporter()));
    }
    H back = inner.stabilizer().inverse(gauge.get().apply(x));
    X point = inner.act(inner.embed(back), seen.point());
    H turn = inner.twist(inner.embed(back), seen.point());
    H transporter =
        regauged(point, inner.stabilizer().multiply(turn, seen.transporter()), Optional.of(y));
    return new Relative<>(toPoint.apply(point), toStabilizer.apply(transporter));
  }

  /** c(to)⁻¹ h c(from), the change being 1 without a gauge and for an absent point. */
  private H regauged(X to, H h, Optional<X> from) {
    if (gauge.isEmpty()) {
      return h;
    }
    H left = inner.stabilizer().multiply(inner.stabilizer().inverse(gauge.get().apply(to)), h);
    return from.map(x -> inner.stabilizer().multiply(left, gauge.get().apply(x))).orElse(left);
  }

  @Override
  public double gap(K a, K b) {
    return inner.gap(fromStabilizer.apply(a), fromStabilizer.apply(b));
  }

  @Override
  public double separation(Y x, Y y) {
    return separation.distance(x, y);
  }

  @Override
  public Y require(Y y) {
    inner.require(fromPoint.apply(y));
    return y;
  }

  @Override
  public boolean isCompact() {
    return inner.isCompact();
  }

  @Override
  public Y sample(RandomGenerator random, double scale) {
    return toPoint.apply(inner.sample(random, scale));
  }

  @Override
  public G sampleElement(RandomGenerator random, double scale) {
    return inner.sampleElement(random, scale);
  }

  @Override
  public Optional<Metric<Y>> metric() {
    return inner.metric().map(m -> (x, y) -> m.distance(fromPoint.apply(x), fromPoint.apply(y)));
  }

  @Override
  public Optional<Volume<Y>> volume() {
    return inner
        .volume()
        .map(
            v ->
                new Volume<>(
                    v.dimension(),
                    y -> v.chart().apply(fromPoint.apply(y)),
                    u -> toPoint.apply(v.point().apply(u)),
                    y -> v.density().applyAsDouble(fromPoint.apply(y))));
  }

  @Override
  public String toString() {
    return name;
  }
}

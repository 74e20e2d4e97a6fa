package org.intertwiner.harmonic.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.InducedField;
import org.intertwiner.harmonic.space.MackeyFunction;
import org.intertwiner.harmonic.space.Metric;
import org.intertwiner.harmonic.space.Volume;

/**
 * What a homogeneous space and the fields over it promise: action, section, stabiliser and twist
 * belong together, distance and measure are invariant, and the induced representation is one.
 *
 * <p><em>Accuracy:</em> points and elements are compared to {@value #TOLERANCE}, which leaves room
 * for points within 10⁻⁷ of a jump of the section; the measure to {@value #MEASURE_TOLERANCE}, its
 * Jacobian being a difference quotient of fourth order. Exact spaces are compared exactly.
 *
 * <p>Example: {@code SpaceLaws.of(Sphere.underRotations(2), 1)}.
 */
public final class SpaceLaws {
  /** Largest relative error that rounding explains in these laws. */
  public static final double TOLERANCE = 0x1p-24;

  /** Largest relative error of the Jacobian of an action, from differences. */
  public static final double MEASURE_TOLERANCE = 1e-6;

  private static final double STEP = 1e-3;

  private SpaceLaws() {}

  /**
   * What the laws are tried on.
   *
   * @param <G> the elements of the group
   * @param <X> the points
   * @param g an element
   * @param h an element
   * @param x a point
   * @param y a point
   */
  public record Sample<G, X>(G g, G h, X x, X y) {}

  /**
   * The laws of a homogeneous space.
   *
   * @param <G> the elements of the group
   * @param <X> the points
   * @param <H> the elements of the stabiliser
   * @param space G/H
   * @param scale how far from the base point and the identity samples go, without meaning on
   *     compact spaces; rounding grows like e to a few times the scale
   * @return the laws
   * @throws InvalidInput where the scale is negative or not finite
   */
  public static <G, X, H> List<Law<Sample<G, X>>> of(
      HomogeneousSpace<G, X, H> space, double scale) {
    Sampler<Sample<G, X>> sampler = sampler(space, scale);
    List<Law<Sample<G, X>>> laws = new ArrayList<>();
    add(laws, "the identity fixes every point", sampler, s -> identity(space, s));
    add(laws, "a product acts factor by factor", sampler, s -> product(space, s));
    add(laws, "the section moves the base point", sampler, s -> section(space, s));
    add(laws, "the stabiliser fixes the base point", sampler, s -> stabiliser(space, s));
    add(laws, "embedding is a homomorphism", sampler, s -> embedding(space, s));
    add(laws, "the twist is s(gx)⁻¹ g s(x)", sampler, s -> twist(space, s));
    add(laws, "the twist is a cocycle", sampler, s -> cocycle(space, s));
    add(laws, "an element is a section times its offset", sampler, s -> offset(space, s));
    add(laws, "relative positions turn with the twist", sampler, s -> relative(space, s));
    space
        .metric()
        .ifPresent(
            m ->
                add(
                    laws,
                    "the distance is an invariant metric",
                    sampler,
                    s -> metric(space, m, s)));
    space
        .volume()
        .ifPresent(v -> add(laws, "the measure is invariant", sampler, s -> volume(space, v, s)));
    return List.copyOf(laws);
  }

  /**
   * The laws of the representation of a group on fields, tried on one field.
   *
   * @param <G> the elements of the group
   * @param <X> the points
   * @param <H> the elements of the stabiliser
   * @param <V> the values
   * @param field a field whose values are continuous where the section is
   * @param scale as in {@link #of}
   * @param difference how far two values are apart, relative to their size
   * @return the laws
   * @throws InvalidInput where the scale is negative or not finite
   */
  public static <G, X, H, V> List<Law<Sample<G, X>>> ofField(
      InducedField<G, X, H, V> field, double scale, ToDoubleBiFunction<V, V> difference) {
    HomogeneousSpace<G, X, H> space = field.space();
    Sampler<Sample<G, X>> sampler = sampler(space, scale);
    List<Law<Sample<G, X>>> laws = new ArrayList<>();
    add(
        laws,
        "the induced representation is a homomorphism",
        sampler,
        s ->
            near(
                difference,
                field.moved(s.h()).moved(s.g()).at(s.x()),
                field.moved(space.group().multiply(s.g(), s.h())).at(s.x())));
    add(
        laws,
        "the function on the group gives the field back",
        sampler,
        s -> near(difference, field.toMackey().toField().at(s.x()), field.at(s.x())));
    add(
        laws,
        "fields and functions on the group are moved alike",
        sampler,
        s ->
            near(
                difference,
                field.moved(s.g()).toMackey().at(s.h()),
                field.toMackey().moved(s.g()).at(s.h())));
    laws.addAll(ofMackey(field.toMackey(), scale, difference));
    return List.copyOf(laws);
  }

  /**
   * Mackey's property, F(gh) = σ(h)⁻¹ F(g), of a function on a group and of those it is moved to.
   *
   * @param <G> the elements of the group
   * @param <X> the points
   * @param <H> the elements of the stabiliser
   * @param <V> the values
   * @param function F
   * @param scale as in {@link #of}
   * @param difference how far two values are apart, relative to their size
   * @return the laws
   * @throws InvalidInput where the scale is negative or not finite
   */
  public static <G, X, H, V> List<Law<Sample<G, X>>> ofMackey(
      MackeyFunction<G, X, H, V> function, double scale, ToDoubleBiFunction<V, V> difference) {
    Sampler<Sample<G, X>> sampler = sampler(function.space(), scale);
    List<Law<Sample<G, X>>> laws = new ArrayList<>();
    add(laws, "Mackey's property", sampler, s -> mackey(function, s, difference));
    add(
        laws,
        "Mackey's property of a moved function",
        sampler,
        s -> mackey(function.moved(s.h()), s, difference));
    return List.copyOf(laws);
  }

  private static <G, X, H> Sampler<Sample<G, X>> sampler(
      HomogeneousSpace<G, X, H> space, double scale) {
    if (!(scale >= 0) || Double.isInfinite(scale)) {
      throw new InvalidInput("scale of samples", "" + scale, "a finite number ≥ 0", "");
    }
    G one = space.group().identity();
    return Sampler.of(
        random -> {
          G g = space.sampleElement(random, scale);
          G h = space.sampleElement(random, scale);
          X x = space.sample(random, scale);
          return new Sample<>(g, h, x, space.sample(random, scale));
        },
        s -> {
          List<Sample<G, X>> simpler = new ArrayList<>();
          if (!space.group().areEqual(s.g(), one)) {
            simpler.add(new Sample<>(one, s.h(), s.x(), s.y()));
          }
          if (!space.group().areEqual(s.h(), one)) {
            simpler.add(new Sample<>(s.g(), one, s.x(), s.y()));
          }
          if (!space.areEqual(s.x(), space.base())) {
            simpler.add(new Sample<>(s.g(), s.h(), space.base(), s.y()));
          }
          if (!space.areEqual(s.y(), space.base())) {
            simpler.add(new Sample<>(s.g(), s.h(), s.x(), space.base()));
          }
          return simpler;
        });
  }

  private static <G, X> void add(
      List<Law<Sample<G, X>>> laws,
      String name,
      Sampler<Sample<G, X>> sampler,
      Predicate<Sample<G, X>> holds) {
    laws.add(new Law<>(name, sampler, holds, Sample::toString));
  }

  private static <G, X, H> boolean same(HomogeneousSpace<G, X, H> space, X x, X y) {
    return space.separation(x, y) <= TOLERANCE;
  }

  private static <V> boolean near(ToDoubleBiFunction<V, V> difference, V a, V b) {
    return difference.applyAsDouble(a, b) <= TOLERANCE;
  }

  private static <G, X, H> boolean identity(HomogeneousSpace<G, X, H> space, Sample<G, X> s) {
    return same(space, space.act(space.group().identity(), s.x()), s.x());
  }

  private static <G, X, H> boolean product(HomogeneousSpace<G, X, H> space, Sample<G, X> s) {
    return same(
        space,
        space.act(space.group().multiply(s.g(), s.h()), s.x()),
        space.act(s.g(), space.act(s.h(), s.x())));
  }

  private static <G, X, H> boolean section(HomogeneousSpace<G, X, H> space, Sample<G, X> s) {
    return same(space, space.act(space.section(s.x()), space.base()), s.x());
  }

  private static <G, X, H> boolean stabiliser(HomogeneousSpace<G, X, H> space, Sample<G, X> s) {
    H h = space.twist(s.g(), s.x());
    return same(space, space.act(space.embed(h), space.base()), space.base())
        && space.gap(space.restrict(space.embed(h)), h) <= TOLERANCE;
  }

  private static <G, X, H> boolean embedding(HomogeneousSpace<G, X, H> space, Sample<G, X> s) {
    H a = space.twist(s.g(), s.x());
    H b = space.twist(s.h(), s.y());
    return space
        .group()
        .areEqual(
            space.embed(space.stabilizer().multiply(a, b)),
            space.group().multiply(space.embed(a), space.embed(b)));
  }

  private static <G, X, H> boolean twist(HomogeneousSpace<G, X, H> space, Sample<G, X> s) {
    G left =
        space
            .group()
            .multiply(
                space.section(space.act(s.g(), s.x())), space.embed(space.twist(s.g(), s.x())));
    G right = space.group().multiply(s.g(), space.section(s.x()));
    return space.group().areEqual(left, right);
  }

  private static <G, X, H> boolean cocycle(HomogeneousSpace<G, X, H> space, Sample<G, X> s) {
    H whole = space.twist(space.group().multiply(s.g(), s.h()), s.x());
    H parts =
        space
            .stabilizer()
            .multiply(space.twist(s.g(), space.act(s.h(), s.x())), space.twist(s.h(), s.x()));
    return space.gap(whole, parts) <= TOLERANCE;
  }

  private static <G, X, H> boolean offset(HomogeneousSpace<G, X, H> space, Sample<G, X> s) {
    G product =
        space
            .group()
            .multiply(
                space.section(space.act(s.g(), space.base())), space.embed(space.offset(s.g())));
    return space.group().areEqual(product, s.g());
  }

  private static <G, X, H> boolean relative(HomogeneousSpace<G, X, H> space, Sample<G, X> s) {
    var before = space.relative(s.x(), s.y());
    var after = space.relative(space.act(s.g(), s.x()), space.act(s.g(), s.y()));
    G turn = space.embed(space.twist(s.g(), s.x()));
    H left = space.stabilizer().multiply(after.transporter(), space.twist(s.g(), s.y()));
    H right = space.stabilizer().multiply(space.twist(turn, before.point()), before.transporter());
    return same(space, after.point(), space.act(turn, before.point()))
        && space.gap(left, right) <= TOLERANCE;
  }

  private static <G, X, H> boolean metric(
      HomogeneousSpace<G, X, H> space, Metric<X> metric, Sample<G, X> s) {
    double xy = metric.distance(s.x(), s.y());
    double slack = TOLERANCE * (1 + xy);
    double moved = metric.distance(space.act(s.g(), s.x()), space.act(s.g(), s.y()));
    X z = space.act(s.h(), s.x());
    return xy >= 0
        && Math.abs(moved - xy) <= slack
        && Math.abs(metric.distance(s.y(), s.x()) - xy) <= slack
        && metric.distance(s.x(), s.x()) <= slack
        && xy <= metric.distance(s.x(), z) + metric.distance(z, s.y()) + slack;
  }

  private static <G, X, H> boolean volume(
      HomogeneousSpace<G, X, H> space, Volume<X> volume, Sample<G, X> s) {
    int n = volume.dimension();
    double[] u = volume.chart().apply(s.x());
    double[][] jacobian = new double[n][n];
    double[] weights = {1.0 / 12, -8.0 / 12, 8.0 / 12, -1.0 / 12};
    int[] places = {-2, -1, 1, 2};
    for (int j = 0; j < n; j++) {
      double step = STEP * Math.max(Math.abs(u[j]), 1e-1);
      for (int k = 0; k < 4; k++) {
        double[] shifted = u.clone();
        shifted[j] += places[k] * step;
        double[] image = volume.chart().apply(space.act(s.g(), volume.point().apply(shifted)));
        for (int i = 0; i < n; i++) {
          jacobian[i][j] += weights[k] / step * image[i];
        }
      }
    }
    double det = Math.abs(ComplexMatrix.from(DenseMatrix.from(jacobian)).determinant()[0]);
    double before = volume.density().applyAsDouble(s.x());
    double after = volume.density().applyAsDouble(space.act(s.g(), s.x())) * det;
    return Math.abs(after - before) <= MEASURE_TOLERANCE * before
        && same(space, volume.point().apply(u), s.x());
  }

  private static <G, X, H, V> boolean mackey(
      MackeyFunction<G, X, H, V> function, Sample<G, X> s, ToDoubleBiFunction<V, V> difference) {
    HomogeneousSpace<G, X, H> space = function.space();
    H h = space.twist(s.h(), s.x());
    G product = space.group().multiply(s.g(), space.embed(h));
    return near(
        difference,
        function.at(product),
        function.fibre().act(space.stabilizer().inverse(h), function.at(s.g())));
  }
}

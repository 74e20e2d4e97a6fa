package org.intertwiner.algebra.laws;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.intertwiner.algebra.action.Action;
import org.intertwiner.algebra.action.EquivariantMap;
import org.intertwiner.algebra.group.Group;

/**
 * The axioms of a group action and what follows from them at once.
 *
 * <p>Example: {@code ActionLaws.of(group, action, elements, points, Object::equals)}.
 */
public final class ActionLaws {

  private ActionLaws() {}

  /**
   * What the laws are tried on.
   *
   * @param <G> group elements
   * @param <X> points
   * @param g a group element
   * @param h a group element
   * @param x a point
   */
  public record Sample<G, X>(G g, G h, X x) {}

  /**
   * The laws of a left action.
   *
   * @param <G> group elements
   * @param <X> points
   * @param group the group
   * @param action the action
   * @param elements draws group elements
   * @param points draws points
   * @param same whether two points are equal, up to rounding where they are floats
   * @return the laws
   */
  public static <G, X> List<Law<Sample<G, X>>> of(
      Group<G> group,
      Action<G, X> action,
      Sampler<G> elements,
      Sampler<X> points,
      BiPredicate<X, X> same) {
    Sampler<Sample<G, X>> samples = samples(elements, points);
    return List.of(
        law(
            "the identity fixes every point",
            samples,
            t -> same.test(action.act(group.identity(), t.x()), t.x())),
        law(
            "a product acts factor by factor",
            samples,
            t ->
                same.test(
                    action.act(group.multiply(t.g(), t.h()), t.x()),
                    action.act(t.g(), action.act(t.h(), t.x())))),
        law(
            "the inverse undoes",
            samples,
            t -> same.test(action.act(group.inverse(t.g()), action.act(t.g(), t.x())), t.x())),
        law(
            "equal elements act equally",
            samples,
            t ->
                !group.areEqual(t.g(), t.h())
                    || same.test(action.act(t.g(), t.x()), action.act(t.h(), t.x()))));
  }

  /**
   * The law of a map that commutes with a group.
   *
   * @param <G> group elements
   * @param <X> points of the source
   * @param <Y> points of the target
   * @param map the map
   * @param elements draws group elements
   * @param points draws points of the source
   * @param same whether two points of the target are equal
   * @return the law f(g·x) = g·f(x)
   */
  public static <G, X, Y> List<Law<Sample<G, X>>> ofMap(
      EquivariantMap<G, X, Y> map, Sampler<G> elements, Sampler<X> points, BiPredicate<Y, Y> same) {
    return List.of(
        law(
            "the map commutes with the group",
            samples(elements, points),
            t ->
                same.test(
                    map.apply(map.source().act(t.g(), t.x())),
                    map.target().act(t.g(), map.apply(t.x())))));
  }

  private static <G, X> Sampler<Sample<G, X>> samples(Sampler<G> elements, Sampler<X> points) {
    return elements
        .tuples(2)
        .with(
            points,
            (pair, x) -> new Sample<>(pair.get(0), pair.get(1), x),
            s -> List.of(s.g(), s.h()),
            Sample::x);
  }

  private static <G, X> Law<Sample<G, X>> law(
      String name, Sampler<Sample<G, X>> samples, Predicate<Sample<G, X>> holds) {
    return new Law<>(
        name, samples, holds, t -> "g = " + t.g() + ", h = " + t.h() + ", x = " + t.x());
  }
}

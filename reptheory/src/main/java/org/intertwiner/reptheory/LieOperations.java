package org.intertwiner.reptheory;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/** Products, duals and conjugates of representations of Lie groups, in seminormal form. */
final class LieOperations {
  private LieOperations() {}

  static <G> LieRepresentation<G> tensor(LieRepresentation<G> a, LieRepresentation<G> b) {
    Matrix<Cyclotomic> left = Exact.identity(a.dimension());
    Matrix<Cyclotomic> right = Exact.identity(b.dimension());
    List<Matrix<Cyclotomic>> matrices =
        onEach(
            a,
            k ->
                a.seminormalOnGenerator(k)
                    .kronecker(right)
                    .add(left.kronecker(b.seminormalOnGenerator(k))),
            k -> a.seminormalOnGenerator(k).kronecker(b.seminormalOnGenerator(k)));
    List<Rational> norms =
        a.norms().stream().flatMap(d -> b.norms().stream().map(d::multiply)).toList();
    return a.derived(
        Names.product(a.name(), b.name()),
        matrices,
        norms,
        g -> LieBody.kronecker(a.parts(g), b.parts(g)),
        () -> a.character().times(b.character()));
  }

  /** The components' elements are involutions, as {@link LieTorus} says. */
  static <G> LieRepresentation<G> dual(LieRepresentation<G> rho) {
    List<Matrix<Cyclotomic>> matrices =
        onEach(
            rho,
            k -> rho.seminormalOnGenerator(k).transpose().negate(),
            k -> rho.seminormalOnGenerator(k).transpose());
    return rho.derived(
        Names.dual(rho.name()),
        matrices,
        rho.norms().stream().map(Rational::inverse).toList(),
        g -> LieBody.transpose(rho.parts(rho.group().inverse(g))),
        () -> rho.character().conjugate());
  }

  static <G> LieRepresentation<G> conjugate(LieRepresentation<G> rho, String name) {
    IntFunction<Matrix<Cyclotomic>> conjugate =
        k -> rho.seminormalOnGenerator(k).map(Cyclotomics.FIELD, Cyclotomic::conjugate);
    return rho.derived(
        name,
        onEach(rho, conjugate, conjugate),
        rho.norms(),
        g -> LieBody.conjugate(rho.parts(g)),
        () -> rho.character().conjugate());
  }

  private static <G> List<Matrix<Cyclotomic>> onEach(
      LieRepresentation<G> rho,
      IntFunction<Matrix<Cyclotomic>> derivative,
      IntFunction<Matrix<Cyclotomic>> element) {
    List<Generator<G>> generators = rho.group().topologicalGenerators();
    return IntStream.range(0, generators.size())
        .mapToObj(
            k ->
                generators.get(k) instanceof Generator.Infinitesimal<G>
                    ? derivative.apply(k)
                    : element.apply(k))
        .toList();
  }

  static <G> CompactLieGroup<G> lie(CompactGroup<G> group) {
    if (group instanceof CompactLieGroup<G> lie) {
      return lie;
    }
    throw new InvalidInput(
        "representation of " + group.name(),
        "a group whose elements are not listed",
        "a finite group within the limits, or a compact Lie group",
        "");
  }
}

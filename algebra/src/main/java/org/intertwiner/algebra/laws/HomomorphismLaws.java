package org.intertwiner.algebra.laws;

import java.util.List;
import java.util.function.Predicate;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.structure.Homomorphism;

/**
 * What holds for every homomorphism φ: G → H of finite groups: products, inverses and powers are
 * kept, the kernel is normal, its cosets are the fibres, and |G| = |ker φ| |im φ|.
 *
 * <p>Example: {@code HomomorphismLaws.of(quotient.projection())}.
 */
public final class HomomorphismLaws {
  private HomomorphismLaws() {}

  /**
   * Laws of a homomorphism on random elements of its source.
   *
   * @param <G> the elements of the source
   * @param <H> the elements of the target
   * @param map the homomorphism
   * @return the laws
   */
  public static <G, H> List<Law<List<G>>> of(Homomorphism<G, H> map) {
    FiniteGroup<G> g = map.source();
    FiniteGroup<H> h = map.target();
    Subgroup kernel = map.kernel();
    Subgroup image = map.image();
    return List.of(
        law(
            "products go to products",
            g,
            2,
            t ->
                h.areEqual(
                    map.at(g.multiply(t.get(0), t.get(1))),
                    h.multiply(map.at(t.get(0)), map.at(t.get(1))))),
        law(
            "inverses go to inverses",
            g,
            1,
            t -> h.areEqual(map.at(g.inverse(t.get(0))), h.inverse(map.at(t.get(0))))),
        law("images lie in the image", g, 1, t -> image.contains(h.indexOf(map.at(t.get(0))))),
        law(
            "elements have equal images in one coset of the kernel",
            g,
            2,
            t ->
                kernel.contains(g.indexOf(g.multiply(g.inverse(t.get(0)), t.get(1))))
                    == h.areEqual(map.at(t.get(0)), map.at(t.get(1)))),
        law(
            "the kernel is normal and its index is the order of the image",
            g,
            0,
            t -> kernel.isNormal() && kernel.index() == image.order()),
        law(
            "the quotient by the kernel is the image",
            g,
            0,
            t -> {
              Homomorphism<?, H> induced = map.induced();
              return induced.isInjective() && induced.image().equals(image);
            }));
  }

  private static <G> Law<List<G>> law(
      String name, FiniteGroup<G> group, int count, Predicate<List<G>> holds) {
    return new Law<>(name, GroupLaws.elements(group).tuples(count), holds, List::toString);
  }
}

package org.intertwiner.reptheory.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.structure.Homomorphism;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteCharacter;

/**
 * Which class of G the classes of H go to under a homomorphism H → G, and what it does to class
 * functions.
 *
 * <p><em>Formula:</em> (Res χ)(D) = χ(C) for D → C; (Ind ψ)(C) = |G|/(|H||C|) Σ_{D → C} |D| ψ(D).
 * <em>Key property:</em> ⟨Ind ψ, χ⟩ = ⟨ψ, Res χ⟩, also where the homomorphism has a kernel; Ind ψ
 * is then induced from what the kernel fixes. <em>Accuracy:</em> exact. <em>Complexity:</em> linear
 * in the numbers of classes. <em>Source:</em> Frobenius (1898).
 *
 * @param <H> the elements of the small group
 * @param <G> the elements of the large group
 */
public final class ClassFusion<H, G> {
  private final FiniteGroup<H> source;
  private final FiniteGroup<G> target;
  private final List<Integer> images;

  private ClassFusion(FiniteGroup<H> source, FiniteGroup<G> target, List<Integer> images) {
    this.source = source;
    this.target = target;
    this.images = List.copyOf(images);
  }

  /**
   * The fusion of a subgroup made of the same elements, as from {@link FiniteGroup#toGroup}.
   *
   * @param <G> the group elements
   * @param subgroup a group of some of the elements
   * @param group the whole group
   * @return the fusion of the inclusion
   * @throws InvalidInput where a generator of the subgroup is no element of the group
   */
  public static <G> ClassFusion<G, G> of(FiniteGroup<G> subgroup, FiniteGroup<G> group) {
    subgroup.generators().forEach(group::indexOf);
    List<Integer> images = new ArrayList<>();
    for (int d = 0; d < subgroup.classes().count(); d++) {
      int representative = subgroup.classes().representative(d);
      images.add(group.classes().classOf(group.indexOf(subgroup.element(representative))));
    }
    return new ClassFusion<>(subgroup, group, images);
  }

  /**
   * The fusion of a homomorphism.
   *
   * @param <H> the elements of the source
   * @param <G> the elements of the target
   * @param map a homomorphism
   * @return its fusion
   */
  public static <H, G> ClassFusion<H, G> of(Homomorphism<H, G> map) {
    List<Integer> images = new ArrayList<>();
    for (int d = 0; d < map.source().classes().count(); d++) {
      int image = map.image(map.source().classes().representative(d));
      images.add(map.target().classes().classOf(image));
    }
    return new ClassFusion<>(map.source(), map.target(), images);
  }

  /** {@return the class of G for every class of H} */
  public List<Integer> images() {
    return images;
  }

  /**
   * Restricts a class function.
   *
   * @param character a class function of the large group
   * @return D ↦ χ(C), D → C
   * @throws InvalidInput if it belongs to another group
   */
  public FiniteCharacter<H> restrict(FiniteCharacter<G> character) {
    require(character.group(), target);
    return FiniteCharacter.of(source, images.stream().map(character::at).toList());
  }

  /**
   * Induces a class function.
   *
   * @param character a class function of the small group
   * @return the class function of the large group that is adjoint to restriction
   * @throws InvalidInput if it belongs to another group
   */
  public FiniteCharacter<G> induce(FiniteCharacter<H> character) {
    require(character.group(), source);
    List<Cyclotomic> sums =
        new ArrayList<>(Collections.nCopies(target.classes().count(), Cyclotomic.ZERO));
    for (int d = 0; d < images.size(); d++) {
      Cyclotomic term = character.at(d).scale(Rational.of(source.classes().size(d)));
      sums.set(images.get(d), sums.get(images.get(d)).add(term));
    }
    List<Cyclotomic> values = new ArrayList<>();
    for (int c = 0; c < sums.size(); c++) {
      long centralizer = target.order() / target.classes().size(c);
      values.add(sums.get(c).scale(Rational.of(centralizer, source.order())));
    }
    return FiniteCharacter.of(target, values);
  }

  private static void require(FiniteGroup<?> got, FiniteGroup<?> expected) {
    if (!got.equals(expected)) {
      throw new InvalidInput(
          "class function for a fusion",
          "one of " + got.name(),
          "one of " + expected.name(),
          "restrict class functions of the large group, induce those of the small one");
    }
  }
}

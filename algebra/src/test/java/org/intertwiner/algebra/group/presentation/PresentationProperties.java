package org.intertwiner.algebra.group.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroups;

class PresentationProperties {
  private static final FreeGroup FREE = FreeGroup.of("a", "b", "c");

  @Provide
  Arbitrary<FreeWord> words() {
    return Arbitraries.integers().between(0, 5).array(int[].class).ofMaxSize(12).map(FreeWord::of);
  }

  @Property
  void freeGroupAxioms(
      @ForAll("words") FreeWord u, @ForAll("words") FreeWord v, @ForAll("words") FreeWord w) {
    assertThat(u.multiply(v).multiply(w)).isEqualTo(u.multiply(v.multiply(w)));
    assertThat(FREE.multiply(u, FREE.inverse(u))).isEqualTo(FREE.identity());
    assertThat(u.multiply(v).inverse()).isEqualTo(v.inverse().multiply(u.inverse()));
    assertThat(u.conjugate(v).multiply(w.conjugate(v))).isEqualTo(u.multiply(w).conjugate(v));
    assertThat(u.commutator(v).inverse()).isEqualTo(v.commutator(u));
    assertThat(FREE.areEqual(u, v)).isEqualTo(u.multiply(v.inverse()).isIdentity());
  }

  @Property
  void powersAreProducts(@ForAll("words") FreeWord u) {
    FreeWord product = FreeWord.IDENTITY;
    for (int n = 0; n <= 4; n++) {
      assertThat(u.power(n)).isEqualTo(product);
      assertThat(u.power(-n)).isEqualTo(product.inverse());
      product = product.multiply(u);
    }
  }

  @Property
  void printedWordsReadBack(@ForAll("words") FreeWord u) {
    assertThat(FREE.parse(FREE.toString(u))).isEqualTo(u);
    FreeWord core = u.cyclicallyReduced();
    assertThat(core.rootExponent()).isEqualTo(u.rootExponent());
    assertThat(core.cyclicallyReduced()).isEqualTo(core);
  }

  @Property
  void printedPresentationsReadBack(
      @ForAll("words") FreeWord u, @ForAll("words") FreeWord v, @ForAll("words") FreeWord w) {
    Presentation p = Presentation.of(FREE, List.of(u, v, w));
    assertThat(Presentation.parse(p.toString())).isEqualTo(p);
  }

  /** A group, its presentation read off the Cayley graph, and the group of that presentation. */
  @Property
  void presentationsOfRandomGroupsGiveTheGroup(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 2 + random.nextInt(4);
    List<Permutation> generators =
        List.of(
            PermutationGroups.symmetric(n).random(random),
            PermutationGroups.symmetric(n).random(random));
    FiniteGroup<Permutation> group = Groups.generatedBy(n, generators, GroupLimits.DEFAULT);
    Presentation p = Presentation.of(group);
    assertThat(p.brokenRelator(group, generators)).isEmpty();
    CosetTable table = CosetEnumeration.of(p, List.of(), CosetEnumeration.Strategy.TABLE, 20_000);
    assertThat((long) table.count()).isEqualTo(group.order());
  }
}

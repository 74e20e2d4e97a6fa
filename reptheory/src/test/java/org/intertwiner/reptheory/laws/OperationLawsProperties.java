package org.intertwiner.reptheory.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Induction;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.power.RandomRepresentations;

/** All laws, for random groups, subgroups and representations. */
class OperationLawsProperties {

  private static <T> void assertHold(List<Law<T>> laws, Object about, Random random) {
    for (Law<T> law : laws) {
      assertThat(law.check(random, 2).passed()).as(about + ": " + law.name()).isTrue();
    }
  }

  @Property
  void representationsObeyTheirLaws(@ForAll long seed) {
    Random random = new Random(seed);
    FiniteGroup<Permutation> group = RandomRepresentations.group(random);
    FiniteRepresentation<Permutation> rho = RandomRepresentations.of(group, random);
    assertHold(RepresentationLaws.of(rho), rho, random);
    assertHold(OperationLaws.of(rho), rho, random);
    assertHold(OperationLaws.ofPair(rho, RandomRepresentations.of(group, random)), rho, random);
  }

  @Property
  void inductionObeysItsLaws(@ForAll long seed) {
    Random random = new Random(seed);
    FiniteGroup<Permutation> group = RandomRepresentations.group(random);
    int order = (int) group.order();
    Subgroup h = group.subgroup(random.nextInt(order));
    Subgroup k = h.extendedBy(random.nextInt(order));
    Subgroup other = group.subgroup(random.nextInt(order), random.nextInt(order));
    FiniteGroup<Permutation> small = group.toGroup(h);
    List<FiniteRepresentation<Permutation>> inside =
        List.of(
            Representations.irreducible(small, random.nextInt(small.classes().count())),
            Representations.regular(small));
    List<FiniteRepresentation<Permutation>> large =
        List.of(
            RandomRepresentations.of(group, random),
            RandomRepresentations.irreducible(group, random, false));
    assertHold(InductionLaws.of(h, large, inside), group, random);
    assertHold(InductionLaws.ofStages(k, h, large, inside), group, random);
    assertHold(InductionLaws.ofMackey(group, other, h, inside), group, random);
    assertHold(RepresentationLaws.of(Induction.of(group, h, inside.get(0))), group, random);
  }
}

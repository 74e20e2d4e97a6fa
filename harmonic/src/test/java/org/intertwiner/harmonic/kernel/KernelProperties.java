package org.intertwiner.harmonic.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.harmonic.DenseSolution;
import org.intertwiner.harmonic.Groupings;
import org.intertwiner.harmonic.certificate.Certifier;
import org.intertwiner.harmonic.laws.KernelLaws;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;

/** Random groups, random representations: every basis is proved, also the second way. */
class KernelProperties {

  @Property(tries = 60)
  void everyBasisIsProvedAndObeysTheLaws(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FiniteGroup<Permutation> group = Groupings.planeGroup(random);
    FiniteRepresentation<Permutation> in = Groupings.representation(group, random);
    FiniteRepresentation<Permutation> out = Groupings.representation(group, random);
    KernelSpace space = KernelSpace.on(Representations.plane(group)).from(in).to(out).upToDegree(4);
    assertThat(space.certificate().isProved()).isTrue();
    for (Law<?> law : KernelLaws.of(space)) {
      LawReport report = law.check(random, 10);
      assertThat(report.passed()).as(report.toString()).isTrue();
    }
  }

  @Property(tries = 25) // a try solves a dense system over ℚ(ζ)
  void spansAgreeWithDenseLinearAlgebra(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FiniteGroup<Permutation> group = Groupings.planeGroup(random);
    FiniteRepresentation<Permutation> plane = Representations.plane(group);
    FiniteRepresentation<Permutation> in = Groupings.representation(group, random);
    FiniteRepresentation<Permutation> out = plane;
    if (in.dimension() > 8) {
      return;
    }
    KernelSpace space = KernelSpace.on(plane).from(in).to(out).upToDegree(2);
    for (int l = 0; l <= 2; l++) {
      int degree = l;
      List<PolynomialMatrix> elements =
          space.basis().stream()
              .filter(e -> e.degree() == degree)
              .map(KernelElement::matrix)
              .toList();
      assertThat(new DenseSolution(plane, in, out, l, true).isSpannedBy(elements)).isTrue();
    }
  }

  @Property(tries = 30) // a try certifies three bases
  void aDroppedOrDoubledElementIsFound(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FiniteGroup<Permutation> group = Groupings.planeGroup(random);
    FiniteRepresentation<Permutation> plane = Representations.plane(group);
    FiniteRepresentation<Permutation> in = Groupings.representation(group, random);
    FiniteRepresentation<Permutation> out = Groupings.representation(group, random);
    KernelSpace space = KernelSpace.on(plane).from(in).to(out).upToDegree(2);
    List<PolynomialMatrix> all =
        new java.util.ArrayList<>(space.basis().stream().map(KernelElement::matrix).toList());
    if (all.size() < 2) {
      return;
    }
    Certifier certifier = Certifier.of(plane, in, out).ofHarmonicForms().upToDegree(2);
    int dropped = random.nextInt(all.size());
    PolynomialMatrix removed = all.remove(dropped);
    assertThat(certifier.checkElements(all).complete()).isFalse();
    List<PolynomialMatrix> alike =
        all.stream().filter(e -> e.degree() == removed.degree()).toList();
    if (!alike.isEmpty()) {
      all.add(alike.get(random.nextInt(alike.size())));
      assertThat(certifier.checkElements(all).complete()).isTrue();
      assertThat(certifier.checkElements(all).independent()).isFalse();
    }
  }
}

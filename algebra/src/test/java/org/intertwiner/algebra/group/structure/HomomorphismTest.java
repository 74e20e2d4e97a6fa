package org.intertwiner.algebra.group.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.laws.HomomorphismLaws;
import org.intertwiner.algebra.laws.SubgroupLaws;
import org.junit.jupiter.api.Test;

class HomomorphismTest {
  private static final FiniteGroup<Permutation> S4 = Groups.symmetric(4);
  private static final FiniteGroup<Permutation> D6 = Groups.dihedral(6);

  private static <G, H> void assertLawful(Homomorphism<G, H> map) {
    HomomorphismLaws.of(map)
        .forEach(law -> assertThat(law.check(new Random(5), 60).passed()).as(law.name()).isTrue());
  }

  @Test
  void theSignHasTheAlternatingGroupAsKernel() {
    FiniteGroup<Permutation> c2 = Groups.cyclic(2);
    Homomorphism<Permutation, Permutation> sign =
        Homomorphism.of(S4, c2, List.of(c2.element(1), c2.element(1)));
    assertThat(sign.kernel().order()).isEqualTo(12);
    assertThat(sign.isSurjective()).isTrue();
    assertThat(sign.isInjective()).isFalse();
    assertThat(sign.isIsomorphism()).isFalse();
    for (int x = 0; x < 24; x++) {
      assertThat(sign.at(S4.element(x)).isIdentity()).isEqualTo(S4.element(x).sign() > 0);
    }
    assertThat(sign.preimage(c2.subgroup()).equals(sign.kernel())).isTrue();
    assertThat(sign.image(S4.derivedSubgroup()).order()).isEqualTo(1);
    assertThat(sign).hasToString("S4 → C2: g1 ↦ (1 2), g2 ↦ (1 2)");
    assertThatThrownBy(sign::inverse)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a kernel of order 12 and an image of index 1");
    assertLawful(sign);
  }

  @Test
  void brokenRelationsAreNamed() {
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    FiniteGroup<Permutation> s3 = Groups.symmetric(3);
    int three = s3.indexOf(Permutation.parse("(1 2 3)", 3));
    int two = s3.indexOf(Permutation.parse("(1 2)", 3));
    assertThatThrownBy(() -> Homomorphism.ofIndices(d4, s3, two, three))
        .hasMessageContaining("break the relation s^2 = 1 of D4")
        .hasMessageContaining("(1 3 2) in S3");
    assertThatThrownBy(() -> Homomorphism.ofIndices(D6, s3, three, three))
        .hasMessageContaining("break the relation s^2 = 1");
    FiniteGroup<Permutation> q8 = Groups.quaternion(8);
    FiniteGroup<Permutation> klein = Groups.dihedral(2);
    assertThat(Homomorphism.ofIndices(q8, klein, 1, 2).kernel()).isEqualTo(q8.center());
    assertThatThrownBy(() -> Homomorphism.ofIndices(klein, q8, 1, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("relation r^2 = 1");
    assertThatThrownBy(() -> Homomorphism.ofIndices(klein, q8, 1))
        .hasMessageContaining("one per generator");
    assertThatThrownBy(() -> Homomorphism.ofIndices(klein, q8, 1, 99))
        .hasMessageContaining("0 … 7");
  }

  @Test
  void everyChoiceOfImagesIsAHomomorphismOrRefused() {
    FiniteGroup<Permutation> s3 = Groups.symmetric(3);
    int homomorphisms = 0;
    for (int a = 0; a < 6; a++) {
      for (int b = 0; b < 6; b++) {
        try {
          assertLawful(Homomorphism.ofIndices(D6, s3, a, b));
          homomorphisms++;
        } catch (InvalidInput broken) {
          assertThat(broken.got()).contains("break the relation");
        }
      }
    }
    // D6 = S3 x C2: Hom is given by commuting images of S3 (trivial, 3 signs, 6 faithful) and of C2
    assertThat(homomorphisms).isEqualTo(1 * 4 + 3 * 2 + 6 * 1);
  }

  @Test
  void compositionInverseAndConjugation() {
    Homomorphism<Permutation, Permutation> c = Homomorphism.conjugation(S4, 5);
    Homomorphism<Permutation, Permutation> d = Homomorphism.conjugation(S4, 7);
    assertThat(c.after(d)).isEqualTo(Homomorphism.conjugation(S4, S4.multiply(5, 7)));
    assertThat(c.after(c.inverse())).isEqualTo(Homomorphism.identity(S4));
    assertThat(c.after(c.inverse())).hasSameHashCodeAs(Homomorphism.identity(S4));
    assertThat(c).isNotEqualTo(d).isNotEqualTo("c");
    assertThat(c.isIsomorphism()).isTrue();
    assertLawful(c);
    assertThatThrownBy(() -> c.after(Homomorphism.identity(D6)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a subgroup of S4");
  }

  @Test
  void quotientsHaveTheirProjection() {
    Subgroup klein = S4.normalClosure(S4.indexOf(Permutation.parse("(1 2)(3 4)", 4)));
    Quotient<Permutation> quotient = Quotient.of(S4, klein);
    assertThat(quotient.group().order()).isEqualTo(6);
    assertThat(quotient.kernel()).isEqualTo(klein).isEqualTo(quotient.projection().kernel());
    assertThat(Isomorphisms.areIsomorphic(quotient.group(), Groups.symmetric(3))).isTrue();
    assertThat(quotient.group().generatorNames()).isEqualTo(S4.generatorNames());
    assertThat(quotient.group().degree()).isEqualTo(6);
    assertThat(quotient).hasToString("S4 modulo a normal subgroup of order 4 (order 6)");
    assertLawful(quotient.projection());
    assertThat(Quotient.of(S4, S4.subgroup(1, 2)).group().order()).isEqualTo(1);
    assertThat(Quotient.of(S4, S4.subgroup()).group().order()).isEqualTo(24);
  }

  @Test
  void quotientsBySubgroupsThatAreNotNormalAreRefused() {
    int swap = S4.indexOf(Permutation.parse("(1 2)", 4));
    assertThatThrownBy(() -> Quotient.of(S4, S4.subgroup(swap)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("contains (1 2) but not its conjugate");
    assertThatThrownBy(() -> Quotient.of(S4, D6.center())).hasMessageContaining("a subgroup of S4");
  }

  @Test
  void lawsOfSubgroupsHoldAndLawsSeeErrors() {
    for (Subgroup u :
        List.of(S4.subgroup(), S4.subgroup(3), S4.subgroup(1), S4.derivedSubgroup())) {
      SubgroupLaws.of(S4, u)
          .forEach(
              law -> assertThat(law.check(new Random(2), 60).passed()).as(law.name()).isTrue());
    }
    int[] wrong = Homomorphism.conjugation(S4, 5).images().clone();
    wrong[3] = wrong[4];
    assertThat(
            HomomorphismLaws.of(Homomorphism.trusted(S4, S4, wrong))
                .get(0)
                .check(new Random(3), 500)
                .passed())
        .isFalse();
  }
}

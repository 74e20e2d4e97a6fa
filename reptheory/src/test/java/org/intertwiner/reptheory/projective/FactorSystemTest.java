package org.intertwiner.reptheory.projective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.IntBinaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;

class FactorSystemTest {
  private static final FiniteGroup<Permutation> KLEIN = Groups.elementaryAbelian(2, 2);

  /** The bits of an element of the group by its word. */
  private static int bit(FiniteGroup<Permutation> group, int g, int k) {
    int count = 0;
    for (int letter : group.word(g)) {
      count += letter == k ? 1 : 0;
    }
    return count % 2;
  }

  /** X^a Z^b · X^c Z^d = (−1)^(bc) X^(a+c) Z^(b+d). */
  static FactorSystem<Permutation> pauli() {
    return FactorSystem.of(KLEIN, 2, (g, h) -> bit(KLEIN, g, 1) * bit(KLEIN, h, 0));
  }

  private static IntBinaryOperator coboundary(FiniteGroup<Permutation> group, int[] log) {
    return (g, h) -> log[g] + log[h] - log[group.multiply(g, h)];
  }

  @Test
  void pauliMatricesAreTheOneIrrepOfTheirFactorSystem() {
    FactorSystem<Permutation> pauli = pauli();
    assertThat(pauli.order()).isEqualTo(2);
    assertThat(pauli.coboundary()).isEmpty();
    assertThat(pauli.regularClasses()).containsExactly(0);
    ProjectiveIrreps<Permutation> irreps = ProjectiveIrreps.of(pauli);
    assertThat(irreps.irreps()).hasSize(1);
    assertThat(irreps.certificate().proved()).isTrue();
    ProjectiveIrrep<Permutation> irrep = irreps.irreps().get(0);
    assertThat(irrep.dimension()).isEqualTo(2);
    Matrix<Cyclotomic> x = irrep.at(KLEIN.generators().get(0));
    Matrix<Cyclotomic> z = irrep.at(KLEIN.generators().get(1));
    assertThat(z.multiply(x)).isEqualTo(x.multiply(z).negate());
    assertThat(irrep.character())
        .containsExactly(Cyclotomic.of(2), Cyclotomic.ZERO, Cyclotomic.ZERO, Cyclotomic.ZERO);
    assertThat(irreps.type(0)).isNotNull();
    assertThat(irreps.multiplicities(irrep.character())).containsExactly(1L);
  }

  @Test
  void coboundariesAreFoundWithTheirNumbers() {
    FiniteGroup<Permutation> group = Groups.symmetric(3);
    FactorSystem<Permutation> system =
        FactorSystem.of(group, 12, coboundary(group, new int[] {0, 5, 7, 1, 11, 4}));
    List<Rational> log = system.coboundary().orElseThrow();
    for (int g = 0; g < 6; g++) {
      for (int h = 0; h < 6; h++) {
        Rational defect = log.get(g).add(log.get(h)).subtract(log.get(group.multiply(g, h)));
        assertThat(defect.subtract(Rational.of(system.exponent(g, h), system.order())).isInteger())
            .isTrue();
      }
    }
    assertThat(system.isEquivalentTo(FactorSystem.trivial(group))).isTrue();
    assertThat(ProjectiveIrreps.of(system).irreps()).hasSize(3);
  }

  @Test
  void theSquareOfAClassOfOrder2IsACoboundary() {
    FactorSystem<Permutation> pauli = pauli();
    assertThat(pauli.times(pauli).isTrivial()).isTrue();
    assertThat(pauli.inverse().isEquivalentTo(pauli)).isTrue();
    assertThat(pauli.isEquivalentTo(FactorSystem.trivial(KLEIN))).isFalse();
    assertThat(pauli.restricted(KLEIN.subgroup(KLEIN.generatorIndex(0))).coboundary()).isPresent();
    assertThat(pauli.at(KLEIN.generatorIndex(1), KLEIN.generatorIndex(0)))
        .isEqualTo(Cyclotomic.of(-1));
    assertThat(pauli)
        .hasToString("factor system of " + KLEIN.name() + " in roots of unity of order 2");
  }

  @Test
  void theSmallestRootOfUnityIsKept() {
    FactorSystem<Permutation> wide =
        FactorSystem.of(KLEIN, 12, (g, h) -> 6 * bit(KLEIN, g, 1) * bit(KLEIN, h, 0));
    assertThat(wide.order()).isEqualTo(2);
    assertThat(wide.isEquivalentTo(pauli())).isTrue();
  }

  @Test
  void whatIsNoCocycleIsRefused() {
    assertThatThrownBy(() -> FactorSystem.of(KLEIN, 3, (g, h) -> g == 1 && h == 2 ? 1 : 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a cocycle");
    assertThatThrownBy(() -> FactorSystem.of(KLEIN, 3, (g, h) -> 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("α(1, g)");
    assertThatThrownBy(() -> FactorSystem.of(KLEIN, 0, (g, h) -> 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FactorSystem.of(KLEIN, 200_000, (g, h) -> 0))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> FactorSystem.of(KLEIN, 2, (g, h) -> 0, new ProjectiveLimits(3, 10)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order 4");
    assertThatThrownBy(() -> new ProjectiveLimits(0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new ProjectiveLimits(30_000, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void groupsMustAgree() {
    FactorSystem<Permutation> other = FactorSystem.trivial(Groups.cyclic(3));
    assertThatThrownBy(() -> pauli().times(other)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CentralExtension.of(List.of(pauli(), other)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CentralExtension.of(List.<FactorSystem<Permutation>>of()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void twistedSystemsNeedASubgroupOfIndex2() {
    FiniteGroup<Permutation> group = Groups.cyclic(4);
    assertThatThrownBy(() -> FactorSystem.twisted(group, group.subgroup(), 1, (g, h) -> 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("index 2");
    FactorSystem<Permutation> twisted =
        FactorSystem.twisted(
            group, group.subgroup(group.power(group.generatorIndex(0), 2)), 1, (g, h) -> 0);
    assertThat(twisted.isUnitary()).isFalse();
    assertThat(twisted.isAntiunitary(group.generatorIndex(0))).isTrue();
    assertThatThrownBy(() -> ProjectiveIrreps.of(twisted)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(twisted::coboundary).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> twisted.times(FactorSystem.trivial(group)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void multiplicitiesRefuseWhatIsNoCharacter() {
    ProjectiveIrreps<Permutation> irreps = ProjectiveIrreps.of(pauli());
    Cyclotomic zero = Cyclotomic.ZERO;
    assertThatThrownBy(() -> irreps.multiplicities(List.of(zero)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("4 values");
    assertThatThrownBy(() -> irreps.multiplicities(List.of(Cyclotomic.ONE, zero, zero, zero)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> irreps.multiplicities(List.of(Cyclotomic.of(2), Cyclotomic.ONE, zero, zero)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no sum of characters");
  }

  @Test
  void eachFieldOfTheCertificatesCanBeFalse() {
    FactorSystem<Permutation> pauli = pauli();
    ProjectiveIrrep<Permutation> good = ProjectiveIrreps.of(pauli).irreps().get(0);
    Matrix<Cyclotomic> identity = Matrix.identity(Cyclotomics.FIELD, 2);
    assertThat(ProjectiveCertificate.check(pauli, good.matrices(), good.form()))
        .isEqualTo(new ProjectiveCertificate(true, true, true));
    List<Matrix<Cyclotomic>> scalars = List.of(identity, identity, identity, identity);
    assertThat(ProjectiveCertificate.check(pauli, scalars, identity))
        .isEqualTo(new ProjectiveCertificate(false, false, true));
    assertThat(ProjectiveCertificate.check(FactorSystem.trivial(KLEIN), scalars, identity))
        .isEqualTo(new ProjectiveCertificate(true, false, true));
    assertThat(ProjectiveCertificate.check(pauli, good.matrices(), good.form().negate()))
        .isEqualTo(new ProjectiveCertificate(true, true, false));
    assertThatThrownBy(() -> ProjectiveCertificate.check(pauli, scalars.subList(0, 3), identity))
        .isInstanceOf(InvalidInput.class);
    ProjectiveIrrep<Permutation> bad =
        new ProjectiveIrrep<>(pauli, scalars, identity, good.certificate());
    assertThat(ProjectiveIrreps.Certificate.check(pauli, List.of(good)).proved()).isTrue();
    assertThat(ProjectiveIrreps.Certificate.check(pauli, List.of(bad)))
        .isEqualTo(new ProjectiveIrreps.Certificate(false, true, true, true));
    assertThat(ProjectiveIrreps.Certificate.check(pauli, List.of(good, good)))
        .isEqualTo(new ProjectiveIrreps.Certificate(true, false, false, false));
  }

  @Test
  void theExtensionOfThePauliSystemIsTheDihedralGroup() {
    CentralExtension<Permutation> extension = CentralExtension.of(List.of(pauli()));
    assertThat(extension.group().order()).isEqualTo(8);
    assertThat(extension.kernel().order()).isEqualTo(2);
    assertThat(extension.kernel().contains(extension.phase(0))).isTrue();
    assertThat(extension.projection(extension.lift(3))).isEqualTo(3);
    assertThat(extension.base()).isEqualTo(KLEIN);
    assertThat(extension.factorSystems()).hasSize(1);
    long involutions =
        java.util.stream.IntStream.range(1, 8)
            .filter(x -> extension.group().multiply(x, x) == 0)
            .count();
    assertThat(involutions).isEqualTo(5);
    for (int x = 0; x < 8; x++) {
      ExtensionElement element = extension.group().element(x);
      assertThat(extension.group().multiply(element, extension.group().inverse(element)).element())
          .isZero();
    }
    assertThat(extension.group().element(extension.phase(0))).hasToString("z(1)·g0");
    assertThat(extension).hasToString(extension.group().toString());
  }
}

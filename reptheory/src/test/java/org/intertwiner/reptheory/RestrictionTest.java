package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.plane.PlaneGroup;
import org.junit.jupiter.api.Test;

class RestrictionTest {

  @Test
  void pullBackAlongTheSignGivesTheSignRepresentation() {
    FiniteGroup<Permutation> two = Groups.cyclic(2);
    FiniteGroup<Permutation> symmetric = Groups.symmetric(4);
    int odd = two.generatorIndex(0);
    FiniteRepresentation<Permutation> sign =
        Restriction.along(Representations.frequency(two, 1), symmetric, odd, odd);
    for (int g = 0; g < symmetric.order(); g++) {
      assertThat(sign.at(g).at(0, 0)).isEqualTo(Cyclotomic.of(symmetric.element(g).sign()));
    }
    FiniteRepresentation<Permutation> permuting =
        Restriction.along(Representations.regular(two).times(2), symmetric, odd, odd);
    assertThat(permuting.isPermutation()).isTrue();
    assertThat(permuting.structure()).isInstanceOf(Structure.Sum.class);
  }

  @Test
  void imagesThatAreNoHomomorphismAreRefused() {
    FiniteGroup<Permutation> two = Groups.cyclic(2);
    FiniteGroup<Permutation> three = Groups.cyclic(3);
    FiniteRepresentation<Permutation> regular = Representations.regular(two);
    assertThatThrownBy(() -> Restriction.along(regular, three, two.generatorIndex(0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("r^3 = 1");
    assertThatThrownBy(() -> Restriction.along(regular, three)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void restrictionToTheCircleDropsTheReflection() {
    Representation<PlaneIsometry> rho =
        Representations.plane(O2.group())
            .times(2)
            .directSum(Representations.frequency(O2.group(), 1, 0));
    Representation<PlaneRotation> small = Restriction.standard(rho, SO2.group());
    assertThat(small.dimension()).isEqualTo(5);
    assertThat(small.character().intertwiners(small.character())).isEqualTo(4 + 4 + 1);
    assertThat(Restriction.standard(rho, O2.group()).onGenerators()).isEqualTo(rho.onGenerators());
    assertThatThrownBy(() -> Restriction.standard(small, O2.group()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Restriction.standard(rho, Groups.symmetric(4)))
        .isInstanceOf(InvalidInput.class);
    Representation<Permutation> finite = Restriction.standard(rho, Groups.dihedral(3));
    assertThat(finite.structure()).isInstanceOf(Structure.Sum.class);
    assertThat(finite.character().degree()).isEqualTo(5);
  }

  @Test
  void inductionWantsARepresentationOfTheSubgroup() {
    FiniteGroup<Permutation> group = Groups.dihedral(4);
    FiniteRepresentation<Permutation> other = Representations.regular(group);
    assertThatThrownBy(() -> Induction.of(group, group.subgroup(1), other))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("order");
  }

  @Test
  void matrixGroupsThatAreNoPlaneGroupsAreNotRecognised() {
    assertThat(PlaneGroup.recognise(Groups.quaternion(8))).isEmpty();
    assertThat(PlaneGroup.recognise(Groups.symmetric(4))).isEmpty();
    assertThat(PlaneGroup.recognise(Groups.elementaryAbelian(2, 3))).isEmpty();
    PlaneGroup<Permutation> dihedral = PlaneGroup.recognise(Groups.dihedral(6)).orElseThrow();
    assertThat(dihedral).hasToString("D6");
    assertThat(dihedral.reflection()).contains(dihedral.group().generatorIndex(1));
    PlaneGroup<Permutation> cyclic = PlaneGroup.recognise(Groups.cyclic(6)).orElseThrow();
    assertThat(cyclic.reflection()).isEqualTo(Optional.empty());
    assertThat(cyclic.rotation(-1)).isEqualTo(cyclic.group().inverse(cyclic.rotation()));
  }

  @Test
  void theReflectionOfAMatrixGroupIsTheOneOfTheConventionWhereThereIsOne() {
    Matrix<Cyclotomic> diagonal =
        Matrix.diagonal(Cyclotomics.FIELD, List.of(Cyclotomic.ONE, Cyclotomic.of(-1)));
    Matrix<Cyclotomic> swap =
        Matrix.of(
            Cyclotomics.FIELD,
            List.of(
                List.of(Cyclotomic.ZERO, Cyclotomic.ONE),
                List.of(Cyclotomic.ONE, Cyclotomic.ZERO)));
    FiniteGroup<Matrix<Cyclotomic>> square = Groups.generatedByMatrices(List.of(swap, diagonal));
    PlaneGroup<Matrix<Cyclotomic>> plane = PlaneGroup.recognise(square).orElseThrow();
    assertThat(square.element(plane.reflection().orElseThrow())).isEqualTo(diagonal.negate());
    FiniteRepresentation<Matrix<Cyclotomic>> first = Representations.frequency(square, 1, 1);
    assertThat(first.character()).isEqualTo(Representations.defining(square).character());
    FiniteGroup<Matrix<Cyclotomic>> one = Groups.generatedByMatrices(List.of(swap));
    PlaneGroup<Matrix<Cyclotomic>> mirror = PlaneGroup.recognise(one).orElseThrow();
    assertThat(mirror.name()).isEqualTo("D1");
  }

  @Test
  void complexRepresentationsOfTheOrthogonalGroupHaveTwoParts() {
    Matrix<Cyclotomic> turn =
        Matrix.diagonal(Cyclotomics.FIELD, List.of(Cyclotomic.I, Cyclotomic.I.negate()));
    Matrix<Cyclotomic> swap =
        Matrix.of(
            Cyclotomics.FIELD,
            List.of(
                List.of(Cyclotomic.ZERO, Cyclotomic.I),
                List.of(Cyclotomic.I.negate(), Cyclotomic.ZERO)));
    Representation<PlaneIsometry> rho = Representations.of(O2.group(), List.of(turn, swap));
    PlaneIsometry g = new PlaneIsometry(0.3, true);
    assertThat(rho.isReal()).isFalse();
    assertThatThrownBy(() -> rho.from(g)).isInstanceOf(InvalidInput.class);
    // e^{iθ}·i in the upper right corner
    assertThat(rho.realFrom(g)[0][1])
        .isCloseTo(-Math.sin(0.3), org.assertj.core.data.Offset.offset(1e-15));
    assertThat(rho.imaginaryFrom(g)[0][1])
        .isCloseTo(Math.cos(0.3), org.assertj.core.data.Offset.offset(1e-15));
    assertThat(rho.character()).isEqualTo(Representations.plane(O2.group()).character());
    assertThat(rho.isOrthogonal()).isFalse();
    assertThat(rho.dual().onGenerator(0)).isEqualTo(turn.negate());
    assertThat(rho.dual().onGenerator(1)).isEqualTo(swap.transpose());
    assertThat(rho.directSum(rho).dual().dimension()).isEqualTo(4);
    assertThat(rho).hasToString("matrices of O2 in dimension 2");
    assertThatThrownBy(() -> rho.directSum(foreign())).isInstanceOf(InvalidInput.class);
  }

  @SuppressWarnings("unchecked")
  private static Representation<PlaneIsometry> foreign() {
    Representation<?> other = Representations.plane(SO2.group());
    return (Representation<PlaneIsometry>) other;
  }
}

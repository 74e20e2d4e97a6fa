package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.intertwiner.IntertwinerLimits;
import org.junit.jupiter.api.Test;

class DecompositionTest {

  /** B⁻¹ρ(s)B computed by a second way, through the inverse. */
  private static <G> void assertBlockDiagonal(
      FiniteRepresentation<G> rho, Decomposition.Basis<G> basis) {
    Matrix<Cyclotomic> inverse =
        ExactLinearAlgebra.inverse(Cyclotomics.FIELD, basis.columns()).orElseThrow();
    for (int k = 0; k < rho.group().generators().size(); k++) {
      Matrix<Cyclotomic> conjugated =
          inverse.multiply(rho.onGenerator(k)).multiply(basis.columns());
      int start = 0;
      for (Irrep<G> block : basis.blocks()) {
        int end = start + block.dimension();
        assertThat(conjugated.block(start, end, start, end)).isEqualTo(block.generators().get(k));
        start = end;
      }
      assertThat(start).isEqualTo(rho.dimension());
    }
  }

  @Test
  void theRegularRepresentationContainsEveryRowAsOftenAsItsDegree() {
    for (FiniteGroup<Permutation> group :
        List.of(Groups.symmetric(4), Groups.quaternion(8), Groups.dicyclic(3), Groups.cyclic(5))) {
      FiniteRepresentation<Permutation> regular = Representations.regular(group);
      Decomposition<Permutation> parts = Decomposition.of(regular);
      for (Decomposition.Part part : parts.complexParts()) {
        assertThat(part.multiplicity()).isEqualTo(part.dimension());
      }
      assertThat(parts.endomorphismDimension()).isEqualTo(group.order());
      assertBlockDiagonal(regular, parts.complexBasis());
      assertBlockDiagonal(regular, parts.realBasis());
      assertThat(Exact.isReal(parts.realBasis().columns())).isTrue();
    }
  }

  @Test
  void realPartsCountPairsOnceAndQuaternionicRowsByHalf() {
    Decomposition<Permutation> quaternion =
        Decomposition.of(Representations.regular(Groups.quaternion(8)));
    assertThat(quaternion.realParts())
        .filteredOn(p -> p.type() == SchurType.QUATERNIONIC)
        .containsExactly(new Decomposition.Part(4, SchurType.QUATERNIONIC, 4, 1));
    Decomposition<Permutation> cyclic = Decomposition.of(Representations.regular(Groups.cyclic(5)));
    assertThat(cyclic.realParts()).hasSize(3);
    assertThat(cyclic.realParts().stream().mapToLong(p -> p.dimension() * p.multiplicity()).sum())
        .isEqualTo(5);
  }

  @Test
  void denseRepresentationsAndSumsAreDecomposed() {
    FiniteGroup<Permutation> group = Groups.dihedral(5);
    FiniteRepresentation<Permutation> plane = Representations.plane(group);
    FiniteRepresentation<Permutation> rho =
        plane.tensor(plane).directSum(plane.times(2)).directSum(Representations.regular(group));
    Decomposition<Permutation> parts = Decomposition.of(rho);
    assertThat(parts.isIrreducible()).isFalse();
    assertThat(Decomposition.of(plane).isIrreducible()).isTrue();
    assertBlockDiagonal(rho, parts.complexBasis());
    assertBlockDiagonal(rho, parts.realBasis());
  }

  @Test
  void everyFieldOfTheCertificateCanBeFalse() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    FiniteRepresentation<Permutation> rho = Representations.regular(group);
    Decomposition<Permutation> parts = Decomposition.of(rho);
    Decomposition.Basis<Permutation> good = parts.complexBasis();
    assertThat(parts.check(good).proved()).isTrue();
    Matrix<Cyclotomic> b = good.columns();
    Matrix<Cyclotomic> bent =
        Matrix.of(
            Cyclotomics.FIELD, 24, 24, (i, j) -> i == 3 && j == 0 ? Cyclotomic.of(7) : b.at(i, j));
    assertThat(parts.check(new Decomposition.Basis<>(bent, good.blocks())))
        .isEqualTo(new Decomposition.Certificate(false, true, true));
    int last = 24 - good.blocks().get(good.blocks().size() - 1).dimension();
    Matrix<Cyclotomic> twice =
        Matrix.of(Cyclotomics.FIELD, 24, 24, (i, j) -> b.at(i, j < last ? j : j - 3));
    assertThat(parts.check(new Decomposition.Basis<>(twice, good.blocks())))
        .isEqualTo(new Decomposition.Certificate(true, false, false));
    Matrix<Cyclotomic> short1 = b.block(0, 24, 1, 24);
    assertThat(
            parts.check(
                new Decomposition.Basis<>(short1, good.blocks().subList(1, good.blocks().size()))))
        .isEqualTo(new Decomposition.Certificate(true, true, false));
    assertThatThrownBy(() -> parts.check(new Decomposition.Basis<>(short1, good.blocks())))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void largePermutationModulesAreDecomposedWithoutASumOverTheGroup() {
    FiniteGroup<Permutation> group = Groups.symmetric(6);
    FiniteRepresentation<Permutation> regular = Representations.regular(group);
    Decomposition<Permutation> parts = Decomposition.of(regular);
    Decomposition.Basis<Permutation> basis = parts.complexBasis();
    assertThat(basis.columns().columns()).isEqualTo(720);
    assertThat(parts.check(basis).proved()).isTrue();
    assertThatThrownBy(() -> parts.complexBasis(new IntertwinerLimits(700, 1 << 20, 1000)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("700");
  }

  @Test
  void anInterruptedSearchIsCancelled() {
    Decomposition<Permutation> parts =
        Decomposition.of(Representations.regular(Groups.symmetric(4)));
    Irreps.of(parts.table()).allComplex();
    Thread.currentThread().interrupt();
    assertThatThrownBy(parts::complexBasis).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void complexMatricesHaveNoRealParts() {
    FiniteGroup<Permutation> group = Groups.cyclic(4);
    FiniteRepresentation<Permutation> complex =
        Representations.of(
            group, List.of(Matrix.of(Cyclotomics.FIELD, List.of(List.of(Cyclotomic.I)))));
    Decomposition<Permutation> parts = Decomposition.of(complex);
    assertThat(parts.complexParts()).hasSize(1);
    assertThatThrownBy(parts::realParts).isInstanceOf(InvalidInput.class);
    CharacterTable<Permutation> foreign = CharacterTable.of(Groups.cyclic(4));
    assertThatThrownBy(() -> Decomposition.of(complex, foreign)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void irreduciblesAreWhatTheirRowsSay() {
    FiniteGroup<Permutation> group = Groups.dicyclic(3);
    CharacterTable<Permutation> table = CharacterTable.of(group);
    for (int row = 0; row < table.size(); row++) {
      assertThat(Representations.irreducible(group, row).character()).isEqualTo(table.irrep(row));
      Decomposition<Permutation> real =
          Decomposition.of(Representations.realIrreducible(group, row), table);
      assertThat(real.realParts()).hasSize(1);
      assertThat(real.realParts().get(0).multiplicity()).isEqualTo(1);
    }
  }
}

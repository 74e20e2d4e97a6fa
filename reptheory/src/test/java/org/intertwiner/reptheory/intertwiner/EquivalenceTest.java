package org.intertwiner.reptheory.intertwiner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class EquivalenceTest {

  @Test
  void aChangeOfBasisIsFoundAgain() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    FiniteRepresentation<Permutation> v = Representations.permutation(group).times(2);
    Matrix<Cyclotomic> change =
        Matrix.of(Cyclotomics.FIELD, 8, 8, (i, j) -> Cyclotomic.of(i == j ? 1 : i < j ? 1 : 0));
    Matrix<Cyclotomic> inverse =
        ExactLinearAlgebra.inverse(Cyclotomics.FIELD, change).orElseThrow();
    FiniteRepresentation<Permutation> w =
        Representations.of(
            group,
            v.onGenerators().stream().map(m -> inverse.multiply(m).multiply(change)).toList());
    assertThat(Equivalence.areEquivalent(v, w)).isTrue();
    SparseMatrix<Cyclotomic> t = Equivalence.between(v, w).orElseThrow().map();
    for (int g = 0; g < group.order(); g++) {
      assertThat(w.at(g).multiply(t.toMatrix())).isEqualTo(t.toMatrix().multiply(v.at(g)));
    }
    assertThat(ExactLinearAlgebra.rank(Cyclotomics.FIELD, t.toMatrix())).isEqualTo(8);
    assertThat(t.all(Cyclotomic::isReal)).isTrue();
  }

  @Test
  void planeAndFrequencyOneAreUnitarilyEquivalent() {
    FiniteGroup<Permutation> group = Groups.dihedral(5);
    FiniteRepresentation<Permutation> v = Representations.plane(group);
    FiniteRepresentation<Permutation> w = Representations.frequency(group, 1, 1);
    Equivalence<Permutation> equivalence = Equivalence.between(v, w).orElseThrow();
    SparseMatrix<Cyclotomic> one = SparseMatrix.identity(Cyclotomics.FIELD, 2);
    assertThat(equivalence.unitaryScale(one, one)).contains(Cyclotomic.ONE);
    SparseMatrix<Cyclotomic> skew =
        SparseMatrix.of(Cyclotomics.FIELD, 2, 2, (i, j) -> Cyclotomic.of(i == j ? i + 1 : 0));
    assertThat(equivalence.unitaryScale(one, skew)).isEmpty();
    assertThat(equivalence.unitaryScale(one, one.scale(Cyclotomic.ZERO))).isEmpty();
  }

  @Test
  void otherCharactersAreNotEquivalent() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    FiniteRepresentation<Permutation> v = Representations.irreducible(group, 3);
    FiniteRepresentation<Permutation> w = Representations.irreducible(group, 4);
    assertThat(Equivalence.between(v, w)).isEmpty();
    assertThatThrownBy(() -> Equivalence.between(v, Representations.regular(Groups.cyclic(3))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Equivalence<>(v, v, SparseMatrix.zero(Cyclotomics.FIELD, 3, 3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("not invertible");
    SparseMatrix<Cyclotomic> bent =
        SparseMatrix.of(Cyclotomics.FIELD, 3, 3, (i, j) -> Cyclotomic.of(i <= j ? 1 : 0));
    assertThatThrownBy(() -> new Equivalence<>(v, v, bent))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("commute");
  }

  @Test
  void endomorphismAlgebrasAreProductsOfMatrixAlgebras() {
    FiniteGroup<Permutation> group = Groups.quaternion(8);
    CharacterTable<Permutation> table = CharacterTable.of(group);
    FiniteRepresentation<Permutation> regular = Representations.regular(group);
    EndomorphismAlgebra<Permutation> real = EndomorphismAlgebra.real(regular, table);
    assertThat(real.dimension()).isEqualTo(8);
    assertThat(real.overReals()).isTrue();
    assertThat(real.factors().get(4)).isEqualTo(new EndomorphismAlgebra.Factor(4, 1, 4));
    assertThat(real.centreDimension()).isEqualTo(5);
    assertThat(real.isCommutative()).isFalse();
    EndomorphismAlgebra<Permutation> complex = EndomorphismAlgebra.complex(regular, table);
    assertThat(complex.factors().get(4)).isEqualTo(new EndomorphismAlgebra.Factor(4, 2, 1));
    assertThat(complex.space().isReal()).isTrue();
    assertThat(complex.isDivisionAlgebra()).isFalse();
    EndomorphismAlgebra<Permutation> quaternions =
        EndomorphismAlgebra.real(Representations.realIrreducible(group, 4), table);
    assertThat(quaternions.isDivisionAlgebra()).isTrue();
    assertThat(quaternions.products()).hasSize(4);
    FiniteGroup<Permutation> cyclic = Groups.cyclic(5);
    EndomorphismAlgebra<Permutation> commutative =
        EndomorphismAlgebra.real(Representations.regular(cyclic), CharacterTable.of(cyclic));
    assertThat(commutative.isCommutative()).isTrue();
  }

  @Test
  void realTypeSquaresToItsOwnEndomorphisms() {
    Irreps<Permutation> irreps = Irreps.of(Groups.alternating(5));
    for (Irrep<Permutation> irrep : irreps.allReal()) {
      FiniteRepresentation<Permutation> rho =
          Representations.realIrreducible(irrep.group(), irrep.row());
      List<SparseMatrix<Cyclotomic>> maps = IntertwinerSpace.of(rho, rho).basis();
      assertThat(maps).hasSize(irrep.type().endomorphismDimension());
    }
  }
}

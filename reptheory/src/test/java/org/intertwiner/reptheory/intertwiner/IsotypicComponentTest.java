package org.intertwiner.reptheory.intertwiner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class IsotypicComponentTest {

  /** (χ(1)/|G|) Σ χ(g⁻¹) W(g) for the trace χ of the representation over its field. */
  private static Matrix<Cyclotomic> averaged(
      FiniteRepresentation<Permutation> w, Irrep<Permutation> irrep) {
    FiniteGroup<Permutation> group = w.group();
    Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, w.dimension(), w.dimension());
    for (int g = 0; g < group.order(); g++) {
      Cyclotomic value = irrep.trace().atElement(group.inverse(g));
      sum = sum.add(w.at(g).scale(value));
    }
    long scale = irrep.endomorphisms().size() * group.order();
    return sum.scale(Cyclotomic.of(Rational.of(irrep.dimension(), scale)));
  }

  @Test
  void projectorsAreTheAveragesAndSumToOne() {
    for (FiniteGroup<Permutation> group :
        List.of(Groups.symmetric(4), Groups.quaternion(8), Groups.cyclic(5))) {
      FiniteRepresentation<Permutation> w =
          Representations.regular(group).directSum(Representations.permutation(group));
      Irreps<Permutation> irreps = Irreps.of(group);
      for (List<Irrep<Permutation>> all : List.of(irreps.allComplex(), irreps.allReal())) {
        SparseMatrix<Cyclotomic> sum =
            SparseMatrix.zero(Cyclotomics.FIELD, w.dimension(), w.dimension());
        for (Irrep<Permutation> irrep : all) {
          SparseMatrix<Cyclotomic> projector = IsotypicComponent.of(w, irrep).projector();
          assertThat(projector.toMatrix()).isEqualTo(averaged(w, irrep));
          sum = sum.add(projector);
        }
        assertThat(sum).isEqualTo(SparseMatrix.identity(Cyclotomics.FIELD, w.dimension()));
      }
    }
  }

  @Test
  void matrixUnitsMultiplyLikeMatrixUnits() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    FiniteRepresentation<Permutation> w = Representations.regular(group);
    Irrep<Permutation> irrep = Irreps.of(group).complex(3);
    IsotypicComponent<Permutation> component = IsotypicComponent.of(w, irrep);
    assertThat(component.multiplicity()).isEqualTo(3);
    assertThat(component.irrep()).isSameAs(irrep);
    assertThat(component.certificate().proved()).isTrue();
    SparseMatrix<Cyclotomic> trace =
        component.unit(0, 0).add(component.unit(1, 1)).add(component.unit(2, 2));
    assertThat(trace).isEqualTo(component.projector());
    assertThat(component.unit(0, 1).multiply(component.unit(1, 2))).isEqualTo(component.unit(0, 2));
    assertThat(component.unit(0, 1).multiply(component.unit(2, 0)).isZero()).isTrue();
    assertThatThrownBy(() -> component.unit(3, 0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void anAbsentComponentHasTheProjectorZero() {
    FiniteGroup<Permutation> group = Groups.symmetric(3);
    IsotypicComponent<Permutation> sign =
        IsotypicComponent.of(Representations.permutation(group), Irreps.of(group).complex(1));
    assertThat(sign.multiplicity()).isZero();
    assertThat(sign.copies()).isEmpty();
    assertThat(sign.projector().isZero()).isTrue();
  }

  @Test
  void quaternionicCopiesAreIndependentOverTheirEndomorphisms() {
    FiniteGroup<Permutation> group = Groups.quaternion(8);
    FiniteRepresentation<Permutation> w = Representations.regular(group).times(2);
    IsotypicComponent<Permutation> component = IsotypicComponent.of(w, Irreps.of(group).real(4));
    assertThat(component.embeddings()).hasSize(8);
    assertThat(component.copies()).hasSize(2);
    assertThatThrownBy(() -> component.unit(0, 0)).isInstanceOf(InvalidInput.class);
    FiniteRepresentation<Permutation> complex = Representations.irreducible(Groups.cyclic(3), 1);
    assertThatThrownBy(() -> IsotypicComponent.of(complex, Irreps.of(complex.group()).real(1)))
        .isInstanceOf(InvalidInput.class);
  }
}

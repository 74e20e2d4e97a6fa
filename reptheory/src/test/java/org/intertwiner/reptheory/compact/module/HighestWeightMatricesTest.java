package org.intertwiner.reptheory.compact.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.SchurType;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.pattern.UnitaryPatterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighestWeightMatricesTest {

  private static HighestWeightMatrices of(String group, int... weight) {
    return HighestWeightMatrices.of(
        (CompactLieGroup<?>) LieGroups.parse(group).orElseThrow(), Weight.of(weight));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SU2;3;4;QUATERNIONIC",
        "SU3;1,1;8;REAL",
        "SU3;2,0;6;COMPLEX",
        "SU4;0,1,0;6;REAL",
        "SO3;4;5;REAL",
        "SO4;1,1;4;REAL",
        "SO4;2,0;3;REAL",
        "SO5;0,2;10;REAL",
        "SO6;2,0,0;20;REAL",
        "SO7;1,0,0;7;REAL",
        "SO8;0,0,2,0;35;REAL",
        "Sp2;1;2;QUATERNIONIC",
        "Sp4;1,0;4;QUATERNIONIC",
        "Sp6;0,1,0;14;REAL",
        "U(1);3;1;COMPLEX",
        "U(2);1,1;2;COMPLEX",
        "U(3);1,1,0;8;REAL",
        "SO2;2;1;COMPLEX",
        "Spin3;3;4;QUATERNIONIC",
        "SU2 x SU2;1,1;4;REAL",
        "U(1) x SU2;2,5;3;COMPLEX",
        "SO3 x SO4;2,1,1;12;REAL",
        "SU3;0,0;1;REAL",
        "SU(1);;1;REAL"
      })
  void everyGroupHasItsMatrices(String group, String weight, int dimension, SchurType type) {
    Weight highest = weight == null ? Weight.of() : Weight.parse(weight);
    HighestWeightMatrices matrices =
        HighestWeightMatrices.of(
            (CompactLieGroup<?>) LieGroups.parse(group).orElseThrow(), highest);
    assertThat(matrices.dimension()).isEqualTo(dimension);
    assertThat(matrices.type()).isEqualTo(type);
    assertThat(matrices.certificate().holds()).isTrue();
    assertThat(matrices.highest()).isEqualTo(highest);
    HighestWeightMatrices real = matrices.real();
    assertThat(real.isReal()).isTrue();
    assertThat(real.certificate().holds()).isTrue();
    assertThat(real.dimension()).isEqualTo(dimension * type.realFactor());
    assertThat(real.real()).isSameAs(real);
  }

  /**
   * The defining representations have the matrices of the algebra itself, where its basis is used.
   */
  @Test
  void definingRepresentationsOfUnitaryGroups() {
    for (int n = 2; n <= 4; n++) {
      int[] labels = new int[n - 1];
      labels[0] = 1;
      CompactLieGroup<?> group = LieGroups.specialUnitary(n);
      HighestWeightMatrices matrices = HighestWeightMatrices.of(group, Weight.of(labels));
      assertThat(matrices.onAlgebra()).isEqualTo(group.algebra().basis());
      assertThat(matrices.form()).containsOnly(Rational.ONE);
    }
  }

  /** Traces of products are those of the defining matrices of SO(5) and Sp(4): equal characters. */
  @Test
  void definingRepresentationsOfOtherGroups() {
    for (HighestWeightMatrices matrices : List.of(of("SO5", 1, 0), of("Sp4", 1, 0))) {
      List<Matrix<Cyclotomic>> basis = matrices.group().algebra().basis();
      List<Matrix<Cyclotomic>> found = matrices.onAlgebra();
      for (int i = 0; i < basis.size(); i++) {
        for (int j = 0; j < basis.size(); j++) {
          assertThat(found.get(i).multiply(found.get(j)).trace())
              .isEqualTo(basis.get(i).multiply(basis.get(j)).trace());
        }
      }
    }
  }

  /** The adjoint representation of SU(3) has the Killing form as its trace form. */
  @Test
  void adjointRepresentation() {
    HighestWeightMatrices octet = of("SU3", 1, 1).real();
    Matrix<Rational> killing = octet.group().algebra().killingForm();
    List<ComplexOperator> operators = octet.operators();
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        SparseMatrix<Rational> product = operators.get(i).re().multiply(operators.get(j).re());
        assertThat(product.toMatrix().trace()).isEqualTo(killing.at(i, j));
      }
    }
  }

  @Test
  void basesCanBeChosen() {
    HighestWeightMatrices matrices =
        HighestWeightMatrices.of(
            LieGroups.specialUnitary(3),
            Weight.of(2, 2),
            ModuleLimits.DEFAULT,
            (type, weight) -> UnitaryPatterns.of(weight).module());
    assertThat(matrices.real().dimension()).isEqualTo(27);
    assertThat(matrices.modules()).hasSize(1);
    assertThat(matrices).hasToString("(2,2) of SU3 in dimension 27");
  }

  @Test
  void whatBelongsToACoverIsRefused() {
    assertThatThrownBy(() -> of("SO5", 0, 1)).hasMessageContaining("cover");
    assertThatThrownBy(() -> of("SO4", 1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> of("SO3", 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> of("SO6", 0, 1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> of("U(2)", 1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> of("SU2 x SO3", 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> of("SU3", 1)).hasMessageContaining("2 labels");
    assertThatThrownBy(() -> of("O3", 1)).hasMessageContaining("not connected");
    assertThatThrownBy(() -> of("SU3", 60, 60)).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void everyPartOfTheCertificateCanFail() {
    HighestWeightMatrices octet = of("SU3", 1, 1);
    var algebra = octet.group().algebra();
    List<ComplexOperator> swapped = new ArrayList<>(octet.operators());
    java.util.Collections.swap(swapped, 0, 3);
    assertThat(MatricesCertificate.of(algebra, swapped, octet.form()).brackets()).isFalse();
    assertThat(MatricesCertificate.of(algebra, swapped, octet.form()).holds()).isFalse();
    assertThat(MatricesCertificate.keepsBrackets(algebra, swapped.subList(0, 7))).isFalse();
    List<Rational> form = new ArrayList<>(octet.form());
    form.set(0, Rational.of(9));
    assertThat(MatricesCertificate.of(algebra, octet.operators(), form).invariantForm()).isFalse();
    form.set(0, Rational.of(-1));
    assertThat(MatricesCertificate.of(algebra, octet.operators(), form).invariantForm()).isFalse();
  }

  @Test
  void complexMatrices() {
    ComplexOperator x = of("SU3", 1, 1).operators().get(0);
    assertThat(ComplexOperator.of(x.toMatrix())).isEqualTo(x);
    assertThat(x.timesI().timesI().add(x).isZero()).isTrue();
    assertThat(x.isReal()).isFalse();
    assertThat(x.adjoint().adjoint()).isEqualTo(x);
    assertThat(x.plus(Cyclotomic.I, x.re()).im()).isEqualTo(x.im().add(x.re()));
    assertThat(x.plus(Cyclotomic.ONE, x.re()).re()).isEqualTo(x.re().scale(Rational.of(2)));
    assertThatThrownBy(
            () ->
                ComplexOperator.zero(8)
                    .plus(Cyclotomic.zeta(3, 1), SparseMatrix.identity(Rationals.Q, 8)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                new ComplexOperator(
                    SparseMatrix.identity(Rationals.Q, 1), SparseMatrix.identity(Rationals.Q, 2)))
        .isInstanceOf(InvalidInput.class);
    assertThat(ComplexOperator.zero(2).toMatrix().isZero()).isTrue();
    assertThat(
            new ComplexOperator(
                    SparseMatrix.ofEntries(Rationals.Q, 1, List.of(Map.of())),
                    SparseMatrix.identity(Rationals.Q, 1))
                .toMatrix()
                .at(0, 0))
        .isEqualTo(Cyclotomic.I);
  }
}

package org.intertwiner.reptheory.lorentz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.module.ComplexOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LorentzTest {
  private static final LorentzIrrep SPINOR = LorentzIrrep.parse("1/2,0");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"0,0;1;1", "1/2,0;2;4", "1/2,1/2;4;4", "(1,0);3;6", "1,1;9;9", "3/2,1/2;8;16"})
  void dimensions(String text, int dimension, int real) {
    LorentzIrrep irrep = LorentzIrrep.parse(text);
    assertThat(irrep.dimension()).isEqualTo(dimension);
    assertThat(irrep.certificate().holds()).isTrue();
    assertThat(irrep.real()).hasSize(6).allMatch(m -> m.rows() == real);
    assertThat(ParityRepresentation.of(irrep, -1).dimension()).isEqualTo(real);
    assertThat(irrep.conjugate().conjugate()).isEqualTo(irrep).hasSameHashCodeAs(irrep);
  }

  /** In SL(2, ℂ) the boosts are exp(ζ·σ/2): K = σ/2 and L = −iσ/2 on (½, 0). */
  @Test
  void theSpinorIsSL2C() {
    List<Matrix<Cyclotomic>> m = SPINOR.onAlgebra();
    Cyclotomic half = Cyclotomic.of(Rational.of(1, 2));
    assertThat(m.get(5).at(0, 0)).isEqualTo(half);
    assertThat(m.get(5).at(1, 1)).isEqualTo(half.negate());
    assertThat(m.get(3).at(0, 1)).isEqualTo(half);
    assertThat(m.get(4).at(1, 0)).isEqualTo(Cyclotomic.I.multiply(half));
    for (int k = 0; k < 3; k++) {
      assertThat(m.get(k)).isEqualTo(m.get(k + 3).scale(Cyclotomic.I.negate()));
    }
    assertThat(SPINOR.isSingleValued()).isFalse();
    assertThat(SPINOR.isReal()).isFalse();
    assertThat(SPINOR).hasToString("(1/2,0)");
  }

  /** The vector is equivalent to the algebra's own matrices: all traces of four factors agree. */
  @Test
  void theVectorIsTheDefiningRepresentation() {
    List<SparseMatrix<Rational>> real = LorentzIrrep.parse("1/2,1/2").real();
    List<SparseMatrix<Rational>> own = TensorAction.basis(LieGroups.lorentz().algebra());
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        for (int k = 0; k < 6; k++) {
          assertThat(trace(real.get(i).multiply(real.get(j)).multiply(real.get(k))))
              .isEqualTo(trace(own.get(i).multiply(own.get(j)).multiply(own.get(k))));
          assertThat(trace(square(real, i, j, k))).isEqualTo(trace(square(own, i, j, k)));
        }
      }
    }
  }

  private static SparseMatrix<Rational> square(
      List<SparseMatrix<Rational>> m, int i, int j, int k) {
    return m.get(i).multiply(m.get(j)).multiply(m.get(k)).multiply(m.get(i));
  }

  private static Rational trace(SparseMatrix<Rational> m) {
    Rational sum = Rational.ZERO;
    for (int j = 0; j < m.columns(); j++) {
      sum = sum.add(m.at(j, j));
    }
    return sum;
  }

  @Test
  void products() {
    LorentzIrrep vector = LorentzIrrep.parse("1/2,1/2");
    assertThat(vector.tensor(vector).toString()).isEqualTo("[(0,0), (0,1), (1,0), (1,1)]");
    assertThat(SPINOR.tensor(SPINOR.conjugate())).containsExactly(vector);
    assertThat(LorentzIrrep.parse("1,1/2").tensor(SPINOR)).hasSize(2);
  }

  /** Orthonormal matrices of (1, 0): L_z is diag(−i, 0, i), and L_x has the entries −i/√2. */
  @Test
  void orthonormalMatrices() {
    var m = LorentzIrrep.parse("1,0").orthonormal();
    assertThat(m.get(2).at(0, 0)).hasToString("-i");
    assertThat(m.get(0).at(0, 1).pow(2)).hasToString("-1/2");
    assertThat(m.get(0).at(0, 2).isZero()).isTrue();
  }

  @Test
  void whatIsNoRepresentationIsRefused() {
    for (String bad : List.of("", "1", "1,2,3", "x,0", "1/3,0", "-1,0")) {
      assertThatThrownBy(() -> LorentzIrrep.parse(bad)).as(bad).isInstanceOf(InvalidInput.class);
    }
    for (String large : List.of("100,100", "1016,1/2", "0,401/2")) {
      assertThatThrownBy(() -> LorentzIrrep.parse(large))
          .as(large)
          .isInstanceOf(LimitExceeded.class);
    }
    assertThatThrownBy(() -> ParityRepresentation.of(SPINOR, 2)).isInstanceOf(InvalidInput.class);
  }

  /** Parity exchanges the two spinors of Dirac, and γ⁰ is its matrix. */
  @Test
  void diracSpinors() {
    ParityRepresentation dirac = ParityRepresentation.of(SPINOR, 1);
    assertThat(dirac.parity().at(2, 0)).isEqualTo(Rational.ONE);
    assertThat(dirac.parity().at(0, 0)).isEqualTo(Rational.ZERO);
    assertThat(dirac).hasToString("(1/2,0) + (0,1/2) with parity");
    ParityRepresentation vector = ParityRepresentation.of(LorentzIrrep.parse("1/2,1/2"), -1);
    // three axes are reflected and time is not, for one of the two signs
    assertThat(trace(vector.parity())).isEqualTo(Rational.of(-2));
    assertThat(vector).hasToString("(1/2,1/2) with parity -1");
  }

  @Test
  void everyPartOfTheCertificatesCanFail() {
    List<ComplexOperator> bent = new ArrayList<>(SPINOR.operators());
    java.util.Collections.swap(bent, 0, 1);
    assertThat(SPINOR.certificate(bent, SPINOR.form()).brackets()).isFalse();
    List<Rational> form = List.of(Rational.ONE, Rational.of(2));
    assertThat(SPINOR.certificate(SPINOR.operators(), form).form()).isFalse();
    List<Rational> one = List.of(Rational.ONE);
    LorentzIrrep trivial = LorentzIrrep.parse("0,0");
    assertThat(SPINOR.certificate(trivial.operators(), one).dimension()).isFalse();
    ParityRepresentation dirac = ParityRepresentation.of(SPINOR, 1);
    SparseMatrix<Rational> identity = SparseMatrix.identity(Rationals.Q, 4);
    assertThat(dirac.certificate(dirac.operators(), identity).components()).isFalse();
    SparseMatrix<Rational> twice = dirac.parity().scale(Rational.of(2));
    assertThat(dirac.certificate(dirac.operators(), twice).form()).isFalse();
  }
}

package org.intertwiner.reptheory.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationIrrepsTest {
  private static final CompactLieGroup<DenseMatrix> SO3 = LieGroups.specialOrthogonal(3);
  private static final CompactLieGroup<DenseMatrix> O3 = LieGroups.orthogonal(3);
  private static final CompactLieGroup<ComplexMatrix> SU2 = LieGroups.specialUnitary(2);
  private static final Spin3 SPIN3 = LieGroups.spin3();

  private static HalfInteger j(String text) {
    return HalfInteger.parse(text);
  }

  /** The same matrices without the closed formulas: exact spectra and weight spaces. */
  private static <G> LieRepresentation<G> plain(LieRepresentation<G> rho) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < rho.group().topologicalGenerators().size(); k++) {
      matrices.add(rho.seminormalOnGenerator(k));
    }
    return LieRepresentation.seminormal(rho.group(), "plain", matrices, rho.norms());
  }

  private static double difference(double[][] a, double[][] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < a.length; k++) {
        worst = Math.max(worst, Math.abs(a[i][k] - b[i][k]));
      }
    }
    return worst;
  }

  @Test
  void spinOneOfSo3IsTheVectorInTheOrderYzx() {
    Representation<DenseMatrix> one = RotationIrreps.spin(SO3, HalfInteger.of(1));
    DenseMatrix g = SO3.random(new Random(1));
    double[][] d = one.from(g);
    int[] place = {1, 2, 0};
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        assertThat(Math.abs(d[i][k] - g.at(place[i], place[k]))).isLessThan(4e-16);
      }
    }
    assertThat(RotationIrreps.space(SO3).from(g)).isDeepEqualTo(g.toRows());
  }

  @Test
  void spinOneHalfIsTheDefiningRepresentation() {
    Representation<ComplexMatrix> half = RotationIrreps.spin(SU2, j("1/2"));
    ComplexMatrix u = SU2.random(new Random(2));
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 2; k++) {
        assertThat(Math.abs(half.realFrom(u)[i][k] - u.re(i, k))).isLessThan(4e-16);
        assertThat(Math.abs(half.imaginaryFrom(u)[i][k] - u.im(i, k))).isLessThan(4e-16);
      }
    }
    assertThat(half.character().frobeniusSchur()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5})
  void closedFormulasAgreeWithExactSpectraAndWeightSpaces(int l) {
    Random random = new Random(l);
    DenseMatrix g = SO3.random(random);
    LieRepresentation<DenseMatrix> rho = RotationIrreps.spin(SO3, HalfInteger.of(l));
    assertThat(plain(rho).character()).isEqualTo(rho.character());
    assertThat(difference(plain(rho).from(g), rho.from(g))).isLessThan(1e-14);
    for (int parity : new int[] {1, -1}) {
      LieRepresentation<DenseMatrix> odd = RotationIrreps.spin(O3, l, parity);
      assertThat(plain(odd).character()).isEqualTo(odd.character());
      for (int k = 0; k < 4; k++) {
        DenseMatrix h = O3.random(random);
        assertThat(difference(plain(odd).from(h), odd.from(h))).isLessThan(1e-14);
      }
    }
    HalfInteger half = new HalfInteger(2 * l + 1);
    LieRepresentation<UnitQuaternion> spin = RotationIrreps.spin(SPIN3, half);
    assertThat(plain(spin).character()).isEqualTo(spin.character());
    UnitQuaternion q = SPIN3.random(random);
    assertThat(difference(plain(spin).realFrom(q), spin.realFrom(q))).isLessThan(1e-14);
    assertThat(difference(plain(spin).imaginaryFrom(q), spin.imaginaryFrom(q))).isLessThan(1e-14);
    LieRepresentation<UnitQuaternion> real = RotationIrreps.realSpin(SPIN3, half);
    assertThat(plain(real).character()).isEqualTo(real.character());
    assertThat(difference(plain(real).from(q), real.from(q))).isLessThan(1e-14);
  }

  @Test
  void charactersAreOrthonormalAndMultiplyByClebschAndGordan() {
    for (int a = 0; a <= 3; a++) {
      Character<DenseMatrix> first = RotationIrreps.spin(SO3, HalfInteger.of(a)).character();
      Character<DenseMatrix> even = RotationIrreps.spin(O3, a, 1).character();
      Character<DenseMatrix> odd = RotationIrreps.spin(O3, a, -1).character();
      assertThat(first.frobeniusSchur()).isEqualTo(1);
      assertThat(even.intertwiners(odd)).isZero();
      assertThat(odd.intertwiners(odd)).isEqualTo(1);
      for (int b = 0; b <= 3; b++) {
        Character<DenseMatrix> second = RotationIrreps.spin(SO3, HalfInteger.of(b)).character();
        assertThat(first.intertwiners(second)).isEqualTo(a == b ? 1 : 0);
        for (int c = 0; c <= 7; c++) {
          Character<DenseMatrix> third = RotationIrreps.spin(SO3, HalfInteger.of(c)).character();
          boolean triangle = Math.abs(a - b) <= c && c <= a + b;
          assertThat(first.times(second).intertwiners(third)).isEqualTo(triangle ? 1 : 0);
        }
      }
    }
    Character<DenseMatrix> vector = RotationIrreps.space(O3).character();
    assertThat(vector).isEqualTo(RotationIrreps.spin(O3, 1, -1).character());
    for (int l = 0; l <= 5; l++) {
      assertThat(vector.harmonicPowers(5).get(l))
          .isEqualTo(RotationIrreps.spin(O3, l, l % 2 == 0 ? 1 : -1).character());
    }
  }

  @Test
  void theChangeOfBasisTakesSpinsToHarmonics() {
    for (int l = 0; l <= 4; l++) {
      Matrix<Cyclotomic> u = RotationIrreps.toRealHarmonics(l);
      assertThat(u.multiply(u.adjoint()).isIdentity()).isTrue();
      Representation<UnitQuaternion> complex = RotationIrreps.spin(SPIN3, HalfInteger.of(l));
      Representation<UnitQuaternion> real = RotationIrreps.realSpin(SPIN3, HalfInteger.of(l));
      assertThat(real.isOrthogonal()).isTrue();
      for (int k = 0; k < 2; k++) {
        assertThat(u.multiply(complex.onGenerator(k)).multiply(u.adjoint()))
            .isEqualTo(real.onGenerator(k));
      }
    }
  }

  @Test
  void theCoverCarriesHarmonicsToSpins() {
    Random random = new Random(9);
    for (int l = 0; l <= 6; l++) {
      UnitQuaternion q = SPIN3.random(random);
      double[][] below = RotationIrreps.spin(SO3, HalfInteger.of(l)).from(SPIN3.toRotation(q));
      double[][] above = RotationIrreps.realSpin(SPIN3, HalfInteger.of(l)).from(q);
      assertThat(difference(below, above)).isLessThan(1e-14);
      UnitQuaternion minus = q.negate();
      double[][] half = RotationIrreps.spin(SPIN3, new HalfInteger(2 * l + 1)).realFrom(minus);
      double[][] plus = RotationIrreps.spin(SPIN3, new HalfInteger(2 * l + 1)).realFrom(q);
      for (int i = 0; i < half.length; i++) {
        assertThat(Math.abs(half[i][0] + plus[i][0])).isLessThan(1e-14);
      }
    }
  }

  @Test
  void endomorphismsCommuteAndMultiplyAsQuaternions() {
    for (int doubled = 1; doubled <= 5; doubled += 2) {
      HalfInteger half = new HalfInteger(doubled);
      Representation<UnitQuaternion> real = RotationIrreps.realSpin(SPIN3, half);
      assertThat(real.isOrthogonal()).isTrue();
      List<Matrix<Cyclotomic>> q = RotationIrreps.endomorphisms(half);
      for (int a = 1; a < 4; a++) {
        assertThat(q.get(a).multiply(q.get(a))).isEqualTo(q.get(0).negate());
        for (int k = 0; k < 2; k++) {
          Matrix<Cyclotomic> m = real.onGenerator(k);
          assertThat(q.get(a).multiply(m)).isEqualTo(m.multiply(q.get(a)));
        }
      }
      assertThat(q.get(1).multiply(q.get(2))).isEqualTo(q.get(3));
      assertThat(q.get(2).multiply(q.get(1))).isEqualTo(q.get(3).negate());
      assertThat(real.character().intertwiners(real.character())).isEqualTo(4);
    }
    assertThat(RotationIrreps.endomorphisms(HalfInteger.of(2))).hasSize(1);
  }

  @Test
  void wrongGroupsAndSpinsAreRefused() {
    assertThatThrownBy(() -> RotationIrreps.spin(SO3, j("1/2")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("SU2");
    assertThatThrownBy(() -> RotationIrreps.spin(O3, HalfInteger.of(1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1e or 1o");
    assertThatThrownBy(() -> RotationIrreps.spin(SO3, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationIrreps.spin(O3, 1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationIrreps.spin(LieGroups.unitary(2), HalfInteger.of(1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationIrreps.spin(SPIN3, HalfInteger.of(-1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RotationIrreps.spin(SPIN3, HalfInteger.of(129)))
        .isInstanceOf(LimitExceeded.class);
  }
}

package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.laws.RepresentationLaws;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LieRepresentationTest {
  private static final CompactLieGroup<DenseMatrix> SO3 = LieGroups.specialOrthogonal(3);
  private static final CompactLieGroup<DenseMatrix> O3 = LieGroups.orthogonal(3);
  private static final CompactLieGroup<ComplexMatrix> SU2 = LieGroups.specialUnitary(2);

  private static List<Matrix<Cyclotomic>> seminormal(Representation<?> rho) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < rho.onGenerators().size(); k++) {
      matrices.add(rho.seminormalOnGenerator(k));
    }
    return matrices;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO3 | spin:3 * vector",
        "O3 | sym^2(1o) + 2x1e",
        "SU2 | spin:3/2 * spin:1",
        "SU2 | realspin:1/2",
        "Spin3 | dual(spin:1/2) * vector",
        "SU3 | vector * conj(vector)",
        "SU3 | weight:2,1",
        "U2 | vector * vector",
        "SO4 | alt2(vector)",
        "O4 | vector * vector",
        "O(5) | vector",
        "Sp4 | weight:0,1",
        "SO5 | weight:1,0 + trivial",
        "SO3 x U1 | vector",
        "O2 x O3 | vector"
      })
  void lawsHoldOnHaarRandomElements(String group, String text) {
    laws(GroupNotation.parse(group), text);
  }

  private static <G> void laws(NamedGroup<G> group, String text) {
    Representation<G> rho = RepresentationNotation.parse(text, group);
    Random random = new Random(7);
    List<Law<List<G>>> laws = RepresentationLaws.of(rho);
    assertThat(laws).isNotEmpty();
    for (Law<List<G>> law : laws) {
      for (int t = 0; t < 6; t++) {
        List<G> sample =
            List.of(
                group.group().random(random),
                group.group().random(random),
                group.group().random(random));
        assertThat(law.holds().test(sample)).as(law.name() + " of " + text).isTrue();
      }
    }
    Character<G> chi = rho.character();
    assertThat(chi.degree()).isEqualTo(rho.dimension());
    assertThat(chi.intertwiners(chi)).isPositive();
    assertThat(chi.adams(1)).isEqualTo(chi);
    assertThat(chi.isReal()).isEqualTo(chi.conjugate().equals(chi));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group | representation | dim End | Frobenius-Schur of its irreps in sum
        "SU3 | vector * conj(vector) | 2 | 2",
        "SU3 | weight:1,1 | 1 | 1",
        "SU3 | sym^3(vector) | 1 | 0",
        "Sp4 | vector | 1 | -1",
        "Sp4 | alt2(vector) | 2 | 2",
        "SO4 | vector | 1 | 1",
        "SO4 | alt2(vector) | 2 | 2",
        "O4 | alt2(vector) | 1 | 1",
        "O4 | vector * vector | 3 | 3",
        "O(5) | vector * vector | 3 | 3",
        "U2 | vector * conj(vector) | 2 | 2",
        "U2 | vector | 1 | 0",
        "O3 | vector * vector | 3 | 3",
        "SU2 | spin:1/2 * spin:1/2 | 2 | 2",
        "O2 x O3 | vector | 2 | 2",
        "SO(6) | alt(3, vector) | 2 | 0",
        "O(6) | alt(3, vector) | 1 | 1"
      })
  void endomorphismsAndTypesAreCountedByWeylsFormula(
      String group, String text, long endomorphisms, long indicator) {
    count(GroupNotation.parse(group), text, endomorphisms, indicator);
  }

  private static <G> void count(NamedGroup<G> group, String text, long ends, long indicator) {
    Character<G> chi = RepresentationNotation.parse(text, group).character();
    assertThat(chi.intertwiners(chi)).isEqualTo(ends);
    assertThat(chi.frobeniusSchur()).isEqualTo(indicator);
    assertThat(chi.trivial().intertwiners(chi.trivial())).isEqualTo(1);
  }

  @Test
  void symmetricPowersOfTheCharacterAreThoseOfTheMatrices() {
    LieRepresentation<DenseMatrix> vector = LieRepresentation.defining(LieGroups.orthogonal(4));
    List<Character<DenseMatrix>> powers = vector.character().symmetricPowers(3);
    for (int d = 0; d <= 3; d++) {
      assertThat(vector.symmetricPower(d).character()).isEqualTo(powers.get(d));
      assertThat(vector.symmetricPower(d).isOrthogonal()).isTrue();
    }
    LieCharacter<DenseMatrix> chi = (LieCharacter<DenseMatrix>) vector.character();
    for (int d = 0; d <= 4; d++) {
      assertThat(vector.exteriorPower(d).character()).isEqualTo(chi.exteriorPowers(4).get(d));
    }
    List<Character<DenseMatrix>> harmonics = vector.character().harmonicPowers(3);
    assertThat(harmonics.get(3).intertwiners(harmonics.get(3))).isEqualTo(1);
    assertThat(harmonics.get(3).minus(harmonics.get(3)).degree()).isZero();
    assertThat(harmonics.get(1).toString()).contains("e^[").contains("|");
    assertThat(harmonics.get(1).hashCode()).isEqualTo(vector.character().hashCode());
  }

  @Test
  void adamsOperationsAreTracesOfPowersOnEveryComponent() {
    CompactLieGroup<DenseMatrix> o4 = LieGroups.orthogonal(4);
    Representation<DenseMatrix> rho = LieRepresentation.defining(o4).symmetricPower(2);
    for (int k = -2; k <= 4; k++) {
      // ψᵏ is what Newton's identities make of the powers: here its mean against direct sampling
      Character<DenseMatrix> adams = rho.character().adams(k);
      assertThat(adams.degree()).isEqualTo(rho.dimension());
    }
    assertThat(rho.character().adams(2).adams(3)).isEqualTo(rho.character().adams(6));
    assertThat(rho.character().adams(-1)).isEqualTo(rho.character());
  }

  @Test
  void brokenRelationsAreNamed() {
    List<Matrix<Cyclotomic>> good = seminormal(RotationIrreps.spin(SO3, HalfInteger.of(2)));
    List<Rational> norms = RotationIrreps.spin(SO3, HalfInteger.of(2)).norms();
    assertThat(LieRepresentation.seminormal(SO3, "copy", good, norms).dimension()).isEqualTo(5);
    assertThatThrownBy(
            () ->
                LieRepresentation.seminormal(
                    SO3, "doubled", List.of(good.get(0), good.get(1).scale(two())), norms))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("dρ([X, Y])");
    // spin 1/2 keeps all brackets and is no representation of SO(3)
    Representation<ComplexMatrix> half = RotationIrreps.spin(SU2, HalfInteger.parse("1/2"));
    assertThatThrownBy(() -> Representations.of(SO3, half.onGenerators()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("covering group");
    assertThat(Representations.of(SU2, half.onGenerators()).character())
        .isEqualTo(half.character());
    assertThatThrownBy(() -> LieRepresentation.seminormal(SO3, "short", good.subList(0, 1), norms))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 square matrices");
  }

  private static Cyclotomic two() {
    return Cyclotomic.of(2);
  }

  @Test
  void brokenComponentsAreNamed() {
    LieRepresentation<DenseMatrix> two = RotationIrreps.spin(O3, 2, 1);
    List<Matrix<Cyclotomic>> good = seminormal(two);
    Matrix<Cyclotomic> s = good.get(2);
    assertThatThrownBy(
            () ->
                LieRepresentation.seminormal(
                    O3, "twice", List.of(good.get(0), good.get(1), s.scale(two())), two.norms()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("ρ(s)² is not 1");
    assertThatThrownBy(
            () ->
                LieRepresentation.seminormal(
                    O3, "central", List.of(good.get(0), good.get(1), s.multiply(s)), two.norms()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("is not dρ of the image");
    assertThat(
            LieRepresentation.seminormal(
                    O3, "odd", List.of(good.get(0), good.get(1), s.negate()), two.norms())
                .character())
        .isEqualTo(RotationIrreps.spin(O3, 2, -1).character());
  }

  @Test
  void closedFormsMustFitTheComponents() {
    LieRepresentation<DenseMatrix> one = LieRepresentation.trivial(O3);
    assertThatThrownBy(
            () -> one.withClosedForm(g -> new double[2][1][1], List.of(Map.of(List.of(0), 1L))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 components");
    assertThatThrownBy(() -> one.rotation(4, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> one.directSum(otherGroup())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> one.character().plus(otherCharacter()))
        .isInstanceOf(InvalidInput.class);
    assertThat(one.toString()).isEqualTo("trivial of O3 in dimension 1");
    assertThat(one.isPermutation()).isFalse();
    LieRepresentation<ComplexMatrix> spinor = RotationIrreps.spin(SU2, HalfInteger.parse("1/2"));
    assertThatThrownBy(() -> spinor.from(ComplexMatrix.identity(2)))
        .isInstanceOf(InvalidInput.class);
    assertThat(spinor.isOrthogonal()).isFalse();
  }

  private static Representation<DenseMatrix> otherGroup() {
    return LieRepresentation.trivial(SO3);
  }

  private static Character<DenseMatrix> otherCharacter() {
    return LieRepresentation.trivial(SO3).character();
  }

  @Test
  void orthonormalMatricesAreTheSeminormalOnesWithRoots() {
    LieRepresentation<DenseMatrix> three = RotationIrreps.spin(SO3, HalfInteger.of(3));
    assertThat(three.isOrthogonal()).isTrue();
    Matrix<Cyclotomic> x = three.onGenerator(0);
    assertThat(x.add(x.transpose()).isZero()).isTrue();
    assertThat(three.seminormalOnGenerator(0).toRows())
        .allMatch(row -> row.stream().allMatch(Cyclotomic::isRational));
    // Casimir: Σ X² = −l(l+1)
    Matrix<Cyclotomic> y = three.onGenerator(1);
    Matrix<Cyclotomic> z = x.multiply(y).subtract(y.multiply(x));
    Matrix<Cyclotomic> casimir = x.multiply(x).add(y.multiply(y)).add(z.multiply(z));
    assertThat(casimir.scale(Cyclotomic.of(Rational.of(-1, 12))).isIdentity()).isTrue();
  }

  @Test
  void largeSpectraAreRefusedBeforeTheyAreTaken() {
    int size = 128;
    Matrix<Cyclotomic> turns =
        Matrix.of(
            Cyclotomics.FIELD,
            size,
            size,
            (i, j) -> i / 2 == j / 2 ? Cyclotomic.of(20L * (i - j)) : Cyclotomic.ZERO);
    LieRepresentation<PlaneRotation> rho =
        LieRepresentation.seminormal(
            SO2.group(), "turns", List.of(turns), Collections.nCopies(size, Rational.ONE));
    assertThatThrownBy(rho::character)
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("128×128 matrix, up to frequency 20");
  }

  /** The third rotation comes from the bracket of two, and is the derivative of the matrices. */
  @Test
  void theDerivativeOnTheAlgebraIsThatOfTheMatrices() {
    LieRepresentation<DenseMatrix> rho = RotationIrreps.spin(SO3, HalfInteger.of(2));
    List<Matrix<Cyclotomic>> basis = Representations.onAlgebra(rho);
    assertThat(basis).hasSize(3);
    double h = 1e-5;
    for (int k = 0; k < 3; k++) {
      double[] forward = new double[3];
      double[] backward = new double[3];
      forward[k] = h;
      backward[k] = -h;
      double[][] a = rho.from(SO3.exp(forward));
      double[][] b = rho.from(SO3.exp(backward));
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 5; j++) {
          assertThat(basis.get(k).at(i, j).re())
              .isCloseTo((a[i][j] - b[i][j]) / (2 * h), within(1e-8));
        }
      }
    }
  }
}

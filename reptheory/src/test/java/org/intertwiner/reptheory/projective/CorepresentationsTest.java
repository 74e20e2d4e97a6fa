package org.intertwiner.reptheory.projective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.SchurType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorepresentationsTest {

  /** G × {1, T} as permutations, T the last generator. */
  private static FactorSystem<Permutation> grey(FiniteGroup<Permutation> group, boolean spin) {
    FiniteGroup<Permutation> both = Groups.product(group, Groups.cyclic(2));
    int[] generators = new int[group.generators().size()];
    for (int k = 0; k < generators.length; k++) {
      generators[k] = both.generatorIndex(k);
    }
    Subgroup unitary = both.subgroup(generators);
    return FactorSystem.twisted(
        both, unitary, 2, (g, h) -> spin && !unitary.contains(g) && !unitary.contains(h) ? 1 : 0);
  }

  static List<FiniteGroup<Permutation>> groups() {
    return List.of(
        Groups.trivial(1),
        Groups.cyclic(4),
        Groups.symmetric(3),
        Groups.quaternion(8),
        Groups.alternating(4),
        Groups.dicyclic(3));
  }

  @ParameterizedTest
  @MethodSource("groups")
  void greyGroupsFollowTheFrobeniusSchurIndicator(FiniteGroup<Permutation> group) {
    CharacterTable<Permutation> table = CharacterTable.of(group);
    for (boolean spin : new boolean[] {false, true}) {
      List<Integer> expected = new ArrayList<>();
      for (int row = 0; row < table.size(); row++) {
        boolean kept = table.type(row) == (spin ? SchurType.QUATERNIONIC : SchurType.REAL);
        if (table.conjugate(row) >= row) {
          expected.add((kept ? 1 : 2) * table.degree(row));
        }
      }
      Corepresentations<Permutation> all = Corepresentations.of(grey(group, spin));
      assertThat(all.dimensions()).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(all.certificate()).isEqualTo(new Corepresentations.Certificate(true, true, true));
    }
  }

  /** The real dimension of the matrices X with D(h)X = XD(h) and D(a)X* = XD(a). */
  private static int commutant(Corepresentation<Permutation> d) {
    int size = d.dimension();
    FiniteGroup<Permutation> group = d.factorSystem().group();
    List<List<Cyclotomic>> equations = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      int g = group.generatorIndex(k);
      Matrix<Cyclotomic> m = d.at(g);
      for (int r = 0; r < size; r++) {
        for (int c = 0; c < size; c++) {
          Cyclotomic[] row = new Cyclotomic[2 * size * size];
          java.util.Arrays.fill(row, Cyclotomic.ZERO);
          Cyclotomic unit =
              d.factorSystem().isAntiunitary(g) ? Cyclotomic.I.negate() : Cyclotomic.I;
          for (int x = 0; x < size; x++) {
            plus(row, x * size + c, m.at(r, x), unit, size);
            plus(row, r * size + x, m.at(x, c).negate(), Cyclotomic.I, size);
          }
          equations.add(parts(row, false));
          equations.add(parts(row, true));
        }
      }
    }
    int rank = ExactLinearAlgebra.rank(Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, equations));
    return 2 * size * size - rank;
  }

  private static void plus(
      Cyclotomic[] row, int entry, Cyclotomic factor, Cyclotomic unit, int size) {
    row[entry] = row[entry].add(factor);
    row[size * size + entry] = row[size * size + entry].add(factor.multiply(unit));
  }

  private static List<Cyclotomic> parts(Cyclotomic[] row, boolean imaginary) {
    List<Cyclotomic> result = new ArrayList<>();
    for (Cyclotomic z : row) {
      Cyclotomic sum = imaginary ? z.subtract(z.conjugate()) : z.add(z.conjugate());
      Cyclotomic half = sum.scale(Rational.of(1, 2));
      result.add(imaginary ? half.divide(Cyclotomic.I) : half);
    }
    return result;
  }

  @ParameterizedTest
  @MethodSource("groups")
  void whatCommutesIsRealComplexOrQuaternionic(FiniteGroup<Permutation> group) {
    for (boolean spin : new boolean[] {false, true}) {
      for (Corepresentation<Permutation> d : Corepresentations.of(grey(group, spin)).irreps()) {
        int expected =
            switch (d.type()) {
              case A -> 1;
              case B -> 4;
              case C -> 2;
            };
        assertThat(commutant(d)).isEqualTo(expected);
      }
    }
  }

  /** The cyclic group of order 4 with the squares unitary: 4' without spin. */
  private static FactorSystem<Permutation> fourPrime() {
    FiniteGroup<Permutation> group = Groups.cyclic(4);
    return FactorSystem.twisted(
        group, group.subgroup(group.power(group.generatorIndex(0), 2)), 1, (g, h) -> 0);
  }

  @Test
  void theFourfoldTurnWithTimeReversalDoublesTheOddRow() {
    Corepresentations<Permutation> all = Corepresentations.of(fourPrime());
    assertThat(all.dimensions()).containsExactly(1, 2);
    assertThat(all.irreps().stream().map(Corepresentation::type))
        .containsExactly(WignerType.A, WignerType.B);
    Corepresentation<Permutation> doubled = all.irreps().get(1);
    assertThat(doubled.parts()).containsExactly(1, 1);
    Matrix<Cyclotomic> a = doubled.at(Groups.cyclic(4).generators().get(0));
    assertThat(a.multiply(Corepresentation.conjugate(a)))
        .isEqualTo(Matrix.identity(Cyclotomics.FIELD, 2).negate());
    assertThat(all.unitary().irreps()).hasSize(2);
    assertThat(all.factorSystem().isUnitary()).isFalse();
    assertThat(all.toString()).contains("[1, 2]");
  }

  @Test
  void eachFieldOfTheCertificatesCanBeFalse() {
    FactorSystem<Permutation> system = fourPrime();
    Corepresentations<Permutation> all = Corepresentations.of(system);
    Corepresentation<Permutation> good = all.irreps().get(1);
    List<Matrix<Cyclotomic>> matrices = good.matrices();
    Matrix<Cyclotomic> form = good.form();
    assertThat(Corepresentation.Certificate.check(system, WignerType.B, matrices, form))
        .isEqualTo(new Corepresentation.Certificate(true, true, true, true));
    assertThat(Corepresentation.Certificate.check(system, WignerType.A, matrices, form))
        .isEqualTo(new Corepresentation.Certificate(true, true, false, true));
    assertThat(Corepresentation.Certificate.check(system, WignerType.B, matrices, form.negate()))
        .isEqualTo(new Corepresentation.Certificate(true, true, true, false));
    Matrix<Cyclotomic> skewed =
        Matrix.diagonal(Cyclotomics.FIELD, List.of(Cyclotomic.ONE, Cyclotomic.of(3)));
    assertThat(
            Corepresentation.Certificate.check(system, WignerType.B, matrices, skewed)
                .unitaryForm())
        .isFalse();
    List<Matrix<Cyclotomic>> broken = new ArrayList<>(matrices);
    broken.set(1, matrices.get(1).negate().scale(Cyclotomic.of(2)));
    assertThat(
            Corepresentation.Certificate.check(system, WignerType.B, broken, form).multiplication())
        .isFalse();
    Matrix<Cyclotomic> two = Matrix.identity(Cyclotomics.FIELD, 2);
    assertThat(
            Corepresentation.Certificate.check(
                system, WignerType.A, List.of(two, two, two, two), two))
        .isEqualTo(new Corepresentation.Certificate(true, false, false, true));
    assertThatThrownBy(
            () -> Corepresentation.Certificate.check(system, WignerType.A, List.of(two), two))
        .isInstanceOf(InvalidInput.class);
    Corepresentation<Permutation> bad =
        new Corepresentation<>(
            system,
            WignerType.B,
            good.parts(),
            broken,
            form,
            Corepresentation.Certificate.check(system, WignerType.B, broken, form));
    assertThat(
            Corepresentations.Certificate.check(all.unitary(), List.of(all.irreps().get(0), bad)))
        .isEqualTo(new Corepresentations.Certificate(false, true, true));
    assertThat(Corepresentations.Certificate.check(all.unitary(), List.of(good)))
        .isEqualTo(new Corepresentations.Certificate(true, true, false));
  }

  @Test
  void unitaryGroupsAreRefused() {
    assertThatThrownBy(() -> Corepresentations.of(FactorSystem.trivial(Groups.cyclic(2))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("ProjectiveIrreps");
  }

  @Test
  void normsAreTakenApart() {
    Cyclotomic nested = Cyclotomic.parse("3+2*sqrt(2)");
    assertThat(NormRoots.squareRoot(nested)).contains(Cyclotomic.parse("1+sqrt(2)"));
    assertThat(NormRoots.squareRoot(Cyclotomic.parse("3-2*sqrt(2)")))
        .contains(Cyclotomic.parse("sqrt(2)-1"));
    assertThat(NormRoots.squareRoot(Cyclotomic.parse("3+sqrt(2)"))).isEmpty();
    assertThat(NormRoots.squareRoot(Cyclotomic.parse("1+sqrt(2)"))).isEmpty();
    Cyclotomic x = Cyclotomic.parse("1+E(5)");
    Cyclotomic value = x.multiply(x.conjugate()).multiply(Cyclotomic.of(3));
    Cyclotomic root =
        NormRoots.of(value, List.of(Cyclotomic.ZERO, Cyclotomic.ONE, x)).orElseThrow();
    assertThat(root.multiply(root.conjugate())).isEqualTo(value);
    assertThat(NormRoots.of(Cyclotomic.parse("3+sqrt(2)"), List.of(Cyclotomic.ONE))).isEmpty();
  }
}

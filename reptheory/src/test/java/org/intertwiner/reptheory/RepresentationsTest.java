package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.laws.RepresentationLaws;
import org.junit.jupiter.api.Test;

class RepresentationsTest {
  private static final Matrix<Cyclotomic> SWAP = integers(new long[][] {{0, 1}, {1, 0}});

  private static Matrix<Cyclotomic> integers(long[][] rows) {
    return Matrix.of(
        Cyclotomics.FIELD, rows.length, rows[0].length, (i, j) -> Cyclotomic.of(rows[i][j]));
  }

  private static <G> void assertLawful(Representation<G> representation) {
    for (Law<List<G>> law : RepresentationLaws.of(representation)) {
      LawReport report = law.check(new Random(7), 60);
      assertThat(report.passed()).as(representation + ": " + report).isTrue();
    }
  }

  @Test
  void regularRepresentationPermutesItsBasisAsTheGroupListsItsElements() {
    FiniteGroup<Permutation> group = Groups.dihedral(5);
    FiniteRepresentation<Permutation> regular = Representations.regular(group);
    for (int g = 0; g < group.order(); g++) {
      int[] images = regular.permutationAt(g);
      assertThat(images[0]).isEqualTo(g);
      for (int h = 0; h < group.order(); h++) {
        assertThat(images[h]).isEqualTo(group.multiply(g, h));
      }
    }
    assertLawful(regular);
  }

  @Test
  void quotientIsTheRepresentationInducedFromTheTrivialOne() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    Subgroup subgroup = group.subgroup(group.generatorIndex(0));
    FiniteRepresentation<Permutation> quotient = Representations.quotient(group, subgroup);
    FiniteRepresentation<Permutation> induced =
        Induction.of(group, subgroup, Representations.trivial(group.toGroup(subgroup)));
    for (int g = 0; g < group.order(); g++) {
      assertThat(quotient.permutationAt(g)).isEqualTo(induced.permutationAt(g));
    }
    assertLawful(quotient);
    assertThat(quotient.permutationAt(0)).isEqualTo(IntStream.range(0, 12).toArray());
  }

  @Test
  void everyConstructionOfDihedralGroupsIsLawful() {
    for (int n = 1; n <= 6; n++) {
      FiniteGroup<Permutation> group = Groups.dihedral(n);
      assertLawful(Representations.trivial(group));
      assertLawful(Representations.regular(group));
      assertLawful(Representations.permutation(group));
      assertLawful(Representations.plane(group));
      assertLawful(Representations.plane(group).tensor(Representations.regular(group)));
      assertLawful(Representations.regular(group).tensor(Representations.permutation(group)));
      assertLawful(Representations.plane(group).directSum(Representations.trivial(group)).times(3));
      for (int k = 0; 2 * k <= n; k++) {
        assertLawful(Representations.frequency(group, 1, k));
      }
    }
  }

  @Test
  void frequenciesAreTheRealIrreducibleRepresentations() {
    for (int n = 1; n <= 9; n++) {
      FiniteGroup<Permutation> cyclic = Groups.cyclic(n);
      long total = 0;
      for (int k = 0; 2 * k <= n; k++) {
        FiniteCharacter<Permutation> chi = Representations.frequency(cyclic, k).character();
        long size = chi.intertwiners(chi);
        assertThat(size).isEqualTo(k == 0 || 2 * k == n ? 1 : 2);
        total += chi.degree() * chi.degree() / size;
      }
      assertThat(total).isEqualTo(n);
    }
  }

  @Test
  void conventionsOfThePlaneHold() {
    FiniteGroup<Permutation> group = Groups.dihedral(4);
    FiniteRepresentation<Permutation> vector = Representations.plane(group);
    assertThat(vector.onGenerator(0)).isEqualTo(integers(new long[][] {{0, -1}, {1, 0}}));
    assertThat(vector.onGenerator(1)).isEqualTo(integers(new long[][] {{-1, 0}, {0, 1}}));
    FiniteRepresentation<Permutation> first = Representations.frequency(group, 1, 1);
    assertThat(first.onGenerator(1)).isEqualTo(integers(new long[][] {{1, 0}, {0, -1}}));
    assertThat(first.character()).isEqualTo(vector.character());
    assertThat(Representations.frequency(group, 1, 0).onGenerator(1).at(0, 0))
        .isEqualTo(Cyclotomic.of(-1));
    assertThat(Representations.frequency(group, 0, 2).onGenerator(0).at(0, 0))
        .isEqualTo(Cyclotomic.of(-1));
    assertThat(Representations.frequency(group, 1, 2).onGenerator(1).at(0, 0))
        .isEqualTo(Cyclotomic.of(-1));
    assertThat(Representations.frequency(group, 0, 2).onGenerator(1).at(0, 0))
        .isEqualTo(Cyclotomic.ONE);
  }

  @Test
  void frequenciesOutsideTheConventionAreRefused() {
    FiniteGroup<Permutation> dihedral = Groups.dihedral(4);
    assertThatThrownBy(() -> Representations.frequency(dihedral, 0, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("freq:1,1");
    assertThatThrownBy(() -> Representations.frequency(dihedral, 1, 3))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Representations.frequency(dihedral, 2, 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Representations.frequency(dihedral, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Representations.frequency(Groups.cyclic(4), 1, 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Representations.frequency(Groups.cyclic(4), 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("freq:1");
    assertThatThrownBy(() -> Representations.frequency(Groups.symmetric(4), 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Representations.frequency(SO2.group(), -1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Representations.frequency(O2.group(), 0, 2))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Representations.frequency(O2.group(), 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Representations.frequency(SO2.group(), 1, 1))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void matricesThatBreakARelationAreRefusedByName() {
    FiniteGroup<Permutation> group = Groups.dihedral(3);
    Matrix<Cyclotomic> quarter = integers(new long[][] {{0, -1}, {1, 0}});
    assertThatThrownBy(() -> Representations.of(group, List.of(quarter, SWAP)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("r^3 = 1");
    Matrix<Cyclotomic> third = integers(new long[][] {{0, -1}, {1, -1}});
    Matrix<Cyclotomic> one = integers(new long[][] {{1, 0}, {0, 1}});
    assertThatThrownBy(() -> Representations.of(group, List.of(third, one)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("break the relation");
    FiniteRepresentation<Permutation> lattice = Representations.of(group, List.of(third, SWAP));
    assertLawful(lattice);
    assertThat(lattice.character()).isEqualTo(Representations.plane(group).character());
    assertThat(lattice.isOrthogonal()).isFalse();
    Matrix<Cyclotomic> form = lattice.invariantForm();
    for (int k = 0; k < 2; k++) {
      Matrix<Cyclotomic> g = lattice.onGenerator(k);
      assertThat(g.adjoint().multiply(form).multiply(g)).isEqualTo(form);
    }
    assertThatThrownBy(() -> Representations.of(group, List.of(third)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> Representations.of(group, List.of(third, integers(new long[][] {{1}}))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void copiesOfOneKeepTheirSummandsAndPermutationsStayPermutations() {
    FiniteGroup<Permutation> group = Groups.cyclic(8);
    FiniteRepresentation<Permutation> fields = Representations.regular(group).times(16);
    assertThat(fields.dimension()).isEqualTo(128);
    assertThat(fields.isPermutation()).isTrue();
    assertThat(fields.structure()).isInstanceOf(Structure.Sum.class);
    Structure.Sum<Permutation> sum = (Structure.Sum<Permutation>) fields.structure();
    assertThat(sum.summands()).hasSize(1);
    assertThat(sum.blocks()).hasSize(16);
    assertThat(fields.character()).isEqualTo(Representations.regular(group).character().times(16));
    assertThat(fields.permutationAt(group.generatorIndex(0))[8 * 3 + 7]).isEqualTo(8 * 3);
    assertThat(fields.name()).isEqualTo("16*regular");
    assertThatThrownBy(() -> fields.times(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Representations.plane(group).permutationAt(1))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void dualsOfNonOrthogonalMatricesAreInverseTransposes() {
    FiniteGroup<Permutation> group = Groups.cyclic(3);
    FiniteRepresentation<Permutation> lattice =
        Representations.of(group, List.of(integers(new long[][] {{0, -1}, {1, -1}})));
    for (Law<List<Permutation>> law :
        RepresentationLaws.ofPair(lattice, Representations.regular(group))) {
      assertThat(law.check(new Random(3), 30).passed()).as(law.name()).isTrue();
    }
    FiniteRepresentation<Permutation> sum = lattice.directSum(lattice).dual();
    assertThat(sum.structure()).isInstanceOf(Structure.Sum.class);
    assertLawful(sum);
  }

  @Test
  void complexMatricesAreEvaluatedInTwoParts() {
    FiniteGroup<Permutation> group = Groups.cyclic(4);
    FiniteRepresentation<Permutation> complex =
        Representations.of(
            group, List.of(Matrix.of(Cyclotomics.FIELD, List.of(List.of(Cyclotomic.I)))));
    Permutation r = group.generators().get(0);
    assertThat(complex.isReal()).isFalse();
    assertThat(complex.realFrom(r)[0][0]).isEqualTo(0);
    assertThat(complex.imaginaryFrom(r)[0][0]).isEqualTo(1);
    assertThat(complex.character().isReal()).isFalse();
    assertThatThrownBy(() -> complex.from(r)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void representationsOfTheCircleAreLawful() {
    for (int k = 0; k <= 5; k++) {
      assertLawful(Representations.frequency(SO2.group(), k));
      assertLawful(Representations.frequency(O2.group(), 1, k));
    }
    Representation<PlaneIsometry> plane = Representations.plane(O2.group());
    assertLawful(plane);
    assertLawful(plane.tensor(plane).directSum(Representations.trivial(O2.group())).times(2));
    assertLawful(plane.tensor(plane).dual());
    PlaneIsometry g = new PlaneIsometry(0.7, true);
    double[][] expected = g.toMatrix();
    double[][] got = plane.from(g);
    for (int i = 0; i < 2; i++) {
      assertThat(got[i]).containsExactly(expected[i], org.assertj.core.data.Offset.offset(1e-15));
    }
  }

  @Test
  void matricesOnTheGeneratorsOfTheCircleAreChecked() {
    Matrix<Cyclotomic> turn = integers(new long[][] {{0, -2}, {2, 0}});
    Matrix<Cyclotomic> mirror = integers(new long[][] {{1, 0}, {0, -1}});
    Representation<PlaneIsometry> rho = Representations.of(O2.group(), List.of(turn, mirror));
    assertThat(rho.character()).isEqualTo(Representations.frequency(O2.group(), 1, 2).character());
    Matrix<Cyclotomic> half =
        turn.scale(Cyclotomic.of(org.intertwiner.algebra.ring.Rational.of(1, 4)));
    assertThatThrownBy(() -> Representations.of(SO2.group(), List.of(half)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("eigenvalues");
    Matrix<Cyclotomic> nilpotent = integers(new long[][] {{0, 1}, {0, 0}});
    assertThatThrownBy(() -> Representations.of(SO2.group(), List.of(nilpotent)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Representations.of(O2.group(), List.of(turn, turn)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("s² = 1");
    Matrix<Cyclotomic> one = integers(new long[][] {{1, 0}, {0, 1}});
    assertThatThrownBy(() -> Representations.of(O2.group(), List.of(turn, one)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("R(-θ)");
  }

  @Test
  void tensorProductOfFrequenciesAddsAndSubtractsThem() {
    Representation<PlaneRotation> product =
        Representations.frequency(SO2.group(), 2).tensor(Representations.frequency(SO2.group(), 3));
    assertThat(((PlaneCharacter<PlaneRotation>) product.character()).multiplicities())
        .isEqualTo(Map.of(-5, 1L, -1, 1L, 1, 1L, 5, 1L));
  }

  @Test
  void mixedGroupsAreRefused() {
    FiniteRepresentation<Permutation> first = Representations.regular(Groups.cyclic(4));
    FiniteRepresentation<Permutation> second = Representations.regular(Groups.cyclic(4));
    assertThatThrownBy(() -> first.directSum(second))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("same group object");
    assertThatThrownBy(() -> first.character().plus(second.character()))
        .isInstanceOf(InvalidInput.class);
    Subgroup foreign = Groups.cyclic(4).subgroup(0);
    assertThatThrownBy(() -> Representations.quotient(first.group(), foreign))
        .isInstanceOf(InvalidInput.class);
  }
}

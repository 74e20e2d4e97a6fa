package org.intertwiner.reptheory.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.structure.Homomorphism;
import org.intertwiner.algebra.group.structure.Quotient;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Induction;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.Restriction;
import org.intertwiner.reptheory.Structure;
import org.intertwiner.reptheory.laws.RepresentationLaws;
import org.junit.jupiter.api.Test;

/** What is built from representations: its structure, its matrices and its character. */
class OperationsTest {
  private static final FiniteGroup<Permutation> S4 = Groups.symmetric(4);

  private static void assertLawful(FiniteRepresentation<Permutation> rho) {
    for (Law<List<Permutation>> law : RepresentationLaws.of(rho)) {
      assertThat(law.check(new Random(7), 15).passed()).as(rho + ": " + law.name()).isTrue();
    }
  }

  @Test
  void symmetricPowersOfPermutationsPermuteMultisets() {
    FiniteRepresentation<Permutation> points = Representations.permutation(S4);
    FiniteRepresentation<Permutation> cubes = points.symmetricPower(3);
    assertThat(cubes.dimension()).isEqualTo(20);
    assertThat(cubes.isPermutation()).isTrue();
    assertThat(cubes.structure()).isInstanceOf(Structure.Permuting.class);
    assertThat(cubes.name()).isEqualTo("sym^3(permutation)");
    assertThat(cubes.character()).isEqualTo(points.character().symmetricPowers(3).get(3));
    assertLawful(cubes);
    assertThat(points.symmetricPower(0).dimension()).isEqualTo(1);
    assertThat(points.exteriorPower(0).character()).isEqualTo(points.character().trivial());
    assertThat(points.symmetricPower(1).onGenerators()).isEqualTo(points.onGenerators());
  }

  @Test
  void exteriorPowersOfPermutationsAreMonomial() {
    FiniteGroup<Permutation> group = Groups.symmetric(7);
    FiniteRepresentation<Permutation> wedge = Representations.permutation(group).exteriorPower(3);
    assertThat(wedge.dimension()).isEqualTo(35);
    assertThat(wedge.structure()).isInstanceOf(Structure.Sparse.class);
    assertThat(((Structure.Sparse<Permutation>) wedge.structure()).generators())
        .allMatch(SparseMatrix::isMonomial);
    assertThat(wedge.isOrthogonal()).isTrue();
    // Λ³ of the points is the sum of the hook characters [5,1,1] and [4,1,1,1]
    assertThat(wedge.character().inner(wedge.character())).isEqualTo(Cyclotomic.of(2));
    FiniteRepresentation<Permutation> sign = Representations.permutation(group).exteriorPower(7);
    assertThat(sign.dimension()).isEqualTo(1);
    for (int g = 0; g < group.order(); g += 101) {
      assertThat(sign.traceAt(g)).isEqualTo(Cyclotomic.of(group.element(g).sign()));
    }
    assertLawful(Representations.permutation(S4).exteriorPower(2));
  }

  @Test
  void nothingLargeIsWrittenOut() {
    FiniteGroup<Permutation> group = Groups.symmetric(5);
    FiniteRepresentation<Permutation> regular = Representations.regular(group);
    FiniteRepresentation<Permutation> product =
        regular.tensor(Representations.irreducible(group, 6)).tensor(regular);
    assertThat(product.dimension()).isEqualTo(120 * 6 * 120);
    assertThat(product.sparseAt(3).nonZeros()).isLessThanOrEqualTo(120 * 36 * 120);
    assertThat(product.structure()).isInstanceOf(Structure.Sparse.class);
    assertThat(product.character().degree()).isEqualTo(86400);
    assertThat(product.traceAt(5)).isEqualTo(Cyclotomic.ZERO);
    assertThatThrownBy(() -> product.at(3))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("written out");
    assertThatThrownBy(() -> product.from(3)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> product.tensor(regular))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("dimension of the tensor product");
    assertThatThrownBy(() -> regular.symmetricPower(9)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> regular.times(Integer.MAX_VALUE)).isInstanceOf(LimitExceeded.class);
    List<Cyclotomic> vector = java.util.Collections.nCopies(86400, Cyclotomic.ONE);
    assertThat(product.apply(0, vector)).isEqualTo(vector);
  }

  @Test
  void sumsAreDistributedOverTensorProducts() {
    FiniteRepresentation<Permutation> points = Representations.permutation(S4);
    FiniteRepresentation<Permutation> plane = Representations.irreducible(S4, 2);
    FiniteRepresentation<Permutation> sum = points.times(2).directSum(plane);
    FiniteRepresentation<Permutation> product = sum.tensor(points);
    assertThat(product.structure()).isInstanceOf(Structure.Sum.class);
    Structure.Sum<Permutation> parts = (Structure.Sum<Permutation>) product.structure();
    assertThat(parts.blocks()).hasSize(3);
    assertThat(parts.blocks().get(0).isPermutation()).isTrue();
    for (int k = 0; k < 2; k++) {
      assertThat(product.onGenerator(k))
          .isEqualTo(sum.onGenerator(k).kronecker(points.onGenerator(k)));
    }
    FiniteRepresentation<Permutation> sign = points.exteriorPower(4);
    assertThat(sign.tensor(sum).structure()).isInstanceOf(Structure.Sum.class);
    FiniteRepresentation<Permutation> right = plane.tensor(sum);
    assertThat(right.onGenerator(0)).isEqualTo(plane.onGenerator(0).kronecker(sum.onGenerator(0)));
    assertLawful(right);
    assertLawful(product);
  }

  @Test
  void inducedRepresentationsKeepTheirBlocks() {
    var subgroup = S4.subgroup(S4.indexOf(Permutation.ofOneBased(2, 3, 1, 4)));
    FiniteGroup<Permutation> small = S4.toGroup(subgroup);
    FiniteRepresentation<Permutation> induced =
        Induction.of(S4, subgroup, Representations.irreducible(small, 1));
    assertThat(induced.dimension()).isEqualTo(8);
    Structure.Sparse<Permutation> structure = (Structure.Sparse<Permutation>) induced.structure();
    assertThat(structure.generators()).allMatch(SparseMatrix::isMonomial);
    assertLawful(induced);
    FiniteRepresentation<Permutation> back = Restriction.of(induced, small);
    assertThat(back.structure()).isInstanceOf(Structure.Sparse.class);
    for (int h = 0; h < small.order(); h++) {
      assertThat(back.sparseAt(h)).isEqualTo(induced.sparseAt(S4.indexOf(small.element(h))));
      assertThat(back.traceAt(h)).isEqualTo(back.sparseAt(h).trace());
    }
    assertLawful(back);
  }

  @Test
  void reciprocityTurnsMapsOfTheSubgroupIntoMapsOfTheGroup() {
    var subgroup =
        S4.subgroup(
            S4.indexOf(Permutation.ofOneBased(2, 3, 1, 4)),
            S4.indexOf(Permutation.ofOneBased(2, 1, 3, 4)));
    FiniteGroup<Permutation> small = S4.toGroup(subgroup);
    FiniteRepresentation<Permutation> points = Representations.permutation(S4);
    FiniteRepresentation<Permutation> inside =
        Restriction.of(points, small)
            .subrepresentation(
                SparseMatrix.permutation(Cyclotomics.FIELD, 0, 1, 2, 3).columns(0, 3));
    FiniteRepresentation<Permutation> induced = Induction.of(S4, subgroup, inside);
    // two invariant maps of three points into four: the inclusion, and all to the sum of all
    SparseMatrix<Cyclotomic> inclusion =
        SparseMatrix.of(
            Matrix.of(Cyclotomics.FIELD, 4, 3, (i, j) -> Cyclotomic.of(i == j ? 1 : 0)));
    SparseMatrix<Cyclotomic> sums =
        SparseMatrix.of(Matrix.of(Cyclotomics.FIELD, 4, 3, (i, j) -> Cyclotomic.of(1)));
    for (SparseMatrix<Cyclotomic> map : List.of(inclusion, sums)) {
      SparseMatrix<Cyclotomic> extended = Induction.extended(subgroup, inside, points, map);
      assertThat(extended.columns()).isEqualTo(12);
      for (int g = 0; g < S4.order(); g++) {
        assertThat(points.sparseAt(g).multiply(extended))
            .isEqualTo(extended.multiply(induced.sparseAt(g)));
      }
      assertThat(Induction.reciprocal(inside, extended)).isEqualTo(map);
    }
    SparseMatrix<Cyclotomic> shifted =
        SparseMatrix.of(
            Matrix.of(Cyclotomics.FIELD, 4, 3, (i, j) -> Cyclotomic.of(i == j + 1 ? 1 : 0)));
    assertThatThrownBy(() -> Induction.extended(subgroup, inside, points, shifted))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("does not commute with g1");
    assertThatThrownBy(() -> Induction.extended(subgroup, inside, points, sums.transpose()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 × 4");
    assertThatThrownBy(() -> Induction.reciprocal(inside, sums.columns(0, 2)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> Induction.of(S4, subgroup, Representations.permutation(Groups.symmetric(4))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("represent group.toGroup(subgroup)");
  }

  @Test
  void inflationHasTheNormalSubgroupInItsKernel() {
    var four = S4.normalClosure(S4.indexOf(Permutation.ofOneBased(2, 1, 4, 3)));
    Quotient<Permutation> quotient = Quotient.of(S4, four);
    FiniteRepresentation<Permutation> plane = Representations.irreducible(quotient.group(), 2);
    FiniteRepresentation<Permutation> inflated = Restriction.inflation(plane, quotient);
    assertThat(inflated.dimension()).isEqualTo(2);
    assertThat(inflated.character()).isEqualTo(CharacterTable.of(S4).irrep(2));
    for (int n : four.elements()) {
      assertThat(inflated.sparseAt(n).isIdentity()).isTrue();
    }
    assertLawful(inflated);
    assertThatThrownBy(() -> Restriction.inflation(Representations.regular(S4), quotient))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("same group object");
  }

  @Test
  void twistsByLinearCharactersAndAutomorphisms() {
    CharacterTable<Permutation> table = CharacterTable.of(S4);
    FiniteRepresentation<Permutation> three = Representations.irreducible(S4, 3);
    FiniteRepresentation<Permutation> twisted = three.twist(table.irrep(1));
    assertThat(twisted.character()).isEqualTo(table.irrep(4));
    assertLawful(twisted);
    assertThatThrownBy(() -> three.twist(table.irrep(2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("linear character");
    FiniteGroup<Permutation> cyclic = Groups.cyclic(5);
    FiniteRepresentation<Permutation> line = Representations.irreducible(cyclic, 1);
    Homomorphism<Permutation, Permutation> square =
        Homomorphism.ofIndices(cyclic, cyclic, cyclic.power(cyclic.generatorIndex(0), 2));
    assertThat(Restriction.along(line, square).character()).isEqualTo(line.character().adams(2));
    assertThatThrownBy(() -> Representations.linear(line.character().plus(line.character())))
        .isInstanceOf(InvalidInput.class);
    assertThat(line.conjugate().character()).isEqualTo(line.dual().character());
    assertThat(line.conjugate().onGenerator(0))
        .isEqualTo(line.onGenerator(0).map(Cyclotomics.FIELD, Cyclotomic::conjugate));
  }

  @Test
  void externalProductsOfIrreducibleOnesAreIrreducible() {
    FiniteGroup<Permutation> s3 = Groups.symmetric(3);
    FiniteGroup<Permutation> q8 = Groups.quaternion(8);
    FiniteRepresentation<Permutation> product =
        Representations.external(
            Representations.irreducible(s3, 2), Representations.irreducible(q8, 4));
    assertThat(product.group().order()).isEqualTo(48);
    assertThat(product.dimension()).isEqualTo(4);
    assertThat(product.character().inner(product.character()).isOne()).isTrue();
    assertThat(product.character().frobeniusSchur()).isEqualTo(-1);
    assertLawful(product);
    FiniteRepresentation<Permutation> points =
        Representations.external(Representations.permutation(s3), Representations.regular(q8));
    assertThat(points.isPermutation()).isTrue();
    assertThat(points.dimension()).isEqualTo(24);
  }

  @Test
  void changesOfBasisAndInvariantSubspaces() {
    FiniteRepresentation<Permutation> points = Representations.permutation(S4);
    Matrix<Cyclotomic> basis = RandomRepresentations.invertible(4, new Random(3));
    FiniteRepresentation<Permutation> moved = points.inBasis(basis);
    for (int k = 0; k < 2; k++) {
      assertThat(basis.multiply(moved.onGenerator(k)))
          .isEqualTo(points.onGenerator(k).multiply(basis));
    }
    assertThat(moved.character()).isEqualTo(points.character());
    assertThat(moved.isOrthogonal()).isFalse();
    assertLawful(moved);
    // a rotation by an eighth of a turn has entries √2/2
    FiniteRepresentation<Permutation> plane = Representations.plane(Groups.dihedral(4));
    Cyclotomic half = Cyclotomic.cos2pi(8, 1);
    Matrix<Cyclotomic> eighth =
        Matrix.of(Cyclotomics.FIELD, 2, 2, (i, j) -> i == 0 && j == 1 ? half.negate() : half);
    assertThat(plane.inBasis(eighth).isOrthogonal()).isTrue();
    assertThat(plane.inBasis(eighth).onGenerator(1)).isNotEqualTo(plane.onGenerator(1));
    SparseMatrix<Cyclotomic> zeroSums =
        SparseMatrix.of(
            Matrix.of(
                Cyclotomics.FIELD, 4, 3, (i, j) -> Cyclotomic.of(i == j ? 1 : i == 3 ? -1 : 0)));
    FiniteRepresentation<Permutation> standard = points.subrepresentation(zeroSums);
    assertThat(standard.character())
        .isEqualTo(points.character().minus(points.character().trivial()));
    assertThat(standard.traceAt(5)).isEqualTo(standard.sparseAt(5).trace());
    assertLawful(standard);
    Matrix<Cyclotomic> form = standard.invariantForm();
    Matrix<Cyclotomic> g = standard.onGenerator(1);
    assertThat(g.adjoint().multiply(form).multiply(g)).isEqualTo(form);
    assertThat(points.invariantForm().isIdentity()).isTrue();
  }

  @Test
  void badBasesAreRefused() {
    FiniteRepresentation<Permutation> points = Representations.permutation(S4);
    Matrix<Cyclotomic> ones = Matrix.of(Cyclotomics.FIELD, 4, 4, (i, j) -> Cyclotomic.ONE);
    assertThatThrownBy(() -> points.inBasis(ones))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("depend on each other");
    assertThatThrownBy(() -> points.inBasis(Matrix.zero(Cyclotomics.FIELD, 4, 4)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> points.inBasis(Matrix.identity(Cyclotomics.FIELD, 3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("4 × 4");
    assertThatThrownBy(
            () ->
                points.subrepresentation(
                    SparseMatrix.of(Matrix.identity(Cyclotomics.FIELD, 4).block(0, 4, 0, 1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("does not keep");
    assertThatThrownBy(
            () -> points.subrepresentation(SparseMatrix.permutation(Cyclotomics.FIELD, 0, 1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> points.exteriorPower(5))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("zero space");
    assertThatThrownBy(() -> points.symmetricPower(-1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void complexMatricesAreConjugatedAndDualisedInEveryStructure() {
    FiniteGroup<Permutation> cyclic = Groups.cyclic(3);
    FiniteRepresentation<Permutation> line = Representations.irreducible(cyclic, 1);
    FiniteRepresentation<Permutation> derived =
        line.tensor(Representations.regular(cyclic))
            .inBasis(RandomRepresentations.invertible(3, new Random(1)));
    FiniteRepresentation<Permutation> sum = line.directSum(derived);
    for (FiniteRepresentation<Permutation> rho : List.of(line, derived, sum)) {
      assertThat(rho.conjugate().conjugate().onGenerators()).isEqualTo(rho.onGenerators());
      assertThat(rho.dual().dual().onGenerators()).isEqualTo(rho.onGenerators());
      assertThat(rho.conjugate().character()).isEqualTo(rho.character().conjugate());
      assertThat(rho.dual().character()).isEqualTo(rho.character().conjugate());
      assertLawful(rho.conjugate());
      assertLawful(rho.dual());
    }
    assertThat(sum.conjugate().structure()).isInstanceOf(Structure.Sum.class);
    assertThat(derived.realFrom(cyclic.generators().get(0))[0])
        .containsExactly(
            java.util.stream.IntStream.range(0, 3)
                .mapToDouble(j -> derived.onGenerator(0).at(0, j).re())
                .toArray());
  }
}

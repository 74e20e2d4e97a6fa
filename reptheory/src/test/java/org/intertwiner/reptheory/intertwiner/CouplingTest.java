package org.intertwiner.reptheory.intertwiner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.family.ComplexGroups;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.GoldenGroup;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.SchurType;
import org.junit.jupiter.api.Test;

class CouplingTest {
  private static final Cyclotomics C = Cyclotomics.FIELD;

  /** U (A ⊗ B)(s) = diag(c(s)) U, and U (F_a ⊗ F_b)⁻¹ U* = diag(N F_c⁻¹), by dense matrices. */
  static <G> void assertUnitaryChangeOfBasis(
      Coupling<G> coupling, List<Matrix<Cyclotomic>> product) {
    assertThat(coupling.certificate().proved()).isTrue();
    Matrix<Cyclotomic> u = coupling.changeOfBasis().toMatrix();
    assertThat(u.rows()).isEqualTo(u.columns()).isEqualTo(product.get(0).rows());
    for (int s = 0; s < product.size(); s++) {
      List<Matrix<Cyclotomic>> diagonal = new ArrayList<>();
      for (ClebschGordanTensor<G> block : coupling.blocks()) {
        for (int nu = 0; nu < block.multiplicity(); nu++) {
          diagonal.add(block.irrep().generators().get(s));
        }
      }
      assertThat(u.multiply(product.get(s))).isEqualTo(sum(diagonal).multiply(u));
    }
    List<Matrix<Cyclotomic>> norms = new ArrayList<>();
    for (ClebschGordanTensor<G> block : coupling.blocks()) {
      int step = block.irrep().endomorphisms().size();
      Matrix<Cyclotomic> inverse =
          ExactLinearAlgebra.inverse(C, block.irrep().form()).orElseThrow();
      for (int nu = 0; nu < block.multiplicity(); nu++) {
        norms.add(inverse.scale(block.squaredNorms().get(nu * step)));
      }
    }
    Matrix<Cyclotomic> form = coupling.leftForm().kronecker(coupling.rightForm());
    Matrix<Cyclotomic> inverse = ExactLinearAlgebra.inverse(C, form).orElseThrow();
    assertThat(u.multiply(inverse).multiply(u.adjoint())).isEqualTo(sum(norms));
  }

  private static Matrix<Cyclotomic> sum(List<Matrix<Cyclotomic>> blocks) {
    return blocks.stream().reduce(Matrix::directSum).orElseThrow();
  }

  static <G> List<Matrix<Cyclotomic>> product(Irrep<G> a, Irrep<G> b) {
    List<Matrix<Cyclotomic>> product = new ArrayList<>();
    for (int s = 0; s < a.generators().size(); s++) {
      product.add(a.generators().get(s).kronecker(b.generators().get(s)));
    }
    return product;
  }

  @Test
  void allPairsOfIrreduciblesOfTheSmallGoldenGroupsCouple() {
    for (GoldenGroup golden : GoldenGroup.upToOrder(12)) {
      Irreps<Permutation> irreps = Irreps.of(golden.group());
      for (int a = 0; a < irreps.size(); a++) {
        for (int b = a; b < irreps.size(); b++) {
          if (irreps.complex(a).dimension() * irreps.complex(b).dimension() == 1) {
            continue;
          }
          assertUnitaryChangeOfBasis(
              Coupling.of(irreps.complex(a), irreps.complex(b), irreps),
              product(irreps.complex(a), irreps.complex(b)));
        }
      }
    }
  }

  @Test
  void realIrreduciblesCoupleOverTheirEndomorphisms() {
    for (FiniteGroup<Permutation> group :
        List.of(
            Groups.quaternion(8),
            Groups.cyclic(3),
            Groups.dihedral(4),
            Groups.alternating(4),
            Groups.dicyclic(3))) {
      Irreps<Permutation> irreps = Irreps.of(group);
      for (Irrep<Permutation> a : irreps.allReal()) {
        for (Irrep<Permutation> b : irreps.allReal()) {
          Coupling<Permutation> coupling = Coupling.of(a, b, irreps);
          assertThat(coupling.overReals()).isTrue();
          assertUnitaryChangeOfBasis(coupling, product(a, b));
          for (ClebschGordanTensor<Permutation> block : coupling.blocks()) {
            assertThat(block.maps())
                .hasSize(block.multiplicity() * block.irrep().endomorphisms().size())
                .allMatch(m -> m.all(Cyclotomic::isReal))
                .allMatch(m -> m.first().value().isOne());
          }
        }
      }
    }
  }

  @Test
  void theQuaternionicSquareOfQ8IsFourTimesTheWholeOfItsLinearPart() {
    Irreps<Permutation> irreps = Irreps.of(Groups.quaternion(8));
    Irrep<Permutation> h = irreps.real(4);
    Coupling<Permutation> coupling = Coupling.of(h, h, irreps);
    assertThat(coupling.blocks()).hasSize(4).allMatch(b -> b.multiplicity() == 4);
    Irrep<Permutation> one = irreps.real(1);
    ClebschGordanTensor<Permutation> block = Coupling.of(h, one, irreps).blocks().get(0);
    assertThat(block.multiplicity()).isEqualTo(1);
    assertThat(block.maps()).hasSize(4);
    assertThat(block.copies()).hasSize(1);
  }

  @Test
  void theBinaryIcosahedralGroupCouplesItsQuaternionicRows() {
    FiniteGroup<Matrix<Cyclotomic>> group = ComplexGroups.binaryIcosahedral().group();
    Irreps<Matrix<Cyclotomic>> irreps = Irreps.of(group);
    Irrep<Matrix<Cyclotomic>> spinor = irreps.real(1);
    assertThat(spinor.type()).isEqualTo(SchurType.QUATERNIONIC);
    Coupling<Matrix<Cyclotomic>> square = Coupling.of(spinor, spinor, irreps);
    assertUnitaryChangeOfBasis(square, product(spinor, spinor));
    assertThat(square.blocks()).extracting(b -> b.irrep().dimension()).containsExactly(1, 3);
    assertThat(square.blocks()).allMatch(b -> b.multiplicity() == 4);
    Irrep<Matrix<Cyclotomic>> vector = square.blocks().get(1).irrep();
    Coupling<Matrix<Cyclotomic>> product = Coupling.of(spinor, vector, irreps);
    assertUnitaryChangeOfBasis(product, product(spinor, vector));
    assertThat(product.block(1).orElseThrow().maps()).hasSize(4);
    Irrep<Matrix<Cyclotomic>> complex = irreps.complex(1);
    assertUnitaryChangeOfBasis(Coupling.of(complex, complex, irreps), product(complex, complex));
  }

  @Test
  void reducibleFactorsCoupleToo() {
    FiniteGroup<Permutation> group = Groups.symmetric(3);
    Irreps<Permutation> irreps = Irreps.of(group);
    FiniteRepresentation<Permutation> regular = Representations.regular(group);
    Coupling<Permutation> square = Coupling.complex(regular, regular, irreps);
    assertThat(square.blocks().stream().map(ClebschGordanTensor::multiplicity))
        .containsExactly(6, 6, 12);
    FiniteRepresentation<Permutation> product = regular.tensor(regular);
    assertUnitaryChangeOfBasis(square, product.onGenerators());
    Matrix<Cyclotomic> skew =
        Matrix.of(C, 3, 3, (i, j) -> Cyclotomic.of(i == j ? 1 : i < j ? 2 : 0));
    Matrix<Cyclotomic> inverse = ExactLinearAlgebra.inverse(C, skew).orElseThrow();
    FiniteRepresentation<Permutation> bent =
        Representations.of(
            group,
            Representations.permutation(group).onGenerators().stream()
                .map(m -> inverse.multiply(m).multiply(skew))
                .toList());
    FiniteRepresentation<Permutation> sum = bent.directSum(Representations.permutation(group));
    Coupling<Permutation> mixed = Coupling.real(sum, bent, irreps);
    assertThat(mixed.leftForm().isIdentity()).isFalse();
    assertUnitaryChangeOfBasis(mixed, sum.tensor(bent).onGenerators());
  }

  @Test
  void oneRowAloneAndZeroBySelectionRule() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    Irreps<Permutation> irreps = Irreps.of(group);
    FiniteRepresentation<Permutation> two = Representations.irreducible(group, 2);
    FiniteRepresentation<Permutation> three = Representations.irreducible(group, 3);
    Coupling<Permutation> none = Coupling.to(two, three, irreps, 0, false);
    assertThat(none.blocks()).hasSize(1);
    assertThat(none.blocks().get(0).multiplicity()).isZero();
    assertThat(none.blocks().get(0).maps()).isEmpty();
    assertThat(none.certificate().proved()).isTrue();
    Coupling<Permutation> one = Coupling.to(two, three, irreps, 3, false);
    assertThat(one.block(3)).isPresent();
    assertThat(one.block(0)).isEmpty();
    assertThat(one.blocks().get(0).maps())
        .isEqualTo(Coupling.complex(two, three, irreps).block(3).orElseThrow().maps());
  }

  @Test
  void embeddingsAreInverseToTheMaps() {
    Irreps<Permutation> irreps = Irreps.of(Groups.symmetric(5));
    Coupling<Permutation> coupling = Coupling.of(irreps.complex(6), irreps.complex(4), irreps);
    for (int c = 0; c < coupling.blocks().size(); c++) {
      ClebschGordanTensor<Permutation> block = coupling.blocks().get(c);
      for (int nu = 0; nu < block.multiplicity(); nu++) {
        SparseMatrix<Cyclotomic> embedding = coupling.embedding(c, nu);
        for (int other = 0; other < block.multiplicity(); other++) {
          SparseMatrix<Cyclotomic> product = block.copies().get(other).multiply(embedding);
          assertThat(product)
              .isEqualTo(
                  SparseMatrix.identity(Cyclotomics.FIELD, block.irrep().dimension())
                      .scale(Cyclotomic.of(other == nu ? 1 : 0)));
        }
      }
    }
  }

  @Test
  void normalisedEntriesAreUnitaryInOrthonormalBases() {
    Irreps<Permutation> irreps = Irreps.of(Groups.dihedral(3));
    Irrep<Permutation> e = irreps.real(2);
    Coupling<Permutation> coupling = Coupling.of(e, e, irreps);
    ClebschGordanTensor<Permutation> trivial = coupling.block(0).orElseThrow();
    assertThat(trivial.exact(0, 0, 0, 0).square().toString()).isEqualTo("1/2");
    assertThat(trivial.at(0, 0, 1, 1)).isEqualTo(Cyclotomic.ONE);
    ClebschGordanTensor<Permutation> plane = coupling.block(2).orElseThrow();
    double[][][] normalized = plane.normalized(0);
    for (int k = 0; k < 2; k++) {
      double square = 0;
      for (double[] row : normalized[k]) {
        for (double x : row) {
          square += x * x;
        }
      }
      assertThat(square).isBetween(1 - 1e-15, 1 + 1e-15);
    }
    assertThat(plane.normalizedImaginary(0)[0][0][0]).isZero();
    assertThatThrownBy(() -> plane.at(0, 0, 2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void everyFieldOfTheCertificateCanBeFalse() {
    Irreps<Permutation> irreps = Irreps.of(Groups.symmetric(4));
    Coupling<Permutation> good = Coupling.of(irreps.complex(3), irreps.complex(4), irreps);
    ClebschGordanTensor<Permutation> first = good.blocks().get(0);
    List<ClebschGordanTensor<Permutation>> rest = good.blocks().subList(1, good.blocks().size());
    SparseMatrix<Cyclotomic> map = first.maps().get(0);
    SparseMatrix<Cyclotomic> bent =
        map.add(
            SparseMatrix.of(
                Cyclotomics.FIELD,
                map.rows(),
                map.columns(),
                (i, j) -> Cyclotomic.of(i == 0 && j == map.columns() - 1 ? 1 : 0)));
    assertThat(check(good, rest, first, List.of(bent), first.squaredNorms()).equivariant())
        .isFalse();
    List<Cyclotomic> longer =
        first.squaredNorms().stream().map(x -> x.add(Cyclotomic.ONE)).toList();
    assertThat(check(good, rest, first, first.maps(), longer))
        .isEqualTo(new CouplingCertificate(true, false, true));
    List<Cyclotomic> negative = first.squaredNorms().stream().map(Cyclotomic::negate).toList();
    assertThat(check(good, rest, first, first.maps(), negative).orthogonal()).isFalse();
    assertThat(good.withBlocks(rest).certificate())
        .isEqualTo(new CouplingCertificate(true, true, false));
    assertThat(check(good, good.blocks(), first, first.maps(), first.squaredNorms()).complete())
        .isFalse();
  }

  private static CouplingCertificate check(
      Coupling<Permutation> good,
      List<ClebschGordanTensor<Permutation>> rest,
      ClebschGordanTensor<Permutation> block,
      List<SparseMatrix<Cyclotomic>> maps,
      List<Cyclotomic> norms) {
    List<ClebschGordanTensor<Permutation>> blocks = new ArrayList<>();
    blocks.add(
        new ClebschGordanTensor<>(
            block.irrep(),
            block.multiplicity(),
            block.leftDimension(),
            block.rightDimension(),
            maps,
            norms));
    blocks.addAll(rest);
    return good.withBlocks(blocks).certificate();
  }

  @Test
  void badInputIsNamed() {
    FiniteGroup<Permutation> group = Groups.symmetric(3);
    Irreps<Permutation> irreps = Irreps.of(group);
    Irreps<Permutation> others = Irreps.of(Groups.symmetric(4));
    FiniteRepresentation<Permutation> rho = Representations.permutation(group);
    assertThatThrownBy(() -> Coupling.complex(rho, rho, others)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Coupling.of(irreps.complex(0), irreps.real(1), irreps))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Coupling.to(rho, rho, irreps, 3, false))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> Coupling.complex(rho, rho, irreps, new IntertwinerLimits(8, 1000, 1000)))
        .isInstanceOf(LimitExceeded.class);
    ClebschGordanTensor<Permutation> block =
        Coupling.of(irreps.complex(2), irreps.complex(2), irreps).blocks().get(0);
    assertThatThrownBy(
            () ->
                new ClebschGordanTensor<>(
                    block.irrep(), 1, 3, 2, block.maps(), block.squaredNorms()))
        .isInstanceOf(InvalidInput.class);
    ClebschGordanTensor<Permutation> irrational =
        new ClebschGordanTensor<>(
            block.irrep(), 1, 2, 2, block.maps(), List.of(Cyclotomic.sqrt(2)));
    assertThatThrownBy(() -> irrational.exact(0, 0, 0, 0)).isInstanceOf(InvalidInput.class);
    FiniteGroup<Permutation> cyclic = Groups.cyclic(3);
    FiniteRepresentation<Permutation> complex = Representations.irreducible(cyclic, 1);
    assertThatThrownBy(() -> Coupling.real(complex, complex, Irreps.of(cyclic)))
        .isInstanceOf(InvalidInput.class);
  }
}

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
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class IntertwinerSpaceTest {

  private static List<FiniteRepresentation<Permutation>> representations(
      FiniteGroup<Permutation> group) {
    List<FiniteRepresentation<Permutation>> all = new ArrayList<>();
    for (int row = 0; row < group.classes().count(); row++) {
      all.add(Representations.irreducible(group, row));
      all.add(Representations.realIrreducible(group, row));
    }
    all.add(Representations.permutation(group));
    all.add(all.get(all.size() - 2).tensor(Representations.permutation(group)));
    all.add(all.get(0).directSum(Representations.permutation(group)));
    all.add(all.get(all.size() - 4).times(2));
    return all;
  }

  @Test
  void theBasisSpansTheAveragesOverTheGroup() {
    for (FiniteGroup<Permutation> group :
        List.of(
            Groups.symmetric(3), Groups.cyclic(3), Groups.quaternion(8), Groups.alternating(4))) {
      List<FiniteRepresentation<Permutation>> all = representations(group);
      for (FiniteRepresentation<Permutation> v : all) {
        for (FiniteRepresentation<Permutation> w : all) {
          if (v.dimension() * w.dimension() > 64) {
            continue;
          }
          IntertwinerSpace<Permutation> maps = IntertwinerSpace.of(v, w);
          assertThat(maps.certificate().proved()).isTrue();
          Matrix<Cyclotomic> averages = Averages.rows(v, w);
          assertThat(maps.dimension()).isEqualTo(averages.rows());
          if (maps.dimension() > 0) {
            assertThat(Averages.rows(maps.basis())).isEqualTo(averages);
          }
        }
      }
    }
  }

  @Test
  void realRepresentationsHaveRealMapsWithTheDimensionOfTheirType() {
    FiniteGroup<Permutation> quaternion = Groups.quaternion(8);
    FiniteRepresentation<Permutation> h = Representations.realIrreducible(quaternion, 4);
    assertThat(IntertwinerSpace.of(h, h).dimension()).isEqualTo(4);
    FiniteRepresentation<Permutation> c = Representations.realIrreducible(Groups.cyclic(3), 1);
    IntertwinerSpace<Permutation> complex = IntertwinerSpace.of(c, c);
    assertThat(complex.dimension()).isEqualTo(2);
    assertThat(complex.isReal()).isTrue();
    assertThat(complex.basis()).allMatch(m -> m.all(Cyclotomic::isReal));
  }

  @Test
  void bothSidesOfAPairOfVeryDifferentSizesAreFound() {
    FiniteGroup<Permutation> group = Groups.symmetric(5);
    FiniteRepresentation<Permutation> regular = Representations.regular(group);
    for (int row = 0; row < 7; row++) {
      FiniteRepresentation<Permutation> irrep = Representations.irreducible(group, row);
      IntertwinerSpace<Permutation> into = IntertwinerSpace.of(irrep, regular);
      IntertwinerSpace<Permutation> onto = IntertwinerSpace.of(regular, irrep);
      assertThat(into.dimension()).isEqualTo(irrep.dimension());
      assertThat(onto.dimension()).isEqualTo(irrep.dimension());
    }
  }

  @Test
  void projectionsByStabilisersReachDenseRepresentations() {
    FiniteGroup<Permutation> group = Groups.symmetric(5);
    FiniteRepresentation<Permutation> six = Representations.irreducible(group, 6);
    FiniteRepresentation<Permutation> dense = six.tensor(six).tensor(six);
    FiniteRepresentation<Permutation> four = Representations.irreducible(group, 2);
    IntertwinerSpace<Permutation> maps = IntertwinerSpace.of(four, dense);
    assertThat((long) maps.dimension()).isEqualTo(dense.character().intertwiners(four.character()));
  }

  @Test
  void compositionsHaveCoordinates() {
    FiniteGroup<Permutation> group = Groups.dihedral(4);
    FiniteRepresentation<Permutation> regular = Representations.regular(group);
    IntertwinerSpace<Permutation> algebra = IntertwinerSpace.of(regular, regular);
    List<List<List<Cyclotomic>>> products = algebra.after(algebra, algebra);
    for (int t = 0; t < 8; t++) {
      for (int s = 0; s < 8; s++) {
        SparseMatrix<Cyclotomic> expected = algebra.basis().get(t).multiply(algebra.basis().get(s));
        assertThat(IntertwinerSpace.combination(algebra.basis(), products.get(t).get(s)))
            .isEqualTo(expected);
      }
    }
    SparseMatrix<Cyclotomic> wrong =
        algebra
            .basis()
            .get(0)
            .add(SparseMatrix.of(Cyclotomics.FIELD, 8, 8, (i, j) -> Cyclotomic.of(i == 0 ? 1 : 0)));
    assertThat(algebra.coordinates(wrong)).isEmpty();
    IntertwinerSpace<Permutation> trivial =
        IntertwinerSpace.of(Representations.trivial(group), regular);
    assertThatThrownBy(() -> algebra.after(trivial, algebra)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void orthogonalBasesHaveExactNorms() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    FiniteRepresentation<Permutation> v = Representations.permutation(group);
    FiniteRepresentation<Permutation> w = v.tensor(v);
    OrthogonalMaps maps =
        IntertwinerSpace.of(w, v)
            .orthogonal(
                Matrix.identity(Cyclotomics.FIELD, 16), Matrix.identity(Cyclotomics.FIELD, 4));
    assertThat(maps.maps()).hasSize(5);
    for (int i = 0; i < 5; i++) {
      SparseMatrix<Cyclotomic> t = maps.maps().get(i);
      assertThat(t.first().value()).isEqualTo(Cyclotomic.ONE);
      for (int j = 0; j < 5; j++) {
        Cyclotomic product = t.adjoint().multiply(maps.maps().get(j)).trace();
        assertThat(product)
            .isEqualTo(i == j ? maps.norms().get(i).multiply(Cyclotomic.of(16)) : Cyclotomic.ZERO);
      }
      double square = 0;
      for (double[] row : maps.normalized(i)) {
        for (double x : row) {
          square += x * x / 16;
        }
      }
      assertThat(square).isBetween(1 - 1e-14, 1 + 1e-14);
      assertThat(maps.normalizedImaginary(i)[0][0]).isZero();
      assertThat(maps.exactNorm(i).square().toString())
          .isEqualTo(maps.norms().get(i).toRational().toString());
    }
  }

  @Test
  void everyFieldOfTheCertificateCanBeFalse() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    FiniteRepresentation<Permutation> v = Representations.irreducible(group, 3);
    FiniteRepresentation<Permutation> w = v.tensor(v).directSum(v.times(2));
    List<SparseMatrix<Cyclotomic>> maps = IntertwinerSpace.of(v, w).basis();
    assertThat(IntertwinerCertificate.check(v, w, maps).proved()).isTrue();
    List<SparseMatrix<Cyclotomic>> bent = new ArrayList<>(maps);
    SparseMatrix.Entry<Cyclotomic> last = maps.get(0).entries().get(maps.get(0).nonZeros() - 1);
    bent.set(
        0,
        maps.get(0)
            .add(
                SparseMatrix.of(
                    Cyclotomics.FIELD,
                    w.dimension(),
                    v.dimension(),
                    (i, j) -> Cyclotomic.of(i == last.row() && j == last.column() ? 1 : 0))));
    assertThat(IntertwinerCertificate.check(v, w, bent))
        .isEqualTo(new IntertwinerCertificate(false, true, true));
    List<SparseMatrix<Cyclotomic>> twice = new ArrayList<>(maps);
    twice.set(0, maps.get(1).scale(Cyclotomic.of(2)));
    assertThat(IntertwinerCertificate.check(v, w, twice))
        .isEqualTo(new IntertwinerCertificate(true, false, false));
    assertThat(IntertwinerCertificate.check(v, w, maps.subList(1, maps.size())))
        .isEqualTo(new IntertwinerCertificate(true, true, false));
    assertThat(IntertwinerCertificate.check(v, w, List.of(maps.get(0).scale(Cyclotomic.ZERO))))
        .isEqualTo(new IntertwinerCertificate(true, false, false));
    assertThatThrownBy(() -> IntertwinerCertificate.check(w, v, maps))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void formsAndMapsThatDoNotFitAreRefused() {
    FiniteGroup<Permutation> group = Groups.symmetric(3);
    FiniteRepresentation<Permutation> v = Representations.permutation(group);
    IntertwinerSpace<Permutation> space = IntertwinerSpace.of(v, v);
    assertThat(space.source()).isSameAs(v);
    assertThat(space.target()).isSameAs(v);
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, 3);
    assertThatThrownBy(() -> space.orthogonal(Matrix.zero(Cyclotomics.FIELD, 3, 3), one))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("singular");
    assertThatThrownBy(() -> space.orthogonal(one, one.negate()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("positive");
    List<SparseMatrix<Cyclotomic>> twice = List.of(space.basis().get(0), space.basis().get(0));
    assertThatThrownBy(() -> OrthogonalMaps.of(twice, one, one))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("dependent");
    OrthogonalMaps irrational =
        new OrthogonalMaps(space.basis().subList(0, 1), List.of(Cyclotomic.sqrt(2)));
    assertThatThrownBy(() -> irrational.exactNorm(0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("rational");
    assertThatThrownBy(() -> space.coordinates(SparseMatrix.identity(Cyclotomics.FIELD, 2)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void limitsAreNamed() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    FiniteRepresentation<Permutation> v = Representations.permutation(group);
    assertThatThrownBy(() -> IntertwinerSpace.of(v, v, new IntertwinerLimits(3, 100, 10)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("maxDimension");
    assertThatThrownBy(() -> IntertwinerSpace.of(v, v, new IntertwinerLimits(10, 10, 10)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("maxEntries");
    IntertwinerLimits small = new IntertwinerLimits(90, 3000, 1);
    small.requireCandidates(81, 3);
    assertThatThrownBy(() -> small.requireCandidates(81, 2))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("candidates");
    assertThatThrownBy(() -> new IntertwinerLimits(0, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> IntertwinerSpace.of(v, Representations.permutation(Groups.symmetric(3))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void theTrivialGroupHasAllMaps() {
    FiniteGroup<Permutation> group = Groups.cyclic(1);
    FiniteRepresentation<Permutation> v = Representations.trivial(group).times(2);
    assertThat(IntertwinerSpace.of(v, v.times(2)).dimension()).isEqualTo(8);
  }
}

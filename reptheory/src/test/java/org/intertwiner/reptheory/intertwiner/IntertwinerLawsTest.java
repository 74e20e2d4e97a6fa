package org.intertwiner.reptheory.intertwiner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Laws;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class IntertwinerLawsTest {
  private static final FiniteGroup<Permutation> GROUP = Groups.symmetric(4);
  private static final FiniteRepresentation<Permutation> V = Representations.irreducible(GROUP, 3);
  private static final FiniteRepresentation<Permutation> W = Representations.permutation(GROUP);

  @Test
  void spacesAndCouplingsAreLawful() {
    List<SparseMatrix<Cyclotomic>> maps = IntertwinerSpace.of(V, W.tensor(W)).basis();
    assertThat(Laws.refuted(IntertwinerLaws.of(V, W.tensor(W), maps), 1, 30)).isEmpty();
    Coupling<Permutation> coupling = Coupling.complex(V, W, Irreps.of(GROUP));
    assertThat(Laws.refuted(IntertwinerLaws.of(V, W, coupling), 2, 100)).isEmpty();
    FiniteGroup<Permutation> quaternion = Groups.quaternion(8);
    FiniteRepresentation<Permutation> h = Representations.realIrreducible(quaternion, 4);
    Coupling<Permutation> real = Coupling.real(h, h, Irreps.of(quaternion));
    assertThat(Laws.refuted(IntertwinerLaws.of(h, h, real), 3, 100)).isEmpty();
  }

  @Test
  void mutantsAreRefuted() {
    List<SparseMatrix<Cyclotomic>> maps = IntertwinerSpace.of(V, W).basis();
    SparseMatrix<Cyclotomic> moved =
        SparseMatrix.of(
            Cyclotomics.FIELD,
            4,
            3,
            (i, j) -> maps.get(0).at(i, j).add(Cyclotomic.of(i == 0 && j == 0 ? 1 : 0)));
    assertThat(Laws.refuted(IntertwinerLaws.of(V, W, List.of(moved)), 1, 100)).hasSize(1);
    Coupling<Permutation> good = Coupling.complex(V, W, Irreps.of(GROUP));
    List<ClebschGordanTensor<Permutation>> transposed = new ArrayList<>();
    List<ClebschGordanTensor<Permutation>> stretched = new ArrayList<>();
    for (ClebschGordanTensor<Permutation> b : good.blocks()) {
      List<SparseMatrix<Cyclotomic>> swapped = new ArrayList<>();
      for (SparseMatrix<Cyclotomic> map : b.maps()) {
        swapped.add(
            SparseMatrix.of(
                Cyclotomics.FIELD,
                map.rows(),
                12,
                (k, column) -> map.at(k, column % 4 * 3 + column / 4)));
      }
      transposed.add(with(b, swapped, b.squaredNorms()));
      stretched.add(
          with(b, b.maps(), b.squaredNorms().stream().map(x -> x.add(Cyclotomic.ONE)).toList()));
    }
    assertThat(Laws.refuted(IntertwinerLaws.of(V, W, good.withBlocks(transposed)), 4, 100))
        .anyMatch(r -> r.law().contains("equivariant"));
    assertThat(Laws.refuted(IntertwinerLaws.of(V, W, good.withBlocks(stretched)), 5, 200))
        .anyMatch(r -> r.law().contains("unitary"))
        .noneMatch(r -> r.law().contains("equivariant"));
  }

  private static ClebschGordanTensor<Permutation> with(
      ClebschGordanTensor<Permutation> b,
      List<SparseMatrix<Cyclotomic>> maps,
      List<Cyclotomic> norms) {
    return new ClebschGordanTensor<>(
        b.irrep(), b.multiplicity(), b.leftDimension(), b.rightDimension(), maps, norms);
  }
}

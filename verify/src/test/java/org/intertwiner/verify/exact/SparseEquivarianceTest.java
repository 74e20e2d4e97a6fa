package org.intertwiner.verify.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;

/** Exact sparse maps of a thousand dimensions under the symmetric group on eight letters. */
class SparseEquivarianceTest {
  private static final FiniteGroup<Permutation> S8 = Groups.symmetric(8);
  private static final Representation<Permutation> RHO = Representations.permutation(S8).times(125);

  /** Between copies of the permutation representation: a I + b J on some pairs of copies. */
  private static List<Map<Integer, Rational>> layer() {
    SplittableRandom random = new SplittableRandom(4);
    List<Map<Integer, Rational>> columns = new ArrayList<>();
    for (int j = 0; j < 1000; j++) {
      columns.add(new TreeMap<>());
    }
    for (int copy = 0; copy < 125; copy++) {
      for (int other : new int[] {copy, random.nextInt(125)}) {
        Rational a = Rational.of(random.nextInt(-9, 10), 7);
        Rational b = Rational.of(random.nextInt(1, 10), 3);
        for (int i = 0; i < 8; i++) {
          for (int j = 0; j < 8; j++) {
            columns.get(8 * copy + j).put(8 * other + i, i == j ? a.add(b) : b);
          }
        }
      }
    }
    return columns;
  }

  private static SparseMatrix<Cyclotomic> cyclotomic(List<Map<Integer, Rational>> columns) {
    List<Map<Integer, Cyclotomic>> out = new ArrayList<>();
    for (Map<Integer, Rational> column : columns) {
      Map<Integer, Cyclotomic> other = new TreeMap<>();
      column.forEach((i, v) -> other.put(i, Cyclotomic.of(v)));
      out.add(other);
    }
    return SparseMatrix.ofEntries(Cyclotomics.FIELD, 1000, out);
  }

  private static List<SparseMatrix<Rational>> generators() {
    List<SparseMatrix<Rational>> out = new ArrayList<>();
    for (Permutation p : S8.generators()) {
      int[] image = new int[1000];
      for (int j = 0; j < 1000; j++) {
        image[j] = j / 8 * 8 + p.at(j % 8);
      }
      out.add(SparseMatrix.permutation(Rationals.Q, image));
    }
    return out;
  }

  @Test
  void aThousandDimensionsAreProved() {
    Check check = ExactEquivariance.linear("layer", cyclotomic(layer()), RHO, RHO);
    assertThat(check.verdict()).isInstanceOf(Verdict.Proved.class);
    SparseMatrix<Rational> map = SparseMatrix.ofEntries(Rationals.Q, 1000, layer());
    Check rational =
        ExactEquivariance.intertwines(
            "layer", map, S8.generatorNames(), generators(), generators());
    assertThat(rational.verdict()).isInstanceOf(Verdict.Proved.class);
    assertThat(rational.verdict().explanation()).contains("all their products");
  }

  @Test
  void oneChangedEntryIsRefuted() {
    SparseMatrix<Cyclotomic> map = cyclotomic(layer());
    SparseMatrix<Cyclotomic> changed =
        map.with(801, 803, map.at(801, 803).add(Cyclotomic.of(Rational.of(1, 1_000_003))));
    Check check = ExactEquivariance.linear("layer", changed, RHO, RHO);
    assertThat(check.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(((Verdict.Refuted) check.verdict()).witness().exactResidual().orElseThrow())
        .contains("1000003");
    SparseMatrix<Rational> own = SparseMatrix.ofEntries(Rationals.Q, 1000, layer());
    Check rational =
        ExactEquivariance.intertwines(
            "layer",
            own.with(5, 995, Rational.of(1, 2).add(own.at(5, 995))),
            S8.generatorNames(),
            generators(),
            generators());
    assertThat(rational.verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(((Verdict.Refuted) rational.verdict()).witness().element())
        .isIn(S8.generatorNames());
  }

  @Test
  void irreducibleBlocksAndShapes() {
    FiniteGroup<Permutation> s4 = Groups.symmetric(4);
    Representation<Permutation> irrep = Representations.irreducible(s4, 3);
    int d = irrep.dimension();
    SparseMatrix<Cyclotomic> one = SparseMatrix.identity(Cyclotomics.FIELD, d);
    assertThat(ExactEquivariance.linear("1", one, irrep, irrep).verdict())
        .isInstanceOf(Verdict.Proved.class);
    if (d > 1) {
      assertThat(
              ExactEquivariance.linear("e", one.with(0, 0, Cyclotomic.of(2)), irrep, irrep)
                  .verdict())
          .isInstanceOf(Verdict.Refuted.class);
    }
    assertThatThrownBy(() -> ExactEquivariance.linear("1", one, RHO, RHO))
        .isInstanceOf(InvalidInput.class);
    SparseMatrix<Rational> small = SparseMatrix.identity(Rationals.Q, 3);
    assertThatThrownBy(
            () ->
                ExactEquivariance.intertwines(
                    "1", small, S8.generatorNames(), generators(), generators()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> ExactEquivariance.intertwines("1", small, List.of(), List.of(), List.of()))
        .isInstanceOf(InvalidInput.class);
  }
}

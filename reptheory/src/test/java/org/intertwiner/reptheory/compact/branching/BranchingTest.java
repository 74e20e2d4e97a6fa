package org.intertwiner.reptheory.compact.branching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.reptheory.compact.ReductiveType;
import org.intertwiner.reptheory.compact.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BranchingTest {

  /**
   * R. Slansky, Phys. Rep. 79 (1981) 1, tables 14 to 58, up to symmetries of the diagrams; every
   * multiplicity is 1.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SO10;SU5 x U1;0,0,0,0,1;(0,0,0,0,5) (0,0,1,0,1) (1,0,0,0,-3)",
        "SO10;SU5 x U1;1,0,0,0,0;(0,0,0,1,-2) (1,0,0,0,2)",
        "SU5;SU3 x SU2 x U1;1,0,0,0;(0,0,1,-3) (1,0,0,2)",
        "SU5;SU3 x SU2 x U1;0,1,0,0;(0,0,0,-6) (0,1,0,4) (1,0,1,-1)",
        "E6;SO10 x U1;1,0,0,0,0,0;(0,0,0,0,0,4) (0,0,0,0,1,1) (1,0,0,0,0,-2)",
        "E6;F4;1,0,0,0,0,0;(0,0,0,0) (0,0,0,1)",
        "E6;SU3 x SU3 x SU3;0,1,0,0,0,0;(0,0,0,0,1,1) (0,0,1,1,0,0) (0,1,1,0,1,0) (1,0,0,1,0,1)"
            + " (1,1,0,0,0,0)",
        "E6;SU6 x SU2;1,0,0,0,0,0;(0,0,0,1,0,0) (1,0,0,0,0,1)",
        "E7;E6 x U1;0,0,0,0,0,0,1;(0,0,0,0,0,0,-3) (0,0,0,0,0,0,3) (0,0,0,0,0,1,1)"
            + " (1,0,0,0,0,0,-1)",
        "E7;SU8;0,0,0,0,0,0,1;(0,0,0,0,0,1,0) (0,1,0,0,0,0,0)",
        "E8;E7 x SU2;0,0,0,0,0,0,0,1;(0,0,0,0,0,0,0,2) (0,0,0,0,0,0,1,1) (1,0,0,0,0,0,0,0)",
        "E8;SO16;0,0,0,0,0,0,0,1;(0,0,0,0,0,0,0,1) (0,1,0,0,0,0,0,0)",
        "F4;SO9;0,0,0,1;(0,0,0,0) (0,0,0,1) (1,0,0,0)",
        "G2;SU3;1,0;(0,0) (0,1) (1,0)",
        "G2;SU2 x SU2;1,0;(1,1) (2,0)",
        "SO7;G2;0,0,1;(0,0) (1,0)",
        "SO8;SO7;0,0,0,1;(0,0,1)",
        "SO9;SO8;0,0,0,1;(0,0,0,1) (0,0,1,0)",
        "SO10;SU4 x SU2 x SU2;0,0,0,0,1;(0,0,1,0,1) (1,0,0,1,0)",
        "SO10;SO8 x U1;0,0,0,0,1;(0,0,0,1,-1) (0,0,1,0,1)",
        "SU3;SO3;1,1;(2) (4)",
        "SU3;SU2 x U1;1,1;(0,0) (1,-3) (1,3) (2,0)",
        "SU4;Sp4;0,1,0;(0,0) (0,1)",
        "SU6;SU3 x SU2;1,0,0,0,0;(1,0,1)",
        "Sp6;SU3 x U1;1,0,0;(0,1,-1) (1,0,1)",
        "Sp6;Sp4 x SU2;0,1,0;(0,0,0) (0,1,0) (1,0,1)",
        "Sp6;SU2 x SO3;1,0,0;(1,2)",
        "SO26;F4;1,0,0,0,0,0,0,0,0,0,0,0,0;(0,0,0,1)",
        "E8;SU2;0,0,0,0,0,0,0,1;(2) (14) (22) (26) (34) (38) (46) (58)",
        "SU5;SO5;1,0,0,1;(0,2) (2,0)",
        "SU2;U1;2;(-2) (0) (2)"
      })
  void tablesOfSlansky(String group, String subgroup, String weight, String parts) {
    Map<Weight, Long> expected = new TreeMap<>();
    for (String part : parts.split(" ", -1)) {
      expected.merge(Weight.parse(part), 1L, Long::sum);
    }
    Branching branching = Branchings.named(group, subgroup);
    assertThat(branching.restrict(Weight.parse(weight))).isEqualTo(expected);
    assertThat(branching.isIrreducibleOn(Weight.parse(weight))).isEqualTo(expected.size() == 1);
  }

  /** Dynkin (1952): the indices of principal and other simple subgroups. */
  @Test
  void indicesOfEmbeddings() {
    assertThat(Branchings.principal(CartanType.parse("E8")).index()).isEqualTo(1240);
    assertThat(Branchings.principal(CartanType.parse("G2")).index()).isEqualTo(28);
    assertThat(Branchings.named("SU3", "SO3").index()).isEqualTo(4);
    assertThat(Branchings.named("SO26", "F4").index()).isEqualTo(3);
    assertThat(Branchings.named("SU27", "E6").index()).isEqualTo(6);
    assertThat(Branchings.named("SO7", "G2").index()).isEqualTo(1);
    Branching levi = Branchings.levi(CartanType.parse("A2"), 1);
    assertThatThrownBy(levi::index).isInstanceOf(InvalidInput.class);
  }

  @Test
  void chainsAreProducts() {
    Branching chain =
        Branchings.named("E6", "SO10 x U1")
            .then(
                Branching.by(
                    ReductiveType.parse("SO10 x U1"),
                    ReductiveType.parse("SU5 x U1^2"),
                    withCharge(Branchings.named("SO10", "SU5 x U1").projection())));
    assertThat(chain.restrict(Map.of(Weight.of(1, 0, 0, 0, 0, 0), 2L)))
        .hasSize(6)
        .containsEntry(Weight.of(0, 0, 0, 0, 0, 4), 2L);
    assertThat(chain).hasToString("E6 > A4 x U1 x U1");
    assertThatThrownBy(() -> chain.then(chain)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> chain.to(ReductiveType.parse("SU5"))).isInstanceOf(InvalidInput.class);
  }

  private static int[][] withCharge(int[][] rows) {
    int[][] all = new int[rows.length + 1][rows[0].length + 1];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, all[i], 0, rows[i].length);
    }
    all[rows.length][rows[0].length] = 1;
    return all;
  }

  /** Two ways to one subgroup give the same restrictions up to the symmetries of its diagram. */
  @Test
  void twoWaysToOneSubgroup() {
    Branching folded = Branchings.folding(CartanType.parse("D4"), 3, 2, 4, 1);
    Branching chain = Branchings.named("SO8", "SO7").then(Branchings.named("SO7", "G2"));
    for (int[] w : new int[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 1}, {1, 0, 0, 1}}) {
      assertThat(folded.restrict(Weight.of(w))).isEqualTo(chain.restrict(Weight.of(w)));
    }
    Branching linear = Branchings.folding(CartanType.parse("A3"), 3, 2, 1);
    Branching symplectic = Branchings.named("SU4", "Sp4");
    assertThat(linear.to(ReductiveType.parse("Sp4")).restrict(Weight.of(1, 1, 1)))
        .isEqualTo(symplectic.restrict(Weight.of(1, 1, 1)));
    Branching odd = Branchings.folding(CartanType.parse("A4"), 4, 3, 2, 1);
    assertThat(odd.restrict(Weight.of(1, 1, 0, 1)))
        .isEqualTo(Branchings.named("SU5", "SO5").restrict(Weight.of(1, 1, 0, 1)));
    Branching two = Branchings.levi(CartanType.parse("A3"), 1, 3);
    assertThat(two.to()).hasToString("A1 x U1 x U1");
    assertThat(two.restrict(Weight.of(1, 0, 0)))
        .isEqualTo(
            Map.of(Weight.of(0, -1, -3), 1L, Weight.of(0, 3, 1), 1L, Weight.of(1, -1, 1), 1L));
    assertThat(Branchings.named("SU4", "SU2 x U1^2").to()).isEqualTo(two.to());
  }

  @Test
  void matricesOfNoEmbeddingAreRefused() {
    ReductiveType su3 = ReductiveType.parse("SU3");
    ReductiveType su2 = ReductiveType.parse("SU2");
    assertThatThrownBy(() -> Branching.by(su3, su2, new int[][] {{1}}))
        .hasMessageContaining("1 rows of 2 integers");
    assertThatThrownBy(() -> Branching.by(su3, su2, new int[][] {{1, 0}, {0, 1}}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Branching.by(su3, su2, new int[][] {{3, 1}}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("embedding");
    assertThatThrownBy(() -> Branching.by(su3, su2, new int[][] {{0, 0}}))
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> Branching.by(su3, su2, new int[][] {{4, 4}}))
        .isInstanceOf(InvalidInput.class);
    assertThat(Branching.by(su3, su2, new int[][] {{2, 2}}).restrict(Weight.of(1, 0)))
        .isEqualTo(Map.of(Weight.of(2), 1L));
  }

  @Test
  void whatIsNoSubgroupIsRefused() {
    assertThatThrownBy(() -> Branchings.named("SU3", "G2")).hasMessageContaining("standard");
    assertThatThrownBy(() -> Branchings.named("F4", "G2 x SU2")).isInstanceOf(InvalidInput.class);
    CartanType b2 = CartanType.parse("B2");
    ReductiveType su2 = ReductiveType.parse("SU2");
    assertThatThrownBy(() -> Branchings.classical(b2, su2, Weight.of(3)))
        .hasMessageContaining("dimension 4");
    assertThatThrownBy(() -> Branchings.classical(CartanType.parse("C2"), su2, Weight.of(4)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Branchings.classical(CartanType.parse("D3"), su2, Weight.of(5)))
        .hasMessageContaining("symmetric form");
    assertThatThrownBy(() -> Branchings.classical(CartanType.parse("G2"), su2, Weight.of(6)))
        .hasMessageContaining("A, B, C or D");
    ReductiveType u1 = ReductiveType.parse("U1");
    assertThatThrownBy(
            () ->
                Branchings.classical(
                    CartanType.parse("A1"), u1, Map.of(Weight.of(1), 1L, Weight.of(2), 1L)))
        .hasMessageContaining("determinant");
    assertThatThrownBy(
            () ->
                Branchings.classical(
                    b2, u1, Map.of(Weight.of(1), 1L, Weight.of(-1), 1L, Weight.of(0), 3L)))
        .hasMessageContaining("1/2");
    assertThatThrownBy(() -> Branchings.levi(b2, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Branchings.levi(b2, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Branchings.folding(b2, 2, 1)).hasMessageContaining("symmetry");
    assertThatThrownBy(() -> Branchings.folding(b2, 1)).hasMessageContaining("symmetry");
    assertThatThrownBy(() -> Branchings.subsystem(b2, List.of(new int[] {5, 1}), List.of()))
        .hasMessageContaining("root of B2");
    assertThatThrownBy(
            () -> Branchings.subsystem(b2, List.of(new int[] {1, 0}, new int[] {1, 1}), List.of()))
        .isInstanceOf(InvalidInput.class);
  }
}

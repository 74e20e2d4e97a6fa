package org.intertwiner.algebra.group.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubgroupsTest {
  private static final StructureLimits LIMITS = StructureLimits.DEFAULT;
  private static final FiniteGroup<Permutation> S4 = Groups.symmetric(4);

  private static FiniteGroup<Permutation> group(String name) {
    int n = Integer.parseInt(name.substring(1));
    return switch (name.charAt(0)) {
      case 'S' -> Groups.symmetric(n);
      case 'A' -> Groups.alternating(n);
      case 'D' -> Groups.dihedral(n);
      case 'C' -> Groups.cyclic(n);
      case 'Q' -> Groups.quaternion(n);
      case 'E' -> Groups.elementaryAbelian(2, n);
      default -> Groups.mathieu(n);
    };
  }

  /** Classes and numbers of subgroups: OEIS A000638, A005432 for Sₙ; Pfeiffer's tables of marks. */
  @ParameterizedTest
  @CsvSource({
    "S3,4,6",
    "S4,11,30",
    "S5,19,156",
    "S6,56,1455",
    "A4,5,10",
    "A5,9,59",
    "A6,22,501",
    "D4,8,10",
    "Q8,6,6",
    "C12,6,6",
    "E3,16,16",
    "E4,67,67",
    "D6,10,16",
    "C1,1,1"
  })
  void subgroupsUpToConjugacy(String name, int classes, int subgroups) {
    FiniteGroup<Permutation> group = group(name);
    SubgroupClasses all = SubgroupClasses.of(group, LIMITS);
    assertThat(all.count()).isEqualTo(classes);
    assertThat(all.subgroupCount()).isEqualTo(subgroups);
    assertThat(all.classes().stream().mapToLong(SubgroupClasses.SubgroupClass::length).sum())
        .isEqualTo(subgroups);
    for (SubgroupClasses.SubgroupClass c : all.classes()) {
      assertThat(Subgroups.normalizer(c.representative()).index()).isEqualTo(c.length());
      assertThat(c.isNormal()).isEqualTo(c.representative().isNormal());
      assertThat(Subgroups.conjugates(c.representative())).hasSize((int) c.length());
    }
    assertThat(all.classes().stream().filter(SubgroupClasses.SubgroupClass::isNormal).count())
        .isEqualTo(Subgroups.normalSubgroups(group, LIMITS).size());
    assertThat(all.group()).isSameAs(group);
  }

  @Test
  void maximalSubgroups() {
    SubgroupClasses s5 = SubgroupClasses.of(Groups.symmetric(5), LIMITS);
    assertThat(s5.maximal().stream().map(SubgroupClasses.SubgroupClass::order).toList())
        .containsExactly(12L, 20L, 24L, 60L);
    assertThat(s5).hasToString("19 classes of 156 subgroups of S5");
    assertThat(SubgroupClasses.of(Groups.trivial(1), LIMITS).maximal()).isEmpty();
  }

  @Test
  void searchesAreLimited() {
    FiniteGroup<Permutation> s5 = Groups.symmetric(5);
    assertThatThrownBy(() -> SubgroupClasses.of(s5, LIMITS.withMaxOrder(100)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order 120");
    assertThatThrownBy(() -> SubgroupClasses.of(s5, LIMITS.withMaxSteps(5)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SubgroupClasses.of(s5, LIMITS.withMaxSubgroups(50)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(
            () ->
                Subgroups.normalSubgroups(
                    Groups.elementaryAbelian(2, 6), LIMITS.withMaxSubgroups(9)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> LIMITS.withMaxOrder(0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void normalSubgroupsOfProducts() {
    FiniteGroup<Permutation> square = Groups.product(S4, S4);
    // 4 · 4 products, and the even part of A4 x A4 . 2
    assertThat(Subgroups.normalSubgroups(square, LIMITS)).hasSize(17).allMatch(Subgroup::isNormal);
    assertThat(Subgroups.normalSubgroups(Groups.elementaryAbelian(2, 3), LIMITS)).hasSize(16);
  }

  @ParameterizedTest
  @CsvSource({
    "S4,2,8,3",
    "S4,3,3,4",
    "A5,2,4,5",
    "A5,3,3,10",
    "A5,5,5,6",
    "S6,2,16,45",
    "S6,3,9,10",
    "M11,2,16,495",
    "M11,3,9,55",
    "M11,5,5,396",
    "M11,11,11,144",
    "M11,7,1,1",
    "D8,2,16,1",
    "C30,5,5,1"
  })
  void sylowSubgroups(String name, long p, long order, long count) {
    FiniteGroup<Permutation> group = group(name);
    Subgroup sylow = Subgroups.sylow(group, p);
    assertThat(sylow.order()).isEqualTo(order);
    assertThat(Subgroups.sylowCount(group, p)).isEqualTo(count);
  }

  @Test
  void sylowSubgroupsForAllPrimes() {
    Map<Long, Subgroup> all = Subgroups.sylowSubgroups(Groups.symmetric(5));
    assertThat(all.keySet()).containsExactly(2L, 3L, 5L);
    assertThatThrownBy(() -> Subgroups.sylow(S4, 4))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a prime number");
  }

  @Test
  void frattiniFittingAndPrimeCores() {
    assertThat(Subgroups.frattini(Groups.dihedral(8), LIMITS).order()).isEqualTo(4);
    FiniteGroup<Permutation> q8 = Groups.quaternion(8);
    assertThat(Subgroups.frattini(q8, LIMITS)).isEqualTo(q8.center());
    assertThat(Subgroups.frattini(Groups.cyclic(72), LIMITS).order()).isEqualTo(12);
    assertThat(Subgroups.frattini(S4, LIMITS).order()).isEqualTo(1);
    assertThat(Subgroups.frattini(Groups.dicyclic(3), LIMITS).order()).isEqualTo(2);
    assertThat(Subgroups.frattini(Groups.elementaryAbelian(3, 3), LIMITS).order()).isEqualTo(1);
    assertThat(Subgroups.frattini(Groups.trivial(1), LIMITS).order()).isEqualTo(1);
    assertThat(Subgroups.fitting(S4).order()).isEqualTo(4);
    assertThat(Subgroups.fitting(Groups.dihedral(15)).order()).isEqualTo(15);
    assertThat(Subgroups.fitting(Groups.alternating(5)).order()).isEqualTo(1);
    assertThat(Subgroups.primeCore(Groups.dihedral(6), 2).order()).isEqualTo(2);
  }

  @Test
  void frattiniOfPrimePowerGroupsIsTheIntersectionOfMaximalSubgroups() {
    for (FiniteGroup<Permutation> group :
        List.of(
            Groups.dihedral(16),
            Groups.quaternion(16),
            Groups.product(Groups.cyclic(4), Groups.dihedral(4)),
            Groups.product(Groups.cyclic(9), Groups.cyclic(4)))) {
      Subgroup intersection = group.subgroup(Subgroups.generatorIndices(group));
      for (SubgroupClasses.SubgroupClass c : SubgroupClasses.of(group, LIMITS).maximal()) {
        for (Subgroup m : Subgroups.conjugates(c.representative())) {
          intersection = Subgroups.intersection(intersection, m);
        }
      }
      assertThat(Subgroups.frattini(group, LIMITS)).isEqualTo(intersection);
    }
  }

  private static List<Long> orders(List<Subgroup> series) {
    return series.stream().map(Subgroup::order).toList();
  }

  @Test
  void series() {
    FiniteGroup<Permutation> d8 = Groups.dihedral(8);
    assertThat(orders(Series.derived(S4))).containsExactly(24L, 12L, 4L, 1L);
    assertThat(orders(Series.lowerCentral(S4))).containsExactly(24L, 12L);
    assertThat(orders(Series.upperCentral(S4))).containsExactly(1L);
    assertThat(orders(Series.lowerCentral(d8))).containsExactly(16L, 4L, 2L, 1L);
    assertThat(orders(Series.upperCentral(d8))).containsExactly(1L, 2L, 4L, 16L);
    assertThat(orders(Series.composition(S4))).containsExactly(24L, 12L, 4L, 2L, 1L);
    assertThat(orders(Series.chief(S4))).containsExactly(1L, 4L, 12L, 24L);
    assertThat(Series.derivedLength(S4)).isEqualTo(3);
    assertThat(Series.nilpotencyClass(S4)).isEqualTo(-1);
    assertThat(Series.nilpotencyClass(d8)).isEqualTo(3);
    assertThat(Series.derivedLength(Groups.alternating(5))).isEqualTo(-1);
    assertThat(orders(Series.derived(Groups.trivial(1)))).containsExactly(1L);
    assertThat(Series.nilpotencyClass(Groups.trivial(1))).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "S4; [C2, C3, C2, C2]",
        "S6; [C2, A6]",
        "A5; [A5]",
        "M11; [M11]",
        "C1; []",
        "Q8; [C2, C2, C2]"
      })
  void compositionFactorsAreNamed(String name, String factors) {
    assertThat(Series.compositionFactors(group(name))).hasToString(factors);
  }

  @Test
  void simpleGroupsAreNamedOnlyWithAnIsomorphism() {
    assertThat(SimpleFactor.of(SimpleNames.projectiveLine(7))).hasToString("PSL(2,7)");
    assertThat(SimpleFactor.of(SimpleNames.projectiveLine(8))).hasToString("PSL(2,8)");
    assertThat(SimpleFactor.of(SimpleNames.projectiveLine(9))).hasToString("A6");
    assertThat(SimpleFactor.of(SimpleNames.projectiveLine(4)).name()).contains("A5");
    FiniteGroup<Permutation> plane =
        Groups.generatedBy(
            onPlane(new int[][] {{1, 1, 0}, {0, 1, 0}, {0, 0, 1}}),
            onPlane(new int[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}));
    assertThat(plane.isSimple()).isTrue();
    assertThat(SimpleFactor.of(plane)).hasToString("simple group of order 5616");
  }

  /** A matrix over the field of three elements on the 13 points of the plane. */
  private static Permutation onPlane(int[][] matrix) {
    List<List<Integer>> points = new java.util.ArrayList<>();
    for (int v = 1; v < 27; v++) {
      List<Integer> point = List.of(v / 9, v / 3 % 3, v % 3);
      if (point.stream().filter(x -> x != 0).findFirst().orElseThrow() == 1) {
        points.add(point);
      }
    }
    int[] images = new int[13];
    for (int i = 0; i < 13; i++) {
      int[] w = new int[3];
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 3; c++) {
          w[r] = (w[r] + matrix[r][c] * points.get(i).get(c)) % 3;
        }
      }
      int at = points.indexOf(List.of(w[0], w[1], w[2]));
      images[i] = at >= 0 ? at : points.indexOf(List.of(w[0] * 2 % 3, w[1] * 2 % 3, w[2] * 2 % 3));
    }
    return Permutation.of(images);
  }

  @Test
  void centralizersNormalizersCoresAndCommutators() {
    int swap = S4.indexOf(Permutation.parse("(1 2)", 4));
    int turn = S4.indexOf(Permutation.parse("(1 2 3)", 4));
    assertThat(Subgroups.centralizer(S4, swap).order()).isEqualTo(4);
    assertThat(Subgroups.centralizer(S4, turn).order()).isEqualTo(3);
    assertThat(Subgroups.centralizer(S4).order()).isEqualTo(24);
    assertThat(Subgroups.normalizer(S4.subgroup(turn)).order()).isEqualTo(6);
    Subgroup square = Subgroups.sylow(S4, 2);
    assertThat(Subgroups.core(square).order()).isEqualTo(4);
    assertThat(Subgroups.normalClosure(square).order()).isEqualTo(24);
    assertThat(Subgroups.commutator(square, square).order()).isEqualTo(2);
    assertThat(Subgroups.join(S4.subgroup(swap), S4.subgroup(turn)).order()).isEqualTo(6);
    assertThat(Subgroups.join(square, S4.subgroup())).isSameAs(square);
    assertThat(Subgroups.intersection(square, S4.derivedSubgroup()).order()).isEqualTo(4);
    assertThatThrownBy(() -> Subgroups.intersection(square, Groups.cyclic(2).center()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("subgroups of one group");
  }

  @Test
  void doubleCosetsOfYoungSubgroups() {
    FiniteGroup<Permutation> s5 = Groups.symmetric(5);
    Subgroup h =
        s5.subgroup(
            s5.indexOf(Permutation.parse("(1 2)", 5)),
            s5.indexOf(Permutation.parse("(1 2 3)", 5)),
            s5.indexOf(Permutation.parse("(4 5)", 5)));
    DoubleCosets doubles = DoubleCosets.of(h, h);
    // 2 x 2 tables of row and column sums (3, 2)
    assertThat(doubles.count()).isEqualTo(3);
    assertThat(doubles).hasToString("3 double cosets of sizes [12, 72, 36]");
    assertThat(doubles.left()).isEqualTo(doubles.right());
    long[] counted = new long[3];
    for (int x = 0; x < 120; x++) {
      counted[doubles.doubleCosetOf(x)]++;
    }
    for (int d = 0; d < 3; d++) {
      assertThat(counted[d]).isEqualTo(doubles.size(d));
      assertThat(doubles.doubleCosetOf(doubles.representative(d))).isEqualTo(d);
    }
    assertThatThrownBy(() -> DoubleCosets.of(h, S4.center())).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @CsvSource({"C12,1", "S6,2", "M11,2", "E4,4", "Q16,2", "D2,2", "C1,0"})
  void smallGeneratingSets(String name, int size) {
    FiniteGroup<Permutation> group = group(name);
    int[] tuple = Subgroups.smallGeneratingSet(group);
    assertThat(tuple).hasSize(size);
    assertThat(group.subgroup(tuple).order()).isEqualTo(group.order());
  }
}

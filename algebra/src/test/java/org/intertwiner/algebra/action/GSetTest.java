package org.intertwiner.algebra.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.junit.jupiter.api.Test;

class GSetTest {
  private static final ActionLimits LIMITS = ActionLimits.DEFAULT;

  private static int index(FiniteGroup<Permutation> group, String cycles) {
    return group.indexOf(Permutation.parse(cycles, group.identity().degree()));
  }

  @Test
  void orbitsStabilisersAndTransversals() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    GSet<Permutation, List<Integer>> pairs = GSets.subsets(GSets.natural(group), 2, LIMITS);
    assertThat(pairs.size()).isEqualTo(6);
    assertThat(pairs.isTransitive()).isTrue();
    FiniteOrbit orbit = pairs.orbits().get(0);
    assertThat(orbit.size()).isEqualTo(6);
    assertThat(orbit.stabilizer().order()).isEqualTo(4);
    for (int point : orbit.points()) {
      assertThat(orbit.contains(point)).isTrue();
      assertThat(pairs.image(orbit.transversal(point), orbit.representative())).isEqualTo(point);
      Subgroup stabilizer = pairs.stabilizer(pairs.points().get(point));
      assertThat(stabilizer.order()).isEqualTo(4);
      for (int h : stabilizer.elements()) {
        assertThat(pairs.image(h, point)).isEqualTo(point);
      }
    }
    assertThat(orbit.contains(9)).isFalse();
    assertThatThrownBy(() -> orbit.transversal(9)).isInstanceOf(InvalidInput.class);
    assertThat(orbit).hasToString("orbit of point 0 (6 points)");
    assertThat(pairs.act(group.element(index(group, "(1 2 3)")), List.of(0, 1)))
        .containsExactly(1, 2);
    assertThat(pairs.toString()).contains("6 points in 1 orbits");
    assertThatThrownBy(() -> pairs.indexOf(List.of(1, 0))).isInstanceOf(InvalidInput.class);
  }

  /** Necklaces of n beads in k colours: (1/n) Σ φ(d) k^{n/d}. */
  @Test
  void burnsideCountsNecklaces() {
    int[][] cases = {{6, 2, 14}, {5, 3, 51}, {8, 2, 36}, {4, 4, 70}};
    for (int[] c : cases) {
      FiniteGroup<Permutation> turn = Groups.cyclic(c[0]);
      GSet<Permutation, Integer> beads = GSets.natural(turn);
      GSet<Permutation, Integer> colours =
          GSets.trivial(turn, IntStream.range(0, c[1]).boxed().toList());
      GSet<Permutation, List<Integer>> necklaces = GSets.functions(beads, colours, LIMITS);
      assertThat(necklaces.burnsideCount()).isEqualTo(BigInteger.valueOf(c[2]));
      assertThat(necklaces.orbits()).hasSize(c[2]);
    }
  }

  @Test
  void conjugationHasTheClassesAsOrbits() {
    FiniteGroup<Permutation> group = Groups.symmetric(5);
    GSet<Permutation, Permutation> set = GSets.conjugation(group);
    assertThat(set.orbits()).hasSize(7);
    assertThat(set.burnsideCount()).isEqualTo(BigInteger.valueOf(7));
    assertThat(set.kernel().order()).isEqualTo(1);
    assertThat(set.isFaithful()).isTrue();
    GSet<Permutation, Permutation> quaternions = GSets.conjugation(Groups.quaternion(8));
    assertThat(quaternions.kernel().order()).isEqualTo(2);
    assertThat(quaternions.isFaithful()).isFalse();
    assertThat(quaternions.isFree()).isFalse();
    assertThat(GSets.regular(group).isFree()).isTrue();
  }

  @Test
  void orbitTypesOfVectorsUnderTheSquare() {
    Matrix<Cyclotomic> r =
        Matrix.of(Cyclotomics.FIELD, 2, 2, (i, j) -> Cyclotomic.of(i == j ? 0 : i > j ? 1 : -1));
    Matrix<Cyclotomic> s =
        Matrix.of(Cyclotomics.FIELD, 2, 2, (i, j) -> Cyclotomic.of(i != j ? 0 : i == 0 ? -1 : 1));
    FiniteGroup<Matrix<Cyclotomic>> square = Groups.generatedByMatrices(List.of(r, s));
    List<List<Cyclotomic>> starts =
        List.of(vector(1, 0), vector(2, 0), vector(1, 1), vector(2, 1), vector(0, 0));
    GSet<Matrix<Cyclotomic>, List<Cyclotomic>> set = GSets.vectors(square, starts, LIMITS);
    assertThat(set.size()).isEqualTo(4 + 4 + 4 + 8 + 1);
    List<OrbitType> types = set.orbitTypes();
    assertThat(types).extracting(OrbitType::orbits).containsExactly(2, 1, 1, 1);
    assertThat(types).extracting(t -> t.stabilizer().order()).containsExactly(2L, 2L, 1L, 8L);
    assertThat(set.isTransitive()).isFalse();
    assertThat(set.burnsideCount()).isEqualTo(BigInteger.valueOf(5));
    assertThat(set.act(r, vector(1, 0))).isEqualTo(vector(0, 1));
  }

  private static List<Cyclotomic> vector(int x, int y) {
    return List.of(Cyclotomic.of(x), Cyclotomic.of(y));
  }

  @Test
  void equivariantMapsAreExactlyTheFixedFunctions() {
    List<FiniteGroup<Permutation>> groups =
        List.of(Groups.cyclic(4), Groups.dihedral(3), Groups.symmetric(3), Groups.dihedral(4));
    for (FiniteGroup<Permutation> group : groups) {
      GSet<Permutation, Integer> natural = GSets.natural(group);
      GSet<Permutation, GSets.Tagged<Integer>> two =
          GSets.union(List.of(natural, GSets.cosets(group, group.derivedSubgroup())), LIMITS);
      GSet<Permutation, List<GSets.Tagged<Integer>>> functions =
          GSets.functions(natural, two, LIMITS);
      long fixed =
          IntStream.range(0, functions.size())
              .filter(
                  f ->
                      IntStream.range(0, group.generators().size())
                          .allMatch(k -> functions.generatorImage(k, f) == f))
              .count();
      GSetMaps<Permutation, Integer, GSets.Tagged<Integer>> maps = GSetMaps.of(natural, two);
      assertThat(maps.count()).isEqualTo(BigInteger.valueOf(fixed));
      Set<GSetMap<Permutation, Integer, GSets.Tagged<Integer>>> all =
          new HashSet<>(maps.all(LIMITS));
      assertThat(all).hasSize((int) fixed);
    }
  }

  @Test
  void automorphismsOfCosetsAreTheNormaliserQuotient() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    Subgroup four = group.subgroup(index(group, "(1 2)(3 4)"), index(group, "(1 3)(2 4)"));
    GSet<Permutation, Integer> set = GSets.cosets(group, four);
    GSetMaps<Permutation, Integer, Integer> maps = GSetMaps.of(set, set);
    assertThat(maps.count()).isEqualTo(BigInteger.valueOf(6));
    List<GSetMap<Permutation, Integer, Integer>> all = maps.all(LIMITS);
    for (GSetMap<Permutation, Integer, Integer> f : all) {
      assertThat(f.isBijective()).isTrue();
      assertThat(f.after(f.inverse())).isEqualTo(maps.map(BigInteger.ZERO));
      for (GSetMap<Permutation, Integer, Integer> g : all) {
        assertThat(all).contains(f.after(g));
      }
    }
    assertThat(maps.map(BigInteger.ZERO).toString()).contains("[0, 1, 2, 3, 4, 5]");
    assertThat(set.fixedPoints(four)).hasSize(6);
  }

  @Test
  void isomorphicSetsHaveEqualTypes() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    GSet<Permutation, Integer> natural = GSets.natural(group);
    Subgroup last = group.subgroup(index(group, "(1 2 3)"), index(group, "(1 2)"));
    GSet<Permutation, Integer> cosets = GSets.cosets(group, last);
    GSetMap<Permutation, Integer, Integer> same =
        GSetMaps.of(natural, cosets).isomorphism().orElseThrow();
    assertThat(same.isBijective()).isTrue();
    assertThat(same.inverse().after(same).apply(2)).isEqualTo(2);
    // C₄, V₄ and the other V₄ have order 4 and are not conjugate
    Subgroup cyclic = group.subgroup(index(group, "(1 2 3 4)"));
    Subgroup four = group.subgroup(index(group, "(1 2)(3 4)"), index(group, "(1 3)(2 4)"));
    Subgroup other = group.subgroup(index(group, "(1 2)"), index(group, "(3 4)"));
    List<Subgroup> subgroups = List.of(cyclic, four, other);
    for (Subgroup h : subgroups) {
      for (Subgroup k : subgroups) {
        GSet<Permutation, Integer> x = GSets.cosets(group, h);
        GSet<Permutation, Integer> y = GSets.cosets(group, k);
        assertThat(GSetMaps.of(x, y).isomorphism().isPresent()).isEqualTo(h.equals(k));
        assertThat(new OrbitType(h, 1).isConjugate(k)).isEqualTo(h.equals(k));
      }
    }
    // the pairs in order: the diagonal is natural, the rest is S₄/S₂
    GSet<Permutation, List<Integer>> pairs = GSets.tuples(natural, 2, LIMITS);
    assertThat(pairs.orbits()).extracting(FiniteOrbit::size).containsExactly(4, 12);
    GSet<Permutation, GSets.Pair<Integer, Integer>> product =
        GSets.product(natural, natural, LIMITS);
    assertThat(GSetMaps.of(pairs, product).isomorphism()).isPresent();
    assertThat(GSetMaps.of(natural, product).isomorphism()).isEmpty();
  }

  @Test
  void permutationRepresentation() {
    FiniteGroup<Permutation> group = Groups.dihedral(5);
    GSet<Permutation, List<Integer>> set = GSets.subsets(GSets.natural(group), 2, LIMITS);
    for (int g = 0; g < group.order(); g++) {
      for (int h = 0; h < group.order(); h++) {
        assertThat(set.permutation(g).multiply(set.permutation(h)))
            .isEqualTo(set.permutation(group.multiply(g, h)));
      }
      assertThat(set.fixedPoints(g)).isEqualTo(set.permutation(g).fixedPoints());
    }
  }

  @Test
  void whatIsNoActionIsRefusedWithAWitness() {
    FiniteGroup<Permutation> group = Groups.symmetric(3);
    List<Integer> points = List.of(0, 1, 2);
    assertThat(GSet.of(group, (g, x) -> g.at(x), points, LIMITS).isTransitive()).isTrue();
    refused(group, (g, x) -> g.inverse().at(x), points, "(gh)");
    refused(group, (g, x) -> g.at(x) + 1, points, "g·x is a point");
    refused(group, (g, x) -> g.isIdentity() ? x : 0, points, "only for x = y");
    refused(group, (g, x) -> (x + 1) % 3, points, "1·x = x");
    // right on generators, wrong elsewhere
    refused(
        group,
        (g, x) -> group.generators().contains(g) || g.isIdentity() ? g.at(x) : x,
        points,
        "(gh)·x = g·(h·x)");
    // a sign that ignores a relation: every generator swaps two points, a product of order 3 too
    refused(group, (g, x) -> g.isIdentity() ? x : 1 - x, List.of(0, 1), "(gh)·x = g·(h·x)");
    // the relations alone, without comparing every element
    assertThatThrownBy(
            () ->
                GSet.of(
                    group,
                    (g, x) -> g.isIdentity() ? x : 1 - x,
                    List.of(0, 1),
                    new ActionLimits(9, 0, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("(gh)·x = g·(h·x)");
    assertThatThrownBy(() -> GSet.of(group, (g, x) -> x, List.of(1, 1), LIMITS))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> GSets.trivial(group, List.of(1, 1))).isInstanceOf(InvalidInput.class);
  }

  private static void refused(
      FiniteGroup<Permutation> group,
      Action<Permutation, Integer> rule,
      List<Integer> points,
      String law) {
    assertThatThrownBy(() -> GSet.of(group, rule, points, LIMITS))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(law);
  }

  @Test
  void badMapsAndLimits() {
    FiniteGroup<Permutation> group = Groups.symmetric(3);
    GSet<Permutation, Integer> natural = GSets.natural(group);
    GSet<Permutation, Integer> elsewhere = GSets.natural(Groups.symmetric(3));
    assertThatThrownBy(() -> GSetMap.of(natural, natural, List.of(0, 2, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("f(g·x) = g·f(x)");
    assertThatThrownBy(() -> GSetMap.of(natural, natural, List.of(0, 1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GSetMap.of(natural, natural, List.of(0, 1, 3)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GSetMaps.of(natural, elsewhere)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GSets.cosets(Groups.symmetric(3), group.center()))
        .isInstanceOf(InvalidInput.class);
    GSet<Permutation, Integer> point = GSets.trivial(group, List.of(7));
    GSetMap<Permutation, Integer, Integer> collapse =
        GSetMaps.of(natural, point).map(BigInteger.ZERO);
    assertThat(collapse.isSurjective()).isTrue();
    assertThat(collapse.isInjective()).isFalse();
    assertThat(collapse.apply(2)).isEqualTo(7);
    assertThat(collapse.image(2)).isZero();
    assertThat(collapse.source()).isSameAs(natural);
    assertThat(collapse.target()).isSameAs(point);
    assertThatThrownBy(collapse::inverse).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> collapse.after(collapse.after(GSetMaps.of(natural, natural).map(BigInteger.ONE))))
        .isInstanceOf(InvalidInput.class);
    ActionLimits few = new ActionLimits(4, 10, 2);
    assertThatThrownBy(() -> GSets.tuples(natural, 2, few)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> GSets.tuples(natural, -1, few)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GSets.union(List.of(), few)).isInstanceOf(InvalidInput.class);
    assertThat(GSets.tuples(natural, 0, few).size()).isEqualTo(1);
    assertThat(GSets.subsets(natural, 4, few).size()).isZero();
    GSet<Permutation, Integer> three = GSets.trivial(group, List.of(1, 2, 3));
    assertThatThrownBy(() -> GSetMaps.of(three, three).all(few)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> GSetMaps.of(three, three).map(BigInteger.valueOf(27)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> GSet.of(group, (g, x) -> x, List.of(1, 2, 3, 4, 5), few))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> new ActionLimits(0, 0, 0)).isInstanceOf(InvalidInput.class);
    GSet<Permutation, Integer> empty = GSets.trivial(group, List.of());
    assertThat(GSetMaps.of(empty, natural).count()).isEqualTo(BigInteger.ONE);
    assertThat(GSetMaps.of(natural, empty).count()).isEqualTo(BigInteger.ZERO);
    assertThat(empty.burnsideCount()).isEqualTo(BigInteger.ZERO);
  }

  /** SL₂(ℤ) on ℤ²/5 has a finite orbit; on ℤ² it has none. */
  @Test
  void orbitsOfInfiniteGroups() {
    List<int[]> generators = List.of(new int[] {1, 1, 0, 1}, new int[] {0, -1, 1, 0});
    var group = new IntegerMatrices();
    List<List<Integer>> boxed = new ArrayList<>();
    for (int[] g : generators) {
      boxed.add(IntStream.of(g).boxed().toList());
    }
    Orbit<List<Integer>, List<Integer>> orbit =
        Orbit.of(group, boxed, (g, x) -> IntegerMatrices.apply(g, x, 5), List.of(1, 0), LIMITS);
    assertThat(orbit.size()).isEqualTo(24);
    assertThat(orbit.contains(List.of(0, 0))).isFalse();
    for (List<Integer> x : orbit.points()) {
      assertThat(IntegerMatrices.apply(orbit.transversal(x), List.of(1, 0), 5)).isEqualTo(x);
    }
    assertThat(orbit.stabilizerGenerators())
        .isNotEmpty()
        .allSatisfy(
            g -> assertThat(IntegerMatrices.apply(g, List.of(1, 0), 5)).isEqualTo(List.of(1, 0)));
    assertThatThrownBy(() -> orbit.transversal(List.of(0, 0))).isInstanceOf(InvalidInput.class);
    assertThat(orbit.toString()).contains("24 points");
    assertThatThrownBy(
            () ->
                Orbit.of(
                    group,
                    boxed,
                    (g, x) -> IntegerMatrices.apply(g, x, 0),
                    List.of(1, 0),
                    new ActionLimits(500, 0, 1)))
        .isInstanceOf(LimitExceeded.class);
  }

  /** 2 × 2 integer matrices of determinant 1, row by row. */
  private record IntegerMatrices() implements org.intertwiner.algebra.group.Group<List<Integer>> {
    @Override
    public List<Integer> identity() {
      return List.of(1, 0, 0, 1);
    }

    @Override
    public List<Integer> multiply(List<Integer> a, List<Integer> b) {
      return List.of(
          a.get(0) * b.get(0) + a.get(1) * b.get(2),
          a.get(0) * b.get(1) + a.get(1) * b.get(3),
          a.get(2) * b.get(0) + a.get(3) * b.get(2),
          a.get(2) * b.get(1) + a.get(3) * b.get(3));
    }

    @Override
    public List<Integer> inverse(List<Integer> a) {
      return List.of(a.get(3), -a.get(1), -a.get(2), a.get(0));
    }

    @Override
    public boolean areEqual(List<Integer> a, List<Integer> b) {
      return a.equals(b);
    }

    static List<Integer> apply(List<Integer> g, List<Integer> x, int modulus) {
      int u = g.get(0) * x.get(0) + g.get(1) * x.get(1);
      int v = g.get(2) * x.get(0) + g.get(3) * x.get(1);
      return modulus == 0
          ? List.of(u, v)
          : List.of(Math.floorMod(u, modulus), Math.floorMod(v, modulus));
    }
  }
}

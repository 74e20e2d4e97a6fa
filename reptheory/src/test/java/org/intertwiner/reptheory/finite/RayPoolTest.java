package org.intertwiner.reptheory.finite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subgroups, their linear characters, and the action on cosets, each against its definition. */
class RayPoolTest {

  private static FiniteGroup<?> named(String name) {
    return FamilyNotation.parse(name).orElseThrow().group();
  }

  private static Set<Integer> set(int[] elements) {
    Set<Integer> set = new HashSet<>();
    Arrays.stream(elements).forEach(set::add);
    return set;
  }

  @ParameterizedTest
  @ValueSource(strings = {"S6", "A6", "PSL(2,7)", "W(F4)", "ES+(3,1)", "C12"})
  void naturalSubgroupsAreSubgroups(String name) {
    FiniteGroup<?> group = named(name);
    Random random = new Random(1);
    List<int[]> all = new NaturalSubgroups(group, 1L << 26).find();
    for (int[] elements : all) {
      Set<Integer> members = set(elements);
      assertThat(members).hasSize(elements.length).contains(0);
      assertThat(group.order() % elements.length).isZero();
      for (int i = 0; i < 50; i++) {
        int x = elements[random.nextInt(elements.length)];
        int y = elements[random.nextInt(elements.length)];
        assertThat(members).contains(group.multiply(x, group.inverse(y)));
      }
    }
    assertThat(new NaturalSubgroups(group, 0).find()).isEmpty();
  }

  @Test
  void theSymmetricGroupHasItsYoungSubgroups() {
    List<Integer> orders =
        new NaturalSubgroups(Groups.symmetric(6), 1L << 26)
            .find().stream().map(h -> h.length).toList();
    assertThat(orders).contains(120, 48, 36, 24, 12, 8, 6, 4, 2);
  }

  @Test
  void whatIsNoSubgroupIsNoTree() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    int g = group.generatorIndex(0);
    int h = group.generatorIndex(1);
    assertThat(SubgroupTree.of(group, new int[] {0, g, h})).isEmpty();
    assertThat(SubgroupTree.of(group, new int[] {0, 0})).isEmpty();
    assertThat(SubgroupTree.of(group, new int[] {})).isEmpty();
    assertThat(SubgroupTree.of(group, new int[] {g})).isEmpty();
    assertThat(SubgroupTree.generatedBy(group, 23, g, h)).isEmpty();
    SubgroupTree all = SubgroupTree.generatedBy(group, 24, g, h).orElseThrow();
    assertThat(set(all.elements())).hasSize(24);
    for (int i = 1; i < all.size(); i++) {
      int parent = all.elements()[all.parent(i)];
      assertThat(group.multiply(all.generator(all.letter(i)), parent))
          .isEqualTo(all.elements()[i])
          .isEqualTo(all.left(all.letter(i), parent));
    }
    int[] coset = new int[24];
    all.coset(5, coset);
    for (int i = 0; i < coset.length; i++) {
      assertThat(coset[i]).isEqualTo(group.multiply(all.elements()[i], 5));
    }
  }

  /** Linear characters are homomorphisms, as many as |H : H′|, and multiplicities are sums. */
  @ParameterizedTest
  @ValueSource(strings = {"S5", "SL(2,3)", "ES-(2,1)", "PSL(2,7)", "Frob(7,3)"})
  void linearCharactersOfSubgroups(String name) {
    FiniteGroup<?> group = named(name);
    RayPool pool = new RayPool(group);
    ModP field = pool.embedding().field();
    List<List<Cyclotomic>> rows = CharacterTables.derive(group, CharacterTableLimits.DEFAULT);
    for (int[] elements : new NaturalSubgroups(group, 1L << 26).find()) {
      SubgroupTree tree = SubgroupTree.of(group, elements).orElseThrow();
      SubgroupCharacters subgroup = new SubgroupCharacters(tree, group.classes(), pool.embedding());
      int abelian =
          Math.toIntExact(
              group.toGroup(group.subgroup(elements)).order()
                  / group.toGroup(group.subgroup(elements)).derivedSubgroup().order());
      assertThat(subgroup.linear()).hasSize(abelian);
      Set<List<Integer>> distinct = new HashSet<>();
      for (SubgroupCharacters.Linear lambda : subgroup.linear()) {
        Ray ray = subgroup.ray(lambda);
        assertThat(ray.isCharacter(group)).isTrue();
        assertThat(ray.order()).isEqualTo(lambda.order());
        distinct.add(
            Arrays.stream(ray.exponents()).map(x -> x * 60 / ray.order()).boxed().toList());
        for (List<Cyclotomic> row : rows) {
          Cyclotomic sum = Cyclotomic.ZERO;
          for (int i = 0; i < ray.size(); i++) {
            Cyclotomic root = Cyclotomic.zeta(ray.order(), -ray.exponents()[i]);
            int c = group.classes().classOf(ray.support()[i]);
            sum = sum.add(row.get(c).multiply(root));
          }
          long[] residues = row.stream().mapToLong(pool.embedding()::of).toArray();
          long multiplicity = subgroup.multiplicity(lambda, residues, field);
          assertThat(sum).isEqualTo(Cyclotomic.of(multiplicity * ray.size()));
        }
      }
      assertThat(distinct).hasSize(abelian);
    }
  }

  /**
   * A saturated ray is a linear character of a larger subgroup with the same matrix coefficient.
   */
  @ParameterizedTest
  @ValueSource(strings = {"S4", "W(H3)", "SL(2,5)", "G(4,2,3)", "W(F4)"})
  void saturatedRaysContainKernelAndCentre(String name) {
    FiniteGroup<?> group = named(name);
    RayPool pool = new RayPool(group);
    int larger = 0;
    for (List<Cyclotomic> row : CharacterTables.derive(group, CharacterTableLimits.DEFAULT)) {
      RayContext context = new RayContext(pool, row, false);
      CyclicRays cyclic = new CyclicRays(context);
      Optional<CyclicRays.Eigenvalue> simple =
          cyclic.eigenvalues().stream().filter(v -> v.multiplicity() == 1).findFirst();
      if (simple.isEmpty()) {
        continue;
      }
      Ray ray = cyclic.ray(simple.get());
      Ray saturated = pool.saturated(context, ray);
      larger += saturated.size() > ray.size() ? 1 : 0;
      assertThat(saturated.isCharacter(group)).isTrue();
      assertThat(set(saturated.support())).containsAll(set(ray.support()));
      Cyclotomic degree = row.get(0);
      List<Integer> scalars = new ArrayList<>();
      for (int x = 0; x < group.order(); x++) {
        Cyclotomic value = row.get(group.classes().classOf(x));
        if (value.multiply(value.conjugate()).equals(degree.multiply(degree))) {
          scalars.add(x);
        }
      }
      assertThat(set(saturated.support())).containsAll(scalars);
      long[] chi = context.residues();
      MatrixCoefficient before = new MatrixCoefficient(group, ray);
      MatrixCoefficient after = new MatrixCoefficient(group, saturated);
      ModP field = context.field();
      for (int t = 0; t < group.order(); t++) {
        long own = before.values(context.embedding(), chi).at(t);
        long other = after.values(context.embedding(), chi).at(t);
        assertThat(field.mul(own, saturated.size())).isEqualTo(field.mul(other, ray.size()));
        t += group.order() > 200 ? 97 : 0;
      }
    }
    assertThat(larger).isPositive();
  }

  /** States against products in the group: λ(h) and the coset of y·x. */
  @ParameterizedTest
  @ValueSource(strings = {"S5", "SL(2,3)", "Frob(7,3)"})
  void cosetsMoveLikeTheGroup(String name) {
    FiniteGroup<?> group = named(name);
    RayPool pool = new RayPool(group);
    List<List<Cyclotomic>> rows = CharacterTables.derive(group, CharacterTableLimits.DEFAULT);
    RayContext context = new RayContext(pool, rows.get(rows.size() - 1), false);
    for (RayPool.Entry entry : pool.entries(context)) {
      MatrixCoefficient alpha = new MatrixCoefficient(group, entry.ray());
      CosetAction action = new CosetAction(alpha);
      int[] points = {0, group.generatorIndex(1), 5, 17 % (int) group.order(), 5};
      int[][] states = action.states(points);
      assertThat(states).hasNumberOfRows(alpha.cosets());
      for (int c = 0; c < alpha.cosets(); c++) {
        for (int j = 0; j < points.length; j++) {
          int product = group.multiply(alpha.representative(c), points[j]);
          assertThat(states[c][j]).isEqualTo(action.state(product));
          assertThat(states[c][j] / action.phases()).isEqualTo(alpha.coset(product));
        }
      }
    }
  }
}

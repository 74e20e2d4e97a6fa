package org.intertwiner.algebra.group.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.group.presentation.Presentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsomorphismsTest {

  private static void assertIsomorphic(FiniteGroup<?> a, FiniteGroup<?> b) {
    Homomorphism<?, ?> map = Isomorphisms.find(a, b).orElseThrow();
    assertThat(map.isIsomorphism()).isTrue();
    assertThat(map.kernel().order()).isEqualTo(1);
  }

  private static FiniteGroup<?> presented(String text) {
    return Presentation.parse(text).group();
  }

  @Test
  void differentlyGivenGroupsAreIsomorphic() {
    assertIsomorphic(Groups.dihedral(3), Groups.symmetric(3));
    assertIsomorphic(Groups.dihedral(6), Groups.product(Groups.symmetric(3), Groups.cyclic(2)));
    assertIsomorphic(Groups.cyclic(6), Groups.product(Groups.cyclic(2), Groups.cyclic(3)));
    assertIsomorphic(Groups.alternating(5), presented("<a, b | a^2, b^3, (a b)^5>"));
    assertIsomorphic(Groups.quaternion(8), Groups.dicyclic(2));
    assertIsomorphic(Groups.trivial(3), Groups.cyclic(1));
    assertIsomorphic(SimpleNames.projectiveLine(9), Groups.alternating(6));
    assertIsomorphic(SimpleNames.projectiveLine(4), SimpleNames.projectiveLine(5));
  }

  /** PSL(2,7) on 8 points and GL(3,2) on the 7 points of the Fano plane. */
  @Test
  void theGroupOfOrder168ActsOnSevenAndOnEightPoints() {
    FiniteGroup<Permutation> plane =
        Groups.generatedBy(
            Permutation.parse("(1 2 3 4 5 6 7)", 7), Permutation.parse("(2 3)(4 7)", 7));
    assertThat(plane.order()).isEqualTo(168);
    assertIsomorphic(SimpleNames.projectiveLine(7), plane);
    assertIsomorphic(plane, presented("<s, t | s^2, t^3, (s t)^7, [s, t]^4>"));
  }

  @Test
  void differentGroupsOfOneOrderAreNot() {
    List<FiniteGroup<?>> eight =
        List.of(
            Groups.cyclic(8),
            Groups.product(Groups.cyclic(4), Groups.cyclic(2)),
            Groups.elementaryAbelian(2, 3),
            Groups.dihedral(4),
            Groups.quaternion(8));
    for (FiniteGroup<?> a : eight) {
      for (FiniteGroup<?> b : eight) {
        assertThat(Isomorphisms.areIsomorphic(a, b)).isEqualTo(a.equals(b));
      }
    }
    assertThat(Isomorphisms.areIsomorphic(Groups.dicyclic(3), Groups.dihedral(6))).isFalse();
    assertThat(Isomorphisms.areIsomorphic(Groups.cyclic(4), Groups.cyclic(5))).isFalse();
    assertThat(
            Isomorphisms.areIsomorphic(
                Groups.symmetric(5), Groups.product(Groups.alternating(5), Groups.cyclic(2))))
        .isFalse();
  }

  /** All orders of elements agree, so that only a search can tell these two apart. */
  @Test
  void groupsOfExponentThreeAreTold() {
    FiniteGroup<Permutation> cube = Groups.elementaryAbelian(3, 3);
    FiniteGroup<?> heisenberg = presented("<x, y | x^3, y^3, (x y)^3, (x y^-1)^3>");
    assertThat(heisenberg.order()).isEqualTo(27);
    assertThat(Isomorphisms.areIsomorphic(cube, heisenberg)).isFalse();
    assertIsomorphic(
        heisenberg, presented("<a, b, c | a^3, b^3, c^3, [a, b] = c, [a, c], [b, c]>"));
  }

  /** Two groups of order 16 with equal numbers of elements and classes of every order and size. */
  @Test
  void groupsWithEqualClassesAreTold() {
    FiniteGroup<?> modular = presented("<a, b | a^8, b^2, a^b = a^5>");
    FiniteGroup<?> abelian = Groups.product(Groups.cyclic(8), Groups.cyclic(2));
    assertThat(Isomorphisms.areIsomorphic(modular, abelian)).isFalse();
    FiniteGroup<?> first = presented("<a, b | a^4, b^4, a^b = a^-1>");
    FiniteGroup<?> second = Groups.product(Groups.quaternion(8), Groups.cyclic(2));
    assertThat(Isomorphisms.areIsomorphic(first, second)).isFalse();
    assertIsomorphic(second, Groups.product(Groups.cyclic(2), Groups.dicyclic(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "Q8,24",
    "E3,168",
    "S6,1440",
    "D4,8",
    "C12,4",
    "A5,120",
    "S5,120",
    "A6,1440",
    "Q16,32",
    "E5,9999360",
    "C1,1",
    "D6,12",
    "S3,6",
    "A4,24"
  })
  void automorphismGroups(String name, BigInteger order) {
    int n = Integer.parseInt(name.substring(1));
    FiniteGroup<Permutation> group =
        switch (name.charAt(0)) {
          case 'Q' -> Groups.quaternion(n);
          case 'E' -> Groups.elementaryAbelian(2, n);
          case 'S' -> Groups.symmetric(n);
          case 'A' -> Groups.alternating(n);
          case 'D' -> Groups.dihedral(n);
          default -> Groups.cyclic(n);
        };
    Automorphisms<Permutation> all = Automorphisms.of(group);
    assertThat(all.order()).isEqualTo(order);
    assertThat(all.toPermutationGroup().order()).isEqualTo(order);
    assertThat(all.generators()).allMatch(Homomorphism::isIsomorphism);
    assertThat(all.outerOrder().multiply(BigInteger.valueOf(all.innerOrder()))).isEqualTo(order);
    assertThat(all.group()).isSameAs(group);
    boolean allInner = all.generators().stream().allMatch(all::isInner);
    assertThat(allInner).isEqualTo(all.outerOrder().equals(BigInteger.ONE));
  }

  @Test
  void automorphismsAgreeWithBruteForce() {
    for (FiniteGroup<Permutation> group :
        List.of(Groups.dihedral(6), Groups.dicyclic(3), Groups.alternating(4))) {
      int[] generators = Subgroups.generatorIndices(group);
      long count = 0;
      for (int a = 0; a < group.order(); a++) {
        for (int b = 0; b < group.order(); b++) {
          count += isAutomorphism(group, generators.length, a, b) ? 1 : 0;
        }
      }
      assertThat(Automorphisms.of(group).order()).isEqualTo(BigInteger.valueOf(count));
    }
  }

  private static boolean isAutomorphism(FiniteGroup<Permutation> group, int length, int a, int b) {
    assertThat(length).isEqualTo(2);
    try {
      return Homomorphism.ofIndices(group, group, a, b).isIsomorphism();
    } catch (org.intertwiner.algebra.InvalidInput broken) {
      return false;
    }
  }

  @Test
  void characteristicSubgroups() {
    FiniteGroup<Permutation> klein = Groups.dihedral(2);
    Automorphisms<Permutation> six = Automorphisms.of(klein);
    assertThat(six.isCharacteristic(klein.subgroup(1))).isFalse();
    assertThat(six.characteristicSubgroups(StructureLimits.DEFAULT)).hasSize(2);
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    List<Subgroup> some = Automorphisms.of(d4).characteristicSubgroups(StructureLimits.DEFAULT);
    assertThat(some.stream().map(Subgroup::order).toList()).containsExactly(1L, 2L, 4L, 8L);
    assertThat(Automorphisms.of(d4)).hasToString("automorphism group of D4 (order 8)");
  }

  @Test
  void searchesAreLimited() {
    StructureLimits few = StructureLimits.DEFAULT.withMaxSteps(2);
    FiniteGroup<Permutation> s5 = Groups.symmetric(5);
    assertThatThrownBy(() -> Automorphisms.of(s5, few)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Automorphisms.of(s5, few.withMaxOrder(119)))
        .hasMessageContaining("order 120");
    assertThatThrownBy(() -> Isomorphisms.find(s5, s5, StructureLimits.DEFAULT.withMaxOrder(9)))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void semidirectProducts() {
    FiniteGroup<Permutation> c7 = Groups.cyclic(7);
    FiniteGroup<Permutation> c3 = Groups.cyclic(3);
    SemidirectProduct<Permutation, Permutation> frobenius =
        Constructions.semidirect(c7, c3, List.of(power(c7, 2)));
    FiniteGroup<Permutation> g = frobenius.group();
    assertThat(g.order()).isEqualTo(21);
    assertThat(g.degree()).isEqualTo(7);
    assertThat(g.generatorNames()).containsExactly("r", "r'");
    assertThat(frobenius).hasToString("(C7) : (C3) (order 21)");
    Subgroup n = frobenius.normal().image();
    assertThat(n.isNormal()).isTrue();
    assertThat(frobenius.projection().kernel()).isEqualTo(n);
    assertThat(Subgroups.intersection(n, frobenius.complement().image()).order()).isEqualTo(1);
    for (int h = 0; h < 3; h++) {
      for (int x = 0; x < 7; x++) {
        int image = frobenius.complement().image(h);
        int conjugate =
            g.multiply(g.multiply(image, frobenius.normal().image(x)), g.inverse(image));
        int power = (int) Math.pow(2, logarithm(c3, h)) % 7;
        assertThat(conjugate).isEqualTo(frobenius.normal().image(c7.power(x, power)));
      }
    }
    // φ not injective: C4 acts on C3 by inversion, which is Dic3 and no dihedral group
    SemidirectProduct<Permutation, Permutation> dic3 =
        Constructions.semidirect(c3, Groups.cyclic(4), List.of(power(c3, -1)));
    assertIsomorphic(dic3.group(), Groups.dicyclic(3));
    assertThat(dic3.group().degree()).isEqualTo(7);
  }

  private static int logarithm(FiniteGroup<?> cyclic, int x) {
    int k = 0;
    while (cyclic.power(cyclic.generatorIndex(0), k) != x) {
      k++;
    }
    return k;
  }

  private static Homomorphism<Permutation, Permutation> power(FiniteGroup<Permutation> g, int n) {
    return Homomorphism.ofIndices(g, g, g.power(g.generatorIndex(0), n));
  }

  @Test
  void actionsThatAreNoneAreRefused() {
    FiniteGroup<Permutation> c7 = Groups.cyclic(7);
    FiniteGroup<Permutation> c8 = Groups.cyclic(8);
    FiniteGroup<Permutation> c3 = Groups.cyclic(3);
    assertThatThrownBy(() -> Constructions.semidirect(c7, c3, List.of(power(c7, 3))))
        .hasMessageContaining("break the relation r^3 = 1 of C3");
    assertThatThrownBy(() -> Constructions.semidirect(c8, c3, List.of(power(c8, 2))))
        .hasMessageContaining("a kernel of order 2");
    assertThatThrownBy(() -> Constructions.semidirect(c7, c3, List.of()))
        .hasMessageContaining("one per generator");
    assertThatThrownBy(() -> Constructions.semidirect(c7, c3, List.of(power(c8, 1))))
        .hasMessageContaining("a subgroup of C7");
    assertThatThrownBy(
            () ->
                SemidirectProduct.of(
                    c7, c3, List.of(power(c7, 2)), GroupLimits.DEFAULT.withMaxOrder(20)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order 21");
  }

  @Test
  void wreathProducts() {
    FiniteGroup<Permutation> hyperoctahedral =
        Constructions.wreath(Groups.cyclic(2), Groups.symmetric(3), GroupLimits.DEFAULT);
    assertThat(hyperoctahedral.order()).isEqualTo(48);
    assertThat(hyperoctahedral.degree()).isEqualTo(6);
    assertThat(hyperoctahedral).hasToString("(C2) wr (S3) (order 48)");
    assertIsomorphic(hyperoctahedral, Groups.product(Groups.symmetric(4), Groups.cyclic(2)));
    FiniteGroup<Permutation> grid =
        Constructions.wreathProductAction(
            Groups.symmetric(3), Groups.symmetric(2), GroupLimits.DEFAULT);
    assertThat(grid.degree()).isEqualTo(9);
    assertIsomorphic(
        grid, Constructions.wreath(Groups.symmetric(3), Groups.symmetric(2), GroupLimits.DEFAULT));
    FiniteGroup<Permutation> intransitive =
        Constructions.wreath(Groups.cyclic(3), Groups.trivial(2), GroupLimits.DEFAULT);
    assertThat(intransitive.generatorNames()).containsExactly("r", "r'");
    assertIsomorphic(intransitive, Groups.elementaryAbelian(3, 2));
    assertThatThrownBy(
            () ->
                Constructions.wreath(Groups.symmetric(5), Groups.symmetric(5), GroupLimits.DEFAULT))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order 2985984000000");
    assertThatThrownBy(
            () ->
                Constructions.wreathProductAction(
                    Groups.trivial(1), Groups.cyclic(2), GroupLimits.DEFAULT))
        .hasMessageContaining("at least 2 points");
  }

  @Test
  void directProductsHaveDistinctNames() {
    FiniteGroup<Permutation> c2 = Groups.cyclic(2);
    FiniteGroup<Permutation> cube = Constructions.direct(c2, c2, c2);
    assertThat(cube.generatorNames()).containsExactly("r", "r'", "r''");
    assertThat(cube).hasToString("C2 x C2 x C2 (order 8)");
    assertThat(Groups.product(c2, Groups.product(c2, c2)).generatorNames()).doesNotHaveDuplicates();
    assertThat(Groups.product(Groups.product(c2, c2), Groups.product(c2, c2)).generatorNames())
        .containsExactly("r", "r'", "r''", "r'''");
    assertThat(Constructions.direct().order()).isEqualTo(1);
  }

  @Test
  void centralProducts() {
    FiniteGroup<Permutation> q = Groups.quaternion(8);
    FiniteGroup<Permutation> d = Groups.dihedral(4);
    Permutation minusOne = q.element(q.center().elements()[1]);
    Permutation half = d.element(d.center().elements()[1]);
    FiniteGroup<Permutation> qd =
        Constructions.central(q, d, List.of(minusOne), List.of(half), GroupLimits.DEFAULT).group();
    FiniteGroup<Permutation> qq =
        Constructions.central(q, q, List.of(minusOne), List.of(minusOne), GroupLimits.DEFAULT)
            .group();
    FiniteGroup<Permutation> dd =
        Constructions.central(d, d, List.of(half), List.of(half), GroupLimits.DEFAULT).group();
    assertThat(qd.order()).isEqualTo(32);
    assertIsomorphic(qq, dd);
    assertThat(Isomorphisms.areIsomorphic(qd, qq)).isFalse();
    assertThatThrownBy(
            () ->
                Constructions.central(
                    q, d, List.of(q.generators().get(0)), List.of(half), GroupLimits.DEFAULT))
        .hasMessageContaining("does not commute");
    assertThatThrownBy(
            () ->
                Constructions.central(
                    q, d, List.of(minusOne), List.of(d.identity()), GroupLimits.DEFAULT))
        .hasMessageContaining("an isomorphism between the two central subgroups");
    assertThatThrownBy(
            () -> Constructions.central(q, d, List.of(), List.of(half), GroupLimits.DEFAULT))
        .hasMessageContaining("0 and 1 elements");
  }
}

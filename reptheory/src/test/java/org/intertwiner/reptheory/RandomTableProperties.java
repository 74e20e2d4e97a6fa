package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.group.structure.Quotient;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.table.ClassFusion;

/** Character tables of random permutation groups, of their products and quotients. */
class RandomTableProperties {

  /** Powers of random permutations, among which elements of small order are frequent. */
  @Provide
  Arbitrary<FiniteGroup<Permutation>> groups() {
    return groups(9);
  }

  @Provide
  Arbitrary<FiniteGroup<Permutation>> smallGroups() {
    return groups(5);
  }

  private static Arbitrary<FiniteGroup<Permutation>> groups(int degree) {
    return Combinators.combine(
            Arbitraries.integers().between(1, degree),
            Arbitraries.integers().between(1, 3),
            Arbitraries.longs())
        .as(RandomTableProperties::group);
  }

  private static FiniteGroup<Permutation> group(int degree, int count, long seed) {
    Random random = new Random(seed);
    Permutation[] generators = new Permutation[count];
    for (int i = 0; i < count; i++) {
      List<Integer> images = new ArrayList<>();
      for (int j = 0; j < degree; j++) {
        images.add(j);
      }
      Collections.shuffle(images, random);
      Permutation g = Permutation.of(images.stream().mapToInt(Integer::intValue).toArray());
      generators[i] = g.pow(1 + random.nextInt(6));
    }
    List<Permutation> kept = new ArrayList<>(List.of(generators));
    while (kept.size() > 1 && large(degree, kept)) {
      kept.remove(kept.size() - 1);
    }
    return Groups.generatedBy(kept.toArray(Permutation[]::new));
  }

  /** Symmetric groups would be most of all groups of their degree, and most of the time. */
  private static boolean large(int degree, List<Permutation> generators) {
    BigInteger most = BigInteger.valueOf(3_000);
    return PermutationGroup.of(degree, generators).order().compareTo(most) > 0;
  }

  /** χ(1) copies of every row are the regular character, in exact arithmetic. */
  @Property
  void theRegularCharacterIsTheSumOfAllRows(@ForAll("groups") FiniteGroup<Permutation> group) {
    CharacterTable<Permutation> table = CharacterTable.of(group);
    for (int c = 0; c < table.size(); c++) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (FiniteCharacter<Permutation> row : table.irreps()) {
        sum = sum.add(row.at(0).multiply(row.at(c)));
      }
      assertThat(sum).isEqualTo(c == 0 ? Cyclotomic.of(group.order()) : Cyclotomic.ZERO);
    }
    assertThat(table.irrep(0)).isEqualTo(table.irrep(0).trivial());
    assertThat(table.certificate().proved()).isTrue();
  }

  @Property
  void randomRowsAndColumnsAreOrthogonal(
      @ForAll("groups") FiniteGroup<Permutation> group, @ForAll long seed) {
    CharacterTable<Permutation> table = CharacterTable.of(group);
    Random random = new Random(seed);
    int i = random.nextInt(table.size());
    int c = random.nextInt(table.size());
    for (int j = 0; j < table.size(); j++) {
      assertThat(table.irrep(i).inner(table.irrep(j)))
          .isEqualTo(i == j ? Cyclotomic.ONE : Cyclotomic.ZERO);
      Cyclotomic sum = Cyclotomic.ZERO;
      for (FiniteCharacter<Permutation> row : table.irreps()) {
        sum = sum.add(row.at(c).multiply(row.at(j).conjugate()));
      }
      Rational centralizer = Rational.of(group.order(), table.classes().size(c));
      assertThat(sum).isEqualTo(c == j ? Cyclotomic.of(centralizer) : Cyclotomic.ZERO);
    }
  }

  /** The rows of G × H are the products of the rows of G and H. */
  @Property
  void productsHaveTheProductsOfTheRows(
      @ForAll("smallGroups") FiniteGroup<Permutation> left,
      @ForAll("smallGroups") FiniteGroup<Permutation> right) {
    FiniteGroup<Permutation> product = Groups.product(left, right);
    CharacterTable<Permutation> table = CharacterTable.of(product);
    int[] first = factors(product, left, 0);
    int[] second = factors(product, right, left.degree());
    Set<List<Cyclotomic>> expected = new HashSet<>();
    for (FiniteCharacter<Permutation> a : CharacterTable.of(left).irreps()) {
      for (FiniteCharacter<Permutation> b : CharacterTable.of(right).irreps()) {
        List<Cyclotomic> row = new ArrayList<>();
        for (int c = 0; c < table.size(); c++) {
          row.add(a.at(first[c]).multiply(b.at(second[c])));
        }
        expected.add(row);
      }
    }
    Set<List<Cyclotomic>> found = new HashSet<>();
    table.irreps().forEach(row -> found.add(row.values()));
    assertThat(found).isEqualTo(expected);
  }

  /** The class of a factor for each class of the product, which acts on points side by side. */
  private static int[] factors(
      FiniteGroup<Permutation> product, FiniteGroup<Permutation> factor, int from) {
    int[] classes = new int[product.classes().count()];
    for (int c = 0; c < classes.length; c++) {
      Permutation g = product.permutation(product.classes().representative(c));
      int[] images = new int[factor.degree()];
      for (int i = 0; i < images.length; i++) {
        images[i] = g.at(from + i) - from;
      }
      classes[c] = factor.classes().classOf(factor.indexOf(Permutation.of(images)));
    }
    return classes;
  }

  /** The rows of G/N are those rows of G whose kernel contains N. */
  @Property
  void quotientsHaveTheRowsWithTheNormalSubgroupInTheirKernel(
      @ForAll("groups") FiniteGroup<Permutation> group, @ForAll long seed) {
    CharacterTable<Permutation> table = CharacterTable.of(group);
    int row = new Random(seed).nextInt(table.size());
    Assume.that(table.irrep(row).kernel().index() <= 2000);
    Quotient<Permutation> quotient = Quotient.of(group, table.irrep(row).kernel());
    ClassFusion<Permutation, Permutation> projection = ClassFusion.of(quotient.projection());
    Set<List<Cyclotomic>> pulledBack = new HashSet<>();
    for (FiniteCharacter<Permutation> chi : CharacterTable.of(quotient.group()).irreps()) {
      pulledBack.add(projection.restrict(chi).values());
    }
    Set<List<Cyclotomic>> expected = new HashSet<>();
    for (FiniteCharacter<Permutation> chi : table.irreps()) {
      if (quotient.kernel().isContainedIn(chi.kernel())) {
        expected.add(chi.values());
      }
    }
    assertThat(pulledBack).isEqualTo(expected);
  }

  /** Frobenius reciprocity for a random subgroup, and whole multiplicities. */
  @Property
  void inductionIsAdjointToRestriction(
      @ForAll("groups") FiniteGroup<Permutation> group, @ForAll long seed) {
    Random random = new Random(seed);
    FiniteGroup<Permutation> subgroup =
        group.toGroup(
            group.subgroup(
                random.nextInt((int) group.order()), random.nextInt((int) group.order())));
    CharacterTable<Permutation> large = CharacterTable.of(group);
    CharacterTable<Permutation> small = CharacterTable.of(subgroup);
    ClassFusion<Permutation, Permutation> fusion = ClassFusion.of(subgroup, group);
    int row = random.nextInt(small.size());
    List<Long> up = large.multiplicities(fusion.induce(small.irrep(row)));
    for (int i = 0; i < large.size(); i++) {
      long down = small.irrep(row).intertwiners(fusion.restrict(large.irrep(i)));
      assertThat(up.get(i)).isEqualTo(down).isNotNegative();
    }
  }
}

package org.intertwiner.algebra.group.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroups;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.laws.HomomorphismLaws;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.SubgroupLaws;
import org.intertwiner.algebra.ring.Primes;

/** Random permutation groups of degree at most 6 against brute force over all elements. */
class StructureProperties {

  /** A group with one of its subgroups. */
  record Pair(FiniteGroup<Permutation> group, Subgroup subgroup) {
    @Override
    public String toString() {
      return group.generators() + " with " + Arrays.toString(subgroup.generators());
    }
  }

  @Provide
  Arbitrary<Pair> pairs() {
    return Arbitraries.longs().map(StructureProperties::pair);
  }

  private static Pair pair(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 2 + random.nextInt(5);
    List<Permutation> generators =
        List.of(
            PermutationGroups.symmetric(n).random(random).pow(1 + random.nextInt(2)),
            PermutationGroups.symmetric(n).random(random));
    FiniteGroup<Permutation> group = Groups.generatedBy(n, generators, GroupLimits.DEFAULT);
    int[] some = random.ints(1 + random.nextInt(2), 0, (int) group.order()).toArray();
    return new Pair(group, group.subgroup(some));
  }

  private static BitSet where(FiniteGroup<?> group, java.util.function.IntPredicate property) {
    BitSet set = new BitSet();
    for (int x = 0; x < group.order(); x++) {
      set.set(x, property.test(x));
    }
    return set;
  }

  private static BitSet set(Subgroup subgroup) {
    BitSet set = new BitSet();
    Arrays.stream(subgroup.elements()).forEach(set::set);
    return set;
  }

  private static int conjugate(FiniteGroup<?> g, int x, int h) {
    return g.multiply(g.multiply(x, h), g.inverse(x));
  }

  @Property
  void centralizersAndNormalizers(@ForAll("pairs") Pair pair) {
    FiniteGroup<Permutation> g = pair.group();
    Subgroup h = pair.subgroup();
    assertThat(set(Subgroups.centralizer(h)))
        .isEqualTo(
            where(
                g,
                x ->
                    Arrays.stream(h.elements())
                        .allMatch(y -> g.multiply(x, y) == g.multiply(y, x))));
    assertThat(set(Subgroups.normalizer(h)))
        .isEqualTo(
            where(
                g, x -> Arrays.stream(h.elements()).allMatch(y -> h.contains(conjugate(g, x, y)))));
  }

  @Property
  void coreAndNormalClosure(@ForAll("pairs") Pair pair) {
    FiniteGroup<Permutation> g = pair.group();
    Subgroup h = pair.subgroup();
    BitSet core = set(h);
    Subgroup closure = h;
    for (int x = 0; x < g.order(); x++) {
      Subgroup moved = Subgroups.conjugate(h, x);
      core.and(set(moved));
      closure = Subgroups.join(closure, moved);
    }
    assertThat(set(Subgroups.core(h))).isEqualTo(core);
    assertThat(Subgroups.normalClosure(h)).isEqualTo(closure);
    assertThat(set(Subgroups.intersection(h, Subgroups.normalizer(h)))).isEqualTo(set(h));
  }

  @Property
  void doubleCosetsPartitionTheGroup(@ForAll("pairs") Pair pair, @ForAll("pairs") Pair other) {
    FiniteGroup<Permutation> g = pair.group();
    Subgroup h = pair.subgroup();
    Subgroup k = g.subgroup((int) (other.subgroup().order() % g.order()));
    DoubleCosets doubles = DoubleCosets.of(h, k);
    BitSet seen = new BitSet();
    for (int d = 0; d < doubles.count(); d++) {
      int x = doubles.representative(d);
      BitSet all = new BitSet();
      for (int a : h.elements()) {
        for (int b : k.elements()) {
          all.set(g.multiply(g.multiply(a, x), b));
        }
      }
      assertThat((long) all.cardinality()).isEqualTo(doubles.size(d));
      assertThat(all.intersects(seen)).isFalse();
      assertThat(all.nextSetBit(0)).isEqualTo(x);
      int number = d;
      assertThat(all.stream().allMatch(y -> doubles.doubleCosetOf(y) == number)).isTrue();
      seen.or(all);
    }
    assertThat((long) seen.cardinality()).isEqualTo(g.order());
  }

  @Property
  void commutatorsGenerateTheCommutatorSubgroup(@ForAll("pairs") Pair pair) {
    FiniteGroup<Permutation> g = pair.group();
    Subgroup h = pair.subgroup();
    Subgroup whole = g.subgroup(Subgroups.generatorIndices(g));
    Subgroup all = g.subgroup();
    for (int x = 0; x < g.order(); x++) {
      for (int y : h.generators()) {
        all = all.extendedBy(g.multiply(g.multiply(x, y), g.inverse(g.multiply(y, x))));
      }
    }
    // commutators with generators of h generate up to conjugation, which [G, H] absorbs
    assertThat(Subgroups.commutator(whole, h)).isEqualTo(Subgroups.normalClosure(all));
    assertThat(Subgroups.commutator(whole, whole)).isEqualTo(g.derivedSubgroup());
  }

  @Property
  void sylowTheorems(@ForAll("pairs") Pair pair) {
    FiniteGroup<Permutation> g = pair.group();
    for (var factor : Primes.factor(g.order()).entrySet()) {
      long p = factor.getKey();
      long order = java.math.BigInteger.valueOf(p).pow(factor.getValue()).longValueExact();
      Subgroup sylow = Subgroups.sylow(g, p);
      assertThat(sylow.order()).isEqualTo(order);
      long count = Subgroups.sylowCount(g, p);
      assertThat(count % p).isEqualTo(1);
      assertThat(g.order() / order % count).isZero();
      BitSet union = new BitSet();
      Subgroups.conjugates(sylow).forEach(s -> union.or(set(s)));
      BitSet primary = where(g, x -> order % g.classes().elementOrder(g.classes().classOf(x)) == 0);
      assertThat(union).isEqualTo(primary);
    }
  }

  @Property
  void quotientsAndTheirProjections(@ForAll("pairs") Pair pair) {
    FiniteGroup<Permutation> g = pair.group();
    Subgroup n = Subgroups.normalClosure(pair.subgroup());
    Quotient<Permutation> quotient = Quotient.of(g, n);
    assertThat(quotient.group().order()).isEqualTo(g.order() / n.order());
    assertThat(quotient.projection().kernel()).isEqualTo(n);
    assertHold(HomomorphismLaws.of(quotient.projection()));
  }

  @Property
  void subgroupsAreLawful(@ForAll("pairs") Pair pair) {
    assertHold(SubgroupLaws.of(pair.group(), pair.subgroup()));
  }

  private static <T> void assertHold(List<Law<T>> laws) {
    for (Law<T> law : laws) {
      assertThat(law.check(new Random(1), 5).passed()).as(law.name()).isTrue();
    }
  }

  @Property
  void seriesHaveTheirDefiningProperties(@ForAll("pairs") Pair pair) {
    FiniteGroup<Permutation> g = pair.group();
    List<Subgroup> upper = Series.upperCentral(g);
    assertThat(upper.size() == 1 || upper.get(1).equals(g.center())).isTrue();
    assertThat(Series.nilpotencyClass(g) >= 0).isEqualTo(g.isNilpotent());
    assertThat(Series.derivedLength(g) >= 0).isEqualTo(g.isSolvable());
    assertThat(upper.get(upper.size() - 1).order() == g.order()).isEqualTo(g.isNilpotent());
    List<Subgroup> composition = Series.composition(g);
    long product = 1;
    for (SimpleFactor factor : Series.compositionFactors(g)) {
      product *= factor.order();
      assertThat(factor.name()).isPresent();
    }
    assertThat(product).isEqualTo(g.order());
    for (int i = 1; i < composition.size(); i++) {
      Subgroup larger = composition.get(i - 1);
      assertThat(composition.get(i).isContainedIn(larger)).isTrue();
      assertThat(larger.isContainedIn(Subgroups.normalizer(composition.get(i)))).isTrue();
    }
    List<Subgroup> chief = Series.chief(g);
    assertThat(chief).allMatch(Subgroup::isNormal);
    assertThat(chief.get(chief.size() - 1).order()).isEqualTo(g.order());
  }

  /** Conjugated, renumbered and generated by other elements, a group stays the same. */
  @Property
  void groupsAreIsomorphicToTheirDisguises(@ForAll("pairs") Pair pair) {
    FiniteGroup<Permutation> g = pair.group();
    Random random = new Random(g.order() + pair.subgroup().order());
    Permutation c = PermutationGroups.symmetric(g.degree()).random(random);
    int[] tuple = Subgroups.smallGeneratingSet(g);
    List<Permutation> moved =
        Arrays.stream(tuple)
            .mapToObj(x -> c.multiply(g.permutation(x)).multiply(c.inverse()))
            .toList();
    FiniteGroup<Permutation> disguised = Groups.generatedBy(g.degree(), moved, GroupLimits.DEFAULT);
    Homomorphism<Permutation, Permutation> map = Isomorphisms.find(g, disguised).orElseThrow();
    assertThat(map.isIsomorphism()).isTrue();
    assertHold(HomomorphismLaws.of(map));
    assertThat(map.inverse().after(map)).isEqualTo(Homomorphism.identity(g));
  }
}

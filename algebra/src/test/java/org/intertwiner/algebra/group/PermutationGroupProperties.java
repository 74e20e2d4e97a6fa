package org.intertwiner.algebra.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Structure of random permutation groups against the list of all their elements. */
class PermutationGroupProperties {

  /** A group with all its elements. */
  record Listed(PermutationGroup group, Set<Permutation> elements) {
    Permutation pick(long seed) {
      return group.random(new SplittableRandom(seed));
    }

    Set<Permutation> filter(Predicate<Permutation> property) {
      return elements.stream().filter(property).collect(Collectors.toSet());
    }
  }

  /** Groups of degree at most 6 by one to three elements of widely different kinds. */
  @Provide
  Arbitrary<Listed> groups() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.integers().between(1, 3),
            Arbitraries.longs())
        .as((n, count, seed) -> listed(n, randomGenerators(n, count, seed)));
  }

  static List<Permutation> randomGenerators(int n, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PermutationGroup all = PermutationGroups.symmetric(n);
    List<Permutation> generators = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      generators.add(all.random(random).pow(1 + random.nextInt(4)));
    }
    return generators;
  }

  static Listed listed(int n, List<Permutation> generators) {
    return new Listed(PermutationGroup.of(n, generators), closure(n, generators));
  }

  static Set<Permutation> closure(int n, List<Permutation> generators) {
    Set<Permutation> seen = new HashSet<>();
    List<Permutation> queue = new ArrayList<>(List.of(Permutation.identity(n)));
    seen.add(Permutation.identity(n));
    for (int head = 0; head < queue.size(); head++) {
      for (Permutation s : generators) {
        Permutation product = queue.get(head).multiply(s);
        if (seen.add(product)) {
          queue.add(product);
        }
      }
    }
    return seen;
  }

  private static void same(PermutationGroup group, Set<Permutation> elements) {
    assertThat(group.order().intValueExact()).isEqualTo(elements.size());
    assertThat(elements).containsAll(group.generators());
    assertThat(elements).allMatch(group::contains);
  }

  private static Permutation conjugate(Permutation x, Permutation g) {
    return g.multiply(x).multiply(g.inverse());
  }

  @Property
  void orderAndMembership(@ForAll("groups") Listed g, @ForAll long seed) {
    same(g.group, g.elements);
    Permutation any =
        PermutationGroups.symmetric(g.group.degree()).random(new SplittableRandom(seed));
    assertThat(g.group.contains(any)).isEqualTo(g.elements.contains(any));
    assertThat(g.elements).contains(g.pick(seed));
  }

  @Property
  void elementsAreKnownByTheirBaseImages(@ForAll("groups") Listed g, @ForAll long seed) {
    Permutation x = g.pick(seed);
    List<Integer> images = g.group.base().stream().map(x::at).toList();
    assertThat(g.group.elementWithBaseImages(images)).contains(x);
    Permutation any =
        PermutationGroups.symmetric(g.group.degree()).random(new SplittableRandom(seed));
    List<Integer> others = g.group.base().stream().map(any::at).toList();
    Set<Permutation> fitting =
        g.filter(y -> g.group.base().stream().map(y::at).toList().equals(others));
    assertThat(g.group.elementWithBaseImages(others).stream().toList())
        .containsExactlyInAnyOrderElementsOf(fitting);
  }

  @Property
  void stabilizers(@ForAll("groups") Listed g, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = g.group.degree();
    int a = random.nextInt(n);
    int b = random.nextInt(n);
    same(g.group.stabilizer(a, b), g.filter(x -> x.at(a) == a && x.at(b) == b));
    Set<Integer> set = new HashSet<>(List.of(a, b));
    same(
        g.group.setStabilizer(set.stream().mapToInt(i -> i).toArray()),
        g.filter(x -> set.stream().allMatch(p -> set.contains(x.at(p)))));
  }

  @Property
  void centralizers(@ForAll("groups") Listed g, @ForAll long seed) {
    Permutation x =
        PermutationGroups.symmetric(g.group.degree()).random(new SplittableRandom(seed));
    same(g.group.centralizer(x), g.filter(y -> x.multiply(y).equals(y.multiply(x))));
    Permutation own = g.pick(seed);
    same(g.group.centralizer(own), g.filter(y -> own.multiply(y).equals(y.multiply(own))));
    same(
        g.group.center(),
        g.filter(y -> g.elements.stream().allMatch(z -> z.multiply(y).equals(y.multiply(z)))));
  }

  @Property
  void conjugators(@ForAll("groups") Listed g, @ForAll long seed) {
    Permutation x = g.pick(seed);
    Permutation conjugate = conjugate(x, g.pick(seed + 1));
    Permutation other =
        conjugate(
            x, PermutationGroups.symmetric(g.group.degree()).random(new SplittableRandom(seed)));
    for (Permutation y : List.of(conjugate, other)) {
      Optional<Permutation> by = g.group.conjugator(x, y);
      assertThat(by.isPresent()).isEqualTo(!g.filter(c -> conjugate(x, c).equals(y)).isEmpty());
      by.ifPresent(
          c -> {
            assertThat(g.elements).contains(c);
            assertThat(conjugate(x, c)).isEqualTo(y);
          });
    }
    assertThat(g.group.conjugator(x, conjugate)).isPresent();
  }

  @Property
  void normalizers(@ForAll("groups") Listed g, @ForAll long seed) {
    int n = g.group.degree();
    for (List<Permutation> generators :
        List.of(List.of(g.pick(seed), g.pick(seed + 1)), randomGenerators(n, 2, seed))) {
      Listed h = listed(n, generators);
      same(
          g.group.normalizer(h.group),
          g.filter(x -> generators.stream().allMatch(y -> h.elements.contains(conjugate(y, x)))));
    }
  }

  @Property
  void intersections(@ForAll("groups") Listed g, @ForAll long seed) {
    Listed h = listed(g.group.degree(), randomGenerators(g.group.degree(), 2, seed));
    same(g.group.intersection(h.group), g.filter(h.elements::contains));
    same(h.group.intersection(g.group), g.filter(h.elements::contains));
  }

  @Property
  void derivedSubgroups(@ForAll("groups") Listed g) {
    int n = g.group.degree();
    Set<Permutation> commutators = new HashSet<>();
    List<Permutation> some = g.elements.stream().limit(40).toList();
    for (Permutation a : some) {
      for (Permutation b : g.group.generators()) {
        commutators.add(a.multiply(b).multiply(a.inverse()).multiply(b.inverse()));
      }
    }
    PermutationGroup derived = g.group.derivedSubgroup();
    assertThat(commutators).allMatch(derived::contains);
    FiniteGroup<Permutation> listed =
        Groups.generatedBy(n, g.group.generators(), GroupLimits.DEFAULT);
    assertThat(derived.order().longValueExact()).isEqualTo(listed.derivedSubgroup().order());
    assertThat(g.group.isAbelian()).isEqualTo(listed.isAbelian());
    assertThat(g.group.isSolvable()).isEqualTo(listed.isSolvable());
    assertThat(g.group.isNilpotent()).isEqualTo(listed.isNilpotent());
    assertThat(g.group.isPerfect()).isEqualTo(listed.isPerfect());
  }

  @Property
  void blocksAreInvariantAndMinimal(@ForAll("groups") Listed g) {
    if (!g.group.isTransitive()) {
      return;
    }
    int n = g.group.degree();
    boolean primitive = true;
    for (int mask = 3; mask < 1 << n; mask += 2) {
      int m = mask;
      if (Integer.bitCount(mask) > 1 && Integer.bitCount(mask) < n) {
        primitive &=
            !g.elements.stream()
                .allMatch(
                    x -> {
                      int image = 0;
                      for (int p = 0; p < n; p++) {
                        image |= (m >> p & 1) << x.at(p);
                      }
                      return image == m || (image & m) == 0;
                    });
      }
    }
    assertThat(g.group.isPrimitive()).isEqualTo(primitive);
  }

  @Property
  void transitivity(@ForAll("groups") Listed g) {
    int n = g.group.degree();
    int k = 0;
    while (k < n) {
      int length = k + 1;
      long images =
          g.elements.stream()
              .map(
                  x ->
                      List.copyOf(
                          java.util.Arrays.stream(x.toZeroBased()).limit(length).boxed().toList()))
              .distinct()
              .count();
      long all = 1;
      for (int i = 0; i < length; i++) {
        all *= n - i;
      }
      if (images < all) {
        break;
      }
      k++;
    }
    assertThat(g.group.transitivity()).isEqualTo(k);
  }

  @Property
  void classesAndExponent(@ForAll("groups") Listed g, @ForAll long seed) {
    FiniteGroup<Permutation> listed =
        Groups.generatedBy(g.group.degree(), g.group.generators(), GroupLimits.DEFAULT);
    ConjugacyClasses all = listed.classes();
    for (PermutationClasses classes : List.of(g.group.classes(), ClassSearch.bySearch(g.group))) {
      assertThat(classes.count()).isEqualTo(all.count());
      for (int c = 0; c < classes.count(); c++) {
        int same = all.classOf(listed.indexOf(classes.representative(c)));
        assertThat(classes.size(c).intValueExact()).isEqualTo(all.size(same));
        assertThat(classes.elementOrder(c)).isEqualTo(all.elementOrder(same));
        for (int k = -2; k < 4; k++) {
          int power = all.classOf(listed.indexOf(classes.representative(classes.power(c, k))));
          assertThat(power).isEqualTo(all.power(same, k));
        }
      }
      Permutation x = g.pick(seed);
      assertThat(all.classOf(listed.indexOf(classes.representative(classes.classOf(x)))))
          .isEqualTo(all.classOf(listed.indexOf(x)));
      assertThat(classes.exponent().longValueExact()).isEqualTo(listed.exponent());
    }
    assertThat(g.group.exponent().longValueExact()).isEqualTo(listed.exponent());
    assertThat(g.group.isSimple()).isEqualTo(listed.isSimple());
  }

  @Property
  void sylowSubgroups(@ForAll("groups") Listed g) {
    for (long p : List.of(2L, 3L, 5L)) {
      PermutationGroup sylow = g.group.sylowSubgroup(p);
      int order = g.elements.size();
      int part = 1;
      while (order % (part * p) == 0) {
        part *= (int) p;
      }
      assertThat(sylow.order().intValueExact()).isEqualTo(part);
      assertThat(sylow.isSubgroupOf(g.group)).isTrue();
      assertThat(closure(g.group.degree(), sylow.generators())).hasSize(part);
    }
  }
}

package org.intertwiner.algebra.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.laws.ActionLaws;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Laws;
import org.intertwiner.algebra.laws.Sampler;

class ActionProperties {
  private static final List<FiniteGroup<Permutation>> GROUPS =
      List.of(
          Groups.trivial(2),
          Groups.cyclic(6),
          Groups.dihedral(4),
          Groups.quaternion(8),
          Groups.symmetric(4),
          Groups.alternating(4));

  private static FiniteGroup<Permutation> group(long seed) {
    return GROUPS.get((int) Math.floorMod(seed, (long) GROUPS.size()));
  }

  private static Subgroup subgroup(FiniteGroup<Permutation> group, SplittableRandom random) {
    int[] generators = random.ints(random.nextInt(3), 0, (int) group.order()).toArray();
    return group.subgroup(generators);
  }

  /** A union of cosets of random subgroups: every set with an action is one. */
  private static GSet<Permutation, GSets.Tagged<Integer>> random(
      FiniteGroup<Permutation> group, SplittableRandom random) {
    List<GSet<Permutation, Integer>> parts = new ArrayList<>();
    for (int k = random.nextInt(3); k >= 0; k--) {
      parts.add(GSets.cosets(group, subgroup(group, random)));
    }
    return GSets.union(parts, ActionLimits.DEFAULT);
  }

  @Property
  void naturalSetsObeyTheLaws(@ForAll long seed) {
    FiniteGroup<Permutation> group = group(seed);
    SplittableRandom random = new SplittableRandom(seed);
    laws(group, GSets.natural(group), seed);
    laws(group, GSets.conjugation(group), seed);
    laws(group, GSets.regular(group), seed);
    laws(group, random(group, random), seed);
    laws(group, GSets.subsets(GSets.natural(group), 2, ActionLimits.DEFAULT), seed);
  }

  private static <X> void laws(
      FiniteGroup<Permutation> group, GSet<Permutation, X> set, long seed) {
    assertThat(
            Laws.refuted(
                ActionLaws.of(
                    group,
                    set,
                    GroupLaws.elements(group),
                    Sampler.choice(set.points()),
                    Object::equals),
                seed,
                3))
        .isEmpty();
  }

  @Property
  void burnsideAndOrbitsAgree(@ForAll long seed) {
    FiniteGroup<Permutation> group = group(seed);
    GSet<Permutation, GSets.Tagged<Integer>> set = random(group, new SplittableRandom(seed));
    assertThat(set.burnsideCount()).isEqualTo(BigInteger.valueOf(set.orbits().size()));
    assertThat(set.orbits().stream().mapToInt(FiniteOrbit::size).sum()).isEqualTo(set.size());
    assertThat(set.orbitTypes().stream().mapToInt(OrbitType::orbits).sum())
        .isEqualTo(set.orbits().size());
  }

  /** A relabelled copy is isomorphic; a set of other types is not. */
  @Property
  void isomorphismMeansEqualTypes(@ForAll long seed) {
    FiniteGroup<Permutation> group = group(seed);
    SplittableRandom random = new SplittableRandom(seed);
    GSet<Permutation, GSets.Tagged<Integer>> x = random(group, random);
    GSet<Permutation, GSets.Tagged<Integer>> y = random(group, random);
    boolean sameMarks = x.size() == y.size();
    for (FiniteOrbit orbit : x.orbits()) {
      sameMarks &=
          x.fixedPoints(orbit.stabilizer()).size() == y.fixedPoints(orbit.stabilizer()).size();
    }
    for (FiniteOrbit orbit : y.orbits()) {
      sameMarks &=
          x.fixedPoints(orbit.stabilizer()).size() == y.fixedPoints(orbit.stabilizer()).size();
    }
    // Burnside: equal marks at all stabilisers, and only then, mean isomorphic
    assertThat(GSetMaps.of(x, y).isomorphism().isPresent()).isEqualTo(sameMarks);
    List<GSets.Tagged<Integer>> shuffled = new ArrayList<>(x.points());
    java.util.Collections.shuffle(shuffled, new java.util.Random(seed));
    GSet<Permutation, GSets.Tagged<Integer>> copy =
        GSet.of(group, x, shuffled, ActionLimits.DEFAULT);
    assertThat(GSetMaps.of(x, copy).isomorphism()).isPresent();
  }

  @Property
  void randomEquivariantMapsCommute(@ForAll long seed) {
    FiniteGroup<Permutation> group = group(seed);
    SplittableRandom random = new SplittableRandom(seed);
    GSetMaps<Permutation, Permutation, GSets.Tagged<Integer>> maps =
        GSetMaps.of(GSets.regular(group), random(group, random));
    BigInteger index = new BigInteger(20, new java.util.Random(seed)).mod(maps.count());
    GSetMap<Permutation, Permutation, GSets.Tagged<Integer>> map = maps.map(index);
    assertThat(
            Laws.refuted(
                ActionLaws.ofMap(
                    map, GroupLaws.elements(group), GroupLaws.elements(group), Object::equals),
                seed,
                3))
        .isEmpty();
  }
}

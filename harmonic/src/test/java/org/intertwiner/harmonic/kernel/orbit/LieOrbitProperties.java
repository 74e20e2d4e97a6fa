package org.intertwiner.harmonic.kernel.orbit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.kernel.orbit.SubgroupClass.Ambient;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/** Random points of the fixed spaces of random subgroups lie in strata of the list. */
class LieOrbitProperties {
  private static final String[][] ACTIONS = {
    {"SO2", "freq:1+freq:2"},
    {"SO2", "freq:4+freq:6"},
    {"O2", "freq:1,1+freq:1,2"},
    {"O2", "freq:1,3+freq:1,0"},
    {"SO3", "spin:1+spin:1"},
    {"SO3", "spin:2+spin:1"},
    {"SO3", "spin:4"},
    {"O3", "1o+1o"},
    {"O3", "2e+1o"},
    {"O3", "3o"},
    {"SU2", "realspin:1/2+realspin:1"},
    {"SU2", "realspin:3/2"},
  };

  private static final Map<Integer, Listed> KNOWN = new ConcurrentHashMap<>();
  private static final SubgroupLattice LATTICE = new SubgroupLattice();

  /** An action with the subgroups that may be stabilisers and those that are. */
  private record Listed(
      TurnAction<?> action, List<SubgroupClass> candidates, List<SubgroupClass> isotropy) {}

  private static Listed listed(int k) {
    return KNOWN.computeIfAbsent(
        k, i -> list(GroupNotation.parse(ACTIONS[i][0]), ACTIONS[i][0], ACTIONS[i][1]));
  }

  private static <G> Listed list(NamedGroup<G> group, String name, String text) {
    LieRepresentation<G> action = (LieRepresentation<G>) RepresentationNotation.parse(text, group);
    Ambient ambient = Ambient.of(name).orElseThrow();
    LieRepresentation<G> trivial = LieRepresentation.trivial(group.group());
    LieFactor<G> factor =
        new LieFactor<>(
            ambient,
            action,
            IntStream.range(0, action.dimension()).boxed().toList(),
            trivial,
            trivial);
    return new Listed(
        factor.space(),
        SubgroupClass.upTo(ambient, factor.space().largestDoubledWeight()),
        factor.isotropyGroups().stream().map(LieFactor.Isotropy::group).toList());
  }

  /** The stabiliser of a fixed point of K contains K and has the dimension of its Lie algebra. */
  private static boolean hasStratum(Listed known, SubgroupClass k, Matrix<Cyclotomic> point) {
    List<Matrix<Cyclotomic>> algebra = known.action().algebra();
    List<List<Cyclotomic>> tangents = new ArrayList<>();
    algebra.forEach(x -> tangents.add(x.multiply(point).column(0)));
    int orbit = ExactLinearAlgebra.rank(Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, tangents));
    return known.isotropy().stream()
        .anyMatch(h -> h.dimension() == algebra.size() - orbit && LATTICE.contains(h, k));
  }

  private static Matrix<Cyclotomic> random(Matrix<Cyclotomic> fixed, long seed) {
    Random random = new Random(seed);
    return fixed.multiply(
        Matrix.of(
            Cyclotomics.FIELD, fixed.columns(), 1, (i, j) -> Cyclotomic.of(random.nextInt(7) - 3)));
  }

  @Property
  void everyPointLiesInAStratum(
      @ForAll @IntRange(max = 11) int action,
      @ForAll @IntRange(max = 1000) int subgroup,
      @ForAll long seed) {
    Listed known = listed(action);
    SubgroupClass k = known.candidates().get(subgroup % known.candidates().size());
    Matrix<Cyclotomic> fixed = known.action().fixed(k);
    if (fixed.columns() > 0) {
      assertThat(hasStratum(known, k, random(fixed, seed))).as(k.toString()).isTrue();
    }
  }

  @Example
  void aListWithoutAStratumIsNoticed() {
    Listed known = listed(4);
    List<SubgroupClass> less =
        known.isotropy().stream().filter(h -> !h.toString().equals("SO(2)")).toList();
    SubgroupClass axis =
        known.isotropy().stream()
            .filter(h -> h.toString().equals("SO(2)"))
            .findFirst()
            .orElseThrow();
    Matrix<Cyclotomic> fixed = known.action().fixed(axis);
    Matrix<Cyclotomic> point =
        Matrix.of(Cyclotomics.FIELD, fixed.rows(), 1, (i, j) -> fixed.at(i, 0));
    assertThat(hasStratum(known, axis, point)).isTrue();
    assertThat(hasStratum(new Listed(known.action(), known.candidates(), less), axis, point))
        .isFalse();
  }
}

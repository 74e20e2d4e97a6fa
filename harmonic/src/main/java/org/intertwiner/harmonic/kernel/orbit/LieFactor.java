package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.LieRepresentation;

/**
 * One of the groups SO(2), O(2), SO(3), O(3), SU(2), perhaps a factor of a product, with its action
 * on its own coordinates of the space and with V_in and V_out.
 */
final class LieFactor<G> {
  private final SubgroupClass.Ambient ambient;
  private final LieRepresentation<G> action;
  private final List<Integer> coordinates;
  private final TurnAction<G> space;
  private final TurnAction<G> in;
  private final TurnAction<G> out;

  /** An isotropy group with a basis of its fixed vectors in seminormal columns. */
  record Isotropy(SubgroupClass group, Matrix<Cyclotomic> fixed, int stratum) {}

  LieFactor(
      SubgroupClass.Ambient ambient,
      LieRepresentation<G> action,
      List<Integer> coordinates,
      LieRepresentation<G> in,
      LieRepresentation<G> out) {
    this.ambient = ambient;
    this.action = action;
    this.coordinates = List.copyOf(coordinates);
    this.space = new TurnAction<>(action, ambient);
    this.in = new TurnAction<>(in, ambient);
    this.out = new TurnAction<>(out, ambient);
  }

  List<Integer> coordinates() {
    return coordinates;
  }

  LieRepresentation<G> action() {
    return action;
  }

  SubgroupClass.Ambient ambient() {
    return ambient;
  }

  int groupDimension() {
    return space.algebra().size();
  }

  /**
   * The isotropy groups, larger ones first. With all larger ones known, K is one of them if and
   * only if every L ⊃ K among them has dim Fix(L) + dim N(K) − dim N(K) ∩ N(L) &lt; dim Fix(K): the
   * left is the dimension of the points N(K) Fix(L) of Fix(K) with a stabiliser that contains a
   * conjugate of L, as two points of Fix(L) with stabiliser L differ by N(L) only.
   */
  List<Isotropy> isotropyGroups() {
    SubgroupLattice lattice = new SubgroupLattice();
    Map<SubgroupClass, Isotropy> found = new LinkedHashMap<>();
    for (SubgroupClass k : SubgroupClass.upTo(ambient, space.largestDoubledWeight())) {
      Matrix<Cyclotomic> fixed = space.fixed(k);
      int d = fixed.columns();
      boolean isotropy =
          found.entrySet().stream()
              .allMatch(
                  e ->
                      !lattice.contains(e.getKey(), k)
                          || e.getValue().fixed().columns() + lattice.shift(e.getKey(), k) < d);
      if (isotropy) {
        int stratum = d + groupDimension() - k.normalizerDimension();
        found.put(k, new Isotropy(k, fixed, stratum));
      }
    }
    List<Isotropy> all = new ArrayList<>(found.values());
    if (all.stream().filter(h -> h.stratum() == action.dimension()).count() != 1) {
      throw new IllegalStateException("not one open stratum of " + action.name() + ": " + all);
    }
    return all;
  }

  /** Keeps the maps V_in → V_out that commute with a subgroup. */
  void restrict(Commutant maps, SubgroupClass h) {
    for (int k = 0; k < h.dimension(); k++) {
      maps.restrict(in.algebra(h.dimension()).get(k), out.algebra(h.dimension()).get(k));
    }
    for (List<Turn> word : h.generators()) {
      maps.restrict(in.at(word), out.at(word));
    }
  }

  TurnAction<G> space() {
    return space;
  }
}

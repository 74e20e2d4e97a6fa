package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * A kernel between a pair of summands of the fields: one map at the first pair of an orbit, which
 * the group carries to the others. Copies of summands share it.
 *
 * @param <G> the group elements
 * @param pairs the orbits of pairs of sites
 * @param orbit the number of the orbit
 * @param first the map at its first pair
 * @param in the summand of the input
 * @param out the summand of the output
 */
record LatticeTemplate<G>(
    PairOrbits<G> pairs,
    int orbit,
    SparseMatrix<Cyclotomic> first,
    FiniteRepresentation<G> in,
    FiniteRepresentation<G> out) {

  SitePair start() {
    return pairs.pair(pairs.orbits().get(orbit).first());
  }

  List<LatticeBlock> blocks() {
    PairOrbits.Orbit members = pairs.orbits().get(orbit);
    SitePair start = start();
    List<LatticeBlock> blocks = new ArrayList<>();
    for (int i = 0; i < members.members().length; i++) {
      int g = members.leading()[i];
      SparseMatrix<Cyclotomic> moved = first;
      if (g != 0) {
        int left = pairs.target().motion(start.target(), g);
        int right = in.group().inverse(pairs.source().motion(start.source(), g));
        moved = out.sparseAt(left).multiply(first).multiply(in.sparseAt(right));
      }
      blocks.add(new LatticeBlock(pairs.pair(members.members()[i]), moved));
    }
    return List.copyOf(blocks);
  }
}

package org.intertwiner.nn.layer.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/**
 * A permutation representation as the sum of those on its orbits: on the orbit of p the points hp
 * are the cosets of the stabiliser of p, hence the regular, a quotient or the trivial
 * representation. Orbits with conjugate stabilisers are of one kind.
 *
 * @param <H> the group elements
 */
final class OrbitSplit<H> {
  private final FiniteGroup<H> group;
  private final int[][] images;
  private final List<BitSet> stabilisers = new ArrayList<>();
  private final List<Kind<H>> kinds = new ArrayList<>();

  /**
   * Equivalent orbits.
   *
   * @param representation on one of them
   * @param orbits for each the point that each coordinate of the representation belongs to
   */
  record Kind<H>(Representation<H> representation, List<int[]> orbits) {}

  private OrbitSplit(FiniteRepresentation<H> rho) {
    this.group = rho.group();
    this.images = new int[Math.toIntExact(group.order())][];
    for (int h = 0; h < images.length; h++) {
      images[h] = rho.permutationAt(h);
    }
  }

  static <H> List<Kind<H>> of(FiniteRepresentation<H> rho) {
    OrbitSplit<H> split = new OrbitSplit<>(rho);
    BitSet seen = new BitSet();
    for (int p = seen.nextClearBit(0); p < rho.dimension(); p = seen.nextClearBit(p)) {
      split.add(p).forEach(seen::set);
    }
    split.check();
    return List.copyOf(split.kinds);
  }

  /** Sorts the orbit of a point in, and returns its points. */
  private List<Integer> add(int point) {
    List<Integer> orbit =
        IntStream.range(0, images.length).map(h -> images[h][point]).distinct().boxed().toList();
    for (int p : orbit) {
      int kind = stabilisers.indexOf(stabiliser(p));
      if (kind >= 0) {
        kinds.get(kind).orbits.add(points(kind, p));
        return orbit;
      }
    }
    stabilisers.add(stabiliser(point));
    int kind = stabilisers.size() - 1;
    kinds.add(new Kind<>(representation(kind), new ArrayList<>()));
    kinds.get(kind).orbits.add(points(kind, point));
    return orbit;
  }

  private BitSet stabiliser(int p) {
    BitSet set = new BitSet();
    for (int h = 0; h < images.length; h++) {
      set.set(h, images[h][p] == p);
    }
    return set;
  }

  private Representation<H> representation(int kind) {
    BitSet stabiliser = stabilisers.get(kind);
    if (stabiliser.cardinality() == images.length) {
      return Representations.trivial(group);
    }
    return stabiliser.cardinality() == 1
        ? Representations.regular(group)
        : Representations.quotient(group, subgroup(stabiliser));
  }

  private Subgroup subgroup(BitSet elements) {
    return group.subgroup(elements.stream().toArray());
  }

  private int[] points(int kind, int p) {
    BitSet stabiliser = stabilisers.get(kind);
    int[] representatives =
        stabiliser.cardinality() == 1
            ? IntStream.range(0, images.length).toArray()
            : subgroup(stabiliser).leftCosets().transversal();
    return IntStream.of(representatives).map(h -> images[h][p]).toArray();
  }

  /** Every generator permutes the chosen points as the representation of the kind says. */
  private void check() {
    for (Kind<H> kind : kinds) {
      FiniteRepresentation<H> rho = (FiniteRepresentation<H>) kind.representation;
      for (int k = 0; k < group.generators().size(); k++) {
        int g = group.generatorIndex(k);
        int[] expected = rho.isPermutation() ? rho.permutationAt(g) : new int[] {0};
        for (int[] orbit : kind.orbits) {
          for (int i = 0; i < orbit.length; i++) {
            if (images[g][orbit[i]] != orbit[expected[i]]) {
              throw new IllegalStateException("an orbit is not what its stabiliser says");
            }
          }
        }
      }
    }
  }
}

package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.structure.Homomorphism;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Restriction;
import org.intertwiner.reptheory.intertwiner.IntertwinerSpace;

/**
 * Solves lattice kernels: on every orbit of pairs of sites, and for every pair of types of
 * summands, the maps that commute with the stabiliser of one pair.
 *
 * @param <G> the group elements
 */
final class LatticeSolver<G> {
  private final LatticeField<G> target;
  private final LatticeField<G> source;
  private final PairOrbits<G> orbits;
  private final List<FieldParts<G>> outs;
  private final List<FieldParts<G>> ins;
  private final List<LatticeParts<G>> parts = new ArrayList<>();

  LatticeSolver(LatticeField<G> target, LatticeField<G> source, List<SitePair> pairs) {
    this.target = target;
    this.source = source;
    this.orbits = new PairOrbits<>(target, source, pairs);
    this.outs = FieldParts.of(target.fibre());
    this.ins = FieldParts.of(source.fibre());
    for (FieldParts<G> out : outs) {
      for (FieldParts<G> in : ins) {
        parts.add(new LatticeParts<>(in, out, new ArrayList<>()));
      }
    }
    for (int k = 0; k < orbits.orbits().size(); k++) {
      solve(k);
    }
  }

  private void solve(int number) {
    PairOrbits.Orbit orbit = orbits.orbits().get(number);
    SitePair first = orbits.pair(orbit.first());
    FiniteGroup<G> group = target.symmetry().group();
    FiniteGroup<G> stabilizer = group.toGroup(group.subgroup(orbit.stabilizer()));
    Homomorphism<G, G> onTarget = motion(target, first.target(), stabilizer);
    Homomorphism<G, G> onSource = motion(source, first.source(), stabilizer);
    for (LatticeParts<G> part : parts) {
      FiniteRepresentation<G> out = part.out().fibre();
      FiniteRepresentation<G> in = part.in().fibre();
      IntertwinerSpace.of(Restriction.along(in, onSource), Restriction.along(out, onTarget))
          .basis()
          .forEach(map -> part.kernels().add(new LatticeTemplate<>(orbits, number, map, in, out)));
    }
  }

  /** How the stabiliser of a pair acts over one of its sites. */
  private static <G> Homomorphism<G, G> motion(
      LatticeField<G> field, int site, FiniteGroup<G> stabilizer) {
    int[] images = new int[stabilizer.generators().size()];
    for (int k = 0; k < images.length; k++) {
      int g = field.symmetry().group().indexOf(stabilizer.generators().get(k));
      images[k] = field.motion(site, g);
    }
    return Homomorphism.ofIndices(stabilizer, field.fibre().group(), images);
  }

  List<LatticeParts<G>> parts() {
    return parts;
  }

  /** All kernels, by orbit, then place, then map. */
  List<LatticeKernel> kernels() {
    List<LatticeKernel> kernels = new ArrayList<>();
    for (LatticeParts<G> part : parts) {
      for (int row : part.out().offsets()) {
        for (int column : part.in().offsets()) {
          for (LatticeTemplate<G> template : part.kernels()) {
            kernels.add(
                LatticeKernel.placed(
                    template, row, column, target.fibre().dimension(), source.fibre().dimension()));
          }
        }
      }
    }
    kernels.sort(
        Comparator.comparingInt(LatticeKernel::orbit)
            .thenComparingInt(LatticeKernel::row)
            .thenComparingInt(LatticeKernel::column));
    return kernels;
  }
}

package org.intertwiner.harmonic.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.laws.Laws;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;

class LatticeProperties {
  private static final List<List<Rational>> POINTS =
      List.of(
          point("0", "0"),
          point("1/2", "0"),
          point("1/2", "1/2"),
          point("1/3", "2/3"),
          point("1/5", "0"),
          point("1/5", "1/5"),
          point("1/7", "2/5"));

  private static List<Rational> point(String x, String y) {
    return List.of(Rational.parse(x), Rational.parse(y));
  }

  // a try solves a linear system in up to some hundred unknowns
  @Property(tries = 40)
  void everyWallpaperGroupAndPairOfSites(
      @ForAll @IntRange(min = 1, max = 17) int number,
      @ForAll @IntRange(min = 0, max = 6) int first,
      @ForAll @IntRange(min = 0, max = 6) int second,
      @ForAll @IntRange(min = 0, max = 20) int rows,
      @ForAll long seed) {
    CrystalLattice crystal = CrystalLattice.parse("wallpaper:" + number);
    LatticeField<AffineOperation> in = induced(crystal, POINTS.get(first), rows);
    LatticeField<AffineOperation> out = induced(crystal, POINTS.get(second), rows / 3);
    LatticeKernelSpace<AffineOperation> space = LatticeKernelSpace.from(in).to(out).upToShells(2);
    assertThat(space.certificate().isProved()).isTrue();
    assertThat(space.dimension()).isEqualTo(nullity(in, out, space.pairs()));
    if (space.dimension() > 0) {
      assertThat(Laws.refuted(LatticeLaws.of(space, 2), seed, 2)).isEmpty();
    }
  }

  private static LatticeField<AffineOperation> induced(
      CrystalLattice crystal, List<Rational> point, int row) {
    List<Rational> site = crystal.toPrimitive(point);
    FiniteGroup<AffineOperation> group = crystal.symmetry().siteGroup(site);
    FiniteRepresentation<AffineOperation> rep =
        group.order() == 1
            ? Representations.trivial(group)
            : Representations.realIrreducible(group, row % group.classes().count());
    return crystal.symmetry().inducedField(site, rep);
  }

  /** The second way: all unknowns at once, one linear system over the generators. */
  private static int nullity(
      LatticeField<AffineOperation> in, LatticeField<AffineOperation> out, List<SitePair> pairs) {
    Map<SitePair, Integer> numbers = new HashMap<>();
    pairs.forEach(p -> numbers.put(p, numbers.size()));
    int block = in.fibre().dimension() * out.fibre().dimension();
    int unknowns = pairs.size() * block;
    FiniteGroup<AffineOperation> group = in.symmetry().group();
    List<List<Cyclotomic>> equations = new ArrayList<>();
    for (int k = 0; k < group.generators().size(); k++) {
      SiteMotion<AffineOperation> motion = new SiteMotion<>(in, out, group.generatorIndex(k));
      for (SitePair pair : pairs) {
        // vec(out K inᵀ⁻¹) as a Kronecker product, minus the value at the image
        int back = in.fibre().group().inverse(in.motion(pair.source(), group.generatorIndex(k)));
        SparseMatrix<Cyclotomic> carried =
            motion.out(pair).kronecker(in.fibre().sparseAt(back).transpose());
        int image = numbers.get(motion.image(pair));
        for (int r = 0; r < block; r++) {
          Cyclotomic[] row = new Cyclotomic[unknowns];
          java.util.Arrays.fill(row, Cyclotomic.ZERO);
          for (int c = 0; c < block; c++) {
            row[numbers.get(pair) * block + c] = carried.at(r, c);
          }
          int place = image * block + r;
          row[place] = row[place].subtract(Cyclotomic.ONE);
          equations.add(List.of(row));
        }
      }
    }
    return equations.isEmpty()
        ? unknowns
        : unknowns
            - ExactLinearAlgebra.rank(Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, equations));
  }
}

package org.intertwiner.cli.bench;

import java.util.List;
import org.intertwiner.cli.bench.BenchCase.Work;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.BandLimit;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/**
 * Sampled bases of steerable kernels, from the names of group and fields on. A dense solution of
 * the same constraint does not fit into memory, so no plain way stands beside them.
 */
final class KernelCases {
  private static final String FIELDS_OF_SO3 = "8x0+8x1+8x2+8x3";

  private KernelCases() {}

  static List<BenchCase> all() {
    // degrees <= 2 on three rings, all kept: the 1620 elements of the icosahedral pair
    GaussianRings rings = GaussianRings.forSize(5).withBandLimit(BandLimit.none());
    return List.of(
        new BenchCase(
            "kernels-D8",
            "sampled kernel basis of D8, 16 regular fields, 7x7",
            () -> basis("D8", "16*regular", 6, Grid.square(7), GaussianRings.forSize(7))),
        new BenchCase(
            "kernels-SO3",
            "sampled kernel basis of SO3, 8 fields each of l <= 3, 5x5x5",
            () -> basis("SO3", FIELDS_OF_SO3, 6, Grid.cube(5), GaussianRings.forSize(5))),
        new BenchCase(
            "kernels-octahedral",
            "sampled kernel basis of point:O, regular fields, 5x5x5",
            () -> basis("point:O", "regular", 2, Grid.cube(5), rings)),
        new BenchCase(
            "kernels-icosahedral",
            "sampled kernel basis of point:I, regular fields, 5x5x5",
            () -> basis("point:I", "regular", 2, Grid.cube(5), rings)));
  }

  private static Work basis(
      String group, String fields, int degree, Grid grid, GaussianRings rings) {
    return Work.of(() -> size(GroupNotation.parse(group), fields, degree, grid, rings));
  }

  private static <G> double size(
      NamedGroup<G> group, String fields, int degree, Grid grid, GaussianRings rings) {
    Representation<G> field = RepresentationNotation.parse(fields, group);
    return KernelSpace.on(group.action(grid.dimension()))
        .from(field)
        .to(field)
        .upToDegree(degree)
        .sample(grid, rings)
        .size();
  }
}

package org.intertwiner.cli.request.kernel;

import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.EquivariantMaps;
import org.intertwiner.cli.request.MapQuestion;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.file.BasisFiles.Kind;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.lattice.CrystalLattice;
import org.intertwiner.reptheory.notation.NamedGroup;

/** Sorts questions about kernels by the space that the fields live on. */
public final class KernelQuestion {
  private KernelQuestion() {}

  /**
   * The request for the space that was named.
   *
   * @param question what was asked
   * @param extent how far kernels reach
   * @param shown what the answer shows besides dimensions
   * @param sampling where the basis is sampled to, if it is
   * @param files what else is written to files
   * @return the request
   * @throws InvalidInput where a word has no meaning, or an option none on this space
   */
  public static Request of(
      MapQuestion question,
      KernelExtent extent,
      KernelDetail shown,
      Optional<Sampling> sampling,
      BasisFiles files) {
    String space = question.space().orElse("");
    if (LatticeRequest.isCrystal(space) || SectionsRequest.isFinite(space)) {
      requirePlain(space, shown, sampling);
      return discrete(question, space, extent, files);
    }
    EquivariantMaps<?> maps = question.maps();
    if (extent.scales().isPresent()) {
      requirePlain("a space with scales", shown, sampling);
      int degree = extent.requireDegree(maps.space());
      return ScaleRequest.of(
          maps, degree, extent.scales().get(), question.values().withBasis(), files);
    }
    files.requireOnly("kernels on " + maps.space(), Set.of(Kind.DOCUMENT, Kind.PICTURE));
    boolean grid = sampling.filter(s -> s.points() instanceof Grid).isPresent();
    if (!maps.isFlat()) {
      requirePlain(maps.space(), shown, maps.isPoint() || grid ? sampling : Optional.empty());
    }
    int degree = maps.isPoint() ? 0 : extent.requireDegree(maps.space());
    return new KernelsRequest(maps, degree, shown, sampling, files);
  }

  private static Request discrete(
      MapQuestion question, String space, KernelExtent extent, BasisFiles files) {
    if (LatticeRequest.isCrystal(space)) {
      return LatticeRequest.of(
          CrystalLattice.parse(space),
          Optional.of(acting(question)),
          question.values(),
          extent,
          files);
    }
    return SectionsRequest.isOverCosets(space) && isLie(question)
        ? HomogeneousRequest.of(question, extent.requireDegree(space), files)
        : SectionsRequest.of(question, files);
  }

  private static boolean isLie(MapQuestion question) {
    return !(question.group().group() instanceof FiniteGroup<?>);
  }

  /** The group with the action that was named, if one was. */
  private static NamedGroup<?> acting(MapQuestion question) {
    return question
        .action()
        .<NamedGroup<?>>map(word -> acting(question.group(), word))
        .orElse(question.group());
  }

  private static <G> NamedGroup<G> acting(NamedGroup<G> group, String action) {
    return new NamedGroup<>(
        group.group(), group.name(), Optional.of(Arguments.representation(action, group)));
  }

  private static void requirePlain(String space, KernelDetail shown, Optional<Sampling> sampling) {
    if (shown.orbits() || shown.labels()) {
      throw new InvalidInput(
          "kernels on " + space,
          shown.orbits() ? "orbits" : "labels",
          "a space R2, R3, … for them, without scales",
          "");
    }
    if (sampling.isPresent()) {
      throw new InvalidInput(
          "sampling on " + space,
          "--sample",
          "a space R2, R3, … for it",
          "grids lie in flat space; --out-file alone writes what there is");
    }
  }
}

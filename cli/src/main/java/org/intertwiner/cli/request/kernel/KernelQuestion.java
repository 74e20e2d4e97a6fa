package org.intertwiner.cli.request.kernel;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.EquivariantMaps;
import org.intertwiner.cli.request.MapQuestion;
import org.intertwiner.cli.request.Request;
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
   * @param files what is written to files
   * @return the request
   * @throws InvalidInput where a word has no meaning, or an option none on this space
   */
  public static Request of(
      MapQuestion question, KernelExtent extent, KernelDetail shown, KernelsRequest.Files files) {
    String space = question.space().orElse("");
    boolean flat = space.isEmpty() || space.startsWith("R");
    if ((shown.orbits() || shown.labels()) && !(flat && extent.scales().isEmpty())) {
      throw new InvalidInput(
          "kernels on " + space,
          shown.orbits() ? "orbits" : "labels",
          "a space R2, R3, … for them, without scales",
          "");
    }
    if (SectionsRequest.isOverCosets(space) && isLie(question)) {
      requireNoFile(space, files);
      return new HomogeneousRequest(question, extent.requireDegree(space));
    }
    if (LatticeRequest.isCrystal(space) || SectionsRequest.isFinite(space)) {
      requireNoFile(space, files);
      return LatticeRequest.isCrystal(space)
          ? new LatticeRequest(
              CrystalLattice.parse(space),
              Optional.of(acting(question)),
              question.values().in(),
              question.values().out(),
              extent.requireShells(space),
              question.values().complex(),
              question.values().withBasis())
          : new SectionsRequest(question);
    }
    EquivariantMaps<?> maps = question.maps();
    if (maps.isPoint() || (!maps.isFlat() && files.hasGrid())) {
      requireNoFile(maps.space(), files);
    }
    int degree = maps.isPoint() ? 0 : extent.requireDegree(maps.space());
    if (extent.scales().isPresent()) {
      requireNoFile("a space with scales", files);
      return new ScaleRequest(maps, degree, extent.scales().get(), question.values().withBasis());
    }
    return new KernelsRequest(maps, degree, shown, files);
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

  private static void requireNoFile(String space, KernelsRequest.Files files) {
    if (!files.isEmpty()) {
      throw new InvalidInput(
          "files of kernels on " + space,
          "a grid, a document or a picture",
          "a space R2, R3, … for them",
          "grids lie in flat space; --basis gives the values");
    }
  }
}

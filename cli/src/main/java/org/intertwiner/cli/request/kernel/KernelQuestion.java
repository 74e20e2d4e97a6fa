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
   * @param sampling where the basis is sampled to, if it is
   * @return the request
   * @throws InvalidInput where a word has no meaning, or an option none on this space
   */
  public static Request of(MapQuestion question, KernelExtent extent, Optional<Sampling> sampling) {
    String space = question.space().orElse("");
    if (SectionsRequest.isOverCosets(space) && isLie(question)) {
      requireNoGrid(space, sampling);
      return new HomogeneousRequest(question, extent.requireDegree(space));
    }
    if (LatticeRequest.isCrystal(space) || SectionsRequest.isFinite(space)) {
      requireNoGrid(space, sampling);
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
    if (!maps.isFlat()) {
      requireNoGrid(maps.space(), sampling);
    }
    int degree = maps.isPoint() ? 0 : extent.requireDegree(maps.space());
    if (extent.scales().isPresent()) {
      requireNoGrid("a space with scales", sampling);
      return new ScaleRequest(maps, degree, extent.scales().get(), question.values().withBasis());
    }
    return new KernelsRequest(maps, degree, question.values().withBasis(), sampling);
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

  private static void requireNoGrid(String space, Optional<Sampling> sampling) {
    if (sampling.isPresent()) {
      throw new InvalidInput(
          "sampling on " + space,
          "a grid",
          "a space R2, R3, …",
          "grids lie in flat space; --basis gives the values");
    }
  }
}

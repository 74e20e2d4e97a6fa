package org.intertwiner.cli.request.kernel;

import java.util.Optional;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.EquivariantMaps;
import org.intertwiner.cli.request.MapQuestion;
import org.intertwiner.cli.request.Request;

/** Sorts questions about kernels by the space that the fields live on. */
public final class KernelQuestion {
  private KernelQuestion() {}

  /**
   * The request for the space that was named.
   *
   * @param question what was asked
   * @param maxDegree the highest harmonic degree; it may be left out on finite spaces, where it has
   *     no meaning
   * @param sampling where the basis is sampled to, if it is
   * @return the request
   * @throws InvalidInput where a word has no meaning, or an option none on this space
   */
  public static Request of(
      MapQuestion question, OptionalInt maxDegree, Optional<Sampling> sampling) {
    String space = question.space().orElse("");
    if (SectionsRequest.isFinite(space)) {
      if (sampling.isPresent()) {
        throw new InvalidInput(
            "sampling on " + space, "a grid", "none", "the space is finite: ask for --basis");
      }
      return new SectionsRequest(question);
    }
    EquivariantMaps<?> maps = question.maps();
    if (sampling.isPresent() && !maps.isFlat()) {
      throw new InvalidInput(
          "sampling on " + maps.space(), "a grid", "a space R2, R3, …", "grids lie in flat space");
    }
    boolean point = space.equals("point");
    if (maxDegree.isEmpty() && !point) {
      throw new InvalidInput(
          "maximal degree",
          "none",
          "--max-degree L, in JSON maxDegree",
          "kernels on " + maps.space() + " are counted by harmonic degree up to L");
    }
    return new KernelsRequest(
        maps, point ? 0 : maxDegree.getAsInt(), question.withBasis(), sampling);
  }
}

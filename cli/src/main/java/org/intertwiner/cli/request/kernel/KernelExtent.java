package org.intertwiner.cli.request.kernel;

import java.util.Optional;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;

/**
 * How far the kernels that are asked for reach.
 *
 * @param maxDegree the highest harmonic degree, where kernels are counted by degree
 * @param shells the number of shells of neighbours, where they live on a lattice
 * @param scales the axis of scales, where they are to commute with dilations
 */
public record KernelExtent(OptionalInt maxDegree, OptionalInt shells, Optional<Scales> scales) {
  int requireDegree(String space) {
    return require(maxDegree, space, "maximal degree", "--max-degree L, in JSON maxDegree");
  }

  int requireShells(String space) {
    return require(shells, space, "number of shells", "--shells K, in JSON shells");
  }

  private static int require(OptionalInt given, String space, String what, String expected) {
    if (given.isEmpty()) {
      throw new InvalidInput(
          what, "none", expected, "the kernels on " + space + " are infinitely many in all");
    }
    return given.getAsInt();
  }
}

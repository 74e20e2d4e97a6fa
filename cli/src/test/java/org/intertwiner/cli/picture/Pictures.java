package org.intertwiner.cli.picture;

import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

/** Kernel spaces by the words of the command line. */
final class Pictures {
  private Pictures() {}

  static KernelSpace solve(String group, String in, String out, int maxDegree) {
    return solve(GroupNotation.parse(group), in, out, maxDegree);
  }

  private static <G> KernelSpace solve(NamedGroup<G> group, String in, String out, int maxDegree) {
    return KernelSpace.on(group.action())
        .from(RepresentationNotation.parse(in, group))
        .to(RepresentationNotation.parse(out, group))
        .upToDegree(maxDegree);
  }
}

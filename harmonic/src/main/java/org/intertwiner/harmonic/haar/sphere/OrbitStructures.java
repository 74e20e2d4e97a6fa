package org.intertwiner.harmonic.haar.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which orbits a rule of a degree can have, the fewest points first.
 *
 * <p>Polynomials that vanish on a class of mirrors see only the other orbits, so that these must
 * have as many unknowns as there are such invariants (Sobolev 1962; McLaren 1963).
 */
final class OrbitStructures {
  private OrbitStructures() {}

  /** Structures with weights to be found, of at most a number of points. */
  static List<int[]> weighted(Polyhedral group, int degree, int maxPoints) {
    List<int[]> found = new ArrayList<>();
    int mirrors = group.mirrorKinds();
    int kinds = 1 << group.vertexKinds();
    int generic = maxPoints / group.order();
    int half = 2 * maxPoints / group.order();
    for (int vertices = 0; vertices < kinds; vertices++) {
      for (int d = 0; d <= generic; d++) {
        for (int b = 0; b <= (mirrors > 0 ? half : 0); b++) {
          for (int c = 0; c <= (mirrors > 1 ? half : 0); c++) {
            int[] counts = {vertices, b, c, d};
            int[] structure = kinds(group, counts);
            if (count(group, structure) <= maxPoints && suffices(group, degree, counts)) {
              found.add(structure);
            }
          }
        }
      }
    }
    found.sort(
        Comparator.comparingInt((int[] k) -> count(group, k)).thenComparingInt(k -> k.length));
    return found;
  }

  private static int count(Polyhedral group, int... kinds) {
    return Arrays.stream(kinds).map(kind -> OrbitRule.length(group, kind)).sum();
  }

  private static int[] kinds(Polyhedral group, int... counts) {
    List<Integer> kinds = new ArrayList<>();
    for (int v = 0; v < group.vertexKinds(); v++) {
      if ((counts[0] >> v & 1) != 0) {
        kinds.add(v);
      }
    }
    for (int i = 0; i < counts[1]; i++) {
      kinds.add(-1);
    }
    for (int i = 0; i < counts[2]; i++) {
      kinds.add(-2);
    }
    for (int i = 0; i < counts[3]; i++) {
      kinds.add(OrbitRule.GENERIC);
    }
    return kinds.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean suffices(Polyhedral group, int degree, int... counts) {
    int mirrors = group.mirrorKinds();
    int vertices = Integer.bitCount(counts[0]);
    int generic = 3 * counts[3];
    if (vertices + 2 * (counts[1] + counts[2]) + generic < group.equations(degree)) {
      return false;
    }
    int all = 0;
    for (int k = 0; k < mirrors; k++) {
      double[] normal = group.mirror(k);
      // an invariant that vanishes on the mirrors of a class is a multiple of this square
      int power = group.orbit(normal).length;
      all += power;
      int free = generic;
      for (int other = 0; other < mirrors; other++) {
        free += other == k ? 0 : 2 * counts[1 + other];
      }
      for (int v = 0; v < group.vertexKinds(); v++) {
        boolean lies = false;
        for (double[] image : group.images(group.vertex(v))) {
          lies |= Math.abs(Polyhedral.dot(image, normal)) < 1e-9;
        }
        free += !lies && (counts[0] >> v & 1) != 0 ? 1 : 0;
      }
      if (free < group.equations(degree - power)) {
        return false;
      }
    }
    return mirrors == 0 || generic >= group.equations(degree - all);
  }
}

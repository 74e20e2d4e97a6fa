package org.intertwiner.harmonic.haar.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Searches rules of a degree with few points: how the rules that are kept were found. */
final class RuleSearch {
  private static final double REFINED = 1e-30;
  private static final int RELAXATIONS = 40;
  private static final int MAX_STEPS = 250;

  private RuleSearch() {}

  /** A group with the kinds of its orbits. */
  record Structure(Polyhedral group, int[] kinds) {
    int points() {
      int sum = 0;
      for (int kind : kinds) {
        sum += OrbitRule.length(group, kind);
      }
      return sum;
    }
  }

  /** Structures of a positive rule with weights to be found. */
  static List<Structure> weighted(Polyhedral group, int degree, int maxPoints) {
    return OrbitStructures.weighted(group, degree, maxPoints).stream()
        .map(kinds -> new Structure(group, kinds))
        .toList();
  }

  /** Structures of designs: equal weights, orbits of rotations. */
  static List<Structure> equal(int degree) {
    List<Structure> all = new ArrayList<>();
    for (Polyhedral group : List.of(Polyhedral.T, Polyhedral.O, Polyhedral.I)) {
      int least = group.equations(degree) / 2;
      for (int generic = least; generic <= least + 1; generic++) {
        for (int vertices = 0; vertices < 1 << group.vertexKinds(); vertices++) {
          int[] kinds = new int[Integer.bitCount(vertices) + generic];
          int next = 0;
          for (int v = 0; v < group.vertexKinds(); v++) {
            if ((vertices >> v & 1) != 0) {
              kinds[next++] = v;
            }
          }
          Arrays.fill(kinds, next, kinds.length, OrbitRule.GENERIC);
          if (kinds.length > 0) {
            all.add(new Structure(group, kinds));
          }
        }
      }
    }
    all.sort(Comparator.comparingInt(Structure::points));
    return all;
  }

  /**
   * The points of the octahedron's faces cut by a triangular lattice turned by 30°, 12m² + 2 of
   * them: the structures of the octahedral rules of degree 6m − 1.
   *
   * @param m at least 1
   * @param warp in (0, 1): coordinates are bent by the sine of this part of a right angle
   */
  static OrbitRule geodesic(int m, double warp) {
    List<Integer> kinds = new ArrayList<>();
    List<double[]> points = new ArrayList<>();
    for (int i = 3 * m; i >= m; i--) {
      for (int j = Math.min(i, 3 * m - i); j >= 3 * m - i - j; j--) {
        if ((i - j) % 3 == 0) {
          int[] parts = {i, j, 3 * m - i - j};
          double[] p = new double[3];
          for (int v = 0; v < 3; v++) {
            p[v] = Math.sin(warp * Math.PI / 2 * parts[v] / (3.0 * m));
          }
          Polyhedral.normalize(p);
          kinds.add(place(p));
          points.add(p);
        }
      }
    }
    double[] weights =
        kinds.stream()
            .mapToDouble(k -> OrbitRule.length(Polyhedral.OH, k) / (12.0 * m * m + 2))
            .toArray();
    return new OrbitRule(
        Polyhedral.OH,
        kinds.stream().mapToInt(Integer::intValue).toArray(),
        points.toArray(double[][]::new),
        weights);
  }

  /** The kind of orbit that a point has, with the point moved to where that kind is kept. */
  private static int place(double... p) {
    Polyhedral group = Polyhedral.OH;
    double[][] images = group.images(p);
    for (int v = 0; v < group.vertexKinds(); v++) {
      for (double[] image : images) {
        if (Polyhedral.dot(image, group.vertex(v)) > 1 - 1e-12) {
          System.arraycopy(group.vertex(v), 0, p, 0, 3);
          return v;
        }
      }
    }
    for (int k = 0; k < group.mirrorKinds(); k++) {
      for (double[] image : images) {
        if (Math.abs(Polyhedral.dot(image, group.mirror(k))) < 1e-12) {
          System.arraycopy(image, 0, p, 0, 3);
          return -1 - k;
        }
      }
    }
    return OrbitRule.GENERIC;
  }

  /** The rule that a start leads to, refined to fifty digits. */
  static Optional<OrbitRule> search(OrbitRule start, int degree) {
    return new OrbitSolver(MomentEquations.redundant(start.group(), degree), false, MAX_STEPS)
        .solve(start)
        .flatMap(rule -> refined(MomentEquations.of(start.group(), degree), rule, false));
  }

  /** The first rule that some start of some structure leads to, refined to fifty digits. */
  static Optional<OrbitRule> search(
      List<Structure> structures,
      int degree,
      boolean equalWeights,
      int starts,
      RandomGenerator random) {
    for (Structure structure : structures) {
      MomentEquations equations = MomentEquations.of(structure.group(), degree);
      OrbitSolver solver =
          new OrbitSolver(
              MomentEquations.redundant(structure.group(), degree), equalWeights, MAX_STEPS);
      for (int i = 0; i < starts; i++) {
        OrbitRule start = OrbitSolver.start(structure.group(), structure.kinds(), random);
        Optional<OrbitRule> refined =
            solver
                .solve(OrbitSolver.relaxed(start, RELAXATIONS))
                .flatMap(rule -> refined(equations, rule, equalWeights));
        if (refined.isPresent()) {
          return refined;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<OrbitRule> refined(
      MomentEquations equations, OrbitRule rule, boolean equalWeights) {
    OrbitRefiner refiner = new OrbitRefiner(equations, rule, equalWeights);
    double left = refiner.refine(REFINED, 8);
    OrbitRule rounded = refiner.rounded();
    return left <= REFINED && OrbitSolver.isProper(rounded)
        ? Optional.of(rounded)
        : Optional.empty();
  }
}

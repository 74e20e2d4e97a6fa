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

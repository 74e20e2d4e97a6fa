package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * Linear characters with multiplicity one, grown from cyclic subgroups.
 *
 * <p>An element t that normalises H and fixes λ acts on the λ-eigenspace of H, with trace χ(e_λ t);
 * its eigenvalues there extend λ to ⟨H, t⟩. The extension of least multiplicity is taken until the
 * multiplicity is one. By Clifford's theorem this succeeds for irreducible characters of p-groups,
 * and in practice for most soluble groups.
 */
final class GrownRays {
  private static final int SEEDS = 12;
  private static final int MAX_TESTS = 40_000;

  private final RayContext context;
  private final FiniteGroup<?> group;
  private final ModP field;
  private final int e;

  GrownRays(RayContext context) {
    this.context = context;
    this.group = context.group();
    this.field = context.field();
    this.e = context.exponent();
  }

  /** A subgroup with λ(h) = ζ_e^{exponents} and the multiplicity of λ in χ. */
  private record State(int[] elements, int[] exponents, long multiplicity) {}

  /** An extension of λ to ⟨H, t⟩ by t ↦ ζ_e^y; t^q is the first power in H. */
  private record Step(int t, int q, int y, long multiplicity, int fieldDegree) {
    boolean betterThan(Step other) {
      return multiplicity != other.multiplicity
          ? multiplicity < other.multiplicity
          : fieldDegree < other.fieldDegree;
    }
  }

  /** The first ray found, starting from the eigenvalues of least multiplicity. */
  Optional<Ray> find(List<CyclicRays.Eigenvalue> eigenvalues) {
    CyclicRays cyclic = new CyclicRays(context);
    int tried = 0;
    for (CyclicRays.Eigenvalue seed : eigenvalues) {
      if (seed.multiplicity() == 1 || tried++ >= SEEDS) {
        continue;
      }
      Ray ray = cyclic.ray(seed);
      int[] exponents = Arrays.stream(ray.exponents()).map(x -> x * (e / ray.order())).toArray();
      Optional<Ray> grown = grow(new State(ray.support(), exponents, seed.multiplicity()));
      if (grown.isPresent()) {
        return grown;
      }
    }
    return Optional.empty();
  }

  private Optional<Ray> grow(State start) {
    State state = start;
    while (state.multiplicity() > 1) {
      Interruption.check();
      Optional<Step> step = bestStep(state);
      if (step.isEmpty() || step.get().multiplicity() == state.multiplicity()) {
        return Optional.empty();
      }
      state = extend(state, step.get());
    }
    return Optional.of(Ray.linear(state.elements(), state.exponents(), e));
  }

  private Optional<Step> bestStep(State state) {
    int order = Math.toIntExact(group.order());
    int[] place = new int[order];
    for (int i = 0; i < state.elements().length; i++) {
      place[state.elements()[i]] = i + 1;
    }
    boolean[] seen = new boolean[order];
    Step best = null;
    int stride = Math.max(1, order / MAX_TESTS);
    for (int t = 1; t < order; t += stride) {
      if (seen[t] || place[t] != 0 || !normalises(state, place, t)) {
        continue;
      }
      for (int h : state.elements()) {
        seen[group.multiply(h, t)] = true;
      }
      for (Step step : steps(state, place, t)) {
        if (best == null || step.betterThan(best)) {
          best = step;
        }
      }
      if (best != null
          && best.multiplicity() == 1
          && best.fieldDegree() <= context.idealFieldDegree()) {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean normalises(State state, int[] place, int t) {
    int inverse = group.inverse(t);
    for (int i = 0; i < state.elements().length; i++) {
      int conjugate = group.multiply(group.multiply(t, state.elements()[i]), inverse);
      if (place[conjugate] == 0
          || state.exponents()[place[conjugate] - 1] != state.exponents()[i]) {
        return false;
      }
    }
    return true;
  }

  private List<Step> steps(State state, int[] place, int t) {
    List<Integer> powers = new ArrayList<>();
    int power = 0;
    do {
      powers.add(power);
      power = group.multiply(power, t);
    } while (place[power] == 0);
    int q = powers.size();
    int x = state.exponents()[place[power] - 1];
    long[] traces = new long[q];
    for (int l = 0; l < q; l++) {
      traces[l] = trace(state, powers.get(l));
    }
    List<Step> steps = new ArrayList<>();
    long inverse = field.inv(q);
    for (int i = 0; i < q; i++) {
      int y = x / q + e / q * i;
      long sum = 0;
      for (int l = 0; l < q; l++) {
        sum = field.reduce(sum + traces[l] * context.embedding().root(e, -(long) y * l));
      }
      long multiplicity = field.mul(sum, inverse);
      int orderOfLambda = Math.max(context.orderOfRoot(y), orderOf(state));
      if (multiplicity > 0 && context.allows(orderOfLambda)) {
        int lambda = TableNumbers.lcm(context.orderOfRoot(y), orderOf(state));
        steps.add(new Step(t, q, y, multiplicity, context.fieldDegree(lambda)));
      }
    }
    return steps;
  }

  private int orderOf(State state) {
    int order = 1;
    for (int x : state.exponents()) {
      order = TableNumbers.lcm(order, context.orderOfRoot(x));
    }
    return order;
  }

  /** χ(e_λ t). */
  private long trace(State state, int t) {
    long sum = 0;
    for (int i = 0; i < state.elements().length; i++) {
      long value =
          context.residues()[context.classes().classOf(group.multiply(state.elements()[i], t))];
      sum = field.reduce(sum + value * context.embedding().root(e, -(long) state.exponents()[i]));
    }
    return field.mul(sum, field.inv(state.elements().length));
  }

  private State extend(State state, Step step) {
    int size = state.elements().length;
    int[] elements = new int[size * step.q()];
    int[] exponents = new int[elements.length];
    int power = 0;
    for (int l = 0; l < step.q(); l++) {
      for (int i = 0; i < size; i++) {
        elements[l * size + i] = group.multiply(state.elements()[i], power);
        exponents[l * size + i] = (int) ((state.exponents()[i] + (long) l * step.y()) % e);
      }
      power = group.multiply(power, step.t());
    }
    return new State(elements, exponents, step.multiplicity());
  }
}
